package org.raqib.claims;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.raqib.claims.WorthExamples.Act;
import org.raqib.claims.WorthExamples.Feature;

/**
 * Learns the weights of {@link Worth} by logistic regression, and tells by cross-validation over documents what they do.
 * See README.md beside it.
 */
public final class WorthTrainer {
    /** A description met fewer times teaches nothing. */
    private static final int LEAST_COUNT = 4;
    private static final double RIDGE = Double.parseDouble(System.getProperty("ridge", "8"));
    private static final int ROUNDS = 250;
    private static final double STEP = 0.03;
    /** Weights below this are left out of the file. */
    private static final double LEAST_WEIGHT = 0.03;
    private static final int FOLDS = 5;
    /** How much a sentence without an event counts against one with: out of its report, doubt weighs more. */
    private static final double CAUTION = Double.parseDouble(System.getProperty("caution", "2"));

    private final List<Act> acts;
    private final Map<Feature, Integer> index = new HashMap<>();
    private final int[][] rows;

    private WorthTrainer(List<Act> acts) {
        this.acts = acts;
        Map<Feature, Integer> counts = new HashMap<>();
        acts.forEach(act -> new HashSet<>(act.features()).forEach(feature -> counts.merge(feature, 1, Integer::sum)));
        for (Act act : acts) {
            for (Feature feature : act.features()) {
                if (counts.get(feature) >= LEAST_COUNT) {
                    index.putIfAbsent(feature, index.size());
                }
            }
        }
        rows = new int[acts.size()][];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = acts.get(i).features().stream().map(index::get).filter(at -> at != null).mapToInt(Integer::intValue).toArray();
        }
    }

    /**
     * Arguments: {@code threshold OUT.tsv SENTENCES.jsonl (REPORTS.jsonl CLAIMS.jsonl)...}; a threshold is the log odds
     * above which an act is kept.
     */
    public static void main(String[] args) throws IOException {
        WorthExamples examples = new WorthExamples();
        examples.sentences(Path.of(args[2]));
        for (int i = 3; i < args.length; i += 2) {
            examples.reports(Path.of(args[i]), Path.of(args[i + 1]));
        }
        WorthTrainer trainer = new WorthTrainer(examples.acts);
        trainer.validate(examples.sentences);
        if (!args[1].equals("-")) {
            trainer.write(Path.of(args[1]), Double.parseDouble(args[0]));
        }
    }

    /** Weights learned from the acts that are not of a fold. */
    private double[] fit(int[] folds, int held) {
        int n = index.size();
        double[] weights = new double[n];
        double[] mean = new double[n];
        double[] square = new double[n];
        double[] gradient = new double[n];
        long taken = Arrays.stream(folds).filter(fold -> fold != held).count();
        for (int round = 1; round <= ROUNDS; round++) {
            for (int k = 0; k < n; k++) {
                gradient[k] = RIDGE * weights[k];
            }
            for (int i = 0; i < rows.length; i++) {
                if (folds[i] == held) {
                    continue;
                }
                Act act = acts.get(i);
                double error = 1 / (1 + Math.exp(-sum(weights, rows[i]))) - (act.told() ? 1 : 0);
                if (act.source().equals("sentences") && !act.told()) {
                    error *= CAUTION;
                }
                for (int k : rows[i]) {
                    gradient[k] += error;
                }
            }
            double first = 1 - Math.pow(0.9, round);
            double second = 1 - Math.pow(0.99, round);
            for (int k = 0; k < n; k++) {
                double g = gradient[k] / taken;
                mean[k] = 0.9 * mean[k] + 0.1 * g;
                square[k] = 0.99 * square[k] + 0.01 * g * g;
                weights[k] -= STEP * (mean[k] / first) / (Math.sqrt(square[k] / second) + 1e-8);
            }
        }
        return weights;
    }

    private static double sum(double[] weights, int[] row) {
        double sum = 0;
        for (int k : row) {
            sum += weights[k];
        }
        return sum;
    }

    private void validate(Map<String, Integer> sentences) {
        int[] folds = new int[rows.length];
        for (int i = 0; i < rows.length; i++) {
            folds[i] = Math.floorMod(acts.get(i).group().hashCode() * 31 + 7, FOLDS);
        }
        double[] scores = new double[rows.length];
        for (int held = 0; held < FOLDS; held++) {
            double[] weights = fit(folds, held);
            for (int i = 0; i < rows.length; i++) {
                if (folds[i] == held) {
                    scores[i] = sum(weights, rows[i]);
                }
            }
        }
        System.out.println(index.size() + " descriptions of " + rows.length + " acts, " + FOLDS + " folds");
        for (double threshold = -2; threshold <= 1.01; threshold += 0.25) {
            System.out.println(line(sentences, scores, threshold));
        }
    }

    private String line(Map<String, Integer> sentences, double[] scores, double threshold) {
        Set<String> kept = new HashSet<>();
        Map<String, int[]> bySource = new TreeMap<>();
        Set<String> found = new HashSet<>();
        Set<String> foundKept = new HashSet<>();
        for (int i = 0; i < scores.length; i++) {
            Act act = acts.get(i);
            boolean keep = scores[i] >= threshold;
            if (act.source().equals("sentences")) {
                if (keep) {
                    kept.add(act.unit());
                }
                continue;
            }
            int[] counts = bySource.computeIfAbsent(act.source(), source -> new int[4]);
            if (act.told()) {
                String claim = act.unit() + " " + act.gold();
                counts[0] += found.add(claim) ? 1 : 0;
                counts[1] += keep && foundKept.add(claim) ? 1 : 0;
            } else {
                counts[2]++;
                counts[3] += keep ? 1 : 0;
            }
        }
        StringBuilder out = new StringBuilder(String.format(Locale.ROOT, "%5.2f", threshold));
        for (String event : List.of("ASSAULT", "PROTEST")) {
            int yes = (int) kept.stream().filter(unit -> unit.startsWith(event + " yes ")).count();
            int no = (int) kept.stream().filter(unit -> unit.startsWith(event + " easy no ")).count();
            int all = sentences.get(event + " yes");
            out.append(String.format(Locale.ROOT, " | %s R %.2f FA %.3f F1 %.3f", event, yes / (double) all,
                    no / (double) sentences.get(event + " easy no"), 2.0 * yes / (yes + no + all)));
        }
        bySource.forEach((source, c) -> out.append(String.format(Locale.ROOT, " | %s kept %d of %d told, %d of %d not", source.replace(".reports.jsonl", ""), c[1], c[0], c[3], c[2])));
        return out.toString();
    }

    /** Writes the weights learned from everything, the threshold taken off the weights of the wording. */
    private void write(Path file, double threshold) throws IOException {
        double[] weights = fit(new int[rows.length], -1);
        Set<String> lines = new TreeSet<>();
        for (Map.Entry<Feature, Integer> each : index.entrySet()) {
            Feature feature = each.getKey();
            double weight = weights[each.getValue()];
            if (feature.kind().equals("sort") && feature.sort().equals("any")) {
                weight -= threshold;
            } else if (Math.abs(weight) < LEAST_WEIGHT) {
                continue;
            }
            lines.add(String.format(Locale.ROOT, "%s\t%s\t%s\t%.2f", feature.kind(), feature.value(), feature.sort(), weight));
        }
        List<String> out = new ArrayList<>();
        out.add("# What makes words of an act a happening: kind, value, wording (or any), weight. Made by tools/worth; the sum of");
        out.add("# an act's weights below nothing, and it is only spoken of. A weight may be changed or a line added by hand.");
        out.addAll(lines);
        Files.write(file, out);
    }
}
