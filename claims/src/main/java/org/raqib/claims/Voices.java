package org.raqib.claims;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.raqib.model.EntityKind;
import org.raqib.model.Mention;
import org.raqib.model.Modality;
import org.raqib.words.Pos;
import org.raqib.words.Word;

/** Finds who says what in a scene: verbs of saying, "according to", the colons of headlines, quotations that run on. */
final class Voices {
    /** How far behind a verb of saying its complement may begin. */
    private static final int REACH = 40;
    /** Quotation marks around fewer words set off a name or a term, no statement. */
    private static final int SHORTEST_QUOTE = 5;

    private static final Governor CONTAINED = new Governor(
            "speech.contain",
            Governor.Kind.SPEECH,
            null,
            Role.NONE,
            false,
            true,
            Set.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of());

    private final RuleBook book;
    private final Arguments arguments;
    private final SpeakerNames names;

    Voices(RuleBook book, Arguments arguments, Mentions mentions) {
        this.book = book;
        this.arguments = arguments;
        this.names = new SpeakerNames(mentions, book.grammar.documents);
    }

    SpeakerNames names() {
        return names;
    }

    /**
     * The voices of a scene, in order of their words.
     *
     * @param memory who spoke in the sentences before, whom «وأضاف» and «المصدر» go on with
     */
    List<Voice> in(Scene scene, Speakers memory) {
        List<Voice> voices = new ArrayList<>();
        if (!memory.last().isEmpty()) {
            voices.add(Voice.carried(memory.last(), memory.body()));
        }
        if (scene.quotedTo > 0 && !memory.quoted().isEmpty()) {
            voices.add(Voice.of(memory.quoted(), 0, scene.quotedTo, "quotation"));
        }
        Voice headline = headline(scene, memory);
        if (headline != null) {
            voices.add(headline);
            memory.speak(headline.speakers(), headline.body());
        }
        for (int i = 0; i < scene.size(); i++) {
            WordTrie.Found<String> according = book.grammar.according.longest(scene, i);
            Voice voice = null;
            if (according != null) {
                voice = according(scene, i, according.to(), voices, memory);
            }
            boolean noun = false;
            if (voice == null) {
                Governor governor = speech(scene, i);
                voice = governor == null ? null : saying(scene, i, governor, voices, memory);
                if (voice == null) {
                    voice = statement(scene, i, memory);
                    noun = voice != null;
                }
                if (voice == null) {
                    acts(scene, i, voices, memory);
                }
            }
            if (voice != null) {
                // Who speaks within another's statement is not whom «وأضاف» goes on with.
                int at = i;
                boolean main = voice.verb() >= 0 && !noun && voices.stream().noneMatch(other -> other.covers(at));
                if (main) {
                    memory.speak(voice.speakers(), voice.body());
                } else if (memory.last().isEmpty()) {
                    memory.speak(voice.speakers(), voice.body());
                } else {
                    memory.meet(voice.speakers());
                }
                voices.add(voice);
                i = Math.max(i, according == null ? i : according.to() - 1);
            }
        }
        carryQuotation(scene, voices, memory);
        return voices;
    }

    /** «طالب الوزير ...؛ وأضاف أن»: who asks, refuses or accuses speaks too. */
    private void acts(Scene scene, int verb, List<Voice> voices, Speakers memory) {
        List<RuleBook.VerbRule> rules = scene.isVerb(verb) ? book.verbRules.get(scene.stem(verb)) : null;
        if (rules == null
                || rules.stream()
                        .noneMatch(form -> Attribution.isVerbalAct(form.rule().event()))
                || scene.pos(verb).isPassive()
                || voices.stream().anyMatch(voice -> voice.covers(verb))) {
            return;
        }
        Phrase subject = subject(scene, verb, -1);
        if (subject != null && Arguments.surelyActs(subject)) {
            memory.speak(names.of(scene, subject, scene.size(), memory), names.body(scene, subject, scene.size()));
        }
    }

