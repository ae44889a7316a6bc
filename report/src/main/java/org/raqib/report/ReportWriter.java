package org.raqib.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.raqib.digest.Isolates;
import org.raqib.digest.Period;
import org.raqib.model.Digest;
import org.raqib.model.EventType;
import org.raqib.model.Incident;
import org.raqib.model.ReportedClaim;
import org.raqib.model.Text;

/** Makes a report of a digest: a pure function of the digest, the incidents it tells and where they are recorded. */
public final class ReportWriter {
    /** Incidents of one kind told in full; the rest is in the digest. */
    private static final int MOST_ENTRIES = 120;
    /** Quotes of an incident printed; the annex names the others. */
    private static final int MOST_QUOTES = 4;
    /** Incidents that the summary names. */
    private static final int MOST_NAMED = 5;
    /** Longer periods are charted by week. */
    private static final int MOST_DAYS = 45;

    private static final int DAYS_OF_WEEK = 7;

    private final Digest digest;
    private final Period period;
    private final Map<String, Incident> incidents = new LinkedHashMap<>();
    private final @Nullable String head;
    private final String version;
    private final SourceList sources;
    private final List<Block> blocks = new ArrayList<>();
    private final Map<String, Integer> numbers = new HashMap<>();

    private ReportWriter(Digest digest, List<Incident> incidents, @Nullable String head, String version) {
        this.digest = digest;
        this.period = new Period(digest.from(), digest.to());
        Set<String> told = tellings(digest).map(Digest.Line::incidentId).collect(Collectors.toSet());
        incidents.stream()
                .filter(incident -> told.contains(incident.id()))
                .sorted(Comparator.comparing(Incident::id))
                .forEach(incident -> this.incidents.put(incident.id(), incident));
        this.head = head;
        this.version = version;
        this.sources = SourceList.of(digest);
    }

    /**
     * The report.
     *
     * @param digest of the period, with the period before for comparison
     * @param incidents those that the digest was made of; more do no harm
     * @param head what identifies the state of the record it was made of, or null where there is none
     * @param version of Raqib
     */
    public static Report of(Digest digest, List<Incident> incidents, @Nullable String head, String version) {
        return new ReportWriter(digest, incidents, head, version).write();
    }

    static boolean isForce(Incident incident) {
        return incident.event() == EventType.ASSAULT;
    }

    private static Stream<Digest.Line> tellings(Digest digest) {
        return digest.sections().stream()
                .filter(section -> section.id().startsWith("family."))
                .flatMap(section -> section.lines().stream());
    }

    private Report write() {
        Text span = Words.DATES.span(period);
        Text title = Words.PHRASES.say(period.days() == 1 ? "title.day" : "title.period", Map.of("span", span));
        cover(span);
        for (Digest.Section section : sections("scope", "held")) {
            chapter(section.id(), section.heading());
            note(section, Block.Manner.PLAIN);
        }
        number();
        summary();
        method();
        figures();
        map();
        tellings();
        findings();
        commitments();
        leftOut();
        sources.annex(blocks);
        return new Report(title, Words.PHRASES.say("running", Map.of("span", span)), blocks);
    }

    private void cover(Text span) {
        List<Text> lines = new ArrayList<>();
        section("counts").ifPresent(section -> {
            Digest.Count all = section.lines().getFirst().count();
            if (all != null) {
                lines.add(Words.PHRASES.say(
                        "cover.counts",
                        Map.of(
                                "incidents", Words.PHRASES.count("incidents", all.least()),
                                "reports", Words.PHRASES.count("reports.of", sources.size()))));
            }
        });
        if (head != null) {
            lines.add(Words.PHRASES.say("cover.head", Map.of("head", Words.foreign(head))));
        }
        lines.add(Words.PHRASES.say("cover.version", Map.of("version", Words.foreign(version))));
        blocks.add(new Block.Cover(
                Words.say("page.brand"), Words.say("cover.title"), span, lines, Words.say("page.caveat")));
    }

    private void number() {
        tellings(digest).forEach(line -> numbers.putIfAbsent(line.incidentId(), numbers.size() + 1));
    }

