package org.raqib.claims;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.raqib.knowledge.Hit;
import org.raqib.knowledge.Lexicon;
import org.raqib.knowledge.Name;
import org.raqib.knowledge.NamedEntity;
import org.raqib.knowledge.Spelling;
import org.raqib.model.Entity;
import org.raqib.model.EntityKind;
import org.raqib.model.Report;
import org.raqib.words.Morph;
import org.raqib.words.Pos;
import org.raqib.words.Sentence;
import org.raqib.words.Tagger;
import org.raqib.words.Token;
import org.raqib.words.Tokenizer;
import org.raqib.words.Word;

/**
 * Puts another party, person or town of the same grammar in the place of one that a report names, and tells whether what
 * is read of it stays the same but for the name. An even-handed reader goes by grammar and not by who it is.
 */
final class Mirror {
    /** No name of the lexicon has more words. */
    private static final int LONGEST = 16;

    /** A name of the lexicon that can be told apart from all others. */
    record Party(Entity entity, String text, List<String> words) {}

    /** One name for another. */
    record Swap(Party from, Party to) {}

    private final Lexicon lexicon;
    private final Tagger tagger;
    private final Grammar grammar = RuleBook.shipped().grammar;
    private final Tokenizer tokenizer;
    private final Map<String, Party> byWords = new HashMap<>();
    /** Parties that may stand for each other. */
    private final Map<String, List<Party>> alike = new HashMap<>();

    Mirror(Lexicon lexicon) {
        this.lexicon = lexicon;
        this.tagger = Tagger.standard().knowing(lexicon::isPlainName);
        this.tokenizer = new Tokenizer(form -> !lexicon.key(form).isUnknown());
        for (NamedEntity named : lexicon.all()) {
            for (Name name : named.names()) {
                Party party = party(named.entity(), name);
                if (party != null) {
                    byWords.put(String.join(" ", party.words), party);
                    alike.computeIfAbsent(likeness(party), key -> new ArrayList<>())
                            .add(party);
                }
            }
        }
    }

    private @Nullable Party party(Entity entity, Name name) {
        boolean swappable = switch (entity.kind()) {
            case FORCE, GROUP, PERSON, PLACE -> true;
            default -> false;
        };
        if (!swappable || name.form() != Name.Form.NAME || name.ambiguous() || !isArabic(name.text())) {
            return null;
        }
        List<String> words = Lexicon.words(name.text());
        List<Entity> meant = lexicon.named(name.text());
        if (meant.size() != 1 || !meant.get(0).id().equals(entity.id()) || words.size() > 3) {
            return null;
        }
        // «قاعدة الشعيرات», «جنوب طرابلس», «جزر حنيش»: the noun in front tells the grammar more than a name does.
        boolean headed = entity.kind() == EntityKind.PLACE
                && words.size() > 1
                && (!lexicon.named(words.get(0)).isEmpty() || isPlaceNoun(Stems.stem(words.get(0))));
        // «سرت», «دوما»: what is also a word is read as one where it stands like one.
        boolean word = words.size() == 1 && !lexicon.isPlainName(words.get(0));
        if (headed || word || words.stream().anyMatch(part -> part.length() < 3)) {
            return null;
        }
        return new Party(entity, name.text(), words);
    }

    private boolean isPlaceNoun(String stem) {
        return grammar.placeHeads.contains(stem)
                || grammar.surroundings.contains(stem)
                || grammar.placeLists.contains(stem)
                || grammar.isPreposition(stem);
    }

    private static boolean isArabic(String text) {
        return text.chars().allMatch(c -> c == ' ' || Spelling.isArabicLetter((char) c));
    }

    /**
     * What two names must have in common: kind, number of words, articles, what shows their gender; of parties all
     * words but the last, of towns the country.
     */
    private String likeness(Party party) {
        StringBuilder key = new StringBuilder(party.entity.kind().code());
        for (String word : party.text.split(" ")) {
            // «ألكسندر» has no article.
            key.append(word.startsWith("ال") ? " al" : " -");
        }
        if (party.entity.kind() == EntityKind.PERSON && party.words.stream().anyMatch(this::isCommon)) {
            // «الملك سلمان», «الزعيم الكوري»: an office, and who holds it.
            key.append(" titled");
        }
        if (party.entity.kind() == EntityKind.GROUP && party.words.size() > 1 && isNamedWithout(party)) {
            // «قوات الحوثيين»: fighters, and a name of its own behind them; «قوات الزنتان» is one only as a whole.
            key.append(" of a party");
        }
        for (String word : party.words) {
            key.append(word.endsWith("ه") ? " feminine" : " -");
        }
        return switch (party.entity.kind()) {
            case FORCE, GROUP ->
                key.append(
                                party.words.size() > 1
                                        ? party.words.subList(0, party.words.size() - 1)
                                        : nouns(party.entity))
                        .toString();
            case PLACE -> key.append(party.entity.country()).toString();
            default -> key.toString();
        };
    }

    private boolean isCommon(String word) {
        return lexicon.named(word).stream()
                .anyMatch(entity -> entity.id().startsWith("KIND-") || entity.kind() == EntityKind.STATE);
    }

