package org.raqib.claims;

import static org.assertj.core.api.Assertions.assertThat;
import static org.raqib.claims.NewsRead.last;
import static org.raqib.claims.NewsRead.written;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.raqib.model.Claim;
import org.raqib.model.Mention;

/** How many were killed and injured, by the words of the report and no more. */
final class TollTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "25/ | - | قتل 25 مقاتلا من المعارضة السورية على الأقل خلال هجوم على القاعدة.",
                "30/ | - | لقي ما لا يقل عن ثلاثين جنديا وشرطيا أفغانيا مصرعهم في هجمات شنها مسلحون.",
                "9/ | - | قتل المسلحون ما لا يقل عن ستة أطفال وثلاثة رجال خلال هجوم على القرية.",
                "5/5 | - | كما استشهد 5 فلسطينيين جراء قصف الاحتلال منزلا سكنيا في بلدة الفخاري.",
                "2/2 | 4/4 | من جهة أخرى قتل مسلحان من مليشيات الحوثي وأصيب أربعة آخرون، في هجوم شنته المقاومة.",
                "1/1 | - | تعرضت الدورية لمقذوف عسكري، ما نتج عنه استشهاد أحد أفرادها.",
                "2/ | 5/5 | أوقعت مواجهات مسلحة بين الجيش ومسلحين قبليين في الضالع، قتيلين على الأقل وخمسة جرحى.",
                "- | - | قال المكتب إن مدنيين من بينهم أطفال سقطوا بين قتيل ومصاب بسبب ضربة جوية.",
                "5/5 | 10/10 | وفي الرمادي (100 كلم غرب بغداد) قتل خمسة من عناصر الشرطة وأصيب نحو عشرة آخرين في هجوم.",
                "1/1 | - | ذكرت تقارير أن مدنيا لقي حتفه في انفجار لغم في جنوب البلاد.",
                "2/2 | 2/ | في وقت قتل طفلان وأصيب عدة أشخاص بجروح في اشتباكات بين الجيش ومسلحين.",
                "4/4 | 19/19 | فيما لقي أربعة أشخاص مصرعهم وأصيب تسعة عشر آخرون في تفجير وسط المدينة.",
                "24/ | 24/ | سقط عشرات القتلى والجرحى في معارك بين الجيش والمتمردين.",
                "32/32 | 100/ | أوقع الهجوم 32 قتيلا وأكثر من مئة جريح.",
                "- | - | سقط قرابة 2300 مدني بين قتيل وجريح في هجمات.",
                "1/1 | - | قتل جندي أمريكي متأثرا بجروحه خلال هجوم في بغداد.",
            })
    void theTollIsWhatTheWordsCount(String killed, String injured, String text) {
        Claim claim = last(text);
        assertThat(written(claim.killed())).as("killed").isEqualTo(killed);
        assertThat(written(claim.injured())).as("injured").isEqualTo(injured);
    }

    @Test
    void whoKillsCountedPeopleActs() {
        Claim claim = last("قتل المسلحون ما لا يقل عن ستة أطفال خلال هجوم على القرية.");
        assertThat(claim.actors()).extracting(Mention::text).containsExactly("المسلحون");
        assertThat(claim.recipients()).extracting(Mention::text).contains("ستة أطفال");
    }

    @Test
    void whoDiesOfWoundsDidNothing() {
        Claim claim = last("قتل جندي أمريكي متأثرا بجروحه خلال هجوم في بغداد.");
        assertThat(claim.actors()).isEmpty();
        assertThat(claim.recipients()).extracting(Mention::text).containsExactly("جندي أمريكي");
    }

    @Test
    void wordsOfPassageTakeNoPart() {
        Claim claim = last("قصف الجيش الميناء. في غضون ذلك قتل مسلحان في كمين قرب البلدة.");
        assertThat(claim.recipients()).extracting(Mention::text).containsExactly("مسلحان");
    }
}
