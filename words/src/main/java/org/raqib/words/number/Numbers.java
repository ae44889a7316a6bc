package org.raqib.words.number;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.raqib.model.Span;
import org.raqib.words.Sentence;
import org.raqib.words.Token;

/**
 * Finds the numbers of a sentence: digits, words in every case, compounds, bounds ("at least"), ranges, shares, ordinals
 * and duals. Immutable and safe for use by many threads.
 */
public final class Numbers {
    private final FormTable<NumberWord> words;
    private final DualNouns duals;

    Numbers(FormTable<NumberWord> words, DualNouns duals) {
        this.words = words;
        this.duals = duals;
    }

    /**
     * The numbers as the shipped knowledge file {@code words/numbers.ini} has them.
     *
     * @throws org.raqib.knowledge.KnowledgeException if that file has a fault
     */
    public static Numbers standard() {
        return Standard.NUMBERS;
    }

    private static final class Standard {
        private static final Numbers NUMBERS = NumberFile.read();
    }

    /** The numbers of a sentence in the order in which they stand; none overlap. */
    public List<NumberMention> in(Sentence sentence) {
        List<Token> tokens = sentence.tokens();
        FormTable.Row<NumberWord> row = words.over(tokens);
        for (int i = 0; i < tokens.size(); i++) {
            if (mayStart(tokens.get(i), row.at(i))) {
                return new NumberScan(row, duals, tokens).mentions();
            }
        }
        return List.of();
    }

    private boolean mayStart(Token token, FormTable.@Nullable Entry<NumberWord> entry) {
        return switch (token.word().kind()) {
            case NUMBER -> true;
            case ARABIC ->
                entry == null ? duals.isDual(token) : entry.value().role().mayCount();
            case OTHER, SIGN -> false;
        };
    }

    /** Reads numbers at places of a sentence, where other words lead one to look for them. */
    public NumberReader over(List<Token> tokens) {
        return new NumberReader(new NumberScan(words.over(tokens), duals, tokens));
    }

    /** Makes every form that may start a number known to another table under one meaning, where it has none yet. */
    public <T> void addFormsTo(FormTable.Builder<T> other, T meaning) {
        other.addForms(words, meaning);
    }

    /** Whether the word is the dual of a counted noun: «قتيلان», «جنديين», «طائرتين». The value is then two. */
    public boolean isDual(Token token) {
        return duals.isDual(token);
    }

    static Span span(List<Token> tokens, int first, int end) {
        return new Span(tokens.get(first).start(), tokens.get(end - 1).end());
    }
}
