package org.raqib.findings;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.raqib.incidents.Relations;
import org.raqib.model.Commitment.Clause;
import org.raqib.model.Commitment.ExceptionTo;
import org.raqib.model.EventType;
import org.raqib.model.Finding;
import org.raqib.model.Incident;
import org.raqib.model.Incident.Party;
import org.raqib.model.Mention;
import org.raqib.model.Mode;
import org.raqib.model.Text;

/** Goes through the exceptions of a clause and says of each what the reports tell. */
final class ExceptionQuestion {
    private static final int RESPONSE_DAYS = 1;

    private final Relations relations;
    private final Names names;
    private final PartyQuestion parties;

    ExceptionQuestion(Relations relations, Names names, PartyQuestion parties) {
        this.relations = relations;
        this.names = names;
        this.parties = parties;
    }

    /**
     * What the exceptions came to.
     *
     * @param considered each exception with what is known about it
     * @param applies the one that applies, so that there is no breach; or null
     * @param responsePossible whether the clause allows a response and reports tell of fire it may have answered
     * @param responseUnasked whether the clause allows a response and no report says who fired first
     */
    record Considered(
            List<Finding.Considered> considered,
            @Nullable ExceptionTo applies,
            boolean responsePossible,
            boolean responseUnasked) {
        Considered {
            considered = List.copyOf(considered);
        }
    }

    Considered consider(Clause clause, Incident incident, List<Party> accused, List<Incident> others) {
        List<Finding.Considered> considered = new ArrayList<>();
        ExceptionTo applies = null;
        boolean possible = false;
        boolean unasked = false;
        for (ExceptionTo exception : clause.exceptions()) {
            switch (exception.test()) {
                case RESPONSE -> {
                    Incident before = fireAt(accused, incident, others);
                    possible |= before != null;
                    unasked |= before == null;
                    considered.add(response(exception, accused, before));
                }
                case AGAINST -> {
                    if (isOneOf(incident.recipients(), exception.entities())) {
                        applies = exception;
                    }
                    considered.add(against(exception, incident));
                }
                case BY -> {
                    if (isOneOf(incident.actors(), exception.entities())) {
                        applies = exception;
                    }
                    considered.add(told(
                            exception,
                            "من يقال إنهم فعلوا ذلك ليسوا منهم.",
                            "Those said to have done it are not among them."));
                }
                case ASK ->
                    considered.add(
                            told(exception, "لا تقول التقارير شيئا عن ذلك.", "The reports say nothing about it."));
            }
        }
        return new Considered(considered, applies, possible, unasked);
    }

    /** An act of the other side against the accused, told for the same or the day before, in no other place known. */
    private @Nullable Incident fireAt(List<Party> accused, Incident incident, List<Incident> others) {
        if (incident.modes().contains(Mode.CLASH)) {
            return incident;
        }
        for (Incident other : others) {
            if (other.event() != EventType.ASSAULT || other.id().equals(incident.id())) {
                continue;
            }
            boolean atAccused = other.recipients().stream()
                    .anyMatch(recipient ->
                            parties.actsForOneOf(recipient.mention().id(), accused));
            boolean byAccused = other.actors().stream()
                    .anyMatch(actor -> parties.actsForOneOf(actor.mention().id(), accused));
            if (atAccused && !byAccused && isJustBefore(other, incident) && !isElsewhere(other, incident)) {
                return other;
            }
        }
        return null;
    }

    private static boolean isJustBefore(Incident other, Incident incident) {
        if (other.when() != null && incident.when() != null) {
            LocalDate earliest = incident.when().earliest().minusDays(RESPONSE_DAYS);
            return !other.when().latest().isBefore(earliest)
                    && !other.when().earliest().isAfter(incident.when().latest());
        }
        return sharesReport(other, incident);
    }

    private boolean isElsewhere(Incident other, Incident incident) {
        if (other.places().isEmpty() || incident.places().isEmpty()) {
            return false;
        }
        return other.places().stream()
                .noneMatch(one -> incident.places().stream().anyMatch(two -> isNear(one, two)));
    }

    private boolean isNear(Mention one, Mention two) {
        if (one.key().equals(two.key())) {
            return true;
        }
        if (one.id() != null
                && two.id() != null
                && (relations.locationsOf(one.id()).contains(two.id())
                        || relations.locationsOf(two.id()).contains(one.id()))) {
            return true;
        }
        return one.point() != null && two.point() != null && one.point().distanceKm(two.point()) <= 40;
    }

    private static boolean sharesReport(Incident one, Incident two) {
        return one.claims().stream()
                .anyMatch(claim -> two.claims().stream()
                        .anyMatch(other -> claim.reportSha256().equals(other.reportSha256())));
    }

    private Finding.Considered response(ExceptionTo exception, List<Party> accused, @Nullable Incident before) {
        Text who = accused.isEmpty()
                ? new Text("الفاعل", "the actor")
                : names.mentions(accused.stream().map(Party::mention).toList());
        return before == null
                ? told(
                        exception,
                        "لا يقول أي تقرير بين أيدينا من أطلق النار أولا، ولا يروي نارا سبقت على " + who.ar()
                                + "؛ ويلزم السؤال عن ذلك قبل القول بالخرق.",
                        "No report at hand says who fired first, or tells of fire at " + who.en()
                                + " beforehand; that has to be asked before it counts as a breach.")
                : told(
                        exception,
                        "تروي التقارير نارا على " + who.ar() + " في الوقت نفسه أو قبله بيوم (" + before.id()
                                + ")، فلا يُعرف أكان الفعل ردا.",
                        "Reports tell of fire at " + who.en() + " on the same day or the day before (" + before.id()
                                + "), so it cannot be told whether the act answered it.");
    }

    private Finding.Considered against(ExceptionTo exception, Incident incident) {
        List<Mention> known = incident.recipients().stream()
                .map(Party::mention)
                .filter(recipient -> recipient.id() != null)
                .toList();
        if (known.isEmpty()) {
            return told(exception, "لا تقول التقارير من كان المستهدَف.", "The reports do not say who was the target.");
        }
        Text who = names.mentions(known);
        return told(
                exception,
                "يقال إن المستهدَف " + who.ar() + "، وليس مما يشمله الاستثناء.",
                "The target is said to be " + who.en() + ", which the exception does not cover.");
    }

    private static Finding.Considered told(ExceptionTo exception, String ar, String en) {
        return new Finding.Considered(
                exception.id(),
                new Text(exception.text().ar() + " " + ar, exception.text().en() + " " + en));
    }

    private boolean isOneOf(List<Party> some, List<String> ids) {
        return Stream.of(some)
                .flatMap(List::stream)
                .anyMatch(party -> ids.stream()
                        .anyMatch(id -> party.mention().id() != null
                                && (party.mention().id().equals(id)
                                        || relations
                                                .wholesOf(party.mention().id())
                                                .contains(id))));
    }
}
