package org.raqib.findings;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.raqib.incidents.Relations;
import org.raqib.model.Commitment;
import org.raqib.model.Commitment.Bond;
import org.raqib.model.Entity;
import org.raqib.model.Entity.Relation;
import org.raqib.model.EntityKind;
import org.raqib.model.EventDate;
import org.raqib.model.Mention;
import org.raqib.model.PartialDate;
import org.raqib.model.Text;

/**
 * Through whom an actor is bound. What the commitment itself says of a force comes first; then what the lexicon tells of
 * membership and command. A force that only fights alongside a bearer, or is only alleged to be under its command, may be bound
 * or not.
 */
final class Ties {
    private static final Set<EntityKind> ARMED = Set.of(EntityKind.FORCE, EntityKind.GROUP);

    private final Relations relations;
    private final Names names;

    Ties(Relations relations, Names names) {
        this.relations = relations;
        this.names = names;
    }

    /**
     * How an actor hangs together with a bearer.
     *
     * @param bearer entity identifier
     * @param certain false where it is only alleged, or cannot be told
     */
    record Tie(String bearer, boolean certain, Text sentence) {}

    /** The tie that counts, or null where there is none. */
    @Nullable
    Tie of(Mention actor, Commitment commitment, @Nullable EventDate when) {
        String id = actor.id();
        if (id == null) {
            return null;
        }
        Tie alleged = null;
        for (Bond bond : commitment.bonds()) {
            if (holds(bond.from(), bond.to(), when)
                    && (id.equals(bond.force()) || relations.allegiance(id, bond.force(), when) != null)) {
                if (bond.certain()) {
                    return new Tie(bond.bearer(), true, commanded(actor, bond));
                }
                alleged = new Tie(bond.bearer(), false, allegedly(actor, bond));
            }
        }
        if (alleged != null) {
            return alleged;
        }
        for (String bearer : commitment.bearers()) {
            List<Relation> way = relations.allegiance(id, bearer, when);
            if (way != null && way.stream().noneMatch(step -> isStateAbove(step, bearer))) {
                return new Tie(bearer, true, sentence(actor, bearer, way));
            }
        }
        return alongside(actor, id, commitment, when);
    }

    /** Who fights alongside a bearer, under a command that is not known to be its own. */
    private @Nullable Tie alongside(Mention actor, String id, Commitment commitment, @Nullable EventDate when) {
        Entity entity = relations.find(id);
        if (entity == null || !ARMED.contains(entity.kind())) {
            return null;
        }
        for (Relation relation : entity.relations()) {
            if (relation.type() != Relation.Type.ALLIED_WITH || !holds(relation.from(), relation.to(), when)) {
                continue;
            }
            for (String bearer : commitment.bearers()) {
                List<Relation> way = relations.allegiance(relation.target(), bearer, when);
                if (way != null && way.stream().noneMatch(step -> isStateAbove(step, bearer))) {
                    Text who = names.of(actor);
                    Text whom = names.of(bearer);
                    return new Tie(
                            bearer,
                            false,
                            new Text(
                                    who.ar() + ": يقاتل إلى جانب " + whom.ar()
                                            + " الذي يسري عليه الالتزام، ولا يُعرف هل يخضع لقيادته.",
                                    who.en() + " fights alongside " + whom.en()
                                            + ", which is bound; whether it is under that command is not known."));
                }
            }
        }
        return null;
    }

    private Text commanded(Mention actor, Bond bond) {
        Text who = names.of(actor);
        Text whom = names.of(bond.bearer());
        return new Text(
                "الالتزام يسري على " + whom.ar() + "، وتحت قيادته: " + who.ar() + " ("
                        + bond.source().ar() + ").",
                who.en() + " is under the command of " + whom.en() + ", which is bound by it ("
                        + bond.source().en() + ").");
    }

    private Text allegedly(Mention actor, Bond bond) {
        Text who = names.of(actor);
        Text whom = names.of(bond.bearer());
        return new Text(
                "أن يخضع " + who.ar() + " لقيادة " + whom.ar() + " الذي يسري عليه الالتزام، أمر يُزعم ولم يثبت ("
                        + bond.source().ar() + ").",
                "That " + who.en() + " is under the command of " + whom.en() + ", which is bound, is only alleged ("
                        + bond.source().en() + ").");
    }

    /** That something is an organ of a State does not make it bound by what another organ of it promised. */
    private boolean isStateAbove(Relation step, String bearer) {
        Entity target = relations.find(step.target());
        return target != null
                && target.kind() == EntityKind.STATE
                && !step.target().equals(bearer);
    }

    private Text sentence(Mention actor, String bearer, List<Relation> way) {
        Text who = names.of(actor);
        if (way.isEmpty()) {
            return new Text("الالتزام يسري على " + who.ar() + ".", who.en() + " is bound by it.");
        }
        Text whom = names.of(bearer);
        return switch (way.getFirst().type()) {
            case COMMANDS ->
                new Text(
                        "الالتزام يسري على " + whom.ar() + "، بقيادة " + who.ar() + ".",
                        who.en() + " commands " + whom.en() + ", which is bound by it.");
            case SPEAKS_FOR ->
                new Text(
                        "الالتزام يسري على " + whom.ar() + "؛ الناطق: " + who.ar() + ".",
                        who.en() + " speaks for " + whom.en() + ", which is bound by it.");
            default ->
                new Text(
                        "الالتزام يسري على " + whom.ar() + "، ومن ذلك: " + who.ar() + ".",
                        who.en() + " belongs to " + whom.en() + ", which is bound by it.");
        };
    }

    private static boolean holds(@Nullable PartialDate from, @Nullable PartialDate to, @Nullable EventDate when) {
        return when == null
                || ((from == null || !when.latest().isBefore(from.earliest()))
                        && (to == null || !when.earliest().isAfter(to.latest())));
    }
}
