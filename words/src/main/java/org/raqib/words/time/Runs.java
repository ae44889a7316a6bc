package org.raqib.words.time;

import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.raqib.model.EventDate;
import org.raqib.words.number.FormTable.Entry;
import org.raqib.words.time.DateMention.Kind;

/**
 * Joins two days that follow each other and are told with "and" to the days from the one to the other: «مساء الأربعاء وفجر
 * الخميس»، «الليلة الماضية واليوم»، «عامي 2013 و2014»; or, told from the later one, «أمس وأول من أمس». Days further apart stay two dates.
 */
final class Runs {
    private final Place place;
    private final Resolver resolver;
    private final PointReader points;

    Runs(Place place, Resolver resolver, PointReader points) {
        this.place = place;
        this.resolver = resolver;
        this.points = points;
    }

    /** What was found with what "and" joins to it, or what was found. */
    Found from(Found first, @Nullable EventDate context) {
        EventDate start = first.date();
        if (start == null || !isPoint(first.kind()) || first.end() >= place.n) {
            return first;
        }
        Entry<TimeWord> word = place.word(first.end());
        boolean apart = place.isAnd(first.end());
        if (!apart && (word == null || !Place.joined(word))) {
            return first;
        }
        Found next = points.at(apart ? first.end() + 1 : first.end(), context);
        EventDate end = next == null ? null : next.date();
        if (next == null || end == null || !isPoint(next.kind())) {
            return first;
        }
        if (follows(start, end)) {
            return Found.of(Kind.RANGE, resolver.range(start, end), next.end());
        }
        if (start.isDay() && end.isDay() && follows(end, start)) {
            // «أمس وأول من أمس»
            return Found.of(Kind.RANGE, resolver.range(end, start), next.end());
        }
        EventDate begun = sameYear(first, next);
        return begun == null ? first : Found.of(Kind.RANGE, resolver.range(begun, end), next.end());
    }

    /** «في مارس وأبريل من عام 2018»: the month before another, in the year that is told of the other; or null. */
    private static @Nullable EventDate sameYear(Found first, Found next) {
        Written one = first.written();
        Written other = next.written();
        if (one == null || other == null || one.day() != 0 || other.day() != 0 || one.month() == 0) {
            return null;
        }
        boolean inIts = other.month() == one.month() + 1 && one.year() == 0 && other.year() != 0;
        return inIts ? Resolver.date(other.year(), one.month(), 0) : null;
    }

    private static boolean isPoint(Kind kind) {
        return kind == Kind.CALENDAR || kind == Kind.WEEKDAY || kind == Kind.RELATIVE;
    }

    /** Whether a day comes right after another, or ends with the last day of those before it. */
    private static boolean follows(EventDate start, EventDate end) {
        if (!end.start().isDay() || !start.end().isDay()) {
            return false;
        }
        long days = ChronoUnit.DAYS.between(start.latest(), end.earliest());
        return days == 1 || days == 0 && end.isDay() && !start.isDay();
    }
}
