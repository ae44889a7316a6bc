package org.raqib.server.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.raqib.contract.AcceptedCommitmentJson;
import org.raqib.contract.DecisionJson;
import org.raqib.contract.ObjectJson;
import org.raqib.contract.RequestJson;
import org.raqib.desk.ProposedCommitment;
import org.raqib.ledger.LedgerView;
import org.raqib.ledger.RecordedDecision;
import org.raqib.model.Decision;
import org.raqib.model.Decision.Kind;
import org.raqib.model.Decision.Target;
import org.raqib.model.Decision.Target.Sort;
import org.raqib.model.Incident;
import org.raqib.model.ReportedClaim;
import org.raqib.record.ClaimDecisions;
import org.raqib.record.ClaimDecisions.Signature;
import org.raqib.record.Refused;
import org.raqib.server.outward.Outward;
import org.raqib.server.safety.MayDecide;
import org.raqib.server.safety.Needs;
import org.raqib.server.safety.Role;
import org.raqib.server.safety.Scope;
import org.raqib.server.safety.SignedIn;
import org.raqib.server.state.Ledgering;
import org.raqib.server.web.Answer;
import org.raqib.server.web.Problem;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/** What people decided, and deciding. Every decision is an entry of the ledger, with who and when; none is ever changed. */
@Controller
final class DecisionsApi {
    /** What a program may send; a payload is small. */
    private static final int MOST_BYTES = 1 << 20;

    private static final Set<String> KEYS = Set.of("kind", "targets", "reason", "payload");

    private final Outward outward;
    private final ReportsApi reports;
    private final Ledgering ledgering;
    private final Clock clock;

    DecisionsApi(Outward outward, ReportsApi reports, Ledgering ledgering, Clock clock) {
        this.outward = outward;
        this.reports = reports;
        this.ledgering = ledgering;
        this.clock = clock;
    }

    /** The latest first; {@code cursor} is the entry that the slice before ended with. */
    @GetMapping("/api/v1/decisions")
    @Needs(value = Role.VIEWER, scope = Scope.READ)
    View decisions(HttpServletRequest request) {
        Asked asked = new Asked(request);
        int limit = asked.limit();
        Long before = asked.number("cursor");
        String about = asked.words("about");
        String tag = outward.tag();
        if (about != null) {
            Target target = target(about);
            List<RecordedDecision> all = outward.desk().decisions(target);
            return Listing.of(shown(all), null, Forms::decision).answer(asked, tag);
        }
        List<RecordedDecision> found = outward.desk().decisions(before == null ? Long.MAX_VALUE : before, limit + 1);
        boolean more = found.size() > limit;
        List<RecordedDecision> slice = more ? found.subList(0, limit) : found;
        String next = more ? Long.toString(slice.getLast().entry()) : null;
        return Listing.of(shown(slice), next, Forms::decision).answer(asked, tag);
    }

    private List<RecordedDecision> shown(List<RecordedDecision> all) {
        return all.stream().flatMap(one -> outward.of(one).stream()).toList();
    }

    @GetMapping("/api/v1/decisions/{entry}")
    @Needs(value = Role.VIEWER, scope = Scope.READ)
    View decision(@PathVariable long entry) {
        return outward.desk().decisions(entry + 1, 1).stream()
                .filter(one -> one.entry() == entry)
                .flatMap(one -> outward.of(one).stream())
                .findFirst()
                .map(one -> Answer.json(Forms.decision(one)).tagged(outward.tag()))
                .orElseThrow(() -> Problem.absent("Entry " + entry + " is no decision."));
    }

