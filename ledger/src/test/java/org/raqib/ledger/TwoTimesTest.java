package org.raqib.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.raqib.model.Decision;
import org.raqib.model.Decision.Kind;
import org.raqib.model.Decision.Target;
import org.raqib.model.ReportedClaim;
import org.raqib.proof.Hash;
import org.raqib.proof.SigningKey;

/** When it happened, and when we knew: what a ledger says now, and what it said on an earlier day. */
@ParameterizedClass
@EnumSource(TestStore.class)
class TwoTimesTest {
    @TempDir
    Path folder;

    private final TestStore store;

    private final Hand clock = new Hand();
    private Ledger ledger;

    /** A clock that is set by hand. */
    private static final class Hand extends Clock {
        private Instant now = Instant.parse("2020-05-01T12:00:00Z");

        void set(String to) {
            now = Instant.parse(to);
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }

    TwoTimesTest(TestStore store) {
        this.store = store;
    }

    @BeforeEach
    void aLedger() {
        ledger = store.place(folder).open(clock);
    }

    @AfterEach
    void close() {
        ledger.close();
    }

    private static Decision decision(Kind kind, String... targets) {
        return new Decision(
                kind,
                "Salma",
                Instant.parse("2020-05-02T08:00:00Z"),
                List.of(targets).stream().map(Target::parse).toList(),
                "it was taken back",
                "{}");
    }

    private static List<String> keys(LedgerView view) {
        return view.claims(Window.ALL).map(ReportedClaim::key).toList();
    }

    @Test
    void whatWasKnownOnADayStaysKnown() {
        ledger.append(List.of(Samples.submission("a", 1, "1")));
        clock.set("2020-05-02T12:00:00Z");
        ledger.append(List.of(Samples.submission("b", 2, "1"), Samples.submission("a", 1, "2")));
        clock.set("2020-05-03T12:00:00Z");
        ledger.append(List.of(Samples.submission("a", 3, "2")));
        clock.set("2020-05-04T12:00:00Z");
        ledger.decide(List.of(decision(Kind.RETRACT, "report:b")));

        assertThat(ledger.asOf(Instant.parse("2020-05-01T11:59:59.999Z")).head())
                .isEqualTo(new Head(0, Hash.NONE));
        LedgerView first = ledger.asOf(Instant.parse("2020-05-01T12:00:00Z"));
        assertThat(first.counts()).isEqualTo(new Counts(3, 1, 1, 1, 2));
        assertThat(keys(first)).containsExactly("a#0", "a#1");
        assertThat(first.versions("a")).hasSize(1);
        assertThat(first.report("b")).isEmpty();
        assertThat(first.entry(4)).isEmpty();
        assertThat(first.verify(n -> {}).sound()).isTrue();
        assertThat(first.verify(n -> {}).head()).isEqualTo(first.head());

        LedgerView second = ledger.asOf(Instant.parse("2020-05-02T23:59:59Z"));
        assertThat(keys(second)).containsExactly("a#0", "a#1", "b#0", "b#1");
        assertThat(second.readings().findFirst().orElseThrow().readerVersion()).isEqualTo("2");
        LedgerView third = ledger.asOf(Instant.parse("2020-05-03T23:59:59Z"));
        assertThat(third.versions("a")).hasSize(2);
        assertThat(keys(third)).containsExactly("b#0", "b#1", "a#0", "a#1");
        assertThat(keys(ledger)).containsExactly("a#0", "a#1");
        assertThat(ledger.counts().claims()).isEqualTo(2);
    }

