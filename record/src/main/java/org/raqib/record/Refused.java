package org.raqib.record;

/** Why something cannot be decided: one sentence to the person who would, who may decide otherwise. */
public final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public Refused(String why) {
        super(why);
    }

    /** The sentence, which ends with a full stop. */
    public String why() {
        return String.valueOf(getMessage());
    }
}
