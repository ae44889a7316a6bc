package org.raqib.digest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.raqib.model.Entity;
import org.raqib.model.EntityKind;
import org.raqib.model.Mention;

class GenericTest {
    private static final Entity WORKER = new Entity(
            "KIND-HEALTH-WORKER",
            EntityKind.ROLE,
            List.of("health worker"),
            List.of("عامل صحي", "مسعف"),
            null,
            null,
            List.of());

    @Test
    void oneIsToldFromSeveralByTheWordsOfTheReport() {
        assertThat(isOne("عامل صحي")).isTrue();
        assertThat(isOne("عاملا صحيا")).isTrue();
        assertThat(isOne("المسعف")).isTrue();
        assertThat(isOne("مسعفين")).isFalse();
        assertThat(isOne("ثلاثة مسعفين")).isFalse();
        assertThat(isOne("عشرين مسعفا")).isFalse();
    }

    @Test
    void englishHasAnArticleForOneAndAPluralForSeveral() {
        assertThat(Generic.english("health worker", true)).isEqualTo("a health worker");
        assertThat(Generic.english("officer", true)).isEqualTo("an officer");
        assertThat(Generic.english("health facility", false)).isEqualTo("health facilities");
        assertThat(Generic.english("member of parliament", false)).isEqualTo("members of parliament");
        assertThat(Generic.english("woman", false)).isEqualTo("women");
        assertThat(Generic.english("person", false)).isEqualTo("people");
        assertThat(Generic.english("ammunition", false)).isEqualTo("ammunition");
        assertThat(Generic.english("security forces", true)).isEqualTo("security forces");
    }

    private static boolean isOne(String words) {
        return Generic.isOne(
                new Mention(words, null, WORKER.id(), "health worker", WORKER.ar(), EntityKind.ROLE, null), WORKER);
    }
}
