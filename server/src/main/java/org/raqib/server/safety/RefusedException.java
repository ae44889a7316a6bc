package org.raqib.server.safety;

/** What someone asked for cannot be. The message names a phrase that says why, in the language of whoever asked. */
public final class RefusedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public RefusedException(String phrase) {
        super(phrase);
    }

    /** The identifier of the phrase. */
    public String phrase() {
        return String.valueOf(getMessage());
    }
}
