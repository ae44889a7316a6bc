package org.raqib.eval;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The words of a name as the scorer compares them: lower case, without vowel signs, punctuation, article and the words that
 * carry no name, with letters that outlets exchange made one. Kept apart from {@code Spelling}, by which the reader
 * compares: a ruler must not change with what it measures.
 */
final class NameWords {
    private static final String DROPPED = "\u0640\u0670\"'«»“”‘’()[].,،؛:!؟?-";

    /** Compared after folding, which is why على and إلى are not among them. */
    private static final Set<String> EMPTY_WORDS = Set.of("في", "من", "و", "the", "of", "al");

    private static final String ARTICLE = "ال";

    private NameWords() {}

    static Set<String> of(String name) {
        Set<String> words = new HashSet<>();
        for (String word : split(name.toLowerCase(Locale.ROOT))) {
            String bare = word.startsWith(ARTICLE) && word.codePointCount(0, word.length()) > 4
                    ? word.substring(ARTICLE.length())
                    : word;
            if (!EMPTY_WORDS.contains(bare)) {
                words.add(bare);
            }
        }
        return Set.copyOf(words);
    }

    private static List<String> split(String text) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!divides(c)) {
                word.append(folded(c));
            } else if (!word.isEmpty()) {
                words.add(word.toString());
                word.setLength(0);
            }
        }
        if (!word.isEmpty()) {
            words.add(word.toString());
        }
        return words;
    }

    private static boolean divides(char c) {
        return (c >= '\u064B' && c <= '\u0652')
                || DROPPED.indexOf(c) >= 0
                || Character.isWhitespace(c)
                || Character.isSpaceChar(c)
                || c == '\u0085';
    }

    private static char folded(char c) {
        return switch (c) {
            case 'إ', 'أ', 'آ', 'ٱ' -> 'ا';
            case 'ى', 'ئ' -> 'ي';
            case 'ة' -> 'ه';
            case 'ؤ' -> 'و';
            default -> c;
        };
    }
}
