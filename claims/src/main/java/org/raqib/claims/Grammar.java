package org.raqib.claims;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.raqib.knowledge.Entry;
import org.raqib.knowledge.Hit;
import org.raqib.knowledge.KnowledgeException;
import org.raqib.knowledge.Spelling;
import org.raqib.model.Breach;
import org.raqib.model.Mention;

/** The closed classes of words that sentences are held together by, from {@code rules/grammar.ini}. */
final class Grammar {
    /** The sorts of kinds, numbered for learned weights; new ones go to the end. */
    private static final List<String> SORTS = List.of(
            "civilians",
            "victims",
            "crowd",
            "tellers",
            "officials",
            "authorities",
            "soldiers",
            "forces",
            "fighters",
            "attackers",
            "aircraft",
            "vehicles",
            "buildings",
            "bases",
            "areas",
            "weapons",
            "goods");

    private static final int TELLERS = SORTS.indexOf("tellers") + 1;
    private static final Set<Integer> ARMED = Set.of(
            SORTS.indexOf("soldiers") + 1,
            SORTS.indexOf("forces") + 1,
            SORTS.indexOf("fighters") + 1,
            SORTS.indexOf("attackers") + 1);
    private static final int CIVILIANS = SORTS.indexOf("civilians") + 1;
    private static final int BUILDINGS = SORTS.indexOf("buildings") + 1;
    private static final int BASES = SORTS.indexOf("bases") + 1;
    private static final Set<String> OWNED = Set.of("KIND-HEADQUARTERS", "KIND-HOUSE");
    private static final int OFFICIALS = SORTS.indexOf("officials") + 1;
    private static final int AIRCRAFT = SORTS.indexOf("aircraft") + 1;
    private static final int WEAPONS = SORTS.indexOf("weapons") + 1;

    final Set<String> placePrepositions;
    final Set<String> otherPrepositions;
    /** With which words the expressions of this grammar, and of the rules that go with it, begin. */
    final Openers openers = new Openers();

    final WordTrie<String> compoundPrepositions = new WordTrie<>(openers);
    final WordTrie<String> according = new WordTrie<>(openers);
    /** Words with which a report passes on to something else: «من جهة أخرى», «في غضون ذلك». */
    final WordTrie<String> passages = new WordTrie<>(openers);

    /** What one meets with: «حتف», «مصرع». */
    final Set<String> fates;

    /** What is measured rather than counted: «كلم», «عاما». */
    final Set<String> measures;

    final Set<String> relatives;
    final Set<String> complementizers;
    /** Verbs that, carrying a pronoun, open a clause about the act before them. */
    final Set<String> actVerbs;

    /** Verbs of violence in the dual, which look like indefinite nouns. */
    final Set<String> dualVerbs;

    final Set<String> negations;
    final Set<String> futures;
    final WordTrie<String> hedges = new WordTrie<>(openers);
    /** Words before a noun that doubt it: ما وصفه، المتهم، تورط في. */
    final WordTrie<String> doubtful = new WordTrie<>(openers);
    /** Words behind a noun that doubt it: المزعوم، المفترض. */
    final WordTrie<String> doubtedAfter = new WordTrie<>(openers);
    /** Words for what is told by hearsay: تقارير، ما يتردد. */
    final WordTrie<String> reported = new WordTrie<>(openers);
    /** Words that call what was told untrue: لا صحة، لا أساس، غير صحيحة. */
    final WordTrie<String> untrue = new WordTrie<>(openers);
    /** Nouns that carry the noun of an act behind them: شن، إجراء، تنفيذ. */
    final Set<String> lightNouns;
    /** Adjectives for what is still to come: مرتقب، وشيك. */
    final Set<String> toCome;
    /** Words that call an act a breach: خرق، انتهاك. */
    final Set<String> breachWords;
    /** Verbs with which an act is called one: يعد، يمثل. */
    final Set<String> amounts;
    /** Words that set an act against what is in force: رغم. */
    final WordTrie<String> despite = new WordTrie<>(openers);
    /** What is broken, by sort, in the order in which they are tried. */
    final Map<Breach, WordTrie<String>> broken = new EnumMap<>(Breach.class);
    /** Words with which a report turns from what somebody says to something else in its own voice: بينما، فيما، علما أن. */
    final WordTrie<String> turns = new WordTrie<>(openers);
    /** Nouns for what is stressed or told, never for who tells it: ضرورة، أهمية. */
    final Set<String> abstracts;
    /** Nouns for what speaks without being anybody: تقرير، بيان، صور. */
    final Set<String> documents;
    /** Nouns for where and when somebody speaks (مقابلة). */
    final Set<String> occasions;
    /** Verbs with which something stands in a document: جاء، ورد. */
    final Set<String> comes;

