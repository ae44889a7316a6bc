package org.raqib.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.raqib.contract.ClaimJson;
import org.raqib.contract.JudgedClaimJson;
import org.raqib.contract.JudgedClaimJson.Judged;
import org.raqib.contract.ProofJson;
import org.raqib.ledger.ProofCheck.Statement;
import org.raqib.model.Capture;
import org.raqib.model.Claim;
import org.raqib.model.Decision;
import org.raqib.model.Decision.Kind;
import org.raqib.model.Decision.Target;
import org.raqib.model.Entities;
import org.raqib.model.Reading;
import org.raqib.model.ReportedClaim;
import org.raqib.proof.ProofFile;
import org.raqib.proof.ProvenEntry;
import org.raqib.proof.ProvenEntry.ShownPart;
import org.raqib.proof.SigningKey;
import org.raqib.proof.VerifyingKey;

/** What people decided about a claim is proven with it, on both stores; what is withheld of it is not shown. */
class JudgedProofTest {
    private static final SigningKey KEY = SigningKey.create(new SecureRandom());
    private static final VerifyingKey PUBLIC = KEY.verifying();
    private static final String INJURED = "\"injured\":[2,null]";
    private static final String REASON = "في المتن غير ذلك";

    @TempDir
    Path folder;

    private static Capture capture() {
        return Samples.capture("first", 1, LocalDate.of(2020, 4, 30));
    }

    private Ledger ledger(TestStore store) {
        Ledger ledger = store.place(folder).open(Clock.systemUTC());
        ledger.append(List.of(Samples.submission(capture(), "1"), Samples.submission("second", 2, "1")));
        return ledger;
    }

    private static Claim strike() {
        return Samples.reading(capture().report(), "1").claims().getFirst();
    }

    private static Claim truce() {
        return Samples.reading(capture().report(), "1").claims().getLast();
    }

    /** The strike as a person has it: three were hurt. */
    private static Claim corrected() {
        return ClaimJson.read(ClaimJson.write(strike()).replace(INJURED, "\"injured\":[3,3]"));
    }

    private static Target claim(String key) {
        return new Target(Target.Sort.CLAIM, key);
    }

    private static Target report(String id) {
        return new Target(Target.Sort.REPORT, id);
    }

    private static long decide(Ledger ledger, Kind kind, Target target, String payload) {
        ledger.decide(List.of(
                new Decision(kind, "Salma", Samples.CAPTURED.plusSeconds(60), List.of(target), REASON, payload)));
        MerkleLog.sign(ledger, KEY);
        return ledger.entriesOf(EntryType.DECISION).getLast();
    }

    private static String judged(@Nullable Claim read, @Nullable Claim claim) {
        return JudgedClaimJson.write(new Judged(read, claim));
    }

    private static ProofFile prove(Ledger ledger, String key, @Nullable Long decision) {
        ProofFile proof =
                Prover.claim(ledger, new Prover.Wanted(key, decision), Withheld.of(ledger, Entities.of(List.of())));
        assertThat(ProofJson.write(ProofJson.read(ProofJson.write(proof)))).isEqualTo(ProofJson.write(proof));
        return proof;
    }

    private static List<String> said(ProofFile proof) {
        List<Statement> statements = ProofCheck.check(ProofJson.read(ProofJson.write(proof)), PUBLIC);
        assertThat(statements).as(statements.toString()).allMatch(Statement::holds);
        assertThat(statements).allMatch(statement -> !statement.what().ar().isBlank());
        return statements.stream().map(statement -> statement.what().en()).toList();
    }

    private static List<String> wrong(ProofFile proof) {
        return ProofCheck.check(proof, PUBLIC).stream()
                .filter(statement -> !statement.holds())
                .map(statement -> statement.what().en())
                .toList();
    }

