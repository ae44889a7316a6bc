package org.raqib.claims;

import org.jspecify.annotations.Nullable;
import org.raqib.knowledge.Hit;
import org.raqib.knowledge.Name;
import org.raqib.model.EntityKind;
import org.raqib.words.Morph;
import org.raqib.words.Pos;

/** Whom or what a pronoun at the end of an act takes up: «توقف المستشفى بعدما أصابته غارات», «خطف ثلاثة عمال قبل اغتيالهم». */
final class Antecedents {
    /** What was named farther back is seldom meant. */
    private static final int REACH = 25;

    private final Grammar grammar;

    Antecedents(Grammar grammar) {
        this.grammar = grammar;
    }

    /** Whether a word ends in a pronoun of somebody spoken of. */
    static boolean pointsAt(Morph morph) {
        return morph.pronoun().startsWith("ه");
    }

    /**
     * The phrase named last before an act that its pronoun agrees with, or null.
     *
     * @param other who is not meant, since he acts, or null
     */
    @Nullable
    Phrase of(Draft draft, @Nullable Phrase other) {
        Scene scene = draft.scene;
        int word = draft.trigger;
        boolean hurts = draft.rule.toll() != null;
        String pronoun = scene.morphs[word].pronoun();
        for (int p = scene.phrases.size() - 1; p >= 0; p--) {
            Phrase phrase = scene.phrases.get(p);
            if (phrase.to > word || phrase == other) {
                continue;
            }
            if (word - phrase.from > REACH) {
                return null;
            }
            EntityKind kind = phrase.kind();
            boolean people = kind == EntityKind.ROLE || kind == EntityKind.PERSON || scene.pos(phrase.from) == Pos.NAME;
            boolean named = (hurts ? people : kind != null || people)
                    && (scene.hitAt[phrase.from] != null || people)
                    && !Arguments.isTimePhrase(scene, phrase)
                    && !grammar.isTeller(phrase)
                    && !scene.morphs[phrase.from].hasPronoun()
                    && scene.pos(phrase.from) != Pos.VERBAL_NOUN;
            if (named && agrees(scene, phrase, pronoun)) {
                return Arguments.first(scene, phrase);
            }
        }
        return null;
    }

    private boolean agrees(Scene scene, Phrase phrase, String pronoun) {
        return switch (pronoun) {
            case "ه" -> isOne(scene, phrase) && !isFeminine(scene, phrase);
            case "ها" -> isFeminine(scene, phrase) && !isPeople(scene, phrase);
            case "هم" -> isPeople(scene, phrase);
            default -> false;
        };
    }

    private static boolean isOne(Scene scene, Phrase phrase) {
        Hit head = scene.hitAt[phrase.from];
        boolean several = head != null
                && (head.name().form() == Name.Form.PLURAL || head.name().form() == Name.Form.DUAL);
        return !several && !phrase.people && !phrase.joined && Counted.countOf(scene, phrase) == null;
    }

    /** A feminine, as any town or state is, and every plural of things. */
    private boolean isFeminine(Scene scene, Phrase phrase) {
        String stem = scene.stem(phrase.from);
        if (Stems.isFeminine(stem)) {
            return true;
        }
        EntityKind kind = phrase.kind();
        if (kind == EntityKind.STATE || kind == EntityKind.PLACE) {
            return !grammar.placeHeads.contains(stem);
        }
        Hit head = scene.hitAt[phrase.from];
        return kind == EntityKind.THING && head != null && head.name().form() == Name.Form.PLURAL;
    }

    /** Many people, whom Arabic tells from many things. */
    private static boolean isPeople(Scene scene, Phrase phrase) {
        EntityKind kind = phrase.kind();
        String stem = scene.stem(phrase.from);
        if (phrase.people || kind == EntityKind.ROLE && Counted.countOf(scene, phrase) != null) {
            return true;
        }
        Hit head = scene.hitAt[phrase.from];
        boolean plural = head != null && head.name().form() == Name.Form.PLURAL;
        boolean group = kind == EntityKind.GROUP && (stem.endsWith("ون") || stem.endsWith("ين"));
        return group || kind == EntityKind.ROLE && plural && !stem.endsWith("ات");
    }
}
