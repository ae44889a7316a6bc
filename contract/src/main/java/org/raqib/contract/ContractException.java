package org.raqib.contract;

import java.io.Serial;

/** A text that is not of the form it should have; the message is one sentence that names the place in it. */
public final class ContractException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    ContractException(String message) {
        super(message);
    }

    ContractException(String message, Throwable cause) {
        super(message, cause);
    }
}
