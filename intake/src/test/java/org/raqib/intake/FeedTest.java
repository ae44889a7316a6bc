package org.raqib.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.raqib.model.Capture;
import org.raqib.model.Report;

class FeedTest {
    private static final String RSS = """
            <?xml version="1.0" encoding="UTF-8"?>
            <!-- made by a machine -->
            <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">
              <channel>
                <image><title>شعار</title><url>https://mina.example/logo.png</url></image>
                <title>الميناء اليوم</title>
                <link>https://mina.example/</link>
                <lastBuildDate>%s</lastBuildDate>
                <item>
                  <title>قصف على الميناء &amp; المخازن</title>
                  <link>https://mina.example/news/1</link>
                  <guid isPermaLink="false">https://mina.example/?p=1</guid>
                  <pubDate>Thu, 30 Apr 2020 23:30:00 +0200</pubDate>
                  <description>موجز قصير.</description>
                  <content:encoded><![CDATA[<p>سقطت قذائف على الميناء فجر الخميس.</p><p>وأصيب اثنان.</p>]]></content:encoded>
                </item>
                <item>
                  <title>هدنة ليومين</title>
                  <link>https://mina.example/news/2</link>
                  <pubDate>Fri, 01 May 2020 08:00:00 GMT</pubDate>
                  <description>&lt;p&gt;أعلن الطرفان هدنة ليومين.&lt;/p&gt;</description>
                  <source url="https://sahel.example/feed">وكالة الساحل</source>
                </item>
              </channel>
            </rss>
            """;

    private static final String ATOM = """
            <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="ar">
              <title>المنبر</title>
              <id>tag:minbar.example,2020:feed</id>
              <updated>2020-05-01T00:00:00Z</updated>
              <entry>
                <title type="html">اشتباك &lt;b&gt;قرب&lt;/b&gt; الوادي</title>
                <id>tag:minbar.example,2020:7</id>
                <link rel="alternate" href="https://minbar.example/7"/>
                <published>2020-04-30T01:00:00+02:00</published>
                <updated>2020-05-01T00:00:00Z</updated>
                <summary>موجز</summary>
                <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>دار اشتباك قرب الوادي.</p><p>ولا خسائر.</p></div></content>
              </entry>
            </feed>
            """;

    @TempDir
    Path folder;

    @Test
    void anItemOfRssIsAReport() {
        Run run = new Run().read(RSS.formatted("x"));

        assertThat(run.faults).isEmpty();
        assertThat(run.captures).hasSize(2);
        Capture capture = run.captures.getFirst();
        assertThat(capture.report())
                .extracting(Report::id, Report::title, Report::text, Report::published, Report::publisher, Report::url)
                .containsExactly(
                        "https://mina.example/?p=1",
                        "قصف على الميناء & المخازن",
                        "سقطت قذائف على الميناء فجر الخميس.\nوأصيب اثنان.",
                        LocalDate.of(2020, 4, 30),
                        "الميناء اليوم",
                        "https://mina.example/news/1");
        assertThat(capture.mediaType()).isEqualTo("application/xml");
        assertThat(capture.origin()).isEqualTo("standard input:9");
        assertThat(new String(capture.bytes(), StandardCharsets.UTF_8))
                .contains("<guid isPermaLink=\"false\">https://mina.example/?p=1</guid>")
                .doesNotContain("هدنة");
        assertThat(run.captures.get(1).report())
                .extracting(Report::id, Report::text, Report::publisher)
                .containsExactly("https://mina.example/news/2", "أعلن الطرفان هدنة ليومين.", "وكالة الساحل");
    }

    @Test
    void anItemIsTheSameBytesHoweverTheFeedAroundItChanges() {
        String later = RSS.formatted("another day")
                .replaceFirst("(?s)<item>.*?</item>", "<item><title>جديد اليوم</title></item>");
        Run first = new Run().read(RSS.formatted("x"));
        Run second = new Run().read(later);
        assertThat(second.captures.get(1).report().sha256())
                .isEqualTo(first.captures.get(1).report().sha256());
    }

    @Test
    void anEntryOfAtomIsAReport() {
        Run run = new Run().read(ATOM);

        assertThat(run.faults).isEmpty();
        assertThat(run.report())
                .extracting(Report::id, Report::title, Report::text, Report::published, Report::publisher, Report::url)
                .containsExactly(
                        "tag:minbar.example,2020:7",
                        "اشتباك قرب الوادي",
                        "دار اشتباك قرب الوادي.\nولا خسائر.",
                        LocalDate.of(2020, 4, 30),
                        "المنبر",
                        "https://minbar.example/7");
    }

    @Test
    void anItemOfRss1IsAReport() {
        Run run = new Run().read("""
                <?xml version="1.0"?>
                <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"
                    xmlns:dc="http://purl.org/dc/elements/1.1/">
                  <channel rdf:about="https://wadi.example/"><title>الوادي</title></channel>
                  <item rdf:about="https://wadi.example/3"><title>انسحاب</title><link>https://wadi.example/3</link>
                    <description>انسحبت القوة من التلة.</description><dc:date>2020-04-29T10:00:00Z</dc:date></item>
                </rdf:RDF>
                """);
        assertThat(run.report())
                .extracting(Report::id, Report::title, Report::text, Report::published, Report::publisher)
                .containsExactly(
                        "https://wadi.example/3",
                        "انسحاب",
                        "انسحبت القوة من التلة.",
                        LocalDate.of(2020, 4, 29),
                        "الوادي");
    }

    @Test
    void aHeadlineAloneIsTheText() {
        Report report = new Run()
                .read("<rss version='2.0'><channel><item><title>قصف على الميناء</title></item></channel></rss>")
                .report();
        assertThat(report.text()).isEqualTo("قصف على الميناء");
        assertThat(report.title()).isEmpty();
        assertThat(report.id()).startsWith("stdin#");
    }

