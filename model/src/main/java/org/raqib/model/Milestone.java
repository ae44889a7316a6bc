package org.raqib.model;

import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened to a commitment, with the source that says so.
 *
 * @param stage what happened
 * @param at when
 * @param until for what takes effect, is extended or suspended: its last day, where one was named
 * @param by entity identifiers of the parties it concerns; empty for all of them
 * @param source who said so, where; in both languages
 */
public record Milestone(Stage stage, Moment at, @Nullable Moment until, List<String> by, Text source) {
    public Milestone {
        by = List.copyOf(by);
    }

    /** What can happen to a commitment. */
    public enum Stage {
        /** It is announced, signed or adopted. */
        DECLARED,
        /** It takes effect. */
        EFFECT,
        /** It is to last longer than was said before. */
        EXTENDED,
        /** It is suspended. */
        SUSPENDED,
        /** A suspension ends. */
        RESUMED,
        /** It ends, whatever was said before. */
        ENDED;

        /** The spelling in knowledge files and output, for example {@code declared}. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * A day, or a range of days of which one is meant, and the hour where it is known.
     *
     * @param day the day
     * @param hour local time at the place, or null where the source names none
     */
    public record Moment(EventDate day, @Nullable LocalTime hour) {
        public static Moment of(EventDate day) {
            return new Moment(day, null);
        }

        /** {@code 2022-04-02}, or {@code 2022-04-02 19:00}. */
        @Override
        public String toString() {
            return hour == null ? day.toString() : day + " " + hour;
        }
    }
}
