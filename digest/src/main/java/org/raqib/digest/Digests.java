package org.raqib.digest;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.raqib.model.Claim;
import org.raqib.model.Commitment;
import org.raqib.model.Digest;
import org.raqib.model.Entities;
import org.raqib.model.EventDate;
import org.raqib.model.EventType;
import org.raqib.model.Finding;
import org.raqib.model.Incident;
import org.raqib.model.Modality;
import org.raqib.model.Mode;
import org.raqib.model.ReportedClaim;
import org.raqib.model.Text;
import org.raqib.model.Toll;

/**
 * Writes digests: a pure function of what the ledger holds. A digest covers the incidents that some claim dates to its
 * days, and those without a date that a report of its days tells.
 */
public final class Digests {
    /** Acts of which it matters where and when they happened; of a statement it seldom does. */
    private static final Set<EventType> PLACED =
            Set.of(EventType.ASSAULT, EventType.COERCE, EventType.MOBILIZE, EventType.AID);

    /** Acts by which commitments come about, are kept up, or fail. */
    private static final Set<Mode> OF_COMMITMENT = Set.of(Mode.CEASEFIRE, Mode.SIGN, Mode.EMBARGO, Mode.ENFORCE);

    private final Phrases phrases = Phrases.SHIPPED;
    private final Dates dates = new Dates(phrases);
    private final IncidentLines incidentLines;
    private final FindingLines findingLines;
    private final CommitmentLines commitmentLines;
    private final Names names;

    /**
     * @param entities knows the neutral names of those whom claims identify
     */
    public Digests(Entities entities) {
        this.names = new Names(entities, phrases);
        this.incidentLines = new IncidentLines(phrases, names, dates);
        this.findingLines = new FindingLines(phrases, names, dates, incidentLines);
        this.commitmentLines = new CommitmentLines(phrases, dates);
    }

    /**
     * The digest of a period.
     *
     * @param period the days covered
     * @param incidents all incidents known, of whatever date
     * @param findings all findings known; those about incidents of the period are told
     * @param commitments all commitments known
     * @param previous the period to compare figures with, or null for none ({@link Period#before()} is the usual one)
     */
    public Digest of(
            Period period,
            List<Incident> incidents,
            List<Finding> findings,
            List<Commitment> commitments,
            @Nullable Period previous) {
        Selection now = Selection.of(period, incidents);
        Selection before = previous == null ? null : Selection.of(previous, incidents);
        List<Digest.Section> sections = new ArrayList<>();
        sections.add(counts(now, before, findings));
        for (Family family : Family.SHIPPED) {
            List<Digest.Line> lines = now.told().stream()
                    .filter(incident -> Family.of(incident, Family.SHIPPED).equals(family))
                    .sorted(reading())
                    .map(incident -> told(incident, period))
                    .toList();
            if (!lines.isEmpty()) {
                sections.add(new Digest.Section(
                        "family." + family.id(), family.heading(), phrases.say("section.note.reported"), lines));
            }
        }
        List<Digest.Line> weighed = findingLines.lines(findings, now.possible(), commitments);
        add(sections, "findings", "section.findings", phrases.say("section.findings.note"), weighed);
        add(sections, "commitments", "section.commitments", null, commitments(period, now, commitments));
        add(sections, "denials", "section.denials", null, denials(now));
        add(sections, "open", "section.open", phrases.say("section.open.note"), open(now));
        add(sections, "vague", "section.vague", null, plain(now.vague()));
        add(sections, "elsewhere", "section.elsewhere", null, plain(now.elsewhere()));
        return new Digest(period.from(), period.to(), sections);
    }

    /** Most told first, then by date; the identifier last, so that the same ledger gives the same digest. */
    private static Comparator<Incident> reading() {
        return Comparator.comparingInt((Incident incident) -> -reports(incident))
                .thenComparing(incident -> incident.when() == null ? LocalDate.MAX : earliest(incident))
                .thenComparing(Incident::id);
    }

