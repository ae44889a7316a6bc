package org.raqib.incidents;

import java.util.Map;
import java.util.SortedMap;

/**
 * Words with what each of them says, laid out for comparing.
 *
 * @param hashes sorted
 * @param weights in the same order, above 0
 * @param sum of the weights
 */
@SuppressWarnings("ArrayRecordComponent") // compared word by word, never as a whole
record WeightedWords(long[] hashes, float[] weights, float sum) {
    static WeightedWords of(SortedMap<Long, Float> words) {
        long[] hashes = new long[words.size()];
        float[] weights = new float[words.size()];
        float sum = 0;
        int at = 0;
        for (Map.Entry<Long, Float> word : words.entrySet()) {
            hashes[at] = word.getKey();
            weights[at] = word.getValue();
            sum += weights[at++];
        }
        return new WeightedWords(hashes, weights, sum);
    }

    /** What the words that both have say together: of each, the geometric mean of its two weights. */
    float shared(WeightedWords other) {
        float shared = 0;
        int i = 0;
        int j = 0;
        while (i < hashes.length && j < other.hashes.length) {
            if (hashes[i] == other.hashes[j]) {
                shared +=
                        weights[i] == other.weights[j] ? weights[i] : (float) Math.sqrt(weights[i] * other.weights[j]);
                i++;
                j++;
            } else if (hashes[i] < other.hashes[j]) {
                i++;
            } else {
                j++;
            }
        }
        return shared;
    }
}
