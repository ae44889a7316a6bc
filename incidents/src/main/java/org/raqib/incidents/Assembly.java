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
import org.raqib.model.Account;
import org.raqib.model.Claim;
import org.raqib.model.Decision;
import org.raqib.model.Entity;
import org.raqib.model.EntityKind;
import org.raqib.model.EventDate;
import org.raqib.model.Incident;
import org.raqib.model.Incident.Party;
import org.raqib.model.Incident.Voice;
import org.raqib.model.Mention;
import org.raqib.model.Modality;
import org.raqib.model.Mode;
import org.raqib.model.ReportedClaim;
import org.raqib.model.Text;
import org.raqib.model.Toll;

/** Puts together an incident from the claims that tell it: every voice and every difference kept. */
final class Assembly {
    private final Relations relations;
    private final Grading grading;
    private final Reliabilities reliabilities;

    Assembly(Relations relations, Copies copies, Reliabilities reliabilities) {
        this.relations = relations;
        this.grading = new Grading(copies);
        this.reliabilities = reliabilities;
    }

    /**
     * The incident of one group of claims.
     *
     * @param former identifiers under which parts of it stood before
     * @param group in the claims' canonical order, at least one
     * @param judgements what people decided about which claims belong here
     */
    Incident incident(String id, List<String> former, List<Profile> group, List<Decision> judgements) {
        List<Profile> denying = new ArrayList<>();
        List<Profile> asserting = new ArrayList<>();
        for (Profile profile : group) {
            (profile.modality == Modality.DENIED ? denying : asserting).add(profile);
        }
        List<ReportedClaim> claims = reported(group);
        // What a denial denies is told by it, too; but where the happening is asserted, its assertion tells the slots.
        List<ReportedClaim> telling = asserting.isEmpty() ? claims : reported(asserting);
        Parties parties = new Parties(group, relations);
        Set<Profile> retracted = Accounts.retracted(asserting, denying);
        List<Profile> counting =
                asserting.stream().filter(claim -> !retracted.contains(claim)).toList();
        boolean disputed = parties.areDisputed(counting);
        Grading.Graded graded = grading.grade(counting, denying, parties, disputed);
        List<Voice> assertedBy = Voices.of(asserting, parties);
        List<Voice> deniedBy = Voices.of(denying, parties);
        List<Text> reasons = new ArrayList<>(3);
        if (group.size() > 1) {
            reasons.add(Reasons.joined(group));
        }
        reasons.add(graded.reason());
        if (!retracted.isEmpty()) {
            reasons.add(Reasons.retracted(reported(List.copyOf(retracted))));
        }
        List<Voice> voices = new ArrayList<>(assertedBy);
        voices.addAll(deniedBy);
        Account account = new Account(
                former,
                Accounts.attributions(asserting, assertedBy),
                placed(claims),
                Accounts.dated(telling),
                Accounts.counted(telling, Claim::killed),
                Accounts.counted(telling, Claim::injured),
                Accounts.positions(group, parties),
                retracted.stream().map(claim -> claim.reported.key()).toList(),
                new Account.Support(
                        graded.telling(),
                        graded.denying(),
                        graded.credibility().credibility(),
                        Accounts.rated(voices, reliabilities),
                        graded.credibility().reason()),
                judgements);
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
                assertedBy,
                deniedBy,
                graded.grade(),
                reasons,
                account);
    }

    private static List<ReportedClaim> reported(List<Profile> profiles) {
        return profiles.stream().map(profile -> profile.reported).toList();
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

    private List<Party> placed(List<ReportedClaim> claims) {
        List<Party> placed = new ArrayList<>(parties(claims, Claim::places));
        placed.sort(Comparator.comparing((Party place) -> -depth(place.mention()))
                .thenComparing(place -> -place.claimKeys().size()));
        return placed;
    }

    /** Those in particular first, then those named by a sort of people only ("forces"). */
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
        parties.sort(Comparator.comparing(party -> Parties.isNobody(party.mention())));
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
}
