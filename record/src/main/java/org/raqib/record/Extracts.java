package org.raqib.record;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.raqib.digest.Scope;
import org.raqib.exports.Extract;
import org.raqib.exports.Passage;
import org.raqib.exports.ReportFacts;
import org.raqib.exports.Withholding;
import org.raqib.model.Claim;
import org.raqib.model.Decision;
import org.raqib.model.Finding;
import org.raqib.model.Incident;
import org.raqib.model.Reading;
import org.raqib.model.ReportedClaim;

/** Gathers what exports say of reports while they are read, and puts together the part of the record asked for. */
public final class Extracts implements BiConsumer<Reading, List<ReportedClaim>> {
    private final boolean withPassages;
    private final Map<String, ReportFacts> reports = new HashMap<>();
    private final Map<String, Passage> passages = new HashMap<>();

    /** @param withPassages whether the format says where the words of a claim stand */
    public Extracts(boolean withPassages) {
        this.withPassages = withPassages;
    }

    @Override
    public void accept(Reading reading, List<ReportedClaim> claims) {
        reports.put(reading.report().id(), ReportFacts.of(reading));
        if (withPassages) {
            String body = reading.report().body();
            for (ReportedClaim reported : claims) {
                Claim claim = reported.claim();
                passages.put(reported.key(), Passage.of(body, claim.span()));
            }
        }
    }

    /**
     * The incidents that are asked for with all that belongs to them, without what is withheld.
     *
     * @param derived what follows from the readings that were given
     * @param madeBy the program and its version, for the export to name
     */
    public Extract of(Derived derived, Days days, Scope scope, String madeBy) {
        List<Incident> incidents = derived.incidents().stream()
                .filter(days::hold)
                .filter(incident -> scope.holds(incident, derived.entities()))
                .toList();
        Set<String> kept = new HashSet<>();
        Map<String, ReportFacts> told = new HashMap<>();
        for (Incident incident : incidents) {
            kept.add(incident.id());
            for (ReportedClaim claim : incident.claims()) {
                ReportFacts facts = reports.get(claim.reportId());
                if (facts != null) {
                    told.put(claim.reportId(), facts);
                }
            }
        }
        List<Decision> decisions = derived.tellings().decisions();
        List<Finding> findings = derived.findings().stream()
                .filter(finding -> kept.contains(finding.incidentId()))
                .toList();
        Extract whole = new Extract(
                incidents,
                findings,
                derived.commitments().stream()
                        .filter(commitment -> scope.holds(commitment, derived.entities()))
                        .toList(),
                decisions,
                told,
                passages,
                derived.entities(),
                madeBy);
        return Withholding.apply(whole, decisions);
    }
}
