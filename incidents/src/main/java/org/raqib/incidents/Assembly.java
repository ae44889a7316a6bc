package org.raqib.incidents;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.raqib.copies.Copies;
import org.raqib.model.Claim;
import org.raqib.model.Entity;
import org.raqib.model.EntityKind;
import org.raqib.model.EventDate;
import org.raqib.model.Incident;
import org.raqib.model.Incident.Party;
import org.raqib.model.Mention;
import org.raqib.model.Modality;
import org.raqib.model.Mode;
import org.raqib.model.ReportedClaim;
import org.raqib.model.Text;
import org.raqib.model.Toll;

/** Puts together an incident from the claims that tell it: every voice and every difference kept. */
final class Assembly {
    private static final Set<EntityKind> CULPABLE = Set.of(
            EntityKind.STATE, EntityKind.GOVERNMENT, EntityKind.FORCE, EntityKind.GROUP, EntityKind.ORGANISATION);

    private final Relations relations;
    private final Grading grading;

    Assembly(Relations relations, Copies copies) {
        this.relations = relations;
        this.grading = new Grading(relations, copies);
    }

    /**
     * The incident of one group of claims.
     *
     * @param group in the claims' canonical order, at least one
     */
    Incident incident(String id, List<String> former, List<Profile> group) {
        List<Profile> denying = new ArrayList<>();
        List<Profile> asserting = new ArrayList<>();
        for (Profile profile : group) {
            (profile.modality == Modality.DENIED ? denying : asserting).add(profile);
        }
        List<ReportedClaim> claims =
                group.stream().map(profile -> profile.reported).toList();
        // What a denial denies is told by it, too; but where the happening is asserted, its assertion tells the slots.
        List<ReportedClaim> telling = asserting.isEmpty()
                ? claims
                : asserting.stream().map(profile -> profile.reported).toList();
        boolean disputed = isActorDisputed(asserting);
        Grading.Graded graded = grading.grade(asserting, denying, disputed);
        List<Text> reasons = new ArrayList<>(2);
        if (group.size() > 1) {
            reasons.add(Reasons.joined(group));
        }
        reasons.add(graded.reason());
        return new Incident(
                id,
                group.getFirst().event,
                modes(telling),
                claims,
                parties(claims, Claim::actors),
                disputed,
                parties(claims, Claim::recipients),
                places(claims),
                when(telling),
                toll(telling, Claim::killed),
                toll(telling, Claim::injured),
                Voices.of(asserting),
                Voices.of(denying),
                graded.grade(),
                reasons);
    }

    private static List<Mode> modes(List<ReportedClaim> claims) {
        Map<Mode, Integer> counts = new EnumMap<>(Mode.class);
        for (ReportedClaim reported : claims) {
            Mode mode = reported.claim().mode();
            if (mode != null) {
                counts.merge(mode, 1, Integer::sum);
            }
        }
        return counts.entrySet().stream()
                .sorted(Comparator.comparing((Map.Entry<Mode, Integer> entry) -> -entry.getValue()))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static List<Party> parties(List<ReportedClaim> claims, Function<Claim, List<Mention>> role) {
        Map<String, Mention> mentions = new LinkedHashMap<>();
        Map<String, Set<String>> keys = new LinkedHashMap<>();
        for (ReportedClaim reported : claims) {
            for (Mention mention : role.apply(reported.claim())) {
                String key = mention.id() != null ? mention.id() : String.join(" ", Stems.of(mention.text()));
                mentions.merge(key, mention, Assembly::fuller);
                keys.computeIfAbsent(key, any -> new LinkedHashSet<>()).add(reported.key());
            }
        }
        List<Party> parties = new ArrayList<>();
        mentions.forEach((key, mention) ->
                parties.add(new Party(mention, List.copyOf(keys.getOrDefault(key, Set.of())))));
        return parties;
    }

    private static Mention fuller(Mention one, Mention other) {
        return other.text().length() > one.text().length() ? other : one;
    }

    private List<Mention> places(List<ReportedClaim> claims) {
        Map<String, Mention> places = new LinkedHashMap<>();
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (ReportedClaim reported : claims) {
            for (Mention place : reported.claim().places()) {
                places.putIfAbsent(place.key(), place);
                counts.merge(place.key(), 1, Integer::sum);
            }
        }
        List<Mention> sorted = new ArrayList<>(places.values());
        sorted.sort(Comparator.comparing((Mention place) -> -depth(place))
                .thenComparing(place -> -counts.getOrDefault(place.key(), 0)));
        return sorted;
    }

    /** How many places a place lies in: the more, the more particular it is. A place nobody knows is a place. */
    private int depth(Mention place) {
        Entity entity = relations.find(place.id());
        if (entity == null) {
            return 1;
        }
        return entity.kind() == EntityKind.STATE
                ? 0
                : 1 + relations.locationsOf(entity.id()).size();
    }

    /** From the first to the last day named by the claims that date it most finely. */
    private static @Nullable EventDate when(List<ReportedClaim> claims) {
        List<EventDate> dates = claims.stream()
                .map(reported -> reported.claim().date())
                .filter(Objects::nonNull)
                .toList();
        List<EventDate> days = dates.stream().filter(EventDate::isDay).toList();
        List<EventDate> finest = days.isEmpty() ? dates : days;
        if (finest.isEmpty()) {
            return null;
        }
        EventDate first =
                finest.stream().min(Comparator.comparing(EventDate::earliest)).orElseThrow();
        EventDate last =
                finest.stream().max(Comparator.comparing(EventDate::latest)).orElseThrow();
        return new EventDate(first.start(), last.end());
    }

    private static @Nullable Toll toll(List<ReportedClaim> claims, Function<Claim, @Nullable Toll> of) {
        Toll all = null;
        for (ReportedClaim reported : claims) {
            Toll toll = of.apply(reported.claim());
            if (toll != null) {
                all = all == null ? toll : all.union(toll);
            }
        }
        return all;
    }

    /** Whether two claims name known parties as actors of whom none acts for another. */
    private boolean isActorDisputed(List<Profile> asserting) {
        List<List<String>> named = asserting.stream()
                .map(profile -> profile.reported.claim().actors().stream()
                        .filter(actor -> actor.id() != null && actor.kind() != null && CULPABLE.contains(actor.kind()))
                        .map(actor -> Objects.requireNonNull(actor.id()))
                        .sorted()
                        .toList())
                .filter(actors -> !actors.isEmpty())
                .distinct()
                .limit(50)
                .toList();
        for (int i = 0; i < named.size(); i++) {
            for (int j = 0; j < i; j++) {
                List<String> others = named.get(j);
                if (named.get(i).stream()
                        .noneMatch(one -> others.stream().anyMatch(other -> relations.related(one, other)))) {
                    return true;
                }
            }
        }
        return false;
    }
}
