package org.raqib.findings;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.raqib.model.EventType;
import org.raqib.model.Incident;

/** Attacks by the day, so that an incident is weighed against its neighbours and not against all. */
final class Surroundings {
    private final Map<Long, List<Incident>> byDay = new HashMap<>();
    private final Map<String, List<Incident>> undatedByReport = new HashMap<>();

    Surroundings(List<Incident> incidents) {
        for (Incident incident : incidents) {
            if (incident.event() != EventType.ASSAULT) {
                continue;
            }
            var when = incident.when();
            if (when != null && when.latest().toEpochDay() - when.earliest().toEpochDay() <= 7) {
                for (long day = when.earliest().toEpochDay();
                        day <= when.latest().toEpochDay();
                        day++) {
                    byDay.computeIfAbsent(day, any -> new ArrayList<>()).add(incident);
                }
            }
            incident.claims().stream()
                    .map(claim -> claim.reportSha256())
                    .distinct()
                    .forEach(report -> undatedByReport
                            .computeIfAbsent(report, any -> new ArrayList<>())
                            .add(incident));
        }
    }

    List<Incident> of(Incident incident) {
        if (incident.event() != EventType.ASSAULT) {
            return List.of();
        }
        var when = incident.when();
        Stream<Incident> near = when == null
                        || when.latest().toEpochDay() - when.earliest().toEpochDay() > 7
                ? Stream.empty()
                : LongStream.rangeClosed(
                                when.earliest().toEpochDay() - 1, when.latest().toEpochDay())
                        .boxed()
                        .flatMap(day -> byDay.getOrDefault(day, List.of()).stream());
        Stream<Incident> told = incident.claims().stream()
                .flatMap(claim -> undatedByReport.getOrDefault(claim.reportSha256(), List.of()).stream());
        return Stream.concat(near, told).distinct().toList();
    }
}
