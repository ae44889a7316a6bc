package org.raqib.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.raqib.contract.DigestJson;
import org.raqib.contract.FindingJson;
import org.raqib.contract.IncidentJson;
import org.raqib.digest.Period;
import org.raqib.digest.Scope;
import org.raqib.exports.Exports;
import org.raqib.exports.Exports.Format;
import org.raqib.knowledge.KnowledgeFiles;
import org.raqib.knowledge.Lexicon;
import org.raqib.ledger.Ledger;
import org.raqib.ledger.RecordedDecision;
import org.raqib.ledger.Redaction;
import org.raqib.ledger.SqliteLedger;
import org.raqib.ledger.Submission;
import org.raqib.ledger.Window;
import org.raqib.ledger.Withheld;
import org.raqib.model.Capture;
import org.raqib.model.Claim;
import org.raqib.model.Decision;
import org.raqib.model.Decision.Kind;
import org.raqib.model.Decision.Target;
import org.raqib.model.Entity;
import org.raqib.model.EventDate;
import org.raqib.model.EventType;
import org.raqib.model.Incident;
import org.raqib.model.Mention;
import org.raqib.model.Modality;
import org.raqib.model.Mode;
import org.raqib.model.Reading;
import org.raqib.model.Report;
import org.raqib.model.Span;
import org.raqib.model.Toll;
import org.raqib.proof.Hash;

/** What people decided to withhold is in nothing that leaves the house, by no way round; what was claimed stays. */
class WithholdingTest {
    private static final String SECRET = "جريدة الأسرار";
    private static final String UNKNOWN = "كتيبة مجهولة الاسم";
    private static final LocalDate DAY = LocalDate.of(2020, 5, 1);

    @TempDir
    Path folder;

    private Ledger ledger;

    @BeforeEach
    void twoReportsOfOneStrike() {
        ledger = SqliteLedger.open(
                folder.resolve("l.raqib"), Clock.fixed(Instant.parse("2020-05-02T00:00:00Z"), ZoneOffset.UTC));
        report("open", "صحيفة", "قصفت طائرات العاصمة", List.of(mention("LBY-LNA")), List.of(), 1);
        report(
                "secret-17",
                SECRET,
                "قصفت بكلمات لا يجوز نشرها",
                List.of(mention("LBY-LNA"), new Mention(UNKNOWN, null, null, null, List.of(), null, null)),
                List.of(mention("LBY-P-MAHJOUB")),
                2);
    }

    @AfterEach
    void close() {
        ledger.close();
    }

    private static Mention mention(String id) {
        Entity entity = Objects.requireNonNull(Lexicon.shipped().find(id), id);
        return new Mention(
                entity.ar().getFirst(), null, id, entity.en().getFirst(), entity.ar(), entity.kind(), entity.point());
    }

    private void report(
            String id, String outlet, String words, List<Mention> actors, List<Mention> speakers, int killed) {
        byte[] bytes = (id + words).getBytes(StandardCharsets.UTF_8);
        Report report = new Report(
                id,
                Hash.of(bytes).hex(),
                "Of " + id.replaceFirst("-[0-9]+$", ""),
                words,
                DAY,
                outlet,
                "https://example.org/" + id,
                "ar");
        int from = report.title().length() + 1;
        Span span = new Span(from, from + words.length());
        Claim claim = new Claim(
                EventType.ASSAULT,
                Mode.AERIAL,
                Modality.FACT,
                actors,
                List.of(),
                speakers,
                List.of(mention("PLACE-LBY-TRIPOLI")),
                EventDate.of(DAY),
                Toll.exactly(killed),
                null,
                null,
                false,
                new Span(from, from + 4),
                span,
                words,
                "a.rule",
                List.of(),
                List.of());
        ledger.append(List.of(new Submission(
                new Capture(report, bytes, "text/plain", id + ".txt", Instant.EPOCH),
                new Reading(report, DAY, false, List.of(claim), "1"))));
    }

    private void withhold(Target.Sort sort, String id, String payload) {
        ledger.decide(List.of(new Decision(
                Kind.WITHHOLD, "Salma", Instant.EPOCH, List.of(new Target(sort, id)), "a threat", payload)));
    }

    /** Everything that may leave the house of it, as text. */
    private String shown() {
        Extracts extracts = new Extracts(true);
        Derived derived =
                Derived.from(Tellings.of(ledger, ledger, Lexicon.shipped(), extracts), KnowledgeFiles.shipped());
        StringWriter all = new StringWriter();
        for (Format format : Format.values()) {
            Exports.write(format, extracts.of(derived, Days.ALL, Scope.ALL, "raqib test"), all);
        }
        Derived redacted = derived.redacted();
        redacted.incidents()
                .forEach(one ->
                        all.write(IncidentJson.write(one, redacted.copies().among(one.claims()))));
        redacted.findings().forEach(one -> all.write(FindingJson.write(one)));
        all.write(DigestJson.write(redacted.digest(Period.of(DAY), null)));
        return all.toString();
    }

    private static void assertHidden(String text) {
        assertThat(text)
                .doesNotContain(SECRET)
                .doesNotContain("secret-17", "secret%2d17", "example.org/secret")
                .doesNotContain("لا يجوز نشرها")
                .doesNotContain("كتيبة مجهولة")
                .doesNotContain("a threat")
                .contains("Tripoli", "2020-05-01");
    }

    @Test
    void withoutADecisionAllIsThere() {
        assertThat(shown()).contains(SECRET, "secret-17", "لا يجوز نشرها", UNKNOWN);
    }

