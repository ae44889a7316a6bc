package org.raqib.claims;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.raqib.model.Modality;

/** Meetings, visits, accords and walk-outs. */
class TalksTest {
    @ParameterizedTest
    @DisplayName("What is talked about is told of the meeting in its sentence")
    @CsvSource({
        "لمناقشة, اجتمع مجلس الأمن في نيويورك أمس لمناقشة الهجوم على مدينة سرت.",
        "وبحث, وصل المبعوث الأممي إلى مدينة تعز أمس وبحث مع السلطات المحلية فتح الطرق.",
    })
    void goesOn(String word, String text) {
        assertThat(NewsRead.act(word, text).reason).isEqualTo(Uncoded.MERGED);
    }

    @ParameterizedTest
    @DisplayName("Talks during which something is asked for, and talks that fail, were held")
    @CsvSource({
        "اجتماع, طالب الوزير خلال اجتماع مع السفير الفرنسي في طرابلس أمس بوقف القصف.",
        "المفاوضات, أعلنت الحركة فشل المفاوضات مع الحكومة في القاهرة أمس.",
    })
    void held(String word, String text) {
        assertThat(NewsRead.act(word, text).dropped).isFalse();
    }

    @Test
    @DisplayName("By means of talks one asks for something to be solved: none are held")
    void meansOfSolving() {
        assertThat(NewsRead.act("الحوار", "دعا الوزير إلى حل الأزمة من خلال الحوار بين الأطراف.").dropped)
                .isTrue();
    }

    @ParameterizedTest
    @DisplayName("Whoever speaks or acts at or after talks with somebody is their other side")
    @CsvSource({
        "لقاء, قال وزير الخارجية التونسي خلال لقاء مع السفير الفرنسي إن الأزمة طالت.",
        "محادثات, بعد محادثات مع السفير الفرنسي، أعلن وزير الخارجية التونسي فتح المعبر.",
        "محادثات, غادر وزير الخارجية التونسي باريس بعد محادثات مع السفير الفرنسي.",
    })
    void otherSide(String word, String text) {
        assertThat(NewsRead.actors(word, text)).containsExactlyInAnyOrder("السفير الفرنسي", "وزير الخارجية التونسي");
    }

    @Test
    @DisplayName("Who says that others talked takes no part")
    void teller() {
        assertThat(NewsRead.actors("لقاء", "قال وزير الخارجية التونسي إن الأزمة انتهت بعد لقاء مع السفير الفرنسي."))
                .doesNotContain("وزير الخارجية التونسي");
    }

    @ParameterizedTest
    @DisplayName("A truce on which parties agree is made, and the agreement is that truce")
    @CsvSource({
        "اتفقت, هدنة, اتفقت الحكومة مع قادة القبائل في مدينة سبها أمس الثلاثاء على هدنة لثلاثة أيام.",
        "وافق, وقف إطلاق النار, وافق قادة الجماعة المسلحة في مدينة سبها أمس الثلاثاء على وقف إطلاق النار.",
    })
    void agreedTruce(String agreement, String truce, String text) {
        assertThat(NewsRead.act(agreement, text).reason).isEqualTo(Uncoded.MERGED);
        assertThat(NewsRead.act(truce, text).modality).isEqualTo(Modality.FACT);
    }

    @ParameterizedTest
    @DisplayName("Where a visit is paid to no visitor stands behind the verb")
    @ValueSource(
            strings = {
                "عاد الوزير إلى العاصمة بعد أن زار القوات المنتشرة في مدينة سرت أمس.",
                "قال وزير الخارجية إنه يزور السجناء في جزيرة قرب إسطنبول.",
            })
    void visited(String text) {
        assertThat(NewsRead.act(text.contains("زار ") ? "زار" : "يزور", text).dropped)
                .isFalse();
    }

    @ParameterizedTest
    @DisplayName("An accord by which something is done points back where nothing more is said of it")
    @CsvSource({
        "بموجب الاتفاق, بموجب الاتفاق ، تم تشكيل حكومة في طرابلس., true",
        "بموجب اتفاق, غادر المقاتلون البلدة أمس بموجب اتفاق مع الحكومة السورية., false",
        "بموجب الاتفاقية, غادرت القوات المدن أمس بموجب الاتفاقية الأمنية بين البلدين., false",
    })
    void knownAccord(String words, String text, boolean known) {
        assertThat(NewsRead.act(words, text).reason == Uncoded.POINTS_BACK).isEqualTo(known);
    }

    @Test
    @DisplayName("Who leaves talks walks out of them, and meets nobody")
    void walkOut() {
        String text = "خرجت حكومة الوفاق من مفاوضات جنيف أمس.";
        assertThat(NewsRead.act("خرجت", text).dropped).isFalse();
        assertThat(NewsRead.claims(text)).hasSize(1);
    }
}