    private void summary() {
        chapter("summary", Words.say("chapter.summary"));
        section("counts").ifPresent(this::nowAndBefore);
        List<Digest.Line> most = tellings(digest)
                .sorted(Comparator.comparingInt((Digest.Line line) -> -reports(line))
                        .thenComparing(line -> Objects.requireNonNull(numbers.get(line.incidentId()))))
                .limit(MOST_NAMED)
                .toList();
        if (!most.isEmpty()) {
            blocks.add(new Block.Paragraph(Words.say("summary.most"), Block.Manner.LEAD));
            most.forEach(line -> blocks.add(new Block.Item(
                    Words.PHRASES.say(
                            "summary.item",
                            Map.of(
                                    "n", Words.number(Objects.requireNonNull(numbers.get(line.incidentId()))),
                                    "act", line.text(),
                                    "grade", Words.say("grade." + line.tag()),
                                    "reports", Words.PHRASES.count("reports", reports(line)))),
                    0,
                    Block.Manner.PLAIN)));
        }
    }

    /** Counts of the period beside those of the one before. */
    private void nowAndBefore(Digest.Section section) {
        List<List<Text>> rows = section.lines().stream()
                .map(line -> List.of(line.text(), now(line), before(line)))
                .toList();
        blocks.add(new Block.Table(
                section.heading(),
                List.of(Words.NONE, Words.say("head.now"), Words.say("head.before")),
                rows,
                List.of(0.6, 0.2, 0.2)));
        note(section, Block.Manner.NOTE);
    }

    private static int reports(Digest.Line line) {
        return (int) line.sources().stream()
                .map(ReportedClaim::reportSha256)
                .distinct()
                .count();
    }

    private void method() {
        chapter("method", Words.say("chapter.method"));
        for (String id : List.of(
                "method.1", "method.2", "method.3", "method.4", "method.5", "method.6", "method.7", "method.8")) {
            blocks.add(new Block.Item(Words.say(id), 0, Block.Manner.PLAIN));
        }
    }

    private void figures() {
        chapter("figures", Words.say("chapter.figures"));
        if (period.days() > 1 && !incidents.isEmpty()) {
            inTime();
        }
        section("areas").ifPresent(this::areas);
        section("objects").ifPresent(this::nowAndBefore);
        section("embargo").ifPresent(this::embargo);
    }

    private void inTime() {
        boolean weeks = period.days() > MOST_DAYS;
        int step = weeks ? DAYS_OF_WEEK : 1;
        Map<LocalDate, int[]> counts = new TreeMap<>();
        for (LocalDate day = period.from(); !day.isAfter(period.to()); day = day.plusDays(step)) {
            counts.put(day, new int[2]);
        }
        int undated = 0;
        for (Incident incident : incidents.values()) {
            LocalDate day = incident.when() != null && incident.when().isDay()
                    ? incident.when().earliest()
                    : null;
            if (day == null || day.isBefore(period.from()) || day.isAfter(period.to())) {
                undated++;
                continue;
            }
            long since = day.toEpochDay() - period.from().toEpochDay();
            int[] count = counts.get(period.from().plusDays(since / step * step));
            if (count != null) {
                count[isForce(incident) ? 0 : 1]++;
            }
        }
        List<Drawings.Column> columns = counts.entrySet().stream()
                .map(entry -> new Drawings.Column(
                        Words.PHRASES.say(
                                "chart.day",
                                Map.of(
                                        "day", Words.number(entry.getKey().getDayOfMonth()),
                                        "month", Words.number(entry.getKey().getMonthValue()))),
                        entry.getValue()[0],
                        entry.getValue()[1]))
                .toList();
        int[] most = counts.values().stream()
                .max(Comparator.comparingInt((int[] count) -> count[0] + count[1]))
                .orElse(new int[2]);
        Text description = Words.PHRASES.say(
                "chart.time.description",
                Map.of("most", Words.number(most[0] + most[1]), "undated", Words.number(undated)));
        Text force = Words.say("chart.force");
        Text other = Words.say("chart.other");
        blocks.add(new Block.Figure(
                "time",
                Words.say(weeks ? "chart.weeks" : "chart.days"),
                description,
                Drawings.columns(columns, force, other, "ar"),
                Drawings.columns(columns, force, other, "en")));
    }

