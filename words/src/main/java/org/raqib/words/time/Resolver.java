package org.raqib.words.time;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import org.jspecify.annotations.Nullable;
import org.raqib.model.EventDate;
import org.raqib.model.PartialDate;

/**
 * Turns what a text says into days, against the day of publication. Every method returns null where that day is needed
 * and not known, or where the calendar has no such date.
 */
final class Resolver {
    /** A day and month without a year is looked for in the past unless it is that long ago and soon to come. */
    private static final int LONG_AGO_DAYS = 300;

    private static final int SOON_DAYS = 62;
    private static final int LONG_AGO_MONTHS = 10;
    private static final int SOON_MONTHS = 2;

    /** "Last Saturday" is not yesterday, which has a word of its own. */
    private static final int LAST_WEEKDAY_DAYS = 2;

    private final @Nullable LocalDate published;

    /** @param published a day outside the years 1000 to 8999 cannot be a publication's, and counts as not known */
    Resolver(@Nullable LocalDate published) {
        boolean usable = published != null && published.getYear() >= 1000 && published.getYear() < 9000;
        this.published = usable ? published : null;
    }

    /** Which of several like dates a modifier picks. */
    enum Pick {
        NEAREST,
        LAST,
        THIS,
        NEXT
    }

    @Nullable
    LocalDate published() {
        return published;
    }

    @Nullable
    EventDate offset(int days) {
        if (published == null) {
            return null;
        }
        LocalDate day = published.plusDays(days);
        return day.getYear() < 1 || day.getYear() > 9999 ? null : EventDate.of(day);
    }

    @Nullable
    EventDate range(@Nullable EventDate from, @Nullable EventDate to) {
        if (from == null || to == null || to.latest().isBefore(from.earliest())) {
            return null;
        }
        return new EventDate(from.start(), to.end());
    }

    @Nullable
    EventDate days(int from, int to) {
        return range(offset(from), offset(to));
    }

    // --- days, months and years that the text writes ---

    @Nullable
    EventDate calendar(Written written, Pick pick, boolean future) {
        int year = written.year();
        int month = written.month();
        int day = written.day();
        if (year != 0) {
            return date(year, month, day);
        }
        if (published == null || month == 0) {
            return null;
        }
        if (day == 0) {
            YearMonth picked = month(month, pick, future, YearMonth.from(published));
            return EventDate.of(PartialDate.of(picked));
        }
        // A weekday that fits no year around tells of some other year, or is a slip; neither gives a date.
        LocalDate picked = written.weekday() == null
                ? pick(published, pick, future, candidate -> dayIn(candidate, month, day), published.getYear())
                : onWeekday(month, day, written.weekday(), published);
        return picked == null ? null : EventDate.of(picked);
    }

