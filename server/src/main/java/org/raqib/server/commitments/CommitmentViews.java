package org.raqib.server.commitments;

import java.util.List;
import org.raqib.server.charts.Figure;
import org.raqib.server.incidents.Choices.Option;
import org.raqib.server.incidents.Findings.FindingView;
import org.raqib.server.incidents.IncidentView.Decided;
import org.raqib.server.incidents.Lines.Line;
import org.raqib.server.incidents.Refusal;
import org.raqib.server.web.Html;

/** What the pages about commitments show. */
public final class CommitmentViews {
    private CommitmentViews() {}

    /**
     * All commitments.
     *
     * @param bands the timeline
     * @param rows one each
     * @param proposals truces that reports tell of and nobody decided about
     */
    public record All(
            Figure bands, List<Row> rows, List<Proposed> proposals, String proposed, boolean busy, Refusal refusal) {
        public All {
            rows = List.copyOf(rows);
            proposals = List.copyOf(proposals);
        }
    }

    /**
     * A commitment in a table.
     *
     * @param standing where it stands today, in words
     * @param findings how many findings there are on it, by status, in words
     */
    public record Row(
            String id,
            String title,
            String kind,
            String standing,
            boolean inEffect,
            String days,
            String findings,
            boolean accepted) {}

    /**
     * A truce that reports tell of.
     *
     * @param incident what they tell
     * @param like the commitment already known that it may be; empty for none
     * @param open what no report says
     * @param text as knowledge files say it: what is recorded
     */
    public record Proposed(
            String id,
            String title,
            Html incident,
            String incidentId,
            String like,
            String likeTitle,
            List<Fact> facts,
            List<Html> open,
            String text,
            int claims) {
        public Proposed {
            facts = List.copyOf(facts);
            open = List.copyOf(open);
        }
    }

    /** Something known of a commitment, with what it is called. */
    public record Fact(String label, Html value) {}

    /**
     * One commitment.
     *
     * @param tally findings by status
     * @param rejectable whether it was accepted in this ledger, so that it can be rejected
     */
    public record One(
            String id,
            String title,
            String kind,
            String form,
            String standing,
            Figure band,
            List<Fact> facts,
            List<Happened> milestones,
            List<ClauseView> clauses,
            List<ZoneView> zones,
            List<Html> notes,
            List<Count> tally,
            List<Held> findings,
            String allFindings,
            List<Decided> history,
            boolean rejectable,
            boolean busy,
            Refusal refusal) {
        public One {
            facts = List.copyOf(facts);
            milestones = List.copyOf(milestones);
            clauses = List.copyOf(clauses);
            zones = List.copyOf(zones);
            notes = List.copyOf(notes);
            tally = List.copyOf(tally);
            findings = List.copyOf(findings);
            history = List.copyOf(history);
        }
    }

    /** What happened to it. */
    public record Happened(String stage, String when, String until, List<Html> by, String source) {
        public Happened {
            by = List.copyOf(by);
        }
    }

    /** A clause: what is promised, which acts would breach it, where, and what is allowed in spite of it. */
    public record ClauseView(
            String id,
            String type,
            String text,
            List<String> acts,
            List<Html> hitting,
            List<Html> where,
            List<String> exceptions) {
        public ClauseView {
            acts = List.copyOf(acts);
            hitting = List.copyOf(hitting);
            where = List.copyOf(where);
            exceptions = List.copyOf(exceptions);
        }
    }

    /** A zone, and the map of where it lies. */
    public record ZoneView(String id, String name, int corners, String mapPath) {}

    /** So many findings of a status. */
    public record Count(String status, String label, int n, String path) {}

    /** A finding with the incident that it is about. */
    public record Held(FindingView finding, Line incident) {}

    /** The list of findings. */
    public record FindingList(
            List<Option> commitments,
            List<Option> statuses,
            String from,
            String to,
            List<Held> findings,
            String more,
            boolean busy) {
        public FindingList {
            commitments = List.copyOf(commitments);
            statuses = List.copyOf(statuses);
            findings = List.copyOf(findings);
        }
    }
}
