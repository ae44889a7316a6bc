package org.raqib.words;

/** Part of speech of a word without its clitics. */
public enum Pos {
    NOUN,
    /** A verbal noun used as such (قصف المدينة). */
    VERBAL_NOUN,
    ADJECTIVE,
    /** A proper name. */
    NAME,
    /** A number in words or digits. */
    NUMBER,
    PERFECT,
    /** A perfect verb in the passive voice. */
    PERFECT_PASSIVE,
    IMPERFECT,
    IMPERFECT_PASSIVE,
    IMPERATIVE,
    PREPOSITION,
    /** و ، أو، ثم، أن، إن، حيث. */
    CONJUNCTION,
    /** A free-standing personal pronoun. */
    PRONOUN,
    DEMONSTRATIVE,
    RELATIVE,
    /** لم، لن، لا، قد، سوف and the like. */
    PARTICLE,
    ADVERB,
    INTERROGATIVE,
    /** A sign, or letters of another script. */
    OTHER;

    /** Whether a clause can hang on it. */
    public boolean isVerb() {
        return this == PERFECT
                || this == PERFECT_PASSIVE
                || this == IMPERFECT
                || this == IMPERFECT_PASSIVE
                || this == IMPERATIVE;
    }

    public boolean isPassive() {
        return this == PERFECT_PASSIVE || this == IMPERFECT_PASSIVE;
    }

    /** Whether it is a verb in the perfect, active or passive. */
    public boolean isPerfect() {
        return this == PERFECT || this == PERFECT_PASSIVE;
    }

    /** Whether it is a verb in the imperfect, active or passive. */
    public boolean isImperfect() {
        return this == IMPERFECT || this == IMPERFECT_PASSIVE;
    }

    /** Whether it can stand in a noun phrase. */
    public boolean isNominal() {
        return this == NOUN || this == VERBAL_NOUN || this == ADJECTIVE || this == NAME || this == NUMBER;
    }
}
