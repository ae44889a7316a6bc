package org.raqib.claims;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.raqib.knowledge.Hit;
import org.raqib.knowledge.Name;
import org.raqib.model.EntityKind;
import org.raqib.words.Pos;

/** Which words of a noun phrase go with each other, by what shows of definiteness, gender and number in their letters. */
final class Agreement {
    /** Feminine adjectives without ta marbuta: «المنطقة العليا». */
    private static final Set<String> FEMININE = Set.of("عليا", "دنيا", "وسطا");

    private Agreement() {}

    static boolean adjectival(Scene scene, int t) {
        Hit hit = scene.hitAt[t];
        return scene.pos(t) == Pos.ADJECTIVE || Phrase.isOrigin(hit);
    }

    /** An adjective belongs to a phrase that is as definite as itself. */
    static boolean agrees(Scene scene, Phrase phrase, int t) {
        return scene.morphs[t].hasArticle() == phrase.definite
                || (phrase.definite && scene.pos(t - 1) == Pos.NAME && scene.morphs[t].hasArticle());
    }

    /**
     * «الشرطة المتظاهرين»، «القوات الفلسطينيين»: a masculine plural never describes a word with a feminine ending. «قادة المتمردين»، «مجموعة من
     * المتظاهرين»: of an indefinite one it may be the genitive.
     */
    static boolean disagrees(Scene scene, int head, int t) {
        Hit hit = scene.hitAt[t];
        boolean masculinePlural = hit != null
                && (hit.name().form() == Name.Form.PLURAL || hit.name().form() == Name.Form.NISBA)
                && scene.stem(t).endsWith("ين");
        boolean one = hit != null
                && hit.from() == t
                && hit.to() == t + 1
                && t == head + 1
                && hit.entity().kind() == EntityKind.ROLE
                && hit.name().form() == Name.Form.SINGULAR
                && scene.morphs[t].hasArticle();
        if (one && scene.morphs[head].hasArticle() && isPlural(scene.hitAt[head])) {
            // «أوقف الجنود الشاب»
            return true;
        }
        boolean origin = hit != null && hit.name().form() == Name.Form.NISBA;
        boolean next = t == head + 1 && origin || t == head + 2 && adjectival(scene, head + 1);
        if (masculinePlural && next && isOne(scene, head) && !scene.morphs[t].hasArticle()) {
            // «قتل مستوطن فلسطينيين»، «قتل جندي إسرائيلي فلسطينيين»
            return true;
        }
        return masculinePlural
                && scene.morphs[head].hasArticle()
                && Counted.numberAt(scene, head) == null
                && Stems.isFeminine(scene.stem(head));
    }

    /** Whether a word names one person by what sort of person it is. */
    private static boolean isOne(Scene scene, int i) {
        Hit hit = scene.hitAt[i];
        return hit != null
                && hit.from() == i
                && hit.to() == i + 1
                && hit.entity().kind() == EntityKind.ROLE
                && hit.name().form() == Name.Form.SINGULAR
                && !scene.morphs[i].hasArticle()
                && Counted.numberAt(scene, i) == null;
    }

    private static boolean isPlural(@Nullable Hit hit) {
        return hit != null
                && hit.entity().kind() == EntityKind.ROLE
                && hit.name().form() == Name.Form.PLURAL;
    }

    /**
     * «طالب الحكومة»، «دعت الجيش»: behind its verb a subject shows the verb's gender. What shows the other one is the object, and
     * who does it was named before.
     */
    static boolean isNoSubjectOf(Scene scene, int verb, Phrase phrase) {
        Hit head = scene.hitAt[phrase.from];
        if (head == null || head.from() != phrase.from || scene.pos(verb).isPassive()) {
            return false;
        }
        String form = scene.stem(verb);
        boolean feminine = scene.pos(verb) == Pos.PERFECT ? form.endsWith("ت") : form.startsWith("ت");
        boolean masculine = scene.pos(verb) == Pos.PERFECT ? !feminine : form.startsWith("ي");
        boolean person = head.entity().kind() == EntityKind.PERSON || scene.pos(phrase.from) == Pos.NAME;
        boolean several = head.name().form() == Name.Form.PLURAL || head.name().form() == Name.Form.DUAL;
        if (person || several) {
            return false;
        }
        if (masculine) {
            return showsFeminine(scene, phrase.from)
                    || head.to() > head.from() + 1
                            && head.entity().kind() != EntityKind.ROLE
                            && scene.morphs[head.to() - 1].hasArticle()
                            && scene.morphs[phrase.from].hasArticle()
                            && showsFeminine(scene, head.to() - 1);
        }
        String stem = scene.stem(phrase.from);
        return feminine
                && head.name().form() == Name.Form.SINGULAR
                && head.entity().kind() == EntityKind.ROLE
                && !stem.endsWith("ه")
                && !stem.endsWith("ا")
                && !stem.endsWith("ي")
                && !stem.endsWith("ء")
                && !stem.endsWith("ات");
    }

