package org.raqib.claims;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.raqib.model.EntityKind;
import org.raqib.model.EventType;
import org.raqib.model.Slot;
import org.raqib.words.Pos;

/** Whom grammar alone shows to have done an act: what is so plain is settled ({@link Draft#settle}). */
final class ClearDoers {
    /** An agent stands in the clause of its act. */
    private static final int CLAUSE = 30;
    /** Words between an act and the verb that tells whose it is. */
    private static final int BESIDE = 6;

    private static final Set<String> OWNED = WordList.of("تبناه", "تبناها", "تبنته", "تبنتها");
    private static final Set<String> ASCRIBED =
            WordList.of("نسب", "نسبت", "ينسب", "تنسب", "منسوب", "منسوبه", "المنسوب", "المنسوبه");
    private static final Set<String> STANDS = WordList.of("يقف", "تقف", "وقف", "وقفت", "يقفون", "كان", "كانت");
    private static final Set<String> SIDES = WordList.of("من جانب", "من طرف");
    /** Behind such a word something else is told, unless it is a day. */
    private static final Set<String> ASIDE = WordList.of("قبل", "بعد", "عقب", "اثر", "خلال", "رغم", "وسط", "منذ");

    /** Those who are only counted are as likely who suffered: «قتل من قبل عشرات المدنيين» means "before". */
    private static final Set<String> COUNTS = WordList.of("عشرات", "مئات", "الاف", "عدد", "عشرين", "ملايين");
    /** Behind «كان» what is told «من قبل» was told of earlier times. */
    private static final Set<String> PAST = WordList.of("كان", "كانت", "وكان", "وكانت", "سبق");

    private final Grammar grammar;
    private final Parties parties;

    ClearDoers(Grammar grammar, Parties parties) {
        this.grammar = grammar;
        this.parties = parties;
    }

    /**
     * Who did what a verb tells that must be passive as an agent stands behind it, or null. «وكانت السلطات اعتقلت من قبل زعيمهم»,
     * «هاجم الحوثيون من قبل السعودية»: earlier, not by him.
     */
    @Nullable
    Phrase agent(Draft draft, @Nullable Phrase first) {
        Phrase agent = agent(draft);
        if (agent == null || !agent.preposition.equals("من قبل")) {
            return agent;
        }
        Scene scene = draft.scene;
        boolean country = first != null && first.kind() == EntityKind.STATE && draft.rule.event() == EventType.COERCE;
        int before = first != null && first.to == draft.trigger ? first.from - 1 : draft.trigger - 1;
        boolean past = before >= 0 && PAST.contains(scene.form(before));
        boolean earlier = country || past || isActive(scene.stem(draft.trigger)) || scene.isAccusative(agent.from);
        return earlier ? null : agent;
    }

    private static boolean isDeed(Rule rule) {
        return rule.event() == EventType.ASSAULT || rule.event() == EventType.COERCE;
    }

    /** «هاجم», «زار», «اغتال»: a verb of the past with such a vowel is active. */
    private static boolean isActive(String stem) {
        int vowel = stem.indexOf('ا', 1);
        return vowel > 0 && vowel < stem.length() - 1 && "يت".indexOf(stem.charAt(0)) < 0;
    }

    /** «قصفت القرية، على ما يبدو، من قبل الجيش»: who did it, behind a preposition of agents that no nearer word owns, or null. */
    @Nullable
    Phrase agent(Draft draft) {
        Scene scene = draft.scene;
        int from = draft.triggerTo;
        boolean counts = draft.rule.self() != Role.NONE;
        if (counts || draft.rule.twoSided()) {
            return null;
        }
        for (Phrase phrase : scene.phrases) {
            if (phrase.from < from) {
                continue;
            }
            if (phrase.from - from > CLAUSE) {
                return null;
            }
            if (Parties.AGENTS.contains(phrase.preposition) && !phrase.joined) {
                boolean acts = Arguments.canAct(phrase)
                        // «قصفت من جانب البحر»: a side.
                        && (Arguments.surelyActs(phrase) || !SIDES.contains(phrase.preposition))
                        && scene.pos(phrase.from) != Pos.NUMBER
                        && !COUNTS.contains(scene.stem(phrase.from))
                        && !scene.morphs[phrase.from].hasPronoun()
                        && scene.pos(phrase.from) != Pos.ADJECTIVE
                        && !scene.inDate(phrase.from)
                        && !parties.isAction(scene, phrase)
                        && !parties.holdsTrigger(scene, phrase);
                return acts && isOwn(scene, from, phrase) ? phrase : null;
            }
        }
        return null;
    }

