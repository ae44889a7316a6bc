package org.raqib.incidents;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.raqib.model.Entities;
import org.raqib.model.Entity;
import org.raqib.model.Entity.Relation;
import org.raqib.model.EventDate;

/**
 * How entities stand to one another, read off the lexicon: who acts for whom, what lies in what. A relation that ended
 * before, or began after, the date asked about does not count; where no date is known every relation counts.
 */
public final class Relations {
    /** Someone who belongs to, commands or speaks for another acts for it, or it acts through him. */
    private static final Set<Relation.Type> ALLEGIANCE =
            Set.of(Relation.Type.PART_OF, Relation.Type.COMMANDS, Relation.Type.SPEAKS_FOR);

    /** A branch belongs to what it is part of, but not to what it merely speaks for or leads. */
    private static final Set<Relation.Type> MEMBERSHIP = Set.of(Relation.Type.PART_OF);

    private static final Set<Relation.Type> LOCATION = Set.of(Relation.Type.LOCATED_IN);
    private static final Set<Relation.Type> KIND = Set.of(Relation.Type.KIND_OF);

    /** Longer chains are faults of the lexicon, not of the world. */
    private static final int LONGEST_CHAIN = 8;

    private final Entities entities;
    private final Map<String, Set<String>> allegiances = new ConcurrentHashMap<>();
    private final Map<String, Set<String>> locations = new ConcurrentHashMap<>();

    public Relations(Entities entities) {
        this.entities = entities;
    }

    /** The entity of that identifier, or null where the lexicon has none. */
    public @Nullable Entity find(@Nullable String id) {
        return id == null ? null : entities.find(id);
    }

    /**
     * The way from one entity up to another, as relations in order; empty where both are the same.
     *
     * @return null where there is no way
     */
    public @Nullable List<Relation> allegiance(String from, String to, @Nullable EventDate when) {
        return way(from, to, ALLEGIANCE, when);
    }

    /** Whether one of the two acts for the other, at some time or another. */
    public boolean related(String one, String other) {
        return one.equals(other)
                || allegiancesOf(one).contains(other)
                || allegiancesOf(other).contains(one);
    }

    /** All that an entity belongs to, commands or speaks for, directly or through others; without itself. */
    public Set<String> allegiancesOf(String id) {
        return allegiances.computeIfAbsent(id, key -> reachable(key, ALLEGIANCE));
    }

    /** All that an entity is a branch or unit of, directly or through others; without itself. */
    public Set<String> wholesOf(String id) {
        return reachable(id, MEMBERSHIP);
    }

    /** All places a place lies in, nearest first; without itself. */
    public Set<String> locationsOf(String id) {
        return locations.computeIfAbsent(id, key -> reachable(key, LOCATION));
    }

    /** Whether a thing is of a generic kind, directly or through other kinds, or is that kind itself. */
    public boolean isOfKind(String id, String kind) {
        return id.equals(kind) || reachable(id, KIND).contains(kind);
    }

    private Set<String> reachable(String id, Set<Relation.Type> types) {
        Set<String> seen = new LinkedHashSet<>();
        Deque<String> open = new ArrayDeque<>(List.of(id));
        while (!open.isEmpty() && seen.size() < 64) {
            Entity entity = entities.find(open.removeFirst());
            if (entity == null) {
                continue;
            }
            for (Relation relation : entity.relations()) {
                if (types.contains(relation.type()) && !relation.target().equals(id) && seen.add(relation.target())) {
                    open.addLast(relation.target());
                }
            }
        }
        return seen;
    }

    private @Nullable List<Relation> way(String from, String to, Set<Relation.Type> types, @Nullable EventDate when) {
        Map<String, List<Relation>> ways = new HashMap<>();
        ways.put(from, List.of());
        Deque<String> open = new ArrayDeque<>(List.of(from));
        while (!open.isEmpty()) {
            String at = open.removeFirst();
            List<Relation> sofar = ways.getOrDefault(at, List.of());
            if (at.equals(to)) {
                return sofar;
            }
            Entity entity = entities.find(at);
            if (entity == null || sofar.size() >= LONGEST_CHAIN) {
                continue;
            }
            for (Relation relation : entity.relations()) {
                if (types.contains(relation.type()) && holds(relation, when) && !ways.containsKey(relation.target())) {
                    List<Relation> longer = new ArrayList<>(sofar);
                    longer.add(relation);
                    ways.put(relation.target(), longer);
                    open.addLast(relation.target());
                }
            }
        }
        return null;
    }

    private static boolean holds(Relation relation, @Nullable EventDate when) {
        return when == null
                || ((relation.from() == null
                                || !when.latest().isBefore(relation.from().earliest()))
                        && (relation.to() == null
                                || !when.earliest().isAfter(relation.to().latest())));
    }
}
