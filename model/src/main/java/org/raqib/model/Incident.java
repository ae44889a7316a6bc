package org.raqib.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One happening in the world as the claims about it tell it, contradictions kept.
 *
 * @param id stable while further claims join it
 * @param event PLOVER event type
 * @param modes every mode some claim gives, most often given first
 * @param claims the claims, by date of publication, then report and index
 * @param actors every actor some claim names, each with the claims that name it
 * @param actorDisputed whether claims name actors that cannot both be meant
 * @param recipients every recipient, each with the claims that name it
 * @param places every place, most specific and most often named first
 * @param when the range of dates the claims give, or null where none gives one
 * @param killed least and greatest number any claim gives, or null
 * @param injured least and greatest number any claim gives, or null
 * @param assertedBy voices (speakers, or outlets in their own voice) that tell it as fact or allegation
 * @param deniedBy voices that deny it
 * @param grade how well it is supported
 * @param reasons one sentence each: why these claims were joined, and why this grade
 * @param account what the claims say, difference by difference, and how much it is worth
 */
public record Incident(
        String id,
        EventType event,
        List<Mode> modes,
        List<ReportedClaim> claims,
        List<Party> actors,
        boolean actorDisputed,
        List<Party> recipients,
        List<Mention> places,
        @Nullable EventDate when,
        @Nullable Toll killed,
        @Nullable Toll injured,
        List<Voice> assertedBy,
        List<Voice> deniedBy,
        Grade grade,
        List<Text> reasons,
        Account account) {
    public Incident {
        if (claims.isEmpty()) {
            throw new IllegalArgumentException("An incident needs a claim");
        }
        modes = List.copyOf(modes);
        claims = List.copyOf(claims);
        actors = List.copyOf(actors);
        recipients = List.copyOf(recipients);
        places = List.copyOf(places);
        assertedBy = List.copyOf(assertedBy);
        deniedBy = List.copyOf(deniedBy);
        reasons = List.copyOf(reasons);
    }

    /** An incident without an account of its differences. */
    public Incident(
            String id,
            EventType event,
            List<Mode> modes,
            List<ReportedClaim> claims,
            List<Party> actors,
            boolean actorDisputed,
            List<Party> recipients,
            List<Mention> places,
            @Nullable EventDate when,
            @Nullable Toll killed,
            @Nullable Toll injured,
            List<Voice> assertedBy,
            List<Voice> deniedBy,
            Grade grade,
            List<Text> reasons) {
        this(
                id,
                event,
                modes,
                claims,
                actors,
                actorDisputed,
                recipients,
                places,
                when,
                killed,
                injured,
                assertedBy,
                deniedBy,
                grade,
                reasons,
                Account.NONE);
    }

    /** Identifiers under which parts of it stood before; they lead here still. */
    public List<String> former() {
        return account.former();
    }

    /**
     * Someone or something that claims put in a role.
     *
     * @param mention the fullest mention
     * @param claimKeys {@link ReportedClaim#key()} of the claims that name it
     */
    public record Party(Mention mention, List<String> claimKeys) {
        public Party {
            claimKeys = List.copyOf(claimKeys);
        }
    }

    /**
     * Someone who says something about the incident.
     *
     * @param name the speaker's name as reported, or the outlet's where it speaks for itself
     * @param entityId the lexicon's identifier, or null
     * @param outlet whether it is the outlet's own voice
     * @param claimKeys {@link ReportedClaim#key()} of what it says
     */
    public record Voice(String name, @Nullable String entityId, boolean outlet, List<String> claimKeys) {
        public Voice {
            claimKeys = List.copyOf(claimKeys);
        }
    }
}
