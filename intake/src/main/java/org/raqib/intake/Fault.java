package org.raqib.intake;

/**
 * Something in the input that a person should know, said in one sentence to whoever can mend it.
 *
 * @param file the file or folder as it was named, or {@code standard input}
 * @param line the line from 1 on, or 0 where the whole file is meant
 * @param sentence what is wrong and what to do about it
 * @param note whether all that the input gave was read nonetheless; otherwise a report, or one of its fields, was not
 */
public record Fault(String file, long line, String sentence, boolean note) {
    /** {@code FILE:LINE: SENTENCE}. */
    @Override
    public String toString() {
        return file + (line > 0 ? ":" + line : "") + ": " + sentence;
    }
}
