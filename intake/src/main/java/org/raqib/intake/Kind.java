package org.raqib.intake;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a file holds. */
enum Kind {
    TEXT("text/plain"),
    PAGE("text/html"),
    JSON_LINES("application/json"),
    /** RSS or Atom; a report is one item, kept as a document of its own. */
    FEED("application/xml"),
    /** An archive of pages; a report is one record. */
    WARC("application/warc");

    private final String mediaType;

    Kind(String mediaType) {
        this.mediaType = mediaType;
    }

    String mediaType() {
        return mediaType;
    }

    /** What the ending of its name says, or null where it says nothing. */
    static @Nullable Kind ofName(Path file) {
        Path last = file.getFileName();
        String name = last == null ? "" : last.toString().toLowerCase(Locale.ROOT);
        if (name.endsWith(".gz")) {
            name = name.substring(0, name.length() - ".gz".length());
        }
        return switch (name.substring(name.lastIndexOf('.') + 1)) {
            case "txt" -> TEXT;
            case "html", "htm", "xhtml" -> PAGE;
            case "jsonl", "ndjson" -> JSON_LINES;
            case "rss", "atom", "rdf", "xml" -> FEED;
            case "warc" -> WARC;
            default -> null;
        };
    }

    private static final Pattern FEED_ROOT = Pattern.compile("<(?:rss|feed|rdf:rdf)[\\s>]");

    /** What may stand before the root element of XML. */
    private static final Pattern PROLOG = Pattern.compile(
            "^(?:\\s+|<\\?[^>]*\\?>|<!--.*?-->|<!doctype[^>\\[]*(?:\\[[^\\]]*\\]\\s*)?>)+", Pattern.DOTALL);

    /** Whether so much of a file is not enough to tell a page from a feed. */
    static boolean isUndecided(byte[] head) {
        String start = start(head);
        return start.startsWith("<") && PROLOG.matcher(start).replaceFirst("").length() < "<rdf:rdf ".length();
    }

    /** What its first bytes look like. */
    static Kind ofContent(byte[] head) {
        String start = start(head);
        if (start.startsWith("{") || start.startsWith("[{")) {
            return JSON_LINES;
        }
        if (start.startsWith("warc/")) {
            return WARC;
        }
        if (FEED_ROOT.matcher(PROLOG.matcher(start).replaceFirst("")).lookingAt()) {
            return FEED;
        }
        boolean page = start.startsWith("<!doctype html")
                || start.startsWith("<html")
                || start.startsWith("<head")
                || start.startsWith("<!--")
                || start.startsWith("<body")
                || start.startsWith("<?xml");
        return page ? PAGE : TEXT;
    }

    private static String start(byte[] head) {
        // NULs drop out, so that UTF-16 is seen through as well.
        return new String(head, StandardCharsets.ISO_8859_1)
                .replace("\0", "")
                .replaceFirst("^(?:\u00EF\u00BB\u00BF|\u00FF\u00FE|\u00FE\u00FF)", "")
                .stripLeading()
                .toLowerCase(Locale.ROOT);
    }
}
