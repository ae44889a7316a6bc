package org.raqib.ledger;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.raqib.contract.DerivedJson;
import org.raqib.contract.JsonText;
import org.raqib.proof.Checkpoint;
import org.raqib.proof.ProofException;
import org.raqib.proof.ProofFile;
import org.raqib.proof.ProvenEntry;
import org.raqib.proof.ProvenEntry.ShownPart;
import org.raqib.proof.SignedNote;
import org.raqib.proof.VerifyingKey;

/**
 * Checks a proof with nothing but the proof: signature, way to the root, commitments, and that the quoted words stand in the
 * text, the text was read out of the capture, and the capture is of the bytes with that hash.
 */
public final class ProofCheck {
    private final ProofFile proof;
    private final Map<Long, ProvenEntry> entries = new HashMap<>();
    private final Map<Long, EntryHeader> headers = new HashMap<>();
    private final List<Statement> statements = new ArrayList<>();

    /**
     * One thing that was checked.
     *
     * @param holds whether it is so
     * @param what a sentence; where it does not hold, it says what is wrong
     */
    public record Statement(boolean holds, String what) {}

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
        } catch (ProofException | IllegalArgumentException e) {
            check.fails("The proof is not in the form of a proof: " + e.getMessage() + ".");
        }
        return List.copyOf(check.statements);
    }

    private boolean isSound() {
        return statements.stream().allMatch(Statement::holds);
    }

    private void holds(String what) {
        statements.add(new Statement(true, what));
    }

    private void fails(String what) {
        statements.add(new Statement(false, what));
    }

    private Checkpoint checkpoint(@Nullable VerifyingKey given) {
        SignedNote note = SignedNote.parse(proof.checkpoint());
        Checkpoint checkpoint = Checkpoint.parse(note.text());
        VerifyingKey key = given == null ? VerifyingKey.ofLine(proof.key()) : given;
        if (!note.isSignedBy(checkpoint.origin(), key)) {
            fails("The checkpoint is not signed by the key " + key.line(checkpoint.origin()) + ".");
        } else if (given == null) {
            holds("The checkpoint of log " + checkpoint.origin() + " over " + checkpoint.size()
                    + " entries is signed by the key in the file itself; whose that is, ask whom you trust, and give it with"
                    + " --key.");
        } else {
            holds("The checkpoint of log " + checkpoint.origin() + " over " + checkpoint.size()
                    + " entries is signed by the key that was given.");
        }
        return checkpoint;
    }

    private void entries(Checkpoint checkpoint) {
        List<String> numbers = new ArrayList<>();
        for (ProvenEntry entry : proof.entries()) {
            EntryHeader header = EntryHeader.parse(entry.header().getBytes(StandardCharsets.UTF_8));
            numbers.add(Long.toString(entry.number()));
            if (header.number() != entry.number() || entries.put(entry.number(), entry) != null) {
                fails("Entry " + entry.number() + ": its header is that of entry " + header.number() + ".");
            } else if (!entry.isIn(checkpoint)) {
                fails("Entry " + entry.number() + " is not in the log that the checkpoint is of.");
            }
            headers.put(entry.number(), header);
            for (ShownPart part : entry.parts()) {
                if (part.whole() != (header.format() == 1)
                        || !part.commitment().equals(header.parts().get(part.name()))) {
                    fails("Entry " + entry.number() + ": what is shown of its part '" + part.name()
                            + "' is not what its header vouches for.");
                }
            }
        }
        if (isSound()) {
            holds("Entries " + String.join(", ", numbers) + " are in that log, and what is shown of them is what was"
                    + " recorded.");
        }
    }

    private void subject() {
        Set<String> keys = new HashSet<>();
        for (ProofFile.ClaimAt claim : proof.claims()) {
            keys.add(claim.key());
            claim(claim);
        }
        switch (proof.subject().kind()) {
            case "claim" -> {
                if (!keys.equals(Set.of(proof.subject().id()))) {
                    fails("The proof is said to be of claim " + proof.subject().id() + ", and shows another.");
                }
            }
            case "report" -> report();
            case "incident", "finding" -> derived(keys);
            default ->
                fails("A proof is of a claim, report, incident or finding, not of a '"
                        + proof.subject().kind() + "'.");
        }
    }

    /** What is shown of an entry's document, by key; the pieces of the sentences of a text under {@code text}. */
    private Map<String, String> facts(long number, EntryType type) {
        EntryHeader header = headers.get(number);
        ProvenEntry entry = entries.get(number);
        ShownPart document = entry == null ? null : entry.part(Part.DOCUMENT);
        if (header == null || header.type() != type || document == null) {
            throw new ProofException("entry " + number + ", a " + type.code() + ", is not shown");
        }
        Map<String, String> facts = new HashMap<>();
        for (ProvenEntry.Piece piece : document.pieces()) {
            if (piece instanceof ProvenEntry.Shown shown && !shown.content().startsWith("\"text\":")) {
                facts.putAll(JsonText.members(shown.content()));
            }
        }
        return facts;
    }

    private void claim(ProofFile.ClaimAt at) {
        Map<String, String> reading = facts(at.entry(), EntryType.READING);
        Map<String, String> claim = DerivedJson.claim(document(at.entry()), at.index());
        if (!claim.containsKey("event")) {
            fails("Claim " + at.key() + ": entry " + at.entry() + " does not show it.");
            return;
        }
        long text = from(at.entry());
        long capture = from(text);
        Map<String, String> report = facts(text, EntryType.TEXT);
        Map<String, String> captured = facts(capture, EntryType.CAPTURE);
        if (!agree(reading, report) || !agree(report, captured) || !names(at, reading)) {
            fails("Claim " + at.key() + ": entries " + capture + ", " + text + " and " + at.entry()
                    + " are not of one report.");
            return;
        }
        String quote = claim.get("quote");
        if (quote == null) {
            holds("Claim " + at.key() + ", " + summary(claim) + ", is recorded in entry " + at.entry()
                    + "; its words are withheld.");
        } else if (isIn(text, JsonText.words(quote.substring(1)))) {
            holds("Claim " + at.key() + ", " + summary(claim) + ", is recorded in entry " + at.entry() + "; its words «"
                    + JsonText.words(quote.substring(1)) + "» stand in the text of entry " + text + ".");
        } else {
            fails("Claim " + at.key() + ": its words do not stand in the text shown of entry " + text + ".");
        }
        bytes(capture, text, captured);
    }

    private void report() {
        for (EntryHeader header : headers.values()) {
            if (header.type() == EntryType.TEXT) {
                Map<String, String> text = facts(header.number(), EntryType.TEXT);
                Map<String, String> captured = facts(header.from(), EntryType.CAPTURE);
                String id = text.get("id");
                if (!agree(text, captured)
                        || (id != null && !id.equals(quoted(proof.subject().id())))) {
                    fails("Entries " + header.from() + " and " + header.number() + " are not of report "
                            + proof.subject().id() + ".");
                } else {
                    bytes(header.from(), header.number(), captured);
                }
                return;
            }
        }
        fails("No text of report " + proof.subject().id() + " is shown.");
    }

    private void bytes(long capture, long text, Map<String, String> captured) {
        String sha256 = captured.get("sha256");
        String at = String.valueOf(captured.get("captured_at")).replace("\"", "");
        holds("The text of entry " + text + " was read out of the bytes of entry " + capture + ", taken in at " + at
                + (sha256 == null ? "; their hash is withheld." : ", with SHA-256 " + sha256.replace("\"", "") + "."));
    }

    private void derived(Set<String> keys) {
        ProofFile.Derived derived = proof.derived();
        if (derived == null) {
            fails("The proof does not show the " + proof.subject().kind() + " that it is said to be of.");
            return;
        }
        DerivedJson incident = DerivedJson.of(derived.document(), derived.finding());
        if (!incident.names(proof.subject().kind(), proof.subject().id())) {
            fails("The " + proof.subject().kind() + " shown is not "
                    + proof.subject().id() + ".");
        } else if (!incident.claimKeys().equals(keys)) {
            fails("The claims that the incident names are not those that are proven.");
        } else {
            boolean same = true;
            for (ProofFile.ClaimAt at : proof.claims()) {
                String differs = incident.differs(at.key(), DerivedJson.claim(document(at.entry()), at.index()));
                if (differs != null) {
                    same = false;
                    fails("Claim " + at.key() + ": the incident has another '" + differs + "' than was recorded.");
                }
            }
            if (same) {
                holds("The incident is made of these " + keys.size()
                        + " claims, as they were recorded. That they tell of one"
                        + " happening" + (derived.finding() == null ? "" : ", and what it would breach,")
                        + " was derived from them by rule, by " + derived.by() + ".");
            }
        }
    }

    private ShownPart document(long number) {
        return Objects.requireNonNull(
                Objects.requireNonNull(entries.get(number)).part(Part.DOCUMENT));
    }

    private long from(long number) {
        EntryHeader header = headers.get(number);
        return header == null ? 0 : header.from();
    }

    /** Whether what two documents both show of their report is the same. */
    private static boolean agree(Map<String, String> one, Map<String, String> other) {
        return List.of("id", "sha256").stream()
                .allMatch(key -> !one.containsKey(key)
                        || !other.containsKey(key)
                        || one.get(key).equals(other.get(key)));
    }

    private static boolean names(ProofFile.ClaimAt at, Map<String, String> reading) {
        String id = reading.get("id");
        return id == null || (JsonText.words(id.substring(1)) + "#" + at.index()).equals(at.key());
    }

    private static String quoted(String id) {
        return "\"" + id.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }

    private static String summary(Map<String, String> claim) {
        List<String> parts = new ArrayList<>();
        for (String key : List.of("event", "mode", "modality", "date")) {
            String value = claim.get(key);
            if (value != null && !value.equals("null")) {
                parts.add(value.replace("\"", ""));
            }
        }
        return String.join(" ", parts);
    }

    private boolean isIn(long text, String quote) {
        ShownPart document = document(text);
        for (String run : document.runs()) {
            for (String key : List.of("\"title\":\"", "\"text\":\"")) {
                int at = run.indexOf(key);
                if (at >= 0 && JsonText.words(run.substring(at + key.length())).contains(quote)) {
                    return true;
                }
            }
            if (JsonText.words(run).contains(quote)) {
                return true;
            }
        }
        return false;
    }
}
