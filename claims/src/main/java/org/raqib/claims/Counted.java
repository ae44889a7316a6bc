package org.raqib.claims;

import org.jspecify.annotations.Nullable;
import org.raqib.knowledge.Hit;
import org.raqib.knowledge.Name;
import org.raqib.model.EntityKind;
import org.raqib.words.Pos;
import org.raqib.words.number.NumberMention;

/** How numbers and the nouns they go with make one phrase. */
final class Counted {
    private Counted() {}

    /** The number of which a token is a word, or null. */
    static @Nullable NumberMention numberAt(Scene scene, int token) {
        for (NumberMention number : scene.numbers) {
            if (number.first() <= token && token < number.end()) {
                return number;
            }
        }
        return null;
    }

    /** The number that counts a phrase, or null. */
    static @Nullable NumberMention countOf(Scene scene, Phrase phrase) {
        for (NumberMention number : scene.numbers) {
            if (number.counts()
                    && number.first() < phrase.to
                    && number.end() > phrase.from
                    && number.first() <= phrase.from + 1) {
                return number;
            }
            // «قتل مسلحان خمسة»: a dual before it counts itself.
            boolean before = number.end() == phrase.from && number.kind() != NumberMention.Kind.DUAL;
            if (number.counts() && before) {
                return number;
            }
        }
        return null;
    }

    /** «سفينة ثانية», «الجولة الثانية»، «اللواء الخامس عشر»: an order, definite as the noun right before it is. */
    static boolean isOrdinalOf(Scene scene, Phrase phrase, int t, NumberMention number) {
        return number.kind() == NumberMention.Kind.ORDINAL
                && number.end() <= t + 2
                && (t == phrase.from + 1 || isOneWord(scene, phrase.from, t))
                && scene.pos(phrase.from) == Pos.NOUN
                && scene.hitAt[t] == null
                && !scene.inDate(t)
                && scene.morphs[t].hasArticle() == scene.morphs[phrase.from].hasArticle();
    }

    /** «الجنود الأمريكيين الثلاثة»: how many those are who are known already. */
    static boolean isCountBehind(Scene scene, Phrase phrase, NumberMention number) {
        int t = number.first();
        return number.kind() == NumberMention.Kind.CARDINAL
                && number.end() == t + 1
                && phrase.definite
                && !scene.inDate(t)
                && scene.morphs[t].hasArticle()
                && scene.morphs[phrase.from].hasArticle();
    }

    /** «المنطقة العسكرية الثالثة»: an expression is counted as a word is. */
    private static boolean isOneWord(Scene scene, int from, int to) {
        Hit hit = scene.hitAt[from];
        return hit != null && Phrase.isGeneric(hit) && hit.from() == from && hit.to() == to;
    }

    /** «مسلحين اثنين»: the number two behind a dual says it once more; «مدنين» is a town, whatever its letters end in. */
    static boolean isTwo(Scene scene, int t) {
        String stem = scene.stem(t);
        String head = scene.stem(t - 1);
        return stem.startsWith("اثن")
                && !scene.inDate(t)
                && !scene.isProperName(t - 1)
                && head.length() > 4
                && head.substring(head.length() - 2).equals(stem.substring(stem.length() - 2));
    }

    /** «ثلاثة من قادة المتمردين»، «عشرات من الجنود»: behind a number alone stands of whom it counts some. */
    static boolean countsSome(Scene scene, int from) {
        Hit people = from + 1 < scene.size() ? scene.hitAt[from + 1] : null;
        return people != null
                && people.from() == from + 1
                && people.name().form() == Name.Form.PLURAL
                && people.entity().kind() == EntityKind.ROLE
                && scene.form(from).equals("من")
                && scene.pos(from - 1) != Pos.VERBAL_NOUN;
    }
}
