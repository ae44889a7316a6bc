package org.raqib.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.raqib.claims.Reader;
import org.raqib.digest.Digests;
import org.raqib.digest.Period;
import org.raqib.digest.Scope;
import org.raqib.intake.Intake;
import org.raqib.intake.Limits;
import org.raqib.knowledge.KnowledgeFiles;
import org.raqib.ledger.Ledger;
import org.raqib.ledger.Ledgers;
import org.raqib.ledger.Submission;
import org.raqib.model.Decision;
import org.raqib.model.Decision.Kind;
import org.raqib.model.Decision.Target;
import org.raqib.model.EventType;
import org.raqib.model.Finding;
import org.raqib.model.Incident;
import org.raqib.model.Reading;
import org.raqib.record.Derived;

/** A desk over a ledger of the samples: it shows what the ledger holds and what the commands derive, and keeps up with it. */
class DeskTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2020-05-11T06:00:00Z"), ZoneOffset.UTC);
    private static final KnowledgeFiles KNOWLEDGE = KnowledgeFiles.shipped();

    @TempDir
    static Path folder;

    private static Path whole;

    private Path ledgerFile;
    private Path deskFile;
    private Ledger ledger;
    private Desk desk;

    @BeforeAll
    static void ingest() {
        whole = folder.resolve("whole.raqib");
        List<Submission> submissions = new ArrayList<>();
        Reader reader = Reader.standard();
        new Intake(
                        Limits.standard(),
                        CLOCK,
                        capture -> submissions.add(new Submission(capture, reader.read(capture.report()))),
                        fault -> {
                            throw new AssertionError(fault);
                        })
                .read(Path.of("../samples/reports"));
        try (Ledger ledger = Ledgers.open(whole.toString(), CLOCK)) {
            ledger.append(submissions);
        }
    }

    @BeforeEach
    void open() throws IOException {
        Path own = Files.createTempDirectory(folder, "desk");
        ledgerFile = Files.copy(whole, own.resolve("l.raqib"));
        deskFile = own.resolve("desk.db");
        ledger = Ledgers.open(ledgerFile.toString(), CLOCK);
        desk = Desk.open(deskFile);
        catchUp();
    }

    @AfterEach
    void close() {
        desk.close();
        ledger.close();
    }

    private void catchUp() {
        desk.take(ledger, taken -> {});
        desk.derive(ledger, KNOWLEDGE);
    }

    private long decide(Kind kind, Target target) {
        return ledger.decide(List.of(new Decision(
                        kind, "a reviewer", CLOCK.instant(), List.of(target), "seen", Decision.NO_PAYLOAD)))
                .getFirst();
    }

    private ReportRow first() {
        return desk.reports(ReportQuery.ALL, null, 1).items().getFirst();
    }

    private List<ReportRow> find(String words) {
        return desk.reports(new ReportQuery(words, null, null, null, null, null, null, null), null, 100)
                .items();
    }

    private static ReportQuery inState(ReportQuery.State state) {
        return new ReportQuery(null, null, null, null, null, null, null, state);
    }

    @Test
    void showsEveryReportOnceTheLatestDayFirstInSlices() {
        List<ReportRow> all = desk.reports(ReportQuery.ALL, null, 1000).items();
        assertThat(all).hasSize((int) ledger.counts().reports());
        assertThat(all.stream().mapToInt(ReportRow::claims).sum())
                .isEqualTo((int) ledger.counts().claims());
        assertThat(all.stream().map(ReportRow::published).filter(day -> day != null))
                .isSortedAccordingTo(java.util.Comparator.reverseOrder());
        List<ReportRow> sliced = new ArrayList<>();
        @Nullable String cursor = null;
        do {
            Slice<ReportRow> slice = desk.reports(ReportQuery.ALL, cursor, 3);
            assertThat(slice.items()).hasSizeBetween(1, 3);
            sliced.addAll(slice.items());
            cursor = slice.next();
        } while (cursor != null);
        assertThat(sliced).isEqualTo(all);
    }

    @Test
    void whatHasNoDayAtAllIsListedLast() throws IOException {
        Path text = Files.writeString(
                folder.resolve("undated.txt"), "قصفت طائرة مسيرة مخزنا للوقود قرب سرت وقتلت عاملين اثنين.\n");
        List<Submission> submissions = new ArrayList<>();
        Reader reader = Reader.standard();
        new Intake(
                        Limits.standard(),
                        CLOCK,
                        capture -> submissions.add(new Submission(capture, reader.read(capture.report()))),
                        fault -> {
                            throw new AssertionError(fault);
                        })
                .read(text);
        ledger.append(submissions);
        catchUp();
        List<IncidentRow> all = new ArrayList<>();
        String cursor = null;
        do {
            Slice<IncidentRow> slice = desk.incidents(IncidentQuery.ALL, cursor, 1);
            all.addAll(slice.items());
            cursor = slice.next();
        } while (cursor != null && all.size() < 1_000);
        assertThat(all).doesNotHaveDuplicates().hasSize(desk.count(IncidentQuery.ALL, 1_000));
        assertThat(all.getLast().id())
                .isEqualTo(desk.incidentsOf(
                                desk.report("undated.txt").orElseThrow().n())
                        .values()
                        .iterator()
                        .next());
        assertThat(all.getLast().from()).isNull();
    }

    @Test
    void derivesWhatTheCommandsDerive() {
        Derived derived = Derived.of(ledger, KNOWLEDGE);
        List<Incident> shown = new ArrayList<>();
        for (IncidentRow row : desk.incidents(IncidentQuery.ALL, null, 1000).items()) {
            shown.add(desk.incident(row.id()).orElseThrow().incident());
        }
        assertThat(shown).containsExactlyInAnyOrderElementsOf(derived.incidents());
        List<Finding> findings = desk.findings(FindingQuery.ALL, null, 1000).items().stream()
                .map(FindingRow::finding)
                .toList();
        assertThat(findings).isNotEmpty().containsExactlyInAnyOrderElementsOf(derived.findings());
        assertThat(desk.proposals().stream().map(ProposedCommitment::commitment))
                .containsExactlyInAnyOrderElementsOf(derived.proposals().stream()
                        .map(one -> one.commitment())
                        .toList());
        assertThat(desk.commitments(KNOWLEDGE)).isEqualTo(derived.commitments());
    }

    @Test
    void aDigestWrittenFromTheDeskIsTheCommandsDigest() {
        Derived derived = Derived.of(ledger, KNOWLEDGE);
        for (LocalDate day : List.of(LocalDate.of(2020, 4, 30), LocalDate.of(2020, 5, 9))) {
            Period period = Period.of(day);
            Desk.Told told = desk.told(period);
            assertThat(told.incidents()).isNotEmpty();
            assertThat(new Digests(derived.entities())
                            .of(
                                    period,
                                    Scope.ALL,
                                    told.incidents(),
                                    told.findings(),
                                    desk.commitments(KNOWLEDGE),
                                    null))
                    .isEqualTo(derived.digest(period, null));
        }
    }

    @Test
    void findsAnyFormOfAWordPhrasesAndLeavesOutWhatIsNotWanted() {
        Set<Long> tripoli = numbers(find("طرابلس"));
        assertThat(tripoli).isNotEmpty();
        assertThat(numbers(find("وطرابلس"))).isEqualTo(tripoli);
        assertThat(numbers(find("طَرابُلس"))).isEqualTo(tripoli);
        Set<Long> phrase = numbers(find("«وقف إطلاق النار»"));
        assertThat(phrase).isNotEmpty().isEqualTo(numbers(find("\"وقف اطلاق النار\"")));
        assertThat(numbers(find("\"النار إطلاق وقف\""))).isEmpty();
        Set<Long> rest = numbers(find("طرابلس -«وقف إطلاق النار»"));
        assertThat(rest).doesNotContainAnyElementsOf(phrase).isSubsetOf(tripoli);
        assertThat(find("***")).isEmpty();
        assertThat(find("\"")).isEmpty();
        assertThat(find("NEAR( OR AND NOT")).isEmpty();
    }

    @Test
    void narrowsByDayOutletPartyAndEvent() {
        ReportRow one = first();
        List<Facet> outlets = desk.outlets(ReportQuery.ALL, 100);
        assertThat(outlets.stream().mapToInt(Facet::reports).sum())
                .isEqualTo((int) desk.reports(ReportQuery.ALL, null, 1000).items().stream()
                        .filter(report -> report.outlet() != null)
                        .count());
        String outlet = outlets.getFirst().value();
        assertThat(desk.reports(new ReportQuery(null, null, null, outlet, null, null, null, null), null, 1000)
                        .items())
                .hasSize(outlets.getFirst().reports())
                .allMatch(report -> outlet.equals(report.outlet()));
        LocalDate day = java.util.Objects.requireNonNull(one.published());
        assertThat(desk.reports(new ReportQuery(null, day, day, null, null, null, null, null), null, 1000)
                        .items())
                .contains(one)
                .allMatch(report -> day.equals(report.published()));
        Facet party = desk.parties(ReportQuery.ALL, 1).getFirst();
        assertThat(desk.reports(new ReportQuery(null, null, null, null, null, party.value(), null, null), null, 1000)
                        .items())
                .hasSize(party.reports());
        assertThat(desk.reports(
                                new ReportQuery(null, null, null, null, null, null, EventType.ASSAULT, null),
                                null,
                                1000)
                        .items())
                .isNotEmpty()
                .allMatch(report -> ledger.reading(ledger.place(report.id()).orElseThrow()).claims().stream()
                        .anyMatch(claim -> claim.event() == EventType.ASSAULT));
    }

    @Test
    void whatSomeoneHasSeenIsLeftOutWhereAskedFor() {
        List<ReportRow> all = desk.reports(ReportQuery.ALL, null, 1000).items();
        long after = all.stream()
                .mapToLong(ReportRow::version)
                .sorted()
                .skip(5)
                .findFirst()
                .orElseThrow();
        long seen = all.stream().mapToLong(ReportRow::version).max().orElseThrow();
        ReportQuery unseen = ReportQuery.ALL.withUnseen(new ReportQuery.Unseen(after, Set.of(seen)));

        assertThat(desk.reports(unseen, null, 1000).items())
                .containsExactlyElementsOf(all.stream()
                        .filter(row -> row.version() > after && row.version() != seen)
                        .toList());
        assertThat(desk.count(unseen, 1000)).isEqualTo(all.size() - 7);
        assertThat(desk.count(unseen.withUnseen(null), 1000)).isEqualTo(all.size());
    }

    @Test
    void keepsUpWithDecisionsAndWithTheirUndoing() {
        ReportRow report = desk.reports(
                        new ReportQuery(null, null, null, null, null, null, EventType.ASSAULT, null), null, 1)
                .items()
                .getFirst();
        Target claim = new Target(Target.Sort.CLAIM, report.id() + "#0");
        assertThat(desk.reports(inState(ReportQuery.State.JUDGED), null, 10).items())
                .isEmpty();
        long entry = decide(Kind.RETRACT, claim);
        decide(Kind.NOTE, new Target(Target.Sort.CLAIM, report.id() + "#1"));
        catchUp();
        assertThat(desk.reports(inState(ReportQuery.State.JUDGED), null, 10).items())
                .extracting(ReportRow::n, ReportRow::judged)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(report.n(), 1));
        assertThat(desk.decisions(claim)).singleElement().matches(one -> one.inForce() && one.entry() == entry);
        long undone = decide(Kind.REJECT, new Target(Target.Sort.ENTRY, Long.toString(entry)));
        catchUp();
        assertThat(desk.decisions(claim)).singleElement().matches(one -> !one.inForce());
        assertThat(desk.report(report.n()).orElseThrow().judged()).isZero();
        decide(Kind.REJECT, new Target(Target.Sort.ENTRY, Long.toString(undone)));
        catchUp();
        assertThat(desk.report(report.n()).orElseThrow().judged()).isEqualTo(1);
        assertThat(desk.decisionsAboutClaims(report.id())).hasSize(2);
        decide(Kind.ADD, new Target(Target.Sort.REPORT, report.id()));
        desk.take(ledger, taken -> {});
        assertThat(desk.report(report.n()).orElseThrow().judged()).isEqualTo(2);
        assertThat(desk.decisions(Long.MAX_VALUE, 10))
                .isEqualTo(ledger.decisions().reversed());
    }

    @Test
    void whatIsHeldInMemoryIsWhatTheFileSaysAfterEveryChange() {
        Path other = ledgerFile.resolveSibling("growing.raqib");
        Path file = ledgerFile.resolveSibling("growing.db");
        List<Reading> readings = ledger.readings().toList();
        try (Ledger growing = Ledgers.open(other.toString(), CLOCK);
                Desk kept = Desk.open(file)) {
            for (int i = 0; i < readings.size(); i++) {
                Reading reading = readings.get(i);
                String id = reading.report().id();
                growing.append(List.of(new Submission(ledger.report(id).orElseThrow(), reading)));
                Target earlier = new Target(
                        i % 3 == 0 ? Target.Sort.REPORT : Target.Sort.CLAIM,
                        readings.get(i / 2).report().id() + (i % 3 == 0 ? "" : "#0"));
                if (i % 2 == 0) {
                    growing.decide(List.of(new Decision(
                            Kind.RETRACT,
                            "a reviewer",
                            CLOCK.instant(),
                            List.of(earlier),
                            "seen",
                            Decision.NO_PAYLOAD)));
                }
                kept.take(growing, taken -> {});
                if (i % 9 == 8) {
                    kept.derive(growing, KNOWLEDGE);
                }
                List<Object> shown = lists(kept);
                if (i % 5 == 4 || i == readings.size() - 1) {
                    // A desk that was not there while it grew reads all of it from the file.
                    try (Desk fresh = Desk.open(file)) {
                        assertThat(shown).isEqualTo(lists(fresh));
                    }
                }
            }
        }
    }

    /** What a desk says to a good many questions. */
    private static List<Object> lists(Desk desk) {
        List<Object> all = new ArrayList<>();
        List<ReportQuery> queries = new ArrayList<>(List.of(ReportQuery.ALL));
        for (ReportQuery.State state : ReportQuery.State.values()) {
            queries.add(inState(state));
        }
        LocalDate day = LocalDate.of(2020, 5, 1);
        queries.add(new ReportQuery(null, day, day.plusDays(5), null, null, null, null, null));
        queries.add(new ReportQuery("طرابلس", null, day, null, "ar", null, null, null));
        queries.add(new ReportQuery(null, day, null, null, null, null, EventType.ASSAULT, null));
        for (Facet outlet : desk.outlets(ReportQuery.ALL, 3)) {
            queries.add(new ReportQuery(null, null, null, outlet.value(), null, null, null, null));
        }
        for (Facet party : desk.parties(ReportQuery.ALL, 3)) {
            queries.add(new ReportQuery(null, null, null, null, null, party.value(), null, null));
        }
        for (ReportQuery query : queries) {
            Slice<ReportRow> slice = desk.reports(query, null, 5);
            all.add(slice);
            all.add(desk.reports(query, slice.next(), 100));
            all.add(List.of(desk.count(query, 7), desk.count(query, 1000)));
            all.add(desk.outlets(query, 4));
            all.add(desk.languages(query, 4));
            all.add(desk.days(query, 4));
            all.add(desk.parties(query, 4));
            for (ReportRow row : slice.items()) {
                all.add(List.of(desk.beside(query, row.n(), true), desk.beside(query, row.n(), false)));
            }
        }
        all.add(desk.standing());
        all.add(desk.tag());
        return all;
    }

    @Test
    void aReportTakenBackIsMarkedAndItsClaimsAreInNoIncident() {
        ReportRow report = first();
        decide(Kind.RETRACT, new Target(Target.Sort.REPORT, report.id()));
        catchUp();
        assertThat(desk.report(report.n()).orElseThrow().retracted()).isTrue();
        assertThat(desk.incidentsOf(report.n())).isEmpty();
        assertThat(desk.reports(inState(ReportQuery.State.RETRACTED), null, 10).items())
                .extracting(ReportRow::n)
                .containsExactly(report.n());
    }

    @Test
    void aDeskOfAnotherLedgerBeginsAnew() {
        Path other = ledgerFile.resolveSibling("other.raqib");
        try (Ledger empty = Ledgers.open(other.toString(), CLOCK)) {
            desk.take(empty, taken -> {});
            assertThat(desk.standing().reports()).isZero();
            empty.append(List.of(new Submission(ledger.report(first(ledger)).orElseThrow(), null)));
            desk.take(empty, taken -> {});
            assertThat(desk.reports(ReportQuery.ALL, null, 10).items())
                    .singleElement()
                    .matches(row -> row.n() == 1);
        }
    }

    private static String first(Ledger ledger) {
        return ledger.readings().findFirst().orElseThrow().report().id();
    }

    @Test
    void showsTheOldIncidentsUntilTheNewOnesAreComplete() {
        long derived = desk.standing().derived();
        assertThat(desk.standing().isSettled()).isTrue();
        decide(Kind.NOTE, new Target(Target.Sort.REPORT, first().id()));
        desk.take(ledger, taken -> {});
        assertThat(desk.standing().isSettled()).isFalse();
        assertThat(desk.standing().derived()).isEqualTo(derived);
        assertThat(desk.isSettled(KNOWLEDGE)).isFalse();
        assertThat(desk.incidents(IncidentQuery.ALL, null, 10).items()).isNotEmpty();
    }

    @Test
    void aFileThatCannotBeUsedIsNamed() {
        Path nowhere = deskFile.resolveSibling("no-such-folder").resolve("desk.db");
        assertThatThrownBy(() -> Desk.open(nowhere))
                .isInstanceOf(DeskException.class)
                .hasMessageContaining(nowhere.toString());
    }

    private static Set<Long> numbers(List<ReportRow> rows) {
        Set<Long> numbers = new HashSet<>();
        rows.forEach(row -> numbers.add(row.n()));
        return numbers;
    }
}
