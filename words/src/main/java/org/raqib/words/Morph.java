package org.raqib.words;

/**
 * One way to take a word apart: clitics in front, stem, pronoun behind, and what the stem is. Immutable; one object per
 * distinct analysis of a word type.
 *
 * @param proclitics a sum of {@link #WA}, {@link #FA}, {@link #BI}, {@link #LI}, {@link #KA}, {@link #SA}, {@link #AL}
 * @param stem the folded letters between the clitics, without the article
 * @param pronoun the folded letters of the pronoun behind, or empty
 * @param pos what the stem is here
 */
public record Morph(int proclitics, String stem, String pronoun, Pos pos) {
    /** و "and". */
    public static final int WA = 1;
    /** ف "so". */
    public static final int FA = 2;
    /** ب "by, in, with". */
    public static final int BI = 4;
    /** ل "to, for". */
    public static final int LI = 8;
    /** ك "like". */
    public static final int KA = 16;
    /** س of the future. */
    public static final int SA = 32;
    /** ال, the article. */
    public static final int AL = 64;

    public boolean has(int proclitic) {
        return (proclitics & proclitic) != 0;
    }

    public boolean hasArticle() {
        return has(AL);
    }

    public boolean hasConjunction() {
        return has(WA | FA);
    }

    /** Whether a preposition is written together with the word. */
    public boolean hasPreposition() {
        return has(BI | LI | KA);
    }

    public boolean hasPronoun() {
        return !pronoun.isEmpty();
    }
}
