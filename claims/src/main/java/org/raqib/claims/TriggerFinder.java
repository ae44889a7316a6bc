package org.raqib.claims;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.raqib.knowledge.Hit;
import org.raqib.knowledge.Name;
import org.raqib.model.EntityKind;
import org.raqib.model.EventType;
import org.raqib.model.Mode;
import org.raqib.words.Morph;
import org.raqib.words.Pos;

/** Finds the words of a scene that state acts. */
final class TriggerFinder {
    /** Who can back somebody. */
    private static final Set<EntityKind> BACKERS = EnumSet.of(
            EntityKind.STATE,
            EntityKind.GOVERNMENT,
            EntityKind.FORCE,
            EntityKind.GROUP,
            EntityKind.ORGANISATION,
            EntityKind.ROLE);

    private final RuleBook book;

    TriggerFinder(RuleBook book) {
        this.book = book;
    }

    List<Draft> find(Scene scene, int order) {
        List<Draft> drafts = new ArrayList<>();
        int covered = 0;
        for (int i = 0; i < scene.size(); i++) {
            if (scene.isSign(i)) {
                continue;
            }
            WordTrie.Found<Rule> behind = book.afterRecipient.longest(scene, i);
            if (behind != null && i > 0 && isThing(scene, behind.to())) {
                // «بدعم من الطائرات المسيرة»: what is used backs nobody.
                scene.refused(i, behind.value(), Uncoded.HELD_THING);
                covered = behind.to();
                continue;
            }
            if (behind != null && i > 0) {
                Draft draft = new Draft(behind.value(), scene, order, behind.from(), behind.to(), false);
                draft.afterRecipient = true;
                drafts.add(draft);
                covered = behind.to();
                continue;
            }
            WordTrie.Found<Rule> phrase = book.phraseRules.longest(scene, i);
            if (phrase != null && phrase.value().needsVoice() && Around.isAdverb(scene, phrase)) {
                phrase = null;
            }
            if (phrase != null && phrase.value().needsClause() && !Around.isIncumbent(scene, i, phrase.to())) {
                phrase = null;
            }
            if (phrase != null && i >= covered && Around.isAfter(scene, i, phrase.value())) {
                // «خط وقف إطلاق النار»
                scene.refused(i, phrase.value(), Uncoded.AFTER_WORD);
                covered = phrase.to();
                continue;
            }
            if (phrase != null && i >= covered && Around.isBefore(scene, phrase.to() - 1, phrase.value())) {
                // «سيرد على توصيات الخبراء»
                scene.refused(i, phrase.value(), Uncoded.BEFORE_WORD);
                covered = phrase.to();
                continue;
            }
            if (phrase != null && i >= covered && !insideName(scene, i)) {
                drafts.add(new Draft(phrase.value(), scene, order, phrase.from(), phrase.to(), scene.isVerb(i)));
                covered = phrase.to();
                continue;
            }
            if (i < covered) {
                continue;
            }
            Draft draft = single(scene, order, i);
            if (draft != null) {
                drafts.add(draft);
                drafts.addAll(furtherCargo(draft, i));
            }
        }
        // «علقت القوات العمليات العسكرية» is one act: the word that completes the verb states none of its own.
        drafts.removeIf(draft -> !isBackground(draft, drafts) && completes(draft, drafts));
        drafts.removeIf(Imposed::isEnded);
        for (Draft draft : drafts) {
            if (Imposed.isMeasure(draft)) {
                Imposed.note(book.grammar, draft, isCompanion(draft, drafts));
            }
        }
        return drafts;
    }

    /** «انتهاك حظر الأسلحة الذي فرضه المجلس»: what is broken or lifted is told by itself where it is said to have been imposed. */
    private boolean isBackground(Draft draft, List<Draft> drafts) {
        if (!Imposed.isMeasure(draft)) {
            return false;
        }
        for (Draft other : drafts) {
            // «رفع المجلس الحظر الذي فرضه»: what is lifted is told by its end.
            boolean ended = other.mode == Mode.EMBARGO || other.rule.event() == EventType.CONCEDE;
            if (ended && hasCompanion(other, draft)) {
                return false;
            }
        }
        return Imposed.is(book.grammar, draft);
    }

    private static boolean isCompanion(Draft draft, List<Draft> drafts) {
        for (Draft other : drafts) {
            if (other != draft && hasCompanion(other, draft)) {
                return true;
            }
        }
        return false;
    }

