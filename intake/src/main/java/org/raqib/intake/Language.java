package org.raqib.intake;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells the language of a text, simply: Arabic where Arabic letters prevail, unless the letters that only Persian or Urdu
 * has are frequent; English where its commonest words are; otherwise undetermined.
 */
final class Language {
    /** As much of a text as is looked at. */
    private static final int SAMPLE = 4_000;

    private static final Pattern WORD = Pattern.compile("\\p{L}+");

    /** Left-over mark-up and addresses, whose letters are nobody's language. */
    private static final Pattern NOISE = Pattern.compile("<[^<>]{1,2000}>|\\S{1,40}://\\S*");

    /** In running English these are a third of all words; in other languages hardly any. */
    private static final Set<String> ENGLISH =
            Set.of("the", "of", "and", "to", "in", "that", "was", "said", "for", "on", "with", "by", "is", "were");

    private Language() {}

    /** {@code ar}, {@code fa}, {@code ur}, {@code en}, or {@code und} where it cannot be told. */
    static String of(String text) {
        String sample = withoutNoise(text.length() > SAMPLE ? text.substring(0, SAMPLE) : text);
        int letters = 0;
        int arabic = 0;
        int persian = 0;
        int urdu = 0;
        int onlyArabic = 0;
        for (int i = 0; i < sample.length(); i++) {
            char c = sample.charAt(i);
            if (!Character.isLetter(c)) {
                continue;
            }
            letters++;
            if ((c >= '\u0600' && c <= '\u06FF') || (c >= '\uFB50' && c <= '\uFEFC')) {
                arabic++;
                switch (c) {
                    case 'پ', 'چ', 'ژ', 'گ' -> persian++;
                    case 'ٹ', 'ڈ', 'ڑ', 'ں', 'ے' -> urdu++;
                    case 'ة', 'أ', 'إ', 'ى', 'ؤ' -> onlyArabic++;
                    default -> {}
                }
            }
        }
        if (letters == 0) {
            return "und";
        }
        if (arabic * 2 > letters) {
            int foreign = persian + urdu;
            if (foreign * 100 < arabic || foreign <= onlyArabic) {
                return "ar";
            }
            return urdu > persian ? "ur" : "fa";
        }
        return isEnglish(sample) ? "en" : "und";
    }

    private static String withoutNoise(String text) {
        // The search for an address begins anew at every letter; most texts hold nothing that needs it.
        return text.indexOf('<') < 0 && !text.contains("://")
                ? text
                : NOISE.matcher(text).replaceAll(" ");
    }

    private static boolean isEnglish(String sample) {
        Matcher words = WORD.matcher(sample.toLowerCase(Locale.ROOT));
        int all = 0;
        int common = 0;
        while (words.find()) {
            all++;
            common += ENGLISH.contains(words.group()) ? 1 : 0;
        }
        return common * 10 >= all;
    }
}
