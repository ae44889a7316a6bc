package org.raqib.ledger;

import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.raqib.model.Capture;
import org.raqib.model.Reading;
import org.raqib.model.Report;
import org.raqib.model.ReportedClaim;

/**
 * The append-only log of reports and of what was read in them. Nothing in it is ever rewritten: a newer reader, or other
 * bytes under the same identifier, add entries.
 *
 * <p>The <i>current</i> reading of a report is the latest reading of the latest version of the report that was read. Every
 * method throws {@link LedgerException} where the store fails. To be used by one thread at a time.
 */
public interface Ledger extends AutoCloseable {
    /**
     * Records what it does not hold yet, in order, all or nothing. When the method returns, it is durable.
     *
     * @return the receipts, in the same order
     * @throws LedgerException if nothing of the batch was recorded
     * @throws IllegalArgumentException if a reading quotes words that its report does not have, or a hash is not that of the
     *     bytes ({@link Submissions#fault} tells beforehand); nothing of the batch was recorded
     */
    List<Receipt> append(List<Submission> batch);

    /** Whether this very report, with this text, was read by that version of the reader: {@link #append} would add nothing. */
    boolean holds(Report report, String readerVersion);

    /** The last entry's number and hash. */
    Head head();

    Counts counts();

    /** The entry of that number, as stored. */
    Optional<StoredEntry> entry(long number);

    /** The latest version of the report of that identifier, with its bytes. */
    Optional<Capture> report(String id);

    /** Every version of the report of that identifier, with its bytes, oldest first; empty where there is none. */
    List<Capture> versions(String id);

    /**
     * The current readings, in the order in which their reports were taken in, as of the call: what is appended while the
     * stream is read is not in it.
     */
    Stream<Reading> readings();

    /** The claims of the current readings that the window holds; order and moment as for {@link #readings}. */
    Stream<ReportedClaim> claims(Window window);

    /**
     * Recomputes everything: hashes and chain, the reports' hashes, the readings' quotes, the indexes. Never throws for what
     * is wrong with the content: that is what it tells.
     *
     * @param earlier a head noted earlier, which must still be part of the ledger, or null
     * @param progress is given the number of entries checked so far, now and then
     */
    Verification verify(@Nullable Head earlier, LongConsumer progress);

    /** {@link #verify(Head, LongConsumer)} with no earlier head at hand: entries cut off at the end are not missed. */
    default Verification verify(LongConsumer progress) {
        return verify(null, progress);
    }

    @Override
    void close();
}
