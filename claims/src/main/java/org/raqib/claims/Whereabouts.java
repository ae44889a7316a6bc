package org.raqib.claims;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.raqib.knowledge.Spelling;
import org.raqib.model.EntityKind;
import org.raqib.model.EventType;
import org.raqib.model.Mention;
import org.raqib.model.Slot;
import org.raqib.model.Span;

/** Fills where an act happened, from what stands around its trigger: the most specific places that its clause names. */
final class Whereabouts {
    /** Farther words hardly speak of the act. */
    private static final int REACH = 28;
    /** Farther behind the trigger a phrase is no longer what the act is done to. */
    private static final int TARGET_REACH = 8;
    /** Words between two places of one act: a comma, a preposition, a noun of direction. */
    private static final int GAP = 2;
    /** Prepositions behind which a place stands that the act does not happen in. */
    private static final Set<String> AWAY = WordList.of("من", "ضد", "مع", "عن", "بسبب", "ك");

    private final Grammar grammar;
    private final Mentions mentions;
    private final Places places;

    Whereabouts(Grammar grammar, Mentions mentions) {
        this.grammar = grammar;
        this.mentions = mentions;
        this.places = new Places(grammar, mentions);
    }

    void fill(Draft draft, @Nullable Voice within) {
        Scene scene = draft.scene;
        if (draft.placeBefore != null) {
            return;
        }
        Phrase anchor = draft.places.isEmpty() ? nearest(draft, within) : told(draft);
        if (anchor != null) {
            if (places.refersBack(scene, anchor)) {
                draft.placeBefore = places.mention(scene, anchor);
                return;
            }
            List<Phrase> chain = chain(scene, anchor);
            boolean narrow = chain.stream().anyMatch(phrase -> !places.isWide(scene, phrase));
            draft.places.clear();
            for (Phrase phrase : chain) {
                if (!narrow || !places.isWide(scene, phrase)) {
                    add(draft, places.mention(scene, phrase));
                }
            }
        }
        if (draft.places.isEmpty()) {
            struck(draft);
        }
    }

    /** The phrase of the last place that the frame has filled. */
    private static @Nullable Phrase told(Draft draft) {
        Span span = draft.places.get(draft.places.size() - 1).span();
        if (span == null || draft.places.size() > 1) {
            return null;
        }
        for (Phrase phrase : draft.scene.phrases) {
            boolean whole = draft.scene.tokens.get(phrase.to - 1).end() == span.end();
            if (whole && phrase.from >= draft.triggerTo) {
                return phrase;
            }
        }
        return null;
    }

    private @Nullable Phrase nearest(Draft draft, @Nullable Voice within) {
        Scene scene = draft.scene;
        int best = Integer.MAX_VALUE;
        Phrase nearest = null;
        for (int p = 0; p < scene.phrases.size(); p++) {
            Phrase phrase = scene.phrases.get(p);
            boolean located = isLocated(scene, phrase);
            if (!located && !isTarget(draft, phrase)) {
                continue;
            }
            boolean before = within != null && phrase.from < within.from();
            if (before || isTopic(scene, p) || isBeside(scene, p)) {
                continue;
            }
            int distance = phrase.from >= draft.triggerTo
                    ? phrase.from - draft.triggerTo
                    : (draft.trigger - phrase.to) * 2 + 2;
            int barriers = Settings.barriers(scene, draft.trigger, phrase.from);
            distance += barriers * 8 + (located ? 0 : 4) + (places.isWide(scene, phrase) ? 4 : 0);
            if (distance < best && distance <= REACH) {
                best = distance;
                nearest = phrase;
            }
        }
        return nearest;
    }

    /** «بلدة قباطية جنوبي جنين»: a town that only tells where the one before it lies. */
    boolean isBeside(Scene scene, int p) {
        Phrase phrase = scene.phrases.get(p);
        if (p == 0 || scene.phrases.get(p - 1).to < phrase.from - 2) {
            return false;
        }
        Phrase before = scene.phrases.get(p - 1);
        // «رفح قرب الحدود مع مصر»، but «مالي على الحدود مع النيجر» is where in Mali.
        boolean border = places.borderEnd(scene, phrase) > 0 && !places.isWide(scene, before);
        return (border || Leading.isDirection(phrase.preposition)) && places.names(scene, before)
                || border && places.isUnknownName(scene, before);
    }

