package org.raqib.record;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.raqib.contract.SlotsJson;
import org.raqib.knowledge.KnowledgeFiles;
import org.raqib.knowledge.Lexicon;
import org.raqib.ledger.Ledger;
import org.raqib.ledger.SqliteLedger;
import org.raqib.ledger.Submission;
import org.raqib.model.Capture;
import org.raqib.model.Claim;
import org.raqib.model.Decision;
import org.raqib.model.Decision.Kind;
import org.raqib.model.Decision.Target;
import org.raqib.model.EventDate;
import org.raqib.model.EventType;
import org.raqib.model.Evidence;
import org.raqib.model.Incident;
import org.raqib.model.Modality;
import org.raqib.model.Mode;
import org.raqib.model.Reading;
import org.raqib.model.Report;
import org.raqib.model.ReportedClaim;
import org.raqib.model.Slot;
import org.raqib.model.Span;
import org.raqib.model.Toll;
import org.raqib.proof.Hash;
import org.raqib.record.ClaimDecisions.Signature;
import org.raqib.record.JudgedClaim.Standing;

/** What people decide about claims counts, as long as it is not undone, whatever the machine reads later. */
class ClaimJudgementsTest {
    private static final String SHELLED = "قصفت المدفعية مستشفى المدينة";
    private static final String MET = "اجتمع الوزيران في العاصمة";
    private static final String TEXT = SHELLED + " وقتل ثلاثة. ثم " + MET + ". وأعلنت الهيئة إغلاق المطار.";

    @TempDir
    Path folder;

    private final TickingClock clock = new TickingClock();
    private Ledger ledger;

    /** A minute later whenever it is asked. */
    private static final class TickingClock extends Clock {
        private Instant now = Instant.parse("2020-05-01T12:00:00Z");

        @Override
        public Instant instant() {
            now = now.plus(Duration.ofMinutes(1));
            return now;
        }

        @Override
        public ZoneOffset getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    @BeforeEach
    void aLedger() {
        ledger = SqliteLedger.open(folder.resolve("l.raqib"), clock);
    }

    @AfterEach
    void close() {
        ledger.close();
    }

    private static Report report(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return new Report(
                "a", Hash.of(bytes).hex(), "خبر", text, LocalDate.of(2020, 4, 30), "وكالة الساحل", null, "ar");
    }

    private static Claim claim(Report report, String words, EventType event, Mode mode, @Nullable Toll killed) {
        int at = report.body().indexOf(words);
        Span trigger = new Span(at, at + 4);
        return new Claim(
                event,
                mode,
                Modality.FACT,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                EventDate.of(LocalDate.of(2020, 4, 30)),
                killed,
                null,
                null,
                false,
                trigger,
                new Span(at, at + words.length()),
                words,
                "a.rule",
                List.of(),
                List.of(new Evidence(Slot.KILLED, trigger, "a.rule")));
    }

    private static Claim shelled(Report report) {
        return claim(report, SHELLED, EventType.ASSAULT, Mode.HEAVY_WEAPONS, Toll.exactly(2));
    }

    private static Claim met(Report report) {
        return claim(report, MET, EventType.CONSULT, requireNonNull(first(EventType.CONSULT)), null);
    }

    private static Mode first(EventType event) {
        return event.modes().iterator().next();
    }

    private void read(String version, String text, Function<Report, List<Claim>> claims) {
        Report report = report(text);
        Reading reading = new Reading(report, report.published(), false, claims.apply(report), version);
        Capture capture =
                new Capture(report, text.getBytes(StandardCharsets.UTF_8), "text/plain", "a.txt", clock.instant());
        ledger.append(List.of(new Submission(capture, reading)));
    }

    private void read() {
        read("1", TEXT, report -> List.of(shelled(report), met(report)));
    }

    private ClaimDecisions decisions() {
        return new ClaimDecisions(ledger, Lexicon.shipped());
    }

    private Signature signed() {
        return new Signature("سلمى", clock.instant(), "seen in the text");
    }

    private long decide(Decision decision) {
        return ledger.decide(List.of(decision)).getFirst();
    }

    private JudgedClaim judged(int index) {
        return decisions().of("a").stream()
                .filter(one -> one.index() == index)
                .findFirst()
                .orElseThrow();
    }

    private List<String> told() {
        List<String> told = new ArrayList<>();
        Tellings.of(ledger, Lexicon.shipped())
                .claims()
                .forEach(one -> told.add(one.key() + " " + one.claim().event()));
        return told;
    }

