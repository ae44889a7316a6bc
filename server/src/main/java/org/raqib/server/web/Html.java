package org.raqib.server.web;

import gg.jte.Content;
import gg.jte.TemplateOutput;
import org.raqib.digest.Markup;

/**
 * Markup that is known to be safe, for a template to put out as it is. Made of words from anywhere by {@link Markup} alone.
 *
 * @param markup escaped where it holds words
 */
public record Html(String markup) implements Content {
    /** Nothing. */
    public static final Html NONE = new Html("");

    /** A sentence of Raqib's own voice: its names, between isolates, become {@code bdi} elements. */
    public static Html own(String sentence) {
        return new Html(new Markup().own(sentence).toString());
    }

    /** Words from anywhere, with every control that could turn their direction made visible. */
    public static Html words(String words) {
        return new Html(new Markup().text(words).toString());
    }

    @Override
    public boolean isEmptyContent() {
        return markup.isEmpty();
    }

    @Override
    public void writeTo(TemplateOutput output) {
        output.writeContent(markup);
    }

    @Override
    public String toString() {
        return markup;
    }
}
