package org.raqib.digest;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.raqib.model.Digest;
import org.raqib.model.EventType;
import org.raqib.model.Incident;
import org.raqib.model.Mention;
import org.raqib.model.Mode;
import org.raqib.model.Text;

/**
 * What is told of an arms embargo by route (sea, air, land): deliveries, inspections, things stopped or seized, the vessels
 * and aircraft named; the counters of Operation IRINI's reports, of what is told and by whom. An act told of two routes counts
 * under both.
 */
final class EmbargoCounts {
    static final List<Group> ROUTES = Group.shipped("routes.ini");

    private static final Set<Mode> DELIVERIES = Set.of(Mode.ARMS, Mode.FIGHTERS, Mode.TRAINING);

    /** What carries, as far as reports tell one from another by words of their own. */
    private static final Set<String> CARRIERS = Set.of(
            "KIND-SHIP", "KIND-TANKER", "KIND-WARSHIP", "KIND-BOAT", "KIND-AIRCRAFT", "KIND-CONVOY", "KIND-HELICOPTER");

    private final Phrases phrases;
    private final Names names;
    private final IncidentLines incidentLines;

    EmbargoCounts(Phrases phrases, Names names, IncidentLines incidentLines) {
        this.phrases = phrases;
        this.names = names;
        this.incidentLines = incidentLines;
    }

    /** One line a route, then the vessels and aircraft named; empty where nothing is told, now or before. */
    List<Digest.Line> lines(List<Incident> now, @Nullable List<Incident> before) {
        Figures all =
                new Figures(now, before).only(incident -> isAboutSupply(incident) && Figures.tellsOfAnAct(incident));
        List<Digest.Line> lines = new ArrayList<>();
        if (all.isEmpty()) {
            return lines;
        }
        for (Group route : ROUTES) {
            add(lines, "embargo.route", route.label(), "route." + route.id(), all.only(route::told));
        }
        Predicate<Incident> untold = incident -> ROUTES.stream().noneMatch(route -> route.told(incident));
        add(lines, "embargo.route", phrases.say("embargo.untold"), "route.untold", all.only(untold));
        lines.addAll(carriers(all.now()));
        return lines;
    }

    private void add(List<Digest.Line> lines, String phrase, Text label, String tag, Figures figures) {
        if (figures.isEmpty()) {
            return;
        }
        List<Digest.Line> under = new ArrayList<>();
        counter(under, "embargo.deliveries", figures.only(EmbargoCounts::isDelivery));
        counter(under, "embargo.inspections", figures.only(EmbargoCounts::isInspection));
        counter(under, "embargo.stopped", figures.only(EmbargoCounts::isStopped));
        lines.add(figures.number(phrases.say(phrase, Map.of("route", label)), tag, under));
    }

    /** A count, and under it what it counts, each with who reports it. */
    private void counter(List<Digest.Line> under, String label, Figures figures) {
        if (figures.isEmpty()) {
            return;
        }
        List<Digest.Line> told = figures.now().stream()
                .map(incident -> new Digest.Line(
                        Digest.Role.SAID,
                        phrases.say(
                                "embargo.told",
                                Map.of(
                                        "act",
                                        incidentLines.sentence(incident),
                                        "voices",
                                        names.voices(IncidentLines.asserting(incident)))),
                        "",
                        incident.id(),
                        incident.claims(),
                        Text.NONE,
                        null,
                        List.of()))
                .toList();
        under.add(figures.number(phrases.say(label), "", told));
    }

    static boolean isAboutSupply(Incident incident) {
        return isDelivery(incident) || isInspection(incident) || isStopped(incident);
    }

    private static boolean isDelivery(Incident incident) {
        return incident.event() == EventType.AID && incident.modes().stream().anyMatch(DELIVERIES::contains);
    }

    private static boolean isInspection(Incident incident) {
        return incident.event() == EventType.SANCTION && incident.modes().contains(Mode.ENFORCE);
    }

    /** A vessel, an aircraft or a convoy held, seized or turned back. */
    private static boolean isStopped(Incident incident) {
        return incident.event() == EventType.COERCE
                && incident.recipients().stream().anyMatch(party -> isCarrier(party.mention()));
    }

    private static boolean isCarrier(Mention mention) {
        return mention.id() != null && CARRIERS.contains(mention.id());
    }

    /** Each vessel, aircraft or convoy in the report's own words, with the act it is named in and who reports that. */
    private List<Digest.Line> carriers(List<Incident> incidents) {
        Map<String, Digest.Line> lines = new LinkedHashMap<>();
        for (Incident incident : incidents) {
            Stream.concat(
                            Stream.concat(incident.actors().stream(), incident.recipients().stream())
                                    .map(Incident.Party::mention),
                            incident.places().stream())
                    .filter(EmbargoCounts::isCarrier)
                    .filter(mention -> mention.text().strip().contains(" "))
                    .forEach(mention -> lines.putIfAbsent(
                            mention.text() + incident.id(),
                            new Digest.Line(
                                    Digest.Role.NOTE,
                                    phrases.say(
                                            "embargo.carrier",
                                            Map.of(
                                                    "name",
                                                    names.quoted(mention),
                                                    "act",
                                                    incidentLines.sentence(incident),
                                                    "voices",
                                                    names.voices(incident.claims()))),
                                    "",
                                    incident.id(),
                                    incident.claims(),
                                    Text.NONE,
                                    null,
                                    List.of())));
        }
        return List.copyOf(lines.values());
    }
}
