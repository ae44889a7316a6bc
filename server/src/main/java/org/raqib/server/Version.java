package org.raqib.server;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;
import picocli.CommandLine.IVersionProvider;

/** Which Raqib this is, as the build wrote it down. */
public final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
        return new String[] {"raqib " + current()};
    }

    /** The version of the running program, with the commit it was built from: {@code 0.1.0 (e1ddee2)}. */
    public static String current() {
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
        return written.getProperty("version")
                + (commit.isEmpty() || commit.startsWith("@") ? "" : " (" + commit + changed + ")");
    }
}
