package org.raqib.claims;

import org.jspecify.annotations.Nullable;
import org.raqib.model.Entity;
import org.raqib.model.Mention;
import org.raqib.model.Slot;

/**
 * What may have a part in an act: a phrase of its sentence, a name within one, or a party named in the sentences before.
 */
final class Candidate {
    private static final byte[] NOTHING = new byte[0];

    private final Mention mention;
    private final @Nullable Phrase phrase;
    private final Where where;
    private final @Nullable Entity entity;
    private byte[] known;
    private @Nullable String key;
    private @Nullable Slot settled;

    Candidate(Mention mention, @Nullable Phrase phrase, Where where) {
        this(mention, phrase, where, NOTHING);
    }

    Candidate(Mention mention, @Nullable Phrase phrase, Where where, byte[] known) {
        this.mention = mention;
        this.phrase = phrase;
        this.where = where;
        this.entity = entity(mention, phrase);
        this.known = known;
    }

    /** Whom a phrase names. */
    Candidate(Cast.Named named, Phrase phrase, Where where) {
        this(named.mention(), phrase, where, NOTHING);
        this.key = named.key();
    }

    /** Whom part of a phrase names. */
    Candidate(Cast.Part part, Where where) {
        this(part.mention(), part.phrase(), where, NOTHING);
        this.key = part.key();
    }

    /** A party named before. */
    Candidate(Cast.Member member) {
        this.mention = member.mention;
        this.phrase = null;
        this.where = Where.EARLIER;
        this.entity = member.entity;
        this.known = NOTHING;
        this.key = member.key;
    }

    /** How the claim would name it. */
    Mention mention() {
        return mention;
    }

    /** The phrase, or the part of one; null for a party named before. */
    @Nullable
    Phrase phrase() {
        return phrase;
    }

    /** Where it stands as against the trigger. */
    Where where() {
        return where;
    }

    /** Which entity of the lexicon it is, or null where that is not known. */
    @Nullable
    Entity entity() {
        return entity;
    }

    /** What is known of it, see {@link CastFeatures} and {@link PlaceFeatures}. */
    byte[] known() {
        return known;
    }

    /** The part that grammar alone gives it in one of the tellings, or null. */
    @Nullable
    Slot settled() {
        return settled;
    }

    /**
     * Notes the part that grammar alone gives it; what was noted stays. A generic one («الكتائب») is from then on told from others of its
     * sort by its own words: its {@link #key} changes; whom it was found to be the same as before stays the same.
     */
    void settle(@Nullable Slot part) {
        if (part != null && settled == null && mention.isGeneric() && !key().endsWith(mention.text())) {
            // «بين الكتائب المقاتلة والكتائب الإسلامية»: who has a part by his own words is told from others of his
            // sort by them.
            key = key() + ' ' + mention.text();
        }
        settled = settled == null ? part : settled;
    }

    /** What tells it from other parties ({@link Sameness#key}). */
    String key() {
        String found = key;
        if (found == null) {
            found = Sameness.key(mention);
            key = found;
        }
        return found;
    }

    /** The entity of the lexicon that a mention made of a phrase denotes, or null. */
    static @Nullable Entity entity(Mention mention, @Nullable Phrase phrase) {
        Entity named = phrase == null || phrase.name == null ? null : phrase.name.entity();
        return named != null && named.id().equals(mention.id()) ? named : null;
    }

    /** Notes what is known of it. */
    void know(byte[] now) {
        known = now;
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
