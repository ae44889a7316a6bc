package org.raqib.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.IVersionProvider;

/**
 * Which Raqib this is: its version and the commit it was built from, as the build wrote them down. No time of building
 * is in it, so that the same commit gives the same bytes.
 *
 * @param number the version, as in {@code 0.1.0}
 * @param commit the abbreviated commit, with {@code +} after it when the sources held changes not committed; null when
 *     the build had no git repository to ask
 */
public record Version(String number, @Nullable String commit) {

    /** The version of the running program. */
    public static Version current() {
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
        // Left as "@...@" by a build outside a git repository.
        if (commit.isEmpty() || commit.startsWith("@")) {
            return new Version(written.getProperty("version"), null);
        }
        boolean changed = Boolean.parseBoolean(written.getProperty("dirty"));
        return new Version(written.getProperty("version"), changed ? commit + "+" : commit);
    }

    @Override
    public String toString() {
        return commit == null ? number : number + " (" + commit + ")";
    }

    /** The version as {@code --version} prints it. */
    static final class Provider implements IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {"raqib " + current()};
        }
    }
}
