package org.raqib.intake;

import com.rometools.rome.feed.synd.SyndContent;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jdom2.Document;
import org.jdom2.Element;
import org.jdom2.JDOMException;
import org.jdom2.filter.Filters;
import org.jdom2.input.JDOMParseException;
import org.jdom2.input.SAXBuilder;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Entities;
import org.jspecify.annotations.Nullable;
import org.raqib.intake.Outcome.Draft;
import org.raqib.intake.Outcome.Problem;
import org.raqib.intake.Outcome.Refused;

/**
 * Reads one item of a feed, given as a document of its own ({@link FeedText#document}): title, text (the whole one where the
 * feed carries it, else the summary, else the title), address, day, and the outlet: the item's own source where it names one,
 * else the feed. No document type is ever read, so that no entity is expanded and nothing is fetched.
 */
final class FeedItem {
    /** How deep elements may be nested; what feeds carry as markup is escaped, and goes no deeper than some ten. */
    private static final int DEPTH = 200;

    /** The longest identifier taken over, as in {@link JsonLine}. */
    private static final int ID = 1_000;

    private static final List<String> DATES =
            List.of("pubdate", "published", "issued", "date", "created", "updated", "modified");

    private static final Pattern ENTITY =
            Pattern.compile("&(?:#[0-9]{1,7};|#x[0-9a-fA-F]{1,6};|([A-Za-z][A-Za-z0-9]{0,30});)?");
    private static final Set<String> OF_XML = Set.of("amp", "lt", "gt", "quot", "apos");

    private FeedItem() {}

    static Outcome read(String document) {
        List<Problem> problems = new ArrayList<>();
        Document parsed;
        try {
            parsed = parse(document);
        } catch (JDOMException strict) {
            try {
                parsed = parse(mended(document));
                problems.add(new Problem(
                        "The item is not well-formed XML (signs that had to be escaped were not) and was mended; check it",
                        true));
            } catch (JDOMException e) {
                return new Refused("The item is not well-formed XML" + where(strict) + "; mend it, or leave it out");
            }
        }
        Element item = item(parsed.getRootElement());
        if (item == null) {
            return new Refused("It holds no item of a feed; fetch it again");
        }
        try {
            SyndFeed feed = new SyndFeedInput(false, Locale.ROOT).build(parsed);
            return feed.getEntries().isEmpty()
                    ? new Refused("The item is of no version of RSS or Atom that is known; save its page instead")
                    : read(feed, feed.getEntries().getFirst(), item, problems);
        } catch (FeedException | IllegalArgumentException | IllegalStateException | StackOverflowError e) {
            return new Refused("The item is of no version of RSS or Atom that is known; save its page instead");
        }
    }

    private static Outcome read(SyndFeed feed, SyndEntry entry, Element item, List<Problem> problems) {
        String title = plain(entry.getTitle());
        String text = text(entry, title);
        if (text.isBlank()) {
            // Many feeds carry headlines alone.
            text = title;
            title = "";
        }
        String source = childText(item, "source");
        Element atomSource = child(item, "source");
        if (atomSource != null && child(atomSource, "title") != null) {
            source = childText(atomSource, "title");
        }
        String outlet = blankToNull(plain(source));
        return Wellformed.check(new Draft(
                id(entry),
                title,
                text,
                published(item, problems),
                outlet == null ? blankToNull(plain(feed.getTitle())) : outlet,
                address(entry),
                problems));
    }

    private static String text(SyndEntry entry, String title) {
        String best = "";
        for (SyndContent content : entry.getContents()) {
            String text = text(content, title);
            best = text.length() > best.length() ? text : best;
        }
        return best.isBlank() && entry.getDescription() != null ? text(entry.getDescription(), title) : best;
    }

    private static String text(SyndContent content, String title) {
        String value = content.getValue();
        if (value == null) {
            return "";
        }
        if ("text".equals(content.getType()) || "text/plain".equals(content.getType())) {
            return value.strip();
        }
        var body = Jsoup.parseBodyFragment(value).body();
        String article = PageText.of(body, title);
        return article.isBlank() ? PageText.words(body) : article;
    }

