package org.raqib.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.raqib.model.Copy;
import org.raqib.model.Entities;
import org.raqib.model.Entity;
import org.raqib.model.Incident;
import org.raqib.model.Incident.Party;
import org.raqib.model.Incident.Voice;
import org.raqib.model.Mention;
import org.raqib.model.Modality;
import org.raqib.model.ReportedClaim;
import org.raqib.model.Text;
import org.raqib.model.Toll;

/** An incident for a person at a terminal, in Arabic or English. What no report says has no line. */
final class IncidentText {
    private static final int MOST_QUOTES = 8;
    private static final int MOST_COPIES = 4;

    private final Entities entities;
    private final String language;

    /** @param language {@code ar} or {@code en} */
    IncidentText(Entities entities, String language) {
        this.entities = entities;
        this.language = language;
    }

    /**
     * The incident's line, then what is known of it, ending with an empty line.
     *
     * @param copies which of the reports that tell it are copies of which
     */
    String of(Incident incident, List<Copy> copies) {
        StringBuilder text = new StringBuilder(heading(incident)).append('\n');
        line(text, new Text("الفاعل", "who"), parties(incident.actors()) + disputed(incident));
        line(text, new Text("المستهدف", "to whom"), parties(incident.recipients()));
        line(text, new Text("المكان", "where"), mentions(incident.places()));
        line(text, new Text("يرويه", "says"), voices(incident.assertedBy()));
        line(text, new Text("ينفيه", "denies"), voices(incident.deniedBy()));
        AccountText account = new AccountText(this);
        account.differences(incident, (label, value) -> line(text, label, value));
        for (Text reason : incident.reasons()) {
            line(text, new Text("لأن", "because"), reason.in(language));
        }
        account.worth(incident, (label, value) -> line(text, label, value));
        for (Copy copy : copies.subList(0, Math.min(MOST_COPIES, copies.size()))) {
            line(
                    text,
                    new Text("منقول", "copied"),
                    copy.report() + ": " + ReportWords.isolated(copy.reason().in(language)));
        }
        if (copies.size() > MOST_COPIES) {
            line(text, new Text("", ""), "+ " + (copies.size() - MOST_COPIES));
        }
        int quotes = 0;
        for (ReportedClaim reported : incident.claims()) {
            if (quotes++ == MOST_QUOTES) {
                line(text, new Text("", ""), "+ " + (incident.claims().size() - MOST_QUOTES));
                break;
            }
            line(text, new Text("نص", "words"), quote(reported));
        }
        return text.append('\n').toString();
    }

    /** One line: identifier, day, act, grade, toll. */
    String heading(Incident incident) {
        List<String> head = new ArrayList<>();
        head.add(incident.id());
        head.add(
                incident.when() == null
                        ? say("بلا تاريخ", "undated")
                        : incident.when().toString());
        head.add(incident.event()
                + (incident.modes().isEmpty()
                        ? ""
                        : " " + incident.modes().getFirst().code()));
        if (incident.claims().stream().allMatch(claim -> claim.claim().modality() == Modality.PLANNED)) {
            head.add(say("معلن عنه لا واقع", "planned"));
        }
        head.add(grade(incident));
        toll(head, say("قتلى", "killed"), incident.killed());
        toll(head, say("جرحى", "injured"), incident.injured());
        return String.join(say("، ", ", "), head);
    }

    /** A name in Raqib's own words where the lexicon has one, else the report's words in quotation marks. */
    String name(Mention mention) {
        Entity entity = mention.id() == null ? null : entities.find(mention.id());
        if (entity == null) {
            return ReportWords.isolated("«" + mention.text() + "»");
        }
        return name(entity);
    }

    /** The lexicon's name of a party, or the given one where it has none. */
    String party(String id, String otherwise) {
        Entity entity = entities.find(id);
        return entity == null ? ReportWords.isolated(otherwise) : name(entity);
    }

    String voices(List<Voice> voices) {
        return voices.stream()
                .map(voice -> {
                    Entity entity = voice.entityId() == null ? null : entities.find(voice.entityId());
                    return entity == null ? ReportWords.isolated(voice.name()) : name(entity);
                })
                .distinct()
                .collect(Collectors.joining("; "));
    }

    String mentions(List<Mention> mentions) {
        return mentions.stream().map(this::name).distinct().collect(Collectors.joining("; "));
    }

    private String name(Entity entity) {
        List<String> names = language.equals("ar") ? entity.ar() : entity.en();
        List<String> others = language.equals("ar") ? entity.en() : entity.ar();
        return ReportWords.isolated(names.isEmpty() ? others.getFirst() : names.getFirst());
    }

    private String parties(List<Party> parties) {
        return mentions(parties.stream().map(Party::mention).toList());
    }

    private String disputed(Incident incident) {
        return incident.actorDisputed() ? say(" (مختلف فيه)", " (in dispute)") : "";
    }

    private String grade(Incident incident) {
        return switch (incident.grade()) {
            case CONFIRMED -> say("مؤكد", "confirmed");
            case FAIR -> say("مقبول", "fair");
            case WEAK -> say("ضعيف", "weak");
            case CONTESTED -> say("متنازع فيه", "contested");
            case DISCOUNTED -> say("مستبعد", "discounted");
        };
    }

    private static String quote(ReportedClaim reported) {
        return reported.key() + (reported.publisher() == null ? "" : " " + ReportWords.isolated(reported.publisher()))
                + ": "
                + ReportWords.isolated(reported.claim().quote());
    }

    private void toll(List<String> head, String what, @Nullable Toll toll) {
        if (toll != null) {
            head.add(what + " " + number(toll));
        }
    }

    /** The range of a toll. */
    static String number(Toll toll) {
        Integer max = toll.max();
        return max == null ? toll.min() + "+" : max == toll.min() ? Integer.toString(max) : toll.min() + "–" + max;
    }

    void line(StringBuilder text, Text label, String value) {
        if (!value.isEmpty()) {
            String name = label.in(language);
            text.append("    ")
                    .append(name)
                    .append(" ".repeat(Math.max(1, (language.equals("ar") ? 13 : 10) - Columns.width(name))))
                    .append(value)
                    .append('\n');
        }
    }

    String say(String ar, String en) {
        return language.equals("ar") ? ar : en;
    }
}
