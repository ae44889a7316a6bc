package org.raqib.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.raqib.claims.Reader;
import org.raqib.knowledge.KnowledgeFiles;
import org.raqib.knowledge.Lexicon;
import org.raqib.knowledge.OutletFile;
import picocli.CommandLine.Option;

/** Which knowledge a command works with: that of this build, or a person's own laid over it. */
final class OwnKnowledge {
    @Option(
            names = "--knowledge",
            paramLabel = "DIR",
            description = "A folder of one's own actors, places, kinds, rules and commitments, laid over Raqib's (see "
                    + "raqib knowledge check); readings made with it say so in their version.")
    private @Nullable Path folder;

    private @Nullable KnowledgeFiles files;
    private @Nullable Reader reader;

    KnowledgeFiles files() {
        KnowledgeFiles read = files;
        if (read == null) {
            read = folder == null ? KnowledgeFiles.shipped() : KnowledgeFiles.with(folder);
            files = read;
        }
        return read;
    }

    Reader reader() {
        Reader made = reader;
        if (made == null) {
            made = Reader.with(files());
            reader = made;
        }
        return made;
    }

    Lexicon lexicon() {
        return Lexicon.of(files());
    }

    OutletFile outlets() {
        return OutletFile.of(files());
    }
}
