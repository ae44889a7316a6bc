package org.raqib.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.raqib.cli.Ingestion.VersionedReader;
import org.raqib.ledger.Fault;
import org.raqib.ledger.Head;
import org.raqib.ledger.Ledger;
import org.raqib.ledger.LedgerView;
import org.raqib.ledger.Ledgers;
import org.raqib.ledger.Verification;
import org.raqib.proof.Hash;
import org.raqib.proof.VerifyingKey;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** {@code raqib verify}: recomputes all of a ledger and names what does not hold. */
@Command(
        name = "verify",
        description = "Recomputes everything in a ledger and names the entries that were changed or damaged.",
        footer = {
            "",
            "First hashes, chain, quotes, indexes and signed checkpoints; where all of these hold, texts are made of the bytes",
            "again, claims of the texts where this version of the reader read them, and incidents and findings of the claims.",
            "",
            "A ledger that was cut back to an earlier state is sound in itself. Keep a signed checkpoint (raqib checkpoint), or",
            "the head that ingest and verify print, where others cannot change it, and give it back: then that is told too.",
            "",
            "Examples:",
            "  raqib verify --ledger libya.raqib",
            "  raqib verify --ledger libya.raqib --checkpoint libya.checkpoint --key checkpoint.key.pub"
        },
        mixinStandardHelpOptions = true)
final class VerifyCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Option(names = "--ledger", paramLabel = "LEDGER", required = true, description = "The ledger.")
    private String location;

    @Option(
            names = "--head",
            paramLabel = "NUMBER:HASH",
            converter = HeadSpelling.class,
            description = "A head printed earlier, which must still be part of the ledger.")
    private @Nullable Head earlier;

    @Option(
            names = "--checkpoint",
            paramLabel = "FILE",
            description = "A signed checkpoint kept elsewhere, which the ledger must have grown out of.")
    private @Nullable Path checkpoint;

    @Option(
            names = "--key",
            paramLabel = "PUB",
            description = "The public key that all checkpoints must be signed with.")
    private @Nullable Path key;

    @Option(names = "--hashes-only", description = "Does not derive anything again: much quicker.")
    private boolean hashesOnly;

    @Mixin
    private OwnKnowledge knowledge;

    @Mixin
    private AsOf asOf;

    @Mixin
    private Listed listed;

    private final Function<OwnKnowledge, VersionedReader> reader;

    VerifyCommand() {
        this(own -> VersionedReader.of(own.reader()));
    }

    /** @param reader gives the reader with some knowledge once it is needed */
    @SuppressWarnings("NullAway.Init") // picocli fills the options in
    VerifyCommand(Function<OwnKnowledge, VersionedReader> reader) {
        this.reader = reader;
    }

    /** Reads what {@link LedgerText#spell} writes. */
    static final class HeadSpelling implements ITypeConverter<Head> {
        @Override
        public Head convert(String value) {
            int colon = value.indexOf(':');
            try {
                return new Head(
                        Long.parseLong(value.substring(0, Math.max(colon, 0))), new Hash(value.substring(colon + 1)));
            } catch (IllegalArgumentException e) {
                throw new TypeConversionException(
                        "'" + value + "' is not a head as 'raqib verify' prints it, NUMBER:HASH");
            }
        }
    }

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        Diagnostics diagnostics = new Diagnostics(err);
        VerifyingKey trusted = key == null ? null : CheckProofCommand.readKey(key);
        try (Ledger ledger = Ledgers.openToRead(location)) {
            LedgerView view = asOf.view(ledger);
            long start = System.nanoTime();
            Verification found = view.verify(earlier, done -> diagnostics.progress(done, "entries checked"));
            diagnostics.done();
            if (found.sound()) {
                found = found.with(new KeptCheckpoints(view).faults(checkpoint, trusted));
            }
            err.println("raqib: hashes: " + VerifyText.speed(found.bytes(), System.nanoTime() - start));
            if (found.sound() && !hashesOnly) {
                found = found.with(derive(view, diagnostics));
            }
            String name = Ledgers.name(location);
            List<String> lines = listed.asLines() ? LedgerText.foundAsJson(name, found) : LedgerText.found(name, found);
            lines.forEach(out::println);
            return found.sound() ? Main.OK : Main.SOME_FAILED;
        }
    }

    /** What does not follow again; says what does. */
    private List<Fault> derive(LedgerView view, Diagnostics diagnostics) {
        PrintWriter out = spec.commandLine().getOut();
        Rederivation.Result found = Rederivation.of(
                view, reader.apply(knowledge), knowledge, done -> diagnostics.progress(done, "entries derived again"));
        diagnostics.done();
        if (listed.asLines()) {
            out.println(VerifyText.asJson(found));
        } else {
            VerifyText.of(found).forEach(out::println);
        }
        spec.commandLine().getErr().println("raqib: derived again: " + VerifyText.speed(found.bytes(), found.nanos()));
        return found.faults();
    }
}
