package org.raqib.claims;

import org.jspecify.annotations.Nullable;
import org.raqib.model.Mention;

/**
 * What may have a part in an act: a phrase of its sentence, a name within one, or a party named in the sentences before.
 *
 * @param mention how the claim would name it
 * @param phrase the phrase, or the part of one; null for a party named before
 * @param where where it stands as against the trigger
 * @param known what is known of it, see {@link CastFeatures}
 */
record Candidate(Mention mention, @Nullable Phrase phrase, Where where, int[] known) {

    Candidate(Mention mention, @Nullable Phrase phrase, Where where) {
        this(mention, phrase, where, new int[0]);
    }

    Candidate with(int[] now) {
        return new Candidate(mention, phrase, where, now);
    }

    /** Where a candidate stands. */
    enum Where {
        BEFORE,
        BEHIND,
        /** In the trigger's own phrase, behind it: «قصف الطيران». */
        GENITIVE,
        /** An adjective of origin in the trigger's own phrase: «القصف الروسي». */
        NISBA,
        /** A name within a phrase whose head is something else: «مواقع الحوثيين». */
        INNER,
        /** Given a part by the rule, but no phrase by itself. */
        GIVEN,
        /** Named in the sentences before. */
        EARLIER
    }
}