    private boolean isNamedWithout(Party party) {
        List<Entity> rest = lexicon.named(String.join(" ", party.words.subList(1, party.words.size())));
        return rest.stream().anyMatch(entity -> entity.id().equals(party.entity.id()));
    }

    /** The nouns a party is called by (a movement, an organisation), which decide its gender. */
    private static String nouns(Entity entity) {
        Set<String> nouns = new TreeSet<>();
        for (String name : entity.ar()) {
            if (name.indexOf(' ') > 0) {
                nouns.add(Stems.stem(name.substring(0, name.indexOf(' '))));
            }
        }
        return nouns.toString();
    }

    /**
     * The swaps that a report allows, of each name for one other: a name that is the only one of its bearer there, for one
     * of whom it says nothing.
     *
     * @param turn another number, other names
     */
    List<Swap> swaps(Report report, int most, int turn) {
        return swaps(report, most, 1, turn);
    }

    /** Every swap that a report allows. */
    List<Swap> swaps(Report report) {
        return swaps(report, Integer.MAX_VALUE, Integer.MAX_VALUE, 0);
    }

    private List<Swap> swaps(Report report, int most, int each, int turn) {
        String body = report.body();
        List<Token> tokens = tokens(body);
        Names names = names(words(tokens));
        List<Swap> swaps = new ArrayList<>();
        List<Party> parties = new ArrayList<>(names.found.values());
        parties.sort((a, b) -> a.text.compareTo(b.text));
        for (Party from : parties) {
            List<Party> others = alike.getOrDefault(likeness(from), List.of());
            boolean swappable = others.size() > 1
                    && names.of.getOrDefault(from.entity.id(), Set.of()).size() == 1
                    && isRead(from, body)
                    && !isJoined(from, tokens)
                    && standsAlone(from, words(tokens));
            int start = Math.floorMod((report.id() + from.text).hashCode() + turn, Math.max(1, others.size()));
            int taken = 0;
            for (int k = 0; swappable && k < others.size() && taken < each; k++) {
                Party to = others.get((start + k) % others.size());
                Swap swap = new Swap(from, to);
                if (names.allow(from, to)
                        && fresh(from, to, names.bare)
                        && onlyWithin(from, to, tokens)
                        && standsAlone(to, words(tokens(Swapped.text(this, body, swap))))) {
                    swaps.add(swap);
                    taken++;
                }
            }
            if (swaps.size() >= most) {
                break;
            }
        }
        return swaps;
    }

    /** Who and what a report names. */
    private static final class Names {
        /** All its words, as they stand and without particles. */
        final Set<String> bare = new HashSet<>();
        /** By which names it calls each bearer. */
        final Map<String, Set<String>> of = new HashMap<>();

        final Map<String, Party> found = new HashMap<>();
        /** The states it names: a force of one of them is read as acting for it and not beside it. */
        final Set<String> states = new HashSet<>();

        /** Whether it has a name («طرابلس») that means one thing or another by the country of the others. */
        boolean homonyms;

        boolean allow(Party from, Party to) {
            return !to.entity.id().equals(from.entity.id())
                    && !of.containsKey(to.entity.id())
                    && (Objects.equals(from.entity.country(), to.entity.country())
                            || !homonyms && !ofAState(from) && !ofAState(to));
        }

        private boolean ofAState(Party party) {
            boolean forces = party.entity.kind() == EntityKind.FORCE || party.entity.kind() == EntityKind.GROUP;
            return forces && states.contains(party.entity.country());
        }
    }

    private Names names(List<Token> tokens) {
        Names names = new Names();
        int named = 0;
        for (int i = 0; i < tokens.size(); i++) {
            int at = i;
            for (String stem : Swapped.stems(tokens.get(i).form())) {
                names.bare.add(stem);
                List<Hit> meanings = new ArrayList<>();
                boolean ofAName = i < named;
                lexicon.match(k -> k == at ? stem : tokens.get(k).form(), i, reach(i, tokens), hit -> {
                    if (hit.name().form() == Name.Form.NAME) {
                        note(hit, stem, tokens, at, names);
                        meanings.add(hit);
                    } else if (hit.entity().kind() == EntityKind.STATE && !ofAName) {
                        // «غارات إسرائيلية», «الأتراك»; in «الجيش الإسرائيلي» the adjective is the army's.
                        names.states.add(hit.entity().id());
                    }
                });
                for (Hit hit : meanings) {
                    named = Math.max(named, hit.to());
                }
                if (meanings.stream().allMatch(hit -> hit.entity().kind() == EntityKind.STATE)) {
                    // «بيروت» is the town as well.
                    meanings.forEach(hit -> names.states.add(hit.entity().id()));
                }
                names.homonyms |= meanings.stream()
                        .anyMatch(hit -> !Objects.equals(
                                hit.entity().country(), meanings.get(0).entity().country()));
            }
        }
        return names;
    }

