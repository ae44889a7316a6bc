package org.raqib.words.time;

import java.time.DayOfWeek;
import org.jspecify.annotations.Nullable;
import org.raqib.model.EventDate;
import org.raqib.words.Morph;
import org.raqib.words.number.FormTable.Entry;
import org.raqib.words.number.NumberReader.Plain;
import org.raqib.words.time.DateMention.Kind;
import org.raqib.words.time.Resolver.Pick;

/** Reads dates that the text writes out: days, months and years of both calendars, in words or digits. */
final class CalendarReader {
    private static final int RAMADAN = 9;

    private final Place place;
    private final Resolver resolver;
    private final TailReader tails;
    private final DigitReader digits;

    CalendarReader(Place place, Resolver resolver) {
        this.place = place;
        this.resolver = resolver;
        this.tails = new TailReader(place, resolver);
        this.digits = new DigitReader(place, resolver, tails);
    }

    TailReader tails() {
        return tails;
    }

    DigitReader digits() {
        return digits;
    }

    /** A month name, and the second name many outlets add: «كانون الأول/ديسمبر», «يوليو (تموز)». */
    private record Month(int value, boolean hijri, boolean certain, int end) {}

    private @Nullable Month month(int i) {
        Entry<TimeWord> entry = place.word(i);
        if (entry == null) {
            return null;
        }
        boolean hijri = entry.value().is(TimeWord.Kind.HIJRI_MONTH);
        if (!hijri && !entry.value().is(TimeWord.Kind.MONTH)) {
            return null;
        }
        int end = i + entry.length();
        if (!hijri) {
            int alias = alias(end, entry.value().value());
            if (alias > 0) {
                return new Month(entry.value().value(), false, true, alias);
            }
        }
        return new Month(entry.value().value(), hijri, !entry.value().weak(), end);
    }

    /** Behind the same month's other name, or 0. */
    private int alias(int i, int month) {
        boolean bracket = place.isSign(i, '(') || place.isSign(i, '[');
        boolean sign =
                bracket || place.isSign(i, '/') || place.isSign(i, '\\') || place.isDash(i) || place.isSign(i, '|');
        int at = sign ? i + 1 : i;
        Entry<TimeWord> other = place.word(at);
        if (other == null
                || !other.value().is(TimeWord.Kind.MONTH)
                || other.value().value() != month
                || other.proclitics() != 0) {
            return 0;
        }
        int end = at + other.length();
        return bracket && (place.isSign(end, ')') || place.isSign(end, ']')) ? end + 1 : end;
    }

    /** A date that starts with a number: 20/5/2020, the seventh of October, 13 to 15 July, the 20th of this month. */
    @Nullable
    Found fromNumber(int i, boolean future, @Nullable EventDate context) {
        Found numeric = digits.numeric(i, false);
        if (numeric != null) {
            return numeric;
        }
        Plain first = dayNumber(i);
        if (first == null) {
            return null;
        }
        int from = (int) first.value();
        int to = from;
        int end = first.end();
        for (int more = nextDay(end); more >= 0; more = nextDay(end)) {
            Plain next = dayNumber(more);
            if (next == null) {
                break;
            }
            to = (int) next.value();
            end = next.end();
        }
        int at = place.skip(place.skip(end, TimeWord.Kind.FROM), TimeWord.Kind.IN);
        Entry<TimeWord> unit = place.word(at);
        if (unit != null
                && unit.value().unit() == TimeUnit.MONTH
                && unit.value().value() == 1) {
            Month named = month(at + unit.length());
            if (named == null) {
                return ofMonthUnit(at, from, to, future, context);
            }
            at += unit.length();
        } else if (place.is(at, TimeWord.Kind.THIS)) {
            return ofMonthUnit(at, from, to, future, context);
        } else if (at > end && place.is(at, TimeWord.Kind.PRESENT)) {
            EventDate month = resolver.unit(TimeUnit.MONTH, 0, future, null);
            return inMonth(month, from, to, place.skip(at, TimeWord.Kind.PRESENT));
        }
        boolean sign = at == end && (place.isSign(at, '/') || place.isDash(at));
        Month month = month(sign ? at + 1 : at);
        if (month == null || (sign && month.hijri)) {
            return null;
        }
        return days(from, to, month, tails.tail(month.end, month.hijri, future, context), future);
    }

    /** Where the next day of a list or range starts: "15 and 16 May", "13-15 July". */
    private int nextDay(int i) {
        Entry<TimeWord> word = place.word(i);
        if (place.isDash(i) || place.isAnd(i) || TailReader.isTo(word)) {
            int next = TailReader.isTo(word) && word != null ? i + word.length() : i + 1;
            return place.skipArticle(next);
        }
        if (word != null && word.value().is(TimeWord.Kind.ARTICLE) && Place.joined(word)) {
            return i + 1;
        }
        return word != null && word.value().is(TimeWord.Kind.NUMBER) && Place.joined(word) ? i : -1;
    }

    private @Nullable Plain dayNumber(int i) {
        Plain plain = place.number(i);
        return plain != null && plain.within(1, 31) && (plain.digits() || plain.ordinal() || plain.article())
                ? plain
                : null;
    }

