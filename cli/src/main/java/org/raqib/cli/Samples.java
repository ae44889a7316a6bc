package org.raqib.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The sample reports that this build ships (samples/README.md says what they are). */
final class Samples {
    private Samples() {}

    /** Their file names, as {@code samples.index} lists them. */
    static List<String> names() throws IOException {
        try (InputStream in = open("samples.index")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        }
    }

    /** Writes them into a folder, which is created. */
    static void unpack(Path folder) throws IOException {
        Files.createDirectories(folder);
        for (String name : names()) {
            try (InputStream in = open("samples/" + name)) {
                Files.copy(in, folder.resolve(name));
            }
        }
    }

    private static InputStream open(String name) throws IOException {
        InputStream in = Samples.class.getResourceAsStream(name);
        if (in == null) {
            throw new IOException(name + " is not part of this build; rebuild Raqib.");
        }
        return in;
    }
}
