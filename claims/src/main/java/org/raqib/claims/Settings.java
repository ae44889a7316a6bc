package org.raqib.claims;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.raqib.knowledge.Hit;
import org.raqib.knowledge.Name;
import org.raqib.model.EntityKind;
import org.raqib.model.EventType;
import org.raqib.model.Mention;
import org.raqib.model.Slot;
import org.raqib.words.Pos;
import org.raqib.words.time.DateMention;

/** Fills when and where an act happened, and how, from what stands around its trigger. */
final class Settings {
    /** Farther words hardly speak of the act. */
    private static final int REACH = 28;

    private final RuleBook book;
    private final Mentions mentions;

    Settings(RuleBook book, Mentions mentions) {
        this.book = book;
        this.mentions = mentions;
    }

    void fill(Draft draft, List<Voice> voices) {
        date(draft, voices);
        if (hasPlace(draft.rule.event())) {
            places(draft, voices);
        }
        mode(draft);
    }

    /** Words are said anywhere; deeds happen somewhere. */
    private static boolean hasPlace(EventType event) {
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

    private void date(Draft draft, List<Voice> voices) {
        Voice within = innermost(voices, draft.trigger);
        DateMention best = null;
        int bestDistance = Integer.MAX_VALUE;
        for (DateMention date : draft.scene.dates) {
            if (date.date() == null || !date.isDate() || date.kind() == DateMention.Kind.UNTIL) {
                continue;
            }
            if (within != null && date.first() < within.from()) {
                continue;
            }
            int distance = date.first() >= draft.triggerTo
                    ? date.first() - draft.triggerTo
                    : (draft.trigger - date.end()) * 2 + 2;
            distance += barriers(draft.scene, draft.trigger, date.first()) * 8;
            if (distance < bestDistance && distance <= REACH) {
                best = date;
                bestDistance = distance;
            }
        }
        if (best != null) {
            draft.date = best.date();
            draft.aggregate |= best.kind() == DateMention.Kind.SINCE && draft.rule.event() == EventType.ASSAULT;
            draft.explain(Slot.DATE, best.span(), "date." + best.kind().name().toLowerCase(Locale.ROOT));
        }
    }

    /** Verbs that stand between two tokens: each opens a clause of its own. */
    private static int barriers(Scene scene, int a, int b) {
        int count = 0;
        for (int i = Math.min(a, b) + 1; i < Math.max(a, b); i++) {
            if (scene.isVerb(i)) {
                count++;
            }
        }
        return count;
    }

    private void places(Draft draft, List<Voice> voices) {
        Scene scene = draft.scene;
        Voice within = innermost(voices, draft.trigger);
        List<Phrase> near = new ArrayList<>();
        int best = Integer.MAX_VALUE;
        Phrase first = null;
        for (Phrase phrase : scene.phrases) {
            boolean located = isPlace(scene, phrase);
            if (!located
                    && !(phrase.from >= draft.triggerTo
                            && phrase.from - draft.triggerTo < 8
                            && isTarget(scene, phrase))) {
                continue;
            }
            if (within != null && phrase.from < within.from()) {
                continue;
            }
            int distance = phrase.from >= draft.triggerTo
                    ? phrase.from - draft.triggerTo
                    : (draft.trigger - phrase.to) * 2 + 2;
            distance += barriers(scene, draft.trigger, phrase.from) * 8 + (located ? 0 : 4);
            if (distance < best && distance <= REACH) {
                best = distance;
                first = phrase;
            }
        }
        if (first != null) {
            near.add(first);
            int at = scene.phrases.indexOf(first);
            for (int p = at + 1; p < scene.phrases.size(); p++) {
                Phrase next = scene.phrases.get(p);
                Phrase before = scene.phrases.get(p - 1);
                boolean locatesOnly = Chunker.isDirection(next.preposition);
                if (next.from - before.to > 2 || !isPlace(scene, next) || locatesOnly) {
                    break;
                }
                near.add(next);
            }
        }
        for (Phrase phrase : near) {
            addPlace(draft, place(scene, phrase));
        }
        if (draft.places.isEmpty()) {
            for (Mention recipient : draft.recipients) {
                if (recipient.kind() == EntityKind.PLACE && recipient.id() != null) {
                    addPlace(draft, recipient);
                }
            }
        }
    }

    private static void addPlace(Draft draft, Mention place) {
        if (draft.places.stream().noneMatch(other -> other.key().equals(place.key()))) {
            draft.places.add(place);
            draft.explain(Slot.PLACE, place.span(), "place");
        }
    }

    private Mention place(Scene scene, Phrase phrase) {
        Hit name = phrase.name;
        if (name != null && name.from() != phrase.from && name.entity().kind() == EntityKind.PLACE) {
            Mention whole = mentions.of(scene, phrase);
            Mention inner = mentions.of(scene, name);
            return new Mention(
                    whole.text(),
                    whole.span(),
                    inner.id(),
                    inner.name(),
                    inner.names(),
                    EntityKind.PLACE,
                    inner.point());
        }
        return mentions.of(scene, phrase);
    }

    /** Whether a phrase says where: a named place or an unnamed one of a known kind, behind a preposition of place. */
    private boolean isPlace(Scene scene, Phrase phrase) {
        boolean located = book.grammar.placePrepositions.contains(phrase.preposition) || phrase.preposition.equals("ب");
        if (!located) {
            return false;
        }
        Hit name = phrase.name;
        EntityKind kind = name == null ? null : name.entity().kind();
        if (name != null
                && (kind == EntityKind.PLACE || kind == EntityKind.STATE)
                && name.name().form() == Name.Form.NAME
                && (name.from() == phrase.from || book.grammar.placeHeads.contains(scene.stem(phrase.from)))) {
            return true;
        }
        if (name != null && kind != EntityKind.PLACE && kind != EntityKind.STATE) {
            return false;
        }
        if (book.grammar.placeHeads.contains(scene.stem(phrase.from)) && phrase.to - phrase.from >= 2) {
            return true;
        }
        return phrase.generic == null
                && !phrase.preposition.equals("ب")
                && scene.pos(phrase.from) == Pos.NAME
                && !scene.inDate(phrase.from);
    }

    /** A place that is itself struck, entered or left («قصف مدينة سرت»). */
    private boolean isTarget(Scene scene, Phrase phrase) {
        boolean opensPlace = book.grammar.placeHeads.contains(scene.stem(phrase.from));
        Hit name = phrase.name;
        if (name != null
                && name.entity().kind() == EntityKind.PLACE
                && name.name().form() == Name.Form.NAME
                && (name.from() == phrase.from || opensPlace)) {
            return true;
        }
        return opensPlace && phrase.to - phrase.from >= 2 && phrase.generic == null;
    }

    private void mode(Draft draft) {
        Scene scene = draft.scene;
        ModeCue best = null;
        int rank = Integer.MAX_VALUE;
        Span2 window = window(draft);
        for (int i = window.from; i < window.to; i++) {
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
                    best = cue;
                    rank = order;
                }
            }
        }
        if (best != null && draft.mode != best.mode()) {
            draft.mode = best.mode();
            draft.explain(Slot.MODE, null, best.id());
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
