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

    /** How far behind a verb its clause is looked through. */
    private static final int CLAUSE = 14;

    /** Words behind which a clause opens. */
    private static final Set<String> CLAUSE_OPENERS = Set.of("ان", "بان", "انه", "لكن", "اذ", "وان", "لان");

    private static final Set<String> TO_DO = Set.of("ان", "الا");

    /** How far before a verb the word may stand that says it has come about: «باتت قوات الجيش وحلفاؤها تسيطر». */
    private static final int BECOMING_REACH = 8;

    /** Verbs that say that what follows has come about. */
    private static final Set<String> BECOMING = Set.of("بات", "باتت", "باتوا", "اصبح", "اصبحت", "اصبحوا");

    /** Words before «أن» that say when a state came about. */
    private static final Set<String> UNTIL = Set.of("قبل", "الي", "بعد");

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
            if (phrase != null && phrase.value().needsVoice() && isAdverb(scene, phrase)) {
                phrase = null;
            }
            if (phrase != null && phrase.value().needsClause() && !isIncumbent(scene, i, phrase.to())) {
                phrase = null;
            }
            if (phrase != null && i >= covered && isAfter(scene, i, phrase.value())) {
                // «خط وقف إطلاق النار»
                scene.refused(i, phrase.value(), Uncoded.AFTER_WORD);
                covered = phrase.to();
                continue;
            }
            if (phrase != null && i >= covered && isBefore(scene, phrase.to() - 1, phrase.value())) {
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
        drafts.removeIf(draft -> completes(draft, drafts));
        return drafts;
    }

    /** «يؤدي بالضرورة إلى»: of necessity, and no need that somebody speaks of. */
    private static boolean isAdverb(Scene scene, WordTrie.Found<Rule> phrase) {
        Morph morph = scene.morphs[phrase.from()];
        return phrase.to() == phrase.from() + 1 && morph.hasArticle() && morph.has(Morph.BI);
    }

    /** «إن على الأطراف أن توقف القتال»: whether a clause opens with the words, and says of a party behind them what to do. */
    private static boolean isIncumbent(Scene scene, int i, int to) {
        boolean opens = i == 0
                || scene.isSign(i - 1)
                || CLAUSE_OPENERS.contains(scene.form(i - 1))
                || scene.morphs[i].hasConjunction();
        Phrase party = opens && to < scene.size() ? scene.phraseAt[to] : null;
        if (party == null || party.from > to || scene.morphs[i].hasPronoun() || !Arguments.canAct(party)) {
            return false;
        }
        for (int k = to + 1; k < Math.min(scene.size() - 1, to + CLAUSE) && !scene.isVerb(k); k++) {
            if (TO_DO.contains(scene.form(k))) {
                return scene.isVerb(k + 1);
            }
        }
        return false;
    }

    private static boolean completes(Draft draft, List<Draft> drafts) {
        for (Draft other : drafts) {
            if (other != draft && other.companion >= draft.trigger && other.companion < draft.triggerTo) {
                draft.scene.refused(draft.trigger, draft.rule, Uncoded.COMPLETES);
                return true;
            }
        }
        return false;
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

    /** «الشهيد يحيى عياش»: one of the dead as a title before his name, which has no article. */
    private static boolean isTitle(Scene scene, int i) {
        if (!scene.morphs[i].hasArticle() || i + 1 >= scene.size()) {
            return false;
        }
        Morph next = scene.morphs[i + 1];
        return next.pos() == Pos.NAME
                || next.pos() == Pos.NOUN
                        && !scene.isSign(i + 1)
                        && !next.hasArticle()
                        && !next.hasPreposition()
                        && !next.hasConjunction()
                        && !next.hasPronoun()
                        && scene.prepositionAt[i + 1] == null
                        && !scene.inDate(i + 1);
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
        if (pos == Pos.ADJECTIVE || pos == Pos.NOUN) {
            List<Rule> after = book.objectParticipleRules.get(morph.stem());
            // «المدنيون المحاصرون»: who is known as such is only named.
            boolean named = after != null
                    && morph.hasArticle()
                    && after.get(0).bareNouns().contains(morph.stem());
            if (after != null && i > 0 && !named && !strengthened(scene, i)) {
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
        if (pos == Pos.NOUN || pos == Pos.VERBAL_NOUN || pos == Pos.ADJECTIVE) {
            Rule rule = noun(scene, i);
            if (rule != null && rule.toll() != null && isTitle(scene, i)) {
                scene.refused(i, rule, Uncoded.INSIDE_NAME);
                return null;
            }
            if (rule != null) {
                Draft draft = new Draft(rule, scene, order, i, i + 1, false);
                Set<String> with = rule.nounWith().get(scene.lemma(i));
                draft.companion = with == null ? -1 : Companions.of(scene, i, rule, with);
                return draft;
            }
        }
        return null;
    }

    /** «مدعومة بالدبابات»: what stands behind "ب" is used, and backs nobody; but «مدعومة بقوات التحالف» tells who backs. */
    private static boolean strengthened(Scene scene, int i) {
        if (i + 1 >= scene.size() || !scene.morphs[i + 1].has(Morph.BI)) {
            return false;
        }
        Hit behind = scene.hitAt[i + 1];
        return behind == null || !BACKERS.contains(behind.entity().kind());
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
            if (isBefore(scene, i, rule) || passive && rule.event() == EventType.REQUEST && !hasComplement(scene, i)) {
                // «رفض التعليق», «رجل يدعى عليا»
                scene.refused(i, rule, Uncoded.BEFORE_WORD);
                continue;
            }
            if (rule.passiveOnly() && !passive) {
                scene.refused(i, rule, Uncoded.ACTIVE);
                continue;
            }
            if (rule.perfectOnly() && scene.pos(i) == Pos.IMPERFECT && !scene.sentence.title() && !begun(scene, i)) {
                scene.refused(i, rule, Uncoded.STANDING_STATE);
                continue;
            }
            if (rule.verbWith().isEmpty()) {
                plain = plain == null ? rule : plain;
            } else if (Companions.of(scene, i, rule) >= 0) {
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

    /** Whether the word right before makes it no act of the rule. */
    private static boolean isAfter(Scene scene, int i, Rule rule) {
        if (i == 0 || rule.notAfter().isEmpty()) {
            return false;
        }
        return rule.notAfter().contains(scene.stem(i - 1))
                || rule.notAfter().contains(scene.form(i - 1))
                || i > 1 && rule.notAfter().contains(scene.stem(i - 2) + " " + scene.form(i - 1));
    }

    /**
     * «تسيطر على المدينة منذ أيلول», «باتت القوات تسيطر», «قبل أن يسيطر»: a standing state of which it is said since when, that
     * it has come about or before what it came about tells its beginning.
     */
    private static boolean begun(Scene scene, int i) {
        if (i > 1 && scene.form(i - 1).equals("ان") && UNTIL.contains(scene.form(i - 2))) {
            return true;
        }
        for (int k = i - 1; k >= 0 && k >= i - BECOMING_REACH && !scene.isComma(k); k--) {
            if (BECOMING.contains(scene.stem(k))) {
                return true;
            }
            if (scene.isVerb(k)) {
                break;
            }
        }
        for (int k = i + 1; k < Math.min(scene.size(), i + 1 + CLAUSE) && !scene.isComma(k) && !scene.isVerb(k); k++) {
            if (scene.form(k).equals("منذ")) {
                return true;
            }
        }
        return false;
    }

    /** Whether a word stands right behind, or behind the subject of a verb, that makes it no act of the rule. */
    private static boolean isBefore(Scene scene, int i, Rule rule) {
        if (rule.notBefore().isEmpty()) {
            return false;
        }
        int end = scene.isVerb(i) ? i + 1 + Companions.REACH : i + 2;
        if (end == i + 2 && i + 2 < scene.size() && scene.pos(i + 1) == Pos.PREPOSITION) {
            // «السيطرة على الحريق»
            end++;
        }
        for (int k = i + 1; k < Math.min(scene.size(), end); k++) {
            int behind = scene.isComma(k) ? behindAside(scene, k) : k;
            end += behind - k;
            k = behind;
            if (k >= scene.size() || scene.isVerb(k) || scene.isComma(k)) {
                return false;
            }
            if (rule.notBefore().contains(scene.stem(k))) {
                return true;
            }
        }
        return false;
    }

    /** «اعترفت الجماعة، الأربعاء، بمقتل»: what follows a date between commas, or the comma itself where none is. */
    private static int behindAside(Scene scene, int comma) {
        int k = comma + 1;
        if (k < scene.size() && scene.morphs[k].has(Morph.BI)) {
            return k;
        }
        while (k < scene.size() && scene.inDate(k)) {
            k++;
        }
        return k > comma + 1 && k < scene.size() && scene.isComma(k) ? k + 1 : comma;
    }

    private static boolean hasComplement(Scene scene, int i) {
        if (i + 1 >= scene.size()) {
            return false;
        }
        return scene.morphs[i + 1].has(Morph.BI)
                || scene.form(i + 1).equals("الي")
                || scene.form(i + 1).equals("من")
                || scene.form(i + 1).equals("ان");
    }

    private static boolean hasNegatedTwin(List<RuleBook.VerbRule> rules) {
        return rules.stream().anyMatch(form -> form.rule().negatedOnly());
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
            if (isAfter(scene, i, rule)) {
                scene.refused(i, rule, Uncoded.AFTER_WORD);
                continue;
            }
            if (isBefore(scene, i, rule)) {
                scene.refused(i, rule, Uncoded.BEFORE_WORD);
                continue;
            }
            if (scene.morphs[i].hasArticle() && rule.bareNouns().contains(scene.lemma(i))) {
                scene.refused(i, rule, Uncoded.LACKS_WORD);
                continue;
            }
            Set<String> with = rule.nounWith().get(scene.lemma(i));
            if (with != null) {
                int companion = Companions.of(scene, i, rule, with);
                if (companion >= 0 && !isBefore(scene, companion, rule)) {
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
