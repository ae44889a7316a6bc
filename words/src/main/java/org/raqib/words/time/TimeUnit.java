package org.raqib.words.time;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Units in which reports measure time. */
public enum TimeUnit {
    SECOND,
    MINUTE,
    HOUR,
    DAY,
    WEEK,
    MONTH,
    YEAR,
    DECADE;

    /** The published spelling, for example {@code day}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static @Nullable TimeUnit ofCode(String code) {
        for (TimeUnit unit : values()) {
            if (unit.code().equals(code)) {
                return unit;
            }
        }
        return null;
    }

    boolean isShorterThanDay() {
        return compareTo(DAY) < 0;
    }
}
