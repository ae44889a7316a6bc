package org.raqib.record;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.raqib.contract.AcceptedCommitmentJson;
import org.raqib.knowledge.CommitmentFile;
import org.raqib.ledger.RecordedDecision;
import org.raqib.model.Commitment;
import org.raqib.model.Decision;
import org.raqib.model.Decision.Kind;
import org.raqib.model.Decision.Target;

/** What people decided about proposed commitments. */
public final class Accepted {
    private Accepted() {}

    /**
     * The commitments that stand accepted, each as it was when it was accepted.
     *
     * @throws org.raqib.knowledge.KnowledgeException if one cannot be read, naming the decision's entry
     */
    public static List<Commitment> of(List<RecordedDecision> decisions) {
        Map<String, Commitment> accepted = new LinkedHashMap<>();
        for (RecordedDecision one : decisions) {
            Decision decision = one.decision();
            if (!one.inForce()) {
                continue;
            }
            for (Target target : decision.targets()) {
                if (target.sort() != Target.Sort.COMMITMENT) {
                    continue;
                }
                if (decision.kind() == Kind.ACCEPT_COMMITMENT
                        && !decision.payload().equals(Decision.NO_PAYLOAD)) {
                    accepted.put(
                            target.id(),
                            CommitmentFile.accepted(
                                    "decision of entry " + one.entry(),
                                    AcceptedCommitmentJson.read(decision.payload())));
                } else if (decision.kind() == Kind.REJECT) {
                    accepted.remove(target.id());
                }
            }
        }
        return List.copyOf(accepted.values());
    }

    /** Whether the last decision in force about a proposal rejects it. */
    public static boolean isRejected(String id, List<RecordedDecision> decisions) {
        boolean rejected = false;
        for (RecordedDecision one : decisions) {
            boolean about = one.decision().targets().stream()
                    .anyMatch(target -> target.sort() == Target.Sort.COMMITMENT
                            && target.id().equals(id));
            if (one.inForce() && about) {
                rejected = one.decision().kind() == Kind.REJECT;
            }
        }
        return rejected;
    }
}
