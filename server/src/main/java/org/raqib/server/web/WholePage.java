package org.raqib.server.web;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A page that the modules digest and report write whole, with its own style sheet in it: shown under the policy it names. */
public final class WholePage {
    private static final Pattern POLICY =
            Pattern.compile("<meta http-equiv=\"Content-Security-Policy\" content=\"([^\"]{1,400})\">");

    private WholePage() {}

    /** The page as it is. */
    public static Answer of(String html) {
        Matcher policy = POLICY.matcher(html);
        if (!policy.find() || policy.start() > 1_000) {
            throw new IllegalArgumentException("The page does not name its policy at its beginning");
        }
        return Answer.text("text/html;charset=UTF-8", html)
                .with("Content-Security-Policy", policy.group(1) + "; img-src data:; frame-ancestors 'none'")
                .with("Vary", "Accept-Language, Cookie");
    }
}
