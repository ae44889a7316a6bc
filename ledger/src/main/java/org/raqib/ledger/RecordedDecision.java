package org.raqib.ledger;

import java.time.Instant;
import org.raqib.model.Decision;

/**
 * A decision as the ledger holds it.
 *
 * @param entry the number of its entry
 * @param recordedAt when it was recorded, which may be after it was taken
 * @param decision what was decided
 * @param inForce false where a later decision, in force itself, rejects this one
 */
public record RecordedDecision(long entry, Instant recordedAt, Decision decision, boolean inForce) {}