    private void areas(Digest.Section section) {
        Map<String, Drawings.Row> types = new LinkedHashMap<>();
        for (Digest.Line area : section.lines()) {
            for (Digest.Line line : area.under()) {
                Digest.Count count = line.count();
                if (count != null && line.tag().startsWith("type.")) {
                    int before = count.before() == null ? 0 : count.before();
                    types.merge(
                            line.tag(),
                            new Drawings.Row(line.text(), count.least(), before),
                            (one, two) ->
                                    new Drawings.Row(one.label(), one.now() + two.now(), one.before() + two.before()));
                }
            }
        }
        pairs("types", "chart.types", List.copyOf(types.values()));
        List<List<Text>> rows = section.lines().stream()
                .map(line -> List.of(
                        line.text(),
                        now(line),
                        before(line),
                        under(line, "count.killed"),
                        under(line, "count.injured"),
                        under(line, "areas.weighed")))
                .toList();
        blocks.add(new Block.Table(
                section.heading(),
                List.of(
                        Words.say("head.area"),
                        Words.say("head.now"),
                        Words.say("head.before"),
                        Words.say("head.killed"),
                        Words.say("head.injured"),
                        Words.say("head.weighed")),
                rows,
                List.of(0.35, 0.13, 0.13, 0.13, 0.13, 0.13)));
        note(section, Block.Manner.NOTE);
    }

    private void pairs(String id, String title, List<Drawings.Row> rows) {
        if (rows.isEmpty()) {
            return;
        }
        Text now = Words.say("head.now");
        Text before = Words.say("head.before");
        Text list = rows.stream()
                .map(row -> Words.PHRASES.say(
                        "chart.row",
                        Map.of(
                                "label", row.label(),
                                "now", Words.number(row.now()),
                                "before", Words.number(row.before()))))
                .reduce((one, two) -> new Text(one.ar() + "؛ " + two.ar(), one.en() + "; " + two.en()))
                .orElse(Words.NONE);
        blocks.add(new Block.Figure(
                id,
                Words.say(title),
                Words.PHRASES.say("chart.pairs.description", Map.of("list", list)),
                Drawings.pairs(rows, now, before, "ar"),
                Drawings.pairs(rows, now, before, "en")));
    }

    private void embargo(Digest.Section section) {
        List<Drawings.Row> rows = section.lines().stream()
                .filter(line -> line.count() != null)
                .map(line -> new Drawings.Row(
                        line.text(),
                        Objects.requireNonNull(line.count()).least(),
                        Objects.requireNonNullElse(line.count().before(), 0)))
                .toList();
        blocks.add(new Block.Heading(2, "embargo", section.heading()));
        note(section, Block.Manner.NOTE);
        pairs("routes", "chart.routes", rows);
        for (Digest.Line line : section.lines()) {
            if (line.count() == null) {
                blocks.add(new Block.Item(cited(line), 0, Block.Manner.PLAIN));
                continue;
            }
            for (Digest.Line under : line.under()) {
                blocks.add(new Block.Paragraph(
                        Words.PHRASES.say(
                                "embargo.counter", Map.of("route", line.text(), "what", under.text(), "n", now(under))),
                        Block.Manner.LEAD));
                under.under().forEach(told -> blocks.add(new Block.Item(cited(told), 0, Block.Manner.PLAIN)));
            }
        }
    }

