package org.raqib.incidents;

import static org.raqib.incidents.Likeness.step;
import static org.raqib.incidents.Profile.shared;

import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.raqib.model.EventType;
import org.raqib.model.Mode;

/** How the parties of two claims speak for or against their telling one happening. */
final class AlikeParties {
    private static final Set<EventType> DEEDS =
            EnumSet.of(EventType.ASSAULT, EventType.COERCE, EventType.MOBILIZE, EventType.PROTEST);

    /** Acts that consist in who says or does something to whom: other parties, another act. */
    private static final Set<EventType> DEALINGS = EnumSet.of(
            EventType.CONSULT,
            EventType.AGREE,
            EventType.SUPPORT,
            EventType.COOPERATE,
            EventType.REQUEST,
            EventType.REJECT,
            EventType.ACCUSE,
            EventType.THREATEN,
            EventType.CONCEDE);

    private AlikeParties() {}

    static float of(Profile a, Profile b, @Nullable Steps steps) {
        if (isTwoSided(a) && isTwoSided(b)) {
            return twoSided(a, b, steps);
        }
        if (isReciprocal(a, b)) {
            return step(steps, Step.ANSWER, -8f);
        }
        boolean dealing = DEALINGS.contains(a.event);
        return actors(a, b, dealing, steps) + recipients(a, b, dealing, steps);
    }

    private static float actors(Profile a, Profile b, boolean dealing, @Nullable Steps steps) {
        if (a.actors.length == 0 || b.actors.length == 0) {
            return 0;
        }
        if (shared(a.actorsUp, b.actors) > 0 || shared(a.actors, b.actorsUp) > 0) {
            return step(steps, Step.SAME_ACTOR, dealing ? 2.5f : onlyStates(a.actors, a, b) ? 0.7f : 1.5f);
        }
        if (dealing) {
            return step(steps, Step.OTHER_ACTOR, -4f);
        }
        if (a.actorsKnown.length > 0 && b.actorsKnown.length > 0 && !DEEDS.contains(a.event)) {
            // Outlets blame different parties for one attack, but seldom for one delivery, truce or withdrawal.
            // What two authorities impose on one man are two measures.
            return step(steps, Step.OTHER_ACTOR, a.event == EventType.SANCTION ? -5f : -2f);
        }
        return 0;
    }

    private static float recipients(Profile a, Profile b, boolean dealing, @Nullable Steps steps) {
        if (a.recipients.length == 0 || b.recipients.length == 0) {
            return 0;
        }
        int shared = Math.max(shared(a.recipientsUp, b.recipients), shared(a.recipients, b.recipientsUp));
        if (shared == 0) {
            return step(steps, Step.OTHER_TARGET, dealing ? -1.5f : -0.4f);
        }
        boolean particular = shared > shared(a.recipientsGeneric, b.recipientsGeneric);
        boolean state = !dealing && onlyStates(a.recipients, a, b);
        return step(steps, Step.SAME_TARGET, particular && !state ? 3f : 1.2f);
    }

    /** Wars have few sides: that the same State strikes, or its nationals are struck, says little. */
    private static boolean onlyStates(long[] parties, Profile a, Profile b) {
        return shared(parties, a.states) > 0 && shared(parties, b.states) > 0;
    }

    /** One shells the other and the other the one: two happenings, however alike in place and time. */
    private static boolean isReciprocal(Profile a, Profile b) {
        return shared(a.actorsUp, b.recipientsUp) > 0
                && shared(a.recipientsUp, b.actorsUp) > 0
                && shared(a.actorsUp, b.actorsUp) == 0;
    }

    private static boolean isTwoSided(Profile claim) {
        return claim.event == EventType.CONSULT || claim.event == EventType.AGREE || claim.mode == Mode.CLASH;
    }

    /** Talks and clashes: whom a report lists first, or as met by the other, is chance. */
    private static float twoSided(Profile a, Profile b, @Nullable Steps steps) {
        int few = Math.min(a.actors.length + a.recipients.length, b.actors.length + b.recipients.length);
        if (few == 0) {
            return 0;
        }
        int shared = shared(a.actors, b.actors)
                + shared(a.actors, b.recipients)
                + shared(a.recipients, b.actors)
                + shared(a.recipients, b.recipients);
        if (shared == 0) {
            shared = Math.min(1, shared(a.actorsUp, b.actors) + shared(a.actors, b.actorsUp));
        }
        if (shared == 0) {
            return step(steps, Step.OTHER_ACTOR, a.mode == Mode.CLASH ? -0.5f : -4f);
        }
        return step(steps, Step.SAME_ACTOR, shared >= 2 ? 4f : few == 1 ? 2f : 0f);
    }
}
