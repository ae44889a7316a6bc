package org.raqib.cli;

import java.util.Locale;

/** How results are printed. */
enum Format {
    /** For a person. */
    TEXT,
    /** For a program: one JSON object a line, as {@code org.raqib.contract} has it. */
    JSONL;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
