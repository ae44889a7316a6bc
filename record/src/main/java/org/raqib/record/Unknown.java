package org.raqib.record;

/** What a parameter names is not known, or is no such thing. */
public final class Unknown extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String parameter;

    Unknown(String parameter, String why) {
        super(why);
        this.parameter = parameter;
    }

    /** Which: {@code area}, {@code within} or {@code party}. */
    public String parameter() {
        return parameter;
    }

    /** What is wrong with it, in a sentence that begins with its name and a colon. */
    public String why() {
        return parameter + ": " + getMessage();
    }
}
