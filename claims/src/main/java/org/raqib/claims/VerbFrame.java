package org.raqib.claims;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;
import org.raqib.model.EntityKind;
import org.raqib.model.EventType;
import org.raqib.model.Modality;
import org.raqib.model.Mode;
import org.raqib.model.Slot;
import org.raqib.words.Morph;
import org.raqib.words.Pos;

/** Fills an act that a verb states: subject before or behind it, object, prepositions, voice, negation, future. */
final class VerbFrame {
    private final RuleBook book;
    private final Arguments arguments;
    private final Parties parties;
    private final Casualties casualties;
    private final ActiveReading active;
    private final Antecedents antecedents;
    private final Transitive transitive;
    private final ClearDoers clear;

    VerbFrame(RuleBook book, Arguments arguments, Parties parties) {
        this.book = book;
        this.arguments = arguments;
        this.parties = parties;
        this.casualties = new Casualties(book.grammar);
        this.active = new ActiveReading(book.grammar);
        this.clear = new ClearDoers(book.grammar, parties);
        this.antecedents = new Antecedents(book.grammar);
        this.transitive = new Transitive(book);
    }

    void fill(Draft draft) {
        Scene scene = draft.scene;
        Rule rule = draft.rule;
        Morph morph = scene.morphs[draft.trigger];
        Arguments.@Nullable Before before = arguments.before(scene, draft.trigger);
        List<Phrase> behind = arguments.behind(scene, draft.triggerTo);
        List<Phrase> bare = new ArrayList<>();
        for (Phrase phrase : behind) {
            if (!bare.isEmpty() && opensContent(rule, phrase)) {
                break;
            }
            if (phrase.bare()
                    && !phrase.joined
                    && !isReflexive(scene, phrase)
                    && !Holders.isBeside(scene, bare, phrase)
                    && !Arguments.isTimePhrase(scene, phrase)
                    && !isOfAct(scene, phrase)
                    && !isOfPossessed(scene, phrase)
                    && !book.grammar.isAdverbial(scene, phrase)
                    && !isWith(rule, scene, phrase)) {
                bare.add(phrase);
            }
        }
        if (before == null && rule.subject() == Role.ACTOR) {
            Holders.join(scene, bare);
        }
        Phrase also = bare.isEmpty() && before == null && rule.toll() != null ? sharedObject(draft) : null;
        boolean pointing =
                Antecedents.pointsAt(morph) && rule.object() == Role.RECIPIENT && rule.subject() == Role.ACTOR;
        Phrase subject = null;
        Phrase object = null;
        // Whether grammar leaves no doubt of the object.
        boolean sure = false;
        // A second phrase in the accusative shows that the first one acts, whatever the verb looks like.
        // «أشخاص اتهموا بالتهريب»: without an object in sight the accused stands before.
        boolean charged = rule.accuses() && before != null && bare.isEmpty() && !morph.hasPronoun();
        // «قتلهم»: what has an object is active.
        Phrase agent = mayBePassive(draft, before, bare)
                ? clear.agent(draft, before != null ? before.phrase() : bare.isEmpty() ? null : bare.get(0))
                : null;
        boolean passive = charged
                || agent != null
                || !Antecedents.pointsAt(morph)
                        && passive(draft)
                        && !active.isShown(scene, before, bare)
                        && !launches(draft, bare);
        if (passive) {
            object = before != null ? before.phrase() : bare.isEmpty() ? null : bare.get(0);
            subject = null;
        } else if (before != null && before.relative() && morph.hasPronoun()) {
            object = before.phrase();
            subject = bare.isEmpty() ? null : bare.get(0);
        } else if (pointing) {
            // «توقف المستشفى بعدما أصابته غارات»: the pronoun is the object, so what is named behind acts.
            subject = bare.isEmpty() ? before == null ? null : before.phrase() : bare.get(0);
            object = antecedents.of(draft, subject);
        } else if (before != null) {
            subject = before.phrase();
            object = bare.isEmpty() || morph.hasPronoun() ? null : bare.get(0);
        } else if (!bare.isEmpty()
                && (Arguments.isPlural(scene, draft.trigger)
                        || isFirstPerson(scene, draft.trigger)
                        || followsPronoun(scene, draft.trigger)
                        || ActiveReading.isOblique(scene, bare.get(0)))) {
            object = bare.get(0);
            sure = bare.get(0).from == draft.triggerTo;
        } else if (!bare.isEmpty() && addresses(draft, bare.get(0))) {
            object = bare.get(0);
            sure = bare.size() == 1;
            subject = bare.size() > 1
                            && Arguments.surelyActs(bare.get(1))
                            && !Agreement.isNoSubjectOf(scene, draft.trigger, bare.get(1))
                    ? bare.get(1)
                    : null;
        } else if (bare.size() >= 2) {
            subject = bare.get(0);
            object = bare.get(1);
            if (rule.toll() != null && active.areVictims(scene, subject, object)) {
                draft.settle(subject, Slot.ACTOR);
                draft.settle(object, Slot.RECIPIENT);
            }
        } else if (bare.size() == 1) {
            boolean goesOn = morph.hasConjunction()
                    && !ActiveReading.isNominative(scene, bare.get(0))
                    && rule.event() == EventType.REQUEST
                    && (bare.get(0).name == null || asksOn(draft, bare.get(0)));
            boolean content = rule.content() && morph.hasConjunction() && parties.isAction(scene, bare.get(0));
            if (goesOn || content || rule.accuses() && !morph.hasPronoun()) {
                // «وحث جميع الأطراف على»: who spoke before goes on speaking.
                object = bare.get(0);
            } else if (rule.toll() != null && rule.object() != Role.NONE && scene.pos(draft.trigger) != Pos.IMPERFECT) {
                // Unvocalised «قتل جندي» with nobody else in the clause is the passive.
                object = bare.get(0);
            } else if (isVisited(draft, bare.get(0)) || transitive.isObject(draft, bare.get(0), behind)) {
                object = bare.get(0);
            } else if (rule.object() == Role.NONE
                    || rule.twoSided()
                    || (Arguments.canAct(bare.get(0)) || transitive.shoots(bare.get(0), behind))
                            && !scene.isAccusative(bare.get(0).from)) {
                subject = bare.get(0);
            } else {
                object = bare.get(0);
            }
        }
        if (agent != null) {
            clear.settle(draft, agent);
        }
        if (!passive && !pointing) {
            clear.subject(draft, subject, object, before != null);
        }
        if (subject != null) {
            if (!allowed(draft, rule.subjectKinds(), subject)) {
                draft.drop(Uncoded.SUBJECT_KIND);
            }
            parties.addAll(draft, rule.subject(), subject);
            if (rule.subject() == Role.RECIPIENT) {
                casualties.fill(draft, Arguments.joined(scene, subject));
            }
        } else if (!passive && !isFirstPerson(scene, draft.trigger)) {
            parties.lendSubject(draft);
        }
        if (also != null) {
            casualties.share(draft, also);
        }
        if (object != null) {
            if (!isTakenUp(draft, object) && !allowed(draft, rule.objectKinds(), object)) {
                draft.drop(Uncoded.OBJECT_KIND);
            }
            parties.addAll(draft, passive && rule.object() == Role.NONE ? Role.RECIPIENT : rule.object(), object);
            if (sure && Transitive.reaches(rule, object)) {
                parties.settle(draft, object, Slot.RECIPIENT);
            }
            if (!pointing || object.from > draft.trigger) {
                casualties.fill(draft, Arguments.joined(scene, object));
            }
        } else if (!passive && rule.event() == EventType.ASSAULT && rule.object() == Role.RECIPIENT) {
            side(draft, subject, behind);
        }
        parties.prepositional(draft, behind, object != null && rule.object() == Role.RECIPIENT);
        parties.byShots(draft, behind);
        if (object == null && rule.strict() && !rule.objectKinds().isEmpty()) {
            // «اعترف بتورطه»: what stands behind the preposition is judged as an object is.
            for (Phrase phrase : behind) {
                if (rule.prepositions().get(phrase.preposition) == Role.RECIPIENT) {
                    if (!allowed(draft, rule.objectKinds(), phrase)) {
                        draft.drop(Uncoded.OBJECT_KIND);
                    }
                    break;
                }
            }
        }
        if (rule.strict() && !rule.subjectKinds().isEmpty() && draft.actors.isEmpty()) {
            draft.drop(Uncoded.NO_DOER);
        }
        if (!rule.negatedOnly() && negated(scene, draft.trigger)) {
            draft.modality = Modality.DENIED;
        }
        if (!rule.needsVoice() && (morph.has(Morph.SA) || toCome(scene, draft.trigger))) {
            draft.modality = Modality.PLANNED;
        }
        draft.announced = true;
    }

