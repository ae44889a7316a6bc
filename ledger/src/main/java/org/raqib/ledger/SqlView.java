package org.raqib.ledger;

import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;
import java.util.function.LongSupplier;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.raqib.model.Capture;
import org.raqib.model.Reading;
import org.raqib.model.Report;
import org.raqib.model.ReportedClaim;
import org.raqib.proof.Hash;

/** What a ledger says up to some entry. */
class SqlView implements LedgerView {
    /** Entries fetched in one go. */
    private static final int ENTRIES = 100;

    /** Leaf hashes fetched in one go. */
    private static final int HASHES = 10_000;

    private final Database database;
    private final SqlStore store;
    private final LongSupplier last;

    /** @param last gives the number of the last entry that counts, at each call anew */
    SqlView(Database database, SqlStore store, LongSupplier last) {
        this.database = database;
        this.store = store;
        this.last = last;
    }

    private SqlQueries queries() {
        return new SqlQueries(database, store, last.getAsLong());
    }

    @Override
    public Head head() {
        return store.head(last.getAsLong());
    }

    @Override
    public Counts counts() {
        return queries().counts();
    }

    @Override
    public Optional<StoredEntry> entry(long number) {
        return number > last.getAsLong() ? Optional.empty() : Optional.ofNullable(store.stored(number));
    }

    @Override
    public Stream<StoredEntry> entries(long first, long last) {
        long end = Math.min(last, this.last.getAsLong());
        return LongStream.iterate(first, from -> from <= end, from -> from + ENTRIES)
                .boxed()
                .flatMap(from -> store.stored(from, Math.min(end, from + ENTRIES - 1)).stream());
    }

    @Override
    public Stream<Hash> hashes(long first, long last) {
        long end = Math.min(last, this.last.getAsLong());
        return LongStream.iterate(first, from -> from <= end, from -> from + HASHES)
                .boxed()
                .flatMap(from -> store.hashes(from, Math.min(end, from + HASHES - 1)).stream());
    }

    @Override
    public List<Long> entriesOf(EntryType type) {
        return queries().entriesOf(type);
    }

    @Override
    public Optional<Capture> report(String id) {
        List<Capture> versions = versions(id);
        return versions.isEmpty() ? Optional.empty() : Optional.of(versions.getLast());
    }

    @Override
    public List<Capture> versions(String id) {
        return queries().versions(id);
    }

    @Override
    public Optional<Place> place(String id) {
        return queries().place(id);
    }

    @Override
    public Reading reading(Place place) {
        return queries().reading(place);
    }

    @Override
    public List<RecordedDecision> decisions() {
        return queries().decisions();
    }

    @Override
    public Stream<Reading> readings() {
        return queries().readings(Window.ALL);
    }

    @Override
    public Stream<ReportedClaim> claims(Window window) {
        return queries().readings(window).flatMap(reading -> reported(reading, window));
    }

    private static Stream<ReportedClaim> reported(Reading reading, Window window) {
        Report report = reading.report();
        return IntStream.range(0, reading.claims().size())
                .filter(i -> window.holds(reading.claims().get(i).date()))
                .mapToObj(i -> new ReportedClaim(
                        report.id(),
                        report.sha256(),
                        report.publisher(),
                        report.title(),
                        reading.published(),
                        i,
                        reading.claims().get(i)));
    }

    @Override
    public Verification verify(@Nullable Head earlier, LongConsumer progress) {
        return SqlVerifier.verify(database, store, last, earlier, progress);
    }
}
