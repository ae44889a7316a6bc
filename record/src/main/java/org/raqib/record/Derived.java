package org.raqib.record;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.raqib.copies.Copies;
import org.raqib.digest.Digests;
import org.raqib.digest.Period;
import org.raqib.digest.Scope;
import org.raqib.findings.Proposal;
import org.raqib.findings.Proposals;
import org.raqib.findings.Weighing;
import org.raqib.incidents.Reconciler;
import org.raqib.incidents.Reconciliation;
import org.raqib.incidents.Reliabilities;
import org.raqib.knowledge.CommitmentFile;
import org.raqib.knowledge.KnowledgeFiles;
import org.raqib.knowledge.Lexicon;
import org.raqib.ledger.LedgerView;
import org.raqib.ledger.Redaction;
import org.raqib.model.Commitment;
import org.raqib.model.Decision.Target.Sort;
import org.raqib.model.Digest;
import org.raqib.model.Entities;
import org.raqib.model.Finding;
import org.raqib.model.Incident;
import org.raqib.model.ReportedClaim;

/**
 * The record: what follows from what reports tell and people decided, by the rules of this build and some knowledge. Nothing
 * of it is kept anywhere; the same ledger and the same knowledge give the same record.
 *
 * @param entities whom the claims may name
 * @param commitments what incidents are held against: those of the knowledge files, then those that people accepted
 * @param tellings what it follows from
 * @param incidents the claims joined, as people decided, by date, then identifier
 * @param findings the incidents weighed
 */
public record Derived(
        Entities entities,
        List<Commitment> commitments,
        Tellings tellings,
        List<Incident> incidents,
        List<Finding> findings) {
    public Derived {
        commitments = List.copyOf(commitments);
        incidents = List.copyOf(incidents);
        findings = List.copyOf(findings);
    }

    /**
     * The record of a ledger.
     *
     * @param ledger as it is, or as it was ({@link org.raqib.ledger.Ledger#asOf})
     * @throws org.raqib.knowledge.KnowledgeException if the knowledge cannot be read, or a commitment that was accepted
     */
    public static Derived of(LedgerView ledger, KnowledgeFiles knowledge) {
        return from(Tellings.of(ledger, Lexicon.of(knowledge)), knowledge);
    }

    /** From what reports tell, with some knowledge; sources count as nobody rated them. */
    public static Derived from(Tellings tellings, KnowledgeFiles knowledge) {
        return from(tellings, tellings.reconciled(Lexicon.of(knowledge), Reliabilities.standard()), knowledge);
    }

    /**
     * From claims that are joined already.
     *
     * @param state what {@link Tellings#reconciled} made of the same tellings
     */
    public static Derived from(Tellings tellings, Reconciliation state, KnowledgeFiles knowledge) {
        Entities entities = Lexicon.of(knowledge);
        List<Commitment> commitments = commitments(tellings, knowledge);
        List<Incident> incidents = Reconciler.sorted(state.incidents(tellings.decisions()));
        List<Finding> findings = new Weighing(entities).weigh(incidents, commitments);
        return new Derived(entities, commitments, tellings, incidents, findings);
    }

    private static List<Commitment> commitments(Tellings tellings, KnowledgeFiles knowledge) {
        List<Commitment> all = new ArrayList<>(CommitmentFile.of(knowledge));
        all.addAll(Accepted.of(tellings.recorded()));
        return all;
    }

    /** Every claim, in the order of the reports. */
    public List<ReportedClaim> claims() {
        return tellings.claims();
    }

    /** Which reports carry one text. */
    public Copies copies() {
        return tellings.copies();
    }

    /** Truces that reports tell of and about which nobody decided. */
    public List<Proposal> proposals() {
        return new Proposals(entities)
                .of(incidents, commitments).stream()
                        .filter(proposal -> commitments.stream()
                                .noneMatch(known ->
                                        known.id().equals(proposal.commitment().id())))
                        .filter(proposal ->
                                !Accepted.isRejected(proposal.commitment().id(), tellings.recorded()))
                        .toList();
    }

    /** The same as it may leave the house: without what is withheld, though derived with it. */
    public Derived redacted() {
        if (tellings.withheld().isNothing()) {
            return this;
        }
        Redaction redaction = redaction();
        Set<String> hidden = new HashSet<>();
        incidents.stream()
                .map(Incident::id)
                .filter(id -> !redaction.shows(Sort.INCIDENT, id))
                .forEach(hidden::add);
        return new Derived(
                entities,
                commitments.stream()
                        .filter(one -> redaction.shows(Sort.COMMITMENT, one.id()))
                        .toList(),
                tellings.redacted(redaction),
                incidents.stream()
                        .filter(one -> !hidden.contains(one.id()))
                        .map(redaction::of)
                        .toList(),
                findings.stream()
                        .filter(one -> !hidden.contains(one.incidentId()))
                        .filter(one -> redaction.shows(Sort.FINDING, one.id()))
                        .filter(one -> redaction.shows(Sort.COMMITMENT, one.commitmentId()))
                        .map(redaction::of)
                        .toList());
    }

    Redaction redaction() {
        return new Redaction(tellings.withheld(), tellings.claims());
    }

    /** The digest of a period. */
    public Digest digest(Period period, @Nullable Period previous) {
        return digest(period, Scope.ALL, previous);
    }

    /** The digest of a period, of a part of the record. */
    public Digest digest(Period period, Scope scope, @Nullable Period previous) {
        return new Digests(entities).of(period, scope, incidents, findings, commitments, previous);
    }
}
