package org.raqib.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.ar.ArabicAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.raqib.claims.Reader;
import org.raqib.intake.Intake;
import org.raqib.intake.Limits;
import org.raqib.model.Report;

/**
 * How fast reports are read beside Lucene's Arabic analysis, by the time of the processor, which other programs on the
 * machine change far less than the time that passes; what a second thread gains; and how time grows with length. The
 * benchmarks of {@link ReaderBenchmark} tell more, on a quiet machine.
 */
public final class ReadingSpeed {
    private static final int PASSES = 5;
    private static final int LARGEST = 10_000_000;

    private final Reader reader = Reader.standard();
    private final Analyzer lucene = new ArabicAnalyzer();

    private ReadingSpeed() {}

    /** @param args a file of news, and of how many reports one is read */
    public static void main(String[] args) throws Exception {
        List<Report> all = new ArrayList<>();
        new Intake(Limits.standard(), Clock.systemUTC(), capture -> all.add(capture.report()), fault -> {})
                .read(Path.of(args[0]));
        int every = Integer.parseInt(args[1]);
        List<Report> some = new ArrayList<>();
        for (int i = 0; i < all.size(); i += every) {
            some.add(all.get(i));
        }
        ReadingSpeed speed = new ReadingSpeed();
        speed.besideLucene(some);
        speed.onTwoThreads(some);
        speed.byLength(some);
    }

    private void besideLucene(List<Report> reports) throws IOException {
        long words =
                reports.stream().mapToLong(report -> News.words(report.body())).sum();
        for (int pass = 1; pass <= PASSES; pass++) {
            long began = processor();
            read(reports);
            double reading = seconds(began);
            began = processor();
            for (int i = 0; i < PASSES; i++) {
                analyse(reports);
            }
            double analysis = seconds(began) / PASSES;
            System.out.printf(
                    Locale.ROOT,
                    "pass %d: reading %,.0f words, %,.0f reports a second of the processor; Lucene %,.0f words; 1/%.0f%n",
                    pass,
                    words / reading,
                    reports.size() / reading,
                    words / analysis,
                    reading / analysis);
        }
    }

    private void onTwoThreads(List<Report> reports) throws InterruptedException, ExecutionException {
        long start = System.nanoTime();
        long began = processor();
        read(reports);
        double one = seconds(began);
        double alone = (System.nanoTime() - start) / 1e9;
        List<Future<Double>> both;
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            Callable<Double> task = () -> {
                long from = processor();
                read(reports);
                return seconds(from);
            };
            start = System.nanoTime();
            both = threads.invokeAll(List.of(task, task));
        }
        double together = (System.nanoTime() - start) / 1e9;
        double two = both.get(0).get() + both.get(1).get();
        System.out.printf(
                Locale.ROOT,
                "two threads: %.2f times what one reads; by the processor, where neither waits for it, %.2f times%n",
                2 * alone / together,
                2 * 2 * one / two);
    }

    private void byLength(List<Report> reports) {
        StringBuilder text = new StringBuilder();
        while (text.length() < LARGEST) {
            reports.forEach(report -> text.append(report.body()).append('\n'));
        }
        for (int length = LARGEST / 1000; length <= LARGEST; length *= 10) {
            Report report = new Report("long", "0".repeat(64), "", text.substring(0, length), null, null, null, "ar");
            long began = processor();
            int claims = reader.read(report).claims().size();
            System.out.printf(
                    Locale.ROOT, "%,d letters in one report: %.2f s, %,d claims%n", length, seconds(began), claims);
        }
    }

    private void read(List<Report> reports) {
        for (Report report : reports) {
            reader.read(report);
        }
    }

    private void analyse(List<Report> reports) throws IOException {
        for (Report report : reports) {
            try (TokenStream stream = lucene.tokenStream("body", report.body())) {
                stream.addAttribute(CharTermAttribute.class);
                stream.reset();
                while (stream.incrementToken()) {
                    // Only the way there is measured.
                }
                stream.end();
            }
        }
    }

    private static long processor() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static double seconds(long began) {
        return (processor() - began) / 1e9;
    }
}
