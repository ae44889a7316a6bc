package org.raqib.contract;

import java.util.Locale;
import java.util.Set;
import org.raqib.model.Finding;

/**
 * A finding. Keys: {@code id, incident, commitment, clause, status, accused, accusers, reasons, exceptions,
 * replies, would_change}; an element of {@code exceptions} is {@code exception, ar, en}, one of {@code replies} is {@code
 * stance, ar, en, claims}.
 */
public final class FindingJson {
    private static final Set<String> KEYS = Set.of(
            "id",
            "incident",
            "commitment",
            "clause",
            "status",
            "accused",
            "accusers",
            "reasons",
            "exceptions",
            "replies",
            "would_change");

    private FindingJson() {}

    /**
     * Reads back what {@link #write} wrote.
     *
     * @throws ContractException if {@code line} is anything else
     */
    public static Finding read(String line) {
        JsonObject json = JsonObject.of(line, KEYS);
        return json.made(() -> new Finding(
                json.string("id"),
                json.string("incident"),
                json.string("commitment"),
                json.string("clause"),
                json.spelled("status", "a status", code -> Finding.Status.valueOf(code.toUpperCase(Locale.ROOT))),
                MentionJson.list(json, "accused"),
                json.objects("accusers", IncidentJson.VOICE_KEYS, IncidentJson::voice),
                json.texts("reasons"),
                json.objects(
                        "exceptions",
                        Set.of("exception", "ar", "en"),
                        one -> new Finding.Considered(one.string("exception"), one.text())),
                json.objects(
                        "replies",
                        Set.of("stance", "ar", "en", "claims"),
                        one -> new Finding.Reply(
                                one.spelled(
                                        "stance",
                                        "a stance",
                                        code -> Finding.Reply.Stance.valueOf(code.toUpperCase(Locale.ROOT))),
                                one.text(),
                                one.strings("claims"))),
                json.texts("would_change")));
    }

    /** The finding as one canonical line, without line feed. */
    public static String write(Finding finding) {
        return CanonicalJson.line(json -> {
            json.writeStringField("id", finding.id());
            json.writeStringField("incident", finding.incidentId());
            json.writeStringField("commitment", finding.commitmentId());
            json.writeStringField("clause", finding.clauseId());
            json.writeStringField("status", finding.status().code());
            MentionJson.list(json, "accused", finding.accused());
            CanonicalJson.objects(json, "accusers", finding.accusers(), IncidentJson::voice);
            CanonicalJson.texts(json, "reasons", finding.reasons());
            CanonicalJson.objects(json, "exceptions", finding.exceptions(), (out, considered) -> {
                out.writeStringField("exception", considered.exceptionId());
                out.writeStringField("ar", considered.text().ar());
                out.writeStringField("en", considered.text().en());
            });
            CanonicalJson.objects(json, "replies", finding.replies(), (out, reply) -> {
                out.writeStringField("stance", reply.stance().code());
                out.writeStringField("ar", reply.text().ar());
                out.writeStringField("en", reply.text().en());
                CanonicalJson.strings(out, "claims", reply.claimKeys());
            });
            CanonicalJson.texts(json, "would_change", finding.wouldChange());
        });
    }
}
