package org.raqib.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.raqib.claims.Reader;
import org.raqib.digest.HtmlDigest;
import org.raqib.digest.Period;
import org.raqib.digest.Phrases;
import org.raqib.intake.Intake;
import org.raqib.intake.Limits;
import org.raqib.knowledge.KnowledgeFiles;
import org.raqib.ledger.Ledger;
import org.raqib.ledger.SqliteLedger;
import org.raqib.ledger.Submission;
import org.raqib.model.Capture;
import org.raqib.model.Digest;
import org.raqib.model.ReportedClaim;
import org.raqib.model.Text;
import org.raqib.record.Derived;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code raqib demo}: the whole flow on the sample reports, from their bytes to a digest. */
@Command(
        name = "demo",
        description =
                "Reads the sample reports into a ledger, joins them into incidents, holds these against commitments, and "
                        + "writes the digest as a page.",
        mixinStandardHelpOptions = true)
final class DemoCommand implements Callable<Integer> {
    /** Incidents printed; the page has all. */
    private static final int MOST_INCIDENTS = 6;

    private static final List<String> LANGUAGES = List.of("ar", "en");

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before anything runs
    private CommandSpec spec;

    @Option(
            names = "--output",
            paramLabel = "FOLDER",
            description = "Where the ledger and the pages go (default: a new folder among the temporary files).")
    private @Nullable Path output;

    @Override
    public Integer call() throws Exception {
        PrintWriter out = spec.commandLine().getOut();
        long started = System.nanoTime();
        Path folder = output == null ? Files.createTempDirectory("raqib-demo-") : output;
        Path reports = folder.resolve("reports");
        Path file = folder.resolve("demo.ledger");
        if (Files.exists(reports) || Files.exists(file)) {
            throw new IOException(folder + ": a demo was written here before; give --output another folder.");
        }
        // The reader takes the longest to make ready; it does so while the samples and the ledger are.
        CompletableFuture<Reader> reader = CompletableFuture.supplyAsync(Reader::standard);
        Samples.unpack(reports);
        try (Ledger ledger = SqliteLedger.open(file, Clock.systemUTC())) {
            ledger.append(read(reports, reader));
            Derived derived = Derived.of(ledger, KnowledgeFiles.shipped());
            Period period = period(derived.claims());
            Digest digest = derived.digest(period, null);
            TerminalDigest printed = new TerminalDigest(out, Terminal.attached(), null);
            Highlights.of(digest, MOST_INCIDENTS).forEach(printed::section);
            for (String language : LANGUAGES) {
                String other = page(LANGUAGES.get(1 - LANGUAGES.indexOf(language)));
                Files.writeString(folder.resolve(page(language)), HtmlDigest.render(digest, language, other));
            }
            summary(out, derived, ledger.counts().reports(), folder, file, (System.nanoTime() - started) / 1_000_000);
        }
        return Main.OK;
    }

    private static List<Submission> read(Path reports, CompletableFuture<Reader> making) {
        List<Capture> captures = new ArrayList<>();
        List<String> faults = new ArrayList<>();
        new Intake(Limits.standard(), Clock.systemUTC(), captures::add, fault -> faults.add(fault.toString()))
                .read(reports);
        if (!faults.isEmpty()) {
            throw new IllegalStateException("The samples of this build cannot all be read: " + faults);
        }
        Reader reader = making.join();
        return captures.parallelStream()
                .map(capture -> new Submission(capture, reader.read(capture.report())))
                .toList();
    }

    /** From the first day of publication to the last. */
    private static Period period(List<ReportedClaim> claims) {
        List<LocalDate> days = claims.stream()
                .map(ReportedClaim::published)
                .filter(Objects::nonNull)
                .sorted()
                .toList();
        if (days.isEmpty()) {
            throw new IllegalStateException("No claim was read out of the samples of this build");
        }
        return new Period(days.getFirst(), days.getLast());
    }

    private static void summary(PrintWriter out, Derived derived, long reports, Path folder, Path file, long took) {
        Phrases phrases = Phrases.SHIPPED;
        Text read = phrases.count("reports", (int) reports);
        Text claims = phrases.count("claims", derived.claims().size());
        Text incidents = phrases.count("incidents", derived.incidents().size());
        Text findings = phrases.count("findings", derived.findings().size());
        out.println();
        out.println(String.join(" → ", read.en(), claims.en(), incidents.en(), findings.en()) + "  (" + took + " ms)");
        out.println("The digest, as a page:  " + folder.resolve(page("ar")));
        out.println("               and in English:  " + folder.resolve(page("en")));
        out.println("Look further:  raqib digest --ledger " + file + " --date 2020-04-30");
    }

    private static String page(String language) {
        return "digest." + language + ".html";
    }
}
