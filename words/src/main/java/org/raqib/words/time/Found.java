package org.raqib.words.time;

import org.jspecify.annotations.Nullable;
import org.raqib.model.EventDate;
import org.raqib.words.time.DateMention.Kind;

/**
 * A date or length read from some token on.
 *
 * @param kind see {@link DateMention.Kind}
 * @param date see {@link DateMention#date()}
 * @param written see {@link DateMention#written()}
 * @param length see {@link DateMention#length()}
 * @param end index behind its last token
 */
record Found(
        Kind kind,
        @Nullable EventDate date,
        @Nullable Written written,
        @Nullable Length length,
        int end) {
    static Found of(Kind kind, @Nullable EventDate date, int end) {
        return new Found(kind, date, null, null, end);
    }

    static Found of(Kind kind, @Nullable EventDate date, Length length, int end) {
        return new Found(kind, date, null, length, end);
    }

    static Found of(Kind kind, @Nullable EventDate date, Written written, int end) {
        return new Found(kind, date, written, null, end);
    }

    Found on(@Nullable EventDate other) {
        return new Found(kind, other, written, length, end);
    }

    Found until(int other) {
        return new Found(kind, date, written, length, other);
    }
}
