package org.raqib.knowledge;

import org.jspecify.annotations.Nullable;
import org.raqib.model.Commitment;
import org.raqib.model.Commitment.Clause;
import org.raqib.model.Commitment.Coding;
import org.raqib.model.Milestone;
import org.raqib.model.Text;
import org.raqib.model.Zone;

/** Writes a commitment as the lines of a knowledge file. */
public final class CommitmentInk {
    private CommitmentInk() {}

    /** The commitment in the form that {@link CommitmentFile#accepted} reads: what a person may edit before accepting it. */
    public static String of(Commitment commitment) {
        StringBuilder text = new StringBuilder("[" + commitment.id() + "]\n");
        line(text, "kind", commitment.kind().code());
        line(text, "form", commitment.form().code());
        line(text, "title-ar", commitment.title().ar());
        line(text, "title-en", commitment.title().en());
        line(text, "names", String.join(" | ", commitment.names()));
        line(text, "basis-ar", commitment.basis().ar());
        line(text, "basis-en", commitment.basis().en());
        line(text, "bearers", String.join(" | ", commitment.bearers()));
        line(text, "beneficiaries", String.join(" | ", commitment.beneficiaries()));
        commitment.bonds().forEach(bond -> line(text, "bound-through", BondLine.spelled(bond)));
        line(text, "areas", String.join(" | ", commitment.areas()));
        for (Zone zone : commitment.zones()) {
            line(text, "zone", zone.id() + " | " + both(zone.name()) + " | " + ZoneLine.spelled(zone));
        }
        for (Milestone milestone : commitment.timeline().milestones()) {
            line(text, milestone.stage().code(), MilestoneLine.head(milestone) + " | " + both(milestone.source()));
        }
        Coding coding = commitment.coding();
        line(text, "written", spelled(coding.written()));
        line(text, "partial", spelled(coding.partial()));
        line(text, "purpose", coding.purpose() == null ? "" : coding.purpose().code());
        line(
                text,
                "class",
                coding.ceasefireClass() == null ? "" : coding.ceasefireClass().code());
        line(text, "stage", coding.stage() == null ? "" : coding.stage().code());
        line(text, "mediation", String.join(" | ", coding.mediators()));
        line(text, "enforcement", String.join(" | ", coding.enforcers()));
        line(text, "third-parties", String.join(" | ", coding.thirdParties()));
        line(text, "references", String.join(" | ", coding.references()));
        commitment.notes().forEach(note -> line(text, "note", both(note)));
        for (Clause clause : commitment.clauses()) {
            text.append("\n[")
                    .append(commitment.id())
                    .append(CommitmentFile.BETWEEN)
                    .append(clause.id())
                    .append("]\n");
            text.append(ClauseSection.spelled(clause));
        }
        return text.toString();
    }

    private static String spelled(@Nullable Boolean value) {
        return value == null ? "" : value ? "yes" : "no";
    }

    private static String both(Text text) {
        return text.ar() + " | " + text.en();
    }

    private static void line(StringBuilder text, String key, String value) {
        ClauseSection.line(text, key, value);
    }
}
