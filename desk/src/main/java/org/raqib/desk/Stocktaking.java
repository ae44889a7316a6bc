package org.raqib.desk;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.LongConsumer;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;
import org.raqib.contract.CaptureJson;
import org.raqib.contract.DecisionJson;
import org.raqib.contract.ReportJson;
import org.raqib.ledger.EntryHeader;
import org.raqib.ledger.LedgerView;
import org.raqib.ledger.Part;
import org.raqib.ledger.Place;
import org.raqib.ledger.StoredEntry;
import org.raqib.model.Claim;
import org.raqib.model.Decision;
import org.raqib.model.Decision.Kind;
import org.raqib.model.Decision.Target;
import org.raqib.model.Mention;
import org.raqib.model.Reading;
import org.raqib.model.Report;

/** Puts the entries that came since the last time where pages find them: reports, claims, decisions. */
final class Stocktaking {
    private static final int OPENING = 240;

    /** Entries taken in one go; between goes the work is kept, so that a first time cut short goes on where it stopped. */
    private static final int GO = 4_000;

    private final Handle handle;
    private final LedgerView ledger;
    private final Set<String> touched = new LinkedHashSet<>();
    private final Set<Long> judged = new LinkedHashSet<>();

    private Stocktaking(Handle handle, LedgerView ledger) {
        this.handle = handle;
        this.ledger = ledger;
    }

    /**
     * Takes all that the ledger holds and the desk does not.
     *
     * @param progress is given the number of entries taken so far
     * @return whether there was anything
     */
    static boolean take(DeskFile file, LedgerView ledger, LongConsumer progress) {
        long head = ledger.head().entries();
        long taken = file.ask((reading, handle) -> DeskFile.number(handle, "taken"));
        if (head < taken || (taken > 0 && !isSameLedger(file, ledger))) {
            file.clear();
            taken = 0;
        }
        boolean any = false;
        while (taken < head) {
            long from = taken + 1;
            long to = Math.min(head, taken + GO);
            file.shelf()
                    .change(() -> file.writer().inTransaction(handle -> {
                        ReportColumns columns = file.shelf().now();
                        // Another process may have been quicker.
                        if (DeskFile.number(handle, "taken") != from - 1) {
                            return columns;
                        }
                        Stocktaking taking = new Stocktaking(handle, ledger);
                        taking.take(from, to);
                        return columns == null || columns.taken() != from - 1 ? null : taking.columns(columns, to);
                    }));
            taken = to;
            any = true;
            progress.accept(taken);
        }
        return any;
    }

    private static boolean isSameLedger(DeskFile file, LedgerView ledger) {
        String noted = file.ask((reading, handle) -> DeskFile.about(handle, "first"));
        return ledger.hashes(1, 1).anyMatch(hash -> hash.hex().equals(noted));
    }

    /** The columns before, with what was taken. */
    private ReportColumns columns(ReportColumns before, long to) {
        long[] changed = LongStream.concat(
                        judged.stream().mapToLong(Long::longValue),
                        touched.stream().mapToLong(this::number))
                .distinct()
                .sorted()
                .toArray();
        return before.with(handle, to, changed, !touched.isEmpty());
    }

    private void take(long from, long to) {
        if (from == 1) {
            ledger.hashes(1, 1).forEach(hash -> DeskFile.note(handle, "first", hash.hex()));
        }
        try (Stream<StoredEntry> entries = ledger.entries(from, to)) {
            entries.forEach(this::take);
        }
        for (String id : touched) {
            ledger.place(id).ifPresent(place -> read(id, place));
        }
        DeskFile.note(handle, "taken", Long.toString(to));
    }

    private void take(StoredEntry entry) {
        switch (entry.type()) {
            case "capture" -> captured(entry);
            case "text" -> text(entry);
            case "reading" ->
                touched.add(readFrom(EntryHeader.parse(entry.header()).from()));
            case "decision" -> decided(entry);
            default -> {
                // A checkpoint changes nothing that pages show in lists.
            }
        }
    }

