package org.raqib.server.inbox;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.raqib.desk.Desk;
import org.raqib.desk.Facet;
import org.raqib.desk.ReportQuery;
import org.raqib.desk.ReportQuery.Unseen;
import org.raqib.desk.ReportRow;
import org.raqib.desk.Slice;
import org.raqib.digest.Dates;
import org.raqib.server.inbox.InboxView.Day;
import org.raqib.server.inbox.InboxView.Item;
import org.raqib.server.inbox.InboxView.ListView;
import org.raqib.server.web.Chrome;

/** Lays reports out by day, those of one text together. */
final class InboxList {
    static final int PAGE = 50;

    private final Desk desk;
    private final Chrome chrome;
    private final InboxFilter filter;
    private final Unseen seen;
    private final Dates dates;

    InboxList(Desk desk, Chrome chrome, InboxFilter filter, Unseen seen) {
        this.desk = desk;
        this.chrome = chrome;
        this.filter = filter;
        this.seen = seen;
        this.dates = new Dates(chrome.phrases());
    }

    /**
     * A page of them.
     *
     * @param cursor where the last page ended, or null
     * @param above the day that the last page ended with, whose heading need not be repeated, or null
     */
    ListView of(@Nullable String cursor, @Nullable String above) {
        ReportQuery query = filter.query(seen);
        Slice<ReportRow> slice = desk.reports(query, cursor, PAGE);
        if (slice.items().isEmpty()) {
            return new ListView(List.of(), null, cursor == null ? nothing() : null);
        }
        Map<LocalDate, List<ReportRow>> byDay = new LinkedHashMap<>();
        slice.items()
                .forEach(row -> byDay.computeIfAbsent(day(row), none -> new ArrayList<>())
                        .add(row));
        Map<String, Integer> counts = counts(query, byDay);
        List<Day> days = new ArrayList<>();
        byDay.forEach((day, rows) -> days.add(new Day(
                "day-" + day,
                chrome.of(dates.weekday(day)) + " " + chrome.of(dates.plain(day)),
                chrome.of(dates.hijri(day)),
                chrome.count("reports", counts.getOrDefault(day.toString(), rows.size())),
                day.toString().equals(above),
                items(rows))));
        String next = slice.next();
        String last = day(slice.items().getLast()).toString();
        String here = filter.on("/");
        return new ListView(
                days,
                next == null ? null : here + (here.contains("?") ? "&" : "?") + "after=" + next + "&above=" + last,
                null);
    }

    private Map<String, Integer> counts(ReportQuery query, Map<LocalDate, List<ReportRow>> byDay) {
        List<LocalDate> days = List.copyOf(byDay.keySet());
        ReportQuery these = new ReportQuery(
                query.words(),
                days.getLast(),
                days.getFirst(),
                query.outlet(),
                query.language(),
                query.party(),
                query.event(),
                query.state(),
                query.unseen());
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (Facet day : desk.days(these, days.size())) {
            counts.put(day.value(), day.reports());
        }
        return counts;
    }

    /** The reports of a day; what repeats one above it stands under that one. */
    private List<Item> items(List<ReportRow> rows) {
        Map<Long, Item> leaders = new LinkedHashMap<>();
        Map<Long, List<Item>> copies = new LinkedHashMap<>();
        for (ReportRow row : rows) {
            Long copyOf = row.copyOf();
            long text = copyOf == null ? row.n() : copyOf;
            if (leaders.containsKey(text)) {
                copies.computeIfAbsent(text, none -> new ArrayList<>()).add(item(row, null));
            } else {
                leaders.put(text, item(row, copyOf == null ? null : filter.on("/reports/" + copyOf)));
            }
        }
        List<Item> items = new ArrayList<>();
        leaders.forEach((text, item) -> items.add(item.with(copies.getOrDefault(text, List.of()))));
        return items;
    }

    private Item item(ReportRow row, @Nullable String copyOf) {
        boolean untitled = row.title().isBlank();
        return new Item(
                row.n(),
                row.version(),
                filter.on("/reports/" + row.n()),
                untitled ? (row.opening().isBlank() ? row.id() : row.opening()) : row.title(),
                untitled ? "" : row.opening(),
                row.outlet(),
                row.language().equals(chrome.language().code()) ? null : languageName(row.language(), chrome),
                chrome.count("claims", row.claims()),
                row.judged() == 0 ? null : chrome.say("inbox.judged", "judged", row.judged(), "claims", row.claims()),
                row.claims(),
                row.judged(),
                ReadMarks.isNew(seen, row.version()),
                row.disputed(),
                row.retracted(),
                copyOf,
                List.of());
    }

    static @Nullable String languageName(String tag, Chrome chrome) {
        if (tag.equals("und")) {
            return null;
        }
        return Locale.forLanguageTag(tag)
                .getDisplayLanguage(Locale.forLanguageTag(chrome.language().code()));
    }

    private static LocalDate day(ReportRow row) {
        LocalDate published = row.published();
        return published == null ? LocalDate.ofInstant(row.received(), ZoneOffset.UTC) : published;
    }

    private String nothing() {
        if (filter.isNarrow()) {
            return "inbox.empty.narrow";
        }
        return filter.show() == InboxFilter.Show.ALL
                ? "inbox.empty.ledger"
                : "inbox.empty." + filter.show().code();
    }
}
