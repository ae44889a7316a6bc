package org.raqib.digest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.raqib.model.Commitment;
import org.raqib.model.Digest;
import org.raqib.model.Finding;
import org.raqib.model.Incident;
import org.raqib.model.ReportedClaim;
import org.raqib.model.Text;

/** Tells findings, by commitment, each with its reasons, exceptions and what would change it. */
final class FindingLines {
    private final Phrases phrases;
    private final Names names;
    private final IncidentLines incidentLines;
    private final Dates dates;

    FindingLines(Phrases phrases, Names names, Dates dates, IncidentLines incidentLines) {
        this.dates = dates;
        this.phrases = phrases;
        this.names = names;
        this.incidentLines = incidentLines;
    }

    /** One line per commitment that findings are about, its findings under it. */
    List<Digest.Line> lines(List<Finding> findings, List<Incident> incidents, List<Commitment> commitments) {
        Map<String, Incident> incidentById = new LinkedHashMap<>();
        incidents.forEach(incident -> incidentById.put(incident.id(), incident));
        Map<String, Commitment> commitmentById = new HashMap<>();
        commitments.forEach(commitment -> commitmentById.put(commitment.id(), commitment));
        Map<String, List<Digest.Line>> byCommitment = new LinkedHashMap<>();
        for (Finding finding : findings) {
            Incident incident = incidentById.get(finding.incidentId());
            if (incident != null) {
                byCommitment
                        .computeIfAbsent(finding.commitmentId(), id -> new ArrayList<>())
                        .add(finding(finding, incident, commitmentById.get(finding.commitmentId())));
            }
        }
        List<Digest.Line> lines = new ArrayList<>();
        byCommitment.forEach((id, under) -> {
            Commitment commitment = commitmentById.get(id);
            lines.add(new Digest.Line(
                    Digest.Role.COMMITMENT,
                    commitment == null ? unknown(id) : commitment.title(),
                    "",
                    "",
                    under.stream()
                            .flatMap(line -> line.sources().stream())
                            .distinct()
                            .toList(),
                    commitment == null ? Text.NONE : commitment.basis(),
                    null,
                    under));
        });
        return lines;
    }

    private Digest.Line finding(Finding finding, Incident incident, @Nullable Commitment commitment) {
        List<Digest.Line> under = new ArrayList<>();
        if (!finding.accused().isEmpty()) {
            Text accused = names.list(finding.accused(), Integer.MAX_VALUE, false);
            under.add(part(
                    Digest.Role.SAID,
                    incident,
                    phrases.say("finding.accused", Map.of("names", accused)),
                    incident.claims()));
        }
        List<ReportedClaim> accusing = accusing(finding, incident);
        if (!accusing.isEmpty()) {
            Text voices = names.voices(accusing);
            under.add(part(
                    Digest.Role.SAID, incident, phrases.say("finding.accusers", Map.of("voices", voices)), accusing));
        }
        List<ReportedClaim> denying = IncidentLines.denying(incident);
        if (!denying.isEmpty()) {
            under.add(part(
                    Digest.Role.DENIAL,
                    incident,
                    phrases.say("denied", Map.of("voices", names.voices(denying))),
                    denying));
        }
        finding.reasons()
                .forEach(reason ->
                        under.add(part(Digest.Role.REASON, incident, dates.reworded(reason), incident.claims())));
        finding.exceptions()
                .forEach(considered -> under.add(
                        part(Digest.Role.EXCEPTION, incident, dates.reworded(considered.text()), incident.claims())));
        finding.wouldChange()
                .forEach(change ->
                        under.add(part(Digest.Role.CHANGE, incident, dates.reworded(change), incident.claims())));
        Text text = phrases.say(
                "finding",
                Map.of("act", incidentLines.sentence(incident), "clause", clause(finding.clauseId(), commitment)));
        return new Digest.Line(
                Digest.Role.FINDING,
                text,
                finding.status().code(),
                incident.id(),
                incident.claims(),
                commitment == null ? Text.NONE : commitment.basis(),
                null,
                under);
    }

    private static List<ReportedClaim> accusing(Finding finding, Incident incident) {
        Set<String> keys = finding.accusers().stream()
                .flatMap(voice -> voice.claimKeys().stream())
                .collect(Collectors.toSet());
        return incident.claims().stream()
                .filter(claim -> keys.contains(claim.key()))
                .toList();
    }

    private static Text clause(String id, @Nullable Commitment commitment) {
        if (commitment != null) {
            for (Commitment.Clause clause : commitment.clauses()) {
                if (clause.id().equals(id)) {
                    return clause.text();
                }
            }
        }
        String isolated = Isolates.isolate(id);
        return new Text(isolated, isolated);
    }

    private Text unknown(String id) {
        String isolated = Isolates.isolate(id);
        return phrases.say("finding.unknown.commitment", Map.of("id", new Text(isolated, isolated)));
    }

    private static Digest.Line part(Digest.Role role, Incident incident, Text text, List<ReportedClaim> sources) {
        return new Digest.Line(role, text, "", incident.id(), sources, Text.NONE, null, List.of());
    }
}
