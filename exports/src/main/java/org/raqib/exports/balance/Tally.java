package org.raqib.exports.balance;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.raqib.model.EventDate;
import org.raqib.model.Finding;
import org.raqib.model.Grade;
import org.raqib.model.Incident;
import org.raqib.model.Modality;
import org.raqib.model.ReportedClaim;
import org.raqib.model.Text;

/** Counts one way of dividing the record: what belongs to each group, and what of it has each property. */
final class Tally {
    /** What is shared out: claims, incidents, incidents with a day, or findings. */
    private enum Base {
        CLAIMS,
        INCIDENTS,
        DATED,
        FINDINGS
    }

    private static final long WITHIN = 1;

    /** What is told later than this is history, not news, and says nothing of how soon news are told. */
    private static final long NEWS = 30;

    private static final Map<Grade, Measure> GRADES = Map.of(
            Grade.CONFIRMED, Measure.CONFIRMED,
            Grade.FAIR, Measure.FAIR,
            Grade.WEAK, Measure.WEAK,
            Grade.CONTESTED, Measure.CONTESTED,
            Grade.DISCOUNTED, Measure.DISCOUNTED);

    private static final Map<Finding.Status, Measure> STATUSES = Map.of(
            Finding.Status.ALLEGED, Measure.FINDING_ALLEGED,
            Finding.Status.SUPPORTED, Measure.FINDING_SUPPORTED,
            Finding.Status.CONTESTED, Measure.FINDING_CONTESTED,
            Finding.Status.DENIED, Measure.FINDING_DENIED,
            Finding.Status.INDETERMINATE, Measure.FINDING_INDETERMINATE);

    /** Measures that are shares, and of what. */
    private static final Map<Measure, Base> SHARES = shares();

    /** One thing that was counted. */
    private record Item(Base base, Set<String> groups, Set<Measure> has) {}

    private final List<Item> items = new ArrayList<>();
    private final Map<String, List<Long>> delays = new HashMap<>();
    private final Map<String, Integer> suffered = new HashMap<>();
    /** Whether a group is heard in an incident; null where that is not asked. */
    private final @Nullable BiPredicate<Incident, String> heard;

    Tally(@Nullable BiPredicate<Incident, String> heard) {
        this.heard = heard;
    }

    private static Map<Measure, Base> shares() {
        Map<Measure, Base> shares = new EnumMap<>(Measure.class);
        shares.put(Measure.CLAIMS_AS_FACT, Base.CLAIMS);
        GRADES.values().forEach(measure -> shares.put(measure, Base.INCIDENTS));
        shares.put(Measure.DENIED, Base.INCIDENTS);
        shares.put(Measure.HEARD, Base.INCIDENTS);
        STATUSES.values().forEach(measure -> shares.put(measure, Base.FINDINGS));
        shares.put(Measure.WITHIN_A_DAY, Base.DATED);
        return Collections.unmodifiableMap(shares);
    }

    void claim(Set<String> groups, ReportedClaim claim) {
        boolean fact = claim.claim().modality() == Modality.FACT;
        items.add(new Item(Base.CLAIMS, groups, fact ? Set.of(Measure.CLAIMS_AS_FACT) : Set.of()));
    }

    /**
     * @param groups whose it is
     * @param claims those of its claims that tell when it was published
     */
    void incident(Set<String> groups, Incident incident, List<ReportedClaim> claims) {
        for (String group : groups) {
            Set<Measure> has = new LinkedHashSet<>();
            has.add(Objects.requireNonNull(GRADES.get(incident.grade())));
            if (!incident.deniedBy().isEmpty()) {
                has.add(Measure.DENIED);
            }
            if (heard != null && heard.test(incident, group)) {
                has.add(Measure.HEARD);
            }
            // A group of several at once is counted for each, and compared with none of them.
            items.add(new Item(Base.INCIDENTS, groups.size() == 1 ? groups : mark(group, groups), has));
        }
        Long delay = delay(incident.when(), claims);
        if (delay != null) {
            items.add(new Item(Base.DATED, groups, delay <= WITHIN ? Set.of(Measure.WITHIN_A_DAY) : Set.of()));
            groups.forEach(group ->
                    delays.computeIfAbsent(group, key -> new ArrayList<>()).add(delay));
        }
    }

