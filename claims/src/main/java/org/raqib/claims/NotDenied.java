package org.raqib.claims;

import java.util.Set;
import org.raqib.words.Morph;
import org.raqib.words.Pos;

/**
 * Tells words of denying with which nobody has denied anything: what is refused («رفض تأكيد أو نفي ذلك»), negated («دون نفي», «لم يصدر
 * نفي»), to come («ستنفي», «قد تنفي»), supposed («لو نفت»), asked («هل تنفي») or expected («توقع أن تنفي») is no denial.
 */
final class NotDenied {
    /** What governs a word of denying stands at most so far before it. */
    private static final int REACH = 10;
    /** So far behind «نفي» stands the other thing that one might say («نفي ذلك أو تأكيده»). */
    private static final int CHOICE = 3;

    /** A question ends at most so far behind its verb; a text without stops must not be looked through for each. */
    private static final int ASKED = 40;
    /** Verbs that stand over one another; a row of verbs is looked through no further for each. */
    private static final int VERBS = 3;

    private static final Set<String> SUPPOSING = Set.of("لو", "اذا", "هل", "ربما", "لعل", "متي", "حال", "لولا", "الم");
    private static final Set<String> OR = Set.of("او", "ام", "اما");
    private static final Set<String> LACKING = Set.of("بدون", "بلا", "دونما", "بدونما");
    /** With these words before, «أن نفت» tells what was done. */
    private static final Set<String> DONE = Set.of("بعد", "وبعد", "منذ", "ومنذ", "الي", "سبق", "وسبق");
    /** Here a clause begins that what stands before does not govern. */
    private static final Set<String> APART =
            Set.of("لكن", "لكنه", "لكنها", "بل", "بينما", "فيما", "حيث", "اذ", "الا", "هو", "هي", "هم", "بيد");
    /** «لا تزال تنفي», «لم تتردد في نفي», «لم تكتف بنفي»: with these the negation leaves the denial as it is. */
    private static final Set<String> STILL = Set.of(
            "زال", "زل", "نفك", "انفك", "فتئ", "برح", "تردد", "تاخر", "كتف", "كتفي", "اكتف", "اكتفي", "قتصر", "اقتصر",
            "توان", "تواني", "توقف", "كف");
    /** Verbs behind which what is denied is refused, asked for, expected or might be; without the letters of their persons. */
    private static final Set<String> UNSAYING = Set.of(
            "رفض", "امتنع", "متنع", "تجنب", "تفادي", "تفاد", "تحاشي", "احجم", "حجم", "عجز", "اعتذر", "عتذر", "استبعد",
            "ستبعد", "فشل", "اخفق", "خفق", "طالب", "دعا", "دع", "دعو", "طلب", "حث", "ناشد", "توقع", "انتظر", "نتظر",
            "ترقب", "رجح", "اعتزم", "عتزم", "نوي", "مكن", "امكن", "جب", "نبغي", "ستطع", "ستطيع", "استطاع", "تمني",
            "كاد", "كد", "تعهد", "وعد");
    /** Nouns that say the same. */
    private static final Set<String> UNSAYING_NOUNS = Set.of(
            "رفض", "امتناع", "تجنب", "تفادي", "احجام", "عجز", "انتظار", "توقع", "توقعات", "ترقب", "احتمال", "امكان",
            "امكانيه", "غياب", "طلب", "مطالبه", "دعوه", "رافض", "رافضه", "ممتنع");

    private final Grammar grammar;
    private final Arguments arguments;

    NotDenied(Grammar grammar, Arguments arguments) {
        this.grammar = grammar;
        this.arguments = arguments;
    }

    /** Whether the verb at a token tells no denial that was made. */
    boolean verb(Scene scene, int verb) {
        return isAsked(scene, verb) || isChoice(scene, verb) || isUnreal(scene, verb, VERBS);
    }

    /** Whether the noun at a token tells none. */
    boolean noun(Scene scene, int noun) {
        if (isAsked(scene, noun) || isChoice(scene, noun)) {
            return true;
        }
        for (int i = noun - 1; i >= Math.max(0, noun - REACH) && !isApart(scene, i); i--) {
            if (scene.isVerb(i)) {
                return !(i > 0 && Negations.at(grammar, scene, i - 1) && isStill(scene, i))
                        && (UNSAYING.contains(bare(scene, i)) || isUnreal(scene, i, VERBS));
            }
            if (negates(scene, i) || supposes(scene, i) || UNSAYING_NOUNS.contains(scene.lemma(i))) {
                return true;
            }
            if (grammar.backgrounds.contains(scene.stem(i))) {
                return false;
            }
        }
        return false;
    }

