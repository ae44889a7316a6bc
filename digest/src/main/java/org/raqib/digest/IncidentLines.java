package org.raqib.digest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.raqib.model.Claim;
import org.raqib.model.Digest;
import org.raqib.model.EntityKind;
import org.raqib.model.EventDate;
import org.raqib.model.Incident;
import org.raqib.model.Mention;
import org.raqib.model.Modality;
import org.raqib.model.ReportedClaim;
import org.raqib.model.Text;
import org.raqib.model.Toll;

/** Tells an incident: what is said to have happened, who says so, on what the tellings differ, who denies it. */
final class IncidentLines {
    /** Names given in a sentence before "and others". */
    private static final int MOST_NAMES = 3;
    /** Two places farther apart than this, in kilometres, cannot both be meant. */
    private static final double APART_KM = 25;

    private final Phrases phrases;
    private final Names names;
    private final Dates dates;

    IncidentLines(Phrases phrases, Names names, Dates dates) {
        this.phrases = phrases;
        this.names = names;
        this.dates = dates;
    }

    /** The incident with all that belongs to it. */
    Digest.Line line(Incident incident) {
        List<Digest.Line> under = new ArrayList<>();
        List<ReportedClaim> asserting = asserting(incident);
        List<ReportedClaim> denying = denying(incident);
        if (!asserting.isEmpty()) {
            under.add(line(Digest.Role.SAID, incident, voices("said", asserting), asserting));
        }
        if (!denying.isEmpty()) {
            under.add(line(Digest.Role.DENIAL, incident, voices("denied", denying), denying));
        }
        if (incident.actorDisputed()) {
            differ(incident, "differ.actor", byActor(incident), under);
        }
        differ(incident, "differ.killed", byToll(asserting, "killed", Claim::killed), under);
        differ(incident, "differ.injured", byToll(asserting, "injured", Claim::injured), under);
        differ(incident, "differ.date", byDate(asserting), under);
        differ(incident, "differ.place", byPlace(asserting), under);
        under.add(grade(incident));
        return new Digest.Line(
                Digest.Role.INCIDENT,
                sentence(incident),
                incident.grade().code(),
                incident.id(),
                incident.claims(),
                Text.NONE,
                null,
                under);
    }

    /** The sentence that names the incident, with the manner in which it is told. */
    Text sentence(Incident incident) {
        List<ReportedClaim> asserting = asserting(incident);
        Text act = act(incident);
        if (incident.claims().stream().anyMatch(claim -> claim.claim().aggregate())) {
            act = phrases.say("act.period", Map.of("act", act));
        }
        Text tolls = tolls(incident);
        if (!tolls.en().isEmpty()) {
            act = phrases.say("act.tolls", Map.of("act", act, "tolls", tolls));
        }
        if (asserting.isEmpty()) {
            return phrases.say("manner.denied", Map.of("act", act));
        }
        if (asserting.stream().anyMatch(claim -> claim.claim().modality() == Modality.FACT)) {
            return act;
        }
        boolean alleged = asserting.stream().anyMatch(claim -> claim.claim().modality() == Modality.ALLEGED);
        return phrases.say(alleged ? "manner.alleged" : "manner.planned", Map.of("act", act));
    }

    /** The act alone: who did what to whom, where and when, without tolls or manner. */
    Text act(Incident incident) {
        List<ReportedClaim> told = asserting(incident).isEmpty() ? incident.claims() : asserting(incident);
        Set<String> keys = told.stream().map(ReportedClaim::key).collect(Collectors.toSet());
        List<Mention> recipients = mentions(incident.recipients(), keys);
        Set<String> hit = recipients.stream().map(Mention::key).collect(Collectors.toSet());
        List<Mention> places = incident.places().stream()
                .filter(place -> isPlace(place) && !hit.contains(place.key()))
                .limit(2)
                .toList();
        List<Mention> actors = incident.actorDisputed() ? List.of() : named(mentions(incident.actors(), keys));
        Map<String, Text> slots = new HashMap<>();
        slots.put("actors", names.list(actors, MOST_NAMES, true));
        slots.put("actors-alone", names.list(actors, MOST_NAMES, false));
        slots.put("recipients", names.list(recipients, MOST_NAMES, true));
        slots.put("recipients-alone", names.list(recipients, MOST_NAMES, false));
        slots.put("places", names.list(places, 2, true));
        EventDate when = incident.when();
        if (when != null) {
            slots.put("when", dates.inSentence(when));
        }
        Text act = phrases.act(incident.event(), Selection.mode(incident), slots);
        return incident.actorDisputed() ? phrases.say("act.disputed", Map.of("act", act)) : act;
    }

