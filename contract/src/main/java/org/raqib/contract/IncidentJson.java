package org.raqib.contract;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.raqib.model.Copy;
import org.raqib.model.EventDate;
import org.raqib.model.EventType;
import org.raqib.model.Grade;
import org.raqib.model.Incident;
import org.raqib.model.Mode;
import org.raqib.model.ReportedClaim;

/**
 * An incident with all its claims. Keys: {@code id, event, modes, grade, when, killed, injured, actors, actor_disputed,
 * recipients, places, asserted_by, denied_by, reasons, copies, claims}. An element of {@code actors} and {@code recipients} is a
 * mention and, under {@code claims}, the keys ({@code report#index}) of the claims that name it; a voice is {@code name,
 * entity, outlet, claims}; an element of {@code copies} is {@code report, sha256, of, of_sha256, of_publisher, kind, percent,
 * credits, reasons}; an element of {@code claims} is {@code report, index, sha256, publisher, title, published} and
 * then the claim as in {@link ClaimJson}.
 */
public final class IncidentJson {
    private static final Set<String> KEYS = Stream.concat(
                    Stream.of(
                            "id",
                            "event",
                            "modes",
                            "grade",
                            "when",
                            "killed",
                            "injured",
                            "actors",
                            "actor_disputed",
                            "recipients",
                            "places",
                            "asserted_by",
                            "denied_by",
                            "reasons",
                            "copies",
                            "claims"),
                    AccountJson.KEYS.stream())
            .collect(Collectors.toUnmodifiableSet());
    static final Set<String> PARTY_KEYS =
            Stream.concat(MentionJson.KEYS.stream(), Stream.of("claims")).collect(Collectors.toUnmodifiableSet());
    static final Set<String> VOICE_KEYS = Set.of("name", "entity", "outlet", "claims");
    private static final Set<String> COPY_KEYS =
            Set.of("report", "sha256", "of", "of_sha256", "of_publisher", "kind", "percent", "credits", "reasons");
    static final Set<String> CLAIM_KEYS = Stream.concat(
                    Stream.of("report", "index", "sha256", "publisher", "title", "published"), ClaimJson.KEYS.stream())
            .collect(Collectors.toUnmodifiableSet());

    private IncidentJson() {}

    /**
     * An incident as it was written.
     *
     * @param incident the incident
     * @param copies which of the reports that tell it are copies of which; {@link Copy#share} to the whole per cent
     */
    public record Written(Incident incident, List<Copy> copies) {
        public Written {
            copies = List.copyOf(copies);
        }
    }

    /**
     * Reads back what {@link #write} wrote.
     *
     * @throws ContractException if {@code line} is anything else
     */
    public static Written read(String line) {
        JsonObject json = JsonObject.of(line, KEYS);
        Incident incident = json.made(() -> new Incident(
                json.string("id"),
                json.spelled("event", "a PLOVER event type", EventType::valueOf),
                json.strings("modes").stream().map(Mode::ofCode).toList(),
                json.objects("claims", CLAIM_KEYS, IncidentJson::claim),
                json.objects("actors", PARTY_KEYS, IncidentJson::party),
                json.bool("actor_disputed"),
                json.objects("recipients", PARTY_KEYS, IncidentJson::party),
                MentionJson.list(json, "places"),
                json.spelledOrNull("when", "a date or a range of dates", EventDate::parse),
                json.tollOrNull("killed"),
                json.tollOrNull("injured"),
                json.objects("asserted_by", VOICE_KEYS, IncidentJson::voice),
                json.objects("denied_by", VOICE_KEYS, IncidentJson::voice),
                json.spelled("grade", "a grade", code -> Grade.valueOf(code.toUpperCase(Locale.ROOT))),
                json.texts("reasons"),
                AccountJson.read(json)));
        return new Written(incident, json.objects("copies", COPY_KEYS, IncidentJson::copy));
    }

