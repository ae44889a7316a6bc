package org.raqib.desk;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.raqib.model.Commitment;
import org.raqib.model.Text;

/**
 * A truce that reports tell of and about which nobody decided yet.
 *
 * @param commitment what the reports say of it, and nothing else
 * @param text the same as knowledge files say it: what is recorded when it is accepted
 * @param incidentId the incident it was derived from
 * @param like the identifier of a commitment already known that it may be, or null
 * @param open what no report says and a person might add
 * @param claimKeys {@link org.raqib.model.ReportedClaim#key()} of the claims behind it
 */
public record ProposedCommitment(
        Commitment commitment,
        String text,
        String incidentId,
        @Nullable String like,
        List<Text> open,
        List<String> claimKeys) {
    public ProposedCommitment {
        open = List.copyOf(open);
        claimKeys = List.copyOf(claimKeys);
    }
}
