package org.raqib.copies;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.raqib.knowledge.Lexicon;
import org.raqib.model.Copy;
import org.raqib.model.Report;

/**
 * Finds which reports are copies of which. Reports are given with {@link #add}, in any order; {@link #found} orders them by
 * publication and holds each against those before it that share runs of words with it ({@link RunIndex}), so that time grows
 * with their number and not with its square. The result depends on the set of reports alone, not on their order, the time or
 * the machine.
 *
 * <p>The thresholds were set by reading pairs of the news that the project tests with (docs/decisions/0011-copies.md).
 *
 * <p>{@link #add} may be called by several threads.
 */
public final class CopyFinder {
    /** From this part of its wording on, a copy says next to nothing of its own. */
    static final double NEAR = 0.8;

    /** From this part on, a report is told to be copied in part. */
    static final double PARTIAL = 0.5;

    /** With fewer runs of words in common two texts may agree by chance, by form or because they quote one sentence. */
    static final int LEAST_RUNS = 12;

    /** Shorter texts than this, in runs, are the same only by chance even where they are so word for word. */
    private static final int LEAST_EXACT = 6;

    /** A later report that holds so much of an earlier one of at least {@value #WHOLE_RUNS} runs has taken it over. */
    static final double WHOLE = 0.8;

    private static final int WHOLE_RUNS = 30;

    /** Of two texts with fewer numbers in common, one is the other's form filled in anew: a tally by day, a bulletin. */
    static final double NUMBERS = 0.5;

    /** How many of the texts that share most runs are looked at more closely. */
    private static final int LOOKED_AT = 12;

    private static final Comparator<Candidate> BY_PUBLICATION = Comparator.comparing(
                    (Candidate one) -> one.published == null ? LocalDate.MAX : one.published)
            .thenComparing(Candidate::sha256)
            .thenComparing(Candidate::id);

    private final Credits credits;
    private final List<Candidate> candidates = new ArrayList<>();

    /** @param lexicon knows the media to which texts are credited */
    public CopyFinder(Lexicon lexicon) {
        this.credits = new Credits(lexicon);
    }

    private record Candidate(
            String id,
            String sha256,
            @Nullable String publisher,
            @Nullable LocalDate published,
            List<String> credits,
            Sketch sketch) {}

    /**
     * Takes a report into account.
     *
     * @param published the day of publication, given or inferred, or null
     */
    public void add(Report report, @Nullable LocalDate published) {
        Candidate candidate = new Candidate(
                report.id(),
                report.sha256(),
                report.publisher(),
                published,
                List.copyOf(credits.of(report)),
                Sketch.of(report));
        synchronized (candidates) {
            candidates.add(candidate);
        }
    }

    /** The copies among all reports given so far. */
    public Copies found() {
        List<Candidate> ordered;
        synchronized (candidates) {
            ordered = candidates.stream().sorted(BY_PUBLICATION).toList();
        }
        List<Copy> copies = new ArrayList<>();
        Map<Long, Integer> wholes = new HashMap<>();
        RunIndex index = new RunIndex();
        for (int i = 0; i < ordered.size(); i++) {
            Candidate late = ordered.get(i);
            Integer same = late.sketch.runs().length < LEAST_EXACT ? null : wholes.putIfAbsent(late.sketch.whole, i);
            Copy copy =
                    same == null ? nearest(late, ordered, index) : link(late, ordered.get(same), 1, Copy.Kind.EXACT);
            if (copy != null) {
                copies.add(copy);
            }
            if (same == null) {
                index.add(i, late.sketch.runs());
            }
        }
        return Copies.of(copies);
    }

    /** The link to the earlier report that most of this one's wording stands in, or null. */
    private static @Nullable Copy nearest(Candidate late, List<Candidate> ordered, RunIndex index) {
        Candidate best = null;
        Sketch.Overlap most = null;
        for (int i : index.nearest(late.sketch.runs(), LOOKED_AT)) {
            Candidate early = ordered.get(i);
            Sketch.Overlap overlap = late.sketch.overlap(early.sketch);
            if ((most == null || overlap.share() > most.share()) && isCopied(late, early, overlap)) {
                best = early;
                most = overlap;
            }
        }
        return best == null || most == null
                ? null
                : link(late, best, most.share(), most.share() >= NEAR ? Copy.Kind.NEAR : Copy.Kind.PARTIAL);
    }

    private static boolean isCopied(Candidate late, Candidate early, Sketch.Overlap overlap) {
        if (overlap.shared() < LEAST_RUNS || late.sketch.sharedNumbers(early.sketch) < NUMBERS) {
            return false;
        }
        // An outlet that tells its own background again copies nobody.
        boolean ownWords = late.publisher != null && late.publisher.equals(early.publisher);
        return overlap.share() >= (ownWords ? NEAR : PARTIAL)
                || (!ownWords && overlap.converse() >= WHOLE && overlap.shared() >= WHOLE_RUNS);
    }

    private static Copy link(Candidate late, Candidate early, double share, Copy.Kind kind) {
        return new Copy(
                late.id,
                late.sha256,
                early.id,
                early.sha256,
                early.publisher,
                kind,
                share,
                late.credits,
                Wording.reason(late.published, early.published, early.id, early.publisher, kind, share, late.credits));
    }
}
