package org.raqib.contract;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import org.raqib.model.Copy;
import org.raqib.model.Incident;
import org.raqib.model.ReportedClaim;

/**
 * An incident with all its claims. Keys: {@code id, event, modes, grade, when, killed, injured, actors, actor_disputed,
 * recipients, places, asserted_by, denied_by, reasons, copies, claims}. An element of {@code actors} and {@code recipients} is a
 * mention and, under {@code claims}, the keys ({@code report#index}) of the claims that name it; a voice is {@code name,
 * entity, outlet, claims}; an element of {@code copies} is {@code report, sha256, of, of_sha256, kind, percent, credits,
 * reasons}; an element of {@code claims} is {@code report, index, sha256, publisher, title, published} and
 * then the claim as in {@link ClaimJson}.
 */
public final class IncidentJson {
    private IncidentJson() {}

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

    private static void copy(JsonGenerator json, Copy copy) throws IOException {
        json.writeStringField("report", copy.report());
        json.writeStringField("sha256", copy.sha256());
        json.writeStringField("of", copy.of());
        json.writeStringField("of_sha256", copy.ofSha256());
        json.writeStringField("kind", copy.kind().code());
        json.writeNumberField("percent", (int) (copy.share() * 100));
        CanonicalJson.strings(json, "credits", copy.credits());
        CanonicalJson.texts(json, "reasons", List.of(copy.reason()));
    }

    static void voice(JsonGenerator json, Incident.Voice voice) throws IOException {
        json.writeStringField("name", voice.name());
        CanonicalJson.string(json, "entity", voice.entityId());
        json.writeBooleanField("outlet", voice.outlet());
        CanonicalJson.strings(json, "claims", voice.claimKeys());
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
}
