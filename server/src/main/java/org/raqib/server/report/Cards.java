package org.raqib.server.report;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;
import org.raqib.desk.Desk;
import org.raqib.desk.IncidentRow;
import org.raqib.digest.Dates;
import org.raqib.ledger.RecordedDecision;
import org.raqib.model.Claim;
import org.raqib.model.Decision;
import org.raqib.model.Decision.Kind;
import org.raqib.model.Entities;
import org.raqib.model.Mention;
import org.raqib.model.Modality;
import org.raqib.model.ReportedClaim;
import org.raqib.model.Slot;
import org.raqib.model.Toll;
import org.raqib.record.JudgedClaim;
import org.raqib.record.JudgedClaim.Standing;
import org.raqib.server.report.CardView.Event;
import org.raqib.server.report.CardView.Incident;
import org.raqib.server.report.CardView.Row;
import org.raqib.server.report.CardView.Value;
import org.raqib.server.safety.MayDecide;
import org.raqib.server.safety.Role;
import org.raqib.server.safety.SignedIn;
import org.raqib.server.web.ActKind;
import org.raqib.server.web.Chrome;
import org.raqib.server.web.Names;
import org.raqib.server.web.Terms;

/** Makes the cards of a report's claims. What the machine read and what people say are never put into one list. */
final class Cards {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm").withZone(ZoneOffset.UTC);

    private final Opened opened;
    private final long n;
    private final Chrome chrome;
    private final Desk desk;
    private final Entities entities;
    private final Dates dates;
    private final String query;
    private final Map<Integer, String> incidents;

    /** @param query the list that the report was opened from, as it stands in addresses */
    Cards(Opened opened, long n, Chrome chrome, Desk desk, Entities entities, String query) {
        this.opened = opened;
        this.n = n;
        this.chrome = chrome;
        this.desk = desk;
        this.entities = entities;
        this.dates = new Dates(chrome.phrases());
        this.query = query;
        this.incidents = desk.incidentsOf(n);
    }

    /** All cards, in the order of the claims. */
    List<CardView> all() {
        List<CardView> cards = new ArrayList<>();
        for (int i = 0; i < opened.claims().size(); i++) {
            cards.add(card(opened.claims().get(i), i + 1, null));
        }
        return cards;
    }

    /**
     * The card of one claim.
     *
     * @param changed what somebody else changed meanwhile, or null
     */
    CardView one(JudgedClaim claim, @Nullable String changed) {
        return card(claim, opened.claims().indexOf(claim) + 1, changed);
    }

    private CardView card(JudgedClaim judged, int number, @Nullable String changed) {
        Claim read = judged.read();
        Claim stands = judged.claim();
        Claim shown = Objects.requireNonNull(stands == null ? read == null ? added(judged) : read : stands);
        Claim first = read == null ? shown : read;
        RecordedDecision last =
                judged.decisions().isEmpty() ? null : judged.decisions().getLast();
        String act = Terms.act(chrome, shown.event(), shown.mode());
        return new CardView(
                n,
                judged.index(),
                number,
                ActKind.of(shown.event()).code(),
                chrome.say(Terms.kind(ActKind.of(shown.event()))),
                act,
                shown.modality() == Modality.FACT ? null : chrome.say(Terms.modality(shown.modality())),
                judged.standing().code(),
                first.quote(),
                Direction.of(opened.report().language()),
                read == null ? List.of() : rows(read, judged),
                read == null ? null : read.rule(),
                stands == null || judged.standing() == Standing.READ || judged.standing() == Standing.ACCEPTED
                        ? List.of()
                        : read == null ? rows(stands, judged) : changes(read, stands, judged),
                last == null
                        ? null
                        : chrome.say(
                                "report.verdict." + judged.standing().code(),
                                "who",
                                last.decision().by()),
                last == null || last.decision().reason().isBlank()
                        ? null
                        : last.decision().reason(),
                last == null ? null : when(last.decision().at()),
                history(judged),
                incident(judged),
                opened.place() == null || (read == null && stands == null)
                        ? null
                        : "/proof/" + n + "/" + judged.index(),
                Opened.tag(opened.place(), judged),
                chrome.may(Role.ANALYST),
                last == null || !mayUndo(last) ? 0 : last.entry(),
                changed,
                brief(shown, act),
                query);
    }

    private boolean mayUndo(RecordedDecision last) {
        SignedIn who = chrome.who();
        return who != null && MayDecide.undo(who, last.decision());
    }

