package org.raqib.desk;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.BiFunction;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/**
 * The connections that read what was taken and one derived file, and what is known of that file. Once there is a newer one,
 * whoever reads still gets his answer; the last one closes the door and removes the file.
 */
final class Reading {
    private static final int READERS = 8;

    private final Path derived;
    private final long head;
    private final String knowledge;
    private final HikariDataSource pool;
    private final Jdbi jdbi;
    private final DerivedColumns columns = new DerivedColumns();
    private int users;
    private boolean retired;

    /**
     * @param file what was taken
     * @param derived the derived file
     * @param about what is noted about both
     */
    Reading(Path file, Path derived, Map<String, String> about, int patienceMillis) {
        this.derived = derived;
        this.head = DeskFile.number(about, "derived");
        this.knowledge = about.getOrDefault("knowledge", "");
        HikariConfig config = new HikariConfig();
        config.setPoolName("desk");
        config.setJdbcUrl("jdbc:sqlite:" + file);
        config.addDataSourceProperty("busy_timeout", Integer.toString(patienceMillis));
        config.addDataSourceProperty("cache_size", "-8000");
        config.addDataSourceProperty("temp_store", "MEMORY");
        config.setConnectionInitSql("ATTACH DATABASE '" + derived.toString().replace("'", "''") + "' AS derived");
        config.setMaximumPoolSize(READERS);
        config.setMinimumIdle(1);
        this.pool = new HikariDataSource(config);
        this.jdbi = Jdbi.create(pool);
    }

    /** The derived file's name. */
    String name() {
        return String.valueOf(derived.getFileName());
    }

    /** The last entry of the ledger that the derived file follows from. */
    long head() {
        return head;
    }

    /** The knowledge it was derived with. */
    String knowledge() {
        return knowledge;
    }

    /** What is held in memory of it. */
    DerivedColumns columns() {
        return columns;
    }

    /**
     * Asks something; null where nobody is let in any more. The derived file never changes; whoever asks for what was taken in
     * several statements that must agree begins a transaction.
     */
    <T> @Nullable Answered<T> ask(BiFunction<Reading, Handle, T> question) {
        synchronized (this) {
            if (retired) {
                return null;
            }
            users++;
        }
        try {
            return new Answered<>(jdbi.withHandle(handle -> question.apply(this, handle)));
        } finally {
            leave();
        }
    }

    /** An answer, which may be null itself. */
    record Answered<T>(T answer) {}

    private void leave() {
        boolean last;
        synchronized (this) {
            users--;
            last = retired && users == 0;
        }
        if (last) {
            remove();
        }
    }

    /** Lets nobody in any more; closes once the last has left. */
    void retire() {
        boolean last;
        synchronized (this) {
            last = !retired && users == 0;
            retired = true;
        }
        if (last) {
            remove();
        }
    }

    private void remove() {
        pool.close();
        try {
            Files.deleteIfExists(derived);
        } catch (IOException e) {
            // It takes room and harms nobody, and goes when the desk is opened next.
        }
    }

    /** Closes at once. */
    void close() {
        pool.close();
    }
}
