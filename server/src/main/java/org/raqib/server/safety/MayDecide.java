package org.raqib.server.safety;

import java.util.List;
import org.raqib.model.Decision;
import org.raqib.model.Decision.Kind;
import org.raqib.model.Decision.Target;
import org.raqib.model.Decision.Target.Sort;

/** Who may decide what, on pages and through the API alike. */
public final class MayDecide {
    private MayDecide() {}

    /** The least role that may decide so. */
    public static Role least(Kind kind, List<Target> targets) {
        return switch (kind) {
            case ACCEPT_COMMITMENT -> Role.REVIEWER;
            case WITHHOLD -> Role.ADMINISTRATOR;
            case REJECT ->
                targets.stream().anyMatch(target -> target.sort() == Sort.COMMITMENT) ? Role.REVIEWER : Role.ANALYST;
            default -> Role.ANALYST;
        };
    }

    /**
     * Whether that person may undo that decision: his own with the role that it took, those of others as a reviewer at least.
     * What the workbench noted of itself nobody undoes.
     */
    public static boolean undo(SignedIn who, Decision decision) {
        return !isOfWorkbench(decision.targets())
                && who.is(least(decision.kind(), decision.targets()))
                && (decision.by().equals(who.called()) || who.is(Role.REVIEWER));
    }

    /** Whether it is about the workbench itself, of which the workbench alone takes notes. */
    public static boolean isOfWorkbench(List<Target> targets) {
        return targets.stream()
                .anyMatch(target -> target.sort() == Sort.SOURCE && target.id().equals(Audit.WORKBENCH));
    }
}
