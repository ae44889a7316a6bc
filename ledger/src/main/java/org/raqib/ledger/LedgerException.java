package org.raqib.ledger;

import org.jspecify.annotations.Nullable;

/**
 * A ledger cannot be opened, read or added to. The message is one sentence (or two) for the person who can mend it: which
 * file, what is wrong, what to do. Whatever was acknowledged before it stays recorded.
 */
public final class LedgerException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public LedgerException(String message) {
        super(message);
    }

    public LedgerException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
