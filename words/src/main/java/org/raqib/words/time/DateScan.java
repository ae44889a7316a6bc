package org.raqib.words.time;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.raqib.model.EventDate;
import org.raqib.model.Span;
import org.raqib.words.number.FormTable.Entry;
import org.raqib.words.number.NumberReader.Plain;
import org.raqib.words.number.Quantity;
import org.raqib.words.time.AmountReader.Amount;
import org.raqib.words.time.DateMention.Kind;
import org.raqib.words.time.Resolver.Pick;

/**
 * Reads the dates of one sentence from left to right. Each word of time says what may follow it; what does not follow
 * leaves the words alone. Points (a day, a month, a weekday, "last week") are read by {@link PointReader}; this class
 * reads what is made of them and of lengths of time: since, until, ago, within, ranges.
 */
final class DateScan {
    private static final int HOURS_OF_A_DAY = 24;

    private final Place place;
    private final Resolver resolver;
    private final LengthResolver lengths;
    private final AmountReader amounts;
    private final PointReader points;
    private final Outlook outlook;
    private final Runs runs;
    private @Nullable EventDate context;

    DateScan(Place place, Resolver resolver, Tense tense, @Nullable EventDate context) {
        this.place = place;
        this.resolver = resolver;
        this.lengths = new LengthResolver(resolver);
        this.amounts = new AmountReader(place);
        this.outlook = new Outlook(place, tense);
        this.points = new PointReader(place, resolver, new CalendarReader(place, resolver), amounts, outlook);
        this.runs = new Runs(place, resolver, points);
        this.context = context;
    }

    List<DateMention> mentions() {
        List<DateMention> mentions = new ArrayList<>(3);
        int i = 0;
        while (i < place.n) {
            Found found = place.isDigits(i) || place.word(i) != null ? read(i) : null;
            found = found == null ? null : runs.from(told(i, found), context);
            if (found == null || found.end() <= i) {
                i++;
                continue;
            }
            if (isName(i, found.end())
                    && (found.written() == null || found.written().year() == 0)) {
                i = found.end();
                continue;
            }
            Span span = new Span(
                    place.token(i).start(), place.token(found.end() - 1).end());
            mentions.add(
                    new DateMention(found.kind(), found.date(), found.written(), found.length(), i, found.end(), span));
            if (found.date() != null && found.kind() != Kind.UNTIL) {
                context = found.date();
            }
            i = found.end();
        }
        return mentions;
    }

    /** Whether words in front make what looks like a date part of a name: the 17 February revolution. */
    private boolean isName(int i, int end) {
        for (int length = 1; length <= 2; length++) {
            Entry<TimeWord> before = place.word(i - length);
            if (before != null && before.value().is(TimeWord.Kind.NAME) && before.length() == length) {
                if (!before.value().weak() || place.isQuote(i - length - 1) || place.isQuote(end)) {
                    return true;
                }
            }
        }
        return false;
    }

    private @Nullable Found read(int i) {
        Entry<TimeWord> entry = place.word(i);
        if (entry == null) {
            return number(i);
        }
        int next = i + entry.length();
        return switch (entry.value().kind()) {
            case SINCE -> since(next);
            case STARTING -> starting(next);
            case AGO -> ago(next);
            case AFTER -> after(next);
            case WITHIN -> within(i, next);
            case UNTIL -> until(next);
            case FROM -> range(next, TimeWord.Kind.TO);
            case BETWEEN -> range(next, null);
            case FOR -> duration(next, true);
            case IN -> in(next);
            case TO -> points.expected(next, context);
            case NUMBER, ARTICLE, BARE_WEEKDAY, LAST -> number(i);
            case UNIT, DAY -> unit(i);
            default -> points.at(i, context);
        };
    }

    private @Nullable Found number(int i) {
        Found years = yearRange(i);
        if (years != null) {
            return years;
        }
        Found point = points.at(i, context);
        if (point != null) {
            return point;
        }
        Found definite = definite(i, false);
        return definite != null ? definite : duration(i, false);
    }

    /** "2014-2018". */
    private @Nullable Found yearRange(int i) {
        if (place.year(i) == 0 || !place.isDigits(i) || !place.isDash(i + 1) || place.year(i + 2) == 0) {
            return null;
        }
        if (place.isDash(i + 3) || place.isDash(i - 1)) {
            return null;
        }
        EventDate years = resolver.range(Resolver.date(place.year(i), 0, 0), Resolver.date(place.year(i + 2), 0, 0));
        return years == null || place.year(i) < 1900 || place.year(i + 2) > 2099
                ? null
                : Found.of(Kind.RANGE, years, i + 3);
    }

    private @Nullable Found unit(int i) {
        Found point = points.at(i, context);
        if (point != null) {
            return point;
        }
        Found definite = definite(i, false);
        return definite != null ? definite : duration(i, false);
    }

    // --- since ---

