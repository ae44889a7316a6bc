package org.raqib.claims;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.raqib.knowledge.Entries;
import org.raqib.knowledge.Entry;
import org.raqib.knowledge.KnowledgeException;
import org.raqib.knowledge.KnowledgeFiles;

/** Every rule's examples, read by the whole reader: they are the rules' tests and their documentation. */
class RuleExamplesTest {
    @Test
    void whatStandsBeforeAnActHasAtMostTwoWords() {
        String rule = """
                [assault.mine]
                event = ASSAULT
                noun = هجوم
                not-after = خارج عن | أول موجة من
                yes = شن الجيش هجوما على المدينة
                """;
        Entry entry =
                Entries.parse("mine.ini", rule.getBytes(StandardCharsets.UTF_8)).get(0);
        assertThatThrownBy(() -> RuleFile.rule(entry))
                .isInstanceOf(KnowledgeException.class)
                .hasMessageContaining("mine.ini:4")
                .hasMessageContaining("اول موجه من");
    }

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
