package org.raqib.claims;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.raqib.knowledge.Hit;
import org.raqib.knowledge.Lexicon;
import org.raqib.knowledge.Name;
import org.raqib.knowledge.WordKey;
import org.raqib.model.EntityKind;
import org.raqib.words.Fact;
import org.raqib.words.Morph;
import org.raqib.words.Pos;
import org.raqib.words.Word;

/** Finds the names of the lexicon in a sentence, and makes its words look as those of any other name of their kind. */
final class NameFinder {
    private static final String ARTICLE = "ال";
    /** The letters of a name's first word that are looked for behind particles. */
    private static final int SHORTEST_NAME = 3;

    private final Lexicon lexicon;
    private final Grammar grammar;
    private final Fact<Word, WordKey> writtenKeys;
    private final Fact<Morph, WordKey> bareKeys;
    private final Fact<Word, List<Behind>> cuts;

    NameFinder(Lexicon lexicon, Grammar grammar) {
        this.lexicon = lexicon;
        this.grammar = grammar;
        this.writtenKeys = new Fact<>(word -> lexicon.key(word.form()));
        this.bareKeys = new Fact<>(morph -> lexicon.key(bare(morph)));
        this.cuts = new Fact<>(word -> cuts(word.form()));
    }

    /** Whether a name is a person's or a place's. */
    static boolean isProper(Hit hit) {
        EntityKind kind = hit.entity().kind();
        return kind == EntityKind.PERSON || kind == EntityKind.PLACE;
    }

    /** Words of the sentence without signs, in two spellings: clitics undone, and as written. */
    void names(Scene scene) {
        int n = scene.size();
        int[] at = new int[n];
        WordKey[] written = new WordKey[n];
        int count = 0;
        for (int i = 0; i < n; i++) {
            Word word = scene.tokens.get(i).word();
            // Names run on over quotation marks and dashes, and over no other sign.
            if (word.kind() != Word.Kind.SIGN || !(word.isQuote() || word.is('-') || word.is('–') || word.is('.'))) {
                at[count] = i;
                written[count++] = writtenKeys.of(word);
            }
        }
        for (int w = 0; w < count; ) {
            int from = at[w];
            WordKey bare = bareKeys.of(scene.morphs[from]);
            if (!written[w].begins() && !bare.begins()) {
                Best cut = behindParticles(scene, written, from, w, count);
                w += cut == null ? 1 : take(scene, cut, at, w);
                continue;
            }
            // Names that begin with a letter that could be a particle (بنغازي) are tried as written first.
            Best asWritten = best(scene, written[w], written, from, w, count);
            Best taken = asWritten;
            boolean clitics = !bare(scene.morphs[from]).equals(scene.form(from));
            if (clitics) {
                Best stripped = best(scene, bare, written, from, w, count);
                if (stripped != null
                        && stripped.words > 1
                        && isProper(stripped.hits.get(0))
                        && scene.morphs[from].hasPronoun()) {
                    // «مقاطعتي دونيتسك»: not "my province"; no genitive follows a pronoun.
                    stripped = null;
                }
                if (taken == null || (stripped != null && stripped.words > taken.words)) {
                    taken = stripped;
                }
            }
            if (taken == null) {
                Best cut = behindParticles(scene, written, from, w, count);
                w += cut == null ? 1 : take(scene, cut, at, w);
                continue;
            }
            taken = byGrammar(scene, taken, written, at, w);
            if (taken == null) {
                w++;
                continue;
            }
            if (clitics && taken == asWritten) {
                // The name itself begins so: nothing is to be undone.
                scene.morphs[from] = new Morph(0, scene.form(from), "", Pos.NAME);
            }
            w += take(scene, taken, at, w);
        }
    }

