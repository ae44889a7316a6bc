package org.raqib.words.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import org.jspecify.annotations.Nullable;
import org.raqib.model.EventDate;
import org.raqib.words.Morph;
import org.raqib.words.number.FormTable.Entry;
import org.raqib.words.number.Numbers.Plain;
import org.raqib.words.time.DateMention.Kind;
import org.raqib.words.time.Resolver.Pick;

/** Reads points in time: written dates, weekdays, "yesterday", "last week", feasts, and the parts of a day around them. */
final class PointReader {
    /** Publication may be stamped a little after the day that the text calls today. */
    private static final int STAMP_DAYS = 3;

    private final Place place;
    private final Resolver resolver;
    private final CalendarReader calendar;
    private final AmountReader amounts;
    private final Outlook outlook;

    PointReader(Place place, Resolver resolver, CalendarReader calendar, AmountReader amounts, Outlook outlook) {
        this.place = place;
        this.resolver = resolver;
        this.calendar = calendar;
        this.amounts = amounts;
        this.outlook = outlook;
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
        return point != null ? point : calendar.year(i, false);
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
        int next = i + entry.length();
        return switch (entry.value().kind()) {
            case EDGE -> edge(next, context);
            case PART -> part(i, entry, context);
            case DAY -> day(i, next, context);
            case THIS -> demonstrative(i, next, context);
            case THAT -> that(next, context);
            case WEEKDAY -> weekday(i, entry, context);
            case OFFSET -> offset(i, entry, context, expected);
            case NIGHT -> night(entry, next);
            case NOW -> now(i, next);
            case UNIT -> unit(i, entry, context);
            case MONTH, HIJRI_MONTH -> calendar.fromMonth(i, outlook.isFuture(i), context, expected);
            case HOLIDAY -> holiday(entry, next, i, context);
            case NUMBER -> fromNumber(i, context);
            case ARTICLE -> fromNumber(place.skipArticle(i), context);
            case CORRESPONDING, IN -> null;
            default -> null;
        };
    }

    // --- edges and parts of the day ---

    /** "Early", "late", "the end of": the report's words give no finer date than what they stand before. */
    private @Nullable Found edge(int i, @Nullable EventDate context) {
        int at = place.skip(i, TimeWord.Kind.FROM);
        Found point = at(at, context, true);
        if (point == null) {
            point = calendar.year(at, false);
        }
        return point != null ? point : underWay(at);
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
            Found both = twoWeekdays(start, head, true);
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
        return calendar.numeric(i, true);
    }

    // --- weekdays ---

    private static DayOfWeek dayOf(Entry<TimeWord> entry) {
        return DayOfWeek.of(entry.value().value());
    }

    private @Nullable Found weekday(int i, Entry<TimeWord> entry, @Nullable EventDate context) {
        DayOfWeek weekday = dayOf(entry);
        int end = i + entry.length();
        Found both = twoWeekdays(i, entry, false);
        if (both != null) {
            return both;
        }
        boolean future = outlook.isFuture(i);
        Entry<TimeWord> next = place.word(end);
        if (next != null && next.proclitics() == 0) {
            Pick pick = CalendarReader.pick(next.value().kind());
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
        return dated != null
                ? dated
                : Found.of(Kind.WEEKDAY, resolver.weekday(weekday, Pick.NEAREST, future), Written.of(weekday), end);
    }

    /** "Of last week", "of this week". */
    private @Nullable Found ofWeek(int i, DayOfWeek weekday) {
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
            Pick pick = modifier == null
                    ? null
                    : CalendarReader.pick(modifier.value().kind());
            if (pick == null || modifier == null) {
                return null;
            }
            weeks = pick == Pick.LAST ? -1 : pick == Pick.NEXT ? 1 : 0;
            end += modifier.length();
        }
        return Found.of(Kind.WEEKDAY, resolver.weekdayOfWeek(weekday, weeks), Written.of(weekday), end);
    }

