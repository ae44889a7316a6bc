package org.raqib.desk;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;
import org.jspecify.annotations.Nullable;
import org.raqib.contract.DecisionJson;
import org.raqib.contract.IncidentJson;
import org.raqib.digest.Period;
import org.raqib.knowledge.CommitmentFile;
import org.raqib.knowledge.KnowledgeFiles;
import org.raqib.ledger.LedgerView;
import org.raqib.ledger.RecordedDecision;
import org.raqib.model.Commitment;
import org.raqib.model.Decision;
import org.raqib.model.Finding;
import org.raqib.model.Incident;
import org.raqib.model.Text;
import org.raqib.record.Accepted;

/**
 * A ledger laid out for reading. Lists come by the latest day first, in slices that stay true while the ledger grows; single
 * things come whole. What a ledger gained shows once {@link #take} has run; incidents and findings follow it once {@link
 * #derive} has.
 *
 * <p>Safe for use by several threads, and by several processes as long as one of them writes at a time. Every method throws
 * {@link DeskException} where the file fails.
 */
public final class Desk implements AutoCloseable {
    private final DeskFile file;
    private volatile @Nullable Written written;

    private record Written(KnowledgeFiles knowledge, List<Commitment> commitments) {}

    private Desk(DeskFile file) {
        this.file = file;
    }

    /**
     * Opens a desk, and begins it where there is none.
     *
     * @param file where it is kept; best beside the ledger
     */
    public static Desk open(Path file) {
        return new Desk(DeskFile.open(file));
    }

    /**
     * Takes what the ledger holds and the desk does not: reports, claims, decisions. A desk of another ledger, or of one that
     * was put back to an earlier state, begins anew.
     *
     * @param progress is given the number of the ledger's entries taken so far
     * @return whether there was anything
     */
    public boolean take(LedgerView ledger, LongConsumer progress) {
        try {
            boolean any = Stocktaking.take(file, ledger, progress);
            // Nobody who asks shall wait for these.
            asked(this::columns);
            return any;
        } catch (JdbiException e) {
            throw failed(e);
        }
    }

    /** Derives incidents, findings and proposals anew. Pages show those before until this is done. */
    public void derive(LedgerView ledger, KnowledgeFiles knowledge) {
        deriveForOthers(ledger, knowledge);
        refresh();
    }

    /** The same, for another process to show, which may still read what was derived before. */
    void deriveForOthers(LedgerView ledger, KnowledgeFiles knowledge) {
        try {
            Deriving.derive(file, ledger, knowledge);
        } catch (JdbiException e) {
            throw failed(e);
        }
    }

    /** Shows what another process derived since, where one did; whether it did. */
    public boolean refresh() {
        try {
            return file.refresh();
        } catch (JdbiException e) {
            throw failed(e);
        }
    }

    /** Whether incidents and findings follow from all that was taken, by this knowledge. */
    public boolean isSettled(KnowledgeFiles knowledge) {
        return read((reading, handle) -> {
            long taken = DeskFile.number(handle, "taken");
            return taken == reading.head()
                    && (taken == 0 || reading.knowledge().equals(Deriving.fingerprint(knowledge)));
        });
    }

    /** How far the desk is, and how much it holds. */
    public Standing standing() {
        return read((reading, handle) -> {
            ReportColumns columns = columns(handle);
            return new Standing(
                    columns.taken(),
                    reading.head(),
                    columns.size(),
                    columns.claims(),
                    reading.columns().incidents(handle).size(),
                    handle.select("SELECT count(*) FROM finding")
                            .mapTo(int.class)
                            .one(),
                    columns.firstDay(),
                    columns.lastDay());
        });
    }

    /** {@link Standing#taken()}, found without counting. */
    public long taken() {
        return asked(handle -> DeskFile.number(handle, "taken"));
    }

    /** {@link Standing#tag()}, found without counting. */
    public String tag() {
        return read((reading, handle) ->
                Long.toString(DeskFile.number(handle, "taken"), 36) + "-" + Long.toString(reading.head(), 36));
    }

    private ReportList list(Reading reading, Handle handle, ReportQuery query) {
        return ReportList.of(
                handle, file.shelf(), columns(handle), reading.columns().disputed(handle), query);
    }

    private static IncidentList list(Reading reading, Handle handle, IncidentQuery query) {
        return IncidentList.of(handle, reading.columns().incidents(handle), query);
    }

    private ReportColumns columns(Handle handle) {
        return file.shelf().columns(handle);
    }

    /** Reports, the latest day first, at most so many. */
    public Slice<ReportRow> reports(ReportQuery query, @Nullable String cursor, int most) {
        return read((reading, handle) -> Reports.slice(handle, list(reading, handle, query), cursor, most));
    }

