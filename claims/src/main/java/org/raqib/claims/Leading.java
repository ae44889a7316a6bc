package org.raqib.claims;

import java.util.Set;
import org.raqib.words.Morph;
import org.raqib.words.Pos;
import org.raqib.words.number.NumberMention;

/** What leads a phrase: the preposition before it, prefixed or a word, and the side that may stand between («في شمال سرت»). */
final class Leading {
    private static final String NORTH = "شمال";
    private static final String SOUTH = "جنوب";
    private static final String EAST = "شرق";
    private static final String WEST = "غرب";
    private static final String MIDDLE = "وسط";
    private static final Set<String> SIDE_ENDINGS = WordList.of("ي", "ا", "يه", "يا");

    private Leading() {}

    /** The preposition before a phrase that begins at a token, folded, or empty. */
    static String preposition(Scene scene, int from) {
        Morph morph = scene.morphs[from];
        if (morph.has(Morph.BI)) {
            return "ب";
        }
        if (morph.has(Morph.LI)) {
            return "ل";
        }
        if (morph.has(Morph.KA)) {
            return "ك";
        }
        int i = from - 1;
        if (isEachOf(scene, from - 2)) {
            Morph each = scene.morphs[from - 2];
            if (each.has(Morph.BI) || each.has(Morph.LI)) {
                return each.has(Morph.BI) ? "ب" : "ل";
            }
            i = from - 3;
        }
        while (i >= 0
                && (scene.isQuote(i)
                        || scene.tokens.get(i).is('#')
                        || scene.pos(i) == Pos.DEMONSTRATIVE
                        || scene.form(i).equals("كل"))) {
            i--;
        }
        NumberMention number = Counted.numberAt(scene, from);
        if (number != null && number.first() < from) {
            // «نحو مئتي شخص»، «ما لا يقل عن ثلاثين»: the words of bounds govern nothing; look before them.
            i = number.first() - 1;
        }
        String found = i >= 0 ? scene.prepositionAt[i] : null;
        if (found != null && scene.morphs[i].hasPronoun()) {
            return "";
        }
        if (found != null
                && i > 0
                && scene.prepositionAt[i - 1] != null
                && !found.equals(scene.prepositionAt[i - 1])
                && !scene.morphs[i].hasConjunction()
                && isDirection(found)) {
            return scene.prepositionAt[i - 1];
        }
        return found == null ? "" : found;
    }

    /** «كل من فرنسا والجزائر»: the two words only say that each of those behind them is meant. */
    static boolean isEachOf(Scene scene, int i) {
        return i >= 0
                && i + 2 < scene.size()
                && scene.stem(i).equals("كل")
                && scene.form(i + 1).equals("من")
                && (scene.hitAt[i + 2] != null || scene.pos(i + 2).isNominal())
                && !scene.isVerb(i + 2)
                && scene.prepositionAt[i + 2] == null
                && !scene.isSign(i + 2);
    }

    /** «شمال»، «شمالي»، «شرقا»، «جنوب شرق»; not «الشرقاط», which only begins so. */
    static boolean isDirection(String preposition) {
        // Asked of many words, of which hardly any begins as one of them.
        String side = switch (preposition.isEmpty() ? ' ' : preposition.charAt(0)) {
            case 'ش' -> preposition.startsWith(NORTH) ? NORTH : EAST;
            case 'ج' -> SOUTH;
            case 'غ' -> WEST;
            case 'و' -> MIDDLE;
            default -> "";
        };
        if (side.isEmpty() || !preposition.startsWith(side)) {
            return false;
        }
        String rest = preposition.substring(side.length());
        return rest.isEmpty() || !side.equals(MIDDLE) && (rest.charAt(0) == ' ' || SIDE_ENDINGS.contains(rest));
    }
}
