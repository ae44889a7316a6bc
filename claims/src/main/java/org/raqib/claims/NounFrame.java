package org.raqib.claims;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.raqib.knowledge.Hit;
import org.raqib.model.EntityKind;
import org.raqib.model.EventType;
import org.raqib.words.Pos;
import org.raqib.words.number.NumberMention;

/** Fills an act that a noun states: its genitive, its adjectives, the verb or noun over it, the clause behind it. */
final class NounFrame {
    private final RuleBook book;
    private final Arguments arguments;
    private final Parties parties;
    private final Casualties casualties;
    private final NounGovernors governors;
    private final Antecedents antecedents;
    private final NounDoers doers;
    private final ClearDoers clear;
    private final Transitive transitive;

    NounFrame(RuleBook book, Arguments arguments, Parties parties) {
        this.book = book;
        this.arguments = arguments;
        this.parties = parties;
        this.casualties = new Casualties(book.grammar);
        this.governors = new NounGovernors(book, parties);
        this.antecedents = new Antecedents(book.grammar);
        this.clear = new ClearDoers(book.grammar, parties);
        this.doers = new NounDoers(book.grammar, parties);
        this.transitive = new Transitive(book);
    }

    void fill(Draft draft) {
        Scene scene = draft.scene;
        Rule rule = draft.rule;
        Phrase around = scene.phraseAt[draft.triggerTo - 1];
        NounGovernors.Governing governing = governors.over(draft);
        List<Phrase> behind = arguments.behind(scene, draft.triggerTo);
        Hit nisba = null;
        Phrase genitive = null;
        if (around != null) {
            int i = draft.triggerTo;
            while (i < around.to) {
                Hit hit = scene.hitAt[i];
                if (i == draft.triggerTo && isSufferer(draft, i)) {
                    break;
                }
                if (hit != null && Phrase.isOrigin(hit)) {
                    nisba = nisba == null ? hit : nisba;
                    i = hit.to();
                    continue;
                }
                boolean describes = scene.pos(i) == Pos.ADJECTIVE && hit == null
                        || i == draft.triggerTo && looksAdjectival(scene, draft.trigger, i);
                if (describes) {
                    i++;
                    continue;
                }
                break;
            }
            if (i < around.to && nisba == null) {
                genitive = Parties.part(scene, around, i);
                genitive.people |= Phrase.isOrigin(scene.hitAt[i]);
            }
            Phrase next = counted(scene, around.to);
            boolean counted = next != null && next.bare() && !next.joined && Counted.countOf(scene, next) != null;
            if (i == around.to && genitive == null && nisba == null && counted) {
                // «مقتل خمسة مدنيين»: the number opens a phrase of its own.
                genitive = next;
                around = next;
            }
        }
        if (genitive == null && scene.morphs[draft.trigger].hasPronoun()) {
            possessed(draft);
        }
        clear.settleAgent(draft);
        clear.claimed(draft, around == null ? draft.triggerTo : around.to);
        clear.standsBehind(draft, around, arguments);
        if (governing.role() == Role.ACTOR) {
            clear.lent(draft, governing);
        }
        boolean definite = scene.morphs[draft.trigger].hasArticle();
        boolean hasTarget = false;
        for (Phrase phrase : behind) {
            Role role = rule.prepositions().get(phrase.preposition);
            hasTarget |= !phrase.bare() && role == Role.RECIPIENT;
        }
        if (nisba != null && (rule.of() == Role.ACTOR || rule.of() == Role.EITHER)) {
            parties.add(draft, Role.ACTOR, nisba);
        }
        if (genitive != null
                && rule.of() == Role.ACTOR
                && genitive.kind() == EntityKind.THING
                && rule.event() == EventType.COERCE) {
            draft.drop(Uncoded.HELD_THING);
        }
        if (genitive != null) {
            Role role = rule.of();
            if (role == Role.EITHER) {
                boolean governed = governing.subject() != null && governing.role() == Role.ACTOR;
                role = hasTarget && Arguments.canAct(genitive)
                                || governing.role() == Role.RECIPIENT && governing.subject() != null
                        ? Role.ACTOR
                        : governed
                                        || !Arguments.surelyActs(genitive)
                                        || !hasTarget
                                                && around != null
                                                && transitive.isObjectOf(draft, around, behind, governing.found())
                                ? suffers(rule)
                                : Role.ACTOR;
            }
            List<Phrase> chain = new ArrayList<>();
            chain.add(genitive);
            int at = scene.phrases.indexOf(around);
            for (int p = at + 1;
                    p < scene.phrases.size()
                            && scene.phrases.get(p).joined
                            && scene.phrases.get(p).preposition.equals(around == null ? "" : around.preposition);
                    p++) {
                if (!parties.holdsTrigger(scene, scene.phrases.get(p))) {
                    chain.add(scene.phrases.get(p));
                }
            }
            Phrase after = chain.size() == 1 ? NounObjects.after(scene, around) : null;
            if (after == null && role == Role.RECIPIENT && chain.size() == 1 && Arguments.surelyActs(genitive)) {
                after = NounObjects.of(scene, around, genitive);
            }
            boolean does = role == Role.RECIPIENT
                            && (Arguments.canAct(genitive) || after != null && scene.isAccusative(after.from))
                    || role == Role.ACTOR && rule.of() == Role.EITHER && rule.object() != Role.NONE;
            if (after != null && does) {
                // «قتل مسلحيها 19 شرطيا»: the genitive did it, the accusative suffered it.
                parties.add(draft, Role.ACTOR, genitive);
                chain = List.of(after);
                role = suffers(rule);
            }
            if (after == null && role == Role.ACTOR && !rule.verbWithNext().isEmpty() && isAlone(scene, around)) {
                // «إضافة الجماعة إلى القائمة»: who puts somebody there is not told alone.
                role = Role.RECIPIENT;
            }
            for (Phrase phrase : chain) {
                parties.add(draft, role, phrase);
            }
            if (role == Role.RECIPIENT || rule.toll() != null) {
                casualties.fill(draft, chain);
            }
        }
        int relative = relativeVerb(scene, around == null ? draft.triggerTo : around.to);
        if (rule.event() == EventType.SANCTION && Imposed.is(book.grammar, draft)) {
            relative = Imposed.subject(scene, Imposed.verb(book.grammar, scene, draft.triggerTo));
            draft.announced = true;
        }
        boolean doer = draft.toldTo >= 0
                || governing.role() == Role.ACTOR
                        && namesDoer(
                                scene,
                                genitive == null && around != null && relative - around.to <= 1 ? relative : -1,
                                behind);
        if (doer) {
            draft.announced |= governing.found();
        } else if (governing.subject() != null
                && governing.role() != Role.NONE
                && !parties.holdsTrigger(scene, governing.subject())) {
            if (governing.role() != Role.ACTOR || draft.actors.isEmpty()) {
                parties.addAll(draft, governing.role(), governing.subject());
            }
            if (governing.role() == Role.RECIPIENT && rule.toll() != null) {
                // «لقي خمسة جنود مصرعهم»
                casualties.fill(draft, Arguments.joined(scene, governing.subject()));
            }
        } else if (draft.actors.isEmpty() && governing.lends() && governing.role() == Role.ACTOR) {
            parties.lendSubject(draft);
        }
        draft.announced |= governing.found();
        if (rule.self() != Role.NONE && around != null) {
            // «خرج متظاهرون»، «سقوط خمسة قتلى»: the word names who takes part and so the act.
            if (rule.toll() == null) {
                for (Phrase one : Arguments.joined(scene, around)) {
                    parties.add(draft, rule.self(), one);
                }
            } else {
                casualties.tally(draft);
                boolean uncounted = draft.killed == null && draft.injured == null;
                if (uncounted && (!definite || Counted.countOf(scene, around) != null)) {
                    // «عملية الشهيد سالم» is a name, not one dead.
                    casualties.fill(draft, List.of(Parties.part(scene, around, draft.trigger)));
                } else if (uncounted && around.joined) {
                    // «عشرات القتلى والجرحى»: one number for both.
                    casualties.share(draft, Arguments.first(scene, around));
                }
                // Uncounted dead are news only where a verb tells of them.
                if (draft.killed == null && draft.injured == null && !governing.found()) {
                    draft.drop(Uncoded.UNCOUNTED);
                }
            }
            draft.announced = true;
        }
        if (rule.toll() != null && genitive == null && governing.subject() == null) {
            casualties.suffix(draft);
        }
        if (draft.actors.isEmpty() && genitive == null && !definite && Parties.isAboutActs(rule.event())) {
            doers.giver(draft, behind);
        }
        if (draft.actors.isEmpty() && genitive == null && rule.event() == EventType.ASSAULT) {
            doers.attacker(draft, behind, definite);
        }
        parties.prepositional(draft, behind);
        parties.byShots(draft, behind);
        if (relative >= 0) {
            relativeClause(
                    draft, relative, genitive == null && around != null && clear.isAbout(scene, around, relative));
        }
        possessor(draft);
        if (draft.actors.isEmpty() && rule.of() != Role.NONE) {
            whose(draft);
        }
        // «انتشار الجيش», but not «انتشار الحمى».
        if (rule.strict()
                && !rule.subjectKinds().isEmpty()
                && draft.actors.stream().noneMatch(actor -> rule.subjectKinds().contains(actor.kind()))) {
            draft.drop(Uncoded.NO_DOER);
        }
        draft.anaphoric = definite && draft.actors.isEmpty() && draft.recipients.isEmpty();
        if (rule.event() == EventType.AGREE && draft.triggerTo > draft.trigger + 1 && isKnown(draft)) {
            draft.drop(Uncoded.POINTS_BACK);
        }
    }

