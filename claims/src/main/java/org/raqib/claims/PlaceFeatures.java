package org.raqib.claims;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.raqib.knowledge.Hit;
import org.raqib.knowledge.Spelling;
import org.raqib.model.EntityKind;
import org.raqib.model.Mention;

/** Computes what is known of a place ({@link PlaceFeature}): by its own words, where it stands, and what was told of it. */
final class PlaceFeatures {
    private final Grammar grammar;
    private final Whereabouts whereabouts;
    private final Places places;
    private final NounUse uses = NounUse.shipped();

    PlaceFeatures(Grammar grammar, Whereabouts whereabouts, Places places) {
        this.grammar = grammar;
        this.whereabouts = whereabouts;
        this.places = places;
    }

    /** How a country stands to those of the other places that a sentence names. */
    static int country(@Nullable String country, boolean state, @Nullable Spot own, List<Spot> spots) {
        if (country == null) {
            return 0;
        }
        int found = 1;
        for (Spot spot : spots) {
            if (spot == own || spot.country() == null) {
                continue;
            }
            if (!country.equals(spot.country())) {
                found = Math.max(found, 2);
            } else if (spot.isState()) {
                found = Math.max(found, state ? 3 : 4);
            } else {
                found = Math.max(found, state ? 6 : 5);
            }
        }
        return found;
    }

    static int main(@Nullable String country, Sites sites) {
        return country == null || sites.mainCountry == null ? 0 : country.equals(sites.mainCountry) ? 1 : 2;
    }

    /** How many of the places it stands among, one right behind the other, the rules put an act at. */
    static int chainGiven(Draft draft, Spot spot, List<Spot> spots) {
        int at = spots.indexOf(spot);
        int first = at - spot.numbers()[PlaceFeature.CHAIN_AT];
        int given = 0;
        for (int i = Math.max(0, first); i <= at; i++) {
            given = CastFeatures.given(draft, spots.get(i).mention()) != 0 ? i == at ? 3 : i == first ? 2 : 1 : given;
        }
        return given;
    }

    /** Where a place stands as against the act and the other places of the sentence. */
    void stands(Draft draft, Spot spot, List<Spot> spots, List<Draft> mates, List<Voice> voices, int[] x) {
        Scene scene = draft.scene;
        Phrase phrase = spot.phrase();
        Landmarks.Between between = scene.landmarks(grammar).between(draft, phrase.from, phrase.to);
        between.note(
                x,
                PlaceFeature.DISTANCE,
                PlaceFeature.PHRASES,
                PlaceFeature.VERBS,
                PlaceFeature.COMMAS,
                PlaceFeature.RELATIVES,
                PlaceFeature.QUOTES,
                PlaceFeature.COMPLEMENTIZERS);
        boolean before = phrase.from < draft.trigger;
        int own = draft.away(phrase.from, phrase.to);
        int nearest = own;
        for (Draft mate : mates) {
            int other = mate == draft ? own : mate.away(phrase.from, phrase.to);
            if (other < nearest) {
                nearest = other;
                x[PlaceFeature.NEAREST_ACT] = !mate.dropped ? 1 : mate.reason == Uncoded.MERGED ? 2 : 3;
            }
            if (mate != draft && !mate.dropped) {
                boolean inside = mate.trigger > draft.trigger != before
                        && Math.abs(mate.trigger - draft.trigger) < Math.abs(phrase.from - draft.trigger);
                x[PlaceFeature.ACTS_BETWEEN] = Math.min(3, x[PlaceFeature.ACTS_BETWEEN] + (inside ? 1 : 0));
                x[PlaceFeature.OTHER_NEARER] |= mate.away(phrase.from, phrase.to) < own ? 1 : 0;
            }
        }
        x[PlaceFeature.NEARER_BY] = Math.min(12, own - nearest);
        for (Spot other : spots) {
            x[PlaceFeature.NEARER] += other != spot && draft.away(other.phrase().from, other.phrase().to) < own ? 1 : 0;
        }
        x[PlaceFeature.NEARER] = Math.min(4, x[PlaceFeature.NEARER]);
        Phrase previous = spot.index() == 0 ? null : scene.phrases.get(spot.index() - 1);
        if (previous != null) {
            x[PlaceFeature.ADJACENT] = previous.contains(draft.trigger) ? 2 : previous.to >= phrase.from - 1 ? 1 : 0;
        }
        x[PlaceFeature.GOVERNOR] = Bearings.governor(draft, phrase.from - 1, -1, mates, voices);
        x[PlaceFeature.GOVERNS] = Bearings.governor(draft, phrase.to, 1, mates, voices);
        x[PlaceFeature.SAME_VOICE] = CastFeatures.within(voices, phrase.from, draft.trigger) ? 1 : 0;
    }

