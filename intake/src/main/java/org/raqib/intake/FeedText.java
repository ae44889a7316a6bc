package org.raqib.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Cuts the text of a feed (RSS, Atom) into its items without parsing it: each item is then parsed by itself, so that one that
 * is broken costs no other, and what a feed may declare for all of it (a document type with its entities) never reaches a
 * parser.
 *
 * @param root the start tag of the whole, as it stands, with its namespaces
 * @param format what the root element says it is
 * @param title the feed's own title element as it stands, or empty
 * @param items the items, in order
 * @param fault what is wrong with the feed as a whole, or null
 */
record FeedText(
        String root,
        Format format,
        String title,
        List<Item> items,
        @Nullable String fault) {
    /** The most items a feed may have; the longest published have some thousands. */
    private static final int MOST_ITEMS = 100_000;

    private static final Pattern ENCODING =
            Pattern.compile("^[^<]{0,8}<\\?xml[^>]{0,200}?encoding\\s*=\\s*[\"']([\\w:.-]+)[\"']");

    FeedText {
        items = List.copyOf(items);
    }

    /** How a feed is built. */
    enum Format {
        /** {@code <rss><channel>...<item/></channel></rss>}. */
        RSS("item"),
        /** RSS 0.9 and 1.0: {@code <rdf:RDF><channel/><item/></rdf:RDF>}. */
        RDF("item"),
        /** {@code <feed>...<entry/></feed>}. */
        ATOM("entry");

        private final String item;

        Format(String item) {
            this.item = item;
        }
    }

    /**
     * One item as it stands.
     *
     * @param line the line it begins on, from 1
     */
    record Item(String xml, long line) {}

    /** The encoding that the XML declares, or null. */
    static @Nullable String declared(String head) {
        Matcher encoding = ENCODING.matcher(head);
        return encoding.find() ? encoding.group(1) : null;
    }

    /** The feed, or null where {@code text} is no feed. */
    static @Nullable FeedText of(String text) {
        return new Cutter(text).cut();
    }

    /** A document with one item: the root and title of the feed, and the item as it stands. */
    String document(Item item, @Nullable String outlet) {
        String name = qualifiedName(root);
        String heading = outlet == null ? title : "<title>" + escaped(outlet) + "</title>";
        return switch (format) {
            case RSS -> root + "<channel>" + heading + "\n" + item.xml + "\n</channel></" + name + ">\n";
            case RDF -> root + "<channel>" + heading + "</channel>\n" + item.xml + "\n</" + name + ">\n";
            case ATOM -> root + heading + "\n" + item.xml + "\n</" + name + ">\n";
        };
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    private static String qualifiedName(String tag) {
        int end = 1;
        while (end < tag.length() && !Character.isWhitespace(tag.charAt(end)) && "/>".indexOf(tag.charAt(end)) < 0) {
            end++;
        }
        return tag.substring(1, end);
    }

    private static String localName(String tag) {
        String name = qualifiedName(tag);
        return name.substring(name.indexOf(':') + 1).toLowerCase(Locale.ROOT);
    }

    /** Goes through the text once. */
    private static final class Cutter {
        private final String text;
        private int at;
        private int counted;
        private long line = 1;

        Cutter(String text) {
            this.text = text;
        }

        @Nullable
        FeedText cut() {
            String root = nextTag();
            Format format = root == null ? null : format(root);
            if (root == null || format == null || root.endsWith("/>")) {
                return null;
            }
            List<Item> items = new ArrayList<>();
            String title = "";
            int depth = 0;
            for (String tag = nextTag(); tag != null; tag = nextTag()) {
                int start = at - tag.length();
                if (tag.startsWith("</")) {
                    depth--;
                    continue;
                }
                String name = localName(tag);
                boolean whole = tag.endsWith("/>");
                if (name.equals(format.item) && !whole) {
                    long from = lineAt(start);
                    if (!skipTo("</" + qualifiedName(tag))) {
                        return new FeedText(
                                root,
                                format,
                                title,
                                items,
                                "The feed breaks off in the item of line " + from
                                        + ", which was left out; fetch it again");
                    }
                    items.add(new Item(text.substring(start, at), from));
                    if (items.size() == MOST_ITEMS) {
                        return new FeedText(
                                root,
                                format,
                                title,
                                items,
                                String.format(
                                        Locale.ROOT,
                                        "The feed has over %,d items, and the rest was left out; split it",
                                        MOST_ITEMS));
                    }
                } else if (name.equals("title") && title.isEmpty() && !whole && isHeading(depth, format)) {
                    if (skipTo("</" + qualifiedName(tag))) {
                        title = text.substring(start, at);
                    }
                } else if (!whole) {
                    depth++;
                }
            }
            return new FeedText(
                    root,
                    format,
                    title,
                    items,
                    depth >= 0 ? "The feed breaks off before its end; fetch it again" : null);
        }

        /** Whether a title so deep below the root is the feed's own and not that of its picture. */
        private static boolean isHeading(int depth, Format format) {
            return depth == (format == Format.ATOM ? 0 : 1);
        }

        private static @Nullable Format format(String root) {
            return switch (localName(root)) {
                case "rss" -> Format.RSS;
                case "rdf" -> Format.RDF;
                case "feed" -> Format.ATOM;
                default -> null;
            };
        }

        /** The next tag, start or end, comments and the like passed over; null at the end. */
        private @Nullable String nextTag() {
            while (true) {
                int start = text.indexOf('<', at);
                if (start < 0) {
                    at = text.length();
                    return null;
                }
                int passed = pass(start);
                if (passed > 0) {
                    at = passed;
                    continue;
                }
                int end = tagEnd(start);
                if (end < 0) {
                    at = text.length();
                    return null;
                }
                at = end;
                return text.substring(start, end);
            }
        }

        /** Moves behind the next end tag that begins so; false where there is none. */
        private boolean skipTo(String endTag) {
            int from = at;
            while (true) {
                int start = text.indexOf('<', from);
                if (start < 0) {
                    return false;
                }
                if (text.startsWith(endTag, start) && endsName(start + endTag.length())) {
                    int end = text.indexOf('>', start);
                    if (end < 0) {
                        return false;
                    }
                    at = end + 1;
                    return true;
                }
                int passed = pass(start);
                from = passed > 0 ? passed : start + 1;
            }
        }

        private boolean endsName(int index) {
            return index < text.length() && (text.charAt(index) == '>' || Character.isWhitespace(text.charAt(index)));
        }

        /** Where a comment, a CDATA section, an instruction or a document type that begins here ends; 0 for a tag. */
        private int pass(int start) {
            if (text.startsWith("<!--", start)) {
                return behind("-->", start + 4);
            }
            if (text.startsWith("<![CDATA[", start)) {
                return behind("]]>", start + 9);
            }
            if (text.startsWith("<?", start)) {
                return behind("?>", start + 2);
            }
            if (text.startsWith("<!", start)) {
                int subset = text.indexOf('[', start);
                int end = text.indexOf('>', start);
                return subset >= 0 && subset < end ? behind("]", subset) : behind(">", start);
            }
            return 0;
        }

        private int behind(String mark, int from) {
            int found = text.indexOf(mark, from);
            return found < 0 ? text.length() : found + mark.length();
        }

        private int tagEnd(int start) {
            char quote = 0;
            for (int i = start; i < text.length(); i++) {
                char c = text.charAt(i);
                if (quote != 0) {
                    quote = c == quote ? 0 : quote;
                } else if (c == '"' || c == '\'') {
                    quote = c;
                } else if (c == '>') {
                    return i + 1;
                }
            }
            return -1;
        }

        private long lineAt(int index) {
            for (; counted < index; counted++) {
                if (text.charAt(counted) == '\n') {
                    line++;
                }
            }
            return line;
        }
    }
}
