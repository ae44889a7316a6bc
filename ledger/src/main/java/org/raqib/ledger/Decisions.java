package org.raqib.ledger;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.raqib.model.Decision;
import org.raqib.model.Decision.Kind;
import org.raqib.model.Decision.Target;

/** Which decisions hold, and what follows from them for reports. */
final class Decisions {
    private Decisions() {}

    /** Marks those that a later decision undoes; {@code recorded} is in the order of entries. */
    static List<RecordedDecision> weighed(List<RecordedDecision> recorded) {
        Set<String> undone = new HashSet<>();
        List<RecordedDecision> weighed = new ArrayList<>();
        // From the last on: whether a decision that undoes holds itself is known before what it undoes is reached.
        for (RecordedDecision one : recorded.reversed()) {
            boolean inForce = !undone.contains(Long.toString(one.entry()));
            if (inForce && one.decision().kind() == Kind.REJECT) {
                for (Target target : one.decision().targets()) {
                    if (target.sort() == Target.Sort.ENTRY) {
                        undone.add(target.id());
                    }
                }
            }
            weighed.add(new RecordedDecision(one.entry(), one.recordedAt(), one.decision(), inForce));
        }
        Collections.reverse(weighed);
        return List.copyOf(weighed);
    }

    /** For each report that was retracted, the entry that did so last; captures before it do not count. */
    static Map<String, Long> retracted(List<RecordedDecision> weighed) {
        Map<String, Long> retracted = new HashMap<>();
        for (RecordedDecision one : weighed) {
            Decision decision = one.decision();
            if (one.inForce() && decision.kind() == Kind.RETRACT) {
                for (Target target : decision.targets()) {
                    if (target.sort() == Target.Sort.REPORT) {
                        retracted.put(target.id(), one.entry());
                    }
                }
            }
        }
        return retracted;
    }
}
