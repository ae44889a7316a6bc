package org.raqib.record;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/** The moments at which a record can be asked about, as people write them. */
public final class Moments {
    private Moments() {}

    /**
     * The moment that is meant by a day, its last millisecond in UTC, or by a moment.
     *
     * @param written as in 2020-04-30 or 2020-04-30T12:00:00Z
     * @throws IllegalArgumentException if it is neither, with a sentence that says so
     */
    public static Instant parse(String written) {
        try {
            return written.indexOf('T') < 0
                    ? LocalDate.parse(written)
                            .plusDays(1)
                            .atStartOfDay(ZoneOffset.UTC)
                            .toInstant()
                            .minusMillis(1)
                    : OffsetDateTime.parse(written).toInstant();
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(
                    "'" + written + "' is neither a day as in 2020-04-30 nor a moment as in 2020-04-30T12:00:00Z", e);
        }
    }
}