    @ParameterizedTest
    @ValueSource(strings = {"rss", "atom"})
    void theBytesKeptGiveTheReportAgain(String format) {
        for (Capture capture : new Run().read(format.equals("rss") ? RSS.formatted("x") : ATOM).captures) {
            assertThat(Intake.again(
                            capture.bytes(),
                            capture.mediaType(),
                            capture.report().id()))
                    .isEqualTo(capture.report());
        }
    }

    @Test
    void aFeedInAnOlderEncodingIsRead() throws IOException {
        byte[] bytes = RSS.formatted("x").replace("UTF-8", "windows-1256").getBytes(Charset.forName("windows-1256"));
        Run run = new Run().read(Files.write(folder.resolve("f.xml"), bytes));
        assertThat(run.captures.getFirst().report().publisher()).isEqualTo("الميناء اليوم");
        assertThat(run.faults).isEmpty();
    }

    @Test
    void theNameThatAPersonGaveIsTheOutlet() {
        Run run = new Run();
        run.intake.feed(
                RSS.formatted("x").getBytes(StandardCharsets.UTF_8),
                "utf-8",
                "صحيفة <الميناء>",
                "https://mina.example/feed");
        assertThat(run.captures.getFirst().report().publisher()).isEqualTo("صحيفة <الميناء>");
        assertThat(run.captures.getFirst().origin()).isEqualTo("https://mina.example/feed:9");
    }

    @Test
    void oneBrokenItemCostsNoOther() {
        Run run = new Run()
                .read(RSS.formatted("x")
                        .replace("<title>قصف على الميناء &amp; المخازن</title>", "<title>قصف <b>على</title>"));
        assertThat(run.ids()).containsExactly("https://mina.example/news/2");
        assertThat(run.faults).singleElement().satisfies(fault -> {
            assertThat(fault.line()).isEqualTo(9);
            assertThat(fault.note()).isFalse();
            assertThat(fault.sentence())
                    .startsWith("The item is not well-formed XML at character")
                    .endsWith("; mend it, or leave it out");
        });
    }

    @Test
    void whatWasNotEscapedIsMendedAndSaid() {
        Run run = new Run().read(RSS.formatted("x").replace("&amp; المخازن", "& المخازن&nbsp;اليوم\u0007"));
        assertThat(run.captures.getFirst().report().title()).isEqualTo("قصف على الميناء & المخازن اليوم");
        assertThat(run.faults).singleElement().matches(Fault::note);
    }

    @Test
    void aFeedThatBreaksOffKeepsWhatCameWhole() {
        String feed = RSS.formatted("x");
        Run run = new Run().read(feed.substring(0, feed.lastIndexOf("<description>")));
        assertThat(run.ids()).containsExactly("https://mina.example/?p=1");
        assertThat(run.faults)
                .extracting(Fault::sentence)
                .containsExactly("The feed breaks off in the item of line 17, which was left out; fetch it again");
    }

    @Test
    void aDayThatCannotBeReadIsNamedAndLeftEmpty() {
        Run run = new Run().read(RSS.formatted("x").replace("Fri, 01 May 2020 08:00:00 GMT", "01/05/2020"));
        assertThat(run.captures.get(1).report().published()).isNull();
        assertThat(run.faults)
                .singleElement()
                .matches(fault -> fault.sentence().contains("'01/05/2020'") && !fault.note());
    }

    @Test
    void xmlThatIsNoFeedIsNamed() throws IOException {
        Path file = Files.writeString(folder.resolve("map.xml"), "<?xml version='1.0'?><urlset><url/></urlset>");
        assertThat(new Run().read(file).faults)
                .extracting(Fault::sentence)
                .containsExactly("It is XML, but no feed (RSS or Atom); name a feed, or save its text as .txt");
    }

    @Test
    void anEntityThatReadsAFileReadsNothing() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret.txt"), "كلمة السر");
        String feed = RSS.formatted("x")
                .replace("<!-- made by a machine -->", "<!DOCTYPE rss [<!ENTITY x SYSTEM \"" + secret.toUri() + "\">]>")
                .replace("&amp; المخازن", "&x;");
        Run run = new Run().read(feed);
        assertThat(run.captures).hasSize(2);
        assertThat(run.captures.getFirst().report().title()).isEqualTo("قصف على الميناء &x;");
    }

    @Test
    @Timeout(20)
    void aBillionLaughsAreNotLaughed() throws IOException {
        StringBuilder entities = new StringBuilder("<!DOCTYPE rss [<!ENTITY a0 \"ha\">");
        for (int i = 1; i < 30; i++) {
            entities.append("<!ENTITY a%d \"&a%d;&a%d;&a%d;&a%d;\">".formatted(i, i - 1, i - 1, i - 1, i - 1));
        }
        String feed = RSS.formatted("x")
                .replace("<!-- made by a machine -->", entities + "]>")
                .replace("&amp; المخازن", "&a29;");
        Run run = new Run().read(Files.writeString(folder.resolve("laughs.xml"), feed));
        assertThat(run.captures.getFirst().report().title()).isEqualTo("قصف على الميناء &a29;");
    }

    @Test
    @Timeout(20)
    void elementsNestedBeyondReasonCostTheirItemOnly() {
        String deep = "<x>".repeat(100_000) + "</x>".repeat(100_000);
        Run run = new Run().read(RSS.formatted("x").replaceFirst("<description>", deep + "<description>"));
        assertThat(run.ids()).containsExactly("https://mina.example/news/2");
        assertThat(run.faults).hasSize(1);
    }
}
