package org.raqib.claims;

import org.raqib.model.Mention;

/**
 * A place where a scene names it.
 *
 * @param phrase the words that name it, with the preposition before them
 * @param whole the phrase in which they stand
 * @param index the number of that phrase in the scene
 * @param inner whether they are only a part of it
 * @param numbers what is known of it, whatever the act ({@link PlaceFeature})
 */
record Spot(Phrase phrase, Phrase whole, int index, Mention mention, boolean inner, int[] numbers) {}
