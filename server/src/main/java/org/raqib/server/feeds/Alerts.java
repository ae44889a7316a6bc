package org.raqib.server.feeds;

import jakarta.annotation.PreDestroy;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.raqib.desk.Desk;
import org.raqib.desk.FindingQuery;
import org.raqib.desk.FindingRow;
import org.raqib.desk.Slice;
import org.raqib.server.state.Desking;
import org.raqib.server.state.WorkbenchStore;

/**
 * Notices what the record has that it had not: each incident, finding and proposal once, when it is first derived. What is
 * there when a workbench first opens a ledger is known, and nobody is told of it.
 */
public final class Alerts {
    private static final int SLICE = 1_000;

    private static final Logger LOG = System.getLogger(Alerts.class.getName());

    private final Desking desking;
    private final WorkbenchStore store;
    private final Clock clock;
    private final List<Consumer<List<Alert>>> listeners = new CopyOnWriteArrayList<>();
    private final ExecutorService noticing = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("alerts").factory());
    private String noticed = "";

    public Alerts(Desking desking, WorkbenchStore store, Clock clock) {
        this.desking = desking;
        this.store = store;
        this.clock = clock;
        desking.changes(tag -> look());
        look();
    }

    /** Is told of what is new, on a thread of its own. */
    public void listen(Consumer<List<Alert>> listener) {
        listeners.add(listener);
    }

    /** Has the record looked through now; whoever must know that it was waits for the future. */
    public void look() {
        try {
            noticing.execute(this::notice);
        } catch (RejectedExecutionException e) {
            // The workbench is closing.
        }
    }

    private void notice() {
        try {
            Desk desk = desking.desk();
            String tag = desk.tag();
            if (tag.equals(noticed) || !desk.isSettled(desking.knowledge())) {
                return;
            }
            List<Alert> added = new ArrayList<>();
            boolean first = store.first(row -> 1, "SELECT 1 FROM alert LIMIT 1").isEmpty();
            add(Alert.Kind.INCIDENT, desk.incidentIds(), added);
            add(Alert.Kind.FINDING, findings(desk), added);
            add(
                    Alert.Kind.PROPOSAL,
                    desk.proposals().stream().map(one -> one.commitment().id()).toList(),
                    added);
            noticed = tag;
            if (!first && !added.isEmpty()) {
                tell(added);
            }
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "What is new could not be noticed: " + e.getMessage());
        }
    }

    private void tell(List<Alert> added) {
        List<Alert> told = List.copyOf(added);
        listeners.forEach(listener -> listener.accept(told));
    }

    /** That something was published. */
    public void published(String digest) {
        List<Alert> added = new ArrayList<>();
        add(Alert.Kind.DIGEST, List.of(digest), added);
        if (!added.isEmpty()) {
            noticing.execute(() -> tell(added));
        }
    }

    private static List<String> findings(Desk desk) {
        List<String> ids = new ArrayList<>();
        String cursor = null;
        do {
            Slice<FindingRow> slice = desk.findings(FindingQuery.ALL, cursor, SLICE);
            slice.items().forEach(row -> ids.add(row.finding().id()));
            cursor = slice.next();
        } while (cursor != null);
        return ids;
    }

    private void add(Alert.Kind kind, List<String> ids, List<Alert> added) {
        store.transaction(() -> {
            Set<String> known = new HashSet<>(
                    store.list(row -> row.getString(1), "SELECT id FROM alert WHERE kind = ?", kind.code()));
            for (String id : ids) {
                if (known.add(id)) {
                    store.run(
                            "INSERT INTO alert (kind, id, seen_at) VALUES (?, ?, ?)", kind.code(), id, clock.millis());
                    added.addAll(store.list(
                            Alerts::alert,
                            "SELECT number, kind, id, seen_at FROM alert WHERE kind = ? AND id = ?",
                            kind.code(),
                            id));
                }
            }
            return added.size();
        });
    }

    /**
     * What came last of a kind, the latest first.
     *
     * @param before only what came before that number, or null
     */
    public List<Alert> latest(Alert.Kind kind, @Nullable Long before, int most) {
        return store.list(
                Alerts::alert,
                "SELECT number, kind, id, seen_at FROM alert WHERE kind = ? AND number < ? ORDER BY number DESC LIMIT ?",
                kind.code(),
                before == null ? Long.MAX_VALUE : before,
                most);
    }

    private static Alert alert(ResultSet row) throws SQLException {
        return new Alert(
                row.getLong(1),
                Alert.Kind.valueOf(row.getString(2).toUpperCase(java.util.Locale.ROOT)),
                row.getString(3),
                Instant.ofEpochMilli(row.getLong(4)));
    }

    @PreDestroy
    void close() {
        noticing.shutdownNow();
    }
}
