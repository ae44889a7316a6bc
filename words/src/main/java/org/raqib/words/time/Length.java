package org.raqib.words.time;

import org.raqib.words.number.Quantity;

/**
 * How long: three days, more than a year, weeks.
 *
 * @param amount how many of the unit; open at the top where the text gives no number
 * @param unit the unit
 */
public record Length(Quantity amount, TimeUnit unit) {
    /** {@code 3 day}, {@code 2/ week}. */
    @Override
    public String toString() {
        return amount + " " + unit.code();
    }
}
