package org.raqib.claims;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.raqib.knowledge.KnowledgeException;

/**
 * Weighs candidates against each other in two looks of small trees: the first at each by itself, the second with what the
 * first thought of its rivals. Immutable.
 */
final class Looks {
    /** Surer than this is as good as sure, in thousandths of log-odds. */
    private static final int LIMIT = 6000;
    /** What the first look finds so unlikely for every part is not looked at again. */
    private static final int HOPELESS = -1500;

    private final int features;
    private final int parts;
    private final @Nullable Spare<Forest.Scorer> first;
    private final @Nullable Spare<Forest.Scorer> second;

    /**
     * Reads the shipped trees {@code rules/NAME.forest} and {@code rules/NAME-second.forest}.
     *
     * @param alike how many of the features, the first, tell of what all candidates are weighed for, and nothing of themselves
     * @param answers the parts that are weighed for
     * @throws KnowledgeException where a file was learned over other numbers
     */
    Looks(String name, List<String> features, int alike, List<String> answers) {
        this.features = features.size();
        this.parts = answers.size();
        Forest looks = Forest.shipped(files(name).get(0), features, answers);
        Forest again = Forest.shipped(files(name).get(1), secondNames(features, answers), answers);
        this.first = new Spare<>(() -> looks.scorer(alike));
        this.second = new Spare<>(() -> again.scorer(alike));
    }

    private Looks() {
        this.features = 0;
        this.parts = 0;
        this.first = null;
        this.second = null;
    }

    /** Looks that have not learned anything yet: for those who gather what to learn from. */
    static Looks unlearned() {
        return new Looks();
    }

    /** The two files of looks. */
    static List<String> files(String name) {
        return List.of("rules/" + name + ".forest", "rules/" + name + "-second.forest");
    }

    /** What the second look adds to what is known of a candidate. */
    static List<String> secondNames(List<String> features, List<String> answers) {
        List<String> all = new ArrayList<>(features);
        answers.forEach(answer -> all.add("own_" + answer));
        for (String answer : answers) {
            all.add("rival_" + answer);
            all.add("ahead_" + answer);
            all.add("over_" + answer);
        }
        return all;
    }

    /**
     * The log-odds, in thousandths, of each candidate for each part.
     *
     * @param known what is known of each candidate
     */
    float[][] weigh(List<byte[]> known) {
        int count = known.size();
        float[][] weighed = new float[count][parts];
        if (first == null || second == null) {
            return weighed;
        }
        int[][] looked = new int[count][parts];
        Forest.Scorer scorer = first.lend();
        for (int i = 0; i < count; i++) {
            float[] odds = scorer.score(known.get(i));
            for (int part = 0; part < parts; part++) {
                looked[i][part] = (int) Math.max(-LIMIT, Math.min(LIMIT, odds[part]));
            }
        }
        first.takeBack(scorer);
        scorer = second.lend();
        byte[] again = new byte[features + 4 * parts];
        for (int i = 0; i < count; i++) {
            if (isHopeless(looked[i])) {
                Arrays.fill(weighed[i], -LIMIT);
            } else {
                System.arraycopy(known.get(i), 0, again, 0, features);
                addRivals(again, looked, i);
                weighed[i] = scorer.score(again);
            }
        }
        second.takeBack(scorer);
        return weighed;
    }

    private static boolean isHopeless(int[] looked) {
        for (int odds : looked) {
            if (odds >= HOPELESS) {
                return false;
            }
        }
        return true;
    }

    /** The numbers of the second look: the first look's log-odds of the candidate and of its best rival, in quarters. */
    private void addRivals(byte[] x, int[][] looked, int i) {
        for (int part = 0; part < parts; part++) {
            int own = looked[i][part];
            int best = -LIMIT;
            int over = 0;
            for (int j = 0; j < looked.length; j++) {
                if (j != i) {
                    best = Math.max(best, looked[j][part]);
                    over += looked[j][part] > own ? 1 : 0;
                }
            }
            x[features + part] = quarters(own);
            x[features + parts + 3 * part] = quarters(best);
            x[features + parts + 3 * part + 1] = quarters(own - best);
            x[features + parts + 3 * part + 2] = (byte) Math.min(Byte.MAX_VALUE, over);
        }
    }

    private static byte quarters(int thousandths) {
        return (byte) Math.floorDiv(thousandths, 250);
    }
}
