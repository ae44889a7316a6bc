package org.raqib.cli;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.function.LongSupplier;
import org.raqib.intake.Fault;

/**
 * What a command has to say beside its results: a sentence for each fault, and, where a person sits at a terminal and the
 * work takes long, how far it is. Safe for use by several threads.
 */
final class Diagnostics {
    /** The launcher sets this system property where standard error is a terminal; Java cannot tell. */
    static final String TERMINAL = "raqib.terminal";

    private static final long NANOS_PER_SECOND = 1_000_000_000L;
    private static final long PATIENCE = 2 * NANOS_PER_SECOND;
    private static final long INTERVAL = NANOS_PER_SECOND / 4;
    private static final String CLEAR_LINE = "\r\u001B[K";

    private final PrintWriter err;
    private final boolean terminal;
    private final LongSupplier nanoTime;
    private final long start;
    private long shownAt;
    private boolean shown;
    private long reports;
    private long failures;

    /** Onto {@code err}, which is a terminal if the launcher says so. */
    Diagnostics(PrintWriter err) {
        this(err, Boolean.getBoolean(TERMINAL), System::nanoTime);
    }

    Diagnostics(PrintWriter err, boolean terminal, LongSupplier nanoTime) {
        this.err = err;
        this.terminal = terminal;
        this.nanoTime = nanoTime;
        start = nanoTime.getAsLong();
        shownAt = start;
    }

    /** Says what is wrong with an input. */
    synchronized void say(Fault fault) {
        failures += fault.note() ? 0 : 1;
        print(fault.toString());
    }

    /** Says what is wrong and counts it as a failure. */
    synchronized void fail(String sentence) {
        failures++;
        print(sentence);
    }

    /** Whether anything but notes was said. */
    synchronized boolean failed() {
        return failures > 0;
    }

    /** How many failures were said. */
    synchronized long failures() {
        return failures;
    }

    /** One more report is done. */
    synchronized void report() {
        progress(++reports, "reports read");
    }

    /**
     * The work has come so far.
     *
     * @param count how many are done since the beginning
     * @param what of what, and done how: {@code reports read}
     */
    synchronized void progress(long count, String what) {
        long now = nanoTime.getAsLong();
        if (terminal && now - start >= PATIENCE && now - shownAt >= INTERVAL) {
            double seconds = (double) (now - start) / NANOS_PER_SECOND;
            err.print(String.format(Locale.ROOT, "%s%,d %s, %,.0f a second", CLEAR_LINE, count, what, count / seconds));
            err.flush();
            shownAt = now;
            shown = true;
        }
    }

    /** Wipes the progress away. */
    synchronized void done() {
        if (shown) {
            err.print(CLEAR_LINE);
            shown = false;
        }
        err.flush();
    }

    private void print(String line) {
        if (shown) {
            err.print(CLEAR_LINE);
            shown = false;
        }
        err.println(ReportWords.oneLine(line));
        err.flush();
    }
}
