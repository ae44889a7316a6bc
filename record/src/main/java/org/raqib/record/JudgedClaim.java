package org.raqib.record;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.raqib.ledger.RecordedDecision;
import org.raqib.model.Claim;
import org.raqib.model.ReportedClaim;

/**
 * A claim of a report as the reader read it, and as it stands by what people decided about it.
 *
 * @param reportId the report
 * @param index names the claim among those of its report: its place in the reading, or, where the reading has none such, {@link
 *     ReportedClaim#FIRST_ADDED} and the number of the entry of the decision that added or kept it
 * @param read what the reader read, or null where its reading has no such claim
 * @param claim what stands: what incidents are made of; or null where people rejected it
 * @param decisions those that made it so, in the order in which they were recorded; all in force
 */
public record JudgedClaim(
        String reportId,
        int index,
        @Nullable Claim read,
        @Nullable Claim claim,
        List<RecordedDecision> decisions) {
    public JudgedClaim {
        decisions = List.copyOf(decisions);
    }

    /** How a claim stands. */
    public enum Standing {
        /** As the reader read it; nobody judged it. */
        READ,
        /** As the reader read it, and a person found it right. */
        ACCEPTED,
        /** Otherwise than the reader read it. */
        CORRECTED,
        /** It counts no more. */
        REJECTED,
        /** A person found it in the report, which the reader does not. */
        ADDED;

        /** The spelling in output, for example {@code accepted}. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** {@code reportId#index}. */
    public String key() {
        return reportId + "#" + index;
    }

    /** How it stands. */
    public Standing standing() {
        if (decisions.isEmpty()) {
            return Standing.READ;
        }
        if (claim == null) {
            return Standing.REJECTED;
        }
        if (read == null) {
            return Standing.ADDED;
        }
        return claim.equals(read) ? Standing.ACCEPTED : Standing.CORRECTED;
    }

    /**
     * The decision by which it stands, or does not: the last that says what stands now; null where nobody decided about it.
     */
    public @Nullable RecordedDecision decidedBy() {
        if (decisions.isEmpty()) {
            return null;
        }
        return decisions.reversed().stream()
                .filter(one -> claim != null
                        && claim.equals(ClaimJudgements.judged(one.decision()).claim()))
                .findFirst()
                .orElse(decisions.getLast());
    }

    JudgedClaim by(RecordedDecision decision, @Nullable Claim stands) {
        List<RecordedDecision> all = new ArrayList<>(decisions);
        all.add(decision);
        return new JudgedClaim(reportId, index, read, stands, all);
    }
}
