package org.raqib.exports;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.raqib.incidents.Relations;
import org.raqib.model.Entity;
import org.raqib.model.EntityKind;
import org.raqib.model.EventDate;
import org.raqib.model.Incident;
import org.raqib.model.Mention;
import org.raqib.model.Modality;
import org.raqib.model.Mode;
import org.raqib.model.ReportedClaim;
import org.raqib.model.Toll;

/** An incident as tables need it: one place, one country, one span of days; each null where the reports do not give it. */
final class Occurrence {
    private static final String BETWEEN = "; ";

    private final Incident incident;
    private final Relations relations;
    private final Parties parties;

    Occurrence(Incident incident, Relations relations) {
        this.incident = incident;
        this.relations = relations;
        this.parties = new Parties(relations);
    }

    Incident incident() {
        return incident;
    }

    Parties parties() {
        return parties;
    }

    /** Whether some voice tells it as having happened; not if all only plan or deny it. */
    boolean happened() {
        return incident.claims().stream()
                .map(claim -> claim.claim().modality())
                .anyMatch(modality -> modality == Modality.FACT || modality == Modality.ALLEGED);
    }

    /** The mode most claims give, or null. */
    @Nullable
    Mode mode() {
        return incident.modes().isEmpty() ? null : incident.modes().getFirst();
    }

    @Nullable
    String cameo() {
        Set<String> codes = incident.claims().stream()
                .map(ReportedClaim::claim)
                .filter(claim -> claim.modality() != Modality.DENIED)
                .map(CameoCodes::of)
                .filter(Objects::nonNull)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        return codes.contains(CameoCodes.VIOLATES_CEASEFIRE)
                ? CameoCodes.VIOLATES_CEASEFIRE
                : CameoCodes.of(incident.event(), mode(), incident.killed());
    }

    /** The place named most often of those that are most specific and known, or null; a country only where nothing else is. */
    @Nullable
    Mention place() {
        Mention country = null;
        for (Mention place : incident.places()) {
            Entity entity = relations.find(place.id());
            if (entity != null && entity.kind() == EntityKind.PLACE && place.point() != null) {
                return place;
            }
            if (country == null && entity != null && entity.kind() == EntityKind.STATE) {
                country = place;
            }
        }
        return country;
    }

    Localities.@Nullable Extent extent() {
        Mention place = place();
        return place == null ? null : Localities.of(place, relations.find(place.id()));
    }

    /** ISO 3166-1 alpha-3 code of the country it was in; null where the places lie in several, or in none that is known. */
    @Nullable
    String country() {
        Set<String> countries = incident.places().stream()
                .map(place -> relations.find(place.id()))
                .filter(Objects::nonNull)
                .map(entity ->
                        entity.country() == null && entity.kind() == EntityKind.STATE ? entity.id() : entity.country())
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        return countries.size() == 1 ? countries.iterator().next() : null;
    }

    /** The first day it may have been on, or null. */
    @Nullable
    LocalDate first() {
        EventDate when = incident.when();
        return when == null ? null : when.earliest();
    }

    /** The last day it may have been on, or null. */
    @Nullable
    LocalDate last() {
        EventDate when = incident.when();
        return when == null ? null : when.latest();
    }

    /** How many days it may have been on, 0 where no claim dates it. */
    long days() {
        EventDate when = incident.when();
        return when == null ? 0 : ChronoUnit.DAYS.between(when.earliest(), when.latest()) + 1;
    }

    /** Whether the people hit are unarmed, and nobody hit is armed. */
    boolean hitsCiviliansOnly() {
        List<Mention> hit = parties.acting(incident.recipients());
        return hit.stream().anyMatch(Parties::isCivilian) && hit.stream().noneMatch(Parties::isArmed);
    }

    /** Whether someone hit bears arms, or several who do are said to have fought. */
    boolean hitsArmed() {
        return parties.acting(incident.recipients()).stream().anyMatch(Parties::isArmed)
                || !incident.actorDisputed()
                        && parties.acting(incident.actors()).stream()
                                        .filter(Parties::isArmed)
                                        .count()
                                > 1;
    }

    Set<String> publishers() {
        return incident.claims().stream()
                .map(ReportedClaim::publisher)
                .filter(Objects::nonNull)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Its reports, by identifier, in the order of its claims. */
    List<String> reports() {
        return incident.claims().stream()
                .map(ReportedClaim::reportId)
                .distinct()
                .toList();
    }

    /** The first day on which a report of it was published, or null. */
    @Nullable
    LocalDate published() {
        return incident.claims().stream()
                .map(ReportedClaim::published)
                .filter(Objects::nonNull)
                .min(LocalDate::compareTo)
                .orElse(null);
    }

    String names(List<Mention> mentions) {
        return joined(mentions.stream().map(parties::name));
    }

    static String ids(List<Mention> mentions) {
        return joined(mentions.stream().map(Mention::id).filter(Objects::nonNull));
    }

    /** Distinct items, joined by semicolons. */
    static String joined(Stream<String> items) {
        return items.distinct().collect(Collectors.joining(BETWEEN));
    }

    /** {@code 3}, {@code 1-3} or {@code 3+}. */
    static String range(Toll toll) {
        Integer most = toll.max();
        return most == null ? toll.min() + "+" : most == toll.min() ? Integer.toString(most) : toll.min() + "-" + most;
    }
}
