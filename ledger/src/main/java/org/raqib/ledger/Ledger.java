package org.raqib.ledger;

import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.function.LongConsumer;
import org.raqib.model.Decision;
import org.raqib.model.Report;

/**
 * The append-only log of reports, of what was read in them, and of what people decided. Nothing in it is ever rewritten: a
 * newer reader, other bytes under the same identifier, or another decision add entries.
 */
public interface Ledger extends LedgerView, AutoCloseable {
    /**
     * Records what it does not hold yet, in order, all or nothing. When the method returns, it is durable.
     *
     * @return the receipts, in the same order
     * @throws LedgerException if nothing of the batch was recorded
     * @throws IllegalArgumentException if a reading quotes words that its report does not have, or a hash is not that of the
     *     bytes ({@link Submission#fault} tells beforehand); nothing of the batch was recorded
     */
    List<Receipt> append(List<Submission> batch);

    /**
     * Records decisions, in order, all or nothing. When the method returns, they are durable. Reports, claims and entries
     * that they are about must be there; incidents, findings and commitments follow from entries by rules, which the ledger
     * does not know, so whoever calls this sees to those.
     *
     * @return the numbers of the entries, in the same order
     * @throws LedgerException if a target is not there, or the store fails; none was recorded
     */
    List<Long> decide(List<Decision> decisions);

    /**
     * Records a checkpoint: what it says, and whether it is true, is for whoever makes and checks checkpoints.
     *
     * @param document what vouches for the entries before it, at best one line of JSON
     * @return the number of the entry
     */
    long checkpoint(String document);

    /**
     * Fills this ledger, which must be empty, with the entries of another, in order, every byte as it is; all or nothing.
     * When the method returns, it is durable.
     *
     * @param entries all entries of the other ledger ({@link LedgerExport#read})
     * @param progress is given the number of entries taken over so far
     * @return the head
     * @throws LedgerException if this ledger is not empty, or an entry does not verify; nothing was recorded
     */
    Head fill(Iterator<StoredEntry> entries, LongConsumer progress);

    /** Whether this very report, with this text, was read by that version of the reader: {@link #append} would add nothing. */
    boolean holds(Report report, String readerVersion);

    /** What the ledger said at some moment: only entries recorded then or before count. */
    LedgerView asOf(Instant moment);

    @Override
    void close();
}
