package org.raqib.words;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.raqib.knowledge.Spelling;

/**
 * Finds where two words were written as one: «قبلالجيش», «يواصلالاحتلال», «موسكوفي». Where a page's links are taken out, the
 * spaces around them often go too. A word that is known, with whatever particles and pronouns, is never cut; another is cut
 * where both parts are words seen often, and the more surely so the fewer words could be cut there by chance.
 */
final class JoinedWords {
    private static final String ARTICLE = "ال";
    private static final String HAMZA = "أإآ";
    /** Shorter words are not cut: too many letters of a rare word look like two words. */
    static final int SHORTEST = 6;
    /** A form seen at least 2^2 times is a word of its own. */
    private static final int KNOWN = 3;
    /** A form seen at least 2^4 times may stand joined to another. */
    private static final int USUAL = 5;
    /** A form seen at least 2^7 times may stand joined to another though nothing marks the joint. */
    private static final int FREQUENT = 8;
    /** A form seen at least 2^9 times is among the common words. */
    private static final int COMMON = 10;
    /** Letters of either part where nothing marks the joint. */
    private static final int WHOLE = 4;
    /** Letters of the shorter part where both are common words, or where an alif with its hamza marks the joint. */
    private static final int SHORT = 3;
    /** Letters of both together then. */
    private static final int LONG = 8;
    /** Words that news begins a phrase with, and that seldom begin another word. */
    private static final Set<String> OPENING = Set.of(
            "في", "من", "على", "إلى", "عن", "أن", "إن", "قبل", "بعد", "بين", "منذ", "خلال", "حتى", "جراء", "ضد", "حول",
            "عبر", "حيث", "هذا", "هذه", "التي", "الذي", "أنه", "بأن");
    /** Words that seldom end another. */
    private static final Set<String> CLOSING = Set.of(
            "في", "من", "على", "إلى", "أن", "إن", "قبل", "بعد", "بين", "منذ", "خلال", "ضد", "حول", "التي", "الذي");

    /** What may stand before a name in one word with it. */
    private static final List<String> PARTICLES = List.of("", "و", "ب", "ل", "ف", "ك", "وب", "ول", "وك");

    private final Analyser analyser;
    private final Predicate<String> isName;

    JoinedWords(Analyser analyser, Predicate<String> isName) {
        this.analyser = analyser;
        this.isName = isName;
    }

    /** How sure a joint is; later ones are surer. */
    private enum Joint {
        NONE,
        UNMARKED,
        PARTICLE,
        ARTICLE
    }

    /** How many characters the first word has, with its vowel signs, or 0 where it is one word. */
    int cut(Word word) {
        String letters = word.letters();
        String form = word.form();
        if (form.length() < SHORTEST || word.surface().length() != letters.length()) {
            return 0;
        }
        String bare = letters.length() == form.length() ? letters : withoutSigns(letters);
        if (bare.length() != form.length() || isName(form)) {
            return 0;
        }
        int cut = cut(bare, form, 0);
        return cut == 0 || bare.length() == letters.length() ? cut : withSigns(letters, cut);
    }

    /** «مسيّرات» without the signs that stand above and under the letters. */
    private static String withoutSigns(String letters) {
        StringBuilder bare = new StringBuilder(letters.length());
        for (int i = 0; i < letters.length(); i++) {
            if (!Spelling.isMark(letters.charAt(i))) {
                bare.append(letters.charAt(i));
            }
        }
        return bare.toString();
    }

    /** How many characters some letters from the beginning are with the signs that belong to them. */
    private static int withSigns(String letters, int bare) {
        int i = 0;
        for (int left = bare; i < letters.length(); i++) {
            boolean sign = Spelling.isMark(letters.charAt(i));
            if (!sign && left-- == 0) {
                break;
            }
        }
        return i;
    }

    /** «أنامور» is a town and not «أن أمور». */
    private boolean isName(String form) {
        for (String particles : PARTICLES) {
            if (form.startsWith(particles) && isName.test(form.substring(particles.length()))) {
                return true;
            }
        }
        return false;
    }

    /** The joint of the letters from a place on, as the number of letters before it. */
    private int cut(String letters, String form, int from) {
        int n = form.length();
        if (n - from < SHORTEST || analyser.isWord(form.substring(from), letters.charAt(n - 1), USUAL)) {
            return 0;
        }
        boolean rare = analyser.isWord(form.substring(from), letters.charAt(n - 1), KNOWN);
        Joint surest = Joint.NONE;
        int best = 0;
        int weight = 0;
        for (int at = from + 2; at <= n - 2; at++) {
            int before = seen(letters, form, from, at);
            if (before < USUAL) {
                continue;
            }
            int behind = seen(letters, form, at, n);
            if (rare && (Math.min(before, behind) < COMMON || Math.max(at - from, n - at) < WHOLE)) {
                // A rare word may be one of its own; two common ones seldom meet in it by chance.
                continue;
            }
            Joint joint = joint(letters, form, from, at, before, behind);
            int less = Math.min(before, behind);
            if (joint.compareTo(surest) > 0 || joint == surest && joint != Joint.NONE && less > weight) {
                surest = joint;
                best = at - from;
                weight = less;
            }
        }
        return best;
    }

    private Joint joint(String letters, String form, int from, int at, int before, int behind) {
        int n = form.length();
        boolean article = form.startsWith(ARTICLE, at) && n - at > WHOLE;
        if (article && (behind >= KNOWN || cut(letters, form, at) > 0)) {
            return Joint.ARTICLE;
        }
        if (behind >= USUAL
                && (n - at >= WHOLE && OPENING.contains(letters.substring(from, at))
                        || at - from >= WHOLE && CLOSING.contains(letters.substring(at)))) {
            return Joint.PARTICLE;
        }
        boolean first = at - from >= WHOLE
                || at - from == SHORT && before >= FREQUENT
                || OPENING.contains(letters.substring(from, at));
        if (HAMZA.indexOf(letters.charAt(at)) >= 0 && first && behind >= KNOWN && n - at >= WHOLE) {
            // «الخرطومأتلفوا»: an alif with its hamza seldom stands within a word.
            return Joint.PARTICLE;
        }
        boolean whole = at - from >= WHOLE && n - at >= WHOLE;
        boolean common =
                before >= COMMON && behind >= COMMON && Math.min(at - from, n - at) == SHORT && n - from >= LONG;
        return whole && before >= FREQUENT && behind >= FREQUENT || common ? Joint.UNMARKED : Joint.NONE;
    }

    private int seen(String letters, String form, int from, int to) {
        return analyser.familiarity(form, from, to, letters.charAt(to - 1));
    }
}