    private static boolean hasCompanion(Draft other, Draft draft) {
        return other.companion >= draft.trigger && other.companion < draft.triggerTo;
    }

    private static boolean completes(Draft draft, List<Draft> drafts) {
        boolean completes = isCompanion(draft, drafts);
        if (completes) {
            draft.scene.refused(draft.trigger, draft.rule, Uncoded.COMPLETES);
        }
        return completes;
    }

    /** «مجلس شورى ثوار بنغازي» holds no act, nor does «#تحالف_دعم_الشرعية». */
    private static boolean insideName(Scene scene, int i) {
        var hit = scene.hitAt[i];
        if (isTied(scene, scene.tokens.get(i).start() - 1)
                || isTied(scene, scene.tokens.get(i).end())) {
            return true;
        }
        return hit != null && hit.name().form() == Name.Form.NAME && hit.to() - hit.from() > 1;
    }

    /** Whether an underscore stands at a place, which ties the words of a hashtag together. */
    private static boolean isTied(Scene scene, int at) {
        return at >= 0 && at < scene.body.length() && scene.body.charAt(at) == '_';
    }

    private @Nullable Draft single(Scene scene, int order, int i) {
        if (insideName(scene, i) && !book.objectParticipleRules.containsKey(scene.stem(i))) {
            // «الحوثيون المدعومون من إيران» is a name that tells the act all the same.
            scene.refused(i, null, Uncoded.INSIDE_NAME);
            return null;
        }
        if (scene.inDate(i)) {
            // «فجر أمس الخميس» is a time of day.
            return null;
        }
        Morph morph = scene.morphs[i];
        Pos pos = morph.pos();
        if (pos.isVerb()) {
            Rule rule = verb(scene, i);
            if (rule == null) {
                return null;
            }
            return verbal(rule, scene, order, i);
        }
        if (!book.nominals.contains(morph.stem()) && !book.nominals.contains(morph.lemma())) {
            return null;
        }
        // «القطاع المحاصر» is a name, «تعز المحاصرة» has the letters of a verbal noun.
        boolean epithet = morph.hasArticle() && (pos == Pos.NAME || pos == Pos.VERBAL_NOUN);
        if (pos == Pos.ADJECTIVE || pos == Pos.NOUN || epithet) {
            List<Rule> after = book.objectParticipleRules.get(morph.stem());
            // «المدنيون المحاصرون»: who is known as such is only named.
            boolean named = after != null
                    && morph.hasArticle()
                    && after.get(0).bareNouns().contains(morph.stem());
            boolean used = after != null && after.get(0).event() == EventType.SUPPORT && strengthened(scene, i);
            if (after != null && i > 0 && !named && !used && !governs(scene, i)) {
                Draft draft = new Draft(after.get(0), scene, order, i, i + 1, false);
                draft.afterRecipient = true;
                return draft;
            }
            List<Rule> backing = book.subjectParticipleRules.get(morph.stem());
            if (backing != null && i > 0 && (morph.hasArticle() || describes(scene, i)) && isOf(scene, i + 1)) {
                Draft draft = new Draft(backing.get(0), scene, order, i, i + 1, false);
                draft.afterRecipient = true;
                draft.afterActor = true;
                return draft;
            }
            List<Rule> participles = morph.hasArticle() ? null : book.participleRules.get(morph.stem());
            if (participles != null && (i == 0 || scene.pos(i - 1) != Pos.NUMBER)) {
                return new Draft(participles.get(0), scene, order, i, i + 1, false);
            }
        }
        // «كمينا»: a noun that the tagger does not know it takes for a name.
        boolean unknown = pos == Pos.NAME && scene.hitAt[i] == null && !morph.hasArticle();
        if (pos == Pos.NOUN || pos == Pos.VERBAL_NOUN || pos == Pos.ADJECTIVE || unknown) {
            Rule rule = noun(scene, i);
            if (rule != null && rule.toll() != null && Around.isTitle(scene, i)) {
                scene.refused(i, rule, Uncoded.INSIDE_NAME);
                return null;
            }
            if (rule != null) {
                Draft draft = new Draft(rule, scene, order, i, i + 1, false);
                Set<String> with = rule.nounWith().get(scene.lemma(i));
                draft.companion = with == null ? -1 : Companions.of(scene, i, rule, with);
                // «رفع الحصار»: what is to be ended is there.
                draft.standing = i > 0 && rule.endedBy().contains(scene.lemma(i - 1));
                return draft;
            }
        }
        return null;
    }

