package org.raqib.claims;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.raqib.claims.WorthExamples.Act;

/**
 * Learns weights of traits that a file of weights of {@link Worth} does not have, on top of it: the weights that are there stay
 * as they are. See README.md beside it.
 */
public final class WorthAdder {
    private static final double RIDGE = Double.parseDouble(System.getProperty("ridge", "20"));
    private static final double CAUTION = Double.parseDouble(System.getProperty("caution", "2"));
    private static final double LEAST_WEIGHT = 0.03;
    private static final int LEAST_COUNT = 5;
    private static final int ROUNDS = 250;
    private static final double STEP = 0.03;
    private static final String CONSTANT = "sort\t\tany\t";

    private final List<Act> acts;
    private final double[] known;
    private final int[][] cells;
    private final Map<String, Integer> index = new LinkedHashMap<>();

    private WorthAdder(List<Act> acts, Map<String, Double> base) {
        this.acts = acts;
        Set<String> there = new HashSet<>();
        base.keySet().forEach(feature -> there.add(trait(feature)));
        Map<String, Integer> counts = new HashMap<>();
        acts.forEach(act -> new HashSet<>(act.features()).forEach(feature -> counts.merge(feature, 1, Integer::sum)));
        known = new double[acts.size()];
        cells = new int[acts.size()][];
        index.put("", 0); // what the file as a whole is off by, which is not written
        for (int i = 0; i < cells.length; i++) {
            List<Integer> own = new ArrayList<>(List.of(0));
            for (String feature : acts.get(i).features()) {
                known[i] += base.getOrDefault(feature, 0.0);
                if (!there.contains(trait(feature)) && counts.get(feature) >= LEAST_COUNT) {
                    own.add(index.computeIfAbsent(feature, name -> index.size()));
                }
            }
            cells[i] = own.stream().mapToInt(Integer::intValue).toArray();
        }
    }

    /** Arguments: {@code BASE.tsv OUT.tsv SENTENCES.jsonl (REPORTS.jsonl CLAIMS.jsonl)...}. */
    public static void main(String[] args) throws IOException {
        List<String> lines = new ArrayList<>(Files.readAllLines(Path.of(args[0])));
        Map<String, Double> base = new HashMap<>();
        for (String line : lines) {
            if (!line.startsWith("#")) {
                int last = line.lastIndexOf('\t');
                base.put(line.substring(0, last), Double.parseDouble(line.substring(last + 1)));
            }
        }
        WorthExamples examples = new WorthExamples();
        examples.sentences(Path.of(args[2]));
        for (int i = 3; i < args.length; i += 2) {
            examples.reports(Path.of(args[i]), Path.of(args[i + 1]));
        }
        WorthAdder adder = new WorthAdder(examples.acts, base);
        double[] weights = adder.fit();
        double mean = adder.mean(weights);
        // What is added is nothing on the average, so that as many acts are kept as before.
        lines.replaceAll(line -> line.startsWith(CONSTANT)
                ? CONSTANT + String.format(Locale.ROOT, "%.2f", Double.parseDouble(line.substring(CONSTANT.length())) - mean)
                : line);
        Set<String> added = new TreeSet<>();
        adder.index.forEach((feature, at) -> {
            if (at > 0 && Math.abs(weights[at]) >= LEAST_WEIGHT) {
                added.add(String.format(Locale.ROOT, "%s\t%.2f", feature, weights[at]));
            }
        });
        lines.addAll(added);
        Files.write(Path.of(args[1]), lines);
        System.out.println(examples.acts.size() + " acts, " + added.size() + " weights added");
    }

    private static String trait(String feature) {
        return feature.substring(0, feature.indexOf('\t'));
    }

    private double mean(double[] weights) {
        double sum = 0;
        for (int[] row : cells) {
            for (int k = 1; k < row.length; k++) {
                sum += weights[row[k]];
            }
        }
        return sum / cells.length;
    }

    private double[] fit() {
        int n = index.size();
        double[] weights = new double[n];
        double[] mean = new double[n];
        double[] square = new double[n];
        double[] gradient = new double[n];
        for (int round = 1; round <= ROUNDS; round++) {
            for (int k = 0; k < n; k++) {
                gradient[k] = k == 0 ? 0 : RIDGE * weights[k];
            }
            for (int i = 0; i < cells.length; i++) {
                Act act = acts.get(i);
                double sum = known[i];
                for (int k : cells[i]) {
                    sum += weights[k];
                }
                boolean doubted = act.source().equals("sentences") && !act.told();
                double error = (1 / (1 + Math.exp(-sum)) - (act.told() ? 1 : 0)) * (doubted ? CAUTION : 1);
                for (int k : cells[i]) {
                    gradient[k] += error;
                }
            }
            double first = 1 - Math.pow(0.9, round);
            double second = 1 - Math.pow(0.99, round);
            for (int k = 0; k < n; k++) {
                double g = gradient[k] / cells.length;
                mean[k] = 0.9 * mean[k] + 0.1 * g;
                square[k] = 0.99 * square[k] + 0.01 * g * g;
                weights[k] -= STEP * (mean[k] / first) / (Math.sqrt(square[k] / second) + 1e-8);
            }
        }
        return weights;
    }
}