    @Test
    void whatIsRejectedLeavesAndComesBackOnceThatIsUndone() {
        read();
        Instant before = clock.instant();
        long entry = decide(decisions().reject("a#0", signed()));
        assertThat(told()).containsExactly("a#1 CONSULT");
        assertThat(judged(0).standing()).isEqualTo(Standing.REJECTED);
        assertThat(judged(0).read()).isNotNull();
        assertThat(judged(0).claim()).isNull();
        assertThat(judged(1).standing()).isEqualTo(Standing.READ);
        Tellings now = Tellings.of(ledger, Lexicon.shipped());
        assertThat(now.judged()).containsOnlyKeys("a#0");
        Tellings then = Tellings.of(ledger.asOf(before), ledger, Lexicon.shipped(), (reading, claims) -> {});
        assertThat(then.claims()).hasSize(2);
        assertThat(then.judged()).isEmpty();

        decide(new Decision(
                Kind.REJECT,
                "سلمى",
                clock.instant(),
                List.of(new Target(Target.Sort.ENTRY, Long.toString(entry))),
                "it does hold",
                Decision.NO_PAYLOAD));
        assertThat(told()).containsExactly("a#0 ASSAULT", "a#1 CONSULT");
        assertThat(judged(0).standing()).isEqualTo(Standing.READ);
    }

    @Test
    void whatIsCorrectedReachesIncidentsAndTheMachinesClaimStaysInHistory() {
        read();
        String hospital = "مستشفى";
        int at = report(TEXT).body().indexOf(hospital);
        decide(decisions()
                .correct(
                        "a#0",
                        "{\"killed\":[3,3],\"recipients\":[{\"id\":\"KIND-HEALTH-FACILITY\",\"span\":[" + at + ","
                                + (at + hospital.length()) + "]}]}",
                        signed()));
        Derived derived = Derived.of(ledger, KnowledgeFiles.shipped());
        Incident incident = derived.incidents().stream()
                .filter(one -> one.event() == EventType.ASSAULT)
                .findFirst()
                .orElseThrow();
        assertThat(incident.killed()).isEqualTo(Toll.exactly(3));
        assertThat(incident.recipients().getFirst().mention().text()).isEqualTo(hospital);
        JudgedClaim judged = judged(0);
        assertThat(judged.standing()).isEqualTo(Standing.CORRECTED);
        Claim read = requireNonNull(judged.read());
        Claim stands = requireNonNull(judged.claim());
        assertThat(read.killed()).isEqualTo(Toll.exactly(2));
        assertThat(stands.quote()).isEqualTo(read.quote());
        assertThat(stands.date()).isEqualTo(read.date());
        assertThat(stands.evidence())
                .contains(
                        new Evidence(Slot.KILLED, null, SlotsJson.PERSON),
                        new Evidence(Slot.RECIPIENT, new Span(at, at + hospital.length()), SlotsJson.PERSON))
                .doesNotContain(new Evidence(Slot.KILLED, read.trigger(), "a.rule"));
        assertThat(judged.decisions()).hasSize(1);
    }

    @Test
    void aLaterReadingDoesNotOverruleAPerson() {
        read();
        decide(decisions().accept("a#0", signed()));
        decide(decisions().reject("a#1", signed()));
        assertThat(judged(0).standing()).isEqualTo(Standing.ACCEPTED);
        // The same words, in another order, one of them read as something else.
        read(
                "2",
                TEXT,
                report -> List.of(
                        met(report), claim(report, SHELLED, EventType.ASSAULT, Mode.HEAVY_WEAPONS, Toll.atLeast(9))));
        assertThat(told()).containsExactly("a#1 ASSAULT");
        assertThat(judged(1).standing()).isEqualTo(Standing.CORRECTED);
        assertThat(requireNonNull(judged(1).claim()).killed()).isEqualTo(Toll.exactly(2));
        // A reader that finds neither: what was accepted stands, under a name of its own.
        read("3", TEXT, report -> List.of());
        assertThat(told()).hasSize(1).allMatch(one -> one.matches("a#10000\\d\\d ASSAULT"));
    }

