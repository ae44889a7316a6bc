package org.raqib.knowledge;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.raqib.model.EntityKind;

/**
 * The endings that Arabic names and generic nouns take by case, number and gender. Works on folded words (see
 * {@link Spelling}). It generates rather than analyses: a variant that no writer would write costs a few bytes, while
 * one that is missing loses a claim.
 */
final class Inflection {
    private Inflection() {}

    /** Every written variant of a name's folded words, the words as given first. */
    static Set<List<String>> variants(List<String> words, Name.Form form, EntityKind kind) {
        Set<List<String>> out = new LinkedHashSet<>();
        out.add(words);
        switch (form) {
            case NAME -> name(words, kind, out);
            case SINGULAR -> accusative(words, out);
            case DUAL -> dual(words, out);
            case PLURAL -> {
                accusative(words, out);
                soundPlural(words, out);
                construct(words, out);
            }
            case PEOPLE -> soundPlural(words, out);
            case NISBA -> nisba(words, out);
        }
        return out;
    }

    /** The dual of a one-word noun: جندي gives جنديان, طائرة gives طائرتان. */
    static String dualOf(String word) {
        if (word.endsWith("ة")) {
            return word.substring(0, word.length() - 1) + "تان";
        }
        return word + "ان";
    }

    private static void name(List<String> words, EntityKind kind, Set<List<String>> out) {
        switch (kind) {
            case PERSON -> {
                replaceWord(words, "ابو", "ابا", out);
                replaceWord(words, "ابو", "ابي", out);
            }
            case FORCE, GROUP, GOVERNMENT, ORGANISATION, BODY, ROLE, THING -> soundPlural(words, out);
            case STATE, MEDIA, PLACE, ACCORD -> {}
        }
    }

    /** The oblique of a plural in -un, or the reverse, in all words at once as agreement demands. */
    private static void soundPlural(List<String> words, Set<List<String>> out) {
        replaceEnding(words, "ون", "ين", out);
        replaceEnding(words, "ين", "ون", out);
    }

    /** A sound masculine plural before its genitive: مقاتلو, مقاتلي. */
    private static void construct(List<String> words, Set<List<String>> out) {
        if (words.size() == 1) {
            replaceEnding(words, "ون", "و", out);
            replaceEnding(words, "ون", "ي", out);
            replaceEnding(words, "ين", "و", out);
            replaceEnding(words, "ين", "ي", out);
        }
    }

    private static void dual(List<String> words, Set<List<String>> out) {
        replaceEnding(words, "ان", "ين", out);
        if (words.size() == 1) {
            // Not -a for masculine nouns: that is the accusative singular (جنديا).
            replaceEnding(words, "تان", "تا", out);
            replaceEnding(words, "ان", "ي", out);
        }
    }

    private static void nisba(List<String> words, Set<List<String>> out) {
        for (String ending : List.of("ه", "ون", "ين", "ات", "ان", "تان", "تين", "ا", "و")) {
            List<String> variant = new ArrayList<>(words.size());
            for (String word : words) {
                variant.add(word.endsWith("ي") ? word + ending : word);
            }
            out.add(variant);
        }
    }

    /** The accusative: on every word that agrees, or on the first or last alone where the other cannot show it. */
    private static void accusative(List<String> words, Set<List<String>> out) {
        int last = words.size() - 1;
        List<String> all = new ArrayList<>(words);
        all.replaceAll(Inflection::accusative);
        out.add(all);
        if (last > 0) {
            List<String> first = new ArrayList<>(words);
            first.set(0, all.get(0));
            out.add(first);
            List<String> lastOnly = new ArrayList<>(words);
            lastOnly.set(last, all.get(last));
            out.add(lastOnly);
        }
    }

    private static String accusative(String word) {
        boolean takesAlif = !word.endsWith("ه") && !word.endsWith("ا") && !word.endsWith("ات");
        return takesAlif && Spelling.isArabicLetter(word.charAt(word.length() - 1)) ? word + "ا" : word;
    }

    private static void replaceEnding(List<String> words, String ending, String with, Set<List<String>> out) {
        boolean changed = false;
        List<String> variant = new ArrayList<>(words.size());
        for (String word : words) {
            if (word.length() > ending.length() + 1 && word.endsWith(ending)) {
                variant.add(word.substring(0, word.length() - ending.length()) + with);
                changed = true;
            } else {
                variant.add(word);
            }
        }
        if (changed) {
            out.add(variant);
        }
    }

    private static void replaceWord(List<String> words, String word, String with, Set<List<String>> out) {
        if (words.contains(word)) {
            List<String> variant = new ArrayList<>(words);
            variant.replaceAll(w -> w.equals(word) ? with : w);
            out.add(variant);
        }
    }
}