    static @Nullable EventDate date(int year, int month, int day) {
        try {
            return EventDate.of(new PartialDate(year, month, day));
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static @Nullable LocalDate dayIn(int year, int month, int day) {
        return YearMonth.of(year, month).isValidDay(day) ? LocalDate.of(year, month, day) : null;
    }

    /** The day nearest to publication, at most a year and a half away, on which day, month and weekday agree. */
    private static @Nullable LocalDate onWeekday(int month, int day, DayOfWeek weekday, LocalDate published) {
        LocalDate best = null;
        for (int year = published.getYear() - 2; year <= published.getYear() + 2; year++) {
            LocalDate candidate = dayIn(year, month, day);
            if (candidate != null
                    && candidate.getDayOfWeek() == weekday
                    && Math.abs(ChronoUnit.DAYS.between(published, candidate)) <= 550
                    && (best == null || distance(published, candidate) < distance(published, best))) {
                best = candidate;
            }
        }
        return best;
    }

    private static long distance(LocalDate one, LocalDate other) {
        return Math.abs(ChronoUnit.DAYS.between(one, other));
    }

    private static YearMonth month(int month, Pick pick, boolean future, YearMonth now) {
        YearMonth same = YearMonth.of(now.getYear(), month);
        YearMonth past = same.isAfter(now) ? same.minusYears(1) : same;
        YearMonth coming = same.isBefore(now) ? same.plusYears(1) : same;
        return switch (pick) {
            case LAST -> past.equals(now) ? past.minusYears(1) : past;
            case NEXT -> coming.equals(now) ? coming.plusYears(1) : coming;
            case THIS -> same;
            case NEAREST -> {
                if (future) {
                    yield coming;
                }
                boolean soon = past.until(now, ChronoUnit.MONTHS) >= LONG_AGO_MONTHS
                        && now.until(coming, ChronoUnit.MONTHS) <= SOON_MONTHS;
                yield soon ? coming : past;
            }
        };
    }

    /** A day that each year of some calendar may have. */
    private interface Yearly {
        @Nullable
        LocalDate in(int year);
    }

    private static @Nullable LocalDate pick(LocalDate now, Pick pick, boolean future, Yearly yearly, int year) {
        LocalDate past = null;
        LocalDate coming = null;
        for (int candidate = year - 8; candidate <= year + 8; candidate++) {
            LocalDate day = yearly.in(candidate);
            if (day == null) {
                continue;
            }
            boolean today = day.equals(now);
            if (day.isBefore(now) || (today && pick != Pick.LAST)) {
                past = day;
            }
            if (coming == null && (day.isAfter(now) || (today && pick != Pick.NEXT))) {
                coming = day;
            }
        }
        if (past == null || coming == null) {
            return past == null ? coming : past;
        }
        return switch (pick) {
            case LAST -> past;
            case NEXT -> coming;
            case THIS -> distance(now, past) <= distance(now, coming) ? past : coming;
            case NEAREST -> {
                boolean soon = distance(now, past) > LONG_AGO_DAYS && distance(now, coming) <= SOON_DAYS;
                yield future || soon ? coming : past;
            }
        };
    }

    @Nullable
    EventDate hijri(int year, int month, int day, Pick pick, boolean future) {
        if (year == 0) {
            if (published == null) {
                return null;
            }
            int first = Math.max(1, day);
            LocalDate picked = pick(
                    published, pick, future, candidate -> hijriDay(candidate, month, first), Hijri.yearOf(published));
            if (picked == null) {
                return null;
            }
            return day > 0 ? EventDate.of(picked) : hijriMonth(Hijri.yearOf(picked), month);
        }
        if (month == 0) {
            return hijriYear(year);
        }
        if (day == 0) {
            return hijriMonth(year, month);
        }
        LocalDate exact = hijriDay(year, month, day);
        return exact == null ? null : EventDate.of(exact);
    }

    private static @Nullable LocalDate hijriDay(int year, int month, int day) {
        try {
            return Hijri.day(year, month, day);
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static @Nullable EventDate hijriMonth(int year, int month) {
        Holiday.Days days = new Holiday(true, month, 1, 0).in(year);
        return days == null ? null : between(days.first(), days.last());
    }

    private static @Nullable EventDate hijriYear(int year) {
        LocalDate first = hijriDay(year, 1, 1);
        LocalDate next = hijriDay(year + 1, 1, 1);
        return first == null || next == null ? null : between(first, next.minusDays(1));
    }

    static EventDate between(LocalDate first, LocalDate last) {
        return new EventDate(PartialDate.of(first), PartialDate.of(last));
    }

    @Nullable
    EventDate holiday(Holiday holiday, int year, Pick pick, boolean future) {
        Holiday.Days days;
        if (year != 0) {
            days = holiday.hijri() && year < 1700 ? holiday.in(year) : holiday.inGregorian(year);
        } else if (published == null) {
            return null;
        } else {
            days = nearest(holiday, pick, future, published);
        }
        return days == null ? null : between(days.first(), days.last());
    }

    /** The occurrence nearest to publication, on the side that the words ask for. */
    private static Holiday.@Nullable Days nearest(Holiday holiday, Pick pick, boolean future, LocalDate now) {
        Holiday.Days best = null;
        int year = holiday.yearOf(now);
        for (int candidate = year - 1; candidate <= year + 1; candidate++) {
            Holiday.Days days = holiday.in(candidate);
            if (days == null
                    || (pick == Pick.LAST && !days.last().isBefore(now))
                    || ((pick == Pick.NEXT || future) && days.last().isBefore(now))) {
                continue;
            }
            if (best == null || gap(days, now) < gap(best, now)) {
                best = days;
            }
        }
        return best;
    }

    private static long gap(Holiday.Days days, LocalDate now) {
        if (now.isBefore(days.first())) {
            return ChronoUnit.DAYS.between(now, days.first());
        }
        return Math.max(0, ChronoUnit.DAYS.between(days.last(), now));
    }

    // --- weekdays ---

    @Nullable
    EventDate weekday(DayOfWeek weekday, Pick pick, boolean future) {
        if (published == null) {
            return null;
        }
        return EventDate.of(
                switch (pick) {
                    case LAST -> published.minusDays(LAST_WEEKDAY_DAYS).with(TemporalAdjusters.previousOrSame(weekday));
                    case NEXT -> published.with(TemporalAdjusters.next(weekday));
                    case THIS, NEAREST ->
                        published.with(
                                future
                                        ? TemporalAdjusters.nextOrSame(weekday)
                                        : TemporalAdjusters.previousOrSame(weekday));
                });
    }

    /** The weekday inside the Monday-to-Sunday week that starts {@code weeks} weeks from the one of publication. */
    @Nullable
    EventDate weekdayOfWeek(DayOfWeek weekday, int weeks) {
        return published == null
                ? null
                : EventDate.of(published
                        .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
                        .plusWeeks(weeks)
                        .with(TemporalAdjusters.nextOrSame(weekday)));
    }

    /** The Saturday and Sunday nearest to publication, on the side that the words ask for; of those under way what is past. */
    @Nullable
    EventDate weekend(boolean future) {
        if (published == null) {
            return null;
        }
        LocalDate saturday = published.with(
                future
                        ? TemporalAdjusters.nextOrSame(DayOfWeek.SATURDAY)
                        : TemporalAdjusters.previousOrSame(DayOfWeek.SATURDAY));
        LocalDate sunday = saturday.plusDays(1);
        return between(saturday, !future && sunday.isAfter(published) ? saturday : sunday);
    }

    // --- units: last week, this month, next year ---

    /** The unit that lies {@code steps} from the one of publication, or from an anchor in the text. */
    @Nullable
    EventDate unit(TimeUnit unit, int steps, boolean future, @Nullable EventDate anchor) {
        LocalDate from = anchor == null ? published : anchor.latest();
        if (from == null) {
            return null;
        }
        return switch (unit) {
            case SECOND, MINUTE, HOUR -> null;
            case DAY -> anchor != null && !anchor.isDay() ? null : EventDate.of(from.plusDays(steps));
            case WEEK -> week(from, steps, future, anchor != null);
            case MONTH -> EventDate.of(PartialDate.of(YearMonth.from(from).plusMonths(steps)));
            case YEAR -> date(from.getYear() + steps, 0, 0);
            case DECADE ->
                steps < 0
                        ? range(date(from.getYear() + 10 * steps, 0, 0), date(from.getYear() + 10 * (steps + 1), 0, 0))
                        : null;
        };
    }

    /** Monday to Sunday; of the week under way only what is past, or only what is to come. */
    private static EventDate week(LocalDate from, int steps, boolean future, boolean whole) {
        LocalDate monday =
                from.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)).plusWeeks(steps);
        LocalDate sunday = monday.plusDays(6);
        if (steps != 0 || whole) {
            return between(monday, sunday);
        }
        return future ? between(from, sunday) : between(monday, from);
    }

    /** From a start up to publication, as exact as the start is told: since a year up to a year, since a month up to a month. */
    @Nullable
    EventDate since(@Nullable EventDate start) {
        if (published == null || start == null || start.earliest().isAfter(published)) {
            return start;
        }
        PartialDate from = start.start();
        PartialDate end = new PartialDate(
                published.getYear(),
                from.month() == 0 ? 0 : published.getMonthValue(),
                from.day() == 0 ? 0 : published.getDayOfMonth());
        return new EventDate(from, end);
    }
}