    /** The date that explains a weekday: "Monday 17 February", "Monday (18 May)", "Monday, 18/5/2020". */
    private @Nullable Found dateBeside(int i, DayOfWeek weekday, boolean future, @Nullable EventDate context) {
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
            dated = calendar.numeric(at, true);
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
    private @Nullable Found twoWeekdays(int i, Entry<TimeWord> first, boolean night) {
        int at = i + first.length();
        boolean sign = place.isSign(at, '/') || place.isDash(at);
        Entry<TimeWord> second = place.word(sign ? at + 1 : at);
        int end = sign ? at + 1 : at;
        if (second == null && place.isAnd(at)) {
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
        Pick pick =
                modifier == null ? null : CalendarReader.pick(modifier.value().kind());
        if (pick != null && modifier != null) {
            end += modifier.length();
        }
        EventDate last = resolver.weekday(to, pick == null ? Pick.NEAREST : pick, outlook.isFuture(i));
        LocalDate day = last == null ? null : last.latest();
        EventDate date = day == null ? null : resolver.range(EventDate.of(day.minusDays(1)), EventDate.of(day));
        return Found.of(Kind.RANGE, date, Written.of(from), end);
    }

    // --- today, yesterday, tonight ---

    private @Nullable Found offset(int i, Entry<TimeWord> entry, @Nullable EventDate context, boolean expected) {
        int days = entry.value().value();
        int end = i + entry.length();
        Entry<TimeWord> next = place.word(end);
        if (days == 0
                && next != null
                && next.proclitics() == 0
                && next.value().kind().isModifier()) {
            return unitWith(TimeUnit.DAY, next, end + next.length(), false, context);
        }
        if (days == 0) {
            Plain ordinal = place.number(end);
            if (ordinal != null && ordinal.ordinal() && ordinal.article()) {
                return inARow(entry, ordinal);
            }
        }
        if (days == 0 && isRate(i, next)) {
            return null;
        }
        int at = end;
        boolean bracket = place.isSign(at, '(');
        at = bracket || place.isComma(at) ? at + 1 : at;
        Entry<TimeWord> beside = place.word(at);
        if (beside != null && beside.value().is(TimeWord.Kind.WEEKDAY) && beside.proclitics() == 0) {
            int behind = at + beside.length();
            DayOfWeek weekday = dayOf(beside);
            if (bracket && place.isSign(behind, ')')) {
                behind++;
            }
            Found dated = dateBeside(behind, weekday, days > 0, context);
            if (dated != null) {
                return dated;
            }
            if (!place.isComma(end) || behind >= place.n || place.isComma(behind) || bracket) {
                return Found.of(Kind.RELATIVE, onWeekday(days, weekday), Written.of(weekday), behind);
            }
        }
        if (entry.value().weak() && !expected) {
            return null;
        }
        Found dated = bracket || place.isComma(end) ? dateInBrackets(end, days, context) : null;
        return dated != null ? dated : Found.of(Kind.RELATIVE, resolver.offset(days), end);
    }

    /** "200 barrels in the day". */
    private boolean isRate(int i, @Nullable Entry<TimeWord> next) {
        return place.is(i - 1, TimeWord.Kind.IN)
                && (next == null || !next.value().is(TimeWord.Kind.WEEKDAY));
    }

    /** "Now" is the day of publication; "until now" and "since now" date nothing. */
    private @Nullable Found now(int i, int next) {
        boolean open = place.is(i - 1, TimeWord.Kind.UNTIL)
                || place.is(i - 1, TimeWord.Kind.TO)
                || place.is(i - 1, TimeWord.Kind.SINCE);
        return open ? null : Found.of(Kind.RELATIVE, resolver.offset(0), next);
    }

    private @Nullable Found dateInBrackets(int i, int days, @Nullable EventDate context) {
        int at = place.skip(i + 1, TimeWord.Kind.CORRESPONDING);
        Found dated = calendar.fromNumber(at, days > 0, context);
        if (dated == null || dated.kind() != Kind.CALENDAR) {
            return null;
        }
        return place.isSign(i, '(') && place.isSign(dated.end(), ')') ? dated.until(dated.end() + 1) : null;
    }

    /** The weekday beside "today" or "yesterday" decides where the stamp of publication is a little late. */
    private @Nullable EventDate onWeekday(int days, DayOfWeek weekday) {
        EventDate counted = resolver.offset(days);
        if (counted == null || counted.latest().getDayOfWeek() == weekday) {
            return counted;
        }
        LocalDate back = counted.latest().with(TemporalAdjusters.previous(weekday));
        LocalDate ahead = counted.latest().with(TemporalAdjusters.next(weekday));
        if (ChronoUnit.DAYS.between(back, counted.latest()) <= STAMP_DAYS) {
            return EventDate.of(back);
        }
        return ChronoUnit.DAYS.between(counted.latest(), ahead) == 1 ? EventDate.of(ahead) : counted;
    }

    /** "For the eleventh day running" covers the ten days before, too; "the third day" of something is no date. */
    private @Nullable Found inARow(Entry<TimeWord> entry, Plain ordinal) {
        if (!entry.has(Morph.LI) || ordinal.value() > 400) {
            return null;
        }
        int days = (int) ordinal.value() - 1;
        return Found.of(Kind.SINCE, resolver.days(-days, 0), ordinal.end());
    }

    private Found night(Entry<TimeWord> entry, int next) {
        Entry<TimeWord> modifier = place.word(next);
        Pick pick =
                modifier == null ? null : CalendarReader.pick(modifier.value().kind());
        if (pick == null || modifier == null || entry.value().value() != 0) {
            boolean last = entry.value().value() < 0;
            return Found.of(Kind.RELATIVE, last ? resolver.days(-1, 0) : resolver.offset(0), next);
        }
        EventDate date = switch (pick) {
            case LAST -> resolver.days(-1, 0);
            case NEXT -> resolver.days(0, 1);
            case THIS, NEAREST -> resolver.offset(0);
        };
        return Found.of(Kind.RELATIVE, date, next + modifier.length());
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
            case WEEKDAY -> weekday(next, head, context);
            case OFFSET ->
                head.value().value() == 0 ? Found.of(Kind.RELATIVE, resolver.offset(0), next + head.length()) : null;
            case NIGHT -> night(head, next + head.length());
            case PART -> Found.of(Kind.RELATIVE, resolver.offset(0), next + head.length());
            default -> null;
        };
    }

    private @Nullable Found that(int next, @Nullable EventDate context) {
        Entry<TimeWord> head = place.word(next);
        if (head == null) {
            return null;
        }
        boolean day = (head.value().is(TimeWord.Kind.OFFSET) || head.value().is(TimeWord.Kind.NIGHT))
                && head.value().value() == 0;
        TimeUnit unit = day ? TimeUnit.DAY : head.value().unit();
        if (unit == null
                || unit.isShorterThanDay()
                || !(day || (head.has(Morph.AL) && head.value().value() == 1))) {
            return null;
        }
        return Found.of(Kind.RELATIVE, same(unit, 0, context), next + head.length());
    }

    private @Nullable EventDate same(TimeUnit unit, int steps, @Nullable EventDate context) {
        return context == null ? null : resolver.unit(unit, steps, false, context);
    }

    private @Nullable Found unit(int i, Entry<TimeWord> entry, @Nullable EventDate context) {
        TimeUnit unit = entry.value().unit();
        int end = i + entry.length();
        if (unit == TimeUnit.YEAR) {
            Found year = calendar.fromYearWord(i);
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
        return unitWith(unit, modifier, end + modifier.length(), outlook.isFuture(i), context);
    }

    private Found unitWith(
            TimeUnit unit, Entry<TimeWord> modifier, int end, boolean future, @Nullable EventDate context) {
        EventDate date = switch (modifier.value().kind()) {
            case PAST -> resolver.unit(unit, -1, future, null);
            case FUTURE -> resolver.unit(unit, 1, future, null);
            case PRESENT -> resolver.unit(unit, 0, future, null);
            case SAME -> same(unit, 0, context);
            default -> resolver.unit(unit, 1, future, context);
        };
        return Found.of(Kind.RELATIVE, date, end);
    }

    // --- holidays ---

    private @Nullable Found holiday(Entry<TimeWord> entry, int next, int i, @Nullable EventDate context) {
        Holiday days = entry.value().days();
        if (days == null) {
            return null;
        }
        CalendarReader.Tail tail = calendar.tail(next, days.hijri(), outlook.isFuture(i), context);
        return Found.of(
                Kind.HOLIDAY, resolver.holiday(days, tail.year(), tail.pick(), outlook.isFuture(i)), tail.end());
    }

    AmountReader amounts() {
        return amounts;
    }
}
