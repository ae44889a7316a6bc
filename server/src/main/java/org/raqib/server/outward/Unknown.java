package org.raqib.server.outward;

/** What a parameter names is not known, or is no such thing. */
public final class Unknown extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String parameter;

    Unknown(String parameter, String why) {
        super(why);
        this.parameter = parameter;
    }

    /** Which parameter. */
    public String parameter() {
        return parameter;
    }

    /** One sentence that says what is wrong with it. */
    public String why() {
        return String.valueOf(getMessage());
    }
}