    /** Words with which what happened before or beside is told, whatever stands over them: بعد، إثر. */
    final Set<String> backgrounds;
    /** Verbs of which an act told before is the subject: وقع، أسفر، استهدف. */
    final Set<String> comesAbout;
    /** Verbs that set an act told before in its place: يأتي، يمثل. */
    final Set<String> setsInPlace;
    /** Nouns before an act told before: منفذ، مكان، ضحايا. */
    final Set<String> ofTheAct;
    /** Words that make an act told before the cause or the time of something: جراء، أثناء. */
    final Set<String> causedBy;

    /** Nouns for what was told, verbs of telling, nouns of a part in an act and of its taking place, as denials have them. */
    final Set<String> said;

    final Set<String> told;
    final Set<String> parts;
    final Set<String> happening;
    /** Words behind «ب» that tell how something is denied, and words behind which stands what is told of. */
    final Set<String> flatly;

    final Set<String> contents;

    final Set<String> transparentHeads;
    final Set<String> killedNouns;
    final Set<String> injuredNouns;
    /** Of the nouns of dead and injured, those that may mean either: إصابات، ضحايا. */
    final Set<String> harms;
    /** Nouns of dead, of injured and of either. */
    final Set<String> harming = new WordList();
    /** Verbs that hurt somebody, before "nobody": لم يصب أحد. */
    final Set<String> hurting;
    /** Words that say that something did not come to pass: دون، لم. */
    final Set<String> without;
    /** Words of news, without which nothing is known: لم ترد أنباء عن. */
    final Set<String> unsaid;
    /** Nouns before the dead that say how many follow: عدد القتلى، حصيلة. */
    final Set<String> tallies;
    /** Verbs of a tally: بلغ، ارتفع. */
    final Set<String> tallying;
    /** Verbs by which an embargo or sanctions are imposed: فرض، أقر. */
    final Set<String> imposing;
    /** Nouns whose genitive imposes them: قرار. */
    final Set<String> decisions;
    /** Words that say of such a measure that it was imposed: مفروض، ساري. */
    final Set<String> imposed;
    /** Those of them that leave it open at the top: تجاوز. */
    final Set<String> exceeding;
    /** Singular nouns for many people: شرطة، عائلة. */
    final Set<String> collectives;

    final Set<String> adverbs;
    /** Nouns that say how often, in the place of an object: مرات. */
    private final Set<String> often;
    /** Nouns that where they stand alone say how many or how wholly: «الوحدات كافة». */
    private final Set<String> alone;
    /** Nouns that open the name of a place: مدينة، محافظة، حي، ميناء. */
    final Set<String> placeHeads;
    /** Of these, towns: what "the town" points back at is always one named before. */
    final Set<String> towns;
    /** Of these, masculine ones of one place: a word in "-a" behind one is no adjective of it, but a name («جبل محسة»). */
    final Set<String> masculinePlaces;
    /** Of these, those in the dual or plural. */
    final Set<String> placeLists;
    /** Of these, those that only tell how near: محيط، أطراف، ريف. */
    final Set<String> surroundings;
    /** Places that one is on rather than in: حدود، جبهة، طريق. */
    final Set<String> surfaces;
    /** Nouns for what parties back, refuse or greet without being a party: مبادرة، هدنة، جهود. */
    final Set<String> accords;
    /** What goes before a person's name and is no part of it: السيد. */
    final Set<String> honorifics;
    /** Words with which a name begins that goes on: أبو، بن. */
    final Set<String> nameParts;
    /** With what one is shot, hit or stabbed: رصاص، قذيفة، سكين. */
    final Set<String> shots;
    /** Adjectives that govern the noun behind them: آخر، أكبر. */
    final Set<String> elatives;
    /** Adjectives that take a complement behind a preposition: الموالية ل، التابعة ل، المرتبطة ب. */
    final Set<String> linking;

