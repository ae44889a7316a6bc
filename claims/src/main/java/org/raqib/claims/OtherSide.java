package org.raqib.claims;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.raqib.model.EntityKind;
import org.raqib.model.EventType;
import org.raqib.model.Mention;
import org.raqib.model.Slot;
import org.raqib.model.Span;

/**
 * Who talks with those whom a noun of talks names behind «مع»: «قال الوزير خلال لقاء مع السفير», «بعد محادثات مع السفير، أعلن
 * الوزير»: whoever speaks or acts in the clause that the talks are an adjunct of.
 */
final class OtherSide {
    private static final String WITH = "مع";

    /** Words between the noun and «مع»: «اجتماع مغلق أمس في باريس مع». */
    private static final int REACH = 8;

    /** Before talks that tell when or where something else is done. */
    private static final Set<String> DURING = WordList.of(
            "خلال", "اثناء", "بعد", "عقب", "قبل", "قبيل", "اثر", "لدي", "غداه", "عشيه", "في", "ختام", "هامش", "اعقاب",
            "مستهل", "بدايه", "نهايه");

    /** Verbs of coming and going, before or after talks, and of taking part in them. */
    private static final Set<String> TRAVEL = WordList.of(
            "غادر", "غادرت", "عاد", "عادت", "وصل", "وصلت", "توجه", "توجهت", "سافر", "سافرت", "زار", "زارت", "يغادر",
            "تغادر", "دخل", "دخلت", "يدخل", "تدخل", "شارك", "شاركت", "يشارك", "تشارك", "يعود", "تعود", "يصل", "تصل",
            "يزور", "تزور");

    private static final Set<String> NOT = WordList.of("لم", "لن", "لا", "ما");

    private final Parties parties;
    private final Arguments arguments;

    OtherSide(Parties parties, Arguments arguments) {
        this.parties = parties;
        this.arguments = arguments;
    }

    void apply(List<Draft> drafts, List<Voice> spoken) {
        for (Draft draft : drafts) {
            boolean talks = draft.rule.event() == EventType.CONSULT && draft.rule.twoSided() && !draft.verbal;
            if (talks && !draft.dropped && isDuring(draft) && namesOnlyOne(draft)) {
                List<Mention> others = others(draft, drafts, spoken);
                for (Mention other : others) {
                    if (!Sameness.has(draft.actors, other)) {
                        draft.actors.add(other);
                        draft.explain(Slot.ACTOR, other.span(), draft.rule.id());
                    }
                }
            }
        }
    }

    private static boolean isDuring(Draft draft) {
        Scene scene = draft.scene;
        for (int i = draft.trigger - 1; i >= 0 && i >= draft.trigger - 2 && !scene.isVerb(i); i--) {
            if (DURING.contains(scene.form(i)) || DURING.contains(scene.stem(i))) {
                return true;
            }
        }
        return false;
    }

    /** Whether all that are known to take part stand behind «مع». */
    private boolean namesOnlyOne(Draft draft) {
        Phrase with = null;
        for (Phrase phrase : arguments.behind(draft.scene, draft.triggerTo)) {
            if (phrase.from - draft.triggerTo > REACH) {
                break;
            }
            if (phrase.preposition.equals(WITH)) {
                with = phrase;
                break;
            }
        }
        if (with == null || draft.actors.isEmpty()) {
            return false;
        }
        int from = draft.scene.tokens.get(with.from).start();
        for (Mention actor : draft.actors) {
            Span span = actor.span();
            if (span == null || span.start() < from) {
                return false;
            }
        }
        return true;
    }

    private List<Mention> others(Draft draft, List<Draft> drafts, List<Voice> spoken) {
        Scene scene = draft.scene;
        int verb = mainVerb(draft);
        if (verb < 0 || verb > 0 && NOT.contains(scene.form(verb - 1)) || isTold(draft, spoken)) {
            return List.of();
        }
        for (Voice voice : spoken) {
            if (voice.verb() == verb && !voice.isCarried()) {
                return voice.speakers().stream()
                        .filter(speaker -> speaker.kind() != EntityKind.MEDIA)
                        .toList();
            }
        }
        if (!TRAVEL.contains(scene.form(verb))
                && drafts.stream().noneMatch(act -> act.trigger == verb && isWord(act))) {
            return List.of();
        }
        Phrase subject =
                verb < draft.trigger ? parties.subjectOf(scene, verb, draft.trigger) : subjectBehind(scene, verb);
        if (subject == null || subject.kind() == EntityKind.MEDIA || !Arguments.surelyActs(subject)) {
            return List.of();
        }
        List<Mention> found = new ArrayList<>();
        for (Phrase one : Arguments.joined(scene, subject)) {
            found.add(parties.mention(scene, one));
        }
        return found;
    }

    /** «قال إن الحكومة غيرت موقفها بعد لقاء مع»: whether the talks themselves are in somebody's mouth. */
    private static boolean isTold(Draft draft, List<Voice> spoken) {
        return spoken.stream().anyMatch(voice -> !voice.isCarried() && voice.covers(draft.trigger));
    }

    /** Whether an act is done by speaking, as it may be at talks. */
    private static boolean isWord(Draft act) {
        return switch (act.rule.event()) {
            case AGREE, CONSULT, REQUEST, SUPPORT, ACCUSE, THREATEN, CONCEDE, COOPERATE -> true;
            default -> false;
        };
    }

    private @Nullable Phrase subjectBehind(Scene scene, int verb) {
        for (Phrase phrase : arguments.behind(scene, verb + 1)) {
            if (phrase.bare() && !Arguments.isTimePhrase(scene, phrase)) {
                return phrase;
            }
        }
        return null;
    }

    /** The verb of the clause that the talks stand in: the last one before them or, where they open it, the first one behind. */
    private int mainVerb(Draft draft) {
        Scene scene = draft.scene;
        for (int i = draft.trigger - 1; i >= 0; i--) {
            if (scene.isVerb(i) && !scene.pos(i).isPassive()) {
                return i;
            }
        }
        boolean comma = false;
        for (int i = draft.triggerTo; i < scene.size(); i++) {
            comma |= scene.isComma(i);
            if (arguments.isRelative(scene, i)) {
                comma = false;
            }
            if (scene.isVerb(i) && comma) {
                return scene.pos(i).isPassive() ? -1 : i;
            }
        }
        return -1;
    }
}
