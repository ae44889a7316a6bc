package org.raqib.ledger;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.raqib.contract.ContractException;
import org.raqib.contract.DecisionJson;
import org.raqib.contract.JudgedClaimJson;
import org.raqib.contract.ReadingJson;
import org.raqib.contract.ReportJson;
import org.raqib.model.Claim;
import org.raqib.model.Decision;
import org.raqib.model.Reading;
import org.raqib.model.Report;
import org.raqib.model.ReportedClaim;
import org.raqib.proof.Pieces;
import org.raqib.proof.ProofFile;
import org.raqib.proof.ProofPass;
import org.raqib.proof.ProvenEntry;
import org.raqib.proof.ProvenEntry.Piece;
import org.raqib.proof.ProvenEntry.ShownPart;

/**
 * Makes proofs that need no ledger to be checked: of a claim, from its quoted sentence back to the hash of the report's bytes;
 * of a report; of an incident or a finding by the claims it was derived from. Shows what the proof needs, and nothing that is
 * withheld.
 */
public final class Prover {
    private final LedgerView ledger;
    private final RecordedCheckpoint checkpoint;
    private final Withheld withheld;
    /** What was shown of each entry, until the paths are known. */
    private final Map<Long, Shown> entries = new TreeMap<>();

    private final Set<Withheld.Kept> kept = EnumSet.noneOf(Withheld.Kept.class);
    private final List<ProofFile.ClaimAt> claims = new ArrayList<>();

    private record Shown(StoredEntry entry, List<ShownPart> parts) {}

    /**
     * A claim to be proven.
     *
     * @param key {@link ReportedClaim#key()}
     * @param decision the number of the entry of the decision by which it stands or does not, or null where nobody decided
     */
    public record Wanted(String key, @Nullable Long decision) {}

    private Prover(LedgerView ledger, RecordedCheckpoint checkpoint, Withheld withheld) {
        this.ledger = ledger;
        this.checkpoint = checkpoint;
        this.withheld = withheld;
    }

    /**
     * The proof of a claim.
     *
     * @throws LedgerException if there is no such claim, or the last checkpoint does not cover it
     */
    public static ProofFile claim(LedgerView ledger, Wanted claim, Withheld withheld) {
        return new Prover(ledger, last(ledger), withheld).prove("claim", claim.key(), List.of(claim), null);
    }

    /**
     * The proof that a report was taken in with those bytes, and read as that text.
     *
     * @throws LedgerException as for {@link #claim}
     */
    public static ProofFile report(LedgerView ledger, String id, Withheld withheld) {
        Prover prover = new Prover(ledger, last(ledger), withheld);
        String name = prover.show(id, Map.of());
        return prover.proof("report", name, null);
    }

    /**
     * The proof of what an incident or a finding was derived from.
     *
     * @param kind {@code incident} or {@code finding}
     * @param claims the claims it was derived from
     * @param derived the incident and finding, without what is withheld
     * @throws LedgerException as for {@link #claim}
     */
    public static ProofFile derived(
            LedgerView ledger,
            String kind,
            String id,
            List<Wanted> claims,
            ProofFile.Derived derived,
            Withheld withheld) {
        return new Prover(ledger, last(ledger), withheld).prove(kind, id, claims, derived);
    }

    private static RecordedCheckpoint last(LedgerView ledger) {
        List<RecordedCheckpoint> checkpoints = new MerkleLog(ledger).checkpoints();
        if (checkpoints.isEmpty()) {
            throw new LedgerException(
                    "The ledger has no signed checkpoint yet, which a proof needs; make one with 'raqib"
                            + " checkpoint'.");
        }
        // Of those on the same entries, the last has the most time-stamps.
        return checkpoints.getLast();
    }

    private ProofFile prove(String kind, String id, List<Wanted> wanted, ProofFile.@Nullable Derived derived) {
        Map<String, Map<Integer, Wanted>> byReport = new TreeMap<>();
        for (Wanted one : wanted) {
            String key = one.key();
            int hash = key.lastIndexOf('#');
            if (hash < 1 || !key.substring(hash + 1).matches("[0-9]{1,8}")) {
                throw new LedgerException("'" + key + "' does not name a claim, REPORT#NUMBER.");
            }
            byReport.computeIfAbsent(key.substring(0, hash), none -> new TreeMap<>())
                    .put(Integer.parseInt(key.substring(hash + 1)), one);
        }
        byReport.forEach(this::show);
        return proof(kind, kind.equals("claim") ? claims.getFirst().key() : id, derived);
    }

    private ProofFile proof(String kind, String id, ProofFile.@Nullable Derived derived) {
        long size = checkpoint.states().size();
        for (long number : entries.keySet()) {
            if (number > size) {
                throw new LedgerException("Entry " + number
                        + ", which the proof rests on, is later than the last signed" + " checkpoint, of entries 1 to "
                        + size + "; sign what is there now with 'raqib checkpoint'.");
            }
        }
        ProofPass pass = new MerkleLog(ledger).pass(size, entries.keySet(), List.of());
        if (!pass.tree().root().equals(checkpoint.states().root())) {
            throw new LedgerException(
                    "The ledger is not what its last checkpoint states: it was changed or damaged; run"
                            + " 'raqib verify'.");
        }
        List<ProvenEntry> proven = new ArrayList<>();
        entries.forEach((number, shown) -> proven.add(new ProvenEntry(
                number,
                new String(shown.entry().header(), StandardCharsets.US_ASCII),
                pass.inclusion(number - 1).path(),
                shown.parts())));
        return new ProofFile(
                new ProofFile.Subject(kind, id),
                claims,
                kept.stream().map(Withheld.Kept::code).toList(),
                derived,
                proven,
                checkpoint.signed().note(),
                checkpoint.signed().key(),
                checkpoint.signed().stamps());
    }

