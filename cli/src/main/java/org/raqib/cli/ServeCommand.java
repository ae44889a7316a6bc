package org.raqib.cli;

import java.net.URI;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * {@code raqib serve} as the help lists it. The launcher runs the workbench itself, the module server, on a class path of its
 * own, and never comes here: no other command shall load a web server. A test of that module holds the options together.
 */
@Command(
        name = "serve",
        description = "Opens the workbench on a ledger: pages to read, check, decide and publish, in a browser.",
        mixinStandardHelpOptions = true)
final class ServeCommand implements Callable<Integer> {
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
            description = "Knowledge of your own, laid over Raqib's: a folder with its files.")
    private @Nullable Path knowledge;

    @Option(
            names = "--host",
            paramLabel = "HOST",
            defaultValue = "127.0.0.1",
            description = "The address to listen at (${DEFAULT-VALUE}: this machine alone).")
    private String host;

    @Option(
            names = "--port",
            paramLabel = "PORT",
            defaultValue = "8080",
            description = "The port to listen at (${DEFAULT-VALUE}); 0 for any that is free.")
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
            defaultValue = "3000",
            description = "How many requests a minute one account, or one address that is not signed in, may make"
                    + " (${DEFAULT-VALUE}); 0 for any number.")
    private int mostRequests;

    @Option(
            names = "--backup",
            paramLabel = "FOLDER",
            description = "Copies ledger and accounts into FOLDER, also while the workbench runs, and ends.")
    private @Nullable Path backup;

    @SuppressWarnings("NullAway.Init") // picocli fills the options in
    ServeCommand() {}

    @Override
    public Integer call() {
        spec.commandLine()
                .getErr()
                .println("raqib: the workbench is started by the launcher: run './raqib serve', from the folder that"
                        + " Raqib was unpacked or cloned to.");
        return Main.USAGE;
    }
}
