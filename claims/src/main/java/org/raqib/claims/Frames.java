package org.raqib.claims;

import java.util.List;
import java.util.Map;
import org.raqib.model.EntityKind;
import org.raqib.model.EventType;
import org.raqib.model.Mention;
import org.raqib.words.Morph;
import org.raqib.words.Pos;

/** Fills who did what to whom around the trigger of a draft, by what the trigger is. */
final class Frames {
    private final RuleBook book;
    private final Arguments arguments;
    private final Mentions mentions;
    private final Parties parties;
    private final VerbFrame verbs;
    private final NounFrame nouns;

    Frames(RuleBook book, Arguments arguments, Mentions mentions) {
        this.book = book;
        this.arguments = arguments;
        this.mentions = mentions;
        this.parties = new Parties(book, arguments, mentions);
        this.verbs = new VerbFrame(book, arguments, parties);
        this.nouns = new NounFrame(book, arguments, parties);
    }

    void fill(Draft draft) {
        if (draft.afterRecipient) {
            afterRecipient(draft);
            return;
        }
        if (draft.verbal) {
            verbs.fill(draft);
        } else if (isParticiple(draft)) {
            participle(draft);
        } else {
            nouns.fill(draft);
        }
        if (draft.rule.whose() != Role.NONE && draft.companion >= 0) {
            owner(draft);
        }
        if (draft.rule.event() == EventType.CONSULT && draft.actors.stream().anyMatch(Frames::isMedia)) {
            // «في اتصال هاتفي مع وكالة الأنباء»: an interview.
            draft.drop(Uncoded.OBJECT_KIND);
        }
    }

    /** «جمدت أموال الجماعة», «تجميد أصول ستة أشخاص»: whose the thing is that completes the act. */
    private void owner(Draft draft) {
        Scene scene = draft.scene;
        int from = draft.companion + 1;
        while (from < scene.size() && scene.pos(from) == Pos.ADJECTIVE && scene.hitAt[from] == null) {
            from++;
        }
        Phrase whole = scene.phraseAt[draft.companion];
        Phrase next = from < scene.size() ? scene.phraseAt[from] : null;
        if (whole == null || next == null || scene.morphs[draft.companion].hasPronoun()) {
            return;
        }
        Role role = draft.rule.whose();
        if (next == whole) {
            Phrase owner = Parties.part(scene, whole, from);
            if (isNoOwner(scene, owner, from) || parties.holdsTrigger(scene, owner)) {
                return;
            }
            parties.add(draft, role, owner);
            for (Phrase joined : Arguments.joined(scene, whole)) {
                if (joined != whole && !parties.isAction(scene, joined) && !parties.holdsTrigger(scene, joined)) {
                    parties.add(draft, role, joined);
                }
            }
        } else if (next.bare() && !next.joined && Counted.countOf(scene, next) != null) {
            parties.addAll(draft, role, next);
        }
    }

    /** «أموال المساعدات», «حسابات مصرفية»: things, or what sort of accounts they are, own nothing. */
    private static boolean isNoOwner(Scene scene, Phrase owner, int from) {
        boolean sort = scene.hitAt[from] == null
                && !scene.morphs[from].hasArticle()
                && scene.stem(from).endsWith("يه");
        return sort || owner.kind() == EntityKind.THING;
    }

    private static boolean isMedia(Mention mention) {
        String text = mention.text();
        return mention.kind() == EntityKind.MEDIA
                || text.equals("الوكالة")
                || text.startsWith("وكالة الأنباء")
                || text.startsWith("وكالة أنباء");
    }

    private boolean isParticiple(Draft draft) {
        List<Rule> rules = book.participleRules.get(draft.scene.stem(draft.trigger));
        return rules != null
                && draft.triggerTo == draft.trigger + 1
                && rules.stream().anyMatch(rule -> rule == draft.rule);
    }

