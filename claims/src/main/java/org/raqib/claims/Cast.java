package org.raqib.claims;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.raqib.model.Entity;
import org.raqib.model.EntityKind;
import org.raqib.model.Mention;

/** Who has had a part in a report so far, and which. One object reads one report, act by act. */
final class Cast {
    /** Parties that went unnamed for longer are not understood without a word any more. */
    private static final int REMEMBERED = 6;

    private final Map<String, Member> byKey = new HashMap<>();
    /** The parties named last, the latest first. */
    private final List<Member> recent = new ArrayList<>(REMEMBERED + 1);

    @Nullable
    Draft last;

    /** A party, with how often it acted, suffered and was named so far. */
    static final class Member {
        Mention mention;

        @Nullable
        Entity entity;

        int acted;
        int suffered;
        int named;
        int lastOrder;
        boolean title;

        Member(Mention mention) {
            this.mention = mention;
        }
    }

    /**
     * Whom a phrase names.
     *
     * @param member who that was in the sentences before, or null where it was nobody
     */
    record Named(Mention mention, @Nullable Member member) {}

    /** Whom a phrase names; one that was noted. */
    static Named named(Phrase phrase) {
        return Objects.requireNonNull(phrase.named);
    }

    /** Notes whom a phrase names. */
    void note(Phrase phrase, Mention mention) {
        phrase.named = new Named(mention, of(mention));
    }

    @Nullable
    Member of(Mention mention) {
        return byKey.get(mention.key());
    }

    /** The parties named in the sentences before, the latest first. */
    List<Member> before() {
        return recent;
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
                member.mention = mention;
            }
            if (member.entity == null) {
                member.entity = Candidate.entity(member.mention, phrase);
            }
            member.named++;
            member.lastOrder = order;
            member.title |= scene.sentence.title();
            if (!recent.remove(member) && recent.size() == REMEMBERED) {
                recent.removeLast();
            }
            recent.addFirst(member);
        }
    }

    /** Notes who has which part in an act. */
    void play(Draft draft) {
        for (Mention actor : draft.actors) {
            Member member = byKey.get(actor.key());
            if (member != null) {
                member.acted++;
            }
        }
        for (Mention recipient : draft.recipients) {
            Member member = byKey.get(recipient.key());
            if (member != null) {
                member.suffered++;
            }
        }
        last = draft;
    }
}
