package org.raqib.ledger;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.raqib.ledger.Receipt.Added;
import org.raqib.model.Capture;
import org.raqib.model.Claim;
import org.raqib.model.Decision;
import org.raqib.model.Reading;
import org.raqib.model.Report;
import org.raqib.model.ReportedClaim;
import org.raqib.proof.Hash;

/** What every store of a ledger must do, over each of them. */
@ParameterizedClass
@EnumSource(TestStore.class)
class LedgerContractTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2020-05-01T12:00:00.123456Z"), ZoneOffset.UTC);

    @TempDir
    Path folder;

    private final TestStore store;

    private TestStore.Place place;

    LedgerContractTest(TestStore store) {
        this.store = store;
    }

    @BeforeEach
    void aPlace() {
        place = store.place(folder);
    }

    private Ledger open() {
        return place.open(CLOCK);
    }

    @Test
    void aReadingIsFoundAtItsPlaceAlsoOnceTheReportWasTakenBack() {
        Submission submission = Samples.submission("a", 2, "1");
        try (Ledger ledger = open()) {
            ledger.append(List.of(Samples.submission("b", 1, "1"), submission));
            ledger.decide(List.of(new Decision(
                    Decision.Kind.RETRACT,
                    "a reviewer",
                    Instant.EPOCH,
                    List.of(new Decision.Target(Decision.Target.Sort.REPORT, "a")),
                    "withdrawn by the outlet",
                    Decision.NO_PAYLOAD)));
            assertThat(ledger.readings().map(reading -> reading.report().id())).containsExactly("b");
            assertThat(ledger.place("a").map(ledger::reading)).contains(requireNonNull(submission.reading()));
        }
    }

    @Test
    void keepsAReportByteForByteAndEveryClaimWhole() {
        Submission submission = Samples.submission("a", 1, "1");
        try (Ledger ledger = open()) {
            Receipt receipt = ledger.append(List.of(submission)).getFirst();
            assertThat(receipt.added()).containsExactlyInAnyOrder(Added.REPORT, Added.READING);
            assertThat(receipt.capture()).isEqualTo(1);
        }
        try (Ledger ledger = place.openToRead()) {
            Capture kept = ledger.report("a").orElseThrow();
            assertThat(kept.bytes()).isEqualTo(submission.capture().bytes());
            assertThat(kept.report()).isEqualTo(submission.capture().report());
            assertThat(kept.origin()).isEqualTo("reports/a.txt");
            assertThat(kept.capturedAt()).isEqualTo(Samples.CAPTURED);
            assertThat(ledger.readings()).containsExactly(submission.reading());
            assertThat(ledger.head().entries()).isEqualTo(3);
            assertThat(ledger.counts()).isEqualTo(new Counts(3, 1, 1, 1, 2));
            assertThat(ledger.verify(n -> {}).faults()).isEmpty();
        }
    }

    @Test
    void doublesNothing() {
        try (Ledger ledger = open()) {
            Submission submission = Samples.submission("a", 1, "1");
            assertThat(ledger.holds(submission.capture().report(), "1")).isFalse();
            ledger.append(List.of(submission, submission));
            Head head = ledger.head();

            assertThat(ledger.append(List.of(submission))).allMatch(Receipt::known);
            assertThat(ledger.holds(submission.capture().report(), "1")).isTrue();
            assertThat(ledger.head()).isEqualTo(head);
            assertThat(head.entries()).isEqualTo(3);
        }
    }

    @Test
    void aNewerReaderAddsAReadingAndRewritesNothing() {
        try (Ledger ledger = open()) {
            Capture capture = Samples.capture("a", 1, null);
            ledger.append(List.of(Samples.submission(capture, "1"), Samples.submission("b", 2, "1")));
            List<StoredEntry> before = entries(ledger);

            Reading fewer = Samples.reading(capture.report(), "2");
            fewer = new Reading(capture.report(), null, false, fewer.claims().subList(1, 2), "2");
            Receipt receipt =
                    ledger.append(List.of(new Submission(capture, fewer))).getFirst();

            assertThat(receipt.added()).containsExactly(Added.READING);
            assertThat(ledger.readings())
                    .extracting(reading -> reading.report().id() + " by " + reading.readerVersion())
                    .containsExactly("a by 2", "b by 1");
            assertThat(ledger.counts()).isEqualTo(new Counts(7, 2, 2, 3, 3));
            assertThat(entries(ledger).subList(0, 6))
                    .usingRecursiveFieldByFieldElementComparator()
                    .isEqualTo(before);
            assertThat(ledger.holds(capture.report(), "1")).isTrue();
            assertThat(ledger.verify(n -> {}).faults()).isEmpty();
        }
    }

    @Test
    void otherBytesUnderAKnownIdentifierAreAVersionAndBothAreKept() {
        try (Ledger ledger = open()) {
            ledger.append(List.of(Samples.submission("a", 1, "1")));
            Receipt receipt =
                    ledger.append(List.of(Samples.submission("a", 2, "1"))).getFirst();

            assertThat(receipt.added()).containsExactlyInAnyOrder(Added.VERSION, Added.READING);
            assertThat(ledger.versions("a"))
                    .extracting(capture -> capture.report().sha256())
                    .containsExactly(
                            Samples.capture("a", 1, null).report().sha256(),
                            Samples.capture("a", 2, null).report().sha256());
            assertThat(ledger.readings())
                    .hasSize(1)
                    .allMatch(reading -> reading.report().sha256().equals(receipt.sha256()));
            assertThat(ledger.counts().reports()).isEqualTo(1);
            assertThat(ledger.counts().captures()).isEqualTo(2);
        }
    }

    @Test
    void anotherTextOfTheSameBytesIsReadAgainBesideTheFirst() {
        try (Ledger ledger = open()) {
            Capture capture = Samples.capture("a", 1, null);
            ledger.append(List.of(Samples.submission(capture, "1")));
            Report old = capture.report();
            Report cleaned = new Report(
                    "a", old.sha256(), old.title(), old.text().strip(), null, old.publisher(), old.url(), "ar");
            Capture again =
                    new Capture(cleaned, capture.bytes(), capture.mediaType(), capture.origin(), Samples.CAPTURED);

            assertThat(ledger.holds(cleaned, "1")).isFalse();
            Receipt receipt =
                    ledger.append(List.of(Samples.submission(again, "1"))).getFirst();

            assertThat(receipt.added()).containsExactlyInAnyOrder(Added.TEXT, Added.READING);
            assertThat(ledger.readings()).extracting(Reading::report).containsExactly(cleaned);
            assertThat(ledger.verify(n -> {}).faults()).isEmpty();
        }
    }

    @Test
    void aReportThatCouldNotBeReadIsKeptAndLeavesTheEarlierReadingCurrent() {
        try (Ledger ledger = open()) {
            Submission first = Samples.submission("a", 1, "1");
            Capture second = Samples.capture("a", 2, null);
            ledger.append(List.of(first, new Submission(second, null)));

            assertThat(ledger.report("a").orElseThrow().bytes()).isEqualTo(second.bytes());
            assertThat(ledger.readings()).containsExactly(first.reading());
            assertThat(ledger.holds(second.report(), "1")).isFalse();
            assertThat(ledger.verify(n -> {}).faults()).isEmpty();
        }
    }

    @Test
    void refusesAWholeBatchForAQuoteThatDoesNotStandInTheReport() {
        try (Ledger ledger = open()) {
            Capture capture = Samples.capture("a", 1, null);
            Reading reading = Samples.reading(Samples.capture("b", 1, null).report(), "1");
            Claim claim = reading.claims().getFirst();
            Claim misquoted = new Claim(
                    claim.event(),
                    claim.mode(),
                    claim.modality(),
                    claim.actors(),
                    List.of(),
                    List.of(),
                    List.of(),
                    null,
                    null,
                    null,
                    null,
                    false,
                    claim.trigger(),
                    claim.span(),
                    "كلام".repeat(10).substring(0, claim.span().length()),
                    "sample.rule",
                    List.of(),
                    List.of());
            Submission wrong =
                    new Submission(capture, new Reading(capture.report(), null, false, List.of(misquoted), "1"));

            assertThat(wrong.fault()).isEqualTo("claim 0 quotes words that do not stand at their place in the report");
            assertThat(new Submission(capture, reading).fault()).isEqualTo("the reading is of another report (b)");
            assertThatThrownBy(() -> ledger.append(List.of(Samples.submission("c", 1, "1"), wrong)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("Report a cannot be recorded: claim 0 quotes");
            assertThat(ledger.head()).isEqualTo(new Head(0, Hash.NONE));
        }
    }

    @Test
    void givesClaimsByDayOfPublicationAndByDayOfTheAct() {
        try (Ledger ledger = open()) {
            List<Submission> batch = new ArrayList<>();
            for (int day = 1; day <= 28; day++) {
                batch.add(Samples.submission(Samples.capture("r" + day, day, LocalDate.of(2020, 2, day)), "1"));
            }
            batch.add(Samples.submission(Samples.capture("undated", 1, null), "1"));
            ledger.append(batch);

            assertThat(ledger.claims(Window.ALL)).hasSize(58);
            assertThat(ledger.claims(Window.published(LocalDate.of(2020, 2, 10), LocalDate.of(2020, 2, 11))))
                    .extracting(ReportedClaim::key)
                    .containsExactly("r10#0", "r10#1", "r11#0", "r11#1");
            assertThat(ledger.claims(Window.happened(LocalDate.of(2020, 2, 10), LocalDate.of(2020, 2, 11))))
                    .extracting(ReportedClaim::key)
                    .containsExactly("r11#0", "r12#0");
            assertThat(ledger.claims(new Window(LocalDate.of(2020, 2, 12), null, null, LocalDate.of(2020, 2, 11))))
                    .extracting(ReportedClaim::key)
                    .containsExactly("r12#0");
        }
    }

    @Test
    void aStreamSeesTheLedgerAsItWasWhenItWasAskedFor() {
        try (Ledger ledger = open()) {
            List<Submission> batch = new ArrayList<>();
            for (int i = 0; i < 450; i++) {
                batch.add(Samples.submission("r" + i, i, "1"));
            }
            ledger.append(batch);
            List<String> seen = new ArrayList<>();
            ledger.readings().forEach(reading -> {
                if (seen.isEmpty()) {
                    ledger.append(List.of(Samples.submission("r449", 449, "2"), Samples.submission("later", 1, "1")));
                }
                seen.add(reading.report().id() + " by " + reading.readerVersion());
            });
            assertThat(seen).hasSize(450).startsWith("r0 by 1").endsWith("r449 by 1");
        }
    }

    @Test
    void textThatIsNotWholeUnicodeSurvives() {
        byte[] bytes = {1, 2, 3, 0, (byte) 0xff};
        Report report = new Report(
                "نصف\uD83D 'quoted' \u0000 \uFFFD",
                Hash.of(bytes).hex(),
                "\uDE00",
                "نص \uD83D\uDE00 \uD83D",
                null,
                null,
                null,
                "und");
        Capture capture = new Capture(report, bytes, "application/json", "قائمة.jsonl:7", Samples.CAPTURED);
        Submission submission = new Submission(capture, new Reading(report, null, false, List.of(), "1"));
        try (Ledger ledger = open()) {
            ledger.append(List.of(submission));
            assertThat(ledger.append(List.of(submission)).getFirst().known()).isTrue();
            assertThat(ledger.readings()).containsExactly(submission.reading());
            assertThat(ledger.report(report.id()).orElseThrow().bytes()).isEqualTo(bytes);
            assertThat(ledger.verify(n -> {}).faults()).isEmpty();
        }
    }

    @Test
    void anEmptyReportIsKept() {
        byte[] none = {};
        Report report = new Report("empty", Hash.of(none).hex(), "", "", null, null, null, "und");
        Capture capture = new Capture(report, none, "text/plain", "empty.txt", Samples.CAPTURED);
        try (Ledger ledger = open()) {
            ledger.append(List.of(new Submission(capture, null)));
            assertThat(ledger.report("empty").orElseThrow().bytes()).isEmpty();
            assertThat(ledger.verify(n -> {}).faults()).isEmpty();
        }
    }

    @Test
    void twoWritersTakeTurns() {
        try (Ledger one = open();
                Ledger other = open()) {
            for (int i = 0; i < 20; i++) {
                one.append(List.of(Samples.submission("one" + i, i, "1")));
                other.append(List.of(Samples.submission("other" + i, i, "1")));
            }
            assertThat(one.head()).isEqualTo(other.head());
            assertThat(one.counts().reports()).isEqualTo(40);
            assertThat(other.verify(n -> {}).faults()).isEmpty();
        }
    }

    private static List<StoredEntry> entries(Ledger ledger) {
        List<StoredEntry> entries = new ArrayList<>();
        for (long number = 1; number <= ledger.head().entries(); number++) {
            entries.add(ledger.entry(number).orElseThrow());
        }
        return entries;
    }
}
