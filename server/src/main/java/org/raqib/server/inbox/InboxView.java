package org.raqib.server.inbox;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the inbox shows.
 *
 * @param filter what is looked at
 * @param tabs the states of reports, with how many there are of each
 * @param chips what narrows the list, each with a way to let go of it
 * @param choices what the list can be narrowed to
 * @param list the reports
 * @param summary how much the ledger holds, in a sentence
 * @param busy whether incidents are being derived anew
 * @param upTo what has been taken off the ledger: what "all seen" means
 * @param again where to come back to after marking
 */
public record InboxView(
        InboxFilter filter,
        List<Tab> tabs,
        List<Chip> chips,
        Choices choices,
        ListView list,
        String summary,
        boolean busy,
        long upTo,
        String again) {
    public InboxView {
        tabs = List.copyOf(tabs);
        chips = List.copyOf(chips);
    }

    /** What the search field holds. */
    public String words() {
        String words = filter.words();
        return words == null ? "" : words;
    }

    /** A day of the filter as its field takes it. */
    public static String field(java.time.@Nullable LocalDate day) {
        return day == null ? "" : day.toString();
    }

    /**
     * A state of reports.
     *
     * @param phrase its name
     * @param count how many there are, as shown
     */
    public record Tab(String phrase, String path, String count, boolean current) {}

    /**
     * Something that narrows the list.
     *
     * @param path the list without it
     */
    public record Chip(String label, String path) {}

    /** What the list can be narrowed to. */
    public record Choices(List<Choice> outlets, List<Choice> parties, List<Choice> events, List<Choice> languages) {
        public Choices {
            outlets = List.copyOf(outlets);
            parties = List.copyOf(parties);
            events = List.copyOf(events);
            languages = List.copyOf(languages);
        }
    }

    /** One value. */
    public record Choice(String value, String label, boolean chosen) {}

    /**
     * Some of the reports, by day.
     *
     * @param more where the following ones are, or null
     * @param nothing why there are none, {@code inbox.empty.…}, or null where there are some
     */
    public record ListView(
            List<Day> days, @Nullable String more, @Nullable String nothing) {
        public ListView {
            days = List.copyOf(days);
        }
    }

    /**
     * The reports of a day.
     *
     * @param id for the heading's element
     * @param continued whether its heading stands above already
     */
    public record Day(String id, String name, String hijri, String count, boolean continued, List<Item> items) {
        public Day {
            items = List.copyOf(items);
        }
    }

    /**
     * A report.
     *
     * @param title its title, or how it begins
     * @param opening how its text begins, empty where that is the title
     * @param language the name of its language where that is not the page's, or null
     * @param claims how many claims, in words
     * @param judged how many were judged, in words, or null for none
     * @param copyOf where the report is that it repeats, or null where that stands above it or there is none
     * @param copies reports of the same text that follow it
     */
    public record Item(
            long n,
            long version,
            String path,
            String title,
            String opening,
            @Nullable String outlet,
            @Nullable String language,
            String claims,
            @Nullable String judged,
            int claimCount,
            int judgedCount,
            boolean isNew,
            boolean disputed,
            boolean retracted,
            @Nullable String copyOf,
            List<Item> copies) {
        public Item {
            copies = List.copyOf(copies);
        }

        Item with(List<Item> more) {
            return new Item(
                    n,
                    version,
                    path,
                    title,
                    opening,
                    outlet,
                    language,
                    claims,
                    judged,
                    claimCount,
                    judgedCount,
                    isNew,
                    disputed,
                    retracted,
                    copyOf,
                    more);
        }
    }
}
