package org.raqib.words;

/**
 * One way to take a word apart: clitics in front, stem, pronoun behind, and what the stem is. Immutable; one object per
 * distinct analysis of a word type.
 */
public final class Morph extends Keeper {
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

    private static final int SHORTEST_ACCUSATIVE = 4;

    private final int proclitics;
    private final String stem;
    private final String pronoun;
    private final Pos pos;
    private final String lemma;

    /**
     * @param proclitics a sum of {@link #WA}, {@link #FA}, {@link #BI}, {@link #LI}, {@link #KA}, {@link #SA}, {@link #AL}
     * @param stem the folded letters between the clitics, without the article
     * @param pronoun the folded letters of the pronoun behind, or empty
     * @param pos what the stem is here
     */
    public Morph(int proclitics, String stem, String pronoun, Pos pos) {
        this.proclitics = proclitics;
        this.stem = stem;
        this.pronoun = pronoun;
        this.pos = pos;
        boolean accusative = (proclitics & AL) == 0
                && pronoun.isEmpty()
                && !pos.isVerb()
                // «روسيا»، «جباليا»: how a name is spelt tells nothing of its case.
                && pos != Pos.NAME
                && stem.length() >= SHORTEST_ACCUSATIVE
                && stem.charAt(stem.length() - 1) == 'ا';
        this.lemma = accusative ? stem.substring(0, stem.length() - 1).intern() : stem;
    }

    /**
     * The same for keeping: with the one object that all equal stems share, as {@linkplain Word#form() forms} do. Tables of
     * words hold that object too, so that what a text says is found in them without comparing letters.
     */
    Morph kept() {
        return new Morph(proclitics, stem.intern(), pronoun, pos);
    }

    public int proclitics() {
        return proclitics;
    }

    public String stem() {
        return stem;
    }

    public String pronoun() {
        return pronoun;
    }

    public Pos pos() {
        return pos;
    }

    /** The stem without the alif of the indefinite accusative: «هجوما» as «هجوم». */
    public String lemma() {
        return lemma;
    }

    /** Whether the word ends in the alif of the indefinite accusative: an object or a counted noun, never a genitive. */
    @SuppressWarnings("ReferenceEquality") // the constructor shares the object where there is nothing to cut off
    public boolean isAccusative() {
        return lemma != stem;
    }

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

    @Override
    public boolean equals(Object other) {
        return other instanceof Morph that
                && proclitics == that.proclitics
                && stem.equals(that.stem)
                && pronoun.equals(that.pronoun)
                && pos == that.pos;
    }

    @Override
    public int hashCode() {
        return ((proclitics * 31 + stem.hashCode()) * 31 + pronoun.hashCode()) * 31 + pos.hashCode();
    }

    @Override
    public String toString() {
        return proclitics + "+" + stem + (pronoun.isEmpty() ? "" : "+" + pronoun) + "/" + pos;
    }
}