    /** «بموجب الاتفاق»: an accord of which nothing more is said was told. */
    private static boolean isKnown(Draft draft) {
        Scene scene = draft.scene;
        int last = draft.triggerTo - 1;
        Phrase phrase = scene.phraseAt[last];
        int next = draft.triggerTo;
        return scene.morphs[last].hasArticle()
                && scene.morphs[last].pos().isNominal()
                && (phrase == null || phrase.to == next)
                && (next >= scene.size() || scene.isSign(next) || scene.isVerb(next));
    }

    /** «استهدافها حي النصر»: behind whose act it is stands whom it hits; «خطف عمالا قبل اغتيالهم»: the pronoun is who suffers. */
    private void possessed(Draft draft) {
        Scene scene = draft.scene;
        Rule rule = draft.rule;
        if (rule.object() == Role.NONE || rule.toll() != null && rule.of() != Role.RECIPIENT) {
            return;
        }
        Phrase next = draft.triggerTo < scene.size() ? scene.phraseAt[draft.triggerTo] : null;
        if (next != null && next.from == draft.triggerTo && next.bare() && !next.joined) {
            if (!Arguments.isTimePhrase(scene, next) && isHit(scene, next)) {
                parties.addAll(draft, suffers(rule), next);
            }
            return;
        }
        boolean to = next != null && next.from == draft.triggerTo && next.preposition.equals("ل");
        Phrase sufferer = to || rule.of() != Role.RECIPIENT ? null : antecedents.of(draft, null);
        if (sufferer != null) {
            parties.addAll(draft, Role.RECIPIENT, sufferer);
        }
    }

