package org.raqib.cli;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * Does work on several threads and hands the results on in the order in which the work came in, each as soon as it and
 * all before it are done. Not more than a few pieces per thread are under way at a time: who brings more waits.
 *
 * @param <T> a piece of work
 * @param <R> what it gives
 */
final class InOrder<T, R> implements AutoCloseable {
    /** Pieces under way for each thread: enough that neither a long one nor the sink keeps the others waiting. */
    static final int AHEAD = 64;

    /** What all pieces under way may weigh, in kilobytes; a heavier piece is worked on alone. */
    private static final int MOST_KILOBYTES = 32 << 10;

    /** Takes results, one at a time. */
    interface Sink<R> {
        /**
         * Takes one result.
         *
         * @param more whether a further result is at hand already; where none is, it is time to flush
         * @return whether more results are wanted
         */
        boolean take(R result, boolean more);
    }

    private final Function<T, R> work;
    private final Sink<R> sink;
    private final ExecutorService workers;
    private final BlockingQueue<Piece<R>> underWay;
    private final ToLongFunction<T> weight;
    private final Semaphore room = new Semaphore(MOST_KILOBYTES);
    private final Thread deliverer;
    private volatile boolean unwanted;
    private volatile @Nullable Throwable failure;

    /** A piece under way, with the kilobytes it keeps others from. */
    private record Piece<R>(Future<R> result, int kilobytes) {}

    /**
     * @param threads how many pieces are worked on at once, 1 or more
     * @param work done on any thread; what it throws ends everything
     * @param sink called on one thread of its own
     */
    InOrder(int threads, Function<T, R> work, Sink<R> sink) {
        this(threads, piece -> 0, work, sink);
    }

    /**
     * @param threads how many pieces are worked on at once, 1 or more
     * @param weight bytes of a piece; those under way are bounded
     * @param work done on any thread; what it throws ends everything
     * @param sink called on one thread of its own
     */
    InOrder(int threads, ToLongFunction<T> weight, Function<T, R> work, Sink<R> sink) {
        this.weight = weight;
        this.work = work;
        this.sink = sink;
        workers = Executors.newFixedThreadPool(
                threads, Thread.ofPlatform().daemon().name("raqib-worker-", 1).factory());
        underWay = new ArrayBlockingQueue<>(threads * AHEAD);
        deliverer = Thread.ofPlatform().daemon().name("raqib-results").start(this::deliver);
    }

    /**
     * Brings a piece of work, and waits while too many are under way.
     *
     * @return false once the sink wants no more
     */
    boolean put(T piece) {
        if (unwanted) {
            return false;
        }
        int kilobytes = (int) Math.min(MOST_KILOBYTES, weight.applyAsLong(piece) >> 10);
        try {
            room.acquire(kilobytes);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            unwanted = true;
            return false;
        }
        FutureTask<R> task = new FutureTask<>(() -> work.apply(piece));
        workers.execute(task);
        return enqueue(new Piece<>(task, kilobytes)) && !unwanted;
    }

    /** Waits until all that was brought is done and handed on, and throws what work or sink threw. */
    @Override
    public void close() {
        FutureTask<R> end = new FutureTask<>(() -> {
            throw new IllegalStateException("The end is never worked on");
        });
        end.cancel(false);
        try {
            if (enqueue(new Piece<>(end, 0))) {
                deliverer.join();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            workers.shutdownNow();
        }
        Throwable thrown = failure;
        if (thrown instanceof RuntimeException exception) {
            throw exception;
        }
        if (thrown instanceof Error error) {
            throw error;
        }
    }

    private boolean enqueue(Piece<R> task) {
        try {
            underWay.put(task);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            unwanted = true;
            return false;
        }
    }

    private void deliver() {
        boolean going = true;
        while (going) {
            try {
                Piece<R> piece = underWay.take();
                R result;
                try {
                    result = piece.result.get();
                } finally {
                    // Not before it is done: until then it takes the room.
                    room.release(piece.kilobytes);
                }
                if (!unwanted) {
                    Piece<R> next = underWay.peek();
                    unwanted = !sink.take(result, next != null && next.result.isDone() && !next.result.isCancelled());
                }
            } catch (CancellationException e) {
                // The end that close() brings.
                going = false;
            } catch (ExecutionException e) {
                fail(e.getCause() == null ? e : e.getCause());
            } catch (InterruptedException e) {
                unwanted = true;
                going = false;
            } catch (RuntimeException | Error e) {
                fail(e);
            }
        }
    }

    /** Keeps the first failure, and goes on taking pieces away so that whoever brings them is not left waiting. */
    private void fail(Throwable thrown) {
        if (failure == null) {
            failure = thrown;
        }
        unwanted = true;
    }
}
