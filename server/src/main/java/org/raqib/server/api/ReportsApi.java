package org.raqib.server.api;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.raqib.contract.ClaimJson;
import org.raqib.contract.ObjectJson;
import org.raqib.desk.ReportQuery;
import org.raqib.desk.ReportRow;
import org.raqib.desk.Slice;
import org.raqib.ledger.LedgerView;
import org.raqib.ledger.Place;
import org.raqib.ledger.RecordedDecision;
import org.raqib.ledger.Redaction;
import org.raqib.ledger.Withheld.Kept;
import org.raqib.model.Capture;
import org.raqib.model.Claim;
import org.raqib.model.Decision;
import org.raqib.model.Reading;
import org.raqib.model.Report;
import org.raqib.model.ReportedClaim;
import org.raqib.record.ClaimJudgements;
import org.raqib.record.JudgedClaim;
import org.raqib.server.outward.Outward;
import org.raqib.server.outward.Showing;
import org.raqib.server.safety.Needs;
import org.raqib.server.safety.Role;
import org.raqib.server.safety.Scope;
import org.raqib.server.state.Ledgering;
import org.raqib.server.web.Answer;
import org.raqib.server.web.Problem;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.View;

/** Reports, their versions, and the claims read in them. */
@Controller
@Needs(value = Role.VIEWER, scope = Scope.READ)
final class ReportsApi {
    private final Outward outward;
    private final Ledgering ledgering;

    ReportsApi(Outward outward, Ledgering ledgering) {
        this.outward = outward;
        this.ledgering = ledgering;
    }

    @GetMapping("/api/v1/reports")
    View list(HttpServletRequest request) {
        Asked asked = new Asked(request);
        ReportQuery query = new ReportQuery(
                asked.words("q"),
                asked.day("from"),
                asked.day("to"),
                asked.words("outlet"),
                asked.words("language"),
                asked.words("party"),
                asked.event("event"),
                asked.code("state", ReportQuery.State.class));
        String tag = outward.tag();
        Showing showing = outward.now();
        Slice<ReportRow> slice = outward.desk().reports(query, asked.cursor(), asked.limit());
        // Whoever finds a report by what is withheld of it has been told that.
        List<ReportRow> rows = slice.items().stream()
                .filter(row ->
                        query.words() == null || !showing.kept(row).contains(Kept.TEXT) && !named(query, showing))
                .filter(row -> query.outlet() == null || !showing.kept(row).contains(Kept.SOURCE))
                .toList();
        return new Listing(
                        rows.stream().map(row -> Forms.report(row, showing)).toList(),
                        slice.next(),
                        Forms.reports(rows, showing))
                .answer(asked, tag);
    }

    /** Whether the words looked for are themselves withheld, and stand in a report that may be shown without them. */
    private static boolean named(ReportQuery query, Showing showing) {
        String words = query.words();
        return words != null && showing.isIn(words);
    }

    @GetMapping("/api/v1/reports/{n}")
    View report(@PathVariable long n) {
        ReportRow row = row(n);
        Showing showing = outward.now();
        List<RecordedDecision> decisions = about(row.id());
        Read read = read(row);
        Set<Kept> kept = showing.kept(row);
        boolean source = !kept.contains(Kept.SOURCE);
        boolean text = !kept.contains(Kept.TEXT);
        Report report = read.report;
        Map<Integer, String> incidents = outward.desk().incidentsOf(n);
        ObjectJson json = Forms.report(new ObjectJson(), row, showing)
                .put("sha256", kept.isEmpty() ? report.sha256() : null)
                .put("url", source && text ? address(report.url(), showing) : null)
                .put("text", text ? showing.masked(report.text()) : null)
                .put("reader", read.reading == null ? null : read.reading.readerVersion())
                .number("reading_entry", read.place == null ? null : Long.valueOf(read.place.reading()))
                .forms(
                        "read",
                        judged(row, read, decisions).stream()
                                .map(one -> claim(n, read, one, incidents.get(one.index()), showing))
                                .toList());
        return Answer.json(json.line()).tagged(tag(row, read, decisions, showing));
    }

    /** An address, unless a name that is withheld stands in it. */
    private static @Nullable String address(@Nullable String url, Showing showing) {
        return url == null || showing.isIn(url) ? null : url;
    }

    @GetMapping("/api/v1/reports/{n}/versions")
    View versions(@PathVariable long n) {
        ReportRow row = row(n);
        Showing showing = outward.now();
        Set<Kept> kept = showing.kept(row);
        List<Capture> versions = ledgering.read(ledger -> ledger.versions(row.id()));
        return Answer.json(new ObjectJson()
                        .objects(
                                "items",
                                versions,
                                (json, capture) -> json.put(
                                                "sha256",
                                                kept.isEmpty()
                                                        ? capture.report().sha256()
                                                        : null)
                                        .put("captured_at", capture.capturedAt())
                                        .put("media_type", capture.mediaType())
                                        .put("origin", kept.isEmpty() ? showing.masked(capture.origin()) : null)
                                        .number("bytes", capture.bytes().length)
                                        .put("published", capture.report().published())
                                        .put(
                                                "title",
                                                kept.contains(Kept.TEXT)
                                                        ? ""
                                                        : showing.masked(
                                                                capture.report().title())))
                        .put("next", null)
                        .line())
                .tagged(outward.tag());
    }

