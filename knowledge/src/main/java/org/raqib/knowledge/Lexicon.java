package org.raqib.knowledge;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.raqib.model.Entities;
import org.raqib.model.Entity;
import org.raqib.model.EntityKind;

/**
 * Everything Raqib can name: parties, people, bodies, places and generic kinds, by identifier and by the words that
 * reports use for them. Immutable, and safe for any number of threads.
 *
 * <p>Words are compared folded ({@link Spelling#fold(String)}). Beyond that the matcher takes no notice of the article on
 * the first word of a name of several words; of the article on any word of a generic kind or a nisba; and of the endings
 * of case, dual and sound plural. Quotation marks and other signs between words are for the caller to leave out, and
 * prefixed particles for the caller to strip.
 */
public final class Lexicon implements Entities {
    private static final int NAMES = 0;
    private static final int KINDS = 1;
    private static final String ARTICLE = "ال";

    /** With one of these before it even an ambiguous name means the place. */
    private static final List<String> PLACE_HEADS =
            List.of("مدينة", "بلدة", "قرية", "منطقة", "محافظة", "مديرية", "ولاية", "قضاء", "ناحية", "إقليم", "ريف");

    private final Map<String, NamedEntity> byId;
    private final List<Named> values;
    private final NameTrie trie;

    /** A name and what it names. */
    private record Named(Entity entity, Name name) {}

    private static final class Shipped {
        static final Lexicon LEXICON = of(readShipped().values());
    }

    private Lexicon(Map<String, NamedEntity> byId, List<Named> values, NameTrie trie) {
        this.byId = byId;
        this.values = values;
        this.trie = trie;
    }

    /** The lexicon of this build, loaded once. */
    public static Lexicon shipped() {
        return Shipped.LEXICON;
    }

    /**
     * The lexicon of these files. An entity of the folder laid over them takes the place of the shipped one of its
     * identifier; a new one comes first.
     *
     * @throws KnowledgeException if a file cannot be used; the message names file, line and remedy
     */
    public static Lexicon of(KnowledgeFiles files) {
        if (!files.hasOwn()) {
            return shipped();
        }
        Map<String, NamedEntity> all = readShipped();
        Map<String, NamedEntity> own = new LinkedHashMap<>();
        for (String folder : List.of("actors", "places", "kinds")) {
            for (String name : files.own(folder)) {
                List<Entry> entries = new ArrayList<>(files.ownEntries(name));
                entries.replaceAll(entry -> KnowledgeFiles.adds(entry) ? added(entry, all) : entry);
                addAll(own, EntityFile.named(entries));
            }
        }
        Map<String, NamedEntity> laid = new LinkedHashMap<>();
        own.forEach((id, named) -> {
            if (!all.containsKey(id)) {
                laid.put(id, named);
            }
        });
        all.forEach((id, named) -> laid.put(id, own.getOrDefault(id, named)));
        return of(laid.values());
    }

    /** The shipped section that an own one adds its lines to, with these. */
    private static Entry added(Entry more, Map<String, NamedEntity> shipped) {
        NamedEntity before = shipped.get(KnowledgeFiles.target(more));
        if (before == null) {
            KnowledgeFiles.checkNew(more);
            return more;
        }
        if (PlaceTable.isTable(before.entry().file())) {
            throw more.fault(
                    "[" + KnowledgeFiles.target(more) + "] comes from the table of places and has no lines to add to;"
                            + " write it out whole, without the +");
        }
        return before.entry().with(more);
    }

    /**
     * The lexicon of just these entities, in order of precedence.
     *
     * @throws KnowledgeException if a relation has no target, or two entities of one kind share a name that neither
     *     declares ambiguous
     */
    static Lexicon of(Collection<NamedEntity> entities) {
        Map<String, NamedEntity> byId = new LinkedHashMap<>(entities.size() * 2);
        addAll(byId, entities);
        NameTrie.Builder trie = new NameTrie.Builder(2);
        List<Named> values = new ArrayList<>(entities.size() * 3);
        for (NamedEntity named : entities) {
            checkRelations(named, byId);
            for (Name name : named.names()) {
                add(trie, values, named, name, byId);
            }
        }
        return new Lexicon(Collections.unmodifiableMap(byId), Collections.unmodifiableList(values), trie.build());
    }

