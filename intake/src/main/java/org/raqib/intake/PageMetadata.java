package org.raqib.intake;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * What a page says of itself, in the order of how exactly it says so: its JSON-LD article, Open Graph and other meta
 * elements, microdata, {@code <time>}, headings.
 *
 * @param title without the outlet's name that pages add to it; empty where there is none
 * @param published the day, or null
 * @param publisher the outlet, or null; never made up from the address
 * @param url the page's own address, or null
 * @param articleBody the text as JSON-LD gives it, or null
 */
record PageMetadata(
        String title,
        @Nullable LocalDate published,
        @Nullable String publisher,
        @Nullable String url,
        @Nullable String articleBody) {
    private static final List<String> DATES = List.of(
            "article:published_time",
            "og:article:published_time",
            "og:published_time",
            "datepublished",
            "date.published",
            "publishdate",
            "publish_date",
            "publish-date",
            "published_time",
            "pubdate",
            "publication_date",
            "parsely-pub-date",
            "sailthru.date",
            "dc.date.issued",
            "dcterms.issued",
            "dc.date",
            "dcterms.date",
            "dcterms.created",
            "dc.date.created",
            "date");

    private static final Set<String> ARTICLES = Set.of(
            "Article",
            "NewsArticle",
            "ReportageNewsArticle",
            "AnalysisNewsArticle",
            "BackgroundNewsArticle",
            "BlogPosting",
            "LiveBlogPosting",
            "Report",
            "SocialMediaPosting");

    static PageMetadata of(Document page) {
        Map<?, ?> article = article(page);
        Map<String, String> metas = metas(page);
        String publisher =
                first(fromArticle(article, "publisher"), metas.get("og:site_name"), metas.get("application-name"));
        return new PageMetadata(
                title(page, metas, article, publisher),
                published(page, metas, article),
                publisher,
                url(page, metas, article),
                fromArticle(article, "articleBody"));
    }

    private static String title(
            Document page, Map<String, String> metas, @Nullable Map<?, ?> article, @Nullable String publisher) {
        List<Element> headings = page.getElementsByTag("h1");
        String heading = headings.size() == 1 ? blankToNull(PageText.words(headings.get(0))) : null;
        String found = first(
                fromArticle(article, "headline"),
                heading,
                metas.get("og:title"),
                metas.get("twitter:title"),
                titleElement(page));
        return found == null ? "" : withoutOutlet(oneLine(found), publisher);
    }

    private static @Nullable String titleElement(Document page) {
        Element title = page.head().selectFirst("title");
        return title == null ? null : blankToNull(PageText.words(title));
    }

    /** Cuts the outlet's name off, where a bar or dash parts it from the title. */
    private static String withoutOutlet(String title, @Nullable String publisher) {
        if (publisher == null || title.equals(publisher)) {
            return title;
        }
        for (String sign : List.of(" | ", " - ", " – ", " — ", " :: ", " » ", " • ")) {
            if (title.endsWith(sign + publisher)) {
                return title.substring(0, title.length() - sign.length() - publisher.length())
                        .strip();
            }
            if (title.startsWith(publisher + sign)) {
                return title.substring(publisher.length() + sign.length()).strip();
            }
        }
        return title;
    }

    private static @Nullable LocalDate published(
            Document page, Map<String, String> metas, @Nullable Map<?, ?> article) {
        Stream<@Nullable String> said = Stream.<Stream<@Nullable String>>of(
                        Stream.of(fromArticle(article, "datePublished")),
                        DATES.stream().map(metas::get),
                        page.select("[itemprop=datePublished]").stream().map(PageMetadata::dateOf),
                        page.select("article time[datetime], main time[datetime], time[pubdate]").stream()
                                .map(PageMetadata::dateOf),
                        page.select("time[datetime]").stream().map(PageMetadata::dateOf),
                        Stream.of(fromArticle(article, "dateCreated")))
                .flatMap(Function.identity());
        return said.filter(Objects::nonNull)
                .map(text -> Published.parse(Objects.requireNonNull(text)))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static @Nullable String dateOf(Element element) {
        return first(
                blankToNull(element.attr("datetime")),
                blankToNull(element.attr("content")),
                blankToNull(element.text()));
    }

    private static @Nullable String url(Document page, Map<String, String> metas, @Nullable Map<?, ?> article) {
        Element canonical = page.selectFirst("link[rel=canonical][href]");
        return Stream.of(
                        canonical == null ? null : blankToNull(canonical.attr("href")),
                        metas.get("og:url"),
                        fromArticle(article, "url"))
                .filter(url -> url != null && (url.startsWith("http://") || url.startsWith("https://")))
                .findFirst()
                .orElse(null);
    }

    private static @Nullable Map<?, ?> article(Document page) {
        for (Element script : page.select("script[type=application/ld+json]")) {
            Map<?, ?> article = JsonTree.find(JsonTree.parse(script.data()), PageMetadata::isArticle);
            if (article != null) {
                return article;
            }
        }
        return null;
    }

    private static boolean isArticle(Map<?, ?> map) {
        Object type = map.get("@type");
        return type instanceof List<?> types
                ? types.stream().anyMatch(PageMetadata::isArticleType)
                : isArticleType(type);
    }

    private static boolean isArticleType(@Nullable Object type) {
        return type instanceof String name && ARTICLES.contains(name);
    }

    private static @Nullable String fromArticle(@Nullable Map<?, ?> article, String key) {
        String value = article == null ? null : JsonTree.string(article, key);
        return value == null ? null : Parser.unescapeEntities(value, false);
    }

    /** The first content of each meta element, by its name in lower case. */
    private static Map<String, String> metas(Document page) {
        Map<String, String> metas = new HashMap<>();
        for (Element meta : page.getElementsByTag("meta")) {
            String content = blankToNull(meta.attr("content"));
            for (String naming : List.of("property", "name", "itemprop")) {
                if (content != null && meta.hasAttr(naming)) {
                    metas.putIfAbsent(meta.attr(naming).toLowerCase(Locale.ROOT), content);
                }
            }
        }
        return metas;
    }

    private static @Nullable String first(@Nullable String... values) {
        for (String value : values) {
            if (value != null) {
                return value;
            }
        }
        return null;
    }

    private static @Nullable String blankToNull(String text) {
        return text.isBlank() ? null : text.strip();
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }
}
