package org.raqib.words;

import java.nio.file.Files;
import java.nio.file.Path;
import org.opentest4j.TestAbortedException;

/** Finds evaluation files that lie beside the repository and are not part of it; without them a test is skipped. */
public final class SharedFiles {
    private SharedFiles() {}

    /**
     * A file below the folder {@code shared}: the one that the system property {@code raqib.shared} names, or the nearest
     * one beside a folder above the working directory.
     */
    public static Path require(String name) {
        String property = System.getProperty("raqib.shared");
        Path found = property == null ? null : Path.of(property, name);
        for (Path folder = Path.of("").toAbsolutePath(); found == null && folder != null; folder = folder.getParent()) {
            Path candidate = folder.resolve("shared").resolve(name);
            found = Files.isRegularFile(candidate) ? candidate : null;
        }
        if (found == null || !Files.isRegularFile(found)) {
            throw new TestAbortedException("skipped: there is no 'shared/" + name
                    + "' beside the repository; set -Draqib.shared=FOLDER to run this test");
        }
        return found;
    }
}
