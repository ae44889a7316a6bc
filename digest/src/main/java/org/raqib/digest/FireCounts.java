package org.raqib.digest;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.raqib.model.Claim;
import org.raqib.model.Digest;
import org.raqib.model.EventType;
import org.raqib.model.Finding;
import org.raqib.model.Incident;
import org.raqib.model.Mention;
import org.raqib.model.Text;

/**
 * Acts of force by area and type, with casualties, and the civilian persons and objects said to have been hit: the tables
 * of a ceasefire monitor's daily report (OSCE Special Monitoring Mission to Ukraine), of what is told.
 */
final class FireCounts {
    /** Areas listed one by one; the rest stand together. */
    private static final int MOST_AREAS = 15;

    private static final List<Family> TYPES =
            Phrases.shipped("fire.ini").stream().map(Family::of).toList();
    private static final List<Group> OBJECTS = Group.shipped("objects.ini");

    private final Phrases phrases;
    private final Names names;

    FireCounts(Phrases phrases, Names names) {
        this.phrases = phrases;
        this.names = names;
    }

    /** One line an area, most acts first; types, casualties and acts held against a commitment stand under it. */
    List<Digest.Line> areas(List<Incident> now, @Nullable List<Incident> before, List<Finding> findings) {
        Figures all = figures(now, before);
        Set<String> weighed = findings.stream().map(Finding::incidentId).collect(Collectors.toSet());
        Map<String, Text> labels = new LinkedHashMap<>();
        all.values(incident -> List.of(area(incident)), Comparator.naturalOrder())
                .forEach(area -> labels.put(area, label(area, all)));
        List<Digest.Line> lines = new ArrayList<>();
        labels.forEach((area, label) ->
                lines.add(area(label, all.only(incident -> area(incident).equals(area)), weighed)));
        lines.sort(Comparator.comparingInt((Digest.Line line) -> -least(line))
                .thenComparing(line -> line.text().en()));
        if (lines.size() <= MOST_AREAS) {
            return lines;
        }
        Set<String> shown = lines.subList(0, MOST_AREAS).stream()
                .map(line -> line.text().en())
                .collect(Collectors.toSet());
        List<Digest.Line> most = new ArrayList<>(lines.subList(0, MOST_AREAS));
        most.add(area(
                phrases.say("areas.others"),
                all.only(incident -> !shown.contains(label(area(incident), all).en())),
                weighed));
        return most;
    }

    /** What of civil life was hit; only what is told of. */
    List<Digest.Line> objects(List<Incident> now, @Nullable List<Incident> before) {
        Figures all = figures(now, before);
        return OBJECTS.stream()
                .filter(group -> !all.only(group::hit).isEmpty())
                .map(group -> all.only(group::hit).number(group.label(), group.id()))
                .toList();
    }

    private static Figures figures(List<Incident> now, @Nullable List<Incident> before) {
        return new Figures(now, before)
                .only(incident -> incident.event() == EventType.ASSAULT && Figures.tellsOfAnAct(incident));
    }

    private Digest.Line area(Text label, Figures figures, Set<String> weighed) {
        List<Digest.Line> under = new ArrayList<>();
        for (Family type : TYPES) {
            Figures of = figures.only(incident -> Family.of(incident, TYPES).equals(type));
            if (!of.isEmpty()) {
                under.add(of.number(type.heading(), "type." + type.id()));
            }
        }
        tolls(figures, under);
        Figures held = figures.only(incident -> weighed.contains(incident.id()));
        if (!held.now().isEmpty()) {
            under.add(held.number(phrases.say("areas.weighed"), "findings"));
        }
        return figures.number(label, "", under);
    }

    private void tolls(Figures figures, List<Digest.Line> under) {
        for (Digest.Line toll : List.of(
                figures.toll(phrases.say("count.killed"), Claim::killed),
                figures.toll(phrases.say("count.injured"), Claim::injured))) {
            Digest.Count count = toll.count();
            if (count != null && !Integer.valueOf(0).equals(count.most())) {
                under.add(toll);
            }
        }
    }

    private static int least(Digest.Line line) {
        Digest.Count count = line.count();
        return count == null ? 0 : count.least();
    }

    /** The place most specific and most often named, by its key; empty where none is told. */
    private static String area(Incident incident) {
        return place(incident) instanceof Mention place ? place.key() : "";
    }

    private static @Nullable Mention place(Incident incident) {
        return incident.places().stream()
                .filter(IncidentLines::isPlace)
                .findFirst()
                .orElse(null);
    }

    private Text label(String area, Figures figures) {
        if (area.isEmpty()) {
            return phrases.say("areas.unplaced");
        }
        return figures.first(incident -> area(incident).equals(area) ? place(incident) : null)
                .map(names::alone)
                .orElseThrow();
    }
}
