package org.raqib.server.commitments;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.raqib.desk.Desk;
import org.raqib.desk.FindingQuery;
import org.raqib.desk.FindingRow;
import org.raqib.desk.Kept;
import org.raqib.desk.ProposedCommitment;
import org.raqib.model.Commitment;
import org.raqib.model.Commitment.Clause;
import org.raqib.model.Decision;
import org.raqib.model.Decision.Target;
import org.raqib.model.EventDate;
import org.raqib.model.EventType;
import org.raqib.model.Finding;
import org.raqib.model.GeoPoint;
import org.raqib.model.Milestone;
import org.raqib.model.Mode;
import org.raqib.model.Timeline.Standing;
import org.raqib.model.Zone;
import org.raqib.server.charts.Figure;
import org.raqib.server.commitments.CommitmentViews.All;
import org.raqib.server.commitments.CommitmentViews.ClauseView;
import org.raqib.server.commitments.CommitmentViews.Count;
import org.raqib.server.commitments.CommitmentViews.Fact;
import org.raqib.server.commitments.CommitmentViews.Happened;
import org.raqib.server.commitments.CommitmentViews.Held;
import org.raqib.server.commitments.CommitmentViews.One;
import org.raqib.server.commitments.CommitmentViews.Proposed;
import org.raqib.server.commitments.CommitmentViews.Row;
import org.raqib.server.commitments.CommitmentViews.ZoneView;
import org.raqib.server.incidents.Findings;
import org.raqib.server.incidents.IncidentView.Decided;
import org.raqib.server.incidents.Lines;
import org.raqib.server.incidents.Naming;
import org.raqib.server.incidents.Refusal;
import org.raqib.server.state.Desking;
import org.raqib.server.web.Chrome;
import org.raqib.server.web.Html;
import org.raqib.server.web.Terms;
import org.springframework.stereotype.Component;

/** Tells commitments for their pages. */
@Component
final class CommitmentTelling {
    private static final int MOST_FINDINGS = 12;

    /** Findings are counted page by page of this size. */
    private static final int COUNTING = 2_000;

    /** The timeline of all begins no earlier: what is older is drawn as begun before. */
    private static final int FIRST_YEAR = 2011;

    private final Desking desking;
    private final Naming naming;
    private final Lines lines;
    private final Findings findings;
    private final Clock clock;
    private final Kept<String, Map<String, Tally>> tallies = new Kept<>(1);

    CommitmentTelling(Desking desking, Naming naming, Lines lines, Findings findings, Clock clock) {
        this.desking = desking;
        this.naming = naming;
        this.lines = lines;
        this.findings = findings;
        this.clock = clock;
    }

    /** The findings on a commitment: by status, and the day of each. */
    record Tally(Map<Finding.Status, Integer> counts, List<LocalDate> days) {}

    private Map<String, Tally> tallies() {
        Desk desk = desking.desk();
        return tallies.get(desk.tag(), "", any -> {
            Map<String, Tally> all = new HashMap<>();
            String cursor = null;
            do {
                var slice = desk.findings(FindingQuery.ALL, cursor, COUNTING);
                for (FindingRow row : slice.items()) {
                    Tally tally = all.computeIfAbsent(
                            row.finding().commitmentId(),
                            id -> new Tally(new EnumMap<>(Finding.Status.class), new ArrayList<>()));
                    tally.counts.merge(row.finding().status(), 1, Integer::sum);
                    if (row.incident().from() != null) {
                        tally.days.add(row.incident().from());
                    }
                }
                cursor = slice.next();
            } while (cursor != null);
            return all;
        });
    }

