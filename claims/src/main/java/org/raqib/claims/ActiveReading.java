package org.raqib.claims;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.raqib.knowledge.Hit;
import org.raqib.knowledge.Name;
import org.raqib.model.EntityKind;
import org.raqib.words.Pos;
import org.raqib.words.number.NumberMention;

/** Whether what stands behind a verb whose letters may be the passive («قتل») shows that it is none: who suffers stands there. */
final class ActiveReading {
    private final Grammar grammar;

    ActiveReading(Grammar grammar) {
        this.grammar = grammar;
    }

    /** «بعدما دعا الحوثيين»: people whose plural or dual ends in «ين» and hangs on no preposition are the object. */
    static boolean isOblique(Scene scene, Phrase phrase) {
        Hit hit = scene.hitAt[phrase.from];
        String stem = scene.stem(phrase.from);
        if (hit == null || hit.from() != phrase.from || stem.length() < 5 || !stem.endsWith("ين")) {
            return false;
        }
        return switch (hit.name().form()) {
            case PLURAL, DUAL, PEOPLE -> true;
            case NAME -> hit.entity().kind() == EntityKind.GROUP && hit.to() == hit.from() + 1;
            case NISBA -> Agreement.isPeople(scene, phrase.from);
            case SINGULAR -> false;
        };
    }

    /** «وطالب المتظاهرون بالإصلاح»: people whose plural ends in «ون», or whose dual in «ان», are who does it. */
    static boolean isNominative(Scene scene, Phrase phrase) {
        String stem = scene.stem(phrase.from);
        if (stem.length() < 5) {
            return false;
        }
        NumberMention number = Counted.numberAt(scene, phrase.from);
        if (number != null && number.kind() == NumberMention.Kind.DUAL) {
            return stem.endsWith("ان");
        }
        Hit hit = scene.hitAt[phrase.from];
        return hit != null && hit.name().form() == Name.Form.PLURAL && stem.endsWith("ون");
    }

    /** Whether another than the first party suffers: then the verb is active, whatever its letters look like. */
    boolean isShown(Scene scene, Arguments.@Nullable Before before, List<Phrase> bare) {
        if (before == null) {
            return bare.size() >= 2
                    && (isObject(scene, bare.get(0), bare.get(1))
                            || isVictim(scene, bare.get(0), bare.get(1))
                            || areVictims(scene, bare.get(0), bare.get(1)));
        }
        // «إن المسلحين قتلوا شرطيا», «فصيلا دمر معسكرا»
        EntityKind kind = bare.isEmpty() ? null : bare.get(0).kind();
        return scene.isAccusative(bare.isEmpty() ? 0 : bare.get(0).from)
                && (kind == EntityKind.ROLE || kind == EntityKind.THING && Arguments.surelyActs(before.phrase()));
    }

    /** «قتل المسلحون ستة أطفال»: an accusative, or people counted behind a definite party, suffer what that party does. */
    private static boolean isObject(Scene scene, Phrase first, Phrase second) {
        boolean counted = first.definite
                && Arguments.surelyActs(first)
                && !second.definite
                && (second.kind() == EntityKind.ROLE || scene.isAccusative(second.to - 1))
                && Counted.countOf(scene, second) != null;
        return counted || scene.isAccusative(second.from);
    }

    /** «قتل مسلحون مدير السجن»، «اعتقل الجنود الشاب»: right behind those who fight stands whom they did it to. */
    private boolean isVictim(Scene scene, Phrase first, Phrase second) {
        boolean fights = grammar.isArmed(first) && (first.definite || isNominative(scene, first))
                || first.definite && first.kind() != null && Phrase.isParty(first.kind());
        boolean named = scene.pos(second.from) == Pos.NAME;
        boolean victim = named
                ? isNominative(scene, first) && second.to > second.from + 1
                : second.kind() == EntityKind.ROLE || second.apposition != null;
        return fights && victim && second.from == first.to;
    }

    /**
     * «قتل انتحاري عشرة أشخاص»، «قتل مستوطن فلسطينيين»، «قتل ثلاثة مسلحين جنديين»: two sorts of people one right behind the other, and
     * nothing that joins them; the second are counted, or in the accusative.
     */
    boolean areVictims(Scene scene, Phrase first, Phrase second) {
        Hit doer = scene.hitAt[first.from];
        boolean one = doer != null
                && doer.from() == first.from
                && doer.entity().kind() == EntityKind.ROLE
                && doer.name().form() == Name.Form.SINGULAR;
        boolean people = isOblique(scene, second)
                || second.kind() == EntityKind.ROLE && Counted.numberAt(scene, second.from) != null;
        if (Counted.numberAt(scene, first.from) != null && goesOn(scene, second)) {
            // «سبعة جنود أربعة ضباط وثلاثة مجندين»: the seven in detail.
            return false;
        }
        return (one || isNominative(scene, first) || grammar.isArmed(first))
                && people
                && second.from == first.to
                && !second.joined
                && !scene.form(second.from).startsWith("و");
    }

    /** Whether the word behind a phrase is joined to it. */
    private static boolean goesOn(Scene scene, Phrase phrase) {
        return phrase.to < scene.size()
                && (scene.morphs[phrase.to].hasConjunction()
                        || scene.form(phrase.to).startsWith("و"));
    }
}
