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
record Candidate(Mention mention, @Nullable Phrase phrase, Where where, byte[] known) {
    private static final byte[] NOTHING = new byte[0];

    Candidate(Mention mention, @Nullable Phrase phrase, Where where) {
        this(mention, phrase, where, NOTHING);
    }

    Candidate with(byte[] now) {
        return new Candidate(mention, phrase, where, now);
    }

    /** Numbers as they are kept: all that is known is small, and a long report has many candidates. */
    static byte[] small(int[] numbers) {
        byte[] small = new byte[numbers.length];
        for (int i = 0; i < small.length; i++) {
            small[i] = (byte) numbers[i];
        }
        return small;
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
