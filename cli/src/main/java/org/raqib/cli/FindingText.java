package org.raqib.cli;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.raqib.model.Commitment;
import org.raqib.model.Entities;
import org.raqib.model.Finding;
import org.raqib.model.Incident;
import org.raqib.model.Text;

/** A finding for a person at a terminal, in Arabic or English: the promise, the incident, every reason. */
final class FindingText {
    private final IncidentText incidents;
    private final Map<String, Incident> incidentById;
    private final Map<String, Commitment> commitmentById;
    private final String language;

    FindingText(Entities entities, List<Incident> incidents, List<Commitment> commitments, String language) {
        this.incidents = new IncidentText(entities, language);
        this.incidentById = incidents.stream().collect(Collectors.toMap(Incident::id, Function.identity()));
        this.commitmentById = commitments.stream().collect(Collectors.toMap(Commitment::id, Function.identity()));
        this.language = language;
    }

    /** The finding's line, then why, ending with an empty line. */
    String of(Finding finding) {
        StringBuilder text = new StringBuilder(finding.id())
                .append(incidents.say("، ", ", "))
                .append(status(finding))
                .append(incidents.say("، ", ", "))
                .append(finding.commitmentId())
                .append(" / ")
                .append(finding.clauseId())
                .append('\n');
        Commitment commitment = commitmentById.get(finding.commitmentId());
        if (commitment != null) {
            line(text, "الالتزام", "promise", commitment.title().in(language));
            line(text, "السند", "basis", commitment.basis().in(language));
        }
        Incident incident = incidentById.get(finding.incidentId());
        if (incident != null) {
            line(text, "الحادث", "incident", incidents.heading(incident));
        }
        line(text, "المنسوب إليه", "accused", incidents.mentions(finding.accused()));
        line(text, "من يقول", "accusers", incidents.voices(finding.accusers()));
        if (incident != null) {
            line(text, "ينفيه", "denies", incidents.voices(incident.deniedBy()));
            line(
                    text,
                    "نص",
                    "words",
                    ReportWords.isolated(incident.claims().getFirst().claim().quote()));
        }
        for (Text reason : finding.reasons()) {
            if (finding.replies().stream().noneMatch(reply -> reply.text().equals(reason))) {
                line(text, "لأن", "because", reason.in(language));
            }
        }
        for (Finding.Considered exception : finding.exceptions()) {
            line(text, "استثناء", "exception", exception.text().in(language));
        }
        for (Finding.Reply reply : finding.replies()) {
            line(text, "الرد", "reply", reply.text().in(language));
        }
        for (Text change : finding.wouldChange()) {
            line(text, "يغيره", "changes", change.in(language));
        }
        if (commitment != null) {
            for (Text note : commitment.notes()) {
                line(text, "ملاحظة", "note", note.in(language));
            }
        }
        return text.append('\n').toString();
    }

    private String status(Finding finding) {
        return switch (finding.status()) {
            case ALLEGED -> incidents.say("مزعوم", "alleged");
            case SUPPORTED -> incidents.say("مسنود", "supported");
            case CONTESTED -> incidents.say("متنازع فيه", "contested");
            case DENIED -> incidents.say("منفي", "denied");
            case INDETERMINATE -> incidents.say("لا يمكن البت فيه", "indeterminate");
        };
    }

    private void line(StringBuilder text, String ar, String en, String value) {
        incidents.line(text, new Text(ar, en), value);
    }
}