    /** «حكومة الوفاق المدعومة من الأمم المتحدة»: the recipient stands before, the actor behind. */
    private void afterRecipient(Draft draft) {
        Scene scene = draft.scene;
        Phrase around = scene.phraseAt[draft.trigger];
        Phrase recipient = null;
        if (around != null && around.from < draft.trigger) {
            recipient = around;
        } else {
            for (Phrase phrase : scene.phrases) {
                if (phrase.to <= draft.trigger && draft.trigger - phrase.to <= 1) {
                    recipient = phrase;
                }
            }
        }
        if (recipient != null) {
            boolean inName = recipient.name != null && recipient.name.to() > draft.trigger;
            Phrase before = new Phrase(recipient.from);
            before.to = Math.min(recipient.to, draft.trigger);
            before.name = recipient.name != null && recipient.name.to() <= draft.trigger ? recipient.name : null;
            before.generic = recipient.generic;
            // «القطاع المحاصر»: the name has the participle in it.
            Mention mention = mentions.of(scene, inName && recipient.to <= draft.triggerTo ? recipient : before);
            (draft.afterActor ? draft.actors : draft.recipients).add(mention);
        }
        boolean described = draft.triggerTo < scene.size() && scene.pos(draft.triggerTo) == Pos.ADJECTIVE;
        if (draft.afterActor && around != null && around.to > draft.triggerTo && !described) {
            // «المؤيدة لحركة طالبان»: the adjective took its complement along.
            parties.add(draft, Role.RECIPIENT, Parties.part(scene, around, draft.triggerTo));
            draft.announced = true;
            return;
        }
        if (around != null && around.to > draft.triggerTo && scene.morphs[draft.triggerTo].has(Morph.BI)) {
            // «مدعومة بقوات التحالف»: the participle is cut together with who backs.
            parties.add(draft, Role.ACTOR, Parties.part(scene, around, draft.triggerTo));
            draft.announced = true;
            return;
        }
        Phrase last = scene.phraseAt[draft.triggerTo - 1];
        if (draft.triggerTo - draft.trigger > 1 && last != null && last.to > draft.triggerTo) {
            // «تحظى بدعم السعودية»: who backs is cut together with the last word.
            parties.add(draft, Role.ACTOR, Parties.part(scene, last, draft.triggerTo));
            draft.announced = true;
            return;
        }
        for (Phrase phrase : arguments.behind(scene, draft.triggerTo)) {
            if (phrase.from > draft.triggerTo + 3) {
                break;
            }
            if (phrase.bare() ? draft.triggerTo - draft.trigger > 1 : tellsWho(draft, phrase)) {
                parties.addAll(draft, draft.afterActor ? Role.RECIPIENT : Role.ACTOR, phrase);
                break;
            }
        }
        draft.announced = true;
    }

    /** «المحاصرة من قبل الجيش», but not «المحاصرة في ريف دمشق»: behind one of the rule's prepositions, where it has any. */
    private static boolean tellsWho(Draft draft, Phrase phrase) {
        Map<String, Role> roles = draft.rule.prepositions();
        return !roles.containsValue(Role.ACTOR) || roles.get(phrase.preposition) == Role.ACTOR;
    }

    private void participle(Draft draft) {
        Scene scene = draft.scene;
        List<Phrase> behind = arguments.behind(scene, draft.triggerTo);
        parties.lendSubject(draft);
        Phrase around = scene.phraseAt[draft.trigger];
        if (around != null && around.from == draft.trigger && around.to > draft.triggerTo) {
            // «متهمة الحكومة»: cut as if the participle were a noun with its genitive.
            parties.add(draft, draft.rule.object(), Parties.part(scene, around, draft.triggerTo));
            behind = behind.stream().filter(phrase -> !phrase.bare()).toList();
        }
        for (Phrase phrase : behind) {
            if (phrase.bare() && !Arguments.isTimePhrase(scene, phrase)) {
                parties.addAll(draft, draft.rule.object(), phrase);
                break;
            }
        }
        parties.prepositional(draft, behind);
        draft.announced = true;
    }
}
