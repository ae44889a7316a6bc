package org.raqib.claims;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.raqib.knowledge.Hit;
import org.raqib.model.Mention;
import org.raqib.model.Slot;

/**
 * Weighs where an act happened, beyond the first guess of the rules: every place its sentence names and those named
 * before it. What is known of a place are small numbers ({@link PlaceFeature}); none of them knows a word or a name.
 */
class Placing {
    /** Log-odds, in thousandths, above which an act is put at a place. */
    private static final float ENOUGH = -619;
    /** A second place beside a likelier one must be surer. */
    private static final float ENOUGH_FOR_ANOTHER = -200;
    /** Words farther away hardly say where. */
    private static final int REACH = 60;

    private final Looks looks;
    private final Grammar grammar;
    private final Whereabouts whereabouts;
    private final Places places;
    private final SpotFinder finder;

    Placing(Looks looks, Grammar grammar, Mentions mentions) {
        this.looks = looks;
        this.grammar = grammar;
        this.whereabouts = new Whereabouts(grammar, mentions);
        this.places = new Places(grammar, mentions);
        this.finder = new SpotFinder(grammar, mentions, places);
    }

    /** Notes where the acts of a scene may have happened. */
    void note(Scene scene, int order, List<Draft> drafts, List<Voice> voices, Sites sites) {
        List<Spot> spots = finder.spots(scene);
        List<Sites.Site> before = List.of();
        boolean asked = false;
        for (Draft draft : drafts) {
            if (draft.mayTell() && !asked) {
                asked = true;
                before = sites.before();
                spots.forEach(spot -> shape(scene, spot));
                spots.forEach(spot -> stands(scene, spot, spots));
            }
            if (draft.mayTell()) {
                draft.sites = candidates(draft, spots, before, drafts, voices, sites);
            }
            sites.place(draft);
        }
        for (Spot spot : spots) {
            sites.name(spot.mention(), order, scene.sentence.title());
        }
    }

    private List<Candidate> candidates(
            Draft draft,
            List<Spot> spots,
            List<Sites.Site> before,
            List<Draft> mates,
            List<Voice> voices,
            Sites sites) {
        List<Candidate> found = new ArrayList<>();
        Set<String> keys = new HashSet<>();
        int[] act = act(draft, voices);
        // For the numbers of one candidate after the other.
        int[] x = new int[PlaceFeature.SIZE];
        for (Spot spot : spots) {
            if (Math.abs(spot.phrase().from - draft.trigger) > REACH) {
                continue;
            }
            boolean own = spot.whole().contains(draft.trigger);
            Candidate.Where where = own
                    ? Candidate.Where.GENITIVE
                    : spot.inner()
                            ? Candidate.Where.INNER
                            : spot.phrase().from < draft.trigger ? Candidate.Where.BEFORE : Candidate.Where.BEHIND;
            // Each knows what the other does not.
            for (int i = 0; i < x.length; i++) {
                x[i] = act[i] + spot.numbers()[i];
            }
            stands(draft, spot, spots, mates, voices, x);
            known(draft, spot.mention(), where, sites, x);
            found.add(new Candidate(spot.mention(), spot.phrase(), where, Candidate.small(x)));
            keys.add(spot.mention().key());
        }
        for (Mention place : draft.places) {
            if (keys.add(place.key())) {
                found.add(without(draft, place, Candidate.Where.GIVEN, sites, act, x));
            }
        }
        for (Sites.Site site : before) {
            if (keys.add(site.mention.key())) {
                found.add(without(draft, site.mention, Candidate.Where.EARLIER, sites, act, x));
            }
        }
        return found;
    }

    private static Candidate without(
            Draft draft, Mention place, Candidate.Where where, Sites sites, int[] act, int[] x) {
        System.arraycopy(act, 0, x, 0, x.length);
        known(draft, place, where, sites, x);
        x[PlaceFeature.KIND] = place.kind() == null ? 0 : place.kind().ordinal() + 1;
        return new Candidate(place, null, where, Candidate.small(x));
    }

