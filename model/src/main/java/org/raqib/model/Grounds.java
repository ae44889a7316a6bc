package org.raqib.model;

import java.util.List;

/**
 * Why claims stand together, and why others that come near were kept apart: for a person who asks.
 *
 * @param incident the incident's identifier
 * @param needed the likeness that joins two claims
 * @param joined for each claim of the incident but the first, the claim of it that it is most like
 * @param apart the claims outside that come nearest, the most alike first
 */
public record Grounds(String incident, double needed, List<Pair> joined, List<Pair> apart) {
    public Grounds {
        joined = List.copyOf(joined);
        apart = List.copyOf(apart);
    }

    /**
     * Two claims held against one another.
     *
     * @param claim one of the incident's claims
     * @param other the claim it is held against
     * @param incident the identifier of that claim's incident
     * @param likeness the sum of the steps; from {@link Grounds#needed} on, two claims tell one happening
     * @param steps what spoke for it and against it
     * @param words the words of both quotes that say something, as the first has them
     * @param why one sentence
     */
    public record Pair(
            ReportedClaim claim,
            ReportedClaim other,
            String incident,
            double likeness,
            List<Step> steps,
            List<String> words,
            Text why) {
        public Pair {
            steps = List.copyOf(steps);
            words = List.copyOf(words);
        }
    }

    /** Something that spoke for (above 0) or against (below 0) one happening. */
    public record Step(Text wording, double weight) {}
}
