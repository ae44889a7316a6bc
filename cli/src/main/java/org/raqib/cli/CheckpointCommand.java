package org.raqib.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.raqib.ledger.Ledger;
import org.raqib.ledger.Ledgers;
import org.raqib.ledger.MerkleLog;
import org.raqib.ledger.RecordedCheckpoint;
import org.raqib.proof.KeyFile;
import org.raqib.proof.ProofException;
import org.raqib.proof.ProofFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
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
            "Examples:",
            "  raqib checkpoint --ledger libya.raqib --output libya.checkpoint",
            "  raqib checkpoint --ledger libya.raqib --timestamp-request libya.tsq",
            "  raqib checkpoint --ledger libya.raqib --attach libya.tsr --certificate authority.pem"
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

    @Option(
            names = "--timestamp-request",
            paramLabel = "FILE.tsq",
            description =
                    "Also writes a request of RFC 3161 for a time-stamp on the checkpoint, to send to an authority.")
    private @Nullable Path request;

    @Option(
            names = "--attach",
            paramLabel = "FILE.tsr",
            description = "Checks an authority's answer and records it with the checkpoint it is on; signs nothing.")
    private @Nullable Path attach;

    @Option(
            names = "--certificate",
            paramLabel = "FILE",
            description = "The authority's certificate, or that of the one who issued it; PEM or DER.")
    private @Nullable Path certificate;

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
            if (attach != null) {
                if (certificate == null) {
                    throw new ParameterException(
                            spec.commandLine(), "--attach needs --certificate FILE, to check the time-stamp with.");
                }
                attach(ledger, attach, TimeStamps.read(attach, certificate));
                return Main.OK;
            }
            KeyFile signing = key.open(err);
            RecordedCheckpoint checkpoint = MerkleLog.sign(ledger, signing.key());
            write(checkpoint.signed().note());
            if (request != null) {
                WholeFile.bytes(request, TimeStamps.request(checkpoint.signed().note()));
            }
            err.println("raqib: entries 1 to " + checkpoint.states().size() + " are signed, entry " + checkpoint.entry()
                    + " records it; public key " + checkpoint.signed().key());
        }
        return Main.OK;
    }

    private void attach(Ledger ledger, Path answer, ProofFile.Stamp stamp) {
        for (RecordedCheckpoint checkpoint : new MerkleLog(ledger).checkpoints().reversed()) {
            String note = checkpoint.signed().note();
            if (TimeStamps.isOn(note, stamp.response())) {
                TimeStamps.Stamped stamped;
                try {
                    stamped = TimeStamps.check(note, stamp);
                } catch (ProofException e) {
                    throw new ProofException(answer + ": the time-stamp is not attached, " + e.getMessage() + ".", e);
                }
                long entry = MerkleLog.attach(ledger, checkpoint, stamp).entry();
                spec.commandLine()
                        .getErr()
                        .println("raqib: entry " + entry + " records that the checkpoint of entries 1 to "
                                + checkpoint.states().size() + " existed at " + stamped.at() + ", by the word of "
                                + stamped.authority());
                return;
            }
        }
        throw new ProofException(
                answer + ": the time-stamp is not attached, it is on none of the ledger's checkpoints, or no"
                        + " answer of RFC 3161; send the request that --timestamp-request wrote.");
    }

    private void write(String note) throws IOException {
        if (output == null) {
            spec.commandLine().getOut().print(note);
        } else {
            WholeFile.text(output, file -> file.append(note));
        }
    }
}
