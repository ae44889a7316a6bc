package org.raqib.claims;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.raqib.knowledge.Hit;
import org.raqib.knowledge.Lexicon;
import org.raqib.knowledge.Name;
import org.raqib.knowledge.WordKey;
import org.raqib.model.EntityKind;
import org.raqib.model.EventDate;
import org.raqib.words.Fact;
import org.raqib.words.Morph;
import org.raqib.words.Pos;
import org.raqib.words.Sentence;
import org.raqib.words.Tagger;
import org.raqib.words.Word;
import org.raqib.words.number.NumberMention;
import org.raqib.words.number.Numbers;
import org.raqib.words.time.DateMention;
import org.raqib.words.time.Dates;
import org.raqib.words.time.Tense;

/** Makes scenes of sentences: parts of speech, names, numbers, dates, noun phrases. */
final class SceneBuilder {
    private static final String ARTICLE = "ال";
    /** The letters of a verb like يرفضان. */
    private static final int SHORTEST_DUAL = 6;

    private final Tagger tagger;
    private final Lexicon lexicon;
    private final Numbers numbers;
    private final Dates dates;
    private final Grammar grammar;
    private final Chunker chunker;
    private final Fact<Word, WordKey> writtenKeys;
    private final Fact<Morph, WordKey> bareKeys;

    SceneBuilder(Tagger tagger, Lexicon lexicon, Numbers numbers, Dates dates, Grammar grammar) {
        this.tagger = tagger;
        this.lexicon = lexicon;
        this.numbers = numbers;
        this.dates = dates;
        this.grammar = grammar;
        this.chunker = new Chunker(grammar);
        this.writtenKeys = new Fact<>(word -> lexicon.key(word.form()));
        this.bareKeys = new Fact<>(morph -> lexicon.key(bare(morph)));
    }

    /**
     * The scenes of a report's sentences. Names are found in all of them before phrases are cut, since what one name
     * means may be told by the others (طرابلس of Libya or of Lebanon).
     */
    List<Scene> scenes(String body, List<Sentence> sentences, @Nullable LocalDate published) {
        List<Scene> scenes = new ArrayList<>(sentences.size());
        EventDate last = null;
        for (Sentence sentence : sentences) {
            List<NumberMention> counted = numbers.in(sentence);
            Scene scene = named(body, sentence, tagger.tag(sentence), counted);
            @Nullable Morph @Nullable [] proper = properNames(scene);
            if (proper != null) {
                scene = named(body, sentence, tagger.tag(sentence, proper), counted);
            }
            List<DateMention> told = dates.in(sentence, published, Tense.FROM_WORDS, last, scene.morphs);
            for (DateMention date : told) {
                last = date.date() == null ? last : date.date();
            }
            scene.tells(told, Stamps.in(scene, told, published));
            scenes.add(scene);
        }
        Homonyms.resolve(scenes);
        Quotations.mark(scenes);
        for (Scene scene : scenes) {
            prepositions(scene);
            chunker.chunk(scene);
        }
        return scenes;
    }

    private Scene named(String body, Sentence sentence, Morph[] morphs, List<NumberMention> counted) {
        clauses(morphs);
        int n = morphs.length;
        Scene scene = new Scene(body, sentence, morphs, new Hit[n], new String[n], counted);
        names(scene);
        return scene;
    }

    /**
     * The words of persons' and places' names of several words as names, where the tagger took one of them for something
     * else by itself, and the adjectives of parties' names; null where there are none. What a name is made of must not sway
     * how the words around it are read.
     */
    private @Nullable Morph @Nullable [] properNames(Scene scene) {
        @Nullable Morph @Nullable [] names = null;
        for (int i = 0; i < scene.size(); i++) {
            Hit hit = scene.hitAt[i];
            if (hit == null || hit.name().form() != Name.Form.NAME || hit.to() - hit.from() < 2) {
                continue;
            }
            EntityKind kind = hit.entity().kind();
            if (kind == EntityKind.FORCE || kind == EntityKind.GROUP) {
                names = adjectives(scene, hit, names);
                i = hit.to() - 1;
                continue;
            }
            if (!isProper(hit) || scene.isSign(i) || lexicon.isPlainName(scene.form(i)) || scene.pos(i) != Pos.NAME) {
                continue;
            }
            names = names == null ? new Morph[scene.size()] : names;
            for (int k = hit.from(); k < hit.to(); k++) {
                if (!scene.isSign(k) && scene.pos(k) == Pos.NAME) {
                    names[k] = scene.morphs[k];
                }
            }
            i = hit.to() - 1;
        }
        return names;
    }