    private void captured(StoredEntry entry) {
        CaptureJson.Circumstances circumstances = CaptureJson.read(document(entry));
        touched.add(circumstances.id());
        Instant received = Instant.parse(entry.at());
        handle.execute(
                """
                INSERT INTO report (n, id, version, day, received) VALUES (?, ?, ?, ?, ?)
                ON CONFLICT (id) DO UPDATE SET version = excluded.version, received = excluded.received, retracted = 0""",
                entry.number(),
                circumstances.id(),
                entry.number(),
                received.toString().substring(0, 10),
                received.toString());
    }

    private void text(StoredEntry entry) {
        String id = show(ReportJson.read(document(entry)), null, null);
        handle.execute("UPDATE report SET text = ? WHERE id = ?", entry.number(), id);
        touched.add(id);
    }

    /** The report that a reading is of, by the entry of its text; of an older version only the ledger knows. */
    private String readFrom(long text) {
        return handle.select("SELECT id FROM report WHERE text = ?", text)
                .mapTo(String.class)
                .findOne()
                .orElseGet(() -> ReportJson.read(document(ledger.entry(text).orElseThrow()))
                        .id());
    }

    /** Shows a report as its text, and, once it was read, its reading say; gives its identifier. */
    private String show(Report report, @Nullable Reading reading, @Nullable Place place) {
        LocalDate published = reading == null ? report.published() : reading.published();
        handle.execute(
                """
                UPDATE report SET outlet = ?, language = ?, published = ?, inferred = ?, day = coalesce(?, substr(received, 1, 10)),
                    title = ?, opening = ?, claims = ?, reading = ? WHERE id = ?""",
                report.publisher(),
                report.language(),
                published == null ? null : published.toString(),
                reading != null && reading.publishedInferred() ? 1 : 0,
                published == null ? null : published.toString(),
                report.title(),
                opening(report.text()),
                reading == null ? 0 : reading.claims().size(),
                place == null ? 0 : place.reading(),
                report.id());
        return report.id();
    }

    private void read(String id, Place place) {
        Reading reading = ledger.reading(place);
        show(reading.report(), reading, place);
        long n = number(id);
        handle.execute("DELETE FROM claim WHERE report = ?", n);
        handle.execute("DELETE FROM report_party WHERE report = ?", n);
        handle.execute("DELETE FROM report_words WHERE rowid = ?", n);
        handle.execute(
                "INSERT INTO report_words (rowid, words) VALUES (?, ?)",
                n,
                SearchWords.of(reading.report().body()));
        if (!reading.claims().isEmpty()) {
            claims(n, reading.claims());
        }
        judged(id, n);
    }

    private void claims(long n, List<Claim> claims) {
        PreparedBatch rows =
                handle.prepareBatch("INSERT INTO claim (report, idx, event, modality) VALUES (?, ?, ?, ?)");
        Set<String> parties = new LinkedHashSet<>();
        for (int i = 0; i < claims.size(); i++) {
            Claim claim = claims.get(i);
            rows.add(n, i, claim.event().name(), claim.modality().code());
            Stream.of(claim.actors(), claim.recipients(), claim.speakers())
                    .flatMap(List::stream)
                    .filter(mention -> mention.id() != null && !mention.isGeneric())
                    .map(Mention::key)
                    .forEach(parties::add);
        }
        rows.execute();
        if (!parties.isEmpty()) {
            PreparedBatch named = handle.prepareBatch("INSERT INTO report_party (entity, report) VALUES (?, ?)");
            parties.forEach(party -> named.add(party, n));
            named.execute();
        }
    }

    private long number(String id) {
        return handle.select("SELECT n FROM report WHERE id = ?", id)
                .mapTo(long.class)
                .one();
    }

    private void decided(StoredEntry entry) {
        String document = document(entry);
        Decision decision = DecisionJson.read(document);
        handle.execute(
                "INSERT INTO decision (entry, recorded, in_force, document) VALUES (?, ?, 1, ?)",
                entry.number(),
                entry.at(),
                document);
        for (Target target : decision.targets()) {
            handle.execute(
                    "INSERT OR IGNORE INTO decision_target (sort, id, entry) VALUES (?, ?, ?)",
                    target.sort().code(),
                    target.id(),
                    entry.number());
        }
        apply(decision);
        if (decision.kind() == Kind.REJECT) {
            for (Target target : decision.targets()) {
                if (target.sort() == Target.Sort.ENTRY) {
                    undo(Long.parseLong(target.id()), false);
                }
            }
        }
    }

