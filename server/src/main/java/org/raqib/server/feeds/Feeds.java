package org.raqib.server.feeds;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.raqib.desk.FindingRow;
import org.raqib.desk.IncidentRow;
import org.raqib.desk.ProposedCommitment;
import org.raqib.digest.Markup;
import org.raqib.digest.Scope;
import org.raqib.model.Commitment;
import org.raqib.model.Incident;
import org.raqib.model.Text;
import org.raqib.record.Parts;
import org.raqib.record.Unknown;
import org.raqib.server.outward.Outward;
import org.raqib.server.safety.Needs;
import org.raqib.server.safety.Role;
import org.raqib.server.state.Settings;
import org.raqib.server.web.Answer;
import org.raqib.server.web.Chrome;
import org.raqib.server.web.Problem;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;

/** What is new in the record as Atom feeds (RFC 4287), for readers of feeds; by area, party and commitment. */
@Controller
@Needs(value = Role.VIEWER, scope = org.raqib.server.safety.Scope.READ)
public final class Feeds {
    /** Entries of one feed. */
    private static final int MOST = 50;

    /** Where a filter leaves out much, this many alerts are looked through for them. */
    private static final int LOOKED_THROUGH = 2_000;

    private final Alerts alerts;
    private final Outward outward;
    private final Settings settings;

    Feeds(Alerts alerts, Outward outward, Settings settings) {
        this.alerts = alerts;
        this.outward = outward;
        this.settings = settings;
    }

    private record Entry(String path, String id, Instant at, Text title, Text summary) {}

    @GetMapping("/feeds/incidents.atom")
    View incidents(Chrome chrome, HttpServletRequest request) {
        Filter filter = new Filter(request);
        return feed(
                Alert.Kind.INCIDENT,
                "feeds.incidents",
                chrome,
                request,
                alert -> outward.desk()
                        .incidentRow(alert.id())
                        .filter(row -> row.id().equals(alert.id()))
                        .flatMap(outward::of)
                        .filter(filter::holds)
                        .map(row -> new Entry(
                                "/incidents/" + row.id(),
                                row.id(),
                                alert.seenAt(),
                                row.sentence(),
                                chrome.phrases().say("grade." + row.grade().code()))));
    }

    @GetMapping("/feeds/findings.atom")
    View findings(Chrome chrome, HttpServletRequest request) {
        Filter filter = new Filter(request);
        return feed(
                Alert.Kind.FINDING,
                "feeds.findings",
                chrome,
                request,
                alert -> outward.desk()
                        .finding(alert.id())
                        .flatMap(outward::of)
                        .filter(filter::holds)
                        .map(row -> new Entry(
                                "/incidents/" + row.incident().id() + "#"
                                        + row.finding().id(),
                                row.finding().id(),
                                alert.seenAt(),
                                row.incident().sentence(),
                                summary(row, chrome))));
    }

    private Text summary(FindingRow row, Chrome chrome) {
        Text status = chrome.phrases().say("status." + row.finding().status().code());
        Text commitment = outward.commitments().stream()
                .filter(one -> one.id().equals(row.finding().commitmentId()))
                .map(Commitment::title)
                .findFirst()
                .orElse(new Text(row.finding().commitmentId(), row.finding().commitmentId()));
        return new Text(commitment.ar() + " · " + status.ar(), commitment.en() + " · " + status.en());
    }

    @GetMapping("/feeds/proposals.atom")
    View proposals(Chrome chrome, HttpServletRequest request) {
        Filter filter = new Filter(request);
        List<ProposedCommitment> open = outward.desk().proposals();
        return feed(
                Alert.Kind.PROPOSAL,
                "feeds.proposals",
                chrome,
                request,
                alert -> open.stream()
                        .filter(one -> one.commitment().id().equals(alert.id()))
                        .filter(one -> !outward.now().isIn(one.text()))
                        .filter(one -> filter.holds(one.commitment()))
                        .findFirst()
                        .map(one -> new Entry(
                                "/commitments/" + one.commitment().id(),
                                one.commitment().id(),
                                alert.seenAt(),
                                one.commitment().title(),
                                Text.NONE)));
    }

