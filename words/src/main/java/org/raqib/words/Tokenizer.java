package org.raqib.words;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.raqib.knowledge.Spelling;

/**
 * Cuts a body into sentences of tokens in one pass. Letters and digits never share a token («مصرع15» is two), marks and
 * invisible signs of direction belong to the word they stand in, every other sign is a token of its own. Two words that were
 * written as one are two tokens ({@link JoinedWords}).
 */
public final class Tokenizer {
    /** Longer runs without any sign to cut at are cut here, so that no text can make work grow beyond its length. */
    private static final int LONGEST_SENTENCE = 400;

    private static final int LONGEST_WORD = 64;

    private final WordCache cache = new WordCache(17);
    private final JoinedWords joined;

    public Tokenizer() {
        this(form -> false);
    }

    /** @param isName whether a folded word, with its article if it has one, stands in a name: none of them is cut in two */
    public Tokenizer(Predicate<String> isName) {
        this.joined = Tagger.standard().joinedWords(isName);
    }

    /**
     * The sentences of a body.
     *
     * @param body any text
     * @param titleEnd the first code unit behind the title; 0 where there is none
     */
    public List<Sentence> sentences(String body, int titleEnd) {
        List<Sentence> sentences = new ArrayList<>();
        List<Token> tokens = new ArrayList<>();
        char[] text = body.toCharArray();
        int n = text.length;
        int i = 0;
        while (i < n) {
            byte kind = CharClass.of(text[i]);
            if (kind <= CharClass.MARK) {
                if (kind == CharClass.LINE_END) {
                    close(sentences, tokens, titleEnd);
                }
                i++;
                continue;
            }
            char c = text[i];
            int end = wordEnd(text, i, kind);
            Word word = cache.get(text, i, end, kind(text, i, kind));
            int joint = word.joint(joined);
            if (joint > 0) {
                end = i + joint;
                word = cache.get(text, i, end, Word.Kind.ARABIC);
            }
            tokens.add(new Token(word, i, end));
            i = end;
            if (endsSentence(text, c, i) || tokens.size() >= LONGEST_SENTENCE) {
                i = closingQuotes(text, i, tokens);
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
    private int closingQuotes(char[] text, int from, List<Token> tokens) {
        int i = from;
        while (i < text.length && isClosing(text[i])) {
            boolean closes = text[i] != '"' || i + 1 == text.length || Character.isWhitespace(text[i + 1]);
            if (!closes) {
                break;
            }
            tokens.add(new Token(cache.get(text, i, i + 1, Word.Kind.SIGN), i, i + 1));
            i++;
        }
        return i;
    }

    private static boolean isClosing(char c) {
        return switch (c) {
            case '"', '”', '»', ')', '’' -> true;
            default -> false;
        };
    }

    private static boolean endsSentence(char[] text, char c, int next) {
        if (c == '؟' || c == '!' || c == '?') {
            return true;
        }
        if (c != '.' && c != '…' && c != '۔') {
            return false;
        }
        // A run of dots is a pause inside a headline or quotation; a dot inside a number or before a letter is none.
        return c != '…'
                && !(next < text.length && text[next] == '.')
                && !(next >= 2 && text[next - 2] == '.')
                && !(next < text.length && Character.isDigit(text[next]))
                && !abbreviation(text, next - 1);
    }

    /** A single letter before the dot is an abbreviation («د.» for doctor, «كم.» is not). */
    private static boolean abbreviation(char[] text, int dot) {
        return dot >= 1
                && Character.isLetter(text[dot - 1])
                && (dot == 1 || !Character.isLetter(text[dot - 2]) && !Spelling.isMark(text[dot - 2]));
    }

    private static Word.Kind kind(char[] text, int i, byte charClass) {
        return switch (charClass) {
            case CharClass.ARABIC, CharClass.ARABIC_SIGN -> Word.Kind.ARABIC;
            case CharClass.DIGIT -> Word.Kind.NUMBER;
            case CharClass.LETTER -> Word.Kind.OTHER;
            case CharClass.SURROGATE -> isLetter(text, i) ? Word.Kind.OTHER : Word.Kind.SIGN;
            default -> Word.Kind.SIGN;
        };
    }

    private static boolean isLetter(char[] text, int surrogate) {
        return Character.isLetter(Character.codePointAt(text, surrogate));
    }

    private static int width(char[] text, int i) {
        return Character.charCount(Character.codePointAt(text, i));
    }

    private static int wordEnd(char[] text, int start, byte charClass) {
        int i = switch (charClass) {
            case CharClass.ARABIC -> lettersEnd(text, start, CharClass.ARABIC);
            case CharClass.DIGIT -> numberEnd(text, start);
            case CharClass.LETTER -> lettersEnd(text, start, CharClass.LETTER);
            case CharClass.SURROGATE ->
                isLetter(text, start) ? lettersEnd(text, start, CharClass.LETTER) : start + width(text, start);
            default -> start + 1;
        };
        while (i > start + 1 && isEdgeMark(text[i - 1])) {
            i--;
        }
        return i;
    }

    /** Where letters of one script and the marks among them end. */
    private static int lettersEnd(char[] text, int start, byte script) {
        int limit = Math.min(text.length, start + LONGEST_WORD);
        int i = start;
        while (i < limit) {
            byte charClass = CharClass.of(text[i]);
            if (charClass == script || charClass == CharClass.MARK) {
                i++;
                if (script == CharClass.ARABIC && endsWord(text, start, i)) {
                    break;
                }
            } else if (charClass == CharClass.SURROGATE && script == CharClass.LETTER && isLetter(text, i)) {
                i += width(text, i);
            } else {
                break;
            }
        }
        return i;
    }

    /**
     * Whether a word must end here though no space follows (المقاومةتعلن، علىالجريمة، مؤتمراًدولياً): nothing stands behind a ta
     * marbuta, a final alif before an alif, or the sign of the indefinite accusative. One letter more is a slip of the
     * hand and no word.
     */
    private static boolean endsWord(char[] text, int start, int next) {
        char last = text[next - 1];
        // Most letters are none of these, and are told so at once.
        boolean ends = switch (last) {
            case 'ة' -> next - start > 2;
            case 'ى' -> next < text.length && text[next] == 'ا' && next - start > 2;
            case 'ا', 'ً' -> next - start > 3 && text[next - 2] == (last == 'ا' ? 'ً' : 'ا');
            default -> false;
        };
        return ends
                && next + 1 < text.length
                && CharClass.of(text[next]) == CharClass.ARABIC
                && CharClass.of(text[next + 1]) == CharClass.ARABIC;
    }

    private static int numberEnd(char[] text, int start) {
        int limit = Math.min(text.length, start + LONGEST_WORD);
        int i = start;
        while (i < limit
                && (Character.isDigit(text[i])
                        || isNumberSign(text[i]) && i + 1 < text.length && Character.isDigit(text[i + 1]))) {
            i++;
        }
        return i;
    }

    /** Invisible marks at a word's end belong to the layout, not to the quoted word. */
    private static boolean isEdgeMark(char c) {
        return c >= 0x200B && Spelling.isMark(c);
    }

    private static boolean isNumberSign(char c) {
        return c == '.' || c == ',' || c == '٫' || c == '٬';
    }
}
