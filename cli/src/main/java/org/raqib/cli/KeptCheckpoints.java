package org.raqib.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.raqib.ledger.EntryType;
import org.raqib.ledger.Fault;
import org.raqib.ledger.LedgerView;
import org.raqib.ledger.MerkleLog;
import org.raqib.ledger.RecordedCheckpoint;
import org.raqib.proof.Checkpoint;
import org.raqib.proof.ProofException;
import org.raqib.proof.ProofFile;
import org.raqib.proof.SignedNote;
import org.raqib.proof.VerifyingKey;

/** Holds a ledger against a checkpoint kept elsewhere, and its own checkpoints against a key and their time-stamps. */
final class KeptCheckpoints {
    private final LedgerView ledger;

    KeptCheckpoints(LedgerView ledger) {
        this.ledger = ledger;
    }

    /**
     * What is wrong.
     *
     * @param kept the file of a checkpoint, or null
     * @param key the public key that signed, or null
     * @throws ProofException if the file is no checkpoint
     */
    List<Fault> faults(@Nullable Path kept, @Nullable VerifyingKey key) throws IOException {
        List<Fault> faults = new ArrayList<>();
        MerkleLog log = new MerkleLog(ledger);
        if (kept != null) {
            String fault = fault(log, kept, key);
            if (fault != null) {
                faults.add(new Fault(0, null, null, fault));
            }
        }
        List<RecordedCheckpoint> recorded = log.checkpoints();
        for (RecordedCheckpoint one : recorded) {
            for (ProofFile.Stamp stamp : one.signed().stamps()) {
                try {
                    TimeStamps.check(one.signed().note(), stamp);
                } catch (ProofException e) {
                    faults.add(new Fault(
                            one.entry(),
                            EntryType.CHECKPOINT.code(),
                            null,
                            "its time-stamp is worth nothing: " + e.getMessage()));
                }
            }
        }
        if (key != null) {
            for (RecordedCheckpoint one : recorded) {
                String origin = one.states().origin();
                if (!SignedNote.parse(one.signed().note()).isSignedBy(origin, key)) {
                    faults.add(new Fault(
                            one.entry(),
                            EntryType.CHECKPOINT.code(),
                            null,
                            "its checkpoint is signed by another key than the one given, "
                                    + one.signed().key()));
                }
            }
        }
        return faults;
    }

    private @Nullable String fault(MerkleLog log, Path kept, @Nullable VerifyingKey key) throws IOException {
        SignedNote note;
        Checkpoint states;
        try {
            note = SignedNote.parse(Files.readString(kept));
            states = Checkpoint.parse(note.text());
        } catch (ProofException e) {
            throw new ProofException(
                    kept + " is not a checkpoint as 'raqib checkpoint' writes it: " + e.getMessage(), e);
        }
        if (key != null && !note.isSignedBy(states.origin(), key)) {
            return "the checkpoint in " + kept + " is not signed by the key given";
        }
        long last = ledger.head().entries();
        if (last < states.size()) {
            return "the ledger ends at entry " + last + ", the checkpoint in " + kept + " is of " + states.size()
                    + ": entries were cut off";
        }
        if (!log.root(states.size()).equals(states.root())) {
            return "entries 1 to " + states.size() + " are not those that the checkpoint in " + kept
                    + " is of: some were changed after it was signed, or it is of another ledger (" + states.origin()
                    + ")";
        }
        return null;
    }
}
