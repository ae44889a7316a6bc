package org.raqib.record;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.raqib.incidents.Reconciliation;
import org.raqib.model.Decision;
import org.raqib.model.Decision.Target;
import org.raqib.model.Incident;
import org.raqib.model.ReportedClaim;

/**
 * What a person may decide about which claims tell one happening: held against the record before it is recorded, so that no
 * decision is recorded that means nothing.
 */
public final class IncidentDecisions {
    private final Function<String, @Nullable Incident> record;

    /**
     * @param state the claims joined by the machine
     * @param decisions those in force
     */
    public IncidentDecisions(Reconciliation state, List<Decision> decisions) {
        List<Decision> inForce = List.copyOf(decisions);
        this.record = id -> state.find(id, inForce);
    }

    /** @param record finds an incident by an identifier that it bears or bore; null where there is none */
    public IncidentDecisions(Function<String, @Nullable Incident> record) {
        this.record = record;
    }

    /**
     * That incidents are one happening.
     *
     * @return what a decision of kind {@link Decision.Kind#MERGE} is about
     * @throws Refused if there is no such incident, they are one already, or their acts are of different types
     */
    public List<Target> merge(List<String> ids) {
        List<Incident> incidents = ids.stream().map(this::incident).toList();
        if (incidents.stream().map(Incident::id).distinct().count() < incidents.size()) {
            throw new Refused("two of these are one incident already.");
        }
        if (incidents.stream().map(Incident::event).distinct().count() > 1) {
            throw new Refused("acts of different types are different incidents; they cannot be merged.");
        }
        return ids.stream().map(id -> new Target(Target.Sort.INCIDENT, id)).toList();
    }

    /**
     * That some claims of an incident tell another happening.
     *
     * @param claims their {@link ReportedClaim#key()}
     * @return what a decision of kind {@link Decision.Kind#SPLIT} is about
     * @throws Refused if there is no such incident, a claim is not of it, or nothing would be left
     */
    public List<Target> split(String id, List<String> claims) {
        Incident incident = incident(id);
        List<String> held = incident.claims().stream().map(ReportedClaim::key).toList();
        for (String claim : claims) {
            if (!held.contains(claim)) {
                throw new Refused("the claim " + claim + " is not of " + incident.id() + "; its claims are "
                        + String.join(", ", held) + ".");
            }
        }
        if (claims.size() >= held.size()) {
            throw new Refused("these are all claims of " + incident.id() + ": nothing would be left of it.");
        }
        List<Target> targets = new ArrayList<>();
        targets.add(new Target(Target.Sort.INCIDENT, id));
        claims.forEach(claim -> targets.add(new Target(Target.Sort.CLAIM, claim)));
        return targets;
    }

    private Incident incident(String id) {
        Incident incident = record.apply(id);
        if (incident == null) {
            throw new Refused("no claim of the ledger bears the name " + id
                    + "; raqib incidents --ledger LEDGER lists the incidents.");
        }
        return incident;
    }
}
