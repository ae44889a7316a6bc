package org.raqib.contract;

import java.util.Set;
import org.raqib.proof.LogCheckpoint;

/**
 * A checkpoint as a ledger keeps it. Keys: {@code note} (the signed note), {@code key} (the key line), {@code timestamps} (of
 * each {@code response, certificate}, base 64).
 */
public final class CheckpointJson {
    private static final Set<String> KEYS = Set.of("note", "key", "timestamps");

    private CheckpointJson() {}

    /** The checkpoint as one canonical line, without line feed. */
    public static String write(LogCheckpoint checkpoint) {
        return CanonicalJson.line(json -> {
            json.writeStringField("note", checkpoint.note());
            json.writeStringField("key", checkpoint.key());
            CanonicalJson.objects(json, "timestamps", checkpoint.stamps(), ProofJson::stamp);
        });
    }

    /**
     * Reads back what {@link #write} wrote.
     *
     * @throws ContractException if {@code line} is anything else
     */
    public static LogCheckpoint read(String line) {
        JsonObject json = JsonObject.of(line, KEYS);
        return new LogCheckpoint(
                json.string("note"),
                json.string("key"),
                json.objects("timestamps", ProofJson.STAMP_KEYS, ProofJson::stamp));
    }
}
