package org.raqib.digest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.raqib.model.EventDate;
import org.raqib.model.Text;

class DatesTest {
    private final Dates dates = new Dates(Phrases.SHIPPED);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2020-04-30 | يوم الخميس 30 أبريل 2020 | on Thursday, 30 April 2020",
                "2020-02 | في فبراير 2020 | in February 2020",
                "2015 | عام 2015 | in 2015",
                "2019-04/2020-04-30 | في المدة بين أبريل 2019 و30 أبريل 2020 | between April 2019 and 30 April 2020"
            })
    void aDateIsToldAsPreciselyAsTheReportGivesIt(String date, String ar, String en) {
        assertThat(dates.inSentence(EventDate.parse(date))).isEqualTo(new Text(ar, en));
    }

    /** Umm al-Qura: Ramadan 1441 began on 24 April 2020, Muharram 1442 on 20 August 2020. */
    @ParameterizedTest
    @CsvSource({
        "2020-04-24, 1 رمضان 1441 هـ, 1 Ramadan 1441 AH",
        "2020-04-30, 7 رمضان 1441 هـ, 7 Ramadan 1441 AH",
        "2020-08-20, 1 محرم 1442 هـ, 1 Muharram 1442 AH",
        "0622-07-16, '', ''"
    })
    void theHijriDayStandsBeside(LocalDate day, String ar, String en) {
        assertThat(dates.hijri(day)).isEqualTo(new Text(ar, en));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "since 2020-04-30. | since 30 April 2020.",
                "(2020-04-29/2020-04-30) | (between 29 April 2020 and 30 April 2020)",
                "in 2020-02, not 2020-13-01 | in February 2020, not 2020-13-01",
                "5-12020-04-1, INC-2020-04-3012 | 5-12020-04-1, INC-2020-04-3012"
            })
    void datesInSentencesFromElsewhereArePutInWords(String given, String en) {
        assertThat(dates.reworded(new Text("", given)).en()).isEqualTo(en);
    }
}
