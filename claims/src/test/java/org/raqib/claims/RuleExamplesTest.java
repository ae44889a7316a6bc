package org.raqib.claims;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.raqib.knowledge.KnowledgeFiles;

/** Every rule's examples, read by the whole reader: they are the rules' tests and their documentation. */
class RuleExamplesTest {
    static Stream<Arguments> examples() {
        return RuleExample.of(KnowledgeFiles.shipped()).stream()
                .map(example -> Arguments.of(example.id(), example.marked(), example));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("examples")
    void anExampleHolds(String id, String marked, RuleExample example) {
        assertThat(example.fault(Reader.standard())).isNull();
    }
}
