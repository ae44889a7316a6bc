package org.raqib.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An entity as one report names it.
 *
 * @param text the words of the report (after pronouns are resolved: the words of what they stand for)
 * @param span where those words stand, or null where the name was carried over from elsewhere in a form that does not stand there
 * @param id the lexicon's identifier, or null where the lexicon does not know the entity
 * @param name the entity's neutral English name, or null where the lexicon does not know it
 * @param names further names by which the entity is known, any language; may be empty
 * @param kind what it is, or null where unknown
 * @param point where it is, for places with known coordinates
 */
public record Mention(
        String text,
        @Nullable Span span,
        @Nullable String id,
        @Nullable String name,
        List<String> names,
        @Nullable EntityKind kind,
        @Nullable GeoPoint point) {
    public Mention {
        if (text.isBlank()) {
            throw new IllegalArgumentException("A mention needs words");
        }
        names = List.copyOf(names);
    }

    /**
     * Whether the identifier is of a sort of people or things ("gunmen", "a source") rather than of one of them: two
     * mentions of one sort need not be the same.
     */
    public boolean isGeneric() {
        return id != null && id.startsWith("KIND-");
    }

    /** The identifier where there is one, else the words: what two mentions of one entity share. */
    public String key() {
        return id != null ? id : text;
    }
}
