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
import org.raqib.ledger.Redaction;
import org.raqib.ledger.Withheld;
import org.raqib.model.Claim;
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
     * @param derived what follows from the readings that were given, not redacted yet
     * @param madeBy the program and its version, for the export to name
     */
    public Extract of(Derived derived, Days days, Scope scope, String madeBy) {
        List<Incident> asked = derived.incidents().stream()
                .filter(days::hold)
                .filter(incident -> scope.holds(incident, derived.entities()))
                .toList();
        Set<String> kept = new HashSet<>();
        asked.forEach(incident -> kept.add(incident.id()));
        Derived shown = derived.redacted();
        Redaction redaction = derived.redaction();
        return new Extract(
                shown.incidents().stream()
                        .filter(incident -> kept.contains(incident.id()))
                        .toList(),
                shown.findings().stream()
                        .filter(finding -> kept.contains(finding.incidentId()))
                        .toList(),
                shown.commitments().stream()
                        .filter(commitment -> scope.holds(commitment, derived.entities()))
                        .toList(),
                redaction.decisions(derived.tellings().decisions()),
                facts(asked, derived.tellings().withheld(), redaction),
                passages(asked, derived.tellings().withheld(), redaction),
                derived.entities(),
                madeBy);
    }

    private Map<String, ReportFacts> facts(List<Incident> incidents, Withheld withheld, Redaction redaction) {
        Map<String, ReportFacts> told = new HashMap<>();
        for (Incident incident : incidents) {
            for (ReportedClaim claim : incident.claims()) {
                ReportFacts facts = reports.get(claim.reportId());
                if (facts != null) {
                    ReportedClaim shown = redaction.of(claim);
                    boolean open = withheld.of(facts.id(), facts.publisher()).isEmpty();
                    // One claim by somebody who is withheld empties the title for all.
                    told.merge(
                            shown.reportId(),
                            open ? masked(facts, shown, withheld) : facts.hidden(shown.reportId(), shown.publisher()),
                            (one, other) -> one.title().isEmpty() ? one : other);
                }
            }
        }
        return told;
    }

    /** A report of which nothing is withheld, but that may have a name in it that is. */
    private static ReportFacts masked(ReportFacts facts, ReportedClaim shown, Withheld withheld) {
        String url = facts.url();
        return new ReportFacts(
                shown.reportId(),
                facts.sha256(),
                shown.title(),
                url == null || withheld.isIn(url) ? null : url,
                shown.publisher(),
                facts.published(),
                facts.publishedInferred(),
                facts.language(),
                facts.reader());
    }

    private Map<String, Passage> passages(List<Incident> incidents, Withheld withheld, Redaction redaction) {
        Map<String, Passage> told = new HashMap<>();
        for (Incident incident : incidents) {
            for (ReportedClaim claim : incident.claims()) {
                Passage passage = passages.get(claim.key());
                if (passage != null && !redaction.isBlackened(claim)) {
                    told.put(
                            redaction.key(claim.key()),
                            new Passage(
                                    passage.start(),
                                    passage.end(),
                                    withheld.masked(passage.prefix()),
                                    withheld.masked(passage.suffix())));
                }
            }
        }
        return told;
    }
}
