package org.raqib.claims;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.raqib.model.EventType;
import org.raqib.model.Modality;
import org.raqib.model.Mode;
import org.raqib.model.Slot;
import org.raqib.words.Morph;
import org.raqib.words.Pos;

/** What the words over an act in its own clause make of it: intended, due, tried, avoided, or a mere purpose. */
final class Intent {
    /** Words over an act stand at most so far before it. */
    private static final int REACH = 12;
    /** A noun over an act stands right before it. */
    private static final int NOUN_REACH = 3;
    /** An adjective with the article may stand behind a chain of genitives. */
    private static final int DESCRIBED = 7;

    /** Prepositions before what there is already. */
    private static final Set<String> GIVEN = WordList.of("بموجب", "بعد", "عقب", "اثر", "منذ", "جراء", "بسبب", "رغم");

    private static final Set<String> WITHOUT = WordList.of("دون", "بدون", "بلا");
    /** Words between "without" and the act: «دون وقوع أي». */
    private static final Set<String> COMING_ABOUT = WordList.of("اي", "ايه", "وقوع", "حدوث", "حصول", "تسجيل", "اندلاع");

    /** What will end or go on is there already: «المعارك ستنتهي». */
    private static final Set<String> ENDING =
            WordList.of("ينتهي", "تنتهي", "يتوقف", "تتوقف", "يستمر", "تستمر", "يتواصل", "تتواصل");

    /** Verbs of what came about: «ما دفع الأمم المتحدة لإجراء تحقيق». */
    private static final Set<String> BRINGING_ABOUT =
            WordList.of("دفع", "دفعت", "ادي", "ادت", "اضطر", "اضطرت", "اضطروا");

    /** Of talks: that they come to nothing. */
    private static final Set<String> FAILING =
            WordList.of("فشل", "فشلت", "يفشل", "تفشل", "اخفق", "اخفقت", "يخفق", "تخفق", "اخفاق");

    /** Before the talks that they are rounds of. */
    private static final Set<String> ROUNDS = WordList.of("جوله", "الجوله", "جولات", "الجولات", "من", "هذه");

    private final RuleBook book;

    Intent(RuleBook book) {
        this.book = book;
    }

    void apply(Draft draft) {
        if (draft.afterRecipient || draft.standing) {
            return;
        }
        Uncoded untold = Untold.of(draft);
        boolean sought = untold == Uncoded.PURPOSE && draft.mode == Mode.SEIZE;
        if (sought) {
            // «تسعى القوات للسيطرة على المدينة»: some verbs and nouns have what they seek behind «ل».
            governors(draft);
        }
        boolean undergone = untold == Uncoded.PURPOSE && draft.mode == Mode.RESTRICT && isUndergone(draft);
        if (sought && draft.modality == Modality.PLANNED || undergone) {
            untold = null;
        }
        if (untold != null) {
            draft.drop(untold);
        }
        if (isLacking(draft)) {
            draft.drop(Uncoded.NEGATED);
        }
        if (!sought) {
            governors(draft);
        }
        if (draft.modality == Modality.FACT && Untold.isServed(draft)) {
            draft.drop(Uncoded.PURPOSE);
        }
        if (draft.modality == Modality.FACT && (isPurpose(draft) || isToCome(draft) || isPossible(draft))) {
            toCome(draft);
        }
    }

    /** «دون أي اشتباكات», «من دون وقوع هجوم»: what did not come about. */
    private static boolean isLacking(Draft draft) {
        Scene scene = draft.scene;
        int i = draft.trigger - 1;
        while (!draft.verbal && i > 0 && i > draft.trigger - NOUN_REACH && COMING_ABOUT.contains(scene.form(i))) {
            i--;
        }
        return !draft.verbal && i >= 0 && WITHOUT.contains(scene.form(i));
    }