    All all(Chrome chrome, Refusal refusal) {
        Desk desk = desking.desk();
        LocalDate today = LocalDate.now(clock);
        Map<String, Tally> tallies = tallies();
        List<Commitment> all = desk.commitments(desking.knowledge()).stream()
                .sorted(Comparator.comparing(Commitment::kind).thenComparing(CommitmentTelling::begins))
                .toList();
        List<Commitment> drawn = all.stream()
                .filter(one -> !one.timeline().milestones().isEmpty())
                .toList();
        List<Row> rows = all.stream()
                .map(one -> row(one, tallies.get(one.id()), today, chrome))
                .toList();
        String title = chrome.say("commitments.bands");
        Figure bands = new Figure(
                "bands-of-all",
                title,
                chrome.say("commitments.bands.description"),
                new Bands(naming, chrome)
                        .all(
                                drawn,
                                LocalDate.of(FIRST_YEAR, 1, 1),
                                today.plusMonths(4),
                                title,
                                chrome.say("commitments.bands.description")),
                List.of(
                        chrome.say("commitments.one"),
                        chrome.say("commitments.days"),
                        chrome.say("commitments.standing", "day", naming.day(today, chrome))),
                rows.stream()
                        .map(row -> List.of(row.title(), row.days(), row.standing()))
                        .toList());
        List<Proposed> proposals =
                desk.proposals().stream().map(one -> proposed(one, all, chrome)).toList();
        return new All(bands, rows, proposals, naming.day(today, chrome), desking.isBusy(), refusal);
    }

    private static LocalDate begins(Commitment commitment) {
        EventDate declared = commitment.declared();
        return declared == null ? LocalDate.MIN : declared.earliest();
    }

    private Row row(Commitment commitment, @Nullable Tally tally, LocalDate today, Chrome chrome) {
        Set<Standing> standings = commitment.standings(EventDate.of(today));
        int count = tally == null
                ? 0
                : tally.counts.values().stream().mapToInt(Integer::intValue).sum();
        return new Row(
                commitment.id(),
                chrome.of(commitment.title()),
                chrome.say("commitments.kind." + commitment.kind().code()),
                standing(standings, chrome),
                standings.equals(Set.of(Standing.IN_EFFECT)),
                days(commitment, chrome),
                count == 0 ? "" : chrome.count("findings", count),
                CommitmentDeciding.isAccepted(commitment));
    }

    private String days(Commitment commitment, Chrome chrome) {
        EventDate from = commitment.effectiveFrom() == null ? commitment.declared() : commitment.effectiveFrom();
        if (from == null) {
            return "";
        }
        EventDate to = commitment.effectiveTo();
        return to == null
                ? chrome.say("commitments.since", "day", naming.date(from, chrome))
                : naming.days(from.earliest(), to.latest(), chrome);
    }

    private static String standing(Set<Standing> standings, Chrome chrome) {
        return standings.stream()
                .map(one -> chrome.say("commitments.standing." + one.code()))
                .reduce((one, other) -> chrome.say("commitments.or", "one", one, "other", other))
                .orElse("");
    }

    private Proposed proposed(ProposedCommitment one, List<Commitment> all, Chrome chrome) {
        String like = one.like() == null ? "" : one.like();
        return new Proposed(
                one.commitment().id(),
                chrome.of(one.commitment().title()),
                desking.desk()
                        .incidentRow(one.incidentId())
                        .map(row -> Html.own(chrome.of(row.sentence())))
                        .orElse(Html.NONE),
                one.incidentId(),
                like,
                all.stream()
                        .filter(known -> known.id().equals(like))
                        .map(known -> chrome.of(known.title()))
                        .findFirst()
                        .orElse(like),
                facts(one.commitment(), chrome),
                one.open().stream().map(open -> naming.sentence(open, chrome)).toList(),
                one.text(),
                one.claimKeys().size());
    }

