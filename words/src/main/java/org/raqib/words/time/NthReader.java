package org.raqib.words.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import org.jspecify.annotations.Nullable;
import org.raqib.model.EventDate;
import org.raqib.words.Morph;
import org.raqib.words.number.FormTable.Entry;
import org.raqib.words.number.NumberReader.Plain;
import org.raqib.words.time.DateMention.Kind;

/** Reads places in a month: "the last Friday of Ramadan", "the first week of April 2014", "the last day of the month". */
final class NthReader {
    private static final int LAST = -1;
    private static final int MOST = 5;

    private final Place place;
    private final PointReader points;

    NthReader(Place place, PointReader points) {
        this.place = place;
        this.points = points;
    }

    /** Which one, and behind which token. */
    private record Nth(int which, int end) {}

    /** What is counted: a weekday, or weeks or days where that is null. */
    private record Counted(@Nullable DayOfWeek weekday, TimeUnit unit, int end) {}

    @Nullable
    Found at(int i, @Nullable EventDate context) {
        Nth before = ordinal(i, false);
        Counted counted = counted(before == null ? i : before.end, before == null);
        if (counted == null) {
            return null;
        }
        Nth nth = before == null ? ordinal(counted.end, true) : before;
        if (nth == null) {
            return null;
        }
        int end = Math.max(nth.end, counted.end);
        int at = place.skip(place.skip(end, TimeWord.Kind.FROM), TimeWord.Kind.IN);
        Entry<TimeWord> month = place.word(at);
        boolean attached = month != null && month.has(Morph.BI | Morph.LI);
        if (month == null || (at == end && !attached) || !startsMonth(month)) {
            return null;
        }
        Found within = points.expected(at, context);
        if (within == null || within.kind() == Kind.DURATION) {
            return null;
        }
        EventDate in = within.date();
        boolean isMonth = in == null || ChronoUnit.DAYS.between(in.earliest(), in.latest()) <= 31;
        boolean isDay = in != null && in.isDay();
        return isMonth && !isDay
                ? Found.of(Kind.CALENDAR, in == null ? null : pick(counted, nth.which, in), within.end())
                : null;
    }

    private static boolean startsMonth(Entry<TimeWord> word) {
        return switch (word.value().kind()) {
            case MONTH, HIJRI_MONTH, THIS -> true;
            case UNIT -> word.value().unit() == TimeUnit.MONTH && word.value().value() == 1;
            default -> false;
        };
    }

    private @Nullable Nth ordinal(int i, boolean behind) {
        Entry<TimeWord> word = place.word(i);
        if (word == null) {
            return null;
        }
        boolean last = behind
                ? word.value().is(TimeWord.Kind.PAST) && word.value().value() == LAST
                : word.value().is(TimeWord.Kind.LAST);
        if (last) {
            return new Nth(LAST, i + word.length());
        }
        Plain plain = word.value().is(TimeWord.Kind.NUMBER) ? place.number(i) : null;
        return plain != null && plain.ordinal() && plain.article() == behind && plain.within(1, MOST)
                ? new Nth((int) plain.value(), plain.end())
                : null;
    }

    private @Nullable Counted counted(int i, boolean definite) {
        Entry<TimeWord> word = place.word(i);
        if (word == null) {
            return null;
        }
        int end = i + word.length();
        TimeWord value = word.value();
        if (value.is(definite ? TimeWord.Kind.WEEKDAY : TimeWord.Kind.BARE_WEEKDAY)) {
            return new Counted(DayOfWeek.of(value.value()), TimeUnit.DAY, end);
        }
        if (value.is(TimeWord.Kind.DAY)) {
            Entry<TimeWord> next = place.word(end);
            boolean weekday = next != null
                    && (next.value().is(TimeWord.Kind.BARE_WEEKDAY)
                            || next.value().is(TimeWord.Kind.WEEKDAY));
            if (weekday && next != null) {
                return new Counted(DayOfWeek.of(next.value().value()), TimeUnit.DAY, end + next.length());
            }
            return definite ? null : new Counted(null, TimeUnit.DAY, end);
        }
        if (definite && value.is(TimeWord.Kind.OFFSET) && value.value() == 0) {
            return new Counted(null, TimeUnit.DAY, end);
        }
        boolean week = value.unit() == TimeUnit.WEEK && value.value() == 1 && word.has(Morph.AL) == definite;
        return week ? new Counted(null, TimeUnit.WEEK, end) : null;
    }

    /** Weeks run from Monday to Sunday; the first is the first that begins inside, the last the last that ends inside. */
    private static @Nullable EventDate pick(Counted counted, int which, EventDate in) {
        LocalDate first = in.earliest();
        LocalDate last = in.latest();
        if (counted.unit == TimeUnit.WEEK) {
            LocalDate monday = weekday(DayOfWeek.MONDAY, which, first, which == LAST ? last.minusDays(6) : last);
            return monday.isAfter(last) ? null : Resolver.between(monday, monday.plusDays(6));
        }
        LocalDate day;
        if (counted.weekday != null) {
            day = weekday(counted.weekday, which, first, last);
        } else {
            day = which == LAST ? last : first.plusDays(which - 1L);
        }
        return day.isAfter(last) ? null : EventDate.of(day);
    }

    private static LocalDate weekday(DayOfWeek weekday, int which, LocalDate first, LocalDate last) {
        return which == LAST
                ? last.with(TemporalAdjusters.previousOrSame(weekday))
                : first.with(TemporalAdjusters.nextOrSame(weekday)).plusWeeks(which - 1L);
    }
}