    private static int[] act(Draft draft, List<Voice> voices) {
        int[] x = new int[PlaceFeature.SIZE];
        Scene scene = draft.scene;
        x[PlaceFeature.EVENT] = draft.rule.event().ordinal();
        x[PlaceFeature.STATED] = draft.afterRecipient
                ? 4
                : !draft.verbal ? 2 : scene.pos(draft.trigger).isPassive() ? 1 : 0;
        x[PlaceFeature.TWO_SIDED] = draft.rule.twoSided() ? 1 : 0;
        x[PlaceFeature.AGGREGATE] = draft.aggregate ? 1 : 0;
        x[PlaceFeature.TOLL] = draft.isTollOnly() ? 1 : 0;
        x[PlaceFeature.DATED] = draft.date == null ? 0 : draft.date.isDay() ? 1 : 2;
        x[PlaceFeature.PLACES] = Math.min(3, draft.places.size());
        x[PlaceFeature.POINTS_BACK] = draft.placeBefore != null ? 1 : 0;
        x[PlaceFeature.IN_TITLE] = scene.sentence.title() ? 1 : 0;
        x[PlaceFeature.JOINED_ACT] = scene.morphs[draft.trigger].hasConjunction() ? 1 : 0;
        x[PlaceFeature.DEED] = Settings.hasPlace(draft.rule.event()) ? 1 : 0;
        for (Voice voice : voices) {
            if (voice.covers(draft.trigger)) {
                x[PlaceFeature.VOICED] = voice.direct() ? 2 : 1;
            }
        }
        return x;
    }

    /** Where a place stands as against the act and the other places of the sentence. */
    private void stands(Draft draft, Spot spot, List<Spot> spots, List<Draft> mates, List<Voice> voices, int[] x) {
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
        int own = away(draft, phrase);
        for (Draft mate : mates) {
            if (mate != draft && !mate.dropped) {
                boolean inside = mate.trigger > draft.trigger != before
                        && Math.abs(mate.trigger - draft.trigger) < Math.abs(phrase.from - draft.trigger);
                x[PlaceFeature.ACTS_BETWEEN] = Math.min(3, x[PlaceFeature.ACTS_BETWEEN] + (inside ? 1 : 0));
                x[PlaceFeature.OTHER_NEARER] |= away(mate, phrase) < own ? 1 : 0;
            }
        }
        for (Spot other : spots) {
            x[PlaceFeature.NEARER] += other != spot && away(draft, other.phrase()) < own ? 1 : 0;
        }
        x[PlaceFeature.NEARER] = Math.min(4, x[PlaceFeature.NEARER]);
        Phrase previous = spot.index() == 0 ? null : scene.phrases.get(spot.index() - 1);
        if (previous != null) {
            x[PlaceFeature.ADJACENT] = previous.contains(draft.trigger) ? 2 : previous.to >= phrase.from - 1 ? 1 : 0;
        }
        x[PlaceFeature.SAME_VOICE] = CastFeatures.within(voices, phrase.from, draft.trigger) ? 1 : 0;
    }

    /** Where a place stands among the others of the sentence, whose shapes are known. */
    private void stands(Scene scene, Spot spot, List<Spot> spots) {
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
    }

    private static int away(Draft draft, Phrase phrase) {
        return phrase.from >= draft.triggerTo ? phrase.from - draft.triggerTo : Math.abs(draft.trigger - phrase.to);
    }

    /** What a place is by its own words. */
    private void shape(Scene scene, Spot spot) {
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
    }

