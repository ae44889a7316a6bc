package org.raqib.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Locale;
import picocli.AutoComplete.GenerateCompletion;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;

/**
 * The {@code raqib} command. A subcommand is a class of its own in this package, listed below; it implements {@code
 * Callable<Integer>} and gives one of the exit codes below. It writes results to {@code spec.commandLine().getOut()} and
 * everything else to {@code getErr()}, never to {@code System.out}, which knows neither UTF-8 nor a full disk.
 */
@Command(
        name = "raqib",
        description = "The open monitor of ceasefires and arms embargoes.",
        synopsisSubcommandLabel = "COMMAND",
        mixinStandardHelpOptions = true,
        versionProvider = Version.Provider.class,
        scope = CommandLine.ScopeType.LOCAL,
        usageHelpWidth = 100,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:all is done",
            "1:some input failed (each with a sentence on standard error); everything else is done",
            "2:the command line could not be understood; nothing is done"
        },
        subcommands = {
            DemoCommand.class,
            ReadCommand.class,
            IngestCommand.class,
            WatchCommand.class,
            IncidentsCommand.class,
            FindingsCommand.class,
            CommitmentsCommand.class,
            DigestCommand.class,
            ExportCommand.class,
            BalanceCommand.class,
            ReportCommand.class,
            ExplainCommand.class,
            EvalCommand.class,
            CheckpointCommand.class,
            ProveCommand.class,
            CheckProofCommand.class,
            VerifyCommand.class,
            LedgerCommand.class,
            ExportLedgerCommand.class,
            ImportLedgerCommand.class,
            KnowledgeCommand.class,
            ServeCommand.class,
            HelpCommand.class,
            GenerateCompletion.class
        })
public final class Main {

    /** Everything asked for is done. */
    public static final int OK = 0;

    /** Some input failed and was named on standard error; everything else is done. */
    public static final int SOME_FAILED = 1;

    /** The command line could not be understood; nothing is done. */
    public static final int USAGE = 2;

    /** The process: standard output and error in UTF-8, whatever the locale, and an exit code. */
    public static void main(String[] args) {
        Output results = new Output(new FileOutputStream(FileDescriptor.out));
        PrintWriter out = new PrintWriter(results.writer());
        PrintWriter err = new PrintWriter(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        int code = run(out, err, args);
        out.flush();
        if (results.failure() != null && code == OK) {
            code = SOME_FAILED;
        }
        if (results.failure() != null && !results.readerLeft()) {
            err.println("raqib: the results could not all be written: "
                    + results.failure().getMessage());
        }
        System.exit(code);
    }

    /**
     * Runs one command line.
     *
     * @param out takes results; flushed before this returns
     * @param err takes diagnostics and progress
     * @return the exit code
     */
    public static int run(PrintWriter out, PrintWriter err, String... args) {
        // Help, numbers and dates read the same everywhere; the language of a digest is asked for, not guessed.
        Locale.setDefault(Locale.ROOT);
        CommandLine line = commandLine().setOut(out).setErr(err);
        int code;
        try {
            code = line.execute(args);
        } catch (ExceptionInInitializerError e) {
            code = Faults.onLoading(e, err);
        }
        out.flush();
        err.flush();
        return code;
    }

    /** All commands with their options. */
    static CommandLine commandLine() {
        return new CommandLine(new Main())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .registerConverter(LocalDate.class, new Day())
                .setParameterExceptionHandler(Faults::onCommandLine)
                .setExecutionExceptionHandler(Faults::onExecution);
    }
}