    /**
     * The incident as one canonical line, without line feed.
     *
     * @param copies which of the reports that tell it are copies of which
     */
    public static String write(Incident incident, List<Copy> copies) {
        return CanonicalJson.line(json -> {
            json.writeStringField("id", incident.id());
            json.writeStringField("event", incident.event().name());
            CanonicalJson.list(json, "modes", incident.modes(), (out, mode) -> out.writeString(mode.code()));
            json.writeStringField("grade", incident.grade().code());
            CanonicalJson.date(json, "when", incident.when());
            CanonicalJson.toll(json, "killed", incident.killed());
            CanonicalJson.toll(json, "injured", incident.injured());
            CanonicalJson.objects(json, "actors", incident.actors(), IncidentJson::party);
            json.writeBooleanField("actor_disputed", incident.actorDisputed());
            CanonicalJson.objects(json, "recipients", incident.recipients(), IncidentJson::party);
            MentionJson.list(json, "places", incident.places());
            CanonicalJson.objects(json, "asserted_by", incident.assertedBy(), IncidentJson::voice);
            CanonicalJson.objects(json, "denied_by", incident.deniedBy(), IncidentJson::voice);
            CanonicalJson.texts(json, "reasons", incident.reasons());
            AccountJson.fields(json, incident.account());
            CanonicalJson.objects(json, "copies", copies, IncidentJson::copy);
            CanonicalJson.objects(json, "claims", incident.claims(), IncidentJson::claim);
        });
    }

    static void party(JsonGenerator json, Incident.Party party) throws IOException {
        MentionJson.fields(json, party.mention());
        CanonicalJson.strings(json, "claims", party.claimKeys());
    }

    static Incident.Party party(JsonObject json) {
        return new Incident.Party(MentionJson.read(json), json.strings("claims"));
    }

    private static void copy(JsonGenerator json, Copy copy) throws IOException {
        json.writeStringField("report", copy.report());
        json.writeStringField("sha256", copy.sha256());
        json.writeStringField("of", copy.of());
        json.writeStringField("of_sha256", copy.ofSha256());
        CanonicalJson.string(json, "of_publisher", copy.ofPublisher());
        json.writeStringField("kind", copy.kind().code());
        // Rounded down, but 0.29 is 29, whatever 0.29 * 100 comes to in binary.
        json.writeNumberField("percent", (int) (copy.share() * 100 + 1e-9));
        CanonicalJson.strings(json, "credits", copy.credits());
        CanonicalJson.texts(json, "reasons", List.of(copy.reason()));
    }

    private static Copy copy(JsonObject json) {
        return new Copy(
                json.string("report"),
                json.string("sha256"),
                json.string("of"),
                json.string("of_sha256"),
                json.stringOrNull("of_publisher"),
                json.spelled("kind", "a kind of copy", code -> Copy.Kind.valueOf(code.toUpperCase(Locale.ROOT))),
                json.wholeNumber("percent") / 100.0,
                json.strings("credits"),
                json.texts("reasons").getFirst());
    }

    static void voice(JsonGenerator json, Incident.Voice voice) throws IOException {
        json.writeStringField("name", voice.name());
        CanonicalJson.string(json, "entity", voice.entityId());
        json.writeBooleanField("outlet", voice.outlet());
        CanonicalJson.strings(json, "claims", voice.claimKeys());
    }

    static Incident.Voice voice(JsonObject json) {
        return new Incident.Voice(
                json.string("name"), json.stringOrNull("entity"), json.bool("outlet"), json.strings("claims"));
    }

    static void claim(JsonGenerator json, ReportedClaim claim) throws IOException {
        json.writeStringField("report", claim.reportId());
        json.writeNumberField("index", claim.index());
        json.writeStringField("sha256", claim.reportSha256());
        CanonicalJson.string(json, "publisher", claim.publisher());
        json.writeStringField("title", claim.title());
        CanonicalJson.spelled(json, "published", claim.published());
        ClaimJson.fields(json, claim.claim());
    }

    static ReportedClaim claim(JsonObject json) {
        return new ReportedClaim(
                json.string("report"),
                json.string("sha256"),
                json.stringOrNull("publisher"),
                json.string("title"),
                json.spelledOrNull("published", "a day YYYY-MM-DD", LocalDate::parse),
                (int) json.wholeNumber("index"),
                ClaimJson.read(json));
    }
}