    private static LocalDate earliest(Incident incident) {
        EventDate when = incident.when();
        return when == null ? LocalDate.MAX : when.earliest();
    }

    private static int reports(Incident incident) {
        return (int) incident.claims().stream()
                .map(ReportedClaim::reportSha256)
                .distinct()
                .count();
    }

    private void add(
            List<Digest.Section> sections, String id, String heading, @Nullable Text note, List<Digest.Line> lines) {
        if (!lines.isEmpty()) {
            sections.add(new Digest.Section(id, phrases.say(heading), note, lines));
        }
    }

    private Digest.Line told(Incident incident, Period period) {
        Digest.Line line = incidentLines.line(incident);
        if (incident.when() != null) {
            return line;
        }
        LocalDate published = incident.claims().stream()
                .map(ReportedClaim::published)
                .filter(period::contains)
                .findFirst()
                .orElse(null);
        if (published == null) {
            return line;
        }
        Text text = phrases.say("act.undated", Map.of("act", line.text(), "published", dates.plain(published)));
        return new Digest.Line(
                line.role(), text, line.tag(), line.incidentId(), line.sources(), "", null, line.under());
    }

    private List<Digest.Line> plain(List<Incident> incidents) {
        return incidents.stream()
                .sorted(Comparator.comparing(Digests::earliest).thenComparing(Incident::id))
                .map(incidentLines::line)
                .toList();
    }

    private List<Digest.Line> commitments(Period period, Selection now, List<Commitment> commitments) {
        List<Digest.Line> lines = new ArrayList<>(commitmentLines.lines(period, commitments));
        now.told().stream()
                .filter(incident -> incident.modes().stream().anyMatch(OF_COMMITMENT::contains))
                .sorted(reading())
                .map(incident -> new Digest.Line(
                        Digest.Role.COMMITMENT,
                        phrases.say("commitment.reported", Map.of("act", incidentLines.sentence(incident))),
                        "reported",
                        incident.id(),
                        incident.claims(),
                        "",
                        null,
                        List.of()))
                .forEach(lines::add);
        return lines;
    }

    private List<Digest.Line> denials(Selection now) {
        List<Digest.Line> lines = new ArrayList<>();
        for (Incident incident : now.possible()) {
            List<ReportedClaim> denying = IncidentLines.denying(incident);
            if (!denying.isEmpty()) {
                Text text = phrases.say(
                        "denial", Map.of("voices", names.voices(denying), "act", incidentLines.act(incident)));
                lines.add(new Digest.Line(Digest.Role.DENIAL, text, "", incident.id(), denying, "", null, List.of()));
            }
        }
        return lines;
    }

    private List<Digest.Line> open(Selection now) {
        List<Digest.Line> lines = new ArrayList<>();
        for (Incident incident : now.told()) {
            boolean noPlace = incident.places().isEmpty();
            boolean noDate = incident.when() == null;
            if (PLACED.contains(incident.event()) && (noPlace || noDate)) {
                String phrase = noPlace && noDate ? "open.both" : noPlace ? "open.place" : "open.date";
                lines.add(new Digest.Line(
                        Digest.Role.NOTE,
                        phrases.say(phrase, Map.of("act", incidentLines.sentence(incident))),
                        "",
                        incident.id(),
                        incident.claims(),
                        "",
                        null,
                        List.of()));
            }
        }
        return lines;
    }

