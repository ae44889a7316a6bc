package org.raqib.ledger;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.raqib.contract.CaptureJson;
import org.raqib.contract.ContractException;
import org.raqib.contract.DecisionJson;
import org.raqib.contract.ReadingJson;
import org.raqib.contract.ReportJson;
import org.raqib.model.Capture;
import org.raqib.model.Reading;
import org.raqib.model.Report;

/** Asks a ledger for reports and readings. */
final class SqlQueries {
    /**
     * Readings fetched in one go. Between goes no lock is held, so whoever reads slowly keeps nobody from adding; since a
     * ledger only grows, an upper bound on entries makes all goes see the same ledger.
     */
    private static final int GO = 200;

    /** Rows of {@code reading} that are current as of entry ?1. */
    private static final String CURRENT = """
            FROM reading r JOIN capture c ON c.entry = r.capture
            WHERE r.entry = (SELECT max(x.entry) FROM reading x WHERE x.capture = r.capture AND x.entry <= ?1)
              AND NOT EXISTS (SELECT 1 FROM capture l JOIN reading y ON y.capture = l.entry
                              WHERE l.id = c.id AND l.entry > c.entry AND y.entry <= ?1)
            """;

    private static final String CURRENT_IN_WINDOW = "SELECT r.entry, r.text, r.capture " + CURRENT + """
              AND r.capture > ?2
              AND (CAST(?3 AS TEXT) IS NULL OR r.published >= ?3) AND (CAST(?4 AS TEXT) IS NULL OR r.published <= ?4)
              AND (CAST(?5 AS TEXT) IS NULL OR r.happened_to >= ?5)
              AND (CAST(?6 AS TEXT) IS NULL OR r.happened_from <= ?6)
            ORDER BY r.capture LIMIT""" + " " + GO;

    private final Database database;
    private final SqlStore store;
    private final long last;

    /** @param last the last entry that counts */
    SqlQueries(Database database, SqlStore store, long last) {
        this.database = database;
        this.store = store;
        this.last = last;
    }

    Counts counts() {
        Map<String, Long> retracted = Decisions.retracted(decisions());
        return new Counts(
                last,
                database.number("SELECT count(DISTINCT id) FROM capture WHERE entry <= ?", last),
                database.number("SELECT count(*) FROM capture WHERE entry <= ?", last),
                database.number("SELECT count(*) FROM reading WHERE entry <= ?", last),
                database.number("SELECT sum(r.claims) " + CURRENT, last)
                        - retracted.entrySet().stream()
                                .mapToLong(one -> claimsTakenBack(one.getKey(), one.getValue()))
                                .sum());
    }

    private long claimsTakenBack(String report, long by) {
        return database.number(
                "SELECT sum(r.claims) " + CURRENT + " AND c.id = ?2 AND c.entry < ?3", last, IndexRow.key(report), by);
    }

    /** The numbers of all entries of a type. */
    List<Long> entriesOf(EntryType type) {
        List<Long> numbers = new ArrayList<>();
        if (Schema.indexes(database.dialect().version(database)).contains(type)) {
            database.each(
                    "SELECT entry FROM " + type.code() + " WHERE entry <= ? ORDER BY entry",
                    row -> numbers.add(row.getLong(1)),
                    last);
        }
        return numbers;
    }

    /** Every decision, with whether it holds. */
    List<RecordedDecision> decisions() {
        return Decisions.weighed(
                entriesOf(EntryType.DECISION).stream().map(this::decision).toList());
    }

    private RecordedDecision decision(long number) {
        StoredEntry entry = stored(number);
        return readable(
                number,
                () -> new RecordedDecision(
                        number, Instant.parse(entry.at()), DecisionJson.read(utf8(part(entry, Part.DOCUMENT))), true));
    }

