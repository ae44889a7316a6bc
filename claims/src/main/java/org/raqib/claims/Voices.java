package org.raqib.claims;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.raqib.model.Mention;
import org.raqib.model.Modality;
import org.raqib.words.Pos;

/** Finds who says what in a scene: verbs of saying, "according to", the colons of headlines, quotations that run on. */
final class Voices {

    private static final Governor CONTAINED = new Governor(
            "speech.contain",
            Governor.Kind.SPEECH,
            null,
            Role.NONE,
            false,
            true,
            Set.of(),
            null,
            List.of(),
            List.of(),
            List.of(),
            List.of());

    /** How many sentences before are told by who is only named behind them. */
    private static final int POINT_BACK = 2;

    /** A sentence that only names a source is no longer than this. */
    private static final int SOURCE_ALONE = 10;

    private final RuleBook book;
    private final Arguments arguments;
    private final SpeakerNames names;
    private final SaySubjects subjects;
    private final Statements statements;
    private final Sources sources;
    private final SayNouns nouns;
    private final ToldBack toldBack;

    Voices(RuleBook book, Arguments arguments, Mentions mentions) {
        this.book = book;
        this.arguments = arguments;
        this.names = new SpeakerNames(mentions, book);
        this.subjects = new SaySubjects(book, arguments);
        this.statements = new Statements(book, arguments);
        this.sources = new Sources(subjects, statements, names);
        this.toldBack = new ToldBack(book.grammar, subjects);
        this.nouns = new SayNouns(book, arguments, subjects, statements, names);
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
        Voice headline = sources.headline(scene, memory);
        if (headline != null) {
            voices.add(headline);
            memory.speak(headline.speakers(), headline.body());
        }
        if (goesOn(scene) && !memory.last().isEmpty()) {
            voices.add(new Voice(
                    memory.last(),
                    null,
                    1,
                    statements.end(scene, 1, false),
                    false,
                    -1,
                    memory.body(),
                    false,
                    "goes-on"));
        }
        for (int i = 0; i < scene.size(); i++) {
            Phrase stated = toldBack.stated(scene, i);
            if (stated != null) {
                memory.behind(names.of(scene, stated, scene.size(), memory), 1);
            }
            WordTrie.Found<String> according = book.grammar.according.longest(scene, i);
            Voice voice = null;
            if (according != null) {
                voice = sources.according(scene, i, according.to(), voices, memory);
            }
            boolean noun = false;
            if (voice == null) {
                Governor governor = speech(scene, i);
                voice = governor == null ? null : saying(scene, i, governor, voices, memory);
                if (voice == null) {
                    voice = nouns.statement(scene, i, memory);
                    noun = voice != null;
                }
                if (voice == null) {
                    acts(scene, i, voices, memory);
                }
            }
            if (voice != null && according != null && i <= 1 && isAlone(scene)) {
                memory.behind(voice.speakers(), 1);
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

    /** «وفقا لقناة الجزيرة.»: a sentence that says of the one before whose it is, and nothing itself. */
    private static boolean isAlone(Scene scene) {
        return scene.size() <= SOURCE_ALONE && !scene.verbBetween(0, scene.size());
    }

    /** «وأنه قصف المدينة.»: a sentence that goes on with what somebody said that something is. */
    private static boolean goesOn(Scene scene) {
        return scene.size() > 2
                && scene.morphs[0].hasConjunction()
                && switch (scene.stem(0)) {
                    case "انه", "انها", "انهم" -> true;
                    case "ان" -> scene.body.charAt(scene.tokens.get(0).start() + 1) == 'أ';
                    default -> false;
                };
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
        Phrase subject = subjects.subject(scene, verb, -1);
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
        if (subjects.isContained(scene, i) || subjects.isPurport(scene, i)) {
            return CONTAINED;
        }
        if (scene.isVerb(i)) {
            Governor saying = book.saying(scene.stem(i));
            if (saying == null) {
                saying = book.believing(scene.stem(i));
            }
            // «وردت أنباء»: came in, and nobody replied.
            boolean said = saying != null
                    && !book.grammar.comes.contains(scene.form(i))
                    && !isCalled(scene, i)
                    && !isHopedFor(scene, i)
                    && !(i > 0 && Negations.at(book.grammar, scene, i - 1));
            return said ? saying : null;
        }
        Pos pos = scene.pos(i);
        boolean beforeClause = i + 1 < scene.size()
                && (book.grammar.complementizers.contains(scene.form(i + 1))
                        || scene.tokens.get(i + 1).is(':'));
        if (beforeClause && scene.hitAt[i] == null && !scene.morphs[i].hasArticle()) {
            // «وبين أن»: whatever else the letters may be, before a clause they are the verb.
            Governor saying = book.saying(scene.stem(i));
            if (saying != null) {
                return saying;
            }
        }
        if ((pos == Pos.ADJECTIVE || pos == Pos.NOUN || pos == Pos.ADVERB) && !scene.morphs[i].hasArticle()) {
            Governor governor = book.participleGovernors.get(scene.stem(i));
            return governor != null && governor.kind() == Governor.Kind.SPEECH ? governor : null;
        }
        return null;
    }

    /** «يتوقع أن تعلن الحكومة هدنة»: nothing is said yet; «قبل أن تعلن» tells that it was. */
    private static boolean isHopedFor(Scene scene, int i) {
        return scene.pos(i) == Pos.IMPERFECT
                && i > 1
                && scene.form(i - 1).equals("ان")
                && !scene.form(i - 2).equals("قبل");
    }

    /** «رجل يدعى سالم» is called so; «يدعي» claims. */
    private static boolean isCalled(Scene scene, int i) {
        return scene.stem(i).endsWith("دعي") && scene.lastLetter(i) == 'ى';
    }

    /** «تزعم» before a noun: who led it, as well as who claims it. */
    private static boolean mayLead(Scene scene, int verb) {
        return scene.stem(verb).equals("تزعم");
    }

    private @Nullable Voice saying(Scene scene, int verb, Governor governor, List<Voice> voices, Speakers memory) {
        boolean denies = governor.modality() == Modality.DENIED;
        Phrase teller = scene.isVerb(verb) && !denies ? toldBack.teller(scene, verb) : null;
        if (teller != null) {
            List<Mention> tellers = names.of(scene, teller, scene.size(), memory);
            memory.behind(tellers, POINT_BACK);
            memory.speak(tellers, names.body(scene, teller, scene.size()));
            return null;
        }
        int complement = statements.complement(scene, verb);
        boolean clause = complement >= 0;
        if (Statements.learns(scene, verb) && !SaySubjects.isPress(scene, subjects.subject(scene, verb, complement))) {
            return null;
        }
        Voice behind = clause || !scene.isVerb(verb) ? null : sources.asSaid(scene, verb, memory);
        if (behind != null) {
            return behind;
        }
        boolean believes = governor.kind() != Governor.Kind.SPEECH;
        if (!clause && believes) {
            return null;
        }
        int about = clause || !governor.needsClause() ? -1 : statements.about(scene, verb);
        if (!clause && (governor.needsClause() || mayLead(scene, verb)) && about < 0) {
            return null;
        }
        int from = clause ? complement : about < 0 ? verb + 1 : about;
        if (clause && describes(scene, verb)) {
            return null;
        }
        Phrase subject = null;
        if (scene.isVerb(verb)) {
            subject = subjects.isWithin(scene, verb)
                    ? subjects.earlierSubject(scene, verb, voices)
                    : subjects.subject(scene, verb, clause ? complement : -1);
            if (subject == null && scene.morphs[verb].hasConjunction()) {
                subject = subjects.earlierSubject(scene, verb, voices);
            }
        }
        if (subject == null && subjects.isContained(scene, verb)) {
            subject = scene.phraseAt[verb + 2];
        } else if (subjects.isPurport(scene, verb)) {
            subject = SaySubjects.purport(scene, verb);
        }
        if (believes && (subject == null || subject.from < verb)) {
            // «مسلحون يعتقد أنهم»: believed, and nobody says by whom.
            return null;
        }
        List<Mention> speakers;
        Mention body = null;
        // «أعلن الجيش عن مقتل القائد سالم»: who is told of is not who tells.
        int limit = clause ? complement : about > 0 ? about - 1 : scene.size();
        int source = Statements.from(scene, verb, limit);
        if (source >= 0 && subject != null && subject.from >= source) {
            // «وأضافت نقلا عن مسؤولين»: whom she quotes is not who she is.
            subject = null;
        }
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
                from = denies ? statements.behindRelative(scene, from) : from;
            }
        }
        if (source >= 0) {
            // «نقلت وكالة عن مسؤول قوله»: the source speaks, and the agency carries it.
            List<Mention> all =
                    new ArrayList<>(names.of(scene, Objects.requireNonNull(scene.phraseAt[source]), limit, memory));
            if (subject != null || !scene.stem(verb).contains("نقل")) {
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
                verb > 0
                                && (believes
                                        || about > 0 && !scene.form(about - 1).equals("عن")
                                        || arguments.isRelative(scene, verb - 1)
                                        || !clause && describes(scene, verb))
                        ? statements.clauseEnd(scene, from)
                        : denies ? statements.denialEnd(scene, from, clause) : statements.end(scene, from, clause),
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

    /** «صرح الوزير في بيان نشره أمس بأن»: a verb with a pronoun for the noun before it says nothing itself. */
    private static boolean describes(Scene scene, int verb) {
        Phrase before =
                verb > 0 && scene.isVerb(verb) && scene.morphs[verb].hasPronoun() ? scene.phraseAt[verb - 1] : null;
        return before != null && before.to == verb && !before.definite;
    }
}
