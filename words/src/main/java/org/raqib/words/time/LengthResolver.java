package org.raqib.words.time;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import org.raqib.model.EventDate;
import org.raqib.model.PartialDate;
import org.raqib.words.number.Quantity;

/** Turns lengths of time into days: "three days ago", "within weeks", "the past two months". */
final class LengthResolver {
    /** What a plural without a number counts. */
    static final Quantity VAGUE = Quantity.atLeast(2);

    /** How long ago "days ago" is. */
    private static final int VAGUE_DAYS = 3;

    /** How long ago "weeks ago" is at most. */
    private static final int VAGUE_WEEKS = 4;

    private final Resolver resolver;
    private final @Nullable LocalDate published;

    LengthResolver(Resolver resolver) {
        this.resolver = resolver;
        this.published = resolver.published();
    }

    /** The day, month or year that lies a length of time before publication, or a loose range of them. */
    @Nullable
    EventDate ago(Length length) {
        if (published == null) {
            return null;
        }
        Quantity amount = length.amount();
        if (isVague(amount)) {
            return vague(length.unit(), published);
        }
        int least = (int) Math.min(amount.min(), 1_000_000);
        EventDate near = back(length.unit(), least, published);
        Double max = amount.max();
        if (max == null || max == amount.min()) {
            return near;
        }
        return resolver.range(back(length.unit(), (int) Math.min(max, 1_000_000), published), near);
    }

    private static boolean isVague(Quantity amount) {
        return amount.max() == null && amount.min() == VAGUE.min();
    }

    /** Whether the length is a plural without a number. */
    static boolean isVague(Length length) {
        return isVague(length.amount());
    }

    private static @Nullable EventDate back(TimeUnit unit, int count, LocalDate now) {
        try {
            return switch (unit) {
                case SECOND, MINUTE -> EventDate.of(now);
                case HOUR -> EventDate.of(now.minusDays(count / 24));
                case DAY -> EventDate.of(now.minusDays(count));
                case WEEK -> EventDate.of(now.minusWeeks(count));
                case MONTH -> EventDate.of(PartialDate.of(YearMonth.from(now).minusMonths(count)));
                case YEAR -> Resolver.date(now.getYear() - count, 0, 0);
                case DECADE -> Resolver.date(now.getYear() - 10 * count, 0, 0);
            };
        } catch (DateTimeException e) {
            return null;
        }
    }

    /**
     * "Days ago" without a number: the month (of days), months (of weeks) or years (of months) it can lie in. The reach is
     * three days, one to four weeks, two to four months: what these words are used for.
     */
    private static @Nullable EventDate vague(TimeUnit unit, LocalDate now) {
        return switch (unit) {
            case SECOND, MINUTE, HOUR -> EventDate.of(now);
            case DAY -> months(now.minusDays(VAGUE_DAYS), now.minusDays(VAGUE_DAYS));
            case WEEK -> months(now.minusWeeks(VAGUE_WEEKS), now.minusWeeks(1));
            case MONTH -> years(now.minusMonths(4), now.minusMonths(2));
            case YEAR, DECADE -> null;
        };
    }

    private static EventDate months(LocalDate from, LocalDate to) {
        return new EventDate(PartialDate.of(YearMonth.from(from)), PartialDate.of(YearMonth.from(to)));
    }

    private static EventDate years(LocalDate from, LocalDate to) {
        return new EventDate(PartialDate.ofYear(from.getYear()), PartialDate.ofYear(to.getYear()));
    }

    /** The past so many units up to publication. */
    @Nullable
    EventDate past(Length length) {
        if (published == null) {
            return null;
        }
        TimeUnit unit = length.unit();
        if (isVague(length.amount())) {
            if (unit.isShorterThanDay()) {
                return resolver.offset(0);
            }
            EventDate vague = vague(unit, published);
            return vague == null ? null : widened(vague, published);
        }
        int count = (int) Math.min(length.amount().min(), 1_000_000);
        return switch (unit) {
            case SECOND, MINUTE -> EventDate.of(published);
            case HOUR -> resolver.days(-Math.max(1, (count + 23) / 24), 0);
            case DAY -> resolver.days(-count, 0);
            case WEEK -> resolver.days((int) Math.max(-3_650_000L, -7L * count), 0);
            case MONTH -> resolver.range(back(unit, count, published), back(unit, 0, published));
            case YEAR, DECADE -> resolver.range(back(unit, count, published), back(unit, 0, published));
        };
    }

    /** Up to publication, at the precision of the range. */
    private static EventDate widened(EventDate range, LocalDate now) {
        PartialDate end =
                range.end().month() == 0 ? PartialDate.ofYear(now.getYear()) : PartialDate.of(YearMonth.from(now));
        return new EventDate(range.start(), end);
    }

    /** The next so many units from publication on. */
    @Nullable
    EventDate coming(Length length) {
        if (published == null || isVague(length.amount())) {
            return null;
        }
        int count = (int) Math.min(length.amount().min(), 1_000_000);
        LocalDate end = switch (length.unit()) {
            case SECOND, MINUTE -> published;
            case HOUR -> published.plusDays(Math.max(1, (count + 23) / 24));
            case DAY -> published.plusDays(count);
            case WEEK -> published.plusWeeks(count);
            case MONTH -> published.plusMonths(count);
            case YEAR -> published.plusYears(count);
            case DECADE -> published.plusYears(10L * count);
        };
        return end.getYear() > 9999 ? null : Resolver.between(published, end);
    }

    /** So many units after publication. */
    @Nullable
    EventDate in(Length length) {
        EventDate coming = coming(length);
        if (coming == null) {
            return null;
        }
        PartialDate end = coming.end();
        return switch (length.unit()) {
            case MONTH -> EventDate.of(new PartialDate(end.year(), end.month(), 0));
            case YEAR, DECADE -> EventDate.of(PartialDate.ofYear(end.year()));
            default -> EventDate.of(end);
        };
    }
}
