package org.raqib.server.proof;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.raqib.server.web.Html;

/** What the pages of proofs and of the ledger show, ready made. */
public final class ProofViews {
    private ProofViews() {}

    /**
     * A fact with its name.
     *
     * @param phrase names it
     * @param code whether it is a hash, a name of a rule or the like, shown as such
     */
    public record Fact(String phrase, String value, boolean code) {}

    /**
     * An entry of the ledger on the way.
     *
     * @param title the phrase that says what it is
     * @param path the hashes beside its way to the root, from the leaf upwards; empty without a proof
     */
    public record Step(String title, long entry, List<Fact> facts, List<String> path) {}

    /** A finding that rests on the claim. */
    public record Held(String commitment, String status) {}

    /**
     * A claim's way.
     *
     * @param before the words before the quote
     * @param quote the words it rests on, empty where they are withheld
     * @param language of these words
     * @param steps bytes, text, reading, what people decided
     * @param sentence what is said to have happened; null where it is part of no incident
     * @param statements what checking the proof says; empty where there is none yet
     * @param none the phrase that says why there is no proof yet, or null
     */
    public record Claimed(
            long n,
            int index,
            String title,
            String before,
            String quote,
            String after,
            String language,
            List<Step> steps,
            @Nullable String incident,
            @Nullable Html sentence,
            @Nullable String grade,
            List<Held> findings,
            @Nullable String checkpoint,
            List<Fact> signed,
            List<Html> statements,
            @Nullable String none,
            @Nullable String why) {}

    /** A checkpoint in the list. */
    public record Sealed(long entry, String at, long size, String root, int stamps) {}

    /** A decision in the list. */
    public record Decided(
            long entry, String at, String by, String kind, List<String> targets, String reason, boolean inForce) {}

    /**
     * The state of the ledger.
     *
     * @param verified the phrase for what the last verification found
     */
    public record State(
            String name,
            String hash,
            List<Fact> facts,
            List<Sealed> checkpoints,
            List<Decided> decisions,
            @Nullable String verified,
            List<Fact> run,
            List<String> faults,
            @Nullable Long progress,
            boolean mayVerify) {}
}
