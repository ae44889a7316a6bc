package org.raqib.findings;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.raqib.incidents.Relations;
import org.raqib.model.Commitment;
import org.raqib.model.EntityKind;
import org.raqib.model.EventType;
import org.raqib.model.Incident;
import org.raqib.model.Incident.Party;
import org.raqib.model.Mention;
import org.raqib.model.Mode;
import org.raqib.model.Text;

/** Is whoever is said to have done it bound, and through whom? Is whom it was done to among those it is owed to? */
final class PartyQuestion {
    private static final Set<EntityKind> PARTIES = Set.of(
            EntityKind.STATE,
            EntityKind.GOVERNMENT,
            EntityKind.FORCE,
            EntityKind.GROUP,
            EntityKind.ORGANISATION,
            EntityKind.PERSON);

    private final Relations relations;
    private final Names names;
    private final Ties ties;

    PartyQuestion(Relations relations, Names names) {
        this.relations = relations;
        this.names = names;
        this.ties = new Ties(relations, names);
    }

    /**
     * Who is accused, and how they are bound.
     *
     * @param accused the parties said to have done it that are, or may be, bound; empty where nobody is named
     * @param bearers through whom they are bound; empty where nobody is named, or everyone is bound
     */
    record Bound(Answer answer, List<Party> accused, List<String> bearers) {
        Bound {
            accused = List.copyOf(accused);
            bearers = List.copyOf(bearers);
        }

        static Bound nobody(Answer answer) {
            return new Bound(answer, List.of(), List.of());
        }

        static Bound through(Answer answer, Map<Party, Ties.Tie> ties) {
            return new Bound(
                    answer,
                    List.copyOf(ties.keySet()),
                    ties.values().stream().map(Ties.Tie::bearer).distinct().toList());
        }
    }

    Bound bound(Commitment commitment, Incident incident) {
        if (commitment.bearers().isEmpty()) {
            return everyone(incident);
        }
        Map<Party, Ties.Tie> bound = new LinkedHashMap<>();
        Map<Party, Ties.Tie> perhaps = new LinkedHashMap<>();
        for (Party actor : incident.actors()) {
            Ties.Tie tie = ties.of(actor.mention(), commitment, incident.when());
            if (tie != null) {
                (tie.certain() ? bound : perhaps).put(actor, tie);
            }
        }
        if (!bound.isEmpty()) {
            return Bound.through(
                    isMutual(commitment, incident)
                            ? Answer.open(
                                    new Text(
                                            "يُروى اشتباك متبادل، ولا يُقال من بدأه.",
                                            "An exchange of fire is told, and it is not said who began."),
                                    new Text("من أطلق النار أولا.", "Who fired first."))
                            : all(bound.values()),
                    bound);
        }
        if (incident.event() == EventType.AID) {
            for (Party recipient : incident.recipients()) {
                Ties.Tie tie = ties.of(recipient.mention(), commitment, incident.when());
                if (tie != null && tie.certain()) {
                    bound.put(recipient, tie);
                }
            }
            if (!bound.isEmpty()) {
                Text who = names.mentions(
                        bound.keySet().stream().map(Party::mention).toList());
                return Bound.through(
                        Answer.yes(
                                "يقال إن ذلك سُلم إلى " + who.ar() + "، والالتزام يسري على المتلقي.",
                                who.en() + " is said to have received it, and is bound."),
                        bound);
            }
        }
        if (!perhaps.isEmpty()) {
            Answer sentences = all(perhaps.values());
            return Bound.through(
                    Answer.open(
                            sentences.reason(),
                            new Text(
                                    "دليل على من يقود القوة التي يُقال إنها فعلت ذلك.",
                                    "Evidence of who commands the force said to have done it.")),
                    perhaps);
        }
        boolean partyNamed = incident.actors().stream().anyMatch(actor -> isParty(actor.mention()));
        if (partyNamed) {
            Text actors = names.mentions(
                    incident.actors().stream().map(Party::mention).toList());
            return Bound.nobody(
                    Answer.no("الالتزام لا يسري على " + actors.ar() + ".", actors.en() + ": not bound by it."));
        }
        if (concernsParties(commitment, incident)) {
            return Bound.nobody(Answer.open(
                    new Text(
                            "لا يسمي أي تقرير من فعل ذلك، والمستهدَف من الأطراف المعنية.",
                            "No report names who did it, and those it was done to are among the parties"
                                    + " concerned."),
                    new Text("تقرير يسمي الفاعل.", "A report that names who did it.")));
        }
        return Bound.nobody(
                Answer.no("لا يسمي أي تقرير فاعلا يسري عليه الالتزام.", "No report names an actor that is bound."));
    }