    /** How many reports a query finds; {@code bound} means that many or more. */
    public int count(ReportQuery query, int bound) {
        return read((reading, handle) -> list(reading, handle, query).count(bound));
    }

    /** The outlets of the reports of a query, most frequent first. */
    public List<Facet> outlets(ReportQuery query, int most) {
        return read((reading, handle) -> list(reading, handle, query).outlets(most));
    }

    /** The languages of the reports of a query, most frequent first. */
    public List<Facet> languages(ReportQuery query, int most) {
        return read((reading, handle) -> list(reading, handle, query).languages(most));
    }

    /** The days of the reports of a query, latest first. */
    public List<Facet> days(ReportQuery query, int most) {
        return read((reading, handle) -> list(reading, handle, query).days(most));
    }

    /** The entities that claims of the reports of a query name, most often first. */
    public List<Facet> parties(ReportQuery query, int most) {
        return read((reading, handle) -> query.equals(ReportQuery.ALL)
                ? file.shelf().parties(columns(handle), most, () -> Reports.parties(handle, most))
                : Reports.parties(handle, list(reading, handle, query), most));
    }

    /** The report of that number. */
    public Optional<ReportRow> report(long n) {
        return asked(handle -> Reports.one(handle, n));
    }

    /** The report of that identifier. */
    public Optional<ReportRow> report(String id) {
        return asked(handle -> Reports.one(handle, id));
    }

    /** The reports of these identifiers that there are, by identifier. */
    public Map<String, ReportRow> reports(Collection<String> ids) {
        return asked(handle -> Reports.some(handle, ids));
    }

    /** The next older (or, with {@code next} false, newer) report of a query beside one. */
    public Optional<ReportRow> beside(ReportQuery query, long n, boolean next) {
        return read((reading, handle) -> Optional.ofNullable(
                        list(reading, handle, query).beside(n, next))
                .flatMap(other -> Reports.one(handle, other)));
    }

    /** Reports that carry the same text as this one. */
    public List<ReportRow> copies(long n) {
        return asked(handle -> Reports.copies(handle, n));
    }

    /** The incident that each claim of a report is part of, by the claim's place in the reading. */
    public Map<Integer, String> incidentsOf(long n) {
        return asked(handle -> Reports.incidents(handle, n));
    }

    /** Incidents, the latest day first. */
    public Slice<IncidentRow> incidents(IncidentQuery query, @Nullable String cursor, int most) {
        return read((reading, handle) -> Incidents.slice(handle, list(reading, handle, query), cursor, most));
    }

    /** How many incidents a query finds; {@code bound} means that many or more. */
    public int count(IncidentQuery query, int bound) {
        return read((reading, handle) -> list(reading, handle, query).count(bound));
    }

    /** The incidents of a query that have a place, the latest day first, one at a time. */
    public void marks(IncidentQuery query, Consumer<Mark> each) {
        // What is asked of the file is asked by now; whoever takes the marks keeps no connection.
        read((reading, handle) -> list(reading, handle, query)).marks(each);
    }

    /** How many dated incidents there are a day, type and grade. */
    public List<Tally> tallies(IncidentQuery query) {
        return read((reading, handle) -> list(reading, handle, query).tallies());
    }

    /** The incident of that identifier, or the one that bears its claims now, whole, with the copies among its reports. */
    public Optional<IncidentJson.Written> incident(String id) {
        return asked(handle -> Incidents.one(handle, id));
    }

    /** The incident of that identifier as a line. */
    public Optional<IncidentRow> incidentRow(String id) {
        return asked(handle -> Incidents.row(handle, id).or(() -> Incidents.row(handle, Incidents.now(handle, id))));
    }

    /** The identifiers of all incidents, in no order. */
    public List<String> incidentIds() {
        return asked(handle ->
                handle.select("SELECT id FROM incident").mapTo(String.class).list());
    }

    /** The findings about an incident. */
    public List<Finding> findingsOf(String incident) {
        return asked(handle -> Incidents.findings(handle, incident));
    }

    /** Findings, the latest day first. */
    public Slice<FindingRow> findings(FindingQuery query, @Nullable String cursor, int most) {
        return asked(handle -> Incidents.findings(handle, query, cursor, most));
    }

    /** The finding of that identifier. */
    public Optional<FindingRow> finding(String id) {
        return asked(handle -> Incidents.finding(handle, id));
    }

    /**
     * What a digest of a period is written from: the incidents that may fall on its days, or that reports of these days tell,
     * with their findings.
     */
    public Told told(Period period) {
        return asked(handle -> {
            List<Incident> incidents = Incidents.told(handle, period.from(), period.to());
            Set<String> ids = incidents.stream().map(Incident::id).collect(Collectors.toSet());
            return new Told(incidents, Incidents.findings(handle, ids));
        });
    }