    @Test
    void aSourceIsNowhereAndWhatItClaimedStays() {
        withhold(Target.Sort.SOURCE, SECRET, Decision.NO_PAYLOAD);
        assertHidden(shown());
        Derived derived = Derived.of(ledger, KnowledgeFiles.shipped()).redacted();
        Incident incident = derived.incidents().getFirst();
        assertThat(incident.claims()).hasSize(2);
        assertThat(incident.killed()).isEqualTo(new Toll(1, 2));
        assertThat(incident.account().killed())
                .as("the differences are told, without who told them")
                .hasSize(2);
        assertThat(incident.account().support().telling()).isEqualTo(2);
        assertThat(incident.account().killed().stream()
                        .flatMap(one -> one.claimKeys().stream())
                        .collect(Collectors.toSet()))
                .isEqualTo(incident.claims().stream().map(one -> one.key()).collect(Collectors.toSet()));
    }

    @Test
    void norIsAReport() {
        withhold(Target.Sort.REPORT, "secret-17", Decision.NO_PAYLOAD);
        assertHidden(shown());
    }

    @Test
    void norAClaimOfIt() {
        withhold(Target.Sort.CLAIM, "secret-17#0", Decision.NO_PAYLOAD);
        assertHidden(shown());
    }

    @Test
    void onWishItsWordsStay() {
        withhold(Target.Sort.SOURCE, SECRET, "{\"parts\":[\"source\"]}");
        assertThat(shown()).contains("لا يجوز نشرها").doesNotContain(SECRET).doesNotContain("secret-17");
    }

    @Test
    void aSpeakerIsNowhereByAnyName() {
        withhold(Target.Sort.SOURCE, "LBY-P-MAHJOUB", Decision.NO_PAYLOAD);
        assertThat(shown())
                .doesNotContain("Mahjoub", "المحجوب", "MAHJOUB", "لا يجوز نشرها")
                .doesNotContain("Of secret")
                .contains(SECRET, "Of open");
    }

    /** The name stands in what another outlet's report is called, in its title and in its address. */
    @Test
    void aNameIsNowhereInWhatOthersPublish() {
        report(
                "mina-press-3",
                "Daily Mina Press",
                "قصفت طائرات العاصمة ليلا",
                List.of(mention("LBY-LNA")),
                List.of(),
                1);
        assertThat(shown()).contains("Of mina-press", "\"mina-press-3", "Daily Mina Press", "example.org/mina-press-3");
        withhold(Target.Sort.SOURCE, "Mina Press", Decision.NO_PAYLOAD);
        withhold(Target.Sort.SOURCE, "mina-press", Decision.NO_PAYLOAD);
        assertThat(shown())
                .doesNotContainIgnoringCase("mina press")
                .doesNotContainIgnoringCase("mina-press")
                .contains("secret-17", SECRET);
    }

    @ParameterizedTest
    @EnumSource(
            value = Target.Sort.class,
            names = {"INCIDENT", "FINDING", "COMMITMENT"})
    void aWholeIsLeftOut(Target.Sort sort) {
        Derived derived = Derived.of(ledger, KnowledgeFiles.shipped());
        String id = switch (sort) {
            case INCIDENT -> derived.incidents().getFirst().id();
            case FINDING -> derived.findings().getFirst().id();
            default -> derived.findings().getFirst().commitmentId();
        };
        assertThat(shown()).contains(id);
        withhold(sort, id, Decision.NO_PAYLOAD);
        assertThat(shown()).doesNotContain(id);
    }

    /** Who decided, and that, is told where only the words are withheld; the reason is anybody's words about these. */
    @Test
    void theReasonOfADecisionAboutWithheldWordsIsBlack() {
        for (String report : List.of("open", "secret-17")) {
            ledger.decide(List.of(new Decision(
                    Kind.NOTE,
                    "Salma",
                    Instant.EPOCH,
                    List.of(new Target(Target.Sort.CLAIM, report + "#0")),
                    "what " + report + " says was read aloud",
                    "{\"words\":\"of " + report + "\"}")));
        }
        assertThat(shown()).contains("what open says was read", "what secret-17 says was read");
        withhold(Target.Sort.SOURCE, "LBY-P-MAHJOUB", Decision.NO_PAYLOAD);
        assertThat(shown()).contains("what open says was read").doesNotContain("what secret-17 says");
        Redaction redaction = new Redaction(
                Withheld.of(ledger, Lexicon.shipped()),
                ledger.claims(Window.ALL).toList());
        List<Decision> decisions = redaction.decisions(
                ledger.decisions().stream().map(RecordedDecision::decision).toList());
        assertThat(decisions)
                .extracting(Decision::reason)
                .as("withholding itself is not told of")
                .containsExactly("what open says was read aloud", "█");
        assertThat(decisions)
                .extracting(Decision::payload)
                .containsExactly("{\"words\":\"of open\"}", Decision.NO_PAYLOAD);
    }

    @Test
    void decisionsAboutItStayInTheHouse() {
        ledger.decide(List.of(new Decision(
                Kind.NOTE,
                "Salma",
                Instant.EPOCH,
                List.of(new Target(Target.Sort.REPORT, "secret-17")),
                "called by phone",
                Decision.NO_PAYLOAD)));
        assertThat(shown()).contains("called by phone");
        withhold(Target.Sort.REPORT, "secret-17", Decision.NO_PAYLOAD);
        assertThat(shown()).doesNotContain("called by phone").doesNotContain("Salma");
    }
}