    /** Whether between an act and a phrase no other word stands that a doer may belong to. */
    private boolean isOwn(Scene scene, int from, Phrase agent) {
        int to = agent.from - 1;
        while (to > from && scene.prepositionAt[to - 1] != null && !scene.isSign(to - 1) && agent.from - to < 2) {
            to--;
        }
        for (int i = from; i < to; i++) {
            Pos pos = scene.pos(i);
            if (scene.isVerb(i) ? !isSeeming(scene, i) : ownsDoer(scene, i, pos)) {
                return false;
            }
        }
        return true;
    }

    private boolean ownsDoer(Scene scene, int i, Pos pos) {
        String form = scene.form(i);
        if (scene.isSign(i)) {
            return scene.tokens.get(i).is('؛')
                    || scene.tokens.get(i).is(':')
                    || scene.tokens.get(i).is('.');
        }
        if (scene.isNamed(i)) {
            return false;
        }
        Phrase phrase = scene.phraseAt[i];
        boolean unknown = phrase != null
                && phrase.from == i
                && phrase.kind() == null
                && pos.isNominal()
                && pos != Pos.NAME
                && !scene.inDate(i);
        boolean aside = ASIDE.contains(form) && !(i + 1 < scene.size() && scene.inDate(i + 1));
        return pos == Pos.VERBAL_NOUN
                || aside
                || unknown
                || scene.morphs[i].hasPronoun() && pos.isNominal()
                || pos == Pos.RELATIVE
                || form.startsWith("الذ")
                || form.equals("التي")
                || grammar.complementizers.contains(form)
                || parties.isAct(scene, i)
                || pos == Pos.ADJECTIVE
                        && scene.stem(i).startsWith("م")
                        && scene.stem(i).length() > 4;
    }

    /** «على ما يبدو»: a verb that tells nothing. */
    private static boolean isSeeming(Scene scene, int i) {
        return i > 0 && scene.form(i - 1).equals("ما") && scene.stem(i).equals("يبدو");
    }

    /** Settles the doer that stands behind a preposition of agents, and whom the act was done to. */
    void settleAgent(Draft draft) {
        Phrase agent = agent(draft);
        if (agent != null) {
            settle(draft, agent);
        }
    }

    void settle(Draft draft, Phrase doer) {
        draft.settle(doer, Slot.ACTOR);
        if (draft.actors.isEmpty()) {
            parties.addAll(draft, Role.ACTOR, doer);
        }
    }

    /** «شن الجيش هجوما»: right beside the verb that carries the act stands who does it. */
    void lent(Draft draft, NounGovernors.Governing governing) {
        Phrase subject = governing.subject();
        Governor by = governing.by();
        int verb = governing.verb();
        if (subject == null || by == null || verb < 0 || draft.rule.twoSided()) {
            return;
        }
        Scene scene = draft.scene;
        Phrase act = scene.phraseAt[draft.trigger];
        boolean light = by.kind() == Governor.Kind.LIGHT
                && !by.performs()
                && by.subject() == Role.ACTOR
                && act != null
                && act.from == draft.trigger
                && (act.bare()
                        || act.preposition.equals("ب") && reaches(scene, Math.max(subject.to, verb + 1), draft.trigger))
                && !act.joined
                && isNear(scene, Math.max(subject.to, verb + 1), draft.trigger);
        if (light
                && Arguments.surelyActs(subject)
                && isBeside(scene, verb, subject)
                && !scene.verbBetween(Math.max(verb + 1, subject.to), draft.trigger)) {
            settle(draft, subject);
        }
    }

