package org.raqib.claims;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.raqib.knowledge.Hit;
import org.raqib.knowledge.Name;
import org.raqib.model.EntityKind;
import org.raqib.model.EventType;
import org.raqib.model.Mention;
import org.raqib.model.Slot;
import org.raqib.model.Toll;
import org.raqib.words.Morph;
import org.raqib.words.Pos;
import org.raqib.words.number.NumberMention;

/** Fills who did what to whom around the trigger of a draft. */
final class Frames {
    private static final Map<String, Role> AGENTS = Map.of(
            "من قبل",
            Role.ACTOR,
            "علي يد",
            Role.ACTOR,
            "علي يدي",
            Role.ACTOR,
            "علي ايدي",
            Role.ACTOR,
            "من جانب",
            Role.ACTOR,
            "من طرف",
            Role.ACTOR);

    private final RuleBook book;
    private final Arguments arguments;
    private final Mentions mentions;

    Frames(RuleBook book, Arguments arguments, Mentions mentions) {
        this.book = book;
        this.arguments = arguments;
        this.mentions = mentions;
    }

    void fill(Draft draft) {
        if (draft.afterRecipient) {
            afterRecipient(draft);
            return;
        }
        if (draft.verbal) {
            verb(draft);
        } else if (isParticiple(draft)) {
            participle(draft);
        } else {
            noun(draft);
        }
    }

    private static boolean isParticiple(Draft draft) {
        String stem = draft.scene.stem(draft.trigger);
        return draft.triggerTo == draft.trigger + 1
                && draft.rule.participles().stream()
                        .anyMatch(word -> Stems.stem(word).equals(stem));
    }