    @ParameterizedTest
    @EnumSource(TestStore.class)
    void whatStandsIsWhatTheDecisionSays(TestStore store) {
        try (Ledger ledger = ledger(store)) {
            long accepted = decide(ledger, Kind.ACCEPT, claim("first#1"), judged(truce(), truce()));
            long corrected = decide(ledger, Kind.CORRECT, claim("first#0"), judged(strike(), corrected()));
            ProofFile proof = prove(ledger, "first#0", corrected);
            assertThat(said(proof))
                    .contains(
                            "Claim first#0, ASSAULT heavy-weapons fact 2020-04-29, stands by the decision of Salma (entry "
                                    + corrected
                                    + ", 2020-05-01T06:31:00Z), where entry 3 recorded otherwise: ASSAULT heavy-weapons"
                                    + " fact 2020-04-29; what differs: injured; its words «قصفت مدفعية الحي السكني فجرا» stand in the"
                                    + " text of entry 2.");
            assertThat(ProofJson.write(proof))
                    .contains("raqib-proof-2", "\"decision\":" + corrected, "[3,3]", REASON)
                    .doesNotContain("أعلن الطرفان هدنة");
            assertThat(said(prove(ledger, "first#1", accepted)))
                    .anyMatch(
                            what -> what.startsWith(
                                    "Claim first#1, RETREAT ceasefire fact, is recorded in entry 3 and was found right by Salma"));

            long added = decide(ledger, Kind.ADD, report("second"), judged(null, corrected()));
            String key = "second#" + (ReportedClaim.FIRST_ADDED + added);
            assertThat(said(prove(ledger, key, added)))
                    .anyMatch(what -> what.startsWith("Claim " + key)
                            && what.contains("stands by the decision of Salma")
                            && what.contains("the reading of entry 6 has none such; its words «قصفت"));
            long rejected = decide(ledger, Kind.REJECT, claim("second#0"), judged(strike(), null));
            assertThat(said(prove(ledger, "second#0", rejected)))
                    .anyMatch(what ->
                            what.contains("is recorded in entry 6, and counts no more by the decision of Salma"));
            assertThat(said(prove(ledger, "second#1", null))).hasSize(4);
            assertThat(ledger.verify(n -> {}).faults()).isEmpty();
        }
    }

    @Test
    void aDecisionAboutAnotherClaimProvesNothing() {
        try (Ledger ledger = ledger(TestStore.SQLITE)) {
            long corrected = decide(ledger, Kind.CORRECT, claim("first#0"), judged(strike(), corrected()));
            long added = decide(ledger, Kind.ADD, report("first"), judged(null, corrected()));
            long note = decide(ledger, Kind.NOTE, claim("first#0"), "{}");
            for (String key : List.of("first#1", "second#0", "second#1")) {
                assertThat(wrong(prove(ledger, key, corrected)))
                        .containsExactly(
                                "Claim " + key + ": the decision of entry " + corrected + " is not one about it.");
            }
            for (String key : List.of("first#0", "first#7", "second#" + (ReportedClaim.FIRST_ADDED + added))) {
                assertThat(wrong(prove(ledger, key, added))).as(key).hasSize(1);
            }
            assertThat(wrong(prove(ledger, "first#0", note))).hasSize(1);
            assertThatThrownBy(() -> prove(ledger, "first#0", 3L)).hasMessageContaining("is not a decision");
            // Its words are words of the first report, which the second does not hold.
            Claim elsewhere = ClaimJson.read(ClaimJson.write(corrected()).replace("قصفت مدفعية", "قصفت طائرات"));
            long wrong = decide(ledger, Kind.CORRECT, claim("first#0"), judged(strike(), elsewhere));
            assertThat(wrong(prove(ledger, "first#0", wrong)))
                    .containsExactly("Claim first#0: its words do not stand in the text shown of entry 2.");
        }
    }

    /** A later reader finds the claims in another order: what was decided is known again by its words. */
    @Test
    void aClaimThatALaterReadingCountsOtherwise() {
        try (Ledger ledger = ledger(TestStore.SQLITE)) {
            long corrected = decide(ledger, Kind.CORRECT, claim("first#0"), judged(strike(), corrected()));
            Reading reading = Samples.reading(capture().report(), "2");
            Reading later = new Reading(
                    reading.report(),
                    reading.published(),
                    false,
                    reading.claims().reversed(),
                    "2");
            ledger.append(List.of(new Submission(capture(), later)));
            MerkleLog.sign(ledger, KEY);
            assertThat(said(prove(ledger, "first#1", corrected)))
                    .anyMatch(what -> what.contains("stands by the decision of Salma"));
            assertThat(wrong(prove(ledger, "first#0", corrected))).hasSize(1);
        }
    }

