package org.raqib.server.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.raqib.knowledge.Lexicon;
import org.raqib.model.Breach;
import org.raqib.model.Claim;
import org.raqib.model.Entity;
import org.raqib.model.EventType;
import org.raqib.model.Mention;
import org.raqib.model.Modality;
import org.raqib.model.Mode;
import org.raqib.model.Slot;
import org.raqib.model.Span;
import org.raqib.model.Toll;
import org.raqib.record.Refused;
import org.raqib.server.report.FormView.Mentions;
import org.raqib.server.report.FormView.Named;
import org.raqib.server.report.FormView.Option;
import org.raqib.server.web.Chrome;
import org.raqib.server.web.Names;
import org.raqib.server.web.Terms;

/** Between a claim, the form that shows it, and the slots that come back ({@code SlotsJson}). */
final class SlotForm {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    /** The slots that name someone or some place, by their name in {@code SlotsJson}. */
    private static final Map<String, Slot> NAMING = new LinkedHashMap<>();

    private static final Map<String, Function<Claim, List<Mention>>> NAMED = Map.of(
            "actors", Claim::actors,
            "recipients", Claim::recipients,
            "speakers", Claim::speakers,
            "places", Claim::places);

    static {
        NAMING.put("actors", Slot.ACTOR);
        NAMING.put("recipients", Slot.RECIPIENT);
        NAMING.put("speakers", Slot.SPEAKER);
        NAMING.put("places", Slot.PLACE);
    }

    private final Chrome chrome;
    private final Lexicon lexicon;

    SlotForm(Chrome chrome, Lexicon lexicon) {
        this.chrome = chrome;
        this.lexicon = lexicon;
    }

    /**
     * The form.
     *
     * @param claim what it begins with, or null for an empty one
     */
    FormView of(
            long n,
            String path,
            @Nullable CardView card,
            @Nullable Claim claim,
            String words,
            String at,
            String query) {
        EventType event = claim == null ? null : claim.event();
        Mode mode = claim == null ? null : claim.mode();
        Modality modality = claim == null ? Modality.FACT : claim.modality();
        Breach breach = claim == null ? null : claim.breach();
        Toll killed = claim == null ? null : claim.killed();
        Toll injured = claim == null ? null : claim.injured();
        return new FormView(
                n,
                path,
                card,
                card == null ? "" : card.seen(),
                null,
                words,
                at,
                options(EventType.values(), EventType::name, Terms::event, event),
                modes(mode),
                options(Modality.values(), Modality::code, Terms::modality, modality),
                options(Breach.values(), Breach::code, Terms::breach, breach),
                mentions(claim),
                claim == null || claim.date() == null ? "" : claim.date().toString(),
                killed == null ? "" : Integer.toString(killed.min()),
                killed == null || killed.max() == null ? "" : killed.max().toString(),
                injured == null ? "" : Integer.toString(injured.min()),
                injured == null || injured.max() == null ? "" : injured.max().toString(),
                claim != null && claim.aggregate(),
                "",
                query,
                "/reports/" + n + (query.isEmpty() ? "" : "?" + query) + (card == null ? "" : "#c" + card.index()));
    }

    private <E> List<Option> options(
            E[] values, Function<E, String> code, Function<E, String> phrase, @Nullable E chosen) {
        List<Option> options = new ArrayList<>();
        for (E value : values) {
            options.add(new Option(code.apply(value), chrome.say(phrase.apply(value)), value.equals(chosen), ""));
        }
        return options;
    }

    private List<Option> modes(@Nullable Mode chosen) {
        List<Option> options = new ArrayList<>();
        for (Mode mode : Mode.values()) {
            List<String> events = new ArrayList<>();
            for (EventType event : EventType.values()) {
                if (event.modes().contains(mode)) {
                    events.add(event.name());
                }
            }
            options.add(
                    new Option(mode.code(), chrome.say(Terms.mode(mode)), mode == chosen, String.join(" ", events)));
        }
        return options;
    }