    private interface Telling {
        Optional<Entry> of(Alert alert);
    }

    private View feed(Alert.Kind kind, String title, Chrome chrome, HttpServletRequest request, Telling telling) {
        String tag = outward.tag() + "-" + chrome.language().code();
        List<Entry> entries = new ArrayList<>();
        for (Alert alert : alerts.latest(kind, null, LOOKED_THROUGH)) {
            if (entries.size() < MOST) {
                telling.of(alert).ifPresent(entries::add);
            }
        }
        String language = chrome.language().code();
        String base = base(request);
        String query = request.getQueryString();
        Markup out = new Markup();
        out.raw("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"")
                .raw(language)
                .raw("\">\n");
        out.raw("<id>")
                .text(base + request.getRequestURI() + (query == null ? "" : "?" + query))
                .raw("</id>\n");
        out.element("title", "", chrome.say(title)).raw("\n");
        out.raw("<link rel=\"self\" href=\"")
                .attribute(base + request.getRequestURI() + (query == null ? "" : "?" + query))
                .raw("\"/>\n");
        Instant updated = entries.isEmpty() ? Instant.EPOCH : entries.getFirst().at();
        out.element("updated", "", time(updated)).raw("\n<author><name>Raqib</name></author>\n");
        for (Entry entry : entries) {
            out.raw("<entry>\n<id>").text(base + entry.path()).raw("</id>\n");
            out.element("title", "", plain(entry.title().in(language))).raw("\n");
            out.element("updated", "", time(entry.at())).raw("\n");
            out.raw("<link href=\"").attribute(base + entry.path()).raw("\"/>\n");
            if (!entry.summary().isEmpty()) {
                out.element("summary", "", plain(entry.summary().in(language))).raw("\n");
            }
            out.raw("</entry>\n");
        }
        out.raw("</feed>\n");
        return Answer.text("application/atom+xml;charset=UTF-8", out.toString()).tagged(tag);
    }

    /** Titles of feeds are shown by themselves: what keeps names apart within a line is not needed. */
    private static String plain(String sentence) {
        return sentence.replaceAll("[\u2066-\u2069]", "");
    }

    private static String time(Instant at) {
        return DateTimeFormatter.ISO_INSTANT.format(at.atOffset(ZoneOffset.UTC));
    }

    private String base(HttpServletRequest request) {
        return settings.url() != null
                ? settings.url().toString().replaceFirst("/$", "")
                : request.getScheme() + "://" + request.getServerName() + ":" + request.getServerPort();
    }

    /** Which of them. */
    private final class Filter {
        private final Scope scope;
        private final @Nullable String commitment;

        Filter(HttpServletRequest request) {
            try {
                String within = request.getParameter("within");
                scope = Parts.of(
                        outward.lexicon(),
                        request.getParameter("area"),
                        within == null ? Parts.USUAL_KM : Double.parseDouble(within),
                        request.getParameter("party"));
            } catch (Unknown e) {
                throw Problem.parameter(e.why());
            } catch (NumberFormatException e) {
                throw Problem.parameter("within takes a number of kilometres.");
            }
            commitment = request.getParameter("commitment");
        }

        boolean holds(IncidentRow row) {
            if (scope.isAll() && commitment == null) {
                return true;
            }
            Optional<Incident> whole = outward.desk().incident(row.id()).map(one -> one.incident());
            Set<String> against = commitment == null
                    ? Set.of()
                    : outward.findingsOf(row.id()).stream()
                            .map(finding -> finding.commitmentId())
                            .collect(Collectors.toSet());
            return whole.filter(incident -> scope.holds(incident, outward.lexicon()))
                            .isPresent()
                    && (commitment == null || against.contains(commitment));
        }

        boolean holds(FindingRow row) {
            return (commitment == null || row.finding().commitmentId().equals(commitment))
                    && (scope.isAll()
                            || outward.desk()
                                    .incident(row.incident().id())
                                    .filter(one -> scope.holds(one.incident(), outward.lexicon()))
                                    .isPresent());
        }

        boolean holds(Commitment one) {
            return (commitment == null || one.id().equals(commitment)) && scope.holds(one, outward.lexicon());
        }
    }
}
