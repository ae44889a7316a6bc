package org.raqib.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HtmlReportTest {
    @ParameterizedTest
    @ValueSource(strings = {"ar", "en"})
    void aPageThatNeedsNothingBesideIt(String language) {
        Document page = page(language);
        assertThat(page.select("html").attr("dir")).isEqualTo(language.equals("ar") ? "rtl" : "ltr");
        assertThat(page.select("script, img, link, iframe, [style], [onclick]")).isEmpty();
        assertThat(page.select("[id]").eachAttr("id")).doesNotHaveDuplicates();
        page.select("nav a")
                .forEach(
                        link -> assertThat(page.getElementById(link.attr("href").substring(1)))
                                .as(link.attr("href"))
                                .isNotNull());
        assertThat(HtmlReport.render(Sample.report(), language, null))
                .isEqualTo(HtmlReport.render(Sample.report(), language, null));
    }

    @Test
    void chartsAndMapAreTitledAndDescribedAndToldApartByPattern() {
        Document page = page("en");
        assertThat(page.select("svg")).hasSize(3);
        for (Element svg : page.select("svg")) {
            assertThat(svg.attr("role")).isEqualTo("img");
            for (String id : svg.attr("aria-labelledby").split(" ")) {
                assertThat(page.select("#" + id).text()).isNotBlank();
            }
            assertThat(svg.select("[fill^=url]")).as(svg.id()).isNotEmpty();
        }
    }

    @Test
    void whatReportsSayStaysText() {
        assertThat(page("ar").select("main b")).isEmpty();
        assertThat(page("ar").select("main").text()).contains("عنوان <b>&</b> one");
    }

    @Test
    void everyIncidentHasAVoiceAQuoteAndAMarkThatTheAnnexExplains() {
        Document page = page("en");
        assertThat(page.select(".entry")).hasSize(3);
        String text = page.select("main").text();
        assertThat(text).contains("“غارة جوية على الميناء” [2]").contains("[2] وكالة الساحل, 29 April 2020");
    }

    private static Document page(String language) {
        return Jsoup.parse(HtmlReport.render(Sample.report(), language, "other.html"));
    }
}
