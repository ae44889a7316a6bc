package org.raqib.words.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.raqib.words.Tokenizer;
import org.raqib.words.time.PublicationDate.Basis;

class PublicationDateTest {
    private final Tokenizer tokenizer = new Tokenizer();

    private static PublicationDate on(String day, Basis basis) {
        return new PublicationDate(LocalDate.parse(day), basis);
    }

    private org.assertj.core.api.ObjectAssert<PublicationDate> assertInferred(String text) {
        return assertThat(PublicationDate.infer(tokenizer.sentences(text, 0)));
    }

    @Test
    void aDateBesideTodayOrYesterday() {
        assertInferred("وصل الوفد اليوم الاثنين (20 نوفمبر 2017) إلى المدينة.")
                .isEqualTo(on("2017-11-20", Basis.TODAY_DATED));
        assertInferred("غادر الوفد أمس الأحد 19 نوفمبر 2017.").isEqualTo(on("2017-11-20", Basis.TODAY_DATED));
    }

    @Test
    void aDateBesideTodayWhoseWeekdayContradictsIt() {
        assertInferred("وصل الوفد اليوم الاثنين (19 نوفمبر 2017) إلى المدينة.").isNull();
    }

    @Test
    void aStampAtTheHead() {
        assertInferred("نشر في: 14 نوفمبر 2017\nتعرضت البلدة لقصف.").isEqualTo(on("2017-11-14", Basis.STAMP));
        assertInferred("طرابلس 12 مايو 2020 - أعلنت الشرطة فتح الطريق.").isEqualTo(on("2020-05-12", Basis.STAMP));
    }

    @Test
    void twoStampsAllowNoAnswer() {
        assertInferred("12 مايو 2020\n13 مايو 2020\nأعلنت الشرطة فتح الطريق.").isNull();
    }

    @Test
    void aStampBeforeWhatTheTextTellsIsNone() {
        assertInferred("تقرير 12 مايو 2018:\nوقع الهجوم في 3 مارس 2019.").isNull();
    }

    @Test
    void theDateOfAnEventInItsSentenceIsNoStamp() {
        assertInferred("وقع الهجوم في 3 مارس 2019.").isNull();
        assertInferred("التاريخ: 4 أبريل 2017\nالموقع: المستشفى").isNull();
    }

    @Test
    void aWeekdayNarrowsTheYearOfAHeadWithoutOne() {
        // 4 March was a Monday in 2019, the latest year mentioned, and not in 2020.
        assertInferred("الجزائر، 6 مارس: تظاهرات جديدة.\n"
                        + "بدأت التظاهرات يوم الاثنين 4 مارس. ترشح الرئيس في فبراير 2019.")
                .isEqualTo(on("2019-03-06", Basis.WEEKDAY));
    }

    @Test
    void aWeekdayThatFitsOnlyFarYearsAllowsNoAnswer() {
        // After 2011 the 17 February was a Monday in 2014, 2020 and 2025.
        assertInferred("بروكسل، 19 فبراير: قرار جديد.\nاجتمع الوزراء يوم الاثنين 17 فبراير. فرض الحظر عام 2011.")
                .isNull();
    }

    @Test
    void aKnownHappeningToldWithoutItsYearIsLessThanAYearAgo() {
        assertInferred("بروكسل، 19 فبراير: قرار جديد بشأن ليبيا.\nاجتمع الوزراء يوم الاثنين 17 فبراير."
                        + " عقد مؤتمر برلين في 19 يناير.")
                .isEqualTo(on("2020-02-19", Basis.KNOWN_HAPPENING));
    }

    @Test
    void aKnownHappeningThatContradictsTheWeekdayAllowsNoAnswer() {
        assertInferred("بروكسل، 19 فبراير: قرار جديد بشأن ليبيا.\nاجتمع الوزراء يوم الثلاثاء 17 فبراير."
                        + " عقد مؤتمر برلين في 19 يناير.")
                .isNull();
    }

    @Test
    void aKnownHappeningInTheLeadWithItsWeekdayIsTheNewsOfTheDay() {
        assertInferred("أعلن الجيش الوطني الليبي الخميس وقف إطلاق النار خلال شهر رمضان.")
                .isEqualTo(on("2020-04-30", Basis.NEWS_OF_THE_DAY));
        // The same words on a weekday on which it did not happen tell of something else.
        assertInferred("أعلن الجيش الوطني الليبي السبت وقف إطلاق النار خلال شهر رمضان.")
                .isNull();
        assertInferred("أعلنت الحركة الخميس وقف إطلاق النار خلال شهر رمضان.").isNull();
    }

    private @Nullable PublicationDate at(String address) {
        return PublicationDate.infer(tokenizer.sentences("أعلنت الشرطة أمس فتح الطريق.", 0), address);
    }

    @Test
    void anAddressThatHoldsADayShowsIt() {
        PublicationDate fifth = on("2017-10-05", Basis.ADDRESS);
        assertThat(at("http://www.example.net/news/arabic/2017/10/5/%D9%82%D8%AA"))
                .isEqualTo(fifth);
        assertThat(at("https://example.net/2017/10/05")).isEqualTo(fifth);
        assertThat(at("https://example.net/ar/2017-10-05-title?page=2")).isEqualTo(fifth);
        assertThat(at("https://example.net/20171005_title#top")).isEqualTo(fifth);
        assertThat(at("http://www.example.net/arabic/2017/10/171005_title")).isEqualTo(fifth);
    }

    @Test
    void anAddressThatHoldsTheClockShowsItsDay() {
        assertThat(at("http://example.net/articles/1507204800123456700/")).isEqualTo(on("2017-10-05", Basis.ADDRESS));
    }

    @Test
    void anAddressWithoutADayShowsNone() {
        assertThat(at("http://example.net/2017/10/title")).isNull();
        assertThat(at("http://example.net/2017/10/171105_title")).isNull();
        assertThat(at("http://example.net/articles/1512447433326207501/")).isNull();
        assertThat(at("http://example.net/articles/151244743332620/")).isNull();
        assertThat(at("http://example.net/2017/15/42")).isNull();
        assertThat(at("http://example.net/?p=20171005")).isNull();
        assertThat(at("http://example.net")).isNull();
        assertThat(at("")).isNull();
    }

    @Test
    void aDateWithItsHourIsAStamp() {
        assertInferred("2017 / 5 / 23 الساعة 17 : 01 ( مكة المكرمة ) 1438 / 8 / 27 ه - أعلنت الشرطة اليوم فتح الطريق.")
                .isEqualTo(on("2017-05-23", Basis.STAMP));
    }

    @Test
    void aDateAnnouncedBelowTheTextIsAStamp() {
        assertInferred("أعلنت الشرطة أمس فتح الطريق.\n"
                        + "قال ناطق إن الطريق آمن.\n"
                        + "لم يصب أحد.\n"
                        + "عاد الناس.\n"
                        + "نشر في 14/11/2017")
                .isEqualTo(on("2017-11-14", Basis.STAMP));
    }

    @Test
    void nothingIsInferredFromNothing() {
        assertInferred("أعلنت الشرطة أمس فتح الطريق.").isNull();
        assertInferred("").isNull();
    }

    @Property(seed = "20200430")
    void neverFails(@ForAll String text) {
        PublicationDate.infer(tokenizer.sentences(text, 0), text);
    }
}
