package org.raqib.server.dashboard;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.raqib.desk.DeskException;
import org.raqib.desk.Facet;
import org.raqib.desk.IncidentQuery;
import org.raqib.desk.Kept;
import org.raqib.desk.Tally;
import org.raqib.digest.Dates;
import org.raqib.digest.Period;
import org.raqib.digest.Phrases;
import org.raqib.exports.balance.Balance;
import org.raqib.exports.balance.Comparison;
import org.raqib.exports.balance.Measure;
import org.raqib.knowledge.OutletFile;
import org.raqib.model.Digest;
import org.raqib.server.charts.Charts;
import org.raqib.server.charts.Figure;
import org.raqib.server.dashboard.DashboardView.BalanceCell;
import org.raqib.server.dashboard.DashboardView.BalanceRow;
import org.raqib.server.dashboard.DashboardView.BalanceTable;
import org.raqib.server.dashboard.DashboardView.Sum;
import org.raqib.server.incidents.Naming;
import org.raqib.server.safety.Needs;
import org.raqib.server.safety.Role;
import org.raqib.server.state.Desking;
import org.raqib.server.web.Chrome;
import org.raqib.server.web.Language;
import org.raqib.server.web.Pages;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** The dashboard. */
@Controller
@Needs(Role.VIEWER)
final class DashboardPages {
    private static final int USUAL_DAYS = 7;

    /** A longer period is cut at its beginning: its figures would take too long. */
    private static final long MOST_DAYS = 92;

    private static final int KEPT = 8;

    /** One in so many incidents may be dated later than the last day of the usual period. */
    private static final int FEW = 200;

    private static final int MOST_ROWS = 12;

    /** The shares that are told of each party; counts stand before them. */
    private static final List<Measure> COUNTS = List.of(Measure.INCIDENTS, Measure.SUFFERED);

    private static final List<Measure> SHARES =
            List.of(Measure.CLAIMS_AS_FACT, Measure.WEAK, Measure.DENIED, Measure.HEARD, Measure.FINDING_SUPPORTED);

    private final Desking desking;
    private final Naming naming;
    private final Pages pages;
    private final OutletFile outlets;
    private final Dates dates = new Dates(Phrases.SHIPPED);
    private final Clock clock;
    private final Kept<String, LocalDate> lastDay = new Kept<>(1);
    private final Kept<Period, Weighed> kept = new Kept<>(KEPT);

    DashboardPages(Desking desking, Naming naming, Pages pages, Clock clock) {
        this.desking = desking;
        this.clock = clock;
        this.naming = naming;
        this.pages = pages;
        this.outlets = OutletFile.of(desking.knowledge());
        // The usual period is made ready whenever the record has changed, so that nobody waits for it.
        desking.changes(tag -> Thread.ofVirtual().name("dashboard").start(this::prepare));
    }

    @GetMapping("/dashboard")
    View dashboard(
            @RequestParam(defaultValue = "") String from, @RequestParam(defaultValue = "") String to, Chrome chrome) {
        Period period = period(day(from), day(to));
        return pages.show("dashboard/dashboard.jte", view(period, weigh(period), chrome));
    }

    private Weighed weigh(Period period) {
        return kept.get(desking.desk().tag(), period, asked -> Weighed.of(desking, naming.digests(), outlets, asked));
    }

    private void prepare() {
        try {
            weigh(usual());
        } catch (DeskException e) {
            // The workbench is closing, or its page will say what is wrong.
        }
    }

    private Period usual() {
        return period(null, null);
    }

    private Period period(@Nullable LocalDate from, @Nullable LocalDate to) {
        LocalDate last = to;
        if (last == null) {
            last = from == null ? latest() : from.plusDays(USUAL_DAYS - 1L);
        }
        LocalDate first = from == null || from.isAfter(last) ? last.minusDays(USUAL_DAYS - 1L) : from;
        return ChronoUnit.DAYS.between(first, last) >= MOST_DAYS
                ? new Period(last.minusDays(MOST_DAYS - 1), last)
                : new Period(first, last);
    }

    /** The last day of which something is told, but for the few incidents that are dated beyond nearly all others. */
    private LocalDate latest() {
        return lastDay.get(desking.desk().tag(), "", any -> {
            List<Tally> tallies = desking.desk().tallies(IncidentQuery.ALL);
            LocalDate today = LocalDate.now(clock);
            int all = tallies.stream().mapToInt(Tally::incidents).sum();
            int beyond = 0;
            for (Tally tally : tallies.reversed()) {
                beyond += tally.incidents();
                if (!tally.day().isAfter(today) && beyond * FEW > all) {
                    return tally.day();
                }
            }
            return today;
        });
    }

