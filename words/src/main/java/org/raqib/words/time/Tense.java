package org.raqib.words.time;

/** Which way a date without its year or week is to be looked for. */
public enum Tense {
    /** The nearest one past, the day of publication included. */
    PAST,
    /** The nearest one to come, the day of publication included. */
    FUTURE,
    /** Past, unless words in front of the date speak of the future. */
    FROM_WORDS
}