    /** A commitment of everyone: whoever is named is bound, known to the lexicon or not; a weapon or a ship is no one. */
    private Bound everyone(Incident incident) {
        List<Party> known = incident.actors().stream()
                .filter(actor -> actor.mention().id() != null && isParty(actor.mention()))
                .toList();
        if (!known.isEmpty()) {
            return new Bound(
                    Answer.yes("الالتزام يسري على الجميع.", "The commitment binds everyone."), known, List.of());
        }
        List<Party> others = incident.actors().stream()
                .filter(actor ->
                        actor.mention().kind() == null || actor.mention().kind() == EntityKind.ROLE)
                .toList();
        if (others.isEmpty()) {
            return Bound.nobody(Answer.yes(
                    "لا يسمي أي تقرير من فعل ذلك؛ والالتزام يسري على الجميع.",
                    "No report names who did it; the commitment binds everyone."));
        }
        Text who = names.mentions(others.stream().map(Party::mention).toList());
        return new Bound(
                Answer.yes(
                        "من يقال إنه فعل ذلك (" + who.ar() + ") ليس طرفا معروفا؛ والالتزام يسري على الجميع.",
                        "Those said to have done it (" + who.en()
                                + ") are no party that is known; the commitment binds everyone."),
                others,
                List.of());
    }

    /** Whether the act was done to someone to whom the commitment is owed. */
    Answer owed(Commitment commitment, Incident incident) {
        List<Party> parties = Stream.concat(incident.recipients().stream(), outsiders(commitment, incident).stream())
                .filter(recipient -> recipient.mention().id() != null && isParty(recipient.mention()))
                .toList();
        if (commitment.beneficiaries().isEmpty() || parties.isEmpty()) {
            return Answer.yes("", "");
        }
        for (Party party : parties) {
            for (String beneficiary : commitment.beneficiaries()) {
                if (relations.related(party.mention().key(), beneficiary)) {
                    return Answer.yes("", "");
                }
            }
        }
        Text who = names.mentions(parties.stream().map(Party::mention).toList());
        return Answer.no(
                "الفعل موجه إلى " + who.ar() + "، وليس ممن يشملهم الالتزام.",
                "The act is directed at " + who.en() + ", to whom the commitment is not owed.");
    }

    /** In an exchange of fire the other side is told as an actor: whoever fights with the one party that is bound. */
    private List<Party> outsiders(Commitment commitment, Incident incident) {
        List<Party> outsiders = incident.actors().stream()
                .filter(actor -> ties.of(actor.mention(), commitment, incident.when()) == null)
                .toList();
        return incident.modes().contains(Mode.CLASH) && incident.actors().size() - outsiders.size() == 1
                ? outsiders
                : List.of();
    }

    /** Whether a voice or party belongs to, leads or speaks for one of some parties. */
    boolean actsForOneOf(@Nullable String id, List<Party> parties) {
        return id != null
                && parties.stream()
                        .anyMatch(party -> party.mention().id() != null
                                && relations.related(id, party.mention().id()));
    }

    /** Whether an entity belongs to, leads or speaks for a party to the commitment. */
    boolean isParty(String id, Commitment commitment) {
        return commitment.bearers().stream().anyMatch(bearer -> relations.related(id, bearer))
                || commitment.beneficiaries().stream().anyMatch(other -> relations.related(id, other));
    }

    private static Answer all(Iterable<Ties.Tie> ties) {
        List<String> ar = new ArrayList<>();
        List<String> en = new ArrayList<>();
        for (Ties.Tie tie : ties) {
            ar.add(tie.sentence().ar());
            en.add(tie.sentence().en());
        }
        return Answer.yes(String.join(" ", ar), String.join(" ", en));
    }

    private static boolean isMutual(Commitment commitment, Incident incident) {
        return commitment.kind() == Commitment.Kind.TRUCE
                && incident.modes().contains(Mode.CLASH)
                && incident.actors().size() > 1;
    }

    private boolean concernsParties(Commitment commitment, Incident incident) {
        return commitment.kind() == Commitment.Kind.TRUCE
                && incident.recipients().stream()
                        .map(recipient -> recipient.mention().id())
                        .anyMatch(id -> id != null && isParty(id, commitment));
    }

    private static boolean isParty(Mention mention) {
        return mention.kind() != null && PARTIES.contains(mention.kind());
    }
}