    private static @Nullable LocalDate day(String text) {
        try {
            return text.isBlank() ? null : LocalDate.parse(text.strip());
        } catch (DateTimeException e) {
            return null;
        }
    }

    private DashboardView view(Period period, Weighed weighed, Chrome chrome) {
        Drawing drawing = new Drawing(period, weighed, chrome);
        return new DashboardView(
                period.from().toString(),
                period.to().toString(),
                drawing.now,
                drawing.past,
                path(period.before()),
                path(new Period(period.to().plusDays(1), period.to().plusDays(period.days()))),
                drawing.sums(),
                drawing.charts(),
                drawing.balances(),
                "/digests?from=" + period.from() + "&to=" + period.to(),
                desking.isBusy());
    }

    private static String path(Period period) {
        return "/dashboard?from=" + period.from() + "&to=" + period.to();
    }

    /** Draws the figures of a period in a language. */
    private final class Drawing {
        private final Period period;
        private final Weighed weighed;
        private final Chrome chrome;
        private final Charts charts;
        private final String now;
        private final String past;

        Drawing(Period period, Weighed weighed, Chrome chrome) {
            this.period = period;
            this.weighed = weighed;
            this.chrome = chrome;
            this.charts = new Charts(chrome.language() == Language.ARABIC);
            this.now = chrome.of(dates.span(period));
            this.past = chrome.of(dates.span(period.before()));
        }

        List<Sum> sums() {
            List<Sum> sums = new ArrayList<>();
            for (Digest.Line line : lines("counts")) {
                Digest.Count count = line.count();
                if (count != null) {
                    String most = count.most() == null ? "+" : count.most() == count.least() ? "" : "–" + count.most();
                    sums.add(new Sum(
                            label(line), count.least() + most, count.before() == null ? "" : "" + count.before()));
                }
            }
            return sums;
        }

        List<Figure> charts() {
            List<Figure> all = new ArrayList<>();
            all.add(days());
            add(all, "areas", rows("areas"));
            add(all, "parties", parties());
            add(all, "objects", rows("objects"));
            add(all, "routes", rows("embargo"));
            add(all, "outlets", outlets());
            return all;
        }

        private Figure days() {
            List<Charts.Column> columns = new ArrayList<>();
            List<List<String>> table = new ArrayList<>();
            for (int i = 0; i < period.days(); i++) {
                LocalDate day = period.from().plusDays(i);
                int[] count = weighed.days().getOrDefault(day, new int[2]);
                int[] then = weighed.days().getOrDefault(period.before().from().plusDays(i), new int[2]);
                String words =
                        naming.weekday(day, chrome) + chrome.say("dashboard.comma") + " " + naming.day(day, chrome);
                columns.add(new Charts.Column(
                        day.getDayOfMonth() + "/" + day.getMonthValue(),
                        chrome.say("dashboard.day", "day", words, "n", count[0], "held", count[1], "before", then[0]),
                        count[0] - count[1],
                        count[1],
                        then[0]));
                table.add(List.of(words, "" + count[0], "" + count[1], "" + then[0]));
            }
            String title = chrome.say("dashboard.days");
            String description = chrome.say("dashboard.days.description", "now", now, "before", past);
            return new Figure(
                    "days",
                    title,
                    description,
                    charts.columns(
                            "days-svg",
                            title,
                            description,
                            columns,
                            new Charts.Key(
                                    chrome.say("dashboard.others"),
                                    chrome.say("dashboard.held"),
                                    chrome.say("dashboard.before"))),
                    List.of(
                            chrome.say("dashboard.day.head"),
                            chrome.say("dashboard.incidents"),
                            chrome.say("dashboard.held"),
                            chrome.say("dashboard.before")),
                    table);
        }

        private void add(List<Figure> all, String id, List<Charts.Row> rows) {
            if (rows.isEmpty()) {
                return;
            }
            List<Charts.Row> shown = rows.subList(0, Math.min(MOST_ROWS, rows.size()));
            String title = chrome.say("dashboard." + id);
            String description = chrome.say("dashboard.pairs.description", "title", title, "now", now, "before", past);
            all.add(new Figure(
                    id,
                    title,
                    description,
                    charts.pairs(
                            id + "-svg",
                            title,
                            description,
                            shown,
                            chrome.say("dashboard.now"),
                            chrome.say("dashboard.before")),
                    List.of(
                            chrome.say("dashboard." + id + ".head"),
                            chrome.say("dashboard.now"),
                            chrome.say("dashboard.before")),
                    rows.stream()
                            .map(row -> List.of(row.label(), "" + row.now(), "" + row.before()))
                            .toList()));
        }

