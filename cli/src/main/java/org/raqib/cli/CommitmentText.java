package org.raqib.cli;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.raqib.findings.Proposal;
import org.raqib.model.Commitment;
import org.raqib.model.Commitment.Clause;
import org.raqib.model.Entities;
import org.raqib.model.Entity;
import org.raqib.model.EventDate;
import org.raqib.model.Milestone;
import org.raqib.model.Text;
import org.raqib.model.Timeline.Standing;

/** A commitment, or a proposal of one, for a person at a terminal, in Arabic or English. */
final class CommitmentText {
    private final Entities entities;
    private final IncidentText lines;
    private final String language;

    CommitmentText(Entities entities, String language) {
        this.entities = entities;
        this.lines = new IncidentText(entities, language);
        this.language = language;
    }

    /** The commitment with where it stands on a day, ending with an empty line. */
    String of(Commitment commitment, LocalDate day) {
        return of(commitment, standing(commitment.standings(EventDate.of(day))));
    }

    /** A proposal with what is open in it. */
    String of(Proposal proposal) {
        StringBuilder text = new StringBuilder(of(proposal.commitment(), lines.say("مقترح", "proposed")));
        text.setLength(text.length() - 1);
        proposal.open().forEach(open -> line(text, "مفتوح", "open", open.in(language)));
        String like = proposal.like();
        if (like != null) {
            line(text, "لعله", "perhaps", like);
        }
        line(text, "من", "from", String.join(", ", proposal.claimKeys()));
        return text.append('\n').toString();
    }

    private String of(Commitment commitment, String status) {
        StringBuilder text = new StringBuilder(commitment.id())
                .append(lines.say("، ", ", "))
                .append(commitment.kind().code())
                .append(lines.say("، ", ", "))
                .append(commitment.form().code())
                .append(lines.say("، ", ", "))
                .append(status)
                .append('\n');
        line(text, "العنوان", "title", commitment.title().in(language));
        line(text, "السند", "basis", commitment.basis().in(language));
        line(text, "الملتزم", "bound", names(commitment.bearers()));
        line(text, "المكان", "where", names(commitment.areas()));
        commitment
                .zones()
                .forEach(zone -> line(text, "منطقة", "zone", zone.name().in(language)));
        for (Milestone one : commitment.timeline().milestones()) {
            line(text, stage(one).ar(), stage(one).en(), milestone(one));
        }
        for (Clause clause : commitment.clauses()) {
            line(text, "بند", "clause", clause.id() + ": " + clause.text().in(language));
            clause.exceptions()
                    .forEach(exception ->
                            line(text, "استثناء", "except", exception.text().in(language)));
        }
        commitment.notes().forEach(note -> line(text, "ملاحظة", "note", note.in(language)));
        return text.append('\n').toString();
    }

    private String milestone(Milestone one) {
        Milestone.Moment until = one.until();
        return one.at()
                + (until == null ? "" : lines.say(" حتى ", " until ") + until)
                + (one.by().isEmpty() ? "" : lines.say("، ", ", by ") + names(one.by()))
                + " (" + one.source().in(language) + ")";
    }

    private static Text stage(Milestone one) {
        return switch (one.stage()) {
            case DECLARED -> new Text("أُعلن", "declared");
            case EFFECT -> new Text("سرى", "effect");
            case EXTENDED -> new Text("مُدد", "extended");
            case SUSPENDED -> new Text("عُلق", "suspended");
            case RESUMED -> new Text("استُؤنف", "resumed");
            case ENDED -> new Text("انتهى", "ended");
        };
    }

    private String standing(Set<Standing> standings) {
        return standings.stream()
                .map(standing -> switch (standing) {
                    case NOT_YET -> lines.say("لم يُعلن بعد", "not yet declared");
                    case DECLARED -> lines.say("معلن", "declared");
                    case IN_EFFECT -> lines.say("سارٍ", "in effect");
                    case SUSPENDED -> lines.say("معلق", "suspended");
                    case ENDED -> lines.say("منتهٍ", "ended");
                })
                .collect(Collectors.joining(lines.say(" أو ", " or ")));
    }

    private String names(List<String> ids) {
        return ids.stream().map(this::name).collect(Collectors.joining("; "));
    }

    private String name(String id) {
        Entity entity = entities.find(id);
        if (entity == null) {
            return id;
        }
        List<String> names = language.equals("ar") ? entity.ar() : entity.en();
        List<String> others = language.equals("ar") ? entity.en() : entity.ar();
        return ReportWords.isolated(names.isEmpty() ? others.getFirst() : names.getFirst());
    }

    private void line(StringBuilder text, String ar, String en, String value) {
        lines.line(text, new Text(ar, en), value);
    }
}