    /**
     * Notes a name.
     *
     * @return how many words it has
     */
    private int take(Scene scene, Best taken, int[] at, int w) {
        int from = at[w];
        int to = at[w + taken.words - 1] + 1;
        List<Hit> meanings = new ArrayList<>(taken.hits.size());
        for (Hit found : taken.hits) {
            meanings.add(new Hit(found.entity(), found.name(), from, to));
        }
        Hit hit = meanings.get(0);
        if (meanings.size() > 1) {
            scene.homonyms.add(meanings);
        }
        for (int i = from; i < to; i++) {
            scene.hitAt[i] = hit;
        }
        likeOtherNames(scene, hit);
        return taken.words;
    }

    /**
     * «وبصرى الشام»: a person's or place's name of several words behind particles that the tagger took for other ones. The
     * words that follow tell where the name begins.
     */
    private @Nullable Best behindParticles(Scene scene, WordKey[] words, int from, int w, int count) {
        if (w + 1 >= count) {
            return null;
        }
        for (Behind cut : cuts.of(scene.tokens.get(from).word())) {
            Best best = best(scene, cut.key, words, from, w, count);
            if (best != null && best.words > 1 && isProper(best.hits.get(0))) {
                scene.morphs[from] = new Morph(cut.particles, cut.stem, "", Pos.NAME);
                return best;
            }
        }
        return null;
    }

    /** What is left of a word behind particles, where a name begins so. */
    private record Behind(int particles, String stem, WordKey key) {}

    private List<Behind> cuts(String form) {
        List<Behind> cuts = new ArrayList<>(0);
        int conjunction = form.startsWith("و") ? Morph.WA : form.startsWith("ف") ? Morph.FA : 0;
        if (conjunction != 0) {
            cut(form, 1, conjunction, cuts);
        }
        int at = conjunction == 0 ? 0 : 1;
        int preposition = form.startsWith("ب", at) ? Morph.BI : form.startsWith("ل", at) ? Morph.LI : 0;
        if (preposition != 0) {
            cut(form, at + 1, conjunction | preposition, cuts);
        }
        return cuts.isEmpty() ? List.of() : cuts;
    }

    private void cut(String form, int at, int particles, List<Behind> cuts) {
        String rest = form.substring(at);
        WordKey key = rest.length() < SHORTEST_NAME ? null : lexicon.key(rest);
        if (key != null && key.begins()) {
            boolean article = rest.startsWith(ARTICLE);
            cuts.add(new Behind(article ? particles | Morph.AL : particles, article ? rest.substring(2) : rest, key));
        }
    }

    /**
     * «حركة طالبان», «مدينة حلب»: what the lexicon has as one name is a common noun and a name to the grammar. Not every
     * bearer's noun is listed with its name, and all are to be read alike.
     *
     * @return the name as taken, or the common noun, or null where the lexicon does not have that by itself
     */
    private @Nullable Best byGrammar(Scene scene, Best taken, WordKey[] words, int[] at, int w) {
        Hit whole = taken.hits.get(0);
        EntityKind kind = whole.entity().kind();
        // «مدينة "الموصل"»: the quotation mark parts the two, for a town that is listed with its noun as for any other.
        boolean quoted = at[w + taken.words - 1] - at[w] >= taken.words;
        if (taken.words < 2
                || whole.name().form() != Name.Form.NAME
                || kind != EntityKind.GROUP && (kind != EntityKind.PLACE || !quoted)) {
            return taken;
        }
        Best name = best(scene, words[w + 1], words, at[w + 1], w + 1, w + taken.words);
        if (name == null
                || name.words != taken.words - 1
                || !name.hits.get(0).entity().id().equals(whole.entity().id())) {
            return taken;
        }
        Best head = best(scene, words[w], words, at[w], w, w + 1);
        if (head == null) {
            head = best(scene, bareKeys.of(scene.morphs[at[w]]), words, at[w], w, w + 1);
        }
        if (head != null) {
            return Phrase.isGeneric(head.hits.get(0)) ? head : taken;
        }
        return grammar.placeHeads.contains(scene.stem(at[w])) ? null : taken;
    }

