package org.raqib.claims;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.raqib.model.EventType;
import org.raqib.model.Mention;
import org.raqib.model.Mode;
import org.raqib.words.Morph;
import org.raqib.words.Pos;

/**
 * Embargoes and sanctions that are told by who imposed them: «حظر الأسلحة الذي فرضه المجلس», «العقوبات المفروضة على البلاد». Such
 * a measure stands, whatever is said of it: that somebody watches over it, breaks it or asks for its end.
 */
final class Imposed {
    /** How far behind the measure stands who imposed it, or that somebody did. */
    private static final int REACH = 8;

    private static final Set<String> TABLED = WordList.of("طرح", "طرحت");
    private static final Set<String> YEARS = WordList.of("عام", "سنه");

    /** Verbs whose object is imposed by nobody as they tell it. */
    private static final Set<String> ENDING = WordList.of(
            "الغي", "الغت", "يلغي", "تلغي", "علق", "علقت", "يعلق", "تعلق", "رفع", "رفعت", "يرفع", "ترفع", "درس", "درست",
            "يدرس", "تدرس", "واجه", "واجهت", "يواجه", "تواجه");

    private Imposed() {}

    /** The verb of imposing behind a measure, in a clause about it, or -1. */
    static int verb(Grammar grammar, Scene scene, int from) {
        for (int i = from; i < Math.min(scene.size(), from + REACH); i++) {
            if (scene.isVerb(i)) {
                return i > 0 && grammar.imposing.contains(scene.stem(i)) && isAbout(scene, i) ? i : -1;
            }
            if (scene.morphs[i].hasConjunction()) {
                return -1;
            }
        }
        return -1;
    }

    /** Whether an act is a measure told by its noun. */
    static boolean isMeasure(Draft draft) {
        return !draft.verbal && draft.rule.event() == EventType.SANCTION && draft.mode == Mode.EMBARGO;
    }

    /**
     * Notes of a {@linkplain #isMeasure measure} what its words make of it: that it stands, and which words behind it are about nothing
     * else.
     *
     * @param ofAnother whether it only completes the word of another act (خرق الحظر)
     */
    static void note(Grammar grammar, Draft draft, boolean ofAnother) {
        Scene scene = draft.scene;
        if (draft.companion >= 0 || !is(grammar, draft)) {
            return;
        }
        draft.standing = true;
        int verb = subject(scene, verb(grammar, scene, draft.triggerTo));
        Phrase around = scene.phraseAt[draft.trigger];
        boolean object = around != null && around.from == draft.trigger && around.preposition.isEmpty();
        if (verb >= 0 || !object || ofAnother) {
            draft.toldTo = end(scene, draft.triggerTo);
        }
        if (verb >= 0) {
            scene.knownFrom = verb;
            scene.knownTo = draft.toldTo;
        }
    }

    /** Whether a token stands where nothing is told of an act: before or behind the words about a known measure, or among them. */
    static boolean isOfOther(Draft draft, int token) {
        if (draft.toldTo >= 0) {
            return token < draft.trigger || token >= draft.toldTo;
        }
        Scene scene = draft.scene;
        return token >= scene.knownFrom
                && token < scene.knownTo
                && (draft.trigger < scene.knownFrom || draft.trigger >= scene.knownTo);
    }

    /** The same of a phrase; what a measure is on («على البلاد») may be what its watch, or its breach, is about too. */
    static boolean isElsewhere(Draft draft, @Nullable Phrase phrase) {
        return phrase == null
                ? draft.toldTo >= 0
                : isOfOther(draft, phrase.from) && (draft.toldTo >= 0 || !phrase.preposition.equals("علي"));
    }

    /** «مراقبة الحظر الذي فرضه المجلس ... رغم الحظر المفروض على البلاد»: two that stand are one where somebody has a part in both, or nothing is said of the second. */
    static boolean isSame(Draft earlier, Draft later) {
        return earlier.standing
                && later.standing
                && later.toldTo >= 0
                && earlier.mode == Mode.EMBARGO
                && later.mode == Mode.EMBARGO
                && meet(earlier.actors, later.actors)
                && meet(earlier.recipients, later.recipients)
                && (later.actors.isEmpty() && later.recipients.isEmpty()
                        || Sameness.share(earlier.actors, later.actors)
                        || Sameness.share(earlier.recipients, later.recipients));
    }

