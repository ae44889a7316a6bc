package org.raqib.words;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConjugationTest {
    @ParameterizedTest
    @CsvSource({
        "هاجم/يهاجم, هاجمت, PERFECT",
        "هاجم/يهاجم, هاجموا, PERFECT",
        "هاجم/يهاجم, هوجم, PERFECT_PASSIVE",
        "هاجم/يهاجم, هوجمت, PERFECT_PASSIVE",
        "هاجم/يهاجم, تهاجم, IMPERFECT",
        "هاجم/يهاجم, يهاجمون, IMPERFECT",
        "هاجم/يهاجم, هاجمنا, PERFECT",
        "قال/يقول, قالوا, PERFECT",
        "قال/يقول, قلنا, PERFECT",
        "قال/يقول, قيل, PERFECT_PASSIVE",
        "قال/يقول, يقال, IMPERFECT_PASSIVE",
        "نفى/ينفي, نفت, PERFECT",
        "نفى/ينفي, نفوا, PERFECT",
        "نفى/ينفي, ينفون, IMPERFECT",
        "دعا/يدعو, دعت, PERFECT",
        "دعا/يدعو, يدعون, IMPERFECT",
        "دعا/يدعو, دعي, PERFECT_PASSIVE",
        "أصاب/يصيب, أصيب, PERFECT_PASSIVE",
        "أصاب/يصيب, أصيبوا, PERFECT_PASSIVE",
        "أصاب/يصيب, يصاب, IMPERFECT_PASSIVE",
        "استعاد/يستعيد, استعادت, PERFECT",
        "استعاد/يستعيد, تستعيد, IMPERFECT",
        "شن/يشن, شنت, PERFECT",
        "شن/يشن, تشن, IMPERFECT",
        "أعلن/يعلن, أعلنا, PERFECT",
        "أسقط/يسقط, أسقطت, PERFECT",
        "بدأ/يبدأ, بدأت, PERFECT",
        "بدأ/يبدأ, بدأوا, PERFECT",
        "بدأ/يبدأ, بدؤوا, PERFECT",
        "بدأ/يبدأ, تبدأ, IMPERFECT",
        "بدأ/يبدأ, يبدأون, IMPERFECT",
        "أنشأ/ينشئ, أنشأت, PERFECT",
        "أنشأ/ينشئ, ينشئون, IMPERFECT"
    })
    void writesTheForm(String verb, String form, Pos pos) {
        String[] parts = verb.split("/");
        assertThat(Conjugation.forms(parts[0], parts[1])).containsEntry(org.raqib.knowledge.Spelling.fold(form), pos);
    }

    @Test
    void refusesWhatIsNoVerb() {
        assertThatThrownBy(() -> Conjugation.forms("قصف", "قصف")).hasMessageContaining("قصف/قصف");
    }
}