    /** A party behind such a word more likely did it: «رفات عمال قتلهم التنظيم», which may be read as a noun. */
    private static boolean isHit(Scene scene, Phrase phrase) {
        EntityKind kind = phrase.kind();
        return scene.pos(phrase.from) == Pos.NOUN
                && (kind == EntityKind.THING
                        || kind == EntityKind.PLACE
                        || kind == EntityKind.ROLE && phrase.generic != null);
    }

    /** What a genitive is that does not act: what the verb would have as its object («تحرير المدينة»). */
    private static Role suffers(Rule rule) {
        return rule.object() == Role.PLACE ? Role.PLACE : Role.RECIPIENT;
    }

    /** The phrase that opens at a token, the words of a bound before it left out («مقتل ما لا يقل عن خمسة»). */
    private static @Nullable Phrase counted(Scene scene, int from) {
        if (from >= scene.size()) {
            return null;
        }
        int at = from;
        for (NumberMention number : scene.numbers) {
            at = number.first() == from ? number.end() - 1 : at;
        }
        Phrase phrase = scene.phraseAt[at];
        return phrase != null && phrase.from >= from ? phrase : null;
    }

    /** «مع تصعيد المتمردين هجماتهم»: the pronoun of the act is whose deed the noun before it tells. */
    private void whose(Draft draft) {
        Scene scene = draft.scene;
        Phrase before = draft.trigger > 0 && scene.morphs[draft.trigger].hasPronoun()
                ? scene.phraseAt[draft.trigger - 1]
                : null;
        if (before == null || before.to <= before.from + 1 || scene.pos(before.from) != Pos.VERBAL_NOUN) {
            return;
        }
        Phrase doer = Parties.part(scene, before, before.from + 1);
        if (Arguments.surelyActs(doer)) {
            parties.addAll(draft, Role.ACTOR, doer);
        }
    }