    private @Nullable Found since(int i) {
        Found point = points.orYear(i, context);
        if (point != null) {
            return new Found(Kind.SINCE, resolver.since(begun(point)), point.written(), null, point.end());
        }
        Amount amount = amounts.at(i);
        if (amount == null || amount.definite()) {
            return null;
        }
        EventDate ago = lengths.ago(amount.length());
        // "Since days" is said of what lasts and of what happened days ago; the loose range holds both.
        EventDate date = LengthResolver.isVague(amount.length()) ? ago : resolver.since(ago);
        return Found.of(Kind.SINCE, date, amount.length(), behind(amount));
    }

    /** «الاتفاق الذي تم التوصل إليه في مايو»: what was done in a month was done in the last one, however soon the next comes. */
    private Found told(int i, Found point) {
        return point.kind() == Kind.CALENDAR && outlook.isTold(i) ? point.on(begun(point)) : point;
    }

    /** What goes on since a day has begun: of the two Octobers around a September, the one before. */
    private @Nullable EventDate begun(Found point) {
        EventDate date = point.date();
        Written written = point.written();
        EventDate today = resolver.offset(0);
        boolean ahead = date != null && today != null && date.earliest().isAfter(today.latest());
        return ahead && written != null && written.year() == 0 && written.month() != 0
                ? resolver.calendar(written, Pick.LAST, false)
                : date;
    }

    private int behind(Amount amount) {
        return place.skip(amount.end(), TimeWord.Kind.FEW);
    }

    private @Nullable Found starting(int i) {
        Found point = points.orYear(i, context);
        return point == null
                ? null
                : new Found(Kind.SINCE, resolver.since(point.date()), point.written(), null, point.end());
    }

    // --- ago, after, until ---

    private @Nullable Found ago(int i) {
        Amount amount = amounts.at(i);
        if (amount != null && !amount.definite()) {
            int end = behind(amount);
            // "Two days before the attack" hangs on another act, not on publication.
            boolean beforeAnother = place.is(end, TimeWord.Kind.FROM) || isOn(end);
            return Found.of(Kind.RELATIVE, beforeAnother ? null : lengths.ago(amount.length()), amount.length(), end);
        }
        Found point = points.orYear(i, context);
        return point == null ? null : until(point);
    }

    private boolean isOn(int i) {
        return i < place.n && place.token(i).form().equals("علي");
    }

    private @Nullable Found after(int i) {
        Amount amount = amounts.at(i);
        if (amount != null && !amount.definite()) {
            int end = behind(amount);
            boolean afterAnother = place.is(end, TimeWord.Kind.FROM) || isOn(end) || !outlook.isFuture(i);
            return Found.of(Kind.RELATIVE, afterAnother ? null : lengths.in(amount.length()), amount.length(), end);
        }
        if (place.is(i, TimeWord.Kind.OFFSET)) {
            return null;
        }
        Found point = points.expected(i, context);
        return point == null
                ? null
                : new Found(Kind.SINCE, resolver.since(point.date()), point.written(), null, point.end());
    }

    private @Nullable Found until(int i) {
        Found point = points.orYear(i, context);
        return point == null ? null : until(point);
    }

    private Found until(Found point) {
        EventDate end = point.date();
        EventDate today = resolver.offset(0);
        EventDate date = end;
        if (end != null && today != null && end.latest().isAfter(today.latest())) {
            date = resolver.range(today, end);
        }
        return new Found(Kind.UNTIL, date, point.written(), null, point.end());
    }

    // --- within ---

    private @Nullable Found within(int start, int i) {
        Found point = points.expected(i, context);
        if (point != null) {
            return point;
        }
        Found definite = definite(i, true);
        if (definite != null) {
            return definite;
        }
        Amount amount = amounts.at(i);
        if (amount == null || amount.definite()) {
            return null;
        }
        if (isTerm(i, amount)) {
            return Found.of(Kind.DURATION, null, amount.length(), behind(amount));
        }
        EventDate date = outlook.isFuture(start) ? lengths.coming(amount.length()) : lengths.past(amount.length());
        return Found.of(Kind.RELATIVE, date, amount.length(), behind(amount));
    }

    /** "Within hours", "within a term of 30 days", "the third attack within one day" count from another act. */
    private boolean isTerm(int i, Amount amount) {
        Length length = amount.length();
        boolean hours = length.unit() == TimeUnit.HOUR && length.amount().min() >= HOURS_OF_A_DAY;
        boolean one = !amount.single() && length.amount().equals(Quantity.exactly(1));
        return length.unit().isShorterThanDay() && !hours || one || place.is(i, TimeWord.Kind.FOR);
    }

