package org.raqib.claims;

import org.jspecify.annotations.Nullable;
import org.raqib.model.EntityKind;
import org.raqib.model.Mention;

/**
 * A place where a scene names it.
 *
 * @param phrase the words that name it, with the preposition before them
 * @param whole the phrase in which they stand
 * @param index the number of that phrase in the scene
 * @param by how it is known to be one
 * @param numbers what is known of it, whatever the act ({@link PlaceFeature})
 */
record Spot(Phrase phrase, Phrase whole, int index, Mention mention, By by, int[] numbers) {
    /** By what it is known that the words name a place. */
    enum By {
        NAME,
        UNKNOWN,
        LISTED,
        SITE,
        /** «شمال البلاد». */
        SIDE,
        /** «في الصخيرات»: behind a preposition of place, a word that is no common noun. */
        RARE,
        PART,
        /** «محيط القصر الجمهوري»: what something happens around. */
        AROUND
    }

    /** Whether its words are only a part of the phrase in which they stand. */
    boolean inner() {
        return by == By.PART;
    }

    /** The country it lies in, where the lexicon tells, or null. */
    @Nullable
    String country() {
        return phrase.name == null ? null : phrase.name.entity().country();
    }

    boolean isState() {
        return phrase.name != null && phrase.name.entity().kind() == EntityKind.STATE;
    }

    /** Whether a report may come back to it. */
    boolean isSure() {
        return by != By.RARE && by != By.AROUND;
    }
}
