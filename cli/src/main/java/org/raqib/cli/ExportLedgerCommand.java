package org.raqib.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.Callable;
import org.raqib.ledger.Head;
import org.raqib.ledger.Ledger;
import org.raqib.ledger.LedgerExport;
import org.raqib.ledger.Ledgers;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code raqib export-ledger}: a whole ledger as one file that no store has a part in. */
@Command(
        name = "export-ledger",
        description =
                "Writes all of a ledger to a file, from which 'raqib import-ledger' makes the same ledger in any store.",
        footer = {
            "",
            "The file holds lines of JSON, compressed with gzip: every hashed byte as it is, so that all proofs hold. It",
            "holds everything that the ledger holds; it is for moving and keeping a ledger, not for publishing it.",
            "",
            "Example:",
            "  raqib export-ledger --ledger libya.raqib libya.jsonl.gz"
        },
        mixinStandardHelpOptions = true)
final class ExportLedgerCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Option(names = "--ledger", paramLabel = "LEDGER", required = true, description = "The ledger.")
    private String location;

    @Parameters(paramLabel = "FILE", description = "The file to write, which must not be there yet.")
    private Path file;

    @Mixin
    private AsOf asOf;

    @SuppressWarnings("NullAway.Init") // picocli fills the options in
    ExportLedgerCommand() {}

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        Diagnostics diagnostics = new Diagnostics(spec.commandLine().getErr());
        try (Ledger ledger = Ledgers.openToRead(location)) {
            Head head = written(ledger, diagnostics);
            diagnostics.done();
            out.println(LedgerText.head(file.toString(), head));
        }
        return Main.OK;
    }

    private Head written(Ledger ledger, Diagnostics diagnostics) throws IOException {
        try (OutputStream to = Files.newOutputStream(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            return LedgerExport.write(asOf.view(ledger), to, done -> diagnostics.progress(done, "entries written"));
        } catch (FileAlreadyExistsException e) {
            throw new IOException(file + " is there already; give a file that is not, or remove it.", e);
        } catch (IOException e) {
            // Half a file is of no use to anybody.
            Files.deleteIfExists(file);
            throw WholeFile.named(file, e, false);
        } catch (RuntimeException e) {
            Files.deleteIfExists(file);
            throw e;
        }
    }
}
