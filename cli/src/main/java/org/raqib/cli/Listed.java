package org.raqib.cli;

import picocli.CommandLine.Option;

/** Whether a command prints for people or as lines of JSON. */
final class Listed {
    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "text",
            description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
    private Format format;

    @SuppressWarnings("NullAway.Init") // picocli fills the options in
    Listed() {}

    /** Whether as lines of JSON. */
    boolean asLines() {
        return format == Format.JSONL;
    }
}
