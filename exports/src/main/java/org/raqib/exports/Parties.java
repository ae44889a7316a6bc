package org.raqib.exports;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.raqib.incidents.Relations;
import org.raqib.knowledge.Entry;
import org.raqib.knowledge.KnowledgeException;
import org.raqib.model.Entity;
import org.raqib.model.EntityKind;
import org.raqib.model.Incident.Party;
import org.raqib.model.Incident.Voice;
import org.raqib.model.Mention;

/** Who the parties of an incident are, in the terms of other projects' tables. */
final class Parties {
    static final String FILE = "parties.ini";

    /** ACLED's kinds of actors, as its codebook spells them in {@code inter1} and {@code inter2}. */
    enum Sort {
        STATE("State forces"),
        RIOTERS("Rioters"),
        PROTESTERS("Protesters"),
        CIVILIANS("Civilians"),
        EXTERNAL("External/Other forces");

        final String acled;

        Sort(String acled) {
            this.acled = acled;
        }
    }

    private static final Set<EntityKind> NO_PARTY = Set.of(EntityKind.THING, EntityKind.PLACE, EntityKind.ACCORD);

    private static final Map<String, List<String>> LISTS = lists();

    private final Relations relations;

    Parties(Relations relations) {
        this.relations = relations;
    }

    private static Map<String, List<String>> lists() {
        Map<String, List<String>> lists = new LinkedHashMap<>();
        for (Entry entry : Shipped.entries(FILE)) {
            entry.allowOnly(Set.of("ids", "countries"));
            List<String> items = new ArrayList<>(entry.list("ids"));
            items.addAll(entry.list("countries"));
            lists.put(entry.id(), List.copyOf(items));
        }
        for (String needed : List.of("civilians", "protesters", "armed", "external", "rival-governments")) {
            if (!lists.containsKey(needed)) {
                throw new KnowledgeException(FILE, 0, "needs a section [" + needed + "]");
            }
        }
        return lists;
    }

    /** What a section of the file lists. */
    static List<String> list(String section) {
        return LISTS.getOrDefault(section, List.of());
    }

    private static boolean listed(String section, String item) {
        return list(section).contains(item);
    }

    /** Every identifier and country that the file lists. */
    static Set<String> listed() {
        return LISTS.values().stream().flatMap(List::stream).collect(Collectors.toUnmodifiableSet());
    }

    /** The lexicon's neutral English name; where it does not know the party, the report's own words. */
    String name(Mention mention) {
        Entity entity = relations.find(mention.id());
        if (entity != null && !entity.en().isEmpty()) {
            return entity.en().getFirst();
        }
        return mention.name() != null ? mention.name() : mention.text();
    }

    /** Those of them that can act: no things, places or accords; named ones before sorts of people, whom most claims name first. */
    List<Mention> acting(List<Party> parties) {
        return parties.stream()
                .filter(party -> party.mention().kind() == null
                        || !NO_PARTY.contains(party.mention().kind()))
                .sorted(Comparator.<Party>comparingInt(party -> rank(party.mention()))
                        .thenComparingInt(party -> -party.claimKeys().size()))
                .map(Party::mention)
                .toList();
    }

    private static int rank(Mention mention) {
        if (mention.isGeneric()) {
            return 1;
        }
        // Words that neither the lexicon nor the grammar takes for a party ("five others").
        return mention.id() == null && mention.kind() == null ? 2 : 0;
    }

    /** The lexicon's neutral name of a voice; where it does not know it, the name as reported. */
    String name(Voice voice) {
        Entity entity = relations.find(voice.entityId());
        return entity == null || entity.en().isEmpty()
                ? voice.name()
                : entity.en().getFirst();
    }

    /** Those of them that are things. */
    static List<Mention> things(List<Party> parties) {
        return parties.stream()
                .map(Party::mention)
                .filter(mention -> mention.kind() == EntityKind.THING)
                .toList();
    }

    /** Whether it is of people who bear no arms. */
    static boolean isCivilian(Mention mention) {
        return mention.id() != null && listed("civilians", mention.id());
    }

    /** Whether it bears arms: a force or group, or people of such a sort. */
    static boolean isArmed(Mention mention) {
        return mention.kind() == EntityKind.FORCE
                || mention.kind() == EntityKind.GROUP
                || mention.id() != null && listed("armed", mention.id());
    }

    /**
     * What sort of actor ACLED's codebook makes of a party, or null where it would take a judgement: whether a group are rebels
     * or a militia, and which of several governments' forces are the State's.
     *
     * @param where ISO 3166-1 alpha-3 code of the country of the incident, or null
     */
    @Nullable
    Sort sort(Mention mention, @Nullable String where) {
        String id = mention.id();
        if (id == null) {
            return null;
        }
        if (isCivilian(mention)) {
            return Sort.CIVILIANS;
        }
        if (listed("protesters", id)) {
            return Sort.PROTESTERS;
        }
        if (listed("external", id)) {
            return Sort.EXTERNAL;
        }
        Entity entity = relations.find(id);
        if (entity == null) {
            return null;
        }
        if (entity.kind() == EntityKind.ORGANISATION) {
            return Sort.EXTERNAL;
        }
        String country = stateOf(entity);
        if (country == null || where == null) {
            return null;
        }
        if (!country.equals(where)) {
            return Sort.EXTERNAL;
        }
        return listed("rival-governments", country) ? null : Sort.STATE;
    }

    /** The country whose State or government it is, or belongs to as an organ or force; null where the lexicon says of none. */
    @Nullable
    String stateOf(Entity entity) {
        if (isOfState(entity)) {
            return country(entity);
        }
        if (entity.kind() != EntityKind.FORCE) {
            return null;
        }
        for (String whole : relations.wholesOf(entity.id())) {
            Entity of = relations.find(whole);
            if (of != null && isOfState(of)) {
                return country(of);
            }
        }
        return null;
    }

    private static boolean isOfState(Entity entity) {
        return entity.kind() == EntityKind.STATE || entity.kind() == EntityKind.GOVERNMENT;
    }

    private static @Nullable String country(Entity entity) {
        return entity.country() == null && entity.kind() == EntityKind.STATE ? entity.id() : entity.country();
    }
}
