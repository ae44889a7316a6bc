package org.raqib.claims;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.raqib.model.EntityKind;
import org.raqib.model.Mention;
import org.raqib.model.Report;

/** What a party is called in full, beyond the noun phrase itself. */
class FullNamesTest {
    private static List<Mention> recipients(String text) {
        return Reader.standard()
                .read(new Report("r", "0".repeat(64), "", text, LocalDate.of(2020, 5, 9), null, null, "ar"))
                .claims()
                .get(0)
                .recipients();
    }

    @ParameterizedTest
    @CsvSource({
        "أطلق المسلحون قذائف على موقع بالقرب من مطار حلب., موقع بالقرب من مطار حلب",
        "نفذت الطائرات غارة على قاعدة في شرق البلاد., قاعدة في شرق البلاد",
        "أطلق الجنود النار على أشخاص لم يحملوا السلاح., أشخاص لم يحملوا السلاح",
        "قتل خمسة جنود من اللواء الأول برصاص مسلحين., خمسة جنود من اللواء الأول",
        "قتل ضابط في الشرطة العراقية برصاص مسلحين., ضابط في الشرطة العراقية",
        "دمرت القوات دبابة للمسلحين في درنة., دبابة للمسلحين",
    })
    void whatHangsOnANounIsPartOfItsName(String text, String name) {
        assertThat(recipients(text).get(0).names()).contains(name);
    }

    @ParameterizedTest
    @CsvSource({
        "قصفت الطائرات مستودعا للمسلحين في درنة., مستودع المسلحين",
        "قصفت الطائرات مستودعات تابعة للمسلحين في درنة., مستودعات المسلحين",
        "قتل أكثر من 30 مدنيا في قصف على درنة., مدنيا",
    })
    void whoseItIsAndWhatIsCountedAreSaidPlainly(String text, String name) {
        assertThat(recipients(text).get(0).names()).contains(name);
    }

    @Test
    void whereItHappenedIsNoPartOfWhoSuffered() {
        assertThat(recipients("قتل جندي في مدينة درنة برصاص مسلحين.").get(0).names())
                .isEmpty();
    }

    @Test
    void aDemonstrativeBeforeTheGenitiveKeepsThePhraseTogether() {
        assertThat(recipients("قصفت الطائرات سكان هذه القرى في درنة.").get(0).text())
                .isEqualTo("سكان هذه القرى");
    }

    @Test
    void thingsOfOneSortAreToldApartByTheirWords() {
        assertThat(key("منزلا", "KIND-HOUSE", EntityKind.THING))
                .isNotEqualTo(key("المنزل المجاور", "KIND-HOUSE", EntityKind.THING));
        assertThat(key("سبعة أشخاص", "KIND-PERSON", EntityKind.ROLE))
                .isEqualTo(key("7 أشخاص", "KIND-PERSON", EntityKind.ROLE));
    }

    private static String key(String text, String id, EntityKind kind) {
        return Sameness.key(new Mention(text, null, id, null, List.of(), kind, null));
    }
}
