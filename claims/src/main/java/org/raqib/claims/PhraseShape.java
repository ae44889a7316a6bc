package org.raqib.claims;

import static org.raqib.claims.CastFeature.ACCORD;
import static org.raqib.claims.CastFeature.ACCUSATIVE;
import static org.raqib.claims.CastFeature.ACTS;
import static org.raqib.claims.CastFeature.CLOSED;
import static org.raqib.claims.CastFeature.COMPLEMENT;
import static org.raqib.claims.CastFeature.CONJUNCTION;
import static org.raqib.claims.CastFeature.COUNTED;
import static org.raqib.claims.CastFeature.DEFINITE;
import static org.raqib.claims.CastFeature.FEMININE;
import static org.raqib.claims.CastFeature.FORM;
import static org.raqib.claims.CastFeature.JOINED;
import static org.raqib.claims.CastFeature.KIND;
import static org.raqib.claims.CastFeature.LENGTH;
import static org.raqib.claims.CastFeature.NAME_AT;
import static org.raqib.claims.CastFeature.PLACE_HEAD;
import static org.raqib.claims.CastFeature.POS;
import static org.raqib.claims.CastFeature.PREPOSITION;
import static org.raqib.claims.CastFeature.PRONOUN;
import static org.raqib.claims.CastFeature.SIZE;
import static org.raqib.claims.CastFeature.SORT;
import static org.raqib.claims.CastFeature.SORT_BEFORE;
import static org.raqib.claims.CastFeature.TRANSPARENT;
import static org.raqib.claims.CastFeature.USED_ACTOR;
import static org.raqib.claims.CastFeature.USED_COUNTED;
import static org.raqib.claims.CastFeature.USED_PLACE;
import static org.raqib.claims.CastFeature.USED_RECIPIENT;
import static org.raqib.claims.CastFeature.USED_SPEAKER;
import static org.raqib.claims.CastFeature.USED_SUBJECT;

import org.jspecify.annotations.Nullable;
import org.raqib.knowledge.Hit;
import org.raqib.knowledge.Name;
import org.raqib.model.EntityKind;
import org.raqib.words.Pos;

/** What is known of a phrase by itself, whatever the act: what it is, and what stands right before and behind it. */
final class PhraseShape {
    private final Grammar grammar;
    private final Parties parties;
    private final NounUse uses = NounUse.shipped();

    PhraseShape(Grammar grammar, Parties parties) {
        this.grammar = grammar;
        this.parties = parties;
    }

    /** The numbers of a phrase, found out once; 0 for all that depends on an act. */
    byte[] of(Scene scene, Phrase phrase) {
        byte[] shape = phrase.shape;
        if (shape == null) {
            int[] x = new int[SIZE];
            describe(scene, phrase, x);
            shape = Candidate.small(x);
            phrase.shape = shape;
        }
        return shape;
    }

    private void describe(Scene scene, Phrase phrase, int[] x) {
        x[PREPOSITION] = Prepositions.number(phrase.preposition);
        x[SORT] = grammar.sort(phrase);
        Phrase previous = phrase.from > 0 ? before(scene, phrase.from) : null;
        x[SORT_BEFORE] = previous == null || previous.to < phrase.from ? -1 : grammar.sort(previous);
        Phrase next = phrase.to < scene.size() ? scene.phraseAt[phrase.to] : null;
        x[COMPLEMENT] = next == null || next.from != phrase.to
                ? 0
                : next.preposition.equals("ل") ? 1 : next.preposition.equals("من") ? 2 : 0;
        x[JOINED] = phrase.joined ? 1 : 0;
        x[KIND] = phrase.kind() == null ? 0 : phrase.kind().ordinal() + 1;
        Hit head = scene.hitAt[phrase.from];
        x[FORM] = head == null ? 0 : head.name().form().ordinal() + 1;
        x[DEFINITE] = phrase.definite ? 1 : 0;
        x[ACCUSATIVE] = scene.isAccusative(phrase.from) ? 1 : 0;
        x[COUNTED] = Counted.countOf(scene, phrase) != null ? 1 : 0;
        x[POS] = scene.pos(phrase.from).ordinal();
        String stem = scene.stem(phrase.from);
        // How the name of a person or town is spelt tells nothing of its case or gender.
        boolean inflected = phrase.kind() != EntityKind.PLACE
                && phrase.kind() != EntityKind.STATE
                && !scene.isProperName(phrase.from);
        x[CLOSED] = !inflected || stem.length() <= 4 ? 0 : stem.endsWith("ون") ? 1 : stem.endsWith("ين") ? 2 : 0;
        x[ACTS] = parties.holdsTrigger(scene, phrase) ? 1 : 0;
        String noun = scene.noun(phrase.from);
        x[TRANSPARENT] = grammar.transparentHeads.contains(noun) ? 1 : 0;
        x[PLACE_HEAD] = grammar.placeHeads.contains(noun) ? 1 : 0;
        x[ACCORD] = !noun.isEmpty() && grammar.accords.contains(scene.lemma(phrase.from)) ? 1 : 0;
        x[PRONOUN] = scene.morphs[phrase.from].hasPronoun() ? 1 : 0;
        x[LENGTH] = Math.min(6, phrase.to - phrase.from);
        x[CONJUNCTION] = scene.morphs[phrase.from].hasConjunction() ? 1 : 0;
        x[FEMININE] = inflected && stem.endsWith("ه") ? 1 : 0;
        boolean common = scene.pos(phrase.from) != Pos.NAME
                && (head == null || head.name().form() != Name.Form.NAME);
        byte[] use = uses.of(common ? scene.lemma(phrase.from) : "");
        x[USED_SUBJECT] = use[0];
        x[USED_SPEAKER] = use[1];
        x[USED_PLACE] = use[2];
        x[USED_COUNTED] = use[3];
        x[USED_ACTOR] = use[4];
        x[USED_RECIPIENT] = use[5];
        x[NAME_AT] = phrase.name == null ? 0 : phrase.name.from() == phrase.from ? 1 : 2;
    }

    /** The phrase that ends right before a token, a word or two aside, or null. */
    static @Nullable Phrase before(Scene scene, int token) {
        for (int i = token - 1; i >= 0 && i >= token - 3; i--) {
            Phrase phrase = scene.phraseAt[i];
            if (phrase != null) {
                return phrase;
            }
        }
        return null;
    }
}
