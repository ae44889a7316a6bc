package org.raqib.model;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A report whose text stands, whole or in large part, in another report that came before it: a wire carried by an outlet, a
 * reprint under a new headline. Both are kept; this links them.
 *
 * @param report identifier of the copy
 * @param sha256 hash of the copy's bytes
 * @param of identifier of the report it is a copy of
 * @param ofSha256 hash of that report's bytes
 * @param ofPublisher the outlet of that report, or null where unknown
 * @param kind how much of it is copied
 * @param share the part of the copy's wording that stands in the other report as well, more than 0 and at most 1
 * @param credits the agencies that the copy credits its text to, in the order of their names
 * @param reason the sentence that says so
 */
public record Copy(
        String report,
        String sha256,
        String of,
        String ofSha256,
        @Nullable String ofPublisher,
        Kind kind,
        double share,
        List<String> credits,
        Text reason) {
    /** How much of a report is copied. */
    public enum Kind {
        /** Word for word the same text, whatever its headline. */
        EXACT,
        /** Nearly all of its wording is that of the other report. */
        NEAR,
        /** A large part is; the rest is its own. */
        PARTIAL;

        /** The spelling in output, for example {@code near}. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public Copy {
        credits = List.copyOf(credits);
    }

    /** Whether the copy says next to nothing that the other report does not say: the two are one voice. */
    public boolean isOneText() {
        return kind != Kind.PARTIAL;
    }
}