    /** «محاصرة المدينة», «المحاصرة للمدينة»: with an object of its own the word is a verbal noun or tells who does it. */
    private boolean governs(Scene scene, int i) {
        if (i + 1 >= scene.size() || !book.nounRules.containsKey(scene.lemma(i))) {
            return false;
        }
        Morph next = scene.morphs[i + 1];
        if (scene.morphs[i].hasArticle()) {
            return next.has(Morph.LI);
        }
        Phrase around = scene.phraseAt[i];
        return next.pos().isNominal() && around != null && around.from == i && around.to > i + 1;
    }

    /** «مدعومة بالدبابات»: what stands behind "ب" is used, and backs nobody; but «مدعومة بقوات التحالف» tells who backs. */
    private static boolean strengthened(Scene scene, int i) {
        if (i + 1 >= scene.size() || !scene.morphs[i + 1].has(Morph.BI)) {
            return false;
        }
        if (backs(scene, i + 1)) {
            return false;
        }
        // «المدعومة بغارات التحالف»: whose the thing is backs.
        Morph thing = scene.morphs[i + 1];
        return thing.hasArticle() || thing.hasPronoun() || !backs(scene, i + 2) || scene.morphs[i + 2].hasPreposition();
    }

    private static boolean backs(Scene scene, int i) {
        Hit hit = i < scene.size() ? scene.hitAt[i] : null;
        return hit != null && BACKERS.contains(hit.entity().kind());
    }

    private static boolean isThing(Scene scene, int i) {
        Hit hit = i < scene.size() ? scene.hitAt[i] : null;
        return hit != null && hit.entity().kind() == EntityKind.THING;
    }

    /** «الداعم للحكومة», «الداعم الرئيسي للحكومة». */
    private static boolean isOf(Scene scene, int i) {
        int at = i < scene.size() && scene.pos(i) == Pos.ADJECTIVE && scene.morphs[i].hasArticle() ? i + 1 : i;
        return at < scene.size() && scene.morphs[at].has(Morph.LI);
    }

    /** «جماعة مسلحة مؤيدة ل»: without the article too it belongs to the noun before it. */
    private static boolean describes(Scene scene, int i) {
        Phrase around = scene.phraseAt[i];
        return around != null && around.from < i && !scene.morphs[i - 1].hasArticle();
    }

    private static Draft verbal(Rule rule, Scene scene, int order, int i) {
        Draft draft = new Draft(rule, scene, order, i, i + 1, true);
        draft.companion = rule.verbWith().isEmpty() ? -1 : Companions.of(scene, i, rule);
        return draft;
    }

    /** «يوفر الأسلحة والمرتزقة»: what is given by one verb and differs in mode is an act each (arms, fighters). */
    private List<Draft> furtherCargo(Draft first, int i) {
        List<RuleBook.VerbRule> rules = book.verbRules.get(first.scene.stem(i));
        if (!first.verbal || first.rule.event() != EventType.AID || first.companion < 0 || rules == null) {
            return List.of();
        }
        List<Draft> further = new ArrayList<>(1);
        for (RuleBook.VerbRule candidate : rules) {
            Rule rule = candidate.rule();
            if (rule != first.rule
                    && rule.event() == EventType.AID
                    && !rule.verbWith().isEmpty()
                    && Companions.behindVerb(first.scene, i, rule.verbWith()) >= 0
                    && further.stream().noneMatch(draft -> draft.rule == rule)) {
                further.add(verbal(rule, first.scene, first.order, i));
            }
        }
        return further;
    }

