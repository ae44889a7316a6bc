package org.raqib.words.time;

import org.raqib.words.number.FormTable.Entry;

/** Whether the words in front of a date speak of what is to come. */
final class Outlook {
    private static final int REACH = 14;
    private static final int SHORTEST_FUTURE_VERB = 4;

    private final Place place;
    private final Tense tense;

    Outlook(Place place, Tense tense) {
        this.place = place;
        this.tense = tense;
    }

    /** The nearest word that tells decides; without any, the report tells what has happened. */
    boolean isFuture(int date) {
        if (tense != Tense.FROM_WORDS) {
            return tense == Tense.FUTURE;
        }
        for (int i = date - 1; i >= 0 && i >= date - REACH; i--) {
            Entry<TimeWord> word = place.word(i);
            if (word != null && word.value().is(TimeWord.Kind.COMING)) {
                return true;
            }
            if (word != null && word.value().is(TimeWord.Kind.NOT_COMING)) {
                return false;
            }
            if (word == null && isFutureVerb(place.token(i).form()) && place.mayBeVerb(i)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the nearest verb in front tells what was done; where words are not analysed, none is known to. */
    boolean isTold(int date) {
        if (tense != Tense.FROM_WORDS || isFuture(date)) {
            return false;
        }
        for (int i = date - 1; i >= 0 && i >= date - REACH; i--) {
            if (place.isVerb(i)) {
                return place.isPerfect(i);
            }
        }
        return false;
    }

    /** س before an imperfect verb: «سيعقد», «وستبدأ». Other words with these letters are listed as not-coming. */
    private static boolean isFutureVerb(String form) {
        int i = !form.isEmpty() && (form.charAt(0) == 'و' || form.charAt(0) == 'ف') ? 1 : 0;
        if (form.length() - i < SHORTEST_FUTURE_VERB || form.charAt(i) != 'س') {
            return false;
        }
        char person = form.charAt(i + 1);
        return person == 'ي' || person == 'ت' || person == 'ن';
    }
}
