package org.raqib.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.raqib.contract.IncidentJson;
import org.raqib.contract.ProofJson;
import org.raqib.ledger.ProofCheck.Statement;
import org.raqib.model.Decision;
import org.raqib.model.Entities;
import org.raqib.model.Grade;
import org.raqib.model.Incident;
import org.raqib.model.ReportedClaim;
import org.raqib.model.Text;
import org.raqib.proof.ProofFile;
import org.raqib.proof.SigningKey;
import org.raqib.proof.VerifyingKey;

/** Proofs are checked with nothing but the proof; what is withheld is in none of them. */
class ProverTest {
    private static final SigningKey KEY = SigningKey.create(new SecureRandom());
    private static final VerifyingKey PUBLIC = KEY.verifying();

    @TempDir
    Path folder;

    private SqliteLedger ledger;

    @BeforeEach
    void aLedger() {
        ledger = SqliteLedger.open(folder.resolve("ledger.raqib"), Clock.systemUTC());
        ledger.append(List.of(
                Samples.submission("first", 1, "1"),
                Samples.submission("second", 2, "1"),
                Samples.submission(Samples.capture("third", 9, LocalDate.of(2020, 5, 1)), "1")));
    }

    @AfterEach
    void close() {
        ledger.close();
    }

    private Withheld withheld() {
        return Withheld.of(ledger, Entities.of(List.of()));
    }

    private ProofFile claim(String key) {
        return Prover.claim(ledger, new Prover.Wanted(key, null), withheld());
    }

    private static String line(ProofFile proof) {
        return ProofJson.write(proof);
    }

    private static List<String> said(ProofFile proof) {
        List<Statement> statements = ProofCheck.check(ProofJson.read(line(proof)), PUBLIC);
        assertThat(statements).as(statements.toString()).allMatch(Statement::holds);
        return statements.stream().map(statement -> statement.what().en()).toList();
    }

    @Test
    void aClaimFromItsWordsBackToTheBytes() {
        assertThatThrownBy(() -> claim("second#0"))
                .isInstanceOf(LedgerException.class)
                .hasMessageContaining("raqib checkpoint");
        MerkleLog.sign(ledger, KEY);
        ProofFile proof = claim("second#0");
        String sha256 = Samples.capture("second", 2, null).report().sha256();
        assertThat(said(proof))
                .hasSize(4)
                .anySatisfy(what -> assertThat(what).contains("over 9 entries is signed by the key that was given"))
                .contains("Entries 4, 5, 6 are in that log, and what is shown of them is what was recorded.")
                .anySatisfy(what -> assertThat(what)
                        .startsWith(
                                "Claim second#0, ASSAULT heavy-weapons fact 2020-04-29, is recorded in entry 6; its words"
                                        + " «قصفت مدفعية الحي السكني فجرا» stand in the text of entry 5."))
                .anySatisfy(
                        what -> assertThat(what).contains("taken in at 2020-05-01T06:30:00Z, with SHA-256 " + sha256));
        assertThat(line(proof))
                .as("nothing is shown but what the claim needs")
                .contains("قصفت مدفعية الحي")
                .doesNotContain("RETREAT")
                .doesNotContain("خبر خبر");
        assertThat(ProofJson.write(ProofJson.read(line(proof)))).isEqualTo(line(proof));
    }

    @Test
    void aReport() {
        MerkleLog.sign(ledger, KEY);
        ProofFile proof = Prover.report(ledger, "third", withheld());
        assertThat(said(proof)).hasSize(3).anySatisfy(what -> assertThat(what).contains("with SHA-256"));
        assertThat(line(proof)).contains("خبر خبر");
        assertThatThrownBy(() -> Prover.report(ledger, "none", withheld()))
                .hasMessageContaining("no reading of a report 'none'");
    }

    @Test
    void whatCannotBeProvenIsSaidWithARemedy() {
        MerkleLog.sign(ledger, KEY);
        assertThatThrownBy(() -> claim("second#7")).hasMessageContaining("has 2 claims, counted from 0");
        assertThatThrownBy(() -> claim("second")).hasMessageContaining("does not name a claim");
        ledger.append(List.of(Samples.submission("fourth", 3, "1")));
        assertThatThrownBy(() -> claim("fourth#0"))
                .hasMessageContaining("is later than the last signed checkpoint, of entries 1 to 9")
                .hasMessageContaining("raqib checkpoint");
    }

    @Test
    void anotherKeyIsNotTheOneThatSigned() {
        MerkleLog.sign(ledger, KEY);
        ProofFile proof = claim("first#1");
        assertThat(ProofCheck.check(proof, SigningKey.create(new SecureRandom()).verifying()))
                .anyMatch(statement ->
                        !statement.holds() && statement.what().en().startsWith("The checkpoint is not signed by"));
        assertThat(ProofCheck.check(proof, null).getFirst().what().en()).contains("ask whom you trust");
    }