        private List<Charts.Row> rows(String section) {
            List<Charts.Row> rows = new ArrayList<>();
            for (Digest.Line line : lines(section)) {
                Digest.Count count = line.count();
                if (count != null && (count.least() > 0 || count.before() != null && count.before() > 0)) {
                    rows.add(new Charts.Row(
                            label(line), count.least(), count.before() == null ? 0 : count.before(), ""));
                }
            }
            return rows;
        }

        private List<Charts.Row> parties() {
            Map<String, Integer> then = new HashMap<>();
            table(weighed.before(), "party").forEach(row -> then.put(row.id(), count(row, Measure.INCIDENTS)));
            return table(weighed.balance(), "party").stream()
                    .map(row -> new Charts.Row(
                            Naming.plain(chrome.of(row.label())),
                            count(row, Measure.INCIDENTS),
                            then.getOrDefault(row.id(), 0),
                            "/incidents?from=" + period.from() + "&to=" + period.to() + "&party=" + row.id()))
                    .toList();
        }

        private List<Charts.Row> outlets() {
            Map<String, Integer> then = new HashMap<>();
            weighed.outletsBefore().forEach(facet -> then.put(facet.value(), facet.reports()));
            List<Charts.Row> rows = new ArrayList<>();
            for (Facet facet : weighed.outlets()) {
                rows.add(new Charts.Row(facet.value(), facet.reports(), then.getOrDefault(facet.value(), 0), ""));
            }
            return rows;
        }

        private List<Digest.Line> lines(String section) {
            return weighed.digest().sections().stream()
                    .filter(one -> one.id().equals(section))
                    .flatMap(one -> one.lines().stream())
                    .toList();
        }

        private String label(Digest.Line line) {
            return Naming.plain(chrome.of(line.text()));
        }

        List<BalanceTable> balances() {
            List<BalanceTable> tables = new ArrayList<>();
            for (Balance.Table table : weighed.balance().tables()) {
                if (table.rows().isEmpty()
                        || !(table.id().equals("party") || table.id().equals("route"))) {
                    continue;
                }
                List<Measure> counts = COUNTS.stream()
                        .filter(measure -> table.rows().stream()
                                .anyMatch(row -> row.counts().containsKey(measure)))
                        .toList();
                List<Measure> shares = SHARES.stream()
                        .filter(measure -> table.rows().stream()
                                .anyMatch(row -> row.shares().containsKey(measure)))
                        .toList();
                List<String> heads = new ArrayList<>();
                counts.forEach(measure -> heads.add(chrome.of(measure.label())));
                shares.forEach(measure -> heads.add(chrome.of(measure.label())));
                List<BalanceRow> rows = new ArrayList<>();
                for (Balance.Row row : table.rows()) {
                    List<BalanceCell> cells = new ArrayList<>();
                    counts.forEach(measure -> cells.add(new BalanceCell("" + count(row, measure), "", false)));
                    shares.forEach(measure -> cells.add(share(row.shares().get(measure))));
                    rows.add(new BalanceRow(Naming.plain(chrome.of(row.label())), cells));
                }
                tables.add(new BalanceTable(table.id(), chrome.of(table.label()), heads, rows));
            }
            return tables;
        }

        private BalanceCell share(@Nullable Comparison comparison) {
            if (comparison == null || comparison.own().of() == 0) {
                return new BalanceCell("–", "", false);
            }
            String own = percent(comparison.own().value());
            String words = comparison.isPossible()
                    ? chrome.say(
                            "dashboard.beside",
                            "share",
                            percent(comparison.others().value()),
                            "small",
                            comparison.isSmall() ? chrome.say("dashboard.small") : "")
                    : chrome.say("dashboard.few");
            return new BalanceCell(
                    own + " (" + comparison.own().count() + "/"
                            + comparison.own().of() + ")",
                    words,
                    comparison.isFlagged());
        }
    }

    private static List<Balance.Row> table(Balance balance, String id) {
        return balance.tables().stream()
                .filter(table -> table.id().equals(id))
                .flatMap(table -> table.rows().stream())
                .toList();
    }

    private static int count(Balance.Row row, Measure measure) {
        Double count = row.counts().get(measure);
        return count == null ? 0 : count.intValue();
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.0f%%", share * 100);
    }
}
