package org.raqib.ledger;

import java.util.Locale;

/**
 * What an entry records. Further types are added at the end, together with a new
 * version of the schema, so that an older Raqib says that it is too old instead of guessing.
 */
public enum EntryType {
    /** A report's bytes as they were taken in, and the circumstances. Derived from no entry. */
    CAPTURE,
    /** The text that intake read out of a capture's bytes, which the spans of claims count in. Derived from a capture. */
    TEXT,
    /** The claims that one version of the reader found. Derived from a text. */
    READING,
    /** What a person decided about something recorded before. Derived from no entry. */
    DECISION,
    /** What vouches for all entries before it, for outsiders. Derived from no entry. */
    CHECKPOINT;

    private final String code = name().toLowerCase(Locale.ROOT);

    /** The spelling in headers and output, for example {@code capture}. */
    public String code() {
        return code;
    }

    /**
     * The type of that spelling.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static EntryType ofCode(String code) {
        for (EntryType type : values()) {
            if (type.code().equals(code)) {
                return type;
            }
        }
        throw new IllegalArgumentException("no type of entry is called '" + code + "'");
    }
}
