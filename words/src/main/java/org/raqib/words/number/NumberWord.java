package org.raqib.words.number;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a word of {@code words/numbers.ini} means.
 *
 * @param role how it combines
 * @param value its value, 0 for words that only bound
 * @param most upper end of a {@link Role#FEW}, else the value
 */
record NumberWord(Role role, double value, double most) {
    /** The kinds of the knowledge file. */
    enum Role {
        ZERO,
        UNIT,
        TEN,
        TEEN,
        HEAD,
        TENS,
        HUNDRED,
        HUNDREDS,
        SCALE,
        SCALES,
        DOUBLE,
        ORDINAL,
        PART,
        ONE_OF,
        OPEN,
        FEW,
        MORE,
        MORE_BEHIND,
        LESS,
        LESS_BEHIND,
        ABOUT,
        BETWEEN,
        FROM,
        TO,
        CHANGE,
        POINT,
        PERCENT;

        static @Nullable Role ofCode(String code) {
            for (Role role : values()) {
                if (role.name().toLowerCase(Locale.ROOT).replace('_', '-').equals(code)) {
                    return role;
                }
            }
            return null;
        }

        /** Whether it counts what stands before it: five thousand. */
        boolean isScale() {
            return this == SCALE || this == SCALES;
        }

        /** Whether a number or a bound of one can start with it. */
        boolean mayCount() {
            return switch (this) {
                case MORE_BEHIND, LESS_BEHIND, ABOUT, BETWEEN, FROM, TO, CHANGE, POINT, PERCENT, MORE, LESS, PART ->
                    false;
                default -> true;
            };
        }

        /** Whether it says how to take the number behind it. */
        boolean isBoundInFront() {
            return this == MORE || this == LESS || this == ABOUT || this == BETWEEN || this == FROM;
        }
    }

    /** The multiplier of a scale: the plural stands for two or more of it. */
    double scale() {
        return role == Role.SCALES ? value / 2 : value;
    }
}
