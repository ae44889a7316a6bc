package org.raqib.claims;

import org.raqib.words.Pos;

/** Finds where what is said begins and where it ends. */
final class Statements {
    /** How far behind a verb of saying its complement may begin. */
    private static final int REACH = 40;
    /** How far behind a verb of transmitting its source may be named. */
    private static final int SOURCE_REACH = 12;
    /** Quotation marks around fewer words set off a name or a term, no statement. */
    private static final int SHORTEST_QUOTE = 5;

    /** Names in quotation marks are no longer than this. */
    private static final int LONGEST_NAME = 9;

    private final RuleBook book;
    private final Grammar grammar;
    private final Arguments arguments;

    Statements(RuleBook book, Arguments arguments) {
        this.book = book;
        this.grammar = book.grammar;
        this.arguments = arguments;
    }

    /** «الرئيس، الذي ينفي تلقي الأموال، ...»: a relative clause ends at the next comma or relative. */
    int clauseEnd(Scene scene, int from) {
        for (int i = from; i < scene.size(); i++) {
            if (scene.isComma(i) || i > from && arguments.isRelative(scene, i)) {
                return i;
            }
        }
        return scene.size();
    }

    /** What unsigned reports tell is a noun with what hangs on it: it ends at the next comma or main verb. */
    int reportEnd(Scene scene, int from) {
        for (int i = from; i < scene.size(); i++) {
            if (scene.isComma(i) || scene.isVerb(i) && i > from && !arguments.isRelative(scene, i - 1)) {
                return i;
            }
        }
        return scene.size();
    }

    /** «أبلغ سكان عن قصف», «نشر المكتب نبأ عن هجوم», «بث المكتب مشاهد من هجوم»: where what is told of begins, or -1. */
    int about(Scene scene, int verb) {
        for (int i = verb + 1; i < Math.min(scene.size(), verb + 10); i++) {
            boolean shown = i > verb + 1
                    && i + 1 < scene.size()
                    && grammar.documents.contains(scene.lemma(i))
                    && !scene.morphs[i].hasArticle()
                    && scene.prepositionAt[i] == null
                    && !scene.morphs[i].hasPreposition();
            if (shown && !scene.form(i + 1).equals("عن")) {
                return i + 1;
            }
            if (scene.isVerb(i) || scene.tokens.get(i).is('؛')) {
                return -1;
            }
            if (scene.form(i).equals("عن")) {
                return i + 1;
            }
        }
        return -1;
    }

