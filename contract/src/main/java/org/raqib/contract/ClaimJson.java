package org.raqib.contract;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.raqib.model.Breach;
import org.raqib.model.Claim;
import org.raqib.model.EventDate;
import org.raqib.model.EventType;
import org.raqib.model.Evidence;
import org.raqib.model.Mention;
import org.raqib.model.Modality;
import org.raqib.model.Mode;
import org.raqib.model.Slot;
import org.raqib.model.Span;
import org.raqib.model.Toll;

/**
 * A claim. Keys: {@code event, mode, modality, actors, recipients, speakers, places, date, killed, injured, breach,
 * aggregate, trigger, span, quote, rule, mentions, evidence}; of a mention in {@code actors} to {@code places}: {@code
 * text, span, id, name, names, kind, lat, lon}; of {@code evidence}: {@code slot, span, rule}.
 */
public final class ClaimJson {
    static final Set<String> KEYS = Set.of(
            "event",
            "mode",
            "modality",
            "actors",
            "recipients",
            "speakers",
            "places",
            "date",
            "killed",
            "injured",
            "breach",
            "aggregate",
            "trigger",
            "span",
            "quote",
            "rule",
            "mentions",
            "evidence");
    private static final Set<String> EVIDENCE_KEYS = Set.of("slot", "span", "rule");

    private ClaimJson() {}

    /** The claim as one canonical line, without line feed. */
    public static String write(Claim claim) {
        return CanonicalJson.line(json -> fields(json, claim));
    }

    /**
     * Reads back what {@link #write} wrote.
     *
     * @throws ContractException if {@code line} is anything else
     */
    public static Claim read(String line) {
        return read(JsonObject.of(line, KEYS));
    }

    /** The keys under which two claims differ, evidence aside, in the order of the form. */
    public static List<String> changed(Claim one, Claim other) {
        JsonNode before = CanonicalJson.parse(write(one));
        JsonNode after = CanonicalJson.parse(write(other));
        List<String> changed = new ArrayList<>();
        before.fieldNames().forEachRemaining(key -> {
            if (!key.equals("evidence") && !before.get(key).equals(after.get(key))) {
                changed.add(key);
            }
        });
        return changed;
    }

    static void fields(JsonGenerator json, Claim claim) throws IOException {
        json.writeStringField("event", claim.event().name());
        Mode mode = claim.mode();
        CanonicalJson.string(json, "mode", mode == null ? null : mode.code());
        json.writeStringField("modality", claim.modality().code());
        MentionJson.list(json, "actors", claim.actors());
        MentionJson.list(json, "recipients", claim.recipients());
        MentionJson.list(json, "speakers", claim.speakers());
        MentionJson.list(json, "places", claim.places());
        CanonicalJson.date(json, "date", claim.date());
        CanonicalJson.toll(json, "killed", claim.killed());
        CanonicalJson.toll(json, "injured", claim.injured());
        Breach breach = claim.breach();
        CanonicalJson.string(json, "breach", breach == null ? null : breach.code());
        json.writeBooleanField("aggregate", claim.aggregate());
        CanonicalJson.span(json, "trigger", claim.trigger());
        CanonicalJson.span(json, "span", claim.span());
        json.writeStringField("quote", claim.quote());
        json.writeStringField("rule", claim.rule());
        CanonicalJson.list(json, "mentions", claim.mentions(), CanonicalJson::span);
        CanonicalJson.objects(json, "evidence", claim.evidence(), ClaimJson::evidence);
    }

    static Claim read(JsonObject json) {
        return json.made(() -> new Claim(
                json.spelled("event", "a PLOVER event type", EventType::valueOf),
                json.spelledOrNull("mode", "a mode", Mode::ofCode),
                json.spelled("modality", "fact, alleged, denied or planned", Modality::ofCode),
                MentionJson.list(json, "actors"),
                MentionJson.list(json, "recipients"),
                MentionJson.list(json, "speakers"),
                MentionJson.list(json, "places"),
                json.spelledOrNull("date", "a date or a range of dates", EventDate::parse),
                json.tollOrNull("killed"),
                json.tollOrNull("injured"),
                json.spelledOrNull("breach", "ceasefire, embargo, agreement or law", Breach::ofCode),
                json.bool("aggregate"),
                json.span("trigger"),
                json.span("span"),
                json.string("quote"),
                json.string("rule"),
                json.spans("mentions"),
                evidence(json)));
    }

    static Claim read(WrittenLine json) {
        json.pass("{\"event\":");
        EventType event = EventType.valueOf(json.string());
        json.pass(",\"mode\":");
        Mode mode = json.spelledOrNull(Mode::ofCode);
        json.pass(",\"modality\":");
        Modality modality = Modality.ofCode(json.string());
        json.pass(",\"actors\":");
        List<Mention> actors = json.list(MentionJson::read);
        json.pass(",\"recipients\":");
        List<Mention> recipients = json.list(MentionJson::read);
        json.pass(",\"speakers\":");
        List<Mention> speakers = json.list(MentionJson::read);
        json.pass(",\"places\":");
        List<Mention> places = json.list(MentionJson::read);
        json.pass(",\"date\":");
        EventDate date = json.spelledOrNull(EventDate::parse);
        json.pass(",\"killed\":");
        Toll killed = json.tollOrNull();
        json.pass(",\"injured\":");
        Toll injured = json.tollOrNull();
        json.pass(",\"breach\":");
        Breach breach = json.spelledOrNull(Breach::ofCode);
        json.pass(",\"aggregate\":");
        boolean aggregate = json.bool();
        json.pass(",\"trigger\":");
        Span trigger = json.span();
        json.pass(",\"span\":");
        Span span = json.span();
        json.pass(",\"quote\":");
        String quote = json.string();
        json.pass(",\"rule\":");
        String rule = json.string();
        json.pass(",\"mentions\":");
        List<Span> mentions = json.list(WrittenLine::span);
        json.pass(",\"evidence\":");
        List<Evidence> evidence = json.list(ClaimJson::evidence);
        json.pass("}");
        return new Claim(
                event,
                mode,
                modality,
                actors,
                recipients,
                speakers,
                places,
                date,
                killed,
                injured,
                breach,
                aggregate,
                trigger,
                span,
                quote,
                rule,
                mentions,
                evidence);
    }

    private static Evidence evidence(WrittenLine json) {
        json.pass("{\"slot\":");
        Slot slot = Slot.valueOf(json.string().toUpperCase(Locale.ROOT));
        json.pass(",\"span\":");
        Span span = json.spanOrNull();
        json.pass(",\"rule\":");
        String rule = json.string();
        json.pass("}");
        return new Evidence(slot, span, rule);
    }

    private static void evidence(JsonGenerator json, Evidence evidence) throws IOException {
        json.writeStringField("slot", evidence.slot().code());
        CanonicalJson.span(json, "span", evidence.span());
        json.writeStringField("rule", evidence.rule());
    }

    private static List<Evidence> evidence(JsonObject json) {
        return json.objects(
                "evidence",
                EVIDENCE_KEYS,
                one -> new Evidence(
                        one.spelled("slot", "a slot of a claim", code -> Slot.valueOf(code.toUpperCase(Locale.ROOT))),
                        one.spanOrNull("span"),
                        one.string("rule")));
    }
}
