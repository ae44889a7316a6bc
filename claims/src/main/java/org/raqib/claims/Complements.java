package org.raqib.claims;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.raqib.model.EntityKind;
import org.raqib.model.EventType;
import org.raqib.model.Mention;
import org.raqib.model.Modality;
import org.raqib.model.Mode;
import org.raqib.model.Slot;
import org.raqib.model.Span;
import org.raqib.words.Morph;

/**
 * Acts in the complement of another one: what is asked for, refused, threatened or condemned is no happening; what
 * somebody is accused of is alleged, by the accuser, of the accused.
 */
final class Complements {
    /** Farther words hardly belong to the complement. */
    private static final int REACH = 22;
    /** Words between the preposition of an accusation and the act: «بالوقوف وراء الهجوم», «بمحاولة اغتيال». */
    private static final int LIGHT_WORDS = 4;

    /** Before talks during which something is said. */
    private static final Set<String> OCCASIONS = WordList.of("خلال", "اثناء", "لدي", "وخلال");

    private static final String RESPONSIBILITY = Stems.stem("مسؤولية");

    private final RuleBook book;
    private final Arguments arguments;
    private final Mentions mentions;

    Complements(RuleBook book, Arguments arguments, Mentions mentions) {
        this.book = book;
        this.arguments = arguments;
        this.mentions = mentions;
    }

    void apply(List<Draft> drafts) {
        for (Draft over : drafts) {
            if (over.rule.event() == EventType.AGREE && over.verbal) {
                Truces.lend(over, drafts);
            }
            if (over.dropped) {
                continue;
            }
            if (over.rule.swallows()) {
                swallow(over, drafts);
            } else if (over.rule.accuses()) {
                accuse(over, drafts);
            } else if (over.rule.event() == EventType.AGREE && over.verbal) {
                agree(over, drafts);
            }
        }
    }

    private void swallow(Draft over, List<Draft> drafts) {
        for (Draft under : drafts) {
            // «الحكومة المدعومة من الأمم المتحدة»: a standing epithet is what it was, whatever is asked.
            boolean inside = under != over
                    && !under.afterRecipient
                    && !under.standing
                    && under.trigger >= over.triggerTo
                    && within(over, under)
                    && !isApart(over, under)
                    && !isRefusedRequest(over, under);
            if (inside && (!under.verbal || subordinate(over, under))) {
                under.drop(Uncoded.SWALLOWED, over);
            }
        }
    }

    /**
     * «طالب بوقف القصف بعد مقتل مدنيين», «بسحب القوات التي قصفت المدينة»: behind such words stands what happened, not what
     * is asked for; nor is who asks («طالب متظاهرون»).
     */
    private boolean isApart(Draft over, Draft under) {
        Scene scene = over.scene;
        if (isOccasion(over, under)) {
            return true;
        }
        for (Mention actor : over.actors) {
            Span words = actor.span();
            if (words != null && words.contains(under.triggerSpan())) {
                return true;
            }
        }
        for (int i = over.triggerTo; i < under.trigger; i++) {
            if (book.grammar.backgrounds.contains(scene.form(i)) || arguments.isRelative(scene, i)) {
                return true;
            }
        }
        return false;
    }

    /** «طالب خلال اجتماع مع السفير بوقف القصف»: the talks at which something is asked for are held; but not «من خلال الحوار». */
    private static boolean isOccasion(Draft over, Draft under) {
        if (under.verbal || under.rule.event() != EventType.CONSULT) {
            return false;
        }
        Scene scene = under.scene;
        for (int i = under.trigger - 1; i >= 0 && i >= under.trigger - LIGHT_WORDS && !scene.isVerb(i); i--) {
            if (OCCASIONS.contains(scene.form(i))) {
                return (i == 0 || !scene.form(i - 1).equals("من")) && !isAsked(scene, over.triggerTo, i);
            }
        }
        return false;
    }

