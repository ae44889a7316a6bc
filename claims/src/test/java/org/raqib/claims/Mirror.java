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
import org.raqib.model.Claim;
import org.raqib.model.Entity;
import org.raqib.model.EntityKind;
import org.raqib.model.Evidence;
import org.raqib.model.Mention;
import org.raqib.model.Report;
import org.raqib.model.Span;
import org.raqib.words.Morph;
import org.raqib.words.Pos;
import org.raqib.words.Sentence;
import org.raqib.words.Tagger;
import org.raqib.words.Token;
import org.raqib.words.Tokenizer;

/**
 * Puts another party, person or town of the same grammar in the place of one that a report names, and tells whether what
 * is read of it stays the same but for the name. An even-handed reader goes by grammar and not by who it is.
 */
final class Mirror {
    private static final List<String> PREFIXES =
            List.of("", "و", "ف", "ب", "ل", "ك", "وب", "ول", "وك", "فب", "فل", "فك");

    /** A name of the lexicon that can be told apart from all others. */
    record Party(Entity entity, String text, List<String> words) {}

    /** One name for another. */
    record Swap(Party from, Party to) {}

    private final Lexicon lexicon;
    private final Tagger tagger;
    private final Grammar grammar = RuleBook.shipped().grammar;
    private final Tokenizer tokenizer = new Tokenizer();
    private final Map<String, Party> byWords = new HashMap<>();
    /** Parties that may stand for each other. */
    private final Map<String, List<Party>> alike = new HashMap<>();

