package org.raqib.claims;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.raqib.model.Breach;
import org.raqib.model.EventType;
import org.raqib.model.Slot;

/** Ties words of breach to the act they judge: «قصفت القوات المدينة في خرق للهدنة», «قصف رغم وقف إطلاق النار». */
final class Breaches {
    /** What is broken is named so near behind the word of breach. */
    private static final int OBJECT_REACH = 6;
    /** The act that is judged stands so near before. */
    private static final int ACT_REACH = 24;

    private final Grammar grammar;

    Breaches(Grammar grammar) {
        this.grammar = grammar;
    }

    void apply(List<Draft> drafts) {
        if (drafts.isEmpty()) {
            return;
        }
        Scene scene = drafts.get(0).scene;
        for (int i = 1; i < scene.size(); i++) {
            boolean called = grammar.breachWords.contains(scene.lemma(i)) && judges(scene, i);
            boolean despite = grammar.despite.longest(scene, i) != null;
            if (!called && !despite) {
                continue;
            }
            Breach breach = broken(scene, i + 1);
            if (breach == null || despite && breach != Breach.CEASEFIRE) {
                continue;
            }
            Draft act = judged(drafts, i);
            if (act != null) {
                act.breach = breach;
                act.explain(Slot.BREACH, null, called ? "breach" : "despite");
                Draft self = at(drafts, i);
                if (self != null && self != act) {
                    self.drop(Uncoded.TOLD_BY_ACT, act);
                }
            }
        }
    }

    /** «في خرق ل», «خرقا ل», «ما يعد خرقا»: the word says what another act was. */
    private boolean judges(Scene scene, int i) {
        return scene.isAccusative(i)
                || scene.form(i - 1).equals("في")
                || scene.form(i - 1).equals("بما")
                || grammar.amounts.contains(scene.stem(i - 1));
    }

    private @Nullable Breach broken(Scene scene, int from) {
        for (int i = from; i < Math.min(scene.size(), from + OBJECT_REACH); i++) {
            if (scene.isVerb(i)) {
                return null;
            }
            for (Map.Entry<Breach, WordTrie<String>> broken : grammar.broken.entrySet()) {
                if (broken.getValue().longest(scene, i) != null) {
                    return broken.getKey();
                }
            }
        }
        return null;
    }

    private static @Nullable Draft judged(List<Draft> drafts, int word) {
        Draft best = null;
        for (Draft draft : drafts) {
            boolean before = draft.triggerTo <= word && word - draft.triggerTo <= ACT_REACH;
            if (before && !draft.dropped && isDeed(draft.rule.event())) {
                best = draft;
            }
        }
        return best;
    }

    private static @Nullable Draft at(List<Draft> drafts, int token) {
        for (Draft draft : drafts) {
            if (draft.trigger <= token && token < draft.triggerTo) {
                return draft;
            }
        }
        return null;
    }

    private static boolean isDeed(EventType event) {
        return switch (event) {
            case ASSAULT, COERCE, AID, MOBILIZE -> true;
            default -> false;
        };
    }
}
