package org.raqib.intake;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What one text, page or line gives: a report in the making, or the reason why none. */
sealed interface Outcome {
    /**
     * A report but for its hash and language.
     *
     * @param id as given, or null
     * @param problems what was given and could not be taken over
     */
    record Draft(
            @Nullable String id,
            String title,
            String text,
            @Nullable LocalDate published,
            @Nullable String publisher,
            @Nullable String url,
            List<Problem> problems)
            implements Outcome {
        public Draft {
            problems = List.copyOf(problems);
        }
    }

    /** One sentence of why there is no report. */
    record Refused(String sentence) implements Outcome {}

    /**
     * Something given that could not be taken over.
     *
     * @param sentence as in {@link Fault#sentence()}
     * @param note as in {@link Fault#note()}
     */
    record Problem(String sentence, boolean note) {}
}