    private Digest.Section counts(Selection now, @Nullable Selection before, List<Finding> findings) {
        List<Digest.Line> lines = new ArrayList<>();
        lines.add(number(phrases.say("count.all"), "", now, before, incident -> true));
        lines.add(toll("count.killed", now, before, Claim::killed));
        lines.add(toll("count.injured", now, before, Claim::injured));
        lines.add(number(phrases.say("count.contested"), "", now, before, incidentLines::inDispute));
        lines.add(number(
                phrases.say("count.denied"),
                "denials",
                now,
                before,
                incident -> !IncidentLines.denying(incident).isEmpty()));
        lines.add(findings(now, before, findings));
        for (Family family : Family.SHIPPED) {
            Digest.Line line = number(
                    family.heading(),
                    "family." + family.id(),
                    now,
                    before,
                    incident -> Family.of(incident, Family.SHIPPED).equals(family));
            Digest.Count count = line.count();
            if (count != null && (count.least() > 0 || (count.before() != null && count.before() > 0))) {
                lines.add(line);
            }
        }
        return new Digest.Section("counts", phrases.say("section.counts"), phrases.say("section.counts.note"), lines);
    }

    private static Digest.Line number(
            Text label, String tag, Selection now, @Nullable Selection before, Predicate<Incident> what) {
        List<Incident> found = now.told().stream().filter(what).toList();
        Integer then = before == null
                ? null
                : (int) before.told().stream().filter(what).count();
        return count(label, tag, new Digest.Count(found.size(), found.size(), then), claims(found));
    }

    private Digest.Line findings(Selection now, @Nullable Selection before, List<Finding> findings) {
        Set<String> ids = ids(now);
        List<Finding> found = findings.stream()
                .filter(finding -> ids.contains(finding.incidentId()))
                .toList();
        Set<String> about = found.stream().map(Finding::incidentId).collect(Collectors.toSet());
        Integer then = null;
        if (before != null) {
            Set<String> earlier = ids(before);
            then = (int) findings.stream()
                    .filter(finding -> earlier.contains(finding.incidentId()))
                    .count();
        }
        return count(
                phrases.say("count.findings"),
                "findings",
                new Digest.Count(found.size(), found.size(), then),
                claims(now.possible().stream()
                        .filter(incident -> about.contains(incident.id()))
                        .toList()));
    }

    private static Set<String> ids(Selection selection) {
        return selection.possible().stream().map(Incident::id).collect(Collectors.toSet());
    }

    private Digest.Line toll(
            String label, Selection now, @Nullable Selection before, Function<Claim, @Nullable Toll> toll) {
        Toll sum = sum(now, toll);
        List<ReportedClaim> sources = now.told().stream()
                .filter(Digests::countsForTolls)
                .flatMap(incident -> incident.claims().stream())
                .filter(claim -> toll.apply(claim.claim()) != null)
                .toList();
        Integer then = before == null ? null : sum(before, toll).min();
        return count(phrases.say(label), "", new Digest.Count(sum.min(), sum.max(), then), sources);
    }

    private static Toll sum(Selection selection, Function<Claim, @Nullable Toll> toll) {
        int least = 0;
        Integer most = 0;
        for (Incident incident : selection.told()) {
            if (!countsForTolls(incident)) {
                continue;
            }
            Toll all = null;
            for (ReportedClaim claim : IncidentLines.asserting(incident)) {
                Toll said = toll.apply(claim.claim());
                if (said != null) {
                    all = all == null ? said : all.union(said);
                }
            }
            if (all != null) {
                least += all.min();
                Integer max = all.max();
                most = most == null || max == null ? null : Integer.valueOf(most + max);
            }
        }
        return new Toll(least, most);
    }

    private static boolean countsForTolls(Incident incident) {
        return incident.claims().stream().noneMatch(claim -> claim.claim().aggregate())
                && IncidentLines.asserting(incident).stream()
                        .anyMatch(claim -> claim.claim().modality() != Modality.PLANNED);
    }

    private static List<ReportedClaim> claims(List<Incident> incidents) {
        return incidents.stream()
                .flatMap(incident -> incident.claims().stream())
                .toList();
    }

    private static Digest.Line count(Text label, String tag, Digest.Count count, List<ReportedClaim> sources) {
        return new Digest.Line(Digest.Role.COUNT, label, tag, "", sources, "", count, List.of());
    }
}