    private static void known(Draft draft, Mention place, Candidate.Where where, Sites sites, int[] x) {
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
        }
        x[PlaceFeature.LAST] = sites.isLast(place) ? 1 : 0;
    }

    /** Puts the claims of a report where they most likely happened. */
    void cast(List<Draft> claims) {
        for (Draft claim : claims) {
            cast(claim, ofAllTellings(claim));
        }
    }

    /** The places of all tellings of a claim, each once, as the telling shows it that the rules took it from. */
    private static List<Candidate> ofAllTellings(Draft claim) {
        List<Candidate> all = new ArrayList<>();
        Map<String, Integer> at = new HashMap<>();
        int tellings = Math.min(4, claim.tellings.size());
        for (int t = -1; t < tellings; t++) {
            Draft telling = t < 0 ? claim : claim.tellings.get(t);
            for (Candidate candidate : telling.sites) {
                Integer before = at.get(candidate.mention().key());
                // No other claim has this telling: its numbers may be written into.
                byte[] x = candidate.known();
                x[PlaceFeature.KEPT] = (byte) (CastFeatures.given(claim, candidate.mention()) >> 2);
                x[PlaceFeature.TELLINGS] = (byte) tellings;
                x[PlaceFeature.TELLING] = (byte) (t + 1);
                if (before == null) {
                    x[PlaceFeature.TOLD] = (byte) (candidate.where() == Candidate.Where.EARLIER ? 0 : 1);
                    at.put(candidate.mention().key(), all.size());
                    all.add(candidate);
                    continue;
                }
                Candidate known = all.get(before);
                byte[] y = known.known();
                int told = y[PlaceFeature.TOLD]
                        + (y[PlaceFeature.TELLING] == t + 1 || candidate.where() == Candidate.Where.EARLIER ? 0 : 1);
                boolean better = x[PlaceFeature.GIVEN] > y[PlaceFeature.GIVEN]
                        || known.where() == Candidate.Where.EARLIER && candidate.where() != Candidate.Where.EARLIER;
                if (better) {
                    all.set(before, candidate);
                }
                all.get(before).known()[PlaceFeature.TOLD] = (byte) told;
            }
        }
        for (Mention mention : claim.places) {
            if (at.putIfAbsent(mention.key(), all.size()) == null) {
                int[] x = new int[PlaceFeature.SIZE];
                x[PlaceFeature.EVENT] = claim.rule.event().ordinal();
                x[PlaceFeature.KEPT] = 1;
                x[PlaceFeature.WHERE] = Candidate.Where.GIVEN.ordinal();
                x[PlaceFeature.KIND] =
                        mention.kind() == null ? 0 : mention.kind().ordinal() + 1;
                all.add(new Candidate(mention, null, Candidate.Where.GIVEN, Candidate.small(x)));
            }
        }
        return all;
    }

    /** What "and" joins happened together: none of a list weighs less than they do in the mean. */
    private static void share(List<Candidate> candidates, float[][] weights) {
        Map<Phrase, float[]> sums = new IdentityHashMap<>();
        for (int i = 0; i < weights.length; i++) {
            Phrase first = firstOfList(candidates.get(i));
            if (first != null) {
                float[] sum = sums.computeIfAbsent(first, list -> new float[2]);
                sum[0] += weights[i][0];
                sum[1]++;
            }
        }
        for (int i = 0; i < weights.length; i++) {
            float[] sum = sums.get(firstOfList(candidates.get(i)));
            if (sum != null) {
                weights[i][0] = Math.max(weights[i][0], sum[0] / sum[1]);
            }
        }
    }

    private static @Nullable Phrase firstOfList(Candidate candidate) {
        return candidate.phrase() == null ? null : candidate.phrase().firstOfList;
    }

    void cast(Draft claim, List<Candidate> candidates) {
        List<byte[]> numbers = new ArrayList<>(candidates.size());
        candidates.forEach(candidate -> numbers.add(candidate.known()));
        float[][] weights = looks.weigh(numbers);
        share(candidates, weights);
        Integer[] order = new Integer[weights.length];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, (a, b) -> Float.compare(weights[b][0], weights[a][0]));
        List<Mention> taken = new ArrayList<>();
        Set<Phrase> lists = new HashSet<>();
        for (int i : order) {
            Phrase list = firstOfList(candidates.get(i));
            if (weights[i][0] < (taken.isEmpty() || lists.contains(list) ? ENOUGH : ENOUGH_FOR_ANOTHER)) {
                continue;
            }
            if (list != null) {
                lists.add(list);
            }
            Mention place = candidates.get(i).mention();
            byte[] known = candidates.get(i).known();
            if (known[PlaceFeature.BESIDE] == 1 && known[PlaceFeature.KEPT] == 0) {
                // «بلدة قباطية جنوبي جنين»: it only tells where the other one lies.
                continue;
            }
            if (!Sameness.share(taken, List.of(place))) {
                taken.add(place);
            }
        }
        claim.evidence.removeIf(ground -> ground.slot() == Slot.PLACE && !Casting.names(taken, ground.span()));
        for (Mention place : taken) {
            if (!claim.isGrounded(Slot.PLACE, place.span())) {
                claim.explain(Slot.PLACE, place.span(), "placing");
            }
        }
        claim.places.clear();
        claim.places.addAll(taken);
    }
}
