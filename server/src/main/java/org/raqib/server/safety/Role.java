package org.raqib.server.safety;

/** What a person may do at the workbench. Each role may do all that those before it may. */
public enum Role {
    /** Reads. */
    VIEWER,
    /** Decides on claims, takes reports in, proposes. */
    ANALYST,
    /** Approves what others did; never what he did himself. */
    REVIEWER,
    /** Sees to people, tokens and switches. */
    ADMINISTRATOR;

    /** Whether this role may do what that one may. */
    public boolean covers(Role other) {
        return compareTo(other) >= 0;
    }
}
