package org.raqib.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.raqib.digest.Isolates;
import org.raqib.model.Digest;
import org.raqib.model.ReportedClaim;
import org.raqib.model.Text;

/** The reports that a digest rests on, numbered by day of publication: what a mark such as [3] leads to. */
final class SourceList {
    /** Marks after one sentence; an incident that more reports tell has all of them in the annex. */
    private static final int MOST_MARKS = 8;

    private final Map<String, ReportedClaim> reports = new LinkedHashMap<>();
    private final Map<String, Integer> numbers = new TreeMap<>();
    private final Map<String, TreeSet<Integer>> claims = new TreeMap<>();

    private SourceList(List<ReportedClaim> cited) {
        cited.stream()
                .sorted(Comparator.comparing((ReportedClaim claim) -> String.valueOf(claim.published()))
                        .thenComparing(ReportedClaim::reportId))
                .forEach(claim -> {
                    reports.putIfAbsent(claim.reportId(), claim);
                    numbers.putIfAbsent(claim.reportId(), numbers.size() + 1);
                    claims.computeIfAbsent(claim.reportId(), key -> new TreeSet<>())
                            .add(claim.index());
                });
    }

    static SourceList of(Digest digest) {
        List<ReportedClaim> cited = new ArrayList<>();
        digest.sections().forEach(section -> gather(section.lines(), cited));
        return new SourceList(cited);
    }

    private static void gather(List<Digest.Line> lines, List<ReportedClaim> cited) {
        for (Digest.Line line : lines) {
            cited.addAll(line.sources());
            gather(line.under(), cited);
        }
    }

    int size() {
        return reports.size();
    }

    /** The marks of the reports behind some claims: "[1] [4]". */
    Text mark(List<ReportedClaim> cited) {
        List<String> marks = cited.stream()
                .map(claim -> numbers.getOrDefault(claim.reportId(), 0))
                .distinct()
                .sorted()
                .map(number -> Isolates.isolate("[" + number + "]"))
                .toList();
        String shown = String.join(" ", marks.subList(0, Math.min(MOST_MARKS, marks.size())));
        return Words.same(shown + (marks.size() > MOST_MARKS ? " …" : ""));
    }

    /** The list itself, with identifiers and checksums. */
    void annex(List<Block> blocks) {
        blocks.add(new Block.Heading(1, "sources", Words.say("chapter.sources")));
        blocks.add(new Block.Paragraph(Words.say("sources.note"), Block.Manner.NOTE));
        reports.forEach((id, report) -> {
            Text published = report.published() == null
                    ? Words.say("page.published.unknown")
                    : Words.DATES.plain(report.published());
            Text outlet = report.publisher() == null ? Words.say("sources.unknown") : Words.foreign(report.publisher());
            Map<String, Text> slots = new java.util.HashMap<>(
                    Map.of("n", Words.foreign("[" + numbers.get(id) + "]"), "outlet", outlet, "published", published));
            if (!report.title().isBlank()) {
                slots.put("title", Words.foreign(report.title()));
            }
            blocks.add(new Block.Item(Words.PHRASES.say("sources.item", slots), 0, Block.Manner.PLAIN));
            blocks.add(new Block.Item(
                    Words.PHRASES.say(
                            "sources.proof",
                            Map.of(
                                    "id", Words.foreign(id),
                                    "sha", Words.foreign(report.reportSha256()),
                                    "claims",
                                            Words.PHRASES.count(
                                                    "claims",
                                                    claims.getOrDefault(id, new TreeSet<>())
                                                            .size()))),
                    1,
                    Block.Manner.NOTE));
        });
    }
}
