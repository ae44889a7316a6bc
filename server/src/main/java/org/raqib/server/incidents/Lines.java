package org.raqib.server.incidents;

import java.util.List;
import org.raqib.desk.IncidentRow;
import org.raqib.server.web.Chrome;
import org.raqib.server.web.Html;
import org.springframework.stereotype.Component;

/** Incidents as lines of a list. */
@Component
public final class Lines {
    private final Naming naming;

    Lines(Naming naming) {
        this.naming = naming;
    }

    /**
     * An incident as a line.
     *
     * @param when its days
     * @param sentence what is said to have happened
     * @param grade its code, which tells its look
     * @param told in how many reports of how many outlets
     * @param held how many findings are about it, in words; empty for none
     */
    public record Line(
            String id,
            String event,
            String eventLabel,
            String when,
            Html sentence,
            String grade,
            String gradeLabel,
            String told,
            boolean disputed,
            boolean denied,
            boolean decided,
            String held) {}

    public List<Line> of(List<IncidentRow> rows, Chrome chrome) {
        return rows.stream().map(row -> of(row, chrome)).toList();
    }

    public Line of(IncidentRow row, Chrome chrome) {
        return new Line(
                row.id(),
                row.event().name(),
                chrome.say("event." + row.event()),
                naming.days(row.from(), row.to(), chrome),
                Html.own(chrome.of(row.sentence())),
                row.grade().code(),
                chrome.say("grade." + row.grade().code()),
                chrome.say(
                        "incidents.told", "reports", chrome.count("reports", row.reports()), "outlets", row.outlets()),
                row.disputed(),
                row.denied(),
                row.decided(),
                row.findings() == 0 ? "" : chrome.count("findings", row.findings()));
    }
}
