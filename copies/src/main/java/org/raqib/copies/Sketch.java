package org.raqib.copies;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.raqib.knowledge.FoldedWords;
import org.raqib.knowledge.Spelling;
import org.raqib.model.Report;

/**
 * What of a text is compared with other texts: its runs of {@value #RUN} words, folded ({@link Spelling}) and hashed. Of a text
 * with more than {@value #MOST} runs the {@value #MOST} with the smallest hashes are kept, which sample it evenly, and the same
 * ones in every text (bottom-k sampling, after Broder 1997).
 */
final class Sketch {
    /** Three words in a row are seldom chance, and a changed word costs three runs at most. */
    static final int RUN = 3;

    /** Enough to know the share of a longer text to within some two parts in a hundred. */
    static final int MOST = 512;

    /** A text with fewer words is looked at together with its title. */
    private static final int SHORT = 12;

    private final int[] runs;
    private final int[] numbers;
    private final boolean sampled;
    final int words;
    final long whole;

    private Sketch(int[] runs, boolean sampled, int[] numbers, int words, long whole) {
        this.runs = runs;
        this.sampled = sampled;
        this.numbers = numbers;
        this.words = words;
        this.whole = whole;
    }

    static Sketch of(Report report) {
        List<String> words = FoldedWords.of(report.text());
        if (words.size() < SHORT && !report.title().isBlank()) {
            words = new ArrayList<>(FoldedWords.of(report.title()));
            words.addAll(FoldedWords.of(report.text()));
        }
        return of(words);
    }

    private static Sketch of(List<String> words) {
        long[] hashes = words.stream().mapToLong(FoldedWords::hash).toArray();
        long whole = 0;
        for (long hash : hashes) {
            whole = FoldedWords.mix(whole * 31 + hash);
        }
        int[] runs = new int[Math.max(0, hashes.length - RUN + 1)];
        for (int i = 0; i < runs.length; i++) {
            long run = 0;
            for (int j = 0; j < RUN; j++) {
                run = FoldedWords.mix(run + hashes[i + j]);
            }
            runs[i] = (int) run;
        }
        int[] distinct = Arrays.stream(runs).sorted().distinct().toArray();
        boolean sampled = distinct.length > MOST;
        int[] numbers = words.stream()
                .filter(word -> Character.isDigit(word.charAt(0)))
                .mapToInt(word -> (int) FoldedWords.hash(word))
                .sorted()
                .distinct()
                .toArray();
        return new Sketch(sampled ? Arrays.copyOf(distinct, MOST) : distinct, sampled, numbers, words.size(), whole);
    }

    /** The runs kept, sorted. */
    int[] runs() {
        return runs;
    }

    /**
     * How the wording of two texts overlaps.
     *
     * @param shared how many of the runs looked at stand in both
     * @param share the part of the first text's runs that stand in the second, 0 to 1
     * @param converse the part of the second text's runs that stand in the first
     */
    record Overlap(int shared, double share, double converse) {}

    /** How much of this text stands in the other, and of the other in this. */
    Overlap overlap(Sketch other) {
        // Where one of them is a sample, both are looked at as far as that sample reaches.
        int last = Math.min(
                sampled ? runs[runs.length - 1] : Integer.MAX_VALUE,
                other.sampled ? other.runs[other.runs.length - 1] : Integer.MAX_VALUE);
        int mine = upTo(runs, last);
        int theirs = upTo(other.runs, last);
        int shared = SortedNumbers.shared(runs, mine, other.runs, theirs);
        return new Overlap(shared, mine == 0 ? 0 : (double) shared / mine, theirs == 0 ? 0 : (double) shared / theirs);
    }

    /** The part of the numbers in the two texts together that stand in both; 1 where there are none. */
    double sharedNumbers(Sketch other) {
        int shared = SortedNumbers.shared(numbers, numbers.length, other.numbers, other.numbers.length);
        int fewer = Math.min(numbers.length, other.numbers.length);
        return fewer == 0 ? 1 : (double) shared / fewer;
    }

    private static int upTo(int[] sorted, int last) {
        int at = Arrays.binarySearch(sorted, last);
        return at < 0 ? -at - 1 : at + 1;
    }
}
