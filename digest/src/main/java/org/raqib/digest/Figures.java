package org.raqib.digest;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.raqib.model.Claim;
import org.raqib.model.Digest;
import org.raqib.model.Incident;
import org.raqib.model.Modality;
import org.raqib.model.ReportedClaim;
import org.raqib.model.Text;
import org.raqib.model.Toll;

/** Counts what a period brought beside what the period before brought; each figure carries the claims it counts. */
final class Figures {
    private final List<Incident> now;
    private final @Nullable List<Incident> before;

    /**
     * @param now what is counted
     * @param before the same of the period before, or null where nothing is compared
     */
    Figures(List<Incident> now, @Nullable List<Incident> before) {
        this.now = List.copyOf(now);
        this.before = before == null ? null : List.copyOf(before);
    }

    /** The part of both that is so. */
    Figures only(Predicate<Incident> what) {
        List<Incident> then = before;
        return new Figures(
                now.stream().filter(what).toList(),
                then == null ? null : then.stream().filter(what).toList());
    }

    List<Incident> now() {
        return now;
    }

    /** Whether there is nothing to count, now or before. */
    boolean isEmpty() {
        return now.isEmpty() && (before == null || before.isEmpty());
    }

    /** Each once, those of now first: what either period has of something. */
    <T> List<T> values(Function<Incident, ? extends List<T>> of, Comparator<? super T> order) {
        Set<T> values = new LinkedHashSet<>();
        now.forEach(incident -> values.addAll(of.apply(incident)));
        if (before != null) {
            before.forEach(incident -> values.addAll(of.apply(incident)));
        }
        return values.stream().sorted(order).toList();
    }

    /** The first that either period has of something, now before then. */
    <T> Optional<T> first(Function<Incident, @Nullable T> of) {
        List<Incident> then = before;
        return Stream.concat(now.stream(), then == null ? Stream.empty() : then.stream())
                .map(of)
                .filter(Objects::nonNull)
                .findFirst();
    }

    /** How many incidents. */
    Digest.Line number(Text label, String tag, List<Digest.Line> under) {
        Integer then = before == null ? null : before.size();
        return line(label, tag, new Digest.Count(now.size(), now.size(), then), claims(now), under);
    }

    Digest.Line number(Text label, String tag) {
        return number(label, tag, List.of());
    }

    /** How many people, from the least to the greatest number told: a sum over incidents told as having happened. */
    Digest.Line toll(Text label, Function<Claim, @Nullable Toll> toll) {
        Toll sum = sum(now, toll);
        List<ReportedClaim> sources = now.stream()
                .filter(Figures::tellsOfAnAct)
                .flatMap(incident -> IncidentLines.asserting(incident).stream())
                .filter(claim -> toll.apply(claim.claim()) != null)
                .toList();
        Integer then = before == null ? null : sum(before, toll).min();
        return line(label, "", new Digest.Count(sum.min(), sum.max(), then), sources, List.of());
    }

    private static Toll sum(List<Incident> incidents, Function<Claim, @Nullable Toll> toll) {
        int least = 0;
        Integer most = 0;
        for (Incident incident : incidents) {
            if (!tellsOfAnAct(incident)) {
                continue;
            }
            Toll all = null;
            for (ReportedClaim claim : IncidentLines.asserting(incident)) {
                Toll said = toll.apply(claim.claim());
                if (said != null) {
                    all = all == null ? said : all.union(said);
                }
            }
            if (all != null) {
                least += all.min();
                Integer max = all.max();
                most = most == null || max == null ? null : Integer.valueOf(most + max);
            }
        }
        return new Toll(least, most);
    }

    /** Whether somebody tells it as one act that took place: no sum over a period, no plan, no denial alone. */
    static boolean tellsOfAnAct(Incident incident) {
        return incident.claims().stream().noneMatch(claim -> claim.claim().aggregate())
                && IncidentLines.asserting(incident).stream()
                        .anyMatch(claim -> claim.claim().modality() != Modality.PLANNED);
    }

    static List<ReportedClaim> claims(List<Incident> incidents) {
        return incidents.stream()
                .flatMap(incident -> incident.claims().stream())
                .toList();
    }

    static Set<String> ids(List<Incident> incidents) {
        return incidents.stream().map(Incident::id).collect(Collectors.toSet());
    }

    static Digest.Line line(
            Text label, String tag, Digest.Count count, List<ReportedClaim> sources, List<Digest.Line> under) {
        return new Digest.Line(Digest.Role.COUNT, label, tag, "", sources, Text.NONE, count, under);
    }
}
