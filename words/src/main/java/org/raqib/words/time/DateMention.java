package org.raqib.words.time;

import org.jspecify.annotations.Nullable;
import org.raqib.model.EventDate;
import org.raqib.model.Span;

/**
 * A date or length of time where it stands in a sentence.
 *
 * @param kind how the text says it
 * @param date what it means, at the text's own precision, or null where that takes a day of publication (or an earlier
 *     date of the text) that is not known, and for lengths of time
 * @param written the Gregorian parts that the text writes, or null where it writes none ("yesterday")
 * @param length the length of time it is made of ("three days ago"), or null
 * @param first index of its first token in the sentence
 * @param end index behind its last token
 * @param span its characters in the body
 */
public record DateMention(
        Kind kind,
        @Nullable EventDate date,
        @Nullable Written written,
        @Nullable Length length,
        int first,
        int end,
        Span span) {
    public enum Kind {
        /** Year, month or day written out, Gregorian or Hijri. */
        CALENDAR,
        /** Two dates as one: from .. to, between .. and, Friday and Saturday. */
        RANGE,
        /** A weekday. */
        WEEKDAY,
        /** Told from the day of publication or from a date before it in the text: yesterday, last month, two days ago. */
        RELATIVE,
        /** From a date, or for a length of time, up to the day of publication. */
        SINCE,
        /** Up to a date. */
        UNTIL,
        /** A feast or fast, as the days it covers. */
        HOLIDAY,
        /** A length of time that is no date. */
        DURATION
    }

    /** Whether it can say when an act happened. */
    public boolean isDate() {
        return kind != Kind.DURATION;
    }
}