    private List<Fact> facts(Commitment commitment, Chrome chrome) {
        List<Fact> facts = new ArrayList<>();
        if (!commitment.basis().isEmpty()) {
            facts.add(new Fact(chrome.say("commitments.basis"), naming.sentence(commitment.basis(), chrome)));
        }
        facts.add(new Fact(
                chrome.say("commitments.bearers"),
                commitment.bearers().isEmpty()
                        ? Html.words(chrome.say("commitments.everyone"))
                        : names(commitment.bearers(), chrome)));
        if (!commitment.beneficiaries().isEmpty()) {
            facts.add(new Fact(chrome.say("commitments.beneficiaries"), names(commitment.beneficiaries(), chrome)));
        }
        for (Commitment.Bond bond : commitment.bonds()) {
            facts.add(new Fact(
                    chrome.say(bond.certain() ? "commitments.bond" : "commitments.bond.alleged"),
                    new Html(naming.name(bond.force(), chrome) + " ← " + naming.name(bond.bearer(), chrome) + " ("
                            + naming.sentence(bond.source(), chrome) + ")")));
        }
        facts.add(new Fact(
                chrome.say("commitments.where"),
                commitment.areas().isEmpty() && commitment.zones().isEmpty()
                        ? Html.words(chrome.say("commitments.everywhere"))
                        : commitment.areas().isEmpty()
                                ? Html.words(commitment.zones().stream()
                                        .map(zone -> chrome.of(zone.name()))
                                        .collect(Collectors.joining(chrome.say("incidents.and") + " ")))
                                : names(commitment.areas(), chrome)));
        Commitment.Coding coding = commitment.coding();
        add(facts, "commitments.mediators", coding.mediators(), chrome);
        add(facts, "commitments.enforcers", coding.enforcers(), chrome);
        add(facts, "commitments.third-parties", coding.thirdParties(), chrome);
        if (!coding.references().isEmpty()) {
            facts.add(new Fact(
                    chrome.say("commitments.references"), Html.words(String.join(" · ", coding.references()))));
        }
        return facts;
    }

    private void add(List<Fact> facts, String phrase, List<String> ids, Chrome chrome) {
        if (!ids.isEmpty()) {
            facts.add(new Fact(chrome.say(phrase), names(ids, chrome)));
        }
    }

    private Html names(List<String> ids, Chrome chrome) {
        return new Html(ids.stream()
                .map(id -> naming.name(id, chrome).markup())
                .collect(Collectors.joining(
                        Html.words(chrome.say("incidents.and")).markup() + " ")));
    }

    One one(Commitment commitment, Chrome chrome, Refusal refusal) {
        Desk desk = desking.desk();
        LocalDate today = LocalDate.now(clock);
        Tally tally = tallies().getOrDefault(commitment.id(), new Tally(Map.of(), List.of()));
        List<FindingRow> latest = desk.findings(
                        new FindingQuery(null, null, commitment.id(), null), null, MOST_FINDINGS)
                .items();
        List<Commitment> all = List.of(commitment);
        return new One(
                commitment.id(),
                chrome.of(commitment.title()),
                chrome.say("commitments.kind." + commitment.kind().code()),
                chrome.say("commitments.form." + commitment.form().code()),
                standing(commitment.standings(EventDate.of(today)), chrome),
                band(commitment, tally, today, chrome),
                facts(commitment, chrome),
                commitment.timeline().milestones().stream()
                        .map(one -> happened(one, chrome))
                        .toList(),
                commitment.clauses().stream()
                        .map(one -> clause(commitment, one, chrome))
                        .toList(),
                commitment.zones().stream().map(zone -> zone(zone, chrome)).toList(),
                commitment.notes().stream()
                        .map(note -> naming.sentence(note, chrome))
                        .toList(),
                counts(commitment.id(), tally, chrome),
                latest.stream().map(row -> held(row, all, chrome)).toList(),
                "/commitments/findings?commitment=" + commitment.id(),
                history(commitment.id(), chrome),
                CommitmentDeciding.isAccepted(commitment),
                desking.isBusy(),
                refusal);
    }

    private Figure band(Commitment commitment, Tally tally, LocalDate today, Chrome chrome) {
        LocalDate last = tally.days.stream().max(LocalDate::compareTo).orElse(null);
        LocalDate[] span = Bands.around(commitment, last, today);
        String title = chrome.say("commitments.band");
        String words = chrome.say(
                "commitments.band.description", "title", chrome.of(commitment.title()), "n", tally.days.size());
        return new Figure(
                "band-of-one",
                title,
                words,
                new Bands(naming, chrome).one(commitment, span[0], span[1], tally.days, title, words),
                List.of(
                        chrome.say("commitments.stage"),
                        chrome.say("incidents.question.date"),
                        chrome.say("commitments.source")),
                commitment.timeline().milestones().stream()
                        .map(one -> List.of(
                                chrome.say("commitments.stage." + one.stage().code()),
                                naming.date(one.at().day(), chrome),
                                Naming.plain(chrome.of(one.source()))))
                        .toList());
    }

