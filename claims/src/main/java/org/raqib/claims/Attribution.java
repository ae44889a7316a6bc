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
import org.raqib.words.Morph;
import org.raqib.words.Pos;

/** Gives an act its speakers, and its actor where that is who speaks: himself, or the body he speaks for. */
final class Attribution {
    /** Prepositions before what had happened already. */
    private static final Set<String> AFTER = Set.of("بعد", "عقب", "اثر", "غداه", "منذ", "بسبب");

    private final RuleBook book;
    private final SpeakerNames names;

    Attribution(RuleBook book, SpeakerNames names) {
        this.book = book;
        this.names = names;
    }

    void apply(Draft draft, List<Voice> spoken) {
        if (draft.toldTo >= 0 || draft.afterRecipient && !draft.scene.morphs[draft.trigger].has(Morph.BI)) {
            // «المدعومة من»: a standing epithet is the report's own, whoever is quoted around it.
            return;
        }
        goesOn(draft, spoken);
        Voice voice = innermost(spoken, draft.trigger);
        if (voice == null && draft.rule.needsVoice()) {
            voice = opening(draft, spoken);
        }
        if (voice != null && !speaksUp(draft, voice) && !isBackground(draft, voice)) {
            told(draft, voice);
        }
        if (isVerbalAct(draft.rule.event())) {
            spokesman(draft);
        }
    }

    /** «... . وقد ذكر ذلك الوزير.»: gives the acts from a sentence on, that nobody tells, this speaker. */
    static void pointBack(List<Draft> told, int from, List<Mention> speakers) {
        for (int d = told.size() - 1; d >= 0 && !speakers.isEmpty(); d--) {
            Draft draft = told.get(d);
            if (draft.order < from) {
                return;
            }
            boolean own = isVerbalAct(draft.rule.event());
            if (draft.dropped || !draft.speakers.isEmpty() || own && Sameness.share(draft.actors, speakers)) {
                continue;
            }
            (own && draft.actors.isEmpty() ? draft.actors : draft.speakers).addAll(speakers);
            draft.explain(Slot.SPEAKER, speakers.get(0).span(), "told-back");
        }
    }

    /** «شدد المبعوث على ضرورة "وقف القتال"»: the quotation behind is whose the words before it are. */
    private static @Nullable Voice opening(Draft draft, List<Voice> spoken) {
        for (Voice voice : spoken) {
            boolean opens = voice.from() >= draft.triggerTo && voice.from() <= draft.triggerTo + 1;
            if (opens && voice.verb() >= 0 && voice.verb() < draft.trigger) {
                return voice;
            }
        }
        return null;
    }

    private static @Nullable Voice innermost(List<Voice> spoken, int token) {
        Voice voice = null;
        for (Voice candidate : spoken) {
            if (candidate.covers(token)
                    && candidate.verb() != token
                    && (voice == null || candidate.from() > voice.from())) {
                voice = candidate;
            }
        }
        return voice;
    }

    /** «قال الوزير إن ...، داعيا الأطراف إلى», «وحث الأطراف على»: who spoke before does this too. */
    private void goesOn(Draft draft, List<Voice> spoken) {
        if (!isVerbalAct(draft.rule.event())) {
            return;
        }
        boolean participle = isParticiple(draft) && draft.trigger > 0 && draft.scene.isComma(draft.trigger - 1);
        boolean further = draft.verbal && draft.actors.isEmpty() && draft.scene.morphs[draft.trigger].hasConjunction();
        if (!participle && !further) {
            return;
        }
        Voice before = null;
        for (Voice voice : spoken) {
            boolean main = voice.verb() >= 0
                    && voice.verb() < draft.trigger
                    && spoken.stream().noneMatch(other -> other.covers(voice.verb()));
            if (main || voice.isCarried() && !participle) {
                before = voice;
            }
        }
        if (before != null
                && !before.speakers().isEmpty()
                && further
                && differs(draft.scene, draft.trigger, before.speakers().get(0))) {
            // «قالت الوزارة ... . ودعا بيان مشترك إلى»: who stands behind the verb does it.
            if (stands(draft, draft.triggerTo)) {
                draft.actors.addAll(draft.recipients);
                draft.recipients.clear();
            }
            return;
        }
        if (before != null && !before.speakers().isEmpty()) {
            draft.actors.clear();
            draft.actors.addAll(before.body() == null ? before.speakers() : List.of(before.body()));
            if (before.body() != null) {
                draft.speakers.addAll(before.speakers());
            }
            draft.explain(Slot.ACTOR, before.speakers().get(0).span(), "goes-on");
        }
    }

