package org.raqib.words.time;

import org.jspecify.annotations.Nullable;
import org.raqib.model.EventDate;
import org.raqib.model.PartialDate;
import org.raqib.words.number.Quantity;

/**
 * How long: three days, more than a year, weeks.
 *
 * @param amount how many of the unit; open at the top where the text gives no number
 * @param unit the unit
 */
public record Length(Quantity amount, TimeUnit unit) {
    /** When it was so long before a date, or null where the date is told less exactly than the length. */
    public @Nullable EventDate before(EventDate date) {
        PartialDate from = date.start();
        boolean exact = switch (unit) {
            case YEAR, DECADE -> true;
            case MONTH -> from.month() != 0;
            default -> from.isDay();
        };
        return exact ? new LengthResolver(new Resolver(from.latest())).ago(this) : null;
    }

    /** The time of this length that ends with a date, as exact as its beginning can be told, or null. */
    public @Nullable EventDate upTo(EventDate date) {
        EventDate begun = before(date);
        if (begun == null) {
            return null;
        }
        PartialDate start = begun.start();
        if (unit == TimeUnit.WEEK && start.isDay()) {
            // Weeks are told by the month: three weeks that end on 21 January began in the turn of the year.
            start = new PartialDate(start.year(), start.month(), 0);
        }
        PartialDate last = date.start();
        PartialDate end =
                new PartialDate(last.year(), start.month() == 0 ? 0 : last.month(), start.day() == 0 ? 0 : last.day());
        return end.compareTo(start) <= 0 ? EventDate.of(start) : new EventDate(start, end);
    }

    /** {@code 3 day}, {@code 2/ week}. */
    @Override
    public String toString() {
        return amount + " " + unit.code();
    }
}
