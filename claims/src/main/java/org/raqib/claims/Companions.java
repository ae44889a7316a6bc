package org.raqib.claims;

import java.util.Set;
import org.raqib.words.Pos;

/** Finds the words without which a verb or a noun states no act of a rule (أطلق النار, توقيع اتفاق). */
final class Companions {
    /** How far behind a verb the word may stand that makes it the act (أطلق مسلحون من فصائل عدة في المدينة النار). */
    private static final int BEHIND_VERB = 10;

    /** How far away other words stand that make a word the act, or make it none. */
    static final int REACH = 6;

    /** Words behind which another act stands, before or for which this one was done. */
    private static final Set<String> OTHER_ACT = WordList.of("بعد", "قبل", "عقب", "منذ", "رغم", "اثر", "جراء", "بسبب");

    /** Words that open a clause. */
    private static final Set<String> COMPLEMENT =
            WordList.of("ان", "بان", "انه", "انها", "انهم", "بانه", "بانها", "بانهم", "لان");

    /** Words that open what is spoken of, or that have a "with" of their own. */
    private static final Set<String> TOPIC = WordList.of(
            "عن",
            "حول",
            "بشان",
            "بخصوص",
            "حيال",
            "ضد",
            "بالتزامن",
            "تزامنا",
            "تماشيا",
            "بالتوازي",
            "توازيا",
            "بالتعاون",
            "بالتنسيق",
            "تضامنا",
            "تعاطفا",
            "بالمقارنه",
            "مقارنه",
            "بالتماشي",
            "انسجاما");

    /** Verbs that say no more than that the noun behind them was done (تم توقيعه). */
    private static final Set<String> CARRIERS = WordList.of("تم", "يتم", "تمت", "تتم", "جري", "يجري", "جرت", "تجري");

    /** Words before a number that is not exact. */
    private static final Set<String> ABOUT = WordList.of("نحو", "حوالي", "قرابه", "زهاء", "اكثر", "عشرات", "ميات");

    /** What takes one onto a list. */
    private static final Set<String> ONTO = WordList.of("علي", "الي", "في", "ب", "ضمن");

    /** What says that one is on it already. */
    private static final Set<String> STANDING = WordList.of(
            "وهو", "وهي", "وهم", "وهما", "مدرج", "مدرجه", "مدرجين", "مدرجون", "مدرجان", "مدرجا", "موضوع", "موضوعه",
            "موجود", "موجوده", "مصنف", "مصنفه");

    private Companions() {}

    /** The word that makes a verb the act, or -1. */
    static int of(Scene scene, int i, Rule rule) {
        int behind = behindVerb(scene, i, rule.verbWith(), rule.verbWithNext(), rule.verbWithClause());
        if (behind > i && rule.verbWithActs() && hasBi(scene, behind)) {
            // «أصيب بصاروخ»: what is done with it is no subject.
            return -1;
        }
        if (behind > i && scene.form(behind).equals("مع") && isOthers(scene, i, behind)) {
            return -1;
        }
        if (behind > i && rule.needsObject() && !addresses(scene, i, behind)) {
            return -1;
        }
        return behind >= 0 || !rule.verbWithBefore() ? behind : precedes(scene, i, rule.verbWith());
    }

    /** «أمرت الشرطة المتظاهرين بإخلاء», «أمرهم بإخلاء»: somebody else stands between; not «أمر الوزير قواته», who are his own. */
    private static boolean addresses(Scene scene, int verb, int behind) {
        if (scene.morphs[verb].hasPronoun()) {
            return true;
        }
        int bare = 0;
        for (Phrase phrase : scene.phrases) {
            if (phrase.from > verb && phrase.from < behind && phrase.preposition.isEmpty() && !phrase.joined) {
                bare = scene.morphs[phrase.from].hasPronoun() ? 0 : bare + 1;
            }
        }
        return bare > 1;
    }