    /** «تعرض الجيب لحصار محكم»: what its subject meets with serves no purpose of its. */
    private boolean isUndergone(Draft draft) {
        for (int i = draft.trigger - 1; i >= 0 && draft.trigger - i <= DESCRIBED; i--) {
            if (draft.scene.isVerb(i)) {
                return book.verbGovernors.getOrDefault(draft.scene.stem(i), List.of()).stream()
                        .anyMatch(form -> form.governor().kind() == Governor.Kind.LIGHT
                                && form.governor().subject() == Role.RECIPIENT);
            }
        }
        return false;
    }

    /** A threat is made by being uttered, whenever it is to come true. */
    private static void toCome(Draft draft) {
        if (draft.rule.event() == EventType.THREATEN) {
            return;
        }
        draft.modality = Modality.PLANNED;
        draft.explain(Slot.MODALITY, draft.triggerSpan(), "to-come");
    }

    private void governors(Draft draft) {
        Scene scene = draft.scene;
        int nouns = 0;
        boolean comma = false;
        boolean joined = false;
        // What there is already, or a document tells of, may be averted, but is not to come.
        boolean known = isKnownBefore(draft);
        for (int i = draft.trigger - 1; i >= 0 && draft.trigger - i < REACH; i--) {
            if (scene.isSign(i)) {
                comma |= scene.isComma(i);
                continue;
            }
            Governor over = null;
            if (scene.isVerb(i)) {
                List<RuleBook.VerbGovernor> forms = book.verbGovernors.getOrDefault(scene.stem(i), List.of());
                over = verb(forms, draft);
                if (over != null && over.kind() == Governor.Kind.NONE && isNegated(scene, i)) {
                    // «لم يمنع من قصف»: what is not averted happens.
                    return;
                }
                if (over == null) {
                    if (!passesOn(forms, scene.pos(i))) {
                        if (!known && isObjectToCome(draft, i)) {
                            toCome(draft);
                        }
                        return;
                    }
                    joined |= scene.morphs[i].hasConjunction();
                    if (!draft.verbal && isNegated(scene, i)) {
                        // «لم يتم القبض على»
                        draft.modality = Modality.DENIED;
                        return;
                    }
                    if (known) {
                        continue;
                    }
                    if (draft.rule.event() != EventType.THREATEN
                            && (scene.morphs[i].has(Morph.SA)
                                    || i > 0 && book.grammar.futures.contains(scene.form(i - 1)))) {
                        draft.modality = Modality.PLANNED;
                    }
                }
            } else {
                // «عرضت مشاهد من قصف», «ستستمع إلى تقارير عن هجوم»
                known |= book.grammar.documents.contains(scene.lemma(i));
                List<Governor> forms = book.nounGovernors.get(scene.lemma(i));
                // «استعداد الجيش لتمديد الاتفاق ووقف القتال»: a complement behind «ل» may be long.
                int reach = i + 1 < scene.size() && scene.morphs[i + 1].has(Morph.LI) ? 2 * NOUN_REACH : NOUN_REACH;
                if (forms != null && draft.trigger - i <= reach && !comma) {
                    over = forms.get(0).concerns(draft.rule) ? forms.get(0) : null;
                }
                boolean apart = joined || isMeans(draft) || isTargetOf(draft, i);
                over = over != null && apart && over.kind() != Governor.Kind.NONE ? null : over;
                nouns++;
            }
            if (over == null) {
                continue;
            }
            if (draft.verbal && !subordinated(scene, i, draft.trigger) && nouns > 0) {
                return;
            }
            if (over.kind() == Governor.Kind.NONE && hasFailed(draft, i)) {
                return;
            }
            if (over.modality() != null && !known && !isKnown(draft, i)) {
                draft.modality = over.modality();
                draft.explain(Slot.MODALITY, null, over.id());
            } else if (over.kind() == Governor.Kind.NONE) {
                draft.drop(Uncoded.AVERTED, over.id());
            }
            return;
        }
    }

    /** «بموجب اتفاق», «بعد هجوم»: what something else goes by or comes after is there already, whatever is planned. */
    private static boolean isKnownBefore(Draft draft) {
        if (draft.verbal || draft.trigger < 1) {
            return false;
        }
        String before = draft.scene.prepositionAt[draft.trigger - 1];
        return before != null && GIVEN.contains(before);
    }

