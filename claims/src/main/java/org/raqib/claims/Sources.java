package org.raqib.claims;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.raqib.model.EntityKind;
import org.raqib.model.Mention;
import org.raqib.words.Pos;
import org.raqib.words.Word;

/** Voices without a verb of saying: "according to" and the colons of headlines. */
final class Sources {
    /** Prepositions that verbs govern; what happened in or after something is told by itself. */
    private static final Set<String> GOVERNED = WordList.of("علي", "الي", "عن", "من");

    private final SaySubjects subjects;
    private final Statements statements;
    private final SpeakerNames names;

    Sources(SaySubjects subjects, Statements statements, SpeakerNames names) {
        this.subjects = subjects;
        this.statements = statements;
        this.names = names;
    }

    @Nullable
    Voice according(Scene scene, int at, int next, List<Voice> voices, Speakers memory) {
        int i = next;
        // Before any verb it is about all that follows, whatever else opens the sentence.
        boolean leads = at <= 1 || !scene.verbBetween(0, at) && at <= 8;
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
        boolean told = scene.form(i - 1).equals("ما") || scene.form(i - 1).equals("لما");
        if (i < scene.size() && (scene.isVerb(i) || told && subjects.tells(scene, i))) {
            boolean answers =
                    at > 0 && scene.morphs[i].hasPronoun() && scene.form(at).equals("علي") && !scene.isComma(at - 1);
            if (!subjects.tells(scene, i) || answers) {
                // «وفق ما نص عليه القرار», «ردا على ما قاله الوزير»
                return null;
            }
            verb = i++;
        } else if (scene.form(next - 1).equals("ما")) {
            return null;
        }
        for (int k = i; k < Math.min(scene.size(), i + 3); k++) {
            Phrase phrase = scene.phraseAt[k];
            if (phrase != null && phrase.from >= i) {
                List<Mention> speakers = sources(scene, phrase, memory);
                if (speakers.isEmpty()) {
                    return null;
                }
                int source = verb < 0 ? -1 : Statements.from(scene, verb, scene.size());
                if (source >= 0) {
                    speakers = new ArrayList<>(speakers);
                    speakers.addAll(
                            0, names.of(scene, Objects.requireNonNull(scene.phraseAt[source]), scene.size(), memory));
                }
                int end = leads
                        ? scene.size()
                        : goesOn(scene, at, phrase) ? statements.clauseEnd(scene, phrase.to + 1) : at;
                return Voice.of(speakers, 0, end, "according");
            }
        }
        return null;
    }

    /**
     * «بدأ الجيش، وفق المرصد، بمنع المدنيين»: a source set off within a clause tells the object behind it too; another clause
     * or what was when is not his.
     */
    private static boolean goesOn(Scene scene, int at, Phrase source) {
        int next = source.to + 1;
        return isSetOff(scene, at - 1)
                && next < scene.size()
                && isSetOff(scene, source.to)
                && !scene.morphs[next].hasConjunction()
                && (scene.phraseAt[next] != null || GOVERNED.contains(scene.form(next)));
    }

    private static boolean isSetOff(Scene scene, int i) {
        return i > 0
                && (scene.isComma(i)
                        || scene.tokens.get(i).is('-')
                        || scene.tokens.get(i).is('–'));
    }

    /** «قتل ثلاثة في انفجار، كما أفاد مصدر طبي»: who is named last, with nothing said behind him, said what stands before. */
    @Nullable
    Voice asSaid(Scene scene, int verb, Speakers memory) {
        int as = verb - 1;
        if (as < 2 || !scene.form(as).equals("كما")) {
            return null;
        }
        Phrase speaker = null;
        for (int i = verb + 1; i < scene.size() && !scene.isComma(i); ) {
            Phrase phrase = scene.phraseAt[i];
            if (phrase == null) {
                if (scene.isVerb(i)) {
                    return null;
                }
                i++;
                continue;
            }
            if (phrase.bare() && !Arguments.isTimePhrase(scene, phrase)) {
                if (speaker != null || !subjects.maySpeak(scene, phrase) && !subjects.isHead(scene, phrase)) {
                    return null;
                }
                speaker = phrase;
            }
            i = Math.max(i + 1, phrase.to);
        }
        return speaker == null ? null : Voice.of(names.of(scene, speaker, scene.size(), memory), 0, as, "according");
    }

