package org.raqib.claims;

import java.util.Set;
import org.raqib.words.Morph;
import org.raqib.words.Pos;

/** What the words right around one that may state an act make of it: an act of its rule, none, a title, a mere adverb. */
final class Around {
    /** How far behind a verb its clause is looked through. */
    private static final int CLAUSE = 14;

    /** How far before a verb the word may stand that says it has come about: «باتت قوات الجيش وحلفاؤها تسيطر». */
    private static final int BECOMING_REACH = 8;

    /** Verbs that say that what follows has come about. */
    private static final Set<String> BECOMING = WordList.of("بات", "باتت", "باتوا", "اصبح", "اصبحت", "اصبحوا");

    /** Words before «أن» that say when a state came about. */
    private static final Set<String> UNTIL = WordList.of("قبل", "الي", "بعد");

    /** Words behind which a clause opens. */
    private static final Set<String> CLAUSE_OPENERS = WordList.of("ان", "بان", "انه", "لكن", "اذ", "وان", "لان");

    /** «أن توقف»، «ألا توقف»: before the verb of what a party is to do or to leave. */
    private static final Set<String> TO_DO = WordList.of("ان", "الا");

    private Around() {}

    /** «إن على الأطراف أن توقف القتال»: whether a clause opens with the words, and says of a party behind them what to do. */
    static boolean isIncumbent(Scene scene, int i, int to) {
        boolean opens = i == 0
                || scene.isSign(i - 1)
                || CLAUSE_OPENERS.contains(scene.form(i - 1))
                || scene.morphs[i].hasConjunction();
        Phrase party = opens && to < scene.size() ? scene.phraseAt[to] : null;
        if (party == null || party.from > to || scene.morphs[i].hasPronoun() || !Arguments.canAct(party)) {
            return false;
        }
        if (i > 0 && CLAUSE_OPENERS.contains(scene.form(i - 1)) && isDeed(scene, party.to)) {
            // «إن على الأطراف الالتزام بالهدنة»
            return true;
        }
        for (int k = to + 1; k < Math.min(scene.size() - 1, to + CLAUSE) && !scene.isVerb(k); k++) {
            if (TO_DO.contains(scene.form(k))) {
                return scene.isVerb(k + 1);
            }
        }
        return false;
    }

    /** Whether a verbal noun that hangs on no preposition stands there. */
    private static boolean isDeed(Scene scene, int i) {
        if (i >= scene.size() || scene.pos(i) != Pos.VERBAL_NOUN) {
            return false;
        }
        Morph morph = scene.morphs[i];
        return !morph.hasPreposition() && !morph.hasConjunction();
    }

    /** «يؤدي بالضرورة إلى»: of necessity, and no need that somebody speaks of. */
    static boolean isAdverb(Scene scene, WordTrie.Found<Rule> phrase) {
        Morph morph = scene.morphs[phrase.from()];
        return phrase.to() == phrase.from() + 1 && morph.hasArticle() && morph.has(Morph.BI);
    }

    /** «الشهيد يحيى عياش»: one of the dead as a title before his name, which has no article. */
    static boolean isTitle(Scene scene, int i) {
        if (!scene.morphs[i].hasArticle() || i + 1 >= scene.size()) {
            return false;
        }
        Morph next = scene.morphs[i + 1];
        return next.pos() == Pos.NAME
                || next.pos() == Pos.NOUN
                        && !scene.isSign(i + 1)
                        && !next.hasArticle()
                        && !next.hasPreposition()
                        && !next.hasConjunction()
                        && !next.hasPronoun()
                        && scene.prepositionAt[i + 1] == null
                        && !scene.inDate(i + 1);
    }

    /** «تحت سيطرة», «خارج عن سيطرة»: whether the word or two words right before make it no act of the rule. */
    static boolean isAfter(Scene scene, int i, Rule rule) {
        if (i == 0) {
            return false;
        }
        String before = scene.form(i - 1);
        if (rule.notAfter().contains(scene.stem(i - 1)) || rule.notAfter().contains(before)) {
            return true;
        }
        Set<String> first = i > 1 ? rule.notAfterTwo().get(before) : null;
        return first != null && first.contains(scene.stem(i - 2));
    }

    /**
     * «تسيطر على المدينة منذ أيلول», «باتت القوات تسيطر», «قبل أن يسيطر»: a standing state of which it is said since when, that
     * it has come about or before what it came about tells its beginning.
     */
    static boolean begun(Scene scene, int i) {
        if (i > 1 && scene.form(i - 1).equals("ان") && UNTIL.contains(scene.form(i - 2))) {
            return true;
        }
        for (int k = i - 1; k >= 0 && k >= i - BECOMING_REACH && !scene.isComma(k); k--) {
            if (BECOMING.contains(scene.stem(k))) {
                return true;
            }
            if (scene.isVerb(k)) {
                break;
            }
        }
        for (int k = i + 1; k < Math.min(scene.size(), i + 1 + CLAUSE) && !scene.isComma(k) && !scene.isVerb(k); k++) {
            if (scene.form(k).equals("منذ")) {
                return true;
            }
        }
        return false;
    }

    /** Whether a word stands right behind, or behind the subject of a verb, that makes it no act of the rule. */
    static boolean isBefore(Scene scene, int i, Rule rule) {
        if (rule.notBefore().isEmpty()) {
            return false;
        }
        int end = scene.isVerb(i) ? i + 1 + Companions.REACH : i + 2;
        if (end == i + 2 && i + 2 < scene.size() && scene.pos(i + 1) == Pos.PREPOSITION) {
            // «السيطرة على الحريق»
            end++;
        }
        for (int k = i + 1; k < Math.min(scene.size(), end); k++) {
            int behind = scene.isComma(k) ? behindAside(scene, k) : k;
            end += behind - k;
            k = behind;
            if (k >= scene.size() || scene.isVerb(k) || scene.isComma(k)) {
                return false;
            }
            if (rule.notBefore().contains(scene.stem(k))) {
                return true;
            }
        }
        return false;
    }

    /** «اعترفت الجماعة، الأربعاء، بمقتل»: what follows a date between commas, or the comma itself where none is. */
    private static int behindAside(Scene scene, int comma) {
        int k = comma + 1;
        if (k < scene.size() && scene.morphs[k].has(Morph.BI)) {
            return k;
        }
        while (k < scene.size() && scene.inDate(k)) {
            k++;
        }
        return k > comma + 1 && k < scene.size() && scene.isComma(k) ? k + 1 : comma;
    }

    /** «دعا إلى», «طلب من»: whether what is asked, or of whom, follows. */
    static boolean hasComplement(Scene scene, int i) {
        if (i + 1 >= scene.size()) {
            return false;
        }
        return scene.morphs[i + 1].has(Morph.BI)
                || scene.form(i + 1).equals("الي")
                || scene.form(i + 1).equals("من")
                || scene.form(i + 1).equals("ان");
    }
}