    /** The files that this build ships, as {@link Entries#shipped} names them, in order of precedence. */
    static List<String> files() {
        return Entries.shippedText("lexicon.index")
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && line.charAt(0) != '#')
                .toList();
    }

    private static Map<String, NamedEntity> readShipped() {
        Map<String, NamedEntity> all = new LinkedHashMap<>();
        for (String file : files()) {
            addAll(
                    all,
                    PlaceTable.isTable(file)
                            ? PlaceTable.read(file, Entries.shippedText(file))
                            : EntityFile.named(Entries.shipped(file)));
        }
        return all;
    }

    private static void addAll(Map<String, NamedEntity> all, Collection<NamedEntity> more) {
        for (NamedEntity named : more) {
            NamedEntity before = all.put(named.entity().id(), named);
            if (before != null) {
                throw named.entry()
                        .fault("[" + named.entity().id() + "] stands already in "
                                + before.entry().file() + ":" + before.entry().line() + "; merge the two");
            }
        }
    }

    private static void checkRelations(NamedEntity named, Map<String, NamedEntity> byId) {
        for (Entity.Relation relation : named.entity().relations()) {
            if (!byId.containsKey(relation.target())) {
                throw named.entry()
                        .fault("[" + named.entity().id() + "] refers to '" + relation.target()
                                + "', which no file defines; correct it or add the section [" + relation.target()
                                + "]");
            }
        }
    }

    private static void add(
            NameTrie.Builder trie, List<Named> values, NamedEntity named, Name name, Map<String, NamedEntity> byId) {
        List<String> words = words(name.text());
        if (words.isEmpty()) {
            throw named.entry().fault("the name '" + name.text() + "' holds neither letter nor digit; remove it");
        }
        EntityKind kind = named.entity().kind();
        if (kind == EntityKind.PLACE && name.ambiguous()) {
            for (String head : PLACE_HEADS) {
                Name full = new Name(head + " " + name.text(), Name.Form.NAME, false);
                values.add(new Named(named.entity(), full));
                trie.add(NAMES, words(full.text()), values.size() - 1);
            }
        }
        int value = values.size();
        values.add(new Named(named.entity(), name));
        if (name.form() != Name.Form.NAME) {
            for (List<String> variant : Inflection.variants(words, name.form(), kind)) {
                trie.add(KINDS, variant, value);
            }
            return;
        }
        for (List<String> variant : Inflection.variants(words, name.form(), kind)) {
            int state = trie.add(NAMES, variant, value);
            checkClash(trie, state, values, named, name, byId);
        }
    }

    private static void checkClash(
            NameTrie.Builder trie,
            int state,
            List<Named> values,
            NamedEntity named,
            Name name,
            Map<String, NamedEntity> byId) {
        Entity entity = named.entity();
        for (int link = trie.first(state); link != NameTrie.NONE; link = trie.next(link)) {
            Named other = values.get(trie.value(link));
            boolean sameKind =
                    other.entity.kind() == entity.kind() && !other.entity.id().equals(entity.id());
            boolean toldApart = other.name.ambiguous()
                    || name.ambiguous()
                    // What is written by hand stands first, and so it is what comes out first.
                    || PlaceTable.isTable(named.entry().file())
                    || (entity.kind() == EntityKind.PLACE
                            && !java.util.Objects.equals(other.entity.country(), entity.country()));
            if (sameKind && !toldApart) {
                NamedEntity before = byId.get(other.entity.id());
                throw named.entry()
                        .fault("[" + entity.id() + "] and [" + other.entity.id() + "] ("
                                + (before == null
                                        ? ""
                                        : before.entry().file() + ":"
                                                + before.entry().line())
                                + ") share the name '" + name.text()
                                + "'; remove it from one, or list it under 'ambiguous' with a 'not' sentence");
            }
        }
    }

    @Override
    public @Nullable Entity find(String id) {
        NamedEntity named = byId.get(id);
        return named == null ? null : named.entity();
    }

    @Override
    public Collection<Entity> entities() {
        return byId.values().stream().map(NamedEntity::entity).toList();
    }

    /**
     * The entity of an identifier that is known to exist.
     *
     * @throws IllegalArgumentException if there is none
     */
    public Entity byId(String id) {
        Entity entity = find(id);
        if (entity == null) {
            throw new IllegalArgumentException("The lexicon has no entity '" + id + "'");
        }
        return entity;
    }

    /** All entities with their names and examples, in order of precedence. */
    public Collection<NamedEntity> all() {
        return byId.values();
    }

    /** The grammatical gender of a generic kind, {@code m} or {@code f}, or null where its file does not say. */
    public @Nullable String gender(String id) {
        NamedEntity named = byId.get(id);
        return named == null ? null : named.gender();
    }

    /** The entities that a whole phrase names, of any form, in order of precedence; empty where it names none. */
    public List<Entity> named(String phrase) {
        List<String> words = words(phrase);
        Set<Entity> out = new LinkedHashSet<>();
        int end = match(words::get, 0, words.size(), hit -> out.add(hit.entity()));
        return end == words.size() ? List.copyOf(out) : List.of();
    }

    /**
     * Finds the longest names that start at a word, and hands over every entity they may name, in order of precedence:
     * files in the order of the index, so that what is written by hand comes before bulk tables, and greater places
     * before smaller ones. A hit with an {@linkplain Name#ambiguous() ambiguous} name asks for support from the context.
     *
     * @param foldedWordAt the folded form of the word at an index between {@code from} and {@code to}
     * @param from index of the first word of the names sought
     * @param to index after the last word that may belong to a name
     * @param found told of each hit; may allocate nothing but what it is given
     * @return the index after the last word of the longest names, or {@code from} where there is none
     */
    public int match(IntFunction<String> foldedWordAt, int from, int to, Consumer<Hit> found) {
        if (from >= to) {
            return from;
        }
        WordKey[] words = new WordKey[to];
        for (int i = from; i < to; i++) {
            words[i] = key(foldedWordAt.apply(i));
        }
        return match(words[from], words, from, to, found);
    }

    /** What this lexicon knows of a folded word. */
    public WordKey key(String folded) {
        boolean article = folded.startsWith(ARTICLE);
        int bare = article ? trie.wordId(withoutArticle(folded)) : NameTrie.NONE;
        return WordKey.of(
                trie, NAMES, KINDS, trie.wordId(folded), bare, article ? bare : trie.wordId(ARTICLE + folded));
    }

    /**
     * Finds names as {@link #match(IntFunction, int, int, Consumer)} does, among words already looked up.
     *
     * @param first the word at {@code from}, which may be sought in another form than the one it has in {@code words}
     * @param words what {@link #key} tells of the words from {@code from + 1} to {@code to}
     */
    public int match(WordKey first, WordKey[] words, int from, int to, Consumer<Hit> found) {
        if (!first.begins()) {
            return from;
        }
        NameWalk walk = new NameWalk(trie, words, to);
        walk.names(first.names, from + 1, from);
        // Only for names of several words: "the youth" must not become the movement of that name.
        walk.names(first.otherNames, from + 1, from + 1);
        walk.kinds(first, from + 1);
        for (int i = 0; i < walk.count(); i++) {
            for (int link = trie.first(walk.state(i)); link != NameTrie.NONE; link = trie.next(link)) {
                Named named = values.get(trie.value(link));
                found.accept(new Hit(named.entity, named.name, from, walk.end()));
            }
        }
        return Math.max(walk.end(), from);
    }

    /** Whether a folded word by itself names someone or some place, and is never used for anything else. */
    public boolean isPlainName(String folded) {
        int state = trie.step(NAMES, trie.wordId(folded));
        if (state == NameTrie.NONE || trie.first(state) == NameTrie.NONE) {
            return false;
        }
        for (int link = trie.first(state); link != NameTrie.NONE; link = trie.next(link)) {
            Named named = values.get(trie.value(link));
            boolean bearer = switch (named.entity.kind()) {
                case STATE, PLACE, PERSON, GROUP, FORCE -> true;
                default -> false;
            };
            if (!bearer || named.name.ambiguous()) {
                return false;
            }
        }
        return trie.step(KINDS, trie.wordId(folded)) == NameTrie.NONE;
    }

    /** The hits of {@link #match} over a list of folded words. */
    public List<Hit> match(List<String> foldedWords, int from) {
        List<Hit> hits = new ArrayList<>();
        match(foldedWords::get, from, foldedWords.size(), hits::add);
        return hits;
    }

    private static String withoutArticle(String word) {
        return word.substring(ARTICLE.length());
    }

    /**
     * The folded words of a phrase as names are cut into words: runs of Arabic letters, of digits, or of other letters;
     * everything else divides.
     */
    public static List<String> words(String phrase) {
        List<String> words = new ArrayList<>(4);
        StringBuilder word = new StringBuilder();
        int kindBefore = 0;
        for (int i = 0; i < phrase.length(); i++) {
            char c = phrase.charAt(i);
            if (Spelling.isMark(c)) {
                continue;
            }
            int kind = Spelling.isArabicLetter(c) ? 1 : Character.isDigit(c) ? 2 : Character.isLetter(c) ? 3 : 0;
            if (kind != kindBefore && !word.isEmpty()) {
                words.add(word.toString());
                word.setLength(0);
            }
            kindBefore = kind;
            if (kind != 0) {
                char folded = Spelling.fold(c);
                if (folded != Spelling.NONE) {
                    word.append(folded);
                }
            }
        }
        if (!word.isEmpty()) {
            words.add(word.toString());
        }
        return words;
    }
}
