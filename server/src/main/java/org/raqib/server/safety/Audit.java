package org.raqib.server.safety;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.raqib.model.Decision;
import org.raqib.server.state.FlatJson;
import org.raqib.server.state.Ledgering;
import org.raqib.server.state.WorkbenchStore;

/**
 * What happened that bears on safety. Who may do what, and the switches, are noted in the ledger, where nobody can take them
 * back: a note about the source {@link #WORKBENCH}. Who came and went, and from which address, is personal and many: it stands
 * in {@code workbench.db} for half a year. Why so: docs/decisions.
 */
public final class Audit {
    /** What the ledger's notes about the workbench itself are about. */
    public static final String WORKBENCH = "raqib-workbench";

    private static final Duration KEPT = Duration.ofDays(180);

    private final WorkbenchStore store;
    private final Ledgering ledgering;
    private final Clock clock;

    public Audit(WorkbenchStore store, Ledgering ledgering, Clock clock) {
        this.store = store;
        this.ledgering = ledgering;
        this.clock = clock;
    }

    /** What happened. */
    public enum Event {
        SIGNED_IN,
        SIGN_IN_FAILED,
        SIGNED_OUT,
        ACCOUNT_MADE,
        ROLE_CHANGED,
        PASSWORD_RENEWED,
        PASSWORD_CHOSEN,
        ACCOUNT_CLOSED,
        ACCOUNT_OPENED,
        FACTOR_ADDED,
        FACTOR_REMOVED,
        TOKEN_MADE,
        TOKEN_REVOKED,
        SESSIONS_ENDED,
        SWITCHED,
        WEBHOOK_MADE,
        WEBHOOK_REMOVED;

        /** The spelling in the ledger, for example {@code account-made}. */
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /**
     * Something that happened, as it is listed.
     *
     * @param about what or whom it concerns: an account's name, a label
     * @param by the name of the account that did it, or what was given as one
     */
    public record Seen(Instant at, String event, String by, String about, String address) {}

    /**
     * Does something and notes it in the ledger: both or neither. It is done anew where the ledger was locked.
     *
     * @param who who does it, or null where the workbench itself does
     * @param about what or whom it concerns
     */
    public <T> T noted(
            @Nullable SignedIn who, Event event, String about, Map<String, String> details, Supplier<T> act) {
        // The ledger first: whoever waits for it must not keep from everyone else what sessions are looked up in.
        return ledgering.write(ledger -> store.transaction(() -> {
            T result = act.get();
            Map<String, String> payload = new TreeMap<>(details);
            payload.put("event", event.code());
            payload.put("about", about);
            ledger.decide(List.of(new Decision(
                    Decision.Kind.NOTE,
                    who == null ? "Raqib" : who.called() + " (" + who.name() + ")",
                    clock.instant(),
                    List.of(new Decision.Target(Decision.Target.Sort.SOURCE, WORKBENCH)),
                    "",
                    FlatJson.of(payload))));
            saw(event, who == null ? "" : who.name(), about, "");
            return result;
        }));
    }

    /** Writes down who came or went. */
    void saw(Event event, String by, String about, String address) {
        store.run(
                "INSERT INTO happened (at, event, by, about, address) VALUES (?, ?, ?, ?, ?)",
                clock.millis(),
                event.code(),
                by.length() > 80 ? by.substring(0, 80) : by,
                about.length() > 200 ? about.substring(0, 200) : about,
                address);
    }

    /** The latest, newest first. */
    public List<Seen> latest(int most) {
        return store.list(
                row -> new Seen(
                        Instant.ofEpochMilli(row.getLong(1)),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5)),
                "SELECT at, event, by, about, address FROM happened ORDER BY id DESC LIMIT ?",
                most);
    }

    /** Forgets what is older than half a year; the ledger forgets nothing. */
    void sweep() {
        store.run(
                "DELETE FROM happened WHERE at < ?", clock.instant().minus(KEPT).toEpochMilli());
    }
}
