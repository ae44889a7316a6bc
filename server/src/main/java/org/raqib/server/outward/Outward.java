package org.raqib.server.outward;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.raqib.contract.IncidentJson;
import org.raqib.copies.Copies;
import org.raqib.desk.Desk;
import org.raqib.desk.FindingRow;
import org.raqib.desk.IncidentRow;
import org.raqib.digest.Digests;
import org.raqib.digest.Period;
import org.raqib.digest.Scope;
import org.raqib.exports.Extract;
import org.raqib.knowledge.Lexicon;
import org.raqib.ledger.Head;
import org.raqib.ledger.LedgerView;
import org.raqib.ledger.RecordedDecision;
import org.raqib.ledger.Redaction;
import org.raqib.ledger.Withheld;
import org.raqib.model.Claim;
import org.raqib.model.Commitment;
import org.raqib.model.Decision.Target.Sort;
import org.raqib.model.Digest;
import org.raqib.model.Finding;
import org.raqib.model.Incident;
import org.raqib.model.Reading;
import org.raqib.model.ReportedClaim;
import org.raqib.model.Text;
import org.raqib.record.ClaimJudgements;
import org.raqib.record.Days;
import org.raqib.record.Derived;
import org.raqib.record.Extracts;
import org.raqib.record.JudgedClaim;
import org.raqib.record.Tellings;
import org.raqib.report.Report;
import org.raqib.report.ReportWriter;
import org.raqib.server.state.Desking;
import org.raqib.server.state.Ledgering;
import org.raqib.server.state.StateException;

/**
 * The record as it may leave the house: whatever the API, feeds, digests and proofs give goes through here. Safe for use by
 * several threads.
 */
public final class Outward {
    /** More reports than these are read in one pass over the ledger. */
    private static final int MOST_APART = 400;

    private static final long PATIENCE_SECONDS = 60;

    private final Semaphore whole = new Semaphore(1, true);
    private final Ledgering ledgering;
    private final Desking desking;
    private volatile @Nullable Known known;

    private record Known(String tag, Showing showing) {}

    public Outward(Ledgering ledgering, Desking desking) {
        this.ledgering = ledgering;
        this.desking = desking;
        ledgering.afterwards(() -> known = null);
    }

    /** What is withheld now. */
    public Showing now() {
        String tag = desk().tag();
        Known held = known;
        if (held != null && held.tag.equals(tag)) {
            return held.showing;
        }
        Showing showing = ledgering.read(ledger -> {
            Withheld withheld = Withheld.of(ledger, lexicon());
            return withheld.isNothing() ? Showing.ALL : new Showing(withheld, ledger.decisions());
        });
        known = new Known(tag, showing);
        return showing;
    }

    public Desk desk() {
        return desking.desk();
    }

    public Lexicon lexicon() {
        return desking.lexicon();
    }

    /** A name for the state that lists show, and for what is withheld of it. */
    public String tag() {
        return desk().tag() + "-" + now().tag();
    }

    /** An incident in a list as it may be shown; empty where it stays out of sight. */
    public Optional<IncidentRow> of(IncidentRow row) {
        Showing showing = now();
        if (showing.isAll()) {
            return Optional.of(row);
        }
        if (showing.hides(Sort.INCIDENT, row.id())) {
            return Optional.empty();
        }
        return desk().incident(row.id()).map(whole -> {
            Incident incident = showing.redaction(whole.incident().claims()).of(whole.incident());
            return Showing.with(
                    row,
                    new Digests(lexicon()).sentence(incident),
                    new Text(
                            showing.masked(row.place().ar()),
                            showing.masked(row.place().en())));
        });
    }

    /** A finding in a list as it may be shown; empty where it stays out of sight. */
    public Optional<FindingRow> of(FindingRow row) {
        Showing showing = now();
        if (showing.isAll()) {
            return Optional.of(row);
        }
        Finding finding = row.finding();
        if (showing.hides(Sort.FINDING, finding.id()) || showing.hides(Sort.COMMITMENT, finding.commitmentId())) {
            return Optional.empty();
        }
        return of(row.incident())
                .map(incident -> new FindingRow(
                        redaction(finding.incidentId())
                                .map(redaction -> redaction.of(finding))
                                .orElse(finding),
                        incident));
    }

    /** The incident of that identifier, whole, as it may be shown. */
    public Optional<IncidentJson.Written> incident(String id) {
        Showing showing = now();
        return desk().incident(id)
                .filter(whole -> !showing.hides(Sort.INCIDENT, whole.incident().id()))
                .map(whole -> {
                    if (showing.isAll()) {
                        return whole;
                    }
                    Redaction redaction = showing.redaction(whole.incident().claims());
                    return new IncidentJson.Written(
                            redaction.of(whole.incident()),
                            whole.copies().stream().map(redaction::of).toList());
                });
    }

