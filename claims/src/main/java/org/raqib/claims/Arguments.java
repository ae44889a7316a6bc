package org.raqib.claims;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.raqib.model.EntityKind;
import org.raqib.words.Pos;

/** Finds the phrases that stand around a word: the subject before a verb, subject and objects behind it. */
final class Arguments {
    /** Parentheses around more words are taken for none. */
    private static final int PARENTHESIS = 12;

    /** Verbs whose root ends in hamza. */
    private static final Set<String> HAMZA = WordList.of(
            "ارجا", "انشا", "فاجا", "اطفا", "التجا", "اختبا", "تواطا", "تلكا", "تجرا", "اجترا", "ابتدا", "امتلا",
            "تنبا", "انبا", "تبوا", "اخطا", "كافا", "استهزا", "تباطا", "اضنا", "ارتا");

    private final RuleBook book;
    private final Grammar grammar;

    Arguments(RuleBook book) {
        this.book = book;
        this.grammar = book.grammar;
    }

    /**
     * The phrases behind a token up to the next verb, complement clause, relative clause or semicolon.
     *
     * @param from first token to look at
     */
    List<Phrase> behind(Scene scene, int from) {
        List<Phrase> found = new ArrayList<>();
        for (int i = from; i < scene.size(); ) {
            Phrase phrase = scene.phraseAt[i];
            if (phrase != null && i > from && goesOn(scene, i)) {
                break;
            }
            if (phrase != null) {
                if (phrase.from >= from) {
                    found.add(phrase);
                }
                i = Math.max(i + 1, phrase.to);
                continue;
            }
            if (Counted.numberAt(scene, i) != null) {
                // «ما لا يقل عن ثلاثين»: the words of a bound are no clause.
                i++;
                continue;
            }
            if (stops(scene, i) && i > from) {
                break;
            }
            if (stops(scene, i) && (scene.isVerb(i) || grammar.complementizers.contains(scene.form(i)))) {
                break;
            }
            i++;
        }
        return found;
    }

    /** «اعتقلت ثلاثة أشخاص، مشيرة إلى»: a participle of saying or asking behind a comma goes on with the subject. */
    boolean goesOn(Scene scene, int i) {
        if (i < 1 || i >= scene.size()) {
            return false;
        }
        String stem = scene.stem(i);
        return scene.isComma(i - 1)
                && !scene.morphs[i].hasArticle()
                && (book.participleGovernors.containsKey(stem) || book.participleRules.containsKey(stem));
    }

    private boolean stops(Scene scene, int i) {
        if (scene.isVerb(i)) {
            return true;
        }
        if (scene.isSign(i)) {
            return scene.tokens.get(i).is('؛')
                    || scene.tokens.get(i).is(':')
                    || scene.tokens.get(i).is('.');
        }
        String form = scene.form(i);
        return grammar.complementizers.contains(form) || isRelative(scene, i);
    }

    boolean isRelative(Scene scene, int i) {
        return scene.pos(i) == Pos.RELATIVE
                || scene.form(i).startsWith("الذ")
                || scene.form(i).equals("التي");
    }

    /** «لقطات نشرت أمس», «اجتماع عقد في روما»: behind an indefinite noun a verb tells what sort of thing it is. */
    static boolean describes(Scene scene, int verb) {
        Phrase noun = verb > 0 && !scene.morphs[verb].hasConjunction() ? scene.phraseAt[verb - 1] : null;
        return noun != null && noun.to == verb && !noun.definite;
    }

    /** A subject found before its verb. */
    record Before(Phrase phrase, boolean relative) {}

