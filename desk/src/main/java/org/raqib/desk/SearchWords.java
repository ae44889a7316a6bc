package org.raqib.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.raqib.knowledge.FoldedWords;
import org.raqib.knowledge.Spelling;

/**
 * Words as they are searched for: spelling folded as everywhere in Raqib, Arabic words without conjunction, article and
 * the commonest endings, so that any form finds any other. Latin words are only folded to lower case here; their endings
 * are the index's own matter.
 */
final class SearchWords {
    private static final int SHORTEST = 3;
    private static final String[] PREFIXES = {"بال", "كال", "فال", "لل", "ال"};
    private static final String[] SUFFIXES = {
        "هما", "كما", "تين", "تان", "ات", "ون", "ين", "ان", "ها", "هم", "يه", "ه", "ي"
    };

    private SearchWords() {}

    /** The words of a text, in order, parted by spaces. */
    static String of(String text) {
        return FoldedWords.of(text).stream().map(SearchWords::stem).collect(Collectors.joining(" "));
    }

    /**
     * What is asked for, as the index takes it: all words; words in quotation marks of any kind side by side; words after a
     * minus not. Null where it holds no word.
     */
    static @Nullable String query(String asked) {
        List<String> wanted = new ArrayList<>();
        List<String> unwanted = new ArrayList<>();
        int i = 0;
        while (i < asked.length()) {
            char c = asked.charAt(i);
            if (Character.isWhitespace(c)) {
                i++;
                continue;
            }
            boolean minus = c == '-' && i + 1 < asked.length();
            int start = minus ? i + 1 : i;
            int end;
            char close = closing(asked.charAt(start));
            if (close != 0) {
                end = asked.indexOf(close, start + 1);
                end = end < 0 ? asked.length() : end;
                start++;
            } else {
                end = start;
                while (end < asked.length()
                        && !Character.isWhitespace(asked.charAt(end))
                        && closing(asked.charAt(end)) == 0) {
                    end++;
                }
            }
            String words = of(asked.substring(start, end));
            if (!words.isEmpty()) {
                // A word that parts into several where it is folded (a hyphen, say) is looked for as they stand.
                (minus ? unwanted : wanted).add('"' + words + '"');
            }
            i = close != 0 ? end + 1 : Math.max(end, i + 1);
        }
        if (wanted.isEmpty()) {
            return null;
        }
        String all = String.join(" AND ", wanted);
        return unwanted.isEmpty() ? all : "(" + all + ") NOT (" + String.join(" OR ", unwanted) + ")";
    }

    private static char closing(char open) {
        return switch (open) {
            case '"' -> '"';
            case '«' -> '»';
            case '“' -> '”';
            case '”' -> '“';
            default -> 0;
        };
    }

    private static String stem(String folded) {
        if (!Spelling.isArabicLetter(folded.charAt(0))) {
            return folded;
        }
        String word = folded;
        if (word.length() > SHORTEST && word.charAt(0) == 'و') {
            word = word.substring(1);
        }
        for (String prefix : PREFIXES) {
            if (word.startsWith(prefix) && word.length() - prefix.length() >= SHORTEST - 1) {
                word = word.substring(prefix.length());
                break;
            }
        }
        for (String suffix : SUFFIXES) {
            if (word.endsWith(suffix) && word.length() - suffix.length() >= SHORTEST) {
                return word.substring(0, word.length() - suffix.length());
            }
        }
        return word;
    }
}
