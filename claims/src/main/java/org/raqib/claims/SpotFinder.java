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
            Phrase next = p + 1 < scene.phrases.size() ? scene.phrases.get(p + 1) : null;
            Phrase both = places.withNext(scene, phrase, next);
            if (both != null) {
                boolean whole = both.from == phrase.from;
                if (whole) {
                    both.joined = phrase.joined;
                    join(spots, p, both);
                } else if (places.names(scene, phrase)) {
                    spots.add(spot(phrase, phrase, p, places.mention(scene, phrase), Spot.By.NAME));
                }
                spots.add(spot(both, phrase, p, places.mention(scene, both), whole ? Spot.By.NAME : Spot.By.PART));
                border = both.to;
                continue;
            }
            Spot.By by = by(scene, phrase, before(spots, p) != null);
            if (by != null) {
                join(spots, p, phrase);
                spots.add(spot(phrase, phrase, p, places.mention(scene, phrase), by));
                continue;
            }
            Phrase core = places.around(scene, phrase);
            if (core != null) {
                spots.add(spot(core, phrase, p, Places.named(places.mention(scene, core)), Spot.By.AROUND));
                continue;
            }
            Phrase object = phrase.to > phrase.from + 2 ? Parties.part(scene, phrase, phrase.from + 1) : null;
            if (object != null && places.isNamedSite(scene, object)) {
                object.preposition = phrase.preposition;
                spots.add(spot(object, phrase, p, places.mention(scene, object), Spot.By.PART));
                continue;
            }
            Hit name = phrase.name;
            if (name != null && Places.isPlace(name) && name.from() > phrase.from) {
                Phrase part = Parties.part(scene, phrase, name.from());
                part.preposition = phrase.preposition;
                spots.add(spot(part, phrase, p, mentions.of(scene, name), Spot.By.PART));
            } else if (name == null || name.entity().kind() == EntityKind.PERSON) {
                Phrase part = places.within(scene, phrase);
                if (part != null) {
                    spots.add(spot(part, phrase, p, places.mention(scene, part), Spot.By.PART));
                }
            }
        }
        return spots;
    }

    /**
     * By what a whole phrase is known to name a place, or null.
     *
     * @param behindPlace whether the phrase right before it names one
     */
    private Spot.@Nullable By by(Scene scene, Phrase phrase, boolean behindPlace) {
        if (places.names(scene, phrase)) {
            return Spot.By.NAME;
        }
        if (!phrase.preposition.isEmpty()
                && grammar.placePrepositions.contains(phrase.preposition)
                && places.isUnknownName(scene, phrase)) {
            return Spot.By.UNKNOWN;
        }
        if (phrase.joined && behindPlace && isListed(scene, phrase)) {
            return Spot.By.LISTED;
        }
        if (places.isNamedSite(scene, phrase)) {
            return Spot.By.SITE;
        }
        return places.isSideOfCountry(scene, phrase) ? Spot.By.SIDE : weakly(scene, phrase);
    }

    private static Spot spot(Phrase phrase, Phrase whole, int p, Mention mention, Spot.By by) {
        return new Spot(phrase, whole, p, mention, by, new int[PlaceFeature.SIZE]);
    }

    /** What may be a place though nothing but what stands around it says so: the weights decide. */
    private Spot.@Nullable By weakly(Scene scene, Phrase phrase) {
        if (scene.inDate(phrase.from) || phrase.fullName != null || places.refersBack(scene, phrase)) {
            return null;
        }
        if (phrase.generic != null || phrase.name != null || phrase.preposition.isEmpty()) {
            return null;
        }
        boolean where = grammar.placePrepositions.contains(phrase.preposition) || phrase.preposition.equals("الي");
        boolean rare = scene.pos(phrase.from) == Pos.NOUN || scene.pos(phrase.from) == Pos.ADJECTIVE;
        return where
                        && rare
                        && phrase.definite
                        && scene.morphs[phrase.from].hasArticle()
                        && phrase.to <= phrase.from + 2
                        && !uses.isCommon(scene.lemma(phrase.from))
                ? Spot.By.RARE
                : null;
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
