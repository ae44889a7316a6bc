package org.raqib.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.raqib.model.Report;

class PageTest {
    private static final String LEAD = "قالت غرفة العمليات إن قواتها صدت هجوماً على محور جنوب البلدة صباح الخميس.";
    private static final String SECOND = "وأضافت أن ثلاثة من عناصرها أصيبوا، وأن الطرف الآخر لم يعلق على ما جرى.";

    /** A page as newspapers make them: the article amid menus, sharing, related stories and comments. */
    private static final String NEWSPAPER = """
            <!DOCTYPE html><html lang="ar" dir="rtl"><head><title>صد هجوم جنوب البلدة | صحيفة المثال</title>
            <meta property="og:title" content="صد هجوم جنوب البلدة - صحيفة المثال">
            <meta property="og:site_name" content="صحيفة المثال">
            <meta property="article:published_time" content="2020-04-30T21:10:00+02:00">
            <link rel="canonical" href="https://example.org/news/1"></head>
            <body class="has-sidebar"><header><nav><a href="/">الرئيسية</a> <a href="/l">ليبيا</a></nav></header>
            <div class="wrap"><div class="post"><h1>صد هجوم جنوب&nbsp;البلدة</h1><div class="share">شارك على فيسبوك وتويتر وغيرهما من المواقع</div>
            <div class="text"><p>%s</p><div class="advertisement"><p>إعلان: اشترك الآن في خدمتنا الجديدة واربح الجوائز الكبرى.</p></div>
            <p>%s<script>track("نص");</script></p><h3>خلفية</h3><p>يذكر أن الاتفاق وقع <b>في</b> <a href="/x">العام الماضي</a> برعاية أممية.</p>
            <figure><img src="x.jpg"><figcaption>صورة من الأرشيف لمدخل البلدة</figcaption></figure></div>
            <div class="related"><p><a href="/2">خبر آخر طويل العنوان عن شأن بعيد كل البعد عن هذا</a></p></div></div>
            <div class="sidebar"><p>الأكثر قراءة في هذا الأسبوع من صحيفتنا الغراء لمن فاته الخبر.</p></div>
            <div id="comments"><p>تعليق قارئ غاضب يكتب كلاماً كثيراً لا شأن للخبر به في شيء.</p></div></div>
            <footer>جميع الحقوق محفوظة</footer></body></html>""".formatted(LEAD, SECOND);

    @Test
    void theArticleOfANewspapersPage() {
        Report report = new Run().read(NEWSPAPER).report();
        assertThat(report.title()).isEqualTo("صد هجوم جنوب\u00A0البلدة");
        assertThat(report.text())
                .isEqualTo(LEAD + "\n" + SECOND + "\nخلفية\nيذكر أن الاتفاق وقع في العام الماضي برعاية أممية.");
        assertThat(report.published()).isEqualTo(LocalDate.of(2020, 4, 30));
        assertThat(report.publisher()).isEqualTo("صحيفة المثال");
        assertThat(report.url()).isEqualTo("https://example.org/news/1");
        assertThat(report.language()).isEqualTo("ar");
    }

