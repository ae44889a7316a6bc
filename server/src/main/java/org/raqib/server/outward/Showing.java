package org.raqib.server.outward;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.raqib.desk.IncidentRow;
import org.raqib.desk.ReportRow;
import org.raqib.ledger.RecordedDecision;
import org.raqib.ledger.Redaction;
import org.raqib.ledger.Withheld;
import org.raqib.model.Decision;
import org.raqib.model.Decision.Target;
import org.raqib.model.Decision.Target.Sort;
import org.raqib.model.ReportedClaim;
import org.raqib.model.Text;

/** What is withheld at some moment, applied to what would be shown. */
public final class Showing {
    /** Nothing is withheld. */
    static final Showing ALL = new Showing(Withheld.nothing(), List.of());

    private final Withheld withheld;
    private final Set<Target> targets = new HashSet<>();
    private final String tag;

    Showing(Withheld withheld, List<RecordedDecision> decisions) {
        this.withheld = withheld;
        for (RecordedDecision one : decisions) {
            if (one.inForce() && one.decision().kind() == Decision.Kind.WITHHOLD) {
                targets.addAll(one.decision().targets());
            }
        }
        this.tag = Integer.toString(targets.hashCode(), 36);
    }

    /** Whether everything may be shown. */
    public boolean isAll() {
        return targets.isEmpty();
    }

    /** A name for what is withheld: equal names, equal pages. */
    public String tag() {
        return tag;
    }

    /** What proofs and derivations need to know. */
    public Withheld withheld() {
        return withheld;
    }

    /** What is kept back of a report. */
    public Set<Withheld.Kept> kept(ReportRow report) {
        return withheld.of(report.id(), report.outlet());
    }

    /** Whether a whole incident, finding or commitment stays out of sight. */
    public boolean hides(Sort sort, String id) {
        return targets.contains(new Target(sort, id));
    }

    /** Whether something withheld stands in these words. */
    public boolean isIn(String words) {
        return withheld.isIn(words);
    }

    /** Words as they may be shown. */
    public String masked(String words) {
        return withheld.masked(words);
    }

    /** A report in a list as it may be shown. */
    public ReportRow of(ReportRow row) {
        Set<Withheld.Kept> kept = kept(row);
        if (isAll()) {
            return row;
        }
        boolean text = !kept.contains(Withheld.Kept.TEXT);
        String outlet = row.outlet();
        return new ReportRow(
                row.n(),
                withheld.reportName(row.id(), outlet),
                row.version(),
                outlet == null || kept.contains(Withheld.Kept.SOURCE) ? null : withheld.masked(outlet),
                row.language(),
                row.published(),
                row.inferred(),
                row.received(),
                text ? withheld.masked(row.title()) : "",
                text ? withheld.masked(row.opening()) : "",
                row.claims(),
                row.judged(),
                row.retracted(),
                row.disputed(),
                row.copyOf());
    }

    /** Claims, and what was derived from them, as they may be shown. */
    public Redaction redaction(List<ReportedClaim> claims) {
        return new Redaction(withheld, claims);
    }

    /** An incident in a list whose sentence and place were written anew without what is withheld. */
    static IncidentRow with(IncidentRow row, Text sentence, Text place) {
        return new IncidentRow(
                row.id(),
                row.event(),
                row.mode(),
                row.from(),
                row.to(),
                row.grade(),
                row.disputed(),
                row.denied(),
                row.decided(),
                row.killed(),
                row.injured(),
                row.placeId(),
                place,
                row.point(),
                sentence,
                row.claims(),
                row.reports(),
                row.outlets(),
                row.findings());
    }

    /**
     * A decision as it may be shown; empty where showing it would tell what is withheld.
     *
     * @param reports finds the outlet of a report
     */
    public Optional<RecordedDecision> of(RecordedDecision recorded, Outlets reports) {
        Decision decision = recorded.decision();
        if (isAll()) {
            return Optional.of(recorded);
        }
        boolean tells = decision.kind() == Decision.Kind.WITHHOLD
                || decision.targets().stream().anyMatch(target -> touches(target, decision.kind(), reports))
                || withheld.isIn(decision.reason())
                || withheld.isIn(decision.payload());
        return tells ? Optional.empty() : Optional.of(recorded);
    }

    /** Finds the outlet of a report, null where it is not known. */
    @FunctionalInterface
    public interface Outlets {
        /** The outlet of the report of that identifier. */
        @Nullable
        String of(String report);
    }

    private boolean touches(Target target, Decision.Kind kind, Outlets reports) {
        return targets.contains(target)
                || switch (target.sort()) {
                    case REPORT ->
                        !withheld.of(target.id(), reports.of(target.id())).isEmpty();
                    case CLAIM -> {
                        int hash = target.id().lastIndexOf('#');
                        String report = hash < 0 ? target.id() : target.id().substring(0, hash);
                        yield !withheld.of(report, reports.of(report)).isEmpty();
                    }
                    case SOURCE -> withheld.isIn(target.id());
                    // An entry may be of anything; its number alone does not say what. A remark on one changes nothing.
                    case ENTRY -> kind != Decision.Kind.NOTE;
                    case INCIDENT, FINDING, COMMITMENT -> false;
                };
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Showing showing && showing.targets.equals(targets);
    }

    @Override
    public int hashCode() {
        return Objects.hash(targets);
    }
}
