package org.raqib.server.report;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.raqib.desk.Desk;
import org.raqib.desk.ReportQuery;
import org.raqib.desk.ReportRow;
import org.raqib.digest.Dates;
import org.raqib.model.Capture;
import org.raqib.model.Claim;
import org.raqib.model.Report;
import org.raqib.record.JudgedClaim;
import org.raqib.server.inbox.InboxFilter;
import org.raqib.server.inbox.ReadMarks;
import org.raqib.server.report.Marking.Marked;
import org.raqib.server.report.ReportView.CopyLine;
import org.raqib.server.report.ReportView.Kind;
import org.raqib.server.report.ReportView.Version;
import org.raqib.server.safety.Needs;
import org.raqib.server.safety.Role;
import org.raqib.server.safety.SignedIn;
import org.raqib.server.state.Desking;
import org.raqib.server.state.Ledgering;
import org.raqib.server.web.ActKind;
import org.raqib.server.web.Chrome;
import org.raqib.server.web.Pages;
import org.raqib.server.web.Terms;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;

/** The page of a report. */
@Controller
@Needs(Role.VIEWER)
final class ReportPages {
    private final Desking desking;
    private final Ledgering ledgering;
    private final ReadMarks marks;
    private final Pages pages;

    ReportPages(Desking desking, Ledgering ledgering, ReadMarks marks, Pages pages) {
        this.desking = desking;
        this.ledgering = ledgering;
        this.marks = marks;
        this.pages = pages;
    }

    @GetMapping("/reports/{n}")
    View report(SignedIn who, Chrome chrome, @PathVariable long n, HttpServletRequest request) {
        Desk desk = desking.desk();
        ReportRow row = desk.report(n).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        InboxFilter filter = InboxFilter.of(request);
        ReportQuery query = filter.query(marks.of(who.account()));
        Optional<ReportRow> newer = desk.beside(query, n, false);
        Optional<ReportRow> older = desk.beside(query, n, true);
        Opened opened = ledgering
                .read(ledger -> Opened.of(ledger, desk, row.id()))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        marks.see(who.account(), row.version());
        return pages.show("report/report.jte", view(chrome, row, opened, filter, newer, older));
    }

    private ReportView view(
            Chrome chrome,
            ReportRow row,
            Opened opened,
            InboxFilter filter,
            Optional<ReportRow> newer,
            Optional<ReportRow> older) {
        Report report = opened.report();
        Dates dates = new Dates(chrome.phrases());
        LocalDate day = row.published();
        List<CardView> cards =
                new Cards(opened, row.n(), chrome, desking.desk(), desking.lexicon(), filter.query()).all();
        int judged = (int) opened.claims().stream()
                .filter(one -> !one.decisions().isEmpty())
                .count();
        return new ReportView(
                row.n(),
                row.id(),
                report.title().isBlank() ? report.id() : report.title(),
                report.publisher(),
                day == null ? null : chrome.of(dates.weekday(day)) + " " + chrome.of(dates.plain(day)),
                day == null ? "" : chrome.of(dates.hijri(day)),
                row.inferred(),
                address(report.url()),
                report.language(),
                Direction.of(report.language()),
                row.retracted(),
                row.version(),
                filter.on("/"),
                filter.query(),
                newer.map(one -> filter.on("/reports/" + one.n())).orElse(null),
                older.map(one -> filter.on("/reports/" + one.n())).orElse(null),
                versions(chrome, dates, opened),
                copies(chrome, dates, row.n()),
                Marking.of(report.body(), marked(opened)),
                cards,
                kinds(chrome, cards),
                chrome.count("claims", cards.size()) + " · "
                        + chrome.say("inbox.judged", "judged", judged, "claims", cards.size()),
                opened.place() == null,
                chrome.may(Role.ANALYST));
    }

    /** An address of the web that a browser may be led to; nothing else that a report calls its address. */
    private static @Nullable String address(@Nullable String url) {
        return url != null && url.matches("(?i)https?://[^\\s\"<>]+") ? url : null;
    }

    private static List<Marked> marked(Opened opened) {
        List<Marked> marked = new ArrayList<>();
        for (int i = 0; i < opened.claims().size(); i++) {
            JudgedClaim one = opened.claims().get(i);
            Claim claim = one.claim() == null ? one.read() : one.claim();
            if (claim != null) {
                marked.add(new Marked(one.index(), i + 1, claim, one.claim() != null));
            }
        }
        return marked;
    }

    private static List<Kind> kinds(Chrome chrome, List<CardView> cards) {
        Map<String, Kind> kinds = new LinkedHashMap<>();
        for (ActKind kind : ActKind.values()) {
            if (cards.stream().anyMatch(card -> card.kind().equals(kind.code()))) {
                kinds.put(kind.code(), new Kind(kind.code(), chrome.say(Terms.kind(kind))));
            }
        }
        return List.copyOf(kinds.values());
    }

    private static List<Version> versions(Chrome chrome, Dates dates, Opened opened) {
        List<Version> versions = new ArrayList<>();
        for (Capture capture : opened.versions().reversed()) {
            versions.add(new Version(
                    chrome.of(dates.plain(LocalDate.ofInstant(capture.capturedAt(), ZoneOffset.UTC))),
                    capture.report().sha256(),
                    capture.origin()));
        }
        return versions;
    }

    private List<CopyLine> copies(Chrome chrome, Dates dates, long n) {
        List<CopyLine> copies = new ArrayList<>();
        for (ReportRow copy : desking.desk().copies(n)) {
            String outlet = copy.outlet();
            LocalDate day = copy.published();
            copies.add(new CopyLine(
                    "/reports/" + copy.n(),
                    outlet == null ? copy.id() : outlet,
                    copy.title(),
                    day == null ? "" : chrome.of(dates.plain(Objects.requireNonNull(day)))));
        }
        return copies;
    }
}
