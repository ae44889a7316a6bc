package org.raqib.digest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.raqib.model.Digest;
import org.raqib.model.EventType;
import org.raqib.model.Grade;
import org.raqib.model.Incident;
import org.raqib.model.Mode;

/** What comes from reports stays text in every rendering. */
class RenderingTest {
    private static final List<String> HOSTILE = List.of(
            "</title><script>alert(1)</script>",
            "\"><img src=x onerror=alert(1)>",
            "' onmouseover='alert(1)",
            "</blockquote></details></style><style>*{display:none}",
            "\u202Eevil\u2069\u2069\u2069 after",
            "\u2068\u2068 never closed",
            "a\u0000b\u001B[31mred\u0085next\u2028line",
            "[x](javascript:alert(1)) ![y](http://z) `code` **bold** <b>",
            "# heading\n\n- item\n```",
            "&lt;b&gt; &amp; {actors} [in {places}]");

    @ParameterizedTest
    @ValueSource(strings = {"ar", "en"})
    void thePageIsWholeAndNeedsNothingBesideIt(String language) {
        String html = HtmlDigest.render(Days.digest(), language, "other.html");
        Document page = Jsoup.parse(html);
        Element root = page.expectFirst("html");
        assertThat(root.attr("lang")).isEqualTo(language);
        assertThat(root.attr("dir")).isEqualTo(language.equals("ar") ? "rtl" : "ltr");
        assertThat(page.select("script, link, img, iframe, object, embed, form, [style], [src]"))
                .isEmpty();
        assertThat(page.select("[href]").eachAttr("href"))
                .allMatch(href -> href.startsWith("#") || href.equals("other.html"));
        for (String href : page.select("[href^=#]").eachAttr("href")) {
            assertThat(page.getElementById(href.substring(1))).as(href).isNotNull();
        }
        assertThat(page.select("details.sources blockquote[lang=ar][dir=auto] mark"))
                .isNotEmpty();
        assertThat(page.select("meta[http-equiv=Content-Security-Policy]").attr("content"))
                .startsWith("default-src 'none'; style-src 'sha256-");
        assertThat(page.text()).contains(language.equals("ar") ? "7 رمضان 1441 هـ" : "7 Ramadan 1441 AH");
    }

    @Test
    void everyIncidentOfThePageShowsItsQuotes() {
        Document page = Jsoup.parse(HtmlDigest.render(Days.digest(), "en", null));
        assertThat(page.select("article.incident")).hasSize(5);
        for (Element incident : page.select("article.incident, .finding, .line")) {
            assertThat(incident.select("blockquote")).as(incident.text()).isNotEmpty();
        }
    }

    @Test
    void hostileWordsStayWords() {
        String benign = skeleton(HtmlDigest.render(digest("a"), "en", null));
        for (String hostile : HOSTILE) {
            for (String language : List.of("ar", "en")) {
                String html = HtmlDigest.render(digest(hostile), language, null);
                Document page = Jsoup.parse(html);
                assertThat(page.select("script, img, b, style ~ style")).isEmpty();
                assertThat(page.select("*").eachAttr("onmouseover")).isEmpty();
                assertThat(html).doesNotContainPattern("[\u0000-\u0009\u000B-\u001F\u202A-\u202E\u2066-\u2069\u2028]");
                if (language.equals("en")) {
                    assertThat(skeleton(html)).as(hostile).isEqualTo(benign);
                }
            }
            String markdown = MarkdownDigest.render(digest(hostile), "en");
            assertThat(markdown).doesNotContain("<", "```", "\u202E").doesNotContainPattern("(?<!\\\\)[\\[\\]`]");
            assertThat(markdown.lines().filter(line -> line.startsWith("#")).count())
                    .isEqualTo(MarkdownDigest.render(digest("a"), "en")
                            .lines()
                            .filter(line -> line.startsWith("#"))
                            .count());
        }
    }

    @Property(seed = "20200430", tries = 200)
    void anyWordsStayWords(@ForAll("anything") String words) {
        Document page = Jsoup.parse(HtmlDigest.render(digest(words), "en", null));
        Element quote = page.expectFirst(".incident blockquote");
        assertThat(quote.wholeText()).isEqualTo(Isolates.visible(words));
        assertThat(page.select("script, img, iframe, style ~ style")).isEmpty();
        assertThat(page.select("article.incident")).hasSize(1);
    }

    @Provide
    Arbitrary<String> anything() {
        Arbitrary<String> pieces = Arbitraries.of(
                "<", ">", "\"", "'", "&", "--", "/", "script", "\u2068", "\u2069", "\u202E", "س", " ", "a", "]", "[",
                "{", "}", "\n", "\u0000", "😀", "<!--", "</", "title");
        return pieces.list().ofMinSize(1).ofMaxSize(12).map(list -> "x" + String.join("", list));
    }

    @Test
    void theTriggerIsMarkedInTheQuote() {
        Document page = Jsoup.parse(HtmlDigest.render(Days.digest(), "ar", null));
        Element mark = page.expectFirst(".incident blockquote mark");
        assertThat(mark.text()).isEqualTo("قصفت");
    }

    /** The page's elements in order, without their words. */
    private static String skeleton(String html) {
        return Jsoup.parse(html).select("*").stream().map(Element::tagName).collect(Collectors.joining(" "));
    }

    /** A digest in which everything that a report gives is {@code words}. */
    private static Digest digest(String words) {
        Incident incident = Told.incident(
                "x",
                Grade.WEAK,
                false,
                Told.of(EventType.ASSAULT, Mode.AERIAL)
                        .by(Told.words(words))
                        .on(Told.words(words + "2"))
                        .said(Told.words(words))
                        .in(Told.words(words + "3"))
                        .when("2020-04-30")
                        .quote(words)
                        .from("r", words, "2020-04-30")
                        .titled(words));
        return new Digests(Told.LEXICON)
                .of(Period.of(Days.DAY), List.of(incident), List.of(), List.of(Days.RAMADAN), null);
    }
}
