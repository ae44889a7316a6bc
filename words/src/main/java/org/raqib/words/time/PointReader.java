package org.raqib.words.time;

import java.time.DayOfWeek;
import org.jspecify.annotations.Nullable;
import org.raqib.model.EventDate;
import org.raqib.words.Morph;
import org.raqib.words.number.FormTable.Entry;
import org.raqib.words.number.NumberReader.Plain;
import org.raqib.words.time.DateMention.Kind;

/** Reads points in time: written dates, weekdays, "yesterday", "last week", feasts, and the parts of a day around them. */
final class PointReader {
    /** What an edge is of: its end, or its very beginning. */
    private static final int END = 1;

    private static final int BEGINNING = 2;

    private static final int MONTHS = 12;

    private final Place place;
    private final Resolver resolver;
    private final CalendarReader calendar;
    private final AmountReader amounts;
    private final Outlook outlook;
    private final WeekdayReader weekdays;
    private final TodayReader today;
    private final NthReader nths;

    PointReader(Place place, Resolver resolver, CalendarReader calendar, AmountReader amounts, Outlook outlook) {
        this.place = place;
        this.resolver = resolver;
        this.calendar = calendar;
        this.amounts = amounts;
        this.outlook = outlook;
        this.weekdays = new WeekdayReader(place, resolver, calendar, outlook);
        this.nths = new NthReader(place, this);
        this.today = new TodayReader(place, resolver, calendar, weekdays);
    }

    /** A point that starts at a token, or null. */
    @Nullable
    Found at(int i, @Nullable EventDate context) {
        return at(i, context, false);
    }

    /** A point where a preposition leads one to expect it, so that month names that are also other words count. */
    @Nullable
    Found expected(int i, @Nullable EventDate context) {
        return at(i, context, true);
    }

    /** A point or a bare year. */
    @Nullable
    Found orYear(int i, @Nullable EventDate context) {
        Found point = at(i, context, true);
        return point != null ? point : calendar.digits().year(i, false);
    }

    @Nullable
    Found fromNumber(int i, @Nullable EventDate context) {
        return i >= place.n ? null : calendar.fromNumber(i, outlook.isFuture(i), context);
    }

    private @Nullable Found at(int i, @Nullable EventDate context, boolean expected) {
        if (i < 0 || i >= place.n) {
            return null;
        }
        if (place.isDigits(i)) {
            return fromNumber(i, context);
        }
        Entry<TimeWord> entry = place.word(i);
        if (entry == null) {
            return null;
        }
        Found nth = nths.at(i, context);
        return nth != null ? nth : of(i, entry, context, expected);
    }

    private @Nullable Found of(int i, Entry<TimeWord> entry, @Nullable EventDate context, boolean expected) {
        int next = i + entry.length();
        return switch (entry.value().kind()) {
            case EDGE -> edge(entry, next, context);
            case PART -> part(i, entry, context);
            case DAY -> day(i, next, context);
            case THIS -> demonstrative(i, next, context);
            case THAT -> that(next, context);
            case WEEKDAY -> weekdays.weekday(i, entry, context);
            case BARE_WEEKDAY -> weekdays.ofWeek(next, WeekdayReader.dayOf(entry));
            case OFFSET -> today.offset(i, entry, context, expected);
            case NIGHT -> today.night(entry, next);
            case NOW -> today.now(i, next);
            case UNIT -> unit(i, entry, context);
            case MONTH, HIJRI_MONTH -> calendar.fromMonth(i, outlook.isFuture(i), context, expected);
            case HOLIDAY -> holiday(entry, next, i, context);
            case PARTS -> parts(entry, next, context);
            case NUMBER -> fromNumber(i, context);
            case ARTICLE -> fromNumber(place.skipArticle(i), context);
            case CORRESPONDING, IN -> null;
            default -> null;
        };
    }

    // --- edges and parts of the day ---

    /** "Early", "late", "the end of": the report's words give no finer date than what they stand before. */
    private @Nullable Found edge(Entry<TimeWord> edge, int i, @Nullable EventDate context) {
        int at = place.skip(i, TimeWord.Kind.FROM);
        Found weekend = edge.value().value() == END ? weekend(at, context) : null;
        if (weekend != null) {
            return weekend;
        }
        Found point = at(at, context, true);
        if (point == null) {
            point = calendar.digits().year(at, false);
        }
        if (point == null) {
            point = underWay(at);
        }
        if (point == null) {
            return null;
        }
        return switch (edge.value().value()) {
            case END -> monthOfYear(point, 12);
            case BEGINNING -> monthOfYear(point, 1);
            default -> point;
        };
    }

