package org.raqib.words.number;

import java.util.ArrayList;
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
        int n = tokens.size();
        int i = 0;
        while (i < n && !mayStart(tokens.get(i))) {
            i++;
        }
        return i == n ? List.of() : from(tokens, i);
    }

    private List<NumberMention> from(List<Token> tokens, int start) {
        NumberScan scan = new NumberScan(words, duals, tokens);
        List<NumberMention> mentions = new ArrayList<>(4);
        int i = start;
        while (i < tokens.size()) {
            NumberMention mention = mayStart(tokens.get(i)) ? scan.mention(i) : null;
            if (mention == null) {
                i++;
            } else {
                mentions.add(mention);
                i = mention.end();
            }
        }
        return mentions;
    }

    private boolean mayStart(Token token) {
        return switch (token.word().kind()) {
            case NUMBER -> true;
            case ARABIC -> words.knows(token) || duals.isDual(token);
            case OTHER, SIGN -> false;
        };
    }

    /**
     * The single number that starts at a token, without bounds, ranges, duals or open words: the building block of dates.
     *
     * @param tokens the sentence's tokens
     * @param i index of its first token, 0 or more
     */
    public @Nullable Plain plainAt(List<Token> tokens, int i) {
        return new PlainNumbers(words, tokens).at(i);
    }

    /** The number with its bounds that starts at a token, or null. */
    public @Nullable NumberMention at(List<Token> tokens, int i) {
        return new NumberScan(words, duals, tokens).mention(i);
    }

    /** Makes every form that may start a number known to another table under one meaning, where it has none yet. */
    public <T> void addFormsTo(FormTable.Builder<T> other, T meaning) {
        other.addForms(words, meaning);
    }

    /**
     * A single number.
     *
     * @param value its value
     * @param end index behind its last token
     * @param ordinal whether it is a place in an order
     * @param article whether its first word has the article
     * @param digits whether it is written in digits only
     */
    public record Plain(double value, int end, boolean ordinal, boolean article, boolean digits) {
        /** Whether it is a whole number from {@code low} to {@code high}. */
        public boolean within(int low, int high) {
            return value >= low && value <= high && value == Math.rint(value);
        }
    }

    /** Whether the word is the dual of a counted noun: «قتيلان», «جنديين», «طائرتين». The value is then two. */
    public boolean isDual(Token token) {
        return duals.isDual(token);
    }

    static Span span(List<Token> tokens, int first, int end) {
        return new Span(tokens.get(first).start(), tokens.get(end - 1).end());
    }
}
