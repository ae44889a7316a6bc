package org.raqib.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.raqib.copies.Copies;
import org.raqib.incidents.Reconciler;
import org.raqib.incidents.Reconciliation;
import org.raqib.knowledge.Lexicon;
import org.raqib.model.ReportedClaim;

/**
 * Measures reconciling: so many made-up claims at once, every incident put together, and then reports added one by one. Beside
 * the time that passed stands the time of the processor, which other programs on the machine hardly change.
 *
 * <p>One run each, not JMH: a run takes a minute and gigabytes.
 */
public final class Reconciling {
    private static final long SEED = 20200430;
    private static final int ADDED = 500;

    /** More than a report holds on average. */
    private static final int CLAIMS_EACH = 15;

    private static final OperatingSystemMXBean SYSTEM =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private Reconciling() {}

    /** @param args numbers of claims; 100000 and 1000000 where none are given */
    public static void main(String[] args) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        Lexicon lexicon = Lexicon.shipped();
        Reconciler reconciler = Reconciler.with(lexicon);
        // What runs for the first time is compiled while it runs.
        run(20_000, lexicon, reconciler, new PrintStream(PrintStream.nullOutputStream(), true, StandardCharsets.UTF_8));
        for (int claims : args.length == 0
                ? new int[] {100_000, 1_000_000}
                : Arrays.stream(args).mapToInt(Integer::parseInt).toArray()) {
            run(claims, lexicon, reconciler, out);
        }
    }

    private static void run(int count, Lexicon lexicon, Reconciler reconciler, PrintStream out) {
        List<List<ReportedClaim>> reports = new Press(lexicon, SEED).reports(count + ADDED * CLAIMS_EACH);
        List<ReportedClaim> claims = new ArrayList<>(count);
        // Those added later are not the last ones only: they come from all over the years.
        List<List<ReportedClaim>> later = new ArrayList<>();
        int every = Math.max(1, reports.size() / ADDED);
        for (int i = 0; i < reports.size(); i++) {
            if (i % every == every / 2) {
                later.add(reports.get(i));
            } else {
                claims.addAll(reports.get(i));
            }
        }
        long worked = SYSTEM.getProcessCpuTime();
        long start = System.nanoTime();
        Reconciliation state = reconciler.of(claims, Copies.NONE);
        long joined = System.nanoTime();
        long incidents = state.incidents()
                .filter(incident -> !incident.reasons().isEmpty())
                .count();
        long made = System.nanoTime();
        long workedOn = SYSTEM.getProcessCpuTime();
        long[] adding = new long[later.size()];
        long[] addingWork = new long[later.size()];
        for (int i = 0; i < adding.length; i++) {
            long before = System.nanoTime();
            long workedBefore = THREADS.getCurrentThreadCpuTime();
            state.add(later.get(i));
            addingWork[i] = THREADS.getCurrentThreadCpuTime() - workedBefore;
            adding[i] = System.nanoTime() - before;
        }
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        out.printf(
                Locale.ROOT,
                "%,d claims: joined in %.1f s, %,d incidents put together in %.1f s; %.1f s of the processor in all; %,d MB of"
                        + " heap hold it%n",
                claims.size(),
                (joined - start) / 1e9,
                incidents,
                (made - joined) / 1e9,
                (workedOn - worked) / 1e9,
                (runtime.totalMemory() - runtime.freeMemory()) >> 20);
        tell("time", adding, out);
        tell("processor", addingWork, out);
    }

    private static void tell(String what, long[] nanos, PrintStream out) {
        Arrays.sort(nanos);
        out.printf(
                Locale.ROOT,
                "  a report added, %s: %.2f ms (median), %.2f ms (99 of 100), %.2f ms (worst of %d)%n",
                what,
                nanos[nanos.length / 2] / 1e6,
                nanos[nanos.length * 99 / 100] / 1e6,
                nanos[nanos.length - 1] / 1e6,
                nanos.length);
    }
}