    /** A decision that is undone no longer undoes what it undid itself. */
    private void undo(long entry, boolean inForce) {
        String document = handle.select("SELECT document FROM decision WHERE entry = ?", entry)
                .mapTo(String.class)
                .findOne()
                .orElse(null);
        if (document == null) {
            return;
        }
        handle.execute("UPDATE decision SET in_force = ? WHERE entry = ?", inForce ? 1 : 0, entry);
        Decision decision = DecisionJson.read(document);
        if (decision.kind() == Kind.REJECT) {
            decision.targets().stream()
                    .filter(target -> target.sort() == Target.Sort.ENTRY)
                    .forEach(target -> undo(Long.parseLong(target.id()), !inForce));
        }
        apply(decision);
    }

    /** Brings what the decision is about up to date with all decisions in force. */
    private void apply(Decision decision) {
        for (Target target : decision.targets()) {
            int hash = target.id().lastIndexOf('#');
            if (target.sort() == Target.Sort.REPORT) {
                handle.execute("""
                        UPDATE report SET retracted = EXISTS (
                            SELECT 1 FROM decision_target t JOIN decision d ON d.entry = t.entry
                            WHERE t.sort = 'report' AND t.id = report.id AND d.in_force = 1 AND d.entry > report.version
                              AND json_extract(d.document, '$.kind') = 'retract') WHERE id = ?""", target.id());
                judged(target.id());
            } else if (target.sort() == Target.Sort.CLAIM && hash > 0) {
                judged(target.id().substring(0, hash));
            }
        }
    }

    private void judged(String id) {
        handle.select("SELECT n FROM report WHERE id = ?", id)
                .mapTo(long.class)
                .findOne()
                .ifPresent(n -> judged(id, n));
    }

    /** Which claims of a report a person judged, and how many he added: notes do not count. */
    private void judged(String id, long n) {
        List<String> keys =
                handle.select("""
                        SELECT DISTINCT t.id FROM decision_target t JOIN decision d ON d.entry = t.entry
                        WHERE t.sort = 'claim' AND t.id >= ? AND t.id < ? AND d.in_force = 1
                          AND json_extract(d.document, '$.kind') <> 'note'""", id + "#", id + "$").mapTo(String.class).list();
        List<Integer> indexes = new ArrayList<>();
        for (String key : keys) {
            String index = key.substring(id.length() + 1);
            if (!index.isEmpty() && index.chars().allMatch(c -> c >= '0' && c <= '9') && index.length() < 9) {
                indexes.add(Integer.parseInt(index));
            }
        }
        judged.add(n);
        handle.execute("UPDATE claim SET judged = 0 WHERE report = ? AND judged = 1", n);
        indexes.forEach(index -> handle.execute("UPDATE claim SET judged = 1 WHERE report = ? AND idx = ?", n, index));
        handle.execute("""
                UPDATE report SET judged = (SELECT count(*) FROM claim WHERE report = n AND judged = 1)
                  + (SELECT count(*) FROM decision_target t JOIN decision d ON d.entry = t.entry
                     WHERE t.sort = 'report' AND t.id = report.id AND d.in_force = 1
                       AND json_extract(d.document, '$.kind') = 'add') WHERE n = ?""", n);
    }

    private static String opening(String text) {
        // Enough to find that many characters in, however much white space a text begins with.
        String line = text.strip();
        line = line.substring(0, Math.min(line.length(), 4 * OPENING)).replaceAll("\\s+", " ");
        if (line.length() <= OPENING) {
            return line;
        }
        int cut = line.lastIndexOf(' ', OPENING);
        return line.substring(0, cut > OPENING / 2 ? cut : OPENING) + "…";
    }

    private static String document(StoredEntry entry) {
        Part part = entry.part(Part.DOCUMENT);
        if (part == null) {
            throw new DeskException(
                    "Entry " + entry.number() + " of the ledger has no document; run raqib verify.", null);
        }
        return new String(part.content(), StandardCharsets.UTF_8);
    }
}
