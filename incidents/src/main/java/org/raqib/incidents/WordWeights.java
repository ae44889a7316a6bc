package org.raqib.incidents;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.raqib.knowledge.Entries;
import org.raqib.knowledge.Entry;
import org.raqib.knowledge.FoldedWords;

/**
 * How much it says that two quotes share a word: nothing for a word that stands in every report, 1 for one that is rare
 * in news. The weights are shipped and fixed, not counted in the reports at hand, so that a further report never changes
 * how two others were compared.
 *
 * <p>Knowledge file: sections named for the class of frequency, each with {@code weight} (0 to 1), {@code words} (folded,
 * stemmed) and {@code note}.
 */
public final class WordWeights {
    private static final Set<String> KEYS = Set.of("weight", "words", "note");

    /** Figures say little as words: tolls are compared as numbers. */
    private static final float FIGURE = 0.3f;

    private final Map<Long, Float> weights;

    private WordWeights(Map<Long, Float> weights) {
        this.weights = weights;
    }

    /** The weights shipped with Raqib. */
    public static WordWeights standard() {
        return of(Entries.shipped("incidents/common-words.ini"));
    }

    /**
     * The weights of a knowledge file.
     *
     * @throws org.raqib.knowledge.KnowledgeException if a weight is not a number from 0 to 1
     */
    public static WordWeights of(List<Entry> entries) {
        Map<Long, Float> weights = new HashMap<>();
        for (Entry entry : entries) {
            entry.allowOnly(KEYS);
            float weight = weight(entry);
            for (String word : entry.list("words")) {
                weights.putIfAbsent(FoldedWords.hash(word), weight);
            }
        }
        return new WordWeights(weights);
    }

    private static float weight(Entry entry) {
        String value = entry.one("weight");
        try {
            float weight = Float.parseFloat(value);
            if (weight >= 0 && weight <= 1) {
                return weight;
            }
        } catch (NumberFormatException e) {
            // falls through to the one message
        }
        throw entry.fault("weight must be a number from 0 to 1, not '" + value + "'");
    }

    /** The weight of a stem, 0 to 1. */
    float of(String stem, long hash) {
        return Character.isDigit(stem.charAt(0)) ? FIGURE : weights.getOrDefault(hash, 1f);
    }
}
