package org.raqib.ledger;

import java.util.Locale;
import java.util.Set;

/**
 * The ledger's answer for one submission. Once it is given, the report survives the process, and the power going out.
 *
 * @param reportId the report's identifier
 * @param sha256 hash of its bytes
 * @param capture the number of the entry that holds its bytes, new or old
 * @param added what had to be recorded; empty where all was known
 */
public record Receipt(String reportId, String sha256, long capture, Set<Added> added) {
    public Receipt {
        added = Set.copyOf(added);
    }

    /** Whether the ledger held all of it already. */
    public boolean known() {
        return added.isEmpty();
    }

    /** What a submission brought that the ledger did not have. */
    public enum Added {
        /** A report whose identifier was not known. */
        REPORT,
        /** Other bytes under a known identifier; those before stay. */
        VERSION,
        /** Another text read out of known bytes. */
        TEXT,
        /** Claims: the first reading, or one by another version of the reader. */
        READING;

        /** The spelling in output, for example {@code report}. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
