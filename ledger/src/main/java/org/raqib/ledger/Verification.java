package org.raqib.ledger;

import java.util.List;

/**
 * What {@link Ledger#verify} checked and found.
 *
 * @param head the last entry read
 * @param captures captures checked
 * @param texts texts checked
 * @param readings readings checked
 * @param claims claims whose quotes were held against the text
 * @param bytes content hashed, in bytes
 * @param faults what is wrong, in order of entries; at most {@value #MOST_FAULTS}
 * @param more how many further faults there are
 */
public record Verification(
        Head head, long captures, long texts, long readings, long claims, long bytes, List<Fault> faults, long more) {
    /** A ledger that is wrong all over is told as well by this many faults as by all of them. */
    public static final int MOST_FAULTS = 100;

    public Verification {
        faults = List.copyOf(faults);
    }

    /** Whether nothing is wrong. */
    public boolean sound() {
        return faults.isEmpty();
    }
}
