package org.raqib.record;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.raqib.ledger.LedgerView;
import org.raqib.ledger.Prover;
import org.raqib.ledger.Prover.Wanted;
import org.raqib.ledger.RecordedDecision;
import org.raqib.ledger.Withheld;
import org.raqib.model.ReportedClaim;
import org.raqib.proof.ProofFile;

/**
 * Proves claims as they stand, and what follows from them: who proves a claim proves with it what people decided about it. To
 * be used by one thread at a time, while the ledger is open.
 */
public final class Proving {
    private final LedgerView ledger;
    private final Withheld withheld;
    private final ClaimJudgements judgements;
    private final Map<String, List<JudgedClaim>> byReport = new HashMap<>();

    /** @param withheld what proofs are made without */
    public Proving(LedgerView ledger, Withheld withheld) {
        this(ledger, withheld, new ClaimJudgements(ledger.decisions(), ledger::place));
    }

    /**
     * @param withheld what proofs are made without
     * @param judgements what people decided about the claims of that ledger
     */
    public Proving(LedgerView ledger, Withheld withheld, ClaimJudgements judgements) {
        this.ledger = ledger;
        this.withheld = withheld;
        this.judgements = judgements;
    }

    /**
     * The proof of a claim, be it one that was rejected.
     *
     * @param key {@link JudgedClaim#key()}
     * @throws org.raqib.ledger.LedgerException if there is no such claim, or the last checkpoint does not cover it
     */
    public ProofFile claim(String key) {
        return Prover.claim(ledger, wanted(key), withheld);
    }

    /**
     * The proof of what an incident or a finding was derived from.
     *
     * @param kind {@code incident} or {@code finding}
     * @param keys the claims it was derived from
     * @param derived the incident and finding, without what is withheld
     * @throws org.raqib.ledger.LedgerException as for {@link #claim}
     */
    public ProofFile derived(String kind, String id, List<String> keys, ProofFile.Derived derived) {
        return Prover.derived(ledger, kind, id, keys.stream().map(this::wanted).toList(), derived, withheld);
    }

    private Wanted wanted(String key) {
        String report = ReportedClaim.reportOf(key);
        if (!judgements.concern(report)) {
            return new Wanted(key, null);
        }
        RecordedDecision decision = byReport.computeIfAbsent(report, this::claims).stream()
                .filter(claim -> claim.key().equals(key))
                .findFirst()
                .map(JudgedClaim::decidedBy)
                .orElse(null);
        return new Wanted(key, decision == null ? null : decision.entry());
    }

    private List<JudgedClaim> claims(String report) {
        return ledger.place(report)
                .map(place -> judgements.of(ledger.reading(place)))
                .orElse(List.of());
    }
}
