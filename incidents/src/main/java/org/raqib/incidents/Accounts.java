package org.raqib.incidents;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.raqib.model.Account;
import org.raqib.model.Account.Attribution;
import org.raqib.model.Account.Counted;
import org.raqib.model.Account.Dated;
import org.raqib.model.Account.Position;
import org.raqib.model.Account.Rated;
import org.raqib.model.Account.Stance;
import org.raqib.model.Claim;
import org.raqib.model.Decision;
import org.raqib.model.EventDate;
import org.raqib.model.Incident.Voice;
import org.raqib.model.Mention;
import org.raqib.model.Modality;
import org.raqib.model.ReportedClaim;
import org.raqib.model.Toll;

/** Takes the differences between the claims of one incident apart: who says what of actor, day, place and toll. */
final class Accounts {
    private static final Comparator<Toll> LEAST_FIRST = Comparator.comparingInt(Toll::min)
            .thenComparing(Toll::max, Comparator.nullsLast(Comparator.naturalOrder()));

    private Accounts() {}

    /** Each party that a voice names as actor, with those voices. */
    static List<Attribution> attributions(List<Profile> asserting, List<Voice> voices) {
        Map<String, Mention> parties = new LinkedHashMap<>();
        Map<String, Set<String>> keys = new LinkedHashMap<>();
        for (Profile profile : asserting) {
            for (Mention actor : profile.reported.claim().actors()) {
                if (Parties.isParty(actor)) {
                    parties.putIfAbsent(actor.key(), actor);
                    keys.computeIfAbsent(actor.key(), any -> new HashSet<>()).add(profile.reported.key());
                }
            }
        }
        List<Attribution> attributions = new ArrayList<>();
        parties.forEach((id, party) -> {
            Set<String> naming = keys.getOrDefault(id, Set.of());
            attributions.add(new Attribution(
                    party,
                    voices.stream()
                            .filter(voice -> voice.claimKeys().stream().anyMatch(naming::contains))
                            .toList()));
        });
        return attributions;
    }

    /** Each date with the claims that give it. */
    static List<Dated> dated(List<ReportedClaim> claims) {
        Map<EventDate, List<String>> dates = new TreeMap<>(Comparator.comparing(EventDate::earliest)
                .thenComparing(EventDate::latest)
                .thenComparing(EventDate::toString));
        for (ReportedClaim reported : claims) {
            EventDate date = reported.claim().date();
            if (date != null) {
                dates.computeIfAbsent(date, any -> new ArrayList<>()).add(reported.key());
            }
        }
        return dates.entrySet().stream()
                .map(each -> new Dated(each.getKey(), each.getValue()))
                .toList();
    }

    /** Each number with the claims that give it. */
    static List<Counted> counted(List<ReportedClaim> claims, Function<Claim, @Nullable Toll> of) {
        Map<Toll, List<String>> tolls = new TreeMap<>(LEAST_FIRST);
        for (ReportedClaim reported : claims) {
            Toll toll = of.apply(reported.claim());
            if (toll != null) {
                tolls.computeIfAbsent(toll, any -> new ArrayList<>()).add(reported.key());
            }
        }
        return tolls.entrySet().stream()
                .map(each -> new Counted(each.getKey(), each.getValue()))
                .toList();
    }

    /** What the parties say of the incident themselves. */
    static List<Position> positions(List<Profile> claims, Parties parties) {
        Map<String, Position> positions = new LinkedHashMap<>();
        for (Profile profile : claims) {
            Claim claim = profile.reported.claim();
            for (Mention speaker : claim.speakers()) {
                Mention party = parties.spokenForBy(speaker);
                if (party == null || claim.modality() == Modality.PLANNED) {
                    continue;
                }
                Stance stance = stance(claim, speaker, parties);
                Position before = positions.get(party.key() + ' ' + stance);
                Set<String> keys = new LinkedHashSet<>(before == null ? List.of() : before.claimKeys());
                keys.add(profile.reported.key());
                positions.put(
                        party.key() + ' ' + stance,
                        new Position(
                                party.key(),
                                party.name() == null ? party.text() : party.name(),
                                before == null ? speaker.text() : before.through(),
                                stance,
                                List.copyOf(keys)));
            }
        }
        return List.copyOf(positions.values());
    }

    private static Stance stance(Claim claim, Mention speaker, Parties parties) {
        if (claim.modality() == Modality.DENIED) {
            return Stance.DENIES;
        }
        if (parties.speaksFor(speaker, claim.actors())) {
            return claim.modality() == Modality.FACT ? Stance.ACCEPTS : Stance.TELLS;
        }
        return claim.actors().stream().anyMatch(Parties::isParty) ? Stance.ACCUSES : Stance.TELLS;
    }

    /** Claims that their own voice denies in a later report. */
    static Set<Profile> retracted(List<Profile> asserting, List<Profile> denying) {
        Set<Profile> retracted = new LinkedHashSet<>();
        for (Profile denial : denying) {
            for (Profile claim : asserting) {
                if (claim.voice == denial.voice
                        && claim.report != denial.report
                        && claim.published != Integer.MIN_VALUE
                        && claim.published <= denial.published) {
                    retracted.add(claim);
                }
            }
        }
        return retracted;
    }

    /** Each source with its rating. */
    static List<Rated> rated(List<Voice> voices, Reliabilities reliabilities) {
        Map<String, Rated> rated = new LinkedHashMap<>();
        for (Voice voice : voices) {
            rated.putIfAbsent(
                    voice.name(),
                    new Rated(voice.name(), voice.entityId(), reliabilities.of(voice.name(), voice.entityId())));
        }
        return List.copyOf(rated.values());
    }

    /** An account with what people decided. */
    static Account judged(Account account, List<Decision> judgements) {
        return new Account(
                account.former(),
                account.attributions(),
                account.placed(),
                account.dated(),
                account.killed(),
                account.injured(),
                account.positions(),
                account.retracted(),
                account.support(),
                judgements);
    }
}
