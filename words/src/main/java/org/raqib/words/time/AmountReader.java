package org.raqib.words.time;

import org.jspecify.annotations.Nullable;
import org.raqib.words.Morph;
import org.raqib.words.number.FormTable.Entry;
import org.raqib.words.number.NumberMention;
import org.raqib.words.number.NumberReader.Plain;
import org.raqib.words.number.Quantity;

/** Reads lengths of time: "three days", "more than a year", "two weeks", "the past 24 hours" without its "past". */
final class AmountReader {
    private final Place place;

    AmountReader(Place place) {
        this.place = place;
    }

    /**
     * A length of time.
     *
     * @param length how long
     * @param definite whether it has the article, so that a word like "past" is to follow
     * @param single whether it is one unit without a number
     * @param end index behind its last token
     */
    record Amount(Length length, boolean definite, boolean single, int end) {}

    @Nullable
    Amount at(int i) {
        int start = place.skip(place.skip(i, TimeWord.Kind.FOR), TimeWord.Kind.ROUGHLY);
        Amount counted = counted(start);
        if (counted != null) {
            return counted;
        }
        Entry<TimeWord> unit = place.word(start);
        if (unit == null || !isUnit(unit)) {
            return null;
        }
        return fromUnit(start, unit);
    }

    private static boolean isUnit(Entry<TimeWord> entry) {
        return entry.value().unit() != null;
    }

    /** Number, then unit: "three days", "the 24 hours", "several weeks". */
    private @Nullable Amount counted(int i) {
        boolean article = place.is(i, TimeWord.Kind.ARTICLE);
        int at = place.skipArticle(i);
        Entry<TimeWord> word = place.word(at);
        if (!place.isDigits(at) && (word == null || isUnit(word))) {
            return null;
        }
        NumberMention number = place.quantity(at);
        if (number == null || !number.counts() || number.kind() == NumberMention.Kind.DUAL) {
            return null;
        }
        int end = number.end();
        Entry<TimeWord> unit = place.word(end);
        if (unit == null
                || !isUnit(unit)
                || Place.joined(unit)
                || (unit.has(Morph.AL) && unit.value().value() != 0)) {
            return null;
        }
        if (unit.value().unit() == TimeUnit.YEAR && place.year(end + unit.length()) != 0) {
            return null;
        }
        TimeUnit of = unit.value().unit();
        Plain plain = place.number(at);
        boolean definite = article || unit.has(Morph.AL) || (plain != null && plain.article());
        boolean open =
                number.kind() == NumberMention.Kind.BOUND && number.quantity().min() == 2;
        Quantity amount =
                open || number.quantity().min() == 3 && isFew(number) ? LengthResolver.VAGUE : number.quantity();
        return of == null ? null : new Amount(new Length(amount, of), definite, false, end + unit.length());
    }

    private static boolean isFew(NumberMention number) {
        Double max = number.quantity().max();
        return number.kind() == NumberMention.Kind.BOUND && max != null && max == 9;
    }

    /** Unit, then perhaps a number: "two weeks", "a month", "the past three days", "a few hours". */
    private @Nullable Amount fromUnit(int i, Entry<TimeWord> unit) {
        TimeUnit of = unit.value().unit();
        if (of == null) {
            return null;
        }
        int end = i + unit.length();
        boolean definite = unit.has(Morph.AL);
        int count = unit.value().value();
        if (count == 2) {
            return new Amount(new Length(Quantity.exactly(2), of), definite, false, end);
        }
        if (count == 1) {
            if ((of == TimeUnit.DECADE && !definite) || (of == TimeUnit.YEAR && place.year(end) != 0)) {
                return null;
            }
            Plain one = definite ? null : place.number(end);
            boolean isOne = one != null && !one.digits() && !one.ordinal() && one.value() == 1;
            return new Amount(
                    new Length(Quantity.exactly(1), of), definite, !isOne, isOne && one != null ? one.end() : end);
        }
        if (definite) {
            int at = place.skipArticle(end);
            Plain number = place.number(at);
            if (number != null && !number.ordinal() && (number.article() || number.digits())) {
                return new Amount(new Length(Quantity.exactly(number.value()), of), true, false, number.end());
            }
        }
        return new Amount(new Length(LengthResolver.VAGUE, of), definite, false, place.skip(end, TimeWord.Kind.FEW));
    }
}