    /** Whether no other act stands between two tokens. */
    private boolean isNear(Scene scene, int from, int to) {
        for (int i = from; i < to; i++) {
            if (scene.isComma(i) || scene.pos(i) == Pos.VERBAL_NOUN || parties.isAct(scene, i)) {
                return false;
            }
        }
        return true;
    }

    /** Whether nothing but days and places stands between two tokens. */
    private static boolean reaches(Scene scene, int from, int to) {
        for (int i = from; i < to; i++) {
            Phrase phrase = scene.phraseAt[i];
            boolean aside = scene.inDate(i)
                    || scene.isComma(i)
                    || phrase == null && scene.prepositionAt[i] != null
                    || phrase != null && phrase.kind() == EntityKind.PLACE;
            if (!aside) {
                return false;
            }
        }
        return true;
    }

    /** Whether a phrase stands right behind a verb as its subject can, or right before it at the head of the clause. */
    private boolean isBeside(Scene scene, int verb, Phrase subject) {
        if (!subject.bare()
                || scene.pos(verb).isPassive()
                || parties.holdsTrigger(scene, subject)
                || parties.isAction(scene, subject)) {
            return false;
        }
        if (subject.from == verb + 1) {
            return !Arguments.isPlural(scene, verb)
                    && !VerbFrame.isFirstPerson(scene, verb)
                    && !scene.isAccusative(subject.from)
                    && !scene.morphs[verb].hasPronoun()
                    && !Agreement.isNoSubjectOf(scene, verb, subject);
        }
        // «قال إن امرأة قتلت»: who is no party may as well have suffered it.
        return subject.to == verb
                && (subject.definite || grammar.isArmed(subject))
                && opensClause(scene, subject)
                && !scene.morphs[verb].hasConjunction();
    }

    /** Whether a phrase opens its sentence or a clause: «إن الجيش», «لكن الجيش», «وكان الجيش». */
    private boolean opensClause(Scene scene, Phrase subject) {
        int before = subject.from - 1;
        if (before < 0 || scene.morphs[subject.from].hasConjunction() && subject.definite) {
            return true;
        }
        String form = scene.form(before);
        String stem = scene.stem(before);
        return grammar.complementizers.contains(form) && form.endsWith("ن")
                || form.endsWith("لكن")
                || stem.equals("كان")
                || stem.equals("كانت")
                || stem.equals("بينما")
                || stem.equals("فيما")
                || scene.tokens.get(before).is(':');
    }

    /** A verb's subject right beside it, where the object stands behind. */
    void subject(Draft draft, @Nullable Phrase subject, @Nullable Phrase object, boolean before) {
        Scene scene = draft.scene;
        Rule rule = draft.rule;
        if (subject == null
                || rule.subject() != Role.ACTOR
                || rule.twoSided()
                || !Arguments.surelyActs(subject)
                || scene.pos(subject.from) == Pos.ADJECTIVE
                || !isBeside(scene, draft.trigger, subject)) {
            return;
        }
        boolean deed = isDeed(rule);
        boolean counted = scene.pos(subject.from) == Pos.NUMBER || COUNTS.contains(scene.stem(subject.from));
        Phrase next = subject.to < scene.size() ? scene.phraseAt[subject.to] : null;
        // «اعتقلت أربعة رهبان بوذيين»: who is counted may have suffered it; «تظاهر طلبة ومعلموهم»: nor is he alone.
        if (!before && (deed && counted || object == null && next != null && next.joined)) {
            return;
        }
        boolean full = object == null
                ? !deed && rule.object() == Role.NONE
                : object.from >= draft.triggerTo && !(rule.content() && parties.isAction(scene, object));
        boolean vso = !before && (object == null || object.from == subject.to);
        if (full && (vso || before)) {
            settle(draft, subject);
        }
    }

