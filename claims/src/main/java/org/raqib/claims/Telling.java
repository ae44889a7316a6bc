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

    Telling(RuleBook book, Voices voices) {
        this.book = book;
        this.voices = voices;
    }

    void apply(List<Draft> drafts, List<Voice> spoken) {
        for (Draft draft : drafts) {
            boolean negated = draft.modality == Modality.DENIED;
            governors(draft);
            speakers(draft, spoken);
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
        swallow(drafts);
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
        for (int i = draft.trigger - 1; i >= 0 && draft.trigger - i < 12; i--) {
            if (scene.isSign(i)) {
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
                if (forms != null && draft.trigger - i <= 3) {
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

    private static void speakers(Draft draft, List<Voice> spoken) {
        Voice voice = null;
        for (Voice candidate : spoken) {
            if (candidate.covers(draft.trigger)
                    && candidate.verb() != draft.trigger
                    && (voice == null || candidate.from() >= voice.from())) {
                voice = candidate;
            }
        }
        if (voice == null) {
            return;
        }
        Modality lent = voice.modality();
        if (lent == Modality.DENIED && draft.modality == Modality.DENIED) {
            draft.modality = Modality.FACT;
        } else if (lent != null && draft.modality != Modality.PLANNED) {
            draft.modality = lent;
            draft.explain(Slot.MODALITY, null, voice.by());
        }
        if (voice.direct()) {
            boolean own = !draft.verbal && draft.actors.isEmpty() && draft.rule.toll() == null && lent == null;
            if (own && !voice.speakers().isEmpty()) {
                draft.actors.addAll(voice.speakers());
                draft.explain(Slot.ACTOR, voice.speakers().get(0).span(), voice.by());
            }
            // Who announces a truce makes it; who announces a raid or a conquest tells of it.
            if (isMadeByWords(draft.rule.event()) && Sameness.share(draft.actors, voice.speakers()) && lent == null) {
                draft.announced = true;
                return;
            }
        }
        draft.speakers.addAll(voice.speakers());
        draft.announced |= voice.direct() || !draft.rule.needsNews();
        if (!voice.speakers().isEmpty()) {
            draft.explain(Slot.SPEAKER, voice.speakers().get(0).span(), voice.by());
        }
        if (draft.actors.isEmpty() && draft.verbal && voice.body() != null && voice.inclusive()) {
            draft.actors.add(voice.body());
            draft.explain(Slot.ACTOR, voice.body().span(), "speaks-for");
        }
        if (isVerbalAct(draft.rule.event())) {
            if (draft.actors.isEmpty()) {
                draft.actors.addAll(voice.speakers());
            }
            if (Sameness.share(draft.actors, draft.speakers)) {
                draft.speakers.clear();
            }
        }
    }

    /** Acts that come about by being declared. */
    private static boolean isMadeByWords(EventType event) {
        return switch (event) {
            case ASSAULT, COERCE, AID, PROTEST -> false;
            default -> true;
        };
    }

    private static boolean isVerbalAct(EventType event) {
        return switch (event) {
            case REQUEST, ACCUSE, REJECT, THREATEN, SUPPORT -> true;
            default -> false;
        };
    }

    /** What is asked for, refused, threatened or condemned is no happening; what someone is accused of is alleged. */
    private static void swallow(List<Draft> drafts) {
        for (Draft over : drafts) {
            Rule rule = over.rule;
            if (over.dropped || !rule.swallows() && !rule.accuses()) {
                continue;
            }
            boolean coded = false;
            for (Draft under : drafts) {
                if (under == over || under.trigger < over.triggerTo || !within(over, under)) {
                    continue;
                }
                if (rule.swallows()) {
                    if (!under.verbal || subordinate(over, under)) {
                        under.drop(Uncoded.SWALLOWED, over);
                    }
                } else if (!under.dropped && isDeed(under.rule.event()) && !under.anaphoric) {
                    under.modality = Modality.ALLEGED;
                    under.speakers.clear();
                    under.speakers.addAll(over.speakers.isEmpty() ? over.actors : over.speakers);
                    if (under.actors.isEmpty() || Sameness.share(under.actors, over.actors)) {
                        under.actors.clear();
                        under.actors.addAll(over.recipients);
                    }
                    under.announced = true;
                    under.explain(Slot.MODALITY, over.triggerSpan(), rule.id());
                    coded = true;
                }
            }
            if (coded) {
                over.drop(Uncoded.TOLD_BY_ACT);
            }
        }
    }

    /** What one can be accused of. */
    private static boolean isDeed(EventType event) {
        return switch (event) {
            case ASSAULT, COERCE, AID, SUPPORT, MOBILIZE, COOPERATE, PROTEST, SANCTION -> true;
            default -> false;
        };
    }

    /** Whether an act stands in what another one asks, refuses or alleges: before the next clause of its own. */
    private static boolean within(Draft over, Draft under) {
        Scene scene = over.scene;
        if (under.trigger - over.triggerTo > 22) {
            return false;
        }
        for (int i = over.triggerTo; i < under.trigger; i++) {
            if (scene.isVerb(i) && scene.morphs[i].hasConjunction()
                    || scene.tokens.get(i).is('؛')) {
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
