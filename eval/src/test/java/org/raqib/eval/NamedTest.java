package org.raqib.eval;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamedTest {
    @Test
    void namesAreComparedByTheirWords() {
        assertThat(NameWords.of("«قوات» الجيش الوطني، في ليبيا!")).isEqualTo(Set.of("قوات", "جيش", "وطني", "ليبيا"));
        assertThat(NameWords.of("The Army-of AL Libya")).isEqualTo(Set.of("army", "libya"));
        assertThat(NameWords.of("إمارة أخرى مسؤولة")).isEqualTo(Set.of("اماره", "اخري", "مسووله"));
        // The article is part of a word that would be too short without it.
        assertThat(NameWords.of("الري")).isEqualTo(Set.of("الري"));
        assertThat(NameWords.of("«...»")).isEmpty();
        // The scorer sets a space for a vowel sign, and so does this.
        assertThat(NameWords.of("قُوات")).isEqualTo(Set.of("ق", "وات"));
    }

    @ParameterizedTest
    @CsvSource({
        "قوات حفتر, قوات حفتر, true",
        // half of the words of both together
        "قوات حفتر, قوات, true",
        "قوات حفتر الليبية, قوات, false",
        // the shorter, of two words, whole in the longer
        "قائد قوات خليفة حفتر الليبية, خليفة حفتر, true",
        "قائد قوات خليفة حفتر الليبية, خليفة السراج, false",
        // some name of each
        "القوات | Eastern Forces, قوات الشرق | Eastern Forces, true",
        "القوات, الجيش, false"
    })
    void sameness(String one, String other, boolean same) {
        assertThat(named(one).same(named(other))).isEqualTo(same);
        assertThat(named(other).same(named(one))).isEqualTo(same);
    }

    private static Named named(String names) {
        List<String> list = Arrays.stream(names.split("\\|")).map(String::strip).toList();
        return Named.of(list.getFirst(), list);
    }
}