    /** «طالب بأن يلتقي الطرفان خلال محادثات»: whether what is asked for begins there. */
    private static boolean isAsked(Scene scene, int from, int to) {
        for (int i = from; i < to; i++) {
            if (scene.morphs[i].has(Morph.BI)
                    || scene.form(i).equals("الي")
                    || scene.form(i).equals("ان")
                    || scene.form(i).equals("بان")) {
                return true;
            }
        }
        return false;
    }

    /** «رفضت طلبا من الحكومة»: what was refused had been asked for. */
    private static boolean isRefusedRequest(Draft over, Draft under) {
        return over.rule.event() == EventType.REJECT && under.rule.event() == EventType.REQUEST && !under.verbal;
    }

    /** «اتفقت الدول على عقد اجتماع»: what is agreed on is still to be done. */
    private static void agree(Draft over, List<Draft> drafts) {
        Scene scene = over.scene;
        for (Draft under : drafts) {
            if (Truces.isSpokenOf(over, under) && !under.dropped) {
                under.drop(Uncoded.SWALLOWED, over);
                continue;
            }
            // Who agrees on a truce makes one.
            boolean agreed = !under.verbal
                    && !(under.mode == Mode.CEASEFIRE && Truces.isAgreedOn(over, under))
                    && under.modality == Modality.FACT
                    && under.trigger > over.triggerTo
                    && !scene.morphs[under.trigger].hasArticle()
                    && !scene.verbBetween(over.triggerTo, under.trigger);
            for (int i = under.trigger - 1; agreed && i >= over.triggerTo && i >= under.trigger - LIGHT_WORDS; i--) {
                if (scene.form(i).equals("علي")) {
                    under.modality = Modality.PLANNED;
                    under.explain(Slot.MODALITY, over.triggerSpan(), over.rule.id());
                }
            }
        }
    }

    private void accuse(Draft over, List<Draft> drafts) {
        int charge = charge(over);
        int last = -1;
        for (Draft under : drafts) {
            if (charge < 0
                    || under == over
                    || under.trigger < charge
                    || under.standing
                    || !within(over, under)
                    || under.dropped && under.reason != Uncoded.NO_DOER
                    || under.anaphoric && under.trigger - charge > LIGHT_WORDS
                    || !isDeed(under.rule.event())) {
                continue;
            }
            boolean first = under.trigger - charge <= LIGHT_WORDS || under.verbal;
            boolean listed = last >= 0 && isJoined(over.scene, last, under.trigger);
            if (!first && !listed) {
                continue;
            }
            last = under.trigger;
            allege(over, under);
        }
        for (Draft under : drafts) {
            // «باطلاق قذيفتين ما أسفر عن إصابة شخصين»: what came of it is told by the same voice.
            boolean toll = last >= 0 && under.isTollOnly() && under.trigger > last && !under.dropped;
            if (toll && under.modality == Modality.FACT && under.speakers.isEmpty() && within(over, under)) {
                under.modality = Modality.ALLEGED;
                under.speakers.addAll(over.speakers.isEmpty() ? over.actors : over.speakers);
                under.explain(Slot.MODALITY, over.triggerSpan(), over.rule.id());
            }
        }
        Draft before = last < 0 ? AccusedBefore.of(over, drafts) : null;
        if (before != null && behindAct(over, drafts)) {
            allege(over, before);
            last = before.trigger;
        }
        if (last >= 0) {
            over.drop(Uncoded.TOLD_BY_ACT);
        }
    }

    /**
     * «اتهمت الشركة التي مقرها بنغازي الحكومة بأنها»: behind a relative clause stands who is accused, and before it who
     * accuses.
     */
    void parties(List<Draft> drafts) {
        for (Draft draft : drafts) {
            boolean open = draft.verbal && draft.rule.accuses() && draft.actors.isEmpty();
            Phrase accused = open && draft.recipients.size() == 1 ? behindRelative(draft) : null;
            if (accused != null) {
                draft.actors.addAll(draft.recipients);
                draft.recipients.clear();
                draft.recipients.add(mentions.of(draft.scene, accused));
            }
        }
    }

