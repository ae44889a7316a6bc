package org.raqib.claims;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.raqib.model.EntityKind;
import org.raqib.words.Pos;

/** Finds the subject of a word of saying: who stands behind it, before it, or opens its sentence, and can speak. */
final class SaySubjects {
    /** What is said of somebody between two commas is no longer than this. */
    private static final int PARENTHESIS = 16;

    private final RuleBook book;
    private final Arguments arguments;

    SaySubjects(RuleBook book, Arguments arguments) {
        this.book = book;
        this.arguments = arguments;
    }

    /** «أصدر الجيش بيانا أكد فيه أن»: the verb speaks of the statement; who made it is told before. */
    boolean isWithin(Scene scene, int verb) {
        // «في الوقت الذي أعلنت فيه المقاومة»: what «فيه» is about stands before the relative.
        return verb + 1 < scene.size()
                && (verb == 0 || !arguments.isRelative(scene, verb - 1))
                && switch (scene.form(verb + 1)) {
                    case "فيه", "فيها", "خلاله", "خلالها", "عبره", "عبرها" -> true;
                    default -> false;
                };
    }

    /** The subject of the nearest verb before that stands in the report's own voice («طالب الوزير ... وقال إن»). */
    @Nullable
    Phrase earlierSubject(Scene scene, int verb, List<Voice> voices) {
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

    @Nullable
    Phrase subject(Scene scene, int verb, int complement) {
        boolean clause = complement >= 0;
        Phrase behind = null;
        boolean first = true;
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
            boolean next = clause && first && isHead(scene, phrase);
            first = false;
            if (!isAccusative(scene, phrase) && (next || maySpeak(scene, phrase))) {
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
        if (behind == null && clause) {
            behind = quotedName(scene, verb + 1, complement);
        }
        if (behind == null) {
            Phrase apart = beforeParenthesis(scene, verb);
            if (apart != null) {
                return apart;
            }
        }
        Arguments.@Nullable Before before = arguments.before(scene, verb);
        if (before != null && isAccusative(scene, before.phrase()) && !scene.morphs[verb].hasConjunction()) {
            // «نشر الموقع مقالا يفيد بأن»: who published it speaks.
            Phrase publisher = publisher(scene, before.phrase());
            if (publisher != null) {
                return publisher;
            }
        }
        if (before != null && maySpeak(scene, before.phrase())) {
            // «المتحدث نفى تقارير»: with a speaker before, a report behind is what he speaks of.
            return before.phrase();
        }
        if (behind != null) {
            return behind;
        }
        return opening(scene, verb);
    }

    /** The subject of the verb whose object a phrase is, or null. */
    private @Nullable Phrase publisher(Scene scene, Phrase object) {
        for (int i = object.from - 1; i >= 0 && !scene.isComma(i); i--) {
            if (scene.isVerb(i)) {
                Phrase subject = subject(scene, i, -1);
                return subject != null && subject.from < object.from && Arguments.surelyActs(subject) ? subject : null;
            }
        }
        return null;
    }

    /** «قالت "غرفة عمليات الشمال" إن»: whatever stands in quotation marks between a word of saying and its clause speaks. */
    private @Nullable Phrase quotedName(Scene scene, int open, int complement) {
        int close = open < complement && scene.isQuote(open) ? scene.quoteEnd(open) : -1;
        if (close <= open + 1 || close >= complement) {
            return null;
        }
        Phrase name = scene.phraseAt[open + 1];
        if (name != null && name.bare() && canSpeak(scene, name)) {
            return name;
        }
        Phrase whole = new Phrase(open + 1);
        whole.to = close;
        whole.definite = true;
        return whole;
    }

    /** «سالم حمدان، أحد أعضاء المجلس، قال إن»: who stands before what is said of him between two commas, or null. */
    private @Nullable Phrase beforeParenthesis(Scene scene, int verb) {
        int close = verb - 1;
        if (close < 2 || !scene.isComma(close) || scene.morphs[verb].hasConjunction()) {
            return null;
        }
        for (int i = close - 1; i > 0 && i > close - PARENTHESIS; i--) {
            if (scene.isComma(i)) {
                Phrase before = scene.phraseAt[i - 1];
                return before != null && before.to == i && before.bare() && maySpeak(scene, before)
                        ? Arguments.first(scene, before)
                        : null;
            }
            boolean relative = arguments.isRelative(scene, i - 1);
            if (scene.isVerb(i) && !relative || scene.tokens.get(i).is('؛')) {
                return null;
            }
        }
        return null;
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

    private static boolean isAccusative(Scene scene, Phrase phrase) {
        return phrase.name == null && !phrase.definite && scene.isAccusative(phrase.from);
    }

    /** A phrase whose head states an act is what is announced, not who announces. */
    boolean isAct(Scene scene, Phrase phrase) {
        return book.nounRules.containsKey(scene.lemma(phrase.from)) || scene.pos(phrase.from) == Pos.VERBAL_NOUN;
    }

    private static boolean startsWithName(Phrase phrase) {
        return phrase.name != null && phrase.name.from() == phrase.from
                || phrase.generic != null && phrase.generic.from() == phrase.from;
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
    boolean maySpeak(Scene scene, Phrase phrase) {
        if (isAbstract(scene, phrase)
                || isOwned(scene, phrase)
                || !canSpeak(scene, phrase)
                || isParticiple(scene, phrase)
                || isIssued(scene, phrase.from)
                || isFeminineAdjective(scene, phrase)) {
            return false;
        }
        if (isDocument(scene, phrase) || phrase.apposition != null) {
            return true;
        }
        if (isAct(scene, phrase) && !startsWithName(phrase)) {
            // «أكد وقوع الجنود في كمين»: an act is said, whoever stands in its genitive.
            return false;
        }
        if (Arguments.surelyActs(phrase)) {
            return true;
        }
        String stem = scene.stem(phrase.from);
        if (isOblique(scene, phrase)) {
            return false;
        }
        // Who is not in the lexicon is a name, a participle (مراسلو), a plural of people, or one already known
        // (الحاضرون).
        return scene.pos(phrase.from) == Pos.NAME
                || isOneOf(scene, phrase)
                || scene.pos(phrase.from) != Pos.ADJECTIVE
                        && (scene.morphs[phrase.from].hasArticle() || stem.startsWith("م") || stem.endsWith("ون"));
    }

    /** «قالت صحيفة صادرة في بيروت إن», «أكدت قيادة العمليات أن»: a noun between a verb of saying and its clause. */
    boolean isHead(Scene scene, Phrase phrase) {
        Pos pos = scene.pos(phrase.from);
        return (pos == Pos.NOUN || book.grammar.transparentHeads.contains(scene.stem(phrase.from)))
                && !isAbstract(scene, phrase)
                && !isOwned(scene, phrase)
                && !isOblique(scene, phrase)
                && !book.nounRules.containsKey(scene.lemma(phrase.from))
                && !isParticiple(scene, phrase);
    }

    /** «أعلنت مسؤوليتها», «ستعلن هويتهم»: something of somebody's is said, unless it is people of his. */
    private static boolean isOwned(Scene scene, Phrase phrase) {
        return phrase.kind() == null && phrase.apposition == null && scene.morphs[phrase.from].hasPronoun();
    }

    /** «مؤكدا», «مدعية»: says, and is no speaker; «المدعية العامة» is one. */
    private boolean isParticiple(Scene scene, Phrase phrase) {
        return !scene.morphs[phrase.from].hasArticle() && book.participleGovernors.containsKey(scene.stem(phrase.from));
    }

    /** «تقرير، صادر عن المنظمة، اتهم»: is said of the statement, and is not who speaks. */
    static boolean isIssued(Scene scene, int i) {
        return switch (scene.stem(i)) {
            case "صادر", "صادره" -> true;
            default -> false;
        };
    }

    /** «لصحيفة «الغد» الألمانية»: an adjective that a name parts from its noun. */
    private static boolean isFeminineAdjective(Scene scene, Phrase phrase) {
        return scene.pos(phrase.from) == Pos.ADJECTIVE
                && phrase.generic == null
                && scene.form(phrase.from).endsWith("ه");
    }

    /** «إحدى الوكالات», «أحد السكان» */
    private static boolean isOneOf(Scene scene, Phrase phrase) {
        String head = scene.form(phrase.from);
        return phrase.definite && phrase.to > phrase.from + 1 && (head.equals("احد") || head.equals("احدي"));
    }

    /** «هجومين», «العمليتين»: duals and plurals in the oblique case are objects. */
    private static boolean isOblique(Scene scene, Phrase phrase) {
        return scene.stem(phrase.from).length() > 4
                && scene.stem(phrase.from).endsWith("ين")
                && scene.pos(phrase.from) != Pos.NAME;
    }

    /** Whether a verb says something, or something stands in what it tells of. */
    boolean tells(Scene scene, int verb) {
        String stem = scene.stem(verb);
        return book.grammar.comes.contains(stem) || book.saying(stem) != null;
    }

    /** Who acts speaks, and so does an office of theirs, a report, a statement. */
    boolean canSpeak(Scene scene, Phrase phrase) {
        return Arguments.canAct(phrase)
                || isDocument(scene, phrase)
                || phrase.kind() == EntityKind.THING
                        && phrase.name != null
                        && phrase.name.entity().kind() != EntityKind.PLACE
                        && phrase.name.entity().kind() != EntityKind.STATE;
    }

    boolean isDocument(Scene scene, Phrase phrase) {
        return isDocument(scene, phrase.from);
    }

    boolean isDocument(Scene scene, int token) {
        return book.grammar.documents.contains(scene.lemma(token));
    }

    /** «أكد ضرورة», «أكد أهمية»: what is stressed, never who stresses it. */
    boolean isAbstract(Scene scene, Phrase phrase) {
        return book.grammar.abstracts.contains(scene.lemma(phrase.from));
    }

    /** «جاء في بيان للجيش أن»: the statement is what speaks. */
    boolean isContained(Scene scene, int i) {
        return i + 2 < scene.size()
                && book.grammar.comes.contains(scene.stem(i))
                && scene.form(i + 1).equals("في")
                && (isDocument(scene, i + 2) || isPaper(scene, i + 2));
    }

    /** «جاء في وكالة الأنباء أن», «ورد في صحيفة محلية أن»: what stands in a paper. */
    private static boolean isPaper(Scene scene, int i) {
        Phrase phrase = scene.phraseAt[i];
        return phrase != null && phrase.from == i && phrase.kind() == EntityKind.MEDIA;
    }

    /** «علمت "الغد" أن»: of those who learn something, papers print it. */
    static boolean isPress(Scene scene, @Nullable Phrase subject) {
        return subject != null
                && (subject.kind() == EntityKind.MEDIA || subject.from > 0 && scene.isQuote(subject.from - 1));
    }

    /** «وردت أنباء مفادها أن»: what reports tell that nobody signs. */
    boolean isPurport(Scene scene, int i) {
        boolean purport = i > 0
                && i + 1 < scene.size()
                && (scene.form(i).equals("مفاده") || scene.form(i).equals("مفادها"))
                && book.grammar.complementizers.contains(scene.form(i + 1));
        Phrase phrase = purport ? scene.phraseAt[i - 1] : null;
        return phrase != null && (isDocument(scene, phrase) || phrase.kind() == null);
    }

    /** The reports before «مفادها». */
    static Phrase purport(Scene scene, int i) {
        Phrase told = Objects.requireNonNull(scene.phraseAt[i - 1]);
        if (told.to <= i) {
            return told;
        }
        Phrase reports = new Phrase(told.from);
        reports.to = i;
        return reports;
    }
}
