package org.raqib.claims;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.raqib.model.EventType;
import org.raqib.model.Evidence;
import org.raqib.model.Mention;
import org.raqib.model.Modality;
import org.raqib.model.Slot;
import org.raqib.model.Span;

/**
 * Makes claims of denials that point back: the act that is meant, as it was told before, in the mouth of who denies it. Where
 * no act can be found that is meant, there is no claim.
 */
final class DeniedActs {
    /** What is denied by a name of its own («الهجوم») may be told farther back. */
    private static final int NAMED_BACK = 6;

    private DeniedActs() {}

    /** The claims that the denials of a report add to its other claims; those that name their act already are filled up. */
    static List<Draft> of(List<Denial> denials, List<Draft> claimed) {
        List<Draft> added = new ArrayList<>(0);
        for (Denial denial : denials) {
            Draft own = denial.named() == null ? null : leadsTo(denial.named());
            boolean told = isDenied(own, claimed);
            Draft act = told || own == null || !claimed.contains(own) ? meant(denial, claimed) : own;
            if (act == null) {
                continue;
            }
            if (denial.speakers().isEmpty() && (act.modality != Modality.ALLEGED || act.actors.isEmpty())) {
                continue;
            }
            if (own != null && told) {
                fill(own, act, denial);
                continue;
            }
            Draft claim = deny(denial, act);
            if (!isTold(claim, claimed) && !isTold(claim, added)) {
                added.add(claim);
            }
        }
        return added;
    }

    private static boolean isDenied(@Nullable Draft own, List<Draft> claimed) {
        return own != null && claimed.contains(own) && own.modality == Modality.DENIED;
    }

    private static boolean isTold(Draft claim, List<Draft> claims) {
        for (Draft other : claims) {
            if (other.modality == Modality.DENIED
                    && other.rule.event() == claim.rule.event()
                    && Sameness.share(other.speakers, claim.speakers)
                    && meet(other.recipients, claim.recipients)
                    && meet(other.places, claim.places)) {
                other.mentions.add(claim.triggerSpan());
                return true;
            }
        }
        return false;
    }

    private static boolean meet(List<Mention> some, List<Mention> others) {
        return some.isEmpty() || others.isEmpty() || Sameness.share(some, others);
    }

    private static Draft deny(Denial denial, Draft act) {
        Draft claim = new Draft(act.rule, denial.scene(), denial.order(), denial.from(), denial.from() + 1, false);
        claim.modality = Modality.DENIED;
        claim.mode = act.mode;
        claim.date = act.date;
        claim.places.addAll(act.places);
        claim.recipients.addAll(act.recipients);
        claim.actors.addAll(act.actors);
        claim.worth = act.worth;
        Mention party = denial.party();
        for (Evidence ground : act.evidence) {
            if (ground.slot() != Slot.SPEAKER && ground.slot() != Slot.MODALITY) {
                claim.evidence.add(ground);
            }
        }
        if (denial.of() == Denial.Of.PART && party != null && !Sameness.share(act.actors, List.of(party))) {
            claim.actors.clear();
            claim.evidence.removeIf(ground -> ground.slot() == Slot.ACTOR);
            claim.actors.add(party);
            claim.explain(Slot.ACTOR, party.span(), denial.by());
        }
        claim.speakers.addAll(denial.speakers().isEmpty() ? act.actors : denial.speakers());
        if (!claim.speakers.isEmpty()) {
            claim.explain(Slot.SPEAKER, claim.speakers.get(0).span(), denial.by());
        }
        claim.explain(Slot.MODALITY, denial.scene().span(denial.from(), denial.to()), denial.by());
        claim.explain(Slot.EVENT, act.triggerSpan(), act.rule.id());
        return claim;
    }

    /** Gives a denial that names its act what the act's own telling has besides. */
    private static void fill(Draft own, Draft act, Denial denial) {
        if (denial.named() == null || !Denials.isKnown(denial.named())) {
            return;
        }
        if (own.mode == null) {
            own.mode = act.mode;
        }
        if (own.date == null) {
            own.date = act.date;
        }
        if (own.places.isEmpty()) {
            own.places.addAll(act.places);
        }
        if (own.recipients.isEmpty()) {
            own.recipients.addAll(act.recipients);
        }
    }

    /** The act that a denial most likely means, or null. */
    private static @Nullable Draft meant(Denial denial, List<Draft> claimed) {
        Draft named = denial.named();
        if (named != null && !Denials.isKnown(named)) {
            return null;
        }
        Draft best = null;
        double most = Double.NEGATIVE_INFINITY;
        for (Draft act : claimed) {
            if (act.modality == Modality.DENIED
                    || !mayBeDenied(act.rule.event())
                    || named != null && act.rule.event() != named.rule.event()
                    || !act.speakers.isEmpty() && Sameness.share(act.speakers, denial.speakers())
                    || !isContested(act, denial)) {
                continue;
            }
            Span last = lastTold(denial, act);
            if (last == null) {
                continue;
            }
            int back = denial.order() - order(act, last);
            if (back > (named == null && denial.of() == Denial.Of.ALL ? denial.back() : NAMED_BACK)
                    || denial.accused() && named == null && (manner(act, last) != Modality.ALLEGED || back > 0)) {
                continue;
            }
            double likely = -3.0 * back;
            likely += manner(act, last) == Modality.ALLEGED ? 2 : 0;
            likely += named != null && named.scene.lemma(named.trigger).equals(act.scene.lemma(act.trigger)) ? 1 : 0;
            likely += act.speakers.isEmpty() ? 0 : 2;
            likely += Sameness.share(act.actors, denial.speakers()) ? 1 : 0;
            likely += (act.modality == Modality.ALLEGED ? -1 : 1) * last.start() * 1e-6;
            if (likely > most) {
                most = likely;
                best = act;
            }
        }
        return best;
    }

    /** Whether an act is one that somebody may deny: he is accused of it, or another voice tells it, or he is told to have done it. */
    private static boolean isContested(Draft act, Denial denial) {
        boolean his = Sameness.share(act.actors, denial.speakers())
                || denial.party() != null && Sameness.share(act.actors, List.of(denial.party()));
        return act.modality == Modality.ALLEGED || !act.speakers.isEmpty() || his || denial.of() == Denial.Of.PART;
    }

    private static boolean mayBeDenied(EventType event) {
        return event == EventType.SUPPORT || !Attribution.isVerbalAct(event);
    }

    /** Where an act was last told before a denial, or null. */
    private static @Nullable Span lastTold(Denial denial, Draft act) {
        Span last = null;
        int at = denial.scene().tokens.get(denial.from()).start();
        if (act.triggerSpan().start() < at) {
            last = act.triggerSpan();
        }
        for (Draft telling : act.tellings) {
            Span span = telling.triggerSpan();
            if (span.start() < at && (last == null || span.start() > last.start())) {
                last = span;
            }
        }
        return last;
    }

    private static Modality manner(Draft act, Span told) {
        for (Draft telling : act.tellings) {
            if (act.modality != Modality.ALLEGED && telling.triggerSpan().equals(told)) {
                return telling.modality;
            }
        }
        return act.modality;
    }

    private static int order(Draft act, Span told) {
        for (Draft telling : act.tellings) {
            if (telling.triggerSpan().equals(told)) {
                return telling.order;
            }
        }
        return act.order;
    }

    static Draft leadsTo(Draft draft) {
        Draft at = draft;
        while (at.reason == Uncoded.MERGED && at.reasonBy instanceof Draft into) {
            at = into;
        }
        return at;
    }
}
