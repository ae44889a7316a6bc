package org.raqib.ledger;

import org.jspecify.annotations.Nullable;

/**
 * Something {@link Ledger#verify} found wrong.
 *
 * @param entry the number of the entry, or 0 where the file as a whole is meant
 * @param type the entry's type as far as it can be told, or null
 * @param reportId the report it is about as far as it can be told, or null
 * @param what what is wrong, completing a sentence
 */
public record Fault(
        long entry, @Nullable String type, @Nullable String reportId, String what) {
    /** A fault of the file as a whole. */
    static Fault ofFile(String what) {
        return new Fault(0, null, null, what);
    }

    /** One sentence that names the entry. */
    @Override
    public String toString() {
        if (entry == 0) {
            return what;
        }
        String about = reportId == null ? "" : "of report " + reportId;
        String kind = type == null ? about : (type + " " + about).strip();
        return "entry " + entry + (kind.isEmpty() ? "" : " (" + kind + ")") + ": " + what;
    }
}