    /** Adjectives that only tell whose a thing is: «مواقع تابعة للمسلحين». */
    final Set<String> owned;
    /** Prepositions behind which stands what a definite participle takes: «المدعومة من إيران», «المجاورة للسوق». */
    final Set<String> ofParticiples;
    /** Prepositions that hang a phrase on the noun before it: where something is, or among whom. */
    final Set<String> hangsOn;
    /** Common nouns with which names of towns and quarters begin: «منطقة دار سلم». */
    final Set<String> nameBeginnings;
    /** «المنطقة الواقعة شرق»، «التابعة لمركز»: they only begin to tell where a place lies. */
    final Set<String> lying;

    /** What is talked about rather than where: الأوضاع في ليبيا. */
    final Set<String> topics;

    /** Kinds of people and things by the sort of part they have in acts, counted from 1. */
    final Map<String, Integer> sorts = new WordMap<>();

    /** Expressions in which the words for a means of attack name something else: وقف إطلاق النار، الدفاع الجوي. */
    final WordTrie<String> noMeans = new WordTrie<>(openers);

    final Set<String> figurative;
    final WordTrie<String> accidents = new WordTrie<>(openers);

    private Grammar(Map<String, Entry> entries) {
        for (int i = 0; i < SORTS.size(); i++) {
            for (String kind : list(entries, "sorts", SORTS.get(i))) {
                sorts.put(kind, i + 1);
            }
        }
        placePrepositions = forms(entries, "prepositions", "place");
        otherPrepositions = forms(entries, "prepositions", "other");
        list(entries, "prepositions", "compound")
                .forEach(words -> compoundPrepositions.add(words, Stems.phraseKey(words)));
        list(entries, "according", "words").forEach(words -> according.add(words, words));
        relatives = forms(entries, "relative", "words");
        complementizers = forms(entries, "complement", "words");
        actVerbs = forms(entries, "act-verbs", "words");
        dualVerbs = forms(entries, "act-verbs", "dual");
        negations = forms(entries, "negation", "words");
        futures = forms(entries, "future", "words");
        list(entries, "hedge", "words").forEach(words -> hedges.add(words, words));
        list(entries, "doubt", "before").forEach(words -> doubtful.add(words, words));
        list(entries, "doubt", "behind").forEach(words -> doubtedAfter.add(words, words));
        list(entries, "untrue", "told").forEach(words -> reported.add(words, words));
        list(entries, "untrue", "words").forEach(words -> untrue.add(words, words));
        lightNouns = stems(entries, "light", "nouns");
        breachWords = stems(entries, "breach", "words");
        amounts = stems(entries, "breach", "amounts");
        list(entries, "breach", "despite").forEach(words -> despite.add(words, words));
        for (Breach breach : Breach.values()) {
            WordTrie<String> words = new WordTrie<>(openers);
            list(entries, "breach", breach.code()).forEach(word -> words.add(word, word));
            broken.put(breach, words);
        }
        toCome = stems(entries, "to-come", "words");
        list(entries, "passages", "words").forEach(words -> passages.add(words, words));
        fates = stems(entries, "fates", "words");
        measures = forms(entries, "measures", "words");
        list(entries, "turn", "words").forEach(words -> turns.add(words, words));
        abstracts = stems(entries, "abstract", "words");
        occasions = stems(entries, "occasions", "words");
        documents = stems(entries, "documents", "words");
        comes = stems(entries, "documents", "contain");
        comesAbout = stems(entries, "pointing-back", "comes-about");
        backgrounds = forms(entries, "background", "words");
        setsInPlace = stems(entries, "pointing-back", "sets-in-place");
        ofTheAct = stems(entries, "pointing-back", "of-the-act");
        causedBy = forms(entries, "pointing-back", "causes");
        said = stems(entries, "denials", "said");
        told = stems(entries, "denials", "told");
        parts = stems(entries, "denials", "parts");
        happening = stems(entries, "denials", "happening");
        flatly = stems(entries, "denials", "flatly");
        contents = forms(entries, "denials", "contents");
        transparentHeads = stems(entries, "transparent", "words");
        killedNouns = stems(entries, "toll-nouns", "killed");
        injuredNouns = stems(entries, "toll-nouns", "injured");
        harms = stems(entries, "harm", "either");
        List.of(killedNouns, injuredNouns, harms).forEach(harming::addAll);
        hurting = forms(entries, "harm", "hurting");
        without = forms(entries, "harm", "without");
        unsaid = forms(entries, "harm", "unsaid");
        tallies = stems(entries, "tally", "nouns");
        imposing = forms(entries, "imposing", "verbs");
        decisions = stems(entries, "imposing", "nouns");
        imposed = forms(entries, "imposing", "participles");
        tallying = forms(entries, "tally", "verbs");
        exceeding = forms(entries, "tally", "open");
        collectives = stems(entries, "toll-nouns", "many");
        accords = stems(entries, "accords", "words");
        placeHeads = stems(entries, "place-heads", "words");
        towns = stems(entries, "place-heads", "town");
        masculinePlaces = stems(entries, "place-heads", "masculine");
        placeLists = stems(entries, "place-heads", "several");
        surroundings = stems(entries, "place-heads", "around");
        nameBeginnings = forms(entries, "place-heads", "begin");
        lying = forms(entries, "place-heads", "lying");
        topics = stems(entries, "topics", "words");
        surfaces = stems(entries, "place-heads", "on");
        honorifics = stems(entries, "honorifics", "words");
        nameParts = stems(entries, "name-parts", "words");
        shots = stems(entries, "shots", "words");
        elatives = stems(entries, "elatives", "words");
        linking = stems(entries, "linking", "words");
        owned = forms(entries, "full-names", "owned");
        ofParticiples = forms(entries, "full-names", "of-participles");
        hangsOn = forms(entries, "full-names", "hang");
        adverbs = forms(entries, "adverbs", "words");
        often = stems(entries, "adverbs", "often");
        alone = stems(entries, "adverbs", "alone");
        list(entries, "no-means", "words").forEach(words -> noMeans.add(words, words));
        figurative = stems(entries, "figurative", "words");
        list(entries, "accident", "words").forEach(words -> accidents.add(words, words));
    }

