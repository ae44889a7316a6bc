package org.raqib.desk;

import org.jspecify.annotations.Nullable;

/** A fault of the desk's own file, in one sentence that says what to do. */
public final class DeskException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public DeskException(String sentence, @Nullable Throwable cause) {
        super(sentence, cause);
    }
}
