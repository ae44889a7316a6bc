package org.raqib.record;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.raqib.digest.Period;
import org.raqib.model.Digest;
import org.raqib.model.EventDate;
import org.raqib.model.Incident;
import org.raqib.model.ReportedClaim;

/** Which days there is something to tell of, for whoever asked for one of which there is nothing. */
public final class HeldDays {
    private static final int MOST = 5;

    private HeldDays() {}

    /** Whether a digest tells of no incident. */
    public static boolean tellsNothing(Digest digest) {
        return digest.sections().stream()
                .noneMatch(section ->
                        section.id().startsWith("family.") && !section.lines().isEmpty());
    }

    /** One sentence: that there is nothing in the period, and when there is something. */
    public static String sentence(Period asked, Derived derived) {
        String nothing = "No incident falls "
                + (asked.days() == 1 ? "on " + asked.from() : "between " + asked.from() + " and " + asked.to());
        List<LocalDate> published = derived.claims().stream()
                .map(ReportedClaim::published)
                .filter(Objects::nonNull)
                .sorted()
                .toList();
        if (derived.incidents().isEmpty()) {
            return nothing + ": there are no claims at all.";
        }
        String reports = published.isEmpty()
                ? "no report has a day of publication"
                : "the reports are of " + span(published.getFirst(), published.getLast());
        Map<LocalDate, Integer> days = new TreeMap<>();
        for (Incident incident : derived.incidents()) {
            EventDate when = incident.when();
            if (when != null && when.isDay()) {
                days.merge(when.earliest(), 1, Integer::sum);
            }
        }
        String most = days.entrySet().stream()
                .sorted(Map.Entry.<LocalDate, Integer>comparingByValue(Comparator.reverseOrder()))
                .limit(MOST)
                .map(day -> day.getKey() + " (" + day.getValue() + ")")
                .collect(Collectors.joining(", "));
        return nothing + "; " + reports
                + (most.isEmpty() ? ", and no act is dated to a day." : ", and most acts are dated to " + most + ".");
    }

    private static String span(LocalDate first, LocalDate last) {
        return first.equals(last) ? first.toString() : first + " to " + last;
    }
}
