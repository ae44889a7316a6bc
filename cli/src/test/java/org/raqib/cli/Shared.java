package org.raqib.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import org.opentest4j.TestAbortedException;

/** Real reports coded by hand and the scorer, which lie beside the repository and not in it. */
final class Shared {
    private Shared() {}

    /**
     * A file of {@code shared/gold}, found above this folder or below the system property {@code raqib.shared}.
     *
     * @throws TestAbortedException where there is none, so that the test is skipped and says so
     */
    static Path gold(String file) {
        String property = System.getProperty("raqib.shared");
        for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            Path shared = property == null ? folder.resolve("shared") : Path.of(property);
            Path candidate = shared.resolve("gold").resolve(file);
            if (Files.isReadable(candidate)) {
                return candidate;
            }
        }
        throw new TestAbortedException("skipped: there is no 'shared/gold/" + file
                + "' beside the repository; set -Draqib.shared=FOLDER to run this test");
    }
}