    /** Gives what the report is called in the proof. */
    private String show(String reportId, Map<Integer, Wanted> wanted) {
        Place place = ledger.place(reportId)
                .orElseThrow(() -> new LedgerException("The ledger holds no reading of a report '" + reportId + "'."));
        StoredEntry capture = entry(place.capture());
        StoredEntry text = entry(place.text());
        StoredEntry reading = entry(place.reading());
        Report report = ReportJson.read(document(text));
        Reading read = ReadingJson.read(document(reading), report);
        Set<Withheld.Kept> of = withheld.of(reportId, report.publisher());
        String name = withheld.reportName(reportId, report.publisher());
        kept.addAll(of);

        PieceChoice choice = new PieceChoice(of);
        List<Claim> quoted = new ArrayList<>();
        List<Claim> closed = new ArrayList<>(
                read.claims().stream().filter(withheld::isSpeakerOf).toList());
        Set<Integer> shown = new TreeSet<>();
        Set<Integer> open = new TreeSet<>();
        wanted.forEach((index, one) -> {
            Claim claim = index < read.claims().size() ? read.claims().get(index) : null;
            Long decision = one.decision();
            if (claim == null && decision == null) {
                throw new LedgerException("Report '" + reportId + "' has "
                        + read.claims().size() + " claims, counted from 0: there is no claim " + index + ".");
            }
            List<Claim> told = new ArrayList<>(decision == null ? List.of() : judged(entry(decision)));
            if (claim != null) {
                told.add(claim);
                shown.add(index);
            }
            // Of a claim that a person changed, both hold the words of one happening: they are shown, or not, together.
            boolean isOpen = told.stream().noneMatch(withheld::isSpeakerOf);
            if (isOpen) {
                quoted.addAll(told);
                open.add(index);
            } else {
                closed.addAll(told);
            }
            if (decision != null) {
                put(entry(decision), pieces -> choice.ofDecision(pieces, isOpen));
            }
            claims.add(new ProofFile.ClaimAt(name + "#" + index, reading.number(), index, decision));
        });
        put(capture, choice::ofCapture);
        put(text, pieces -> choice.ofText(pieces, report, quoted, closed, wanted.isEmpty()));
        if (!wanted.isEmpty()) {
            put(reading, pieces -> choice.ofReading(pieces, shown, open));
        }
        return name;
    }

    /** The claims that a decision's payload quotes. */
    private static List<Claim> judged(StoredEntry decision) {
        if (EntryHeader.parse(decision.header()).type() != EntryType.DECISION) {
            throw new LedgerException("Entry " + decision.number() + " is not a decision; run 'raqib verify'.");
        }
        String payload = DecisionJson.read(document(decision)).payload();
        if (payload.equals(Decision.NO_PAYLOAD)) {
            return List.of();
        }
        try {
            JudgedClaimJson.Judged judged = JudgedClaimJson.read(payload);
            return Stream.of(judged.claim(), judged.read())
                    .filter(Objects::nonNull)
                    .map(Objects::requireNonNull)
                    .toList();
        } catch (ContractException e) {
            // A payload of another form says something that is not about what the claim says.
            return List.of();
        }
    }

    private StoredEntry entry(long number) {
        return ledger.entry(number)
                .orElseThrow(() -> new LedgerException("Entry " + number + " is missing; run 'raqib verify'."));
    }

    private static String document(StoredEntry entry) {
        Part part = entry.part(Part.DOCUMENT);
        if (part == null) {
            throw new LedgerException("Entry " + entry.number() + " is damaged; run 'raqib verify'.");
        }
        return new String(part.content(), StandardCharsets.UTF_8);
    }

    private interface Choice {
        Set<Integer> of(List<String> pieces);
    }

    private void put(StoredEntry entry, Choice choice) {
        Part part = entry.part(Part.DOCUMENT);
        if (part == null) {
            throw new LedgerException("Entry " + entry.number() + " is damaged; run 'raqib verify'.");
        }
        EntryHeader header = EntryHeader.parse(entry.header());
        boolean whole = header.isWhole();
        List<String> pieces = header.cut(part.content()).stream()
                .map(piece -> new String(piece, StandardCharsets.UTF_8))
                .toList();
        Set<Integer> shown = choice.of(pieces);
        List<Piece> made = new ArrayList<>();
        if (whole) {
            // An entry from before pieces: all of its document, or only its hash.
            String document = String.join("", pieces);
            boolean open = kept.isEmpty() && !withheld.isIn(document);
            Piece piece = new ProvenEntry.Shown(HexFormat.of().formatHex(part.salt()), document);
            made.add(open ? piece : new ProvenEntry.Withheld(piece.hash()));
        }
        for (int i = 0; i < pieces.size() && !whole; i++) {
            Piece piece = new ProvenEntry.Shown(HexFormat.of().formatHex(Pieces.salt(part.salt(), i)), pieces.get(i));
            // Whatever the choice was: a piece with a withheld word in it is withheld.
            boolean open = shown.contains(i) && !withheld.isIn(pieces.get(i)) && !wasWithheld(entry.number(), i);
            made.add(open ? piece : new ProvenEntry.Withheld(piece.hash()));
        }
        entries.put(entry.number(), new Shown(entry, List.of(new ShownPart(part.name(), whole, made))));
    }

    /** One decision may be about claims of several reports: what is withheld for one of them is withheld. */
    private boolean wasWithheld(long entry, int piece) {
        Shown before = entries.get(entry);
        return before != null && before.parts().getFirst().pieces().get(piece) instanceof ProvenEntry.Withheld;
    }
}
