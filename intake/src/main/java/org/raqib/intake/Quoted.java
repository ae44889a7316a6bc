package org.raqib.intake;

/** Words of the input within a sentence to a person: short, on one line, and without marks that steer a terminal. */
final class Quoted {
    private static final int LENGTH = 80;

    private Quoted() {}

    static String brief(String words) {
        StringBuilder brief = new StringBuilder();
        words.strip().codePoints().limit(LENGTH + 1L).forEach(c -> {
            int type = Character.getType(c);
            boolean silent = type == Character.CONTROL
                    || type == Character.FORMAT
                    || type == Character.SURROGATE
                    || type == Character.LINE_SEPARATOR
                    || type == Character.PARAGRAPH_SEPARATOR;
            brief.appendCodePoint(silent ? ' ' : c);
        });
        return brief.codePointCount(0, brief.length()) <= LENGTH
                ? brief.toString()
                : brief.substring(0, brief.offsetByCodePoints(0, LENGTH)) + "…";
    }
}
