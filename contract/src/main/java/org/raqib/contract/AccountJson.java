package org.raqib.contract;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import org.raqib.model.Account;
import org.raqib.model.Account.Counted;
import org.raqib.model.Account.Support;
import org.raqib.model.Decision;

/**
 * The differences within an incident. Keys: {@code former, attributions} (a mention and {@code by}, voices), {@code placed}
 * (mentions with {@code claims}), {@code dated} ({@code date, claims}), {@code tolls_killed, tolls_injured} ({@code toll,
 * claims}), {@code positions} ({@code party, name, through, stance, claims}), {@code retracted} (keys of claims), {@code
 * admiralty} ({@code telling, denying, information, reason, sources}: {@code name, entity, reliability}), {@code judgements}
 * ({@code kind, by, at, targets, reason}: what people decided, never the machine).
 */
final class AccountJson {
    private AccountJson() {}

    static void fields(JsonGenerator json, Account account) throws IOException {
        CanonicalJson.strings(json, "former", account.former());
        CanonicalJson.objects(json, "attributions", account.attributions(), (out, attribution) -> {
            MentionJson.fields(out, attribution.party());
            CanonicalJson.objects(out, "by", attribution.by(), IncidentJson::voice);
        });
        CanonicalJson.objects(json, "placed", account.placed(), IncidentJson::party);
        CanonicalJson.objects(json, "dated", account.dated(), (out, dated) -> {
            CanonicalJson.date(out, "date", dated.date());
            CanonicalJson.strings(out, "claims", dated.claimKeys());
        });
        counted(json, "tolls_killed", account.killed());
        counted(json, "tolls_injured", account.injured());
        CanonicalJson.objects(json, "positions", account.positions(), (out, position) -> {
            out.writeStringField("party", position.partyId());
            out.writeStringField("name", position.partyName());
            out.writeStringField("through", position.through());
            out.writeStringField("stance", position.stance().code());
            CanonicalJson.strings(out, "claims", position.claimKeys());
        });
        CanonicalJson.strings(json, "retracted", account.retracted());
        json.writeObjectFieldStart("admiralty");
        support(json, account.support());
        json.writeEndObject();
        CanonicalJson.objects(json, "judgements", account.judgements(), AccountJson::judgement);
    }

    private static void counted(JsonGenerator json, String key, List<Counted> counted) throws IOException {
        CanonicalJson.objects(json, key, counted, (out, each) -> {
            CanonicalJson.toll(out, "toll", each.toll());
            CanonicalJson.strings(out, "claims", each.claimKeys());
        });
    }

    private static void support(JsonGenerator json, Support support) throws IOException {
        json.writeNumberField("telling", support.telling());
        json.writeNumberField("denying", support.denying());
        json.writeNumberField("information", support.credibility().number());
        CanonicalJson.text(json, "reason", support.reason());
        CanonicalJson.objects(json, "sources", support.sources(), (out, source) -> {
            out.writeStringField("name", source.name());
            CanonicalJson.string(out, "entity", source.entityId());
            out.writeStringField(
                    "reliability", String.valueOf(source.reliability().letter()));
        });
    }

    private static void judgement(JsonGenerator json, Decision decision) throws IOException {
        json.writeStringField("kind", decision.kind().code());
        json.writeStringField("by", decision.by());
        json.writeStringField("at", decision.at().toString());
        CanonicalJson.strings(
                json,
                "targets",
                decision.targets().stream().map(Decision.Target::spelled).toList());
        json.writeStringField("reason", decision.reason());
    }
}