    /** The speakers "according to" names: of «بيانات المركز» the centre, whose figures they are. */
    private List<Mention> sources(Scene scene, Phrase phrase, Speakers memory) {
        if (subjects.isDocument(scene, phrase) && phrase.to > phrase.from + 1) {
            Phrase owner = Parties.part(scene, phrase, phrase.from + 1);
            if (Arguments.surelyActs(owner) && !SpeakerNames.isSort(scene, owner.from)) {
                return names.of(scene, owner, scene.size(), memory);
            }
        }
        boolean plan = phrase.kind() == null
                && !phrase.definite
                && scene.pos(phrase.from) == Pos.NOUN
                && !subjects.isDocument(scene, phrase)
                && !scene.isQuote(phrase.from - 1)
                && !arePeople(scene, phrase)
                && !isSomebody(scene, phrase);
        if (plan || subjects.isAbstract(scene, phrase)) {
            // «وفق القانون الدولي», «وفق خطط مدروسة»
            return List.of();
        }
        return subjects.canSpeak(scene, phrase) || phrase.kind() == EntityKind.ACCORD
                ? names.of(scene, phrase, scene.size(), memory)
                : List.of();
    }

    /** «وفقا لسور غول، قائد الشرطة»: whose office is told behind him. */
    private static boolean isSomebody(Scene scene, Phrase phrase) {
        Phrase office = phrase.to + 1 < scene.size() && scene.isComma(phrase.to) ? scene.phraseAt[phrase.to + 1] : null;
        return office != null && office.bare() && !office.joined && office.kind() == EntityKind.ROLE;
    }

    /** «مشرعين ديمقراطيين»: a plural of people, by its adjective. */
    private static boolean arePeople(Scene scene, Phrase phrase) {
        return phrase.to > phrase.from + 1
                && scene.stem(phrase.from).endsWith("ين")
                && scene.pos(phrase.from + 1) == Pos.ADJECTIVE
                && scene.stem(phrase.from + 1).endsWith("ين");
    }

    private static boolean isOwnWords(Scene scene, int i) {
        return switch (scene.stem(i)) {
            case "قول", "تعبير", "وصف", "زعم" -> true;
            default -> false;
        };
    }

    /** «المسماري: الجيش لم ينسحب». */
    @Nullable
    Voice headline(Scene scene, Speakers memory) {
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
                        || !subjects.maySpeak(scene, first)
                        || isNumber(scene, first)
                        || subjects.isDocument(scene, first) && first.to == first.from + 1
                        || scene.isAccusative(first.from)) {
                    return null;
                }
                if (isDateline(scene, first, i)
                        || scene.inDate(i - 1)
                        || isClock(scene, i)
                        || isScene(first) && !speaksOfItself(scene, i + 1)) {
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

    /** «صنعاء - "البلاد": ...»: who printed the report tells it in its own voice. */
    private static boolean isDateline(Scene scene, Phrase first, int colon) {
        return !scene.sentence.title()
                && first.kind() == EntityKind.PLACE
                && first.to < colon
                && (scene.tokens.get(first.to).is('-')
                        || scene.tokens.get(first.to).is('–')
                        || scene.tokens.get(first.to).is(':'));
    }

    /** «اليوم 12:05» */
    private static boolean isClock(Scene scene, int colon) {
        return scene.tokens.get(colon - 1).word().kind() == Word.Kind.NUMBER
                && scene.tokens.get(colon + 1).word().kind() == Word.Kind.NUMBER;
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
