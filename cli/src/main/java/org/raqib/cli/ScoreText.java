package org.raqib.cli;

import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.raqib.eval.CodedClaim;
import org.raqib.eval.Difference;
import org.raqib.eval.Field;
import org.raqib.eval.Score;
import org.raqib.eval.Tally;

/** A score for a person at a terminal: the differences, where they are asked for, then the tables. */
final class ScoreText {
    private static final String HEAD = "precision  recall    F1   right   read   gold";

    private ScoreText() {}

    static String of(Score score, String reader, boolean differences) {
        StringBuilder text = new StringBuilder();
        if (differences) {
            score.differences().forEach(difference -> difference(text, difference));
            if (!score.differences().isEmpty()) {
                text.append('\n');
            }
        }
        text.append(score.reports())
                .append(score.reports() == 1 ? " report, scored: " : " reports, scored: ")
                .append(ReportWords.isolated(reader))
                .append("\n\n");
        row(text, "", null);
        row(text, "EVENT", score.event());
        row(text, "FILL", score.fill());
        text.append("\nby event\n");
        score.byEvent().forEach((event, tally) -> row(text, "  " + event, tally));
        text.append("\nby slot, over all claims\n");
        score.fields().forEach((field, tally) -> row(text, "  " + field.code(), tally));
        text.append("\nby slot, on matched claims\n");
        score.matched().forEach((field, tally) -> row(text, "  " + field.code(), tally));
        return text.toString();
    }

    private static void row(StringBuilder text, String name, @Nullable Tally tally) {
        String figures = tally == null
                ? HEAD
                : String.format(
                        Locale.ROOT,
                        "    %.3f   %.3f %.3f  %6d %6d %6d",
                        tally.precision(),
                        tally.recall(),
                        tally.f1(),
                        tally.right(),
                        tally.read(),
                        tally.gold());
        text.append(String.format(Locale.ROOT, "%-14s %s%n", name, figures));
    }

    private static void difference(StringBuilder text, Difference difference) {
        switch (difference) {
            case Difference.Missed(String report, CodedClaim gold) -> claim(text, "missed", report, gold, "");
            case Difference.Extra(String report, CodedClaim read) -> claim(text, "extra", report, read, "");
            case Difference.Wrong one ->
                claim(
                        text,
                        "wrong",
                        one.report(),
                        one.gold(),
                        ", " + one.field().code() + ": read " + value(one.read(), one.field()) + ", gold "
                                + value(one.gold(), one.field()));
        }
    }

    private static void claim(StringBuilder text, String what, String report, CodedClaim claim, String more) {
        String mode = claim.value(Field.MODE);
        text.append(String.format(Locale.ROOT, "%-7s", what))
                .append(ReportWords.isolated(report))
                .append("  ")
                .append(claim.event())
                .append(mode == null ? "" : " " + mode)
                .append(more)
                .append('\n');
        if (!claim.shown().isBlank()) {
            text.append("       ").append(ReportWords.isolated(claim.shown())).append('\n');
        }
    }

    private static String value(CodedClaim claim, Field field) {
        if (field.holdsEntities()) {
            String names = claim.entities(field).stream()
                    .map(named -> ReportWords.isolated(named.shown()))
                    .collect(Collectors.joining("; "));
            return names.isEmpty() ? "nothing" : names;
        }
        String value = claim.value(field);
        return value != null
                ? ReportWords.oneLine(value.replace(",null]", " or more]"))
                : field == Field.MODALITY ? "fact" : "nothing";
    }
}