    /** «القوات السعودية المشاركة»: how a party's adjective is spelt must not sway how the one behind it is read. */
    private static @Nullable Morph @Nullable [] adjectives(Scene scene, Hit hit, @Nullable Morph @Nullable [] names) {
        @Nullable Morph @Nullable [] found = names;
        for (int k = hit.from() + 1; k < hit.to(); k++) {
            Morph morph = scene.morphs[k];
            boolean agrees = morph.hasArticle() && scene.morphs[k - 1].hasArticle();
            if (agrees && !scene.isSign(k)) {
                // Most parties' names have no adjective, and their sentences are not tagged again.
                found = found == null ? new Morph[scene.size()] : found;
                found[k] = new Morph(Morph.AL, morph.stem(), "", Pos.ADJECTIVE);
            }
        }
        return found;
    }

    private static boolean isProper(Hit hit) {
        EntityKind kind = hit.entity().kind();
        return kind == EntityKind.PERSON || kind == EntityKind.PLACE;
    }

    /** «هجوم شنه مسلحون»: behind an indefinite noun, a verb of doing with a pronoun opens a clause about it. */
    private void clauses(Morph[] morphs) {
        for (int i = 1; i < morphs.length; i++) {
            Morph morph = morphs[i];
            Morph before = morphs[i - 1];
            boolean mistaken = morph.hasPronoun()
                    && morph.proclitics() == 0
                    && morph.pos().isNominal()
                    && grammar.actVerbs.contains(morph.stem());
            if (mistaken && before.pos().isNominal() && !before.hasArticle() && !before.hasPronoun()) {
                morphs[i] = new Morph(0, morph.stem(), morph.pronoun(), Pos.PERFECT);
            }
            if (morph.pos() == Pos.NAME && before.pos().isNominal() && isDual(morph)) {
                morphs[i] = new Morph(0, morph.stem(), "", Pos.IMPERFECT);
            }
        }
    }

    /** «الوزيران يرفضان»: what no text taught the tagger looks like a name, but hardly any name has this form. */
    private boolean isDual(Morph morph) {
        String form = morph.stem();
        return morph.proclitics() == 0
                && form.length() >= SHORTEST_DUAL
                && form.startsWith("ي")
                && form.endsWith("ان")
                && !lexicon.isPlainName(form);
    }

    /** Words of the sentence without signs, in two spellings: clitics undone, and as written. */
    private void names(Scene scene) {
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
                w++;
                continue;
            }
            // Names that begin with a letter that could be a particle (بنغازي) are tried as written first.
            Best asWritten = best(scene, written[w], written, from, w, count);
            Best taken = asWritten;
            boolean clitics = !bare(scene.morphs[from]).equals(scene.form(from));
            if (clitics) {
                Best stripped = best(scene, bare, written, from, w, count);
                if (taken == null || (stripped != null && stripped.words > taken.words)) {
                    taken = stripped;
                }
            }
            if (taken == null) {
                w++;
                continue;
            }
            taken = byGrammar(scene, taken, written, at, w);
            if (taken == null) {
                w++;
                continue;
            }
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
            if (clitics && taken == asWritten) {
                // The name itself begins so: nothing is to be undone.
                scene.morphs[from] = new Morph(0, scene.form(from), "", Pos.NAME);
            }
            likeOtherNames(scene, hit);
            w += taken.words;
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
            if (!scene.isSign(i) && (morph.pos() != pos || morph.hasPronoun())) {
                int kept = i == hit.from() ? morph.proclitics() & ~Morph.SA : morph.proclitics() & Morph.AL;
                scene.morphs[i] = new Morph(kept, morph.stem(), "", pos);
            }
        }
    }

    private static String bare(Morph morph) {
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
            return scene.pos(first) == Pos.NOUN || hit.to() - hit.from() > 1;
        }
        return scene.pos(first) == Pos.NAME || hit.to() - hit.from() > 1;
    }

    private void prepositions(Scene scene) {
        for (int i = 0; i < scene.size(); i++) {
            if (scene.prepositionAt[i] != null || scene.isSign(i)) {
                continue;
            }
            WordTrie.Found<String> compound = grammar.compoundPrepositions.longest(scene, i);
            if (compound != null
                    && (compound.to() - compound.from() > 1 || scene.form(i).equals(compound.value()))) {
                for (int k = compound.from(); k < compound.to(); k++) {
                    scene.prepositionAt[k] = compound.value();
                }
                continue;
            }
            Morph morph = scene.morphs[i];
            if (morph.hasPronoun() && morph.pos() != Pos.PREPOSITION) {
                continue;
            }
            String stem = grammar.isPreposition(scene.form(i)) ? scene.form(i) : morph.stem();
            if (morph.pos() == Pos.PREPOSITION
                    || (!morph.hasArticle()
                            && !morph.pos().isVerb()
                            && grammar.isPreposition(stem)
                            && scene.hitAt[i] == null)) {
                scene.prepositionAt[i] = stem;
            }
        }
    }
}
