package org.raqib.claims;

import java.util.List;
import org.raqib.model.EventType;
import org.raqib.model.Modality;
import org.raqib.model.Mode;

/** Decides how each act of a scene is told: by whom, as fact, allegation, denial or plan, or not as a happening at all. */
final class Telling {
    /** How far behind a strike its object begins, its subject between. */
    private static final int OBJECT_REACH = 8;

    private final RuleBook book;
    private final Intent intent;
    private final Doubt doubt;
    private final Attribution attribution;
    private final Complements complements;
    private final Breaches breaches;
    private final OtherSide otherSide;
    private final TwoSides twoSides;

    Telling(RuleBook book, Voices voices, Arguments arguments, Mentions mentions) {
        this.book = book;
        this.intent = new Intent(book);
        this.doubt = new Doubt(book);
        this.attribution = new Attribution(book, voices.names());
        this.complements = new Complements(book, arguments, mentions);
        this.breaches = new Breaches(book.grammar);
        Parties parties = new Parties(book, arguments, mentions);
        this.otherSide = new OtherSide(parties, arguments);
        this.twoSides = new TwoSides(parties);
    }

    void apply(List<Draft> drafts, List<Voice> spoken) {
        complements.parties(drafts);
        for (Draft draft : drafts) {
            intent.apply(draft);
            boolean negated = draft.modality == Modality.DENIED;
            attribution.apply(draft, spoken);
            if (negated && draft.speakers.isEmpty()) {
                // The report's own "did not" tells of no happening.
                draft.drop(Uncoded.NEGATED);
            }
            doubt.apply(draft);
            if (isExodus(draft)) {
                draft.drop(Uncoded.SUBJECT_KIND);
            }
            if (isElse(draft, drafts)) {
                draft.drop(Uncoded.OTHER_FIELD);
            }
        }
        struck(drafts);
        doubt.carry(drafts);
        complements.apply(drafts);
        protested(drafts);
        breaches.apply(drafts);
        otherSide.apply(drafts, spoken);
        twoSides.apply(drafts);
        for (Draft draft : drafts) {
            if (draft.rule.needsVoice() && draft.speakers.isEmpty() && draft.actors.isEmpty()) {
                draft.drop(Uncoded.NO_VOICE);
            }
        }
    }

    /**
     * «دمرت الطائرات تعزيزات عسكرية», «استهدف التفجير لقاء لرجال الدين»: forces that are struck are not told to move, nor a
     * gathering to talk.
     */
    private static void struck(List<Draft> drafts) {
        for (Draft target : drafts) {
            EventType event = target.rule.event();
            if (target.verbal || event != EventType.MOBILIZE && event != EventType.CONSULT) {
                continue;
            }
            for (Draft strike : drafts) {
                if (strike.rule.event() == EventType.ASSAULT && !strike.dropped && suffers(strike, target)) {
                    target.drop(Uncoded.HELD_THING, strike);
                }
            }
        }
    }

    /** «تظاهر المئات للتنديد بالغارات», «مسيرة منددة بالعدوان»: what a protest is held against is no act beside it. */
    private static void protested(List<Draft> drafts) {
        for (Draft blame : drafts) {
            if (blame.verbal || blame.rule.event() != EventType.ACCUSE) {
                continue;
            }
            for (Draft protest : drafts) {
                int apart = blame.trigger - protest.triggerTo;
                if (protest.rule.event() == EventType.PROTEST
                        && apart >= 0
                        && apart <= OBJECT_REACH
                        && !blame.scene.verbBetween(protest.triggerTo, blame.trigger)) {
                    blame.drop(Uncoded.PURPOSE, protest);
                }
            }
        }
    }

    /** Whether something is what a strike before it is about: bare, as an object or a genitive, with no verb between. */
    private static boolean suffers(Draft strike, Draft target) {
        Scene scene = target.scene;
        Phrase phrase = scene.phraseAt[target.trigger];
        boolean behind = strike.triggerTo <= target.trigger && target.trigger - strike.triggerTo <= OBJECT_REACH;
        if (!behind || phrase == null || !phrase.bare()) {
            return false;
        }
        for (int i = strike.triggerTo; i < target.trigger; i++) {
            if (scene.isVerb(i) || scene.isComma(i)) {
                return false;
            }
        }
        return true;
    }

    /** «فر السكان من المدينة»: that people flee is no retreat. */
    private boolean isExodus(Draft draft) {
        return draft.mode == Mode.WITHDRAW
                && !draft.actors.isEmpty()
                && draft.actors.stream().allMatch(book.grammar::isCivilian);
    }

    /** An accident, a match, a market: the words of an act for something else. */
    private boolean isElse(Draft draft, List<Draft> drafts) {
        boolean assault = draft.rule.event() == EventType.ASSAULT;
        if (assault
                && (!draft.isTollOnly()
                        || drafts.stream()
                                .anyMatch(other -> other.rule.event() == EventType.ASSAULT && !other.isTollOnly()))) {
            return false;
        }
        int from = assault ? 0 : Math.max(0, draft.trigger - 4);
        int to = assault ? draft.scene.size() : Math.min(draft.scene.size(), draft.triggerTo + 5);
        for (int i = from; i < to; i++) {
            if (book.grammar.accidents.longest(draft.scene, i) != null) {
                return true;
            }
        }
        return false;
    }
}