    /**
     * The classes with further words.
     *
     * @param own sections whose words are added to those of the same name
     * @throws KnowledgeException if there is no such class
     */
    static Grammar of(List<Entry> entries, List<Entry> own) {
        Map<String, Entry> byId = new HashMap<>();
        entries.forEach(entry -> byId.put(entry.id(), entry));
        for (Entry more : own) {
            // Words are added, with or without a plus.
            String id = more.id().startsWith("+") ? more.id().substring(1).strip() : more.id();
            Entry before = byId.get(id);
            if (before == null) {
                throw more.fault("[" + id + "] is no class of words that the reader asks for; there are "
                        + String.join(", ", byId.keySet().stream().sorted().toList()));
            }
            more.allowOnly(before.fields().stream().map(Entry.Field::key).collect(Collectors.toSet()));
            List<Entry.Field> fields = new ArrayList<>(before.fields());
            fields.addAll(more.fields());
            byId.put(id, new Entry(before.file(), before.line(), id, fields));
        }
        return new Grammar(byId);
    }

    /** The sort of what a phrase is about, counted from 1; 0 where its kind is not known. */
    int sort(@Nullable Phrase phrase) {
        Integer sort = phrase == null || phrase.generic == null
                ? null
                : sorts.get(phrase.generic.entity().id());
        return sort == null ? 0 : sort;
    }

