package org.raqib.server.report;

import java.util.Set;

/** Which way a language is written. */
final class Direction {
    private static final Set<String> RIGHT_TO_LEFT = Set.of("ar", "fa", "he", "ur", "ckb", "ps", "dv", "yi");

    private Direction() {}

    /** {@code rtl} or {@code ltr}. */
    static String of(String language) {
        return RIGHT_TO_LEFT.contains(language.split("-", 2)[0]) ? "rtl" : "ltr";
    }
}
