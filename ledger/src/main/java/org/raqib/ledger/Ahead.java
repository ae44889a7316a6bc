package org.raqib.ledger;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * Entries that are being computed on the processors that are free, while whoever asked for it fetches the next ones; then that
 * one helps.
 */
final class Ahead {
    private final List<Recomputed> entries;
    private final Map<Long, Recomputed> byNumber = new HashMap<>();
    private final AtomicInteger next = new AtomicInteger();
    private final List<ForkJoinTask<?>> helpers = new ArrayList<>();

    private Ahead(List<StoredEntry> some, List<StoredEntry> texts) {
        entries = some.stream().map(Recomputed::new).toList();
        texts.forEach(text -> byNumber.put(text.number(), new Recomputed(text)));
        entries.forEach(entry -> byNumber.put(entry.entry().number(), entry));
    }

    /**
     * Begins.
     *
     * @param entries those to be computed
     * @param texts earlier ones, which some of them were derived from
     */
    static Ahead of(List<StoredEntry> entries, List<StoredEntry> texts) {
        Ahead ahead = new Ahead(entries, texts);
        ForkJoinPool others = ForkJoinPool.commonPool();
        int threads = Math.min(entries.size(), Runtime.getRuntime().availableProcessors() - 1);
        for (int i = 0; i < threads; i++) {
            ahead.helpers.add(others.submit(ahead::compute));
        }
        return ahead;
    }

    private void compute() {
        for (int at = next.getAndIncrement(); at < entries.size(); at = next.getAndIncrement()) {
            entries.get(at).ahead(byNumber::get);
        }
    }

    /** Returns once all are computed. */
    void finish() {
        compute();
        helpers.forEach(ForkJoinTask::join);
    }

    /** The entry of that number; null where it was not among them. */
    @Nullable
    Recomputed entry(long number) {
        return byNumber.get(number);
    }
}
