package org.raqib.digest;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
import org.raqib.model.Mention;
import org.raqib.model.Mode;
import org.raqib.model.ReportedClaim;
import org.raqib.model.Text;

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
    private final FireCounts fireCounts;
    private final EmbargoCounts embargoCounts;
    private final Names names;
    private final Entities entities;

    /**
     * @param entities knows the neutral names of those whom claims identify
     */
    public Digests(Entities entities) {
        this.names = new Names(entities, phrases);
        this.incidentLines = new IncidentLines(phrases, names, dates);
        this.findingLines = new FindingLines(phrases, names, dates, incidentLines);
        this.commitmentLines = new CommitmentLines(phrases, dates);
        this.fireCounts = new FireCounts(phrases, names);
        this.embargoCounts = new EmbargoCounts(phrases, names, incidentLines);
        this.entities = entities;
    }

    /** {@link #of(Period, Scope, List, List, List, Period)} of everywhere and everyone. */
    public Digest of(
            Period period,
            List<Incident> incidents,
            List<Finding> findings,
            List<Commitment> commitments,
            @Nullable Period previous) {
        return of(period, Scope.ALL, incidents, findings, commitments, previous);
    }

    /**
     * The digest of a period.
     *
     * @param period the days covered
     * @param scope what of the record is covered; a digest that leaves something out says so first
     * @param incidents all incidents known, of whatever date
     * @param findings all findings known; those about incidents of the period are told
     * @param commitments all commitments known
     * @param previous the period to compare figures with, or null for none ({@link Period#before()} is the usual one)
     */
    public Digest of(
            Period period,
            Scope scope,
            List<Incident> incidents,
            List<Finding> findings,
            List<Commitment> commitments,
            @Nullable Period previous) {
        List<Incident> held = incidents.stream()
                .filter(incident -> scope.holds(incident, entities))
                .toList();
        List<Commitment> bearing = commitments.stream()
                .filter(commitment -> scope.holds(commitment, entities))
                .toList();
        Selection now = Selection.of(period, held);
        Selection before = previous == null ? null : Selection.of(previous, held);
        List<Incident> told = ordered(now.told());
        List<Incident> earlier = before == null ? null : ordered(before.told());
        List<Digest.Section> sections = new ArrayList<>();
        if (!scope.isAll()) {
            sections.add(note("scope", "section.scope", new ScopeLines(phrases, names).sentence(scope, entities)));
        }
        if (told.isEmpty()) {
            sections.add(note("held", "section.held", new Held(phrases, dates).sentence(incidents)));
        }
        sections.add(counts(now, before, findings));
        Text beside = previous == null ? new Text("", "") : dates.span(previous);
        add(sections, "areas", note("areas", beside), fireCounts.areas(told, earlier, findings));
        add(sections, "objects", note("objects", beside), fireCounts.objects(told, earlier));
        add(sections, "embargo", note("embargo", beside), embargoCounts.lines(told, earlier));
        for (Family family : Family.SHIPPED) {
            List<Digest.Line> lines = told.stream()
                    .filter(incident -> Family.of(incident, Family.SHIPPED).equals(family))
                    .map(incident -> told(incident, period))
                    .toList();
            if (!lines.isEmpty()) {
                sections.add(new Digest.Section(
                        "family." + family.id(), family.heading(), phrases.say("section.note.reported"), lines));
            }
        }
        List<Digest.Line> weighed = findingLines.lines(findings, now.possible(), commitments);
        add(sections, "findings", phrases.say("section.findings.note"), weighed);
        add(sections, "commitments", null, commitments(period, now, bearing));
        add(sections, "denials", null, denials(now));
        add(sections, "open", phrases.say("section.open.note"), open(now));
        add(sections, "vague", null, plain(now.vague()));
        add(sections, "elsewhere", null, plain(now.elsewhere()));
        return new Digest(period.from(), period.to(), sections);
    }

    /** One incident as a digest tells it: the sentence, and under it who says so, what differs, who denies, and the grade. */
    public Digest.Line line(Incident incident) {
        return incidentLines.line(incident);
    }

    /** What is said to have happened, in one sentence, with the manner in which it is told. */
    public Text sentence(Incident incident) {
        return incidentLines.sentence(incident);
    }

    /** Whether the tellings of an incident differ on who did it, on a toll, or on whether it happened. */
    public boolean inDispute(Incident incident) {
        return incidentLines.inDispute(incident);
    }

    /** What a digest calls someone or something that a claim names; names stand between isolates. */
    public Text name(Mention mention) {
        return names.alone(mention);
    }

    /** What a digest calls whom or what the lexicon knows under that identifier. */
    public Text name(String entityId) {
        return names.of(entityId);
    }

    private static List<Incident> ordered(List<Incident> incidents) {
        return incidents.stream().sorted(reading()).toList();
    }

    private Text note(String section, Text previous) {
        return phrases.say("section." + section + ".note", Map.of("previous", previous));
    }

    /** A section that is one sentence. */
    private Digest.Section note(String id, String heading, Text sentence) {
        return new Digest.Section(id, phrases.say(heading), sentence, List.of());
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

    private void add(List<Digest.Section> sections, String id, @Nullable Text note, List<Digest.Line> lines) {
        if (!lines.isEmpty()) {
            sections.add(new Digest.Section(id, phrases.say("section." + id), note, lines));
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
                line.role(), text, line.tag(), line.incidentId(), line.sources(), Text.NONE, null, line.under());
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
                        Text.NONE,
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
                lines.add(new Digest.Line(
                        Digest.Role.DENIAL, text, "", incident.id(), denying, Text.NONE, null, List.of()));
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
                        Text.NONE,
                        null,
                        List.of()));
            }
        }
        return lines;
    }

    private Digest.Section counts(Selection now, @Nullable Selection before, List<Finding> findings) {
        Figures figures = new Figures(now.told(), before == null ? null : before.told());
        List<Digest.Line> lines = new ArrayList<>();
        lines.add(figures.number(phrases.say("count.all"), ""));
        lines.add(figures.toll(phrases.say("count.killed"), Claim::killed));
        lines.add(figures.toll(phrases.say("count.injured"), Claim::injured));
        lines.add(figures.only(incidentLines::inDispute).number(phrases.say("count.contested"), ""));
        lines.add(figures.only(incident -> !IncidentLines.denying(incident).isEmpty())
                .number(phrases.say("count.denied"), "denials"));
        lines.add(findings(now, before, findings));
        for (Family family : Family.SHIPPED) {
            Figures told =
                    figures.only(incident -> Family.of(incident, Family.SHIPPED).equals(family));
            if (!told.isEmpty()) {
                lines.add(told.number(family.heading(), "family." + family.id()));
            }
        }
        return new Digest.Section("counts", phrases.say("section.counts"), phrases.say("section.counts.note"), lines);
    }

    private Digest.Line findings(Selection now, @Nullable Selection before, List<Finding> findings) {
        Set<String> ids = Figures.ids(now.possible());
        List<Finding> found = findings.stream()
                .filter(finding -> ids.contains(finding.incidentId()))
                .toList();
        Set<String> about = found.stream().map(Finding::incidentId).collect(Collectors.toSet());
        Integer then = null;
        if (before != null) {
            Set<String> earlier = Figures.ids(before.possible());
            then = (int) findings.stream()
                    .filter(finding -> earlier.contains(finding.incidentId()))
                    .count();
        }
        return Figures.line(
                phrases.say("count.findings"),
                "findings",
                new Digest.Count(found.size(), found.size(), then),
                Figures.claims(now.possible().stream()
                        .filter(incident -> about.contains(incident.id()))
                        .toList()),
                List.of());
    }
}
