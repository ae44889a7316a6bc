package org.raqib.claims;

import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Something large that is used for a moment and may then be used again, kept for who needs it next; who comes while it is
 * lent makes another. Safe for any number of threads.
 */
final class Spare<T> {
    private final AtomicReference<@Nullable T> idle = new AtomicReference<>();
    private final Supplier<T> maker;

    Spare(Supplier<T> maker) {
        this.maker = maker;
    }

    T lend() {
        T spare = idle.getAndSet(null);
        return spare == null ? maker.get() : spare;
    }

    void takeBack(T lent) {
        idle.set(lent);
    }
}
