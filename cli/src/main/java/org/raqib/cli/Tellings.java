package org.raqib.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.raqib.copies.Copies;
import org.raqib.copies.CopyFinder;
import org.raqib.knowledge.Lexicon;
import org.raqib.model.Reading;
import org.raqib.model.Report;
import org.raqib.model.ReportedClaim;

/**
 * What reports tell: what incidents follow from.
 *
 * @param claims every claim, in the order of the reports
 * @param copies which of the reports carry one text
 */
record Tellings(List<ReportedClaim> claims, Copies copies) {
    /** What some readings tell. */
    static Tellings of(Stream<Reading> readings, Lexicon lexicon) {
        List<ReportedClaim> claims = new ArrayList<>();
        CopyFinder copies = new CopyFinder(lexicon);
        readings.forEach(reading -> {
            claims.addAll(claims(reading));
            copies.add(reading.report(), reading.published());
        });
        return new Tellings(claims, copies.found());
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
