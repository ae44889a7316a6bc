package org.raqib.claims;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.raqib.model.EventDate;

/** When the acts of a report happened, as far as it has told. One object reads one report, act by act. */
final class Days {
    /** What happened not more days before publication is still news. */
    static final long FRESH = 8;

    /** Dates told longer ago are no setting any more, but for the first of the report. */
    private static final int REMEMBERED = 3;

    private final Map<EventDate, Day> byDate = new LinkedHashMap<>();
    /** The dates told last, the latest at the end. */
    private final List<Day> recent = new ArrayList<>(REMEMBERED + 1);

    /** The day of the heading that stands over what is told, or null. */
    @Nullable
    EventDate heading;

    private @Nullable EventDate first;
    private @Nullable EventDate last;

    /** A date of a report, with how many acts the rules dated by it. */
    static final class Day {
        final EventDate date;
        int acts;
        int lastOrder;

        Day(EventDate date) {
            this.date = date;
        }
    }

    @Nullable
    Day of(EventDate date) {
        return byDate.get(date);
    }

    boolean isFirst(EventDate date) {
        return date.equals(first);
    }

    boolean isLast(EventDate date) {
        return date.equals(last);
    }

    /** The dates of the acts told before, the latest first, and that of the first act. */
    List<Day> before() {
        List<Day> found = new ArrayList<>(recent.reversed());
        Day lead = first == null ? null : byDate.get(first);
        if (lead != null && !found.contains(lead)) {
            found.add(lead);
        }
        return found;
    }

    /** Notes when the rules say that an act happened. */
    void date(Draft draft) {
        EventDate date = draft.date;
        if (date == null || draft.dropped) {
            return;
        }
        Day day = byDate.computeIfAbsent(date, Day::new);
        day.acts++;
        day.lastOrder = draft.order;
        if (!recent.remove(day) && recent.size() == REMEMBERED) {
            recent.remove(0);
        }
        recent.add(day);
        first = first == null ? date : first;
        last = date;
    }
}
