package org.raqib.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.raqib.incidents.Reliabilities;
import org.raqib.knowledge.Entries;
import picocli.CommandLine.Option;

/** How reliable a command takes sources to be. */
final class Ratings {
    @Option(
            names = "--ratings",
            paramLabel = "FILE",
            description = "Sources rated by the Admiralty code, A to F; without it, none can be judged (F).")
    private @Nullable Path file;

    /** The ratings of the file; none where none is given. */
    Reliabilities read() {
        return file == null ? Reliabilities.standard() : Reliabilities.of(Entries.read(file));
    }
}