    private @Nullable Found ofMonthUnit(int i, int from, int to, boolean future, @Nullable EventDate context) {
        int unitAt = place.skip(i, TimeWord.Kind.THIS);
        Entry<TimeWord> unit = place.word(unitAt);
        if (unit == null || unit.value().unit() != TimeUnit.MONTH || !unit.has(Morph.AL)) {
            return null;
        }
        int end = unitAt + unit.length();
        Entry<TimeWord> modifier = place.word(end);
        EventDate month;
        if (unitAt > i) {
            month = resolver.unit(TimeUnit.MONTH, 0, future, null);
        } else if (modifier != null && modifier.value().kind().isModifier()) {
            end += modifier.length();
            int steps = switch (modifier.value().kind()) {
                case PAST -> -1;
                case FUTURE, NEXT -> 1;
                default -> 0;
            };
            boolean same = modifier.value().is(TimeWord.Kind.SAME);
            month = same && context == null
                    ? null
                    : resolver.unit(TimeUnit.MONTH, steps, future, same ? context : null);
        } else {
            return null;
        }
        return inMonth(month, from, to, end);
    }

    private Found inMonth(@Nullable EventDate month, int from, int to, int end) {
        EventDate date = month == null
                ? null
                : resolver.range(
                        Resolver.date(month.start().year(), month.start().month(), from),
                        Resolver.date(month.start().year(), month.start().month(), to));
        return Found.of(from == to ? Kind.CALENDAR : Kind.RANGE, date, end);
    }

    private Found days(int from, int to, Month month, TailReader.Tail tail, boolean future) {
        Kind kind = from == to ? Kind.CALENDAR : Kind.RANGE;
        if (month.hijri) {
            return Found.of(
                    kind, resolver.range(hijri(month, from, tail, future), hijri(month, to, tail, future)), tail.end());
        }
        Written written = new Written(tail.year(), month.value, from, null);
        EventDate start = resolver.calendar(written, tail.pick(), future);
        EventDate date = start;
        if (from != to && start != null) {
            int year = start.start().year();
            date = resolver.range(start, Resolver.date(year, month.value, to));
        }
        return Found.of(kind, date, written, tail.end());
    }

    private @Nullable EventDate hijri(Month month, int day, TailReader.Tail tail, boolean future) {
        if (tail.year() != 0 && !tail.hijri()) {
            Holiday.Days days =
                    new Holiday(true, month.value, Math.max(1, day), day > 0 ? 1 : 0).inGregorian(tail.year());
            return days == null ? null : resolver.range(EventDate.of(days.first()), EventDate.of(days.last()));
        }
        return resolver.hijri(tail.year(), month.value, day, tail.pick(), future);
    }

    /** A date that starts with a month: October 2023, last April, July 13-15, November 14, 2017, Ramadan 1441. */
    @Nullable
    Found fromMonth(int i, boolean future, @Nullable EventDate context, boolean expected) {
        Month month = month(i);
        if (month == null) {
            return null;
        }
        Found days = dayBehind(month, future, context);
        if (days != null) {
            return days;
        }
        Found both = twoMonths(month, future, context);
        if (both != null) {
            return both;
        }
        TailReader.Tail tail = tails.tail(month.end, month.hijri, future, context);
        boolean certain = month.certain || expected || tail.end() > month.end;
        if (!certain) {
            return null;
        }
        if (month.hijri) {
            // Ramadan is a fast of a month, and told as one.
            return Found.of(
                    month.value == RAMADAN ? Kind.HOLIDAY : Kind.CALENDAR, hijri(month, 0, tail, future), tail.end());
        }
        Written written = new Written(tail.year(), month.value, 0, null);
        return Found.of(Kind.CALENDAR, resolver.calendar(written, tail.pick(), future), written, tail.end());
    }

    /** "In August and September of the year 2015": one stretch of time. */
    private @Nullable Found twoMonths(Month first, boolean future, @Nullable EventDate context) {
        int at = place.isAnd(first.end) ? first.end + 1 : first.end;
        Entry<TimeWord> word = place.word(at);
        if (word == null || !(at > first.end || Place.joined(word))) {
            return null;
        }
        Month second = month(at);
        if (second == null || first.hijri || second.hijri || second.value != first.value % 12 + 1) {
            return null;
        }
        TailReader.Tail tail = tails.tail(second.end, false, future, context);
        Written written = new Written(tail.year(), second.value, 0, null);
        EventDate end = resolver.calendar(written, tail.pick(), future);
        EventDate start =
                end == null ? null : Resolver.date(end.start().year() - (second.value == 1 ? 1 : 0), first.value, 0);
        return Found.of(Kind.RANGE, resolver.range(start, end), tail.end());
    }

    /** The day behind its month, where what follows shows that it is one and not a count. */
    private @Nullable Found dayBehind(Month month, boolean future, @Nullable EventDate context) {
        int at = place.isComma(month.end) ? month.end + 1 : month.end;
        Plain first = place.isDigits(at) ? dayNumber(at) : null;
        if (first == null || month.hijri) {
            return null;
        }
        int from = (int) first.value();
        int to = from;
        int end = first.end();
        int more = nextDay(end);
        Plain last = more < 0 || place.isAnd(end) ? null : dayNumber(more);
        if (last != null) {
            to = (int) last.value();
            end = last.end();
        }
        TailReader.Tail tail = tails.tail(end, false, future, context);
        boolean closed = end >= place.n || !TailReader.isWord(place.token(end));
        if (last == null && tail.year() == 0 && (!closed || place.isSign(end, '%') || at > month.end)) {
            return null;
        }
        return days(from, to, month, tail, future);
    }

    /** The same day with the weekday that stands beside it. */
    Found withWeekday(Found day, DayOfWeek weekday, boolean future) {
        Written written = day.written();
        if (written == null || written.day() == 0) {
            return day;
        }
        Written both = written.with(weekday);
        EventDate date = written.year() == 0 && day.kind() == Kind.CALENDAR
                ? resolver.calendar(both, Pick.NEAREST, future)
                : day.date();
        return Found.of(day.kind(), date, both, day.end());
    }
}
