package org.raqib.desk;

import com.zaxxer.hikari.pool.HikariPool;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.jdbi.v3.core.ConnectionException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/**
 * The files of a desk. One holds what was taken from the ledger, and grows with it. What is derived stands in a file of its
 * own that never changes: each derivation makes a new one while the last is read on, and then takes its place in one step.
 * All can be made again, so files of another form are removed and filled anew.
 */
final class DeskFile implements AutoCloseable {
    /** Raised with every change of {@code taken.sql} or {@code derived.sql}, or of what is put there. */
    private static final String FORM = "2";

    private static final int PATIENCE_MILLIS = 20_000;

    private final Path file;
    private final Jdbi writer;
    private final Shelf shelf = new Shelf();
    private volatile Reading reading;

    private DeskFile(Path file) {
        this.file = file;
        SQLiteConfig settings = new SQLiteConfig();
        settings.setJournalMode(SQLiteConfig.JournalMode.WAL);
        // A desk that lost its last second in a power cut is caught up from the ledger.
        settings.setSynchronous(SQLiteConfig.SynchronousMode.NORMAL);
        settings.setBusyTimeout(PATIENCE_MILLIS);
        // A transaction that began with reading could not go on to write where another process wrote meanwhile.
        settings.setTransactionMode(SQLiteConfig.TransactionMode.IMMEDIATE);
        SQLiteDataSource writing = new SQLiteDataSource(settings);
        writing.setUrl("jdbc:sqlite:" + file);
        this.writer = Jdbi.create(writing);
        prepare();
        this.reading = newest();
    }

    /**
     * Opens the files, and begins them where there are none.
     *
     * @throws DeskException if they cannot be opened or made
     */
    static DeskFile open(Path file) {
        try {
            return new DeskFile(file);
        } catch (JdbiException | HikariPool.PoolInitializationException e) {
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

    /** Makes sure that both files are there. */
    private void prepare() {
        boolean fits = writer.withHandle(handle -> isBegun(handle) && FORM.equals(about(handle, "form")));
        if (!fits) {
            empty();
        }
        String derived = writer.withHandle(handle -> about(handle, "derived_file"));
        if (derived.isEmpty() || !Files.exists(beside(derived))) {
            derived = makeDerived(handle -> {}, 0, "");
        }
        removeOthers(derived);
    }

    private static boolean isBegun(Handle handle) {
        return handle.select("SELECT count(*) FROM sqlite_master WHERE name = 'about'")
                        .mapTo(int.class)
                        .one()
                == 1;
    }

    private void empty() {
        writer.useTransaction(handle -> {
            handle.select("SELECT name FROM sqlite_master WHERE type = 'table' AND sql LIKE 'CREATE VIRTUAL%'")
                    .mapTo(String.class)
                    .list()
                    .forEach(table -> handle.execute("DROP TABLE \"" + table + "\""));
            handle.select("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'")
                    .mapTo(String.class)
                    .list()
                    .forEach(table -> handle.execute("DROP TABLE IF EXISTS \"" + table + "\""));
            handle.createScript(script("taken.sql")).execute();
            note(handle, "form", FORM);
            note(handle, "begun", UUID.randomUUID().toString());
        });
    }

    /** Empties both files. */
    void clear() {
        empty();
        makeDerived(handle -> {}, 0, "");
        refresh();
    }

    /**
     * Makes a new derived file, which is read from once {@link #refresh} has run.
     *
     * @param fill puts into the empty tables what is derived
     * @param head the last entry of the ledger that it follows from
     * @param knowledge the knowledge it was derived with
     */
    String makeDerived(Consumer<Handle> fill, long head, String knowledge) {
        String name = stem() + "-" + UUID.randomUUID() + ".db";
        SQLiteConfig settings = new SQLiteConfig();
        // Nobody reads it before it is whole, and half a one is never used.
        settings.setJournalMode(SQLiteConfig.JournalMode.OFF);
        settings.setSynchronous(SQLiteConfig.SynchronousMode.OFF);
        SQLiteDataSource source = new SQLiteDataSource(settings);
        source.setUrl("jdbc:sqlite:" + beside(name));
        Jdbi.create(source).useTransaction(handle -> {
            handle.createScript(script("derived.sql")).execute();
            fill.accept(handle);
            handle.execute("ANALYZE");
        });
        writer.useTransaction(handle -> {
            note(handle, "derived_file", name);
            note(handle, "derived", Long.toString(head));
            note(handle, "knowledge", knowledge);
        });
        return name;
    }

    /** Reads from the newest derived file from now on; whether there is a newer one. */
    synchronized boolean refresh() {
        String newest = writer.withHandle(handle -> about(handle, "derived_file"));
        if (newest.equals(reading.name()) || !Files.exists(beside(newest))) {
            return false;
        }
        Reading before = reading;
        Reading next = newest();
        // Nobody shall wait for these once pages are made from the new file.
        next.ask((any, handle) -> next.columns().load(handle));
        reading = next;
        before.retire();
        return true;
    }

    /** What reads from the newest derived file. */
    private Reading newest() {
        Map<String, String> about = writer.withHandle(DeskFile::about);
        return new Reading(file, beside(about.getOrDefault("derived_file", "")), about, PATIENCE_MILLIS);
    }

    private String stem() {
        String name = String.valueOf(file.getFileName());
        return name.endsWith(".db") ? name.substring(0, name.length() - 3) : name;
    }

    private Path beside(String name) {
        return file.resolveSibling(name);
    }

    /** Removes derived files but this one. */
    private void removeOthers(String derived) {
        Path folder = file.toAbsolutePath().getParent();
        if (folder == null) {
            return;
        }
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, stem() + "-????????-????-*.db")) {
            for (Path other : files) {
                if (!String.valueOf(other.getFileName()).equals(derived)) {
                    Files.deleteIfExists(other);
                }
            }
        } catch (IOException e) {
            // It takes room and harms nobody.
        }
    }

    Path file() {
        return file;
    }

    /** Asks something, by a connection that is this question's alone. */
    <T> T ask(BiFunction<Reading, Handle, T> question) {
        while (true) {
            Reading.Answered<T> answered = reading.ask(question);
            if (answered != null) {
                return answered.answer();
            }
        }
    }

    /** What is held in memory of the reports. */
    Shelf shelf() {
        return shelf;
    }

    /** For the one who writes what was taken. */
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

    /** All facts about the whole, as of one moment. Asked before every list, and so without Jdbi. */
    static Map<String, String> about(Handle handle) {
        Map<String, String> about = new HashMap<>();
        try (Statement statement = handle.getConnection().createStatement();
                ResultSet rows = statement.executeQuery("SELECT key, value FROM about")) {
            while (rows.next()) {
                about.put(rows.getString(1), rows.getString(2));
            }
        } catch (SQLException e) {
            throw new ConnectionException(e);
        }
        return about;
    }

    static long number(Map<String, String> about, String key) {
        return Long.parseLong(about.getOrDefault(key, "0"));
    }

    static void note(Handle handle, String key, String value) {
        handle.execute("INSERT OR REPLACE INTO about (key, value) VALUES (?, ?)", key, value);
    }

    private static String script(String name) {
        try (InputStream in = DeskFile.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(name + " is not part of this build; rebuild Raqib");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the shipped file " + name, e);
        }
    }

    @Override
    public synchronized void close() {
        reading.close();
    }
}