    @Test
    void jsonLdSpeaksFirst() {
        Report report = new Run()
                .read("<html><head><title>عنوان آخر</title><script type='application/ld+json'>"
                        + "{\"@graph\":[{\"@type\":\"WebSite\",\"name\":\"موقع\"},{\"publisher\":{\"@type\":\"Organization\","
                        + "\"name\":\"وكالة المثال\"},\"headline\":\"هدنة &quot;رمضان&quot;\",\"datePublished\":\"2020-04-30\","
                        + "\"@type\":[\"NewsArticle\"]}]}</script><meta name='date' content='2019-01-01'></head>"
                        + "<body><article><p>" + LEAD + "</p></article></body></html>")
                .report();
        assertThat(report.title()).isEqualTo("هدنة \"رمضان\"");
        assertThat(report.publisher()).isEqualTo("وكالة المثال");
        assertThat(report.published()).isEqualTo(LocalDate.of(2020, 4, 30));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "<meta name='pubdate' content='2020-04-30'>|<p>",
                "<meta name='DC.date.issued' content='2020-04-30'>|<p>",
                "<meta itemprop='datePublished' content='2020-04-30T00:00Z'>|<p>",
                "<title>عنوان</title>|<article><time datetime='2020-04-30'>أمس</time><p>",
                "<title>عنوان</title>|<time datetime='nonsense'></time><time datetime='2020-04-30T10:00'></time><p>",
                "<title>عنوان</title>|<span itemprop='datePublished'>30 April 2020</span><p>",
                "<script type='application/ld+json'>{broken</script><meta name='date' content='Thu, 30 Apr 2020 01:00:00 GMT'>|<p>"
            })
    void theDayOfPublication(String head, String body) {
        Report report = new Run()
                .read("<html><head>" + head + "</head><body>" + body + LEAD + "</body></html>")
                .report();
        assertThat(report.published()).isEqualTo(LocalDate.of(2020, 4, 30));
    }

    @Test
    void whatThePageDoesNotSayStaysEmpty() {
        Report report =
                new Run().read("<html><body><p>" + LEAD + "</p></body></html>").report();
        assertThat(report.title()).isEmpty();
        assertThat(report.published()).isNull();
        assertThat(report.publisher()).isNull();
        assertThat(report.url()).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                // paragraphs as line breaks, as elements of their own, loose, in a table, in a form around all of the
                // page
                "<div>LEAD<br><br>SECOND</div>",
                "<div><div class=x><p>LEAD</p></div><div class=y><p>SECOND</p></div></div>",
                "<body>LEAD<p>SECOND",
                "<table><tr><td><p>LEAD</p><p>SECOND</p></td><td><a href=x>قائمة</a></td></tr></table>",
                "<form id=aspnetForm><div><p>LEAD</p><p>SECOND</p></div></form>",
                "<div class='main-sidebar-layout'><p>LEAD</p><p>SECOND</p></div>",
                "<main><p>LEAD</p><p>SECOND</p></main><div><p>تذييل قصير</p></div>",
                "<ul><li>LEAD</li><li>SECOND</li></ul>"
            })
    void paragraphsHoweverTheyAreMarked(String body) {
        String page = body.replace("LEAD", LEAD).replace("SECOND", SECOND);
        assertThat(new Run().read("<!doctype html><html>" + page).report().text())
                .isEqualTo(LEAD + "\n" + SECOND);
    }

    @Test
    void marksInTheTextAreKept() {
        String marked = "قال\u200Fإن\u200Cه \u202Bمضى\u202C و\u200Bعاد\u00AD في\u00A0يومين";
        assertThat(new Run().read("<html><p>" + marked + "</p>").report().text())
                .isEqualTo(marked);
    }

    @ParameterizedTest
    @CsvSource({
        "windows-1256,windows-1256,false",
        "windows-1256,iso-8859-1,true",
        "windows-1256,no-such-charset,true",
        "UTF-8,windows-1256,false",
        "ISO-8859-6,iso-8859-6,false",
        "UTF-8,utf-16,false",
    })
    void declaredEncodings(String real, String declared, boolean noted) {
        byte[] page = ("<html><head><meta http-equiv='Content-Type' content='text/html; charset=" + declared
                        + "'></head><body><p>" + LEAD.replace("ً", "") + "</p></body></html>")
                .getBytes(Charset.forName(real));
        Run run = new Run().read(new ByteArrayInputStream(page));
        assertThat(run.report().text()).isEqualTo(LEAD.replace("ً", ""));
        assertThat(run.faults).hasSize(noted ? 1 : 0).allMatch(Fault::note);
        assertThat(Intake.again(page, run.captures.get(0).mediaType(), "stdin")).isEqualTo(run.report());
    }

    static Stream<String> monsters() {
        return Stream.of(
                "<div>".repeat(280_000) + LEAD,
                "<div><p>".repeat(80_000) + LEAD + "</p></div>".repeat(60_000),
                "<b><i><a href=x>".repeat(30_000) + LEAD,
                "<p>" + LEAD + "</p>" + "<nav><a href=x>س</a></nav>".repeat(60_000),
                "<table><tr><td>".repeat(20_000) + LEAD,
                "<article>".repeat(5_000) + "<p>" + LEAD + "</p>" + "<article><p>نص</p></article>".repeat(20_000),
                "<p " + "a".repeat(1_000_000) + "=\"" + "&amp;".repeat(500_000) + "\">" + LEAD,
                "<p>" + LEAD + "&".repeat(1_000_000),
                "<p>" + LEAD + "<!--" + "-".repeat(2_000_000),
                "<h1>" + "س ".repeat(1_000_000) + "</h1><p>" + LEAD,
                "<meta name=x content=y>".repeat(200_000) + "<p>" + LEAD,
                "<script type='application/ld+json'>" + "[".repeat(2_000_000) + "</script><p>" + LEAD,
                "<select><option>".repeat(90_000) + "</select><p>" + LEAD,
                "<svg><math>".repeat(90_000) + "<p>" + LEAD);
    }

    @ParameterizedTest
    @MethodSource("monsters")
    void deepAndHugePagesAreReadOrRefusedInTime(String body) {
        Run run = new Run();
        Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(60),
                () -> run.read(new ByteArrayInputStream(
                        ("<!doctype html><html><body>" + body).getBytes(StandardCharsets.UTF_8))));
        assertThat(run.captures.size() + run.faults.size()).isEqualTo(1);
        if (run.faults.isEmpty()) {
            assertThat(run.report().text()).contains(LEAD);
        } else {
            assertThat(run.faults.get(0).sentence()).startsWith("The page holds no text of an article;");
        }
    }

    @Test
    void aPageOfTooManyTags() {
        assertThat(new Run().read("<html>" + "<b>".repeat(300_000)).faults)
                .containsExactly(new Fault(
                        "standard input",
                        0,
                        "The page has over 300,000 tags, more than any article; save its text as .txt",
                        false));
    }
}
