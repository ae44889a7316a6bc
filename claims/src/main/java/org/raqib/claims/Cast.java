package org.raqib.claims;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.raqib.model.Entity;
import org.raqib.model.EntityKind;
import org.raqib.model.EventType;
import org.raqib.model.Mention;

/** Who has had a part in a report so far, and which. One object reads one report, act by act. */
final class Cast {
    /** Parties that went unnamed for longer are not understood without a word any more. */
    private static final int REMEMBERED = 6;
    /** Whom a report is about may be understood at any time. */
    private static final int LEADING = 3;

    private final Map<String, Member> byKey = new HashMap<>();
    /** The parties named last, the latest first. */
    private final List<Member> recent = new ArrayList<>(REMEMBERED + 1);
    /** The parties that were named and acted most. */
    private final List<Member> leading = new ArrayList<>(LEADING);

    @Nullable
    Draft last;

    /** The two that stood against each other, or met, last; empty as long as nobody did. */
    private List<Mention> sides = List.of();

    /** A party, with how often it acted, suffered and was named so far. */
    static final class Member {
        Mention mention;
        /** What tells it from other parties ({@link Sameness#key}). */
        String key;

        @Nullable
        Entity entity;

        int acted;
        int suffered;
        int named;
        int lastOrder;
        boolean title;

        Member(Mention mention) {
            this.mention = mention;
            this.key = Sameness.key(mention);
        }

        /** Names it by other words. */
        private void rename(Mention by) {
            mention = by;
            key = Sameness.key(by);
        }

        int weight() {
            return named + 2 * acted;
        }
    }

    /**
     * Whom a phrase names.
     *
     * @param key what tells that party from others ({@link Sameness#key}); all acts of a sentence ask for it
     * @param member who that was in the sentences before, or null where it was nobody
     */
    record Named(Mention mention, String key, @Nullable Member member) {}

    /** Part of a phrase, and whom it names. */
    record Part(Mention mention, String key, Phrase phrase) {
        Part(Mention mention, Phrase phrase) {
            this(mention, Sameness.key(mention), phrase);
        }
    }

    /** Whom a phrase names; one that was noted. */
    static Named named(Phrase phrase) {
        return Objects.requireNonNull(phrase.named);
    }

    /** Notes whom a phrase names. */
    void note(Phrase phrase, Mention mention) {
        phrase.named = new Named(mention, Sameness.key(mention), of(mention));
    }

    @Nullable
    Member of(Mention mention) {
        return byKey.get(mention.key());
    }

    /** The parties named in the sentences before that may be understood: the latest first, then those the report is about. */
    List<Member> before() {
        List<Member> all = new ArrayList<>(recent);
        for (Member member : leading) {
            if (!recent.contains(member)) {
                all.add(member);
            }
        }
        return all;
    }

    /** Notes that a party was named or acted once more. */
    private void lead(Member member) {
        if (leading.contains(member)) {
            return;
        }
        if (leading.size() < LEADING) {
            leading.add(member);
            return;
        }
        int least = 0;
        for (int i = 1; i < LEADING; i++) {
            least = leading.get(i).weight() < leading.get(least).weight() ? i : least;
        }
        if (leading.get(least).weight() < member.weight()) {
            leading.set(least, member);
        }
    }

    /** Notes the parties that a scene names. */
    void name(Scene scene, int order) {
        for (Phrase phrase : scene.phrases) {
            if (Arguments.isTimePhrase(scene, phrase)) {
                continue;
            }
            EntityKind kind = phrase.kind();
            if (kind == null || !Arguments.canAct(phrase)) {
                continue;
            }
            Mention mention = named(phrase).mention();
            Member member = byKey.computeIfAbsent(mention.key(), key -> new Member(mention));
            if (mention.text().length() > member.mention.text().length() && member.mention.id() != null) {
                member.rename(mention);
            }
            if (member.entity == null) {
                member.entity = Candidate.entity(member.mention, phrase);
            }
            member.named++;
            lead(member);
            member.lastOrder = order;
            member.title |= scene.sentence.title();
            recall(member);
        }
    }

    /** Notes that a party was named last. */
    private void recall(Member member) {
        if (!recent.remove(member) && recent.size() == REMEMBERED) {
            recent.removeLast();
        }
        recent.addFirst(member);
    }

    /** Whom «الطرفان» means: the two that stood against each other, or met, last; or nobody. */
    List<Mention> sides() {
        return sides;
    }

    private static boolean isSide(Mention mention) {
        EntityKind kind = mention.kind();
        boolean party = kind != null && (Phrase.isParty(kind) || kind == EntityKind.STATE || kind == EntityKind.PERSON);
        return party && mention.id() != null && !mention.isGeneric();
    }

    /** Notes who says something: a speaker may go on acting, whether or not the lexicon knows the name. */
    void speak(Mention mention, int order) {
        for (Member known : recent) {
            if (Sameness.same(known.mention, mention)) {
                return;
            }
        }
        Member member = byKey.computeIfAbsent(mention.key(), key -> new Member(mention));
        if (member.lastOrder < order || member.named == 0) {
            member.named++;
            member.lastOrder = order;
            lead(member);
        }
        recall(member);
    }

    /** Notes who has which part in an act. */
    void play(Draft draft) {
        for (Mention actor : draft.actors) {
            Member member = byKey.get(actor.key());
            if (member != null) {
                member.acted++;
                lead(member);
            }
        }
        for (Mention recipient : draft.recipients) {
            Member member = byKey.get(recipient.key());
            if (member != null) {
                member.suffered++;
            }
        }
        last = draft;
        List<Mention> two = twoSides(draft);
        if (two.size() == 2 && isSide(two.get(0)) && isSide(two.get(1))) {
            sides = two;
        }
    }

    /** The two between whom an act was, or nobody. */
    private static List<Mention> twoSides(Draft draft) {
        if (draft.dropped) {
            return List.of();
        }
        if (draft.rule.twoSided()) {
            return draft.actors.size() == 2 ? List.copyOf(draft.actors) : List.of();
        }
        boolean against = draft.rule.event() == EventType.ASSAULT;
        return against && draft.actors.size() == 1 && draft.recipients.size() == 1
                ? List.of(draft.actors.get(0), draft.recipients.get(0))
                : List.of();
    }
}