    /** Within a name of several words the tagger's view of its words, which differs from name to name, counts not. */
    private void likeOtherNames(Scene scene, Hit hit) {
        if (hit.name().form() != Name.Form.NAME || hit.to() - hit.from() < 2) {
            return;
        }
        boolean proper = isProper(hit);
        for (int i = hit.from(); i < hit.to(); i++) {
            Morph morph = scene.morphs[i];
            boolean noun = !proper || i == hit.from() && grammar.placeHeads.contains(morph.stem());
            Pos pos = !noun ? Pos.NAME : i == hit.from() || morph.pos().isVerb() ? Pos.NOUN : morph.pos();
            if (!scene.isSign(i) && proper && i > hit.from()) {
                // «سيجورنيه»: not "his" nor "will".
                scene.morphs[i] = whole(scene.form(i));
            } else if (!scene.isSign(i) && (morph.pos() != pos || morph.hasPronoun())) {
                int kept = i == hit.from() ? morph.proclitics() & ~Morph.SA : morph.proclitics() & Morph.AL;
                scene.morphs[i] = new Morph(kept, morph.stem(), "", pos);
            }
        }
    }

    private static Morph whole(String form) {
        return form.length() > SHORTEST_NAME && form.startsWith(ARTICLE)
                ? new Morph(Morph.AL, form.substring(ARTICLE.length()), "", Pos.NAME)
                : new Morph(0, form, "", Pos.NAME);
    }

    static String bare(Morph morph) {
        return morph.hasArticle() ? ARTICLE + morph.stem() : morph.stem();
    }

    private record Best(List<Hit> hits, int words) {}

    private @Nullable Best best(Scene scene, WordKey first, WordKey[] words, int token, int from, int to) {
        if (!first.begins()) {
            return null;
        }
        Best[] best = new Best[1];
        int end = lexicon.match(first, words, from, to, hit -> {
            if (!usable(scene, hit, token)) {
                return;
            }
            Best before = best[0];
            int length = hit.to() - hit.from();
            if (before == null || length > before.words) {
                best[0] = new Best(new ArrayList<>(List.of(hit)), length);
            } else if (length == before.words) {
                before.hits.add(hit);
            }
        });
        return end > from ? best[0] : null;
    }

    /** A name that is also an ordinary word counts only where the sentence treats it as a name. */
    private boolean usable(Scene scene, Hit hit, int first) {
        if (!hit.name().ambiguous()) {
            return !scene.morphs[first].pos().isVerb()
                    || hit.name().form() != Name.Form.NAME
                    || hit.to() - hit.from() > 1;
        }
        if (hit.entity().kind() == EntityKind.PLACE) {
            return first > 0
                    && (grammar.placePrepositions.contains(scene.form(first - 1))
                            || scene.morphs[first].has(Morph.BI)
                            || scene.form(first - 1).endsWith("مدينه"));
        }
        if (Phrase.isGeneric(hit)) {
            return scene.pos(first) == Pos.NOUN || hit.to() - hit.from() > 1 || isSubject(scene, hit, first);
        }
        return scene.pos(first) == Pos.NAME || hit.to() - hit.from() > 1;
    }

    /**
     * «قتل مسلح شرطيا»: right behind a verb, neither definite nor in the accusative, an adjective describes nobody but is somebody;
     * not in «قتل مسلح وجنديان», where he is easily taken for who killed them.
     */
    private static boolean isSubject(Scene scene, Hit hit, int first) {
        int next = first + hit.to() - hit.from();
        boolean goesOn =
                next < scene.size() && (scene.morphs[next].hasConjunction() || scene.pos(next) == Pos.ADJECTIVE);
        return !goesOn
                && scene.pos(first) == Pos.ADJECTIVE
                && hit.entity().kind() == EntityKind.ROLE
                && scene.morphs[first].proclitics() == 0
                && !scene.isAccusative(first)
                && first > 0
                && scene.isVerb(first - 1);
    }
}
