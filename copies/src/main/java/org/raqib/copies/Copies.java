package org.raqib.copies;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.raqib.model.Copy;
import org.raqib.model.ReportedClaim;

/**
 * Which reports carry one text. Reports of one text are one voice when it is counted how many tell a thing independently; none
 * of them is left out for that.
 *
 * <p>Immutable; safe for use by several threads.
 */
public final class Copies {
    /** No report is a copy of another. */
    public static final Copies NONE = of(List.of());

    private final Map<String, Copy> byReport;
    private final Map<String, String> texts;

    private Copies(Map<String, Copy> byReport, Map<String, String> texts) {
        this.byReport = Map.copyOf(byReport);
        this.texts = Map.copyOf(texts);
    }

    /**
     * These copies and no others.
     *
     * @param copies after the copies of which they are copies themselves; of two of one report the first counts
     */
    public static Copies of(Collection<Copy> copies) {
        Map<String, Copy> byReport = new HashMap<>();
        Map<String, String> texts = new HashMap<>();
        for (Copy copy : copies) {
            if (byReport.putIfAbsent(copy.report(), copy) == null && copy.isOneText()) {
                texts.put(copy.sha256(), texts.getOrDefault(copy.ofSha256(), copy.ofSha256()));
            }
        }
        return new Copies(byReport, texts);
    }

    /**
     * What stands for the text of a report: equal for two reports exactly where they are one text.
     *
     * @param reportSha256 the hash of the report's bytes
     */
    public String textOf(String reportSha256) {
        return texts.getOrDefault(reportSha256, reportSha256);
    }

    /** Whether two reports are one text, and so one voice. */
    public boolean isOneText(ReportedClaim one, ReportedClaim other) {
        return textOf(one.reportSha256()).equals(textOf(other.reportSha256()));
    }

    /** What that report is a copy of, or null where it is nobody's copy. */
    public @Nullable Copy of(String reportId) {
        return byReport.get(reportId);
    }

    /** All copies, in no particular order. */
    public Collection<Copy> all() {
        return byReport.values();
    }

    /** The copies among the reports that some claims stand in, of which the report copied is one too; in the claims' order. */
    public List<Copy> among(Collection<ReportedClaim> claims) {
        if (byReport.isEmpty()) {
            return List.of();
        }
        Predicate<Copy> both =
                copy -> claims.stream().anyMatch(claim -> claim.reportId().equals(copy.of()));
        return claims.stream()
                .map(ReportedClaim::reportId)
                .distinct()
                .map(byReport::get)
                .filter(Objects::nonNull)
                .filter(both)
                .toList();
    }
}
