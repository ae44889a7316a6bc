package org.raqib.claims;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Logistic regression with a ridge over named features, by full gradients: the same rows give the same weights. */
final class Regression {
    private static final int LEAST_COUNT = 4;
    private static final int ROUNDS = 250;
    private static final double STEP = 0.03;

    /** A case: what is said of it, whether it holds, and how much it counts. */
    record Row(List<String> features, boolean yes, double weight) {}

    private final List<Row> rows;
    private final Map<String, Integer> index = new HashMap<>();
    private final int[][] cells;

    private Regression(List<Row> rows) {
        this.rows = rows;
        Map<String, Integer> counts = new HashMap<>();
        rows.forEach(row -> new HashSet<>(row.features()).forEach(feature -> counts.merge(feature, 1, Integer::sum)));
        for (Row row : rows) {
            for (String feature : row.features()) {
                if (counts.get(feature) >= LEAST_COUNT) {
                    index.putIfAbsent(feature, index.size());
                }
            }
        }
        cells = new int[rows.size()][];
        for (int i = 0; i < cells.length; i++) {
            cells[i] = rows.get(i).features().stream()
                    .map(index::get)
                    .filter(at -> at != null)
                    .mapToInt(Integer::intValue)
                    .toArray();
        }
    }

    /** The weights learned from all rows. */
    static Map<String, Double> fit(List<Row> rows, double ridge) {
        Regression regression = new Regression(rows);
        double[] weights = regression.fit(List.of(), -1, ridge);
        Map<String, Double> named = new TreeMap<>();
        regression.index.forEach((feature, at) -> named.put(feature, weights[at]));
        return named;
    }

    /** The log odds of each row by the weights learned from the folds that it is not in. */
    static double[] crossValidate(List<Row> rows, List<Integer> folds, int count, double ridge) {
        Regression regression = new Regression(rows);
        double[] scores = new double[rows.size()];
        for (int held = 0; held < count; held++) {
            double[] weights = regression.fit(folds, held, ridge);
            for (int i = 0; i < scores.length; i++) {
                if (folds.get(i) == held) {
                    scores[i] = sum(weights, regression.cells[i]);
                }
            }
        }
        return scores;
    }

    private double[] fit(List<Integer> folds, int held, double ridge) {
        int n = index.size();
        double[] weights = new double[n];
        double[] mean = new double[n];
        double[] square = new double[n];
        double[] gradient = new double[n];
        List<Integer> taken = new ArrayList<>();
        for (int i = 0; i < cells.length; i++) {
            if (held < 0 || folds.get(i) != held) {
                taken.add(i);
            }
        }
        for (int round = 1; round <= ROUNDS; round++) {
            for (int k = 0; k < n; k++) {
                gradient[k] = ridge * weights[k];
            }
            for (int i : taken) {
                Row row = rows.get(i);
                double error = 1 / (1 + Math.exp(-sum(weights, cells[i]))) - (row.yes() ? 1 : 0);
                for (int k : cells[i]) {
                    gradient[k] += row.weight() * error;
                }
            }
            double first = 1 - Math.pow(0.9, round);
            double second = 1 - Math.pow(0.99, round);
            for (int k = 0; k < n; k++) {
                double g = gradient[k] / taken.size();
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
}
