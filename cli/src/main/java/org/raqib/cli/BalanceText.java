package org.raqib.cli;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.raqib.exports.balance.Balance;
import org.raqib.exports.balance.Comparison;
import org.raqib.exports.balance.Measure;
import org.raqib.exports.balance.Share;
import org.raqib.model.Text;

/** A balance for a person: a table for each way of dividing the record, and under it what differs, with its size. */
final class BalanceText {
    private static final int LABEL = 34;
    private static final int NUMBER = 9;
    private static final int MOST = 8;

    /** Measures shown as columns, with their short names; the rest is in JSON and CSV. */
    private static final Map<Measure, Text> SHOWN = shown();

    private final StringBuilder text = new StringBuilder();
    private final String language;

    private BalanceText(String language) {
        this.language = language;
    }

    private static Map<Measure, Text> shown() {
        Map<Measure, Text> shown = new LinkedHashMap<>();
        shown.put(Measure.INCIDENTS, new Text("حوادث", "incid."));
        shown.put(Measure.CLAIMS, new Text("أقوال", "claims"));
        shown.put(Measure.CLAIMS_AS_FACT, new Text("كواقعة", "as fact"));
        shown.put(Measure.WEAK, new Text("مصدر واحد", "weak"));
        shown.put(Measure.CONTESTED, new Text("متنازع", "contest."));
        shown.put(Measure.DENIED, new Text("بنفي", "denied"));
        shown.put(Measure.HEARD, new Text("سُمع", "heard"));
        shown.put(Measure.FINDINGS, new Text("نتائج", "find."));
        shown.put(Measure.FINDING_SUPPORTED, new Text("مؤيدة", "support."));
        shown.put(Measure.WITHIN_A_DAY, new Text("في يوم", "in a day"));
        shown.put(Measure.MEDIAN_DAYS, new Text("الوسيط", "days"));
        return shown;
    }

    /** The balance in a language. */
    static String of(Balance balance, String language) {
        BalanceText out = new BalanceText(language);
        out.balance(balance);
        return out.text.toString();
    }

    private void balance(Balance balance) {
        line(say(
                "أفعال قد يمنعها التزام، كما تُروى: %,d حادثة، %,d قولا، %,d نتيجة",
                "Acts that a commitment may forbid, as told: %,d incidents, %,d claims, %,d findings",
                balance.incidents(),
                balance.claims(),
                balance.findings()));
        for (Balance.Table table : balance.tables()) {
            text.append('\n');
            line(table.label().in(language));
            if (table.rows().isEmpty()) {
                line(say("  لا شيء", "  nothing"));
                continue;
            }
            if (table.rows().getFirst().counts().isEmpty()) {
                line(say("  ما يختلف:", "  what differs:"));
            } else {
                table(table);
            }
            differences(table);
        }
        text.append('\n');
        line(say(
                "قورنت %d نسبة وأُشير إلى %d؛ وواحدة من كل عشرين تقريبا يُشار إليها بالمصادفة وحدها."
                        + " الاختلاف في ما يُروى، لا في ما وقع.",
                "%d shares compared, %d flagged; about one in twenty is flagged by chance alone."
                        + " A difference is one of what is told, not of what was done.",
                balance.comparisons(),
                balance.flagged()));
    }

    private void table(Balance.Table table) {
        List<String> head = new ArrayList<>();
        head.add("");
        SHOWN.values().forEach(label -> head.add(label.in(language)));
        row(head);
        for (Balance.Row row : table.rows()) {
            List<String> cells = new ArrayList<>();
            cells.add(row.label().in(language));
            SHOWN.keySet().forEach(measure -> cells.add(cell(row, measure)));
            row(cells);
        }
    }

    private static String cell(Balance.Row row, Measure measure) {
        Double count = row.counts().get(measure);
        if (count != null) {
            return count == Math.rint(count)
                    ? Long.toString(count.longValue())
                    : String.format(Locale.ROOT, "%.1f", count);
        }
        Comparison shares = row.shares().get(measure);
        if (shares == null || shares.own().of() == 0) {
            return "-";
        }
        return percent(shares.own().value()) + (shares.isFlagged() ? shares.difference() > 0 ? "+" : "\u2212" : " ");
    }

    private void row(List<String> cells) {
        StringBuilder line = new StringBuilder("  ");
        for (int i = 0; i < cells.size(); i++) {
            int wide = i == 0 ? LABEL : NUMBER;
            List<String> parts = Columns.wrap(cells.get(i), wide - 1);
            String cell = parts.getFirst() + (parts.size() > 1 ? "…" : "");
            String room = " ".repeat(Math.max(0, wide - Columns.width(cell)));
            line.append(i == 0 ? isolated(cell) + room : room + isolated(cell));
        }
        text.append('\u200E').append(line.toString().stripTrailing()).append('\n');
    }

    /** Columns stay where they are whatever the direction of what stands in them. */
    private static String isolated(String cell) {
        return "\u2068" + cell + "\u2069";
    }

    /** The greatest first: a long list is not read. */
    private void differences(Balance.Table table) {
        record Flag(Balance.Row row, Measure measure, Comparison shares) {}
        List<Flag> flags = table.rows().stream()
                .flatMap(row -> row.shares().entrySet().stream()
                        .filter(entry -> entry.getValue().isFlagged())
                        .map(entry -> new Flag(row, entry.getKey(), entry.getValue())))
                .sorted(Comparator.comparingDouble(
                        flag -> -Math.abs(flag.shares().difference())))
                .toList();
        flags.stream().limit(MOST).forEach(flag -> difference(flag.row(), flag.measure(), flag.shares()));
        if (flags.size() > MOST) {
            line(say("  و%d أخرى في --format csv", "  and %d more in --format csv", flags.size() - MOST));
        }
        if (flags.isEmpty() && table.rows().getFirst().counts().isEmpty()) {
            line(say("  لا شيء", "  nothing"));
        }
    }

    private void difference(Balance.Row row, Measure measure, Comparison shares) {
        line(say(
                "  ! %s، %s: %s (%s) مقابل %s (%s) لدى الآخرين؛ الفارق %s نقطة، بين %s و%s%s",
                "  ! %s, %s: %s (%s) against %s (%s) of the others; %s points, between %s and %s%s",
                "\u2068" + row.label().in(language) + "\u2069",
                measure.label().in(language),
                percent(shares.own().value()),
                of(shares.own()),
                percent(shares.others().value()),
                of(shares.others()),
                points(shares.difference()),
                points(shares.low()),
                points(shares.high()),
                shares.isSmall() ? say("؛ أعداد صغيرة", "; small numbers") : ""));
    }

    private String of(Share share) {
        return say("%d من %d", "%d of %d", share.count(), share.of());
    }

    private static String percent(double share) {
        return Math.round(share * 100) + "%";
    }

    private static String points(double difference) {
        return "\u2066" + String.format(Locale.ROOT, "%+.0f", difference * 100) + "\u2069";
    }

    private String say(String ar, String en, Object... values) {
        return String.format(Locale.ROOT, language.equals("ar") ? ar : en, values);
    }

    private void line(String line) {
        // A line by itself takes the direction of its language.
        text.append(language.equals("ar") ? '\u200F' : '\u200E').append(line).append('\n');
    }
}