    /** «تحدث عن اشتباكات مع», «تحدث بالتزامن مع»: whether "with" belongs to another word than the verb. */
    private static boolean isOthers(Scene scene, int verb, int with) {
        for (int k = verb + 1; k < with; k++) {
            if (TOPIC.contains(scene.form(k))) {
                return true;
            }
        }
        return false;
    }

    private static boolean hasBi(Scene scene, int k) {
        Phrase phrase = scene.phraseAt[k];
        return phrase != null && phrase.preposition.equals("ب");
    }

    /** «صواريخ أطلقت من الجبل», «الغارات التي توقفت»: the first of the words in what stands right before a verb, or -1. */
    private static int precedes(Scene scene, int i, Set<String> words) {
        if (scene.morphs[i].hasConjunction()) {
            return -1;
        }
        for (int k = i - 1; k >= 0 && k >= i - REACH && !scene.isVerb(k) && !scene.isComma(k); k--) {
            if (words.contains(scene.lemma(k)) || words.contains(scene.form(k))) {
                return k;
            }
        }
        return -1;
    }

    /** The first of the words behind a verb that hangs on it, or -1. */
    static int behindVerb(Scene scene, int i, Set<String> words) {
        return behindVerb(scene, i, words, Set.of(), false);
    }

    /**
     * The same, where the word may also stand in the clause that tells what is said («وصفه بأنه عدوان»).
     *
     * @param next of which one must stand right behind the word; a word so plain may be farther off
     */
    private static int behindVerb(Scene scene, int i, Set<String> words, Set<String> next, boolean inClause) {
        int end = Math.min(scene.size(), i + 1 + (next.isEmpty() ? BEHIND_VERB : 2 * BEHIND_VERB));
        for (int k = i + 1; k < end; k++) {
            if (end < Math.min(scene.size(), i + 1 + 2 * BEHIND_VERB)
                    && (scene.isQuote(k) || scene.pos(k) == Pos.NUMBER || scene.inDate(k) || goesOn(scene, k))) {
                // «أطلقت "الجماعة" منذ الصباح 15 صاروخا»: neither signs nor figures nor dates carry the verb's
                // complement away, and a name of several words is as far as one of a single word.
                end++;
            }
            // «نقل موقع أن القوات»: what a clause tells hangs on no verb before it.
            if (!inClause && COMPLEMENT.contains(scene.form(k)) && !words.contains(scene.form(k))) {
                return -1;
            }
            // «واصلت القوات تقدمها»: a noun with a pronoun may have the letters of a verb.
            // «علق مشاركته في المحادثات بعد القصف»: what stands behind a word of time or cause is another act.
            boolean own = scene.morphs[k].hasPronoun() && words.contains(scene.form(k));
            if (scene.isVerb(k) && k > i + 1 && isRelative(scene, k - 1)) {
                // «حملت الحكومة الجماعة، التي تسيطر على القطاع، المسؤولية»: past the clause that only says who it is.
                int comma = commaBehind(scene, k);
                if (comma < 0) {
                    return -1;
                }
                end = Math.min(scene.size(), comma + 1 + REACH);
                k = comma;
                continue;
            }
            if (scene.isVerb(k) && k > i + 1 && !own || isOtherAct(scene, k)) {
                return -1;
            }
            if (isOne(scene, k, words) && (next.isEmpty() || k + 1 < scene.size() && isOne(scene, k + 1, next))) {
                if (!next.isEmpty() && scene.pos(k) != Pos.PREPOSITION && !hangsOn(scene, i, k)) {
                    return -1;
                }
                // Behind a preposition the word belongs to something else.
                Phrase phrase = scene.phraseAt[k];
                boolean hangs = phrase == null || !phrase.preposition.equals("ل") || k <= i + 2;
                return hangs ? k : -1;
            }
        }
        return -1;
    }