    /** «بعد أن زار القوات», «وبحث مع السفير الوضع»: what no visitor or speaker is, is visited or talked about. */
    private boolean isVisited(Draft draft, Phrase phrase) {
        Rule rule = draft.rule;
        return rule.event() == EventType.CONSULT
                && (rule.mode() == Mode.VISIT && rule.object() == Role.PLACE
                        || rule.goesOn() && draft.scene.morphs[draft.trigger].hasConjunction())
                && !allowed(draft, rule.subjectKinds(), phrase);
    }

    /** «طالب الحكومة بالرد»: right behind the verb stands what cannot be its subject. */
    private static boolean addresses(Draft draft, Phrase phrase) {
        return draft.rule.object() == Role.RECIPIENT
                && draft.rule.subject() == Role.ACTOR
                && !draft.rule.twoSided()
                && phrase.from == draft.triggerTo
                && Agreement.isNoSubjectOf(draft.scene, draft.trigger, phrase);
    }

    /** «التقى الوزير السفراء، ودعا المجلس إلى»: in the same sentence who spoke before goes on speaking. */
    private boolean asksOn(Draft draft, Phrase asked) {
        if (!draft.rule.content() || draft.rule.object() != Role.RECIPIENT) {
            return false;
        }
        Scene scene = draft.scene;
        for (int i = draft.trigger - 1; i >= 0; i--) {
            if (scene.isVerb(i) && !scene.pos(i).isPassive()) {
                Phrase subject = parties.subjectOf(scene, i, draft.trigger);
                if (subject != null && Arguments.surelyActs(subject)) {
                    return CastFeatures.isFeminine(scene.stem(i)) == CastFeatures.isFeminine(scene.stem(draft.trigger));
                }
            }
        }
        return false;
    }

