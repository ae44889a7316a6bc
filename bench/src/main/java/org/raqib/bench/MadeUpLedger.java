package org.raqib.bench;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.raqib.knowledge.Lexicon;
import org.raqib.ledger.Ledger;
import org.raqib.ledger.Ledgers;
import org.raqib.ledger.Submission;
import org.raqib.model.Capture;
import org.raqib.model.Claim;
import org.raqib.model.Reading;
import org.raqib.model.Report;
import org.raqib.model.ReportedClaim;
import org.raqib.model.Span;
import org.raqib.proof.Hash;

/** Makes a ledger of made-up reports, some claims each, for measuring what serves a large one. */
public final class MadeUpLedger {
    private static final long SEED = 20200430;
    private static final int BATCH = 1_000;

    private MadeUpLedger() {}

    /** @param args the ledger's file, which must not exist; how many reports; how many claims in each */
    public static void main(String[] args) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        Path file = Path.of(args[0]);
        if (Files.exists(file)) {
            throw new IllegalArgumentException(file + " exists; name a file that does not");
        }
        int reports = Integer.parseInt(args[1]);
        int claimsEach = Integer.parseInt(args[2]);
        List<List<ReportedClaim>> told =
                gathered(new Press(Lexicon.shipped(), SEED).reports(reports * claimsEach * 11 / 10), claimsEach);
        Clock clock = Clock.systemUTC();
        int made = 0;
        try (Ledger ledger = Ledgers.open(file.toString(), clock)) {
            List<Submission> batch = new ArrayList<>();
            for (List<ReportedClaim> one : told.subList(0, Math.min(reports, told.size()))) {
                batch.add(submission(made++, one, clock));
                if (batch.size() == BATCH) {
                    ledger.append(batch);
                    batch.clear();
                }
            }
            ledger.append(batch);
            out.println(ledger.counts());
        }
    }

    /** What an outlet published on a day, so many claims to a report. */
    private static List<List<ReportedClaim>> gathered(List<List<ReportedClaim>> single, int claimsEach) {
        Map<String, List<ReportedClaim>> open = new LinkedHashMap<>();
        List<List<ReportedClaim>> full = new ArrayList<>();
        LocalDate day = null;
        for (List<ReportedClaim> one : single) {
            ReportedClaim claim = one.getFirst();
            String desk =
                    (claim.publisher() == null ? "" : claim.publisher()).hashCode() % 20 + " " + claim.published();
            List<ReportedClaim> report = open.computeIfAbsent(desk, any -> new ArrayList<>());
            report.add(claim);
            if (report.size() == claimsEach) {
                full.add(report);
                open.remove(desk);
            }
            if (day != null && claim.published() != null && claim.published().isAfter(day.plusDays(3))) {
                full.addAll(open.values());
                open.clear();
            }
            day = claim.published();
        }
        full.addAll(open.values());
        return full;
    }

    private static Submission submission(int number, List<ReportedClaim> told, Clock clock) {
        ReportedClaim first = told.getFirst();
        String title = first.claim().quote();
        StringBuilder text = new StringBuilder();
        List<Claim> claims = new ArrayList<>();
        for (ReportedClaim one : told) {
            int at = title.length() + 1 + text.length();
            Claim claim = one.claim();
            claims.add(new Claim(
                    claim.event(),
                    claim.mode(),
                    claim.modality(),
                    claim.actors(),
                    claim.recipients(),
                    claim.speakers(),
                    claim.places(),
                    claim.date(),
                    claim.killed(),
                    claim.injured(),
                    claim.breach(),
                    claim.aggregate(),
                    new Span(at, at + claim.quote().indexOf(' ')),
                    new Span(at, at + claim.quote().length()),
                    claim.quote(),
                    claim.rule(),
                    List.of(),
                    List.of()));
            text.append(claim.quote()).append(".\n");
        }
        byte[] bytes = (title + "\n" + text).getBytes(StandardCharsets.UTF_8);
        Report report = new Report(
                "made-up-" + number,
                Hash.of(bytes).hex(),
                title,
                text.toString(),
                first.published(),
                first.publisher(),
                null,
                "ar");
        return new Submission(
                new Capture(report, bytes, "text/plain", "made-up-" + number, clock.instant()),
                new Reading(report, first.published(), false, claims, "bench"));
    }
}