    /** Whether the participle at a token tells none. */
    boolean participle(Scene scene, int participle) {
        return isAsked(scene, participle)
                || isChoice(scene, participle)
                || participle > 0 && negates(scene, participle - 1);
    }

    /** «ستنفي», «قد تنفي», «لم تنف», «أن تنفي», «لو نفت»: a verb of what has not come about. */
    private boolean isUnreal(Scene scene, int verb, int over) {
        boolean imperfect = scene.pos(verb).isImperfect();
        if (scene.morphs[verb].has(Morph.SA)) {
            return true;
        }
        if (verb == 0 || scene.morphs[verb].hasConjunction()) {
            return false;
        }
        String before = scene.stem(verb - 1);
        if (before.equals("ما") && scene.morphs[verb].hasPronoun()) {
            // «وهو ما تنفيه»
            return false;
        }
        if (negates(scene, verb - 1) || imperfect && (before.equals("قد") || grammar.futures.contains(before))) {
            return !isStill(scene, verb);
        }
        if (before.equals("ان") || before.equals("بان")) {
            String leading = verb > 1 ? scene.form(verb - 2) : "";
            return imperfect ? !leading.equals("قبل") && !leading.equals("وقبل") : !DONE.contains(leading);
        }
        return over > 0 && isGoverned(scene, verb, imperfect, over);
    }

    /** «لو كانت دمشق نفت», «لم يصدر بيان ينفي», «لم تعد دمشق تنفي». */
    private boolean isGoverned(Scene scene, int verb, boolean imperfect, int over) {
        for (int i = verb - 1; i >= Math.max(0, verb - REACH) && !isApart(scene, i); i--) {
            if (supposes(scene, i)) {
                return true;
            }
            if (scene.isVerb(i)) {
                boolean still = isStill(scene, i);
                boolean was = bare(scene, i).startsWith("كان");
                if (!was) {
                    return imperfect && !still && isUnreal(scene, i, over - 1);
                }
            } else if (imperfect && negates(scene, i)) {
                return true;
            }
        }
        return false;
    }

    private boolean negates(Scene scene, int i) {
        return Negations.at(grammar, scene, i) || LACKING.contains(scene.form(i)) || LACKING.contains(scene.stem(i));
    }

    private static boolean supposes(Scene scene, int i) {
        return SUPPOSING.contains(scene.form(i)) || SUPPOSING.contains(scene.stem(i));
    }

    private static boolean isStill(Scene scene, int verb) {
        return STILL.contains(bare(scene, verb));
    }

    private boolean isApart(Scene scene, int i) {
        return scene.isSign(i) && !scene.isQuote(i)
                || APART.contains(scene.stem(i))
                || grammar.complementizers.contains(scene.form(i))
                || arguments.isRelative(scene, i);
    }

    /** «هل تنفي دمشق ذلك؟»: whether a question mark closes what is said. */
    private static boolean isAsked(Scene scene, int i) {
        for (int end = i + 1; end < Math.min(scene.size(), i + ASKED); end++) {
            if (scene.isSign(end)
                    && (scene.tokens.get(end).is('؟') || scene.tokens.get(end).is('?'))) {
                return true;
            }
        }
        return false;
    }

    /** «تأكيد أو نفي», «ينفي أو يؤكد», «نفي ذلك أو تأكيده». */
    private static boolean isChoice(Scene scene, int i) {
        if (i > 0 && OR.contains(scene.stem(i - 1))) {
            return true;
        }
        for (int or = i + 1; or < Math.min(scene.size() - 1, i + 1 + CHOICE); or++) {
            String other = scene.stem(or + 1);
            if (OR.contains(scene.form(or)) && (other.equals("تاكيد") || other.endsWith("وكد"))) {
                return true;
            }
        }
        return false;
    }

    /** The verb without the letters that tell its person and number. */
    private static String bare(Scene scene, int verb) {
        String stem = scene.stem(verb);
        boolean imperfect = scene.pos(verb).isImperfect();
        int from = imperfect && stem.length() > 2 ? 1 : 0;
        int to = stem.length();
        for (String ending : imperfect ? new String[] {"ون", "ان"} : new String[] {"وا", "تا", "ت"}) {
            if (stem.endsWith(ending) && to - from - ending.length() >= 2) {
                to -= ending.length();
                break;
            }
        }
        if (scene.pos(verb) == Pos.PERFECT
                && to - from > 2
                && to == stem.length()
                && stem.endsWith("ا")
                && stem.length() > 3) {
            to--;
        }
        return stem.substring(from, to);
    }
}