    @PostMapping("/api/v1/decisions")
    @Needs(value = Role.ANALYST, scope = Scope.DECIDE)
    View decide(SignedIn who, HttpServletRequest request) throws IOException {
        RequestJson body = RequestJson.of(Bodies.text(request, MOST_BYTES), KEYS);
        Kind kind = kind(body.string("kind"));
        List<Target> targets =
                body.strings("targets").stream().map(DecisionsApi::target).toList();
        Role least = MayDecide.least(kind, targets);
        if (!who.is(least)) {
            throw Problem.forbidden(
                    "To " + kind.code() + " takes the role " + least.name().toLowerCase(Locale.ROOT) + ".");
        }
        if (targets.isEmpty()) {
            throw Problem.body("'targets' must name what it is about.");
        }
        if (kind == Kind.NOTE && body.keysOf("payload").contains("digest")) {
            throw Problem.refused("A remark publishes no digest, which takes four eyes; see /api/v1/digests.");
        }
        String payload = body.object("payload");
        String reason =
                Objects.requireNonNullElse(body.stringOrNull("reason"), "").strip();
        Instant at = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        List<Decision> decisions = new ArrayList<>();
        List<Long> entries;
        try {
            entries = ledgering.write(ledger -> {
                // Held against the record while nobody else at this workbench writes.
                targets.forEach(target -> unchanged(target, request.getHeader("If-Match")));
                decisions.clear();
                decisions.addAll(
                        isAboutClaims(kind, targets)
                                ? aboutClaims(ledger, kind, targets, payload, new Signature(who.called(), at, reason))
                                : List.of(other(ledger, who, kind, targets, payload, at, reason)));
                return ledger.decide(decisions);
            });
        } catch (Refused e) {
            throw Problem.refused(e.why());
        }
        List<String> items = new ArrayList<>();
        for (int i = 0; i < entries.size(); i++) {
            items.add(Forms.decision(new RecordedDecision(entries.get(i), at, decisions.get(i), true)));
        }
        return Answer.json(
                        HttpServletResponse.SC_CREATED,
                        new ObjectJson().forms("items", items).put("next", null).line())
                .with("Location", "/api/v1/decisions/" + entries.getFirst());
    }

    /** What is decided about a claim is a decision by itself, which quotes the claim. */
    private static boolean isAboutClaims(Kind kind, List<Target> targets) {
        return switch (kind) {
            case ACCEPT, ADD, CORRECT -> true;
            case REJECT, RETRACT -> targets.stream().allMatch(target -> target.sort() == Sort.CLAIM);
            case MERGE, SPLIT, ACCEPT_COMMITMENT, WITHHOLD, NOTE -> false;
        };
    }

    private List<Decision> aboutClaims(
            LedgerView ledger, Kind kind, List<Target> targets, String payload, Signature signature) {
        ClaimDecisions claims = new ClaimDecisions(ledger, outward.lexicon());
        Sort wanted = kind == Kind.ADD ? Sort.REPORT : Sort.CLAIM;
        return targets.stream()
                .map(target -> {
                    if (target.sort() != wanted) {
                        throw Problem.body(
                                kind.code() + " is about " + wanted.code() + "s, not about " + target.spelled() + ".");
                    }
                    return switch (kind) {
                        case ACCEPT -> claims.accept(target.id(), signature);
                        case REJECT -> claims.reject(target.id(), signature);
                        case RETRACT -> claims.retract(target.id(), signature);
                        case CORRECT -> claims.correct(target.id(), payload, signature);
                        case ADD -> claims.add(target.id(), payload, signature);
                        default -> throw new IllegalArgumentException(kind.code());
                    };
                })
                .toList();
    }

    private Decision other(
            LedgerView ledger,
            SignedIn who,
            Kind kind,
            List<Target> targets,
            String payload,
            Instant at,
            String reason) {
        String whole = check(ledger, who, kind, targets, payload);
        try {
            return new Decision(kind, who.called(), at, targets, reason, DecisionJson.payload(whole));
        } catch (IllegalArgumentException e) {
            throw Problem.body(e.getMessage() + ".");
        }
    }

    private static Kind kind(String code) {
        try {
            return Kind.ofCode(code);
        } catch (IllegalArgumentException e) {
            throw Problem.body("There is no decision '" + code + "'.");
        }
    }

    private static Target target(String spelled) {
        try {
            return Target.parse(spelled);
        } catch (IllegalArgumentException e) {
            throw Problem.body(e.getMessage() + ".");
        }
    }

    /** Holds {@code If-Match} against what the decision is about, as the API last gave it. */
    private void unchanged(Target target, @org.jspecify.annotations.Nullable String ifMatch) {
        if (ifMatch == null) {
            return;
        }
        String tag = switch (target.sort()) {
            case CLAIM, REPORT -> reports.tag(report(target));
            default -> outward.tag();
        };
        if (!Answer.names(ifMatch, tag)) {
            throw Problem.changed(target.spelled() + " is not any more what it was under that tag; get it again.");
        }
    }

