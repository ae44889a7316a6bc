package org.raqib.words;

/**
 * What the inflected forms of one word have in common, so that a form never seen is known by its relatives: يستزرعونها
 * by استزرع.
 */
final class Relatives {
    private static final int VERB = 30;
    private static final int NOUN = 31;
    private static final int ADJECTIVE = 32;
    private static final int NAME = 33;

    private static final String[] PERFECT_ENDINGS = {"وا", "تا", "نا", "ت", "ا", "ن"};
    private static final String[] IMPERFECT_ENDINGS = {"ون", "ين", "ان", "وا", "ن", "ا", "ي"};
    private static final String[] NOMINAL_ENDINGS = {
        "تين", "تان", "يين", "يون", "يات", "ات", "ون", "ين", "ان", "يه", "ه", "ي", "ا"
    };

    private Relatives() {}

    /** A number for the parts of speech whose forms are counted together; 0 to 29 are parts of speech themselves. */
    static int group(Pos pos) {
        return pos.isVerb() ? VERB : pos == Pos.ADJECTIVE ? ADJECTIVE : pos == Pos.NAME ? NAME : NOUN;
    }

    /** The letters that an inflected stem shares with its relatives; empty where too few are left. */
    static String base(Morph morph) {
        String stem = morph.stem();
        Pos pos = morph.pos();
        if (pos.isImperfect()) {
            return stem.length() < 4 ? "" : without(stem.substring(1), IMPERFECT_ENDINGS);
        }
        if (pos.isVerb()) {
            String base = without(stem, PERFECT_ENDINGS);
            return base.length() > 3 && base.charAt(0) == 'ا' ? base.substring(1) : base;
        }
        return without(stem, NOMINAL_ENDINGS);
    }

    private static String without(String stem, String[] endings) {
        for (String ending : endings) {
            if (stem.length() >= ending.length() + 3 && stem.endsWith(ending)) {
                return stem.substring(0, stem.length() - ending.length());
            }
        }
        return stem.length() < 3 ? "" : stem;
    }
}
