package org.raqib.claims;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.raqib.knowledge.Hit;
import org.raqib.knowledge.Name;
import org.raqib.knowledge.Spelling;
import org.raqib.model.Span;
import org.raqib.words.Morph;
import org.raqib.words.Pos;
import org.raqib.words.Sentence;
import org.raqib.words.Token;
import org.raqib.words.Word;
import org.raqib.words.number.NumberMention;
import org.raqib.words.time.DateMention;

/** A sentence with all that is known of its words before acts are looked for. */
final class Scene {
    final String body;
    final Sentence sentence;
    final List<Token> tokens;
    private final Word[] words;
    final Morph[] morphs;
    final @Nullable Hit[] hitAt;
    /** Names that may mean several entities: all that each may mean, the likeliest in general first. */
    final List<List<Hit>> homonyms = new ArrayList<>(0);

    final List<Phrase> phrases = new ArrayList<>();
    final @Nullable Phrase[] phraseAt;
    final String[] prepositionAt;
    final List<NumberMention> numbers;
    List<DateMention> dates = List.of();
    private final boolean[] dated;
    /** Rules that were tried and not taken; null, and costing nothing, unless an explanation was asked for. */
    @Nullable
    List<Attempt> attempts;

    /** A rule that knows a word, and why it was not taken there; no rule where none of them was asked. */
    record Attempt(int token, @Nullable Rule rule, Uncoded why) {}
    /** One past the last token that continues a quotation opened in a sentence before; 0 where none does. */
    int quotedTo;
    /** The mark of a quotation that goes on in the next sentence (0 too where it fills this one), or -1. */
    int quoteRunsOn = -1;
    /** Opening marks to the tokens that close them; the size where they close later. Null where nothing is quoted. */
    private int @Nullable [] quoteEnds;

    private @Nullable Landmarks landmarks;

    /** For each token the tries it may open, with {@link #ASKED}; 0 before that was asked. */
    private final long[] opened;

    private static final long ASKED = Long.MIN_VALUE;

    /** Where the words stand that tell who imposed a measure named in passing ({@link Imposed}); none where the end is 0. */
    int knownFrom;

    int knownTo;

    /** How it speaks, once {@link WorthFeatures} was asked. */
    WorthFeatures.@Nullable Tone tone;

    Scene(
            String body,
            Sentence sentence,
            Morph[] morphs,
            @Nullable Hit[] hitAt,
            String[] prepositionAt,
            List<NumberMention> numbers) {
        this.body = body;
        this.sentence = sentence;
        this.tokens = sentence.tokens();
        this.words = new Word[tokens.size()];
        for (int i = 0; i < words.length; i++) {
            words[i] = tokens.get(i).word();
        }
        this.morphs = morphs;
        this.hitAt = hitAt;
        this.phraseAt = new Phrase[tokens.size()];
        this.prepositionAt = prepositionAt;
        this.numbers = numbers;
        this.opened = new long[words.length];
        this.dated = new boolean[words.length];
    }

    /**
     * Notes the dates it tells.
     *
     * @param stamps those among them that stand on the page and tell no act's day
     */
    void tells(List<DateMention> told, Set<DateMention> stamps) {
        for (DateMention date : told) {
            Arrays.fill(dated, Math.max(0, date.first()), Math.min(dated.length, date.end()), true);
        }
        dates = stamps.isEmpty()
                ? told
                : told.stream().filter(date -> !stamps.contains(date)).toList();
    }

    /** Notes a rule not taken, where that is asked for. */
    void refused(int token, @Nullable Rule rule, Uncoded why) {
        if (attempts != null) {
            attempts.add(new Attempt(token, rule, why));
        }
    }

    int size() {
        return tokens.size();
    }

    /** The folded form of a token, clitics and all. */
    String form(int i) {
        return words[i].form();
    }

    /** The folded stem of a token, clitics and article undone. */
    String stem(int i) {
        return morphs[i].stem();
    }

    /** The stem of a token as a common noun; empty where it is a person's or place's name: «الغوطة» is a town as any other. */
    String noun(int i) {
        return isProperName(i) ? "" : morphs[i].stem();
    }

