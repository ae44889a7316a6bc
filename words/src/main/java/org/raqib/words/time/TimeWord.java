package org.raqib.words.time;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a word of {@code words/time.ini} means.
 *
 * @param kind how it combines
 * @param value number of the month, weekday (Monday 1) or days from today; how many units a unit word stands for (0 for
 *     a plural); 1 for a part of the day that is night
 * @param unit the unit of a unit word, else null
 * @param weak whether it is also an everyday word or a name, and counts only next to other parts of a date
 * @param days the days a holiday covers, else null
 */
record TimeWord(
        Kind kind,
        int value,
        @Nullable TimeUnit unit,
        boolean weak,
        @Nullable Holiday days) {
    /** The kinds of the knowledge file. */
    enum Kind {
        MONTH,
        HIJRI_MONTH,
        WEEKDAY,
        BARE_WEEKDAY,
        LAST,
        OFFSET,
        NIGHT,
        NOW,
        PART,
        DAY,
        UNIT,
        PAST,
        PRESENT,
        FUTURE,
        NEXT,
        SAME,
        THIS,
        THAT,
        MOMENT,
        PARTS,
        EDGE,
        AGO,
        AFTER,
        SINCE,
        STARTING,
        WITHIN,
        UNTIL,
        FROM,
        TO,
        BETWEEN,
        FOR,
        IN,
        FEW,
        ROUGHLY,
        HOLIDAY,
        ERA,
        HIJRI_ERA,
        CORRESPONDING,
        ARTICLE,
        NUMBER,
        STAMP,
        NAME,
        TITLE,
        COMING,
        NOT_COMING;

        static @Nullable Kind ofCode(String code) {
            for (Kind kind : values()) {
                if (kind.name().toLowerCase(Locale.ROOT).replace('_', '-').equals(code)) {
                    return kind;
                }
            }
            return null;
        }

        /** Whether it can be the heart of a date; the other kinds only say how dates are to be taken. */
        boolean isCore() {
            return switch (this) {
                case MONTH, HIJRI_MONTH, WEEKDAY, OFFSET, NIGHT, NOW, DAY, UNIT, HOLIDAY -> true;
                default -> false;
            };
        }

        boolean isModifier() {
            return this == PAST || this == PRESENT || this == FUTURE || this == NEXT || this == SAME;
        }
    }

    boolean is(Kind other) {
        return kind == other;
    }
}