    /** «قتل وجرح العشرات»: whom the next verb names first, the one before it means too. */
    private @Nullable Phrase sharedObject(Draft draft) {
        Scene scene = draft.scene;
        int next = draft.triggerTo;
        if (next >= scene.size() || !scene.isVerb(next) || !scene.morphs[next].hasConjunction()) {
            return null;
        }
        boolean toll = book.verbRules.getOrDefault(scene.stem(next), List.of()).stream()
                .anyMatch(form -> form.rule().toll() != null);
        List<Phrase> behind = toll ? arguments.behind(scene, next + 1) : List.of();
        return behind.isEmpty() || !behind.get(0).bare() ? null : behind.get(0);
    }

    /** «استهدفت الغارات شرقي المدينة»: where an object would stand, the side of a place is what was hit. */
    private void side(Draft draft, @Nullable Phrase subject, List<Phrase> behind) {
        int from = Math.max(draft.triggerTo, subject == null ? 0 : subject.to);
        for (Phrase phrase : behind) {
            if (phrase.from > from + 2) {
                return;
            }
            if (phrase.from > from
                    && Leading.isDirection(draft.scene.form(from))
                    && Leading.isDirection(phrase.preposition)) {
                parties.addAll(draft, Role.RECIPIENT, phrase);
                return;
            }
        }
    }

    /** «ندعو»، «سنواصل»، «قصفنا»، «أناشد»: the verb's own form says "we" or "I". */
    static boolean isFirstPerson(Scene scene, int verb) {
        Pos pos = scene.pos(verb);
        String stem = scene.stem(verb);
        return pos == Pos.IMPERFECT && (stem.startsWith("ن") || stem.startsWith("ا"))
                || pos == Pos.PERFECT
                        && stem.length() > 4
                        && stem.endsWith("نا")
                        && !Arguments.endsInHamza(scene, verb);
    }

    /** «أعلنت الشرطة أنها اعتقلت ثلاثة أشخاص»: the subject is the pronoun before the verb. */
    private boolean followsPronoun(Scene scene, int verb) {
        int before = verb > 0 && scene.form(verb - 1).equals("قد") ? verb - 2 : verb - 1;
        return before >= 0
                && scene.form(before).contains("انه")
                && book.grammar.complementizers.contains(scene.form(before));
    }

    /** «أطلق فيه مسلحون صواريخ»: before the word that completes the verb stands who does it. */
    private static boolean launches(Draft draft, List<Phrase> bare) {
        return !bare.isEmpty()
                && bare.get(0).to <= draft.companion
                && draft.rule.object() == Role.NONE
                && Arguments.surelyActs(bare.get(0));
    }

    /** «قصفت القرية من قبل الجيش»: before an agent a verb with nobody besides the one it is done to is passive. */
    private static boolean mayBePassive(Draft draft, Arguments.@Nullable Before before, List<Phrase> bare) {
        Scene scene = draft.scene;
        boolean active = isFirstPerson(scene, draft.trigger)
                || Arguments.isPlural(scene, draft.trigger)
                || scene.morphs[draft.trigger].hasPronoun();
        boolean two = before != null && !bare.isEmpty() || bare.size() > 1 && draft.rule.object() == Role.RECIPIENT;
        return !active && !two && draft.rule.subject() == Role.ACTOR;
    }