    private List<Count> counts(String id, Tally tally, Chrome chrome) {
        List<Count> counts = new ArrayList<>();
        for (Finding.Status status : Finding.Status.values()) {
            int n = tally.counts.getOrDefault(status, 0);
            if (n > 0) {
                counts.add(new Count(
                        status.code(),
                        chrome.say("status." + status.code()),
                        n,
                        "/commitments/findings?commitment=" + id + "&status=" + status.code()));
            }
        }
        return counts;
    }

    Held held(FindingRow row, List<Commitment> commitments, Chrome chrome) {
        return new Held(findings.of(row.finding(), commitments, chrome), lines.of(row.incident(), chrome));
    }

    private Happened happened(Milestone one, Chrome chrome) {
        Milestone.Moment until = one.until();
        return new Happened(
                chrome.say("commitments.stage." + one.stage().code()),
                moment(one.at(), chrome),
                until == null ? "" : moment(until, chrome),
                one.by().stream().map(id -> naming.name(id, chrome)).toList(),
                Naming.plain(chrome.of(one.source())));
    }

    private String moment(Milestone.Moment moment, Chrome chrome) {
        String day = naming.date(moment.day(), chrome);
        return moment.hour() == null ? day : day + " " + moment.hour();
    }

    private ClauseView clause(Commitment commitment, Clause clause, Chrome chrome) {
        List<String> acts = new ArrayList<>();
        clause.acts().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(act -> acts.add(act(act.getKey(), act.getValue(), chrome)));
        List<Html> where = new ArrayList<>();
        clause.areas().forEach(id -> where.add(naming.name(id, chrome)));
        clause.zones()
                .forEach(id -> commitment.zones().stream()
                        .filter(zone -> zone.id().equals(id))
                        .forEach(zone -> where.add(Html.words(chrome.of(zone.name())))));
        return new ClauseView(
                clause.id(),
                chrome.say("commitments.clause." + clause.type().code()),
                chrome.of(clause.text()),
                acts,
                clause.protectedKinds().stream()
                        .map(id -> naming.name(id, chrome))
                        .toList(),
                where,
                clause.exceptions().stream().map(one -> chrome.of(one.text())).toList());
    }

    private static String act(EventType event, Set<Mode> modes, Chrome chrome) {
        if (modes.isEmpty()) {
            return chrome.say(Terms.event(event));
        }
        return chrome.say(Terms.event(event)) + ": "
                + modes.stream()
                        .sorted()
                        .map(mode -> chrome.say(Terms.mode(mode)))
                        .collect(Collectors.joining(chrome.say("commitments.comma") + " "));
    }

    private ZoneView zone(Zone zone, Chrome chrome) {
        List<GeoPoint> corners = zone.rings().getFirst();
        double south = corners.stream().mapToDouble(GeoPoint::lat).min().orElse(0);
        double north = corners.stream().mapToDouble(GeoPoint::lat).max().orElse(0);
        double west = corners.stream().mapToDouble(GeoPoint::lon).min().orElse(0);
        double east = corners.stream().mapToDouble(GeoPoint::lon).max().orElse(0);
        return new ZoneView(
                zone.id(),
                chrome.of(zone.name()),
                corners.size(),
                String.format(Locale.ROOT, "/map?area=%.3f,%.3f,%.3f,%.3f", south, west, north, east));
    }

    private List<Decided> history(String id, Chrome chrome) {
        return desking.desk().decisions(new Target(Target.Sort.COMMITMENT, id)).stream()
                .map(one -> {
                    Decision decision = one.decision();
                    return new Decided(
                            one.entry(),
                            chrome.say("incidents.decided." + decision.kind().code()),
                            decision.by(),
                            naming.day(one.recordedAt().atZone(ZoneOffset.UTC).toLocalDate(), chrome),
                            decision.reason(),
                            List.of(id),
                            one.inForce(),
                            false);
                })
                .toList()
                .reversed();
    }
}
