package org.raqib.intake;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** Tells by its mark-up which part of a page is furniture: menus, sharing, related stories, comments, captions. */
final class Boilerplate {
    private static final Set<String> TAGS = Set.of(
            "script",
            "style",
            "noscript",
            "template",
            "iframe",
            "object",
            "embed",
            "svg",
            "math",
            "canvas",
            "map",
            "nav",
            "aside",
            "footer",
            "header",
            "button",
            "select",
            "textarea",
            "input",
            "figure",
            "figcaption",
            "dialog",
            "menu",
            "audio",
            "video",
            "head",
            "title");

    private static final Set<String> ROLES = Set.of(
            "navigation",
            "banner",
            "contentinfo",
            "complementary",
            "search",
            "menu",
            "menubar",
            "dialog",
            "alert",
            "toolbar");

    private static final Pattern NAMES = Pattern.compile("(?:^|[-_])(?:"
            + "shar(?:e|ing|edaddy)|social|related|comments?|respond|sidebar|breadcrumbs?|newsletter|subscri(?:be|ption)"
            + "|cookies?|advert(?:isement)?|ads?|adsbygoogle|promo|tags?|trending|popular|most-?read|menu|navbar|nav|footer"
            + "|widget|popup|modal|byline|author|caption|recommend(?:ed|ations)?|outbrain|taboola|skip-link"
            + "|screen-reader-text|sr-only|copyright|pagination|pager|toolbar|rating|print"
            + ")(?:$|[-_])");

    private static final Set<String> NEVER = Set.of("html", "body", "main", "article", "p");

    private Boilerplate() {}

    /** Whether the element's own kind says so. */
    static boolean byKind(Element element) {
        return TAGS.contains(element.normalName())
                || element.hasAttr("hidden")
                || element.attr("aria-hidden").equals("true")
                || ROLES.contains(element.attr("role"))
                || element.attr("style").replace(" ", "").contains("display:none");
    }

    /**
     * Whether its class or identifier says so, or it is a form; less sure, for sites name things as they like, and some
     * hold the whole page in a form.
     */
    static boolean byName(Element element) {
        if (element.normalName().equals("form")) {
            return true;
        }
        if (NEVER.contains(element.normalName()) || (!element.hasAttr("class") && !element.hasAttr("id"))) {
            return false;
        }
        String names = element.className() + " " + element.id();
        for (String name : names.toLowerCase(Locale.ROOT).split("\\s+")) {
            if (!name.isEmpty() && name.length() < 80 && NAMES.matcher(name).find()) {
                return true;
            }
        }
        return false;
    }
}