    @GetMapping("/api/v1/reports/{n}/claims/{index}")
    View claim(@PathVariable long n, @PathVariable int index) {
        ReportRow row = row(n);
        Showing showing = outward.now();
        Read read = read(row);
        List<RecordedDecision> decisions = about(row.id());
        JudgedClaim found = judged(row, read, decisions).stream()
                .filter(one -> one.index() == index)
                .findFirst()
                .orElseThrow(() -> Problem.absent("Report " + n + " has no claim " + index + "; they count from 0."));
        String json = claim(n, read, found, outward.desk().incidentsOf(n).get(index), showing);
        return Answer.json(json).tagged(tag(row, read, decisions, showing));
    }

    /** The tag of a report and its claims as the ledger has them now, for {@code If-Match}. */
    String tag(String id) {
        ReportRow row =
                outward.desk().report(id).orElseThrow(() -> Problem.refused("There is no report '" + id + "'."));
        List<RecordedDecision> decisions = ledgering.read(LedgerView::decisions).stream()
                .filter(one -> one.decision().targets().stream().anyMatch(target -> isOf(target, id)))
                .toList();
        return tag(row, read(row), decisions, outward.now());
    }

    private static boolean isOf(Decision.Target target, String report) {
        return switch (target.sort()) {
            case REPORT -> target.id().equals(report);
            case CLAIM -> target.id().startsWith(report + "#");
            default -> false;
        };
    }

    ReportRow row(long n) {
        return outward.desk().report(n).orElseThrow(() -> Problem.absent("There is no report " + n + "."));
    }

    /** What was decided about a report and its claims, as far as lists show it. */
    private List<RecordedDecision> about(String id) {
        return Stream.concat(
                        outward.desk().decisionsAboutClaims(id).stream(),
                        outward.desk().decisions(new Decision.Target(Decision.Target.Sort.REPORT, id)).stream())
                .distinct()
                .sorted(Comparator.comparingLong(RecordedDecision::entry))
                .toList();
    }

    private record Read(
            Report report,
            @Nullable Reading reading,
            @Nullable Place place) {}

    private Read read(ReportRow row) {
        return ledgering.read(ledger -> {
            Optional<Place> place = ledger.place(row.id());
            if (place.isPresent()) {
                Reading reading = ledger.reading(place.get());
                return new Read(reading.report(), reading, place.get());
            }
            Report report = ledger.report(row.id())
                    .map(Capture::report)
                    .orElseThrow(() -> Problem.absent("There is no report " + row.n() + "."));
            return new Read(report, null, null);
        });
    }

    /** The claims as they were read and as they stand. */
    private static List<JudgedClaim> judged(ReportRow row, Read read, List<RecordedDecision> decisions) {
        Reading reading = read.reading;
        if (reading == null) {
            return List.of();
        }
        Function<String, Optional<Place>> places =
                id -> id.equals(row.id()) ? Optional.ofNullable(read.place) : Optional.empty();
        return new ClaimJudgements(decisions, places).of(reading);
    }

    private String claim(long n, Read read, JudgedClaim judged, @Nullable String incident, Showing showing) {
        Reading reading = Objects.requireNonNull(read.reading);
        List<ReportedClaim> both = Stream.of(judged.read(), judged.claim())
                .filter(Objects::nonNull)
                .map(one -> Outward.reported(reading, judged.index(), one))
                .toList();
        Redaction redaction = showing.redaction(both);
        return new ObjectJson()
                .number("report", n)
                .number("index", judged.index())
                .put(
                        "key",
                        showing.withheld()
                                        .reportName(
                                                reading.report().id(),
                                                reading.report().publisher())
                                + "#" + judged.index())
                .put("standing", judged.standing().code())
                .form("read", shown(reading, judged.index(), judged.read(), redaction))
                .form("stands", shown(reading, judged.index(), judged.claim(), redaction))
                .put("incident", incident)
                .forms(
                        "decisions",
                        judged.decisions().stream()
                                .flatMap(one -> outward.of(one).stream())
                                .map(Forms::decision)
                                .toList())
                .put("proof", judged.read() == null ? null : "/api/v1/proofs/" + n + "/" + judged.index())
                .line();
    }

    private static @Nullable String shown(Reading reading, int index, @Nullable Claim claim, Redaction redaction) {
        return claim == null
                ? null
                : ClaimJson.write(
                        redaction.of(Outward.reported(reading, index, claim)).claim());
    }

    private static String tag(ReportRow row, Read read, List<RecordedDecision> decisions, Showing showing) {
        long last = decisions.isEmpty() ? 0 : decisions.getLast().entry();
        long inForce = decisions.stream().filter(RecordedDecision::inForce).count();
        return row.n() + "-" + (read.place == null ? 0 : read.place.reading()) + "-" + last + "-" + inForce + "-"
                + showing.tag();
    }
}
