package org.raqib.claims;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.raqib.knowledge.Hit;
import org.raqib.knowledge.Lexicon;
import org.raqib.knowledge.Name;
import org.raqib.model.EntityKind;
import org.raqib.model.EventDate;
import org.raqib.words.Morph;
import org.raqib.words.Pos;
import org.raqib.words.Sentence;
import org.raqib.words.Tagger;
import org.raqib.words.number.NumberMention;
import org.raqib.words.number.Numbers;
import org.raqib.words.time.DateMention;
import org.raqib.words.time.Dates;
import org.raqib.words.time.Tense;

/** Makes scenes of sentences: parts of speech, names, numbers, dates, noun phrases. */
final class SceneBuilder {
    /** The letters of a verb like يرفضان. */
    private static final int SHORTEST_DUAL = 6;

    /** «وحي», which in news is "and a quarter". */
    private static final String INSPIRATION = "وحي";

    /** «ورشات» are workshops, not "and sprays". */
    private static final String SPRAYS = "رشات";

    private static final String DAWN = "فجر";
    static final String SUICIDE = "انتحاري";

    private static final String ALI = "علي";
    /** The letter at the end of «على», which is that of «علي» in reports that do without it. */
    private static final char DOTLESS_YA = 'ى';

    private final Tagger tagger;
    private final Lexicon lexicon;
    private final Numbers numbers;
    private final Dates dates;
    private final Grammar grammar;
    private final Chunker chunker;
    private final NameFinder finder;

    SceneBuilder(Tagger tagger, Lexicon lexicon, Numbers numbers, Dates dates, Grammar grammar) {
        this.tagger = tagger;
        this.lexicon = lexicon;
        this.numbers = numbers;
        this.dates = dates;
        this.grammar = grammar;
        this.chunker = new Chunker(grammar);
        this.finder = new NameFinder(lexicon, grammar);
    }

