package org.raqib.server;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.raqib.desk.DeskException;
import org.raqib.knowledge.KnowledgeException;
import org.raqib.ledger.LedgerException;
import org.raqib.ledger.Ledgers;
import org.raqib.server.operation.Backup;
import org.raqib.server.state.Settings;
import org.raqib.server.state.StateException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code raqib serve}: the workbench. The launcher starts it on a class path of its own. */
@Command(
        name = "raqib serve",
        description = "Opens the workbench on a ledger: pages to read, check, decide and publish, in a browser.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        usageHelpWidth = 100,
        footer = {
            "",
            "The first start makes an administrator and prints a one-time password, once. Stop it with Ctrl-C.",
            "",
            "Example:",
            "  raqib serve --ledger libya.raqib"
        })
public final class Serve implements Callable<Integer> {
    private static final int OLDEST_JAVA = 21;

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--ledger",
            paramLabel = "LEDGER",
            required = true,
            description =
                    "The ledger: a file, or postgresql://USER@HOST/DATABASE; it is begun where it does not exist.")
    private String ledger;

    @Option(
            names = "--data",
            paramLabel = "FOLDER",
            description =
                    "Where accounts, drafts and the index are kept; beside the ledger (LEDGER.desk) if not given.")
    private @Nullable Path data;

    @Option(
            names = "--knowledge",
            paramLabel = "DIR",
            description = "A folder of one's own actors, places, kinds, rules and commitments, laid over Raqib's.")
    private @Nullable Path knowledge;

    @Option(
            names = "--host",
            paramLabel = "HOST",
            defaultValue = "127.0.0.1",
            description = {
                "The address to listen at (${DEFAULT-VALUE}: this machine alone).",
            })
    private String host;

    @Option(
            names = "--port",
            paramLabel = "PORT",
            defaultValue = "8080",
            description = {
                "The port to listen at (${DEFAULT-VALUE}); 0 for any that is free.",
            })
    private int port;

    @Option(
            names = "--url",
            paramLabel = "URL",
            description = "The address under which people reach it, where that is another: https://… behind a proxy.")
    private @Nullable URI url;

    @Option(
            names = "--behind-proxy",
            description = "Requests come by a proxy on this machine: where from is what X-Forwarded-For says last.")
    private boolean proxied;

    @Option(
            names = "--most-requests",
            paramLabel = "N",
            defaultValue = "" + Settings.USUAL_A_MINUTE,
            description = "How many requests a minute one account, or one address that is not signed in, may make"
                    + " (${DEFAULT-VALUE}); 0 for any number.")
    private int mostRequests;

    @Option(
            names = "--backup",
            paramLabel = "FOLDER",
            description = "Copies ledger and accounts into FOLDER, also while the workbench runs, and ends.")
    private @Nullable Path backup;

    /** Starts, answers once and stops: the launcher shows Java so what a start needs. */
    @Option(names = "--rehearse", hidden = true)
    private boolean rehearse;

    private final CountDownLatch stop = new CountDownLatch(1);
    private final CountDownLatch closed = new CountDownLatch(1);

    @SuppressWarnings("NullAway.Init") // picocli fills the options in
    Serve() {}

    /** The process. */
    public static void main(String[] args) {
        Locale.setDefault(Locale.ROOT);
        PrintWriter out = writer(FileDescriptor.out);
        PrintWriter err = writer(FileDescriptor.err);
        int code = run(out, err, args);
        out.flush();
        err.flush();
        System.exit(code);
    }

    private static PrintWriter writer(FileDescriptor to) {
        return new PrintWriter(new FileOutputStream(to), true, StandardCharsets.UTF_8);
    }

    /** Runs one command line; returns the exit code when the workbench has stopped: 0, 1 for a fault, 2 for bad options. */
    static int run(PrintWriter out, PrintWriter err, String... args) {
        int java = Runtime.version().feature();
        if (java < OLDEST_JAVA) {
            err.println("raqib: the workbench needs Java " + OLDEST_JAVA + " or newer and runs on Java " + java
                    + "; install a newer one, or set RAQIB_JAVA_HOME to its folder.");
            return 1;
        }
        String[] options = args.length > 0 && args[0].equals("serve") ? Arrays.copyOfRange(args, 1, args.length) : args;
        return commandLine().setOut(out).setErr(err).execute(options);
    }

    static CommandLine commandLine() {
        return new CommandLine(new Serve())
                .setParameterExceptionHandler((fault, args) -> {
                    PrintWriter err = fault.getCommandLine().getErr();
                    err.println("raqib: " + fault.getMessage());
                    err.println("Try 'raqib serve --help'.");
                    return 2;
                })
                .setExecutionExceptionHandler((fault, line, parsed) -> {
                    line.getErr().println("raqib: " + sentence(fault));
                    if (System.getenv("RAQIB_TRACE") != null) {
                        fault.printStackTrace(line.getErr());
                    }
                    return 1;
                });
    }

    private static String sentence(Exception fault) {
        if (fault instanceof StateException
                || fault instanceof LedgerException
                || fault instanceof DeskException
                || fault instanceof KnowledgeException) {
            return String.valueOf(fault.getMessage());
        }
        return "a fault of Raqib itself, please report it: " + fault + " (RAQIB_TRACE=1 shows more)";
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        PrintWriter out = spec.commandLine().getOut();
        if (backup != null) {
            Settings settings = settings();
            if (settings.ledger().contains("://")) {
                throw new ParameterException(
                        spec.commandLine(),
                        "--backup copies files; a ledger in PostgreSQL is backed up with 'raqib export-ledger' or pg_dump.");
            }
            long entries = Backup.make(
                    Path.of(settings.ledger().replaceFirst("^jdbc:sqlite:", "")).toAbsolutePath(),
                    settings.data().resolve("workbench.db"),
                    backup.toAbsolutePath());
            out.println(
                    "Backed up and verified: " + entries + " entries of the ledger, and workbench.db, in " + backup);
            return 0;
        }
        try (RunningServer server = RunningServer.start(settings(), Clock.systemUTC())) {
            if (rehearse) {
                Rehearsal.run(server);
                return 0;
            }
            Runtime.getRuntime().addShutdownHook(new Thread(this::stop));
            server.first().ifPresent(first -> {
                out.println("First administrator:  " + first.account().name());
                out.println("One-time password:    " + first.password());
                out.println(
                        "It is shown this once and holds for 72 hours; you choose one of your own when you sign in.");
            });
            out.println("The workbench on " + Ledgers.name(ledger) + " is open at " + server.url());
            out.flush();
            stop.await();
        } finally {
            closed.countDown();
        }
        return 0;
    }

    /** Has the main thread close everything, and waits for that: the process ends when its hooks have. */
    private void stop() {
        stop.countDown();
        try {
            if (!closed.await(15, TimeUnit.SECONDS)) {
                spec.commandLine()
                        .getErr()
                        .println("raqib: requests under way did not end in time; stopped all the same.");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Settings settings() {
        if (port < 0 || port > 65_535) {
            throw new ParameterException(spec.commandLine(), "--port takes a number from 0 to 65535.");
        }
        if (url != null
                && (url.getHost() == null || !String.valueOf(url.getScheme()).matches("https?"))) {
            throw new ParameterException(spec.commandLine(), "--url takes an address like https://raqib.example.org/.");
        }
        if (mostRequests < 0) {
            throw new ParameterException(spec.commandLine(), "--most-requests takes a number, 0 for any.");
        }
        return new Settings(ledger, folder(), knowledge, host, port, url, proxied, mostRequests);
    }

    private Path folder() {
        if (data != null) {
            return data.toAbsolutePath();
        }
        if (ledger.contains("://")) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--data is needed where the ledger is in PostgreSQL: a folder on this machine.");
        }
        String file = ledger.startsWith("jdbc:sqlite:") ? ledger.substring("jdbc:sqlite:".length()) : ledger;
        return Path.of(file + ".desk").toAbsolutePath();
    }
}
