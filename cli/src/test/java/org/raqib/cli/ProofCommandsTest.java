package org.raqib.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** From the sample reports to proofs that an outsider checks: by Raqib without the ledger, and by hand. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ProofCommandsTest {
    private static final String CLAIM = "mina-2020-04-30#0";
    private static final String OUTLET = "الميناء اليوم";

    @TempDir
    static Path folder;

    private Path ledger;
    private Path key;
    private Path pub;
    private Path checkpoint;
    private String out = "";
    private String err = "";

    @BeforeAll
    void aSignedLedger() {
        ledger = folder.resolve("libya.raqib");
        key = folder.resolve("keys/checkpoint.key");
        pub = folder.resolve("keys/checkpoint.key.pub");
        checkpoint = folder.resolve("libya.checkpoint");
        assertThat(run("ingest", "--ledger", ledger, root().resolve("samples/reports")))
                .as(err)
                .isZero();
        assertThat(run("checkpoint", "--ledger", ledger, "--key", key, "--output", checkpoint))
                .as(err)
                .isZero();
        assertThat(err).contains("a signing key was made", "entries 1 to 60 are signed");
    }

    private int run(Object... args) {
        StringWriter results = new StringWriter();
        StringWriter diagnostics = new StringWriter();
        String[] spelled = new String[args.length];
        for (int i = 0; i < args.length; i++) {
            spelled[i] = args[i].toString();
        }
        int code = Main.run(new PrintWriter(results), new PrintWriter(diagnostics), spelled);
        out = results.toString();
        err = diagnostics.toString();
        return code;
    }

    private Path prove(Path ledger, String id) {
        Path proof = folder.resolve("proof.json");
        assertThat(run("prove", "--ledger", ledger, id, "--output", proof))
                .as(err)
                .isZero();
        return proof;
    }

    @Test
    void theCheckpointIsPrintedAgainWhileNothingIsAdded() throws IOException {
        assertThat(run("checkpoint", "--ledger", ledger, "--key", key)).as(err).isZero();
        assertThat(out).isEqualTo(Files.readString(checkpoint)).startsWith("raqib-ledger/");
        assertThat(out.lines()).hasSize(5);
        assertThat(err).doesNotContain("was made");
    }

    @Test
    void aClaimIsProvenAndChecked() throws IOException {
        Path proof = prove(ledger, CLAIM);
        assertThat(Files.size(proof)).isLessThan(16_000);
        assertThat(run("check-proof", proof, "--key", pub)).as(out).isZero();
        assertThat(out).contains("signed by the key that was given", "stand in the text of entry", "SHA-256 9c731093");
        assertThat(out).endsWith(proof + ": the proof of claim " + CLAIM + " holds.\n");
        assertThat(run("check-proof", proof)).isZero();
        assertThat(out).contains("ask whom you trust");

        String line = Files.readString(proof);
        Files.writeString(proof, line.replaceFirst("heavy-weapons", "heavy-wagons"));
        assertThat(run("check-proof", proof, "--key", pub)).isEqualTo(Main.SOME_FAILED);
        assertThat(out).contains("FAILS  Entry", "is not what its header vouches for", "THE PROOF DOES NOT HOLD");
        Files.writeString(proof, "{}");
        assertThat(run("check-proof", proof)).isEqualTo(Main.SOME_FAILED);
        assertThat(err).startsWith("raqib: " + proof + " is not a proof as 'raqib prove' writes it: format is missing");
    }

    @Test
    void anIncidentAFindingAndAReport() {
        assertThat(run("findings", "--ledger", ledger, "--format", "jsonl")).isZero();
        Matcher ids = Pattern.compile("\"id\":\"(FND-[0-9a-f]+)\",\"incident\":\"(INC-[0-9a-f]+)\"")
                .matcher(out);
        assertThat(ids.find()).isTrue();
        for (String id : new String[] {ids.group(1), ids.group(2)}) {
            Path proof = prove(ledger, id);
            assertThat(run("check-proof", proof, "--key", pub)).as(out).isZero();
            assertThat(out).contains("The incident is made of these", id + " holds.");
        }
        assertThat(run("check-proof", prove(ledger, "mina-2020-04-30"), "--key", pub))
                .isZero();
        assertThat(out).contains("the proof of report mina-2020-04-30 holds.");
        assertThat(run("prove", "--ledger", ledger, "INC-000000000000")).isEqualTo(Main.SOME_FAILED);
        assertThat(err).contains("there follows no incident or finding 'INC-000000000000'");
    }

    @Test
    void verifyDerivesEverythingAgain() {
        assertThat(run("verify", "--ledger", ledger, "--checkpoint", checkpoint, "--key", pub))
                .as(out + err)
                .isZero();
        assertThat(out)
                .contains("Sound:")
                .containsPattern(
                        "Derived again: 20 texts from their bytes, 20 readings from their texts, \\d+ incidents");
        assertThat(err).contains("hashes: ", "derived again: ", " MB/s");
        assertThat(run("verify", "--ledger", ledger, "--format", "jsonl")).isZero();
        assertThat(out).contains("\"texts_derived\":20,\"texts_taken_otherwise\":0,\"readings_derived\":20,");
        assertThat(run("verify", "--ledger", ledger, "--hashes-only")).isZero();
        assertThat(out).doesNotContain("Derived again");
    }

    @Test
    void verifyHoldsTheLedgerAgainstWhatWasKeptElsewhere() throws IOException {
        Path other = folder.resolve("other.raqib");
        Path otherKey = folder.resolve("keys/other.key");
        Path one = root().resolve("samples/reports/al-mina.jsonl");
        assertThat(run("ingest", "--ledger", other, one)).isZero();
        assertThat(run("checkpoint", "--ledger", other, "--key", otherKey)).isZero();
        assertThat(run("verify", "--hashes-only", "--ledger", other, "--checkpoint", checkpoint))
                .isEqualTo(Main.SOME_FAILED);
        assertThat(out).contains("the checkpoint in " + checkpoint + " is of 60: entries were cut off", "NOT SOUND");
        assertThat(run("verify", "--hashes-only", "--ledger", other, "--key", pub))
                .isEqualTo(Main.SOME_FAILED);
        assertThat(out).contains("(checkpoint): its checkpoint is signed by another key than the one given");
        assertThat(run("verify", "--ledger", ledger, "--checkpoint", ledger.resolveSibling("none")))
                .isEqualTo(Main.SOME_FAILED);
        assertThat(err).contains("there is no such file");
        Files.writeString(folder.resolve("note"), "a note\n");
        assertThat(run("verify", "--ledger", ledger, "--checkpoint", folder.resolve("note")))
                .isEqualTo(Main.SOME_FAILED);
        assertThat(err).contains("is not a checkpoint as 'raqib checkpoint' writes it");
    }

    @Test
    void whatIsWithheldIsInNoProofAndNoDigest() throws IOException {
        Path own = folder.resolve("withheld.raqib");
        assertThat(run("ingest", "--ledger", own, root().resolve("samples/reports")))
                .isZero();
        assertThat(run("digest", "--ledger", own, "--date", "2020-04-30", "--format", "json"))
                .isZero();
        assertThat(out).contains(OUTLET);
        assertThat(run(
                        "ledger",
                        "decide",
                        "--ledger",
                        own,
                        "--by",
                        "Salma",
                        "--reason",
                        "at risk",
                        "withhold",
                        "source:" + OUTLET))
                .as(err)
                .isZero();
        assertThat(run("checkpoint", "--ledger", own, "--key", key)).isZero();
        Path proof = prove(own, CLAIM);
        assertThat(run("check-proof", proof, "--key", pub)).as(out).isZero();
        assertThat(out).contains("Withheld: source, text.");
        assertThat(Files.readString(proof)).doesNotContain(OUTLET).doesNotContain("mina-2020");
        for (String format : new String[] {"json", "html", "md", "text"}) {
            assertThat(run("digest", "--ledger", own, "--date", "2020-04-30", "--format", format))
                    .as(err)
                    .isZero();
            assertThat(out).as(format).isNotEmpty().doesNotContain(OUTLET).doesNotContain("mina-2020");
        }
    }

    private void decide(Path ledger, String... decision) {
        List<Object> args = new ArrayList<>(
                List.of("ledger", "decide", "--ledger", ledger, "--by", "Salma", "--reason", "as the text has it"));
        args.addAll(List.of(decision));
        assertThat(run(args.toArray())).as(err).isZero();
    }

    /** The incident that holds a claim, by its identifier. */
    private String incidentOf(Path ledger, String claim) {
        assertThat(run("incidents", "--ledger", ledger, "--format", "jsonl")).isZero();
        String report = claim.substring(0, claim.indexOf('#'));
        String index = claim.substring(claim.indexOf('#') + 1);
        String incident = out.lines()
                .filter(line -> Pattern.compile("\"report\":\"" + report + "\",[^{}]*\"index\":" + index + ",")
                        .matcher(line)
                        .find())
                .findFirst()
                .orElseThrow();
        Matcher id = Pattern.compile("\"id\":\"(INC-[0-9a-f]+)\"").matcher(incident);
        assertThat(id.find()).isTrue();
        return id.group(1);
    }

    /** What people corrected, added, accepted and rejected is proven as what it is, and checked by hand like all else. */
    @Test
    void whatPeopleDecidedIsProvenWithTheirDecisions() throws Exception {
        Path own = folder.resolve("judged.raqib");
        assertThat(run("ingest", "--ledger", own, root().resolve("samples/reports")))
                .isZero();
        decide(own, "correct", "claim:" + CLAIM, "--payload", "{\"killed\":[2,2]}");
        decide(
                own,
                "add",
                "report:mina-2020-04-30",
                "--payload",
                "{\"event\":\"ASSAULT\",\"modality\":\"fact\",\"trigger\":[0,4],\"date\":\"2020-04-30\"}");
        String added = "mina-2020-04-30#1000062";
        assertThat(run("checkpoint", "--ledger", own, "--key", key)).isZero();

        String incident = incidentOf(own, CLAIM);
        Path proof = prove(own, incident);
        assertThat(run("check-proof", proof, "--key", pub)).as(out).isZero();
        assertThat(out)
                .contains(
                        "Claim " + CLAIM
                                + ", ASSAULT heavy-weapons fact 2020-04-30, stands by the decision of Salma (entry 61, ",
                        "what differs: killed; its words «قتيل وستة جرحى في قصف مستشفى عسكري بطرابلس» stand in the text",
                        incident + " holds.");
        assertThat(run("check-proof", proof, "--key", pub, "--lang", "ar")).isZero();
        assertThat(out).contains("قائم بقرار \u2068Salma\u2069 (القيد 61، ", "الإثبات صحيح");
        String line = Files.readString(proof);
        int entries = line.indexOf("\"entries\":");
        Files.writeString(proof, line.substring(0, entries).replace("[2,2]", "[9,9]") + line.substring(entries));
        assertThat(run("check-proof", proof, "--key", pub)).isEqualTo(Main.SOME_FAILED);
        assertThat(out).contains("the incident has another 'killed' than was recorded");

        assertThat(run("check-proof", prove(own, incidentOf(own, added)), "--key", pub))
                .as(out)
                .isZero();
        assertThat(out).contains("Claim " + added, "stands by the decision of Salma (entry 62, ", "has none such");
        assertThat(run("check-proof", prove(own, added), "--key", pub)).as(out).isZero();
        assertThat(out).contains("the proof of claim " + added + " holds.");
        checkByHand(prove(own, CLAIM));

        decide(own, "reject", "claim:" + CLAIM);
        assertThat(run("checkpoint", "--ledger", own, "--key", key)).isZero();
        assertThat(run("check-proof", prove(own, CLAIM), "--key", pub)).as(out).isZero();
        assertThat(out).contains("counts no more by the decision of Salma (entry 64, ");

        decide(own, "withhold", "report:mina-2020-04-30");
        assertThat(run("checkpoint", "--ledger", own, "--key", key)).isZero();
        proof = prove(own, incidentOf(own, added));
        assertThat(run("check-proof", proof, "--key", pub)).as(out).isZero();
        assertThat(out).contains("Withheld: source, text.");
        assertThat(Files.readString(proof)).doesNotContain("mina-2020", OUTLET, "مستشفى", "as the text has it");
    }

    @Test
    void aTimeStampIsCheckedAndGoesWithTheProofs() throws Exception {
        Path own = folder.resolve("stamped.raqib");
        Path request = folder.resolve("libya.tsq");
        Path answer = folder.resolve("libya.tsr");
        Path certificate = folder.resolve("authority.der");
        assertThat(run("ingest", "--ledger", own, root().resolve("samples/reports/al-mina.jsonl")))
                .isZero();
        assertThat(run("checkpoint", "--ledger", own, "--key", key, "--timestamp-request", request))
                .as(err)
                .isZero();
        OwnAuthority authority = new OwnAuthority();
        Files.write(answer, authority.answer(Files.readAllBytes(request)));

        Files.write(certificate, new OwnAuthority().certificate());
        assertThat(run("checkpoint", "--ledger", own, "--attach", answer, "--certificate", certificate))
                .isEqualTo(Main.SOME_FAILED);
        assertThat(err).contains("the time-stamp is not attached, it does not hold under that certificate");
        assertThat(run("checkpoint", "--ledger", own, "--attach", answer)).isEqualTo(Main.USAGE);
        assertThat(run("checkpoint", "--ledger", own, "--attach", request, "--certificate", certificate))
                .isEqualTo(Main.SOME_FAILED);
        assertThat(err).contains("it is on none of the ledger's checkpoints");
        assertThat(run("checkpoint", "--ledger", ledger, "--attach", answer, "--certificate", certificate))
                .as("another ledger")
                .isEqualTo(Main.SOME_FAILED);

        for (byte[] believed : new byte[][] {authority.certificate(), authority.issuer()}) {
            Files.write(certificate, believed);
            assertThat(run("checkpoint", "--ledger", own, "--attach", answer, "--certificate", certificate))
                    .as(err)
                    .isZero();
            assertThat(err).contains("existed at 2026-03-01T12:00:00Z, by the word of CN=");
        }
        Path proof = prove(own, CLAIM);
        assertThat(run("check-proof", proof, "--key", pub)).as(out).isZero();
        assertThat(out)
                .contains(
                        "holds  The checkpoint existed at 2026-03-01T12:00:00Z, by the word of CN=Issuer of the tests");
        String line = Files.readString(proof);
        int at = line.indexOf("\"response\":\"") + 700;
        Files.writeString(proof, line.substring(0, at) + (line.charAt(at) == 'A' ? 'B' : 'A') + line.substring(at + 1));
        assertThat(run("check-proof", proof, "--key", pub)).isEqualTo(Main.SOME_FAILED);
        assertThat(out).contains("FAILS  The time-stamp on the checkpoint is worth nothing");
        assertThat(run("verify", "--hashes-only", "--ledger", own)).as(out).isZero();
    }

    /** docs/proofs.md shows how to check a proof with standard tools alone: what it shows is run here, as it stands. */
    @Test
    void theDocumentedCheckByHand() throws Exception {
        checkByHand(prove(ledger, CLAIM));
    }

    private void checkByHand(Path proof) throws Exception {
        String page = Files.readString(root().resolve("docs/proofs.md"));
        Matcher block =
                Pattern.compile("```sh\n(#!/bin/sh\n.*?)```", Pattern.DOTALL).matcher(page);
        assertThat(block.find()).isTrue();
        Path script = folder.resolve("check.sh");
        Files.writeString(script, block.group(1));
        for (String tool : new String[] {"jq", "openssl", "sha256sum", "xxd", "base64"}) {
            assumeThat(sh("command -v " + tool).code())
                    .as("the check by hand needs %s, which is not on this machine", tool)
                    .isZero();
        }
        Ran ran = sh("sh " + script + " " + proof + " " + pub);
        assertThat(ran.code()).as(ran.output()).isZero();
        assertThat(ran.output())
                .contains("the checkpoint is signed", "in the log")
                .endsWith("the proof holds\n");
        String line = Files.readString(proof);
        for (String[] change : new String[][] {
            {"\"path\":\\[\"..", "\"path\":[\"00"}, {"published", "Published"}, {"raqib-ledger/", "raqib-ledger/0"}
        }) {
            Files.writeString(proof, line.replaceFirst(change[0], change[1]));
            assertThat(sh("sh " + script + " " + proof + " " + pub).code())
                    .as(change[1])
                    .isNotZero();
        }
    }

    private record Ran(int code, String output) {}

    private Ran sh(String command) throws IOException, InterruptedException {
        Path output = folder.resolve("sh.out");
        Process process = new ProcessBuilder("sh", "-c", command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        assertThat(process.waitFor(10, TimeUnit.MINUTES)).isTrue();
        return new Ran(process.exitValue(), Files.readString(output, StandardCharsets.UTF_8));
    }

    private static Path root() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.exists(folder.resolve("mvnw"))) {
            folder = Objects.requireNonNull(folder.getParent());
        }
        return folder;
    }
}
