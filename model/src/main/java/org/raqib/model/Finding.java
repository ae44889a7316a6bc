package org.raqib.model;

import java.util.List;
import java.util.Locale;

/**
 * An incident held against a clause of a commitment: whether it would breach it, and how well that is supported. Never a
 * verdict.
 *
 * @param id stable for the same incident, commitment and clause
 * @param incidentId the incident
 * @param commitmentId the commitment
 * @param clauseId the clause
 * @param status how well supported it is that the incident, as told, would breach the clause
 * @param accused the actors said to have done it who are bound
 * @param accusers voices that say so
 * @param reasons each step of the weighing, one sentence in both languages
 * @param exceptions the exceptions considered, each with what is known about it
 * @param replies what the accused is reported to say to it; empty where no reply is at hand
 * @param wouldChange what would change the status
 */
public record Finding(
        String id,
        String incidentId,
        String commitmentId,
        String clauseId,
        Status status,
        List<Mention> accused,
        List<Incident.Voice> accusers,
        List<Text> reasons,
        List<Considered> exceptions,
        List<Reply> replies,
        List<Text> wouldChange) {
    public Finding {
        accused = List.copyOf(accused);
        accusers = List.copyOf(accusers);
        reasons = List.copyOf(reasons);
        exceptions = List.copyOf(exceptions);
        replies = List.copyOf(replies);
        wouldChange = List.copyOf(wouldChange);
    }

    /**
     * An exception held against the incident.
     *
     * @param exceptionId {@link Commitment.ExceptionTo#id()}
     * @param text what the reports say, or do not say, about it
     */
    public record Considered(String exceptionId, Text text) {}

    /**
     * What the accused is reported to say.
     *
     * @param stance whether that denies or accepts the act, or cannot be tied to it for certain
     * @param text who says what, and through whom
     * @param claimKeys {@link ReportedClaim#key()} of the claims that report it
     */
    public record Reply(Stance stance, Text text, List<String> claimKeys) {
        public Reply {
            claimKeys = List.copyOf(claimKeys);
        }

        /** What a reply says. */
        public enum Stance {
            DENIES,
            ACCEPTS,
            /** Whether it answers this act, or comes from the accused, cannot be told. */
            UNCLEAR;

            /** The published spelling, for example {@code denies}. */
            public String code() {
                return name().toLowerCase(Locale.ROOT);
            }
        }
    }

    public enum Status {
        /** One voice, or only the other side, says so. */
        ALLEGED,
        /** Two or more independent voices say so, or the actor accepts it. */
        SUPPORTED,
        /** Voices differ on who did it or on what was done. */
        CONTESTED,
        /** The accused denies it. */
        DENIED,
        /** What the reports leave open (date, place, actor, who fired first) decides, and cannot be told. */
        INDETERMINATE;

        /** The published spelling, for example {@code alleged}. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
