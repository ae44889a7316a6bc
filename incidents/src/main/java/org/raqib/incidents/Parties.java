package org.raqib.incidents;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.raqib.model.Entity;
import org.raqib.model.EntityKind;
import org.raqib.model.Mention;

/**
 * The parties to one incident, and who speaks for them. A sort of people ("forces", "a source", "a spokesman") is nobody in
 * particular: it is no party, and nobody's voice.
 */
final class Parties {
    private static final Set<EntityKind> CULPABLE = Set.of(
            EntityKind.STATE, EntityKind.GOVERNMENT, EntityKind.FORCE, EntityKind.GROUP, EntityKind.ORGANISATION);

    private final Relations relations;
    private final Map<String, Mention> parties = new LinkedHashMap<>();

    /** The parties that some claims name as actor or recipient. */
    Parties(List<Profile> claims, Relations relations) {
        this.relations = relations;
        for (Profile profile : claims) {
            var claim = profile.reported.claim();
            Stream.concat(claim.actors().stream(), claim.recipients().stream())
                    .filter(Parties::isParty)
                    .forEach(party -> parties.putIfAbsent(party.key(), party));
        }
    }

    /** Whether a mention is of one that can be held to account, and of one in particular. */
    static boolean isParty(Mention mention) {
        return mention.id() != null
                && !isNobody(mention)
                && mention.kind() != null
                && CULPABLE.contains(mention.kind());
    }

    /** Whether a mention is of a sort of people, not of some of them. */
    static boolean isNobody(Mention mention) {
        return mention.isGeneric() || mention.kind() == EntityKind.ROLE;
    }

    /** The identifier of a speaker: its own, or that of the one party that its words can mean; or null. */
    @Nullable
    String identify(Mention speaker) {
        if (speaker.id() != null && !isNobody(speaker)) {
            return speaker.id();
        }
        // "The army", "the general command's media centre": a name of a party cut short, or with its office before it.
        List<String> words = Stems.of(speaker.text());
        String found = null;
        for (String id : parties.keySet()) {
            if (isNameOf(words, id)) {
                if (found != null && !relations.related(found, id)) {
                    return null;
                }
                found = found == null || relations.allegiancesOf(found).contains(id) ? id : found;
            }
        }
        return found;
    }

    private boolean isNameOf(List<String> words, String id) {
        Entity entity = relations.find(id);
        if (entity == null || words.isEmpty()) {
            return false;
        }
        for (String name : entity.ar()) {
            List<String> full = Stems.of(name);
            boolean cutShort =
                    words.size() < full.size() && full.subList(0, words.size()).equals(words);
            boolean withOffice = full.size() > 1
                    && words.size() > full.size()
                    && isSaidOf(words.subList(words.size() - full.size(), words.size()), full);
            if (cutShort || withOffice || full.equals(words)) {
                return true;
            }
        }
        return false;
    }

    /** Whether words are a name, the first of them perhaps behind a preposition written on to it ("of the"). */
    private static boolean isSaidOf(List<String> words, List<String> name) {
        return words.subList(1, words.size()).equals(name.subList(1, name.size()))
                && (words.getFirst().equals(name.getFirst()) || words.getFirst().equals('ل' + name.getFirst()));
    }

    /** The party of this incident that a speaker speaks for, or null. */
    @Nullable
    Mention spokenForBy(Mention speaker) {
        String id = identify(speaker);
        if (id == null) {
            return null;
        }
        Mention itself = parties.get(id);
        if (itself != null) {
            return itself;
        }
        List<Mention> related = new ArrayList<>();
        for (Map.Entry<String, Mention> party : parties.entrySet()) {
            if (relations.related(id, party.getKey())) {
                related.add(party.getValue());
            }
        }
        return related.isEmpty() ? null : related.getFirst();
    }

    /** Whether a speaker speaks for one of some mentioned. */
    boolean speaksFor(Mention speaker, List<Mention> mentioned) {
        String id = identify(speaker);
        for (Mention party : mentioned) {
            if (id != null && party.id() != null && !isNobody(party) && relations.related(id, party.id())) {
                return true;
            }
            if (id == null
                    && party.id() == null
                    && !isNobody(speaker)
                    && speaker.text().equals(party.text())) {
                return true;
            }
        }
        return false;
    }

    /** Whether claims name parties as actors of whom none acts for another. */
    boolean areDisputed(List<Profile> asserting) {
        List<Set<String>> named = new ArrayList<>();
        for (Profile profile : asserting) {
            Set<String> actors = new HashSet<>();
            for (Mention actor : profile.reported.claim().actors()) {
                if (isParty(actor)) {
                    actors.add(actor.key());
                }
            }
            if (!actors.isEmpty() && !named.contains(actors) && named.size() < 50) {
                named.add(actors);
            }
        }
        for (int i = 0; i < named.size(); i++) {
            for (int j = 0; j < i; j++) {
                Set<String> others = named.get(j);
                if (named.get(i).stream()
                        .noneMatch(one -> others.stream().anyMatch(other -> relations.related(one, other)))) {
                    return true;
                }
            }
        }
        return false;
    }
}
