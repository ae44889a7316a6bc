package org.raqib.proof;

import org.jspecify.annotations.Nullable;

/** A key, a signed note or a checkpoint that cannot be used. The message is one sentence for the person who can mend it. */
public final class ProofException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public ProofException(String message) {
        super(message);
    }

    public ProofException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