    /** Remembers whose quotation goes on in the next sentence. */
    private static void carryQuotation(Scene scene, List<Voice> voices, Speakers memory) {
        if (scene.quoteRunsOn < 0) {
            return;
        }
        if (scene.quotedTo == scene.size()) {
            return;
        }
        List<Mention> speakers = List.of();
        for (Voice voice : voices) {
            if (voice.covers(Math.min(scene.quoteRunsOn + 1, scene.size() - 1))) {
                speakers = voice.speakers();
            }
        }
        memory.quote(speakers);
    }

    private @Nullable Governor speech(Scene scene, int i) {
        if (book.grammar.turns.longest(scene, i) != null) {
            // «يذكر أن»: unvocalised as if somebody mentioned it, but the report does.
            return null;
        }
        if (isContained(scene, i)) {
            return CONTAINED;
        }
        if (scene.isVerb(i)) {
            List<RuleBook.VerbGovernor> governors = book.verbGovernors.get(scene.stem(i));
            if (governors != null) {
                boolean negated = i > 0
                        && (book.grammar.negations.contains(scene.form(i - 1))
                                || book.grammar.negations.contains(scene.stem(i - 1)));
                for (RuleBook.VerbGovernor form : governors) {
                    if (form.governor().kind() == Governor.Kind.SPEECH && !negated) {
                        return form.governor();
                    }
                }
            }
            return null;
        }
        Pos pos = scene.pos(i);
        boolean beforeClause = i + 1 < scene.size()
                && (book.grammar.complementizers.contains(scene.form(i + 1))
                        || scene.tokens.get(i + 1).is(':'));
        if (beforeClause && scene.hitAt[i] == null && !scene.morphs[i].hasArticle()) {
            // «وبين أن»: whatever else the letters may be, before a clause they are the verb.
            for (RuleBook.VerbGovernor form : book.verbGovernors.getOrDefault(scene.stem(i), List.of())) {
                if (form.governor().kind() == Governor.Kind.SPEECH) {
                    return form.governor();
                }
            }
        }
        if ((pos == Pos.ADJECTIVE || pos == Pos.NOUN || pos == Pos.ADVERB) && !scene.morphs[i].hasArticle()) {
            Governor governor = book.participleGovernors.get(scene.stem(i));
            return governor != null && governor.kind() == Governor.Kind.SPEECH ? governor : null;
        }
        return null;
    }

    private @Nullable Voice saying(Scene scene, int verb, Governor governor, List<Voice> voices, Speakers memory) {
        Phrase teller = scene.isVerb(verb) ? teller(scene, verb) : null;
        if (teller != null) {
            List<Mention> tellers = names.of(scene, teller, scene.size(), memory);
            memory.behind(tellers);
            memory.speak(tellers, names.body(scene, teller, scene.size()));
            return null;
        }
        int complement = complement(scene, verb);
        boolean clause = complement >= 0;
        int about = clause || !governor.needsClause() ? -1 : about(scene, verb);
        if (!clause && governor.needsClause() && about < 0) {
            return null;
        }
        int from = clause ? complement : about < 0 ? verb + 1 : about;
        Phrase subject = null;
        if (scene.isVerb(verb)) {
            subject = isWithin(scene, verb)
                    ? earlierSubject(scene, verb, voices)
                    : subject(scene, verb, clause ? complement : -1);
            if (subject == null && scene.morphs[verb].hasConjunction()) {
                subject = earlierSubject(scene, verb, voices);
            }
        }
        if (subject == null && isContained(scene, verb)) {
            subject = scene.phraseAt[verb + 2];
        }
        List<Mention> speakers;
        Mention body = null;
        int limit = clause ? complement : scene.size();
        if (subject == null) {
            if (scene.pos(verb).isPassive()) {
                return null;
            }
            speakers = memory.last();
            body = memory.body();
        } else {
            speakers = names.of(scene, subject, limit, memory);
            body = names.body(scene, subject, limit);
            if (!clause) {
                from = Math.max(from, subject.from > verb ? subject.to : verb + 1);
            }
        }
        int source = from(scene, verb, clause ? complement : scene.size());
        if (source >= 0) {
            // «نقلت وكالة عن مسؤول قوله»: the source speaks, and the agency carries it.
            List<Mention> all =
                    new ArrayList<>(names.of(scene, Objects.requireNonNull(scene.phraseAt[source]), limit, memory));
            if (subject != null) {
                all.addAll(speakers);
            }
            speakers = all;
        }
        if (!clause && speakers.isEmpty() || repeats(scene, verb, voices)) {
            return null;
        }
        boolean inclusive = clause
                        && from > 0
                        && from <= scene.size()
                        && scene.form(from - 1).length() > 2
                        && scene.form(from - 1).startsWith("ان")
                || clause
                        && from < scene.size()
                        && scene.form(from).length() > 2
                        && scene.form(from).startsWith("ان")
                        && scene.morphs[from].hasPronoun();
        return new Voice(
                speakers,
                governor.modality(),
                from,
                verb > 0 && arguments.isRelative(scene, verb - 1) ? clauseEnd(scene, from) : end(scene, from, clause),
                !clause && governor.performs(),
                verb,
                body,
                inclusive,
                governor.id());
    }