    /** Titles are text, or HTML without saying so. */
    private static String plain(@Nullable String text) {
        if (text == null) {
            return "";
        }
        boolean markup = text.indexOf('<') >= 0 || text.indexOf('&') >= 0;
        return (markup ? PageText.words(Jsoup.parseBodyFragment(text).body()) : text)
                .replaceAll("[\\s\u00A0]+", " ")
                .strip();
    }

    /** What the item calls itself, if that names it among all items of all feeds; else its address. */
    private static @Nullable String id(SyndEntry entry) {
        String given = blankToNull(entry.getUri());
        String id = given != null && given.indexOf(':') > 0 ? given : address(entry);
        return id == null || id.length() > ID || id.codePoints().anyMatch(Character::isISOControl) ? null : id;
    }

    private static @Nullable String address(SyndEntry entry) {
        String link = blankToNull(entry.getLink());
        String uri = blankToNull(entry.getUri());
        return link == null && uri != null && uri.matches("https?://\\S+") ? uri : link;
    }

    private static @Nullable LocalDate published(Element item, List<Problem> problems) {
        String unread = null;
        for (String name : DATES) {
            String written = blankToNull(childText(item, name));
            LocalDate day = written == null ? null : Published.parse(written);
            if (day != null) {
                return day;
            }
            unread = unread == null ? written : unread;
        }
        if (unread != null) {
            problems.add(new Problem(
                    "Its day of publication ('" + Quoted.brief(unread)
                            + "') is in no form that is known, and was left empty; mend the item",
                    false));
        }
        return null;
    }

    private static @Nullable Element item(Element root) {
        for (Element element : root.getDescendants(Filters.element())) {
            String name = element.getName().toLowerCase(Locale.ROOT);
            if (name.equals("item") || name.equals("entry")) {
                return element;
            }
        }
        return null;
    }

    private static @Nullable Element child(Element parent, String name) {
        for (Element element : parent.getChildren()) {
            if (element.getName().equalsIgnoreCase(name)) {
                return element;
            }
        }
        return null;
    }

    private static @Nullable String childText(Element parent, String name) {
        Element child = child(parent, name);
        return child == null ? null : child.getText().strip();
    }

    private static Document parse(String document) throws JDOMException {
        SAXBuilder builder = new SAXBuilder();
        builder.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        builder.setFeature("http://xml.org/sax/features/external-general-entities", false);
        builder.setFeature("http://xml.org/sax/features/external-parameter-entities", false);
        builder.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
        builder.setProperty("http://www.oracle.com/xml/jaxp/properties/maxElementDepth", Integer.toString(DEPTH));
        builder.setExpandEntities(false);
        try {
            return builder.build(new StringReader(document));
        } catch (IOException e) {
            throw new UncheckedIOException("Reading from memory cannot fail", e);
        }
    }

    /** Puts characters for HTML's entities, escapes bare ampersands, and drops what XML allows nowhere. */
    private static String mended(String document) {
        StringBuilder mended = new StringBuilder();
        Matcher entity = ENTITY.matcher(document);
        while (entity.find()) {
            String name = entity.group(1);
            String put = entity.group();
            if (put.equals("&")) {
                put = "&amp;";
            } else if (name != null && !OF_XML.contains(name)) {
                String character = Entities.getByName(name);
                put = character.isEmpty() ? "&amp;" + name + ";" : character;
            }
            entity.appendReplacement(mended, Matcher.quoteReplacement(put));
        }
        entity.appendTail(mended);
        StringBuilder allowed = new StringBuilder(mended.length());
        mended.codePoints()
                .filter(c -> c >= 0x20 ? c != 0xFFFE && c != 0xFFFF : c == '\t' || c == '\n' || c == '\r')
                .forEach(allowed::appendCodePoint);
        return allowed.toString();
    }

    private static String where(JDOMException fault) {
        return fault instanceof JDOMParseException parse && parse.getLineNumber() > 0
                ? " at character " + parse.getColumnNumber() + " of its line " + parse.getLineNumber()
                : "";
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