    /** «للجيش الحق في الرد»: whose the right is. */
    private void possessor(Draft draft) {
        Phrase before = draft.trigger > 0 ? draft.scene.phraseAt[draft.trigger - 1] : null;
        if (draft.rule.needsVoice()
                && draft.actors.isEmpty()
                && before != null
                && before.preposition.equals("ل")
                && Arguments.surelyActs(before)) {
            parties.addAll(draft, Role.ACTOR, before);
        }
    }

    /** «مقتل فلسطيني»، «إصابة جندي أمريكي»، «اعتقال مدنيين»: behind a noun of what is suffered stands who suffers it. */
    static boolean isSufferer(Draft draft, int i) {
        Scene scene = draft.scene;
        Hit hit = scene.hitAt[i];
        boolean bare = !scene.morphs[draft.trigger].hasArticle() && !scene.morphs[i].hasArticle();
        if (draft.rule.of() != Role.RECIPIENT || hit == null || hit.from() != i || !bare) {
            return false;
        }
        return Phrase.isOrigin(hit)
                ? !scene.stem(i).endsWith("ه")
                : Phrase.isGeneric(hit) && hit.entity().kind() == EntityKind.ROLE;
    }

    /** An indefinite word of relation behind an indefinite noun describes it («قصف مدفعي») even where it is tagged a noun. */
    private static boolean looksAdjectival(Scene scene, int trigger, int i) {
        String stem = scene.stem(i);
        boolean indefinite =
                !scene.morphs[trigger].hasArticle() && !scene.morphs[i].hasArticle() && !scene.morphs[i].hasPronoun();
        return indefinite
                && (stem.endsWith("ي") && stem.length() > 3 || stem.endsWith("يه") && stem.length() > 4)
                && (scene.hitAt[i] == null || Phrase.isGenericAt(scene.hitAt[i]) && !endsInAlif(scene, i));
    }

    /** «مستشفى» is a noun, however much its folded letters look like a word of relation. */
    private static boolean endsInAlif(Scene scene, int i) {
        return scene.lastLetter(i) == 'ى';
    }

    /** «هجوم شنه المسلحون»، «الغارة التي نفذها الطيران»: a lending verb behind, with the act as its object, or -1. */
    private int relativeVerb(Scene scene, int from) {
        int limit = Math.min(scene.size(), from + 8);
        for (int i = from; i < limit; i++) {
            if (!scene.isVerb(i)) {
                continue;
            }
            List<RuleBook.VerbGovernor> governors = book.verbGovernors.get(scene.stem(i));
            if (governors == null || !scene.morphs[i].hasPronoun()) {
                return -1;
            }
            for (RuleBook.VerbGovernor governor : governors) {
                if (governor.governor().kind() == Governor.Kind.LIGHT
                        && governor.governor().subject() == Role.ACTOR) {
                    return i;
                }
            }
            return -1;
        }
        return -1;
    }

    /** Who does what the noun says in a clause about it. */
    private void relativeClause(Draft draft, int verb, boolean surely) {
        List<Phrase> behind = arguments.behind(draft.scene, verb + 1);
        for (Phrase phrase : behind) {
            if (surely && phrase.bare() && phrase.from == verb + 1) {
                clear.relative(draft, verb, phrase);
            }
            if (phrase.bare() && draft.actors.isEmpty()) {
                parties.addAll(draft, Role.ACTOR, phrase);
                break;
            }
        }
        parties.prepositional(draft, behind);
        draft.announced = true;
    }

    /** Whether the noun's own words name who does it: «هجوم شنه المسلحون», «اغتيال الوزير على يد مسلحين». */
    private static boolean namesDoer(Scene scene, int relative, List<Phrase> behind) {
        Phrase doer = relative < 0 || relative + 1 >= scene.size() ? null : scene.phraseAt[relative + 1];
        return doer != null && doer.bare() || behind.stream().anyMatch(phrase -> phrase.preposition.startsWith("علي "));
    }

    /** Whether no other party stands right behind what a noun governs («إضافة المجلس قائد الجماعة إلى القائمة»). */
    private static boolean isAlone(Scene scene, @Nullable Phrase around) {
        Phrase next = around == null || around.to >= scene.size() ? null : scene.phraseAt[around.to];
        return next == null || !next.bare() || next.joined || Arguments.isTimePhrase(scene, next);
    }
}