    /** «نفى التنظيم ما أعلنته الحكومة من مقتل قادة»: what others said is only taken up to be denied. */
    private static boolean repeats(Scene scene, int verb, List<Voice> voices) {
        return verb > 0
                && scene.form(verb - 1).equals("ما")
                && voices.stream().anyMatch(voice -> voice.covers(verb) && voice.modality() == Modality.DENIED);
    }

    /** «الرئيس، الذي ينفي تلقي الأموال، ...»: a relative clause ends at the next comma or relative. */
    private int clauseEnd(Scene scene, int from) {
        for (int i = from; i < scene.size(); i++) {
            if (scene.isComma(i) || i > from && arguments.isRelative(scene, i)) {
                return i;
            }
        }
        return scene.size();
    }

    /** «إعلان الرئيس عن ضربات جديدة», «نفي الجماعة أن تكون قصفت»: a noun of saying with the speaker in its genitive. */
    private @Nullable Voice statement(Scene scene, int noun, Speakers memory) {
        if (scene.isVerb(noun) || scene.morphs[noun].hasArticle() || scene.morphs[noun].hasPronoun()) {
            return null;
        }
        Governor governor = book.speechNouns.get(scene.lemma(noun));
        if (governor == null && isDocument(scene, noun) && noun + 1 < scene.size()) {
            return report(scene, noun, memory);
        }
        Phrase whole = governor == null ? null : scene.phraseAt[noun];
        if (governor == null || whole == null || whole.to <= noun + 1) {
            return null;
        }
        Phrase speaker = Parties.part(scene, whole, noun + 1);
        if (!Arguments.surelyActs(speaker) || isAct(scene, speaker)) {
            return null;
        }
        int complement = complement(scene, noun);
        boolean clause = complement >= 0;
        if (!clause && governor.needsClause()) {
            return null;
        }
        int from = clause ? complement : whole.apposition == null ? whole.to : whole.apposition.to;
        int to = end(scene, from, clause);
        for (int i = from; !clause && i < to; i++) {
            if (scene.isVerb(i) && !arguments.isRelative(scene, i - 1)) {
                to = i;
            }
        }
        return new Voice(
                names.of(scene, speaker, from, memory),
                governor.modality(),
                from,
                to,
                !clause && governor.performs(),
                noun,
                names.body(scene, speaker, from),
                false,
                governor.id());
    }

    /** «وسط تقارير عن حشد», «وأنباء عن سقوط قتلى»: reports that nobody signs speak themselves. */
    private @Nullable Voice report(Scene scene, int noun, Speakers memory) {
        Phrase whole = scene.phraseAt[noun];
        if (whole == null || whole.from != noun || whole.to >= scene.size()) {
            return null;
        }
        boolean tells = scene.form(whole.to).equals("عن")
                || book.grammar.complementizers.contains(scene.form(whole.to))
                        && scene.form(whole.to).startsWith("ب");
        return tells
                ? new Voice(
                        names.of(scene, whole, whole.to, memory),
                        null,
                        whole.to + 1,
                        reportEnd(scene, whole.to + 1),
                        false,
                        noun,
                        null,
                        false,
                        "reports")
                : null;
    }

