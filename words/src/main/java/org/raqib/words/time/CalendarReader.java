package org.raqib.words.time;

import java.time.DayOfWeek;
import org.jspecify.annotations.Nullable;
import org.raqib.model.EventDate;
import org.raqib.words.Morph;
import org.raqib.words.Token;
import org.raqib.words.number.FormTable.Entry;
import org.raqib.words.number.Numbers.Plain;
import org.raqib.words.time.DateMention.Kind;
import org.raqib.words.time.Resolver.Pick;

/** Reads dates that the text writes out: days, months and years of both calendars, in words or digits. */
final class CalendarReader {
    private static final int RAMADAN = 9;

    private final Place place;
    private final Resolver resolver;

    CalendarReader(Place place, Resolver resolver) {
        this.place = place;
        this.resolver = resolver;
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

    /** What stands behind a month or day: a year, or a word that picks one. */
    record Tail(
            int year, boolean hijri, Pick pick, @Nullable EventDate anchor, int end) {}

    Tail tail(int i, boolean hijri, boolean future, @Nullable EventDate context) {
        boolean apart = place.isComma(i) || place.isSign(i, '/') || place.isDash(i);
        int comma = apart ? i + 1 : i;
        int year = apart && !isYearBehindSign(comma) ? 0 : place.year(comma);
        int hijriYear = place.hijriYear(comma);
        if (year != 0 && place.isDigits(comma) && !hijri) {
            return new Tail(year, false, Pick.NEAREST, null, era(comma + 1));
        }
        if (hijriYear != 0 && (hijri || place.is(comma + 1, TimeWord.Kind.HIJRI_ERA))) {
            return new Tail(hijriYear, true, Pick.NEAREST, null, era(comma + 1));
        }
        if (year != 0 && hijri && place.isDigits(comma)) {
            // Ramadan 2019: the month of the Hijri calendar in a Gregorian year.
            return new Tail(year, false, Pick.NEAREST, null, era(comma + 1));
        }
        Tail named = namedYear(i, hijri, future, context);
        if (named != null) {
            return named;
        }
        Entry<TimeWord> word = place.word(i);
        if (word != null && word.proclitics() == 0) {
            Pick pick = pick(word.value().kind());
            if (pick != null) {
                return new Tail(0, hijri, pick, null, i + word.length());
            }
        }
        return new Tail(0, hijri, Pick.NEAREST, null, era(i));
    }

    /** Behind a comma a number is a year only where it counts nothing: "November 14, 2017", not "15 April, 1800 killed". */
    private boolean isYearBehindSign(int i) {
        int year = place.year(i);
        return year >= 1900
                && year < 2100
                && (i + 1 >= place.n || !isWord(place.token(i + 1)) || place.word(i + 1) != null);
    }

    static @Nullable Pick pick(TimeWord.Kind kind) {
        return switch (kind) {
            case PAST -> Pick.LAST;
            case PRESENT -> Pick.THIS;
            case FUTURE -> Pick.NEXT;
            default -> null;
        };
    }

    /** "Of the year 2018", "of last year", "of the same year". */
    private @Nullable Tail namedYear(int i, boolean hijri, boolean future, @Nullable EventDate context) {
        int at = place.skip(place.skip(i, TimeWord.Kind.FROM), TimeWord.Kind.IN);
        boolean demonstrative = place.is(at, TimeWord.Kind.THIS);
        int unitAt = place.skip(at, TimeWord.Kind.THIS);
        Entry<TimeWord> unit = place.word(unitAt);
        if (unit == null || unit.value().unit() != TimeUnit.YEAR || unit.value().value() != 1) {
            return null;
        }
        int end = unitAt + unit.length();
        int year = place.year(end);
        if (year != 0) {
            return new Tail(year, false, Pick.NEAREST, null, era(place.yearEnd(end)));
        }
        if (place.hijriYear(end) != 0) {
            return new Tail(place.hijriYear(end), true, Pick.NEAREST, null, era(end + 1));
        }
        if (!unit.has(Morph.AL)) {
            return null;
        }
        Entry<TimeWord> modifier = place.word(end);
        int steps;
        EventDate anchor = null;
        if (demonstrative) {
            steps = 0;
        } else if (modifier != null && modifier.value().kind().isModifier()) {
            end += modifier.length();
            switch (modifier.value().kind()) {
                case PAST -> steps = -1;
                case FUTURE -> steps = 1;
                case PRESENT -> steps = 0;
                case SAME -> {
                    steps = 0;
                    anchor = context;
                }
                default -> {
                    steps = 1;
                    anchor = context;
                }
            }
            if (modifier.value().is(TimeWord.Kind.SAME) && anchor == null) {
                return new Tail(0, hijri, Pick.NEAREST, null, end);
            }
        } else {
            return null;
        }
        EventDate resolved = resolver.unit(TimeUnit.YEAR, steps, future, anchor);
        return new Tail(resolved == null ? 0 : resolved.start().year(), false, Pick.NEAREST, resolved, end);
    }

    private int era(int i) {
        Entry<TimeWord> entry = place.word(i);
        return entry != null
                        && (entry.value().is(TimeWord.Kind.ERA) || entry.value().is(TimeWord.Kind.HIJRI_ERA))
                        && entry.proclitics() == 0
                ? i + entry.length()
                : i;
    }

    /** A date that starts with a number: 20/5/2020, the seventh of October, 13 to 15 July, the 20th of this month. */
    @Nullable
    Found fromNumber(int i, boolean future, @Nullable EventDate context) {
        Found digits = numeric(i, false);
        if (digits != null) {
            return digits;
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
        if (month == null) {
            return null;
        }
        return days(from, to, month, tail(month.end, month.hijri, future, context), future);
    }

    /** Where the next day of a list or range starts: "15 and 16 May", "13-15 July". */
    private int nextDay(int i) {
        Entry<TimeWord> word = place.word(i);
        if (place.isDash(i) || place.isAnd(i) || isTo(word)) {
            int next = isTo(word) && word != null ? i + word.length() : i + 1;
            return place.skipArticle(next);
        }
        if (word != null && word.value().is(TimeWord.Kind.ARTICLE) && Place.joined(word)) {
            return i + 1;
        }
        return word != null && word.value().is(TimeWord.Kind.NUMBER) && Place.joined(word) ? i : -1;
    }

    static boolean isTo(@Nullable Entry<TimeWord> word) {
        return word != null
                && (word.value().is(TimeWord.Kind.TO) || word.value().is(TimeWord.Kind.UNTIL));
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

    private Found days(int from, int to, Month month, Tail tail, boolean future) {
        Kind kind = from == to ? Kind.CALENDAR : Kind.RANGE;
        if (month.hijri) {
            return Found.of(
                    kind, resolver.range(hijri(month, from, tail, future), hijri(month, to, tail, future)), tail.end);
        }
        Written written = new Written(tail.year, month.value, from, null);
        EventDate start = resolver.calendar(written, tail.pick, future);
        EventDate date = start;
        if (from != to && start != null) {
            int year = start.start().year();
            date = resolver.range(start, Resolver.date(year, month.value, to));
        }
        return Found.of(kind, date, written, tail.end);
    }

    private @Nullable EventDate hijri(Month month, int day, Tail tail, boolean future) {
        if (tail.year != 0 && !tail.hijri) {
            Holiday.Days days =
                    new Holiday(true, month.value, Math.max(1, day), day > 0 ? 1 : 0).inGregorian(tail.year);
            return days == null ? null : resolver.range(EventDate.of(days.first()), EventDate.of(days.last()));
        }
        return resolver.hijri(tail.year, month.value, day, tail.pick, future);
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
        Tail tail = tail(month.end, month.hijri, future, context);
        boolean certain = month.certain || expected || tail.end > month.end;
        if (!certain) {
            return null;
        }
        if (month.hijri) {
            // Ramadan is a fast of a month, and told as one.
            return Found.of(
                    month.value == RAMADAN ? Kind.HOLIDAY : Kind.CALENDAR, hijri(month, 0, tail, future), tail.end);
        }
        Written written = new Written(tail.year, month.value, 0, null);
        return Found.of(Kind.CALENDAR, resolver.calendar(written, tail.pick, future), written, tail.end);
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
        Tail tail = tail(second.end, false, future, context);
        Written written = new Written(tail.year, second.value, 0, null);
        EventDate end = resolver.calendar(written, tail.pick, future);
        EventDate start =
                end == null ? null : Resolver.date(end.start().year() - (second.value == 1 ? 1 : 0), first.value, 0);
        return Found.of(Kind.RANGE, resolver.range(start, end), tail.end);
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
        Tail tail = tail(end, false, future, context);
        boolean closed = end >= place.n || !isWord(place.token(end));
        if (last == null && tail.year == 0 && (!closed || place.isSign(end, '%') || at > month.end)) {
            return null;
        }
        return days(from, to, month, tail, future);
    }

    private static boolean isWord(Token token) {
        return switch (token.word().kind()) {
            case ARABIC, OTHER -> true;
            case NUMBER, SIGN -> false;
        };
    }

    /**
     * A date in digits: 20/5/2020, 2020-05-20, 20.5.2020, 5/2020; day before month, as Arabic writes it, unless that is
     * impossible.
     *
     * @param shortAllowed whether 21/9 is a day and month, because a weekday stands in front
     */
    @Nullable
    Found numeric(int i, boolean shortAllowed) {
        if (!place.isDigits(i)) {
            return null;
        }
        String form = place.token(i).form();
        if (form.indexOf('.') > 0 && form.length() <= 10) {
            String[] parts = form.split("\\.");
            return parts.length == 3 ? ordered(parts[0], parts[1], parts[2], i + 1) : null;
        }
        if (place.isDigits(i - 2) && isSeparator(i - 1)) {
            return null;
        }
        if (!isSeparator(i + 1) || !place.isDigits(i + 2)) {
            return null;
        }
        String second = place.token(i + 2).form();
        boolean sameSign = isSeparator(i + 3)
                && place.token(i + 3).form().equals(place.token(i + 1).form());
        if (sameSign && place.isDigits(i + 4)) {
            return ordered(form, second, place.token(i + 4).form(), i + 5);
        }
        if (!place.isSign(i + 1, '/')) {
            return null;
        }
        int left = Place.digits(form);
        int right = Place.digits(second);
        if (second.length() == 4 && left >= 1 && left <= 12 && right >= 1900 && right < 2100) {
            return Found.of(Kind.CALENDAR, Resolver.date(right, left, 0), new Written(right, left, 0, null), i + 3);
        }
        if (shortAllowed && left >= 1 && left <= 31 && right >= 1 && right <= 12) {
            Written written = new Written(0, right, left, null);
            return Found.of(Kind.CALENDAR, resolver.calendar(written, Pick.NEAREST, false), written, i + 3);
        }
        return null;
    }

    private boolean isSeparator(int i) {
        return place.isSign(i, '/') || place.isDash(i) || place.isSign(i, '\\') || place.isSign(i, '.');
    }

    private @Nullable Found ordered(String first, String second, String third, int end) {
        int a = Place.digits(first);
        int b = Place.digits(second);
        int c = Place.digits(third);
        if (a < 1 || b < 1 || c < 1 || second.length() > 2) {
            return null;
        }
        if (first.length() == 4) {
            return third.length() <= 2 ? written(a, b, c, end) : null;
        }
        if (first.length() > 2 || (third.length() != 4 && third.length() != 2)) {
            return null;
        }
        int year = third.length() == 2 ? 2000 + c : c;
        return b > 12 ? written(year, a, b, end) : written(year, b, a, end);
    }

    private @Nullable Found written(int year, int month, int day, int end) {
        int behind = era(end);
        if (year >= Hijri.FIRST_YEAR && year < 1500) {
            EventDate date = resolver.hijri(year, month, day, Pick.NEAREST, false);
            return date == null ? null : Found.of(Kind.CALENDAR, date, behind);
        }
        EventDate date = year < 1900 || year > 2099 ? null : Resolver.date(year, month, day);
        return date == null ? null : Found.of(Kind.CALENDAR, date, new Written(year, month, day, null), behind);
    }

    /** "The year 2011", "the years 2011 and 2012". */
    @Nullable
    Found fromYearWord(int i) {
        Entry<TimeWord> unit = place.word(i);
        if (unit == null || unit.value().unit() != TimeUnit.YEAR) {
            return null;
        }
        int at = place.skipArticle(i + unit.length());
        Found first = year(at, true);
        if (first == null || unit.value().value() == 1) {
            return first;
        }
        Found last = first;
        for (int next = nextYear(last.end()); next >= 0; next = nextYear(last.end())) {
            Found more = year(next, true);
            if (more == null) {
                break;
            }
            last = more;
        }
        return last == first ? first : Found.of(Kind.RANGE, resolver.range(first.date(), last.date()), last.end());
    }

    private int nextYear(int i) {
        Entry<TimeWord> word = place.word(i);
        if (place.isAnd(i) || place.isDash(i) || place.isComma(i) || place.isSign(i, '/')) {
            return i + 1;
        }
        return isTo(word) && word != null ? i + word.length() : -1;
    }

    /** A year by itself; in words only where {@code named}, because a word for "year" stands in front. */
    @Nullable
    Found year(int i, boolean named) {
        int hijri = place.hijriYear(i);
        if (hijri != 0 && (named || place.is(i + 1, TimeWord.Kind.HIJRI_ERA))) {
            return Found.of(Kind.CALENDAR, resolver.hijri(hijri, 0, 0, Pick.NEAREST, false), era(i + 1));
        }
        int year = place.year(i);
        if (year == 0 || (!named && (!place.isDigits(i) || year < 1900 || year > 2099 || place.isSign(i + 1, '%')))) {
            return null;
        }
        return Found.of(
                Kind.CALENDAR,
                Resolver.date(year, 0, 0),
                new Written(year, 0, 0, null),
                place.isDigits(i) ? era(i + 1) : place.yearEnd(i));
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