    private List<Mentions> mentions(@Nullable Claim claim) {
        List<Mentions> all = new ArrayList<>();
        NAMING.forEach((name, slot) -> {
            List<Named> named = new ArrayList<>();
            if (claim != null) {
                for (Mention mention : Objects.requireNonNull(NAMED.get(name)).apply(claim)) {
                    String label = Names.of(mention, lexicon, chrome.language());
                    named.add(new Named(
                            spelled(mention),
                            label == null ? "«" + mention.text() + "»" : label,
                            label == null || label.equals(mention.text()) ? null : mention.text()));
                }
            }
            all.add(new Mentions(name, chrome.say(Terms.slot(slot)), named, ""));
        });
        return all;
    }

    /**
     * The same form as it was sent, with why it was not taken, so that nobody has to fill it in twice.
     *
     * @param view the form as it was opened
     */
    FormView again(FormView view, HttpServletRequest sent, String fault) {
        return new FormView(
                view.n(),
                view.path(),
                view.card(),
                view.seen(),
                fault,
                view.words(),
                view.at(),
                chosen(view.events(), text(sent, "event")),
                chosen(view.modes(), text(sent, "mode")),
                chosen(view.modalities(), text(sent, "modality")),
                chosen(view.breaches(), text(sent, "breach")),
                view.mentions().stream().map(slot -> sent(slot, sent)).toList(),
                text(sent, "date"),
                text(sent, "killed.min"),
                text(sent, "killed.max"),
                text(sent, "injured.min"),
                text(sent, "injured.max"),
                sent.getParameter("aggregate") != null,
                text(sent, "reason"),
                view.query(),
                view.back());
    }

    private static List<Option> chosen(List<Option> options, String value) {
        return options.stream()
                .map(one -> new Option(one.value(), one.label(), one.value().equals(value), one.only()))
                .toList();
    }

    private Mentions sent(Mentions slot, HttpServletRequest sent) {
        String[] values = sent.getParameterValues(slot.slot());
        List<Named> named = new ArrayList<>();
        for (String value : values == null ? new String[0] : values) {
            slot.named().stream()
                    .filter(one -> one.value().equals(value))
                    .findFirst()
                    .or(() -> chosenSince(value))
                    .ifPresent(named::add);
        }
        return new Mentions(slot.slot(), slot.label(), named, text(sent, slot.slot() + ".new"));
    }

    /** One that was looked up in the lexicon while the form was open. */
    private Optional<Named> chosenSince(String spelled) {
        String[] parts = spelled.split("\\|", 4);
        if (parts.length != 4) {
            return Optional.empty();
        }
        return Optional.of(new Named(
                spelled,
                parts[0].isEmpty() ? "«" + parts[3] + "»" : Names.of(parts[0], lexicon, chrome.language()),
                parts[0].isEmpty() || parts[3].isEmpty() ? null : parts[3]));
    }

    /** A mention as a form sends it: identifier, start, end, words; empty where there is none. */
    private static String spelled(Mention mention) {
        Span span = mention.span();
        return (mention.id() == null ? "" : mention.id()) + "|" + (span == null ? "|" : span.start() + "|" + span.end())
                + "|" + mention.text();
    }

    /**
     * What was sent that is other than before, as {@code SlotsJson} takes it.
     *
     * @param before what the form began with, or null where a claim is added
     * @param body the report's title and text
     * @throws Refused if a number is none, or the words of an added claim are not the report's
     */
    ObjectNode slots(HttpServletRequest sent, @Nullable Claim before, String body) {
        ObjectNode slots = JSON.objectNode();
        choice(slots, "event", sent, before == null ? null : before.event().name(), false);
        String mode =
                before == null || before.mode() == null ? null : before.mode().code();
        choice(slots, "mode", sent, mode, true);
        choice(
                slots,
                "modality",
                sent,
                before == null ? null : before.modality().code(),
                false);
        String breach = before == null || before.breach() == null
                ? null
                : before.breach().code();
        choice(slots, "breach", sent, breach, true);
        choice(
                slots,
                "date",
                sent,
                before == null || before.date() == null ? null : before.date().toString(),
                true);
        toll(slots, "killed", sent, before == null ? null : before.killed());
        toll(slots, "injured", sent, before == null ? null : before.injured());
        NAMING.keySet().forEach(slot -> named(slots, slot, sent, before, body));
        boolean aggregate = sent.getParameter("aggregate") != null;
        if (aggregate != (before != null && before.aggregate())) {
            slots.put("aggregate", aggregate);
        }
        if (before == null) {
            trigger(slots, sent, body);
        }
        return slots;
    }