    private static boolean meet(List<Mention> some, List<Mention> others) {
        return some.isEmpty() || others.isEmpty() || Sameness.share(some, others);
    }

    /** Where the words about a measure end: at the next clause. */
    static int end(Scene scene, int from) {
        int verbs = 0;
        for (int i = from; i < scene.size(); i++) {
            boolean opens = i + 1 < scene.size() && scene.pos(i + 1) == Pos.RELATIVE && verbs == 0;
            verbs += scene.isVerb(i) ? 1 : 0;
            if (verbs > 1 || scene.isComma(i) && !opens) {
                return i;
            }
        }
        return scene.size();
    }

    /** A verb of imposing if who did it stands behind it, or -1: «الذي فرضه المجلس», not «رفع المجلس الحظر الذي فرضه على البلاد». */
    static int subject(Scene scene, int verb) {
        Phrase next = verb < 0 || verb + 1 >= scene.size() ? null : scene.phraseAt[verb + 1];
        return next != null && next.bare() && !Arguments.isTimePhrase(scene, next) ? verb : -1;
    }

    /** Whether the words behind a measure say that it was imposed. */
    static boolean is(Grammar grammar, Draft draft) {
        Scene scene = draft.scene;
        for (int i = draft.triggerTo; i < Math.min(scene.size(), draft.triggerTo + REACH); i++) {
            if (grammar.imposed.contains(scene.lemma(i)) || grammar.imposed.contains(scene.form(i))) {
                return true;
            }
            if (scene.isVerb(i) || scene.isComma(i) || scene.morphs[i].hasConjunction()) {
                break;
            }
        }
        return verb(grammar, scene, draft.triggerTo) >= 0;
    }

    /** «الذي فرضه», «أسلحة فرض»: behind a relative, where a pronoun takes the measure up, or, without one, right behind an indefinite noun. */
    private static boolean isAbout(Scene scene, int verb) {
        Morph morph = scene.morphs[verb];
        return morph.hasPronoun()
                && !morph.has(Morph.SA)
                && !isDraft(scene, verb)
                && (scene.pos(verb - 1) == Pos.RELATIVE || !morph.hasConjunction() && Arguments.describes(scene, verb));
    }

    /** «الذي طرحته الحكومة»: what was just tabled is a draft; what was tabled long ago («عام 2011») stands. */
    private static boolean isDraft(Scene scene, int verb) {
        if (!TABLED.contains(scene.stem(verb))) {
            return false;
        }
        for (int i = verb + 1; i < Math.min(scene.size(), verb + REACH); i++) {
            if (YEARS.contains(scene.stem(i))) {
                return false;
            }
        }
        return true;
    }

    /** «ألغت الحكومة عقوبات على», «تواجه البلاد عقوبات على»: sanctions that are the object of such a verb are not imposed by its subject. */
    static boolean isEnded(Draft draft) {
        Scene scene = draft.scene;
        int told = draft.triggerTo + 1;
        boolean sanction = draft.rule.event() == EventType.SANCTION;
        if (sanction && told < scene.size() && scene.pos(told - 1) == Pos.RELATIVE && isDraft(scene, told)) {
            return true;
        }
        Phrase around = scene.phraseAt[draft.trigger];
        boolean object = isMeasure(draft)
                && scene.lemma(draft.trigger).equals("عقوبات")
                && around != null
                && around.from == draft.trigger
                && around.bare()
                && !around.joined;
        for (int i = draft.trigger - 1; object && i >= 0 && i >= draft.trigger - REACH; i--) {
            if (scene.isVerb(i)) {
                return ENDING.contains(scene.stem(i));
            }
            Pos pos = scene.pos(i);
            boolean apart = pos == Pos.PREPOSITION || pos == Pos.RELATIVE || pos == Pos.VERBAL_NOUN || scene.isComma(i);
            if (apart || scene.prepositionAt[i] != null || scene.morphs[i].hasPreposition()) {
                return false;
            }
        }
        return false;
    }
}