    /** Whether a token belongs to a name of the lexicon. */
    boolean isNamed(int i) {
        Hit hit = hitAt[i];
        return hit != null && hit.name().form() == Name.Form.NAME;
    }

    /**
     * Whether a token is a person's or place's name, or part of a person's. The letters of such a name tell nothing. The
     * words of a place's name of several do («شمال حلب»).
     */
    boolean isProperName(int i) {
        Hit hit = hitAt[i];
        if (hit == null || !isNamed(i)) {
            return false;
        }
        return switch (hit.entity().kind()) {
            case PERSON -> true;
            case PLACE, STATE -> hit.to() - hit.from() == 1;
            default -> false;
        };
    }

    /** The stem without the alif of the indefinite accusative: «هجوما» as «هجوم». */
    String lemma(int i) {
        return morphs[i].lemma();
    }

    /**
     * Whether the word ends in the alif of the indefinite accusative («مسلحا»): an object or a counted noun, never a
     * genitive. The alif that ends a name («كوريا الشمالية») is its own.
     */
    boolean isAccusative(int i) {
        return morphs[i].isAccusative() && !isNamed(i);
    }

    Pos pos(int i) {
        return morphs[i].pos();
    }

    boolean isSign(int i) {
        return words[i].kind() == Word.Kind.SIGN;
    }

    boolean isQuote(int i) {
        return words[i].isQuote();
    }

    /** The token of the mark that closes the quotation opened by a mark, {@code size()} where it runs on, or -1. */
    int quoteEnd(int open) {
        return quoteEnds == null ? -1 : quoteEnds[open];
    }

    void quoteCloses(int open, int close) {
        if (quoteEnds == null) {
            quoteEnds = new int[size()];
            Arrays.fill(quoteEnds, -1);
        }
        quoteEnds[open] = close;
    }

    boolean isComma(int i) {
        return words[i].is('،') || words[i].is(',');
    }

    boolean isVerb(int i) {
        return pos(i).isVerb();
    }

    /** Whether a verb stands among the tokens from one to before another. */
    boolean verbBetween(int from, int to) {
        for (int i = from; i < to; i++) {
            if (isVerb(i)) {
                return true;
            }
        }
        return false;
    }

    /** What stands before each token, counted once its phrases are cut and its names known. */
    Landmarks landmarks(Grammar grammar) {
        if (landmarks == null) {
            landmarks = new Landmarks(grammar, this);
        }
        return landmarks;
    }

    /** The tries, as bits, that have an expression which may begin at a token; asked once its analysis stands. */
    long opened(int i, Openers openers) {
        if (opened[i] == 0) {
            // «الضالع» in a list of towns implicates nobody («ضالع في»).
            opened[i] = isProperName(i) ? ASKED : openers.of(stem(i), lemma(i), form(i)) | ASKED;
        }
        return opened[i];
    }

    /** Whether a date mention covers the token. */
    boolean inDate(int i) {
        return dated[i];
    }

    /** Where the words from one token to another stand in the text; the second is no longer among them. */
    Span span(int from, int to) {
        return new Span(tokens.get(from).start(), tokens.get(to - 1).end());
    }

    /** The letter that a word ends in as it is written: folding makes one of «ى» and «ي», of «ة» and «ه». */
    char lastLetter(int i) {
        return body.charAt(tokens.get(i).end() - 1);
    }

    /** The words of the body from one token to another, the first without its prefixed particles. */
    String text(int from, int to) {
        Token first = tokens.get(from);
        Morph morph = morphs[from];
        int skip = 0;
        skip += morph.hasConjunction() ? 1 : 0;
        skip += morph.hasPreposition() ? 1 : 0;
        int start = first.start();
        int end = tokens.get(to - 1).end();
        boolean contracted = morph.has(Morph.LI) && morph.hasArticle();
        int cut = start;
        while (skip > 0 && cut < end - 1) {
            if (!Spelling.isMark(body.charAt(cut))) {
                skip--;
            }
            cut++;
        }
        // «بـمأرب»: the stroke that joins a particle is no part of the name.
        while (cut > start && cut < end - 1 && Spelling.isMark(body.charAt(cut))) {
            cut++;
        }
        String words = body.substring(cut, end);
        return contracted && words.startsWith("ل") ? "ا" + words : words;
    }
}