    private @Nullable Rule verb(Scene scene, int i) {
        List<RuleBook.VerbRule> rules = book.verbRules.get(scene.stem(i));
        if (rules == null) {
            return null;
        }
        Rule plain = null;
        boolean negated = i > 0 && Negations.at(book.grammar, scene, i - 1);
        for (RuleBook.VerbRule candidate : rules) {
            Rule rule = candidate.rule();
            if (rule.negatedOnly() != negated && (rule.negatedOnly() || hasNegatedTwin(rules))) {
                // «لم يعترف» is a refusal, and no recognition that somebody denies.
                scene.refused(i, rule, Uncoded.NEGATED);
                continue;
            }
            if ((rule.event() == EventType.MOBILIZE || rule.event() == EventType.ACCUSE)
                    && hasOwnObject(scene, i, rule)) {
                // «تقارير نشرتها وسائل إعلام», «انتصارات حققتها»: what is published or gained, and no forces or
                // inquiry.
                scene.refused(i, rule, Uncoded.LACKS_WORD);
                continue;
            }
            boolean passive = candidate.pos().isPassive() || scene.pos(i).isPassive();
            boolean completed = !rule.verbWith().isEmpty() && Companions.of(scene, i, rule) >= 0;
            if (!completed && !sameAspect(candidate.pos(), scene.pos(i))) {
                scene.refused(i, rule, Uncoded.OTHER_TENSE);
                continue;
            }
            if (Around.isBefore(scene, i, rule)
                    || passive && rule.event() == EventType.REQUEST && !Around.hasComplement(scene, i)) {
                // «رفض التعليق», «رجل يدعى عليا»
                scene.refused(i, rule, Uncoded.BEFORE_WORD);
                continue;
            }
            if (passive && rule.verbWithActs()) {
                // «أصيب جنود نتيجة قصف بصاروخ»: who acts by such a rule is not left out.
                scene.refused(i, rule, Uncoded.LACKS_WORD);
                continue;
            }
            if (rule.passiveOnly() && !passive) {
                scene.refused(i, rule, Uncoded.ACTIVE);
                continue;
            }
            if (rule.perfectOnly()
                    && scene.pos(i) == Pos.IMPERFECT
                    && !scene.sentence.title()
                    && !Around.begun(scene, i)) {
                scene.refused(i, rule, Uncoded.STANDING_STATE);
                continue;
            }
            if (rule.verbWith().isEmpty()) {
                plain = plain == null ? rule : plain;
            } else if (completed) {
                return rule;
            } else {
                scene.refused(i, rule, Uncoded.LACKS_WORD);
            }
        }
        return plain;
    }

    /** Whether the verb carries its object as a pronoun, so that no word behind can be it. */
    private static boolean hasOwnObject(Scene scene, int i, Rule rule) {
        return scene.morphs[i].hasPronoun()
                && !rule.verbWith().isEmpty()
                && Companions.behindVerb(scene, i, rule.verbWith()) >= 0;
    }

    private static boolean hasNegatedTwin(List<RuleBook.VerbRule> rules) {
        for (RuleBook.VerbRule form : rules) {
            if (form.rule().negatedOnly()) {
                return true;
            }
        }
        return false;
    }

    /** «توقف» is "it stopped" or "she arrests": the tagger, which saw the sentence, says which. */
    private static boolean sameAspect(Pos form, Pos read) {
        return aspect(form) == aspect(read) || aspect(form) == 0 || aspect(read) == 0;
    }

    private static int aspect(Pos pos) {
        return switch (pos) {
            case PERFECT, PERFECT_PASSIVE -> 1;
            case IMPERFECT, IMPERFECT_PASSIVE -> 2;
            default -> 0;
        };
    }

    private @Nullable Rule noun(Scene scene, int i) {
        List<Rule> rules = book.nounRules.get(scene.lemma(i));
        if (rules == null) {
            return null;
        }
        if (figurative(scene, i)) {
            rules.forEach(rule -> scene.refused(i, rule, Uncoded.FIGURATIVE));
            return null;
        }
        Rule plain = null;
        for (Rule rule : rules) {
            if (Around.isAfter(scene, i, rule)) {
                scene.refused(i, rule, Uncoded.AFTER_WORD);
                continue;
            }
            if (Around.isBefore(scene, i, rule)) {
                scene.refused(i, rule, Uncoded.BEFORE_WORD);
                continue;
            }
            if (scene.morphs[i].hasArticle() && rule.bareNouns().contains(scene.lemma(i))
                    || rule.describes() && !scene.morphs[i].hasArticle() && !describes(scene, i)) {
                scene.refused(i, rule, Uncoded.LACKS_WORD);
                continue;
            }
            Set<String> with = rule.nounWith().get(scene.lemma(i));
            if (with != null) {
                int companion = Companions.of(scene, i, rule, with);
                if (companion >= 0 && !Around.isBefore(scene, companion, rule)) {
                    return rule;
                }
                scene.refused(i, rule, companion < 0 ? Uncoded.LACKS_WORD : Uncoded.BEFORE_WORD);
            } else {
                plain = plain == null ? rule : plain;
            }
        }
        return plain;
    }

    /** «معركة إعلامية»، «ضربة قاضية»: a word of violence for something else. */
    private boolean figurative(Scene scene, int i) {
        return i + 1 < scene.size() && book.grammar.figurative.contains(scene.stem(i + 1));
    }
}
