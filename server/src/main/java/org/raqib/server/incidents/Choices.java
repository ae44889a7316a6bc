package org.raqib.server.incidents;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.raqib.desk.Desk;
import org.raqib.desk.IncidentQuery;
import org.raqib.desk.Kept;
import org.raqib.desk.ReportQuery;
import org.raqib.model.Commitment;
import org.raqib.model.EventType;
import org.raqib.model.Grade;
import org.raqib.server.state.Desking;
import org.raqib.server.web.Chrome;
import org.raqib.server.web.Language;
import org.springframework.stereotype.Component;

/** What the filter of incidents offers. */
@Component
public final class Choices {
    private static final int MOST_PARTIES = 60;

    private final Desking desking;
    private final Naming naming;
    private final Kept<Language, List<Option>> parties = new Kept<>(Language.values().length);

    Choices(Desking desking, Naming naming) {
        this.desking = desking;
        this.naming = naming;
    }

    /**
     * Something to choose.
     *
     * @param value as in the address
     */
    public record Option(String value, String label, boolean chosen) {}

    /**
     * The form.
     *
     * @param action the page that it leads to
     */
    public record Form(
            String action,
            Filter filter,
            List<Option> events,
            List<Option> grades,
            List<Option> parties,
            List<Option> commitments) {
        public Form {
            events = List.copyOf(events);
            grades = List.copyOf(grades);
            parties = List.copyOf(parties);
            commitments = List.copyOf(commitments);
        }

        /** How many of the rarer conditions are set, which the form may fold away. */
        public boolean isNarrowed() {
            IncidentQuery query = filter.query();
            return !query.grades().isEmpty() || query.party() != null || query.commitment() != null || query.disputed();
        }
    }

    /** The form with what is chosen. */
    public Form form(String action, Filter filter, Chrome chrome) {
        List<Option> events = new ArrayList<>();
        for (EventType event : EventType.values()) {
            events.add(new Option(event.name(), chrome.say("event." + event), filter.has(event)));
        }
        List<Option> grades = new ArrayList<>();
        for (Grade grade : Grade.values()) {
            grades.add(new Option(grade.code(), chrome.say("grade." + grade.code()), filter.has(grade)));
        }
        return new Form(action, filter, events, grades, parties(filter, chrome), commitments(filter, chrome));
    }

    private List<Option> parties(Filter filter, Chrome chrome) {
        Desk desk = desking.desk();
        String chosen = filter.query().party();
        List<Option> options = new ArrayList<>();
        for (Option party : parties.get(desk.tag(), chrome.language(), language -> parties(desk, chrome))) {
            options.add(party.value().equals(chosen) ? new Option(party.value(), party.label(), true) : party);
        }
        if (chosen != null && options.stream().noneMatch(Option::chosen)) {
            options.addFirst(new Option(chosen, naming.plain(chosen, chrome), true));
        }
        return options;
    }

    /** Whom reports name most, by name, none of them chosen. */
    private List<Option> parties(Desk desk, Chrome chrome) {
        return desk.parties(ReportQuery.ALL, MOST_PARTIES).stream()
                .map(facet -> new Option(facet.value(), naming.plain(facet.value(), chrome), false))
                .sorted(Comparator.comparing(Option::label, naming.order(chrome.language())))
                .toList();
    }

    private List<Option> commitments(Filter filter, Chrome chrome) {
        List<Option> options = new ArrayList<>();
        for (Commitment commitment : desking.desk().commitments(desking.knowledge())) {
            options.add(new Option(
                    commitment.id(),
                    chrome.of(commitment.title()),
                    commitment.id().equals(filter.query().commitment())));
        }
        options.sort(Comparator.comparing(option -> option.label().toLowerCase(Locale.ROOT)));
        return options;
    }
}
