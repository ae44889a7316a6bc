package org.raqib.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.raqib.contract.FindingJson;
import org.raqib.contract.IncidentJson;
import org.raqib.contract.ProofJson;
import org.raqib.ledger.Ledger;
import org.raqib.ledger.LedgerException;
import org.raqib.ledger.Ledgers;
import org.raqib.ledger.Prover;
import org.raqib.ledger.Withheld;
import org.raqib.model.Finding;
import org.raqib.model.Incident;
import org.raqib.model.ReportedClaim;
import org.raqib.proof.ProofFile;
import org.raqib.record.Derived;
import org.raqib.record.Proving;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code raqib prove}: a small file from which an outsider can check one thing that a ledger holds. */
@Command(
        name = "prove",
        description = "Writes a proof of one claim, report, incident or finding, to be checked without the ledger.",
        footer = {
            "",
            "A claim is REPORT#NUMBER, as incidents and digests name it. The proof rests on the last signed checkpoint (raqib",
            "checkpoint), shows the quoted sentences, what was read in them and what people decided about that, and nothing that",
            "is withheld (raqib ledger decide ... withhold). It is checked with raqib check-proof, or by hand: docs/proofs.md.",
            "",
            "Examples:",
            "  raqib prove --ledger libya.raqib mina-2020-04-30#0 --output claim.proof.json",
            "  raqib prove --ledger libya.raqib INC-450f5033e216 --output incident.proof.json"
        },
        mixinStandardHelpOptions = true)
final class ProveCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Option(names = "--ledger", paramLabel = "LEDGER", required = true, description = "The ledger.")
    private String location;

    @Option(names = "--output", paramLabel = "FILE", description = "Where the proof is written (default: printed).")
    private @Nullable Path output;

    @Mixin
    private OwnKnowledge knowledge;

    @Parameters(paramLabel = "ID", description = "A claim (REPORT#NUMBER), report, incident or finding.")
    private String id;

    @SuppressWarnings("NullAway.Init") // picocli fills the options in
    ProveCommand() {}

    @Override
    public Integer call() throws IOException {
        ProofFile proof;
        try (Ledger ledger = Ledgers.openToRead(location)) {
            proof = prove(ledger, Withheld.of(ledger, knowledge.lexicon()));
        }
        String line = ProofJson.write(proof) + "\n";
        if (output == null) {
            spec.commandLine().getOut().print(line);
        } else {
            WholeFile.text(output, file -> file.append(line));
        }
        return Main.OK;
    }

    private ProofFile prove(Ledger ledger, Withheld withheld) {
        if (id.matches("(INC|FND)-.*") && ledger.place(id).isEmpty()) {
            return derived(ledger, withheld);
        }
        return id.matches(".+#[0-9]+") && ledger.place(id).isEmpty()
                ? new Proving(ledger, withheld).claim(id)
                : Prover.report(ledger, id, withheld);
    }

    private ProofFile derived(Ledger ledger, Withheld withheld) {
        Derived derived = Derived.of(ledger, knowledge.files());
        Derived shown = derived.redacted();
        Finding finding = shown.findings().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElse(null);
        String wanted = finding == null ? id : finding.incidentId();
        Incident incident = incident(shown, wanted);
        List<String> keys = incident(derived, wanted).claims().stream()
                .map(ReportedClaim::key)
                .toList();
        return new Proving(ledger, withheld)
                .derived(
                        finding == null ? "incident" : "finding",
                        id,
                        keys,
                        new ProofFile.Derived(
                                IncidentJson.write(incident, List.of()),
                                finding == null ? null : FindingJson.write(finding),
                                "raqib " + Version.current() + ", "
                                        + knowledge.reader().version()));
    }

    private Incident incident(Derived derived, String wanted) {
        return derived.incidents().stream()
                .filter(one -> one.id().equals(wanted))
                .findFirst()
                .orElseThrow(
                        () -> new LedgerException("From what the ledger holds, there follows no incident or finding '"
                                + id + "'; 'raqib incidents' and 'raqib findings' list them."));
    }
}
