package org.raqib.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.raqib.contract.ContractException;
import org.raqib.contract.ProofJson;
import org.raqib.digest.Isolates;
import org.raqib.ledger.ProofCheck;
import org.raqib.ledger.ProofCheck.Statement;
import org.raqib.model.Text;
import org.raqib.proof.ProofException;
import org.raqib.proof.ProofFile;
import org.raqib.proof.VerifyingKey;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code raqib check-proof}: checks a proof with nothing but the proof. */
@Command(
        name = "check-proof",
        description = "Checks a proof that raqib prove wrote; the ledger is not needed.",
        footer = {
            "",
            "What it says is what the file proves: that these words were recorded so, in a log whose state was signed. Whether",
            "what the words tell is true, no proof can say; nor that no later decision changed what people made of it.",
            "",
            "Example:",
            "  raqib check-proof claim.proof.json --key checkpoint.key.pub"
        },
        mixinStandardHelpOptions = true)
final class CheckProofCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", description = "The proof.")
    private Path file;

    @Option(
            names = "--key",
            paramLabel = "PUB",
            description =
                    "The public key of the one who signs the log's checkpoints, got from a place you trust: PEM, or a"
                            + " key line. Without it the key in the proof is believed, and that is said.")
    private @Nullable Path key;

    @Option(
            names = "--lang",
            paramLabel = "LANG",
            description =
                    "The language of Raqib's own words, ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}); quotes stay in"
                            + " theirs.")
    private Spoken language = Spoken.EN;

    @SuppressWarnings("NullAway.Init") // picocli fills the options in
    CheckProofCommand() {}

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        ProofFile proof;
        try {
            proof = ProofJson.read(Files.readString(file).strip());
        } catch (ContractException | CharacterCodingException e) {
            err.println("raqib: " + file + " is not a proof as 'raqib prove' writes it: " + e.getMessage() + ".");
            return Main.SOME_FAILED;
        }
        List<Statement> statements = new ArrayList<>(ProofCheck.check(proof, key == null ? null : readKey(key)));
        for (ProofFile.Stamp stamp : proof.stamps()) {
            statements.add(stamp(proof.checkpoint(), stamp));
        }
        boolean sound = statements.stream().allMatch(Statement::holds);
        boolean arabic = language == Spoken.AR;
        for (Statement statement : statements) {
            String mark = statement.holds() ? (arabic ? "  صحيح  " : "  holds  ") : (arabic ? "  خطأ   " : "  FAILS  ");
            out.println(mark + plain(statement.what()));
        }
        if (!proof.withheld().isEmpty()) {
            String withheld = String.join(", ", proof.withheld());
            out.println("  " + plain(new Text("محجوب: " + withheld + ".", "Withheld: " + withheld + ".")));
        }
        String of = proof.subject().kind() + " " + proof.subject().id();
        out.println(plain(
                sound
                        ? new Text(
                                file + ": الإثبات صحيح: " + Isolates.isolate(of) + ".",
                                file + ": the proof of " + of + " holds.")
                        : new Text(
                                file + ": الإثبات غير صحيح؛ اطلبه من جديد ممن أعطاك إياه.",
                                file + ": THE PROOF DOES NOT HOLD; ask for it anew from the one who gave it to you.")));
        return sound ? Main.OK : Main.SOME_FAILED;
    }

    /** On one line, with nothing in it that could turn the line around. */
    private String plain(Text sentence) {
        return Isolates.balanced(sentence.in(language.toString()).strip().replaceAll("\\s+", " "));
    }

    private static Statement stamp(String note, ProofFile.Stamp stamp) {
        try {
            TimeStamps.Stamped stamped = TimeStamps.check(note, stamp);
            return new Statement(
                    true,
                    new Text(
                            "كان الختم موجودا في "
                                    + Isolates.isolate(stamped.at().toString()) + " بشهادة "
                                    + Isolates.isolate(stamped.authority()) + "، وشهادتها في الإثبات.",
                            "The checkpoint existed at " + stamped.at() + ", by the word of " + stamped.authority()
                                    + ", whose certificate is in the proof."));
        } catch (ProofException e) {
            return new Statement(
                    false,
                    new Text(
                            "ختم الوقت الذي على الختم لا يعتد به: " + Isolates.isolate(String.valueOf(e.getMessage()))
                                    + ".",
                            "The time-stamp on the checkpoint is worth nothing: " + e.getMessage() + "."));
        }
    }

    /** The public key in a file. */
    static VerifyingKey readKey(Path key) throws IOException {
        try {
            return VerifyingKey.read(Files.readString(key, StandardCharsets.ISO_8859_1));
        } catch (ProofException e) {
            throw new ProofException(
                    key + ": " + e.getMessage() + "; give the public half of the signing key, FILE.pub", e);
        }
    }
}