    @Test
    void whatThePersonFoundIsOneMoreClaim() {
        read();
        int at = report(TEXT).body().indexOf("وأعلنت");
        String slots = "{\"event\":\"COERCE\",\"modality\":\"alleged\",\"trigger\":[" + at + "," + (at + 6)
                + "],\"span\":[" + at + "," + (at + 26) + "],\"date\":\"2020-04-29\"}";
        long entry = decide(decisions().add("a", slots, signed()));
        String key = "a#" + (ReportedClaim.FIRST_ADDED + entry);
        assertThat(told()).containsExactly("a#0 ASSAULT", "a#1 CONSULT", key + " COERCE");
        JudgedClaim added = judged((int) (ReportedClaim.FIRST_ADDED + entry));
        assertThat(added.standing()).isEqualTo(Standing.ADDED);
        assertThat(requireNonNull(added.claim()).rule()).isEqualTo(SlotsJson.PERSON);
        assertThat(Derived.of(ledger, KnowledgeFiles.shipped()).incidents())
                .anyMatch(incident ->
                        incident.claims().stream().anyMatch(claim -> claim.key().equals(key)));
        decide(decisions().correct(key, "{\"modality\":\"fact\",\"date\":null}", signed()));
        added = judged((int) (ReportedClaim.FIRST_ADDED + entry));
        assertThat(requireNonNull(added.claim()).modality()).isEqualTo(Modality.FACT);
        assertThat(requireNonNull(added.claim()).date()).isNull();
        assertThat(added.decisions()).hasSize(2);
        decide(decisions().reject(key, signed()));
        assertThat(told()).containsExactly("a#0 ASSAULT", "a#1 CONSULT");
    }

    @Test
    void ofAnotherTextNobodySaidIt() {
        read();
        decide(decisions().accept("a#0", signed()));
        decide(decisions().correct("a#1", "{\"modality\":\"planned\"}", signed()));
        read("1", "صباحا " + TEXT, report -> List.of(met(report)));
        assertThat(told()).containsExactly("a#0 CONSULT");
        assertThat(judged(0).standing()).isEqualTo(Standing.READ);
    }

    @Test
    void aDecisionThatQuotesNothingIsAboutTheReadingItWasTakenUpon() {
        read();
        decide(new Decision(
                Kind.RETRACT,
                "سلمى",
                clock.instant(),
                List.of(new Target(Target.Sort.CLAIM, "a#0")),
                "withdrawn",
                Decision.NO_PAYLOAD));
        assertThat(told()).containsExactly("a#1 CONSULT");
        read("2", TEXT, report -> List.of(met(report), shelled(report)));
        assertThat(told()).containsExactly("a#0 CONSULT", "a#1 ASSAULT");
    }

    @Test
    void anAcceptanceNeedsNoReasonAndBringsBackWhatWasRejected() {
        read();
        decide(decisions().reject("a#0", signed()));
        decide(decisions().accept("a#0", new Signature("سلمى", clock.instant(), "")));
        assertThat(told()).containsExactly("a#0 ASSAULT", "a#1 CONSULT");
        assertThat(judged(0).decisions()).hasSize(2);
    }

    @Test
    void whatCannotBeDecidedIsRefusedInASentence() {
        read();
        ClaimDecisions decisions = decisions();
        assertThatThrownBy(() -> decisions.accept("a#7", signed()))
                .isInstanceOf(Refused.class)
                .hasMessage("the report a has no claim a#7; it has 2, counted from 0.");
        assertThatThrownBy(() -> decisions.accept("none#0", signed()))
                .hasMessage("the ledger holds no reading of a report 'none'.");
        assertThatThrownBy(() -> decisions.accept("a", signed()))
                .hasMessage("'a' does not name a claim, REPORT#NUMBER.");
        assertThatThrownBy(() -> decisions.reject("a#0", new Signature("سلمى", clock.instant(), " ")))
                .hasMessage("A decision needs a reason.");
        assertThatThrownBy(() -> decisions.correct("a#0", "{\"killed\":[3,1]}", signed()))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("0 <= min <= max");
        assertThatThrownBy(() -> decisions.correct("a#0", "{\"actors\":[{\"id\":\"NOBODY\"}]}", signed()))
                .hasMessage("'NOBODY' is no identifier of the knowledge files.");
        assertThatThrownBy(() -> decisions.correct("a#0", "{\"quote\":\"x\"}", signed()))
                .hasMessage("quote is a key that this form does not have.");
        assertThatThrownBy(() -> decisions.correct("a#0", "{\"actors\":[{\"span\":[0,9999]}]}", signed()))
                .hasMessageContaining("must be words of the report");
        assertThatThrownBy(() -> decisions.add("a", "{\"event\":\"ASSAULT\",\"modality\":\"fact\"}", signed()))
                .hasMessage("trigger is missing.");
        assertThatThrownBy(() -> decisions.correct("a#0", "nonsense", signed())).isInstanceOf(Refused.class);
    }
}
