package org.raqib.digest;

/** HTML under construction. Whatever did not come from this code goes through {@link #text}, {@link #attribute} or {@link #own}. */
public final class Markup {
    private final StringBuilder out = new StringBuilder(1 << 16);

    /** Markup written by this package. */
    public Markup raw(String markup) {
        out.append(markup);
        return this;
    }

    /** Words from anywhere, as text. */
    public Markup text(String text) {
        escape(Isolates.visible(text));
        return this;
    }

    /** Words from anywhere, as the value of an attribute in double quotes. */
    public Markup attribute(String value) {
        return text(value);
    }

    /** An element of text, with a class where {@code cssClass} is not empty. */
    public Markup element(String name, String cssClass, String text) {
        out.append('<').append(name);
        if (!cssClass.isEmpty()) {
            out.append(" class=\"").append(cssClass).append('"');
        }
        out.append('>');
        text(text);
        out.append("</").append(name).append('>');
        return this;
    }

    /**
     * A sentence of Raqib's own voice, in which names stand between isolates: these become {@code bdi} elements, always
     * closed, however the controls in it stand.
     */
    public Markup own(String sentence) {
        int depth = 0;
        int from = 0;
        for (int i = 0; i < sentence.length(); i++) {
            char c = sentence.charAt(i);
            boolean open = c == Isolates.OPEN;
            if (!open && c != Isolates.CLOSE) {
                continue;
            }
            text(sentence.substring(from, i));
            from = i + 1;
            if (open) {
                out.append("<bdi>");
                depth++;
            } else if (depth > 0) {
                out.append("</bdi>");
                depth--;
            }
        }
        text(sentence.substring(from));
        out.append("</bdi>".repeat(depth));
        return this;
    }

    private void escape(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&#39;");
                default -> out.append(c);
            }
        }
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
