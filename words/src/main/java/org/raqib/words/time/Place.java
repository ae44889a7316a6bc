package org.raqib.words.time;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.raqib.words.Morph;
import org.raqib.words.Token;
import org.raqib.words.Word;
import org.raqib.words.number.FormTable;
import org.raqib.words.number.FormTable.Entry;
import org.raqib.words.number.NumberMention;
import org.raqib.words.number.NumberReader;
import org.raqib.words.number.NumberReader.Plain;
import org.raqib.words.number.Numbers;

/** One sentence under the vocabulary of time and numbers: what stands at a token. */
final class Place {
    private final List<Token> tokens;
    private final FormTable.Row<TimeWord> words;
    private final Numbers numbers;
    private final @Nullable Morph @Nullable [] analyses;
    private @Nullable NumberReader reader;
    final int n;

    /** @param analyses what each token is, or null where that is not known */
    Place(List<Token> tokens, FormTable.Row<TimeWord> words, Numbers numbers, @Nullable Morph @Nullable [] analyses) {
        this.analyses = analyses;
        this.tokens = tokens;
        this.words = words;
        this.numbers = numbers;
        this.n = tokens.size();
    }

    Token token(int i) {
        return tokens.get(i);
    }

    List<Token> tokens() {
        return tokens;
    }

    /** The word of time at a token, or null, also beyond either end. */
    @Nullable
    Entry<TimeWord> word(int i) {
        return words.at(i);
    }

    /** Whether a token is a verb as far as is known. */
    boolean mayBeVerb(int i) {
        Morph analysis = analyses == null ? null : analyses[i];
        return analysis == null || analysis.pos().isVerb();
    }

    /** Whether a token is known to be a verb. */
    boolean isVerb(int i) {
        Morph analysis = analyses == null ? null : analyses[i];
        return analysis != null && analysis.pos().isVerb();
    }

    /** Whether a token is known to be a verb that tells what was done. */
    boolean isPerfect(int i) {
        Morph analysis = analyses == null ? null : analyses[i];
        return analysis != null && analysis.pos().isPerfect();
    }

    /** Whether a word of some kind stands at a token. */
    boolean is(int i, TimeWord.Kind kind) {
        Entry<TimeWord> entry = word(i);
        return entry != null && entry.value().is(kind);
    }

    /** Behind a word of some kind, or where it would stand. */
    int skip(int i, TimeWord.Kind kind) {
        Entry<TimeWord> entry = word(i);
        return entry != null && entry.value().is(kind) ? i + entry.length() : i;
    }

    boolean isSign(int i, char sign) {
        return i >= 0 && i < n && tokens.get(i).is(sign);
    }

    boolean isQuote(int i) {
        return isSign(i, '"')
                || isSign(i, '«')
                || isSign(i, '»')
                || isSign(i, '“')
                || isSign(i, '”')
                || isSign(i, '\'');
    }

    /** Behind an article that is written apart from its number: «الـ15», «ال - 15». */
    int skipArticle(int i) {
        int end = skip(i, TimeWord.Kind.ARTICLE);
        return end > i && isDash(end) && isDigits(end + 1) ? end + 1 : end;
    }

    boolean isDash(int i) {
        return isSign(i, '-') || isSign(i, '–') || isSign(i, '—');
    }

    boolean isComma(int i) {
        return isSign(i, '،') || isSign(i, ',');
    }

    boolean isDigits(int i) {
        return i >= 0 && i < n && tokens.get(i).word().kind() == Word.Kind.NUMBER;
    }

    /** Whether "and" stands alone at a token. */
    boolean isAnd(int i) {
        return i >= 0 && i < n && tokens.get(i).form().equals("و");
    }

    static boolean joined(Entry<TimeWord> entry) {
        return entry.has(Morph.WA);
    }

    @Nullable
    Plain number(int i) {
        return mayBeNumber(i) ? numbers().plain(i) : null;
    }

    @Nullable
    NumberMention quantity(int i) {
        return numbers().mention(i);
    }

    /** Words of numbers are in the table of time, too, so that nothing else needs a second look. */
    private boolean mayBeNumber(int i) {
        return isDigits(i) || word(i) != null;
    }

    private NumberReader numbers() {
        NumberReader known = reader;
        if (known == null) {
            known = numbers.over(tokens);
            reader = known;
        }
        return known;
    }

    /** A Gregorian year in four digits, or in words from 1900 on, at a token; else 0. */
    int year(int i) {
        if (isDigits(i)) {
            String form = tokens.get(i).form();
            int year = form.length() == 4 ? digits(form) : -1;
            return year >= 1500 && year <= 2199 ? year : 0;
        }
        Plain plain = number(i);
        return plain != null && !plain.ordinal() && plain.within(1900, 2099) ? (int) plain.value() : 0;
    }

    /** Behind the year that stands at a token. */
    int yearEnd(int i) {
        if (isDigits(i)) {
            return i + 1;
        }
        Plain plain = number(i);
        return plain == null ? i : plain.end();
    }

    /** A Hijri year in four digits at a token; else 0. */
    int hijriYear(int i) {
        if (!isDigits(i)) {
            return 0;
        }
        String form = tokens.get(i).form();
        int year = form.length() == 4 ? digits(form) : -1;
        return year >= Hijri.FIRST_YEAR && year < 1500 ? year : 0;
    }

    /** The value of up to six digits, or -1. */
    static int digits(String form) {
        if (form.isEmpty() || form.length() > 6) {
            return -1;
        }
        int value = 0;
        for (int i = 0; i < form.length(); i++) {
            char c = form.charAt(i);
            if (c < '0' || c > '9') {
                return -1;
            }
            value = 10 * value + c - '0';
        }
        return value;
    }
}
