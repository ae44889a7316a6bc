package org.raqib.words;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.raqib.knowledge.Spelling;

/**
 * The written forms of an Arabic verb, generated from its third person masculine singular: perfect and imperfect. Only
 * letters count (unvocalised news Arabic); every form is folded ({@link Spelling#fold(String)}), without clitics.
 *
 * <p>Source of the paradigms: W. Wright, A Grammar of the Arabic Language, vol. 1, tables I to XX.
 */
public final class Conjugation {
    private Conjugation() {}

    /**
     * The forms of one verb.
     *
     * @param perfect third person masculine singular perfect, for example {@code هاجم}
     * @param imperfect third person masculine singular imperfect, for example {@code يهاجم}
     * @return each written form with what it is; where one form can be active or passive, it is given as active
     * @throws IllegalArgumentException if either form is too short or the imperfect does not begin with ya
     */
    public static Map<String, Pos> forms(String perfect, String imperfect) {
        String past = Spelling.fold(perfect);
        String present = Spelling.fold(imperfect);
        if (past.length() < 2 || present.length() < 3 || present.charAt(0) != 'ي') {
            throw new IllegalArgumentException("'" + perfect + "/" + imperfect
                    + "' is not a verb: write third person masculine singular perfect, slash, imperfect");
        }
        Map<String, Pos> forms = new LinkedHashMap<>();
        if (endsInHamza(perfect)) {
            hamza(forms, past, present);
            return forms;
        }
        past(forms, past, Pos.PERFECT);
        present(forms, present, Pos.IMPERFECT);
        passivePast(past).forEach(passive -> past(forms, passive, Pos.PERFECT_PASSIVE));
        passivePresent(forms, past, present);
        // Last, since news hardly speaks in the first person singular and أصيب is far oftener "was injured".
        put(forms, "ا" + present.substring(1), Pos.IMPERFECT);
        return forms;
    }

    private static void past(Map<String, Pos> forms, String past, Pos pos) {
        char last = past.charAt(past.length() - 1);
        boolean defective = past.length() > 2 && (last == 'ي' || last == 'ا');
        String base = defective ? past.substring(0, past.length() - 1) : past;
        // A passive in final ya keeps it before the endings of number and gender (رمي، رميت).
        boolean keepsYa = pos == Pos.PERFECT_PASSIVE && last == 'ي';
        put(forms, past, pos);
        put(forms, (keepsYa ? past : base) + "ت", pos);
        put(forms, base + "وا", pos);
        put(forms, (keepsYa ? past : base) + "تا", pos);
        put(forms, past + "ا", pos);
        if (defective) {
            put(forms, base + "يا", pos);
            put(forms, base + "ين", pos);
            put(forms, base + "ينا", pos);
        } else if (isHollow(past)) {
            String shortened = past.substring(0, past.length() - 2) + last;
            put(forms, shortened + "نا", pos);
            put(forms, shortened + "ن", pos);
        } else {
            put(forms, past + "نا", pos);
            put(forms, past + "ن", pos);
        }
    }

    private static void present(Map<String, Pos> forms, String present, Pos pos) {
        String rest = present.substring(1);
        char last = present.charAt(present.length() - 1);
        boolean defective = last == 'ي' || last == 'و' || last == 'ا';
        String base = defective ? rest.substring(0, rest.length() - 1) : rest;
        put(forms, "ي" + rest, pos);
        for (String person : new String[] {"ي", "ت", "ن"}) {
            put(forms, person + rest, pos);
        }
        for (String person : new String[] {"ي", "ت"}) {
            put(forms, person + base + "ون", pos);
            put(forms, person + base + "وا", pos);
            put(forms, person + (last == 'ا' ? base + "ي" : rest) + "ان", pos);
            put(forms, person + (last == 'ا' ? base + "ي" : rest) + "ا", pos);
        }
        put(forms, "ي" + rest + "ن", pos);
    }

    private static boolean endsInHamza(String perfect) {
        return perfect.strip().endsWith("أ");
    }

    /**
     * «بدأ، بدأت، بدأوا، بدؤوا»، «ينشئ، ينشئون»: the hamza stays, on whatever letter it is written, though folded its seat looks
     * like a weak letter.
     */
    private static void hamza(Map<String, Pos> forms, String past, String present) {
        String stem = past.substring(0, past.length() - 1);
        for (String ending : new String[] {"", "ت", "وا", "تا", "نا", "ن"}) {
            put(forms, past + ending, Pos.PERFECT);
        }
        put(forms, stem + "ووا", Pos.PERFECT);
        String rest = present.substring(1);
        String base = rest.substring(0, rest.length() - 1);
        for (String person : new String[] {"ي", "ت", "ن"}) {
            put(forms, person + rest, Pos.IMPERFECT);
        }
        for (String ending : new String[] {"ون", "وا"}) {
            put(forms, "ي" + rest + ending, Pos.IMPERFECT);
            put(forms, "ي" + base + "و" + ending, Pos.IMPERFECT);
        }
        for (String person : new String[] {"ي", "ت"}) {
            put(forms, person + (rest.endsWith("ا") ? rest : rest + "ا") + "ن", Pos.IMPERFECT);
        }
        for (String ending : new String[] {"", "ت", "وا", "تا"}) {
            put(forms, stem + "ي" + ending, Pos.PERFECT_PASSIVE);
        }
        put(forms, "ا" + rest, Pos.IMPERFECT);
    }

    private static Iterable<String> passivePast(String past) {
        char last = past.charAt(past.length() - 1);
        if (isHollow(past)) {
            return List.of(past.substring(0, past.length() - 2) + "ي" + last);
        }
        if (past.length() == 4 && past.charAt(1) == 'ا') {
            return List.of(past.charAt(0) + "و" + past.substring(2));
        }
        if (last == 'ا' && past.length() > 2) {
            return List.of(past.substring(0, past.length() - 1) + "ي");
        }
        return List.of();
    }

    private static void passivePresent(Map<String, Pos> forms, String past, String present) {
        char last = present.charAt(present.length() - 1);
        int weak = present.length() - 2;
        if (isHollow(past) && present.length() >= 4 && "وي".indexOf(present.charAt(weak)) >= 0) {
            present(forms, present.substring(0, weak) + "ا" + last, Pos.IMPERFECT_PASSIVE);
        } else if (last == 'و') {
            present(forms, present.substring(0, present.length() - 1) + "ي", Pos.IMPERFECT_PASSIVE);
        }
    }

    /** A long alif before the last radical: قال، أصاب، استعاد، اغتال. */
    private static boolean isHollow(String past) {
        int n = past.length();
        return n >= 3 && past.charAt(n - 2) == 'ا';
    }

    private static void put(Map<String, Pos> forms, String form, Pos pos) {
        forms.putIfAbsent(form, pos);
    }
}
