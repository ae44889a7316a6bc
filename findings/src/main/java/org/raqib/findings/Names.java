package org.raqib.findings;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.raqib.incidents.Relations;
import org.raqib.model.Entity;
import org.raqib.model.Incident.Voice;
import org.raqib.model.Mention;
import org.raqib.model.Text;

/** Names parties, voices and places in Raqib's own neutral words: the lexicon's first names, never a report's epithets. */
final class Names {
    private final Relations relations;

    Names(Relations relations) {
        this.relations = relations;
    }

    Text of(String id) {
        Entity entity = relations.find(id);
        if (entity == null) {
            return new Text(id, id);
        }
        String en = entity.en().isEmpty() ? entity.ar().getFirst() : entity.en().getFirst();
        return new Text(entity.ar().isEmpty() ? en : entity.ar().getFirst(), en);
    }

    Text of(Mention mention) {
        return relations.find(mention.id()) != null && mention.id() != null
                ? of(mention.id())
                : quoted(mention.text(), mention.name());
    }

    Text of(Voice voice) {
        return voice.entityId() != null && relations.find(voice.entityId()) != null
                ? of(voice.entityId())
                : new Text(voice.name(), voice.name());
    }

    Text mentions(Collection<Mention> mentions) {
        return list(mentions.stream().map(this::of).distinct().toList());
    }

    Text voices(Collection<Voice> voices) {
        return list(voices.stream().map(this::of).distinct().toList());
    }

    Text ids(Collection<String> ids) {
        return list(ids.stream().map(this::of).distinct().toList());
    }

    /** Words of a report that the lexicon does not know stay recognisable as the report's. */
    private static Text quoted(String words, @Nullable String name) {
        return new Text("«" + words + "»", name != null ? name : "“" + words + "”");
    }

    private static Text list(List<Text> names) {
        List<String> ar = new ArrayList<>();
        List<String> en = new ArrayList<>();
        for (Text name : names) {
            ar.add(name.ar());
            en.add(name.en());
        }
        return new Text(String.join("، و", ar), join(en));
    }

    private static String join(List<String> names) {
        int last = names.size() - 1;
        return last < 1
                ? String.join("", names)
                : String.join(", ", names.subList(0, last)) + " and " + names.get(last);
    }
}