    /** One name of the lexicon for another, or null where one of them is none that can be told apart. */
    @Nullable
    Swap swap(String from, String to) {
        Party first = byWords.get(String.join(" ", Lexicon.words(from)));
        Party second = byWords.get(String.join(" ", Lexicon.words(to)));
        return first == null || second == null ? null : new Swap(first, second);
    }

    private void note(Hit hit, String first, List<Token> tokens, int at, Names names) {
        StringBuilder words = new StringBuilder(first);
        for (int k = at + 1; k < hit.to(); k++) {
            words.append(' ').append(tokens.get(k).form());
        }
        names.of.computeIfAbsent(hit.entity().id(), id -> new HashSet<>()).add(words.toString());
        Party party = byWords.get(words.toString());
        if (party != null && party.entity.id().equals(hit.entity().id())) {
            names.found.put(party.text, party);
        }
    }

    /** Whether no word by which the two differ stands in the report for anything else. */
    private static boolean fresh(Party from, Party to, Set<String> bare) {
        for (int k = 0; k < to.words.size(); k++) {
            if (!to.words.get(k).equals(from.words.get(k)) && bare.contains(to.words.get(k))) {
                return false;
            }
            String toggled = to.words.get(k).startsWith("ال") ? to.words.get(k).substring(2) : "ال" + to.words.get(k);
            if (!to.words.get(k).equals(from.words.get(k)) && bare.contains(toggled)) {
                return false;
            }
        }
        return true;
    }

    private static boolean onlyWithin(Party from, Party to, List<Token> tokens) {
        Set<String> telling = new HashSet<>();
        for (int k = 0; k < from.words.size(); k++) {
            String word = from.words.get(k);
            if (!word.equals(to.words.get(k))) {
                telling.add(word);
                telling.add(word.startsWith("ال") ? word.substring(2) : "ال" + word);
            }
        }
        for (int i = 0; i < tokens.size(); ) {
            int end = Swapped.end(from, tokens, i);
            if (end > i) {
                i = end;
                continue;
            }
            for (String stem : Swapped.stems(tokens.get(i).form())) {
                if (telling.contains(stem)) {
                    return false;
                }
            }
            i++;
        }
        return true;
    }

    private static int reach(int i, List<Token> tokens) {
        return Math.min(tokens.size(), i + LONGEST);
    }

    /** Whether the name is nowhere part of a longer one: «غلاف غزة», «قاعدة عين الأسد», «مجلس النواب الليبي». */
    private boolean standsAlone(Party party, List<Token> tokens) {
        int reach = 0;
        for (int i = 0; i < tokens.size(); i++) {
            int end = Swapped.end(party, tokens, i);
            int longest = 0;
            for (String stem : Swapped.stems(tokens.get(i).form())) {
                int at = i;
                longest = Math.max(
                        longest,
                        lexicon.match(k -> k == at ? stem : tokens.get(k).form(), i, reach(i, tokens), hit -> {}));
            }
            boolean particles = !tokens.get(i).form().equals(party.words.get(0));
            boolean otherWord = particles && !lexicon.key(tokens.get(i).form()).isUnknown();
            if (end > i && (reach > i || longest != end || otherWord)) {
                return false;
            }
            reach = Math.max(reach, longest > i + 1 ? longest : reach);
        }
        return true;
    }

    /**
     * Whether the name is somewhere written as one word with the next. Where such a word is cut goes by how often texts have
     * the words that its letters hold, and rightly differs.
     */
    private static boolean isJoined(Party party, List<Token> tokens) {
        for (int i = 0; i < tokens.size(); i++) {
            int end = Swapped.end(party, tokens, i);
            boolean before = end > i && i > 0 && areOne(tokens.get(i - 1), tokens.get(i));
            if (before || end > i && end < tokens.size() && areOne(tokens.get(end - 1), tokens.get(end))) {
                return true;
            }
        }
        return false;
    }

    private static boolean areOne(Token one, Token other) {
        return one.end() == other.start()
                && one.word().kind() == Word.Kind.ARABIC
                && other.word().kind() == Word.Kind.ARABIC;
    }

    /** The tokens without the signs that a name runs on over: «كتائب "حزب الله"» is one name. */
    private static List<Token> words(List<Token> tokens) {
        List<Token> words = new ArrayList<>(tokens);
        words.removeIf(token -> token.word().isQuote() || token.is('-') || token.is('–') || token.is('.'));
        return words;
    }

    /** Whether a name of one word is read as a name wherever its letters stand: «فسرت» is not "and Sirte". */
    private boolean isRead(Party party, String body) {
        if (party.words.size() > 1) {
            return true;
        }
        for (Sentence sentence : tokenizer.sentences(body, 0)) {
            Morph[] morphs = tagger.tag(sentence);
            for (int i = 0; i < morphs.length; i++) {
                if (Swapped.end(party, sentence.tokens(), i) > i && morphs[i].pos() != Pos.NAME) {
                    return false;
                }
            }
        }
        return true;
    }

    List<Token> tokens(String body) {
        List<Token> tokens = new ArrayList<>();
        for (Sentence sentence : tokenizer.sentences(body, 0)) {
            tokens.addAll(sentence.tokens());
        }
        return tokens;
    }
}
