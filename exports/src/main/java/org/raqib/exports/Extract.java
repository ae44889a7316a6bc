package org.raqib.exports;

import java.util.List;
import java.util.Map;
import org.raqib.model.Commitment;
import org.raqib.model.Decision;
import org.raqib.model.Entities;
import org.raqib.model.Finding;
import org.raqib.model.Incident;

/**
 * The part of the record that is to be exported, with everything that the formats say of it. Whatever is withheld is not in
 * it any more, so that no format has to think of it.
 *
 * @param incidents in the order in which they are to be written
 * @param findings those about the incidents, in order
 * @param commitments those that the findings are about, and any others to be shown
 * @param decisions what people decided that may be told, in order of recording
 * @param reports what is said of each report, by its identifier
 * @param passages where the words of claims stand, by the claim's key; only what a format asks for needs to be there
 * @param entities whom and what mentions name
 * @param madeBy the release that makes the export, for example {@code raqib 0.1.0}
 */
public record Extract(
        List<Incident> incidents,
        List<Finding> findings,
        List<Commitment> commitments,
        List<Decision> decisions,
        Map<String, ReportFacts> reports,
        Map<String, Passage> passages,
        Entities entities,
        String madeBy) {
    public Extract {
        incidents = List.copyOf(incidents);
        findings = List.copyOf(findings);
        commitments = List.copyOf(commitments);
        decisions = List.copyOf(decisions);
        reports = Map.copyOf(reports);
        passages = Map.copyOf(passages);
    }
}
