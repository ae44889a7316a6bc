package org.raqib.digest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.raqib.knowledge.Entries;
import org.raqib.knowledge.Entry;
import org.raqib.knowledge.KnowledgeException;
import org.raqib.model.EventType;
import org.raqib.model.Finding;
import org.raqib.model.Grade;
import org.raqib.model.Modality;
import org.raqib.model.Mode;
import org.raqib.model.Text;

class PhrasesTest {
    private static final Set<String> ACT_SLOTS =
            Set.of("actors", "actors-alone", "recipients", "recipients-alone", "places", "when");

    @ParameterizedTest
    @CsvSource({
        "0, لا قتلى, none killed",
        "1, قتيل واحد, 1 killed",
        "2, قتيلان, 2 killed",
        "3, 3 قتلى, 3 killed",
        "10, 10 قتلى, 10 killed",
        "11, 11 قتيلا, 11 killed",
        "99, 99 قتيلا, 99 killed",
        "100, 100 قتيل, 100 killed",
        "101, 101 قتيل, 101 killed",
        "103, 103 قتلى, 103 killed",
        "111, 111 قتيلا, 111 killed",
        "1000, 1000 قتيل, 1000 killed"
    })
    void theDeadAreCountedAsArabicCounts(int n, String ar, String en) {
        assertThat(Phrases.SHIPPED.count("killed", n)).isEqualTo(new Text(ar, en));
    }

    @ParameterizedTest
    @CsvSource({
        "incidents, 1, واقعة واحدة, 1 incident",
        "incidents, 2, واقعتان, 2 incidents",
        "incidents, 4, 4 وقائع, 4 incidents",
        "incidents, 12, 12 واقعة, 12 incidents",
        "injured, 2, جريحان, 2 injured",
        "injured, 7, 7 جرحى, 7 injured",
        "injured, 20, 20 جريحا, 20 injured",
        "reports, 2, تقريران, 2 reports",
        "reports, 15, 15 تقريرا, 15 reports",
        "claims, 3, 3 أقوال, 3 claims"
    })
    void otherThingsToo(String what, int n, String ar, String en) {
        assertThat(Phrases.SHIPPED.count(what, n)).isEqualTo(new Text(ar, en));
    }

    @ParameterizedTest
    @EnumSource(EventType.class)
    void everyActHasItsPhraseAndAFamily(EventType event) {
        Text bare = Phrases.SHIPPED.act(event, null, Map.of());
        assertThat(bare.ar()).isNotBlank();
        assertThat(bare.en()).isNotBlank();
        for (Mode mode : event.modes()) {
            assertThat(Phrases.SHIPPED.hasAct(event, mode))
                    .as("%s/%s", event, mode.code())
                    .isTrue();
        }
        assertThat(Family.SHIPPED).anyMatch(family -> family.acts().contains(new Family.Act(event, null)));
    }

    @Test
    void bothLanguagesOfAnActTellTheSameSlots() {
        for (Entry entry : Phrases.shipped("acts.ini")) {
            Set<String> ar = base(Phrase.parse(entry.one("ar")).slots());
            Set<String> en = base(Phrase.parse(entry.one("en")).slots());
            assertThat(ACT_SLOTS).as(entry.id()).containsAll(ar);
            assertThat(ar).as(entry.id()).isEqualTo(en);
            assertThat(ar).as(entry.id()).contains("actors", "when");
        }
    }

    @Test
    void bothLanguagesOfAPhraseTellTheSameSlots() {
        for (Entry entry : Phrases.shipped("phrases.ini")) {
            assertThat(Phrase.parse(entry.one("ar")).slots())
                    .as(entry.id())
                    .isEqualTo(Phrase.parse(entry.one("en")).slots());
        }
    }

    @Test
    void everyCodeHasItsWord() {
        for (Grade grade : Grade.values()) {
            assertThat(Phrases.SHIPPED.say("grade." + grade.code()).ar()).isNotBlank();
            assertThat(Phrases.SHIPPED.say("grade.why." + grade.code()).en()).isNotBlank();
        }
        for (Finding.Status status : Finding.Status.values()) {
            assertThat(Phrases.SHIPPED.say("status." + status.code()).ar()).isNotBlank();
        }
        for (Modality modality : Modality.values()) {
            assertThat(Phrases.SHIPPED.say("modality." + modality.code()).ar()).isNotBlank();
        }
    }

    @Test
    void aFaultyPhraseIsNamedByFileAndLine() {
        List<Entry> acts =
                Entries.parse("acts.ini", "[ASSAULT/sign]\nar = هجوم\nen = Attack\n".getBytes(StandardCharsets.UTF_8));
        assertThatThrownBy(() -> new Phrases(List.of(), acts, List.of()))
                .isInstanceOf(KnowledgeException.class)
                .hasMessage("acts.ini:1: [ASSAULT/sign] names a mode that ASSAULT does not have");
        List<Entry> open = Entries.parse(
                "phrases.ini", "\n[said]\nar = المصدر: {voices\nen = Told by\n".getBytes(StandardCharsets.UTF_8));
        assertThatThrownBy(() -> new Phrases(open, List.of(), List.of()))
                .hasMessage("phrases.ini:2: 'ar' of [said] cannot be read: a '{' has no '}'");
    }

    private static Set<String> base(Set<String> slots) {
        Set<String> base = new HashSet<>();
        slots.forEach(slot -> base.add(slot.replace("-alone", "")));
        return base;
    }
}
