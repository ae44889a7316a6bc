package org.raqib.server.state;

import java.time.Clock;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.raqib.ledger.Ledger;
import org.raqib.ledger.LedgerException;
import org.raqib.ledger.Ledgers;
import org.raqib.ledger.Receipt;
import org.raqib.ledger.Submission;
import org.raqib.model.Decision;

/**
 * The one way of the workbench into the ledger: one write at a time, each opened and closed for itself, so that other
 * processes get their turn. What is recorded is durable when a method returns; then the listeners are told.
 */
public final class Ledgering {
    /** How long a ledger that is locked, or was just being written by another process, is tried again: 5 s. */
    private static final long PATIENCE_NANOS = 5_000_000_000L;

    private static final long PAUSE_MILLIS = 50;

    private final String location;
    private final Clock clock;
    private final ReentrantLock writing = new ReentrantLock(true);
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

    public Ledgering(String location, Clock clock) {
        this.location = location;
        this.clock = clock;
    }

    /** Is told, on the writing thread, after each write. Must be quick and must not throw. */
    public void afterwards(Runnable listener) {
        listeners.add(listener);
    }

    /**
     * Records a decision.
     *
     * @return the number of its entry
     * @throws LedgerException if it is not recorded
     */
    public long decide(Decision decision) {
        return decide(List.of(decision)).getFirst();
    }

    /** Records decisions, all or none; see {@link Ledger#decide}. */
    public List<Long> decide(List<Decision> decisions) {
        return write(ledger -> ledger.decide(decisions));
    }

    /** Records reports, all or none; see {@link Ledger#append}. */
    public List<Receipt> append(List<Submission> batch) {
        return write(ledger -> ledger.append(batch));
    }

    /** Does something that writes. It may be tried more than once: a try that threw has recorded nothing. */
    public <T> T write(Function<Ledger, T> work) {
        T result;
        writing.lock();
        try {
            result = patiently(work);
        } finally {
            writing.unlock();
        }
        listeners.forEach(Runnable::run);
        return result;
    }

    /** Asks the ledger something, on a connection of its own; may be called by many threads. */
    public <T> T read(Function<Ledger, T> question) {
        try (Ledger ledger = Ledgers.openToRead(location)) {
            return question.apply(ledger);
        }
    }

    private <T> T patiently(Function<Ledger, T> work) {
        long start = System.nanoTime();
        while (true) {
            try (Ledger ledger = Ledgers.open(location, clock)) {
                return work.apply(ledger);
            } catch (LedgerException e) {
                if (!isLocked(e) || System.nanoTime() - start > PATIENCE_NANOS) {
                    throw e;
                }
            }
            try {
                Thread.sleep(PAUSE_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new LedgerException("The workbench was stopped before this was recorded.", e);
            }
        }
    }

    private static boolean isLocked(Throwable fault) {
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            String message = String.valueOf(cause.getMessage());
            if (message.contains("SQLITE_BUSY") || message.contains("SQLITE_LOCKED")) {
                return true;
            }
        }
        return false;
    }
}
