package org.raqib.claims;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.raqib.model.EventType;
import org.raqib.model.Mention;
import org.raqib.model.Modality;
import org.raqib.model.Slot;

/**
 * Makes claims of denials that point back: the act that is meant, as it was told before, in the mouth of who denies it. Where
 * no act can be found that is meant, there is no claim.
 */
final class DeniedActs {
    /** What is denied by a name of its own («الهجوم») may be told farther back. */
    private static final int NAMED_BACK = 6;

    /** What a denial takes from the act that it denies. */
    private static final Set<Slot> TAKEN = EnumSet.of(Slot.ACTOR, Slot.RECIPIENT, Slot.PLACE, Slot.DATE, Slot.MODE);

    private DeniedActs() {}

    /** The claims that the denials of a report add to its other claims; those that name their act already are filled up. */
    static List<Draft> of(List<Denial> denials, List<Draft> claimed) {
        List<Draft> added = new ArrayList<>(0);
        if (denials.isEmpty()) {
            return added;
        }
        Set<Draft> all = new HashSet<>(claimed);
        Map<Integer, List<Draft>> told = byOrder(claimed);
        List<Draft> denied = new ArrayList<>(
                claimed.stream().filter(act -> act.modality == Modality.DENIED).toList());
        for (Denial denial : denials) {
            Draft own = denial.named() == null ? null : denial.named().leadsTo();
            boolean again = own != null && all.contains(own) && own.modality == Modality.DENIED;
            Draft act = again || own == null || !all.contains(own) ? meant(denial, within(denial, told)) : own;
            if (act == null) {
                continue;
            }
            if (denial.speakers().isEmpty() && (act.modality != Modality.ALLEGED || act.actors.isEmpty())) {
                continue;
            }
            if (own != null && again) {
                fill(own, act, denial);
                continue;
            }
            Draft claim = deny(denial, act);
            if (!isTold(claim, denied)) {
                denied.add(claim);
                added.add(claim);
            }
        }
        return added;
    }

    /** The claims by the sentences that tell them, at first or again. */
    private static Map<Integer, List<Draft>> byOrder(List<Draft> claimed) {
        Map<Integer, List<Draft>> told = new HashMap<>();
        for (Draft act : claimed) {
            told.computeIfAbsent(act.order, order -> new ArrayList<>(1)).add(act);
            for (Draft telling : act.tellings) {
                if (telling.order != act.order) {
                    told.computeIfAbsent(telling.order, order -> new ArrayList<>(1))
                            .add(act);
                }
            }
        }
        return told;
    }

    /** The claims told near enough before a denial to be what it means. */
    private static Set<Draft> within(Denial denial, Map<Integer, List<Draft>> told) {
        Set<Draft> near = new LinkedHashSet<>();
        for (int order = denial.order() - Math.max(NAMED_BACK, denial.back()); order <= denial.order(); order++) {
            near.addAll(told.getOrDefault(order, List.of()));
        }
        return near;
    }

    private static boolean isTold(Draft claim, List<Draft> denied) {
        for (Draft other : denied) {
            if (other.rule.event() == claim.rule.event()
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
        claim.takeGrounds(act, TAKEN);
        if (denial.isPart() && party != null && !Sameness.share(act.actors, List.of(party))) {
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
        if (own.mode == null && act.mode != null) {
            own.mode = act.mode;
            explain(own, act, Slot.MODE);
        }
        if (own.date == null && act.date != null) {
            own.date = act.date;
            explain(own, act, Slot.DATE);
        }
        if (own.places.isEmpty()) {
            own.places.addAll(act.places);
            explain(own, act, Slot.PLACE);
        }
        if (own.recipients.isEmpty()) {
            own.recipients.addAll(act.recipients);
            explain(own, act, Slot.RECIPIENT);
        }
    }

    /** What a slot was filled from has the ground that it had there. */
    private static void explain(Draft own, Draft act, Slot slot) {
        own.evidence.removeIf(ground -> ground.slot() == slot);
        own.takeGrounds(act, Set.of(slot));
    }

    /** The act that a denial most likely means, or null. */
    private static @Nullable Draft meant(Denial denial, Set<Draft> near) {
        Draft named = denial.named();
        if (named != null && !Denials.isKnown(named)) {
            return null;
        }
        Draft best = null;
        double most = Double.NEGATIVE_INFINITY;
        for (Draft act : near) {
            if (act.modality == Modality.DENIED
                    || !mayBeDenied(act.rule.event())
                    || named != null && act.rule.event() != named.rule.event()
                    || !act.speakers.isEmpty() && Sameness.share(act.speakers, denial.speakers())
                    || !isContested(act, denial)) {
                continue;
            }
            Draft last = lastTold(denial, act);
            if (last == null) {
                continue;
            }
            boolean alleged = act.modality == Modality.ALLEGED || last.modality == Modality.ALLEGED;
            int back = denial.order() - last.order;
            if (back > (named == null && denial.of() == Denial.Of.ALL ? denial.back() : NAMED_BACK)
                    || denial.accused() && named == null && (!alleged || back > 0)) {
                continue;
            }
            double likely = -3.0 * back;
            likely += alleged ? 2 : 0;
            likely += named != null && named.scene.lemma(named.trigger).equals(act.scene.lemma(act.trigger)) ? 1 : 0;
            likely += act.speakers.isEmpty() ? 0 : 2;
            likely += Sameness.share(act.actors, denial.speakers()) ? 1 : 0;
            likely += (act.modality == Modality.ALLEGED ? -1 : 1)
                    * last.triggerSpan().start()
                    * 1e-6;
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
        if (denial.of() == Denial.Of.UNNAMED_PART) {
            return act.modality == Modality.ALLEGED || his;
        }
        return act.modality == Modality.ALLEGED || !act.speakers.isEmpty() || his || denial.isPart();
    }

    private static boolean mayBeDenied(EventType event) {
        return event == EventType.SUPPORT || !Attribution.isVerbalAct(event);
    }

    /** The telling of an act that stands last before a denial, or null. */
    private static @Nullable Draft lastTold(Denial denial, Draft act) {
        int at = denial.scene().tokens.get(denial.from()).start();
        Draft last = act.triggerSpan().start() < at ? act : null;
        for (Draft telling : act.tellings) {
            int start = telling.triggerSpan().start();
            if (start < at && (last == null || start > last.triggerSpan().start())) {
                last = telling;
            }
        }
        return last;
    }
}
