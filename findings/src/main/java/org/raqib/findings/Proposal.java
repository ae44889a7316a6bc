package org.raqib.findings;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.raqib.model.Commitment;
import org.raqib.model.Text;

/**
 * A truce that reports tell of, as a commitment that counts once a person accepts it.
 *
 * @param commitment what the reports say of it, and nothing else
 * @param incidentId the incident it was derived from
 * @param open what no report says and what a person might add, in both languages
 * @param like the identifier of a commitment already known that it may be, or null
 * @param claimKeys {@link org.raqib.model.ReportedClaim#key()} of the claims behind it
 */
public record Proposal(
        Commitment commitment,
        String incidentId,
        List<Text> open,
        @Nullable String like,
        List<String> claimKeys) {
    public Proposal {
        open = List.copyOf(open);
        claimKeys = List.copyOf(claimKeys);
    }
}
