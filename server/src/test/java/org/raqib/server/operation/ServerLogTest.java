package org.raqib.server.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.raqib.server.state.DataFolder;

class ServerLogTest {
    @TempDir
    Path folder;

    @Test
    void ofOthersWarningsItKeepsWhereTheyCameFromAndNotWhatTheySay() throws IOException {
        try (DataFolder data = DataFolder.take(folder.resolve("data"));
                ServerLog log = ServerLog.in(data)) {
            Logger.getLogger("com.example.Library").warning("No mapping for GET /secretword");
            Logger.getLogger("org.raqib.server.Anything").warning("The desk is behind.");
            log.write(java.util.Map.of("kind", "request"));
        }
        assertThat(Files.readString(folder.resolve("data/serve.0.log")))
                .contains("com.example.Library", "The desk is behind.", "\"kind\":\"request\"")
                .doesNotContain("secretword");
    }
}
