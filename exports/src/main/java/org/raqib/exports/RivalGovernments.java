package org.raqib.exports;

import java.util.Set;

/** Countries in which more than one body claims, or claimed, to be the government, as {@code parties.ini} lists them. */
public final class RivalGovernments {
    private RivalGovernments() {}

    /** Their ISO 3166-1 alpha-3 codes. */
    public static Set<String> countries() {
        return Set.copyOf(Parties.list("rival-governments"));
    }
}
