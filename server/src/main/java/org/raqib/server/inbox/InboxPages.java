package org.raqib.server.inbox;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.raqib.desk.Desk;
import org.raqib.desk.Facet;
import org.raqib.desk.ReportQuery;
import org.raqib.desk.ReportQuery.Unseen;
import org.raqib.desk.Standing;
import org.raqib.digest.Dates;
import org.raqib.model.EventType;
import org.raqib.server.inbox.InboxFilter.Show;
import org.raqib.server.inbox.InboxView.Chip;
import org.raqib.server.inbox.InboxView.Choice;
import org.raqib.server.inbox.InboxView.Choices;
import org.raqib.server.inbox.InboxView.Tab;
import org.raqib.server.safety.Needs;
import org.raqib.server.safety.Role;
import org.raqib.server.safety.SignedIn;
import org.raqib.server.state.Desking;
import org.raqib.server.web.Chrome;
import org.raqib.server.web.Names;
import org.raqib.server.web.Pages;
import org.raqib.server.web.Terms;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** The inbox. */
@Controller
@Needs(Role.VIEWER)
final class InboxPages {
    /** Tabs say "999+" beyond that: to count on takes time and tells nothing. */
    private static final int MOST_COUNTED = 1_000;

    private static final int CHOICES = 60;

    private final Desking desking;
    private final ReadMarks marks;
    private final Pages pages;
    private volatile @Nullable Facets facets;

    InboxPages(Desking desking, ReadMarks marks, Pages pages) {
        this.desking = desking;
        this.marks = marks;
        this.pages = pages;
    }

    /** Counting what all reports share takes a while where there are many, and a minute changes little of it. */
    private static final long FRESH_NANOS = 60_000_000_000L;

    private static final int FEW_REPORTS = 1_000;

    /** What all reports share. */
    private record Facets(String tag, long made, List<Facet> outlets, List<Facet> parties, List<Facet> languages) {}

    @GetMapping("/")
    View inbox(
            SignedIn who,
            Chrome chrome,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable String above,
            HttpServletRequest request) {
        Desk desk = desking.desk();
        InboxFilter filter = InboxFilter.of(request);
        Unseen seen = marks.of(who.account());
        InboxList list = new InboxList(desk, chrome, filter, seen);
        if (after != null && "true".equals(request.getHeader("HX-Request"))) {
            return pages.show("inbox/list.jte", list.of(after, above));
        }
        Standing standing = desk.standing();
        return pages.show(
                "inbox/inbox.jte",
                new InboxView(
                        filter,
                        tabs(desk, filter, seen),
                        chips(chrome, filter),
                        choices(desk, chrome, filter),
                        list.of(after, null),
                        summary(chrome, standing),
                        desking.isBusy(),
                        standing.taken(),
                        filter.on("/")));
    }

    /** A report by its own identifier, for whoever does not know the number of its page. */
    @GetMapping("/reports")
    View byId(@RequestParam(defaultValue = "") String id) {
        return pages.goTo(desking.desk()
                .report(id)
                .map(report -> "/reports/" + report.n())
                .orElse("/"));
    }

    @Needs(Role.VIEWER)
    @PostMapping("/inbox/seen")
    View seen(
            SignedIn who,
            @RequestParam long version,
            @RequestParam(defaultValue = "true") boolean seen,
            @RequestParam(defaultValue = "/") String again) {
        if (seen) {
            marks.see(who.account(), version);
        } else {
            marks.unsee(who.account(), version);
        }
        return pages.goTo(within(again));
    }

    @Needs(Role.VIEWER)
    @PostMapping("/inbox/seen/all")
    View allSeen(SignedIn who, @RequestParam long upTo, @RequestParam(defaultValue = "/") String again) {
        marks.seeAll(who.account(), upTo);
        return pages.goTo(within(again));
    }

    /** Back to the inbox and nowhere else. */
    private static String within(String path) {
        return path.startsWith("/?") && path.chars().noneMatch(Character::isISOControl) ? path : "/";
    }