    /** Any byte of the file: the check fails, or the byte says nothing (which file is shown under which empty key). */
    @Test
    void noByteOfAProofCanBeChanged() {
        MerkleLog.sign(ledger, KEY);
        String line = line(incident(List.of("first#0", "second#0", "third#1")));
        // What a person reads and nothing can vouch for: who derived an incident, why, and the key line as a
        // convenience.
        ChangedBytes.areRefused(line, line.indexOf("\"entries\":"), line.indexOf("\"key\":\"raqib"), 6962, PUBLIC);
    }

    private ProofFile incident(List<String> keys) {
        List<ReportedClaim> claims = ledger.claims(Window.ALL).toList();
        Incident incident = new Incident(
                "INC-1",
                claims.getFirst().claim().event(),
                List.of(),
                claims.stream().filter(claim -> keys.contains(claim.key())).toList(),
                List.of(),
                false,
                List.of(),
                List.of(),
                null,
                null,
                null,
                claims.stream()
                        .map(claim ->
                                new Incident.Voice(String.valueOf(claim.publisher()), null, true, List.of(claim.key())))
                        .toList(),
                List.of(),
                Grade.WEAK,
                List.of(new Text("لأن وكالة الساحل قالت", "because وكالة الساحل says so")));
        Withheld withheld = withheld();
        String shown = IncidentJson.write(new Redaction(withheld, claims).of(incident), List.of());
        return Prover.derived(
                ledger,
                "incident",
                "INC-1",
                keys.stream().map(key -> new Prover.Wanted(key, null)).toList(),
                new ProofFile.Derived(shown, null, "a test"),
                withheld);
    }

    @Test
    void anIncidentIsMadeOfClaimsAsTheyWereRecorded() {
        MerkleLog.sign(ledger, KEY);
        ProofFile proof = incident(List.of("first#0", "second#0"));
        assertThat(said(proof))
                .anySatisfy(what -> assertThat(what)
                        .startsWith("The incident is made of these 2 claims, as they were recorded.")
                        .contains("toll, grade)")
                        .endsWith("by a test, on whose word alone it stands in this proof."));

        ProofFile.Derived derived =
                new ProofFile.Derived(shown(incident(List.of("first#0", "third#0"))), null, "a test");
        assertThat(ProofCheck.check(with(proof, derived), PUBLIC))
                .anyMatch(one -> !one.holds() && one.what().en().contains("not those that are proven"));
        derived = new ProofFile.Derived(
                shown(proof).replaceFirst("\"modality\":\"fact\"", "\"modality\":\"denied\""), null, "a test");
        assertThat(ProofCheck.check(with(proof, derived), PUBLIC))
                .anyMatch(one -> !one.holds() && one.what().en().contains("another 'modality' than was recorded"));
    }

    /** Whom an incident names can be held against nothing where a proof keeps back who was read. */
    @Test
    void whatAnIncidentSaysOfWhatIsKeptBackIsSaid() {
        MerkleLog.sign(ledger, KEY);
        ProofFile proof = incident(List.of("first#0"));
        assertThat(said(JudgedProofTest.without(proof, piece -> piece.startsWith("\"actors\":"))))
                .anyMatch(what ->
                        what.startsWith("The incident is made of these 1 claims, as they were recorded, though what it"
                                        + " says of first#0 (actors,")
                                && what.contains(") cannot be seen, the record of it being withheld."));
    }

    /** What is recorded of a report that is kept back could be said to be of any: only a name that says nothing may stand there. */
    @Test
    void whereTheReportIsKeptBackNoReportIsNamed() {
        MerkleLog.sign(ledger, KEY);
        ProofFile proof = claim("second#0");
        assertThat(wrong(called(proof, "first#0"))).containsExactly(notOf("first#0"));
        ProofFile readingKeptBack = JudgedProofTest.without(
                proof, piece -> piece.equals("{\"id\":\"second\",") || piece.startsWith("\"reader\":"));
        assertThat(wrong(called(readingKeptBack, "first#0"))).containsExactly(notOf("first#0"));
        ProofFile keptBack = JudgedProofTest.without(proof, piece -> piece.contains("\"id\":\"second\""));
        assertThat(wrong(called(keptBack, "first#0"))).containsExactly(notOf("first#0"));
        assertThat(wrong(keptBack)).containsExactly(notOf("second#0"));
        said(called(keptBack, "withheld-0123456789#0"));
        assertThat(wrong(called(keptBack, "withheld-0123456789#1"))).containsExactly(notOf("withheld-0123456789#1"));

        ProofFile report = JudgedProofTest.without(
                Prover.report(ledger, "third", withheld()), piece -> piece.contains("\"id\":\"third\""));
        assertThat(wrong(report)).containsExactly("Entries 7 and 8 are not of report third.");
    }