    /** «غارة نفذها», «غارات على المدينة أمس شنها»: whether a clause is about the noun of a phrase and no other. */
    boolean isAbout(Scene scene, Phrase noun, int verb) {
        int to = verb;
        while (to > noun.to && scene.pos(to - 1) == Pos.RELATIVE
                || scene.form(to - 1).startsWith("الذ")
                || scene.form(to - 1).equals("التي")) {
            to--;
        }
        return reaches(scene, noun.to, to);
    }

    /** «هجوم نفذه مسلحون»: right behind the verb whose object is the act. */
    void relative(Draft draft, int verb, Phrase subject) {
        Scene scene = draft.scene;
        if (!draft.rule.twoSided()
                && Arguments.canAct(subject)
                && scene.pos(subject.from) != Pos.ADJECTIVE
                && !Arguments.isTimePhrase(scene, subject)
                && !scene.isAccusative(subject.from)
                && !parties.isAction(scene, subject)
                && !parties.holdsTrigger(scene, subject)) {
            settle(draft, subject);
        }
    }

    /** «هجوم تبناه التنظيم»، «هجمات نسبت إلى الحزب»: whom a clause about the act says it is of. */
    void claimed(Draft draft, int from) {
        Scene scene = draft.scene;
        if (draft.rule.event() != EventType.ASSAULT || draft.rule.twoSided() || draft.rule.toll() != null) {
            return;
        }
        for (int i = from; i < scene.size() && i < from + BESIDE; i++) {
            String form = scene.form(i);
            boolean ascribed = ASCRIBED.contains(form);
            if (OWNED.contains(form) || ascribed) {
                Phrase next = i + 1 < scene.size() ? scene.phraseAt[i + 1] : null;
                if (ascribed
                        && next == null
                        && i + 2 < scene.size()
                        && scene.form(i + 1).equals("الي")) {
                    next = scene.phraseAt[i + 2];
                }
                boolean to = next != null
                        && (ascribed ? next.preposition.equals("الي") || next.preposition.equals("ل") : next.bare());
                if (next != null && to && Arguments.canAct(next) && !Arguments.isTimePhrase(scene, next)) {
                    settle(draft, next);
                }
                return;
            }
            if (scene.isVerb(i) || scene.isComma(i)) {
                return;
            }
        }
    }

    /** «محسود يقف خلف عملية الاغتيال»، «كان العسيري وراء الهجوم». */
    void standsBehind(Draft draft, @Nullable Phrase around, Arguments arguments) {
        Scene scene = draft.scene;
        if (around == null || draft.rule.twoSided()) {
            return;
        }
        int at = around.from;
        Phrase before = around.from > 0 ? scene.phraseAt[around.from - 1] : null;
        if (!isBehind(around) && before != null && before.to == around.from && isBehind(before)) {
            around = before;
        }
        if (!isBehind(around)) {
            return;
        }
        int i = around.from - 1;
        while (i >= 0 && scene.phraseAt[i] == null && !scene.isVerb(i) && scene.prepositionAt[i] != null) {
            i--;
        }
        Phrase who = null;
        if (i >= 0 && scene.phraseAt[i] != null) {
            who = scene.phraseAt[i];
            who = who.bare() ? who : null;
        } else if (i >= 0 && scene.isVerb(i) && STANDS.contains(scene.stem(i))) {
            Arguments.@Nullable Before left = arguments.before(scene, i);
            who = left == null || left.relative() && !left.phrase().definite ? null : left.phrase();
        }
        if (who != null && Arguments.surelyActs(who)) {
            settle(draft, who);
        }
    }

    private static boolean isBehind(Phrase phrase) {
        return phrase.preposition.equals("وراء") || phrase.preposition.equals("خلف");
    }
}