    /** Where a place stands among the others of the sentence, whose shapes are known. */
    void stands(Scene scene, Spot spot, List<Spot> spots) {
        int[] x = spot.numbers();
        x[PlaceFeature.RIVALS] = Math.min(5, spots.size() - 1);
        for (Spot other : spots) {
            if (other != spot) {
                x[PlaceFeature.NARROWER] |= 1 - other.numbers()[PlaceFeature.WIDE];
                x[PlaceFeature.SITE_BEFORE] |= other.index() == spot.index() - 1 ? 1 : 0;
                x[PlaceFeature.SITE_BEHIND] |= other.index() == spot.index() + 1 ? other.phrase().joined ? 2 : 1 : 0;
            }
        }
        Phrase previous = spot.index() == 0 ? null : scene.phrases.get(spot.index() - 1);
        x[PlaceFeature.PREPOSITION_BEFORE] = previous == null || previous.preposition.isEmpty() ? 0 : 1;
        x[PlaceFeature.TOPIC] = whereabouts.isTopic(scene, spot.index()) ? 1 : 0;
        x[PlaceFeature.BESIDE] = whereabouts.isBeside(scene, spot.index()) ? 1 : 0;
        x[PlaceFeature.TOKEN] = Math.min(6, spot.phrase().from);
        if (previous != null && previous.to >= spot.phrase().from - 2) {
            x[PlaceFeature.BEHIND_KIND] =
                    previous.kind() == null ? 1 : previous.kind().ordinal() + 2;
        }
        chains(spot, spots);
        clause(scene, spot.phrase(), x);
    }

    /** Places of which each stands right behind the one before. */
    private static void chains(Spot spot, List<Spot> spots) {
        int at = spots.indexOf(spot);
        int first = at;
        while (first > 0 && follows(spots.get(first - 1), spots.get(first))) {
            first--;
        }
        int last = at;
        while (last + 1 < spots.size() && follows(spots.get(last), spots.get(last + 1))) {
            last++;
        }
        int[] x = spot.numbers();
        x[PlaceFeature.CHAIN_AT] = Math.min(4, at - first);
        x[PlaceFeature.CHAIN_SIZE] = Math.min(5, last - first);
        x[PlaceFeature.CHAIN_PREPOSITION] = Prepositions.number(spots.get(first).phrase().preposition);
        if (last > at) {
            Phrase next = spots.get(at + 1).phrase();
            x[PlaceFeature.NEXT_PREPOSITION] = next.joined ? 60 : 1 + Prepositions.number(next.preposition);
        }
    }

    private static boolean follows(Spot before, Spot behind) {
        return behind.phrase().from - before.phrase().to <= 2;
    }

    /** Where in its clause a place stands, and what follows it. */
    private static void clause(Scene scene, Phrase phrase, int[] x) {
        int begins = phrase.from;
        while (begins > 0 && phrase.from - begins < 6 && !scene.isComma(begins - 1) && !scene.isQuote(begins - 1)) {
            begins--;
        }
        x[PlaceFeature.CLAUSE_AT] = phrase.from - begins;
        x[PlaceFeature.FOLLOWED] = what(scene, phrase.to);
    }

    /** What stands at a token: a verb, a sign, a phrase, a preposition, or anything else; 0 at the end. */
    private static int what(Scene scene, int i) {
        if (i >= scene.size()) {
            return 0;
        }
        if (scene.isVerb(i)) {
            return 1;
        }
        if (scene.isComma(i)) {
            return 2;
        }
        if (scene.isQuote(i)) {
            return 3;
        }
        return scene.phraseAt[i] != null ? 4 : scene.prepositionAt[i] != null ? 5 : 6;
    }

