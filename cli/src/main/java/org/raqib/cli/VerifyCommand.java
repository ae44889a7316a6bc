package org.raqib.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.raqib.ledger.Head;
import org.raqib.ledger.Ledger;
import org.raqib.ledger.Ledgers;
import org.raqib.ledger.Verification;
import org.raqib.proof.Hash;
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
            "A ledger that was cut back to an earlier state is sound in itself. Keep the head that ingest and verify print",
            "where others cannot change it, and give it back with --head: then that is told too.",
            "",
            "Example:",
            "  raqib verify --ledger libya.raqib"
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

    @Mixin
    private AsOf asOf;

    @Mixin
    private Listed listed;

    @SuppressWarnings("NullAway.Init") // picocli fills the options in
    VerifyCommand() {}

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
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        Diagnostics diagnostics = new Diagnostics(spec.commandLine().getErr());
        try (Ledger ledger = Ledgers.openToRead(location)) {
            Verification found =
                    asOf.view(ledger).verify(earlier, done -> diagnostics.progress(done, "entries checked"));
            diagnostics.done();
            String name = Ledgers.name(location);
            List<String> lines = listed.asLines() ? LedgerText.foundAsJson(name, found) : LedgerText.found(name, found);
            lines.forEach(out::println);
            return found.sound() ? Main.OK : Main.SOME_FAILED;
        }
    }
}