    /**
     * "The end of last year" is its last month and "the beginning of the year" its first; that of a year told by its number
     * may be any of the months around.
     */
    private static Found monthOfYear(Found year, int month) {
        EventDate date = year.date();
        if (date == null
                || year.kind() != Kind.RELATIVE
                || date.start().month() != 0
                || !date.start().equals(date.end())) {
            return year;
        }
        return Found.of(Kind.RELATIVE, Resolver.date(date.start().year(), month, 0), year.end());
    }

    /** "The end of the week" is Saturday and Sunday. */
    private @Nullable Found weekend(int i, @Nullable EventDate context) {
        Entry<TimeWord> unit = place.word(i);
        if (unit == null || unit.value().unit() != TimeUnit.WEEK || unit.value().value() != 1 || !unit.has(Morph.AL)) {
            return null;
        }
        Found week = at(i, context, true);
        EventDate told = week == null ? null : week.date();
        EventDate days = told != null && told.latest().getDayOfWeek() == DayOfWeek.SUNDAY
                ? Resolver.between(told.latest().minusDays(1), told.latest())
                : resolver.weekend(outlook.isFuture(i));
        return Found.of(Kind.RELATIVE, days, week == null ? i + unit.length() : week.end());
    }

    /** "The beginning of the year" is that of the year under way. */
    private @Nullable Found underWay(int i) {
        Entry<TimeWord> unit = place.word(i);
        if (unit == null || !unit.has(Morph.AL) || unit.value().value() != 1) {
            return null;
        }
        TimeUnit of = unit.value().unit();
        return of == TimeUnit.YEAR || of == TimeUnit.MONTH
                ? Found.of(Kind.RELATIVE, resolver.unit(of, 0, false, null), i + unit.length())
                : null;
    }

    /** "The first half of the year", "the second quarter of 2018". */
    private @Nullable Found parts(Entry<TimeWord> part, int i, @Nullable EventDate context) {
        int months = part.value().value();
        Plain nth = place.number(i);
        return nth != null && nth.ordinal() && nth.article() && nth.within(1, MONTHS / months)
                ? ofYear(nth.end(), months * ((int) nth.value() - 1), months, context)
                : null;
    }

    /** So many months of the year that is told behind "of". */
    @Nullable
    Found ofYear(int i, int from, int months, @Nullable EventDate context) {
        int at = place.skip(i, TimeWord.Kind.FROM);
        if (at == i) {
            return null;
        }
        Found year = orYear(at, context);
        year = year == null ? underWay(at) : year;
        EventDate date = year == null ? null : year.date();
        if (year == null
                || date == null
                || date.start().month() != 0
                || !date.start().equals(date.end())) {
            return null;
        }
        int of = date.start().year();
        return Found.of(
                Kind.RANGE,
                resolver.range(Resolver.date(of, from + 1, 0), Resolver.date(of, from + months, 0)),
                year.end());
    }

    private @Nullable Found part(int i, Entry<TimeWord> part, @Nullable EventDate context) {
        boolean night = part.value().value() == 1;
        int at = i + part.length();
        for (int next = at; next <= place.n; next = place.skip(at, TimeWord.Kind.FROM)) {
            Entry<TimeWord> more = place.word(next);
            if (more == null || !more.value().is(TimeWord.Kind.PART)) {
                break;
            }
            night = more.value().value() == 1;
            at = next + more.length();
        }
        int start = place.skip(at, TimeWord.Kind.FROM);
        Entry<TimeWord> head = place.word(start);
        if (head == null && !place.isDigits(start)
                || head != null && !standsBehindPart(head.value().kind())) {
            return null;
        }
        if (night && head != null && head.value().is(TimeWord.Kind.WEEKDAY)) {
            Found both = weekdays.twoWeekdays(start, head, true);
            if (both != null) {
                return both;
            }
        }
        return at(start, context, false);
    }

    private static boolean standsBehindPart(TimeWord.Kind kind) {
        return switch (kind) {
            case WEEKDAY, OFFSET, DAY, THIS, NUMBER, NIGHT, ARTICLE, HOLIDAY -> true;
            default -> false;
        };
    }