    private static String text(HttpServletRequest sent, String name) {
        String value = sent.getParameter(name);
        return value == null ? "" : value.strip();
    }

    private static void choice(
            ObjectNode slots, String name, HttpServletRequest sent, @Nullable String before, boolean mayBeNone) {
        String value = text(sent, name);
        if (value.equals(before == null ? "" : before)) {
            return;
        }
        if (!value.isEmpty()) {
            slots.put(name, value);
        } else if (mayBeNone) {
            slots.putNull(name);
        }
    }

    private void toll(ObjectNode slots, String name, HttpServletRequest sent, @Nullable Toll before) {
        String least = text(sent, name + ".min");
        String most = text(sent, name + ".max");
        Integer max = before == null ? null : before.max();
        if (least.equals(before == null ? "" : Integer.toString(before.min()))
                && most.equals(max == null ? "" : max.toString())) {
            return;
        }
        if (least.isEmpty() && most.isEmpty()) {
            slots.putNull(name);
            return;
        }
        ArrayNode toll = slots.putArray(name);
        toll.add(number(least.isEmpty() ? "0" : least));
        if (most.isEmpty()) {
            toll.addNull();
        } else {
            toll.add(number(most));
        }
    }

    private int number(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw new Refused(chrome.say("form.refused.number", "text", text));
        }
    }

    private void named(ObjectNode slots, String slot, HttpServletRequest sent, @Nullable Claim before, String body) {
        String[] kept = sent.getParameterValues(slot);
        String added = text(sent, slot + ".new");
        List<String> were = before == null
                ? List.of()
                : Objects.requireNonNull(NAMED.get(slot)).apply(before).stream()
                        .map(SlotForm::spelled)
                        .toList();
        List<String> are = kept == null ? List.of() : List.of(kept);
        if (are.equals(were) && added.isEmpty()) {
            return;
        }
        ArrayNode mentions = slots.putArray(slot);
        are.forEach(one -> mention(mentions, one));
        if (!added.isEmpty()) {
            written(mentions, added, body);
        }
    }

    private static void mention(ArrayNode mentions, String spelled) {
        String[] parts = spelled.split("\\|", 4);
        if (parts.length != 4) {
            return;
        }
        ObjectNode mention = mentions.addObject();
        if (!parts[0].isEmpty()) {
            mention.put("id", parts[0]);
        }
        if (!parts[3].isEmpty()) {
            mention.put("text", parts[3]);
        }
        if (parts[1].matches("[0-9]{1,9}") && parts[2].matches("[0-9]{1,9}")) {
            mention.putArray("span").add(Integer.parseInt(parts[1])).add(Integer.parseInt(parts[2]));
        }
    }

    /** Words that a person wrote instead of choosing: an identifier, a name of the lexicon, or words of the report. */
    private void written(ArrayNode mentions, String words, String body) {
        ObjectNode mention = mentions.addObject();
        int at = body.indexOf(words);
        List<Entity> known = lexicon.find(words) == null ? lexicon.named(words) : List.of(lexicon.byId(words));
        if (known.size() > 1) {
            throw new Refused(chrome.say("form.refused.several", "text", words));
        }
        if (!known.isEmpty()) {
            mention.put("id", known.getFirst().id());
        }
        if (at >= 0) {
            mention.putArray("span").add(at).add(at + words.length());
        } else if (known.isEmpty()) {
            mention.put("text", words);
        }
    }

    private void trigger(ObjectNode slots, HttpServletRequest sent, String body) {
        String words = text(sent, "words").replace("\r\n", "\n");
        String at = text(sent, "at");
        int start = at.matches("[0-9]{1,9}") && body.startsWith(words, Integer.parseInt(at))
                ? Integer.parseInt(at)
                : body.indexOf(words);
        if (words.isEmpty() || start < 0) {
            throw new Refused(chrome.say("form.refused.words"));
        }
        slots.putArray("trigger").add(start).add(start + words.length());
        int from = Math.max(body.lastIndexOf('\n', start), body.lastIndexOf(". ", start) + 1) + 1;
        int dot = body.indexOf('.', start + words.length());
        int line = body.indexOf('\n', start + words.length());
        int to = Math.min(dot < 0 ? body.length() : dot, line < 0 ? body.length() : line);
        slots.putArray("span").add(Math.min(from, start)).add(Math.max(to, start + words.length()));
    }
}
