package org.raqib.claims;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.raqib.model.EntityKind;
import org.raqib.model.EventType;
import org.raqib.model.Mention;
import org.raqib.model.Slot;
import org.raqib.words.Pos;

/**
 * Between whom an act of two sides is: «اشتباكات عنيفة أمس بين مزارعين ورعاة», «معارك بين الجيش من جهة والمتمردين والمرتزقة من
 * جهة أخرى». Whoever they are, they act.
 */
final class TwoSides {
    private static final String BETWEEN = "بين";
    private static final String WITH = "مع";

    /** Words between the noun and «بين»: «اشتباكات عنيفة بالأسلحة الرشاشة والقذائف صباح اليوم في محيط المدينة بين». */
    private static final int REACH = 16;

    /** Words between one of the sides and the next. */
    private static final int NEXT = 6;

    /** Before «بين», of what lies or extends between two places. */
    private static final Set<String> LIES = WordList.of(
            "حدود", "حدوديه", "طريق", "واقع", "واقعه", "رابط", "رابطه", "فاصل", "فاصله", "ممتد", "ممتده", "مشترك",
            "مشتركه", "مسافه", "منطقه", "جسر", "معبر", "خط", "تماس", "ما", "فتره");

    /** «من جهة»، «من طرف»: behind one of the sides. */
    private static final Set<String> SIDE = WordList.of("جهه", "طرف", "جانب", "ناحيه");

    /** «خمسون بين قتيل وجريح», «بين الحين والآخر»: no parties. */
    private static final Set<String> NOBODY = WordList.of(
            "قتيل", "جريح", "مصاب", "مفقود", "اسير", "شهيد", "معتقل", "فتره", "حين", "وقت", "اونه", "اخري", "اخر",
            "انباء");

    /** Who was hurt. */
    private static final Set<String> HURT = WordList.of(
            "قتلي", "جرحي", "ضحايا", "مصابين", "مصابون", "مصابا", "قتيلا", "جريحا", "شهداء", "قتيل", "جريح");

    /** Verbs behind a list of sides that tell more of the act: «أسفرت عن». */
    private static final Set<String> ENDS = WordList.of(
            "اسفرت", "ادت", "اوقعت", "خلفت", "اودت", "استمرت", "اندلعت", "دارت", "وقعت", "اسفر", "ادي", "اوقع", "خلف",
            "استمر", "اندلع", "تسببت", "انتهت", "بدات", "تجددت");

    /** Verbs that say no more than that there is the act. */
    private static final Set<String> HAPPENS = WordList.of(
            "دار", "دارت", "تدور", "يدور", "اندلع", "اندلعت", "وقع", "وقعت", "تقع", "يقع", "نشب", "نشبت", "جري", "جرت",
            "تجري", "يجري", "شهد", "شهدت", "شهدتها", "شهده", "تشهد", "تشهده", "تشهدها", "يشهد", "يشهدها", "تجدد",
            "تجددت", "تتجدد", "حدث", "حدثت", "استمر", "استمرت", "تستمر", "عقد", "عقدت", "تعقد", "يعقد", "بدا", "بدات");

    private final Parties parties;

    TwoSides(Parties parties) {
        this.parties = parties;
    }

    /** Gives those between whom an act of two sides is their part. */
    void apply(List<Draft> drafts) {
        for (Draft draft : drafts) {
            if (draft.rule.twoSided() && !draft.dropped) {
                for (Phrase side : sides(draft, drafts)) {
                    parties.add(draft, Role.ACTOR, side);
                    draft.settle(side, Slot.ACTOR);
                }
            }
        }
    }

    /** All between whom it is, or nobody where only one of them is in sight. */
    private List<Phrase> sides(Draft draft, List<Draft> drafts) {
        Scene scene = draft.scene;
        Phrase first = first(draft, drafts);
        if (first == null) {
            return List.of();
        }
        List<Phrase> found = new ArrayList<>();
        found.add(first);
        int end = first.to;
        int sideWords = 0;
        String described = "";
        for (int p = scene.phrases.indexOf(first) + 1; p < scene.phrases.size() && sideWords < 2; p++) {
            Phrase next = scene.phrases.get(p);
            if (next.from - end > NEXT || broken(scene, end, next.from)) {
                break;
            }
            if (found.size() > 1 && isClause(scene, next) || isToll(scene, next)) {
                bar(draft, next);
                break;
            }
            boolean ends = Arguments.endsList(scene, found.get(found.size() - 1), next);
            boolean opens = isAnd(scene, end, next.from);
            end = next.to;
            if (isSideWord(scene, next)) {
                sideWords++;
            } else if (next.preposition.equals(WITH)
                    ? found.size() == 1 && described.isEmpty() && !opens
                    : isOther(next, described, opens, sideWords > 0)) {
                if (ends || !mayAct(scene, next)) {
                    break;
                }
                described = "";
                found.add(next);
            } else if (!Arguments.isTimePhrase(scene, next)) {
                // «المدعومة من»، «مدعمة بقوات الدفاع»، «في المدينة»: says more of the side before.
                if (next.bare() && (opens || scene.pos(next.from) != Pos.ADJECTIVE)) {
                    break;
                }
                described = next.preposition;
            }
        }
        Phrase after = sideWords == 2 ? next(scene, end) : null;
        if (after != null && (isClause(scene, after) || isToll(scene, after))) {
            bar(draft, after);
        }
        return found.size() > 1 ? found : List.of();
    }

