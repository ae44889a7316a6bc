package org.raqib.words.time;

import org.jspecify.annotations.Nullable;
import org.raqib.model.EventDate;
import org.raqib.words.number.FormTable.Entry;
import org.raqib.words.time.DateMention.Kind;
import org.raqib.words.time.Resolver.Pick;

/** Reads dates and years in digits: 20/5/2020, 2020-05-20, 5/2020, "the year 2011", "the years 2011 and 2012". */
final class DigitReader {
    private final Place place;
    private final Resolver resolver;
    private final TailReader tails;

    DigitReader(Place place, Resolver resolver, TailReader tails) {
        this.place = place;
        this.resolver = resolver;
        this.tails = tails;
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
        int behind = tails.era(end);
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
        return TailReader.isTo(word) && word != null ? i + word.length() : -1;
    }

    /** A year by itself; in words only where {@code named}, because a word for "year" stands in front. */
    @Nullable
    Found year(int i, boolean named) {
        int hijri = place.hijriYear(i);
        if (hijri != 0 && (named || place.is(i + 1, TimeWord.Kind.HIJRI_ERA))) {
            return Found.of(Kind.CALENDAR, resolver.hijri(hijri, 0, 0, Pick.NEAREST, false), tails.era(i + 1));
        }
        int year = place.year(i);
        if (year == 0 || (!named && (!place.isDigits(i) || year < 1900 || year > 2099 || place.isSign(i + 1, '%')))) {
            return null;
        }
        return Found.of(
                Kind.CALENDAR,
                Resolver.date(year, 0, 0),
                new Written(year, 0, 0, null),
                place.isDigits(i) ? tails.era(i + 1) : place.yearEnd(i));
    }
}