    private static boolean showsFeminine(Scene scene, int i) {
        return scene.lastLetter(i) == 'ة';
    }

    /**
     * «حي كلابة»، «قرية حر»، «في منطقة جمرايا»: what stands behind a noun does not show its gender or case, and so is no
     * adjective of it, but a name.
     *
     * @param masculine nouns without ta marbuta that are surely masculine and singular
     */
    static boolean otherGender(Scene scene, int noun, Set<String> masculine) {
        String word = scene.stem(noun + 1);
        String stem = scene.stem(noun);
        boolean feminine = word.endsWith("ه");
        if (!stem.endsWith("ه")) {
            return feminine && masculine.contains(stem);
        }
        if (word.endsWith("ا") && !FEMININE.contains(word)) {
            return scene.morphs[noun].hasPreposition() || noun > 0 && scene.prepositionAt[noun - 1] != null;
        }
        return !feminine && !word.endsWith("ي") && !word.endsWith("ا") && !word.endsWith("ء") && !word.endsWith("ات");
    }

    /** «مسلحون»: a sound plural that keeps its nun governs nothing. */
    static boolean isClosedPlural(Scene scene, int i) {
        String stem = scene.stem(i);
        return stem.length() > 4
                && (stem.endsWith("ون") || isSeveral(scene, i) && (stem.endsWith("ين") || stem.endsWith("ان")));
    }

    /** Whether the lexicon knows a word as a plural or a dual: «محتجون», and not «تلفزيون». */
    static boolean isSeveral(Scene scene, int i) {
        Hit hit = scene.hitAt[i];
        return hit != null
                && (hit.name().form() == Name.Form.PLURAL || hit.name().form() == Name.Form.DUAL);
    }

    /**
     * «المتمردين الحوثيين»، «مستوطنون مسلحون»: people in the plural, and right behind them a word of people in the same case and
     * as definite, which says of which sort they are.
     */
    static boolean describesPeople(Scene scene, int head, Hit hit) {
        int t = hit.from();
        return t == head + 1
                && (hit.to() == t + 1 || hit.name().form() == Name.Form.NAME)
                && scene.morphs[t].hasArticle() == scene.morphs[head].hasArticle()
                && isSoundPlural(scene, head)
                && isSoundPlural(scene, t)
                && scene.stem(head).endsWith(ending(scene, t));
    }

    private static boolean isSoundPlural(Scene scene, int i) {
        Hit hit = scene.hitAt[i];
        boolean people = hit != null
                && hit.from() == i
                && (hit.name().form() == Name.Form.PLURAL && hit.entity().kind() == EntityKind.ROLE && hit.to() == i + 1
                        // «الحوثيين المدعومين من إيران»
                        || hit.name().form() == Name.Form.NAME && hit.entity().kind() == EntityKind.GROUP);
        return people
                && (scene.stem(i).endsWith("ون") || scene.stem(i).endsWith("ين"))
                && scene.stem(i).length() > 4;
    }

    private static String ending(Scene scene, int i) {
        String stem = scene.stem(i);
        return stem.substring(stem.length() - 2);
    }

    /**
     * Whether a word of origin shows that it stands for some people: without the article, and in the plural or dual of men, as
     * an object («اعتقلت القوات سوريا») or as a noun. What describes goes on doing so: «طائرات روسية وأمريكية»، «مدعومة أمريكيا».
     */
    static boolean isPeople(Scene scene, int i) {
        String stem = scene.stem(i);
        if (scene.morphs[i].hasArticle() || stem.endsWith("تين") || stem.endsWith("تان")) {
            return false;
        }
        boolean several = stem.length() > 4 && (stem.endsWith("ين") || stem.endsWith("ون") || stem.endsWith("ان"));
        return several
                || scene.isAccusative(i) && (i == 0 || scene.pos(i - 1) != Pos.ADJECTIVE)
                || scene.pos(i) == Pos.NOUN && stem.endsWith("ي");
    }
}
