package org.raqib.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.raqib.copies.Copies;
import org.raqib.copies.CopyFinder;
import org.raqib.incidents.Reconciler;
import org.raqib.incidents.Reconciliation;
import org.raqib.incidents.Reliabilities;
import org.raqib.knowledge.Lexicon;
import org.raqib.ledger.LedgerView;
import org.raqib.ledger.RecordedDecision;
import org.raqib.model.Decision;
import org.raqib.model.Entities;
import org.raqib.model.Incident;
import org.raqib.model.Reading;
import org.raqib.model.Report;
import org.raqib.model.ReportedClaim;

/**
 * What reports tell: what incidents follow from.
 *
 * @param claims every claim, in the order of the reports
 * @param copies which of the reports carry one text
 * @param decisions what people decided, those in force, in the order in which they were recorded
 */
record Tellings(List<ReportedClaim> claims, Copies copies, List<Decision> decisions) {
    Tellings {
        claims = List.copyOf(claims);
        decisions = List.copyOf(decisions);
    }

    /** What reports tell that were read on the spot: nobody decided anything, and they count as they were published. */
    static Tellings read(List<ReportedClaim> claims, Copies copies) {
        return new Tellings(Reconciler.asPublished(claims), copies, List.of());
    }

    /** The claims joined, by the machine alone. */
    Reconciliation reconciled(Entities entities, Reliabilities reliabilities) {
        return Reconciler.with(entities, reliabilities).of(claims, copies);
    }

    /** The claims joined as people decided, by date, then identifier. */
    List<Incident> incidents(Entities entities, Reliabilities reliabilities) {
        return Reconciler.sorted(reconciled(entities, reliabilities).incidents(decisions));
    }

    /** What a ledger holds, as its reports came, and what people decided. */
    static Tellings of(LedgerView ledger, Lexicon lexicon) {
        return of(ledger, lexicon, reading -> {});
    }

    /**
     * {@link #of(LedgerView, Lexicon)}, for whoever needs more of the reports than their claims.
     *
     * @param each is given every reading, in the order of the reports
     */
    static Tellings of(LedgerView ledger, Lexicon lexicon, Consumer<Reading> each) {
        List<Decision> decisions = ledger.decisions().stream()
                .filter(RecordedDecision::inForce)
                .map(RecordedDecision::decision)
                .toList();
        try (Stream<Reading> readings = ledger.readings()) {
            return of(readings.peek(each), lexicon, decisions);
        }
    }

    private static Tellings of(Stream<Reading> readings, Lexicon lexicon, List<Decision> decisions) {
        List<ReportedClaim> claims = new ArrayList<>();
        CopyFinder copies = new CopyFinder(lexicon);
        readings.forEach(reading -> {
            claims.addAll(claims(reading));
            copies.add(reading.report(), reading.published());
        });
        return new Tellings(claims, copies.found(), decisions);
    }

    /** The claims of a reading, each with its report. */
    static List<ReportedClaim> claims(Reading reading) {
        Report report = reading.report();
        List<ReportedClaim> claims = new ArrayList<>();
        for (int i = 0; i < reading.claims().size(); i++) {
            claims.add(new ReportedClaim(
                    report.id(),
                    report.sha256(),
                    report.publisher(),
                    report.title(),
                    reading.published(),
                    i,
                    reading.claims().get(i)));
        }
        return claims;
    }
}
