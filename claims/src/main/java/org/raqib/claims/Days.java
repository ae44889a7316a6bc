package org.raqib.claims;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.raqib.model.EventDate;

/** When the acts of a report happened, as far as it has told. One object reads one report, act by act. */
final class Days {
    /** What happened not more days before publication is still news. */
    static final long FRESH = 8;

    /** Dates told longer ago are no setting any more, but for the first of the report. */
    private static final int REMEMBERED = 3;
    /** Acts of one date that a claim is held against: a long report dates very many on its day. */
    private static final int COMPARED = 40;
    /** Sentences that are searched for other dates around an act: a long report tells very many. */
    private static final int SEARCHED = 60;

    private final Map<EventDate, Day> byDate = new LinkedHashMap<>();
    /** The dates told last, the latest at the end. */
    private final List<Day> recent = new ArrayList<>(REMEMBERED + 1);

    /** The day of the heading that stands over what is told, or null. */
    @Nullable
    EventDate heading;

    /** All dates that the sentences tell or the rules gave, in the order they were first told. */
    private final Map<EventDate, Told> told = new LinkedHashMap<>();

    /** The dates that each sentence tells, or the rules gave its acts. */
    private final NavigableMap<Integer, List<Told>> bySentence = new TreeMap<>();

    private static final Comparator<Told> FIRST_TOLD = Comparator.comparingInt(told -> told.number);

    private int dated;
    private int most;

    /** The day of publication, or null. */
    @Nullable
    LocalDate published;

    private @Nullable EventDate first;
    private @Nullable EventDate last;

    /** A date of a report, with how many acts the rules dated by it. */
    static final class Day {
        final EventDate date;
        int acts;
        int lastOrder;

        Day(EventDate date) {
            this.date = date;
        }
    }

    /** A date in the whole report: the sentences that tell it, and the acts that have it by the rules. */
    static final class Told {
        private static final int SAME_EVENT = 3;
        private static final int SAME_PLACE = 1;
        private static final int SAME_PARTY = 1;

        final EventDate date;
        final int first;
        /** How many dates were told before it. */
        private final int number;

        private final NavigableSet<Integer> orders = new TreeSet<>();
        private final List<Draft> drafts = new ArrayList<>();

        Told(EventDate date, int first, int number) {
            this.date = date;
            this.first = first;
            this.number = number;
        }

        int acts() {
            return drafts.size();
        }

        int sentences() {
            return orders.size();
        }

        /** How alike to a claim the acts are that the rules gave the date. */
        int alike(Draft claim) {
            int most = 0;
            for (int i = 0; i < Math.min(COMPARED, drafts.size()); i++) {
                Draft draft = drafts.get(i);
                int event = 1 + (draft.rule.event() == claim.rule.event() ? SAME_EVENT : 0);
                // Names are compared only where they could make it more alike than what was seen.
                if (event + SAME_PLACE + SAME_PARTY > most && draft != claim && !claim.tellings.contains(draft)) {
                    most = Math.max(most, event + alike(draft, claim));
                }
            }
            return most;
        }

        private static int alike(Draft draft, Draft claim) {
            boolean party =
                    Sameness.share(draft.actors, claim.actors) || Sameness.share(draft.recipients, claim.recipients);
            return (Sameness.share(draft.places, claim.places) ? SAME_PLACE : 0) + (party ? SAME_PARTY : 0);
        }

        /** Sentences from the last telling at or before a sentence, or -1. */
        int since(int order) {
            Integer at = orders.floor(order);
            return at == null ? -1 : order - at;
        }

        /** Sentences to the next telling behind a sentence, or -1. */
        int until(int order) {
            Integer at = orders.higher(order);
            return at == null ? -1 : at - order;
        }
    }

    /** Notes that a sentence tells a date. */
    Told tell(EventDate date, int order) {
        Told known = told.computeIfAbsent(date, day -> new Told(day, order, told.size()));
        if (known.orders.add(order)) {
            List<Told> here = bySentence.computeIfAbsent(order, sentence -> new ArrayList<>(1));
            here.add(known);
            here.sort(FIRST_TOLD);
        }
        return known;
    }

    /**
     * The dates that other sentences tell nearest to one, the nearest first, and of those as near the one that was told first.
     *
     * @param but dates that are not asked for
     * @param most how many, at the most
     */
    List<Told> nearest(int order, Set<EventDate> but, int most) {
        Iterator<Integer> back =
                bySentence.headMap(order, false).descendingKeySet().iterator();
        Iterator<Integer> on = bySentence.tailMap(order, false).keySet().iterator();
        List<Told> found = new ArrayList<>(most);
        int before = next(back);
        int behind = next(on);
        for (int searched = 0; searched < SEARCHED && found.size() < most; searched++) {
            int since = before < 0 ? Integer.MAX_VALUE : order - before;
            int until = behind < 0 ? Integer.MAX_VALUE : behind - order;
            int away = Math.min(since, until);
            if (away == Integer.MAX_VALUE) {
                break;
            }
            List<Told> here = List.of();
            if (since == away) {
                here = bySentence.getOrDefault(before, List.of());
                before = next(back);
            }
            if (until == away) {
                here = both(here, bySentence.getOrDefault(behind, List.of()));
                behind = next(on);
            }
            for (Told told : here) {
                if (found.size() < most && !but.contains(told.date) && !found.contains(told)) {
                    found.add(told);
                }
            }
        }
        return found;
    }

    /** The dates of two sentences, the one that was told first at the front. */
    private static List<Told> both(List<Told> one, List<Told> other) {
        if (one.isEmpty() || other.isEmpty()) {
            return one.isEmpty() ? other : one;
        }
        List<Told> all = new ArrayList<>(one);
        all.addAll(other);
        all.sort(FIRST_TOLD);
        return all;
    }

    private static int next(Iterator<Integer> sentences) {
        return sentences.hasNext() ? sentences.next() : -1;
    }

    @Nullable
    Told told(EventDate date) {
        return told.get(date);
    }

    /** How many acts the rules dated. */
    int dated() {
        return dated;
    }

    /** How many acts have the date that most have. */
    int most() {
        return most;
    }

    /** Whether the day of publication is told as the day of anything. */
    boolean tellsNews() {
        return published != null && told.containsKey(EventDate.of(published));
    }

    /** All dates of the report. */
    Collection<Told> all() {
        return told.values();
    }

    @Nullable
    Day of(EventDate date) {
        return byDate.get(date);
    }

    boolean isFirst(EventDate date) {
        return date.equals(first);
    }

    boolean isLast(EventDate date) {
        return date.equals(last);
    }

    /** The dates of the acts told before, the latest first, and that of the first act. */
    List<Day> before() {
        List<Day> found = new ArrayList<>(recent.reversed());
        Day lead = first == null ? null : byDate.get(first);
        if (lead != null && !found.contains(lead)) {
            found.add(lead);
        }
        return found;
    }

    /** Notes when the rules say that an act happened. */
    void date(Draft draft) {
        EventDate date = draft.date;
        if (date == null || draft.dropped) {
            return;
        }
        Day day = byDate.computeIfAbsent(date, Day::new);
        day.acts++;
        dated++;
        Told whole = tell(date, draft.order);
        whole.drafts.add(draft);
        most = Math.max(most, whole.acts());
        day.lastOrder = draft.order;
        if (!recent.remove(day) && recent.size() == REMEMBERED) {
            recent.remove(0);
        }
        recent.add(day);
        first = first == null ? date : first;
        last = date;
    }
}
