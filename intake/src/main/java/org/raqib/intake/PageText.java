package org.raqib.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeVisitor;
import org.jspecify.annotations.Nullable;

/**
 * Finds the running text of an article in a page. The page is cut into blocks (paragraphs, headings, items); blocks made
 * mostly of links are menus. The article is the element that calls itself one and holds much of the rest, or else the
 * element whose own paragraphs weigh most. Of the blocks' characters only the white space of HTML is folded: joining and
 * directional marks stay.
 */
final class PageText {
    /** The part of all running text that an element must hold to be believed when it calls itself the article. */
    private static final double SHARE = 0.4;

    /** Above this part of its characters in links, a block is a menu or a pointer to other stories. */
    private static final double LINKED = 0.5;

    /** A paragraph speaks for its container from this many characters on. */
    private static final int PARAGRAPH = 25;

    /** How much of its score a paragraph gives to what holds it, one to three steps up: two within make one without. */
    private static final double[] STEPS = {1, 0.6, 0.3};

    private static final Set<String> PARAGRAPHS =
            Set.of("p", "li", "blockquote", "pre", "dd", "h1", "h2", "h3", "h4", "h5", "h6");

    private static final Set<String> HEADINGS = Set.of("h1", "h2", "h3", "h4", "h5", "h6");

    /**
     * @param text its words, on one line
     * @param linked how many of its characters stand in links
     * @param in the element whose text it is
     */
    private record Block(String text, int linked, Element in) {
        boolean isProse() {
            return linked < text.length() * LINKED;
        }
    }

    private PageText() {}

    /** The article's blocks, one a line; empty where the page has no text. */
    static String of(Element body, String title) {
        List<Block> blocks = blocks(body, null);
        List<Block> kept = blocks(body, weights(blocks));
        if (kept.isEmpty()) {
            kept = blocks;
        }
        Map<Element, Weight> weights = weights(kept);
        Element article = article(body, weights, prose(kept));
        StringBuilder text = new StringBuilder();
        for (Block block : kept) {
            boolean heading = HEADINGS.contains(block.in.normalName());
            boolean titleAgain = heading && (block.in.normalName().equals("h1") || block.text.equals(title));
            if (isWithin(block.in, article) && block.isProse() && !titleAgain) {
                text.append(text.isEmpty() ? "" : "\n").append(block.text);
            }
        }
        return text.toString();
    }

    /** The words of an element on one line, with all marks kept. */
    static String words(Element element) {
        Folding words = new Folding();
        NodeVisitor visitor = (node, depth) -> {
            if (node instanceof TextNode text) {
                words.append(text.getWholeText());
            }
        };
        visitor.traverse(element);
        return words.take();
    }

    /** What an element holds of the page's prose, and how much its own paragraphs make it the article. */
    private static final class Weight {
        private long characters;
        private double score;
    }

    private static long prose(List<Block> blocks) {
        return blocks.stream()
                .filter(Block::isProse)
                .mapToLong(block -> block.text.length())
                .sum();
    }

    private static Map<Element, Weight> weights(List<Block> blocks) {
        Map<Element, Weight> weights = new HashMap<>();
        for (Block block : blocks) {
            if (!block.isProse()) {
                continue;
            }
            int length = block.text.length();
            double score = length < PARAGRAPH ? 0 : 1 + Math.min(length / 100.0, 3);
            int steps = 0;
            boolean paragraph = PARAGRAPHS.contains(block.in.normalName());
            for (Element e = block.in; e != null; e = e.parent()) {
                Weight weight = weights.computeIfAbsent(e, any -> new Weight());
                weight.characters += length;
                // A paragraph speaks for what holds it, loose text for its own element; each step up, less.
                int step = paragraph ? steps - 1 : steps;
                if (step >= 0 && step < STEPS.length) {
                    weight.score += score * STEPS[step];
                }
                steps++;
            }
        }
        return weights;
    }

    private static Element article(Element body, Map<Element, Weight> weights, long prose) {
        for (String name : List.of("[itemprop~=articleBody]", "article", "[role=article]", "main", "[role=main]")) {
            for (Element candidate : body.select(name)) {
                Weight weight = weights.get(candidate);
                if (weight != null && weight.characters >= prose * SHARE) {
                    return inner(candidate, weights);
                }
            }
        }
        return best(body, weights);
    }