    /**
     * The scenes of a report's sentences. Names are found in all of them before phrases are cut, since what one name
     * means may be told by the others (طرابلس of Libya or of Lebanon).
     */
    List<Scene> scenes(String body, List<Sentence> sentences, @Nullable LocalDate published) {
        List<Scene> scenes = new ArrayList<>(sentences.size());
        EventDate last = null;
        boolean dotless = body.indexOf(DOTLESS_YA) >= 0;
        for (Sentence sentence : sentences) {
            List<NumberMention> counted = numbers.in(sentence);
            Morph[] morphs = tagger.tag(sentence);
            Scene scene = named(body, sentence, morphs.clone(), counted);
            @Nullable Morph @Nullable [] proper = properNames(scene, dotless);
            if (proper != null) {
                Morph[] again = tagger.tag(sentence, proper);
                scene = Arrays.equals(morphs, again) ? scene : named(body, sentence, again, counted);
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
            prepositions(scene, dotless);
            chunker.chunk(scene);
        }
        return scenes;
    }

    private Scene named(String body, Sentence sentence, Morph[] morphs, List<NumberMention> counted) {
        clauses(morphs);
        int n = morphs.length;
        Scene scene = new Scene(body, sentence, morphs, new Hit[n], new String[n], new ArrayList<>(counted));
        finder.names(scene);
        // «الزنتان» ends like a dual and counts nothing.
        scene.numbers.removeIf(number -> number.kind() == NumberMention.Kind.DUAL
                ? scene.isNamed(number.first())
                : isProper(scene, number.first(), number.end()));
        return scene;
    }

    /**
     * The words of persons' and places' names of several words as names, where the tagger took one of them for something
     * else by itself, and the adjectives of parties' names; null where there are none. What a name is made of must not sway
     * how the words around it are read.
     *
     * @param dotless whether the report writes a letter of its own at the end of «على»
     */
    private @Nullable Morph @Nullable [] properNames(Scene scene, boolean dotless) {
        @Nullable Morph @Nullable [] names = null;
        for (int i = 0; i < scene.size(); i++) {
            Hit hit = scene.hitAt[i];
            if (hit == null && dotless && isAli(scene, i)) {
                names = names == null ? new Morph[scene.size()] : names;
                names[i] = new Morph(scene.morphs[i].proclitics() & Morph.WA, ALI, "", Pos.NAME);
            }
            if (hit == null || hit.name().form() != Name.Form.NAME) {
                continue;
            }
            if (hit.to() - hit.from() < 2) {
                names = alone(scene, hit, names);
                continue;
            }
            EntityKind kind = hit.entity().kind();
            if (kind == EntityKind.FORCE || kind == EntityKind.GROUP) {
                names = partyWords(scene, hit, names);
                i = hit.to() - 1;
                continue;
            }
            if (!NameFinder.isProper(hit)
                    || scene.isSign(i)
                    || lexicon.isPlainName(scene.form(i))
                    || scene.pos(i) != Pos.NAME) {
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

    /** «في المتون»: a town is one whatever its ending is like; of a party («الحوثيون») it shows subject and object. */
    private @Nullable Morph @Nullable [] alone(Scene scene, Hit hit, @Nullable Morph @Nullable [] names) {
        int i = hit.from();
        Morph morph = scene.morphs[i];
        boolean mistaken = NameFinder.isProper(hit)
                && morph.pos().isNominal()
                && morph.pos() != Pos.NAME
                && !morph.hasPronoun()
                && lexicon.isPlainName(NameFinder.bare(morph));
        if (!mistaken) {
            return names;
        }
        @Nullable Morph @Nullable [] found = names == null ? new Morph[scene.size()] : names;
        found[i] = new Morph(morph.proclitics(), morph.stem(), "", Pos.NAME);
        return found;
    }

    /**
     * «القوات السعودية المشاركة», «فيلق الشام الفصيل»: how a party's adjective or second name is spelt must not sway how the word
     * behind it is read.
     */
    private static @Nullable Morph @Nullable [] partyWords(Scene scene, Hit hit, @Nullable Morph @Nullable [] names) {
        @Nullable Morph @Nullable [] found = names;
        for (int k = hit.from() + 1; k < hit.to(); k++) {
            Morph morph = scene.morphs[k];
            boolean agrees = morph.hasArticle() && scene.morphs[k - 1].hasArticle();
            boolean owns = morph.pos() == Pos.NAME && !scene.morphs[k - 1].hasArticle();
            if ((agrees || owns) && !scene.isSign(k)) {
                found = found == null ? new Morph[scene.size()] : found;
                found[k] = owns ? morph : new Morph(Morph.AL, morph.stem(), "", Pos.ADJECTIVE);
            }
        }
        return found;
    }

    private static boolean isProper(Scene scene, int from, int to) {
        for (int i = from; i < to; i++) {
            if (!scene.isProperName(i)) {
                return false;
            }
        }
        return true;
    }

    /** «فجر انتحاري نفسه»: not the dawn of anybody; and behind a verb the adjective is a noun. */
    private static void suicide(Morph[] morphs, int i) {
        Morph before = morphs[i - 1];
        boolean dawn = before.stem().equals(DAWN)
                && before.pos() == Pos.NOUN
                && (before.proclitics() & ~(Morph.WA | Morph.FA)) == 0
                && !before.hasPronoun();
        if (dawn) {
            morphs[i - 1] = new Morph(before.proclitics(), DAWN, "", Pos.PERFECT);
        }
        if (morphs[i - 1].stem().equals(DAWN) && morphs[i - 1].pos().isVerb()) {
            morphs[i] = new Morph(morphs[i].proclitics(), morphs[i].stem(), "", Pos.NOUN);
        }
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
            if (morph.pos() == Pos.ADJECTIVE && morph.lemma().equals(SUICIDE) && !morph.hasArticle()) {
                suicide(morphs, i);
            }
            if (morph.stem().equals(SPRAYS) && morph.proclitics() == Morph.WA) {
                morphs[i] = new Morph(0, "و" + SPRAYS, "", Pos.NOUN);
            }
            if (morph.stem().equals(INSPIRATION) && morph.proclitics() == 0 && before.pos() != Pos.PREPOSITION) {
                // «حي الزيتون وحي الروضة»
                morphs[i] = new Morph(Morph.WA, INSPIRATION.substring(1), "", Pos.NOUN);
            }
            if (morph.pos() == Pos.NAME && morph.proclitics() == 0 && governsBehindBi(morph.stem())) {
                // «أدان بأشد العبارات»
                morphs[i] = new Morph(Morph.BI, morph.stem().substring(1), "", Pos.NOUN);
            }
            boolean two = morph.proclitics() == 0
                    && !morph.hasPronoun()
                    && morph.pos().isNominal()
                    && before.pos().isNominal()
                    && grammar.dualVerbs.contains(morph.stem())
                    && (before.stem().endsWith("ين") || before.stem().endsWith("ان"));
            if (two) {
                // «صاروخين أطلقا»
                morphs[i] = new Morph(0, morph.stem(), "", Pos.PERFECT);
            }
            if (morph.pos() == Pos.NAME && before.pos().isNominal() && isDual(morph)) {
                morphs[i] = new Morph(0, morph.stem(), "", Pos.IMPERFECT);
            }
        }
    }

    private boolean governsBehindBi(String stem) {
        return stem.startsWith("با") && grammar.elatives.contains(stem.substring(1));
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

    /** «جهاد علي سالم»: where a report writes «على» with its own letter, «علي» is the name, and no preposition. */
    private static boolean isAli(Scene scene, int i) {
        String form = scene.form(i);
        boolean written = form.equals(ALI) || form.equals("وعلي");
        Hit next = i + 1 < scene.size() ? scene.hitAt[i + 1] : null;
        return written && scene.lastLetter(i) == 'ي' && !Phrase.isGenericAt(next);
    }

    private void prepositions(Scene scene, boolean dotless) {
        for (int i = 0; i < scene.size(); i++) {
            boolean ali = dotless && scene.pos(i) == Pos.NAME && isAli(scene, i);
            if (scene.prepositionAt[i] != null || scene.isSign(i) || ali) {
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
