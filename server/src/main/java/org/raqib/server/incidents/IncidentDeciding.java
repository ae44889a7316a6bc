package org.raqib.server.incidents;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.raqib.contract.IncidentJson;
import org.raqib.desk.Desk;
import org.raqib.ledger.RecordedDecision;
import org.raqib.model.Decision;
import org.raqib.model.Decision.Kind;
import org.raqib.model.Decision.Target;
import org.raqib.model.Incident;
import org.raqib.model.ReportedClaim;
import org.raqib.record.IncidentDecisions;
import org.raqib.record.Refused;
import org.raqib.server.safety.MayDecide;
import org.raqib.server.safety.SignedIn;
import org.raqib.server.state.Desking;
import org.raqib.server.state.Ledgering;
import org.springframework.stereotype.Component;

/** Merging, splitting, and undoing either: each is a decision in the ledger, checked as the commands check it. */
@Component
final class IncidentDeciding {
    /** A small ledger is derived anew within this; for a larger one the page says that it is under way. */
    private static final Duration PATIENCE = Duration.ofMillis(1500);

    private final Desking desking;
    private final Ledgering ledgering;
    private final Clock clock;

    IncidentDeciding(Desking desking, Ledgering ledgering, Clock clock) {
        this.desking = desking;
        this.ledgering = ledgering;
        this.clock = clock;
    }

    /** Identifiers chosen, and those typed with anything between them. */
    static List<String> ids(@Nullable List<String> chosen, String typed) {
        Set<String> ids = new LinkedHashSet<>(chosen == null ? List.of() : chosen);
        Stream.of(typed.split("[\\s,;،؛]+")).filter(id -> !id.isEmpty()).forEach(ids::add);
        return List.copyOf(ids);
    }

    /** That this incident and others are one happening. */
    Refusal merge(String id, List<String> others, String because, SignedIn who) {
        if (others.isEmpty()) {
            return new Refusal("incidents.refused.none", "", because, others);
        }
        if (because.isBlank()) {
            return new Refusal("incidents.refused.reason", "", because, others);
        }
        Incident own = find(id);
        for (String other : others) {
            Incident found = find(other);
            if (found == null) {
                return new Refusal("incidents.refused.unknown", other, because, others);
            }
            if (own != null && found.id().equals(own.id())) {
                return new Refusal("incidents.refused.same", other, because, others);
            }
            if (own != null && found.event() != own.event()) {
                return new Refusal("incidents.refused.types", other, because, others);
            }
        }
        List<String> all = new ArrayList<>(List.of(id));
        all.addAll(others);
        try {
            return record(Kind.MERGE, new IncidentDecisions(this::find).merge(all), because, who);
        } catch (Refused e) {
            return new Refusal("incidents.refused.other", e.why(), because, others);
        }
    }

    /** That some claims of this incident tell another happening. */
    Refusal split(String id, List<String> claims, String because, SignedIn who) {
        if (claims.isEmpty()) {
            return new Refusal("incidents.refused.no-claims", "", because, claims);
        }
        if (because.isBlank()) {
            return new Refusal("incidents.refused.reason", "", because, claims);
        }
        Incident own = find(id);
        if (own != null) {
            Set<String> held = new LinkedHashSet<>(
                    own.claims().stream().map(ReportedClaim::key).toList());
            if (claims.stream().anyMatch(claim -> !held.contains(claim))) {
                return new Refusal("incidents.refused.changed", "", because, claims);
            }
            if (held.size() <= claims.size()) {
                return new Refusal("incidents.refused.all", "", because, claims);
            }
        }
        try {
            return record(Kind.SPLIT, new IncidentDecisions(this::find).split(id, claims), because, who);
        } catch (Refused e) {
            return new Refusal("incidents.refused.other", e.why(), because, claims);
        }
    }

    /** That a merge or split of this incident no longer holds. */
    Refusal undo(String id, long entry, String because, SignedIn who) {
        if (because.isBlank()) {
            return new Refusal("incidents.refused.reason", "", because, List.of());
        }
        Incident own = find(id);
        boolean about = own != null
                && history(desking.desk(), own).stream()
                        .anyMatch(one -> one.entry() == entry && one.inForce() && isUndone(one.decision(), who));
        if (!about) {
            return new Refusal("incidents.refused.changed", "", because, List.of());
        }
        return record(Kind.REJECT, List.of(new Target(Target.Sort.ENTRY, Long.toString(entry))), because, who);
    }

    /** Whether that person can undo that decision here. */
    static boolean isUndone(Decision decision, SignedIn who) {
        return (decision.kind() == Kind.MERGE || decision.kind() == Kind.SPLIT) && MayDecide.undo(who, decision);
    }

    /** Everything decided about an incident, about its claims' belonging, and about these decisions; oldest first. */
    static List<RecordedDecision> history(Desk desk, Incident incident) {
        List<RecordedDecision> all = new ArrayList<>();
        Stream<String> names = Stream.concat(Stream.of(incident.id()), incident.former().stream());
        names.forEach(name -> add(all, desk.decisions(new Target(Target.Sort.INCIDENT, name))));
        for (Decision judged : incident.account().judgements()) {
            judged.targets().forEach(target -> add(all, desk.decisions(target)));
        }
        List<RecordedDecision> about = List.copyOf(all);
        about.forEach(one -> add(all, desk.decisions(new Target(Target.Sort.ENTRY, Long.toString(one.entry())))));
        all.sort((one, other) -> Long.compare(one.entry(), other.entry()));
        return all;
    }

    private static void add(List<RecordedDecision> all, List<RecordedDecision> more) {
        for (RecordedDecision one : more) {
            if (all.stream().noneMatch(known -> known.entry() == one.entry())) {
                all.add(one);
            }
        }
    }

    private @Nullable Incident find(String id) {
        Optional<IncidentJson.Written> found = desking.desk().incident(id);
        return found.map(IncidentJson.Written::incident).orElse(null);
    }

    private Refusal record(Kind kind, List<Target> targets, String because, SignedIn who) {
        ledgering.decide(
                new Decision(kind, who.called(), clock.instant(), targets, because.strip(), Decision.NO_PAYLOAD));
        desking.await(PATIENCE);
        return Refusal.NONE;
    }
}