    /** Within an article, the element that holds nearly all of it and leaves out what stands around it. */
    private static Element inner(Element article, Map<Element, Weight> weights) {
        Weight all = weights.get(article);
        Element best = article;
        for (Element named : article.select("[itemprop~=articleBody], .entry-content, .article-body, .post-content")) {
            Weight weight = weights.get(named);
            if (all != null && weight != null && weight.characters >= all.characters * 0.7) {
                best = named;
                break;
            }
        }
        return best;
    }

    private static Element best(Element body, Map<Element, Weight> weights) {
        Element best = body;
        double most = 0;
        for (Element element : body.getAllElements()) {
            Weight weight = weights.get(element);
            if (weight != null && weight.score > most) {
                most = weight.score;
                best = element;
            }
        }
        return best;
    }

    private static boolean isWithin(Element element, Element container) {
        for (Element e = element; e != null; e = e.parent()) {
            if (e.equals(container)) {
                return true;
            }
        }
        return false;
    }

    /**
     * The blocks outside furniture. With {@code weights}, furniture by name counts too, unless it holds most of the page:
     * then the name misleads.
     */
    private static List<Block> blocks(Element body, @Nullable Map<Element, Weight> weights) {
        Weight all = weights == null ? null : weights.get(body);
        Blocks blocks = new Blocks(element -> {
            if (Boilerplate.byKind(element)) {
                return true;
            }
            if (all == null || weights == null || !Boilerplate.byName(element)) {
                return false;
            }
            Weight weight = weights.get(element);
            return weight == null || weight.characters * 2 < all.characters;
        });
        blocks.traverse(body);
        return blocks.done();
    }

    /** Walks a page without recursion and cuts it at the bounds of blocks and at line breaks. */
    private static final class Blocks implements NodeFilter {
        private final Predicate<Element> furniture;
        private final List<Block> blocks = new ArrayList<>();
        private final Folding words = new Folding();
        private int linked;
        private int links;
        private @Nullable Element in;

        Blocks(Predicate<Element> furniture) {
            this.furniture = furniture;
        }

        @Override
        public FilterResult head(Node node, int depth) {
            if (node instanceof TextNode text) {
                int before = words.length();
                words.append(text.getWholeText());
                linked += links > 0 ? words.length() - before : 0;
                if (in == null && words.length() > 0) {
                    in = holder(text);
                }
            } else if (node instanceof Element element) {
                if (depth > 0 && furniture.test(element)) {
                    cutAt(element);
                    return FilterResult.SKIP_ENTIRELY;
                }
                cutAt(element);
                links += element.normalName().equals("a") ? 1 : 0;
            }
            return FilterResult.CONTINUE;
        }

        @Override
        public FilterResult tail(Node node, int depth) {
            if (node instanceof Element element) {
                links -= element.normalName().equals("a") ? 1 : 0;
                cutAt(element);
            }
            return FilterResult.CONTINUE;
        }

        List<Block> done() {
            cut();
            return blocks;
        }

        private void cutAt(Element element) {
            if (element.isBlock() || element.normalName().equals("br")) {
                cut();
            }
        }

        private void cut() {
            String text = words.take();
            if (!text.isEmpty() && in != null) {
                blocks.add(new Block(text, linked, in));
            }
            linked = 0;
            in = null;
        }

        /** The nearest element around a text that is not part of a line. */
        private static @Nullable Element holder(TextNode text) {
            Node node = text.parent();
            while (node instanceof Element element && !element.isBlock() && element.parent() != null) {
                node = element.parent();
            }
            return node instanceof Element element ? element : null;
        }
    }

    /** Gathers text with the white space of HTML folded to single spaces. */
    private static final class Folding {
        private final StringBuilder words = new StringBuilder();

        void append(String text) {
            for (int i = 0; i < text.length(); i++) {
                char c = text.charAt(i);
                boolean space = c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f';
                if (!space) {
                    words.append(c);
                } else if (!words.isEmpty() && words.charAt(words.length() - 1) != ' ') {
                    words.append(' ');
                }
            }
        }

        int length() {
            return words.length();
        }

        String take() {
            int end = words.length();
            while (end > 0 && words.charAt(end - 1) == ' ') {
                end--;
            }
            String taken = words.substring(0, end);
            words.setLength(0);
            return taken;
        }
    }
}
