package org.raqib.model;

import java.time.LocalDate;
import java.util.List;

/**
 * What a day or period brought, each line resolving to claims.
 *
 * @param from first day covered
 * @param to last day covered
 * @param sections in order of reading
 */
public record Digest(LocalDate from, LocalDate to, List<Section> sections) {
    public Digest {
        sections = List.copyOf(sections);
    }

    /** A heading with its lines. */
    public record Section(String id, Text heading, List<Line> lines) {
        public Section {
            lines = List.copyOf(lines);
        }
    }

    /**
     * One sentence of Raqib's own voice and what it rests on.
     *
     * @param text the sentence
     * @param incidentId the incident told, or empty for a line about counts
     * @param sources the claims it rests on; never empty unless it is a count of none
     */
    public record Line(Text text, String incidentId, List<ReportedClaim> sources) {
        public Line {
            sources = List.copyOf(sources);
        }
    }
}