    private static @Nullable Governor verb(List<RuleBook.VerbGovernor> forms, Draft draft) {
        Governor over = null;
        for (RuleBook.VerbGovernor form : forms) {
            Governor.Kind kind = form.governor().kind();
            if (kind == Governor.Kind.LIGHT && form.governor().subject() == Role.RECIPIENT) {
                // «تعرض لهجوم» is no offer of one, though the letters are those of «تعرض» too.
                return null;
            }
            if ((kind == Governor.Kind.PLAN || kind == Governor.Kind.NONE)
                    && form.governor().concerns(draft.rule)) {
                over = form.governor();
            }
        }
        return over;
    }

    /** «ستلتزمان بوقف إطلاق النار», «سيوسعون مناوراتهم»: what a verb of the future is about is still to come, unless known. */
    private static boolean isObjectToCome(Draft draft, int verb) {
        Scene scene = draft.scene;
        return !draft.verbal
                && scene.morphs[verb].has(Morph.SA)
                && draft.trigger - verb <= NOUN_REACH
                && !scene.morphs[draft.trigger].hasArticle();
    }

    /** «لم يتم القبض»; but «لا تزال محاصرة» still is so, «ما تقوم به» is what one does. */
    private boolean isNegated(Scene scene, int verb) {
        return verb > 0
                && Negations.at(book.grammar, scene, verb - 1)
                && !scene.stem(verb).endsWith("زال")
                && !(scene.form(verb - 1).equals("ما") && scene.pos(verb) != Pos.PERFECT);
    }

    /** «فشلت المحادثات», «فشل المفاوضات»: talks that fail are held; «فشل في عقد محادثات» tells of none. */
    private static boolean hasFailed(Draft draft, int governor) {
        return draft.rule.event() == EventType.CONSULT
                && !draft.verbal
                && (FAILING.contains(draft.scene.lemma(governor)) || FAILING.contains(draft.scene.form(governor)))
                && isWhatFails(draft, governor);
    }

    /** «فشل الجولة الثانية من المحادثات»: whether the talks follow, and neither efforts at them nor their being held. */
    private static boolean isWhatFails(Draft draft, int from) {
        Scene scene = draft.scene;
        for (int i = from + 1; i < draft.trigger; i++) {
            boolean light = ROUNDS.contains(scene.form(i))
                    || scene.pos(i) == Pos.ADJECTIVE
                    || scene.pos(i) == Pos.NUMBER
                    || scene.isSign(i)
                    || scene.inDate(i);
            if (!light) {
                return false;
            }
        }
        return !scene.morphs[draft.trigger].hasPreposition();
    }

    /** «المساعي السلمية بوساطة»: by what means something is sought is not what is sought. */
    private static boolean isMeans(Draft draft) {
        return !draft.verbal && draft.scene.morphs[draft.trigger].has(Morph.BI);
    }

    /** «كان هدفا لهجوم», «الهدف من الهجوم»: a target of violence is no aim, nor is what has one. */
    private static boolean isTargetOf(Draft draft, int i) {
        return draft.rule.event() == EventType.ASSAULT
                && draft.scene.lemma(i).equals("هدف")
                && (draft.scene.morphs[i + 1].has(Morph.LI) || draft.scene.morphs[draft.trigger].hasArticle());
    }

    private static boolean passesOn(List<RuleBook.VerbGovernor> forms, Pos pos) {
        for (RuleBook.VerbGovernor form : forms) {
            boolean passes = switch (form.governor().kind()) {
                case LIGHT, ASPECT, AUXILIARY, PLAN -> true;
                // «من المقرر أن تستمر المحادثات»; what went on already is not to come.
                case HAPPEN -> pos == Pos.IMPERFECT;
                default -> false;
            };
            if (passes) {
                return true;
            }
        }
        return false;
    }

