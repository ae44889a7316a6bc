package org.raqib.incidents;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.raqib.copies.Copies;
import org.raqib.model.Entities;
import org.raqib.model.Incident;
import org.raqib.model.ReportedClaim;

/**
 * Joins the claims of all reports about one happening into incidents. Every claim ends up in exactly one incident.
 *
 * <p>How: claims become {@link Profile}s; {@link Blocks} proposes the pairs worth comparing; {@link Likeness} weighs a
 * pair; {@link Clusters} groups alike claims; {@link Assembly} puts each group together. Which claims stand together is a
 * function of the set of claims: their order does not matter, nor does the time or the machine.
 *
 * <p>An incident bears the name of one of its claims (see {@link Names}): of the one that came first, where the order in
 * which reports came is known ({@link #inOrder}), else of the one published first. So an incident that grows keeps its
 * identifier, and where two turn out to be one, the older identifier stays and the other is listed as former.
 *
 * <p>Safe for use by several threads.
 */
public final class Reconciler {
    private final Relations relations;
    private final WordWeights weights;
    private final Reliabilities reliabilities;

    /**
     * @param entities whom claims name, and how they stand to one another
     * @param weights how much words say
     * @param reliabilities how reliable sources are
     */
    public Reconciler(Entities entities, WordWeights weights, Reliabilities reliabilities) {
        this.relations = new Relations(entities);
        this.weights = weights;
        this.reliabilities = reliabilities;
    }

    /** With the weights of words that Raqib ships, and no rating of sources. */
    public static Reconciler with(Entities entities) {
        return with(entities, Reliabilities.standard());
    }

    /** With the weights of words that Raqib ships. */
    public static Reconciler with(Entities entities, Reliabilities reliabilities) {
        return new Reconciler(entities, WordWeights.standard(), reliabilities);
    }

    /** The incidents of some claims, by date (undated last), then identifier, named as if reports came as they were published. */
    public List<Incident> reconcile(Collection<ReportedClaim> claims) {
        return reconcile(claims, Copies.NONE);
    }

    /**
     * The incidents of some claims, copies of one text counted as one voice.
     *
     * @param copies which of the claims' reports carry one text
     * @return by date (undated last), then identifier
     */
    public List<Incident> reconcile(Collection<ReportedClaim> claims, Copies copies) {
        return inOrder(asPublished(claims), copies);
    }

    /** Claims in the order in which their reports were published, where the order in which they came is not known. */
    public static List<ReportedClaim> asPublished(Collection<ReportedClaim> claims) {
        return claims.stream()
                .sorted(Comparator.comparing(
                                (ReportedClaim claim) -> claim.published(),
                                Comparator.nullsLast(Comparator.naturalOrder()))
                        .thenComparing(ReportedClaim::reportSha256)
                        .thenComparing(ReportedClaim::reportId)
                        .thenComparing(claim -> claim.claim().trigger())
                        .thenComparing(ReportedClaim::index))
                .toList();
    }

    /**
     * The incidents of some claims, which came in this order, as a ledger gives them.
     *
     * @param claims the order is that of the reports' arrival, which identifiers go by
     * @param copies which of the claims' reports carry one text
     * @return by date (undated last), then identifier
     */
    public List<Incident> inOrder(List<ReportedClaim> claims, Copies copies) {
        return sorted(of(claims, copies).incidents(List.of()));
    }

    /** The state that claims lead to which came in this order; further reports can be added to it. */
    public Reconciliation of(List<ReportedClaim> claims, Copies copies) {
        Map<String, List<ReportedClaim>> reports = new LinkedHashMap<>();
        for (ReportedClaim claim : claims) {
            reports.computeIfAbsent(claim.reportId() + ' ' + claim.reportSha256(), any -> new ArrayList<>())
                    .add(claim);
        }
        Reconciliation state = start(copies);
        state.addAll(List.copyOf(reports.values()));
        return state;
    }

    /** The state before the first report. */
    public Reconciliation start(Copies copies) {
        return new Reconciliation(new Profiler(relations, weights), new Assembly(relations, copies, reliabilities));
    }

    /** Incidents by date (undated last), then identifier. */
    public static List<Incident> sorted(Stream<Incident> incidents) {
        return incidents
                .sorted(Comparator.comparing(
                                (Incident incident) -> incident.when() == null
                                        ? null
                                        : incident.when().earliest(),
                                Comparator.nullsLast(Comparator.naturalOrder()))
                        .thenComparing(Incident::id))
                .toList();
    }
}