    private @Nullable Found day(int i, int next, @Nullable EventDate context) {
        Entry<TimeWord> head = place.word(next);
        if (place.isDigits(next) || head != null && isNumeric(head.value().kind())) {
            Found dated = fromNumber(place.skipArticle(next), context);
            return dated != null ? dated : shortDate(next);
        }
        if (head == null) {
            return null;
        }
        return switch (head.value().kind()) {
            case WEEKDAY, OFFSET -> at(next, context, false);
            default -> null;
        };
    }

    private static boolean isNumeric(TimeWord.Kind kind) {
        return kind == TimeWord.Kind.NUMBER || kind == TimeWord.Kind.ARTICLE;
    }

    private @Nullable Found shortDate(int i) {
        return calendar.digits().numeric(i, true);
    }

    // --- units ---

    private @Nullable Found demonstrative(int i, int next, @Nullable EventDate context) {
        Entry<TimeWord> head = place.word(next);
        if (head == null) {
            return null;
        }
        TimeUnit unit = head.value().unit();
        if (unit != null && head.has(Morph.AL) && head.value().value() == 1 && !unit.isShorterThanDay()) {
            return Found.of(Kind.RELATIVE, resolver.unit(unit, 0, outlook.isFuture(i), null), next + head.length());
        }
        return switch (head.value().kind()) {
            case WEEKDAY -> weekdays.weekday(next, head, context);
            case OFFSET ->
                head.value().value() == 0 ? Found.of(Kind.RELATIVE, resolver.offset(0), next + head.length()) : null;
            case NIGHT -> today.night(head, next + head.length());
            case PART -> Found.of(Kind.RELATIVE, resolver.offset(0), next + head.length());
            default -> null;
        };
    }

    private @Nullable Found that(int next, @Nullable EventDate context) {
        Entry<TimeWord> head = place.word(next);
        if (head == null) {
            return null;
        }
        if (head.value().is(TimeWord.Kind.MOMENT)) {
            return Found.of(Kind.RELATIVE, context, next + head.length());
        }
        boolean day = (head.value().is(TimeWord.Kind.OFFSET) || head.value().is(TimeWord.Kind.NIGHT))
                && head.value().value() == 0;
        TimeUnit unit = day ? TimeUnit.DAY : head.value().unit();
        if (unit == null
                || unit.isShorterThanDay()
                || !(day || (head.has(Morph.AL) && head.value().value() == 1))) {
            return null;
        }
        return Found.of(Kind.RELATIVE, today.same(unit, 0, context), next + head.length());
    }

    private @Nullable Found unit(int i, Entry<TimeWord> entry, @Nullable EventDate context) {
        TimeUnit unit = entry.value().unit();
        int end = i + entry.length();
        if (unit == TimeUnit.YEAR) {
            Found year = calendar.digits().fromYearWord(i);
            if (year != null) {
                return year;
            }
        }
        if (unit == TimeUnit.MONTH && entry.value().value() != 2) {
            Found month = calendar.fromMonth(end, outlook.isFuture(i), context, true);
            if (month != null) {
                return month;
            }
            Entry<TimeWord> holiday = place.word(end);
            if (holiday != null && holiday.value().is(TimeWord.Kind.HOLIDAY)) {
                return holiday(holiday, end + holiday.length(), end, context);
            }
        }
        if (unit == null || entry.value().value() != 1 || !entry.has(Morph.AL)) {
            return null;
        }
        Entry<TimeWord> modifier = place.word(end);
        if (modifier == null
                || modifier.proclitics() != 0
                || !modifier.value().kind().isModifier()) {
            return null;
        }
        if (unit.isShorterThanDay() || unit == TimeUnit.DECADE) {
            return null;
        }
        // "The former secretary-general": in Arabic "general" is the word for "year".
        if (unit == TimeUnit.YEAR && entry.value().weak() && place.is(i - 1, TimeWord.Kind.TITLE)) {
            return null;
        }
        return today.unitWith(unit, modifier, end + modifier.length(), outlook.isFuture(i), context);
    }

    // --- holidays ---

    private @Nullable Found holiday(Entry<TimeWord> entry, int next, int i, @Nullable EventDate context) {
        Holiday days = entry.value().days();
        if (days == null) {
            return null;
        }
        TailReader.Tail tail = calendar.tails().tail(next, days.hijri(), outlook.isFuture(i), context);
        return Found.of(
                Kind.HOLIDAY, resolver.holiday(days, tail.year(), tail.pick(), outlook.isFuture(i)), tail.end());
    }
}
