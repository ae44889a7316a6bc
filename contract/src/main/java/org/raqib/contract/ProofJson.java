package org.raqib.contract;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.Base64;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.raqib.proof.Hash;
import org.raqib.proof.ProofFile;
import org.raqib.proof.ProvenEntry;

/**
 * A proof that can be checked without the ledger. Keys: {@code format} ({@value #AS_READ}; {@value #JUDGED} where people
 * decided about a claim), {@code kind, id, claims} (of each {@code key, entry, claim}, and in {@value #JUDGED} {@code
 * decision}, a number or null), {@code withheld, derived} (null, or {@code by, incident, finding}), {@code entries,
 * checkpoint, key, timestamps} (of each {@code response, certificate}, base 64). An element of {@code entries} is {@code
 * entry, header, path, parts}; of {@code parts}: {@code name, whole, pieces}; of {@code pieces}: {@code salt, piece, hash},
 * of which the first two, or the last, are null. What each means, and how to check it by hand: {@code docs/proofs.md}.
 */
public final class ProofJson {
    private static final String AS_READ = "raqib-proof-1";
    private static final String JUDGED = "raqib-proof-2";
    private static final int MOST_CLAIMS = 100_000_000;

    private static final Set<String> KEYS = Set.of(
            "format", "kind", "id", "claims", "withheld", "derived", "entries", "checkpoint", "key", "timestamps");
    private static final Set<String> CLAIM_KEYS = Set.of("key", "entry", "claim");
    private static final Set<String> JUDGED_KEYS = Set.of("key", "entry", "claim", "decision");
    private static final Set<String> DERIVED_KEYS = Set.of("by", "incident", "finding");
    private static final Set<String> ENTRY_KEYS = Set.of("entry", "header", "path", "parts");
    private static final Set<String> PART_KEYS = Set.of("name", "whole", "pieces");
    private static final Set<String> PIECE_KEYS = Set.of("salt", "piece", "hash");
    static final Set<String> STAMP_KEYS = Set.of("response", "certificate");

    private ProofJson() {}

    /** The proof as one canonical line, without line feed. */
    public static String write(ProofFile proof) {
        boolean judged = proof.claims().stream().anyMatch(claim -> claim.decision() != null);
        return CanonicalJson.line(json -> {
            json.writeStringField("format", judged ? JUDGED : AS_READ);
            json.writeStringField("kind", proof.subject().kind());
            json.writeStringField("id", proof.subject().id());
            CanonicalJson.objects(json, "claims", proof.claims(), (out, claim) -> claim(out, claim, judged));
            CanonicalJson.strings(json, "withheld", proof.withheld());
            json.writeFieldName("derived");
            derived(json, proof.derived());
            CanonicalJson.objects(json, "entries", proof.entries(), ProofJson::entry);
            json.writeStringField("checkpoint", proof.checkpoint());
            json.writeStringField("key", proof.key());
            CanonicalJson.objects(json, "timestamps", proof.stamps(), ProofJson::stamp);
        });
    }

    private static void claim(JsonGenerator json, ProofFile.ClaimAt claim, boolean judged) throws IOException {
        json.writeStringField("key", claim.key());
        json.writeNumberField("entry", claim.entry());
        json.writeNumberField("claim", claim.index());
        Long decision = claim.decision();
        if (decision != null) {
            json.writeNumberField("decision", decision);
        } else if (judged) {
            json.writeNullField("decision");
        }
    }

    private static void derived(JsonGenerator json, ProofFile.@Nullable Derived derived) throws IOException {
        if (derived == null) {
            json.writeNull();
            return;
        }
        json.writeStartObject();
        json.writeStringField("by", derived.by());
        json.writeFieldName("incident");
        json.writeRawValue(derived.document());
        json.writeFieldName("finding");
        json.writeRawValue(derived.finding() == null ? "null" : derived.finding());
        json.writeEndObject();
    }

