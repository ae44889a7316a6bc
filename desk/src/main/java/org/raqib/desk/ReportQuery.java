package org.raqib.desk;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.raqib.model.EventType;

/**
 * Which reports are asked for; what is null or false narrows nothing.
 *
 * @param words words to be found in title or text: all of them, in any form; those in quotation marks side by side; those
 *     after a minus not at all
 * @param from first day of publication (of capture, where that is not known)
 * @param to last day
 * @param outlet the outlet's name as the reports give it
 * @param language BCP 47 tag
 * @param party an entity that some claim names as actor, recipient or speaker
 * @param event a type of event that some claim tells
 * @param state what has been done with it, and what is open
 * @param unseen only those of which someone has not seen the latest version yet
 */
public record ReportQuery(
        @Nullable String words,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable String outlet,
        @Nullable String language,
        @Nullable String party,
        @Nullable EventType event,
        @Nullable State state,
        @Nullable Unseen unseen) {
    /** Every report. */
    public static final ReportQuery ALL = new ReportQuery(null, null, null, null, null, null, null, null);

    /** A query that does not ask who has seen what. */
    public ReportQuery(
            @Nullable String words,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable String outlet,
            @Nullable String language,
            @Nullable String party,
            @Nullable EventType event,
            @Nullable State state) {
        this(words, from, to, outlet, language, party, event, state, null);
    }

    /** The same, of what someone has not seen; of everything for null. */
    public ReportQuery withUnseen(@Nullable Unseen other) {
        return new ReportQuery(words, from, to, outlet, language, party, event, state, other);
    }

    /**
     * What someone has seen, by {@link ReportRow#version}; the desk itself does not know people.
     *
     * @param after all versions up to this one
     * @param seen and these after it
     */
    public record Unseen(long after, Set<Long> seen) {
        public Unseen {
            seen = Set.copyOf(seen);
        }
    }

    /** What has been done with a report. */
    public enum State {
        /** No claim of it was judged yet. */
        UNJUDGED,
        /** A person judged some claim of it. */
        JUDGED,
        /** It tells of an incident on which tellings differ. */
        DISPUTED,
        /** It was taken back. */
        RETRACTED
    }
}
