package org.raqib.cli;

import java.util.Locale;

/** The languages of Raqib's own voice; quotes stay in theirs. */
enum Spoken {
    AR,
    EN;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
