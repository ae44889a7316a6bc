package org.raqib.server.feeds;

import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.raqib.contract.ObjectJson;
import org.raqib.server.safety.SignedIn;
import org.raqib.server.state.WorkbenchStore;
import org.raqib.watch.Messages;

/**
 * Tells other programs of what is new, by a message to an address that an administrator registered. A message names what is new
 * and says nothing of it: who wants more asks the API, as far as his token goes. It is signed ({@code Raqib-Signature:
 * t=SECONDS,v1=HEX}, HMAC-SHA-256 of {@code SECONDS.BODY} by the webhook's secret), and sent again with growing pauses until it
 * is taken, for about a day.
 */
public final class Webhooks {
    /** Pauses double from this to {@link #LONGEST_PAUSE}. */
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(30);

    private static final Duration LONGEST_PAUSE = Duration.ofHours(6);

    /** With these pauses, about a day and a half. */
    private static final int MOST_ATTEMPTS = 14;

    /** A message of many alerts is cut into several. */
    private static final int MOST_NAMED = 200;

    /** What was sent, or given up, is remembered this long. */
    private static final Duration REMEMBERED = Duration.ofDays(30);

    private static final int MOST_HOOKS = 50;

    private static final Logger LOG = System.getLogger(Webhooks.class.getName());