    /** «مرات عدة»، «ثلاث مرات»، «كافة»: says how, and is nobody and nothing. */
    boolean isAdverbial(Scene scene, Phrase phrase) {
        String stem = scene.stem(phrase.from);
        return often.contains(stem)
                || phrase.to == phrase.from + 2 && isTimes(scene, phrase.from + 1)
                || phrase.to == phrase.from + 1 && alone.contains(stem);
    }

    /** «ثلاث مرات»: how often something is done, which governs nothing. */
    boolean isTimes(Scene scene, int i) {
        return often.contains(scene.stem(i));
    }

    /** «مصدر»، «شاهد»، «مسؤول»: a phrase about those whom reports quote. */
    boolean isTeller(Phrase phrase) {
        int sort = sort(phrase);
        return sort == TELLERS || sort == OFFICIALS;
    }

    /** «مسلحون»، «جنود»، «مقاتلون»: a phrase about people who fight. */
    boolean isArmed(Phrase phrase) {
        return ARMED.contains(sort(phrase));
    }

    /** «طائرات»، «مدفعية»: what shoots, and stands for those whose it is. */
    boolean isShooting(Phrase phrase) {
        int sort = sort(phrase);
        return sort == AIRCRAFT || sort == WEAPONS;
    }

    /** «سكان»، «نازحون»: people who are no party. */
    boolean isCivilian(Mention who) {
        Integer sort = who.id() == null ? null : sorts.get(who.id());
        return sort != null && sort == CIVILIANS;
    }

    /** «ملعب»، «قاعدة»: a phrase about something built, which may have a name; an office or a house is named by whose it is. */
    boolean isSite(Phrase phrase) {
        return phrase.generic != null && isSite(phrase.generic);
    }

    /** Whether a token is an adjective that takes a complement behind a preposition ({@link #linking}). */
    boolean isLinking(Scene scene, int i) {
        return linking.contains(scene.stem(i)) || linking.contains(scene.lemma(i));
    }

    /** Whether a noun is one of something built, which may have a name. */
    boolean isSite(Hit noun) {
        Integer sort = sorts.get(noun.entity().id());
        return sort != null
                && (sort == BUILDINGS || sort == BASES)
                && !OWNED.contains(noun.entity().id());
    }

    /** What sort of noun of place a stem is: 0 for none. */
    int headSort(String stem) {
        if (!placeHeads.contains(stem)) {
            return 0;
        }
        int sort = 1;
        sort += towns.contains(stem) ? 1 : 0;
        sort += placeLists.contains(stem) ? 2 : 0;
        sort += surroundings.contains(stem) ? 4 : 0;
        return sort + (surfaces.contains(stem) ? 8 : 0);
    }

    boolean isPreposition(String form) {
        return placePrepositions.contains(form) || otherPrepositions.contains(form);
    }

    private static List<String> list(Map<String, Entry> entries, String id, String key) {
        Entry entry = entries.get(id);
        if (entry == null) {
            throw new KnowledgeException("rules/grammar.ini", 0, "needs the section [" + id + "]");
        }
        return entry.list(key);
    }

    private static Set<String> forms(Map<String, Entry> entries, String id, String key) {
        Set<String> forms = new WordList();
        list(entries, id, key).forEach(word -> forms.add(Spelling.fold(word)));
        return forms;
    }

    private static Set<String> stems(Map<String, Entry> entries, String id, String key) {
        Set<String> stems = new WordList();
        list(entries, id, key).forEach(word -> stems.add(Stems.stem(word)));
        return stems;
    }
}
