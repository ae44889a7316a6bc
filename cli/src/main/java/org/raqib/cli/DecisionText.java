package org.raqib.cli;

import java.util.List;
import org.raqib.contract.ClaimJson;
import org.raqib.contract.ContractException;
import org.raqib.contract.DecisionJson;
import org.raqib.contract.JudgedClaimJson;
import org.raqib.ledger.RecordedDecision;
import org.raqib.model.Claim;
import org.raqib.model.Decision;

/** How decisions are printed. */
final class DecisionText {
    private DecisionText() {}

    /** For a person: one line of who, when and what, one of why. */
    static String of(RecordedDecision recorded) {
        Decision decision = recorded.decision();
        StringBuilder text = new StringBuilder("entry " + recorded.entry() + ", " + recorded.recordedAt() + ": "
                + sentence(decision) + (recorded.inForce() ? "" : "  (undone since)"));
        if (!decision.reason().isBlank()) {
            text.append("\n    because  ").append(ReportWords.oneLine(decision.reason()));
        }
        if (!decision.payload().equals(Decision.NO_PAYLOAD)) {
            text.append("\n    with     ").append(ReportWords.oneLine(with(decision)));
        }
        return text.toString();
    }

    /** Of a claim what it says and what of it a person changed; of anything else the payload as it is. */
    private static String with(Decision decision) {
        JudgedClaimJson.Judged judged;
        try {
            judged = JudgedClaimJson.read(decision.payload());
        } catch (ContractException e) {
            return decision.payload();
        }
        Claim read = judged.read();
        Claim claim = judged.claim();
        Claim told = claim == null ? read : claim;
        if (told == null) {
            return decision.payload();
        }
        List<String> changed = read == null || claim == null ? List.of() : ClaimJson.changed(read, claim);
        return told.event() + " \u00ab" + told.quote() + "\u00bb"
                + (changed.isEmpty() ? "" : "; changed: " + String.join(", ", changed));
    }

    /** Who decided what: {@code Salma: retract report:r1}. */
    static String sentence(Decision decision) {
        StringBuilder sentence =
                new StringBuilder(decision.by() + ": " + decision.kind().code());
        decision.targets().forEach(target -> sentence.append(' ').append(target));
        return ReportWords.oneLine(sentence.toString());
    }

    /** One line of JSON: the entry's number and time, whether it holds, and the decision. */
    static String line(RecordedDecision recorded) {
        return "{\"entry\":" + recorded.entry() + ",\"recorded_at\":\"" + recorded.recordedAt() + "\",\"in_force\":"
                + recorded.inForce() + ",\"decision\":" + DecisionJson.write(recorded.decision()) + "}";
    }
}