    /**
     * Where a statement ends: with the quotation it consists of, or where the report turns to something else in its own
     * voice («، بينما», «، فيما», «؛ وكان»).
     */
    int end(Scene scene, int from, boolean clause) {
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
                    && grammar.turns.longest(scene, i) != null) {
                return i;
            }
            boolean we = i > from
                    && !clause
                    && (VerbFrame.isFirstPerson(scene, i) || scene.form(i).equals("نحن"));
            if (we) {
                // «قال: "أعلن المجلس الحظر، ونحن نريد"»: whoever announces is spoken of; who speaks goes on.
                return i;
            }
        }
        return scene.size();
    }

    /**
     * Where what is denied ends: «نفى قصف المدينة، متهما الجماعة بقصفها», «نفى قصفها واتهم الجماعة»: what he says besides is no part of
     * the denial.
     */
    int denialEnd(Scene scene, int from, boolean clause) {
        int end = end(scene, from, clause);
        for (int i = from + 1; i < end; i++) {
            boolean further = scene.isVerb(i) && scene.morphs[i].hasConjunction() && !clause;
            if (further || arguments.goesOn(scene, i)) {
                return i;
            }
        }
        return end;
    }

    /** «نفت روسيا، التي قصفت المدينة، أن»: where goes on what is said, behind what is told of who says it. */
    int behindRelative(Scene scene, int from) {
        int open = from < scene.size() && scene.isComma(from) ? from + 1 : from;
        if (open >= scene.size() || open == from || !arguments.isRelative(scene, open)) {
            return from;
        }
        for (int i = open + 1; i < scene.size(); i++) {
            if (scene.isComma(i)) {
                return i + 1;
            }
        }
        return from;
    }

    /** Whether a verb is one of learning («علمت الصحيفة من مصدر أن»): who learns something may tell it on. */
    static boolean learns(Scene scene, int verb) {
        return switch (scene.stem(verb)) {
            case "علم", "علمت" -> true;
            default -> false;
        };
    }

    /**
     * The token behind «عن» that names the source of a transmitted statement («نقلت عن»، «قالت نقلا عن»), or behind «من»
     * that of a learned one («علمت من»), or -1.
     */
    static int from(Scene scene, int verb, int limit) {
        String stem = scene.stem(verb);
        boolean transmits = stem.startsWith("نقل") || stem.startsWith("تنقل") || stem.startsWith("ينقل");
        boolean learns = learns(scene, verb);
        boolean ascribes = stem.startsWith("نسب") || stem.startsWith("تنسب") || stem.startsWith("ينسب");
        for (int i = verb + 1; i < limit && i < verb + SOURCE_REACH; i++) {
            transmits |= scene.form(i).equals("نقلا");
            if (learns && scene.form(i).equals("من") && i + 1 < scene.size() && scene.phraseAt[i + 1] != null) {
                return i + 1;
            }
            int source = i + 1 < scene.size() && scene.isQuote(i + 1) ? i + 2 : i + 1;
            boolean named = source < scene.size()
                    && (transmits && scene.form(i).equals("عن")
                            || ascribes && scene.form(i).equals("الي"));
            if (named && scene.phraseAt[source] != null) {
                return source;
            }
        }
        return -1;
    }

    /** First token of the clause or quotation a word of saying introduces, or -1. */
    int complement(Scene scene, int verb) {
        int end = Math.min(scene.size(), verb + 1 + REACH);
        boolean passed = false;
        for (int i = verb + 1; i < end; i++) {
            if (goesOn(scene, i)) {
                return -1;
            }
            int name = nameEnd(scene, i);
            if (name > i) {
                i = name;
                continue;
            }
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
            if (grammar.complementizers.contains(scene.form(i)) && !isTemporal(scene, i)) {
                return i + (scene.form(i).length() <= 3 ? 1 : 0);
            }
            boolean opens = scene.tokens.get(i).is(':') || scene.form(i).equals("لقد");
            if (opens && i + 1 < scene.size()) {
                // «وأضاف لقد قصف الجيش»: his own words.
                return i + 1;
            }
            if (scene.isQuote(i) && scene.quoteEnd(i) > i + SHORTEST_QUOTE && scene.pos(i - 1) != Pos.VERBAL_NOUN) {
                return i + 1;
            }
            if (scene.form(i).equals("قوله")
                    || scene.form(i).equals("قولها")
                    || scene.form(i).equals("قولهم")
                    || scene.form(i).equals("القول") && i > verb + 1) {
                return i + 1;
            }
            if (scene.isVerb(i) && i > verb + 1 && !arguments.isRelative(scene, i - 1) && !describes(scene, i)) {
                if (scene.morphs[i].hasConjunction()) {
                    return -1;
                }
                passed = true;
            }
        }
        return -1;
    }

    /** «قالت "غرفة عمليات الشمال" إن»: where a name in quotation marks ends that stands before a statement, or -1. */
    private int nameEnd(Scene scene, int open) {
        int close = scene.isQuote(open) ? scene.quoteEnd(open) : -1;
        return close > open
                        && close <= open + LONGEST_NAME
                        && close + 1 < scene.size()
                        && (close <= open + SHORTEST_QUOTE || grammar.complementizers.contains(scene.form(close + 1)))
                ? close
                : -1;
    }

    /** «لقطات نشرت أمس»; «قال في بيان قتل ثلاثة» begins to tell, and so does «في حين قتل». */
    private boolean describes(Scene scene, int verb) {
        String lemma = scene.lemma(verb - 1);
        boolean occasion = scene.prepositionAt[Math.max(0, verb - 2)] != null
                && (grammar.documents.contains(lemma) || grammar.occasions.contains(lemma) || lemma.equals("حين"));
        return !occasion && (Arguments.describes(scene, verb) || isUnnamed(scene, verb));
    }

    /** «مسؤول لم تذكر هويته»: behind an indefinite noun "did not" tells what sort of one it is. */
    private static boolean isUnnamed(Scene scene, int verb) {
        Phrase noun = verb > 1 && scene.form(verb - 1).equals("لم") ? scene.phraseAt[verb - 2] : null;
        return noun != null && noun.to == verb - 1 && !noun.definite;
    }

    /** «، مؤكدا أن»: the clause behind belongs to another word of saying. */
    private boolean goesOn(Scene scene, int i) {
        if (!scene.isComma(i - 1) || scene.isVerb(i) || scene.morphs[i].hasArticle()) {
            return false;
        }
        Governor governor = book.participleGovernors.get(scene.stem(i));
        return governor != null && governor.kind() == Governor.Kind.SPEECH;
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
}