    private static void entry(JsonGenerator json, ProvenEntry entry) throws IOException {
        json.writeNumberField("entry", entry.number());
        json.writeStringField("header", entry.header());
        CanonicalJson.strings(json, "path", entry.path().stream().map(Hash::hex).toList());
        CanonicalJson.objects(json, "parts", entry.parts(), (out, part) -> {
            out.writeStringField("name", part.name());
            out.writeBooleanField("whole", part.whole());
            CanonicalJson.objects(out, "pieces", part.pieces(), ProofJson::piece);
        });
    }

    private static void piece(JsonGenerator json, ProvenEntry.Piece piece) throws IOException {
        boolean shown = piece instanceof ProvenEntry.Shown;
        CanonicalJson.string(json, "salt", piece instanceof ProvenEntry.Shown one ? one.salt() : null);
        CanonicalJson.string(json, "piece", piece instanceof ProvenEntry.Shown one ? one.content() : null);
        CanonicalJson.string(json, "hash", shown ? null : piece.hash().hex());
    }

    static void stamp(JsonGenerator json, ProofFile.Stamp stamp) throws IOException {
        json.writeStringField("response", Base64.getEncoder().encodeToString(stamp.response()));
        json.writeStringField("certificate", Base64.getEncoder().encodeToString(stamp.certificate()));
    }

    /**
     * Reads back what {@link #write} wrote.
     *
     * @throws ContractException if {@code line} is anything else
     */
    public static ProofFile read(String line) {
        JsonObject json = JsonObject.of(line, KEYS);
        String format = json.string("format");
        boolean judged = format.equals(JUDGED);
        if (!judged && !format.equals(AS_READ)) {
            throw new ContractException("format must be " + AS_READ + " or " + JUDGED + ", not '" + format + "'");
        }
        return new ProofFile(
                new ProofFile.Subject(json.string("kind"), json.string("id")),
                json.objects("claims", judged ? JUDGED_KEYS : CLAIM_KEYS, one -> claim(one, judged)),
                json.strings("withheld"),
                json.objectOrNull("derived", DERIVED_KEYS, ProofJson::derived),
                json.objects("entries", ENTRY_KEYS, ProofJson::entry),
                json.string("checkpoint"),
                json.string("key"),
                json.objects("timestamps", STAMP_KEYS, ProofJson::stamp));
    }

    private static ProofFile.ClaimAt claim(JsonObject json, boolean judged) {
        long index = json.wholeNumber("claim");
        if (index < 0 || index >= MOST_CLAIMS) {
            throw new ContractException("A claim's number is 0 to " + (MOST_CLAIMS - 1) + ", not " + index);
        }
        return new ProofFile.ClaimAt(
                json.string("key"),
                json.wholeNumber("entry"),
                (int) index,
                judged ? json.wholeNumberOrNull("decision") : null);
    }

    static ProofFile.Stamp stamp(JsonObject json) {
        return new ProofFile.Stamp(json.base64("response"), json.base64("certificate"));
    }

    private static ProofFile.Derived derived(JsonObject json) {
        return new ProofFile.Derived(
                json.raw("incident"),
                json.raw("finding").equals("null") ? null : json.raw("finding"),
                json.string("by"));
    }

    private static ProvenEntry entry(JsonObject json) {
        return new ProvenEntry(
                json.wholeNumber("entry"),
                json.string("header"),
                json.strings("path").stream()
                        .map(hex -> json.made(() -> new Hash(hex)))
                        .toList(),
                json.objects(
                        "parts",
                        PART_KEYS,
                        part -> new ProvenEntry.ShownPart(
                                part.string("name"),
                                part.bool("whole"),
                                part.objects("pieces", PIECE_KEYS, ProofJson::piece))));
    }

    private static ProvenEntry.Piece piece(JsonObject json) {
        String hash = json.stringOrNull("hash");
        String salt = json.stringOrNull("salt");
        String piece = json.stringOrNull("piece");
        if (hash != null && salt == null && piece == null) {
            return new ProvenEntry.Withheld(json.made(() -> new Hash(hash)));
        }
        if (hash == null && salt != null && piece != null) {
            return json.made(() -> new ProvenEntry.Shown(salt, piece));
        }
        throw new ContractException("A piece has either salt and piece, or hash");
    }
}
