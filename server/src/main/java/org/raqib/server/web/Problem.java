package org.raqib.server.web;

import org.raqib.contract.ObjectJson;

/** Why a program does not get what it asked for (RFC 9457). */
public final class Problem extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int status;
    private final String kind;
    private final String title;

    /**
     * @param status the status of HTTP
     * @param kind what went wrong, a stable word: {@code parameter}
     * @param title the same for a person, the same each time
     * @param detail what it is this time, and what to do
     */
    public Problem(int status, String kind, String title, String detail) {
        super(detail);
        this.status = status;
        this.kind = kind;
        this.title = title;
    }

    /** A parameter that cannot be. */
    public static Problem parameter(String detail) {
        return new Problem(400, "parameter", "A parameter cannot be understood", detail);
    }

    /** A body that cannot be. */
    public static Problem body(String detail) {
        return new Problem(400, "body", "The body cannot be understood", detail);
    }

    /** Nothing under that name. */
    public static Problem absent(String detail) {
        return new Problem(404, "absent", "There is nothing of that name", detail);
    }

    /** It was changed by somebody else since. */
    public static Problem changed(String detail) {
        return new Problem(412, "changed", "It has changed meanwhile", detail);
    }

    /** It does not fit with what is recorded. */
    public static Problem refused(String detail) {
        return new Problem(409, "refused", "That does not fit the record", detail);
    }

    /** Not for this person, or this token. */
    public static Problem forbidden(String detail) {
        return new Problem(403, "forbidden", "That is not open to you", detail);
    }

    public int status() {
        return status;
    }

    /** What went wrong, a stable word. */
    public String kind() {
        return kind;
    }

    /** The answer's body. */
    public String json() {
        return new ObjectJson()
                .put("type", "urn:raqib:problem:" + kind)
                .put("title", title)
                .number("status", status)
                .put("detail", String.valueOf(getMessage()))
                .line();
    }
}
