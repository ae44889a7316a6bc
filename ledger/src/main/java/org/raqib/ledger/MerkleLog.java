package org.raqib.ledger;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.raqib.contract.CheckpointJson;
import org.raqib.contract.ContractException;
import org.raqib.proof.Checkpoint;
import org.raqib.proof.CompactTree;
import org.raqib.proof.Hash;
import org.raqib.proof.LogCheckpoint;
import org.raqib.proof.ProofException;
import org.raqib.proof.ProofFile;
import org.raqib.proof.ProofPass;
import org.raqib.proof.SigningKey;

/** A ledger as a transparency log: its entries are the leaves of one Merkle tree (RFC 9162), entry 1 being leaf 0. */
public final class MerkleLog {
    private final LedgerView ledger;

    public MerkleLog(LedgerView ledger) {
        this.ledger = ledger;
    }

    /**
     * The log's name in its checkpoints, made of the hash of the first entry: since that hashes 32 random bytes, no other
     * ledger has it, and a copy of this one does.
     *
     * @throws LedgerException if there is no entry
     */
    public String origin() {
        try (Stream<Hash> first = ledger.hashes(1, 1)) {
            return "raqib-ledger/"
                    + first.findFirst()
                            .orElseThrow(() -> new LedgerException(
                                    "The ledger has no entries yet; take reports in first, with 'raqib ingest'."))
                            .hex()
                            .substring(0, 16);
        }
    }

    /** The root over the first entries, as the hashes kept beside them give it. */
    public Hash root(long size) {
        return size == 0
                ? CompactTree.EMPTY.root()
                : pass(size, List.of(), List.of()).tree().root();
    }

    /**
     * What proofs are made of, after one pass over the first entries.
     *
     * @param entries the numbers of entries whose inclusion will be asked for
     * @param earlier earlier sizes whose consistency will be asked for
     * @throws LedgerException if there are not that many entries
     */
    public ProofPass pass(long size, Collection<Long> entries, Collection<Long> earlier) {
        ProofPass pass =
                new ProofPass(size, entries.stream().map(number -> number - 1).toList(), earlier);
        try (Stream<Hash> hashes = ledger.hashes(1, size)) {
            hashes.forEach(pass::take);
        }
        if (pass.tree().size() != size) {
            throw new LedgerException("The ledger ends at entry " + pass.tree().size() + ", before entry " + size
                    + ": entries were cut off; restore it from a copy.");
        }
        return pass;
    }

    /** All checkpoints, in the order of recording. */
    public List<RecordedCheckpoint> checkpoints() {
        return ledger.entriesOf(EntryType.CHECKPOINT).stream()
                .map(this::checkpoint)
                .toList();
    }

    private RecordedCheckpoint checkpoint(long number) {
        StoredEntry entry = ledger.entry(number).orElse(null);
        Part document = entry == null ? null : entry.part(Part.DOCUMENT);
        if (entry != null && document != null) {
            try {
                LogCheckpoint signed = CheckpointJson.read(new String(document.content(), StandardCharsets.UTF_8));
                return new RecordedCheckpoint(number, Instant.parse(entry.at()), signed.checked(), signed);
            } catch (ContractException | ProofException damaged) {
                // told below
            }
        }
        throw new LedgerException(
                "Entry " + number + ", a checkpoint, cannot be read, it is damaged or was changed; run"
                        + " 'raqib verify', and restore the ledger from a copy.");
    }

    /**
     * Signs the state of a ledger and records that, unless the last entry is such a checkpoint already.
     *
     * @throws LedgerException if the ledger is empty or cannot be added to
     */
    public static RecordedCheckpoint sign(Ledger ledger, SigningKey key) {
        MerkleLog log = new MerkleLog(ledger);
        String origin = log.origin();
        String keyLine = key.verifying().line(origin);
        List<RecordedCheckpoint> earlier = log.checkpoints();
        long last = ledger.head().entries();
        if (!earlier.isEmpty()
                && earlier.getLast().entry() == last
                && earlier.getLast().signed().key().equals(keyLine)) {
            return earlier.getLast();
        }
        Checkpoint states = new Checkpoint(origin, last, log.root(last));
        LogCheckpoint signed = new LogCheckpoint(states.signed(key).toString(), keyLine, List.of());
        return log.checkpoint(ledger.checkpoint(CheckpointJson.write(signed)));
    }

    /** Records a checkpoint anew, with a further time-stamp on it. */
    public static RecordedCheckpoint attach(Ledger ledger, RecordedCheckpoint checkpoint, ProofFile.Stamp stamp) {
        LogCheckpoint signed = checkpoint.signed();
        List<ProofFile.Stamp> stamps =
                Stream.concat(signed.stamps().stream(), Stream.of(stamp)).toList();
        String document = CheckpointJson.write(new LogCheckpoint(signed.note(), signed.key(), stamps));
        return new MerkleLog(ledger).checkpoint(ledger.checkpoint(document));
    }
}