    private void map() {
        PlaceMap map = PlaceMap.of(List.copyOf(incidents.values()));
        if (map.spots().isEmpty()) {
            return;
        }
        chapter("map", Words.say("chapter.map"));
        Drawing drawing = map.drawing();
        blocks.add(new Block.Figure("places", Words.say("map.title"), Words.say("map.description"), drawing, drawing));
        Map<String, Text> labels = placeNames();
        blocks.add(new Block.Table(
                Words.say("map.places"),
                List.of(
                        Words.say("head.number"),
                        Words.say("head.place"),
                        Words.say("head.incidents"),
                        Words.say("head.force")),
                map.spots().stream()
                        .map(spot -> List.of(
                                Words.number(spot.number()),
                                spot.drawn()
                                        ? name(labels, spot)
                                        : Words.PHRASES.say("map.off", Map.of("place", name(labels, spot))),
                                Words.number(spot.incidents()),
                                Words.number(spot.force())))
                        .toList(),
                List.of(0.1, 0.5, 0.2, 0.2)));
    }

    /** Names as the digest's own tables by area give them: neutral and in both languages. */
    private Map<String, Text> placeNames() {
        Map<String, Text> names = new HashMap<>();
        incidents
                .values()
                .forEach(incident -> incident.places().forEach(place -> {
                    if (place.name() != null) {
                        String ar = place.names().stream()
                                .filter(name -> Drawings.isRightToLeft(name))
                                .findFirst()
                                .orElse(place.text());
                        names.putIfAbsent(place.key(), new Text(Isolates.isolate(ar), Isolates.isolate(place.name())));
                    }
                }));
        return names;
    }

    private static Text name(Map<String, Text> labels, PlaceMap.Spot spot) {
        return labels.getOrDefault(
                spot.place().key(), Words.foreign("«" + spot.place().text() + "»"));
    }

    private void tellings() {
        chapter("incidents", Words.say("chapter.incidents"));
        blocks.add(new Block.Paragraph(Words.say("incidents.note"), Block.Manner.NOTE));
        for (Digest.Section section : digest.sections()) {
            if (section.id().startsWith("family.")) {
                blocks.add(new Block.Heading(2, section.id(), section.heading()));
                section.lines().stream().limit(MOST_ENTRIES).forEach(this::telling);
                int more = section.lines().size() - MOST_ENTRIES;
                if (more > 0) {
                    blocks.add(new Block.Paragraph(
                            Words.PHRASES.say("incidents.more", Map.of("n", Words.PHRASES.count("incidents", more))),
                            Block.Manner.NOTE));
                }
            }
        }
    }

    private void telling(Digest.Line line) {
        blocks.add(new Block.Entry(
                Objects.requireNonNull(numbers.get(line.incidentId())), line.text(), Words.say("grade." + line.tag())));
        for (Digest.Line under : line.under()) {
            switch (under.role()) {
                case SAID -> blocks.add(new Block.Item(cited(under), 0, Block.Manner.PLAIN));
                case DENIAL -> blocks.add(new Block.Item(cited(under), 0, Block.Manner.DENIAL));
                case CONTRADICTION -> {
                    blocks.add(new Block.Item(under.text(), 0, Block.Manner.PLAIN));
                    under.under().forEach(version -> blocks.add(new Block.Item(cited(version), 1, Block.Manner.PLAIN)));
                }
                case GRADE -> blocks.add(new Block.Item(under.text(), 0, Block.Manner.NOTE));
                default -> {}
            }
        }
        quotes(line.sources()).forEach(claim -> {
            Text mark = sources.mark(List.of(claim));
            String quote = Isolates.isolate(claim.claim().quote());
            blocks.add(new Block.Item(
                    new Text("«" + quote + "» " + mark.ar(), "“" + quote + "” " + mark.en()), 0, Block.Manner.QUOTE));
        });
    }

    /** One of each report as far as there is room, then further ones; in the order of the claims. */
    private static List<ReportedClaim> quotes(List<ReportedClaim> claims) {
        Map<String, ReportedClaim> firsts = new LinkedHashMap<>();
        claims.forEach(claim -> firsts.putIfAbsent(claim.reportSha256(), claim));
        Set<ReportedClaim> chosen = Stream.concat(firsts.values().stream(), claims.stream())
                .distinct()
                .limit(MOST_QUOTES)
                .collect(Collectors.toSet());
        return claims.stream().filter(chosen::contains).toList();
    }

