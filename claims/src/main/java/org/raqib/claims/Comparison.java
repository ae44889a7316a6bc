package org.raqib.claims;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * One respect in which two tellings are compared, with the answers there are: in words for people and files, by number for
 * the code. Immutable.
 *
 * @param kind as files of weights name it
 * @param answers by number
 */
record Comparison(String kind, List<String> answers) {

    /** Two respects at once: the answers of the first, each with all of the second. */
    static Comparison of(String kind, List<String> first, List<String> second) {
        List<String> both = new ArrayList<>();
        for (String one : first) {
            for (String other : second) {
                both.add(one + " " + other);
            }
        }
        return new Comparison(kind, both);
    }

    /** The weights of all answers, for every case; 0 where none was learned. */
    float[] weights(Weights weights) {
        Map<String, float[]> learned = weights.of(kind);
        float[] all = new float[answers.size()];
        for (int i = 0; i < all.length; i++) {
            float[] row = learned.get(answers.get(i));
            all[i] = row == null ? 0 : row[0];
        }
        return all;
    }
}