    @ParameterizedTest
    @EnumSource(TestStore.class)
    void whatIsWithheldIsInNoProofOfADecision(TestStore store) {
        try (Ledger ledger = ledger(store)) {
            long corrected = decide(ledger, Kind.CORRECT, claim("first#0"), judged(strike(), corrected()));
            long added = decide(ledger, Kind.ADD, report("second"), judged(null, corrected()));
            String key = "second#" + (ReportedClaim.FIRST_ADDED + added);
            decide(ledger, Kind.WITHHOLD, report("first"), "{\"parts\":[\"text\"]}");
            decide(ledger, Kind.WITHHOLD, report("second"), "{\"parts\":[\"source\"]}");

            ProofFile text = prove(ledger, "first#0", corrected);
            assertThat(said(text))
                    .as("what was decided is shown but for the words")
                    .anyMatch(what -> what.contains("what differs: injured; its words are withheld."));
            assertThat(ProofJson.write(text))
                    .contains("[3,3]", "Salma")
                    .doesNotContain("مدفعية", "الطرفان", "عين زارة", "LBY-AIN-ZARA", REASON);

            ProofFile source = prove(ledger, key, added);
            assertThat(said(source)).anyMatch(what -> what.contains("«قصفت مدفعية الحي السكني فجرا»"));
            assertThat(ProofJson.write(source)).contains("مدفعية").doesNotContain("second", "الساحل", REASON);

            decide(ledger, Kind.WITHHOLD, new Target(Target.Sort.SOURCE, "الطرفان"), "{}");
            assertThat(ProofJson.write(prove(ledger, key, added))).doesNotContain("الطرفان");
            said(prove(ledger, key, added));
        }
    }

    /** Who speaks is withheld: his words are, be his name in them or not. */
    @Test
    void theWordsOfASpeakerWhoIsWithheld() {
        try (Ledger ledger = ledger(TestStore.SQLITE)) {
            Claim said = toldBy("شاهد عيان", corrected());
            long corrected = decide(ledger, Kind.CORRECT, claim("first#0"), judged(strike(), said));
            assertThat(ProofJson.write(prove(ledger, "first#0", corrected))).contains("مدفعية", "شاهد عيان");
            decide(ledger, Kind.WITHHOLD, new Target(Target.Sort.SOURCE, "شاهد عيان"), "{}");
            ProofFile proof = prove(ledger, "first#0", corrected);
            assertThat(said(proof)).anyMatch(what -> what.contains("its words are withheld."));
            assertThat(ProofJson.write(proof)).contains("[3,3]").doesNotContain("مدفعية", "شاهد عيان", "قصف على");
        }
    }

    /** Nor where the report as a whole is proven, nor in the title, which may tell what he said. */
    @Test
    void theWordsOfASpeakerWhoIsWithheldAreInNoProofOfTheReport() {
        try (Ledger ledger = ledger(TestStore.SQLITE)) {
            Reading reading = Samples.reading(capture().report(), "2");
            Reading said = new Reading(
                    reading.report(), reading.published(), false, List.of(toldBy("شاهد عيان", strike()), truce()), "2");
            ledger.append(List.of(new Submission(capture(), said)));
            decide(ledger, Kind.WITHHOLD, new Target(Target.Sort.SOURCE, "شخص آخر"), "{}");
            assertThat(proven(ledger)).contains("مدفعية", "قصف على", "هدنة");
            decide(ledger, Kind.WITHHOLD, new Target(Target.Sort.SOURCE, "شاهد عيان"), "{}");
            assertThat(proven(ledger)).contains("هدنة").doesNotContain("مدفعية", "قصف على");
            assertThat(ProofJson.write(prove(ledger, "first#1", null)))
                    .contains("هدنة")
                    .doesNotContain("مدفعية", "قصف على");
            said(prove(ledger, "first#1", null));
        }
    }

    private static String proven(Ledger ledger) {
        ProofFile report = Prover.report(ledger, "first", Withheld.of(ledger, Entities.of(List.of())));
        said(report);
        return ProofJson.write(report);
    }

