package org.raqib.words.time;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.raqib.model.EventDate;
import org.raqib.words.Morph;
import org.raqib.words.Sentence;
import org.raqib.words.Token;
import org.raqib.words.Word;
import org.raqib.words.number.FormTable;
import org.raqib.words.number.Numbers;

/**
 * Finds the dates and lengths of time in sentences and resolves them against the day of publication, at the precision
 * the text gives: "in March" is a month, "last week" Monday to Sunday, "since 2011" runs to the year of publication.
 * Immutable and safe for use by many threads.
 */
public final class Dates {
    private static final int ANNOUNCED_REACH = 5;
    private static final int SHORTEST_YEAR = 4;

    private final FormTable<TimeWord> words;
    private final Numbers numbers;

    Dates(FormTable<TimeWord> words, Numbers numbers) {
        this.words = words;
        this.numbers = numbers;
    }

    /**
     * The dates as the shipped knowledge file {@code words/time.ini} has them.
     *
     * @throws org.raqib.knowledge.KnowledgeException if that file has a fault
     */
    public static Dates standard() {
        return Standard.DATES;
    }

    private static final class Standard {
        private static final Dates DATES = TimeFile.read(Numbers.standard());
    }

    /**
     * The dates of a sentence in the order in which they stand; none overlap.
     *
     * @param published the day of publication, or null where unknown; dates that need it then stay unresolved
     */
    public List<DateMention> in(Sentence sentence, @Nullable LocalDate published) {
        return in(sentence, published, Tense.FROM_WORDS, null);
    }

    /**
     * The dates of a sentence.
     *
     * @param published the day of publication, or null where unknown
     * @param tense which way to look for dates that leave out their year or week
     * @param before the date told last before this sentence, which "the same year" and "the next day" refer to, or null
     */
    public List<DateMention> in(
            Sentence sentence, @Nullable LocalDate published, Tense tense, @Nullable EventDate before) {
        return in(sentence, published, tense, before, null);
    }

    /**
     * The dates of a sentence whose words are known.
     *
     * @param analyses what each token is, so that «ستيفاني» is not taken for a verb of the future; null where that is not known
     */
    public List<DateMention> in(
            Sentence sentence,
            @Nullable LocalDate published,
            Tense tense,
            @Nullable EventDate before,
            @Nullable Morph @Nullable [] analyses) {
        List<Token> tokens = sentence.tokens();
        FormTable.Row<TimeWord> row = words.over(tokens);
        for (int i = 0; i < tokens.size(); i++) {
            if (isCore(tokens, i, row.at(i))) {
                return new DateScan(new Place(tokens, row, numbers, analyses), new Resolver(published), tense, before)
                        .mentions();
            }
        }
        return List.of();
    }

    /** Whether a token is of a kind without which there is no date: most sentences hold none and cost no more. */
    private static boolean isCore(List<Token> tokens, int i, FormTable.@Nullable Entry<TimeWord> entry) {
        Word word = tokens.get(i).word();
        if (word.kind() == Word.Kind.ARABIC) {
            return entry != null && entry.value().kind().isCore();
        }
        return word.kind() == Word.Kind.NUMBER
                && (word.form().length() >= SHORTEST_YEAR || (i + 1 < tokens.size() && isDateSign(tokens.get(i + 1))));
    }

    private static boolean isDateSign(Token token) {
        return token.is('/') || token.is('-') || token.is('–') || token.is('\\') || token.is('.');
    }

    /** Days from "today", "yesterday" or "tomorrow" that a mention holds beside a date or weekday, or null. */
    @Nullable
    Integer offset(Sentence sentence, DateMention mention) {
        for (int i = mention.first(); i < mention.end(); i++) {
            FormTable.Entry<TimeWord> word = words.at(sentence.tokens(), i);
            if (word != null && word.value().is(TimeWord.Kind.OFFSET)) {
                return word.value().value();
            }
        }
        return null;
    }

    /** Whether words like "published on" stand in front of a mention. */
    boolean isAnnounced(Sentence sentence, DateMention mention) {
        for (int i = mention.first() - 1; i >= 0 && i >= mention.first() - ANNOUNCED_REACH; i--) {
            FormTable.Entry<TimeWord> word = words.at(sentence.tokens(), i);
            if (word != null && word.value().is(TimeWord.Kind.STAMP)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a preposition or a part of the day makes a mention part of its sentence. */
    boolean isInSentence(Sentence sentence, DateMention mention) {
        FormTable.Entry<TimeWord> word = words.at(sentence.tokens(), mention.first());
        if (word == null) {
            return false;
        }
        return switch (word.value().kind()) {
            case IN, WITHIN, PART, EDGE, DAY, OFFSET, THIS -> true;
            default -> word.has(Morph.LI | Morph.BI);
        };
    }

    /** Whether the words in front of a mention speak of what is to come. */
    boolean isAhead(Sentence sentence, DateMention mention) {
        return new Outlook(new Place(sentence.tokens(), words.over(sentence.tokens()), numbers, null), Tense.FROM_WORDS)
                .isFuture(mention.first());
    }

    /**
     * The dates of a whole text, sentence by sentence; "the same year" and its like refer back across sentences.
     *
     * @return one list for every sentence, in order
     */
    public List<List<DateMention>> in(List<Sentence> sentences, @Nullable LocalDate published) {
        List<List<DateMention>> all = new ArrayList<>(sentences.size());
        EventDate last = null;
        for (Sentence sentence : sentences) {
            List<DateMention> mentions = in(sentence, published, Tense.FROM_WORDS, last);
            for (DateMention mention : mentions) {
                last = mention.date() == null ? last : mention.date();
            }
            all.add(mentions);
        }
        return all;
    }
}