    /** "The past three days", "the coming hours", "the last two weeks"; behind "within" also "the week". */
    private @Nullable Found definite(int i, boolean within) {
        Amount amount = amounts.at(i);
        if (amount == null || !amount.definite()) {
            return null;
        }
        if (amount.single() && !within && amount.length().unit() != TimeUnit.DECADE) {
            return null;
        }
        int end = behind(amount);
        Found first = firstOfYear(amount);
        if (first != null) {
            return first;
        }
        Entry<TimeWord> modifier = place.word(end);
        Pick pick = modifier == null || modifier.proclitics() != 0
                ? null
                : TailReader.pick(modifier.value().kind());
        if (pick == null || modifier == null) {
            boolean present =
                    within && amount.single() && !amount.length().unit().isShorterThanDay();
            return present
                    ? Found.of(
                            Kind.RELATIVE,
                            resolver.unit(amount.length().unit(), 0, outlook.isFuture(i), null),
                            amount.length(),
                            amount.end())
                    : null;
        }
        end += modifier.length();
        end = place.skip(end, TimeWord.Kind.FEW);
        EventDate date = switch (pick) {
            case LAST -> lengths.past(amount.length());
            case NEXT -> lengths.coming(amount.length());
            case THIS, NEAREST -> null;
        };
        return Found.of(Kind.RELATIVE, date, amount.length(), end);
    }

    /** "The first six months of 2018". */
    private @Nullable Found firstOfYear(Amount amount) {
        Plain nth = amount.length().unit() == TimeUnit.MONTH ? place.number(amount.end()) : null;
        double months = amount.length().amount().min();
        boolean counted =
                months >= 1 && months < 12 && !amount.length().amount().equals(LengthResolver.VAGUE);
        return counted && nth != null && nth.ordinal() && nth.article() && nth.within(1, 1)
                ? points.ofYear(nth.end(), 0, (int) months, context)
                : null;
    }

    // --- lengths ---

    /** A length of time that is no date; without a word like "for" only where it is counted. */
    private @Nullable Found duration(int i, boolean announced) {
        Amount amount = amounts.at(i);
        if (amount == null || amount.definite()) {
            return null;
        }
        boolean bare = amount.length().amount().equals(LengthResolver.VAGUE);
        if (!announced && (bare || (amount.single() && !standsAlone(i, amount)))) {
            return null;
        }
        return Found.of(Kind.DURATION, null, amount.length(), amount.end());
    }

    /** A single unit means a length where the word has no other meaning: week, month, hour. */
    private boolean standsAlone(int i, Amount amount) {
        Entry<TimeWord> unit = place.word(i);
        return unit != null
                && !unit.value().weak()
                && unit.proclitics() == 0
                && amount.length().unit() != TimeUnit.DAY
                && !place.isDigits(amount.end());
    }

    // --- in, ranges ---

    private @Nullable Found in(int i) {
        Found point = points.expected(i, context);
        if (point != null) {
            return point;
        }
        // "In 2014", but not "in 2014 houses": a counted noun would be indefinite and stands right behind.
        return place.isDigits(i) && place.year(i) >= 1900 && place.year(i) < 2100 ? points.orYear(i, context) : null;
    }

    /**
     * From one date to another, or between two. The first may leave out what the second says.
     *
     * @param connector what must stand between the two; null for "and"
     */
    private @Nullable Found range(int i, TimeWord.@Nullable Kind connector) {
        if (i >= place.n) {
            return null;
        }
        int from = place.skipArticle(i);
        Found days = points.fromNumber(from, context);
        if (days != null && days.kind() == Kind.RANGE) {
            return days;
        }
        Found first = points.orYear(i, context);
        if (first == null) {
            return null;
        }
        if (connector == null && first.kind() == Kind.RANGE) {
            return first;
        }
        int next = -1;
        Entry<TimeWord> word = place.word(first.end());
        if (word != null && TailReader.isTo(word)) {
            next = first.end() + word.length();
        } else if (connector == null && place.isAnd(first.end())) {
            next = first.end() + 1;
        } else if (connector == null && word != null && Place.joined(word)) {
            next = first.end();
        }
        Found second = next < 0 ? null : points.orYear(next, context);
        if (second == null) {
            return null;
        }
        return Found.of(Kind.RANGE, resolver.range(startBefore(first, second), second.date()), second.end());
    }

    /** The first date of a range, moved back where the nearest one lies behind the second. */
    private @Nullable EventDate startBefore(Found first, Found second) {
        EventDate start = first.date();
        EventDate end = second.date();
        Written written = first.written();
        Written other = second.written();
        if (written == null || end == null) {
            return start;
        }
        if (written.year() == 0 && written.month() != 0 && other != null && other.year() != 0) {
            int year = other.year();
            EventDate same = Resolver.date(year, written.month(), written.day());
            return same != null && same.earliest().isAfter(end.latest())
                    ? Resolver.date(year - 1, written.month(), written.day())
                    : same;
        }
        if (start == null || !start.earliest().isAfter(end.latest()) || written.year() != 0) {
            return start;
        }
        Resolver fromEnd = new Resolver(end.latest());
        DayOfWeek weekday = written.weekday();
        return written.month() == 0 && weekday != null
                ? fromEnd.weekday(weekday, Pick.NEAREST, false)
                : fromEnd.calendar(written, Pick.NEAREST, false);
    }
}
