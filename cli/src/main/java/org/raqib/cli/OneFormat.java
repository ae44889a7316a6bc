package org.raqib.cli;

import java.util.Locale;

/** How one result is printed. */
enum OneFormat {
    /** For a person. */
    TEXT,
    /** For a program: one JSON object. */
    JSON;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