    /** What unsigned reports tell is a noun with what hangs on it: it ends at the next comma or main verb. */
    private int reportEnd(Scene scene, int from) {
        for (int i = from; i < scene.size(); i++) {
            if (scene.isComma(i) || scene.isVerb(i) && i > from && !arguments.isRelative(scene, i - 1)) {
                return i;
            }
        }
        return scene.size();
    }

    /** «جاء في بيان للجيش أن»: the statement is what speaks. */
    private boolean isContained(Scene scene, int i) {
        return i + 2 < scene.size()
                && book.grammar.comes.contains(scene.stem(i))
                && scene.form(i + 1).equals("في")
                && isDocument(scene, i + 2);
    }

    /** «وقد ذكر ذلك الوزير», «أبلغ عن ذلك المكتب»: who said what stands in the sentence before, or null. */
    private @Nullable Phrase teller(Scene scene, int verb) {
        for (int i = verb + 1; i < Math.min(scene.size() - 1, verb + 3); i++) {
            if (scene.form(i).equals("ذلك") || scene.form(i).equals("بذلك")) {
                Phrase phrase = scene.phraseAt[i + 1];
                return phrase != null && phrase.from == i + 1 && maySpeak(scene, phrase) ? phrase : null;
            }
        }
        return null;
    }

    /** «أبلغ سكان عن قصف», «نشر المكتب نبأ عن هجوم»: where what is told of begins, or -1. */
    private static int about(Scene scene, int verb) {
        for (int i = verb + 1; i < Math.min(scene.size(), verb + 10); i++) {
            if (scene.isVerb(i) || scene.tokens.get(i).is('؛')) {
                return -1;
            }
            if (scene.form(i).equals("عن")) {
                return i + 1;
            }
        }
        return -1;
    }

    /** «أصدر الجيش بيانا أكد فيه أن»: the verb speaks of the statement; who made it is told before. */
    private static boolean isWithin(Scene scene, int verb) {
        return verb + 1 < scene.size()
                && switch (scene.form(verb + 1)) {
                    case "فيه", "فيها", "خلاله", "خلالها", "عبره", "عبرها" -> true;
                    default -> false;
                };
    }

    /** The subject of the nearest verb before that stands in the report's own voice («طالب الوزير ... وقال إن»). */
    private @Nullable Phrase earlierSubject(Scene scene, int verb, List<Voice> voices) {
        for (int i = verb - 1; i >= 0; i--) {
            int at = i;
            if (!scene.isVerb(i)
                    || i > 0 && arguments.isRelative(scene, i - 1)
                    || voices.stream().anyMatch(voice -> voice.covers(at))) {
                continue;
            }
            Phrase subject = subject(scene, i, -1);
            if (subject != null && (Arguments.surelyActs(subject) || isWithin(scene, verb))) {
                return subject;
            }
        }
        return null;
    }

    private @Nullable Phrase subject(Scene scene, int verb, int complement) {
        boolean clause = complement >= 0;
        Phrase behind = null;
        for (Phrase phrase : arguments.behind(scene, verb + 1)) {
            if (clause && phrase.from >= complement) {
                break;
            }
            if (!phrase.bare() || Arguments.isTimePhrase(scene, phrase)) {
                if (!clause && !phrase.bare()) {
                    break;
                }
                continue;
            }
            if (continues(scene, phrase)) {
                continue;
            }
            if (!isAccusative(scene, phrase) && maySpeak(scene, phrase)) {
                behind = phrase;
                break;
            }
            if (!clause) {
                break;
            }
        }
        if (behind != null && !isDocument(scene, behind)) {
            return behind;
        }
        Arguments.@Nullable Before before = arguments.before(scene, verb);
        if (before != null && maySpeak(scene, before.phrase())) {
            // «المتحدث نفى تقارير»: with a speaker before, a report behind is what he speaks of.
            return before.phrase();
        }
        if (behind != null) {
            return behind;
        }
        return opening(scene, verb);
    }

