package org.raqib.words;

import java.util.ArrayList;
import java.util.List;
import org.raqib.knowledge.Spelling;

/**
 * Cuts a body into sentences of tokens in one pass. Letters and digits never share a token («مصرع15» is two), marks and
 * invisible signs of direction belong to the word they stand in, every other sign is a token of its own.
 */
public final class Tokenizer {
    /** Longer runs without any sign to cut at are cut here, so that no text can make work grow beyond its length. */
    private static final int LONGEST_SENTENCE = 400;

    private static final int LONGEST_WORD = 64;

    private final WordCache cache = new WordCache(16);

    /**
     * The sentences of a body.
     *
     * @param body any text
     * @param titleEnd the first code unit behind the title; 0 where there is none
     */
    public List<Sentence> sentences(String body, int titleEnd) {
        List<Sentence> sentences = new ArrayList<>();
        List<Token> tokens = new ArrayList<>();
        int n = body.length();
        int i = 0;
        while (i < n) {
            char c = body.charAt(i);
            if (c == '\n' || c == '\r' || c == '\u2028' || c == '\u2029') {
                close(sentences, tokens, titleEnd);
                i++;
                continue;
            }
            if (Character.isWhitespace(c) || c == '\u00A0' || isStray(c)) {
                i++;
                continue;
            }
            int end = wordEnd(body, i, n);
            tokens.add(new Token(cache.get(body, i, end, kindAt(body, i)), i, end));
            i = end;
            if (endsSentence(body, c, i) || tokens.size() >= LONGEST_SENTENCE) {
                i = closingQuotes(body, i, tokens);
                close(sentences, tokens, titleEnd);
            }
        }
        close(sentences, tokens, titleEnd);
        return sentences;
    }

    private static void close(List<Sentence> sentences, List<Token> tokens, int titleEnd) {
        if (!tokens.isEmpty()) {
            sentences.add(new Sentence(tokens, tokens.get(0).start() < titleEnd));
            tokens.clear();
        }
    }

    /** A closing quotation mark or bracket right behind a full stop belongs to the sentence that it closes. */
    private int closingQuotes(String body, int from, List<Token> tokens) {
        int i = from;
        while (i < body.length() && "\"”»)’".indexOf(body.charAt(i)) >= 0) {
            boolean closes =
                    body.charAt(i) != '"' || i + 1 == body.length() || Character.isWhitespace(body.charAt(i + 1));
            if (!closes) {
                break;
            }
            tokens.add(new Token(cache.get(body, i, i + 1, Word.Kind.SIGN), i, i + 1));
            i++;
        }
        return i;
    }

    private static boolean endsSentence(String body, char c, int next) {
        if (c == '؟' || c == '!' || c == '?') {
            return true;
        }
        if (c != '.' && c != '…' && c != '۔') {
            return false;
        }
        // A run of dots is a pause inside a headline or quotation; a dot inside a number or before a letter is none.
        return c != '…'
                && !(next < body.length() && body.charAt(next) == '.')
                && !(next >= 2 && body.charAt(next - 2) == '.')
                && !(next < body.length() && Character.isDigit(body.charAt(next)))
                && !abbreviation(body, next - 1);
    }

    /** A single letter before the dot is an abbreviation («د.» for doctor, «كم.» is not). */
    private static boolean abbreviation(String body, int dot) {
        return dot >= 1
                && Character.isLetter(body.charAt(dot - 1))
                && (dot == 1 || !Character.isLetter(body.charAt(dot - 2)) && !Spelling.isMark(body.charAt(dot - 2)));
    }

    private static Word.Kind kindAt(String body, int i) {
        char c = body.charAt(i);
        if (Spelling.isArabicLetter(c)) {
            return Word.Kind.ARABIC;
        }
        if (Character.isDigit(c)) {
            return Word.Kind.NUMBER;
        }
        return Character.isLetter(Character.codePointAt(body, i)) ? Word.Kind.OTHER : Word.Kind.SIGN;
    }

    private static int wordEnd(String body, int start, int n) {
        Word.Kind kind = kindAt(body, start);
        if (kind == Word.Kind.SIGN) {
            return start + Character.charCount(Character.codePointAt(body, start));
        }
        int i = start;
        while (i < n && i - start < LONGEST_WORD) {
            char c = body.charAt(i);
            if (kind == Word.Kind.NUMBER) {
                if (!Character.isDigit(c) && !(isNumberSign(c) && i + 1 < n && Character.isDigit(body.charAt(i + 1)))) {
                    break;
                }
                i++;
            } else if (Spelling.isMark(c)) {
                i++;
            } else {
                int point = Character.codePointAt(body, i);
                if (!Character.isLetter(point) || (kindAt(body, i) != kind)) {
                    break;
                }
                i += Character.charCount(point);
            }
        }
        while (i > start + 1 && isEdgeMark(body.charAt(i - 1))) {
            i--;
        }
        return Math.max(i, start + 1);
    }

    /** Invisible marks at a word's end belong to the layout, not to the quoted word. */
    private static boolean isEdgeMark(char c) {
        return c >= 0x200B && Spelling.isMark(c);
    }

    /** A mark that stands outside any word. */
    private static boolean isStray(char c) {
        return Spelling.isMark(c);
    }

    private static boolean isNumberSign(char c) {
        return c == '.' || c == ',' || c == '٫' || c == '٬';
    }
}
