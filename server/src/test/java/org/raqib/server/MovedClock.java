package org.raqib.server;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/** Another clock's time, and more where a test says so. */
final class MovedClock extends Clock {
    private final Clock base;
    private volatile Duration by = Duration.ZERO;

    MovedClock(Clock base) {
        this.base = base;
    }

    /** Shows so much more from now on. */
    void move(Duration more) {
        by = by.plus(more);
    }

    @Override
    public Instant instant() {
        return base.instant().plus(by);
    }

    @Override
    public ZoneId getZone() {
        return base.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException();
    }
}