    /** «وكان الجيش ... قد أعلن»: who opens the sentence, where nothing nearer can be the subject of a verb without "and". */
    private static @Nullable Phrase opening(Scene scene, int verb) {
        if (scene.morphs[verb].hasConjunction() || scene.phrases.isEmpty()) {
            return null;
        }
        Phrase first = scene.phrases.get(0);
        boolean opens = first.from <= 2
                && first.to <= verb
                && first.bare()
                && !Arguments.isTimePhrase(scene, first)
                && Arguments.surelyActs(first);
        return opens ? first : null;
    }

    /**
     * Where a statement ends: with the quotation it consists of, or where the report turns to something else in its own
     * voice («، بينما», «، فيما», «؛ وكان»).
     */
    private int end(Scene scene, int from, boolean clause) {
        if (clause && from > 0 && from < scene.size()) {
            int open = scene.isQuote(from - 1) ? from - 1 : scene.isQuote(from) ? from : -1;
            int close = open < 0 ? -1 : scene.quoteEnd(open);
            if (close > from + SHORTEST_QUOTE) {
                return close;
            }
        }
        for (int i = from; i < scene.size(); i++) {
            if (i > 0
                    && (scene.isComma(i - 1) || scene.tokens.get(i - 1).is('؛'))
                    && book.grammar.turns.longest(scene, i) != null) {
                return i;
            }
        }
        return scene.size();
    }

    private static boolean isAccusative(Scene scene, Phrase phrase) {
        return phrase.name == null && !phrase.definite && scene.isAccusative(phrase.from);
    }

    /** A phrase whose head states an act is what is announced, not who announces. */
    private boolean isAct(Scene scene, Phrase phrase) {
        return book.nounRules.containsKey(scene.lemma(phrase.from)) || scene.pos(phrase.from) == Pos.VERBAL_NOUN;
    }

    /** «في إقليم شانلي أورفا»: a bare name right behind a phrase with a preposition belongs to that phrase. */
    private static boolean continues(Scene scene, Phrase phrase) {
        if (phrase.from > 0
                && scene.morphs[phrase.from - 1].hasPreposition()
                && !scene.isVerb(phrase.from - 1)
                && scene.pos(phrase.from - 1) == Pos.DEMONSTRATIVE) {
            // «في بيان بهذا الشأن»
            return true;
        }
        Phrase before = phrase.from > 0 ? scene.phraseAt[phrase.from - 1] : null;
        return before != null && !before.bare() && scene.pos(phrase.from) == Pos.NAME && phrase.generic == null;
    }

    /** Whether a phrase can be the subject of a word of saying. */
    private boolean maySpeak(Scene scene, Phrase phrase) {
        if (isAbstract(scene, phrase)
                || !canSpeak(scene, phrase)
                || book.participleGovernors.containsKey(scene.stem(phrase.from))) {
            return false;
        }
        if (Arguments.surelyActs(phrase) || isDocument(scene, phrase) || phrase.apposition != null) {
            return true;
        }
        String stem = scene.stem(phrase.from);
        if (isAct(scene, phrase) || isOblique(scene, phrase)) {
            return false;
        }
        // Who is not in the lexicon is a name, a participle (مراسلو), a plural of people, or one already known
        // (الحاضرون).
        return scene.pos(phrase.from) == Pos.NAME
                || scene.pos(phrase.from) != Pos.ADJECTIVE
                        && (scene.morphs[phrase.from].hasArticle() || stem.startsWith("م") || stem.endsWith("ون"));
    }

    /** «هجومين», «العمليتين»: duals and plurals in the oblique case are objects. */
    private static boolean isOblique(Scene scene, Phrase phrase) {
        return scene.stem(phrase.from).length() > 4
                && scene.stem(phrase.from).endsWith("ين")
                && scene.pos(phrase.from) != Pos.NAME;
    }

    /** Who acts speaks, and so does an office of theirs, a report, a statement. */
    private boolean canSpeak(Scene scene, Phrase phrase) {
        return Arguments.canAct(phrase)
                || isDocument(scene, phrase)
                || phrase.kind() == EntityKind.THING
                        && phrase.name != null
                        && phrase.name.entity().kind() != EntityKind.PLACE
                        && phrase.name.entity().kind() != EntityKind.STATE;
    }

    private boolean isDocument(Scene scene, Phrase phrase) {
        return isDocument(scene, phrase.from);
    }

