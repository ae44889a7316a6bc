package org.raqib.cli;

import java.io.PrintWriter;
import java.util.function.BiConsumer;
import org.raqib.ledger.Receipt;
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

    /** Prints a report once it is safely recorded, as a line of JSON; nothing for people, who are told of all at the end. */
    BiConsumer<Ingestion.Read, Receipt> receipts(PrintWriter out) {
        return (read, receipt) -> {
            if (asLines()) {
                out.println(LedgerText.recorded(read, receipt));
                out.flush();
            }
        };
    }
}