    /** The last party between a relative clause on the first one and what is charged, or null. */
    private @Nullable Phrase behindRelative(Draft over) {
        Scene scene = over.scene;
        Phrase accused = null;
        boolean relative = false;
        int charge = charge(over);
        for (int i = over.triggerTo; i < charge; i++) {
            Phrase phrase = scene.phraseAt[i];
            relative |= arguments.isRelative(scene, i);
            if (relative && phrase != null && phrase.from == i && phrase.bare() && Arguments.surelyActs(phrase)) {
                accused = phrase;
            }
        }
        return accused;
    }

    /**
     * «ضربات اتهمت واشنطن موسكو بتنفيذها»: the noun before is the act; who accuses whom stands behind the verb.
     *
     * @return whether it is somebody who accuses
     */
    private boolean behindAct(Draft over, List<Draft> drafts) {
        Scene scene = over.scene;
        Phrase act = AccusedBefore.described(over);
        if (act == null) {
            return accuserActs(over, drafts);
        }
        List<Phrase> parties = arguments.behind(scene, over.triggerTo).stream()
                .filter(phrase -> phrase.bare() && !phrase.joined && Arguments.surelyActs(phrase))
                .filter(phrase -> !scene.verbBetween(over.triggerTo, phrase.from) && !isApposed(scene, phrase))
                .limit(2)
                .toList();
        // «الشركة اتهمت الحكومة»: who accuses may stand before, but not where two stand behind.
        if (parties.isEmpty() || parties.size() == 1 && Arguments.surelyActs(act)) {
            return accuserActs(over, drafts);
        }
        over.actors.clear();
        over.recipients.clear();
        if (parties.size() > 1) {
            Arguments.joined(scene, parties.get(0)).forEach(one -> over.actors.add(mentions.of(scene, one)));
        }
        Arguments.joined(scene, parties.getLast()).forEach(one -> over.recipients.add(mentions.of(scene, one)));
        return true;
    }

    /** «رئيس الحكومة سالم العبيدي»: whether the phrase only names who was told before it. */
    private static boolean isApposed(Scene scene, Phrase phrase) {
        int at = scene.phrases.indexOf(phrase);
        return at > 0 && scene.phrases.get(at - 1).apposition == phrase;
    }

    /** Whether who accuses is no thing, and no act («ضربات»). */
    private static boolean accuserActs(Draft over, List<Draft> drafts) {
        for (Mention accuser : over.actors) {
            Span words = accuser.span();
            if (accuser.kind() == EntityKind.THING) {
                return false;
            }
            for (Draft act : drafts) {
                if (words != null && act != over && isDeed(act.rule.event()) && words.contains(act.triggerSpan())) {
                    return false;
                }
            }
        }
        return true;
    }

    private void allege(Draft over, Draft under) {
        under.dropped = false;
        // «نفت روسيا اتهامات بقصف المدينة»: what is denied of the accusation is the act.
        boolean denied = (over.modality == Modality.DENIED || under.modality == Modality.DENIED)
                && !over.verbal
                && book.grammar.said.contains(over.scene.lemma(over.trigger));
        under.modality = denied ? Modality.DENIED : Modality.ALLEGED;
        if (!denied || !over.speakers.isEmpty()) {
            under.speakers.clear();
            under.speakers.addAll(over.speakers.isEmpty() ? over.actors : over.speakers);
        }
        boolean accused = under.actors.isEmpty()
                || Sameness.share(under.actors, over.actors)
                || !under.verbal && isGenitive(under);
        if (accused && !over.recipients.isEmpty()) {
            // «بدعم القائد»: the noun's genitive is whom the accused backs.
            for (Mention mention : List.copyOf(under.actors)) {
                boolean whom = under.recipients.isEmpty() && !Sameness.share(List.of(mention), over.actors);
                if (whom && under.rule.event() != EventType.AID) {
                    under.recipients.add(mention);
                }
            }
            under.actors.clear();
            under.actors.addAll(over.recipients);
        } else if (accused && Sameness.share(under.actors, over.actors)) {
            under.actors.clear();
        }
        under.announced = true;
        under.explain(Slot.MODALITY, over.triggerSpan(), over.rule.id());
    }

