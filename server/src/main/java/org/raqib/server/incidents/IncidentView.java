package org.raqib.server.incidents;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.raqib.server.incidents.Findings.FindingView;
import org.raqib.server.web.Html;

/**
 * What the page of an incident shows.
 *
 * @param id its identifier
 * @param eventLabel what sort of act it is
 * @param sentence what is said to have happened
 * @param when its days
 * @param hijri the Hijri day, empty where it is told of no single day
 * @param grade its code
 * @param gradeLabel its name
 * @param gradeWhy why it is graded so
 * @param joined why the claims were joined
 * @param credibility the number of the Admiralty code
 * @param credibilityWhy why
 * @param sources who tells it, each with the letter of the code
 * @param table who says what
 * @param voices everyone who says something, with the words
 * @param unshown how many voices are not shown, because there are too many to look at
 * @param reports the reports that tell it; where voices are unshown, those of the voices shown
 * @param claims every claim of it, copies too, to choose from where some are split off; where voices are unshown, those of the
 *     voices shown
 * @param positions what those who are said to have acted or suffered say themselves
 * @param findings what is held against commitments
 * @param history what people decided
 * @param former identifiers it bore
 * @param near incidents that may be the same
 * @param mapPath where it is on the map; empty where that is not told
 * @param busy whether incidents are being derived anew
 * @param refusal why something was not decided
 */
public record IncidentView(
        String id,
        String eventLabel,
        Html sentence,
        String when,
        String hijri,
        String grade,
        String gradeLabel,
        Html gradeWhy,
        List<Html> joined,
        int credibility,
        Html credibilityWhy,
        List<Source> sources,
        Table table,
        List<VoiceCard> voices,
        int unshown,
        List<Carried> reports,
        List<Said> claims,
        List<Position> positions,
        List<FindingView> findings,
        List<Decided> history,
        List<String> former,
        List<Lines.Line> near,
        String mapPath,
        boolean busy,
        Refusal refusal) {
    public IncidentView {
        joined = List.copyOf(joined);
        sources = List.copyOf(sources);
        voices = List.copyOf(voices);
        reports = List.copyOf(reports);
        claims = List.copyOf(claims);
        positions = List.copyOf(positions);
        findings = List.copyOf(findings);
        history = List.copyOf(history);
        former = List.copyOf(former);
        near = List.copyOf(near);
    }

    /** A source and the letter of its reliability. */
    public record Source(Html name, String letter, String label) {}

    /**
     * The contradiction map: a row a voice, a column a question.
     *
     * @param heads the questions
     * @param rows the voices
     */
    public record Table(List<Head> heads, List<Row> rows) {
        public Table {
            heads = List.copyOf(heads);
            rows = List.copyOf(rows);
        }

        /**
         * Which rows to show of many: the first ones, and the first that bears each letter, so that no version is left out.
         *
         * @param most how many to begin with
         */
        List<Integer> first(int most) {
            List<Integer> shown = new ArrayList<>();
            Set<String> versions = new HashSet<>();
            for (int i = 0; i < rows.size(); i++) {
                boolean another = false;
                for (int k = 0; k < heads.size(); k++) {
                    String version = rows.get(i).cells().get(k).version();
                    another |= !version.isEmpty() && versions.add(k + version);
                }
                if (i < most || another) {
                    shown.add(i);
                }
            }
            return shown;
        }

        /** The table of some of its rows. */
        Table of(List<Integer> shown) {
            return new Table(heads, shown.stream().map(rows::get).toList());
        }

        /** Whether they differ on anything. */
        public boolean differs() {
            return heads.stream().anyMatch(Head::differs);
        }
    }

    /** A question, and whether what is said in answer to it cannot all be so. */
    public record Head(String label, boolean differs) {}

    /**
     * A voice and its answers.
     *
     * @param anchor where its words stand on the page
     */
    public record Row(String anchor, Html name, List<Cell> cells) {
        public Row {
            cells = List.copyOf(cells);
        }
    }

    /**
     * An answer.
     *
     * @param values what is said; empty where nothing is
     * @param version the letter of the version, where versions differ; else empty
     */
    public record Cell(List<Html> values, String version) {
        public Cell {
            values = List.copyOf(values);
        }
    }

    /**
     * A voice with its words.
     *
     * @param outlet whether it is an outlet that speaks for itself
     * @param denies whether it denies it
     */
    public record VoiceCard(
            String anchor, Html name, boolean outlet, boolean denies, String stance, List<Said> said, int more) {
        public VoiceCard {
            said = List.copyOf(said);
        }
    }

    /**
     * Words of a report.
     *
     * @param path the claim in its report, or empty where the report is not at hand
     */
    public record Said(String key, String quote, String modality, String outlet, String published, String path) {}

    /**
     * A report that tells it.
     *
     * @param copy what it is a copy of, in words; empty for none
     */
    public record Carried(String path, String title, String outlet, String published, Html copy) {}

    /** What a party says of it itself. */
    public record Position(Html party, String stance, String stanceLabel, String through, List<Said> said) {
        public Position {
            said = List.copyOf(said);
        }
    }

    /**
     * What was decided.
     *
     * @param undoable whether it can be undone here
     */
    public record Decided(
            long entry,
            String what,
            String by,
            String at,
            String because,
            List<String> about,
            boolean inForce,
            boolean undoable) {
        public Decided {
            about = List.copyOf(about);
        }
    }
}
