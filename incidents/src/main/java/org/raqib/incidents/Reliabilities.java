package org.raqib.incidents;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.raqib.knowledge.Entries;
import org.raqib.knowledge.Entry;
import org.raqib.knowledge.Spelling;
import org.raqib.model.Account.Reliability;

/**
 * How reliable sources are, by the Admiralty code, as an analyst rated them. Raqib ships no rating of its own: a source that
 * nobody rated cannot be judged (F).
 *
 * <p>Knowledge file: sections named for the letters A to F, each with {@code sources} (outlets' names, speakers' names or
 * the lexicon's identifiers) and {@code note}.
 */
public final class Reliabilities {
    private static final Set<String> KEYS = Set.of("sources", "note");

    private final Map<String, Reliability> ratings;

    private Reliabilities(Map<String, Reliability> ratings) {
        this.ratings = ratings;
    }

    /** Those shipped with Raqib: none. */
    public static Reliabilities standard() {
        return of(Entries.shipped("incidents/reliability.ini"));
    }

    /**
     * The ratings of a knowledge file.
     *
     * @throws org.raqib.knowledge.KnowledgeException if a section is not a letter from A to F, or a source is rated twice
     */
    public static Reliabilities of(List<Entry> entries) {
        Map<String, Reliability> ratings = new HashMap<>();
        for (Entry entry : entries) {
            entry.allowOnly(KEYS);
            Reliability reliability = reliability(entry);
            for (String source : entry.list("sources")) {
                Reliability before = ratings.put(Spelling.fold(source), reliability);
                if (before != null && before != reliability) {
                    throw entry.fault(
                            "sources",
                            "'" + source + "' is rated " + before.letter() + " and " + reliability.letter()
                                    + "; keep one of the two");
                }
            }
        }
        return new Reliabilities(ratings);
    }

    private static Reliability reliability(Entry entry) {
        try {
            return Reliability.of(entry.id());
        } catch (IllegalArgumentException e) {
            throw entry.fault(
                    "a section is named for a letter of the Admiralty code, A to F, not [" + entry.id() + "]");
        }
    }

    /** The rating of a source. */
    Reliability of(String name, @Nullable String entityId) {
        Reliability byId = entityId == null ? null : ratings.get(Spelling.fold(entityId));
        return byId != null ? byId : ratings.getOrDefault(Spelling.fold(name), Reliability.CANNOT_BE_JUDGED);
    }
}
