package org.raqib.claims;

import org.jspecify.annotations.Nullable;
import org.raqib.model.EntityKind;
import org.raqib.words.Pos;

/** What an act that a noun states is done to, where the noun's genitive tells who does it. */
final class NounObjects {
    private NounObjects() {}

    /** A counted or accusative phrase right behind a genitive: the object of the verbal noun. */
    static @Nullable Phrase after(Scene scene, @Nullable Phrase around) {
        if (around == null || around.to >= scene.size()) {
            return null;
        }
        Phrase next = scene.phraseAt[around.to];
        boolean object = next != null
                && next.from == around.to
                && next.bare()
                && !next.joined
                && (scene.isAccusative(next.from)
                        || Counted.countOf(scene, next) != null
                        || isThing(scene, around, next)
                        || isAnother(scene, around, next))
                && !Arguments.isTimePhrase(scene, next);
        return object ? next : null;
    }

    /** «ضبط الجيش كميات من الأسلحة»: behind a definite genitive an indefinite noun can be but the object. */
    private static boolean isThing(Scene scene, Phrase around, Phrase next) {
        return around.definite
                && !next.definite
                && scene.pos(next.from) == Pos.NOUN
                && (next.kind() == EntityKind.THING
                        || next.kind() == EntityKind.ROLE
                        || scene.stem(next.from).endsWith("ات"));
    }

    /** «إضافة مجلس الأمن القائد سالم»: right behind a state or a body a person is nobody in it, but whom it did it to. */
    private static boolean isAnother(Scene scene, Phrase around, Phrase next) {
        EntityKind doer = around.kind();
        boolean institution = doer == EntityKind.STATE
                || doer == EntityKind.GOVERNMENT
                || doer == EntityKind.BODY
                || doer == EntityKind.ORGANISATION;
        EntityKind kind = next.kind();
        return institution
                && around.definite
                && (kind == null
                        ? scene.pos(next.from) == Pos.NAME
                        : kind == EntityKind.PERSON || kind == EntityKind.ROLE || Phrase.isParty(kind));
    }

    /** «اعتقال السلطات لعدد من المتظاهرين»: behind a definite doer «ل» leads what the verbal noun is done to. */
    static @Nullable Phrase of(Scene scene, @Nullable Phrase around, Phrase genitive) {
        if (around == null || around.to >= scene.size() || !genitive.definite) {
            return null;
        }
        Phrase next = scene.phraseAt[around.to];
        boolean object = next != null
                && next.from == around.to
                && next.preposition.equals("ل")
                && !next.joined
                && scene.pos(next.from) != Pos.VERBAL_NOUN
                && (next.kind() != null || Counted.countOf(scene, next) != null)
                && !Arguments.isTimePhrase(scene, next);
        return object ? next : null;
    }
}