    /** The phrase before a verb that is its subject or antecedent, or null. */
    @Nullable
    Before before(Scene scene, int verb) {
        int i = verb - 1;
        boolean relative = false;
        boolean comma = false;
        if (scene.morphs[verb].hasConjunction() || scene.morphs[verb].hasPreposition()) {
            return null;
        }
        while (i >= 0) {
            Phrase phrase = scene.phraseAt[i];
            if (phrase != null) {
                if (isTimePhrase(scene, phrase)) {
                    i = phrase.from - 1;
                    continue;
                }
                int among = relative ? -1 : among(scene, phrase);
                if (among >= 0) {
                    i = among - 1;
                    continue;
                }
                if (!phrase.bare() && !relative && relativeLike(scene, phrase, verb, comma) != null) {
                    return relativeLike(scene, phrase, verb, comma);
                }
                if (!phrase.bare() && !relative) {
                    // «قوات الجيش في درنة هاجمت»: step over what hangs on the subject, but only over a short stretch.
                    Phrase head = headBefore(scene, phrase);
                    if (head == null || verb - head.to > 8) {
                        return null;
                    }
                    return new Before(first(scene, head), relative);
                }
                int clause = relative ? -1 : relativeOf(scene, phrase);
                if (clause >= 0) {
                    i = clause - 1;
                    continue;
                }
                // «بين الشبان والقوات التي أطلقت»: of people, the last alone, or the relative would be in the plural.
                boolean last = relative && surelyActs(phrase) && !isPlural(scene, verb);
                return new Before(last ? phrase : first(scene, phrase), relative || !comma && !phrase.definite);
            }
            if (isRelative(scene, i)) {
                if (pointsBack(scene, verb)) {
                    return null;
                }
                relative = true;
                i--;
                continue;
            }
            if (scene.isVerb(i)) {
                if (isAuxiliary(scene, i)) {
                    i--;
                    continue;
                }
                return null;
            }
            if (grammar.complementizers.contains(scene.form(i))) {
                // «وهي من الكتائب القوية أنها سيطرت»: the clause begins here, and the pronoun is who acts.
                return null;
            }
            if (scene.isComma(i)) {
                comma = true;
                i--;
                continue;
            }
            if (i > 0 && scene.form(i).equals("الاقل") && scene.form(i - 1).equals("علي")) {
                i -= 2;
                continue;
            }
            if (scene.tokens.get(i).is(')')) {
                // «في الرمادي (100 كلم غرب بغداد) قتل»: what stands in parentheses is beside the sentence.
                int open = i - 1;
                while (open > i - PARENTHESIS
                        && open > 0
                        && !scene.tokens.get(open).is('(')) {
                    open--;
                }
                i = scene.tokens.get(Math.max(0, open)).is('(') ? open - 1 : i - 1;
                continue;
            }
            if (scene.isQuote(i) || scene.tokens.get(i).is('(') || isFiller(scene, i)) {
                i--;
                continue;
            }
            return null;
        }
        return null;
    }

    /**
     * «القوات التي يقودها حفتر قصفت»: where the clause begins that tells who leads, backs or holds those who act, and whose
     * subject a phrase is, or -1.
     */
    private int relativeOf(Scene scene, Phrase phrase) {
        int verb = phrase.from - 1;
        boolean closed = verb > 1
                && phrase.bare()
                && scene.isVerb(verb)
                && scene.morphs[verb].hasPronoun()
                && isRelative(scene, verb - 1);
        if (verb > 0
                && phrase.bare()
                && phrase.definite
                && scene.pos(verb) == Pos.IMPERFECT
                && describes(scene, verb)) {
            // «مصادر بفصائل تدعم الحكومة تحدثت»: the clause without a relative tells of those before it.
            return verb;
        }
        return closed && scene.phraseAt[verb - 2] != null ? verb - 1 : -1;
    }

    /** «عشرة أشخاص بينهم طفلان اعتقلوا»: where the words begin that tell who was among them, or -1. */
    private static int among(Scene scene, Phrase phrase) {
        int i = first(scene, phrase).from - 1;
        boolean counts = i >= 0 && Counted.numberAt(scene, i) != null;
        while (counts && i > 0 && Counted.numberAt(scene, i) != null) {
            i--;
        }
        boolean listed = i > 0 && scene.prepositionAt[i] != null && scene.morphs[i].hasPronoun();
        if (!listed || !(scene.stem(i).equals("بين") || scene.stem(i).equals("من"))) {
            return -1;
        }
        return scene.form(i - 1).equals("من") ? i - 1 : i;
    }

    /** «في الوقت الذي أطلقت فيه القوات»: behind the verb a preposition takes up what the clause is about. */
    private static boolean pointsBack(Scene scene, int verb) {
        int next = verb + 1;
        return next < scene.size() && scene.prepositionAt[next] != null && scene.morphs[next].hasPronoun();
    }

    /** An indefinite noun behind a preposition may still be what the next verb describes («في هجوم استهدف»). */
    private static @Nullable Before relativeLike(Scene scene, Phrase phrase, int verb, boolean comma) {
        return phrase.to == verb && !phrase.definite && !comma ? new Before(phrase, true) : null;
    }

    private static boolean isFiller(Scene scene, int i) {
        Pos pos = scene.pos(i);
        return (pos == Pos.PARTICLE || pos == Pos.ADVERB || pos == Pos.PRONOUN) && !scene.morphs[i].hasConjunction();
    }

    private static boolean isAuxiliary(Scene scene, int i) {
        String stem = scene.stem(i);
        return stem.equals("كان")
                || stem.equals("كانت")
                || stem.equals("يكون")
                || stem.equals("تكون")
                || stem.equals("كانوا")
                || stem.equals("يزال")
                || stem.equals("تزال")
                || stem.equals("زالت")
                || stem.equals("زال");
    }

    private static @Nullable Phrase headBefore(Scene scene, Phrase phrase) {
        int at = scene.phrases.indexOf(phrase);
        for (int p = at - 1; p >= 0 && p >= at - 3; p--) {
            Phrase candidate = scene.phrases.get(p);
            Phrase next = scene.phrases.get(p + 1);
            for (int i = candidate.to; i < next.from; i++) {
                if (scene.isVerb(i) || scene.isSign(i) && !scene.isQuote(i) && !scene.isComma(i)) {
                    return null;
                }
            }
            if (candidate.bare()) {
                return candidate;
            }
        }
        return null;
    }

