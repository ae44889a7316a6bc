package org.raqib.words.time;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.raqib.words.Sentence;

/**
 * The day of publication as the address or the text itself shows it, where the source does not give it.
 *
 * @param day the day
 * @param basis what shows it
 */
public record PublicationDate(LocalDate day, Basis basis) {
    /** What shows the day, the surest first. */
    public enum Basis {
        /** The address, which outlets make of the day. */
        ADDRESS,
        /** A full date beside "today" or "yesterday". */
        TODAY_DATED,
        /** A full date set apart from the sentences: a stamp, or the head of a dispatch. */
        STAMP,
        /**
         * A day and month set apart or beside "today", and a weekday elsewhere that fits only one of the two years to
         * choose from: the latest year the text mentions and the one after it.
         */
        WEEKDAY,
        /**
         * A day and month set apart, and a happening of known date told with its day and month but without its year,
         * which is said only within a year of it.
         */
        KNOWN_HAPPENING,
        /**
         * A happening of known date told in the lead with the weekday it fell on, which is said only within a week; the
         * day is the happening's own, as the lead of a dispatch tells the news of the day.
         */
        NEWS_OF_THE_DAY
    }

    /**
     * Infers the day of publication; null where nothing shows it, or where what shows it allows more than one day.
     *
     * @param sentences the whole text, title first
     */
    public static @Nullable PublicationDate infer(List<Sentence> sentences) {
        return infer(sentences, null);
    }

    /**
     * Infers the day of publication from address and text.
     *
     * @param sentences the whole text, title first
     * @param address where it was published, or null where unknown
     */
    public static @Nullable PublicationDate infer(List<Sentence> sentences, @Nullable String address) {
        LocalDate filed = address == null ? null : AddressDate.in(address);
        if (filed != null) {
            return new PublicationDate(filed, Basis.ADDRESS);
        }
        return new PublicationClues(Dates.standard(), Anchors.standard(), sentences).infer();
    }
}
