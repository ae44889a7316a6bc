package org.raqib.cli;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.raqib.digest.Phrases;
import org.raqib.model.Digest;
import org.raqib.model.ReportedClaim;

/** What of a digest fits a few screens: the incidents that most reports tell, and the findings about them. */
final class Highlights {
    private static final Set<Digest.Role> BRIEF = Set.of(Digest.Role.SAID, Digest.Role.DENIAL, Digest.Role.EXCEPTION);

    private Highlights() {}

    /**
     * Two sections: incidents, most told first, then findings; without the steps of their weighing.
     *
     * @param most how many incidents, 1 or more
     */
    static List<Digest.Section> of(Digest digest, int most) {
        List<Digest.Line> incidents = new ArrayList<>();
        List<Digest.Line> findings = new ArrayList<>();
        for (Digest.Section section : digest.sections()) {
            if (section.id().startsWith("family.")) {
                incidents.addAll(section.lines());
            } else if (section.id().equals("findings")) {
                findings.addAll(section.lines());
            }
        }
        List<Digest.Line> shown = incidents.stream()
                .sorted(Comparator.comparingLong((Digest.Line line) -> -reports(line)))
                .limit(most)
                .toList();
        Set<String> told = new HashSet<>();
        shown.forEach(line -> told.add(line.incidentId()));
        Phrases phrases = Phrases.SHIPPED;
        return List.of(
                new Digest.Section(
                        "incidents",
                        phrases.fill("page.most", Map.of("n", shown.size(), "all", incidents.size())),
                        null,
                        shown),
                new Digest.Section(
                        "findings",
                        phrases.say("section.findings"),
                        null,
                        findings.stream().map(group -> group(group, told)).toList()));
    }

    private static long reports(Digest.Line line) {
        return line.sources().stream()
                .map(ReportedClaim::reportSha256)
                .distinct()
                .count();
    }

    private static Digest.Line group(Digest.Line group, Set<String> told) {
        return group.with(group.under().stream()
                .map(finding -> finding.with(told.contains(finding.incidentId()) ? brief(finding) : List.of()))
                .toList());
    }

    /** Who says so, who denies it, and what would excuse it; the steps of the weighing are for the page. */
    private static List<Digest.Line> brief(Digest.Line finding) {
        return finding.under().stream()
                .filter(line -> BRIEF.contains(line.role()))
                .toList();
    }
}
