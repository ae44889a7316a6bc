package org.raqib.words;

import org.raqib.knowledge.Spelling;

/** What vowel signs decide where a writer put them, which news does oftenest to mark the passive. */
final class Vowels {
    /** Outweighs what is learned from texts without vowel signs. */
    private static final int VOWEL_BONUS = 30_000;
    /** Damma on an imperfect's prefix is oftenest written for the passive, but belongs to some active forms as well. */
    private static final int PREFIX_BONUS = 1200;

    private Vowels() {}

    /** Whether a short vowel is written behind some letter. */
    static boolean written(String surface) {
        for (int i = 1; i < surface.length(); i++) {
            char c = surface.charAt(i);
            if (c >= 0x064E && c <= 0x0650) {
                return true;
            }
        }
        return false;
    }

    /**
     * Damma on a verb's first letter makes it passive («قُتل», «يُعتقد»), as does damma on the ta behind a perfect's alif
     * («اعتُقل», «استُهدف»); fatha on a perfect's first letter makes it active.
     */
    static int bonus(String surface, Frame frame) {
        if (!frame.pos().isVerb()) {
            return 0;
        }
        boolean passive = frame.pos().isPassive();
        int first = frame.front().length();
        char vowel = behind(surface, first);
        if (frame.pos().isImperfect()) {
            return passive && vowel == '\u064F' ? PREFIX_BONUS : passive && vowel == '\u064E' ? -VOWEL_BONUS : 0;
        }
        if (passive && vowel == ' ' && letter(surface, first) == 'ا') {
            for (int i = first + 1; i <= first + 2; i++) {
                if (letter(surface, i) == 'ت' && behind(surface, i) == '\u064F') {
                    return VOWEL_BONUS;
                }
            }
        }
        return vowel == '\u064F' && passive || vowel == '\u064E' && !passive ? VOWEL_BONUS : 0;
    }

    /** The letter of that number, marks not counted, or a blank. */
    private static char letter(String surface, int number) {
        int seen = -1;
        for (int i = 0; i < surface.length(); i++) {
            if (!Spelling.isMark(surface.charAt(i)) && ++seen == number) {
                return surface.charAt(i);
            }
        }
        return ' ';
    }

    /** The vowel sign on the letter of that number, or a blank. */
    private static char behind(String surface, int letter) {
        int seen = -1;
        for (int i = 0; i < surface.length(); i++) {
            char c = surface.charAt(i);
            if (!Spelling.isMark(c)) {
                seen++;
                if (seen > letter) {
                    break;
                }
            } else if (seen == letter && c >= 0x064E && c <= 0x0650) {
                return c;
            }
        }
        return ' ';
    }
}
