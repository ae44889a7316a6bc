package org.raqib.claims;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.raqib.knowledge.Entries;
import org.raqib.knowledge.KnowledgeException;

/**
 * Tells a happening from a word of one: «قصف» with a day, a town and three dead is told, «خطر القصف» is only talked about.
 * What stands around the words is weighed with the weights of {@code rules/worth.tsv}, which {@code tools/worth} learns
 * from annotated reports; a sum below nothing is no happening of its own. Immutable.
 */
final class Worth {
    /** The shipped weights. */
    static final String FILE = "rules/worth.tsv";

    /** Kind to value to weights: first the one for all sorts of wording, then one for each {@link WorthFeatures.Sort}. */
    private final Map<String, Map<String, float[]>> weights;

    private final WorthFeatures features;

    Worth(WorthFeatures features, Map<String, Map<String, float[]>> weights) {
        this.features = features;
        this.weights = weights;
    }

    static Worth shipped(RuleBook book) {
        return new Worth(new WorthFeatures(book), read(Entries.shippedText(FILE)));
    }

    /**
     * The sum of the weights of all that is said of an act; below nothing it is no happening. What a headline says is
     * news; and of a rule that was added after the weights were learned nothing can be said, but that empty talk is none.
     *
     * @param mates all acts of its sentence, itself included
     */
    double of(Draft draft, List<Draft> mates) {
        if (draft.scene.sentence.title() || !knows(draft.rule)) {
            return Merger.emptyTalk(draft) == null ? 0 : -1;
        }
        double[] sum = new double[1];
        weigh(draft, mates, (kind, value, weight) -> sum[0] += weight);
        return sum[0];
    }

    private boolean knows(Rule rule) {
        return weights.getOrDefault("rule", Map.of()).containsKey(rule.id());
    }

    /** Takes what is said of an act, with what it weighs. */
    interface Scale {
        void add(String kind, String value, double weight);
    }

    /** Weighs all that is said of an act and has a weight. */
    void weigh(Draft draft, List<Draft> mates, Scale scale) {
        int sort = 1 + WorthFeatures.Sort.of(draft).ordinal();
        features.describe(draft, mates, (kind, value) -> {
            Map<String, float[]> values = weights.get(kind);
            float[] weight = values == null ? null : values.get(value);
            if (weight != null) {
                scale.add(kind, value, weight[0] + weight[sort]);
            }
        });
    }

    private static Map<String, Map<String, float[]>> read(String text) {
        Map<String, Map<String, float[]>> weights = new HashMap<>();
        int number = 0;
        for (String line : text.lines().toList()) {
            number++;
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            String[] cells = line.split("\t", -1);
            try {
                float[] row = weights.computeIfAbsent(cells[0], kind -> new HashMap<>())
                        .computeIfAbsent(cells[1], value -> new float[1 + WorthFeatures.Sort.values().length]);
                int at = cells[2].equals("any")
                        ? 0
                        : 1
                                + WorthFeatures.Sort.valueOf(cells[2].toUpperCase(Locale.ROOT)
                                                .replace('-', '_'))
                                        .ordinal();
                row[at] = Float.parseFloat(cells[3]);
            } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
                throw new KnowledgeException(
                        FILE,
                        number,
                        "needs four cells: a kind, a value, \"any\" or one of "
                                + Arrays.toString(WorthFeatures.Sort.values()) + ", and a weight");
            }
        }
        return weights;
    }
}