    @Test
    void aReportTakenBackCountsNoMoreUntilItIsCapturedAnew() {
        ledger.append(List.of(Samples.submission("a", 1, "1"), Samples.submission("b", 2, "1")));
        List<Long> decided = ledger.decide(List.of(decision(Kind.RETRACT, "report:a")));
        assertThat(decided).containsExactly(7L);
        assertThat(keys(ledger)).containsExactly("b#0", "b#1");
        assertThat(ledger.report("a")).as("it is kept").isPresent();
        assertThat(ledger.append(List.of(Samples.submission("a", 1, "2"))))
                .as("another reading of what was taken back")
                .noneMatch(Receipt::known);
        assertThat(keys(ledger)).containsExactly("b#0", "b#1");

        ledger.append(List.of(Samples.submission("a", 5, "1")));
        assertThat(keys(ledger)).containsExactly("b#0", "b#1", "a#0", "a#1");
        assertThat(ledger.verify(n -> {}).faults()).isEmpty();
    }

    @Test
    void aDecisionIsUndoneByAnother() {
        ledger.append(List.of(Samples.submission("a", 1, "1")));
        ledger.decide(List.of(decision(Kind.RETRACT, "report:a")));
        ledger.decide(List.of(decision(Kind.REJECT, "entry:4")));
        assertThat(keys(ledger)).hasSize(2);
        assertThat(ledger.decisions())
                .extracting(RecordedDecision::entry, RecordedDecision::inForce)
                .containsExactly(tuple(4L, false), tuple(5L, true));
        ledger.decide(List.of(decision(Kind.REJECT, "entry:5")));
        assertThat(keys(ledger)).as("what undid it is undone").isEmpty();
        assertThat(ledger.decisions()).extracting(RecordedDecision::inForce).containsExactly(true, false, true);
        assertThat(ledger.verify(n -> {}).count(EntryType.DECISION)).isEqualTo(3);
    }

    @Test
    void whatIsNotThereCannotBeDecidedAbout() {
        ledger.append(List.of(Samples.submission("a", 1, "1")));
        for (String target : List.of("report:none", "claim:none#1", "claim:a", "entry:4", "entry:x")) {
            assertThatThrownBy(
                            () -> ledger.decide(List.of(decision(Kind.NOTE, target), decision(Kind.NOTE, "report:a"))))
                    .isInstanceOf(LedgerException.class)
                    .hasMessageContaining("holds no " + target.replace(":", " '") + "'");
        }
        assertThat(ledger.head().entries()).as("all or nothing").isEqualTo(3);
    }

    @Test
    void aClockSetBackDoesNotSetTheLedgerBack() {
        ledger.append(List.of(Samples.submission("a", 1, "1")));
        clock.set("2020-04-30T00:00:00Z");
        ledger.append(List.of(Samples.submission("b", 1, "1")));
        assertThat(ledger.entry(6).orElseThrow().at()).isEqualTo("2020-05-01T12:00:00.000Z");
        assertThat(ledger.asOf(clock.instant().plus(Duration.ofHours(1))).head().entries())
                .isZero();
    }

    @Test
    void entriesAndHashesForALogOverThem() {
        ledger.append(LongStream.range(0, 30)
                .mapToObj(i -> Samples.submission(Samples.capture("r" + i, (int) i, LocalDate.of(2020, 5, 1)), "1"))
                .toList());
        long checkpoint =
                MerkleLog.sign(ledger, SigningKey.create(new SecureRandom())).entry();
        assertThat(checkpoint).isEqualTo(91);
        assertThat(ledger.entriesOf(EntryType.CHECKPOINT)).containsExactly(91L);
        assertThat(ledger.entriesOf(EntryType.TEXT)).hasSize(30).startsWith(2L);
        assertThat(ledger.entries(89, 200)).extracting(StoredEntry::number).containsExactly(89L, 90L, 91L);
        assertThat(ledger.hashes(1, 91).toList())
                .isEqualTo(ledger.entries(1, 91)
                        .map(entry -> Hash.leaf(entry.header()))
                        .toList());
        assertThat(ledger.hashes(91, 91)).containsExactly(ledger.head().hash());
        assertThat(ledger.verify(n -> {}).faults()).isEmpty();
    }
}
