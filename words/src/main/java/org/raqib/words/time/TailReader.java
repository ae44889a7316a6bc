package org.raqib.words.time;

import org.jspecify.annotations.Nullable;
import org.raqib.model.EventDate;
import org.raqib.words.Morph;
import org.raqib.words.Token;
import org.raqib.words.number.FormTable.Entry;
import org.raqib.words.time.Resolver.Pick;

/** Reads what stands behind a day or month: a year, an era, or a word that picks one of the like. */
final class TailReader {
    private final Place place;
    private final Resolver resolver;

    TailReader(Place place, Resolver resolver) {
        this.place = place;
        this.resolver = resolver;
    }

    /** What stands behind a month or day: a year, or a word that picks one. */
    record Tail(
            int year, boolean hijri, Pick pick, @Nullable EventDate anchor, int end) {}

    Tail tail(int i, boolean hijri, boolean future, @Nullable EventDate context) {
        boolean apart = place.isComma(i) || place.isSign(i, '/') || place.isDash(i);
        int comma = apart ? i + 1 : i;
        int year = apart && !isLoneYear(comma) ? 0 : place.year(comma);
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
                int end = i + word.length();
                // «في مارس الماضي 2022»: the year is told, too.
                boolean told = !hijri && place.isDigits(end) && isLoneYear(end);
                return told
                        ? new Tail(place.year(end), false, Pick.NEAREST, null, era(end + 1))
                        : new Tail(0, hijri, pick, null, end);
            }
        }
        return new Tail(0, hijri, Pick.NEAREST, null, era(i));
    }

    /** Apart from its month a number is a year only where it counts nothing: "November 14, 2017", not "15 April, 1800 killed". */
    private boolean isLoneYear(int i) {
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

    int era(int i) {
        Entry<TimeWord> entry = place.word(i);
        return entry != null
                        && (entry.value().is(TimeWord.Kind.ERA) || entry.value().is(TimeWord.Kind.HIJRI_ERA))
                        && entry.proclitics() == 0
                ? i + entry.length()
                : i;
    }

    static boolean isTo(@Nullable Entry<TimeWord> word) {
        return word != null
                && (word.value().is(TimeWord.Kind.TO) || word.value().is(TimeWord.Kind.UNTIL));
    }

    static boolean isWord(Token token) {
        return switch (token.word().kind()) {
            case ARABIC, OTHER -> true;
            case NUMBER, SIGN -> false;
        };
    }
}
