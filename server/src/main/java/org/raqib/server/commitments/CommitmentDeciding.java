package org.raqib.server.commitments;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.raqib.contract.AcceptedCommitmentJson;
import org.raqib.desk.Desk;
import org.raqib.desk.ProposedCommitment;
import org.raqib.knowledge.CommitmentFile;
import org.raqib.knowledge.CommitmentInk;
import org.raqib.knowledge.Entries;
import org.raqib.knowledge.KnowledgeException;
import org.raqib.model.Commitment;
import org.raqib.model.Decision;
import org.raqib.model.Decision.Kind;
import org.raqib.model.Decision.Target;
import org.raqib.server.incidents.Refusal;
import org.raqib.server.safety.SignedIn;
import org.raqib.server.state.Desking;
import org.raqib.server.state.Ledgering;
import org.springframework.stereotype.Component;

/** Accepting and rejecting truces that reports propose: each is a decision in the ledger, as the commands record it. */
@Component
final class CommitmentDeciding {
    /** A small ledger is derived anew within this; for a larger one the page says that it is under way. */
    private static final Duration PATIENCE = Duration.ofMillis(1500);

    private static final String PROPOSAL = "PRP-";

    private final Desking desking;
    private final Ledgering ledgering;
    private final Clock clock;

    CommitmentDeciding(Desking desking, Ledgering ledgering, Clock clock) {
        this.desking = desking;
        this.ledgering = ledgering;
        this.clock = clock;
    }

    /**
     * That a proposal counts from now on.
     *
     * @param text the commitment as a person edited it, or empty to accept it as it was proposed
     */
    Refusal accept(String id, String text, String because, SignedIn who) {
        if (because.isBlank()) {
            return refused("incidents.refused.reason", "", because);
        }
        Optional<ProposedCommitment> proposed = proposal(id);
        if (proposed.isEmpty()) {
            return refused("commitments.refused.gone", id, because);
        }
        try {
            Commitment commitment = text.isBlank() ? proposed.get().commitment() : edited(id, text);
            if (!commitment.id().equals(id)) {
                return refused("commitments.refused.renamed", id, because);
            }
            return record(
                    Kind.ACCEPT_COMMITMENT,
                    id,
                    AcceptedCommitmentJson.write(CommitmentInk.of(commitment)),
                    because,
                    who);
        } catch (KnowledgeException e) {
            return refused("commitments.refused.text", String.valueOf(e.getMessage()), because);
        }
    }

    private Commitment edited(String id, String text) {
        String lines = text.replace("\r\n", "\n");
        Commitment commitment = CommitmentFile.accepted(id, lines);
        CommitmentFile.checkReferences(Entries.parse(id, lines.getBytes(StandardCharsets.UTF_8)), desking.lexicon());
        return commitment;
    }

    /** That a proposal does not hold, or an accepted one no longer. */
    Refusal reject(String id, String because, SignedIn who) {
        if (because.isBlank()) {
            return refused("incidents.refused.reason", "", because);
        }
        Desk desk = desking.desk();
        boolean accepted = desk.commitments(desking.knowledge()).stream()
                .anyMatch(one -> one.id().equals(id));
        if (!id.startsWith(PROPOSAL) || (!accepted && proposal(id).isEmpty())) {
            return refused("commitments.refused.gone", id, because);
        }
        return record(Kind.REJECT, id, Decision.NO_PAYLOAD, because, who);
    }

    private Optional<ProposedCommitment> proposal(String id) {
        return desking.desk().proposals().stream()
                .filter(one -> one.commitment().id().equals(id))
                .findFirst();
    }

    /** Whether a commitment was accepted from a proposal, so that it can be rejected. */
    static boolean isAccepted(Commitment commitment) {
        return commitment.id().startsWith(PROPOSAL);
    }

    private static Refusal refused(String phrase, String what, String because) {
        return new Refusal(phrase, what, because, List.of());
    }

    private Refusal record(Kind kind, String id, String payload, String because, SignedIn who) {
        ledgering.decide(new Decision(
                kind,
                who.called(),
                clock.instant(),
                List.of(new Target(Target.Sort.COMMITMENT, id)),
                because.strip(),
                payload));
        desking.await(PATIENCE);
        return Refusal.NONE;
    }
}
