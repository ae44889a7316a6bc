package org.raqib.digest;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.raqib.knowledge.Entry;
import org.raqib.knowledge.Spelling;

/**
 * Words that take a side (loaded.ini). A name that holds one never stands in the digest's own voice, whatever lexicon it
 * came from: the report's words are quoted instead.
 */
final class LoadedWords {
    private static final List<Entry> LISTS = Phrases.shipped("loaded.ini");
    private static final Pattern ARABIC = pattern("ar");
    private static final Pattern ENGLISH = pattern("en");

    private LoadedWords() {}

    /** Whether a loaded word stands in the text, in either language. */
    static boolean in(String text) {
        return ENGLISH.matcher(text.toLowerCase(Locale.ROOT)).find()
                || ARABIC.matcher(Spelling.fold(text)).find();
    }

    /** Any of the words, as a whole word; in Arabic with what is written together with it. */
    private static Pattern pattern(String language) {
        String before = language.equals("ar") ? "(?<!\\p{L})[وفبلك]?(?:ال|لل)?(?:" : "(?<!\\p{L})(?:";
        return LISTS.stream()
                .filter(entry -> entry.id().equals(language))
                .flatMap(entry -> entry.list("words").stream())
                .map(word -> Spelling.fold(word).replace("*", "\\p{L}*"))
                .collect(
                        Collectors.collectingAndThen(Collectors.joining("|", before, ")(?!\\p{L})"), Pattern::compile));
    }
}
