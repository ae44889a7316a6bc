package org.raqib.eval;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiPredicate;

/** Pairs things one to one. */
final class Pairing {
    private Pairing() {}

    /** A pair, by the positions of its two in their lists. */
    record Pair(int read, int gold) {}

    /** How many of some find a partner of their own among others: the greatest number that is possible. */
    static <T> int most(List<T> some, List<T> others, BiPredicate<T, T> fit) {
        int[] partner = new int[others.size()];
        Arrays.fill(partner, -1);
        int count = 0;
        for (int i = 0; i < some.size(); i++) {
            if (finds(i, some, others, fit, partner, new boolean[others.size()])) {
                count++;
            }
        }
        return count;
    }

    private static <T> boolean finds(
            int i, List<T> some, List<T> others, BiPredicate<T, T> fit, int[] partner, boolean[] seen) {
        for (int j = 0; j < partner.length; j++) {
            if (seen[j] || !fit.test(some.get(i), others.get(j))) {
                continue;
            }
            seen[j] = true;
            if (partner[j] < 0 || finds(partner[j], some, others, fit, partner, seen)) {
                partner[j] = i;
                return true;
            }
        }
        return false;
    }

    /**
     * The pairing with the greatest sum of weights, by the Hungarian method (Kuhn and Munkres, with potentials). Of several
     * such pairings it takes the one that the scorer takes, for the steps are the same and in the same order.
     *
     * @param weights a square of weights, 0 where two may not be paired
     */
    static List<Pair> heaviest(int[][] weights) {
        int n = weights.length;
        // Rows and columns are counted from 1; 0 stands for none yet.
        double[] ofRow = new double[n + 1];
        double[] ofColumn = new double[n + 1];
        int[] way = new int[n + 1];
        int[] rowOf = new int[n + 1];
        for (int row = 1; row <= n; row++) {
            rowOf[0] = row;
            int column = 0;
            double[] least = new double[n + 1];
            Arrays.fill(least, Double.POSITIVE_INFINITY);
            boolean[] used = new boolean[n + 1];
            do {
                used[column] = true;
                int current = rowOf[column];
                double step = Double.POSITIVE_INFINITY;
                int next = 0;
                for (int j = 1; j <= n; j++) {
                    if (used[j]) {
                        continue;
                    }
                    double cost = -weights[current - 1][j - 1] - ofRow[current] - ofColumn[j];
                    if (cost < least[j]) {
                        least[j] = cost;
                        way[j] = column;
                    }
                    if (least[j] < step) {
                        step = least[j];
                        next = j;
                    }
                }
                for (int j = 0; j <= n; j++) {
                    if (used[j]) {
                        ofRow[rowOf[j]] += step;
                        ofColumn[j] -= step;
                    } else {
                        least[j] -= step;
                    }
                }
                column = next;
            } while (rowOf[column] != 0);
            while (column != 0) {
                int before = way[column];
                rowOf[column] = rowOf[before];
                column = before;
            }
        }
        List<Pair> pairs = new ArrayList<>();
        for (int j = 1; j <= n; j++) {
            if (weights[rowOf[j] - 1][j - 1] > 0) {
                pairs.add(new Pair(rowOf[j] - 1, j - 1));
            }
        }
        return pairs;
    }
}