    private static List<Tab> tabs(Desk desk, InboxFilter filter, Unseen seen) {
        List<Tab> tabs = new ArrayList<>();
        for (Show show : Show.values()) {
            InboxFilter there = filter.showing(show);
            int count = desk.count(there.query(seen), MOST_COUNTED);
            tabs.add(new Tab(
                    "inbox.show." + show.code(),
                    there.on("/"),
                    count == MOST_COUNTED ? "999+" : Integer.toString(count),
                    show == filter.show()));
        }
        return tabs;
    }

    private List<Chip> chips(Chrome chrome, InboxFilter filter) {
        Dates dates = new Dates(chrome.phrases());
        List<Chip> chips = new ArrayList<>();
        add(chips, filter, "q", filter.words());
        add(
                chips,
                filter,
                "from",
                filter.from() == null
                        ? null
                        : chrome.say("inbox.from") + " "
                                + chrome.of(dates.plain(Objects.requireNonNull(filter.from()))));
        add(
                chips,
                filter,
                "to",
                filter.to() == null
                        ? null
                        : chrome.say("inbox.to") + " " + chrome.of(dates.plain(Objects.requireNonNull(filter.to()))));
        add(chips, filter, "outlet", filter.outlet());
        String language = filter.language();
        add(chips, filter, "language", language == null ? null : named(language, chrome));
        String party = filter.party();
        add(chips, filter, "party", party == null ? null : name(party, chrome));
        EventType event = filter.event();
        add(chips, filter, "event", event == null ? null : chrome.say(Terms.event(event)));
        return chips;
    }

    private static void add(List<Chip> chips, InboxFilter filter, String parameter, @Nullable String label) {
        if (label != null) {
            chips.add(new Chip(label, filter.without(parameter).on("/")));
        }
    }

    private Choices choices(Desk desk, Chrome chrome, InboxFilter filter) {
        Facets all = facets(desk);
        List<Choice> events = new ArrayList<>();
        for (EventType event : EventType.values()) {
            events.add(new Choice(event.name(), chrome.say(Terms.event(event)), event == filter.event()));
        }
        return new Choices(
                all.outlets().stream()
                        .map(one -> choice(one, one.value(), filter.outlet()))
                        .toList(),
                all.parties().stream()
                        .map(one -> choice(one, name(one.value(), chrome), filter.party()))
                        .toList(),
                events,
                all.languages().stream()
                        .map(one -> choice(one, named(one.value(), chrome), filter.language()))
                        .toList());
    }

    private static Choice choice(Facet facet, String label, @Nullable String chosen) {
        return new Choice(
                facet.value(),
                label + " (" + facet.reports() + ")",
                facet.value().equals(chosen));
    }

    private Facets facets(Desk desk) {
        String tag = desk.tag();
        Facets known = facets;
        if (known == null || (!known.tag().equals(tag) && !isFresh(known))) {
            known = new Facets(
                    tag,
                    System.nanoTime(),
                    desk.outlets(ReportQuery.ALL, CHOICES),
                    desk.parties(ReportQuery.ALL, CHOICES),
                    desk.languages(ReportQuery.ALL, CHOICES));
            facets = known;
        }
        return known;
    }

    private static boolean isFresh(Facets known) {
        return System.nanoTime() - known.made() < FRESH_NANOS
                && known.languages().stream().mapToInt(Facet::reports).sum() > FEW_REPORTS;
    }

    private String name(String party, Chrome chrome) {
        return Names.of(party, desking.lexicon(), chrome.language());
    }

    private static String named(String language, Chrome chrome) {
        String name = InboxList.languageName(language, chrome);
        return name == null ? chrome.say("inbox.language.unknown") : name;
    }

    private static String summary(Chrome chrome, Standing standing) {
        return chrome.count("reports", standing.reports()) + " · " + chrome.count("claims", standing.claims()) + " · "
                + chrome.count("incidents", standing.incidents());
    }
}