    /** «حكومة الوفاق المدعومة من الأمم المتحدة»: the recipient stands before, the actor behind. */
    private void afterRecipient(Draft draft) {
        Scene scene = draft.scene;
        Phrase around = scene.phraseAt[draft.trigger];
        Phrase recipient = null;
        if (around != null && around.from < draft.trigger) {
            recipient = around;
        } else {
            for (Phrase phrase : scene.phrases) {
                if (phrase.to <= draft.trigger && draft.trigger - phrase.to <= 1) {
                    recipient = phrase;
                }
            }
        }
        if (recipient != null) {
            Phrase before = new Phrase(recipient.from);
            before.to = Math.min(recipient.to, draft.trigger);
            before.name = recipient.name != null && recipient.name.to() <= draft.trigger ? recipient.name : null;
            before.generic = recipient.generic;
            draft.recipients.add(mentions.of(scene, before));
        }
        for (Phrase phrase : arguments.behind(scene, draft.triggerTo)) {
            if (phrase.from > draft.triggerTo + 3) {
                break;
            }
            if (!phrase.bare() || draft.triggerTo - draft.trigger > 1) {
                addAll(draft, Role.ACTOR, phrase);
                break;
            }
        }
        draft.announced = true;
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

    private void verb(Draft draft) {
        Scene scene = draft.scene;
        Rule rule = draft.rule;
        Morph morph = scene.morphs[draft.trigger];
        Arguments.@Nullable Before before = arguments.before(scene, draft.trigger);
        List<Phrase> behind = arguments.behind(scene, draft.triggerTo);
        List<Phrase> bare = new ArrayList<>();
        for (Phrase phrase : behind) {
            if (phrase.bare()
                    && !phrase.joined
                    && !isReflexive(scene, phrase)
                    && !Arguments.isTimePhrase(scene, phrase)
                    && !isWith(rule, scene, phrase)) {
                bare.add(phrase);
            }
        }
        Phrase subject = null;
        Phrase object = null;
        // A second phrase in the accusative shows that the first one acts, whatever the verb looks like.
        boolean passive =
                passive(draft) && !(before == null && bare.size() >= 2 && scene.isAccusative(bare.get(1).from));
        if (passive) {
            object = before != null ? before.phrase() : bare.isEmpty() ? null : bare.get(0);
            subject = null;
        } else if (before != null && before.relative() && morph.hasPronoun()) {
            object = before.phrase();
            subject = bare.isEmpty() ? null : bare.get(0);
        } else if (before != null) {
            subject = before.phrase();
            object = bare.isEmpty() || morph.hasPronoun() ? null : bare.get(0);
        } else if (!bare.isEmpty() && Arguments.isPlural(scene, draft.trigger)) {
            object = bare.get(0);
        } else if (bare.size() >= 2) {
            subject = bare.get(0);
            object = bare.get(1);
        } else if (bare.size() == 1) {
            boolean goesOn = morph.hasConjunction() && rule.event() == EventType.REQUEST;
            if (goesOn && bare.get(0).name == null) {
                // «وحث جميع الأطراف على»: who spoke before goes on speaking.
                object = bare.get(0);
            } else if (rule.toll() != null && scene.pos(draft.trigger) != Pos.IMPERFECT) {
                // Unvocalised «قتل جندي» with nobody else in the clause is the passive.
                object = bare.get(0);
            } else if (rule.object() == Role.NONE
                    || rule.twoSided()
                    || Arguments.canAct(bare.get(0)) && !scene.isAccusative(bare.get(0).from)) {
                subject = bare.get(0);
            } else {
                object = bare.get(0);
            }
        }
        if (subject != null) {
            if (!allowed(draft, rule.subjectKinds(), subject)) {
                draft.dropped = true;
            }
            addAll(draft, rule.subject(), subject);
        } else if (!passive) {
            lendSubject(draft);
        }
        if (object != null) {
            if (!allowed(draft, rule.objectKinds(), object)) {
                draft.dropped = true;
            }
            addAll(draft, passive && rule.object() == Role.NONE ? Role.RECIPIENT : rule.object(), object);
            toll(draft, object);
        }
        if (morph.hasPronoun()) {
            draft.explain(Slot.RECIPIENT, null, "pronoun");
        }
        prepositional(draft, behind);
        if (rule.strict() && !rule.subjectKinds().isEmpty() && draft.actors.isEmpty()) {
            draft.dropped = true;
        }
        if (negated(scene, draft.trigger)) {
            draft.modality = org.raqib.model.Modality.DENIED;
        }
        if (morph.has(Morph.SA) || precededBy(scene, draft.trigger, book.grammar.futures)) {
            draft.modality = org.raqib.model.Modality.PLANNED;
        }
        draft.announced = true;
    }

    /** «نفسه»، «أنفسهم» name nobody new. */
    private static boolean isReflexive(Scene scene, Phrase phrase) {
        String stem = scene.stem(phrase.from);
        return scene.morphs[phrase.from].hasPronoun()
                && (stem.equals("نفس") || stem.equals("انفس") || stem.equals("نفسي"));
    }

    private static boolean isWith(Rule rule, Scene scene, Phrase phrase) {
        for (int i = phrase.from; i < phrase.to; i++) {
            if (rule.verbWith().contains(scene.stem(i)) || rule.verbWith().contains(scene.form(i))) {
                // What is brought down, fired at or freed is the object itself where the rule gives the object a role.
                return rule.object() == Role.NONE;
            }
        }
        return false;
    }

    private boolean negated(Scene scene, int verb) {
        return precededBy(scene, verb, book.grammar.negations);
    }

    private static boolean precededBy(Scene scene, int i, java.util.Set<String> words) {
        for (int k = i - 1; k >= 0 && k >= i - 2; k--) {
            if (words.contains(scene.stem(k)) || words.contains(scene.form(k))) {
                return true;
            }
            if (!scene.form(k).equals("قد") && !scene.form(k).equals("اي")) {
                return false;
            }
        }
        return false;
    }

    private boolean allowed(Draft draft, java.util.Set<EntityKind> kinds, Phrase phrase) {
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

    private void participle(Draft draft) {
        Scene scene = draft.scene;
        List<Phrase> behind = arguments.behind(scene, draft.triggerTo);
        lendSubject(draft);
        for (Phrase phrase : behind) {
            if (phrase.bare() && !Arguments.isTimePhrase(scene, phrase)) {
                addAll(draft, draft.rule.object(), phrase);
                break;
            }
        }
        prepositional(draft, behind);
        draft.announced = true;
    }

    private void noun(Draft draft) {
        Scene scene = draft.scene;
        Rule rule = draft.rule;
        Phrase around = scene.phraseAt[draft.triggerTo - 1];
        Governing governing = governing(draft);
        List<Phrase> behind = arguments.behind(scene, draft.triggerTo);
        Hit nisba = null;
        Phrase genitive = null;
        if (around != null) {
            int i = draft.triggerTo;
            while (i < around.to) {
                Hit hit = scene.hitAt[i];
                if (hit != null && hit.name().form() == Name.Form.NISBA) {
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
                genitive = part(scene, around, i);
            }
            Phrase next = around.to < scene.size() ? scene.phraseAt[around.to] : null;
            boolean counted =
                    next != null && next.from == around.to && next.bare() && Chunker.countOf(scene, next) != null;
            if (i == around.to && genitive == null && nisba == null && counted) {
                // «مقتل خمسة مدنيين»: the number opens a phrase of its own.
                genitive = next;
                around = next;
            }
        }
        boolean definite = scene.morphs[draft.trigger].hasArticle();
        boolean hasTarget = false;
        for (Phrase phrase : behind) {
            Role role = rule.prepositions().get(phrase.preposition);
            hasTarget |= !phrase.bare() && role == Role.RECIPIENT;
        }
        if (nisba != null && (rule.of() == Role.ACTOR || rule.of() == Role.EITHER)) {
            add(draft, Role.ACTOR, mentions.of(scene, nisba));
        }
        if (genitive != null
                && rule.of() == Role.ACTOR
                && genitive.kind() == EntityKind.THING
                && rule.event() == EventType.COERCE) {
            draft.dropped = true;
        }
        if (genitive != null) {
            Role role = rule.of();
            if (role == Role.EITHER) {
                boolean governed = governing.subject != null && governing.role == Role.ACTOR;
                role = hasTarget && Arguments.canAct(genitive)
                                || governing.role == Role.RECIPIENT && governing.subject != null
                        ? Role.ACTOR
                        : governed || !Arguments.surelyActs(genitive) ? Role.RECIPIENT : Role.ACTOR;
            }
            List<Phrase> chain = new ArrayList<>();
            chain.add(genitive);
            int at = scene.phrases.indexOf(around);
            for (int p = at + 1;
                    p < scene.phrases.size()
                            && scene.phrases.get(p).joined
                            && scene.phrases.get(p).preposition.equals(around == null ? "" : around.preposition);
                    p++) {
                if (!holdsTrigger(scene, scene.phrases.get(p))) {
                    chain.add(scene.phrases.get(p));
                }
            }
            Phrase after = chain.size() == 1 ? objectAfter(scene, around) : null;
            if (after != null && role == Role.RECIPIENT && Arguments.canAct(genitive)) {
                // «قتل مسلحيها 19 شرطيا»: the genitive did it, the accusative suffered it.
                add(draft, Role.ACTOR, mentions.of(scene, genitive));
                chain = List.of(after);
            }
            for (Phrase phrase : chain) {
                add(draft, role, mentions.of(scene, phrase));
            }
            if (role == Role.RECIPIENT || rule.toll() != null) {
                tollOf(draft, chain);
            }
        }
        if (governing.subject != null && governing.role != Role.NONE && !holdsTrigger(scene, governing.subject)) {
            if (governing.role != Role.ACTOR || draft.actors.isEmpty()) {
                addAll(draft, governing.role, governing.subject);
            }
        } else if (draft.actors.isEmpty() && governing.lends && governing.role == Role.ACTOR) {
            lendSubject(draft);
        }
        draft.announced |= governing.found;
        if (rule.self() != Role.NONE && around != null) {
            // «خرج متظاهرون»، «سقوط خمسة قتلى»: the word names who takes part and so the act.
            for (Phrase one : rule.toll() != null ? List.of(around) : Arguments.joined(scene, around)) {
                if (rule.toll() == null) {
                    add(draft, rule.self(), mentions.of(scene, one));
                }
            }
            if (rule.toll() != null) {
                tollOf(draft, List.of(around));
            }
            draft.announced = true;
        }
        if (draft.actors.isEmpty() && genitive == null && rule.event() == EventType.ASSAULT) {
            doer(draft, behind, definite);
        }
        prepositional(draft, behind);
        relativeClause(draft, around);
        draft.anaphoric = definite && draft.actors.isEmpty() && draft.recipients.isEmpty();
    }

    /** A counted or accusative phrase right behind a genitive: the object of the verbal noun. */
    private static @Nullable Phrase objectAfter(Scene scene, @Nullable Phrase around) {
        if (around == null || around.to >= scene.size()) {
            return null;
        }
        Phrase next = scene.phraseAt[around.to];
        boolean object = next != null
                && next.from == around.to
                && next.bare()
                && !next.joined
                && (scene.isAccusative(next.from) || Chunker.countOf(scene, next) != null)
                && !Arguments.isTimePhrase(scene, next);
        return object ? next : null;
    }

    /** An indefinite word of relation behind an indefinite noun describes it («قصف مدفعي») even where it is tagged a noun. */
    private static boolean looksAdjectival(Scene scene, int trigger, int i) {
        String stem = scene.stem(i);
        boolean indefinite =
                !scene.morphs[trigger].hasArticle() && !scene.morphs[i].hasArticle() && !scene.morphs[i].hasPronoun();
        return indefinite
                && (stem.endsWith("ي") && stem.length() > 3 || stem.endsWith("يه") && stem.length() > 4)
                && (scene.hitAt[i] == null || Phrase.isGenericAt(scene.hitAt[i]));
    }

    /** «قصف من قوات النظام»، «غارة لطيران التحالف»: who did it, behind an indefinite noun of violence. */
    private void doer(Draft draft, List<Phrase> behind, boolean definite) {
        for (Phrase phrase : behind) {
            if (phrase.from - draft.triggerTo > 5) {
                return;
            }
            boolean by = phrase.preposition.equals("من") || phrase.preposition.equals("ل") && !definite;
            if (by && Arguments.surelyActs(phrase) && phrase.kind() != EntityKind.ROLE) {
                addAll(draft, Role.ACTOR, phrase);
                return;
            }
        }
    }

    /** «هجوم شنه المسلحون»، «الغارة التي نفذها الطيران»: a lending verb behind, with the act as its object. */
    private void relativeClause(Draft draft, @Nullable Phrase around) {
        Scene scene = draft.scene;
        int i = around == null ? draft.triggerTo : around.to;
        int limit = Math.min(scene.size(), i + 8);
        for (; i < limit; i++) {
            if (!scene.isVerb(i)) {
                continue;
            }
            List<RuleBook.VerbGovernor> governors = book.verbGovernors.get(scene.stem(i));
            if (governors == null || !scene.morphs[i].hasPronoun()) {
                return;
            }
            for (RuleBook.VerbGovernor governor : governors) {
                if (governor.governor().kind() == Governor.Kind.LIGHT
                        && governor.governor().subject() == Role.ACTOR) {
                    for (Phrase phrase : arguments.behind(scene, i + 1)) {
                        if (phrase.bare() && draft.actors.isEmpty()) {
                            addAll(draft, Role.ACTOR, phrase);
                            break;
                        }
                    }
                    prepositional(draft, arguments.behind(scene, i + 1));
                    draft.announced = true;
                    return;
                }
            }
            return;
        }
    }

    /** What stands over a noun of event. */
    private record Governing(@Nullable Phrase subject, Role role, boolean found, boolean lends) {
        static final Governing NONE = new Governing(null, Role.NONE, false, false);
    }

    private Governing governing(Draft draft) {
        Scene scene = draft.scene;
        Governing found = Governing.NONE;
        for (int i = draft.trigger - 1; i >= 0 && i >= draft.trigger - 14; i--) {
            if (!scene.isVerb(i)) {
                Phrase doer = lender(scene, i, draft.trigger);
                if (doer != null) {
                    return new Governing(doer, Role.ACTOR, true, true);
                }
                continue;
            }
            List<RuleBook.VerbGovernor> governors = book.verbGovernors.get(scene.stem(i));
            if (governors == null) {
                return found;
            }
            for (RuleBook.VerbGovernor form : governors) {
                Governor governor = form.governor();
                switch (governor.kind()) {
                    case LIGHT, ASPECT, PLAN -> {
                        if (form.pos().isPassive() || scene.pos(i).isPassive()) {
                            return new Governing(null, Role.NONE, true, false);
                        }
                        Phrase subject = subjectOf(scene, i, draft.trigger);
                        return new Governing(
                                subject,
                                governor.kind() == Governor.Kind.PLAN ? Role.ACTOR : governor.subject(),
                                true,
                                true);
                    }
                    case HAPPEN, CAUSE -> {
                        return new Governing(null, Role.NONE, true, false);
                    }
                    case AUXILIARY -> {
                        found = new Governing(null, Role.NONE, true, false);
                    }
                    default -> {}
                }
            }
            if (found == Governing.NONE) {
                return found;
            }
        }
        return found;
    }

    /** «إعلان الحكومة وقفا»، «شن الطيران غارات»: a noun that lends what it governs as the doer of the act behind it. */
    private @Nullable Phrase lender(Scene scene, int i, int before) {
        List<Governor> governors = book.nounGovernors.get(scene.lemma(i));
        if (governors == null || governors.get(0).kind() != Governor.Kind.LIGHT) {
            return null;
        }
        Phrase whole = scene.phraseAt[i];
        if (whole == null || whole.to <= i + 1 || whole.contains(before)) {
            return null;
        }
        return part(scene, whole, i + 1);
    }

    /** The subject of a verb whose object is the act that stands at {@code before}. */
    @Nullable
    Phrase subjectOf(Scene scene, int verb, int before) {
        for (Phrase phrase : arguments.behind(scene, verb + 1)) {
            if (phrase.from >= before || phrase.contains(before)) {
                break;
            }
            if (phrase.bare() && !Arguments.isTimePhrase(scene, phrase)) {
                return phrase;
            }
        }
        Arguments.@Nullable Before left = arguments.before(scene, verb);
        return left == null ? null : left.phrase();
    }

    private boolean holdsTrigger(Scene scene, Phrase phrase) {
        String stem = scene.lemma(phrase.from);
        List<Rule> rules = book.nounRules.get(stem);
        return rules != null
                && rules.stream().anyMatch(rule -> rule.nounWith().get(stem) == null && rule.self() == Role.NONE);
    }

    /** The subject of the verb before, where this act has none of its own («هاجمت القوات القرية وأحرقت منازل»). */
    private void lendSubject(Draft draft) {
        Scene scene = draft.scene;
        for (int i = draft.trigger - 1; i >= 0; i--) {
            if (!scene.isVerb(i) || scene.pos(i).isPassive()) {
                continue;
            }
            Phrase subject = subjectOf(scene, i, draft.trigger);
            if (subject != null && Arguments.surelyActs(subject)) {
                addAll(draft, draft.rule.subject(), subject);
                return;
            }
        }
        if (!scene.phrases.isEmpty()) {
            Phrase first = scene.phrases.get(0);
            if (first.to <= draft.trigger && first.bare() && Arguments.surelyActs(first)) {
                addAll(draft, draft.rule.subject(), first);
            }
        }
    }

    private void prepositional(Draft draft, List<Phrase> behind) {
        Map<String, Boolean> taken = new HashMap<>();
        for (Phrase phrase : behind) {
            if (phrase.bare() || phrase.joined || Arguments.isTimePhrase(draft.scene, phrase)) {
                continue;
            }
            Role role = AGENTS.getOrDefault(
                    phrase.preposition, draft.rule.prepositions().get(phrase.preposition));
            if (role == null || role == Role.NONE || taken.containsKey(phrase.preposition)) {
                continue;
            }
            taken.put(phrase.preposition, true);
            boolean purpose = phrase.preposition.equals("ل")
                    && draft.rule.event() == EventType.SUPPORT
                    && !Arguments.surelyActs(phrase)
                    && !book.grammar.accords.contains(draft.scene.lemma(phrase.from));
            if (purpose) {
                continue;
            }
            if (role == Role.RECIPIENT
                    && draft.actors.stream()
                            .anyMatch(actor -> actor.key()
                                    .equals(mentions.of(draft.scene, phrase).key()))) {
                continue;
            }
            addAll(draft, role, phrase);
        }
    }

    /** The part of a phrase from a token on. */
    private static Phrase part(Scene scene, Phrase whole, int from) {
        Phrase part = new Phrase(from);
        part.to = whole.to;
        part.definite = whole.definite;
        part.apposition = whole.apposition;
        part.name = whole.name != null && whole.name.from() >= from ? whole.name : null;
        Hit head = scene.hitAt[from];
        part.generic = head != null && Phrase.isGeneric(head) ? head : null;
        return part;
    }

    private void addAll(Draft draft, Role role, Phrase phrase) {
        if (role == Role.NONE) {
            return;
        }
        for (Phrase one : Arguments.joined(draft.scene, phrase)) {
            if (role != Role.PLACE && isAction(draft.scene, one)) {
                continue;
            }
            if (one != phrase && holdsTrigger(draft.scene, one)) {
                break;
            }
            if (holdsTrigger(draft.scene, one) && role != Role.PLACE && !isAboutActs(draft.rule.event())) {
                continue;
            }
            add(draft, role, mentions.of(draft.scene, one));
        }
    }

    /** «إلصاق التهمة», «التوصل»: a verbal noun is no party and no thing. */
    private boolean isAction(Scene scene, Phrase phrase) {
        return scene.pos(phrase.from) == Pos.VERBAL_NOUN
                && phrase.generic == null
                && (phrase.name == null || phrase.name.from() != phrase.from)
                && !book.grammar.accords.contains(scene.lemma(phrase.from))
                && !holdsTrigger(scene, phrase);
    }

    /** Words and stances may be directed at acts (أدانت الهجوم، رحبت بالهدنة); deeds are done to people and things. */
    private static boolean isAboutActs(EventType event) {
        return switch (event) {
            case SUPPORT, REJECT, ACCUSE -> true;
            default -> false;
        };
    }

    private static void add(Draft draft, Role role, Mention mention) {
        List<Mention> list = switch (role) {
            case ACTOR -> draft.actors;
            case RECIPIENT -> draft.recipients;
            case PLACE -> draft.places;
            case EITHER, NONE -> null;
        };
        if (list != null && list.stream().noneMatch(other -> other.key().equals(mention.key()))) {
            list.add(mention);
            Slot slot = role == Role.ACTOR ? Slot.ACTOR : role == Role.RECIPIENT ? Slot.RECIPIENT : Slot.PLACE;
            draft.explain(slot, mention.span(), draft.rule.id());
        }
    }

    private void toll(Draft draft, Phrase object) {
        tollOf(draft, Arguments.joined(draft.scene, object));
    }

    private void tollOf(Draft draft, List<Phrase> victims) {
        if (draft.rule.toll() == null) {
            return;
        }
        Toll sum = null;
        for (Phrase victim : victims) {
            Toll count = count(draft.scene, victim);
            if (count != null) {
                sum = sum == null ? count : plus(sum, count);
            }
        }
        if (sum != null) {
            if (draft.rule.toll() == Rule.Toll.KILLED) {
                draft.killed = sum;
            } else {
                draft.injured = sum;
            }
        }
    }

    static Toll plus(Toll a, Toll b) {
        Integer max = a.max() == null || b.max() == null ? null : Integer.valueOf(a.max() + b.max());
        return new Toll(a.min() + b.min(), max);
    }

    /** How many a phrase denotes: its number, one for a person or a singular, none where a plural is not counted. */
    static @Nullable Toll count(Scene scene, Phrase victim) {
        NumberMention number = Chunker.countOf(scene, victim);
        if (number != null) {
            return number.quantity().toll();
        }
        Hit person = victim.name;
        if (person != null
                && person.entity().kind() == EntityKind.PERSON
                && person.name().form() == Name.Form.NAME) {
            return Toll.exactly(1);
        }
        Hit generic = victim.generic;
        if (generic != null && generic.from() == victim.from && !victim.definite) {
            return switch (generic.name().form()) {
                case SINGULAR -> Toll.exactly(1);
                case DUAL -> Toll.exactly(2);
                default -> null;
            };
        }
        return null;
    }
}
