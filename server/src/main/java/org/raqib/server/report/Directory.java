package org.raqib.server.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.raqib.knowledge.Lexicon;
import org.raqib.knowledge.Spelling;
import org.raqib.model.Entity;
import org.raqib.model.EntityKind;

/** Finds entities of the lexicon by the beginning of any word of any of their names, in both languages. */
final class Directory {
    private final List<Entry> entries = new ArrayList<>();

    private record Entry(Entity entity, List<String> names, int order) {}

    private record Hit(Entity entity, int rank, int order) {}

    Directory(Lexicon lexicon) {
        int order = 0;
        for (Entity entity : lexicon.entities()) {
            List<String> names = new ArrayList<>();
            entity.ar().forEach(name -> names.add(folded(name)));
            entity.en().forEach(name -> names.add(folded(name)));
            names.add(entity.id().toLowerCase(Locale.ROOT));
            entries.add(new Entry(entity, names, order++));
        }
    }

    private static String folded(String name) {
        return Spelling.fold(name).toLowerCase(Locale.ROOT);
    }

    /**
     * The entities whose names fit best: the whole name before its beginning, that before the beginning of a later word.
     *
     * @param places whether places are wanted first, else last
     */
    List<Entity> find(String words, boolean places, int most) {
        String wanted = folded(words.strip());
        if (wanted.isEmpty()) {
            return List.of();
        }
        List<Hit> hits = new ArrayList<>();
        for (Entry entry : entries) {
            int best = Integer.MAX_VALUE;
            for (String name : entry.names()) {
                best = Math.min(best, rank(name, wanted));
            }
            if (best < Integer.MAX_VALUE) {
                boolean fits = (entry.entity().kind() == EntityKind.PLACE) == places;
                hits.add(new Hit(entry.entity(), best * 2 + (fits ? 0 : 1), entry.order()));
            }
        }
        return hits.stream()
                .sorted(Comparator.comparingInt(Hit::rank).thenComparingInt(Hit::order))
                .limit(most)
                .map(Hit::entity)
                .toList();
    }

    private static int rank(String name, String wanted) {
        if (name.startsWith(wanted)) {
            return name.length() == wanted.length() ? 0 : 1;
        }
        return name.contains(" " + wanted) || name.contains(" ال" + wanted) || name.startsWith("ال" + wanted)
                ? 2
                : Integer.MAX_VALUE;
    }
}
