package org.raqib.server.safety;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** What a token lets a program do, within what the role of its owner lets that person do. */
public enum Scope {
    /** No token opens this: pages are for people. */
    NONE,
    /** Reads what the pages show. */
    READ,
    /** Takes exports out. */
    EXPORT,
    /** Takes reports in. */
    INGEST,
    /** Decides, proposes, edits. */
    DECIDE,
    /** Reads {@code /metrics}. */
    METRICS;

    /** The spelling in tables, forms and the API, for example {@code read}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Reads what {@link #codes} writes; a name that is not known gives nothing. */
    public static Set<Scope> ofCodes(String codes) {
        Set<Scope> scopes = EnumSet.noneOf(Scope.class);
        for (String code : codes.split(" ")) {
            for (Scope scope : values()) {
                if (scope != NONE && scope.code().equals(code)) {
                    scopes.add(scope);
                }
            }
        }
        return scopes;
    }

    /** The names of scopes, separated by spaces. */
    public static String codes(Set<Scope> scopes) {
        return scopes.stream().sorted().map(Scope::code).collect(Collectors.joining(" "));
    }
}