    private Text cited(Digest.Line line) {
        return Words.join(line.text(), " ", sources.mark(line.sources()));
    }

    private void findings() {
        section("findings").ifPresent(section -> {
            chapter("findings", section.heading());
            note(section, Block.Manner.NOTE);
            for (Digest.Line commitment : section.lines()) {
                blocks.add(
                        new Block.Heading(2, "commitment-" + section.lines().indexOf(commitment), commitment.text()));
                basis(commitment);
                commitment.under().forEach(this::finding);
            }
        });
    }

    private void basis(Digest.Line line) {
        if (!line.basis().isEmpty()) {
            blocks.add(new Block.Paragraph(
                    Words.PHRASES.say("basis", Map.of("basis", Words.foreign(line.basis()))), Block.Manner.NOTE));
        }
    }

    private void finding(Digest.Line line) {
        Integer number = numbers.get(line.incidentId());
        Text status = Words.say("status." + line.tag());
        blocks.add(new Block.Paragraph(
                number == null
                        ? Words.join(line.text(), " — ", status)
                        : Words.PHRASES.say(
                                "finding.of", Map.of("n", Words.number(number), "text", line.text(), "status", status)),
                Block.Manner.LEAD));
        for (Digest.Line under : line.under()) {
            Block.Manner manner = under.role() == Digest.Role.DENIAL ? Block.Manner.DENIAL : Block.Manner.PLAIN;
            Text text = under.role() == Digest.Role.SAID || under.role() == Digest.Role.DENIAL
                    ? cited(under)
                    : Words.PHRASES.standingAlone(under);
            blocks.add(new Block.Item(text, 0, manner));
        }
    }

    private void commitments() {
        section("commitments").ifPresent(section -> {
            chapter("commitments", section.heading());
            for (Digest.Line line : section.lines()) {
                blocks.add(new Block.Item(line.sources().isEmpty() ? line.text() : cited(line), 0, Block.Manner.PLAIN));
                if (!line.basis().isEmpty()) {
                    blocks.add(new Block.Item(
                            Words.PHRASES.say("basis", Map.of("basis", Words.foreign(line.basis()))),
                            1,
                            Block.Manner.NOTE));
                }
            }
        });
    }

    private void leftOut() {
        for (Digest.Section section : sections("open", "vague", "elsewhere")) {
            chapter(section.id(), section.heading());
            note(section, Block.Manner.NOTE);
            section.lines().stream()
                    .limit(MOST_ENTRIES)
                    .forEach(line -> blocks.add(new Block.Item(cited(line), 0, Block.Manner.PLAIN)));
            int more = section.lines().size() - MOST_ENTRIES;
            if (more > 0) {
                blocks.add(new Block.Paragraph(
                        Words.PHRASES.say("incidents.more", Map.of("n", Words.PHRASES.count("incidents", more))),
                        Block.Manner.NOTE));
            }
        }
    }

    private void chapter(String id, Text heading) {
        blocks.add(new Block.Heading(1, id, heading));
    }

    private void note(Digest.Section section, Block.Manner manner) {
        if (section.note() != null) {
            blocks.add(new Block.Paragraph(section.note(), manner));
        }
    }

    private Optional<Digest.Section> section(String id) {
        return digest.sections().stream()
                .filter(section -> section.id().equals(id))
                .findFirst();
    }

    private List<Digest.Section> sections(String... ids) {
        return Stream.of(ids).flatMap(id -> section(id).stream()).toList();
    }

    private static Text now(Digest.Line line) {
        Digest.Count count = line.count();
        return count == null ? Words.NONE : Words.figure(count);
    }

    private static Text before(Digest.Line line) {
        Digest.Count count = line.count();
        return count == null || count.before() == null ? Words.same("–") : Words.number(count.before());
    }

    /** The figure under a line that is labelled so, or a dash. */
    private static Text under(Digest.Line line, String label) {
        Text wanted = Words.say(label);
        return line.under().stream()
                .filter(under -> under.text().equals(wanted))
                .findFirst()
                .map(ReportWriter::now)
                .orElse(Words.same("–"));
    }
}
