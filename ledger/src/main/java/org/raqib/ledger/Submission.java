package org.raqib.ledger;

import org.jspecify.annotations.Nullable;
import org.raqib.model.Capture;
import org.raqib.model.Reading;
import org.raqib.proof.Hash;

/**
 * A report to be recorded.
 *
 * @param capture the report with its bytes
 * @param reading what the reader made of that same report, or null where it could make nothing: the report is kept all the
 *     same
 */
public record Submission(Capture capture, @Nullable Reading reading) {

    /** Why the ledger would refuse it, completing a sentence, or null where it would not. */
    public @Nullable String fault() {
        if (!Hash.of(capture.bytes()).hex().equals(capture.report().sha256())) {
            return "the report's hash is not that of its bytes";
        }
        if (reading == null) {
            return null;
        }
        if (!reading.report().equals(capture.report())) {
            return "the reading is of another report (" + reading.report().id() + ")";
        }
        return Quotes.fault(reading);
    }
}
