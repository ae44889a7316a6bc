package org.raqib.words.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import org.raqib.model.EventDate;
import org.raqib.words.Morph;
import org.raqib.words.number.FormTable.Entry;
import org.raqib.words.number.NumberReader.Plain;
import org.raqib.words.time.DateMention.Kind;
import org.raqib.words.time.Resolver.Pick;

/** Reads weekdays, and the dates, weeks and modifiers beside them. */
final class WeekdayReader {
    /** "Friday the second" is more often the second of several Fridays than the second of a month. */
    private static final int FIRST_CERTAIN_DAY = 11;

    private final Place place;
    private final Resolver resolver;
    private final CalendarReader calendar;
    private final Outlook outlook;

    WeekdayReader(Place place, Resolver resolver, CalendarReader calendar, Outlook outlook) {
        this.place = place;
        this.resolver = resolver;
        this.calendar = calendar;
        this.outlook = outlook;
    }

    static DayOfWeek dayOf(Entry<TimeWord> entry) {
        return DayOfWeek.of(entry.value().value());
    }

    @Nullable
    Found weekday(int i, Entry<TimeWord> entry, @Nullable EventDate context) {
        DayOfWeek weekday = dayOf(entry);
        int end = i + entry.length();
        Found both = twoWeekdays(i, entry, false);
        if (both != null) {
            return both;
        }
        boolean future = outlook.isFuture(i);
        Entry<TimeWord> next = place.word(end);
        if (next != null && next.proclitics() == 0) {
            Pick pick = TailReader.pick(next.value().kind());
            if (pick != null) {
                Found dated = dateBeside(end + next.length(), weekday, future, context);
                return dated != null
                        ? dated
                        : Found.of(
                                Kind.WEEKDAY,
                                resolver.weekday(weekday, pick, future),
                                Written.of(weekday),
                                end + next.length());
            }
        }
        Found week = ofWeek(end, weekday);
        if (week != null) {
            return week;
        }
        Found dated = dateBeside(end, weekday, future, context);
        if (dated == null) {
            dated = dayOfTheMonth(end, weekday, future);
        }
        return dated != null
                ? dated
                : Found.of(Kind.WEEKDAY, resolver.weekday(weekday, Pick.NEAREST, future), Written.of(weekday), end);
    }

    /** "Of last week", "of this week". */
    @Nullable
    Found ofWeek(int i, DayOfWeek weekday) {
        int at = place.skip(i, TimeWord.Kind.FROM);
        int unitAt = place.skip(at, TimeWord.Kind.THIS);
        Entry<TimeWord> unit = place.word(unitAt);
        if (unit == null
                || unit.value().unit() != TimeUnit.WEEK
                || !unit.has(Morph.AL)
                || unit.value().value() != 1) {
            return null;
        }
        int end = unitAt + unit.length();
        int weeks = 0;
        if (unitAt == at) {
            Entry<TimeWord> modifier = place.word(end);
            Pick pick =
                    modifier == null ? null : TailReader.pick(modifier.value().kind());
            if (pick == null || modifier == null) {
                return null;
            }
            weeks = pick == Pick.LAST ? -1 : pick == Pick.NEXT ? 1 : 0;
            end += modifier.length();
        }
        return Found.of(Kind.WEEKDAY, resolver.weekdayOfWeek(weekday, weeks), Written.of(weekday), end);
    }

    /** "Saturday the sixteenth": the nearest month in which the two meet. */
    private @Nullable Found dayOfTheMonth(int i, DayOfWeek weekday, boolean future) {
        Plain day = place.number(i);
        if (day == null || !day.ordinal() || !day.article() || !day.within(FIRST_CERTAIN_DAY, 31)) {
            return null;
        }
        Written written = new Written(0, 0, (int) day.value(), weekday);
        LocalDate published = resolver.published();
        for (int months = 0; published != null && months < 12; months++) {
            YearMonth month = YearMonth.from(published).plusMonths(future ? months : -months);
            LocalDate candidate = month.isValidDay(written.day()) ? month.atDay(written.day()) : null;
            if (candidate != null && candidate.getDayOfWeek() == weekday) {
                return Found.of(Kind.WEEKDAY, EventDate.of(candidate), written, day.end());
            }
        }
        return Found.of(Kind.WEEKDAY, null, written, day.end());
    }

    /** The date that explains a weekday: "Monday 17 February", "Monday (18 May)", "Monday, 18/5/2020". */
    @Nullable
    Found dateBeside(int i, DayOfWeek weekday, boolean future, @Nullable EventDate context) {
        int at = i;
        boolean bracket = place.isSign(at, '(');
        if (bracket || place.isComma(at) || place.isDash(at)) {
            at++;
        }
        at = place.skip(at, TimeWord.Kind.CORRESPONDING);
        at = place.skip(at, TimeWord.Kind.IN);
        at = place.skip(at, TimeWord.Kind.DAY);
        at = place.skipArticle(at);
        Found dated = calendar.fromNumber(at, future, context);
        if (dated == null) {
            dated = calendar.digits().numeric(at, true);
        }
        if (dated == null) {
            Entry<TimeWord> month = place.word(at);
            boolean named =
                    month != null && (month.value().is(TimeWord.Kind.MONTH)) && place.isDigits(at + month.length());
            dated = named ? calendar.fromMonth(at, future, context, false) : null;
        }
        if (dated == null || dated.written() == null && dated.kind() == Kind.RANGE) {
            return null;
        }
        Found both = calendar.withWeekday(dated, weekday, future);
        return bracket && place.isSign(both.end(), ')') ? both.until(both.end() + 1) : both;
    }

    /** The night from one weekday to the next, or "Friday and Saturday". */
    @Nullable
    Found twoWeekdays(int i, Entry<TimeWord> first, boolean night) {
        int at = i + first.length();
        boolean sign = place.isSign(at, '/') || place.isDash(at);
        Entry<TimeWord> second = place.word(sign ? at + 1 : at);
        int end = sign ? at + 1 : at;
        if (night && TailReader.isTo(second) && second != null) {
            // «ليل الأحد إلى الإثنين»
            end = at + second.length();
            second = place.word(end);
        } else if (second == null && place.isAnd(at)) {
            second = place.word(at + 1);
            end = at + 1;
        } else if (second != null && !night && !sign && !Place.joined(second)) {
            return null;
        }
        if (second == null || !second.value().is(TimeWord.Kind.WEEKDAY)) {
            return null;
        }
        DayOfWeek from = dayOf(first);
        DayOfWeek to = dayOf(second);
        if (from.plus(1) != to) {
            return null;
        }
        end += second.length();
        Entry<TimeWord> modifier = place.word(end);
        Pick pick = modifier == null ? null : TailReader.pick(modifier.value().kind());
        if (pick != null && modifier != null) {
            end += modifier.length();
        }
        EventDate last = resolver.weekday(to, pick == null ? Pick.NEAREST : pick, outlook.isFuture(i));
        LocalDate day = last == null ? null : last.latest();
        EventDate date = day == null ? null : resolver.range(EventDate.of(day.minusDays(1)), EventDate.of(day));
        return Found.of(Kind.RANGE, date, Written.of(from), end);
    }
}
