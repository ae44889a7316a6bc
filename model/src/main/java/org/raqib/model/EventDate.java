package org.raqib.model;

import java.time.DateTimeException;
import java.time.LocalDate;

/**
 * When an act happened, at the report's own precision: one partial date, or a range of two.
 *
 * @param start first date
 * @param end last date; equal to {@code start} for a single date
 */
public record EventDate(PartialDate start, PartialDate end) {
    public EventDate {
        if (end.latest().isBefore(start.earliest())) {
            throw new DateTimeException("A range of dates ends before it starts: " + start + "/" + end);
        }
    }

    public static EventDate of(PartialDate date) {
        return new EventDate(date, date);
    }

    public static EventDate of(LocalDate day) {
        return of(PartialDate.of(day));
    }

    /**
     * Reads a {@link PartialDate} or two of them joined by a slash.
     *
     * @throws DateTimeException if the text is neither, or the range is reversed
     */
    public static EventDate parse(String text) {
        int slash = text.indexOf('/');
        return slash < 0
                ? of(PartialDate.parse(text))
                : new EventDate(
                        PartialDate.parse(text.substring(0, slash)), PartialDate.parse(text.substring(slash + 1)));
    }

    /** The first day this can mean. */
    public LocalDate earliest() {
        return start.earliest();
    }

    /** The last day this can mean. */
    public LocalDate latest() {
        return end.latest();
    }

    /** Whether the text names one single day. */
    public boolean isDay() {
        return start.isDay() && start.equals(end);
    }

    /** Whether some day satisfies both dates. */
    public boolean overlaps(EventDate other) {
        return !latest().isBefore(other.earliest()) && !other.latest().isBefore(earliest());
    }

    /** {@code DATE} or {@code DATE/DATE}. */
    @Override
    public String toString() {
        return start.equals(end) ? start.toString() : start + "/" + end;
    }
}
