package org.raqib.words;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Takes the words of a sentence apart and says what each is, in the light of the words around it: clitics, stem, pronoun
 * and part of speech. One pass from left to right; the same sentence always gives the same answer. Immutable and safe
 * for any number of threads.
 *
 * <p>It is an averaged perceptron over the analyses that the letters of a word allow. How its model was made, and how
 * well it does, is told in {@code tools/tagger/README.md}.
 */
public final class Tagger {
    private static final int SENTENCE_START = -1;

    private final TagModel model;
    private final Readings edge;

    private Tagger(TagModel model) {
        this.model = model;
        this.edge = model.readings(new Word("\n", Word.Kind.SIGN));
    }

    private static final class Standard {
        static final Tagger TAGGER = load();

        private static Tagger load() {
            try (InputStream in = Tagger.class.getResourceAsStream("tagger.model")) {
                if (in == null) {
                    throw new IOException("the resource org/raqib/words/tagger.model is missing from the jar");
                }
                return new Tagger(TagModel.read(in));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** The tagger with the model that ships with Raqib, loaded at the first call. */
    public static Tagger standard() {
        return Standard.TAGGER;
    }

    /**
     * The same tagger for readers who know names: a word that is one, alone or behind particles, is tagged as a name, and
     * its neighbours are tagged as beside any other name.
     *
     * @param isName whether a folded word, with its article if it has one, is a name and nothing else
     */
    public Tagger knowing(Predicate<String> isName) {
        return new Tagger(model.knowing(new KnownNames(isName)));
    }

    /**
     * Where two words were written as one, by the words that the model knows.
     *
     * @param isName whether a folded word is a name, whatever words its letters hold
     */
    JoinedWords joinedWords(Predicate<String> isName) {
        return new JoinedWords(model.analyser, isName);
    }

    /** A tagger with another model. */
    static Tagger of(TagModel model) {
        return new Tagger(model);
    }

    /**
     * The analysis of every token, in order.
     *
     * @param sentence of any length
     * @return as many as there are tokens; equal word types in equal readings share one object
     */
    public Morph[] tag(Sentence sentence) {
        return tag(sentence, null);
    }

    /**
     * The same where some tokens are known to be names or parts of names of several words: what such a name is made of
     * («خليل الحية») must not sway how its neighbours are read.
     *
     * @param names the analysis of a token as a name, or as an adjective within one, or null where the tagger is to find it; null where
     *     it is to find all
     */
    public Morph[] tag(Sentence sentence, @Nullable Morph @Nullable [] names) {
        List<Token> tokens = sentence.tokens();
        int n = tokens.size();
        Morph[] out = new Morph[n];
        int[] features = new int[Features.MOST];
        Readings before = edge;
        Readings word = readings(tokens, names, 0);
        Readings next = n > 1 ? readings(tokens, names, 1) : edge;
        int t1 = SENTENCE_START;
        int t2 = SENTENCE_START;
        int state = sentence.title() ? Features.TITLE : 0;
        for (int i = 0; i < n; i++) {
            Readings third = i + 2 < n ? readings(tokens, names, i + 2) : edge;
            int best = word.labels.length == 1 ? 0 : best(features, word, before, next, third, t1, t2, state);
            out[i] = word.morphs[best];
            t2 = t1;
            t1 = word.labels[best] >> 1;
            state = Features.next(state, out[i].pos(), word.parts);
            before = word;
            word = next;
            next = third;
        }
        return out;
    }

    private Readings readings(List<Token> tokens, @Nullable Morph @Nullable [] names, int i) {
        Morph name = names == null ? null : names[i];
        return name == null ? model.readings(tokens.get(i).word()) : model.name(name);
    }

    private int best(
            int[] features, Readings word, Readings before, Readings next, Readings third, int t1, int t2, int state) {
        int count = Features.context(features, word, before, next, third, t1, t2, state);
        int best = 0;
        int high = Integer.MIN_VALUE;
        for (int c = 0; c < word.labels.length; c++) {
            int label = word.labels[c];
            int score = word.scores[c];
            for (int f = 0; f < count; f++) {
                score += model.weight(features[f], label);
            }
            if (score > high) {
                high = score;
                best = c;
            }
        }
        return best;
    }
}
