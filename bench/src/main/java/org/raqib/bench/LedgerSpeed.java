package org.raqib.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.raqib.claims.Reader;
import org.raqib.intake.Intake;
import org.raqib.intake.Limits;
import org.raqib.ledger.Ledger;
import org.raqib.ledger.LedgerExport;
import org.raqib.ledger.Ledgers;
import org.raqib.ledger.Submission;
import org.raqib.ledger.Verification;
import org.raqib.ledger.Window;
import org.raqib.model.Capture;
import org.raqib.model.Reading;
import org.raqib.model.Report;

/**
 * How fast a ledger takes reports in, gives its claims, verifies and is exported, and how that grows: at one and at ten times
 * the size. Real reports, read once; for the larger ledger each is taken in again under other identifiers. Beside the time
 * that passed stands the time of the processor, which other programs on the machine do not change.
 */
public final class LedgerSpeed {
    private static final int REPORTS = 1_000;
    private static final int GROUP = 200;
    private static final OperatingSystemMXBean SYSTEM =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    private LedgerSpeed() {}

    /** @param args a file of news; where the ledgers go: a folder, or an address of PostgreSQL that ends in a schema's name */
    public static void main(String[] args) throws IOException {
        List<Submission> read = read(Path.of(args[0]));
        String where = args[1];
        boolean server = where.contains("://");
        Path folder = Files.createTempDirectory("raqib-speed-");
        try {
            // The first warms up, and is not told.
            measured(read, server ? where + "_0" : folder.resolve("0").toString(), 1, false);
            for (int times : new int[] {1, 10}) {
                measured(
                        read,
                        server
                                ? where + "_" + times
                                : Path.of(where, "speed-" + times + ".raqib").toString(),
                        times,
                        true);
            }
        } finally {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    private static List<Submission> read(Path news) {
        List<Capture> captures = new ArrayList<>();
        new Intake(Limits.standard(), Clock.systemUTC(), captures::add, fault -> {}).read(news);
        List<Capture> some = captures.subList(0, Math.min(REPORTS, captures.size()));
        Reader reader = Reader.standard();
        Watch watch = new Watch();
        List<Submission> read = some.parallelStream()
                .map(capture -> new Submission(capture, reader.read(capture.report())))
                .toList();
        watch.tell("reading", read.size(), "reports");
        return read;
    }

    private static void measured(List<Submission> read, String location, int times, boolean told) throws IOException {
        try (Ledger ledger = Ledgers.open(location, Clock.systemUTC())) {
            Watch watch = new Watch();
            for (int time = 0; time < times; time++) {
                for (int from = 0; from < read.size(); from += GROUP) {
                    String suffix = "-" + time;
                    ledger.append(read.subList(from, Math.min(read.size(), from + GROUP)).stream()
                            .map(one -> renamed(one, suffix))
                            .toList());
                }
            }
            if (!told) {
                ledger.verify(n -> {});
                return;
            }
            System.out.printf("%s: %,d reports%n", location.replaceAll("//[^@]*@", "//"), (long) read.size() * times);
            watch.tell("append", (long) read.size() * times, "reports");
            watch = new Watch();
            Verification found = ledger.verify(n -> {});
            if (!found.sound()) {
                throw new IllegalStateException("the ledger is not sound: " + found.faults());
            }
            watch.tell("verify", found.bytes() / 1_000_000, "MB");
            watch = new Watch();
            try (Stream<?> claims = ledger.claims(Window.ALL)) {
                watch.tell("claims", claims.count(), "claims");
            }
            watch = new Watch();
            LedgerExport.write(ledger, OutputStream.nullOutputStream(), n -> {});
            watch.tell("export", found.bytes() / 1_000_000, "MB");
        }
    }

    private static Submission renamed(Submission one, String suffix) {
        Report report = one.capture().report();
        Report other = new Report(
                report.id() + suffix,
                report.sha256(),
                report.title(),
                report.text(),
                report.published(),
                report.publisher(),
                report.url(),
                report.language());
        Capture capture = one.capture();
        Reading reading = one.reading();
        return new Submission(
                new Capture(other, capture.bytes(), capture.mediaType(), capture.origin(), capture.capturedAt()),
                reading == null
                        ? null
                        : new Reading(
                                other,
                                reading.published(),
                                reading.publishedInferred(),
                                reading.claims(),
                                reading.readerVersion()));
    }

    /** Time that passes, and time of the processor. */
    private static final class Watch {
        private final long began = System.nanoTime();
        private final long worked = SYSTEM.getProcessCpuTime();

        void tell(String what, long count, String unit) {
            double seconds = (System.nanoTime() - began) / 1e9;
            double cpu = (SYSTEM.getProcessCpuTime() - worked) / 1e9;
            System.out.printf(
                    Locale.ROOT,
                    "  %-8s %,9d %s in %.1f s (%,.0f a second); %.1f s of the processor (%,.0f a second of one)%n",
                    what,
                    count,
                    unit,
                    seconds,
                    count / seconds,
                    cpu,
                    count / cpu);
        }
    }
}
