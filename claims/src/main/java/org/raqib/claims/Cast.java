package org.raqib.claims;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.raqib.model.EntityKind;
import org.raqib.model.Mention;

/** Who has had a part in a report so far, and which. One object reads one report, act by act. */
final class Cast {
    /** Parties that went unnamed for longer are not understood without a word any more. */
    private static final int REMEMBERED = 6;

    private final Map<String, Member> byKey = new HashMap<>();
    private final List<Member> recent = new ArrayList<>();

    @Nullable
    Draft last;

    /** A party, with how often it acted, suffered and was named so far. */
    static final class Member {
        Mention mention;
        int acted;
        int suffered;
        int named;
        int lastOrder;
        boolean title;

        Member(Mention mention) {
            this.mention = mention;
        }
    }

    @Nullable
    Member of(Mention mention) {
        return byKey.get(mention.key());
    }

    /** The parties named in the sentences before, the latest first. */
    List<Member> before(int order) {
        List<Member> found = new ArrayList<>();
        for (int i = recent.size() - 1; i >= 0 && found.size() < REMEMBERED; i--) {
            if (recent.get(i).lastOrder < order) {
                found.add(recent.get(i));
            }
        }
        return found;
    }

    /** Notes the parties that a scene names. */
    void name(Scene scene, int order, Map<Phrase, Mention> mentionAt) {
        for (Phrase phrase : scene.phrases) {
            if (Arguments.isTimePhrase(scene, phrase)) {
                continue;
            }
            EntityKind kind = phrase.kind();
            if (kind == null || !Arguments.canAct(phrase)) {
                continue;
            }
            Mention mention = Objects.requireNonNull(mentionAt.get(phrase));
            Member member = byKey.computeIfAbsent(mention.key(), key -> new Member(mention));
            if (mention.text().length() > member.mention.text().length() && member.mention.id() != null) {
                member.mention = mention;
            }
            member.named++;
            member.lastOrder = order;
            member.title |= scene.sentence.title();
            recent.remove(member);
            recent.add(member);
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
