package org.raqib.claims;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.raqib.model.EventType;
import org.raqib.model.Modality;
import org.raqib.model.Mode;

/** Meetings, visits, accords and walk-outs. */
class TalksTest {
    private static final LocalDate PUBLISHED = LocalDate.of(2020, 5, 20);

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
        "المفاوضات, أعلنت الحركة \"فشل\" المفاوضات مع الحكومة في القاهرة أمس.",
        "المحادثات, فشلت الجولة الثانية من المحادثات بين الحكومة والحوثيين في جنيف أمس.",
    })
    void held(String word, String text) {
        assertThat(NewsRead.act(word, text).dropped).isFalse();
    }

    @ParameterizedTest
    @DisplayName("Talks that could not be brought about, and talks that are only asked for, were not held")
    @CsvSource({
        "محادثات, فشل الطرفان في عقد محادثات في جنيف أمس.",
        "اجتماع, أخفقت فرنسا في عقد اجتماع بين السراج وحفتر.",
        "محادثات, عجزت الأمم المتحدة عن عقد محادثات بين الحكومة والحوثيين.",
        "محادثات, أعلنت الأمم المتحدة فشل جهود عقد محادثات بين الحكومة والحوثيين.",
        "محادثات, طالبت الأمم المتحدة بأن يلتقي الطرفان خلال محادثات في جنيف.",
    })
    void notHeld(String word, String text) {
        assertThat(NewsRead.act(word, text).dropped).isTrue();
    }

    @ParameterizedTest
    @DisplayName("Other people, another voice and what goes on meanwhile make another meeting")
    @CsvSource({
        "وناقش, 'التقى السراج أردوغان في إسطنبول أمس، وناقش حفتر مع السيسي الوضع في القاهرة.'",
        "ناقش, اجتمع مجلس الأمن أمس بينما ناقش البرلمان الأوروبي الأزمة.",
        "بحث, نفى حفتر أنه اجتمع مع السراج وقال إنه بحث مع السيسي الوضع في ليبيا.",
    })
    void anotherMeeting(String word, String text) {
        Draft first = NewsRead.act("جتمع", text.replace("التقى السراج", "اجتمع السراج مع"));
        assertThat(first.actors).isNotEmpty();
        assertThat(first.tellings).isEmpty();
        assertThat(NewsRead.act(word, text).actors).isNotEmpty();
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

    @ParameterizedTest
    @DisplayName("Who says that others talked, attacks, reports or is absent takes no part")
    @CsvSource({
        "لقاء, قال وزير الخارجية التونسي إن الأزمة انتهت بعد لقاء مع السفير الفرنسي., السفير الفرنسي",
        "لقاء, قالت الخارجية الإيرانية إن السعودية غيرت موقفها بعد لقاء مع المبعوث الأمريكي., المبعوث الأمريكي",
        "اجتماع, هاجم مسلحون الوزير أمس عقب اجتماع مع قادة الجيش., قادة الجيش",
        "محادثات, ذكرت رويترز بعد محادثات مع طالبان أن القوات انسحبت., طالبان",
        "اجتماع, غاب الوزير عن القاعة خلال اجتماع مع السفير الفرنسي., السفير الفرنسي",
        "مفاوضات, أطلق سراح الرهائن بعد مفاوضات مع الخاطفين., الخاطفين",
    })
    void teller(String word, String text, String only) {
        assertThat(NewsRead.actors(word, text)).containsExactly(only);
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

    @Test
    @DisplayName("The truce agreed on is told, be it the only news there is")
    void toldTruce() {
        assertThat(NewsRead.claims("", "اتفقت الحكومة والحوثيون على هدنة في تعز يوم الثلاثاء.", PUBLISHED))
                .singleElement()
                .satisfies(claim -> assertThat(claim.mode()).isEqualTo(Mode.CEASEFIRE));
    }

    @ParameterizedTest
    @DisplayName("Who agrees to talk of a truce, or on what is to be said of one, has made none")
    @ValueSource(
            strings = {
                "اتفقت روسيا وتركيا على أن الهدنة في إدلب فشلت أمس.",
                "وافقت إسرائيل على مناقشة هدنة مع حماس.",
                "اتفق ماكرون وميركل أمس على ضرورة وقف إطلاق النار في ليبيا.",
                "اتفق الوزيران على عقد اجتماع لبحث وقف إطلاق النار في ليبيا.",
                "وافقت حماس على مقترح هدنة في غزة أمس.",
                "اتفقت الأطراف على خرق الهدنة في تعز.",
                "قد تتفق الأطراف على هدنة في تعز.",
            })
    void noTruce(String text) {
        assertThat(NewsRead.claims(text))
                .anyMatch(claim -> claim.event() == EventType.AGREE || claim.modality() == Modality.PLANNED)
                .noneMatch(claim -> claim.mode() == Mode.CEASEFIRE && claim.modality() == Modality.FACT);
    }

    @Test
    @DisplayName("A truce that was not agreed on was not made")
    void notAgreedOn() {
        assertThat(NewsRead.act("هدنة", "لم تتفق الأطراف على هدنة في تعز.").reason)
                .isEqualTo(Uncoded.NEGATED);
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
