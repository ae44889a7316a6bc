package org.raqib.claims;

import java.util.List;
import org.raqib.knowledge.Hit;
import org.raqib.knowledge.Name;
import org.raqib.model.EntityKind;
import org.raqib.words.Pos;

/**
 * Phrases that name again who stands right before them: «دعا وزير الخارجية الشيخ صباح الأطراف»، «دعا سالم حمدان زعيم الحزب الأطراف»، «دعت
 * المنظمة (يونيسف) الأطراف». Behind a verb they are neither its subject nor its object.
 */
final class Holders {
    private Holders() {}

    /** Whether a phrase behind a verb only names again the last of those before it, as its signs show. */
    static boolean isBeside(Scene scene, List<Phrase> bare, Phrase phrase) {
        return !bare.isEmpty()
                && (bare.get(bare.size() - 1).apposition == phrase
                        || scene.tokens.get(phrase.from - 1).is('('));
    }

    /**
     * Joins the second of three phrases behind a verb to the first where it is its name or its office.
     * «استقبل وزير الخارجية الشيخ صباح»: of two it may be whom the first one received.
     */
    static void join(Scene scene, List<Phrase> bare) {
        if (bare.size() < 3 || bare.get(0).to != bare.get(1).from) {
            return;
        }
        Phrase first = bare.get(0);
        Phrase second = bare.get(1);
        if (isOffice(scene, first) && isPerson(scene, second)) {
            first.apposition = second;
            bare.remove(1);
        } else if (isPerson(scene, first) && isOffice(scene, second)) {
            second.apposition = first;
            bare.remove(1);
        }
    }

    /** «وزير الخارجية الكويتي»: an office told by whose it is. */
    private static boolean isOffice(Scene scene, Phrase office) {
        return office.kind() == EntityKind.ROLE
                && office.generic != null
                && office.generic.name().form() == Name.Form.SINGULAR
                && office.generic.from() == office.from
                && office.to > office.from + 1
                && !scene.morphs[office.from].hasArticle()
                && office.definite
                && (office.name == null || office.name.entity().kind() != EntityKind.PERSON);
    }

    private static boolean isPerson(Scene scene, Phrase name) {
        if (name.name != null) {
            return name.name.entity().kind() == EntityKind.PERSON;
        }
        Hit title = name.generic;
        boolean titled = title != null
                && title.from() == name.from
                && title.entity().kind() == EntityKind.ROLE
                && scene.morphs[name.from].hasArticle();
        int from = title != null && titled ? title.to() : name.from;
        return from < name.to
                && (titled || from + 1 < name.to)
                && scene.pos(from) == Pos.NAME
                && (from + 1 >= name.to || scene.pos(from + 1) == Pos.NAME);
    }
}
