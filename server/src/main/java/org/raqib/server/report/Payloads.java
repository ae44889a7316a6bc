package org.raqib.server.report;

import org.jspecify.annotations.Nullable;
import org.raqib.contract.ContractException;
import org.raqib.contract.JudgedClaimJson;
import org.raqib.model.Claim;
import org.raqib.model.Decision;

/** What decisions carry besides their kind. */
final class Payloads {
    private Payloads() {}

    /** The claim that stands by a decision, or null where it tells of none. */
    static @Nullable Claim claim(Decision decision) {
        try {
            return decision.payload().equals(Decision.NO_PAYLOAD)
                    ? null
                    : JudgedClaimJson.read(decision.payload()).claim();
        } catch (ContractException e) {
            // A payload of another form does not tell of a claim.
            return null;
        }
    }
}