    private static Claim toldBy(String speaker, Claim claim) {
        return ClaimJson.read(ClaimJson.write(claim)
                .replace(
                        "\"speakers\":[]",
                        "\"speakers\":[{\"text\":\"" + speaker
                                + "\",\"span\":null,\"id\":null,\"name\":null,\"names\":[],"
                                + "\"kind\":null,\"lat\":null,\"lon\":null}]"));
    }

    /** Of entries from before pieces nothing may be shown: then the decision alone says which report's claim it is. */
    @Test
    void aDecisionAboutAReportOfTheFirstLedgersIsNotSaidToBeAboutAnother() throws IOException {
        Path file = folder.resolve("golden-1.raqib");
        try (InputStream golden = GoldenLedgerTest.class.getResourceAsStream("golden-1.raqib")) {
            Files.copy(Objects.requireNonNull(golden), file);
        }
        try (Ledger ledger = SqliteLedger.open(file, Clock.systemUTC())) {
            long corrected = decide(ledger, Kind.CORRECT, claim("golden-b#0"), judged(strike(), corrected()));
            decide(ledger, Kind.WITHHOLD, report("golden-b"), "{\"parts\":[\"text\"]}");
            ProofFile proof = prove(ledger, "golden-b#0", corrected);
            assertThat(said(proof)).anyMatch(what -> what.startsWith("Claim golden-b#0, "));
            assertThat(wrong(ProverTest.called(proof, "golden-a#0"))).hasSize(1);
            ProofFile keptBack = without(proof, piece -> piece.startsWith("\"targets\":"));
            assertThat(wrong(ProverTest.called(keptBack, "golden-a#0")))
                    .containsExactly("Claim golden-a#0: the decision of entry " + corrected + " is not one about it.");
            said(ProverTest.called(keptBack, "withheld-0123456789#0"));
        }
    }

    /** The proof as somebody gives it on who keeps back some of its pieces. */
    static ProofFile without(ProofFile proof, Predicate<String> keptBack) {
        List<ProvenEntry> entries = proof.entries().stream()
                .map(entry -> new ProvenEntry(
                        entry.number(),
                        entry.header(),
                        entry.path(),
                        entry.parts().stream()
                                .map(part -> new ShownPart(
                                        part.name(),
                                        part.whole(),
                                        part.pieces().stream()
                                                .map(piece -> kept(piece, keptBack))
                                                .toList()))
                                .toList()))
                .toList();
        return new ProofFile(
                proof.subject(),
                proof.claims(),
                proof.withheld(),
                proof.derived(),
                entries,
                proof.checkpoint(),
                proof.key(),
                proof.stamps());
    }

    private static ProvenEntry.Piece kept(ProvenEntry.Piece piece, Predicate<String> keptBack) {
        return piece instanceof ProvenEntry.Shown shown && keptBack.test(shown.content())
                ? new ProvenEntry.Withheld(piece.hash())
                : piece;
    }

    /** Who gives a proof on can keep pieces back, so that a decision might be put beside any claim: it is said, or fails. */
    @Test
    void aDecisionOfWhichItIsNotShownWhatItIsAbout() {
        try (Ledger ledger = ledger(TestStore.SQLITE)) {
            long rejected = decide(ledger, Kind.REJECT, claim("first#0"), judged(strike(), null));
            ProofFile proof = prove(ledger, "first#0", rejected);
            assertThat(said(proof)).noneMatch(what -> what.contains("what it is about"));
            assertThat(said(without(proof, piece -> piece.startsWith("\"targets\":"))))
                    .anyMatch(what -> what.contains("by the decision of Salma (entry " + rejected)
                            && what.contains("; what it is about is withheld)"));
            assertThat(wrong(without(proof, piece -> piece.startsWith("{\"kind\":"))))
                    .containsExactly("Claim first#0: the decision of entry " + rejected + " is not one about it.");
        }
    }

    /** Any byte that the proof rests on: the check fails, or the file is no proof. */
    @Test
    void noByteOfAProofOfADecisionCanBeChanged() {
        try (Ledger ledger = ledger(TestStore.SQLITE)) {
            long corrected = decide(ledger, Kind.CORRECT, claim("first#0"), judged(strike(), corrected()));
            String line = ProofJson.write(prove(ledger, "first#0", corrected));
            ChangedBytes.areRefused(line, 0, line.indexOf("\"key\":\"raqib"), 18, PUBLIC);
        }
    }
}