    /** «وضعته على القائمة»; not «ضمت القائمة سبعة», «وضع ألغاما، وهو على القائمة», «المدرجة على القائمة». */
    private static boolean hangsOn(Scene scene, int i, int list) {
        Phrase phrase = scene.phraseAt[list];
        if (phrase == null || phrase.from != list || !ONTO.contains(phrase.preposition)) {
            return false;
        }
        for (int k = list - 1; k > i && !scene.isComma(k); k--) {
            if (STANDING.contains(scene.stem(k)) || STANDING.contains(scene.form(k))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isOne(Scene scene, int k, Set<String> words) {
        return words.contains(scene.lemma(k)) || words.contains(scene.form(k));
    }

    private static boolean isRelative(Scene scene, int k) {
        return scene.pos(k) == Pos.RELATIVE;
    }

    /** The next comma, if one is near and no further verb stands before it, or -1. */
    private static int commaBehind(Scene scene, int verb) {
        for (int k = verb + 1; k < scene.size() && k <= verb + BEHIND_VERB; k++) {
            if (scene.isComma(k)) {
                return k;
            }
            if (scene.isVerb(k)) {
                return -1;
            }
        }
        return -1;
    }

    /** Whether a word goes on with the name that the word before it began. */
    private static boolean goesOn(Scene scene, int k) {
        return scene.hitAt[k] != null && scene.hitAt[k] == scene.hitAt[k - 1];
    }

    /** «بعد القصف» opens another act, «منذ الصباح» and «قبل يومين» tell when. */
    private static boolean isOtherAct(Scene scene, int k) {
        return OTHER_ACT.contains(scene.form(k)) && !scene.inDate(k) && !(k + 1 < scene.size() && scene.inDate(k + 1));
    }

    /** The word that makes a noun the act, or -1: close behind, or before it where a pronoun takes it up. */
    static int of(Scene scene, int i, Rule rule, Set<String> words) {
        int behind = rule.verbWithNext().isEmpty()
                ? behindNoun(scene, i, words)
                : behindVerb(scene, i, words, rule.verbWithNext(), false);
        return behind < 0 && rule.verbWithBefore() && isTakenUp(scene, i) ? takenUp(scene, i, words) : behind;
    }

    /** «توقيعه», «التوصل إليه»: whether a pronoun in the noun, or behind its preposition, takes up a word before. */
    private static boolean isTakenUp(Scene scene, int i) {
        return scene.morphs[i].hasPronoun()
                || i + 1 < scene.size() && scene.pos(i + 1) == Pos.PREPOSITION && scene.morphs[i + 1].hasPronoun();
    }

    /** «الاتفاق الذي جرى توقيعه», «صواريخ تم اعتراضها»: the word before a verb that only carries the noun, or -1. */
    private static int takenUp(Scene scene, int i, Set<String> words) {
        if (i == 0 || !CARRIERS.contains(scene.lemma(i - 1)) && !CARRIERS.contains(scene.stem(i - 1))) {
            return -1;
        }
        for (int k = i - 2; k >= 0 && k >= i - 1 - REACH && !scene.isVerb(k); k--) {
            if (words.contains(scene.lemma(k)) || words.contains(scene.form(k))) {
                return k;
            }
        }
        return -1;
    }

    /** The first of the words close behind a noun, or -1. */
    private static int behindNoun(Scene scene, int i, Set<String> words) {
        int end = Math.min(scene.size(), i + 4);
        Phrase around = scene.phraseAt[i];
        if (around != null && around.from == i) {
            // «تزويد قوات الحكومة الشرعية بالسلاح»: whoever does it or gets it stands between.
            end = Math.max(end, Math.min(scene.size(), Math.min(around.to + 1, i + 1 + REACH)));
            if (end == around.to + 1 && end < scene.size() && scene.pos(around.to) == Pos.PREPOSITION) {
                // «انسحاب الولايات المتحدة من الاتفاق»
                end++;
            }
        }
        for (int k = i + 1; k < end; k++) {
            boolean counts = scene.pos(k) == Pos.NUMBER || ABOUT.contains(scene.form(k));
            if (end < Math.min(scene.size(), i + 8) && (scene.isQuote(k) || counts)) {
                // «إطلاق الفصائل نحو 180 صاروخا»
                end++;
            }
            if (words.contains(scene.lemma(k)) || words.contains(scene.form(k))) {
                return k;
            }
        }
        return -1;
    }
}
