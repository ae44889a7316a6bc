package org.raqib.contract;

import java.time.Instant;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.jspecify.annotations.Nullable;
import org.raqib.model.Account;
import org.raqib.model.Copy;
import org.raqib.model.Decision;
import org.raqib.model.Digest;
import org.raqib.model.EventType;
import org.raqib.model.Finding;
import org.raqib.model.Grade;
import org.raqib.model.Incident;
import org.raqib.model.Mode;
import org.raqib.model.ReportedClaim;
import org.raqib.model.Text;

/** Any incident or finding, whether or not a rule would make it. */
final class AnyRecord {
    private AnyRecord() {}

    static Arbitrary<IncidentJson.Written> incidents() {
        Arbitrary<Incident> plain = Combinators.combine(
                        reportedClaims().list().ofMinSize(1).ofMaxSize(3),
                        parties().list().ofMaxSize(2),
                        AnyModel.mentions().list().ofMaxSize(2),
                        AnyModel.dates().injectNull(0.3),
                        AnyModel.tolls().injectNull(0.3),
                        voices().list().ofMaxSize(2),
                        texts().list().ofMaxSize(2),
                        accounts())
                .as((claims, parties, places, when, toll, voices, reasons, account) -> new Incident(
                        "INC-" + claims.size(),
                        EventType.ASSAULT,
                        List.of(Mode.HEAVY_WEAPONS),
                        claims,
                        parties,
                        parties.size() > 1,
                        parties,
                        places,
                        when,
                        toll,
                        null,
                        voices,
                        voices,
                        Grade.CONTESTED,
                        reasons,
                        account));
        return Combinators.combine(plain, copies().list().ofMaxSize(2)).as(IncidentJson.Written::new);
    }

    static Arbitrary<Finding> findings() {
        return Combinators.combine(
                        AnyModel.strings(),
                        Arbitraries.of(Finding.Status.class),
                        AnyModel.mentions().list().ofMaxSize(2),
                        voices().list().ofMaxSize(2),
                        texts().list().ofMaxSize(2),
                        Combinators.combine(AnyModel.strings(), texts())
                                .as(Finding.Considered::new)
                                .list()
                                .ofMaxSize(2),
                        Combinators.combine(Arbitraries.of(Finding.Reply.Stance.class), texts(), keys())
                                .as(Finding.Reply::new)
                                .list()
                                .ofMaxSize(2))
                .as((id, status, accused, accusers, reasons, exceptions, replies) -> new Finding(
                        id, "i", "c", "cl", status, accused, accusers, reasons, exceptions, replies, reasons));
    }

    static Arbitrary<Digest> digests() {
        Arbitrary<Digest.@Nullable Count> counts = Combinators.combine(
                        Arbitraries.integers().between(0, 99),
                        Arbitraries.integers().between(0, 99).injectNull(0.3),
                        Arbitraries.integers().between(0, 99).injectNull(0.3))
                .as(Digest.Count::new)
                .injectNull(0.5);
        Arbitrary<Digest.Line> plain = Combinators.combine(
                        Arbitraries.of(Digest.Role.class),
                        texts(),
                        AnyModel.strings(),
                        AnyModel.strings(),
                        reportedClaims().list().ofMaxSize(1),
                        texts(),
                        counts)
                .as((role, text, tag, incident, claims, basis, count) ->
                        new Digest.Line(role, text, tag, incident, claims, basis, count, List.of()));
        Arbitrary<Digest.Line> lines = Combinators.combine(plain, plain.list().ofMaxSize(2))
                .as((line, under) -> new Digest.Line(
                        line.role(),
                        line.text(),
                        line.tag(),
                        line.incidentId(),
                        line.sources(),
                        line.basis(),
                        line.count(),
                        under));
        Arbitrary<Digest.Section> sections = Combinators.combine(
                        AnyModel.strings(),
                        texts(),
                        texts().injectNull(0.3),
                        lines.list().ofMaxSize(2))
                .as(Digest.Section::new);
        return Combinators.combine(
                        AnyModel.days(), AnyModel.days(), sections.list().ofMaxSize(2))
                .as(Digest::new);
    }

