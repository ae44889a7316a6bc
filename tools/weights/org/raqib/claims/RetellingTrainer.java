package org.raqib.claims;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.raqib.knowledge.Lexicon;

/**
 * Learns the weights of {@link Retelling} from pairs of acts of one report that both stand in quotations of annotated
 * claims: of one claim, or of two. See README.md beside it.
 */
public final class RetellingTrainer {
    private static final double RIDGE = Double.parseDouble(System.getProperty("ridge", "6"));
    private static final int FOLDS = 5;
    private static final Reader READER =
            new Reader(RuleBook.shipped(), Lexicon.shipped(), "learning", Weighing.unlearned(RuleBook.shipped()));

    private static final Retelling RETELLING = Retelling.shipped();

    private final List<Regression.Row> rows = new ArrayList<>();
    private final List<Integer> folds = new ArrayList<>();

    private RetellingTrainer() {}

    /** Arguments: {@code threshold OUT.tsv (REPORTS.jsonl CLAIMS.jsonl)...}; OUT may be a dash. */
    public static void main(String[] args) throws IOException {
        RetellingTrainer trainer = new RetellingTrainer();
        for (int i = 2; i < args.length; i += 2) {
            Annotated.read(Path.of(args[i]), Path.of(args[i + 1]), trainer::pairs);
        }
        trainer.validate();
        if (!args[1].equals("-")) {
            trainer.write(Path.of(args[1]), Double.parseDouble(args[0]));
        }
    }

    private void pairs(org.raqib.model.Report report, JsonNode claims) {
        List<Draft> drafts = READER.drafts(report).stream().filter(draft -> !draft.dropped).toList();
        int fold = Math.floorMod(report.id().hashCode() * 31 + 7, FOLDS);
        for (int i = 0; i < drafts.size(); i++) {
            Set<Integer> first = WorthExamples.hits(report.body(), drafts.get(i), claims);
            for (int k = i + 1; k < drafts.size() && !first.isEmpty(); k++) {
                Draft a = drafts.get(i);
                Draft b = drafts.get(k);
                Set<Integer> second = WorthExamples.hits(report.body(), b, claims);
                Boolean one = Annotated.areOne(first, second);
                if (one == null || Retelling.excluded(a, b)) {
                    continue;
                }
                List<String> features = new ArrayList<>();
                RETELLING.describe(a, b).forEach((kind, value) -> features.add(kind + "\t" + value));
                rows.add(new Regression.Row(features, one, 1));
                folds.add(fold);
            }
        }
    }

    private void validate() {
        double[] scores = Regression.crossValidate(rows, folds, FOLDS, RIDGE);
        long told = rows.stream().filter(Regression.Row::yes).count();
        System.out.println(rows.size() + " pairs, " + told + " of one happening");
        for (double threshold = -1.5; threshold <= 1.51; threshold += 0.5) {
            int joined = 0;
            int right = 0;
            for (int i = 0; i < scores.length; i++) {
                if (scores[i] >= threshold) {
                    joined++;
                    right += rows.get(i).yes() ? 1 : 0;
                }
            }
            System.out.printf(Locale.ROOT, "%5.2f | joined %d, of them rightly %d (P %.3f, R %.3f)%n", threshold, joined, right,
                    right / (double) Math.max(1, joined), right / (double) told);
        }
    }

    private void write(Path file, double threshold) throws IOException {
        List<String> out = new ArrayList<>();
        out.add("# What makes words of an act tell an earlier act again: kind, value, any, weight. Made by tools/weights; above");
        out.add("# nothing the two are one claim. A weight may be changed by hand.");
        Regression.fit(rows, RIDGE).forEach((feature, weight) -> {
            double shown = feature.equals("bias\t") ? weight - threshold : weight;
            if (Math.abs(shown) >= 0.005) {
                out.add(String.format(Locale.ROOT, "%s\tany\t%.2f", feature, shown));
            }
        });
        Files.write(file, out);
    }
}