    private boolean isDocument(Scene scene, int token) {
        return book.grammar.documents.contains(scene.lemma(token));
    }

    /** «أكد ضرورة», «أكد أهمية»: what is stressed, never who stresses it. */
    private boolean isAbstract(Scene scene, Phrase phrase) {
        return book.grammar.abstracts.contains(scene.lemma(phrase.from));
    }

    /** The token behind «عن» that names the source of a transmitted statement, or -1. */
    private static int from(Scene scene, int verb, int limit) {
        String stem = scene.stem(verb);
        if (!stem.startsWith("نقل") && !stem.startsWith("تنقل") && !stem.startsWith("ينقل")) {
            return -1;
        }
        for (int i = verb + 1; i < limit && i < verb + 8 && i + 1 < scene.size(); i++) {
            if (scene.form(i).equals("عن") && scene.phraseAt[i + 1] != null) {
                return i + 1;
            }
        }
        return -1;
    }

    /** First token of the clause or quotation a word of saying introduces, or -1. */
    private int complement(Scene scene, int verb) {
        int end = Math.min(scene.size(), verb + 1 + REACH);
        boolean passed = false;
        for (int i = verb + 1; i < end; i++) {
            if (passed) {
                // «تابع في مدينة تقع على الحدود إن»: behind a verb between, only «إن» is sure to belong to the saying.
                if (isInna(scene, i)) {
                    return i + (scene.form(i).length() <= 3 ? 1 : 0);
                }
                if (scene.tokens.get(i).is('؛') || scene.isVerb(i) && scene.morphs[i].hasConjunction()) {
                    return -1;
                }
                continue;
            }
            if (book.grammar.complementizers.contains(scene.form(i)) && !isTemporal(scene, i)) {
                return i + (scene.form(i).length() <= 3 ? 1 : 0);
            }
            if (scene.tokens.get(i).is(':') && i + 1 < scene.size()) {
                return i + 1;
            }
            if (scene.isQuote(i) && scene.quoteEnd(i) > i + SHORTEST_QUOTE) {
                return i + 1;
            }
            if (scene.form(i).equals("قوله")
                    || scene.form(i).equals("قولها")
                    || scene.form(i).equals("قولهم")) {
                return i + 1;
            }
            if (scene.isVerb(i) && i > verb + 1 && !arguments.isRelative(scene, i - 1)) {
                if (scene.morphs[i].hasConjunction()) {
                    return -1;
                }
                passed = true;
            }
        }
        return -1;
    }

    /** «إن», «إنه», «إننا» as spelled: behind a verb of saying they open what is said. */
    private static boolean isInna(Scene scene, int i) {
        return scene.body.charAt(scene.tokens.get(i).start()) == 'إ'
                && scene.form(i).startsWith("ان")
                && scene.form(i).length() <= 5
                && scene.hitAt[i] == null
                && !scene.isVerb(i);
    }

    /** «بعد أن», «قبل أن», «دون أن»: no statement follows. */
    private static boolean isTemporal(Scene scene, int i) {
        return switch (scene.form(i - 1)) {
            case "بعد", "قبل", "دون", "بدون", "منذ", "رغم", "مع" ->
                scene.form(i).equals("ان");
            default -> false;
        };
    }

