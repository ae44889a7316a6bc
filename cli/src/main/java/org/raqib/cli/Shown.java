package org.raqib.cli;

import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** How a command shows its results. */
final class Shown {
    @Mixin
    private Listed listed;

    @Option(
            names = "--lang",
            paramLabel = "LANG",
            defaultValue = "en",
            description = "The language of Raqib's own words, ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
    private Spoken language;

    @SuppressWarnings("NullAway.Init") // picocli fills the options in
    Shown() {}

    /** Whether as lines of JSON. */
    boolean asLines() {
        return listed.asLines();
    }

    /** {@code ar} or {@code en}. */
    String language() {
        return language.toString();
    }
}
