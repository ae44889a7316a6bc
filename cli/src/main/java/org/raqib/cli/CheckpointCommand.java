package org.raqib.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.raqib.ledger.Ledger;
import org.raqib.ledger.Ledgers;
import org.raqib.ledger.MerkleLog;
import org.raqib.ledger.RecordedCheckpoint;
import org.raqib.proof.KeyFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code raqib checkpoint}: signs the state of a ledger, for others to keep. */
@Command(
        name = "checkpoint",
        description = "Signs what a ledger holds now, records that in it, and prints the signed checkpoint.",
        footer = {
            "",
            "Give checkpoints to others, or publish them: whoever has one can tell later whether anything before it was",
            "changed (raqib verify --checkpoint FILE), and check proofs that are made with it (raqib check-proof). The form",
            "is that of C2SP tlog-checkpoint; docs/proofs.md shows how to check it without Raqib.",
            "",
            "Example:",
            "  raqib checkpoint --ledger libya.raqib --output libya.checkpoint"
        },
        mixinStandardHelpOptions = true)
final class CheckpointCommand implements Callable<Integer> {
    private final Clock clock;

    @Spec
    private CommandSpec spec;

    @Option(names = "--ledger", paramLabel = "LEDGER", required = true, description = "The ledger.")
    private String location;

    @Mixin
    private CheckpointKey key;

    @Option(
            names = "--output",
            paramLabel = "FILE",
            description = "Where the checkpoint is written (default: printed).")
    private @Nullable Path output;

    CheckpointCommand() {
        this(Clock.systemUTC());
    }

    /** @param clock tells when it is recorded */
    @SuppressWarnings("NullAway.Init") // picocli fills the options in
    CheckpointCommand(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Integer call() throws IOException {
        PrintWriter err = spec.commandLine().getErr();
        try (Ledger ledger = Ledgers.open(location, clock)) {
            KeyFile signing = key.open(err);
            RecordedCheckpoint checkpoint = MerkleLog.sign(ledger, signing.key());
            write(checkpoint.signed().note());
            err.println("raqib: entries 1 to " + checkpoint.states().size() + " are signed, entry " + checkpoint.entry()
                    + " records it; public key " + checkpoint.signed().key());
        }
        return Main.OK;
    }

    private void write(String note) throws IOException {
        if (output == null) {
            spec.commandLine().getOut().print(note);
        } else {
            Files.writeString(output, note, StandardCharsets.UTF_8);
        }
    }
}
