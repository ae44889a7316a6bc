package org.raqib.words;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What some table says about a word, or about an analysis of a word, found out once for each and kept with it. Safe for
 * any number of threads.
 *
 * @param <K> what it is a fact about
 * @param <T> what is found out; immutable
 */
public final class Fact<K extends Keeper, T extends @Nullable Object> {
    private static final AtomicInteger MADE = new AtomicInteger();

    /** A value with the fact that it belongs to: two facts may share a place. */
    record Kept(Fact<?, ?> owner, @Nullable Object value) {}

    private final int place = MADE.getAndIncrement() & (Keeper.PLACES - 1);
    private final Function<K, T> finder;

    /** @param finder a pure function */
    public Fact(Function<K, T> finder) {
        this.finder = finder;
    }

    @SuppressWarnings({"unchecked", "NullAway"}) // null only where the finder gives null
    public T of(K keeper) {
        Kept kept = keeper.kept(place);
        if (kept != null && kept.owner == this) {
            return (T) kept.value;
        }
        T value = finder.apply(keeper);
        keeper.keep(place, new Kept(this, value));
        return value;
    }
}
