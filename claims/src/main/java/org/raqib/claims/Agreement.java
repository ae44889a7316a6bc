package org.raqib.claims;

import org.raqib.knowledge.Hit;
import org.raqib.knowledge.Name;
import org.raqib.words.Pos;

/** Which words of a noun phrase go with each other, by what shows of definiteness, gender and number in their letters. */
final class Agreement {
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

    /** «الشرطة المتظاهرين»: a masculine plural never describes a singular in ta marbuta. */
    static boolean disagrees(Scene scene, int head, int t) {
        Hit hit = scene.hitAt[t];
        boolean masculinePlural = hit != null
                && hit.name().form() == Name.Form.PLURAL
                && scene.stem(t).endsWith("ين");
        return masculinePlural
                && scene.pos(head) != Pos.NUMBER
                && scene.stem(head).endsWith("ه");
    }

    /** «مسلحون»: a sound plural that keeps its nun governs nothing. */
    static boolean isClosedPlural(Scene scene, int i) {
        String stem = scene.stem(i);
        Hit hit = scene.hitAt[i];
        boolean plural = hit != null
                && (hit.name().form() == Name.Form.PLURAL || hit.name().form() == Name.Form.DUAL);
        return stem.length() > 4 && (stem.endsWith("ون") || plural && (stem.endsWith("ين") || stem.endsWith("ان")));
    }
}
