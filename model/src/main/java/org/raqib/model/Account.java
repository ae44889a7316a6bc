package org.raqib.model;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What the claims of an incident say, difference by difference, and how much it is worth: beside the incident's own line, in
 * which they are summed up. Claims are named by {@link ReportedClaim#key()}.
 *
 * @param former identifiers under which parts of the incident stood before the evidence came that joins them
 * @param attributions each party that voices name as actor, with those who name it; generic words ("forces") left out
 * @param placed each place with the claims that name it, the most particular first
 * @param dated each date with the claims that give it, the earliest first
 * @param killed each number of killed with the claims that give it, the least first
 * @param injured each number of injured with the claims that give it, the least first
 * @param positions what each party to the incident says of it itself, kept apart from the grade
 * @param retracted claims that their own voice took back later; they do not count in the grade
 * @param support how much the sources and what they say are worth
 * @param judgements what people decided about which claims belong here, in order
 */
public record Account(
        List<String> former,
        List<Attribution> attributions,
        List<Incident.Party> placed,
        List<Dated> dated,
        List<Counted> killed,
        List<Counted> injured,
        List<Position> positions,
        List<String> retracted,
        Support support,
        List<Decision> judgements) {
    /** Nothing to say beyond the incident's own line. */
    public static final Account NONE = new Account(
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            new Support(0, 0, Credibility.CANNOT_BE_JUDGED, List.of(), new Text("", "")),
            List.of());

    public Account {
        former = List.copyOf(former);
        attributions = List.copyOf(attributions);
        placed = List.copyOf(placed);
        dated = List.copyOf(dated);
        killed = List.copyOf(killed);
        injured = List.copyOf(injured);
        positions = List.copyOf(positions);
        retracted = List.copyOf(retracted);
        judgements = List.copyOf(judgements);
    }

    /**
     * Who names a party as actor.
     *
     * @param party the party
     * @param by the voices that name it, in the order of their claims
     */
    public record Attribution(Mention party, List<Incident.Voice> by) {
        public Attribution {
            by = List.copyOf(by);
        }
    }

    /** A date and the claims that give it. */
    public record Dated(EventDate date, List<String> claimKeys) {
        public Dated {
            claimKeys = List.copyOf(claimKeys);
        }
    }

    /** A toll and the claims that give it. */
    public record Counted(Toll toll, List<String> claimKeys) {
        public Counted {
            claimKeys = List.copyOf(claimKeys);
        }
    }

    /** What a party says of what it is said to have done or suffered. */
    public enum Stance {
        /** It says that it did it. */
        ACCEPTS,
        /** It says that it did not happen, or that it did not do it. */
        DENIES,
        /** It says that another did it. */
        ACCUSES,
        /** It tells it without naming who did it. */
        TELLS;

        /** The spelling in output, for example {@code accepts}. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * A party's own position.
     *
     * @param partyId the lexicon's identifier of the party
     * @param partyName its neutral English name, or the report's word for it
     * @param through who speaks for it, as reported
     * @param stance what it says
     * @param claimKeys where it says so
     */
    public record Position(String partyId, String partyName, String through, Stance stance, List<String> claimKeys) {
        public Position {
            claimKeys = List.copyOf(claimKeys);
        }
    }

    /** How reliable a source is, by the Admiralty code. */
    public enum Reliability {
        COMPLETELY('A'),
        USUALLY('B'),
        FAIRLY('C'),
        NOT_USUALLY('D'),
        UNRELIABLE('E'),
        CANNOT_BE_JUDGED('F');

        private final char letter;

        Reliability(char letter) {
            this.letter = letter;
        }

        /** The letter of the code, A to F. */
        public char letter() {
            return letter;
        }

        /**
         * The reliability of that letter.
         *
         * @throws IllegalArgumentException if it is none from A to F
         */
        public static Reliability of(String letter) {
            for (Reliability each : values()) {
                if (letter.equals(String.valueOf(each.letter))) {
                    return each;
                }
            }
            throw new IllegalArgumentException("'" + letter + "' is not a letter from A to F");
        }
    }

    /** How credible a piece of information is, by the Admiralty code. */
    public enum Credibility {
        CONFIRMED(1),
        PROBABLY_TRUE(2),
        POSSIBLY_TRUE(3),
        DOUBTFUL(4),
        IMPROBABLE(5),
        CANNOT_BE_JUDGED(6);

        private final int number;

        Credibility(int number) {
            this.number = number;
        }

        /** The number of the code, 1 to 6. */
        public int number() {
            return number;
        }
    }

    /**
     * A source and how reliable it is.
     *
     * @param name the outlet or speaker
     * @param entityId the lexicon's identifier, or null
     * @param reliability by the Admiralty code; {@link Reliability#CANNOT_BE_JUDGED} unless somebody rated it
     */
    public record Rated(String name, @Nullable String entityId, Reliability reliability) {}

    /**
     * What the sources and what they say are worth; each axis by itself.
     *
     * @param telling voices, independent of one another, that tell it
     * @param denying voices, independent of one another, that deny it
     * @param credibility of the information
     * @param sources each source with its reliability
     * @param reason the sentence that says why the information is rated so
     */
    public record Support(int telling, int denying, Credibility credibility, List<Rated> sources, Text reason) {
        public Support {
            sources = List.copyOf(sources);
        }
    }
}
