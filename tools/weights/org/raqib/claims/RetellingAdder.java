package org.raqib.claims;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.raqib.knowledge.Lexicon;

/**
 * Learns the weights of comparisons that were added to {@link Retelling} later, over what the others add up to as they stand:
 * from each act and the earlier one that it is most like. See README.md beside it.
 */
public final class RetellingAdder {
    private static final double RIDGE = Double.parseDouble(System.getProperty("ridge", "50"));
    private static final int LEAST_COUNT = 20;
    private static final int ROUNDS = 400;
    private static final double STEP = .5;
    /** Sums beyond this are as good as sure. */
    private static final double LIMIT = 4;
    /** Weights below this say nothing. */
    private static final double LEAST = .05;

    private static final Reader READER =
            new Reader(RuleBook.shipped(), Lexicon.shipped(), "learning", Weighing.unlearned(RuleBook.shipped()));
    private static final Retelling RETELLING = Retelling.shipped();

    /** An act and an earlier one: what is said of the two, by comparison, what the others add up to, and whether they are one. */
    private record Pair(Map<String, String> said, double sum, boolean one) {}

    private final List<String> added;
    private final Weights weights = Weights.shipped(Retelling.FILE, List.of());
    private final List<Pair> pairs = new ArrayList<>();
    private final Map<String, Integer> columns = new TreeMap<>();

    private RetellingAdder(List<String> added) {
        this.added = added;
    }

    /** Arguments: {@code KIND,KIND,.. OUT.tsv (REPORTS.jsonl CLAIMS.jsonl)...}: the comparisons to be learned; OUT takes their lines. */
    public static void main(String[] args) throws IOException {
        RetellingAdder adder = new RetellingAdder(List.of(args[0].split(",")));
        for (int i = 2; i < args.length; i += 2) {
            Annotated.read(Path.of(args[i]), Path.of(args[i + 1]), adder::pairs);
        }
        Files.write(Path.of(args[1]), adder.learn());
    }

    private void pairs(org.raqib.model.Report report, JsonNode claims) {
        List<Draft> drafts = READER.drafts(report).stream()
                .filter(draft -> !draft.dropped && draft.worth >= 0)
                .toList();
        List<Set<Integer>> hits = drafts.stream()
                .map(draft -> WorthExamples.hits(report.body(), draft, claims))
                .toList();
        for (int later = 1; later < drafts.size(); later++) {
            Pair likest = null;
            for (int earlier = 0; earlier < later; earlier++) {
                Pair pair = pair(drafts.get(earlier), drafts.get(later), hits.get(earlier), hits.get(later));
                likest = pair != null && (likest == null || pair.sum > likest.sum) ? pair : likest;
            }
            if (likest != null) {
                pairs.add(likest);
            }
        }
    }

    private Pair pair(Draft earlier, Draft later, Set<Integer> first, Set<Integer> second) {
        Boolean one = Annotated.areOne(first, second);
        if (one == null || Retelling.excluded(earlier, later)) {
            return null;
        }
        Map<String, String> said = RETELLING.describe(earlier, later);
        double sum = 0;
        for (Map.Entry<String, String> each : said.entrySet()) {
            float[] weight = added.contains(each.getKey())
                    ? null
                    : weights.of(each.getKey()).get(each.getValue());
            sum += weight == null ? 0 : weight[0];
        }
        said.keySet().retainAll(added);
        return new Pair(said, Math.max(-LIMIT, Math.min(LIMIT, sum)), one);
    }

    /** How much the sum counts, by Newton's method; then what the new comparisons add, by its steps for each weight by itself. */
    private List<String> learn() {
        Map<String, Integer> counts = new HashMap<>();
        pairs.forEach(pair -> pair.said.forEach((kind, value) -> counts.merge(kind + "\t" + value, 1, Integer::sum)));
        for (String kind : added) {
            // What most pairs have in common is left to the bias.
            int most = counts.entrySet().stream()
                    .filter(each -> each.getKey().startsWith(kind + "\t"))
                    .mapToInt(Map.Entry::getValue)
                    .max()
                    .orElse(0);
            counts.forEach((feature, count) -> {
                if (feature.startsWith(kind + "\t") && count >= LEAST_COUNT && count < most) {
                    columns.put(feature, columns.size());
                }
            });
        }
        double[] line = line();
        double bias = line[0];
        double[] learned = new double[columns.size()];
        for (int round = 0; round < ROUNDS; round++) {
            double[] slope = new double[learned.length];
            double[] curve = new double[learned.length];
            double biasSlope = 0;
            double biasCurve = 1e-9;
            for (Pair pair : pairs) {
                double odds = bias + line[1] * pair.sum;
                int[] cells = cells(pair);
                for (int cell : cells) {
                    odds += learned[cell];
                }
                double likely = 1 / (1 + Math.exp(-odds));
                double off = (pair.one ? 1 : 0) - likely;
                double bend = likely * (1 - likely);
                biasSlope += off;
                biasCurve += bend;
                for (int cell : cells) {
                    slope[cell] += off;
                    curve[cell] += bend;
                }
            }
            for (int i = 0; i < learned.length; i++) {
                learned[i] += STEP * (slope[i] - RIDGE * learned[i]) / (curve[i] + RIDGE);
            }
            bias += STEP * biasSlope / biasCurve;
        }
        System.out.printf(Locale.ROOT, "%d pairs; the bias moves by %.2f%n", pairs.size(), (bias - line[0]) / line[1]);
        List<String> out = new ArrayList<>();
        columns.forEach((feature, at) -> {
            double weight = learned[at] / line[1];
            if (Math.abs(weight) >= LEAST) {
                out.add(String.format(Locale.ROOT, "%s\tany\t%.2f", feature, weight));
            }
        });
        return out;
    }

    private int[] cells(Pair pair) {
        return pair.said.entrySet().stream()
                .map(each -> columns.get(each.getKey() + "\t" + each.getValue()))
                .filter(at -> at != null)
                .mapToInt(Integer::intValue)
                .toArray();
    }

    /** How the sum of the others goes with being one: where the line begins, and how steep it is. */
    private double[] line() {
        double[] line = {0, 1};
        for (int round = 0; round < ROUNDS; round++) {
            double[] slope = new double[2];
            double[] curve = new double[3];
            for (Pair pair : pairs) {
                double likely = 1 / (1 + Math.exp(-(line[0] + line[1] * pair.sum)));
                double off = (pair.one ? 1 : 0) - likely;
                double bend = likely * (1 - likely);
                slope[0] += off;
                slope[1] += off * pair.sum;
                curve[0] += bend;
                curve[1] += bend * pair.sum;
                curve[2] += bend * pair.sum * pair.sum;
            }
            double area = curve[0] * curve[2] - curve[1] * curve[1];
            line[0] += (curve[2] * slope[0] - curve[1] * slope[1]) / area;
            line[1] += (curve[0] * slope[1] - curve[1] * slope[0]) / area;
        }
        return line;
    }
}