    /** Whether a verb is masculine and who would go on speaking surely feminine («الوزارة»، «القوات»). */
    private static boolean differs(Scene scene, int verb, Mention speaker) {
        String head = Stems.head(speaker.text());
        return speaker.kind() != EntityKind.PERSON
                && Stems.isFeminine(head)
                && !CastFeatures.isFeminine(scene.stem(verb));
    }

    /** Whether the first recipient stands at a token. */
    private static boolean stands(Draft draft, int token) {
        Phrase phrase = token < draft.scene.size() ? draft.scene.phraseAt[token] : null;
        return phrase != null
                && phrase.from == token
                && !draft.recipients.isEmpty()
                && phraseOf(draft.scene, draft.recipients.get(0)) == phrase;
    }

    /** «أعلنت مصادر أن ...، وتوعد الرئيس»: a verb of asking or threatening behind a comma speaks in its own right. */
    private static boolean speaksUp(Draft draft, Voice voice) {
        Scene scene = draft.scene;
        int i = draft.trigger;
        return draft.verbal
                && isVerbalAct(draft.rule.event())
                && voice.verb() >= 0
                && scene.morphs[i].hasConjunction()
                && scene.pos(i) == Pos.PERFECT
                && i > 0
                && scene.isComma(i - 1);
    }

    /** «أعلن الطرفان هدنة بعد قصف البلدة»: the violence before what is announced is known, and no part of the announcement. */
    private static boolean isBackground(Draft draft, Voice voice) {
        boolean violent = draft.rule.event() == EventType.ASSAULT || draft.rule.event() == EventType.COERCE;
        boolean denied = voice.modality() == Modality.DENIED && !draft.verbal;
        if (!(violent && voice.direct()) && !denied || voice.verb() < 0) {
            return false;
        }
        Scene scene = draft.scene;
        for (int i = draft.trigger - 1; i >= voice.from() && !scene.isVerb(i); i--) {
            if (AFTER.contains(scene.form(i))) {
                return true;
            }
        }
        return false;
    }

    private boolean isParticiple(Draft draft) {
        List<Rule> rules = book.participleRules.get(draft.scene.stem(draft.trigger));
        return !draft.verbal && rules != null && rules.contains(draft.rule);
    }

    private void told(Draft draft, Voice voice) {
        Modality lent = voice.modality();
        if (lent == Modality.DENIED && draft.modality == Modality.DENIED) {
            draft.modality = Modality.FACT;
        } else if (lent != null && draft.modality != Modality.PLANNED) {
            draft.modality = lent;
            draft.explain(Slot.MODALITY, null, voice.by());
        }
        if (voice.direct()) {
            boolean own = !draft.verbal
                    && draft.actors.isEmpty()
                    && draft.rule.toll() == null
                    && lent == null
                    && (isMadeByWords(draft) || isFighting(voice.speakers()));
            if (own && !voice.speakers().isEmpty()) {
                draft.actors.addAll(voice.speakers());
                draft.explain(Slot.ACTOR, voice.speakers().get(0).span(), voice.by());
            }
            if (isVerbalAct(draft.rule.event()) && Sameness.share(draft.actors, voice.speakers()) && lent == null) {
                draft.announced = true;
                return;
            }
        }
        draft.announced |= voice.direct() || !draft.rule.needsNews();
        if (voice.speakers().isEmpty()) {
            return;
        }
        speakFor(draft, voice);
        if (isVerbalAct(draft.rule.event())
                && draft.mode != Mode.INVESTIGATE
                && Sameness.share(draft.actors, voice.speakers())) {
            // Who asks or refuses for himself acts; nobody else says so.
            return;
        }
        draft.speakers.addAll(voice.speakers());
        draft.explain(Slot.SPEAKER, voice.speakers().get(0).span(), voice.by());
    }

