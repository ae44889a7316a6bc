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

    /**
     * Why there is no report.
     *
     * @param sentence one sentence
     * @param isWithoutText whether nothing is wrong but that there is no article
     */
    record Refused(String sentence, boolean isWithoutText) implements Outcome {
        Refused(String sentence) {
            this(sentence, false);
        }

        static Refused withoutText(String sentence) {
            return new Refused(sentence, true);
        }
    }

    /**
     * Something given that could not be taken over.
     *
     * @param sentence as in {@link Fault#sentence()}
     * @param note as in {@link Fault#note()}
     */
    record Problem(String sentence, boolean note) {}
}
