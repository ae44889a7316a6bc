package org.raqib.model;

import java.time.Instant;
import java.util.List;
import java.util.Locale;

/**
 * What a person decided about something that is recorded, and why. A decision is an entry of its own: it changes how what
 * was recorded before it counts, never what was recorded. A person may decide otherwise later: that is a further decision.
 *
 * @param kind what was decided
 * @param by who decided, as that person signs
 * @param at when, in UTC
 * @param targets what it is about, in the order that {@link Kind} says; never empty
 * @param reason why, in that person's words; may be empty for {@link Kind#NOTE} and {@link Kind#ACCEPT} alone
 * @param payload what else belongs to it: one JSON object in canonical form, {@code {}} for nothing. What its keys mean is for
 *     whoever applies decisions of that kind
 */
public record Decision(Kind kind, String by, Instant at, List<Target> targets, String reason, String payload) {
    /** A payload that says nothing. */
    public static final String NO_PAYLOAD = "{}";

    public Decision {
        targets = List.copyOf(targets);
        if (by.isBlank()) {
            throw new IllegalArgumentException("A decision needs the name of who takes it");
        }
        if (targets.isEmpty()) {
            throw new IllegalArgumentException("A decision needs something that it is about");
        }
        if (reason.isBlank() && kind != Kind.NOTE && kind != Kind.ACCEPT) {
            throw new IllegalArgumentException("A decision needs a reason");
        }
    }

    /** What can be decided. */
    public enum Kind {
        /** The incidents that are the targets are one happening. */
        MERGE,
        /** The first target is an incident; the claims that follow it tell of another happening. */
        SPLIT,
        /** The reports, or claims, that are the targets no longer count: taken back, or shown to be wrong. */
        RETRACT,
        /** The targets are recorded wrongly; the payload says what is right. */
        CORRECT,
        /** The claims that are the targets are read rightly. */
        ACCEPT,
        /** The report that is the target also makes the claim of the payload, which the reader missed. */
        ADD,
        /** The proposed commitments that are the targets are accepted. */
        ACCEPT_COMMITMENT,
        /**
         * What is proposed (a commitment, a finding) or read (a claim) does not hold; or the earlier decision, an entry, is
         * undone.
         */
        REJECT,
        /** The targets stay out of exports and proofs. */
        WITHHOLD,
        /** A remark, which changes nothing. */
        NOTE;

        /** The published spelling, for example {@code accept-commitment}. */
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /**
         * The kind of that published spelling.
         *
         * @throws IllegalArgumentException if there is none
         */
        public static Kind ofCode(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
        }
    }

    /**
     * Something that can be decided about.
     *
     * @param sort what sort of thing
     * @param id its identifier: of a report its own; of a claim {@link ReportedClaim#key()}, counted in the reading that was
     *     current when the decision was recorded, which the payload therefore quotes; of an entry its number
     */
    public record Target(Sort sort, String id) {
        public Target {
            if (id.isEmpty()) {
                throw new IllegalArgumentException("What is decided about needs an identifier");
            }
        }

        /** What sorts of things are decided about. */
        public enum Sort {
            REPORT,
            CLAIM,
            INCIDENT,
            FINDING,
            COMMITMENT,
            ENTRY,
            SOURCE;

            /** The published spelling, for example {@code incident}. */
            public String code() {
                return name().toLowerCase(Locale.ROOT);
            }
        }

        /** {@code sort:identifier}, for example {@code incident:INC-d85b9129eee2}. */
        public String spelled() {
            return sort.code() + ":" + id;
        }

        /**
         * Reads what {@link #spelled()} writes.
         *
         * @throws IllegalArgumentException if it is anything else
         */
        public static Target parse(String spelled) {
            int colon = spelled.indexOf(':');
            for (Sort sort : Sort.values()) {
                if (colon > 0 && sort.code().equals(spelled.substring(0, colon))) {
                    return new Target(sort, spelled.substring(colon + 1));
                }
            }
            throw new IllegalArgumentException("'" + spelled
                    + "' does not begin with report:, claim:, incident:, finding:, commitment:, entry: or source:");
        }

        @Override
        public String toString() {
            return spelled();
        }
    }
}