    /** Whether the actor of a noun of act is only what it governs in the genitive. */
    private static boolean isGenitive(Draft under) {
        Span actor = under.actors.get(0).span();
        Phrase around = under.scene.phraseAt[under.trigger];
        return actor != null
                && around != null
                && actor.start() >= under.scene.tokens.get(under.triggerTo - 1).end()
                && actor.end() <= under.scene.tokens.get(around.to - 1).end();
    }

    /** The first token of what somebody is accused of: the noun behind «ب», or the clause behind «بأن»; or -1. */
    private static int charge(Draft over) {
        Scene scene = over.scene;
        int end = Math.min(scene.size(), over.triggerTo + REACH);
        int from = over.triggerTo;
        Span accused = over.recipients.isEmpty() ? null : over.recipients.get(0).span();
        while (accused != null && from < end && scene.tokens.get(from).start() < accused.end()) {
            from++;
        }
        for (int i = accused == null || from == end ? over.triggerTo : from; i < end; i++) {
            boolean behind = scene.morphs[i].has(Morph.BI) || scene.form(i).equals("بان");
            if (behind || scene.form(i).startsWith("بان") && scene.form(i).length() <= 5) {
                return i;
            }
            if (scene.isQuote(i) && i > 0 && scene.form(i - 1).equals("ب")) {
                return i;
            }
        }
        // «ألقى باللوم على الجيش في الهجوم», «حمله مسؤولية قصف»: blamed for, where nothing is charged with «ب».
        for (int i = accused == null || from == end ? over.triggerTo : from; accused != null && i < end; i++) {
            if (scene.form(i).equals("في")
                    || scene.morphs[i].has(Morph.LI)
                    || scene.stem(i).equals(RESPONSIBILITY)) {
                return i;
            }
        }
        return -1;
    }

    /** «بقصف المدينة وقتل سكانها»: a further act joined by "and", with no verb between. */
    private static boolean isJoined(Scene scene, int from, int to) {
        return (scene.morphs[to].hasConjunction()
                        || to > 0 && scene.morphs[to - 1].hasConjunction()
                        || to > 0 && scene.morphs[to].has(Morph.BI))
                && !scene.verbBetween(from + 1, to);
    }

    /** What one can be accused of. */
    static boolean isDeed(EventType event) {
        return switch (event) {
            case ASSAULT, COERCE, AID, SUPPORT, MOBILIZE, COOPERATE, PROTEST, SANCTION -> true;
            default -> false;
        };
    }

    /** Whether an act stands in what another one asks, refuses or alleges: before the next clause of its own. */
    private boolean within(Draft over, Draft under) {
        Scene scene = over.scene;
        if (under.trigger - over.triggerTo > REACH) {
            return false;
        }
        for (int i = over.triggerTo; i < under.trigger; i++) {
            if (scene.isVerb(i) && scene.morphs[i].hasConjunction() && scene.hitAt[i] == null
                    || scene.tokens.get(i).is('؛')
                    || arguments.goesOn(scene, i + 1)) {
                return false;
            }
        }
        return !(under.verbal && scene.morphs[under.trigger].hasConjunction());
    }

    private static boolean subordinate(Draft over, Draft under) {
        for (int i = over.triggerTo; i < under.trigger; i++) {
            if (over.scene.form(i).equals("ان") || over.scene.form(i).equals("بان")) {
                return true;
            }
        }
        return false;
    }
}
