package org.raqib.findings;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.raqib.incidents.Relations;
import org.raqib.knowledge.Spelling;
import org.raqib.model.Entities;
import org.raqib.model.Entity;
import org.raqib.model.Entity.Relation;
import org.raqib.model.Incident.Voice;

/**
 * For whom a voice speaks. Reports quote "the army", "the ministry of defence", "the media office of the general command":
 * words that the lexicon keeps as a name of a party, or of one of its organs, or leaves open because several have them. Among
 * the few parties that an incident and a commitment are about they mostly mean one; where they may mean two, that is said.
 */
final class Spokesmen {
    private static final Set<Relation.Type> ORGANS =
            Set.of(Relation.Type.PART_OF, Relation.Type.SPEAKS_FOR, Relation.Type.COMMANDS);

    /** Who speaks, but not for whom. */
    private static final Set<String> OFFICES = Stream.of(
                    "ناطق متحدث مصدر مصادر مسؤول قائد بيان باسم رسمي عسكري عسكرية مكتب مركز إعلامي إعلام شعبة رئيس مدير"
                            .split(" "))
            .map(Spelling::fold)
            .collect(Collectors.toUnmodifiableSet());

    private final Relations relations;
    private final Map<String, Set<Set<String>>> namesOfParty = new HashMap<>();

    Spokesmen(Entities entities, Relations relations) {
        this.relations = relations;
        for (Entity entity : entities.entities()) {
            addNames(entity.id(), entity);
            for (Relation relation : entity.relations()) {
                if (ORGANS.contains(relation.type())) {
                    addNames(relation.target(), entity);
                }
            }
        }
    }

    private void addNames(String party, Entity entity) {
        Set<Set<String>> names = namesOfParty.computeIfAbsent(party, any -> new HashSet<>());
        entity.ar().stream()
                .map(Spokesmen::words)
                .filter(words -> !words.isEmpty())
                .forEach(names::add);
    }

    /** Whether a voice is one of a party's. */
    enum Tie {
        YES,
        /** Its words may mean one of some parties, or another of those concerned. */
        UNCLEAR,
        NO
    }

    /**
     * Whether a voice speaks for one of some parties.
     *
     * @param parties entity identifiers
     * @param others the other parties concerned, whom the same words may mean
     */
    Tie speaksFor(Voice voice, Collection<String> parties, Collection<String> others) {
        String id = voice.entityId();
        if (voice.outlet()) {
            return Tie.NO;
        }
        if (id != null && !id.startsWith("KIND-")) {
            return parties.stream().anyMatch(party -> relations.related(id, party)) ? Tie.YES : Tie.NO;
        }
        Set<String> words = words(voice.name());
        if (words.isEmpty()) {
            return Tie.NO;
        }
        Match own = best(words, parties);
        Match other = best(words, others);
        if (own == Match.NONE || other.compareTo(own) > 0) {
            return Tie.NO;
        }
        return own == other ? Tie.UNCLEAR : Tie.YES;
    }

    private enum Match {
        NONE,
        /** "The army", of a party that has a longer name with these words. */
        SHORT_FORM,
        /** The whole name, and words around it. */
        WHOLE_NAME
    }

    private Match best(Set<String> words, Collection<String> parties) {
        Match best = Match.NONE;
        for (String party : parties) {
            for (Set<String> name : namesOfParty.getOrDefault(party, Set.of())) {
                Match match = name.size() > 1 && words.containsAll(name)
                        ? Match.WHOLE_NAME
                        : name.containsAll(words) ? Match.SHORT_FORM : Match.NONE;
                if (match.compareTo(best) > 0) {
                    best = match;
                }
            }
        }
        return best;
    }

    /** The words that say for whom somebody speaks: folded, without articles and offices. */
    private static Set<String> words(String name) {
        return Stream.of(Spelling.fold(name).split("[^\\p{L}\\p{N}]+"))
                .map(Spokesmen::bare)
                .filter(word -> !word.isEmpty() && !OFFICES.contains(word))
                .collect(Collectors.toSet());
    }

    private static String bare(String word) {
        for (String article : List.of("وال", "بال", "لل", "ال")) {
            if (word.startsWith(article) && word.length() > article.length() + 2) {
                return word.substring(article.length());
            }
        }
        return word;
    }
}
