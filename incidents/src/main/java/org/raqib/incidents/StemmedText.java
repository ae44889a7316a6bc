package org.raqib.incidents;

import java.util.Arrays;
import java.util.List;
import org.raqib.knowledge.FoldedWords;

/**
 * A text as its words are compared, cut and weighed once for all claims of a report that it stands beside.
 *
 * @param wording all words as sorted hashes, each once
 * @param words those that say something
 * @param lengths of their stems, in the order of {@code words}
 */
@SuppressWarnings("ArrayRecordComponent") // compared word by word, never as a whole
record StemmedText(int[] wording, WeightedWords words, int[] lengths) {
    static StemmedText of(String text, WordWeights weights) {
        List<String> stems = Stems.of(text);
        long[] hashes = new long[stems.size()];
        for (int i = 0; i < hashes.length; i++) {
            hashes[i] = FoldedWords.hash(stems.get(i));
        }
        int[] wording = Arrays.stream(hashes)
                .mapToInt(Long::hashCode)
                .sorted()
                .distinct()
                .toArray();
        Keys telling = new Keys();
        for (int i = 0; i < hashes.length; i++) {
            if (weights.of(stems.get(i), hashes[i]) > 0) {
                telling.add(hashes[i]);
            }
        }
        long[] sorted = telling.sorted();
        float[] weight = new float[sorted.length];
        int[] lengths = new int[sorted.length];
        for (int i = hashes.length - 1; i >= 0; i--) {
            int at = Arrays.binarySearch(sorted, hashes[i]);
            if (at >= 0) {
                weight[at] = weights.of(stems.get(i), hashes[i]);
                lengths[at] = stems.get(i).length();
            }
        }
        return new StemmedText(wording, WeightedWords.of(sorted, weight), lengths);
    }

    /**
     * The words that say most, the longest first among equals, as sorted hashes.
     *
     * @param most so many at most
     * @param least those that weigh less do not count
     */
    long[] telling(int most, float least) {
        Integer[] places = new Integer[lengths.length];
        int size = 0;
        for (int i = 0; i < lengths.length; i++) {
            if (words.weights()[i] >= least) {
                places[size++] = i;
            }
        }
        Arrays.sort(places, 0, size, (one, other) -> {
            int compared = Float.compare(words.weights()[other], words.weights()[one]);
            return compared != 0
                    ? compared
                    : lengths[one] != lengths[other] ? lengths[other] - lengths[one] : one - other;
        });
        long[] telling = new long[Math.min(most, size)];
        for (int i = 0; i < telling.length; i++) {
            telling[i] = words.hashes()[places[i]];
        }
        Arrays.sort(telling);
        return telling;
    }
}
