package org.raqib.ledger;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.raqib.contract.ReadingJson;
import org.raqib.contract.ReportJson;
import org.raqib.model.Claim;
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

    private Prover(LedgerView ledger, RecordedCheckpoint checkpoint, Withheld withheld) {
        this.ledger = ledger;
        this.checkpoint = checkpoint;
        this.withheld = withheld;
    }

    /**
     * The proof of a claim.
     *
     * @param key {@link ReportedClaim#key()}
     * @throws LedgerException if there is no such claim, or the last checkpoint does not cover it
     */
    public static ProofFile claim(LedgerView ledger, String key, Withheld withheld) {
        return new Prover(ledger, last(ledger), withheld).prove("claim", key, List.of(key), null);
    }

    /**
     * The proof that a report was taken in with those bytes, and read as that text.
     *
     * @throws LedgerException as for {@link #claim}
     */
    public static ProofFile report(LedgerView ledger, String id, Withheld withheld) {
        Prover prover = new Prover(ledger, last(ledger), withheld);
        String name = prover.show(id, Set.of());
        return prover.proof("report", name, null);
    }

    /**
     * The proof of what an incident or a finding was derived from.
     *
     * @param kind {@code incident} or {@code finding}
     * @param keys the claims it was derived from
     * @param derived the incident and finding, without what is withheld
     * @throws LedgerException as for {@link #claim}
     */
    public static ProofFile derived(
            LedgerView ledger,
            String kind,
            String id,
            List<String> keys,
            ProofFile.Derived derived,
            Withheld withheld) {
        return new Prover(ledger, last(ledger), withheld).prove(kind, id, keys, derived);
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

    private ProofFile prove(String kind, String id, List<String> keys, ProofFile.@Nullable Derived derived) {
        Map<String, Set<Integer>> byReport = new TreeMap<>();
        for (String key : keys) {
            int hash = key.lastIndexOf('#');
            if (hash < 1 || !key.substring(hash + 1).matches("[0-9]{1,8}")) {
                throw new LedgerException("'" + key + "' does not name a claim, REPORT#NUMBER.");
            }
            byReport.computeIfAbsent(key.substring(0, hash), none -> new TreeSet<>())
                    .add(Integer.parseInt(key.substring(hash + 1)));
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
    private String show(String reportId, Set<Integer> wanted) {
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

        List<Claim> quoted = new ArrayList<>();
        for (int index : wanted) {
            if (index >= read.claims().size()) {
                throw new LedgerException("Report '" + reportId + "' has "
                        + read.claims().size() + " claims, counted from 0: there is no claim " + index + ".");
            }
            quoted.add(read.claims().get(index));
            claims.add(new ProofFile.ClaimAt(name + "#" + index, reading.number(), index));
        }
        PieceChoice choice = new PieceChoice(of);
        put(capture, choice::ofCapture);
        put(text, pieces -> choice.ofText(pieces, report, quoted, wanted.isEmpty()));
        if (!wanted.isEmpty()) {
            put(reading, pieces -> choice.ofReading(pieces, wanted));
        }
        return name;
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
        boolean whole = EntryHeader.parse(entry.header()).format() == 1;
        List<String> pieces = Pieces.cut(part.content()).stream()
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
            boolean open = shown.contains(i) && !withheld.isIn(pieces.get(i));
            made.add(open ? piece : new ProvenEntry.Withheld(piece.hash()));
        }
        entries.put(entry.number(), new Shown(entry, List.of(new ShownPart(part.name(), whole, made))));
    }
}
