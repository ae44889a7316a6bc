package org.raqib.findings;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.raqib.incidents.Reconciler;
import org.raqib.knowledge.CommitmentFile;
import org.raqib.knowledge.CommitmentFile.Example;
import org.raqib.knowledge.Entry;
import org.raqib.knowledge.KnowledgeException;
import org.raqib.model.Commitment;
import org.raqib.model.Entities;
import org.raqib.model.Incident;

/** Holds the facts that stand beside clauses against the weighing of findings: they are its tests. */
public final class ClauseExamples {
    private ClauseExamples() {}

    /**
     * What does not hold, a sentence each with file and line; empty where all holds.
     *
     * @param files the entries of each file of commitments
     * @param entities whom they may name
     * @throws KnowledgeException if a file cannot be used, or refers to what no file defines
     */
    public static List<String> faults(List<List<Entry>> files, Entities entities) {
        List<Commitment> commitments = files.stream()
                .flatMap(entries -> CommitmentFile.commitments(entries).stream())
                .toList();
        files.forEach(entries -> CommitmentFile.checkReferences(entries, entities));
        List<String> faults = new ArrayList<>();
        for (List<Entry> entries : files) {
            for (Example example : CommitmentFile.examples(entries)) {
                String fault = fault(example, commitments, entities);
                if (fault != null) {
                    faults.add(fault);
                }
            }
        }
        return faults;
    }

    /** Why the facts do not give what is written beside them, as one sentence; or null where they do. */
    public static @Nullable String fault(Example example, List<Commitment> commitments, Entities entities) {
        List<Incident> incidents;
        try {
            incidents = Reconciler.with(entities).reconcile(FactLine.claims(example.facts(), entities));
        } catch (IllegalArgumentException e) {
            return at(example, "the facts '" + example.facts() + "' cannot be read: " + e.getMessage());
        }
        List<String> statuses = new Weighing(entities)
                .weigh(incidents, commitments).stream()
                        .filter(finding -> finding.commitmentId().equals(example.commitmentId())
                                && finding.clauseId().equals(example.clauseId()))
                        .map(finding -> finding.status().code())
                        .toList();
        String status = example.status();
        List<String> expected = status == null ? List.of() : List.of(status);
        return statuses.equals(expected)
                ? null
                : at(
                        example,
                        "the facts '" + example.facts() + "' give " + (statuses.isEmpty() ? "no finding" : statuses)
                                + " and not " + (status == null ? "none" : status)
                                + "; correct the clause or the facts");
    }

    private static String at(Example example, String what) {
        return String.valueOf(new KnowledgeException(
                        example.file(),
                        example.line(),
                        "[" + example.commitmentId() + " / " + example.clauseId() + "] " + what)
                .getMessage());
    }
}
