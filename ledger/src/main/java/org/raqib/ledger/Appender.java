package org.raqib.ledger;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.raqib.contract.CaptureJson;
import org.raqib.contract.DecisionJson;
import org.raqib.contract.ReadingJson;
import org.raqib.contract.ReportJson;
import org.raqib.ledger.IndexRow.CaptureRow;
import org.raqib.ledger.IndexRow.CheckpointRow;
import org.raqib.ledger.IndexRow.DecisionRow;
import org.raqib.ledger.IndexRow.ReadingRow;
import org.raqib.ledger.IndexRow.TextRow;
import org.raqib.model.Capture;
import org.raqib.model.Decision;
import org.raqib.model.Reading;
import org.raqib.model.Report;
import org.raqib.proof.Hash;

/** Adds entries after the last one, inside one transaction of its caller. */
final class Appender {
    private final Database database;
    private final SqlStore store;
    private final Clock clock;
    private final RandomGenerator salts;
    private Head head;
    private Instant latest;

    Appender(Database database, SqlStore store, Clock clock, RandomGenerator salts) {
        this.database = database;
        this.store = store;
        this.clock = clock;
        this.salts = salts;
        this.head = store.head();
        this.latest = store.lastTime();
    }

    /** Adds what of the submission is not there yet. */
    Receipt append(Submission submission) {
        Capture captured = submission.capture();
        Report report = captured.report();
        Set<Receipt.Added> added = EnumSet.noneOf(Receipt.Added.class);

        // What has just been added has nothing that was made of it: it is not asked for.
        long capture = capture(database, report);
        boolean isNew = capture == 0;
        if (isNew) {
            boolean idKnown =
                    database.number("SELECT count(*) FROM capture WHERE id = ?", IndexRow.key(report.id())) > 0;
            added.add(idKnown ? Receipt.Added.VERSION : Receipt.Added.REPORT);
            capture = append(
                    EntryType.CAPTURE,
                    0,
                    part(Part.DOCUMENT, CaptureJson.utf8(captured)),
                    part(Part.BYTES, captured.bytes()));
            store.insert(CaptureRow.of(capture, report.id(), report.sha256()));
        }

        byte[] document = ReportJson.utf8(report);
        String sha256 = Hash.of(document).hex();
        long text = isNew ? 0 : text(database, capture, sha256);
        boolean isNewText = text == 0;
        if (isNewText) {
            if (added.isEmpty()) {
                added.add(Receipt.Added.TEXT);
            }
            text = append(EntryType.TEXT, capture, part(Part.DOCUMENT, document));
            store.insert(new TextRow(text, capture, sha256));
        }

        Reading reading = submission.reading();
        if (reading != null && (isNewText || !isRead(database, capture, text, reading.readerVersion()))) {
            added.add(Receipt.Added.READING);
            long entry = append(EntryType.READING, text, part(Part.DOCUMENT, ReadingJson.utf8(reading)));
            store.insert(ReadingRow.of(entry, capture, text, reading));
        }
        return new Receipt(report.id(), report.sha256(), capture, added);
    }

    /** Adds a decision, whose targets must be there as far as the ledger can know. */
    long decide(Decision decision) {
        for (Decision.Target target : decision.targets()) {
            if (!isThere(target)) {
                throw new LedgerException(database.name() + " holds no "
                        + target.sort().code() + " '" + target.id() + "'; nothing was decided.");
            }
        }
        long entry = append(EntryType.DECISION, 0, part(Part.DOCUMENT, utf8(DecisionJson.write(decision))));
        store.insert(DecisionRow.of(entry, decision));
        return entry;
    }

    private boolean isThere(Decision.Target target) {
        return switch (target.sort()) {
            case REPORT -> countOf(target.id()) > 0;
            case CLAIM -> {
                int hash = target.id().lastIndexOf('#');
                yield hash > 0 && countOf(target.id().substring(0, hash)) > 0;
            }
            case ENTRY -> target.id().matches("[1-9][0-9]{0,17}") && Long.parseLong(target.id()) <= head.entries();
            case INCIDENT, FINDING, COMMITMENT, SOURCE -> true;
        };
    }

    private long countOf(String report) {
        return database.number("SELECT count(*) FROM capture WHERE id = ?", IndexRow.key(report));
    }

    /** Adds a checkpoint. */
    long checkpoint(String document) {
        long entry = append(EntryType.CHECKPOINT, 0, part(Part.DOCUMENT, utf8(document)));
        store.insert(new CheckpointRow(entry));
        return entry;
    }

    /** Whether that report, with this very text, was read by that version of the reader. */
    static boolean holds(Database database, Report report, String readerVersion) {
        long capture = capture(database, report);
        if (capture == 0) {
            return false;
        }
        long text = text(database, capture, Hash.of(ReportJson.utf8(report)).hex());
        return text != 0 && isRead(database, capture, text, readerVersion);
    }

    /** The number of the report's capture, or 0. */
    private static long capture(Database database, Report report) {
        return database.number(
                "SELECT entry FROM capture WHERE id = ? AND sha256 = ?", IndexRow.key(report.id()), report.sha256());
    }

    /** The number of that text of a capture, or 0. */
    private static long text(Database database, long capture, String sha256) {
        return database.number("SELECT entry FROM text WHERE capture = ? AND sha256 = ?", capture, sha256);
    }

    private static boolean isRead(Database database, long capture, long text, String readerVersion) {
        return database.number(
                        "SELECT count(*) FROM reading WHERE capture = ? AND text = ? AND reader = ?",
                        capture,
                        text,
                        IndexRow.key(readerVersion))
                > 0;
    }

    private long append(EntryType type, long from, Part... content) {
        List<Part> parts = List.of(content);
        EntryHeader header = EntryHeader.of(head.entries() + 1, type, now(), from, head.hash(), parts);
        byte[] canonical = header.canonical();
        Hash hash = Hash.leaf(canonical);
        store.insert(header, canonical, hash, parts);
        head = new Head(header.number(), hash);
        latest = header.at();
        return header.number();
    }

    /** A clock that was set back does not set the ledger back: what was known at a time are the entries up to some number. */
    private Instant now() {
        Instant now = clock.instant();
        return now.isBefore(latest) ? latest : now;
    }

    private Part part(String name, byte[] content) {
        byte[] salt = new byte[Part.SALT_LENGTH];
        salts.nextBytes(salt);
        return new Part(name, salt, content);
    }

    private static byte[] utf8(String line) {
        return line.getBytes(StandardCharsets.UTF_8);
    }
}
