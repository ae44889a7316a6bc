package org.raqib.model;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How a reading came about: what was seen in each sentence, which rules were tried, what gave each slot of each claim, and
 * why words that can state an act gave none.
 *
 * @param reading what was read
 * @param grounds for each claim of the reading, in its order, what its slots rest on
 * @param sentences the sentences of the report, in order
 * @param sources where the rules and governing words that are named here are written down, as {@code file:line}, by
 *     identifier
 */
public record Explanation(
        Reading reading, List<List<Ground>> grounds, List<Sentence> sentences, Map<String, String> sources) {
    public Explanation {
        grounds = grounds.stream().map(List::copyOf).toList();
        sentences = List.copyOf(sentences);
        sources = Map.copyOf(sources);
    }

    /** The sentences that tell a claim: that of its trigger, and those of its further tellings. */
    public List<Sentence> sentencesOf(Claim claim) {
        return sentences.stream()
                .filter(sentence -> sentence.span().contains(claim.trigger())
                        || claim.mentions().stream()
                                .anyMatch(mention -> sentence.span().contains(mention)))
                .toList();
    }

    /**
     * What one slot rests on.
     *
     * @param slot the slot
     * @param span the words that gave it, or null where no single stretch did
     * @param by the rule, governing word or part of the reader that read them
     * @param keys which lines of the rule gave it, for example {@code subject}; may be empty
     */
    public record Ground(Slot slot, @Nullable Span span, String by, List<String> keys) {
        public Ground {
            keys = List.copyOf(keys);
        }
    }

    /**
     * One sentence.
     *
     * @param span where it stands
     * @param title whether it is the headline
     * @param repeated whether it stood in the report before, word for word, and was not read again
     * @param words its words and signs
     * @param names the entities of the lexicon found in it
     * @param acts the words in it that can state an act, in order
     */
    public record Sentence(
            Span span, boolean title, boolean repeated, List<Word> words, List<Name> names, List<Act> acts) {
        public Sentence {
            words = List.copyOf(words);
            names = List.copyOf(names);
            acts = List.copyOf(acts);
        }
    }

    /**
     * One word, taken apart.
     *
     * @param span where it stands
     * @param tag its part of speech, for example {@code perfect}
     * @param before the clitics before its stem, the article last
     * @param stem its folded letters without clitics
     * @param after the pronoun behind, or empty
     */
    public record Word(Span span, String tag, List<String> before, String stem, String after) {
        public Word {
            before = List.copyOf(before);
        }
    }

    /**
     * A name found.
     *
     * @param span where it stands
     * @param entity what it was taken to mean
     * @param meanings where it may mean several, all of them, that one among them; else empty
     */
    public record Name(Span span, Entity entity, List<Meaning> meanings) {
        public Name {
            meanings = List.copyOf(meanings);
        }
    }

    /**
     * One thing that a name may mean.
     *
     * @param entity the entity
     * @param votes how often the report's other names speak of its country
     */
    public record Meaning(Entity entity, int votes) {}

    /**
     * Words that can state an act, and what came of them.
     *
     * @param words where they stand
     * @param rule the rule that was taken, or null where none was
     * @param claim the claim it became or was joined to, counted from 0, or null where it became none
     * @param why the reason for which it is no claim of its own, or null where it is one
     * @param by the rule or governing word that was the reason, or null
     * @param refused rules that know the words and were not taken
     * @param weights what was weighed to tell a happening from a word of one, the weightiest first; may be empty
     */
    public record Act(
            Span words,
            @Nullable String rule,
            @Nullable Integer claim,
            @Nullable String why,
            @Nullable String by,
            List<Refused> refused,
            List<Weight> weights) {
        public Act {
            refused = List.copyOf(refused);
            weights = List.copyOf(weights);
        }
    }

    /**
     * A rule that was tried and not taken.
     *
     * @param rule its identifier, or null where no rule was asked
     * @param why the reason's code
     */
    public record Refused(@Nullable String rule, String why) {}

    /**
     * Something said of an act, and what it weighs.
     *
     * @param kind for example {@code before}
     * @param value for example {@code خطر}
     * @param weight above nothing for a happening, below against it
     */
    public record Weight(String kind, String value, double weight) {}
}
