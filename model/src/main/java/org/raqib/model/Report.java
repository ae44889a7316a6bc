package org.raqib.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One published text as text; its original bytes are kept beside it by whoever captured it ({@link Capture}).
 *
 * @param id the source's own identifier, or one made from the file name and line
 * @param sha256 lower-case hexadecimal SHA-256 of the original bytes
 * @param title the title, empty where there is none
 * @param text the running text
 * @param published the day of publication, or null where the source does not give it
 * @param publisher the outlet, or null where unknown
 * @param url where it was published, or null where unknown
 * @param language BCP 47 tag of the text's language, for example {@code ar}
 */
public record Report(
        String id,
        String sha256,
        String title,
        String text,
        @Nullable LocalDate published,
        @Nullable String publisher,
        @Nullable String url,
        String language) {

    /** Title, line feed, text: what every {@link Span} of a claim counts in. */
    public String body() {
        return title + "\n" + text;
    }
}
