package org.raqib.words.number;

/** The value of a number written in digits. */
final class Digits {
    private static final int LONGEST = 15;

    private Digits() {}

    /**
     * Reads digits with separators of thousands or decimals. Three digits behind every separator are thousands (1.200,
     * 1,200), as outlets in Arabic write both; the Arabic decimal separator is always decimal.
     *
     * @param form folded characters of a number token
     * @param scaled whether a word like "million" follows, in which case a point is decimal
     * @return the value, or NaN where the characters are no single number (a date with dots, an identifier)
     */
    static double value(String form, boolean scaled) {
        if (form.length() > LONGEST + 6) {
            return Double.NaN;
        }
        StringBuilder plain = new StringBuilder(form.length());
        int groups = 0;
        boolean decimal = false;
        for (int i = 0; i < form.length(); i++) {
            char c = form.charAt(i);
            if (c >= '0' && c <= '9') {
                plain.append(c);
                continue;
            }
            if (decimal) {
                return Double.NaN;
            }
            if (isThousands(form, i, c, scaled, groups)) {
                groups++;
            } else if (c == '.' || c == ',' || c == '٫') {
                decimal = true;
                plain.append('.');
            } else {
                return Double.NaN;
            }
        }
        if (plain.length() == 0 || plain.length() > LONGEST || plain.charAt(0) == '.') {
            return Double.NaN;
        }
        return Double.parseDouble(plain.toString());
    }

    private static boolean isThousands(String form, int at, char separator, boolean scaled, int groupsBefore) {
        if (separator == '٫') {
            return false;
        }
        int next = at + 1;
        while (next < form.length() && isDigit(form.charAt(next))) {
            next++;
        }
        if (next - at - 1 != 3 || form.charAt(0) == '0') {
            return false;
        }
        int before = 0;
        while (before < at && isDigit(form.charAt(at - 1 - before))) {
            before++;
        }
        if (before > 3 || (groupsBefore > 0 && before != 3)) {
            return false;
        }
        // "1.200 million" is one and a fifth; "1.200 wounded" is twelve hundred.
        return !(scaled && separator == '.');
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
