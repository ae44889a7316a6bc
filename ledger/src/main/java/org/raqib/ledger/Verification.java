package org.raqib.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What {@link Ledger#verify} checked and found.
 *
 * @param head the last entry read
 * @param types how many entries of each type were checked
 * @param claims claims whose quotes were held against the text
 * @param bytes content hashed, in bytes
 * @param faults what is wrong, in order of entries; at most {@value #MOST_FAULTS}
 * @param more how many further faults there are
 */
public record Verification(
        Head head, Map<EntryType, Long> types, long claims, long bytes, List<Fault> faults, long more) {
    /** A ledger that is wrong all over is told as well by this many faults as by all of them. */
    public static final int MOST_FAULTS = 100;

    public Verification {
        types = Map.copyOf(types);
        faults = List.copyOf(faults);
    }

    /** How many entries of that type were checked. */
    public long count(EntryType type) {
        return types.getOrDefault(type, 0L);
    }

    /** With further faults. */
    public Verification with(List<Fault> further) {
        List<Fault> all = new ArrayList<>(faults);
        all.addAll(further);
        return new Verification(head, types, claims, bytes, all, more);
    }

    /** With other faults before these. */
    Verification after(List<Fault> first) {
        List<Fault> all = new ArrayList<>(first);
        faults.stream().filter(fault -> !first.contains(fault)).forEach(all::add);
        int told = Math.min(MOST_FAULTS, all.size());
        return new Verification(head, types, claims, bytes, all.subList(0, told), more + all.size() - told);
    }

    /** Whether nothing is wrong. */
    public boolean sound() {
        return faults.isEmpty();
    }
}