    /** The findings about an incident as they may be shown. */
    public List<Finding> findingsOf(String incident) {
        Showing showing = now();
        Optional<Redaction> redaction = redaction(incident);
        return desk().findingsOf(incident).stream()
                .filter(finding -> !showing.hides(Sort.FINDING, finding.id())
                        && !showing.hides(Sort.COMMITMENT, finding.commitmentId()))
                .map(finding -> redaction.map(one -> one.of(finding)).orElse(finding))
                .toList();
    }

    private Optional<Redaction> redaction(String incident) {
        return desk().incident(incident)
                .map(whole -> now().redaction(whole.incident().claims()));
    }

    /** A decision as it may be shown; empty where showing it would tell what is withheld. */
    public Optional<RecordedDecision> of(RecordedDecision decision) {
        return now().of(
                        decision,
                        id -> desk().report(id)
                                .flatMap(row -> Optional.ofNullable(row.outlet()))
                                .orElse(null));
    }

    /** The commitments that may be shown. */
    public List<Commitment> commitments() {
        Showing showing = now();
        return desk().commitments(desking.knowledge()).stream()
                .filter(commitment -> !showing.hides(Sort.COMMITMENT, commitment.id()))
                .toList();
    }

    /** The digest of a period and a part of the record, beside the period before. */
    public Digest digest(Period period, Scope scope) {
        return told(period).digest(period, scope, period.before());
    }

    /** The report to a council of a period and a part of the record. */
    public Report report(Period period, Scope scope, String version) {
        Derived told = told(period);
        Head head = told.tellings().head();
        return ReportWriter.of(
                told.digest(period, scope, period.before()),
                told.incidents(),
                head == null ? null : head.entries() + ":" + head.hash().hex(),
                version);
    }

    private Derived told(Period period) {
        return alone(() -> ledgering
                .read(ledger -> of(ledger, new Period(period.before().from(), period.to())))
                .redacted());
    }

    /** What may hold much of the record in memory at once is made one after another. */
    private <T> T alone(Supplier<T> work) {
        try {
            if (!whole.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new StateException("Others take so much out at once that this one did not get its turn.");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StateException("The workbench was stopped before this was put together.", e);
        }
        try {
            return work.get();
        } finally {
            whole.release();
        }
    }

    /**
     * What exports are written from.
     *
     * @param withPassages whether the format says where the words of a claim stand
     * @param madeBy the program and its version, for the export to name
     */
    public Extract extract(Days days, Scope scope, boolean withPassages, String madeBy) {
        Period period = new Period(
                Objects.requireNonNullElse(days.from(), java.time.LocalDate.of(1, 1, 1)),
                Objects.requireNonNullElse(days.to(), java.time.LocalDate.of(9999, 12, 31)));
        return alone(() -> ledgering.read(ledger -> {
            Derived derived = of(ledger, period);
            Set<String> ids = new HashSet<>();
            derived.incidents().stream()
                    .filter(days::hold)
                    .filter(incident -> scope.holds(incident, derived.entities()))
                    .forEach(incident -> incident.claims().forEach(claim -> ids.add(claim.reportId())));
            Extracts extracts = new Extracts(withPassages);
            ClaimJudgements judgements = new ClaimJudgements(derived.tellings().recorded(), ledger::place);
            Consumer<Reading> each = reading -> extracts.accept(reading, standing(judgements.of(reading), reading));
            if (ids.size() > MOST_APART) {
                try (Stream<Reading> readings = ledger.readings()) {
                    readings.filter(reading -> ids.contains(reading.report().id()))
                            .forEach(each);
                }
            } else {
                ids.forEach(id -> ledger.place(id).map(ledger::reading).ifPresent(each));
            }
            return extracts.of(derived, days, scope, madeBy);
        }));
    }

    private static List<ReportedClaim> standing(List<JudgedClaim> judged, Reading reading) {
        return judged.stream()
                .filter(one -> one.claim() != null)
                .map(one -> reported(reading, one.index(), Objects.requireNonNull(one.claim())))
                .toList();
    }

    /** A claim with its report. */
    public static ReportedClaim reported(Reading reading, int index, Claim claim) {
        return new ReportedClaim(
                reading.report().id(),
                reading.report().sha256(),
                reading.report().publisher(),
                reading.report().title(),
                reading.published(),
                index,
                claim);
    }

    /** What the desk tells of a period, in the form that every command has it. */
    private Derived of(LedgerView ledger, Period period) {
        Desk.Told told = desk().told(period);
        List<ReportedClaim> claims = new ArrayList<>();
        told.incidents().forEach(incident -> claims.addAll(incident.claims()));
        return new Derived(
                lexicon(),
                desk().commitments(desking.knowledge()),
                new Tellings(
                        claims,
                        Map.of(),
                        Copies.NONE,
                        ledger.decisions(),
                        Withheld.of(ledger, lexicon()),
                        ledger.head()),
                told.incidents(),
                told.findings());
    }
}