    private final WorkbenchStore store;
    private final Clock clock;
    private final Messages messages;
    private final SecureRandom random = new SecureRandom();
    private final ScheduledExecutorService sending = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("webhooks").factory());

    public Webhooks(WorkbenchStore store, Clock clock, Alerts alerts, Messages messages) {
        this.store = store;
        this.clock = clock;
        this.messages = messages;
        alerts.listen(this::queue);
        var unused = sending.scheduleWithFixedDelay(this::send, 1_000, 1_000, TimeUnit.MILLISECONDS);
    }

    /**
     * A program that is told.
     *
     * @param kinds of what
     * @param outcome what the last message came to, or empty
     * @param waiting how many messages wait to be sent
     */
    public record Webhook(
            long id, String url, String label, List<Alert.Kind> kinds, Instant madeAt, String outcome, int waiting) {
        public Webhook {
            kinds = List.copyOf(kinds);
        }
    }

    /**
     * A webhook that was just made.
     *
     * @param secret told this once
     */
    public record Made(Webhook webhook, String secret) {}

    /** All of them. */
    public List<Webhook> all() {
        return store.list(
                Webhooks::webhook,
                "SELECT w.*, (SELECT outcome FROM delivery d WHERE d.webhook = w.id AND attempts > 0 ORDER BY d.id DESC"
                        + " LIMIT 1) AS outcome, (SELECT count(*) FROM delivery d WHERE d.webhook = w.id AND done_at IS"
                        + " NULL) AS waiting FROM webhook w ORDER BY w.id");
    }

    public Optional<Webhook> find(long id) {
        return all().stream().filter(one -> one.id() == id).findFirst();
    }

    /** Whether there may be another. */
    public boolean hasRoom() {
        return all().size() < MOST_HOOKS;
    }

    /** Registers one. */
    public Made make(String url, String label, List<Alert.Kind> kinds, SignedIn who) {
        byte[] bytes = new byte[32];
        random.nextBytes(bytes);
        String secret = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        long id = store.transaction(() -> {
            store.run(
                    "INSERT INTO webhook (url, label, kinds, secret, made_by, made_at) VALUES (?, ?, ?, ?, ?, ?)",
                    url,
                    label,
                    kinds.stream().map(Alert.Kind::code).collect(Collectors.joining(" ")),
                    secret,
                    who.account(),
                    clock.millis());
            return store.first(row -> row.getLong(1), "SELECT max(id) FROM webhook")
                    .orElseThrow();
        });
        return new Made(find(id).orElseThrow(), secret);
    }

    /** Removes one, with what waits for it; whether there was one. */
    public boolean remove(long id) {
        return store.run("DELETE FROM webhook WHERE id = ?", id) > 0;
    }

    private void queue(List<Alert> alerts) {
        for (Webhook webhook : all()) {
            List<Alert> wanted = alerts.stream()
                    .filter(alert -> webhook.kinds().contains(alert.kind()))
                    .toList();
            for (int from = 0; from < wanted.size(); from += MOST_NAMED) {
                String body = body(wanted.subList(from, Math.min(wanted.size(), from + MOST_NAMED)));
                store.run(
                        "INSERT INTO delivery (webhook, body, made_at, next_at) VALUES (?, ?, ?, ?)",
                        webhook.id(),
                        body,
                        clock.millis(),
                        clock.millis());
            }
        }
        try {
            sending.execute(this::send);
        } catch (RejectedExecutionException e) {
            // The workbench is closing; what waits is sent when it is open again.
        }
    }

    private static String body(List<Alert> alerts) {
        return new ObjectJson()
                .objects(
                        "new",
                        alerts,
                        (json, alert) -> json.put("kind", alert.kind().code())
                                .put("id", alert.id())
                                .put("seen_at", alert.seenAt()))
                .line();
    }

    private record Due(long id, String url, String secret, String body, int attempts) {}

    private void send() {
        try {
            List<Due> due = store.list(
                    row -> new Due(row.getLong(1), row.getString(2), row.getString(3), row.getString(4), row.getInt(5)),
                    "SELECT d.id, w.url, w.secret, d.body, d.attempts FROM delivery d JOIN webhook w ON w.id = d.webhook"
                            + " WHERE d.done_at IS NULL AND d.next_at <= ? ORDER BY d.next_at, d.id LIMIT 20",
                    clock.millis());
            for (Due one : due) {
                try {
                    send(one);
                } catch (RuntimeException e) {
                    // One that cannot be sent at all must not keep those behind it.
                    LOG.log(Level.WARNING, "The message " + one.id + " could not be sent: " + e.getMessage());
                    note(one, false, String.valueOf(e.getMessage()));
                }
            }
            store.run(
                    "DELETE FROM delivery WHERE done_at < ?",
                    clock.instant().minus(REMEMBERED).toEpochMilli());
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "Messages could not be sent: " + e.getMessage());
        }
    }

    private void send(Due due) {
        long seconds = clock.instant().getEpochSecond();
        Messages.Sent sent = messages.post(
                due.url,
                "application/json",
                due.body,
                Map.of(
                        "Raqib-Delivery",
                        Long.toString(due.id),
                        "Raqib-Signature",
                        "t=" + seconds + ",v1=" + signature(due.secret, seconds, due.body)));
        note(
                due,
                sent.isTaken() || sent.status() == 410,
                sent.isTaken() ? "taken (HTTP " + sent.status() + ")" : sent.sentence());
    }

    /** Notes what an attempt came to; after the last, the message is given up. */
    private void note(Due due, boolean over, String outcome) {
        int attempts = due.attempts + 1;
        boolean done = over || attempts >= MOST_ATTEMPTS;
        store.run(
                "UPDATE delivery SET attempts = ?, next_at = ?, done_at = ?, outcome = ? WHERE id = ?",
                attempts,
                clock.millis() + pause(attempts).toMillis(),
                done ? clock.millis() : null,
                done && !outcome.startsWith("taken") ? "given up: " + outcome : outcome,
                due.id);
    }

    /** The pause after so many attempts. */
    static Duration pause(int attempts) {
        Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.min(attempts - 1, 20));
        return pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
    }

    /** What vouches for a message, and for when it was sent. */
    static String signature(String secret, long seconds, String body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal((seconds + "." + body).getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has HmacSHA256", e);
        }
    }

    private static Webhook webhook(ResultSet row) throws SQLException {
        @Nullable String outcome = row.getString("outcome");
        return new Webhook(
                row.getLong("id"),
                row.getString("url"),
                row.getString("label"),
                Arrays.stream(row.getString("kinds").split(" "))
                        .map(code -> Alert.Kind.valueOf(code.toUpperCase(Locale.ROOT)))
                        .toList(),
                Instant.ofEpochMilli(row.getLong("made_at")),
                outcome == null ? "" : outcome,
                row.getInt("waiting"));
    }

    @PreDestroy
    void close() throws IOException {
        sending.shutdownNow();
        messages.close();
    }
}
