package org.raqib.server.proof;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.raqib.contract.FindingJson;
import org.raqib.contract.IncidentJson;
import org.raqib.desk.FindingRow;
import org.raqib.desk.ReportRow;
import org.raqib.ledger.LedgerException;
import org.raqib.ledger.LedgerView;
import org.raqib.ledger.RecordedDecision;
import org.raqib.ledger.Redaction;
import org.raqib.ledger.Withheld;
import org.raqib.model.Finding;
import org.raqib.model.Incident;
import org.raqib.model.ReportedClaim;
import org.raqib.proof.ProofFile;
import org.raqib.record.ClaimJudgements;
import org.raqib.record.Proving;
import org.raqib.server.Version;
import org.raqib.server.outward.Outward;
import org.raqib.server.outward.Showing;
import org.raqib.server.state.Ledgering;

/** Makes the small files that {@code raqib prove} makes, without what is withheld. */
public final class Proofs {
    private final Outward outward;
    private final Ledgering ledgering;

    public Proofs(Outward outward, Ledgering ledgering) {
        this.outward = outward;
        this.ledgering = ledgering;
    }

    /**
     * The proof of a claim.
     *
     * @param n the number of the report
     * @param index the claim's number, as {@link org.raqib.record.JudgedClaim} has it
     * @throws LedgerException if there is no such claim, or no checkpoint covers it yet
     */
    public ProofFile claim(long n, int index) {
        ReportRow row =
                outward.desk().report(n).orElseThrow(() -> new LedgerException("There is no report " + n + "."));
        return ledgering.read(
                ledger -> new Proving(ledger, Withheld.of(ledger, outward.lexicon())).claim(row.id() + "#" + index));
    }

    /**
     * The proof of a claim, for who has read the ledger's decisions already.
     *
     * @param key the claim's {@link org.raqib.record.JudgedClaim#key()}
     * @throws LedgerException as for {@link #claim(long, int)}
     */
    ProofFile claim(LedgerView ledger, List<RecordedDecision> decisions, ClaimJudgements judgements, String key) {
        return new Proving(ledger, Withheld.of(ledger, decisions, outward.lexicon()), judgements).claim(key);
    }

    /**
     * The proof of what an incident or a finding was derived from.
     *
     * @throws LedgerException if there is none of that name, or no checkpoint covers its claims yet
     */
    public ProofFile derived(String id) {
        Showing showing = outward.now();
        @Nullable
        Finding finding = outward.desk().finding(id).map(FindingRow::finding).orElse(null);
        String wanted = finding == null ? id : finding.incidentId();
        boolean hidden = finding != null
                && outward.findingsOf(wanted).stream().noneMatch(one -> one.id().equals(id));
        if (hidden || outward.incident(wanted).isEmpty()) {
            throw new LedgerException("From what the ledger holds, there follows no incident or finding '" + id + "'.");
        }
        Incident incident = outward.desk().incident(wanted).orElseThrow().incident();
        List<String> keys = incident.claims().stream().map(ReportedClaim::key).toList();
        Redaction redaction = showing.redaction(incident.claims());
        ProofFile.Derived derived = new ProofFile.Derived(
                IncidentJson.write(redaction.of(incident), List.of()),
                finding == null ? null : FindingJson.write(redaction.of(finding)),
                "raqib " + Version.current());
        return ledgering.read(ledger -> new Proving(ledger, Withheld.of(ledger, outward.lexicon()))
                .derived(finding == null ? "incident" : "finding", id, keys, derived));
    }
}
