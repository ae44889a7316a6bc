package org.raqib.words.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.raqib.model.EventDate;
import org.raqib.words.Morph;
import org.raqib.words.number.FormTable.Entry;
import org.raqib.words.number.NumberReader.Plain;
import org.raqib.words.time.DateMention.Kind;
import org.raqib.words.time.Resolver.Pick;

/** Reads what is told from the day of publication: today, yesterday, now, tonight, "last week", "the same year". */
final class TodayReader {
    /** Publication may be stamped a little after the day that the text calls today. */
    private static final int STAMP_DAYS = 3;

    private static final Set<String> SAME = Set.of("ذات", "نفس", "بذات", "بنفس");

    private final Place place;
    private final Resolver resolver;
    private final CalendarReader calendar;
    private final WeekdayReader weekdays;

    TodayReader(Place place, Resolver resolver, CalendarReader calendar, WeekdayReader weekdays) {
        this.place = place;
        this.resolver = resolver;
        this.calendar = calendar;
        this.weekdays = weekdays;
    }

    @Nullable
    Found offset(int i, Entry<TimeWord> entry, @Nullable EventDate context, boolean expected) {
        int days = entry.value().value();
        int end = i + entry.length();
        Entry<TimeWord> next = place.word(end);
        if (days == 0
                && next != null
                && next.proclitics() == 0
                && next.value().kind().isModifier()) {
            return unitWith(TimeUnit.DAY, next, end + next.length(), false, context);
        }
        if (days == 0 && isThatSame(i)) {
            return Found.of(Kind.RELATIVE, same(TimeUnit.DAY, 0, context), end);
        }
        if (days == 0) {
            Plain ordinal = place.number(place.skipArticle(end));
            if (ordinal != null && ordinal.ordinal() && ordinal.article()) {
                return inARow(entry, ordinal);
            }
            if (ordinal != null && ordinal.digits() && ordinal.value() > 1 && entry.has(Morph.LI)) {
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
            DayOfWeek weekday = WeekdayReader.dayOf(beside);
            if (bracket && place.isSign(behind, ')')) {
                behind++;
            }
            Found dated = weekdays.dateBeside(behind, weekday, days > 0, context);
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

    /** «في ذات اليوم»، «في نفس اليوم»: the day told before. */
    private boolean isThatSame(int i) {
        return i > 0 && SAME.contains(place.token(i - 1).form());
    }

    /** "200 barrels in the day". */
    private boolean isRate(int i, @Nullable Entry<TimeWord> next) {
        return place.is(i - 1, TimeWord.Kind.IN)
                && (next == null || !next.value().is(TimeWord.Kind.WEEKDAY));
    }

    /** "Now" is the day of publication; "until now", "since now" and "between now and then" date nothing. */
    @Nullable
    Found now(int i, int next) {
        boolean open = place.is(i - 1, TimeWord.Kind.UNTIL)
                || place.is(i - 1, TimeWord.Kind.TO)
                || place.is(i - 1, TimeWord.Kind.BETWEEN)
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

    Found night(Entry<TimeWord> entry, int next) {
        Entry<TimeWord> modifier = place.word(next);
        Pick pick = modifier == null ? null : TailReader.pick(modifier.value().kind());
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

    Found unitWith(TimeUnit unit, Entry<TimeWord> modifier, int end, boolean future, @Nullable EventDate context) {
        EventDate date = switch (modifier.value().kind()) {
            case PAST -> resolver.unit(unit, -1, future, null);
            case FUTURE -> resolver.unit(unit, 1, future, null);
            case PRESENT -> resolver.unit(unit, 0, future, null);
            case SAME -> same(unit, 0, context);
            default -> resolver.unit(unit, 1, future, context);
        };
        return Found.of(Kind.RELATIVE, date, end);
    }

    @Nullable
    EventDate same(TimeUnit unit, int steps, @Nullable EventDate context) {
        return context == null ? null : resolver.unit(unit, steps, false, context);
    }
}
