package org.raqib.claims;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.raqib.model.Mention;
import org.raqib.model.Slot;

/**
 * Weighs where an act happened, beyond the first guess of the rules: every place its sentence names and those named
 * before it. What is known of a place are small numbers ({@link PlaceFeature}); none of them knows a word or a name.
 */
class Placing {
    /** Log-odds, in thousandths, above which an act is put at a place. */
    private static final float ENOUGH = -650;
    /** A second place beside a likelier one must be surer. */
    private static final float ENOUGH_FOR_ANOTHER = -450;
    /** Words farther away hardly say where. */
    private static final int REACH = 60;
    /** Claims before and behind one that it is held against. */
    private static final int COMPARED = 30;

    private final Looks looks;
    private final PlaceFeatures features;
    private final SpotFinder finder;

    Placing(Looks looks, Grammar grammar, Mentions mentions) {
        this.looks = looks;
        Places places = new Places(grammar, mentions);
        this.features = new PlaceFeatures(grammar, new Whereabouts(grammar, mentions), places);
        this.finder = new SpotFinder(grammar, mentions, places);
    }

    /** Notes where the acts of a scene may have happened. */
    void note(Scene scene, int order, List<Draft> drafts, List<Voice> voices, Sites sites) {
        List<Spot> spots = finder.spots(scene);
        List<Sites.Site> before = List.of();
        boolean asked = false;
        spots.forEach(spot -> features.shape(scene, spot));
        spots.forEach(spot -> features.stands(scene, spot, spots));
        for (Draft draft : drafts) {
            if (draft.mayTell() && !asked) {
                asked = true;
                before = sites.before();
            }
            if (draft.mayTell()) {
                draft.sites = candidates(draft, spots, before, drafts, voices, sites);
            }
            sites.place(draft);
        }
        for (Spot spot : spots) {
            if (spot.isSure()) {
                sites.name(spot, order, scene.sentence.title());
            }
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
        act[PlaceFeature.SPOTS] = Math.min(6, spots.size());
        // For the numbers of one candidate after the other.
        int[] x = new int[PlaceFeature.SIZE];
        for (Spot spot : spots) {
            if (Math.abs(spot.phrase().from - draft.trigger) > REACH || Imposed.isElsewhere(draft, spot.phrase())) {
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
            features.stands(draft, spot, spots, mates, voices, x);
            PlaceFeatures.known(draft, spot.mention(), where, sites, x);
            x[PlaceFeature.CHAIN_GIVEN] = PlaceFeatures.chainGiven(draft, spot, spots);
            x[PlaceFeature.COUNTRY] = PlaceFeatures.country(spot.country(), spot.isState(), spot, spots);
            x[PlaceFeature.MAIN_COUNTRY] = PlaceFeatures.main(spot.country(), sites);
            found.add(new Candidate(spot.mention(), spot.phrase(), where, Candidate.small(x)));
            keys.add(spot.mention().key());
        }
        for (Mention place : draft.places) {
            if (keys.add(place.key())) {
                found.add(without(draft, place, Candidate.Where.GIVEN, spots, sites, act, x));
            }
        }
        int rank = 0;
        for (Sites.Site site : before) {
            rank++;
            if (draft.toldTo < 0 && keys.add(site.mention.key())) {
                Candidate earlier = without(draft, site.mention, Candidate.Where.EARLIER, spots, sites, act, x);
                earlier.known()[PlaceFeature.RANK] = (byte) Math.min(12, rank);
                found.add(earlier);
            }
        }
        return found;
    }

    private static Candidate without(
            Draft draft, Mention place, Candidate.Where where, List<Spot> spots, Sites sites, int[] act, int[] x) {
        System.arraycopy(act, 0, x, 0, x.length);
        Sites.@Nullable Site site = sites.of(place);
        if (site != null) {
            System.arraycopy(
                    site.spot.numbers(), PlaceFeature.WHERE, x, PlaceFeature.WHERE, x.length - PlaceFeature.WHERE);
            x[PlaceFeature.COUNTRY] = PlaceFeatures.country(site.spot.country(), site.spot.isState(), null, spots);
            x[PlaceFeature.MAIN_COUNTRY] = PlaceFeatures.main(site.spot.country(), sites);
        }
        PlaceFeatures.known(draft, place, where, sites, x);
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
        x[PlaceFeature.MODALITY] = draft.modality.ordinal();
        x[PlaceFeature.LED] = Bearings.led(scene, draft.trigger);
        x[PlaceFeature.IN_RELATIVE] = Bearings.inRelative(scene, draft.trigger);
        x[PlaceFeature.POINTED] = Bearings.isPointedAt(scene, draft.trigger) ? 1 : 0;
        x[PlaceFeature.DEED] = Settings.hasPlace(draft.rule.event()) ? 1 : 0;
        x[PlaceFeature.VOICED] = Voice.over(voices, draft.trigger);
        return x;
    }

    /** Puts the claims of a report where they most likely happened. */
    void cast(List<Draft> claims) {
        List<Draft> told = new ArrayList<>(claims);
        told.sort(Comparator.comparing(Draft::triggerSpan));
        Map<Draft, List<Candidate>> all = new IdentityHashMap<>();
        Map<String, Integer> kept = new HashMap<>();
        Map<String, Integer> named = new HashMap<>();
        for (Draft claim : told) {
            List<Candidate> candidates = ofAllTellings(claim);
            all.put(claim, candidates);
            for (Mention place : claim.places) {
                kept.merge(place.key(), 1, Integer::sum);
            }
            for (Candidate candidate : candidates) {
                if (candidate.phrase() != null) {
                    named.merge(candidate.mention().key(), 1, Integer::sum);
                }
            }
        }
        int others = Math.max(1, told.size() - 1);
        byte[][] likeness = likeness(told);
        for (int i = 0; i < told.size(); i++) {
            Draft claim = told.get(i);
            Map<String, Integer> alike = new HashMap<>();
            int most = alike(told, i, likeness, alike);
            for (Candidate candidate : all.getOrDefault(claim, List.of())) {
                byte[] x = candidate.known();
                String key = candidate.mention().key();
                int own = x[PlaceFeature.KEPT] == 0 ? 0 : 1;
                x[PlaceFeature.KEPT_BEFORE] = keeps(told, i - 1, key);
                x[PlaceFeature.KEPT_BEHIND] = keeps(told, i + 1, key);
                x[PlaceFeature.KEPT_SHARE] = (byte) (10 * Math.max(0, kept.getOrDefault(key, 0) - own) / others);
                x[PlaceFeature.NAMED_SHARE] = (byte)
                        (10 * Math.max(0, named.getOrDefault(key, 0) - (candidate.phrase() == null ? 0 : 1)) / others);
                x[PlaceFeature.ALIKE] = alike.getOrDefault(key, 0).byteValue();
                x[PlaceFeature.ALIKE_MOST] = (byte) most;
                x[PlaceFeature.CLAIMS] = (byte) Math.min(9, others);
            }
        }
        for (Draft claim : claims) {
            cast(claim, all.getOrDefault(claim, List.of()));
        }
    }

    /** How alike each claim is to those behind it, as far as they are compared. */
    private static byte[][] likeness(List<Draft> told) {
        byte[][] likeness = new byte[told.size()][];
        for (int i = 0; i < likeness.length; i++) {
            byte[] behind = new byte[Math.min(COMPARED, likeness.length - 1 - i)];
            for (int k = 0; k < behind.length; k++) {
                behind[k] = (byte) alike(told.get(i), told.get(i + 1 + k));
            }
            likeness[i] = behind;
        }
        return likeness;
    }

    /**
     * How alike the claims around one are to it.
     *
     * @param there takes, for each place, how alike the claim is that is most like it of those that the rules put there
     */
    private static int alike(List<Draft> told, int at, byte[][] likeness, Map<String, Integer> there) {
        int most = 0;
        for (int i = Math.max(0, at - COMPARED); i < Math.min(told.size(), at + COMPARED + 1); i++) {
            if (i != at) {
                int alike = likeness[Math.min(i, at)][Math.abs(i - at) - 1];
                most = Math.max(most, alike);
                List<Mention> places = told.get(i).places;
                for (int p = 0; p < places.size(); p++) {
                    there.merge(places.get(p).key(), alike, Math::max);
                }
            }
        }
        return most;
    }

    private static int alike(Draft a, Draft b) {
        boolean day = a.date != null && a.date.equals(b.date);
        return 1
                + (a.rule.event() == b.rule.event() ? 1 : 0)
                + (day ? 1 : 0)
                + (Sameness.share(a.actors, b.actors) ? 1 : 0)
                + (Sameness.share(a.recipients, b.recipients) ? 2 : 0);
    }

    /** Whether the rules put a claim at a place: 2 where they put it anywhere else. */
    private static byte keeps(List<Draft> told, int i, String key) {
        if (i < 0 || i >= told.size()) {
            return 0;
        }
        List<Mention> places = told.get(i).places;
        if (places.isEmpty()) {
            return 1;
        }
        for (Mention place : places) {
            if (place.key().equals(key)) {
                return 3;
            }
        }
        return 2;
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
                int told =
                        y[PlaceFeature.TOLD] + (y[PlaceFeature.TELLING] == t + 1 || candidate.phrase() == null ? 0 : 1);
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
            if (!Sameness.among(taken, place)) {
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
