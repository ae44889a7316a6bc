package org.raqib.ledger;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.raqib.contract.CheckpointJson;
import org.raqib.proof.Checkpoint;
import org.raqib.proof.CompactTree;
import org.raqib.proof.Hash;
import org.raqib.proof.ProofException;

/** Holds each checkpoint against the Merkle tree over the hashes computed for the entries before it. */
final class CheckpointChecks {
    private CompactTree tree = CompactTree.EMPTY;
    /** The roots that checkpoints were found to state rightly, by size: a time-stamped one is recorded again, later. */
    private final Map<Long, Hash> roots = new HashMap<>();

    private final List<Later> later = new ArrayList<>();
    private long lastRight;
    private @Nullable String origin;

    /** A checkpoint of fewer entries than there are before it, for a second look. */
    private record Later(long entry, Checkpoint states) {}

    /** Takes the hash computed for the next entry. */
    void take(Hash hash) {
        tree = tree.with(hash);
    }

    /**
     * What is wrong with a checkpoint that is the next entry, completing a sentence, or null.
     *
     * @throws org.raqib.contract.ContractException if the document is none
     */
    @Nullable
    String fault(long number, String document) {
        Checkpoint states;
        try {
            states = CheckpointJson.read(document).checked();
        } catch (ProofException e) {
            return "its checkpoint does not hold: " + e.getMessage();
        }
        if (origin != null && !origin.equals(states.origin())) {
            return "its checkpoint is of another log, " + states.origin();
        }
        origin = states.origin();
        if (states.size() >= number) {
            return "its checkpoint is of " + states.size() + " entries, and only " + (number - 1) + " are before it";
        }
        if (states.size() == tree.size()) {
            return fault(states, tree.root());
        }
        Hash known = roots.get(states.size());
        if (known != null) {
            return fault(states, known);
        }
        later.add(new Later(number, states));
        return null;
    }

    private @Nullable String fault(Checkpoint states, Hash root) {
        if (states.root().equals(root)) {
            roots.put(states.size(), root);
            lastRight = Math.max(lastRight, states.size());
            return null;
        }
        return "its checkpoint states another root than entries 1 to " + states.size()
                + " have: of them, some from entry " + (Math.min(lastRight, states.size() - 1) + 1)
                + " on were changed after they were signed";
    }

    /**
     * Looks again at the checkpoints of fewer entries than there were before them, which another process had added to while
     * they were made.
     *
     * @param hashes the hashes kept beside the entries, each found to be the one computed, or told
     */
    List<Fault> lookAgain(Stream<Hash> hashes) {
        List<Fault> faults = new ArrayList<>();
        if (later.isEmpty()) {
            return faults;
        }
        tree = CompactTree.EMPTY;
        hashes.forEach(hash -> {
            tree = tree.with(hash);
            for (Later one : later) {
                if (one.states().size() == tree.size()) {
                    String fault = fault(one.states(), tree.root());
                    if (fault != null) {
                        faults.add(new Fault(one.entry(), EntryType.CHECKPOINT.code(), null, fault));
                    }
                }
            }
        });
        return faults;
    }

    boolean hasLater() {
        return !later.isEmpty();
    }
}
