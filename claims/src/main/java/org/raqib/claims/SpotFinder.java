package org.raqib.claims;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.raqib.knowledge.Hit;
import org.raqib.model.EntityKind;
import org.raqib.model.Mention;
import org.raqib.words.Pos;

/** Finds where a scene names places: by names of their own, by what "and" joins to such, and within other phrases. */
final class SpotFinder {
    private final Grammar grammar;
    private final Mentions mentions;
    private final Places places;
    private final NounUse uses = NounUse.shipped();

    SpotFinder(Grammar grammar, Mentions mentions, Places places) {
        this.grammar = grammar;
        this.mentions = mentions;
        this.places = places;
    }

    /** The places that a scene names, in its order. */
    List<Spot> spots(Scene scene) {
        List<Spot> spots = new ArrayList<>();
        int border = 0;
        for (int p = 0; p < scene.phrases.size(); p++) {
            Phrase phrase = scene.phrases.get(p);
            if (phrase.from < border || Arguments.isTimePhrase(scene, phrase)) {
                continue;
            }
            border = places.borderEnd(scene, phrase);
            boolean unknown = !phrase.preposition.isEmpty()
                    && grammar.placePrepositions.contains(phrase.preposition)
                    && places.isUnknownName(scene, phrase);
            boolean listed = phrase.joined && before(spots, p) != null && isListed(scene, phrase);
            if (places.names(scene, phrase)
                    || unknown
                    || listed
                    || places.isNamedSite(scene, phrase)
                    || places.isSideOfCountry(scene, phrase)) {
                join(spots, p, phrase);
                spots.add(spot(phrase, phrase, p, places.mention(scene, phrase), false));
                continue;
            }
            Hit name = phrase.name;
            if (name != null && Places.isPlace(name) && name.from() > phrase.from) {
                Phrase part = Parties.part(scene, phrase, name.from());
                part.preposition = phrase.preposition;
                spots.add(spot(part, phrase, p, mentions.of(scene, name), true));
            } else if (name == null || name.entity().kind() == EntityKind.PERSON) {
                Phrase part = places.within(scene, phrase);
                if (part != null) {
                    spots.add(spot(part, phrase, p, places.mention(scene, part), true));
                }
            }
        }
        return spots;
    }

    private static Spot spot(Phrase phrase, Phrase whole, int p, Mention mention, boolean inner) {
        return new Spot(phrase, whole, p, mention, inner, new int[PlaceFeature.SIZE]);
    }

    /** The place that the phrase right before a phrase of the scene names, or null. */
    private static @Nullable Spot before(List<Spot> spots, int p) {
        Spot last = spots.isEmpty() ? null : spots.get(spots.size() - 1);
        return last != null && last.index() == p - 1 && !last.inner() ? last : null;
    }

    /** Notes which places are told in one breath, so that they share what is thought of them. */
    private static void join(List<Spot> spots, int p, Phrase phrase) {
        Spot before = phrase.joined ? before(spots, p) : null;
        if (before != null) {
            if (before.phrase().firstOfList == null) {
                before.phrase().firstOfList = before.phrase();
            }
            phrase.firstOfList = before.phrase().firstOfList;
        }
    }

    /** «بلدات براتا والدانا وأخترين»: what "and" joins to a place, where nothing says that it is something else. */
    private boolean isListed(Scene scene, Phrase phrase) {
        if (phrase.generic != null || phrase.name != null || phrase.fullName != null) {
            return false;
        }
        if (phrase.preposition.isEmpty()) {
            return phrase.definite || scene.pos(phrase.from) == Pos.NAME;
        }
        // «في بلدة الحراك وبصر الحرير»: the preposition of the first; of its own it has none.
        boolean own = scene.morphs[phrase.from].hasPreposition()
                || phrase.from > 0 && scene.prepositionAt[phrase.from - 1] != null;
        return !own
                && (scene.pos(phrase.from) == Pos.NAME
                        || scene.pos(phrase.from) == Pos.NOUN
                                && phrase.definite
                                && !uses.isCommon(scene.lemma(phrase.from)));
    }
}