    /** Where somebody is named, "forces" or "fighters" beside him say nothing more of who it was. */
    private static List<Mention> named(List<Mention> actors) {
        List<Mention> named =
                actors.stream().filter(actor -> !actor.isGeneric()).toList();
        return named.isEmpty() ? actors : named;
    }

    /** A reader may take a person or a thing for a place; the digest does not repeat what its lexicon knows better. */
    static boolean isPlace(Mention mention) {
        EntityKind kind = mention.kind();
        return kind == null || kind == EntityKind.PLACE || kind == EntityKind.STATE;
    }

    /** The claims that tell it as fact, allegation or plan. */
    static List<ReportedClaim> asserting(Incident incident) {
        return incident.claims().stream()
                .filter(claim -> claim.claim().modality() != Modality.DENIED)
                .toList();
    }

    /** The claims that deny it. */
    static List<ReportedClaim> denying(Incident incident) {
        Set<String> keys = incident.deniedBy().stream()
                .flatMap(voice -> voice.claimKeys().stream())
                .collect(Collectors.toSet());
        return incident.claims().stream()
                .filter(claim -> claim.claim().modality() == Modality.DENIED || keys.contains(claim.key()))
                .toList();
    }

    /** Whether the tellings differ on who did it, on a toll, or on whether it happened. */
    boolean inDispute(Incident incident) {
        List<ReportedClaim> asserting = asserting(incident);
        return incident.actorDisputed()
                || (!asserting.isEmpty() && !denying(incident).isEmpty())
                || byToll(asserting, "killed", Claim::killed).size() > 1
                || byToll(asserting, "injured", Claim::injured).size() > 1;
    }

    /** The toll in words that agree with it. */
    Text toll(String what, Toll toll) {
        Integer most = toll.max();
        if (most == null) {
            return phrases.say(what + ".least", Map.of("counted", phrases.count(what, toll.min())));
        }
        if (most == toll.min()) {
            return phrases.count(what, most);
        }
        return phrases.say(what + ".between", Map.of("min", digits(toll.min()), "max", digits(most)));
    }

    private Text tolls(Incident incident) {
        List<Text> tolls = new ArrayList<>();
        Toll killed = incident.killed();
        if (killed != null) {
            tolls.add(toll("killed", killed));
        }
        Toll injured = incident.injured();
        if (injured != null) {
            tolls.add(toll("injured", injured));
        }
        return Names.join(tolls);
    }

    /** The grade with its reason, which stands last among the incident's reasons; under it why the claims were joined. */
    private Digest.Line grade(Incident incident) {
        List<Text> reasons = incident.reasons();
        List<Digest.Line> joined = new ArrayList<>();
        for (int i = 0; i < reasons.size() - 1; i++) {
            joined.add(line(Digest.Role.REASON, incident, dates.reworded(reasons.get(i)), incident.claims()));
        }
        return new Digest.Line(
                Digest.Role.GRADE,
                reasons.isEmpty()
                        ? phrases.say("grade.why." + incident.grade().code())
                        : dates.reworded(reasons.getLast()),
                incident.grade().code(),
                incident.id(),
                incident.claims(),
                Text.NONE,
                null,
                joined);
    }

