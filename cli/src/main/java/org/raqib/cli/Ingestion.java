package org.raqib.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.raqib.claims.Reader;
import org.raqib.ledger.Ledger;
import org.raqib.ledger.Receipt;
import org.raqib.ledger.Submission;
import org.raqib.model.Capture;
import org.raqib.model.Reading;
import org.raqib.model.Report;

/**
 * Reports on their way into a ledger: read on any thread, recorded in the order in which they came, in groups. One report
 * that trips the reader up is kept unread and costs no other report.
 */
final class Ingestion {
    /** A group this large is worth its wait for the disk; one larger gains no more (docs/decisions/0003-ledger.md). */
    private static final int MOST_REPORTS = 200;

    private static final long MOST_BYTES = 16L << 20;

    /** Nothing waits longer for its group to fill than this while there is no more to come. */
    private static final long PATIENCE_NANOS = 250_000_000L;

    private final Ledger ledger;
    private final VersionedReader reader;
    private final BiConsumer<Read, Receipt> recorded;
    private final Diagnostics diagnostics;

    /** Held by whoever uses the ledger. */
    private final ReentrantLock alone = new ReentrantLock();

    private final Tally tally = new Tally();
    private final List<Read> group = new ArrayList<>();
    private long groupBytes;
    private long recordedAt = System.nanoTime();
    private boolean failed;

    /**
     * @param ledger used by one thread at a time
     * @param reader used by many
     * @param recorded takes each report once it is safely recorded
     * @param diagnostics is told what could not be read
     */
    Ingestion(Ledger ledger, VersionedReader reader, BiConsumer<Read, Receipt> recorded, Diagnostics diagnostics) {
        this.ledger = ledger;
        this.reader = reader;
        this.recorded = recorded;
        this.diagnostics = diagnostics;
    }

    /**
     * A reader safe for use by many threads.
     *
     * @param version what it writes as {@link Reading#readerVersion()}
     */
    record VersionedReader(String version, Function<Report, Reading> read) {
        static VersionedReader of(Reader reader) {
            return new VersionedReader(reader.version(), reader::read);
        }
    }

    /**
     * What became of a report before it is recorded.
     *
     * @param reading what the reader made of it, or null where it is known already or could not be read
     * @param fault why it could not be read, or null
     */
    record Read(
            Capture capture,
            @Nullable Reading reading,
            @Nullable String fault) {}

    /** How much came and went. */
    static final class Tally {
        long reports;
        long versions;
        long texts;
        long again;
        long known;
        long unread;
        long claims;

        private void count(Read read, Receipt receipt) {
            if (receipt.added().contains(Receipt.Added.REPORT)) {
                reports++;
            } else if (receipt.added().contains(Receipt.Added.VERSION)) {
                versions++;
            } else if (receipt.added().contains(Receipt.Added.TEXT)) {
                texts++;
            } else if (receipt.added().contains(Receipt.Added.READING)) {
                again++;
            } else if (read.fault() == null) {
                known++;
            }
            if (read.fault() != null) {
                unread++;
            }
            if (read.reading() != null) {
                claims += read.reading().claims().size();
            }
        }
    }

    Tally tally() {
        return tally;
    }

    /** Reads a report, unless the ledger has it as this reader reads it. */
    Read read(Capture capture) {
        if (holds(capture.report())) {
            return new Read(capture, null, null);
        }
        try {
            Reading reading = reader.read().apply(capture.report());
            String fault = new Submission(capture, reading).fault();
            return fault == null ? new Read(capture, reading, null) : new Read(capture, null, fault);
        } catch (RuntimeException | StackOverflowError e) {
            return new Read(capture, null, Faults.sentence(e));
        }
    }

    /**
     * Whether the ledger is known to have it. While a group is being recorded nobody can ask: the report is read then
     * rather than waited with, and where the ledger had it after all, recording adds nothing.
     */
    private boolean holds(Report report) {
        if (!alone.tryLock()) {
            return false;
        }
        try {
            return !failed && ledger.holds(report, reader.version());
        } finally {
            alone.unlock();
        }
    }

    /**
     * Takes the next report in order.
     *
     * @param more whether another is at hand
     * @return true
     */
    boolean take(Read read, boolean more) {
        alone.lock();
        try {
            add(read, more);
        } finally {
            alone.unlock();
        }
        return true;
    }

    private void add(Read read, boolean more) {
        diagnostics.report();
        if (read.fault() != null) {
            diagnostics.fail(
                    read.capture().origin() + ": the report is kept unread, the reader failed on it: " + read.fault());
        }
        group.add(read);
        groupBytes += read.capture().bytes().length;
        if (group.size() >= MOST_REPORTS
                || groupBytes >= MOST_BYTES
                || (!more && System.nanoTime() - recordedAt > PATIENCE_NANOS)) {
            recordGroup();
        }
    }

    /** Records what was taken and not recorded yet; after a failure, nothing more. */
    void record() {
        alone.lock();
        try {
            recordGroup();
        } finally {
            alone.unlock();
        }
    }

    private void recordGroup() {
        if (failed || group.isEmpty()) {
            return;
        }
        failed = true;
        List<Receipt> receipts = ledger.append(group.stream()
                .map(read -> new Submission(read.capture(), read.reading()))
                .toList());
        failed = false;
        for (int i = 0; i < receipts.size(); i++) {
            tally.count(group.get(i), receipts.get(i));
            recorded.accept(group.get(i), receipts.get(i));
        }
        group.clear();
        groupBytes = 0;
        recordedAt = System.nanoTime();
    }
}