    /** The phrase that opens at a token or right behind it («من جهة أخرى والأهالي»), or null. */
    private static @Nullable Phrase next(Scene scene, int from) {
        for (Phrase phrase : scene.phrases) {
            if (phrase.from >= from) {
                return phrase.from <= from + 2 && !broken(scene, from, phrase.from) ? phrase : null;
            }
        }
        return null;
    }

    /** «والأمم المتحدة تدعو», «والأهالي محاصرون», «والمدنيون يدفعون»: whether what "and" opens is the subject of a clause of its own. */
    private static boolean isClause(Scene scene, Phrase phrase) {
        if (!scene.morphs[phrase.from].hasConjunction() || !phrase.definite) {
            return false;
        }
        int next = phrase.to;
        boolean verb = next < scene.size() && scene.isVerb(next) && !ENDS.contains(scene.stem(next));
        return verb || ActiveReading.isNominative(scene, phrase) || isPredicate(scene, next);
    }

    /** «محاصرون», «عالقة»: an indefinite adjective, not one in the accusative («مدعومين»). */
    private static boolean isPredicate(Scene scene, int i) {
        if (i >= scene.size()
                || scene.morphs[i].hasArticle()
                || scene.morphs[i].hasConjunction()
                || scene.morphs[i].hasPreposition()
                || scene.prepositionAt[i] != null
                || scene.inDate(i)
                || Leading.isDirection(scene.form(i))) {
            return false;
        }
        String stem = scene.stem(i);
        return stem.endsWith("ون") && scene.pos(i).isNominal() && scene.pos(i) != Pos.NAME
                || scene.pos(i) == Pos.ADJECTIVE && !stem.endsWith("ا") && !stem.endsWith("ين");
    }

    /** «وعشرة قتلى من الطرفين», «وبين القتلى طفل», «وبين المدنيين قتلى»: whether a phrase tells who was hurt, or among whom. */
    private static boolean isToll(Scene scene, Phrase phrase) {
        int end = phrase.preposition.equals(BETWEEN) ? Math.min(scene.size(), phrase.to + 1) : phrase.to;
        for (int i = phrase.from; i < end; i++) {
            if (HURT.contains(scene.stem(i)) && (i < phrase.to || !scene.morphs[i].hasConjunction())) {
                return true;
            }
        }
        return false;
    }

    /** Keeps who is no side from being taken for one. */
    private void bar(Draft draft, Phrase phrase) {
        Mention mention = parties.mention(draft.scene, phrase);
        draft.settle(phrase, Slot.PLACE);
        draft.actors.removeIf(actor -> Objects.equals(actor.span(), mention.span()));
        draft.evidence.removeIf(ground -> ground.slot() == Slot.ACTOR && Objects.equals(ground.span(), mention.span()));
    }

    /** Whether a phrase names another side: «بين الجيش والمسلحين», «وبين المسلحين», «من جهة، والمسلحين». */
    private static boolean isOther(Phrase next, String described, boolean opens, boolean sided) {
        if (next.preposition.equals(BETWEEN)) {
            return (next.joined || opens) && !described.equals(BETWEEN);
        }
        return next.bare() && opens && (sided || next.joined && described.isEmpty());
    }

    /** Whether "and" stands between, or opens what begins there. */
    private static boolean isAnd(Scene scene, int from, int to) {
        for (int i = from; i <= to; i++) {
            if (scene.morphs[i].hasConjunction()) {
                return true;
            }
        }
        return false;
    }

    /** «من جهة أخرى». */
    private static boolean isSideWord(Scene scene, Phrase phrase) {
        return phrase.preposition.equals("من") && SIDE.contains(scene.stem(phrase.from));
    }

