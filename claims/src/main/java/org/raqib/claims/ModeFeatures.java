package org.raqib.claims;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.raqib.model.Mode;

/**
 * What is known of how an act of violence was done, as small numbers: where words of each sort of {@link Means} stand around
 * it, in its other tellings and in the report, how its rule and the cues have it, and how the other acts of the report are
 * told. None of them knows a word or a name.
 */
final class ModeFeatures {
    /** More of anything says no more. */
    private static final int SOME = 3;

    private static final int MANY = 9;

    private final List<Mode> modes;
    private final Map<Mode, Integer> numbers = new EnumMap<>(Mode.class);
    private final int sorts;
    private final List<String> names = new ArrayList<>();

    /** @param modes the modes that are weighed; all others count as one */
    ModeFeatures(List<Means> means, List<Mode> modes) {
        this.modes = modes;
        this.sorts = means.size();
        for (String where : List.of("own", "hold", "told", "titled", "before", "behind", "count")) {
            means.forEach(sort -> names.add(where + "_" + sort.name()));
        }
        names.addAll(List.of(
                "verbal",
                "toll",
                "modality",
                "killed",
                "injured",
                "result",
                "anaphoric",
                "aggregate",
                "actors",
                "recipients",
                "two_sided",
                "in_title",
                "order",
                "tellings",
                "told_tolls",
                "cue",
                "mode_before",
                "mode_behind",
                "mode_first",
                "others"));
        List<String> all = new ArrayList<>(List.of("none"));
        modes.forEach(mode -> {
            numbers.put(mode, all.size());
            all.add(mode.code());
        });
        all.add("other");
        for (String what : List.of("told", "others", "rule", "is")) {
            all.forEach(mode -> names.add(what + "_" + mode));
        }
    }

    /** As the file of weights names them, in order. */
    List<String> names() {
        return List.copyOf(names);
    }

    private int number(@Nullable Mode mode) {
        return mode == null ? 0 : numbers.getOrDefault(mode, modes.size() + 1);
    }

    /** How many acts have no mode, each of those that are weighed, and another. */
    int[] count(List<@Nullable Mode> told) {
        int[] counts = new int[modes.size() + 2];
        told.forEach(mode -> counts[number(mode)]++);
        return counts;
    }

    /**
     * What is known of a claim.
     *
     * @param claims all claims of its type in the report, in the order of their words
     * @param told the mode that each of them has by rules and cues
     * @param counts how many of them have each mode, as {@link #count(List)} counts them
     */
    byte[] of(List<Draft> claims, List<@Nullable Mode> told, int[] counts, int at) {
        Draft claim = claims.get(at);
        int[] x = new int[names.size()];
        Arsenal.Sentence sentence = claim.arsenal;
        if (sentence != null) {
            named(claim, sentence, x);
        }
        int i = 7 * sorts;
        x[i++] = claim.verbal ? 1 : 0;
        x[i++] = claim.rule.toll() == null ? 0 : 1 + claim.rule.toll().ordinal();
        x[i++] = claim.modality.ordinal();
        x[i++] = claim.killed == null ? 0 : 1;
        x[i++] = claim.injured == null ? 0 : 1;
        x[i++] = claim.result ? 1 : 0;
        x[i++] = claim.anaphoric ? 1 : 0;
        x[i++] = claim.aggregate ? 1 : 0;
        x[i++] = Math.min(SOME, claim.actors.size());
        x[i++] = Math.min(SOME, claim.recipients.size());
        x[i++] = claim.rule.twoSided() ? 1 : 0;
        x[i++] = claim.scene.sentence.title() ? 1 : 0;
        x[i++] = Math.min(MANY, claim.order);
        x[i++] = Math.min(SOME, claim.tellings.size());
        x[i++] = (int)
                Math.min(SOME, claim.tellings.stream().filter(Draft::isTollOnly).count());
        x[i++] = told.get(at) == claim.rule.mode() ? 0 : 1;
        x[i++] = at == 0 ? -1 : number(told.get(at - 1));
        x[i++] = at + 1 == told.size() ? -1 : number(told.get(at + 1));
        x[i++] = at == 0 ? -1 : number(told.get(0));
        x[i++] = Math.min(MANY, told.size() - 1);
        int all = counts.length;
        for (Draft telling : claim.tellings) {
            count(x, i + number(telling.mode));
        }
        for (int mode = 0; mode < all; mode++) {
            int own = mode == number(told.get(at)) ? 1 : 0;
            x[i + all + mode] = Math.min(SOME, counts[mode] - own);
        }
        x[i + 2 * all + number(claim.rule.mode())] = 1;
        x[i + 3 * all + number(told.get(at))] = 1;
        return Candidate.small(x);
    }

    private static void count(int[] x, int i) {
        x[i] = Math.min(SOME, x[i] + 1);
    }

    /** Where words of each sort stand. */
    private void named(Draft claim, Arsenal.Sentence sentence, int[] x) {
        for (Arsenal.Named words : sentence.named) {
            int near = sentence.nearness(claim, words.from());
            int sort = words.means().number();
            if (near > x[sort]) {
                x[sort] = near;
                x[sorts + sort] = sentence.hold(claim, words.from()).ordinal();
            }
        }
        for (Draft telling : claim.tellings) {
            Arsenal.Sentence its = telling.arsenal;
            if (its != null) {
                its.named.forEach(words -> {
                    int i = 2 * sorts + words.means().number();
                    x[i] = Math.max(x[i], its.nearness(telling, words.from()));
                });
            }
        }
        mark(sentence.before, 4 * sorts, x);
        mark(sentence.behind, 5 * sorts, x);
        for (int sort = 0; sort < sorts; sort++) {
            x[3 * sorts + sort] = sentence.report.titled[sort] == null ? 0 : 1;
            x[6 * sorts + sort] = sentence.report.count[sort];
        }
    }

    private static void mark(Arsenal.@Nullable Sentence neighbour, int from, int[] x) {
        if (neighbour != null) {
            neighbour.named.forEach(words -> x[from + words.means().number()] = 1);
        }
    }
}
