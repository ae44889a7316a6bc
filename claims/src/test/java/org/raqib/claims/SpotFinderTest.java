package org.raqib.claims;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.raqib.model.Report;

/** Which places a sentence names, before any weight says what happened there. */
class SpotFinderTest {
    /** By what the places that an act may have happened at are told apart. */
    private static List<String> places(String text) {
        Report report = new Report("r", "0".repeat(64), "", text, LocalDate.of(2020, 5, 9), null, null, "ar");
        Draft act = Reader.standard().drafts(report).get(0);
        return act.sites.stream().map(site -> site.mention().key()).toList();
    }

    @Test
    void twoSitesOfASortAreTwoByTheirNames() {
        assertThat(places("اندلعت اشتباكات قرب ملعب النجوم وملعب السلام."))
                .containsExactly("ملعب النجوم", "ملعب السلام");
    }

    @Test
    void whatAndJoinsToAPlaceIsOne() {
        assertThat(places("اندلعت اشتباكات في بلدة الحراك وصبيخان.")).containsExactly("بلدة الحراك", "صبيخان");
        assertThat(places("اندلعت اشتباكات في بلدة الحراك والجيش يتقدم.")).containsExactly("بلدة الحراك");
    }

    @Test
    void aNounOfPlaceNamesOneWithWhatItGoverns() {
        assertThat(places("اندلعت اشتباكات في مرتفع الصقر.")).containsExactly("مرتفع الصقر");
        assertThat(places("اندلعت اشتباكات في منطقة خربة التين.")).containsExactly("منطقة خربة التين");
        assertThat(places("اندلعت اشتباكات قرب بوابة 300 شرق المدينة.")).containsExactly("بوابة 300");
        assertThat(places("اندلعت اشتباكات في محيط القصر الجمهوري.")).containsExactly("القصر الجمهوري");
    }

    @Test
    void whatIsBuiltIsNamedInQuotationMarks() {
        assertThat(places("اندلعت اشتباكات قرب فندق \"الواحة الخضراء\".")).containsExactly("فندق \"الواحة الخضراء\"");
        assertThat(places("اندلعت اشتباكات بعد إطلاق صاروخ \"الواحة الخضراء\"."))
                .isEmpty();
    }

    @Test
    void anOldTownIsOneOfItsOwn() {
        assertThat(places("اندلعت اشتباكات في البلدة القديمة.")).containsExactly("البلدة القديمة");
        assertThat(places("اندلعت اشتباكات في البلدة الساحلية.")).isEmpty();
    }
}