    /** The first of a chain of joined phrases. */
    static Phrase first(Scene scene, Phrase phrase) {
        int p = scene.phrases.indexOf(phrase);
        while (p > 0
                && scene.phrases.get(p).joined
                && scene.phrases.get(p - 1).preposition.equals(phrase.preposition)) {
            p--;
        }
        return p < 0 ? phrase : scene.phrases.get(p);
    }

    /** A phrase with all that is joined to it. */
    static List<Phrase> joined(Scene scene, Phrase phrase) {
        List<Phrase> all = new ArrayList<>();
        all.add(phrase);
        int at = scene.phrases.indexOf(phrase);
        for (int p = at + 1; at >= 0 && p < scene.phrases.size(); p++) {
            Phrase next = scene.phrases.get(p);
            if (next == phrase.apposition) {
                // «مدير الأمن العقيد سالم ونجله»
                continue;
            }
            if (next.joined && next.preposition.equals(phrase.preposition)) {
                if (endsList(scene, all.get(all.size() - 1), next)) {
                    break;
                }
                all.add(next);
            } else if (!isWhere(next) && !isOwner(all.get(all.size() - 1), next)
                    || next.preposition.equals(phrase.preposition)) {
                // «نددت بالجيش ورحبت بالحركة وروسيا»: the preposition said anew begins a list of its own.
                break;
            }
        }
        return all;
    }

    /** «مواقع للحركة ومخازن»: whose a thing is stands right behind it, and its list goes on. */
    private static boolean isOwner(Phrase thing, Phrase owner) {
        return owner.preposition.equals("ل")
                && !owner.joined
                && owner.definite
                && thing.to == owner.from
                && thing.kind() == EntityKind.THING
                && !thing.definite;
    }

    /**
     * «بدعم من مصر والإمارات ، وحكومة الوفاق تطالب»: a comma before "and", where the list had none before, begins another clause if a
     * verb of its own follows.
     */
    static boolean endsList(Scene scene, Phrase last, Phrase next) {
        if (!last.joined || !isBehindComma(scene, next) || isBehindComma(scene, last)) {
            return false;
        }
        for (int i = next.to; i < scene.size() && !scene.isComma(i); i++) {
            if (scene.pos(i) == Pos.RELATIVE || scene.morphs[i].hasConjunction()) {
                return false;
            }
            if (scene.isVerb(i)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isBehindComma(Scene scene, Phrase phrase) {
        return phrase.from > 0 && scene.isComma(phrase.from - 1);
    }

    /** «بريف حلب», «في درنة»: tells where what stands before it is, and lets a list go on behind it. */
    static boolean isWhere(Phrase phrase) {
        return phrase.preposition.equals("في")
                || phrase.preposition.equals("ب")
                || Leading.isDirection(phrase.preposition);
    }

    /**
     * Whether the verb's own form says "they" or "both": in Arabic a verb before its subject stays singular, so that
     * nothing behind a plural verb can be its subject.
     */
    static boolean isPlural(Scene scene, int verb) {
        String stem = scene.stem(verb);
        Pos pos = scene.pos(verb);
        return stem.length() > 3
                && (stem.endsWith("وا")
                        || pos == Pos.IMPERFECT && stem.endsWith("ون") && stem.length() > 4
                        || isDual(scene, verb));
    }

    /** «استهدفا»، «دعتا»، «يستهدفان»: the verb says that two do it, which it never does before them. */
    private static boolean isDual(Scene scene, int verb) {
        String stem = scene.stem(verb);
        return scene.pos(verb) == Pos.IMPERFECT
                ? stem.length() > 5 && stem.endsWith("ان")
                : scene.pos(verb) == Pos.PERFECT
                        && stem.endsWith("ا")
                        && !stem.endsWith("نا")
                        && !stem.endsWith("يا")
                        && !endsInHamza(scene, verb);
    }

    /** «أرجأ»، «فاجأ»: the last letter is of the root, even where it is written without its sign. */
    static boolean endsInHamza(Scene scene, int verb) {
        return scene.lastLetter(verb) == 'أ' || HAMZA.contains(scene.stem(verb));
    }

    /** «اليوم»، «مساء الخميس»: says when, takes no part in the act. */
    static boolean isTimePhrase(Scene scene, Phrase phrase) {
        return scene.inDate(phrase.from) && scene.inDate(phrase.to - 1);
    }

    /** Whether what the phrase denotes can act. */
    static boolean canAct(Phrase phrase) {
        EntityKind kind = phrase.kind();
        return kind == null
                || switch (kind) {
                    case STATE, GOVERNMENT, FORCE, GROUP, ORGANISATION, BODY, MEDIA, PERSON, ROLE -> true;
                    case PLACE, ACCORD, THING -> false;
                };
    }

    /** Whether the lexicon knows that the phrase denotes someone who acts. */
    static boolean surelyActs(Phrase phrase) {
        return phrase.kind() != null && canAct(phrase);
    }
}
