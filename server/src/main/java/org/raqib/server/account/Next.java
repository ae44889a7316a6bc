package org.raqib.server.account;

import java.util.regex.Pattern;

/** Where someone goes after signing in: a page of the workbench and nowhere else. */
final class Next {
    /** One slash and then neither a slash nor a backslash, which browsers read as another host; no control characters. */
    private static final Pattern WITHIN = Pattern.compile("/(?:[^/\\\\\\p{Cntrl}][^\\\\\\p{Cntrl}]*)?");

    private Next() {}

    static String within(String path) {
        return WITHIN.matcher(path).matches() ? path : "/";
    }
}