    private static String notOf(String key) {
        return "Claim " + key + ": entries 4, 5 and 6 are not of one report.";
    }

    private static List<String> wrong(ProofFile proof) {
        return ProofCheck.check(proof, PUBLIC).stream()
                .filter(one -> !one.holds())
                .map(one -> one.what().en())
                .toList();
    }

    /** The proof of a claim under another name. */
    static ProofFile called(ProofFile proof, String key) {
        ProofFile.ClaimAt at = proof.claims().getFirst();
        return new ProofFile(
                new ProofFile.Subject("claim", key),
                List.of(new ProofFile.ClaimAt(key, at.entry(), at.index(), at.decision())),
                proof.withheld(),
                proof.derived(),
                proof.entries(),
                proof.checkpoint(),
                proof.key(),
                proof.stamps());
    }

    private static String shown(ProofFile proof) {
        return Objects.requireNonNull(proof.derived()).document();
    }

    private static ProofFile with(ProofFile proof, ProofFile.Derived derived) {
        return new ProofFile(
                proof.subject(),
                proof.claims(),
                proof.withheld(),
                derived,
                proof.entries(),
                proof.checkpoint(),
                proof.key(),
                proof.stamps());
    }

    private void withhold(String payload, Decision.Target... targets) {
        ledger.decide(List.of(new Decision(
                Decision.Kind.WITHHOLD, "Salma", Samples.CAPTURED, List.of(targets), "حماية المصدر", payload)));
        MerkleLog.sign(ledger, KEY);
    }

    private static Decision.Target report(String id) {
        return new Decision.Target(Decision.Target.Sort.REPORT, id);
    }

    @Test
    void aWithheldSourceIsInNoProofAndTheProofHolds() {
        withhold("{\"parts\":[\"source\"]}", report("second"));
        ProofFile proof = claim("second#0");
        assertThat(said(proof)).anySatisfy(what -> assertThat(what).contains("«قصفت مدفعية الحي السكني فجرا»"));
        assertThat(said(proof)).anySatisfy(what -> assertThat(what).contains("their hash is withheld"));
        assertThat(proof.withheld()).containsExactly("source");
        String sha256 = Samples.capture("second", 2, null).report().sha256();
        assertThat(line(proof))
                .doesNotContain("وكالة الساحل")
                .doesNotContain("second")
                .doesNotContain("example.org")
                .doesNotContain(sha256);
        ProofFile incident = incident(List.of("first#0", "second#0"));
        assertThat(said(incident)).hasSizeGreaterThan(4);
        assertThat(line(incident))
                .doesNotContain("وكالة الساحل")
                .doesNotContain("second")
                .doesNotContain(sha256);
    }

    @Test
    void aWithheldTextIsInNoProofAndTheProofHolds() {
        withhold("{\"parts\":[\"text\"]}", report("second"));
        ProofFile proof = claim("second#0");
        assertThat(said(proof))
                .anySatisfy(what -> assertThat(what)
                        .startsWith(
                                "Claim second#0, ASSAULT heavy-weapons fact 2020-04-29, is recorded in entry 6; its words are"
                                        + " withheld."));
        assertThat(line(proof))
                .contains("وكالة الساحل")
                .doesNotContain("مدفعية")
                .doesNotContain("الطرفان")
                .doesNotContain("عين زارة")
                .doesNotContain("example.org/second");
        ProofFile incident = incident(List.of("second#0", "second#1"));
        said(incident);
        assertThat(line(incident)).doesNotContain("مدفعية").doesNotContain("هدنة");
    }

    /** In doubt, both; and a source that is withheld by its name is withheld in every report of its. */
    @Test
    void moreIsWithheldInDoubt() {
        withhold("{}", report("second"));
        assertThat(line(claim("second#0"))).doesNotContain("مدفعية").doesNotContain("وكالة الساحل");
        assertThat(claim("second#0").withheld()).containsExactly("source", "text");
    }

    @Test
    void aSourceByItsName() {
        withhold("{}", new Decision.Target(Decision.Target.Sort.SOURCE, "وكالة الساحل"));
        for (String key : List.of("first#0", "third#1")) {
            ProofFile proof = claim(key);
            said(proof);
            assertThat(line(proof)).doesNotContain("الساحل").doesNotContain(key);
        }
        assertThat(claim("first#0").subject()).isEqualTo(claim("first#0").subject());
        assertThat(claim("first#0").subject()).isNotEqualTo(claim("second#0").subject());

        long decision = ledger.entriesOf(EntryType.DECISION).getFirst();
        ledger.decide(List.of(new Decision(
                Decision.Kind.REJECT,
                "Salma",
                Samples.CAPTURED,
                List.of(new Decision.Target(Decision.Target.Sort.ENTRY, Long.toString(decision))),
                "وافق المصدر",
                "{}")));
        assertThat(line(claim("first#0"))).as("undone").contains("وكالة الساحل");
    }
}
