package org.raqib.desk;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Function;

/**
 * Answers that cost much, kept for as long as the record stays as it is. Whoever asks while an answer is being made waits for
 * that one.
 *
 * @param <K> what is asked
 * @param <V> the answer
 */
public final class Kept<K, V> {
    private final Map<K, CompletableFuture<V>> answers;
    private String tag = "";

    /** @param most how many answers are kept: those asked for last */
    public Kept(int most) {
        answers = new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<K, CompletableFuture<V>> eldest) {
                return size() > most;
            }
        };
    }

    /**
     * The answer to a question.
     *
     * @param now names the state of what is asked, as {@link Desk#tag()} does: answers of another state are forgotten
     * @param making makes it, if it is not at hand; what it throws is thrown, and not kept
     */
    public V get(String now, K question, Function<K, V> making) {
        CompletableFuture<V> mine = new CompletableFuture<>();
        CompletableFuture<V> other;
        synchronized (answers) {
            if (!tag.equals(now)) {
                answers.clear();
                tag = now;
            }
            other = answers.putIfAbsent(question, mine);
        }
        if (other != null) {
            try {
                return other.join();
            } catch (CompletionException e) {
                // Whoever waited is told the same as whoever asked first.
                if (e.getCause() instanceof RuntimeException fault) {
                    throw fault;
                }
                throw e;
            }
        }
        try {
            V answer = making.apply(question);
            mine.complete(answer);
            return answer;
        } catch (RuntimeException | Error e) {
            synchronized (answers) {
                answers.remove(question, mine);
            }
            mine.completeExceptionally(e);
            throw e;
        }
    }
}
