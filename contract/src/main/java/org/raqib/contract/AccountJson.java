package org.raqib.contract;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.raqib.model.Account;
import org.raqib.model.Account.Attribution;
import org.raqib.model.Account.Counted;
import org.raqib.model.Account.Credibility;
import org.raqib.model.Account.Dated;
import org.raqib.model.Account.Position;
import org.raqib.model.Account.Rated;
import org.raqib.model.Account.Reliability;
import org.raqib.model.Account.Stance;
import org.raqib.model.Account.Support;
import org.raqib.model.Decision;
import org.raqib.model.EventDate;
import org.raqib.model.Toll;

/**
 * The differences within an incident. Keys: {@code former, attributions} (a mention and {@code by}, voices), {@code placed}
 * (mentions with {@code claims}), {@code dated} ({@code date, claims}), {@code tolls_killed, tolls_injured} ({@code toll,
 * claims}), {@code positions} ({@code party, name, through, stance, claims}), {@code retracted} (keys of claims), {@code
 * admiralty} ({@code telling, denying, information, reason, sources}: {@code name, entity, reliability}), {@code judgements}
 * ({@code kind, by, at, targets, reason}: what people decided, never the machine).
 */
final class AccountJson {
    static final Set<String> KEYS = Set.of(
            "former",
            "attributions",
            "placed",
            "dated",
            "tolls_killed",
            "tolls_injured",
            "positions",
            "retracted",
            "admiralty",
            "judgements");
    private static final Set<String> COUNTED_KEYS = Set.of("toll", "claims");
    private static final Set<String> SUPPORT_KEYS = Set.of("telling", "denying", "information", "reason", "sources");
    private static final Set<String> JUDGEMENT_KEYS = Set.of("kind", "by", "at", "targets", "reason");
    private static final Set<String> ATTRIBUTION_KEYS =
            Stream.concat(MentionJson.KEYS.stream(), Stream.of("by")).collect(Collectors.toUnmodifiableSet());

    private AccountJson() {}

    static Account read(JsonObject json) {
        return new Account(
                json.strings("former"),
                json.objects(
                        "attributions",
                        ATTRIBUTION_KEYS,
                        one -> new Attribution(
                                MentionJson.read(one),
                                one.objects("by", IncidentJson.VOICE_KEYS, IncidentJson::voice))),
                json.objects("placed", IncidentJson.PARTY_KEYS, IncidentJson::party),
                json.objects(
                        "dated",
                        Set.of("date", "claims"),
                        one -> new Dated(
                                one.spelled("date", "a date or a range of dates", EventDate::parse),
                                one.strings("claims"))),
                json.objects("tolls_killed", COUNTED_KEYS, AccountJson::counted),
                json.objects("tolls_injured", COUNTED_KEYS, AccountJson::counted),
                json.objects(
                        "positions",
                        Set.of("party", "name", "through", "stance", "claims"),
                        one -> new Position(
                                one.string("party"),
                                one.string("name"),
                                one.string("through"),
                                one.spelled(
                                        "stance", "a stance", code -> Stance.valueOf(code.toUpperCase(Locale.ROOT))),
                                one.strings("claims"))),
                json.strings("retracted"),
                Objects.requireNonNullElse(
                        json.objectOrNull("admiralty", SUPPORT_KEYS, AccountJson::support), Account.NONE.support()),
                json.objects("judgements", JUDGEMENT_KEYS, AccountJson::judgement));
    }

    private static Counted counted(JsonObject json) {
        Toll toll = json.tollOrNull("toll");
        if (toll == null) {
            throw new ContractException("A toll that is told apart must be a toll");
        }
        return new Counted(toll, json.strings("claims"));
    }

    private static Support support(JsonObject json) {
        int credibility = (int) json.wholeNumber("information");
        return json.made(() -> new Support(
                (int) json.wholeNumber("telling"),
                (int) json.wholeNumber("denying"),
                Arrays.stream(Credibility.values())
                        .filter(each -> each.number() == credibility)
                        .findAny()
                        .orElseThrow(() -> new IllegalArgumentException("information is rated from 1 to 6")),
                json.objects(
                        "sources",
                        Set.of("name", "entity", "reliability"),
                        one -> new Rated(
                                one.string("name"),
                                one.stringOrNull("entity"),
                                one.spelled("reliability", "a letter from A to F", Reliability::of))),
                json.text("reason")));
    }

    private static Decision judgement(JsonObject json) {
        return json.made(() -> new Decision(
                json.spelled("kind", "a kind of decision", Decision.Kind::ofCode),
                json.string("by"),
                json.spelled("at", "a moment in UTC", Instant::parse),
                json.strings("targets").stream().map(Decision.Target::parse).toList(),
                json.string("reason"),
                Decision.NO_PAYLOAD));
    }

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
