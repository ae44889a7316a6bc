package org.raqib.claims;

import java.util.List;
import org.raqib.model.EventType;

/** Who is the object of a word that must have one: «كما استهدفت قوة متحصنة»، «لاستهداف القوات». */
final class Transitive {
    private final RuleBook book;

    Transitive(RuleBook book) {
        this.book = book;
    }

    /** Whether an object of the rule's verbs, where grammar leaves no doubt of it, is to whom the act is done. */
    static boolean reaches(Rule rule, Phrase object) {
        boolean done = rule.object() == Role.RECIPIENT
                && rule.subject() == Role.ACTOR
                && rule.verbWith().isEmpty();
        return done
                && switch (rule.event()) {
                    case ASSAULT, COERCE -> true;
                    case REQUEST -> Arguments.surelyActs(object);
                    default -> false;
                };
    }

    /**
     * «أعلن الجيش عمليات، كما استهدف الميليشيات في صعدة»: a verb that is never without an object has but one phrase behind it, which so
     * is whom it hits; who hits was told before. «وهاجم الجنود من ثلاثة محاور» may do without.
     */
    boolean isObject(Draft draft, Phrase only, List<Phrase> behind) {
        Rule rule = draft.rule;
        Scene scene = draft.scene;
        boolean hits = rule.event() == EventType.ASSAULT
                && rule.object() == Role.RECIPIENT
                && rule.subject() == Role.ACTOR
                && rule.toll() == null
                && rule.verbWith().isEmpty()
                && !rule.twoSided();
        if (!hits
                || only.from != draft.triggerTo
                || scene.morphs[draft.trigger].hasPronoun()
                || !needsObject(scene, draft.trigger)
                || !Arguments.surelyActs(only)
                || book.grammar.isShooting(only)) {
            return false;
        }
        for (Phrase phrase : behind) {
            if (rule.prepositions().get(phrase.preposition) == Role.RECIPIENT || isSide(only, phrase)) {
                return false;
            }
        }
        return scene.morphs[draft.trigger].hasConjunction()
                || draft.trigger > 0 && scene.form(draft.trigger - 1).equals("كما");
    }

    /** «قصفت مدفعية الجيش شرقي المدينة»: what shoots, before the side of a place that it hits. */
    boolean shoots(Phrase only, List<Phrase> behind) {
        return book.grammar.isShooting(only) && behind.stream().anyMatch(phrase -> isSide(only, phrase));
    }

    private static boolean isSide(Phrase before, Phrase place) {
        return place.from > before.from && place.from <= before.to + 2 && Leading.isDirection(place.preposition);
    }

    /**
     * «لاستهداف القوات»، «تبنت الحركة استهداف الجنود»: of the patterns استفعال and مفاعلة, which have an object, one with but one phrase
     * behind it, and no other that is done to.
     */
    static boolean isObjectOf(Draft draft, Phrase around, List<Phrase> behind) {
        Scene scene = draft.scene;
        if (draft.rule.event() != EventType.ASSAULT
                || draft.rule.object() != Role.RECIPIENT
                || !isTransitive(scene, draft.trigger)) {
            return false;
        }
        for (Phrase phrase : behind) {
            if (phrase.from < around.to || phrase.joined || Arguments.isTimePhrase(scene, phrase)) {
                continue;
            }
            if (phrase.bare() || phrase.preposition.equals("ل") && phrase.from <= around.to + 1) {
                return false;
            }
            for (int i = around.to; i < phrase.from; i++) {
                if (scene.isComma(i)) {
                    return true;
                }
            }
        }
        return true;
    }

    /** «استهدف»، «تستهدف»: of the pattern استفعل. */
    private static boolean needsObject(Scene scene, int verb) {
        String stem = scene.stem(verb);
        return stem.startsWith("است")
                || stem.startsWith("ست", 1) && scene.pos(verb).isImperfect();
    }

    private static boolean isTransitive(Scene scene, int noun) {
        String stem = scene.stem(noun);
        int n = stem.length();
        return n == 7 && stem.startsWith("است") && stem.charAt(5) == 'ا'
                || n == 6 && stem.startsWith("م") && stem.charAt(2) == 'ا' && stem.endsWith("ه");
    }
}
