package org.raqib.record;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.raqib.copies.Copies;
import org.raqib.copies.CopyFinder;
import org.raqib.incidents.Reconciler;
import org.raqib.incidents.Reconciliation;
import org.raqib.incidents.Reliabilities;
import org.raqib.knowledge.Lexicon;
import org.raqib.ledger.Head;
import org.raqib.ledger.LedgerView;
import org.raqib.ledger.RecordedDecision;
import org.raqib.ledger.Redaction;
import org.raqib.ledger.Withheld;
import org.raqib.model.Claim;
import org.raqib.model.Decision;
import org.raqib.model.Entities;
import org.raqib.model.Incident;
import org.raqib.model.Reading;
import org.raqib.model.Report;
import org.raqib.model.ReportedClaim;

/**
 * What reports tell and what people decided about it: what incidents follow from.
 *
 * @param claims every claim that stands, in the order of the reports: as read, or as a person corrected or added it
 * @param judged by {@link JudgedClaim#key()}, the claims that people judged, those that they rejected among them
 * @param copies which of the reports carry one text
 * @param recorded what people decided, in the order in which it was recorded, what was undone since included; also every
 *     decision of today to withhold, whatever moment is asked about
 * @param withheld what must not leave the house, as of today: what is withheld now was known in the open once
 * @param head the state of the ledger that it was read from, or null where reports were read on the spot
 */
public record Tellings(
        List<ReportedClaim> claims,
        Map<String, JudgedClaim> judged,
        Copies copies,
        List<RecordedDecision> recorded,
        Withheld withheld,
        @Nullable Head head) {
    public Tellings {
        claims = List.copyOf(claims);
        judged = Map.copyOf(judged);
        recorded = List.copyOf(recorded);
    }

    /** What reports tell that were read on the spot: nobody decided anything, and they count as they were published. */
    public static Tellings read(List<ReportedClaim> claims, Copies copies) {
        return new Tellings(Reconciler.asPublished(claims), Map.of(), copies, List.of(), Withheld.nothing(), null);
    }

    /** What a ledger holds, as its reports came, and what people decided. */
    public static Tellings of(LedgerView ledger, Lexicon lexicon) {
        return of(ledger, ledger, lexicon, (reading, claims) -> {});
    }

    /**
     * What a ledger held at some moment.
     *
     * @param then the ledger as it was
     * @param now the same ledger as it is; it says what is withheld
     * @param each is given every reading with the claims that stand of it, in the order of the reports, for whoever needs more
     *     of them than their claims
     */
    public static Tellings of(
            LedgerView then, LedgerView now, Lexicon lexicon, BiConsumer<Reading, List<ReportedClaim>> each) {
        List<RecordedDecision> recorded = recorded(then, now);
        ClaimJudgements judgements = new ClaimJudgements(recorded, then::place);
        List<ReportedClaim> claims = new ArrayList<>();
        Map<String, JudgedClaim> judged = new HashMap<>();
        CopyFinder copies = new CopyFinder(lexicon);
        try (Stream<Reading> readings = then.readings()) {
            readings.forEach(reading -> {
                List<ReportedClaim> standing = new ArrayList<>();
                for (JudgedClaim one : judgements.of(reading)) {
                    if (!one.decisions().isEmpty()) {
                        judged.put(one.key(), one);
                    }
                    Claim claim = one.claim();
                    if (claim != null) {
                        standing.add(reported(reading, one.index(), claim));
                    }
                }
                each.accept(reading, standing);
                claims.addAll(standing);
                copies.add(reading.report(), reading.published());
            });
        }
        return new Tellings(claims, judged, copies.found(), recorded, Withheld.of(now, lexicon), then.head());
    }

    private static List<RecordedDecision> recorded(LedgerView then, LedgerView now) {
        List<RecordedDecision> recorded = then.decisions();
        Set<Long> known = recorded.stream().map(RecordedDecision::entry).collect(Collectors.toSet());
        return Stream.concat(
                        recorded.stream(),
                        now.decisions().stream()
                                .filter(one -> one.decision().kind() == Decision.Kind.WITHHOLD && one.inForce())
                                .filter(one -> !known.contains(one.entry())))
                .toList();
    }

    /** The claims of a reading, each with its report. */
    public static List<ReportedClaim> claims(Reading reading) {
        List<ReportedClaim> claims = new ArrayList<>();
        for (int i = 0; i < reading.claims().size(); i++) {
            claims.add(reported(reading, i, reading.claims().get(i)));
        }
        return claims;
    }

    /** A claim with the report that was read; {@code index} as {@link JudgedClaim} has it. */
    public static ReportedClaim reported(Reading reading, int index, Claim claim) {
        Report report = reading.report();
        return new ReportedClaim(
                report.id(), report.sha256(), report.publisher(), report.title(), reading.published(), index, claim);
    }

    /** What people decided, those decisions that are in force, in the order in which they were recorded. */
    public List<Decision> decisions() {
        return recorded.stream()
                .filter(RecordedDecision::inForce)
                .map(RecordedDecision::decision)
                .toList();
    }

    /** The claims joined, by the machine alone; {@link Reconciliation#incidents} takes people's decisions. */
    public Reconciliation reconciled(Entities entities, Reliabilities reliabilities) {
        return Reconciler.with(entities, reliabilities).of(claims, copies);
    }

    /** The claims joined as people decided, by date, then identifier. */
    public List<Incident> incidents(Entities entities, Reliabilities reliabilities) {
        return Reconciler.sorted(reconciled(entities, reliabilities).incidents(decisions()));
    }

    Tellings redacted(Redaction redaction) {
        return new Tellings(
                claims.stream().map(redaction::of).toList(),
                // What was read before somebody judged it stays in the house with the reasons.
                Map.of(),
                Copies.of(copies.all().stream().map(redaction::of).toList()),
                recorded,
                withheld,
                head);
    }
}
