package org.raqib.claims;

import org.jspecify.annotations.Nullable;
import org.raqib.knowledge.Hit;
import org.raqib.knowledge.Name;
import org.raqib.model.EntityKind;
import org.raqib.words.Pos;

/** Which heads of phrases let a name follow: an office does, a whole name does not. */
final class Heads {
    private Heads() {}

    /** «في اليمن جورج خوري»: a place or state that is the phrase itself lets no name follow, nor does a party. */
    static boolean isWhole(Scene scene, Phrase phrase, int last) {
        Hit hit = scene.hitAt[last];
        if (hit == null || !scene.isNamed(last)) {
            return false;
        }
        EntityKind kind = hit.entity().kind();
        boolean place = kind == EntityKind.STATE || kind == EntityKind.PLACE;
        // «مسؤول حزب الله نواف الموسوي»: what follows a party's name is another's.
        return place && hit.from() == phrase.from || Phrase.isParty(kind);
    }

    /** «الرئيس الأفغاني أشرف غني»: a definite noun of office lets a name follow. */
    static boolean isTitle(Scene scene, Phrase phrase, int t, @Nullable Hit person) {
        if (person != null && person.entity().kind() != EntityKind.PERSON) {
            // «حركة طالبان» is open anyway; «الجيش الوطني الليبي حفتر» is none.
            Hit head = scene.hitAt[phrase.from];
            return head != null && Phrase.isGeneric(head) && head.entity().kind() == EntityKind.GROUP;
        }
        Hit head = scene.hitAt[phrase.from];
        if (head == null) {
            return person != null && !scene.morphs[phrase.from].hasPronoun() || isOffice(scene, scene.hitAt[t - 1]);
        }
        EntityKind kind = head.entity().kind();
        return kind == EntityKind.ROLE || kind == EntityKind.PERSON || isOffice(scene, scene.hitAt[t - 1]);
    }

    /** «طائرة إسرائيلية مدينة رفح»: an adjective of an indefinite noun ends its phrase. */
    static boolean describes(Scene scene, int i) {
        Hit hit = scene.hitAt[i];
        return hit == null ? scene.pos(i) == Pos.ADJECTIVE : Phrase.isOrigin(hit) && hit.to() == i + 1;
    }

    /** «اعتقال القيادي سالم حمدان»: a definite office at the end of a phrase is its holder's. */
    private static boolean isOffice(Scene scene, @Nullable Hit office) {
        return office != null
                && office.entity().kind() == EntityKind.ROLE
                && office.name().form() == Name.Form.SINGULAR
                && scene.morphs[office.from()].hasArticle();
    }
}
