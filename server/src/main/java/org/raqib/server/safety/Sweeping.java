package org.raqib.server.safety;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Forgets, on start and each hour, what is kept for some time only: a workbench may run for months. */
final class Sweeping implements AutoCloseable {
    private static final Logger LOG = System.getLogger(Sweeping.class.getName());

    private final Sessions sessions;
    private final Audit audit;
    private final ScheduledExecutorService each = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("sweeping").factory());

    Sweeping(Sessions sessions, Audit audit) {
        this.sessions = sessions;
        this.audit = audit;
        var unused = each.scheduleWithFixedDelay(this::sweep, 0, 1, TimeUnit.HOURS);
    }

    private void sweep() {
        try {
            sessions.sweep();
            audit.sweep();
        } catch (RuntimeException e) {
            if (!each.isShutdown()) {
                LOG.log(Level.WARNING, "What is kept for some time only could not be forgotten: " + e.getMessage());
            }
        }
    }

    @Override
    public void close() {
        each.shutdownNow();
    }
}
