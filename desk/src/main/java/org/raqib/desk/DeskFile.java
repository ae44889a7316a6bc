package org.raqib.desk;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/**
 * The file of a desk: many may read while one writes. What is in it can be made again, so a file of another form, or of
 * another ledger, is emptied and filled anew.
 */
final class DeskFile implements AutoCloseable {
    /** Raised with every change of {@code desk.sql}, or of what is put there. */
    private static final String FORM = "1";

    private static final int READERS = 8;
    private static final int PATIENCE_MILLIS = 20_000;

    private final Path file;
    private final HikariDataSource pool;
    private final Jdbi readers;
    private final Jdbi writer;

    private DeskFile(Path file) {
        this.file = file;
        SQLiteConfig settings = new SQLiteConfig();
        settings.setJournalMode(SQLiteConfig.JournalMode.WAL);
        // A desk that lost its last second in a power cut is caught up from the ledger.
        settings.setSynchronous(SQLiteConfig.SynchronousMode.NORMAL);
        settings.setBusyTimeout(PATIENCE_MILLIS);
        settings.setCacheSize(-8_000);
        settings.setTempStore(SQLiteConfig.TempStore.MEMORY);
        SQLiteDataSource writing = new SQLiteDataSource(settings);
        writing.setUrl("jdbc:sqlite:" + file);
        this.writer = Jdbi.create(writing);
        prepare();
        HikariConfig config = new HikariConfig();
        config.setPoolName("desk");
        config.setJdbcUrl("jdbc:sqlite:" + file);
        Properties reading = settings.toProperties();
        reading.forEach((key, value) -> config.addDataSourceProperty((String) key, value));
        config.setConnectionInitSql("PRAGMA query_only = ON");
        config.setMaximumPoolSize(READERS);
        config.setMinimumIdle(1);
        this.pool = new HikariDataSource(config);
        this.readers = Jdbi.create(pool);
    }

    /**
     * Opens the file, and begins it where there is none.
     *
     * @throws DeskException if it cannot be opened or made
     */
    static DeskFile open(Path file) {
        try {
            return new DeskFile(file);
        } catch (JdbiException | com.zaxxer.hikari.pool.HikariPool.PoolInitializationException e) {
            throw new DeskException(
                    file + " cannot be used (" + rootOf(e)
                            + "); make sure that you may write there and the disk has room,"
                            + " or remove the file: it is made anew.",
                    e);
        }
    }

    private static String rootOf(Throwable fault) {
        Throwable root = fault;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return String.valueOf(root.getMessage());
    }

    private void prepare() {
        boolean fits =
                writer.withHandle(handle -> handle.select("SELECT count(*) FROM sqlite_master WHERE name = 'about'")
                                        .mapTo(int.class)
                                        .one()
                                == 1
                        && FORM.equals(about(handle, "form")));
        if (!fits) {
            clear();
        }
    }

    /** Empties it. */
    void clear() {
        writer.useTransaction(handle -> {
            handle.select("SELECT name FROM sqlite_master WHERE type = 'table' AND sql LIKE 'CREATE VIRTUAL%'")
                    .mapTo(String.class)
                    .list()
                    .forEach(table -> handle.execute("DROP TABLE \"" + table + "\""));
            handle.select("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'")
                    .mapTo(String.class)
                    .list()
                    .forEach(table -> handle.execute("DROP TABLE IF EXISTS \"" + table + "\""));
            handle.createScript(script()).execute();
            note(handle, "form", FORM);
        });
    }

    Path file() {
        return file;
    }

    /** For whoever reads. */
    Jdbi readers() {
        return readers;
    }

    /** For the one who writes. */
    Jdbi writer() {
        return writer;
    }

    /** A fact about the whole, empty where it was not noted. */
    static String about(Handle handle, String key) {
        return handle.select("SELECT value FROM about WHERE key = ?", key)
                .mapTo(String.class)
                .findOne()
                .orElse("");
    }

    static long number(Handle handle, String key) {
        String value = about(handle, key);
        return value.isEmpty() ? 0 : Long.parseLong(value);
    }

    static void note(Handle handle, String key, String value) {
        handle.execute("INSERT OR REPLACE INTO about (key, value) VALUES (?, ?)", key, value);
    }

    /** Removes what {@link #open} made. */
    static void remove(Path file) {
        try {
            for (String suffix : new String[] {"", "-wal", "-shm"}) {
                Files.deleteIfExists(file.resolveSibling(file.getFileName() + suffix));
            }
        } catch (IOException e) {
            throw new DeskException(file + " cannot be removed; remove it by hand.", e);
        }
    }

    private static String script() {
        try (InputStream in = DeskFile.class.getResourceAsStream("desk.sql")) {
            if (in == null) {
                throw new IllegalStateException("desk.sql is not part of this build; rebuild Raqib");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the shipped file desk.sql", e);
        }
    }

    @Override
    public void close() {
        pool.close();
    }
}
