package org.raqib.claims;

import org.jspecify.annotations.Nullable;
import org.raqib.model.Entity;
import org.raqib.model.Mention;

/**
 * What may have a part in an act: a phrase of its sentence, a name within one, or a party named in the sentences before.
 *
 * @param mention how the claim would name it
 * @param phrase the phrase, or the part of one; null for a party named before
 * @param where where it stands as against the trigger
 * @param entity which entity of the lexicon it is, or null where that is not known
 * @param known what is known of it, see {@link CastFeatures}
 */
record Candidate(
        Mention mention,
        @Nullable Phrase phrase,
        Where where,
        @Nullable Entity entity,
        byte[] known) {
    private static final byte[] NOTHING = new byte[0];

    Candidate(Mention mention, @Nullable Phrase phrase, Where where) {
        this(mention, phrase, where, entity(mention, phrase), NOTHING);
    }

    Candidate(Mention mention, @Nullable Phrase phrase, Where where, byte[] known) {
        this(mention, phrase, where, entity(mention, phrase), known);
    }

    /** A party named before. */
    Candidate(Cast.Member member) {
        this(member.mention, null, Where.EARLIER, member.entity, NOTHING);
    }

    /** The entity of the lexicon that a mention made of a phrase denotes, or null. */
    static @Nullable Entity entity(Mention mention, @Nullable Phrase phrase) {
        Entity named = phrase == null || phrase.name == null ? null : phrase.name.entity();
        return named != null && named.id().equals(mention.id()) ? named : null;
    }

    Candidate with(byte[] now) {
        return new Candidate(mention, phrase, where, entity, now);
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
