package org.raqib.findings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.raqib.incidents.Reconciler;
import org.raqib.knowledge.CommitmentFile;
import org.raqib.knowledge.CommitmentFile.Example;
import org.raqib.knowledge.Lexicon;
import org.raqib.model.Commitment;
import org.raqib.model.Entities;
import org.raqib.model.Finding;
import org.raqib.model.Incident;

/** The commitments shipped with Raqib: their examples are their tests. */
class ShippedCommitmentsTest {
    private static final Entities ENTITIES = Lexicon.shipped();
    private static final List<Commitment> COMMITMENTS = CommitmentFile.shipped();

    static Stream<Named<Example>> examples() {
        return CommitmentFile.shippedFiles().stream()
                .flatMap(entries -> CommitmentFile.examples(entries).stream())
                .map(example ->
                        Named.of(example.commitmentId() + " / " + example.clauseId() + ": " + example.why(), example));
    }

    @ParameterizedTest
    @MethodSource("examples")
    void exampleComesOutAsWritten(Example example) {
        assertThat(ClauseExamples.fault(example, COMMITMENTS, ENTITIES)).isNull();
    }

    @Test
    void everyReferenceStandsInTheLexicon() {
        assertThat(CommitmentFile.shippedFiles())
                .isNotEmpty()
                .allSatisfy(entries -> CommitmentFile.checkReferences(entries, ENTITIES));
    }

    @Test
    void identifiersAreUnique() {
        assertThat(COMMITMENTS).extracting(Commitment::id).doesNotHaveDuplicates();
    }

    @Test
    void findingsKeepTheirIdentifiers() {
        List<Incident> incidents = Reconciler.with(ENTITIES)
                .reconcile(FactLine.claims(
                        "ASSAULT/aerial by LBY-LNA on KIND-HEALTH-FACILITY at PLACE-LBY-TRIPOLI when 2020-05-07",
                        ENTITIES));
        List<String> ids = new Weighing(ENTITIES)
                .weigh(incidents, COMMITMENTS).stream().map(Finding::id).toList();
        assertThat(ids).hasSizeGreaterThan(1).doesNotHaveDuplicates();
        assertThat(new Weighing(ENTITIES).weigh(incidents, COMMITMENTS).stream().map(Finding::id))
                .isEqualTo(ids);
    }
}
