package org.raqib.digest;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.raqib.model.EventDate;
import org.raqib.model.Incident;
import org.raqib.model.ReportedClaim;
import org.raqib.model.Text;

/** What a record holds, for whoever asks for days of which it tells nothing. */
final class Held {
    /** Days named as examples. */
    private static final int MOST_DAYS = 5;

    private final Phrases phrases;
    private final Dates dates;

    Held(Phrases phrases, Dates dates) {
        this.phrases = phrases;
        this.dates = dates;
    }

    /** That nothing is told of the days asked for, from when the reports are, and to which days most acts are dated. */
    Text sentence(List<Incident> incidents) {
        Map<String, Text> slots = new HashMap<>();
        if (incidents.isEmpty()) {
            return phrases.say("held.nothing", slots);
        }
        List<ReportedClaim> claims = Figures.claims(incidents);
        slots.put("incidents", phrases.count("incidents.of", incidents.size()));
        slots.put("reports", phrases.count("reports.of", (int)
                claims.stream().map(ReportedClaim::reportId).distinct().count()));
        List<LocalDate> published = claims.stream()
                .map(ReportedClaim::published)
                .filter(Objects::nonNull)
                .sorted()
                .toList();
        if (!published.isEmpty()) {
            boolean oneDay = published.getFirst().equals(published.getLast());
            slots.put(oneDay ? "only" : "first", dates.plain(published.getFirst()));
            slots.put("last", dates.plain(published.getLast()));
        }
        Map<LocalDate, Integer> days = new TreeMap<>();
        for (Incident incident : incidents) {
            EventDate when = incident.when();
            if (when != null && when.isDay()) {
                days.merge(when.earliest(), 1, Integer::sum);
            }
        }
        List<Text> most = days.entrySet().stream()
                .sorted(Map.Entry.<LocalDate, Integer>comparingByValue(Comparator.reverseOrder()))
                .limit(MOST_DAYS)
                .map(day -> phrases.say(
                        "held.day",
                        Map.of("day", dates.plain(day.getKey()), "count", phrases.count("incidents", day.getValue()))))
                .toList();
        slots.put("days", Names.join(most));
        return phrases.say("held.sentence", slots);
    }
}