    void suffered(Set<String> groups) {
        groups.forEach(group -> suffered.merge(group, 1, Integer::sum));
    }

    void finding(Set<String> groups, Finding finding) {
        items.add(new Item(Base.FINDINGS, groups, Set.of(Objects.requireNonNull(STATUSES.get(finding.status())))));
    }

    /** An item of one group, though others have it too: it is nobody else's for comparison. */
    private static Set<String> mark(String group, Set<String> all) {
        Set<String> marked = new LinkedHashSet<>();
        marked.add(group);
        all.stream().filter(other -> !other.equals(group)).forEach(other -> marked.add(ALSO + other));
        return marked;
    }

    private static final String ALSO = "also ";

    /** Days from the act to the first report of it; null where the act has no day, is told before it, or is history. */
    private static @Nullable Long delay(@Nullable EventDate when, List<ReportedClaim> claims) {
        LocalDate published = claims.stream()
                .map(ReportedClaim::published)
                .filter(Objects::nonNull)
                .min(LocalDate::compareTo)
                .orElse(null);
        if (when == null || !when.isDay() || published == null || published.isBefore(when.earliest())) {
            return null;
        }
        long days = ChronoUnit.DAYS.between(when.earliest(), published);
        return days > NEWS ? null : days;
    }

    /** How many incidents a group has. */
    int incidents(String group) {
        return count(Base.INCIDENTS, item -> item.groups().contains(group), null);
    }

    /** Every group there is. */
    Set<String> groups() {
        Set<String> groups = new LinkedHashSet<>(suffered.keySet());
        items.forEach(item ->
                item.groups().stream().filter(group -> !group.startsWith(ALSO)).forEach(groups::add));
        return groups;
    }

    /**
     * What was counted of a group.
     *
     * @param others the groups of the same table
     */
    Balance.Row row(String group, Text label, Set<String> others) {
        Predicate<Item> own = item -> item.groups().contains(group);
        Predicate<Item> theirs =
                item -> item.groups().stream().noneMatch(one -> one.equals(group) || one.equals(ALSO + group))
                        && item.groups().stream().anyMatch(others::contains);
        Map<Measure, Double> counts = new EnumMap<>(Measure.class);
        counts.put(Measure.CLAIMS, (double) count(Base.CLAIMS, own, null));
        counts.put(Measure.INCIDENTS, (double) count(Base.INCIDENTS, own, null));
        counts.put(Measure.FINDINGS, (double) count(Base.FINDINGS, own, null));
        if (heard != null) {
            counts.put(Measure.SUFFERED, (double) suffered.getOrDefault(group, 0));
        }
        Double median = median(delays.getOrDefault(group, List.of()));
        if (median != null) {
            counts.put(Measure.MEDIAN_DAYS, median);
        }
        Map<Measure, Comparison> shares = new EnumMap<>(Measure.class);
        SHARES.forEach((measure, base) -> {
            if (measure != Measure.HEARD || heard != null) {
                shares.put(
                        measure,
                        new Comparison(
                                new Share(count(base, own, measure), count(base, own, null)),
                                new Share(count(base, theirs, measure), count(base, theirs, null))));
            }
        });
        return new Balance.Row(group, label, counts, shares);
    }

    private int count(Base base, Predicate<Item> whose, @Nullable Measure having) {
        int count = 0;
        for (Item item : items) {
            if (item.base() == base && (having == null || item.has().contains(having)) && whose.test(item)) {
                count++;
            }
        }
        return count;
    }

    private static @Nullable Double median(List<Long> days) {
        if (days.isEmpty()) {
            return null;
        }
        List<Long> sorted = days.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1
                ? (double) sorted.get(middle)
                : (sorted.get(middle - 1) + sorted.get(middle)) / 2.0;
    }
}
