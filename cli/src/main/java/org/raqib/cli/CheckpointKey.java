package org.raqib.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.security.SecureRandom;
import org.jspecify.annotations.Nullable;
import org.raqib.proof.KeyFile;
import picocli.CommandLine.Option;

/** The key that checkpoints are signed with. */
final class CheckpointKey {
    @Option(
            names = "--key",
            paramLabel = "FILE",
            description =
                    "The signing key, PKCS#8 in PEM; made at first use (default: raqib/checkpoint.key in the folder of"
                            + " one's settings, away from the ledger: who may write to the one should not hold the other).")
    private @Nullable Path path;

    /** The key, which is made where there is none; that is said then. */
    KeyFile open(PrintWriter err) {
        Path place = path == null ? standard() : path;
        KeyFile file = KeyFile.openOrMake(place, new SecureRandom());
        if (file.made()) {
            err.println(
                    "raqib: a signing key was made: " + file.path() + ", readable by you alone; keep a copy in a safe"
                            + " place. Its public half, for all who check what you sign: " + file.publicPath());
        }
        return file;
    }

    private static Path standard() {
        String settings = System.getenv("XDG_CONFIG_HOME");
        Path folder = settings == null || settings.isEmpty()
                ? Path.of(System.getProperty("user.home"), ".config")
                : Path.of(settings);
        return folder.resolve("raqib").resolve("checkpoint.key");
    }
}
