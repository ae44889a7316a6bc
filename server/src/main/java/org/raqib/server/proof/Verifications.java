package org.raqib.server.proof;

import jakarta.annotation.PreDestroy;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.raqib.ledger.Fault;
import org.raqib.ledger.Head;
import org.raqib.ledger.Verification;
import org.raqib.proof.Hash;
import org.raqib.server.state.Ledgering;
import org.raqib.server.state.WorkbenchStore;

/**
 * Verifications of the ledger run from the workbench: every hash computed again, in the background, one at a time. The head of
 * the last that found nothing wrong must still be part of the ledger at the next.
 */
public final class Verifications {
    private static final int MOST_TOLD = 20;

    private static final Logger LOG = System.getLogger(Verifications.class.getName());

    private final Ledgering ledgering;
    private final WorkbenchStore store;
    private final Clock clock;
    private final AtomicLong checked = new AtomicLong();
    private @Nullable Thread running;
    private volatile boolean closed;

    public Verifications(Ledgering ledgering, WorkbenchStore store, Clock clock) {
        this.ledgering = ledgering;
        this.store = store;
        this.clock = clock;
        store.run("UPDATE verification SET ended_at = ?, told = 'stopped' WHERE ended_at IS NULL", clock.millis());
    }

    /**
     * One verification.
     *
     * @param by who had it run
     * @param entries how many entries were checked, or null while it runs or where it was stopped
     * @param hash the last entry's hash
     * @param faults how much is wrong
     * @param told the first of that, a line each; or {@code stopped}
     */
    public record Run(
            String by,
            Instant startedAt,
            @Nullable Instant endedAt,
            @Nullable Long entries,
            @Nullable String hash,
            @Nullable Long faults,
            String told) {
        /** Whether it ran to its end. */
        public boolean isWhole() {
            return entries != null;
        }
    }

    /** The last that was begun. */
    public Optional<Run> last() {
        return store.first(Verifications::run, "SELECT * FROM verification ORDER BY id DESC LIMIT 1");
    }

    /** How many entries the one under way has checked, or empty where none is. */
    public synchronized Optional<Long> progress() {
        Thread thread = running;
        return thread != null && thread.isAlive() ? Optional.of(checked.get()) : Optional.empty();
    }

    /** Begins one, unless one is under way. */
    public synchronized void begin(String by) {
        if (progress().isPresent()) {
            return;
        }
        checked.set(0);
        store.run("INSERT INTO verification (started_by, started_at) VALUES (?, ?)", by, clock.millis());
        long id = store.first(row -> row.getLong(1), "SELECT max(id) FROM verification")
                .orElseThrow();
        Thread thread = Thread.ofPlatform().daemon().name("verification").unstarted(() -> verify(id));
        running = thread;
        thread.start();
    }

    private void verify(long id) {
        try {
            Verification found = ledgering.read(ledger -> ledger.verify(earlier(), checked::set));
            store.run(
                    "UPDATE verification SET ended_at = ?, entries = ?, hash = ?, faults = ?, told = ? WHERE id = ?",
                    clock.millis(),
                    found.head().entries(),
                    found.head().hash().hex(),
                    found.faults().size() + found.more(),
                    found.faults().stream()
                            .limit(MOST_TOLD)
                            .map(Fault::toString)
                            .map(line -> line.replace('\n', ' '))
                            .collect(Collectors.joining("\n")),
                    id);
        } catch (RuntimeException e) {
            if (closed) {
                // The store is closed too; the next start notes that this one was stopped.
                return;
            }
            LOG.log(Level.WARNING, "The ledger could not be verified: " + e.getMessage());
            store.run("UPDATE verification SET ended_at = ?, told = 'stopped' WHERE id = ?", clock.millis(), id);
        }
    }

    private @Nullable Head earlier() {
        return store.first(
                        row -> new Head(row.getLong(1), new Hash(row.getString(2))),
                        "SELECT entries, hash FROM verification WHERE faults = 0 AND entries > 0 ORDER BY id DESC LIMIT 1")
                .orElse(null);
    }

    private static Run run(ResultSet row) throws SQLException {
        return new Run(
                row.getString("started_by"),
                Instant.ofEpochMilli(row.getLong("started_at")),
                instant(row, "ended_at"),
                number(row, "entries"),
                row.getString("hash"),
                number(row, "faults"),
                row.getString("told"));
    }

    private static @Nullable Long number(ResultSet row, String column) throws SQLException {
        long value = row.getLong(column);
        return row.wasNull() ? null : Long.valueOf(value);
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Long millis = number(row, column);
        return millis == null ? null : Instant.ofEpochMilli(millis);
    }

    @PreDestroy
    synchronized void close() {
        closed = true;
        Thread thread = running;
        if (thread != null) {
            thread.interrupt();
        }
    }
}