    /** What a place is by its own words. */
    void shape(Scene scene, Spot spot) {
        int[] x = spot.numbers();
        Phrase phrase = spot.phrase();
        Hit head = scene.hitAt[phrase.from];
        x[PlaceFeature.PREPOSITION] = Prepositions.number(phrase.preposition);
        x[PlaceFeature.JOINED] = phrase.joined ? 1 : 0;
        x[PlaceFeature.KIND] =
                spot.mention().kind() == null ? 0 : spot.mention().kind().ordinal() + 1;
        x[PlaceFeature.FORM] = head == null ? 0 : head.name().form().ordinal() + 1;
        x[PlaceFeature.PLACE_HEAD] = grammar.placeHeads.contains(scene.noun(phrase.from)) ? 1 : 0;
        x[PlaceFeature.LOCATED] = whereabouts.isLocated(scene, phrase) ? 1 : 0;
        x[PlaceFeature.WIDE] = places.isWide(scene, phrase) ? 1 : 0;
        x[PlaceFeature.NAMES] = places.names(scene, phrase) ? 1 : 0;
        x[PlaceFeature.UNKNOWN] = places.isUnknownName(scene, phrase) ? 1 : 0;
        x[PlaceFeature.NAMED_SITE] = places.isNamedSite(scene, phrase) ? 1 : 0;
        x[PlaceFeature.SORT] = grammar.sort(phrase);
        x[PlaceFeature.LENGTH] = Math.min(6, phrase.to - phrase.from);
        EntityKind whole = spot.inner() ? spot.whole().kind() : null;
        x[PlaceFeature.WHOLE] = !spot.inner() ? 0 : whole == null ? 1 : whole.ordinal() + 2;
        x[PlaceFeature.BY] = spot.by().ordinal();
        x[PlaceFeature.HEAD] = grammar.headSort(scene.noun(phrase.from));
        x[PlaceFeature.FIRST_WORD] = word(scene, phrase.from, phrase.to);
        x[PlaceFeature.SECOND_WORD] = word(scene, phrase.from + 1, phrase.to);
        x[PlaceFeature.AMBIGUOUS] = phrase.name != null && phrase.name.name().ambiguous() ? 1 : 0;
    }

    /** What sort of word stands somewhere in a name. */
    private int word(Scene scene, int i, int to) {
        if (i >= to) {
            return 0;
        }
        if (scene.isQuote(i)) {
            return 1;
        }
        Hit hit = scene.hitAt[i];
        if (hit != null) {
            return 2 + hit.name().form().ordinal();
        }
        boolean common = uses.isCommon(scene.lemma(i));
        boolean article = scene.morphs[i].hasArticle();
        return 10 + 4 * scene.pos(i).ordinal() + (common ? 2 : 0) + (article ? 1 : 0);
    }

    static void known(Draft draft, Mention place, Candidate.Where where, Sites sites, int[] x) {
        x[PlaceFeature.WHERE] = where.ordinal();
        int given = CastFeatures.given(draft, place);
        x[PlaceFeature.ACTOR] = given & 1;
        x[PlaceFeature.RECIPIENT] = given >> 1 & 1;
        x[PlaceFeature.GIVEN] = given >> 2;
        Sites.@Nullable Site site = sites.of(place);
        if (site != null) {
            x[PlaceFeature.PLACED] = Math.min(4, site.placed);
            x[PlaceFeature.NAMED] = Math.min(5, site.named);
            x[PlaceFeature.TITLED] = site.title ? 1 : 0;
            x[PlaceFeature.GAP] = Math.min(8, draft.order - site.lastOrder);
            x[PlaceFeature.ORDER] = 1 + Math.min(4, site.order);
            x[PlaceFeature.SAME_EVENT] =
                    Math.min(3, site.events[draft.rule.event().ordinal()]);
            x[PlaceFeature.ACTS_AGO] = Math.min(12, sites.actsAgo(site));
        }
        x[PlaceFeature.LAST] = sites.isLast(place) ? 1 : 0;
        if (draft.placeBefore != null) {
            x[PlaceFeature.POINTED_AT] = isPointedAt(draft.placeBefore, place) ? 2 : 1;
        }
    }

    /** «المدينة» points back at «مدينة سرت». */
    private static boolean isPointedAt(Mention back, Mention place) {
        String named = Spelling.fold(place.text());
        int end = named.indexOf(' ');
        String pointing = Spelling.fold(back.text());
        int from = Math.max(0, pointing.indexOf("ال"));
        int to = pointing.indexOf(' ', from);
        return end > 0
                && pointing.startsWith("ال", from)
                && named.substring(0, end).equals(pointing.substring(from + 2, to < 0 ? pointing.length() : to));
    }
}
