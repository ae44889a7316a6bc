package org.raqib.ledger;

import java.time.Instant;
import org.raqib.proof.Checkpoint;
import org.raqib.proof.LogCheckpoint;

/**
 * A checkpoint as the ledger holds it.
 *
 * @param entry the number of its entry
 * @param recordedAt when it was recorded
 * @param states what it states
 * @param signed the signed note, its key and its time-stamps
 */
public record RecordedCheckpoint(long entry, Instant recordedAt, Checkpoint states, LogCheckpoint signed) {}
