package org.raqib.findings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.raqib.incidents.Reconciler;
import org.raqib.knowledge.CommitmentFile;
import org.raqib.knowledge.Entry;
import org.raqib.model.Commitment;
import org.raqib.model.Entities;
import org.raqib.model.Finding;
import org.raqib.model.Incident;

/** Facts in, findings out: the cases stand in {@code cases/*.ini}, each with one line saying why. */
class GoldenCasesTest {
    private static final Entities ENTITIES = World.entities();
    private static final List<Commitment> COMMITMENTS =
            CommitmentFile.commitments(World.entries("cases/commitments.ini"));

    static Stream<Named<Entry>> cases() {
        return Stream.of(
                        "cases/truces.ini",
                        "cases/embargoes-and-law.ini",
                        "cases/time.ini",
                        "cases/places.ini",
                        "cases/parties.ini",
                        "cases/voices.ini")
                .flatMap(file -> World.entries(file).stream())
                .map(entry -> Named.of(entry.id(), entry));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void comesOutAsItMust(Entry golden) {
        golden.allowOnly(Set.of("why", "facts", "expect", "says"));
        List<Incident> incidents = Reconciler.with(ENTITIES).reconcile(FactLine.claims(golden.one("facts"), ENTITIES));
        List<Finding> findings = new Weighing(ENTITIES).weigh(incidents, COMMITMENTS);

        assertThat(statuses(findings))
                .as("%s:%d %s", golden.file(), golden.line(), golden.one("why"))
                .isEqualTo(expected(golden));
        for (String words : golden.list("says")) {
            assertThat(findings)
                    .as(
                            "%s:%d a reason, or what is said of an exception, holds '%s'",
                            golden.file(), golden.line(), words)
                    .anyMatch(finding -> Stream.concat(
                                    finding.reasons().stream(),
                                    finding.exceptions().stream().map(Finding.Considered::text))
                            .anyMatch(reason -> reason.en().contains(words)));
        }
        assertThat(findings).allSatisfy(GoldenCasesTest::speaksBothLanguages);
    }

    @Test
    void everyCommitmentOfTheCasesIsUsed() {
        assertThat(cases().map(Named::getPayload).flatMap(entry -> expected(entry).keySet().stream()))
                .contains(COMMITMENTS.stream()
                        .flatMap(commitment ->
                                commitment.clauses().stream().map(clause -> commitment.id() + " / " + clause.id()))
                        .toArray(String[]::new));
    }

    private static Map<String, String> statuses(List<Finding> findings) {
        Map<String, String> statuses = new TreeMap<>();
        for (Finding finding : findings) {
            statuses.merge(
                    finding.commitmentId() + " / " + finding.clauseId(),
                    finding.status().code(),
                    (one, other) -> one + ", " + other);
        }
        return statuses;
    }

    private static Map<String, String> expected(Entry golden) {
        Map<String, String> expected = new TreeMap<>();
        for (String line : golden.list("expect")) {
            if (!line.equals("none")) {
                int equals = line.lastIndexOf(" = ");
                expected.put(line.substring(0, equals), line.substring(equals + 3));
            }
        }
        return expected;
    }

    private static void speaksBothLanguages(Finding finding) {
        assertThat(finding.reasons()).allSatisfy(reason -> {
            assertThat(reason.ar()).matches(".*\\p{IsArabic}.*");
            assertThat(reason.en()).matches("(?s).*[A-Za-z].*");
        });
    }
}
