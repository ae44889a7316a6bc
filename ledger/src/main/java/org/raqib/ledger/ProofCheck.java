package org.raqib.ledger;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.raqib.contract.ContractException;
import org.raqib.contract.DerivedJson;
import org.raqib.ledger.ClaimCheck.Checked;
import org.raqib.model.Text;
import org.raqib.proof.Checkpoint;
import org.raqib.proof.ProofException;
import org.raqib.proof.ProofFile;
import org.raqib.proof.ProvenEntry;
import org.raqib.proof.ProvenEntry.ShownPart;
import org.raqib.proof.SignedNote;
import org.raqib.proof.VerifyingKey;

/**
 * Checks a proof with nothing but the proof: signature, way to the root, commitments, and that the quoted words stand in the
 * text, the text was read out of the capture, the capture is of the bytes with that hash, and what people decided is what a
 * decision that is recorded says.
 */
public final class ProofCheck {
    private final ProofFile proof;
    private final ShownEntries entries = new ShownEntries();
    private final List<Statement> statements = new ArrayList<>();

    /**
     * One thing that was checked.
     *
     * @param holds whether it is so
     * @param what a sentence; where it does not hold, it says what is wrong
     */
    public record Statement(boolean holds, Text what) {}

    private ProofCheck(ProofFile proof) {
        this.proof = proof;
    }

    /**
     * Checks everything, and says of each thing whether it holds.
     *
     * @param key the log's public key from elsewhere, or null to take the proof's own word for it
     */
    public static List<Statement> check(ProofFile proof, @Nullable VerifyingKey key) {
        ProofCheck check = new ProofCheck(proof);
        try {
            Checkpoint checkpoint = check.checkpoint(key);
            check.entries(checkpoint);
            if (check.isSound()) {
                check.subject();
            }
        } catch (ProofException | ContractException | IllegalArgumentException e) {
            check.fails(ProofWords.form(e.getMessage()));
        }
        return List.copyOf(check.statements);
    }

    private boolean isSound() {
        return statements.stream().allMatch(Statement::holds);
    }

    private void holds(Text what) {
        statements.add(new Statement(true, what));
    }

    private void fails(Text what) {
        statements.add(new Statement(false, what));
    }

    private Checkpoint checkpoint(@Nullable VerifyingKey given) {
        SignedNote note = SignedNote.parse(proof.checkpoint());
        Checkpoint checkpoint = Checkpoint.parse(note.text());
        VerifyingKey key = given == null ? VerifyingKey.ofLine(proof.key()) : given;
        if (note.isSignedBy(checkpoint.origin(), key)) {
            holds(ProofWords.signed(checkpoint.origin(), checkpoint.size(), given != null));
        } else {
            fails(ProofWords.notSigned(key.line(checkpoint.origin())));
        }
        return checkpoint;
    }

    private void entries(Checkpoint checkpoint) {
        List<String> numbers = new ArrayList<>();
        for (ProvenEntry entry : proof.entries()) {
            EntryHeader header = EntryHeader.parse(entry.header().getBytes(StandardCharsets.UTF_8));
            numbers.add(Long.toString(entry.number()));
            if (!entries.add(entry, header) || header.number() != entry.number()) {
                fails(ProofWords.headerOfAnother(entry.number(), header.number()));
            } else if (!entry.isIn(checkpoint)) {
                fails(ProofWords.notInLog(entry.number()));
            }
            for (ShownPart part : entry.parts()) {
                if (part.whole() != header.isWhole()
                        || !part.commitment().equals(header.parts().get(part.name()))) {
                    fails(ProofWords.notVouchedFor(entry.number(), part.name()));
                }
            }
        }
        if (isSound()) {
            holds(ProofWords.inLog(numbers));
        }
    }

    private void subject() {
        Map<String, Checked> claims = new LinkedHashMap<>();
        for (ProofFile.ClaimAt at : proof.claims()) {
            Checked checked = ClaimCheck.check(entries, at);
            statements.addAll(checked.statements());
            claims.put(at.key(), checked);
        }
        switch (proof.subject().kind()) {
            case "claim" -> {
                if (!claims.keySet().equals(Set.of(proof.subject().id()))) {
                    fails(ProofWords.anotherClaim(proof.subject().id()));
                }
            }
            case "report" -> report();
            case "incident", "finding" -> derived(claims);
            default -> fails(ProofWords.anotherKind(proof.subject().kind()));
        }
    }

    private void report() {
        for (EntryHeader header : entries.headers()) {
            if (header.type() == EntryType.TEXT) {
                Map<String, String> text = entries.facts(header.number(), EntryType.TEXT);
                Map<String, String> captured = entries.facts(header.from(), EntryType.CAPTURE);
                if (!ShownEntries.agree(text, captured)
                        || !entries.areOf(proof.subject().id(), header.number())) {
                    fails(ProofWords.notOfReport(
                            header.from(), header.number(), proof.subject().id()));
                } else {
                    holds(ProofWords.bytes(header.number(), header.from(), captured));
                }
                return;
            }
        }
        fails(ProofWords.noText(proof.subject().id()));
    }

    private void derived(Map<String, Checked> claims) {
        String kind = proof.subject().kind();
        ProofFile.Derived derived = proof.derived();
        if (derived == null) {
            fails(ProofWords.notShown(kind));
            return;
        }
        DerivedJson incident = DerivedJson.of(derived.document(), derived.finding());
        if (!incident.names(kind, proof.subject().id())) {
            fails(ProofWords.anotherDerived(kind, proof.subject().id()));
        } else if (!incident.claimKeys().equals(claims.keySet())) {
            fails(ProofWords.otherClaims());
        } else {
            List<String> unseen = new ArrayList<>();
            claims.forEach((key, checked) -> {
                String differs = incident.differs(key, checked.stands());
                if (!checked.counts()) {
                    fails(ProofWords.countsNoMore(key));
                } else if (differs != null) {
                    fails(ProofWords.differs(key, differs));
                } else {
                    List<String> slots = incident.unseen(key, checked.stands().keySet());
                    if (!slots.isEmpty()) {
                        unseen.add(key + " (" + String.join(", ", slots) + ")");
                    }
                }
            });
            if (isSound()) {
                holds(ProofWords.madeOf(claims.size(), derived.finding() != null, derived.by(), unseen));
            }
        }
    }
}
