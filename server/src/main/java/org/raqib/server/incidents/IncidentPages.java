package org.raqib.server.incidents;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.raqib.contract.IncidentJson;
import org.raqib.desk.Desk;
import org.raqib.desk.IncidentRow;
import org.raqib.desk.Slice;
import org.raqib.server.safety.Needs;
import org.raqib.server.safety.Role;
import org.raqib.server.safety.SignedIn;
import org.raqib.server.state.Desking;
import org.raqib.server.web.Chrome;
import org.raqib.server.web.Pages;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;

/** The list of incidents, and one of them. */
@Controller
@Needs(Role.VIEWER)
final class IncidentPages {
    private static final int ON_A_PAGE = 50;

    /** Counting stops here: beyond, it is "more than". */
    private static final int COUNTED = 100_000;

    private final Desking desking;
    private final Choices choices;
    private final Lines lines;
    private final IncidentTelling telling;
    private final IncidentDeciding deciding;
    private final Pages pages;

    IncidentPages(
            Desking desking,
            Choices choices,
            Lines lines,
            IncidentTelling telling,
            IncidentDeciding deciding,
            Pages pages) {
        this.desking = desking;
        this.choices = choices;
        this.lines = lines;
        this.telling = telling;
        this.deciding = deciding;
        this.pages = pages;
    }

    @GetMapping("/incidents")
    View list(@RequestParam @Nullable String cursor, Chrome chrome, HttpServletRequest request) {
        Filter filter = Filter.of(request.getParameterMap());
        Desk desk = desking.desk();
        Slice<IncidentRow> slice = desk.incidents(filter.query(), cursor, ON_A_PAGE);
        String more = null;
        if (slice.next() != null) {
            String all = filter.parameters();
            more = "/incidents" + all + (all.isEmpty() ? "?" : "&") + "cursor=" + slice.next();
        }
        boolean part = cursor != null && "true".equals(request.getHeader("HX-Request"));
        String count = part ? "" : chrome.count("incidents", desk.count(filter.query(), COUNTED));
        return pages.show(
                part ? "incidents/rows.jte" : "incidents/list.jte",
                new ListView(
                        choices.form("/incidents", filter, chrome),
                        count,
                        lines.of(slice.items(), chrome),
                        more,
                        desking.isBusy()));
    }

    @GetMapping("/incidents/{id}")
    View one(@PathVariable String id, @RequestParam @Nullable String voices, Chrome chrome) {
        IncidentJson.Written written = find(id);
        if (!written.incident().id().equals(id)) {
            return pages.goTo("/incidents/" + written.incident().id());
        }
        return pages.show("incidents/incident.jte", telling.of(written, chrome, Refusal.NONE, "all".equals(voices)));
    }

    /** Says, once incidents are derived anew, that the page shall be loaded again. */
    @GetMapping("/incidents/{id}/settled")
    ResponseEntity<String> settled(@PathVariable String id) {
        return desking.isBusy()
                ? ResponseEntity.noContent().build()
                : ResponseEntity.ok().header("HX-Refresh", "true").body("");
    }

    @Needs(Role.ANALYST)
    @PostMapping("/incidents/{id}/merge")
    View merge(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable List<String> with,
            @RequestParam(defaultValue = "") String others,
            @RequestParam(defaultValue = "") String because,
            SignedIn who,
            Chrome chrome) {
        return decided(id, deciding.merge(id, IncidentDeciding.ids(with, others), because, who), chrome);
    }

    @Needs(Role.ANALYST)
    @PostMapping("/incidents/{id}/split")
    View split(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable List<String> claim,
            @RequestParam(defaultValue = "") String because,
            SignedIn who,
            Chrome chrome) {
        return decided(id, deciding.split(id, claim == null ? List.of() : claim, because, who), chrome);
    }

    @Needs(Role.ANALYST)
    @PostMapping("/incidents/{id}/undo")
    View undo(
            @PathVariable String id,
            @RequestParam long entry,
            @RequestParam(defaultValue = "") String because,
            SignedIn who,
            Chrome chrome) {
        return decided(id, deciding.undo(id, entry, because, who), chrome);
    }

    private View decided(String id, Refusal refusal, Chrome chrome) {
        if (refusal.equals(Refusal.NONE)) {
            return pages.goTo("/incidents/" + id);
        }
        return pages.show(400, "incidents/incident.jte", telling.of(find(id), chrome, refusal, true));
    }

    private IncidentJson.Written find(String id) {
        Optional<IncidentJson.Written> written = desking.desk().incident(id);
        return written.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
