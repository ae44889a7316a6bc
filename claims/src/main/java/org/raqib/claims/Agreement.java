package org.raqib.claims;

import java.util.Set;
import org.raqib.knowledge.Hit;
import org.raqib.knowledge.Name;
import org.raqib.model.EntityKind;
import org.raqib.words.Pos;

/** Which words of a noun phrase go with each other, by what shows of definiteness, gender and number in their letters. */
final class Agreement {
    private static final Set<String> FEMININE = Set.of("عليا", "دنيا", "وسطا");

    private Agreement() {}

    static boolean adjectival(Scene scene, int t) {
        Hit hit = scene.hitAt[t];
        return scene.pos(t) == Pos.ADJECTIVE || (hit != null && hit.name().form() == Name.Form.NISBA);
    }

    /** An adjective belongs to a phrase that is as definite as itself. */
    static boolean agrees(Scene scene, Phrase phrase, int t) {
        return scene.morphs[t].hasArticle() == phrase.definite
                || (phrase.definite && scene.pos(t - 1) == Pos.NAME && scene.morphs[t].hasArticle());
    }

    /**
     * «الشرطة المتظاهرين»: a masculine plural never describes a singular in ta marbuta. «قادة المتمردين»، «مجموعة من
     * المتظاهرين»: of an indefinite one it may be the genitive.
     */
    static boolean disagrees(Scene scene, int head, int t) {
        Hit hit = scene.hitAt[t];
        boolean masculinePlural = hit != null
                && hit.name().form() == Name.Form.PLURAL
                && scene.stem(t).endsWith("ين");
        return masculinePlural
                && scene.morphs[head].hasArticle()
                && scene.pos(head) != Pos.NUMBER
                && scene.stem(head).endsWith("ه");
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
        Hit hit = scene.hitAt[i];
        boolean plural = hit != null
                && (hit.name().form() == Name.Form.PLURAL || hit.name().form() == Name.Form.DUAL);
        return stem.length() > 4 && (stem.endsWith("ون") || plural && (stem.endsWith("ين") || stem.endsWith("ان")));
    }

    /**
     * «المتمردين الحوثيين»، «مستوطنون مسلحون»: people in the plural, and right behind them a word of people in the same case and
     * as definite, which says of which sort they are.
     */
    static boolean describesPeople(Scene scene, int head, Hit hit) {
        int t = hit.from();
        return t == head + 1
                && hit.to() == t + 1
                && scene.morphs[t].hasArticle() == scene.morphs[head].hasArticle()
                && isSoundPlural(scene, head)
                && isSoundPlural(scene, t)
                && scene.stem(head).endsWith(ending(scene, t));
    }

    private static boolean isSoundPlural(Scene scene, int i) {
        Hit hit = scene.hitAt[i];
        boolean people = hit != null
                && hit.to() == hit.from() + 1
                && (hit.name().form() == Name.Form.PLURAL && hit.entity().kind() == EntityKind.ROLE
                        || hit.name().form() == Name.Form.NAME && hit.entity().kind() == EntityKind.GROUP);
        return people
                && (scene.stem(i).endsWith("ون") || scene.stem(i).endsWith("ين"))
                && scene.stem(i).length() > 4;
    }

    private static String ending(Scene scene, int i) {
        String stem = scene.stem(i);
        return stem.substring(stem.length() - 2);
    }
}
