package org.raqib.ledger;

import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.raqib.model.Capture;
import org.raqib.model.Reading;
import org.raqib.model.ReportedClaim;
import org.raqib.proof.Hash;

/**
 * What a ledger says: all of it, or what it said at some moment ({@link Ledger#asOf}). Since entries are only ever added,
 * that is the entries up to some number.
 *
 * <p>The <i>current</i> reading of a report is the latest reading of the latest version of the report that was read. A report
 * that was retracted has none until other bytes are captured under its identifier. Every method throws
 * {@link LedgerException} where the store fails. To be used by one thread at a time, while the ledger is open.
 */
public interface LedgerView {
    /** The last entry's number and hash. */
    Head head();

    Counts counts();

    /** The entry of that number, as stored. */
    Optional<StoredEntry> entry(long number);

    /**
     * Entries in their order, as stored.
     *
     * @param first the number of the first, 1 or more
     * @param last the number of the last; those that are not there are left out
     */
    Stream<StoredEntry> entries(long first, long last);

    /**
     * The leaf hashes of entries in their order, as kept beside them: what the Merkle log is built of.
     *
     * @param first the number of the first, 1 or more; leaf 0 of RFC 9162 is entry 1
     * @param last the number of the last; those that are not there are left out
     */
    Stream<Hash> hashes(long first, long last);

    /** The numbers of all entries of a type, ascending. */
    List<Long> entriesOf(EntryType type);

    /** The latest version of the report of that identifier, with its bytes. */
    Optional<Capture> report(String id);

    /** Every version of the report of that identifier, with its bytes, oldest first; empty where there is none. */
    List<Capture> versions(String id);

    /** Where the current reading of the report of that identifier is recorded, also of one that was retracted since. */
    Optional<Place> place(String id);

    /**
     * The reading that is recorded there, also of a report that was retracted since.
     *
     * @throws LedgerException if what is recorded there cannot be read back
     */
    Reading reading(Place place);

    /** Every decision, in the order of recording, those undone included. */
    List<RecordedDecision> decisions();

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
}