    private void differ(
            Incident incident, String phrase, Map<Text, List<ReportedClaim>> versions, List<Digest.Line> under) {
        if (versions.size() < 2) {
            return;
        }
        List<Digest.Line> lines = new ArrayList<>();
        List<ReportedClaim> all = new ArrayList<>();
        versions.forEach((value, claims) -> {
            lines.add(line(
                    Digest.Role.VERSION,
                    incident,
                    phrases.say("version", Map.of("value", value, "voices", names.voices(claims))),
                    claims));
            claims.stream().filter(claim -> !all.contains(claim)).forEach(all::add);
        });
        under.add(new Digest.Line(
                Digest.Role.CONTRADICTION, phrases.say(phrase), "", incident.id(), all, Text.NONE, null, lines));
    }

    private Map<Text, List<ReportedClaim>> byActor(Incident incident) {
        Map<Text, List<ReportedClaim>> versions = new LinkedHashMap<>();
        List<ReportedClaim> asserting = asserting(incident);
        for (Incident.Party party : incident.actors()) {
            List<ReportedClaim> naming = asserting.stream()
                    .filter(claim -> party.claimKeys().contains(claim.key()))
                    .toList();
            if (!naming.isEmpty()) {
                versions.put(names.alone(party.mention()), naming);
            }
        }
        return versions;
    }

    private Map<Text, List<ReportedClaim>> byToll(
            List<ReportedClaim> claims, String what, Function<Claim, @Nullable Toll> toll) {
        Map<Text, List<ReportedClaim>> versions = new LinkedHashMap<>();
        for (ReportedClaim claim : claims) {
            Toll said = toll.apply(claim.claim());
            if (said != null) {
                versions.computeIfAbsent(toll(what, said), key -> new ArrayList<>())
                        .add(claim);
            }
        }
        return versions;
    }

    private Map<Text, List<ReportedClaim>> byDate(List<ReportedClaim> claims) {
        Map<Text, List<ReportedClaim>> versions = new LinkedHashMap<>();
        List<EventDate> said = new ArrayList<>();
        for (ReportedClaim claim : claims) {
            EventDate date = claim.claim().date();
            if (date != null) {
                said.add(date);
                versions.computeIfAbsent(dates.plain(date), key -> new ArrayList<>())
                        .add(claim);
            }
        }
        boolean differ = said.stream().anyMatch(one -> said.stream().anyMatch(other -> !one.overlaps(other)));
        return differ ? versions : Map.of();
    }

    private Map<Text, List<ReportedClaim>> byPlace(List<ReportedClaim> claims) {
        Map<Text, List<ReportedClaim>> versions = new LinkedHashMap<>();
        List<Mention> said = new ArrayList<>();
        for (ReportedClaim claim : claims) {
            if (!claim.claim().places().isEmpty()
                    && isPlace(claim.claim().places().getFirst())) {
                Mention place = claim.claim().places().getFirst();
                said.add(place);
                versions.computeIfAbsent(names.alone(place), key -> new ArrayList<>())
                        .add(claim);
            }
        }
        boolean differ = said.stream().anyMatch(one -> said.stream().anyMatch(other -> apart(one, other)));
        return differ ? versions : Map.of();
    }

    private static boolean apart(Mention one, Mention other) {
        return one.point() != null && other.point() != null && one.point().distanceKm(other.point()) > APART_KM;
    }

    private Text voices(String phrase, List<ReportedClaim> claims) {
        return phrases.say(phrase, Map.of("voices", names.voices(claims)));
    }

    private static List<Mention> mentions(List<Incident.Party> parties, Set<String> keys) {
        return parties.stream()
                .filter(party -> party.claimKeys().stream().anyMatch(keys::contains))
                .map(Incident.Party::mention)
                .toList();
    }

    private static Digest.Line line(Digest.Role role, Incident incident, Text text, List<ReportedClaim> sources) {
        return new Digest.Line(role, text, "", incident.id(), sources, Text.NONE, null, List.of());
    }

    static Text digits(int number) {
        String digits = Integer.toString(number);
        return new Text(digits, digits);
    }
}