    private static String report(Target target) {
        int hash = target.id().lastIndexOf('#');
        return target.sort() == Sort.CLAIM && hash > 0 ? target.id().substring(0, hash) : target.id();
    }

    /** Holds a decision against the record, so that none is recorded that means nothing; gives its payload. */
    private String check(LedgerView ledger, SignedIn who, Kind kind, List<Target> targets, String payload) {
        if (MayDecide.isOfWorkbench(targets)) {
            throw Problem.refused("What the ledger says of the workbench itself, the workbench notes.");
        }
        switch (kind) {
            case MERGE -> merge(targets);
            case SPLIT -> split(targets);
            case ACCEPT_COMMITMENT -> {
                return accepted(targets, payload);
            }
            case REJECT ->
                targets.stream()
                        .filter(target -> target.sort() == Sort.ENTRY)
                        .forEach(target -> mayUndo(who, ledger, target));
            default ->
                targets.stream()
                        .filter(target -> target.sort() == Sort.INCIDENT)
                        .forEach(target -> incident(target.id()));
        }
        return payload;
    }

    private void merge(List<Target> targets) {
        List<Incident> incidents = new ArrayList<>();
        for (Target target : targets) {
            if (target.sort() != Sort.INCIDENT) {
                throw Problem.body("A merge is of incidents, not of " + target.spelled() + ".");
            }
            incidents.add(incident(target.id()));
        }
        if (incidents.size() < 2
                || incidents.stream().map(Incident::id).distinct().count() < incidents.size()) {
            throw Problem.refused("A merge takes two incidents or more that are not one already.");
        }
        if (incidents.stream().map(Incident::event).distinct().count() > 1) {
            throw Problem.refused("Acts of different types are different incidents; they cannot be merged.");
        }
    }

    private void split(List<Target> targets) {
        if (targets.getFirst().sort() != Sort.INCIDENT || targets.size() < 2) {
            throw Problem.body("A split names an incident first, then the claims that tell of another happening.");
        }
        Incident incident = incident(targets.getFirst().id());
        List<String> held = incident.claims().stream().map(ReportedClaim::key).toList();
        for (Target target : targets.subList(1, targets.size())) {
            if (target.sort() != Sort.CLAIM || !held.contains(target.id())) {
                throw Problem.refused(target.spelled() + " is no claim of " + incident.id() + ".");
            }
        }
        if (targets.stream().skip(1).distinct().count() >= held.size()) {
            throw Problem.refused("These are all claims of " + incident.id() + ": nothing would be left of it.");
        }
    }

    private Incident incident(String id) {
        return outward.desk()
                .incident(id)
                .orElseThrow(() -> Problem.refused("There is no incident " + id + "."))
                .incident();
    }

    /** What is accepted is what was proposed, unless the payload says it otherwise. */
    private String accepted(List<Target> targets, String payload) {
        if (targets.size() != 1 || targets.getFirst().sort() != Sort.COMMITMENT) {
            throw Problem.body("One commitment is accepted at a time.");
        }
        if (!payload.equals(Decision.NO_PAYLOAD)) {
            return payload;
        }
        String id = targets.getFirst().id();
        return outward.desk().proposals().stream()
                .filter(one -> one.commitment().id().equals(id))
                .findFirst()
                .map(ProposedCommitment::text)
                .map(AcceptedCommitmentJson::write)
                .orElseThrow(() -> Problem.refused("Nothing is proposed under the name " + id + "."));
    }

    /** Asks the ledger itself: the desk may not have taken a decision yet. */
    private static void mayUndo(SignedIn who, LedgerView ledger, Target target) {
        long entry = number(target.id());
        RecordedDecision undone = ledger.decisions().stream()
                .filter(one -> one.entry() == entry)
                .findFirst()
                .orElseThrow(() -> Problem.refused("Entry " + entry + " is no decision; there is nothing to undo."));
        if (!MayDecide.undo(who, undone.decision())) {
            throw Problem.forbidden("To undo what somebody else decided takes the role reviewer; to undo what takes a"
                    + " higher role to decide takes that role.");
        }
    }

    private static long number(String id) {
        try {
            return Long.parseLong(id);
        } catch (NumberFormatException e) {
            throw Problem.body("An entry is a number, not '" + id + "'.");
        }
    }
}