    /** «الأوضاع في ليبيا»: a place behind what is talked about. */
    boolean isTopic(Scene scene, int p) {
        Phrase phrase = scene.phrases.get(p);
        if (p == 0 || scene.phrases.get(p - 1).to < phrase.from - 1) {
            return false;
        }
        return grammar.topics.contains(scene.lemma(scene.phrases.get(p - 1).from));
    }

    /** Whether a phrase says where: behind a preposition of place, a named place or one named before. */
    boolean isLocated(Scene scene, Phrase phrase) {
        boolean by = phrase.preposition.equals("ب");
        boolean on = phrase.preposition.equals("علي") && grammar.surfaces.contains(scene.stem(phrase.from));
        if (!by && !on && !grammar.placePrepositions.contains(phrase.preposition)) {
            return false;
        }
        if (places.names(scene, phrase)) {
            return !by || phrase.name == null || !phrase.name.name().ambiguous();
        }
        return !by
                && (places.isUnknownName(scene, phrase)
                        || places.refersBack(scene, phrase)
                        || places.isNamedSite(scene, phrase));
    }

    /** A place that is itself struck, entered or left («قصف مدينة سرت»). */
    private boolean isTarget(Draft draft, Phrase phrase) {
        int distance = phrase.from - draft.triggerTo;
        return distance >= 0
                && distance < TARGET_REACH
                && !AWAY.contains(phrase.preposition)
                && places.names(draft.scene, phrase)
                && (phrase.name == null || phrase.name.entity().kind() != EntityKind.STATE);
    }

    /** A place with those that follow it: joined by "and", or ones in which it lies. */
    private List<Phrase> chain(Scene scene, Phrase anchor) {
        List<Phrase> chain = new ArrayList<>();
        chain.add(anchor);
        for (int p = scene.phrases.indexOf(anchor) + 1; p < scene.phrases.size(); p++) {
            Phrase before = scene.phrases.get(p - 1);
            Phrase next = scene.phrases.get(p);
            if (next.from - before.to > GAP) {
                break;
            }
            boolean listed =
                    next.joined && (isListed(scene, next) || places.opensList(scene, anchor) && isOfList(scene, next));
            boolean around = isLocated(scene, next)
                    && places.borderEnd(scene, next) == 0
                    && !places.refersBack(scene, next)
                    && (!Leading.isDirection(next.preposition) || Places.isInside(next.preposition));
            if (!listed && !around) {
                break;
            }
            chain.add(next);
        }
        return chain;
    }

    /** «في الرقة ودير الزور»: what "and" joins to a place is one, where nothing says that it is a person or a thing. */
    private boolean isListed(Scene scene, Phrase phrase) {
        return places.names(scene, phrase) || places.isUnknownName(scene, phrase);
    }

    /** «بلدتي بصرى الحرير والمزيريب»: after "both towns" every noun of the list is one. */
    private static boolean isOfList(Scene scene, Phrase phrase) {
        return phrase.generic == null && phrase.name == null && phrase.definite;
    }

    /** «غزو أفغانستان»: where nothing else says where, an act of violence happened in the place it struck. */
    private static void struck(Draft draft) {
        for (Mention recipient : draft.recipients) {
            boolean place = recipient.kind() == EntityKind.PLACE
                    || recipient.kind() == EntityKind.STATE && draft.rule.event() == EventType.ASSAULT;
            if (place && recipient.id() != null && isCalled(recipient)) {
                add(draft, recipient);
            }
        }
    }

    /** «قتل سوري» is one of that country, not the country; «الاسكندرية» is the town however it is spelt. */
    private static boolean isCalled(Mention place) {
        String written = Spelling.fold(place.text());
        return place.names().stream().anyMatch(name -> Spelling.fold(name).equals(written));
    }

    private static void add(Draft draft, Mention place) {
        if (draft.places.stream().noneMatch(other -> other.key().equals(place.key()))) {
            draft.places.add(place);
            draft.explain(Slot.PLACE, place.span(), "place");
        }
    }
}
