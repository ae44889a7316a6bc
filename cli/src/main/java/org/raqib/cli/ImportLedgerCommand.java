package org.raqib.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Callable;
import org.raqib.ledger.Head;
import org.raqib.ledger.Ledger;
import org.raqib.ledger.LedgerExport;
import org.raqib.ledger.Ledgers;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code raqib import-ledger}: an exported ledger into a new one, in whichever store, with the same hashes. */
@Command(
        name = "import-ledger",
        description = "Makes a ledger of a file that 'raqib export-ledger' wrote, checking every entry on the way.",
        footer = {
            "",
            "All or nothing: where the file is damaged or was changed, the entry is named, and nothing is recorded.",
            "",
            "Example:",
            "  raqib import-ledger --ledger postgresql://raqib@db.example.org/libya libya.jsonl.gz"
        },
        mixinStandardHelpOptions = true)
final class ImportLedgerCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Option(
            names = "--ledger",
            paramLabel = "LEDGER",
            required = true,
            description = "The new ledger: a file, or postgresql://USER@HOST/DATABASE.")
    private String location;

    @Parameters(paramLabel = "FILE", description = "The exported ledger.")
    private Path file;

    @SuppressWarnings("NullAway.Init") // picocli fills the options in
    ImportLedgerCommand() {}

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        Diagnostics diagnostics = new Diagnostics(spec.commandLine().getErr());
        try (InputStream from = Files.newInputStream(file);
                Ledger ledger = Ledgers.open(location, Clock.systemUTC())) {
            Head head = ledger.fill(
                    LedgerExport.read(file.toString(), from), done -> diagnostics.progress(done, "entries taken over"));
            diagnostics.done();
            out.println(LedgerText.head(Ledgers.name(location), head));
        }
        return Main.OK;
    }
}
