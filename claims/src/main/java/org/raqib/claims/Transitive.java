package org.raqib.claims;

import java.util.List;
import java.util.Set;
import org.raqib.model.EntityKind;
import org.raqib.model.EventType;

/** Who is the object of a word that must have one: «كما استهدفت قوة متحصنة»، «لاستهداف القوات». */
final class Transitive {
    /** Prepositions of place and of time. */
    private static final Set<String> WHERE =
            WordList.of("في", "قرب", "خلال", "قبل", "بعد", "عند", "داخل", "وسط", "منذ", "اثناء");

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
                || ActiveReading.isNominative(scene, only)
                || !isLast(scene, only)
                || book.grammar.isShooting(only)) {
            return false;
        }
        for (Phrase phrase : behind) {
            if (rule.prepositions().get(phrase.preposition) == Role.RECIPIENT
                    || phrase.preposition.equals("ب") && phrase.kind() != EntityKind.PLACE
                    || isSide(only, phrase)) {
                return false;
            }
        }
        return scene.morphs[draft.trigger].hasConjunction()
                || draft.trigger > 0 && scene.form(draft.trigger - 1).equals("كما");
    }

    /** Whether a clause ends with a phrase, but for when and where: «الذي», «أيضا», «بصواريخ» leave room for an object. */
    private static boolean isLast(Scene scene, Phrase only) {
        int next = only.to;
        if (next >= scene.size() || scene.tokens.get(next).is('.') || scene.isComma(next)) {
            return true;
        }
        Phrase phrase = scene.phraseAt[next];
        return phrase != null && Arguments.isTimePhrase(scene, phrase)
                || scene.prepositionAt[next] != null && WHERE.contains(scene.stem(next));
    }

    /** «قصفت مدفعية الجيش شرقي المدينة»: what shoots, before the side of a place that it hits. */
    boolean shoots(Phrase only, List<Phrase> behind) {
        return book.grammar.isShooting(only) && behind.stream().anyMatch(phrase -> isSide(only, phrase));
    }

    private static boolean isSide(Phrase before, Phrase place) {
        return place.from > before.from && place.from <= before.to + 2 && Leading.isDirection(place.preposition);
    }

    /**
     * «لاستهداف القوات»، «تبنت الحركة استهداف الجنود»: of the pattern استفعال, which has an object, and of «مهاجمة» that nothing governs,
     * one with but one phrase behind it, and no other that is done to. «أصيب صحفي نتيجة مهاجمة المستوطنين»: where another suffered, they did
     * it.
     */
    boolean isObjectOf(Draft draft, Phrase around, List<Phrase> behind, boolean governed) {
        Scene scene = draft.scene;
        if (draft.rule.event() != EventType.ASSAULT
                || draft.rule.object() != Role.RECIPIENT
                || !isTransitive(scene, draft.trigger, governed)
                || isHarm(scene, draft.trigger)) {
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

    private static boolean isTransitive(Scene scene, int noun, boolean governed) {
        String stem = scene.stem(noun);
        return stem.length() == 7 && stem.startsWith("است") && stem.charAt(5) == 'ا'
                || !governed && stem.equals("مهاجمه");
    }

    /** Whether words before a noun, up to a sign, tell of somebody killed, hurt or the like. */
    private boolean isHarm(Scene scene, int noun) {
        for (int i = noun - 1; i >= 0 && !(scene.isSign(i) && !scene.isQuote(i)); i--) {
            boolean toll = scene.isVerb(i)
                    ? book.verbRules.getOrDefault(scene.stem(i), List.of()).stream()
                            .anyMatch(form -> form.rule().toll() != null)
                    : book.nounRules.getOrDefault(scene.lemma(i), List.of()).stream()
                            .anyMatch(rule -> rule.toll() != null);
            if (toll) {
                return true;
            }
        }
        return false;
    }
}
