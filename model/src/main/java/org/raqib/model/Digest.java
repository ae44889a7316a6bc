package org.raqib.model;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

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

    /**
     * A heading with its lines.
     *
     * @param id stable name, for example {@code denials}
     * @param heading what the section holds
     * @param note how to read it, or null where the heading says enough
     * @param lines in order of reading
     */
    public record Section(String id, Text heading, @Nullable Text note, List<Line> lines) {
        public Section {
            lines = List.copyOf(lines);
        }
    }

    /**
     * One sentence of Raqib's own voice and what it rests on. Names and words taken from reports stand between U+2068 and
     * U+2069 in it, so that they cannot turn the direction of what follows.
     *
     * @param role what the line is for
     * @param text the sentence
     * @param tag a published code that goes with the line, such as a grade or a status, or empty
     * @param incidentId the incident told, or empty for a line about none or many
     * @param sources the claims it rests on; empty only for a count of none, or where {@code basis} is given
     * @param basis the text a line about a commitment rests on, citable, or {@link Text#NONE}
     * @param count the figure of a {@link Role#COUNT} line, or null
     * @param under lines that belong to this one
     */
    public record Line(
            Role role,
            Text text,
            String tag,
            String incidentId,
            List<ReportedClaim> sources,
            Text basis,
            @Nullable Count count,
            List<Line> under) {
        public Line {
            sources = List.copyOf(sources);
            under = List.copyOf(under);
        }

        /** The same line with other lines under it. */
        public Line with(List<Line> others) {
            return new Line(role, text, tag, incidentId, sources, basis, count, others);
        }
    }

    /**
     * A figure beside that of the period before.
     *
     * @param least the figure, or the least it can be
     * @param most the greatest it can be, or null where the reports leave it open
     * @param before the figure of the period before ({@code least}), or null where nothing is compared
     */
    public record Count(
            int least, @Nullable Integer most, @Nullable Integer before) {}

    /** What a line is for. */
    public enum Role {
        /** A figure. */
        COUNT,
        /** A happening as reported. */
        INCIDENT,
        /** Who tells it. */
        SAID,
        /** Something the tellings differ on; the versions stand under it. */
        CONTRADICTION,
        /** One of several versions, with who tells it so. */
        VERSION,
        /** Who denies it. */
        DENIAL,
        /** How well it is supported, and why. */
        GRADE,
        /** A commitment; findings under it, or what became of it. */
        COMMITMENT,
        /** A finding to be weighed. */
        FINDING,
        /** A step of the weighing. */
        REASON,
        /** An exception considered. */
        EXCEPTION,
        /** What would change a status. */
        CHANGE,
        /** What a reader must know. */
        NOTE,
        /** What an editor says beside a line, or instead of one that he left out; never in Raqib's voice. */
        EDITOR
    }
}
