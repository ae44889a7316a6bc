package org.raqib.claims;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.raqib.claims.WorthExamples.Act;

/**
 * Learns the weights of {@link Worth}, and tells by cross-validation over documents what they do. See README.md beside it.
 */
public final class WorthTrainer {
    private static final double RIDGE = Double.parseDouble(System.getProperty("ridge", "8"));
    /** Weights below this are left out of the file. */
    private static final double LEAST_WEIGHT = 0.03;
    private static final int FOLDS = 5;
    /** How much a sentence without an event counts against one with: out of its report, doubt weighs more. */
    private static final double CAUTION = Double.parseDouble(System.getProperty("caution", "2"));

    private final List<Act> acts;
    private final List<Regression.Row> rows = new ArrayList<>();

    private WorthTrainer(List<Act> acts) {
        this.acts = acts;
        for (Act act : acts) {
            boolean doubted = act.source().equals("sentences") && !act.told();
            rows.add(new Regression.Row(act.features(), act.told(), doubted ? CAUTION : 1));
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

    private void validate(Map<String, Integer> sentences) {
        List<Integer> folds =
                acts.stream().map(act -> Math.floorMod(act.group().hashCode() * 31 + 7, FOLDS)).toList();
        double[] scores = Regression.crossValidate(rows, folds, FOLDS, RIDGE);
        System.out.println(rows.size() + " acts, " + FOLDS + " folds");
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

    /** Writes the weights learned from everything, the threshold taken off those of the wording. */
    private void write(Path file, double threshold) throws IOException {
        List<String> out = new ArrayList<>();
        out.add("# What makes words of an act a happening: kind, value, wording (or any), weight. Made by tools/weights; the sum");
        out.add("# of an act's weights below nothing, and it is only spoken of. A weight may be changed or a line added by hand.");
        Set<String> lines = new TreeSet<>();
        Regression.fit(rows, RIDGE).forEach((feature, weight) -> {
            boolean bias = feature.equals("sort\t\tany");
            // A rule stands in the file however little it weighs: one that does not is new, and is not weighed.
            boolean rule = feature.startsWith("rule\t") && feature.endsWith("\tany");
            if (bias || rule || Math.abs(weight) >= LEAST_WEIGHT) {
                lines.add(String.format(Locale.ROOT, "%s\t%.2f", feature, bias ? weight - threshold : weight));
            }
        });
        out.addAll(lines);
        Files.write(file, out);
    }
}
