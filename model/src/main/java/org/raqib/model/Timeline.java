package org.raqib.model;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.raqib.model.Milestone.Moment;
import org.raqib.model.Milestone.Stage;

/**
 * What happened to a commitment, in order of time, and what follows for any day.
 *
 * <p>A last day counts in full, unless the hour of the end is known: then that day is open. So is a first day whose hour is
 * known and not midnight. Where no hour is known, whoever asks says whether the first day counts in full (that of a
 * resolution does; that of a truce, announced during a day, is open). Days of a range are open.
 *
 * @param milestones in order of time
 */
public record Timeline(List<Milestone> milestones) {
    private static final Comparator<Milestone> BY_TIME = Comparator.<Milestone, LocalDate>comparing(
                    milestone -> milestone.at().day().earliest())
            .thenComparing(Milestone::stage);

    public Timeline {
        milestones = milestones.stream().sorted(BY_TIME).toList();
    }

    /** Where a commitment stands on a day. */
    public enum Standing {
        /** Not yet declared, or nothing is known of it yet. */
        NOT_YET,
        /** Declared, and not yet in effect; or nobody said when it was to take effect. */
        DECLARED,
        IN_EFFECT,
        SUSPENDED,
        ENDED;

        /** The published spelling, for example {@code in-effect}. */
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** When it was declared, from the first declaration to the last; or null where unknown. */
    public @Nullable EventDate declared() {
        List<Milestone> all = of(Stage.DECLARED);
        if (all.isEmpty()) {
            return null;
        }
        PartialDate end = all.stream()
                .map(one -> one.at().day().end())
                .max(Comparator.comparing(PartialDate::latest))
                .orElseThrow();
        return new EventDate(all.getFirst().at().day().start(), end);
    }

    /** The first day in effect, or null where nobody named it. */
    public @Nullable EventDate effectiveFrom() {
        List<Milestone> all = of(Stage.EFFECT);
        return all.isEmpty() ? null : all.getFirst().at().day();
    }

    /** The last day in effect, or null where open-ended or unknown. */
    public @Nullable EventDate effectiveTo() {
        return effectiveTo(milestones);
    }

    /** The milestones of that stage, in order of time. */
    public List<Milestone> of(Stage stage) {
        return milestones.stream().filter(one -> one.stage() == stage).toList();
    }

    /** What of this concerns whoever is asked about. */
    public Timeline only(Predicate<Milestone> concerns) {
        return new Timeline(milestones.stream().filter(concerns).toList());
    }

    private static @Nullable EventDate effectiveTo(List<Milestone> milestones) {
        EventDate last = null;
        for (Milestone one : milestones) {
            switch (one.stage()) {
                case EFFECT, EXTENDED ->
                    last = one.until() == null ? null : one.until().day();
                case ENDED -> last = one.at().day();
                default -> {}
            }
        }
        return last;
    }

    /**
     * Where it may stand on some day of a date: one answer where the date and the milestones leave no doubt, several
     * otherwise.
     *
     * @param fullFirstDays whether a first day without an hour counts in full
     */
    public Set<Standing> on(EventDate when, boolean fullFirstDays) {
        List<Change> changes = changes(fullFirstDays);
        Set<LocalDate> days = new TreeSet<>(List.of(when.earliest(), when.latest()));
        for (Change change : changes) {
            for (LocalDate day :
                    List.of(change.first.minusDays(1), change.first, change.last, change.last.plusDays(1))) {
                if (day.isAfter(when.earliest()) && day.isBefore(when.latest())) {
                    days.add(day);
                }
            }
        }
        Set<Standing> standings = EnumSet.noneOf(Standing.class);
        days.forEach(day -> standings.addAll(on(day, changes)));
        return standings;
    }

    private static Set<Standing> on(LocalDate day, List<Change> changes) {
        Set<Standing> standings = EnumSet.of(Standing.NOT_YET);
        for (Change change : changes) {
            if (day.isAfter(change.last) || (change.inFull && !day.isBefore(change.first))) {
                standings = EnumSet.of(change.to);
            } else if (!day.isBefore(change.first)) {
                standings.add(change.to);
            }
        }
        return standings;
    }

    /** From the first to the last of these days it may have changed; or, in full, on the first, at its beginning. */
    private record Change(LocalDate first, LocalDate last, boolean inFull, Standing to) {}

    private List<Change> changes(boolean fullFirstDays) {
        List<Change> changes = new ArrayList<>();
        Moment lapse = null;
        Moment pause = null;
        for (Milestone one : milestones) {
            LocalDate day = one.at().day().latest();
            if (pause != null && pause.day().latest().isBefore(day)) {
                changes.add(after(pause, Standing.IN_EFFECT));
                pause = null;
            }
            if (lapse != null
                    && (one.stage() == Stage.EXTENDED || one.stage() == Stage.ENDED)
                    && lapse.day().latest().plusDays(1).isBefore(day)) {
                changes.add(after(lapse, Standing.ENDED));
            }
            switch (one.stage()) {
                case DECLARED -> {
                    if (changes.isEmpty()) {
                        changes.add(from(one.at(), true, Standing.DECLARED));
                    }
                }
                case EFFECT -> {
                    changes.add(from(one.at(), fullFirstDays, Standing.IN_EFFECT));
                    lapse = one.until();
                }
                case EXTENDED -> {
                    boolean lapsed = !changes.isEmpty() && changes.getLast().to == Standing.ENDED;
                    if (lapsed) {
                        changes.add(from(one.at(), fullFirstDays, Standing.IN_EFFECT));
                    }
                    lapse = one.until();
                }
                case SUSPENDED -> {
                    changes.add(from(one.at(), false, Standing.SUSPENDED));
                    pause = one.until();
                }
                case RESUMED -> {
                    changes.add(from(one.at(), false, Standing.IN_EFFECT));
                    pause = null;
                }
                case ENDED -> {
                    changes.add(after(one.at(), Standing.ENDED));
                    lapse = null;
                    pause = null;
                }
            }
        }
        if (pause != null) {
            changes.add(after(pause, Standing.IN_EFFECT));
        }
        if (lapse != null) {
            changes.add(after(lapse, Standing.ENDED));
        }
        return changes;
    }

    private static Change from(Moment at, boolean fullFirstDay, Standing to) {
        LocalTime hour = at.hour();
        boolean inFull = at.day().isDay() && (hour == null ? fullFirstDay : hour.equals(LocalTime.MIDNIGHT));
        return new Change(at.day().earliest(), at.day().latest(), inFull, to);
    }

    private static Change after(Moment last, Standing to) {
        LocalDate day = last.day().latest();
        return last.day().isDay() && last.hour() == null
                ? new Change(day.plusDays(1), day.plusDays(1), true, to)
                : new Change(last.day().earliest(), day, LocalTime.MIDNIGHT.equals(last.hour()), to);
    }
}
