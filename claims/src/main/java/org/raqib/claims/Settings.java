package org.raqib.claims;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.raqib.model.EventType;
import org.raqib.model.Slot;

/** Fills when and where an act happened, and how, from what stands around its trigger. */
final class Settings {
    private final RuleBook book;
    private final Whereabouts whereabouts;
    private final Dating dating = new Dating();

    Settings(RuleBook book, Mentions mentions) {
        this.book = book;
        this.whereabouts = new Whereabouts(book.grammar, mentions);
    }

    void fill(Draft draft, List<Voice> voices, @Nullable LocalDate published) {
        Voice within = innermost(voices, draft.trigger);
        dating.fill(draft, within, published);
        if (hasPlace(draft.rule.event()) && draft.toldTo < 0) {
            whereabouts.fill(draft, within);
        }
        mode(draft);
    }

    /** Words are said anywhere; deeds happen somewhere. */
    static boolean hasPlace(EventType event) {
        return switch (event) {
            case REQUEST, SUPPORT, ACCUSE, REJECT, THREATEN -> false;
            default -> true;
        };
    }

    private static @Nullable Voice innermost(List<Voice> voices, int token) {
        Voice best = null;
        for (Voice voice : voices) {
            if (voice.covers(token)
                    && voice.verb() >= 0
                    && !voice.direct()
                    && (best == null || voice.from() > best.from())) {
                best = voice;
            }
        }
        return best;
    }

    /** Verbs that stand between two tokens: each opens a clause of its own. */
    static int barriers(Scene scene, int a, int b) {
        int count = 0;
        for (int i = Math.min(a, b) + 1; i < Math.max(a, b); i++) {
            if (scene.isVerb(i)) {
                count++;
            }
        }
        return count;
    }

    private void mode(Draft draft) {
        Scene scene = draft.scene;
        WordTrie.Found<ModeCue> best = null;
        int rank = Integer.MAX_VALUE;
        Span2 window = window(draft);
        for (int i = window.from; i < window.to; i++) {
            WordTrie.Found<String> other = book.grammar.noMeans.longest(scene, i);
            if (other != null && draft.rule.event() == EventType.ASSAULT) {
                i = other.to() - 1;
                continue;
            }
            for (WordTrie.Found<ModeCue> found : book.cueWords.all(scene, i)) {
                ModeCue cue = found.value();
                if (cue.event() != draft.rule.event()) {
                    continue;
                }
                if (draft.rule.content() && i < draft.triggerTo) {
                    continue;
                }
                boolean may = draft.mode == null || cue.over().contains(draft.mode);
                // What is asked for is told by the first word of the demand, how one fought by the weightiest.
                int order = draft.rule.content() ? i : book.rank(cue);
                if (may && order < rank) {
                    best = found;
                    rank = order;
                }
            }
        }
        if (best != null && draft.mode != best.value().mode()) {
            draft.mode = best.value().mode();
            draft.explain(
                    Slot.MODE, scene.span(best.from(), best.to()), best.value().id());
        }
    }

    private record Span2(int from, int to) {}

    /** The clause around the trigger, within reach. */
    private static Span2 window(Draft draft) {
        Scene scene = draft.scene;
        int from = draft.trigger;
        while (from > 0
                && draft.trigger - from < 8
                && !scene.isComma(from - 1)
                && !(scene.isVerb(from - 1) && draft.verbal)) {
            from--;
        }
        int to = draft.triggerTo;
        int verbs = 0;
        while (to < scene.size() && to - draft.triggerTo < 16 && verbs < 2) {
            if (scene.isVerb(to) && scene.morphs[to].hasConjunction()) {
                break;
            }
            verbs += scene.isVerb(to) ? 1 : 0;
            to++;
        }
        return new Span2(from, to);
    }
}
