package org.raqib.cli;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.raqib.copies.Copies;
import org.raqib.digest.Digests;
import org.raqib.digest.Period;
import org.raqib.digest.Scope;
import org.raqib.findings.Weighing;
import org.raqib.incidents.Reliabilities;
import org.raqib.ledger.Redaction;
import org.raqib.ledger.Withheld;
import org.raqib.model.Commitment;
import org.raqib.model.Digest;
import org.raqib.model.Entities;
import org.raqib.model.Finding;
import org.raqib.model.Incident;
import org.raqib.model.ReportedClaim;

/**
 * What follows from claims by the rules of this build and some knowledge.
 *
 * @param entities whom the claims may name
 * @param commitments what incidents are held against
 * @param claims every claim
 * @param copies which reports carry one text
 * @param incidents the claims joined
 * @param findings the incidents weighed
 */
record Derived(
        Entities entities,
        List<Commitment> commitments,
        List<ReportedClaim> claims,
        Copies copies,
        List<Incident> incidents,
        List<Finding> findings) {

    /** From what reports tell, with some knowledge. */
    static Derived from(Tellings tellings, OwnKnowledge knowledge) {
        Entities entities = knowledge.lexicon();
        List<Commitment> commitments = knowledge.commitments();
        List<Incident> incidents = tellings.incidents(entities, Reliabilities.standard());
        List<Finding> findings = new Weighing(entities).weigh(incidents, commitments);
        return new Derived(entities, commitments, tellings.claims(), tellings.copies(), incidents, findings);
    }

    /** The same as it may leave the house: without what is withheld, though derived with it. */
    Derived redacted(Withheld withheld) {
        Redaction redaction = new Redaction(withheld, claims);
        return withheld.isNothing()
                ? this
                : new Derived(
                        entities,
                        commitments,
                        claims.stream().map(redaction::of).toList(),
                        Copies.of(copies.all().stream().map(redaction::of).toList()),
                        incidents.stream().map(redaction::of).toList(),
                        findings.stream().map(redaction::of).toList());
    }

    /** The digest of a period. */
    Digest digest(Period period, @Nullable Period previous) {
        return digest(period, Scope.ALL, previous);
    }

    /** The digest of a period, of a part of the record. */
    Digest digest(Period period, Scope scope, @Nullable Period previous) {
        return new Digests(entities).of(period, scope, incidents, findings, commitments, previous);
    }
}
