package org.raqib.report;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Chooses the form each Arabic letter takes among its neighbours (Unicode 9.2, cursive joining): what a renderer of OpenType
 * does by a font's own tables. The result is of Unicode's presentation forms, of which each lays one glyph on paper; who
 * reads the text back out of a page gets the letters again by compatibility decomposition (NFKC).
 */
final class ArabicForms {
    /** Isolated, final, initial, medial, by letter; 0 where there is none. */
    private static final Map<Integer, int[]> FORMS = new HashMap<>();

    /** Lam with an alef behind it, by the alef: isolated and final. */
    private static final Map<Integer, int[]> LAM_ALEF = new HashMap<>();

    private static final int ISOLATED = 0;
    private static final int FINAL = 1;
    private static final int INITIAL = 2;
    private static final int MEDIAL = 3;

    private static final int LAM = 0x644;
    private static final int TATWEEL = 0x640;

    static {
        gather(0xFB50, 0xFBFF);
        gather(0xFE80, 0xFEFC);
    }

    private ArabicForms() {}

    private static void gather(int first, int last) {
        for (int c = first; c <= last; c++) {
            int form = form(c);
            if (form < 0) {
                continue;
            }
            String letters = Normalizer.normalize(Character.toString(c), Normalizer.Form.NFKC);
            if (letters.length() == 1) {
                FORMS.computeIfAbsent((int) letters.charAt(0), key -> new int[4])[form] = c;
            } else if (letters.length() == 2 && letters.charAt(0) == LAM && form <= FINAL) {
                LAM_ALEF.computeIfAbsent((int) letters.charAt(1), key -> new int[2])[form] = c;
            }
        }
    }

    private static int form(int c) {
        return switch (UCharacter.getIntPropertyValue(c, UProperty.DECOMPOSITION_TYPE)) {
            case UCharacter.DecompositionType.ISOLATED -> ISOLATED;
            case UCharacter.DecompositionType.FINAL -> FINAL;
            case UCharacter.DecompositionType.INITIAL -> INITIAL;
            case UCharacter.DecompositionType.MEDIAL -> MEDIAL;
            default -> -1;
        };
    }

    /** The text with every Arabic letter in its form, in logical order; all else as it is. */
    static String shape(String text) {
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            int @Nullable [] forms = FORMS.get((int) c);
            if (forms == null) {
                out.append(c);
                continue;
            }
            boolean before = joinsOnwards(previous(text, i));
            if (c == LAM && i + 1 < text.length()) {
                int @Nullable [] together = LAM_ALEF.get((int) text.charAt(i + 1));
                if (together != null) {
                    out.append((char) together[before ? FINAL : ISOLATED]);
                    i++;
                    continue;
                }
            }
            boolean after = joinsBack(next(text, i)) && forms[INITIAL] != 0;
            int form = before && after ? MEDIAL : before ? FINAL : after ? INITIAL : ISOLATED;
            int shaped = forms[form] != 0 ? forms[form] : forms[ISOLATED];
            out.append(shaped == 0 ? c : (char) shaped);
        }
        return out.toString();
    }

    /** The nearest character before that is no mark; 0 for none. */
    private static int previous(String text, int at) {
        for (int i = at - 1; i >= 0; i--) {
            if (joining(text.charAt(i)) != UCharacter.JoiningType.TRANSPARENT) {
                return text.charAt(i);
            }
        }
        return 0;
    }

    private static int next(String text, int at) {
        for (int i = at + 1; i < text.length(); i++) {
            if (joining(text.charAt(i)) != UCharacter.JoiningType.TRANSPARENT) {
                return text.charAt(i);
            }
        }
        return 0;
    }

    private static boolean joinsOnwards(int c) {
        int type = joining(c);
        return type == UCharacter.JoiningType.DUAL_JOINING
                || type == UCharacter.JoiningType.JOIN_CAUSING
                || c == TATWEEL;
    }

    private static boolean joinsBack(int c) {
        int type = joining(c);
        return joinsOnwards(c) || type == UCharacter.JoiningType.RIGHT_JOINING;
    }

    private static int joining(int c) {
        return c == 0 ? UCharacter.JoiningType.NON_JOINING : UCharacter.getIntPropertyValue(c, UProperty.JOINING_TYPE);
    }
}