    /** «أرادت القوات دحر الهجوم»: what the intent is about is another act than the definite one behind it. */
    private boolean isKnown(Draft draft, int governor) {
        Scene scene = draft.scene;
        int before = draft.trigger - 1;
        return !draft.verbal
                && scene.morphs[draft.trigger].hasArticle()
                && !scene.morphs[draft.trigger].has(Morph.LI)
                && before > governor
                && scene.pos(before) == Pos.VERBAL_NOUN
                && !isLight(scene, before);
    }

    /** «لشن هجوم», «استعدادا لإجراء محادثات», «من أجل إطلاق سراح»: what something else is done for. */
    private boolean isPurpose(Draft draft) {
        Scene scene = draft.scene;
        int i = draft.trigger - 1;
        if (draft.verbal || i < 0) {
            return false;
        }
        boolean light = isLight(scene, i) && !scene.morphs[i].hasArticle();
        if (light && scene.morphs[i].has(Morph.LI)) {
            if (isBroughtAbout(scene, i)) {
                return false;
            }
            // «لتنفيذ ضربة استهدفت»: that of which more is told came about.
            return draft.triggerTo >= scene.size() || scene.pos(draft.triggerTo) != Pos.PERFECT;
        }
        String purpose =
                light && i > 0 && scene.prepositionAt[i] == null ? scene.prepositionAt[i - 1] : scene.prepositionAt[i];
        if (scene.form(i).equals("عشيه")) {
            return true;
        }
        return !Attribution.isVerbalAct(draft.rule.event())
                && purpose != null
                && (purpose.equals("من اجل") || purpose.equals("بغيه") || purpose.equals("بغرض"));
    }

    /** «ما دفع الأمم المتحدة لإجراء تحقيق», «أدى لشن ضربات»: what was brought about is no purpose. */
    private static boolean isBroughtAbout(Scene scene, int purpose) {
        for (int i = purpose - 1; i >= 0 && purpose - i <= DESCRIBED; i--) {
            if (scene.isVerb(i)) {
                return BRINGING_ABOUT.contains(scene.stem(i));
            }
        }
        return false;
    }

    private boolean isLight(Scene scene, int i) {
        return book.grammar.lightNouns.contains(scene.lemma(i));
    }

    /** «زيارة مرتقبة», «عملية وشيكة»: an adjective behind the act says that it is still to come. */
    private boolean isToCome(Draft draft) {
        Scene scene = draft.scene;
        if (draft.verbal || Attribution.isVerbalAct(draft.rule.event())) {
            return false;
        }
        for (int i = draft.triggerTo; i < Math.min(scene.size(), draft.triggerTo + DESCRIBED); i++) {
            boolean over = scene.isSign(i) && !scene.isQuote(i);
            if (over || book.grammar.complementizers.contains(scene.form(i))) {
                return false;
            }
            boolean near = i < draft.triggerTo + NOUN_REACH || scene.morphs[i].hasArticle();
            if (near && !draft.isOfThing(i) && book.grammar.toCome.contains(scene.lemma(i)) && !scene.inDate(i)) {
                // A likely meeting is one to come, a likely raid one that is not proven.
                return draft.rule.event() != EventType.ASSAULT || !scene.stem(i).startsWith("محتمل");
            }
            if (scene.isVerb(i)) {
                // «الاجتماع سيعقد»
                return scene.morphs[i].has(Morph.SA)
                        && !scene.morphs[i].hasConjunction()
                        && !ENDING.contains(scene.stem(i));
            }
        }
        return false;
    }

    /** «قد تنسحب», «يمكن أن ينسحب»: a verb in the imperfect that may yet come true. */
    private boolean isPossible(Draft draft) {
        Scene scene = draft.scene;
        int i = draft.trigger;
        if (!draft.verbal || i < 1 || !scene.pos(i).isImperfect()) {
            return false;
        }
        String before = scene.form(i - 1);
        return before.equals("قد")
                || before.equals("وقد")
                || i > 1 && before.equals("ان") && scene.stem(i - 2).endsWith("مكن");
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
