package org.raqib.incidents;

import java.util.Arrays;

/**
 * Words with what each of them says, laid out for comparing.
 *
 * @param hashes sorted
 * @param weights in the same order, above 0
 * @param sum of the weights
 */
@SuppressWarnings("ArrayRecordComponent") // compared word by word, never as a whole
record WeightedWords(long[] hashes, float[] weights, float sum) {
    /** @param hashes sorted, each once */
    static WeightedWords of(long[] hashes, float[] weights) {
        float sum = 0;
        for (float weight : weights) {
            sum += weight;
        }
        return new WeightedWords(hashes, weights, sum);
    }

    /** These and the words of another text, of which those that are not here count for a share. */
    WeightedWords with(WeightedWords other, float share) {
        long[] all = new long[hashes.length + other.hashes.length];
        float[] weight = new float[all.length];
        int size = 0;
        int i = 0;
        int j = 0;
        while (i < hashes.length || j < other.hashes.length) {
            if (j == other.hashes.length || (i < hashes.length && hashes[i] <= other.hashes[j])) {
                if (j < other.hashes.length && hashes[i] == other.hashes[j]) {
                    j++;
                }
                all[size] = hashes[i];
                weight[size++] = weights[i++];
            } else {
                all[size] = other.hashes[j];
                weight[size++] = share * other.weights[j++];
            }
        }
        return size == hashes.length ? this : of(Arrays.copyOf(all, size), Arrays.copyOf(weight, size));
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