    List<Capture> versions(String id) {
        List<Capture> versions = new ArrayList<>();
        database.each(
                "SELECT c.entry, (SELECT max(entry) FROM text WHERE capture = c.entry AND entry <= ?1) FROM capture c"
                        + " WHERE c.entry <= ?1 AND c.id = ?2 ORDER BY c.entry",
                row -> versions.add(capture(row.getLong(1), row.getLong(2))),
                last,
                IndexRow.key(id));
        return versions;
    }

    Optional<Place> place(String id) {
        return Optional.ofNullable(database.first(
                "SELECT r.entry, r.text, r.capture " + CURRENT + " AND c.id = ?2 ORDER BY r.entry DESC LIMIT 1",
                row -> new Place(row.getLong(3), row.getLong(2), row.getLong(1)),
                last,
                IndexRow.key(id)));
    }

    private Capture capture(long capture, long text) {
        StoredEntry entry = stored(capture);
        return readable(
                capture, () -> CaptureJson.read(part(entry, Part.DOCUMENT), report(text), part(entry, Part.BYTES)));
    }

    /** The current readings of which some claim may be in the window. */
    Stream<Reading> readings(Window window) {
        Map<String, Long> retracted = Decisions.retracted(decisions());
        return Stream.iterate(
                        page(0, window, retracted),
                        page -> page.last() > 0,
                        page -> page(page.last(), window, retracted))
                .flatMap(page -> page.readings().stream());
    }

    /**
     * @param last the capture of the last reading fetched, or 0 where none was left
     */
    private record Page(List<Reading> readings, long last) {}

    private Page page(long after, Window window, Map<String, Long> retracted) {
        List<Place> places = new ArrayList<>();
        database.each(
                CURRENT_IN_WINDOW,
                row -> places.add(new Place(row.getLong(3), row.getLong(2), row.getLong(1))),
                last,
                after,
                spell(window.publishedFrom()),
                spell(window.publishedTo()),
                spell(window.happenedFrom()),
                spell(window.happenedTo()));
        List<Reading> readings = places.stream()
                .map(place -> reading(place, retracted))
                .flatMap(Optional::stream)
                .toList();
        return new Page(readings, places.isEmpty() ? 0 : places.getLast().capture());
    }

    private Optional<Reading> reading(Place place, Map<String, Long> retracted) {
        Report report = report(place.text());
        return place.capture() < retracted.getOrDefault(report.id(), 0L)
                ? Optional.empty()
                : Optional.of(reading(place, report));
    }

    Reading reading(Place place) {
        return reading(place, report(place.text()));
    }

    private Reading reading(Place place, Report report) {
        StoredEntry entry = stored(place.reading());
        return readable(place.reading(), () -> ReadingJson.read(part(entry, Part.DOCUMENT), report));
    }

    private Report report(long text) {
        StoredEntry entry = stored(text);
        return readable(text, () -> ReportJson.read(part(entry, Part.DOCUMENT)));
    }

    private StoredEntry stored(long number) {
        StoredEntry entry = store.stored(number);
        if (entry == null) {
            throw unreadable(number, null);
        }
        return entry;
    }

    private byte[] part(StoredEntry entry, String name) {
        Part part = entry.part(name);
        if (part == null) {
            throw unreadable(entry.number(), null);
        }
        return part.content();
    }

    private interface Making<T> {
        T make();
    }

    private <T> T readable(long number, Making<T> making) {
        try {
            return making.make();
        } catch (ContractException e) {
            throw unreadable(number, e);
        }
    }

    private LedgerException unreadable(long number, @Nullable Throwable cause) {
        return new LedgerException(
                "Entry " + number + " of " + database.name()
                        + " cannot be read, it is damaged or was changed; run 'raqib"
                        + " verify', and restore the ledger from a copy.",
                cause);
    }

    private static String utf8(byte[] document) {
        return new String(document, StandardCharsets.UTF_8);
    }

    private static @Nullable String spell(@Nullable LocalDate day) {
        return day == null ? null : day.toString();
    }
}