    /**
     * What happened in a period.
     *
     * @param incidents those that may fall on its days, or that reports of these days tell
     * @param findings those about them
     */
    public record Told(List<Incident> incidents, List<Finding> findings) {
        public Told {
            incidents = List.copyOf(incidents);
            findings = List.copyOf(findings);
        }
    }

    /** What was decided about something, oldest first, what was undone since included. */
    public List<RecordedDecision> decisions(Decision.Target target) {
        return asked(handle -> handle.createQuery(
                        "SELECT d.entry, d.recorded, d.document, d.in_force FROM decision_target t"
                                + " JOIN decision d ON d.entry = t.entry WHERE t.sort = ? AND t.id = ? ORDER BY d.entry")
                .bind(0, target.sort().code())
                .bind(1, target.id())
                .map((row, context) -> decision(row.getLong(1), row.getString(2), row.getString(3), row.getInt(4)))
                .list());
    }

    /** What was decided about the claims of a report, oldest first. */
    public List<RecordedDecision> decisionsAboutClaims(String reportId) {
        return asked(handle -> handle.createQuery("SELECT DISTINCT d.entry, d.recorded, d.document, d.in_force FROM"
                        + " decision_target t JOIN decision d ON d.entry = t.entry"
                        + " WHERE t.sort = 'claim' AND t.id >= ? AND t.id < ? ORDER BY d.entry")
                .bind(0, reportId + "#")
                .bind(1, reportId + "$")
                .map((row, context) -> decision(row.getLong(1), row.getString(2), row.getString(3), row.getInt(4)))
                .list());
    }

    /** The latest decisions, the last first. */
    public List<RecordedDecision> decisions(long before, int most) {
        return asked(handle -> handle.createQuery(
                        "SELECT entry, recorded, document, in_force FROM decision WHERE entry < ? ORDER BY entry DESC LIMIT ?")
                .bind(0, before)
                .bind(1, most)
                .map((row, context) -> decision(row.getLong(1), row.getString(2), row.getString(3), row.getInt(4)))
                .list());
    }

    /** The commitments that count: those of the knowledge files, then those that people accepted. */
    public List<Commitment> commitments(KnowledgeFiles knowledge) {
        List<RecordedDecision> about = asked(handle -> handle.createQuery(
                        "SELECT DISTINCT d.entry, d.recorded, d.document, d.in_force FROM decision_target t"
                                + " JOIN decision d ON d.entry = t.entry WHERE t.sort = 'commitment' ORDER BY d.entry")
                .map((row, context) -> decision(row.getLong(1), row.getString(2), row.getString(3), row.getInt(4)))
                .list());
        List<Commitment> all = new ArrayList<>(written(knowledge));
        all.addAll(Accepted.of(about));
        return all;
    }

    /** The commitments of the knowledge files, which are read once: files do not change while a program runs. */
    private List<Commitment> written(KnowledgeFiles knowledge) {
        Written known = written;
        if (known == null || known.knowledge != knowledge) {
            known = new Written(knowledge, CommitmentFile.of(knowledge));
            written = known;
        }
        return known.commitments;
    }

    /** The truces that reports tell of and about which nobody decided. */
    public List<ProposedCommitment> proposals() {
        return asked(handle -> handle.createQuery(
                        "SELECT id, text, incident, likely, open, claims FROM proposal ORDER BY id")
                .map((row, context) -> new ProposedCommitment(
                        CommitmentFile.accepted(row.getString(1), row.getString(2)),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        texts(Lines.split(row.getString(5))),
                        Lines.split(row.getString(6))))
                .list());
    }

    private static List<Text> texts(List<String> lines) {
        List<Text> texts = new ArrayList<>();
        for (int i = 0; i + 1 < lines.size(); i += 2) {
            texts.add(new Text(lines.get(i), lines.get(i + 1)));
        }
        return texts;
    }

    private static RecordedDecision decision(long entry, String recorded, String document, int inForce) {
        return new RecordedDecision(entry, Instant.parse(recorded), DecisionJson.read(document), inForce == 1);
    }

    private <T> T asked(Function<Handle, T> question) {
        return read((reading, handle) -> question.apply(handle));
    }

    private <T> T read(BiFunction<Reading, Handle, T> question) {
        try {
            return file.ask(question);
        } catch (JdbiException e) {
            throw failed(e);
        }
    }

    private DeskException failed(JdbiException e) {
        return new DeskException(
                file.file() + " cannot be read or written; make sure the disk has room, or remove the file: it is made"
                        + " anew.",
                e);
    }

    @Override
    public void close() {
        file.close();
    }
}