    /** The speaker's own side acts where the act says "we", "it" or nobody, as asking and refusing do. */
    private void speakFor(Draft draft, Voice voice) {
        if (!draft.actors.isEmpty()) {
            return;
        }
        boolean own = draft.verbal && (voice.inclusive() || VerbFrame.isFirstPerson(draft.scene, draft.trigger));
        boolean said = draft.verbal || draft.rule.needsVoice() || voice.direct() || expresses(draft, voice);
        if (!own && !(said && isVerbalAct(draft.rule.event()) && draft.mode != Mode.INVESTIGATE)) {
            return;
        }
        if (voice.body() != null) {
            draft.actors.add(voice.body());
            draft.explain(Slot.ACTOR, voice.body().span(), "speaks-for");
        } else if (isVerbalAct(draft.rule.event())
                || voice.speakers().stream().noneMatch(speaker -> speaker.kind() == EntityKind.ROLE)) {
            draft.actors.addAll(voice.speakers());
            draft.explain(Slot.ACTOR, voice.speakers().get(0).span(), voice.by());
        }
    }

    /** «أعربت الوزارة عن إدانتها للقصف»: what somebody says to be his own. */
    private boolean expresses(Draft draft, Voice voice) {
        Scene scene = draft.scene;
        if (voice.verb() < 0 || voice.verb() > draft.trigger || !scene.morphs[draft.trigger].hasPronoun()) {
            return false;
        }
        for (int i = voice.verb() + 1; i < draft.trigger; i++) {
            if (scene.isVerb(i) || book.grammar.complementizers.contains(scene.form(i)) || scene.isQuote(i)) {
                return false;
            }
        }
        return true;
    }

    /** «طالب المتحدث باسم الحكومة»: the government asks, and the spokesman says so. */
    private void spokesman(Draft draft) {
        if (draft.actors.size() != 1 || !draft.speakers.isEmpty()) {
            return;
        }
        Phrase phrase = phraseOf(draft.scene, draft.actors.get(0));
        if (phrase == null || !SpeakerNames.isSpokesman(phrase)) {
            return;
        }
        Mention body = names.body(draft.scene, phrase, draft.scene.size());
        if (body != null) {
            draft.speakers.addAll(names.of(draft.scene, phrase, draft.scene.size(), new Speakers()));
            draft.actors.set(0, body);
            draft.explain(Slot.SPEAKER, draft.speakers.get(0).span(), "speaks-for");
        }
    }

    private static @Nullable Phrase phraseOf(Scene scene, Mention mention) {
        if (mention.span() == null) {
            return null;
        }
        for (Phrase phrase : scene.phrases) {
            boolean here = scene.tokens.get(phrase.from).start()
                            <= mention.span().start()
                    && mention.span().end() <= scene.tokens.get(phrase.to - 1).end();
            boolean apposed = phrase.apposition != null
                    && scene.tokens.get(phrase.apposition.from).start()
                            == mention.span().start();
            if (here || apposed) {
                return phrase;
            }
        }
        return null;
    }

    /** Acts that come about by being declared. */
    private static boolean isMadeByWords(Draft draft) {
        return switch (draft.rule.event()) {
            case AGREE, REQUEST, REJECT, SUPPORT, THREATEN, CONCEDE, SANCTION -> true;
            case ACCUSE -> draft.mode != Mode.INVESTIGATE;
            case RETREAT -> draft.mode != Mode.RELEASE && draft.mode != Mode.ACCESS;
            case CONSULT, COOPERATE, AID, PROTEST, MOBILIZE, COERCE, ASSAULT -> false;
        };
    }

    /** Who announces an attack and names no attacker made it, if he fights. */
    private static boolean isFighting(List<Mention> speakers) {
        return speakers.stream()
                .anyMatch(speaker -> speaker.kind() == EntityKind.FORCE || speaker.kind() == EntityKind.GROUP);
    }

    static boolean isVerbalAct(EventType event) {
        return switch (event) {
            case REQUEST, ACCUSE, REJECT, THREATEN, SUPPORT -> true;
            default -> false;
        };
    }
}
