package org.raqib.claims;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.raqib.model.EventType;
import org.raqib.model.Mode;
import org.raqib.model.Slot;

/**
 * Weighs how an act of violence was done, beyond what its rule and the cues around it say: with what, and whether two sides
 * fought. What is known of it are small numbers ({@link ModeFeatures}); trees weigh each mode, and the likeliest is taken of
 * those that a word of the report bears out.
 */
class Moding {
    static final String FILE = "rules/modes.forest";

    /** The modes that what stands around an act tells; all others (abduction, torture) are told by its own words alone. */
    static final List<Mode> MODES = List.of(
            Mode.AERIAL,
            Mode.DRONE,
            Mode.HEAVY_WEAPONS,
            Mode.EXPLOSIVES,
            Mode.SUICIDE_ATTACK,
            Mode.FIREARMS,
            Mode.TARGETED,
            Mode.DESTROY,
            Mode.UNCONVENTIONAL,
            Mode.CROWD_CONTROL,
            Mode.CLASH,
            Mode.SHOOTDOWN);

    /** What the likeliest mode must weigh more than none, in thousandths of log-odds. */
    private static final float OVER_NONE = -300;

    private final @Nullable Spare<Forest.Scorer> scorers;
    private final ModeFeatures features;

    /** @param forest what was learned, or null: for those who gather what to learn from */
    Moding(RuleBook book, @Nullable Forest forest) {
        this(new ModeFeatures(book.means, MODES), forest);
    }

    private Moding(ModeFeatures features, @Nullable Forest forest) {
        this.features = features;
        this.scorers = forest == null ? null : new Spare<>(() -> forest.scorer(0));
    }

    /** The weights of this build. */
    static Moding shipped(RuleBook book) {
        ModeFeatures features = new ModeFeatures(book.means, MODES);
        return new Moding(features, Forest.shipped(FILE, features.names(), answers()));
    }

    /** What is weighed: no mode, and each of them. */
    static List<String> answers() {
        List<String> answers = new ArrayList<>(List.of("none"));
        MODES.forEach(mode -> answers.add(mode.code()));
        return answers;
    }

    /** The names of the numbers. */
    final List<String> names() {
        return features.names();
    }

    /** Gives the acts of violence of a report the modes that they most likely have. */
    final void cast(List<Draft> claims) {
        List<Draft> acts = claims.stream()
                .filter(claim -> claim.rule.event() == EventType.ASSAULT)
                .sorted(Comparator.comparing(Draft::triggerSpan))
                .toList();
        List<@Nullable Mode> told = new ArrayList<>();
        acts.forEach(act -> told.add(act.mode));
        int[] counts = features.count(told);
        for (int i = 0; i < acts.size(); i++) {
            Mode mode = told.get(i);
            if (mode == null || MODES.contains(mode)) {
                cast(acts.get(i), features.of(acts, told, counts, i));
            }
        }
    }

    void cast(Draft claim, byte[] known) {
        if (scorers == null) {
            return;
        }
        Forest.Scorer scorer = scorers.lend();
        float[] odds = scorer.score(known);
        scorers.takeBack(scorer);
        Mode best = null;
        Arsenal.Named grounds = null;
        float most = odds[0] + OVER_NONE;
        for (int i = 0; i < MODES.size(); i++) {
            Mode mode = MODES.get(i);
            if (odds[i + 1] > most) {
                boolean itself = isTold(claim, mode);
                Arsenal.Named witness = itself ? null : witness(claim, mode);
                if (itself || witness != null) {
                    best = mode;
                    grounds = witness;
                    most = odds[i + 1];
                }
            }
        }
        if (best == claim.mode) {
            return;
        }
        claim.mode = best;
        claim.evidence.removeIf(evidence -> evidence.slot() == Slot.MODE);
        if (grounds != null) {
            claim.explain(
                    Slot.MODE,
                    grounds.scene().span(grounds.from(), grounds.to()),
                    grounds.means().id());
        } else if (best != null && claim.rule.mode() != best) {
            Draft telling = telling(claim, best);
            if (telling != null) {
                claim.explain(Slot.MODE, telling.triggerSpan(), telling.rule.id());
            }
        }
    }

    /** The first of its other tellings whose words have the mode by themselves, or null. */
    private static @Nullable Draft telling(Draft claim, Mode mode) {
        for (Draft telling : claim.tellings) {
            if (telling.rule.mode() == mode) {
                return telling;
            }
        }
        return null;
    }

    /** Whether its own words, or another telling of it, have the mode by themselves. */
    private static boolean isTold(Draft claim, Mode mode) {
        return claim.mode == mode || claim.rule.mode() == mode || telling(claim, mode) != null;
    }

    /** The words that bear a mode out: the nearest of its sentence, those of another telling, of the title, of the report. */
    private static Arsenal.@Nullable Named witness(Draft claim, Mode mode) {
        Arsenal.Named nearest = nearest(claim, mode);
        for (int i = 0; nearest == null && i < claim.tellings.size(); i++) {
            nearest = nearest(claim.tellings.get(i), mode);
        }
        Arsenal.Sentence sentence = claim.arsenal;
        if (nearest == null && sentence != null) {
            nearest = bearing(sentence.report.titled, mode);
            nearest = nearest == null ? bearing(sentence.report.first, mode) : nearest;
        }
        return nearest;
    }

    private static Arsenal.@Nullable Named nearest(Draft telling, Mode mode) {
        Arsenal.Sentence sentence = telling.arsenal;
        Arsenal.Named nearest = null;
        int most = 0;
        if (sentence != null) {
            for (Arsenal.Named words : sentence.named) {
                int near = sentence.nearness(telling, words.from());
                if (near > most && words.means().bears().contains(mode)) {
                    nearest = words;
                    most = near;
                }
            }
        }
        return nearest;
    }

    private static Arsenal.@Nullable Named bearing(Arsenal.@Nullable Named[] named, Mode mode) {
        for (Arsenal.Named words : named) {
            if (words != null && words.means().bears().contains(mode)) {
                return words;
            }
        }
        return null;
    }
}