    private static Arbitrary<ReportedClaim> reportedClaims() {
        return Combinators.combine(
                        AnyModel.strings(),
                        AnyModel.strings(),
                        AnyModel.strings().injectNull(0.3),
                        AnyModel.days().injectNull(0.3),
                        Arbitraries.integers().between(0, 99),
                        AnyModel.claims())
                .as((id, title, publisher, day, index, claim) ->
                        new ReportedClaim(id, "a".repeat(64), publisher, title, day, index, claim));
    }

    private static Arbitrary<Account> accounts() {
        Arbitrary<Account.Attribution> attributions = Combinators.combine(
                        AnyModel.mentions(), voices().list().ofMaxSize(2))
                .as(Account.Attribution::new);
        Arbitrary<Account.Dated> dated =
                Combinators.combine(AnyModel.dates(), keys()).as(Account.Dated::new);
        Arbitrary<Account.Counted> counted =
                Combinators.combine(AnyModel.tolls(), keys()).as(Account.Counted::new);
        Arbitrary<Account.Position> positions = Combinators.combine(
                        AnyModel.strings(), AnyModel.strings(), Arbitraries.of(Account.Stance.class), keys())
                .as((party, name, stance, keys) -> new Account.Position(party, name, "ناطق", stance, keys));
        return Combinators.combine(
                        keys(),
                        attributions.list().ofMaxSize(2),
                        parties().list().ofMaxSize(2),
                        dated.list().ofMaxSize(2),
                        counted.list().ofMaxSize(2),
                        positions.list().ofMaxSize(2),
                        supports(),
                        Arbitraries.of(Decision.Kind.class))
                .as((keys, attributed, placed, days, tolls, stances, support, kind) -> new Account(
                        keys,
                        attributed,
                        placed,
                        days,
                        tolls,
                        tolls,
                        stances,
                        keys,
                        support,
                        List.of(judgement(kind))));
    }

    private static Arbitrary<Account.Support> supports() {
        Arbitrary<Account.Rated> rated = Combinators.combine(
                        AnyModel.strings(),
                        AnyModel.strings().injectNull(0.3),
                        Arbitraries.of(Account.Reliability.class))
                .as(Account.Rated::new);
        return Combinators.combine(
                        Arbitraries.integers().between(0, 9),
                        Arbitraries.of(Account.Credibility.class),
                        rated.list().ofMaxSize(2),
                        texts())
                .as((telling, credibility, sources, reason) ->
                        new Account.Support(telling, 1, credibility, sources, reason));
    }

    private static Decision judgement(Decision.Kind kind) {
        return new Decision(
                kind,
                "a reviewer",
                Instant.EPOCH,
                List.of(new Decision.Target(Decision.Target.Sort.INCIDENT, "INC-1")),
                "ن",
                Decision.NO_PAYLOAD);
    }

    private static Arbitrary<Incident.Party> parties() {
        return Combinators.combine(AnyModel.mentions(), keys()).as(Incident.Party::new);
    }

    private static Arbitrary<Incident.Voice> voices() {
        return Combinators.combine(
                        AnyModel.strings(), AnyModel.strings().injectNull(0.3), Arbitraries.of(true, false), keys())
                .as(Incident.Voice::new);
    }

    private static Arbitrary<Copy> copies() {
        return Combinators.combine(
                        AnyModel.strings(),
                        AnyModel.strings().injectNull(0.3),
                        Arbitraries.of(Copy.Kind.class),
                        Arbitraries.integers().between(0, 100),
                        keys(),
                        texts())
                .as((report, publisher, kind, percent, credits, reason) -> new Copy(
                        report,
                        "a".repeat(64),
                        "r0",
                        "b".repeat(64),
                        publisher,
                        kind,
                        percent / 100.0,
                        credits,
                        reason));
    }

    private static Arbitrary<List<String>> keys() {
        return AnyModel.strings().list().ofMaxSize(2);
    }

    private static Arbitrary<Text> texts() {
        return Combinators.combine(AnyModel.strings(), AnyModel.strings()).as(Text::new);
    }
}
