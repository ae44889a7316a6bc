package org.raqib.server.commitments;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.raqib.desk.Desk;
import org.raqib.desk.FindingQuery;
import org.raqib.desk.FindingRow;
import org.raqib.desk.Slice;
import org.raqib.model.Commitment;
import org.raqib.model.Finding;
import org.raqib.server.commitments.CommitmentViews.FindingList;
import org.raqib.server.incidents.Choices.Option;
import org.raqib.server.incidents.Refusal;
import org.raqib.server.safety.Needs;
import org.raqib.server.safety.Role;
import org.raqib.server.safety.SignedIn;
import org.raqib.server.state.Desking;
import org.raqib.server.web.Chrome;
import org.raqib.server.web.Pages;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;

/** Commitments, one of them, and the findings. */
@Controller
@Needs(Role.VIEWER)
final class CommitmentPages {
    private static final int ON_A_PAGE = 20;

    private final Desking desking;
    private final CommitmentTelling telling;
    private final CommitmentDeciding deciding;
    private final Pages pages;

    CommitmentPages(Desking desking, CommitmentTelling telling, CommitmentDeciding deciding, Pages pages) {
        this.desking = desking;
        this.telling = telling;
        this.deciding = deciding;
        this.pages = pages;
    }

    @GetMapping("/commitments")
    View all(Chrome chrome) {
        return pages.show("commitments/all.jte", telling.all(chrome, Refusal.NONE));
    }

    @GetMapping("/commitments/{id}")
    View one(@PathVariable String id, Chrome chrome) {
        return pages.show("commitments/one.jte", telling.one(find(id), chrome, Refusal.NONE));
    }

    @GetMapping("/commitments/findings")
    View findings(
            @RequestParam(defaultValue = "") String commitment,
            @RequestParam(defaultValue = "") String status,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String to,
            @RequestParam @Nullable String cursor,
            @RequestHeader(name = "HX-Request", defaultValue = "") String part,
            Chrome chrome) {
        Desk desk = desking.desk();
        List<Commitment> commitments = desk.commitments(desking.knowledge());
        FindingQuery query =
                new FindingQuery(day(from), day(to), commitment.isBlank() ? null : commitment, status(status));
        Slice<FindingRow> slice = desk.findings(query, cursor, ON_A_PAGE);
        String more = slice.next() == null
                ? ""
                : "/commitments/findings?commitment=" + query(commitment) + "&status=" + query(status) + "&from="
                        + query(from) + "&to=" + query(to) + "&cursor=" + slice.next();
        List<Option> known = new ArrayList<>();
        commitments.forEach(one ->
                known.add(new Option(one.id(), chrome.of(one.title()), one.id().equals(commitment))));
        List<Option> statuses = new ArrayList<>();
        for (Finding.Status one : Finding.Status.values()) {
            statuses.add(new Option(
                    one.code(), chrome.say("status." + one.code()), one.code().equals(status)));
        }
        return pages.show(
                cursor != null && part.equals("true") ? "commitments/findingrows.jte" : "commitments/findings.jte",
                new FindingList(
                        known,
                        statuses,
                        query.from() == null ? "" : from,
                        query.to() == null ? "" : to,
                        slice.items().stream()
                                .map(row -> telling.held(row, commitments, chrome))
                                .toList(),
                        more,
                        desking.isBusy()));
    }

    @Needs(Role.REVIEWER)
    @PostMapping("/commitments/{id}/accept")
    View accept(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "") String because,
            SignedIn who,
            Chrome chrome) {
        Refusal refusal = deciding.accept(id, text, because, who);
        if (!refusal.isSome()) {
            return pages.goTo("/commitments");
        }
        return pages.show(400, "commitments/all.jte", telling.all(chrome, refusal));
    }

    @Needs(Role.REVIEWER)
    @PostMapping("/commitments/{id}/reject")
    View reject(@PathVariable String id, @RequestParam(defaultValue = "") String because, SignedIn who, Chrome chrome) {
        Refusal refusal = deciding.reject(id, because, who);
        if (!refusal.isSome()) {
            return pages.goTo("/commitments");
        }
        return pages.show(400, "commitments/all.jte", telling.all(chrome, refusal));
    }

    private Commitment find(String id) {
        Optional<Commitment> found = desking.desk().commitments(desking.knowledge()).stream()
                .filter(one -> one.id().equals(id))
                .findFirst();
        return found.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static @Nullable LocalDate day(String text) {
        try {
            return text.isBlank() ? null : LocalDate.parse(text.strip());
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static Finding.@Nullable Status status(String text) {
        for (Finding.Status status : Finding.Status.values()) {
            if (status.code().equals(text.strip().toLowerCase(Locale.ROOT))) {
                return status;
            }
        }
        return null;
    }

    private static String query(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
