package org.raqib.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The two real reports of 2020 that Raqib must weigh well, read by the real reader; skipped where they are not at hand. */
@Timeout(300)
class SeedFindingsTest {
    private static Path seeds() {
        for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
            Path seeds = at.resolve("shared/gold/seeds.reports.jsonl");
            if (Files.exists(seeds)) {
                return seeds;
            }
        }
        return Path.of("shared/gold/seeds.reports.jsonl");
    }

    @Test
    void namesThePromisesAndWhatIsOpen() {
        Path seeds = seeds();
        assumeTrue(Files.exists(seeds), "The seed reports (shared/gold/seeds.reports.jsonl) are not at hand");
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        assertThat(Main.run(new PrintWriter(out), new PrintWriter(err), "findings", seeds.toString()))
                .as(err.toString())
                .isZero();

        assertThat(findings(out.toString(), "LBY-RAMADAN-TRUCE-2020-LNA / cessation"))
                .as("before or after the truce took effect is not assumed")
                .anySatisfy(finding -> assertThat(finding)
                        .contains(", indeterminate, ", "killed 1, injured 6", "before or after", "who fired first"));
        assertThat(findings(out.toString(), "LAW-MEDICAL-UNITS / no-attack"))
                .anySatisfy(finding -> assertThat(finding).contains("killed 1, injured 6", "Libyan National Army"));
        assertThat(findings(out.toString(), "LBY-ARMS-EMBARGO-2011 / arms"))
                .anySatisfy(finding -> assertThat(finding).contains("accusers"));
    }

    private static List<String> findings(String out, String clause) {
        return Arrays.stream(out.split("\n\n"))
                .filter(finding -> finding.lines().findFirst().orElse("").endsWith(clause))
                .toList();
    }
}
