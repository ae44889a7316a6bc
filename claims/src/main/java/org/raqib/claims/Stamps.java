package org.raqib.claims;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.raqib.words.Pos;
import org.raqib.words.Word;
import org.raqib.words.time.DateMention;

/**
 * Tells the day of publication as a page writes it («5/10/2017 الساعة 20:24»، «1439/1/15 هـ», also in the midst of words that were not
 * parted from it) from a date that is told of an act («في 5/10/2017»).
 */
final class Stamps {
    private static final String DATE = "تاريخ";
    private static final String UPDATE = "تحديث";
    /** Behind the digits of a year: of the Hijra, of the common era. */
    private static final Set<String> ERAS = Set.of("ه", "م");

    private Stamps() {}

    /** Those dates of a scene that are stamps. */
    static Set<DateMention> in(Scene scene, List<DateMention> told, @Nullable LocalDate published) {
        Set<DateMention> stamps = Set.of();
        for (DateMention date : told) {
            if (isThen(date, published) && isBare(scene, date) || isUpdate(scene, date)) {
                stamps = stamps.isEmpty() ? new HashSet<>() : stamps;
                stamps.add(date);
            }
        }
        return stamps;
    }

    /** «آخر تحديث: الأحد 3 مايو 2020». */
    private static boolean isUpdate(Scene scene, DateMention date) {
        int before = date.first() - 1;
        before = before >= 0 && scene.tokens.get(before).is(':') ? before - 1 : before;
        return before > 0
                && scene.stem(before).equals(UPDATE)
                && scene.stem(before - 1).equals("اخر");
    }

    private static boolean isThen(DateMention date, @Nullable LocalDate published) {
        return date.kind() == DateMention.Kind.CALENDAR
                && date.date() != null
                && date.date().isDay()
                && date.date().earliest().equals(published);
    }

    /** In digits alone, and behind no word that makes it part of what is told. */
    private static boolean isBare(Scene scene, DateMention date) {
        for (int i = date.first(); i < date.end(); i++) {
            if (scene.tokens.get(i).word().kind() == Word.Kind.ARABIC && !ERAS.contains(scene.form(i))) {
                return false;
            }
        }
        int before = date.first() - 1;
        return before < 0
                || scene.pos(before) != Pos.PREPOSITION
                        && !scene.stem(before).equals(DATE)
                        && scene.prepositionAt[before] == null;
    }
}
