package org.raqib.desk;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.raqib.knowledge.KnowledgeFiles;
import org.raqib.ledger.Ledger;
import org.raqib.ledger.Ledgers;

/**
 * Deriving in a process of its own: what a large ledger needs in memory for a minute, whoever serves pages need not have at
 * all times. The process ends with whoever started it, since it reads to the end of what that one has to say.
 */
public final class DerivingProcess {
    private static final Duration LONGEST = Duration.ofMinutes(30);

    private DerivingProcess() {}

    /**
     * Derives once and waits for it.
     *
     * @param ledger where the ledger is
     * @param desk the desk's file
     * @param knowledge a folder of one's own knowledge, or null
     * @param memory how much the process may take, as {@code -Xmx} has it, for example {@code 2g}
     * @return whether it was derived; where not, the desk shows what it showed before
     */
    public static boolean run(String ledger, Path desk, @Nullable Path knowledge, String memory) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-Xmx" + memory);
        command.add("--enable-native-access=ALL-UNNAMED");
        command.add("-cp");
        command.add(System.getProperty("java.class.path"));
        command.add(DerivingProcess.class.getName());
        command.add(desk.toString());
        command.add(knowledge == null ? "" : knowledge.toString());
        ProcessBuilder builder = new ProcessBuilder(command);
        // An address may hold a password, and everyone may read the arguments of a process.
        builder.environment().put("RAQIB_DERIVE_LEDGER", ledger);
        builder.redirectOutput(ProcessBuilder.Redirect.DISCARD);
        builder.redirectError(ProcessBuilder.Redirect.INHERIT);
        try {
            Process process = builder.start();
            try {
                return process.waitFor(LONGEST.toSeconds(), TimeUnit.SECONDS) && process.exitValue() == 0;
            } finally {
                process.destroyForcibly();
            }
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** The process. */
    public static void main(String[] args) {
        Thread.ofPlatform().daemon().start(DerivingProcess::endWithTheStarter);
        String location = System.getenv("RAQIB_DERIVE_LEDGER");
        if (args.length != 2 || location == null) {
            System.exit(2);
            return;
        }
        KnowledgeFiles knowledge = args[1].isEmpty() ? KnowledgeFiles.shipped() : KnowledgeFiles.with(Path.of(args[1]));
        try (Ledger ledger = Ledgers.openToRead(location);
                Desk desk = Desk.open(Path.of(args[0]))) {
            desk.deriveForOthers(ledger, knowledge);
        }
        System.exit(0);
    }

    private static void endWithTheStarter() {
        try {
            while (System.in.read() >= 0) {
                // Nothing is ever said; the end of it is what is waited for.
            }
        } catch (IOException e) {
            // as the end
        }
        Runtime.getRuntime().halt(3);
    }
}