    Mirror(Lexicon lexicon) {
        this.lexicon = lexicon;
        this.tagger = Tagger.standard().knowing(lexicon::isPlainName);
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
    private static String likeness(Party party) {
        StringBuilder key = new StringBuilder(party.entity.kind().code());
        for (String word : party.words) {
            key.append(word.startsWith("ال") ? " al" : " -");
        }
        key.append(party.words.get(party.words.size() - 1).endsWith("ه") ? " feminine" : "");
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
     * The swaps that a report allows: a name that is the only one of its bearer there, for one of whom it says nothing.
     *
     * @param turn another number, other names
     */
    List<Swap> swaps(Report report, int most, int turn) {
        String body = report.body();
        List<Token> tokens = tokens(body);
        Map<String, Set<String>> namesOf = new HashMap<>();
        Map<String, Party> found = new HashMap<>();
        Set<String> bare = new HashSet<>();
        for (int i = 0; i < tokens.size(); i++) {
            for (String stem : stems(tokens.get(i).form())) {
                bare.add(stem);
            }
            for (String stem : stems(tokens.get(i).form())) {
                int at = i;
                lexicon.match(k -> k == at ? stem : tokens.get(k).form(), i, tokens.size(), hit -> {
                    if (hit.name().form() == Name.Form.NAME) {
                        note(hit, stem, tokens, at, namesOf, found);
                    }
                });
            }
        }
        List<Swap> swaps = new ArrayList<>();
        List<Party> parties = new ArrayList<>(found.values());
        parties.sort((a, b) -> a.text.compareTo(b.text));
        for (Party from : parties) {
            List<Party> others = alike.getOrDefault(likeness(from), List.of());
            Set<String> names = namesOf.getOrDefault(from.entity.id(), Set.of());
            if (names.size() != 1 || others.size() < 2) {
                continue;
            }
            int start = Math.floorMod((report.id() + from.text).hashCode() + turn, others.size());
            for (int k = 0; k < others.size(); k++) {
                Party to = others.get((start + k) % others.size());
                if (to.entity.id().equals(from.entity.id()) || namesOf.containsKey(to.entity.id())) {
                    continue;
                }
                Swap swap = new Swap(from, to);
                if (isRead(from, body)
                        && fresh(from, to, bare)
                        && onlyWithin(from, to, tokens)
                        && standsAlone(from, tokens)
                        && standsAlone(to, tokens(swapped(body, swap)))) {
                    swaps.add(swap);
                    break;
                }
            }
            if (swaps.size() == most) {
                break;
            }
        }
        return swaps;
    }

    private void note(
            Hit hit,
            String first,
            List<Token> tokens,
            int at,
            Map<String, Set<String>> namesOf,
            Map<String, Party> found) {
        StringBuilder words = new StringBuilder(first);
        for (int k = at + 1; k < hit.to(); k++) {
            words.append(' ').append(tokens.get(k).form());
        }
        namesOf.computeIfAbsent(hit.entity().id(), id -> new HashSet<>()).add(words.toString());
        Party party = byWords.get(words.toString());
        if (party != null && party.entity.id().equals(hit.entity().id())) {
            found.put(party.text, party);
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
            int end = end(from, tokens, i);
            if (end > i) {
                i = end;
                continue;
            }
            for (String stem : stems(tokens.get(i).form())) {
                if (telling.contains(stem)) {
                    return false;
                }
            }
            i++;
        }
        return true;
    }

    /** Whether the name is nowhere part of a longer one: «غلاف غزة», «قاعدة عين الأسد», «مجلس النواب الليبي». */
    private boolean standsAlone(Party party, List<Token> tokens) {
        int reach = 0;
        for (int i = 0; i < tokens.size(); i++) {
            int end = end(party, tokens, i);
            int longest = 0;
            for (String stem : stems(tokens.get(i).form())) {
                int at = i;
                longest = Math.max(
                        longest,
                        lexicon.match(k -> k == at ? stem : tokens.get(k).form(), i, tokens.size(), hit -> {}));
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

    /** Whether a name of one word is read as a name wherever its letters stand: «فسرت» is not "and Sirte". */
    private boolean isRead(Party party, String body) {
        if (party.words.size() > 1) {
            return true;
        }
        for (Sentence sentence : tokenizer.sentences(body, 0)) {
            Morph[] morphs = tagger.tag(sentence);
            for (int i = 0; i < morphs.length; i++) {
                if (end(party, sentence.tokens(), i) > i && morphs[i].pos() != Pos.NAME) {
                    return false;
                }
            }
        }
        return true;
    }

    private List<Token> tokens(String body) {
        List<Token> tokens = new ArrayList<>();
        for (Sentence sentence : tokenizer.sentences(body, 0)) {
            tokens.addAll(sentence.tokens());
        }
        return tokens;
    }

    /** The word with every run of particles in front that its letters allow undone; first as it stands. */
    private static List<String> stems(String form) {
        List<String> stems = new ArrayList<>(3);
        for (String prefix : PREFIXES) {
            if (prefix.isEmpty() || form.length() > prefix.length() + 2 && form.startsWith(prefix)) {
                String rest = form.substring(prefix.length());
                stems.add(rest);
                if (prefix.endsWith("ل") && rest.startsWith("ل")) {
                    stems.add("ا" + rest);
                    stems.add("ال" + rest);
                }
            }
        }
        return stems;
    }

    private static int end(Party party, List<Token> tokens, int i) {
        int n = party.words.size();
        if (i + n > tokens.size() || !stems(tokens.get(i).form()).contains(party.words.get(0))) {
            return i;
        }
        for (int k = 1; k < n; k++) {
            if (!tokens.get(i + k).form().equals(party.words.get(k))) {
                return i;
            }
        }
        return i + n;
    }

    /** A text with the names swapped, and where each edge of a word went. */
    private final class Swapped {
        final String text;
        private final Map<Integer, Integer> starts = new HashMap<>();
        private final Map<Integer, Integer> ends = new HashMap<>();

        Swapped(String original, Swap swap) {
            List<Token> tokens = tokens(original);
            StringBuilder out = new StringBuilder();
            int copied = 0;
            String[] surfaces = swap.to.text.split(" ");
            for (int i = 0; i < tokens.size(); ) {
                int end = end(swap.from, tokens, i);
                if (end == i) {
                    Token token = tokens.get(i);
                    copied = copy(original, copied, token, token.word().surface(), out);
                    i++;
                    continue;
                }
                for (int k = 0; i + k < end; k++) {
                    Token token = tokens.get(i + k);
                    String surface =
                            k > 0 ? surfaces[k] : withPrefix(token.form(), swap.from.words.get(0), surfaces[0]);
                    copied = copy(original, copied, token, surface, out);
                }
                i = end;
            }
            out.append(original, copied, original.length());
            text = out.toString();
        }

        private int copy(String original, int copied, Token token, String surface, StringBuilder out) {
            out.append(original, copied, token.start());
            starts.put(token.start(), out.length());
            out.append(surface);
            ends.put(token.end(), out.length());
            return token.end();
        }

        private String withPrefix(String form, String old, String surface) {
            int prefix = form.length() - old.length();
            if (form.endsWith(old)) {
                return form.substring(0, prefix) + surface;
            }
            // «للجيش»: the article lost its alif.
            int lam = form.indexOf("لل");
            return form.substring(0, lam + 1) + surface.substring(1);
        }

        @Nullable
        Span map(@Nullable Span span) {
            if (span == null) {
                return null;
            }
            Integer start = starts.get(span.start());
            Integer end = ends.get(span.end());
            return start == null || end == null ? new Span(0, 0) : new Span(start, end);
        }
    }

    /** What differs between a report's claims and those of the report with names swapped; empty where nothing does. */
    List<String> differences(Reader reader, Report report, Swap swap) {
        int titleEnd = report.title().length();
        Swapped whole = new Swapped(report.body(), swap);
        Swapped title = new Swapped(report.title(), swap);
        int cut = title.text.length();
        Report other = new Report(
                report.id(),
                report.sha256(),
                whole.text.substring(0, cut),
                titleEnd == report.body().length() ? "" : whole.text.substring(cut + 1),
                report.published(),
                report.publisher(),
                report.url(),
                report.language());
        List<String> here = told(reader.read(report).claims(), whole, swap);
        List<String> there = told(reader.read(other).claims(), null, swap);
        List<String> differences = new ArrayList<>();
        for (String line : here) {
            if (!there.contains(line)) {
                differences.add("- " + line);
            }
        }
        for (String line : there) {
            if (!here.contains(line)) {
                differences.add("+ " + line);
            }
        }
        return differences;
    }

    String swapped(String text, Swap swap) {
        return new Swapped(text, swap).text;
    }

    private List<String> told(List<Claim> claims, @Nullable Swapped map, Swap swap) {
        List<String> lines = new ArrayList<>();
        for (Claim claim : claims) {
            StringBuilder line = new StringBuilder();
            line.append(claim.event())
                    .append(' ')
                    .append(claim.mode())
                    .append(' ')
                    .append(claim.modality());
            line.append(' ').append(claim.date()).append(' ').append(claim.killed());
            line.append(' ').append(claim.injured()).append(' ').append(claim.breach());
            line.append(' ').append(claim.aggregate()).append(' ').append(claim.rule());
            line.append(" trigger ").append(moved(claim.trigger(), map));
            line.append(" span ").append(moved(claim.span(), map));
            claim.mentions().forEach(span -> line.append(' ').append(moved(span, map)));
            line.append("\n    A").append(mentions(claim.actors(), map, swap));
            line.append("\n    R").append(mentions(claim.recipients(), map, swap));
            line.append("\n    S").append(mentions(claim.speakers(), map, swap));
            line.append("\n    P").append(mentions(claim.places(), map, swap));
            line.append("\n    E");
            for (Evidence evidence : claim.evidence()) {
                line.append(' ')
                        .append(evidence.slot())
                        .append(moved(evidence.span(), map))
                        .append(evidence.rule());
            }
            lines.add(line.toString());
        }
        return lines;
    }

    private static @Nullable Span moved(@Nullable Span span, @Nullable Swapped map) {
        return map == null ? span : map.map(span);
    }

    private String mentions(List<Mention> mentions, @Nullable Swapped map, Swap swap) {
        StringBuilder out = new StringBuilder();
        for (Mention mention : mentions) {
            String id = mention.id();
            boolean swapped = Objects.equals(id, swap.from.entity.id()) || Objects.equals(id, swap.to.entity.id());
            out.append(" [").append(map == null ? mention.text() : swapped(mention.text(), swap));
            out.append(' ').append(moved(mention.span(), map));
            out.append(' ').append(swapped ? "X" : id);
            EntityKind kind = mention.kind();
            out.append(' ')
                    .append(kind)
                    .append(' ')
                    .append(swapped ? "" : mention.name())
                    .append(']');
        }
        return out.toString();
    }
}
