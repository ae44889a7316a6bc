package org.raqib.server.state;

import org.jspecify.annotations.Nullable;

/** The workbench cannot go on. The message is one sentence for whoever runs it: what is wrong, what to do. */
public final class StateException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public StateException(String message) {
        super(message);
    }

    public StateException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