    /** Whether a verb, a relative or the like stands between. */
    private static boolean broken(Scene scene, int from, int to) {
        for (int i = from; i < to; i++) {
            if (scene.isVerb(i)
                    || scene.pos(i) == Pos.RELATIVE
                    || scene.isSign(i) && !scene.isComma(i) && !scene.isQuote(i)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a phrase may be a side: no place or thing, nobody who only reports, no act and no time. */
    private boolean mayAct(Scene scene, Phrase phrase) {
        EntityKind kind = phrase.kind();
        return Arguments.canAct(phrase)
                && kind != EntityKind.MEDIA
                && !NOBODY.contains(scene.stem(phrase.from))
                && !parties.isAction(scene, phrase)
                && !parties.holdsTrigger(scene, phrase)
                && !Arguments.isTimePhrase(scene, phrase);
    }

    /** The first of those behind «بين» that belongs to the act, or null. */
    private @Nullable Phrase first(Draft draft, List<Draft> drafts) {
        Scene scene = draft.scene;
        if (draft.verbal && draft.rule.event() != EventType.CONSULT) {
            return null;
        }
        for (Phrase phrase : scene.phrases) {
            if (phrase.from < draft.triggerTo || !phrase.preposition.equals(BETWEEN)) {
                continue;
            }
            int at = phrase.from - 1;
            while (at > draft.triggerTo && scene.prepositionAt[at] == null) {
                at--;
            }
            if (draft.verbal) {
                Phrase object = at > draft.triggerTo ? scene.phraseAt[at - 1] : null;
                if (object != null && object.from > draft.triggerTo && parties.isAccord(scene, object)) {
                    leaveOut(draft, phrase, drafts);
                }
                return null;
            }
            if (NOBODY.contains(scene.stem(phrase.from))) {
                // «بين الحين والآخر بين الجيش والمسلحين»
                continue;
            }
            boolean ground = isGround(phrase) && lies(scene, at);
            if (isOfObject(draft) || ground && (phrase.kind() != EntityKind.STATE || hasSides(draft, at))) {
                leaveOut(draft, phrase, drafts);
                return null;
            }
            if (ground) {
                // «تبادل لإطلاق النار على الحدود بين الهند وباكستان»: may be theirs.
                return null;
            }
            boolean its = phrase.from - draft.triggerTo <= REACH && mayAct(scene, phrase) && belongs(draft, drafts, at);
            return its ? phrase : null;
        }
        return null;
    }

    private static boolean isGround(Phrase phrase) {
        return phrase.kind() == EntityKind.PLACE || phrase.kind() == EntityKind.STATE;
    }

    /** «اشتباكات مع المسلحين على الحدود بين ليبيا وتونس»: whether somebody else stands before as a side. */
    private static boolean hasSides(Draft draft, int between) {
        for (Phrase phrase : draft.scene.phrases) {
            if (phrase.from >= draft.triggerTo && phrase.from < between && phrase.preposition.equals(WITH)) {
                return true;
            }
        }
        return false;
    }

    /** «على الحدود بين ليبيا وتونس»: what lies or extends between two is no act of theirs. */
    private static boolean lies(Scene scene, int between) {
        int before = between - 1;
        return before >= 0 && (LIES.contains(scene.stem(before)) || LIES.contains(scene.lemma(before)));
    }

    /** «مناقشة الاتفاق بين الحكومة والمعارضة»: the accord is theirs, and not the talk about it. */
    private static boolean isOfObject(Draft draft) {
        Scene scene = draft.scene;
        int behind = draft.trigger + 1;
        Phrase own = scene.phraseAt[draft.trigger];
        return draft.rule.event() == EventType.CONSULT
                && draft.triggerTo == behind
                && scene.pos(draft.trigger) == Pos.VERBAL_NOUN
                && !scene.morphs[draft.trigger].hasArticle()
                && own != null
                && own.to > behind
                && scene.pos(behind) != Pos.ADJECTIVE
                && scene.morphs[behind].hasArticle();
    }

    /** Takes back what the rule makes of those behind a «بين» that is not the act's. */
    private void leaveOut(Draft draft, Phrase first, List<Draft> drafts) {
        for (Draft other : drafts) {
            boolean between = other.trigger >= draft.triggerTo && other.trigger < first.from;
            boolean talks = other.rule.event() == EventType.CONSULT || other.rule.twoSided();
            if (other == draft || other.scene == draft.scene && talks && !between) {
                for (Phrase one : Arguments.joined(draft.scene, first)) {
                    bar(other, one);
                }
            }
        }
    }

    /** Whether nothing between the act and «بين» could have it. */
    private boolean belongs(Draft draft, List<Draft> drafts, int between) {
        Scene scene = draft.scene;
        for (Draft other : drafts) {
            if (other != draft && other.trigger >= draft.triggerTo && other.trigger < between) {
                return false;
            }
        }
        for (int i = draft.triggerTo; i < between; i++) {
            Phrase phrase = scene.phraseAt[i];
            if (phrase != null && phrase.from == i && !isAround(scene, phrase)
                    || scene.isVerb(i) && !HAPPENS.contains(scene.stem(i))
                    || scene.isSign(i) && !scene.isComma(i) && !scene.isQuote(i)) {
                return false;
            }
        }
        return true;
    }

    /** Whether a phrase only says when, where or with what. */
    private boolean isAround(Scene scene, Phrase phrase) {
        return Arguments.isTimePhrase(scene, phrase)
                || phrase.bare() && scene.pos(phrase.from) == Pos.ADJECTIVE
                || !phrase.bare()
                        && !phrase.preposition.equals("ل")
                        && !phrase.preposition.equals("من")
                        && !phrase.preposition.equals("حول")
                        && !phrase.preposition.equals("بشان")
                        && !parties.isAction(scene, phrase)
                        && !parties.holdsTrigger(scene, phrase);
    }
}
