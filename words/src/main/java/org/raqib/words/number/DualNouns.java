package org.raqib.words.number;

import java.util.Set;
import org.raqib.words.Fact;
import org.raqib.words.Token;
import org.raqib.words.Word;

/** Tells the dual of a counted noun («قتيلان», two killed) from other words that end like one. Immutable. */
final class DualNouns {
    private final Set<String> broken;
    private final Set<String> sound;
    private final Set<String> notDual;
    private final Fact<Word, Boolean> dual = new Fact<>(this::isDual);

    DualNouns(Set<String> broken, Set<String> sound, Set<String> notDual) {
        this.broken = Set.copyOf(broken);
        this.sound = Set.copyOf(sound);
        this.notDual = Set.copyOf(notDual);
    }

    boolean isDual(Token token) {
        return dual.of(token.word());
    }

    private boolean isDual(Word word) {
        if (word.kind() != Word.Kind.ARABIC) {
            return false;
        }
        String form = word.form();
        int n = form.length();
        if (n < 5 || form.charAt(n - 1) != 'ن') {
            return false;
        }
        char vowel = form.charAt(n - 2);
        if (vowel != 'ا' && vowel != 'ي') {
            return false;
        }
        if (stands(form, notDual)) {
            return false;
        }
        if (form.charAt(n - 3) == 'ت') {
            return n >= 6 || stands(form.substring(0, n - 2), broken);
        }
        String stem = form.substring(0, n - 2);
        return stands(stem, broken) || (vowel == 'ا' && stands(stem, sound));
    }

    /** Whether the stem is in the set as it stands or behind clitics. */
    private static boolean stands(String stem, Set<String> set) {
        if (set.contains(stem)) {
            return true;
        }
        int i = 0;
        char c = stem.charAt(0);
        if ((c == 'و' || c == 'ف') && stem.length() > 4) {
            i = 1;
            if (set.contains(stem.substring(1))) {
                return true;
            }
        }
        c = stem.charAt(i);
        if ((c == 'ب' || c == 'ل' || c == 'ك') && stem.length() - i > 3) {
            if (set.contains(stem.substring(i + 1))) {
                return true;
            }
            if (c == 'ل' && stem.charAt(i + 1) == 'ل' && set.contains(stem.substring(i + 2))) {
                return true;
            }
            i++;
        }
        return stem.startsWith("ال", i) && set.contains(stem.substring(i + 2));
    }
}
