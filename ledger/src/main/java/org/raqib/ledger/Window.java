package org.raqib.ledger;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.raqib.model.EventDate;

/**
 * Which claims are asked for. Where a bound is set, a claim that does not have that date is left out.
 *
 * @param publishedFrom first day of publication, or null
 * @param publishedTo last day of publication, or null
 * @param happenedFrom first day on which the act may have happened, or null
 * @param happenedTo last day on which the act may have happened, or null
 */
public record Window(
        @Nullable LocalDate publishedFrom,
        @Nullable LocalDate publishedTo,
        @Nullable LocalDate happenedFrom,
        @Nullable LocalDate happenedTo) {
    /** Every claim. */
    public static final Window ALL = new Window(null, null, null, null);

    /** Claims of reports published from one day to another, both included. */
    public static Window published(LocalDate from, LocalDate to) {
        return new Window(from, to, null, null);
    }

    /** Claims of acts that may have happened from one day to another, both included. */
    public static Window happened(LocalDate from, LocalDate to) {
        return new Window(null, null, from, to);
    }

    /** Whether an act of that date may have happened in the window. */
    boolean holds(@Nullable EventDate date) {
        if (happenedFrom == null && happenedTo == null) {
            return true;
        }
        return date != null
                && (happenedFrom == null || !date.latest().isBefore(happenedFrom))
                && (happenedTo == null || !date.earliest().isAfter(happenedTo));
    }
}
