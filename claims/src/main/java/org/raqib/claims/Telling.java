package org.raqib.claims;

import java.util.List;
import org.raqib.model.EventType;
import org.raqib.model.Modality;
import org.raqib.model.Slot;
import org.raqib.words.Morph;

/** Decides how each act of a scene is told: by whom, as fact, allegation, denial or plan, or not as a happening at all. */
final class Telling {
    private final RuleBook book;
    private final Voices voices;
    private final Attribution attribution;
    private final Complements complements;

    Telling(RuleBook book, Voices voices) {
        this.book = book;
        this.voices = voices;
        this.attribution = new Attribution(book, voices.names());
        this.complements = new Complements(book);
    }

    void apply(List<Draft> drafts, List<Voice> spoken) {
        for (Draft draft : drafts) {
            boolean negated = draft.modality == Modality.DENIED;
            governors(draft);
            attribution.apply(draft, spoken);
            if (negated && draft.speakers.isEmpty()) {
                // The report's own "did not" tells of no happening.
                draft.drop(Uncoded.NEGATED);
            }
            if (draft.modality == Modality.FACT && voices.hedged(draft.scene, draft.trigger)) {
                draft.modality = Modality.ALLEGED;
            }
            if (isElse(draft, drafts)) {
                draft.drop(Uncoded.OTHER_FIELD);
            }
        }
        complements.apply(drafts);
        for (Draft draft : drafts) {
            if (draft.rule.needsVoice() && draft.speakers.isEmpty() && draft.actors.isEmpty()) {
                draft.drop(Uncoded.NO_VOICE);
            }
        }
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

    /** Words over the act in the same clause chain: intends, is due, avoids. */
    private void governors(Draft draft) {
        Scene scene = draft.scene;
        Morph morph = scene.morphs[draft.trigger];
        if (!draft.verbal && morph.has(Morph.LI) && draft.rule.event() == EventType.COERCE) {
            draft.drop(Uncoded.PURPOSE);
        }
        int nouns = 0;
        boolean comma = false;
        for (int i = draft.trigger - 1; i >= 0 && draft.trigger - i < 12; i--) {
            if (scene.isSign(i)) {
                comma |= scene.isComma(i);
                continue;
            }
            Governor over = null;
            if (scene.isVerb(i)) {
                List<RuleBook.VerbGovernor> forms = book.verbGovernors.get(scene.stem(i));
                if (forms != null) {
                    for (RuleBook.VerbGovernor form : forms) {
                        Governor.Kind kind = form.governor().kind();
                        if (kind == Governor.Kind.PLAN || kind == Governor.Kind.NONE) {
                            over = form.governor();
                        }
                    }
                }
                if (over == null) {
                    boolean passesOn = forms != null
                            && forms.stream()
                                    .anyMatch(form -> switch (form.governor().kind()) {
                                        case LIGHT, ASPECT, AUXILIARY -> true;
                                        default -> false;
                                    });
                    if (!passesOn) {
                        return;
                    }
                    if (scene.morphs[i].has(Morph.SA) || i > 0 && book.grammar.futures.contains(scene.form(i - 1))) {
                        draft.modality = Modality.PLANNED;
                    }
                }
            } else {
                List<Governor> forms = book.nounGovernors.get(scene.stem(i));
                if (forms != null && draft.trigger - i <= 3 && !comma) {
                    over = forms.get(0);
                }
                nouns++;
            }
            if (over == null) {
                continue;
            }
            if (draft.verbal && !subordinated(scene, i, draft.trigger) && nouns > 0) {
                return;
            }
            if (over.modality() != null) {
                draft.modality = over.modality();
                draft.explain(Slot.MODALITY, null, over.id());
            } else if (over.kind() == Governor.Kind.NONE) {
                draft.drop(Uncoded.AVERTED, over.id());
            }
            return;
        }
    }

    private boolean subordinated(Scene scene, int from, int to) {
        for (int i = from + 1; i < to; i++) {
            if (book.grammar.complementizers.contains(scene.form(i))
                    || scene.form(i).equals("لان")) {
                return true;
            }
        }
        return scene.morphs[to].has(Morph.LI);
    }
}
