package org.raqib.claims;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Tells a happening from a word of one: «قصف» with a day, a town and three dead is told, «خطر القصف» is only talked about.
 * What stands around the words is weighed with the weights of {@code rules/worth.tsv}, which {@code tools/weights} learns
 * from annotated reports; a sum below nothing is no happening of its own. Immutable.
 */
final class Worth {
    /** The shipped weights. */
    static final String FILE = "rules/worth.tsv";

    /** The weights of each trait's values. */
    private final Row[] weights;

    private final WorthFeatures features;

    private Worth(WorthFeatures features, Weights weights) {
        this.features = features;
        this.weights = Arrays.stream(WorthFeatures.Trait.values())
                .map(trait -> new Row(weights.of(trait.kind)))
                .toArray(Row[]::new);
    }

    /** The weights of one trait. Most traits have a few values, which are the same objects wherever they are written. */
    private static final class Row {
        private static final int FEW = 8;

        private final WordMap<float[]> all;
        private final String[] few;
        private final float[][] ofFew;

        private Row(Map<String, float[]> weights) {
            all = WordMap.of(weights);
            few = weights.size() > FEW
                    ? new String[0]
                    : weights.keySet().stream().map(String::intern).toArray(String[]::new);
            ofFew = new float[few.length][];
            Arrays.setAll(ofFew, i -> weights.get(few[i]));
        }

        @SuppressWarnings("ReferenceEquality") // a value that is another object is looked up
        private float @Nullable [] of(String value) {
            for (int i = 0; i < few.length; i++) {
                if (few[i] == value) {
                    return ofFew[i];
                }
            }
            return all.get(value);
        }
    }

    static Worth shipped(RuleBook book) {
        List<String> sorts = Arrays.stream(WorthFeatures.Sort.values())
                .map(WorthFeatures.Sort::written)
                .toList();
        return new Worth(new WorthFeatures(book), Weights.shipped(FILE, sorts));
    }

    /**
     * The sum of the weights of all that is said of an act; below nothing it is no happening. What a headline says is
     * news; and of a rule that was added after the weights were learned nothing can be said, but that empty talk is none.
     *
     * @param mates all acts of its sentence, itself included
     */
    double of(Draft draft, List<Draft> mates) {
        boolean title = draft.scene.sentence.title();
        if (title || !knows(draft.rule)) {
            boolean located = title && (opens(draft) || !draft.rule.needsNews() && !draft.places.isEmpty());
            return located || Merger.emptyTalk(draft) == null ? 0 : -1;
        }
        Sum sum = new Sum(draft);
        features.describe(draft, mates, sum);
        return sum.total;
    }

    /** «هدنة في السودان»: what a headline opens with is its news. */
    private static boolean opens(Draft draft) {
        return draft.trigger == 0 && !draft.verbal && !draft.scene.morphs[0].hasArticle();
    }

    private boolean knows(Rule rule) {
        return weights[WorthFeatures.Trait.RULE.ordinal()].of(rule.id()) != null;
    }

    /** Takes what is said of an act, with what it weighs. */
    interface Scale {
        void add(WorthFeatures.Trait trait, String value, double weight);
    }

    /** Weighs all that is said of an act and has a weight. */
    void weigh(Draft draft, List<Draft> mates, Scale scale) {
        int sort = sort(draft);
        features.describe(draft, mates, (trait, value) -> {
            double weight = weight(trait, value, sort);
            if (weight != 0) {
                scale.add(trait, value, weight);
            }
        });
    }

    private double weight(WorthFeatures.Trait trait, String value, int sort) {
        float[] row = weights[trait.ordinal()].of(value);
        return row == null ? 0 : row[0] + row[sort];
    }

    /** The column of the weights of acts that are worded as this one. */
    private static int sort(Draft draft) {
        return 1 + WorthFeatures.Sort.of(draft).ordinal();
    }

    /** Adds up what is said of an act. */
    private final class Sum implements WorthFeatures.Sink {
        private final int sort;
        private double total;

        private Sum(Draft draft) {
            this.sort = Worth.sort(draft);
        }

        @Override
        public void add(WorthFeatures.Trait trait, String value) {
            total += weight(trait, value, sort);
        }
    }
}