    /** What a person had added before it was rejected. */
    private @Nullable Claim added(JudgedClaim judged) {
        return judged.decisions().stream()
                .map(one -> Payloads.claim(one.decision()))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private List<Row> rows(Claim claim, JudgedClaim judged) {
        List<Row> rows = new ArrayList<>();
        for (Slot slot : Slot.values()) {
            List<Value> values = values(claim, slot, judged);
            if (!values.isEmpty() && slot != Slot.EVENT && slot != Slot.MODE) {
                rows.add(new Row(chrome.say(Terms.slot(slot)), slot.code(), values));
            }
        }
        return rows;
    }

    private List<Row> changes(Claim read, Claim stands, JudgedClaim judged) {
        List<Row> rows = new ArrayList<>();
        for (Slot slot : Slot.values()) {
            List<Value> after = values(stands, slot, judged);
            if (!after.equals(values(read, slot, judged))) {
                rows.add(new Row(
                        chrome.say(Terms.slot(slot)),
                        slot.code(),
                        after.isEmpty() ? List.of(new Value(chrome.say("report.nothing"), null, null)) : after));
            }
        }
        return rows;
    }

    private List<Value> values(Claim claim, Slot slot, JudgedClaim judged) {
        return switch (slot) {
            case EVENT -> text(chrome.say(Terms.event(claim.event())));
            case MODE -> claim.mode() == null ? List.of() : text(chrome.say(Terms.mode(claim.mode())));
            case MODALITY ->
                claim.modality() == Modality.FACT ? List.of() : text(chrome.say(Terms.modality(claim.modality())));
            case ACTOR -> mentions(claim.actors(), judged);
            case RECIPIENT -> mentions(claim.recipients(), judged);
            case SPEAKER -> mentions(claim.speakers(), judged);
            case PLACE -> mentions(claim.places(), judged);
            case DATE -> claim.date() == null ? List.of() : text(chrome.of(dates.plain(claim.date())));
            case KILLED -> toll(claim.killed());
            case INJURED -> toll(claim.injured());
            case BREACH -> claim.breach() == null ? List.of() : text(chrome.say(Terms.breach(claim.breach())));
            case AGGREGATE -> claim.aggregate() ? text(chrome.say("report.yes")) : List.of();
        };
    }

    private static List<Value> text(String text) {
        return List.of(new Value(text, null, null));
    }

    private List<Value> toll(@Nullable Toll toll) {
        if (toll == null) {
            return List.of();
        }
        Integer max = toll.max();
        return text(
                max == null
                        ? chrome.say("report.toll.least", "n", toll.min())
                        : max == toll.min() ? Integer.toString(max) : toll.min() + "–" + max);
    }

    private List<Value> mentions(List<Mention> mentions, JudgedClaim judged) {
        List<Value> values = new ArrayList<>();
        for (Mention mention : mentions) {
            String name = Names.of(mention, entities, chrome.language());
            values.add(new Value(
                    name == null ? "«" + mention.text() + "»" : name,
                    name == null || name.equals(mention.text()) ? null : mention.text(),
                    mention.id() != null || !chrome.may(Role.ANALYST)
                            ? null
                            : "/lexicon/new?n=" + n + "&index=" + judged.index() + "&words="
                                    + java.net.URLEncoder.encode(
                                            mention.text(), java.nio.charset.StandardCharsets.UTF_8)));
        }
        return values;
    }

    private String brief(Claim claim, String act) {
        StringJoiner brief = new StringJoiner(" · ");
        brief.add(act);
        for (Slot slot : List.of(Slot.ACTOR, Slot.RECIPIENT, Slot.PLACE, Slot.DATE, Slot.KILLED, Slot.INJURED)) {
            List<Value> values = values(claim, slot, new JudgedClaim("", 0, null, null, List.of()));
            if (!values.isEmpty()) {
                brief.add(chrome.say(Terms.slot(slot)) + ": "
                        + String.join(
                                chrome.say("report.comma"),
                                values.stream().map(Value::name).toList()));
            }
        }
        return brief.toString();
    }

    private List<Event> history(JudgedClaim judged) {
        List<Event> events = new ArrayList<>();
        for (RecordedDecision one : opened.recorded()) {
            if (isAbout(one, judged)) {
                Decision decision = one.decision();
                events.add(new Event(
                        chrome.say("report.kind." + decision.kind().code()),
                        decision.by(),
                        when(decision.at()),
                        decision.reason(),
                        one.inForce()));
            }
        }
        return events;
    }

    private static boolean isAbout(RecordedDecision one, JudgedClaim judged) {
        return one.decision().kind() == Kind.ADD
                ? judged.index() == ReportedClaim.FIRST_ADDED + one.entry()
                : one.decision().targets().stream()
                        .anyMatch(target -> target.id().equals(judged.key()));
    }

    private String when(Instant at) {
        return chrome.of(dates.plain(LocalDate.ofInstant(at, ZoneOffset.UTC))) + " " + TIME.format(at) + " UTC";
    }

    private @Nullable Incident incident(JudgedClaim judged) {
        String id = incidents.get(judged.index());
        if (id == null) {
            return null;
        }
        IncidentRow row = desk.incidentRow(id).orElse(null);
        return row == null
                ? null
                : new Incident(
                        "/incidents/" + id,
                        chrome.of(row.sentence()),
                        chrome.count("reports", row.reports()) + " · "
                                + chrome.say("report.outlets", "n", row.outlets()));
    }
}
