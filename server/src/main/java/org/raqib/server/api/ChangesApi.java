package org.raqib.server.api;

import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.raqib.contract.ObjectJson;
import org.raqib.desk.Standing;
import org.raqib.server.outward.Outward;
import org.raqib.server.safety.Needs;
import org.raqib.server.safety.Role;
import org.raqib.server.safety.Scope;
import org.raqib.server.safety.SignedIn;
import org.raqib.server.state.Desking;
import org.raqib.server.web.Problem;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * Tells programs, and pages, that something changed: one event with the new tag each time, the state at the beginning too, so
 * that whoever was cut off knows whether he missed anything. Says nothing of what changed: that is asked for.
 */
@Controller
@Needs(value = Role.VIEWER, scope = Scope.READ)
final class ChangesApi {
    /** Each holds a connection; no more than these at once. */
    private static final int MOST = 100;

    /** Of these, one account's: nobody takes them all. */
    private static final int MOST_OF_ONE = 10;

    /** Proxies close what is silent. */
    private static final long BEAT_SECONDS = 20;

    /** After this a program connects anew, and so shows that it may still. */
    private static final Duration LONGEST = Duration.ofMinutes(30);

    private final Outward outward;
    private final Desking desking;
    private final Consumer<String> listener = tag -> changed();
    private final Map<SseEmitter, Long> listening = new ConcurrentHashMap<>();
    private final ScheduledExecutorService beats = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("changes").factory());

    ChangesApi(Outward outward, Desking desking) {
        this.outward = outward;
        this.desking = desking;
        desking.changes(listener);
        var unused = beats.scheduleAtFixedRate(this::beat, BEAT_SECONDS, BEAT_SECONDS, TimeUnit.SECONDS);
    }

    @GetMapping("/api/v1/changes")
    SseEmitter changes(SignedIn who) throws IOException {
        long own = listening.values().stream()
                .filter(account -> account == who.account())
                .count();
        if (own >= MOST_OF_ONE) {
            throw new Problem(
                    429,
                    "busy",
                    "You listen often enough",
                    "Close one first; " + MOST_OF_ONE + " listen in your name.");
        }
        if (listening.size() >= MOST) {
            throw new Problem(503, "busy", "Too many are listening", "Try again later; " + MOST + " listen already.");
        }
        SseEmitter emitter = new SseEmitter(LONGEST.toMillis());
        listening.put(emitter, who.account());
        emitter.onCompletion(() -> listening.remove(emitter));
        emitter.onTimeout(emitter::complete);
        emitter.onError(fault -> listening.remove(emitter));
        emitter.send(event());
        return emitter;
    }

    private SseEmitter.SseEventBuilder event() {
        Standing standing = outward.desk().standing();
        String tag = outward.tag();
        return SseEmitter.event()
                .id(tag)
                .name("changed")
                .data(
                        new ObjectJson()
                                .put("tag", tag)
                                .number("shown", standing.taken())
                                .number("derived", standing.derived())
                                .line(),
                        MediaType.TEXT_PLAIN);
    }

    private void changed() {
        try {
            beats.execute(this::tell);
        } catch (RejectedExecutionException e) {
            // The workbench is closing.
        }
    }

    private void tell() {
        if (!listening.isEmpty()) {
            send(event());
        }
    }

    private void beat() {
        send(SseEmitter.event().comment("still here"));
    }

    private void send(SseEmitter.SseEventBuilder event) {
        var built = event.build();
        for (SseEmitter emitter : List.copyOf(listening.keySet())) {
            try {
                emitter.send(built);
            } catch (IOException | IllegalStateException e) {
                // Whoever listened has gone.
                listening.remove(emitter);
            }
        }
    }

    @PreDestroy
    void close() {
        desking.forget(listener);
        beats.shutdownNow();
        listening.keySet().forEach(SseEmitter::complete);
    }
}
