package org.raqib.proof;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an outsider needs to check one statement of a ledger without the ledger: the entries that it rests on, as far as they
 * are shown, the way of each to the root of the log, and the signed checkpoint that states the root.
 *
 * @param subject what is proven
 * @param claims the claims that it rests on: itself, for a claim; none, for a report
 * @param withheld what is kept back, a word each ({@code source}, {@code text}), for a person; empty for nothing
 * @param derived what was derived from the claims by rule, where the subject is an incident or a finding
 * @param entries the entries, by number
 * @param checkpoint the signed checkpoint, as it is written
 * @param key the key line of the log's public key, for whoever does not have it from elsewhere yet
 * @param stamps time-stamps on the checkpoint
 */
public record ProofFile(
        Subject subject,
        List<ClaimAt> claims,
        List<String> withheld,
        @Nullable Derived derived,
        List<ProvenEntry> entries,
        String checkpoint,
        String key,
        List<Stamp> stamps) {
    public ProofFile {
        claims = List.copyOf(claims);
        withheld = List.copyOf(withheld);
        entries = List.copyOf(entries);
        stamps = List.copyOf(stamps);
    }

    /**
     * What is proven.
     *
     * @param kind {@code claim}, {@code report}, {@code incident} or {@code finding}
     * @param id its identifier
     */
    public record Subject(String kind, String id) {}

    /**
     * Where a claim is recorded.
     *
     * @param key the claim's identifier
     * @param entry the number of the reading's entry
     * @param index the claim's place in it, 0 or more; greater than all there are where a person added the claim
     * @param decision the number of the entry of the decision by which the claim stands or does not, or null where nobody
     *     decided about it
     */
    public record ClaimAt(
            String key, long entry, int index, @Nullable Long decision) {}

    /**
     * What follows from claims by rule, and is not recorded itself.
     *
     * @param document the incident, as one line of JSON
     * @param finding the finding, as one line of JSON, or null where the incident itself is the subject
     * @param by which build with which knowledge derived it
     */
    public record Derived(String document, @Nullable String finding, String by) {}

    /**
     * An RFC 3161 time-stamp on the checkpoint.
     *
     * @param response the response of the time-stamping authority, DER
     * @param certificate the authority's certificate it was checked against when it was attached, DER
     */
    public record Stamp(byte[] response, byte[] certificate) {}
}
