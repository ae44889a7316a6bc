package org.raqib.proof;

import java.util.List;

/**
 * A signed checkpoint as a log keeps it about itself.
 *
 * @param note the signed note, as it is written
 * @param key the key line of the public key that it was signed with
 * @param stamps time-stamps on it
 */
public record LogCheckpoint(String note, String key, List<ProofFile.Stamp> stamps) {
    public LogCheckpoint {
        stamps = List.copyOf(stamps);
    }

    /**
     * What it states, once its signature is found to be its key's.
     *
     * @throws ProofException if it is no checkpoint, or not signed by its key
     */
    public Checkpoint checked() {
        SignedNote signed = SignedNote.parse(note);
        Checkpoint checkpoint = Checkpoint.parse(signed.text());
        if (!signed.isSignedBy(checkpoint.origin(), VerifyingKey.ofLine(key))) {
            throw new ProofException("its signature is not that of the key " + key);
        }
        return checkpoint;
    }
}
