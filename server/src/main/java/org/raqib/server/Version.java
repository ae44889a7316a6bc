package org.raqib.server;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;
import picocli.CommandLine.IVersionProvider;

/** Which Raqib this is, as the build wrote it down. */
final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
        Properties written = new Properties();
        try (InputStream in = Version.class.getResourceAsStream("version.properties")) {
            if (in == null) {
                throw new IllegalStateException("version.properties is missing from the build");
            }
            written.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        String commit = written.getProperty("commit", "");
        String changed = Boolean.parseBoolean(written.getProperty("dirty")) ? "+" : "";
        return new String[] {
            "raqib " + written.getProperty("version")
                    + (commit.isEmpty() || commit.startsWith("@") ? "" : " (" + commit + changed + ")")
        };
    }
}