    private boolean passive(Draft draft) {
        Pos pos = draft.scene.pos(draft.trigger);
        if (pos.isPassive()) {
            return true;
        }
        List<RuleBook.VerbRule> forms = book.verbRules.get(draft.scene.stem(draft.trigger));
        if (forms != null) {
            for (RuleBook.VerbRule form : forms) {
                if (form.rule() == draft.rule) {
                    return form.pos().isPassive();
                }
            }
        }
        return false;
    }

    /** «نفسه»، «أنفسهم» name nobody new. */
    private static boolean isReflexive(Scene scene, Phrase phrase) {
        String stem = scene.stem(phrase.from);
        return scene.morphs[phrase.from].hasPronoun()
                && (stem.equals("نفس") || stem.equals("انفس") || stem.equals("نفسي"));
    }

    /** «بتنفيذ عشرات الهجمات»: what is counted behind a noun of action with a preposition belongs to it. */
    private static boolean isOfAct(Scene scene, Phrase phrase) {
        Phrase before = phrase.from > 0 ? scene.phraseAt[phrase.from - 1] : null;
        return before != null
                && !before.bare()
                && !before.definite
                && scene.pos(before.to - 1) == Pos.VERBAL_NOUN
                && Counted.countOf(scene, phrase) != null;
    }

    /** «خلال استقباله وفدا», «لدى تفقده مخيما»: behind a verbal noun with its doer's pronoun stands what it is done to. */
    private static boolean isOfPossessed(Scene scene, Phrase phrase) {
        Phrase before = phrase.from > 0 ? scene.phraseAt[phrase.from - 1] : null;
        return before != null
                && !before.bare()
                && scene.pos(before.to - 1) == Pos.VERBAL_NOUN
                && scene.morphs[before.to - 1].hasPronoun();
    }

    /** «دعت الأطراف إلى اتخاذ التدابير»: with the preposition begins what is asked; nobody is named behind it any more. */
    private static boolean opensContent(Rule rule, Phrase phrase) {
        return rule.event() == EventType.REQUEST
                && rule.content()
                && rule.object() == Role.RECIPIENT
                && (phrase.preposition.equals("الي") || phrase.preposition.equals("علي"));
    }

    private static boolean isWith(Rule rule, Scene scene, Phrase phrase) {
        for (int i = phrase.from; i < phrase.to; i++) {
            if (rule.verbWith().contains(scene.stem(i)) || rule.verbWith().contains(scene.form(i))) {
                // What is brought down, fired at or freed is the object itself where the rule gives the object a role.
                // «فجر مهاجم انتحاري»: who is one acts.
                return rule.object() == Role.NONE && !rule.verbWithActs() && !Arguments.surelyActs(phrase);
            }
        }
        return false;
    }

    /** «المتشددون الذين تدعمهم إيران»: what the verb's pronoun takes up may be anybody, known or not. */
    private static boolean isTakenUp(Draft draft, Phrase object) {
        return object.kind() == null && object.to <= draft.trigger && draft.scene.morphs[draft.trigger].hasPronoun();
    }

    private boolean allowed(Draft draft, Set<EntityKind> kinds, Phrase phrase) {
        EntityKind kind = phrase.kind();
        if (kinds.isEmpty()) {
            return true;
        }
        if (kind == null) {
            return !draft.rule.strict()
                    || draft.scene.pos(phrase.from) == Pos.NAME
                    || phrase.apposition != null
                    || book.grammar.accords.contains(draft.scene.lemma(phrase.from));
        }
        return kinds.contains(kind);
    }

    private boolean negated(Scene scene, int verb) {
        return precededBy(scene, verb, k -> Negations.at(book.grammar, scene, k));
    }

    private boolean toCome(Scene scene, int verb) {
        Set<String> futures = book.grammar.futures;
        return precededBy(scene, verb, k -> futures.contains(scene.stem(k)) || futures.contains(scene.form(k)));
    }

    private static boolean precededBy(Scene scene, int i, IntPredicate word) {
        for (int k = i - 1; k >= 0 && k >= i - 2; k--) {
            if (word.test(k)) {
                return true;
            }
            if (!scene.form(k).equals("قد") && !scene.form(k).equals("اي")) {
                return false;
            }
        }
        return false;
    }
}