    private @Nullable Voice according(Scene scene, int at, int next, List<Voice> voices, Speakers memory) {
        int i = next;
        // Before any verb it is about all that follows, whatever else opens the sentence.
        boolean leads = at <= 1 || !SpeakerNames.verbBetween(scene, 0, at) && at <= 8;
        boolean pronoun = scene.morphs[next - 1].hasPronoun()
                || next < scene.size() && isOwnWords(scene, next) && scene.morphs[next].hasPronoun();
        if (pronoun) {
            // «وفق قوله», «على حد تعبيره», «ووفقا له»
            return memory.last().isEmpty() ? null : Voice.of(memory.last(), 0, leads ? scene.size() : at, "according");
        }
        // «بحسب ما أفاد مسؤول», «وفقا لما نقلته وكالة عن مسؤول»
        if (i < scene.size() && (scene.form(i).equals("ما") || scene.form(i).equals("لما"))) {
            i++;
        }
        int verb = -1;
        if (i < scene.size() && scene.isVerb(i)) {
            verb = i++;
        }
        for (int k = i; k < Math.min(scene.size(), i + 3); k++) {
            Phrase phrase = scene.phraseAt[k];
            if (phrase != null && phrase.from >= i) {
                List<Mention> speakers = sources(scene, phrase, memory);
                if (speakers.isEmpty()) {
                    return null;
                }
                int source = verb < 0 ? -1 : from(scene, verb, scene.size());
                if (source >= 0) {
                    speakers = new ArrayList<>(speakers);
                    speakers.addAll(
                            0, names.of(scene, Objects.requireNonNull(scene.phraseAt[source]), scene.size(), memory));
                }
                return Voice.of(speakers, 0, leads ? scene.size() : at, "according");
            }
        }
        return null;
    }

    /** The speakers "according to" names: of «بيانات المركز» the centre, whose figures they are. */
    private List<Mention> sources(Scene scene, Phrase phrase, Speakers memory) {
        if (isDocument(scene, phrase) && phrase.to > phrase.from + 1) {
            Phrase owner = Parties.part(scene, phrase, phrase.from + 1);
            if (Arguments.surelyActs(owner)) {
                return names.of(scene, owner, scene.size(), memory);
            }
        }
        return canSpeak(scene, phrase) || phrase.kind() == EntityKind.ACCORD
                ? names.of(scene, phrase, scene.size(), memory)
                : List.of();
    }

    private static boolean isOwnWords(Scene scene, int i) {
        return switch (scene.stem(i)) {
            case "قول", "تعبير", "وصف", "زعم" -> true;
            default -> false;
        };
    }

    /** «المسماري: الجيش لم ينسحب». */
    private @Nullable Voice headline(Scene scene, Speakers memory) {
        int start = 0;
        if (scene.size() == 0 || scene.isVerb(0)) {
            return null;
        }
        for (int i = 1; i < Math.min(scene.size() - 1, 12); i++) {
            if (scene.isVerb(i)) {
                return null;
            }
            boolean cut = scene.isSign(i)
                    && (scene.tokens.get(i).is('.') || scene.tokens.get(i).is('|'));
            if (cut) {
                start = i + 1;
            }
            if (scene.tokens.get(i).is(':')) {
                while (start < i && scene.phraseAt[start] == null) {
                    start++;
                }
                Phrase first = start < i ? scene.phraseAt[start] : null;
                if (first == null
                        || !canSpeak(scene, first)
                        || isNumber(scene, first)
                        || isAct(scene, first)
                        || isAbstract(scene, first)) {
                    return null;
                }
                if (scene.inDate(i - 1) || isScene(first) && !speaksOfItself(scene, i + 1)) {
                    return null;
                }
                List<Mention> speakers = names.of(scene, first, i, memory);
                return new Voice(
                        speakers,
                        null,
                        i + 1,
                        scene.size(),
                        false,
                        -1,
                        names.body(scene, first, i),
                        false,
                        "headline.colon");
            }
        }
        return null;
    }

    private static boolean isNumber(Scene scene, Phrase phrase) {
        return scene.tokens.get(phrase.from).word().kind() == Word.Kind.NUMBER;
    }

    /** «ليبيا: مقتل جنديين»: a country or town before a colon says where, unless it speaks. */
    private static boolean isScene(Phrase phrase) {
        EntityKind kind = phrase.kind();
        return kind == EntityKind.STATE || kind == EntityKind.PLACE;
    }

    /** «روسيا: لن نقبل», «تركيا: قواتنا باقية»: the first person plural. */
    private static boolean speaksOfItself(Scene scene, int from) {
        for (int i = from; i < scene.size(); i++) {
            String form = scene.form(i);
            boolean we =
                    scene.isVerb(i) && (form.startsWith("ن") && scene.pos(i) == Pos.IMPERFECT || form.startsWith("سن"));
            if (we || scene.morphs[i].pronoun().equals("نا")) {
                return true;
            }
        }
        return false;
    }
}
