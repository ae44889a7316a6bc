package org.raqib.words.number;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.raqib.knowledge.Spelling;
import org.raqib.words.Fact;
import org.raqib.words.Morph;
import org.raqib.words.Token;
import org.raqib.words.Word;

/**
 * Words and phrases by their folded forms, every allowed combination of clitics in front worked out beforehand, so that
 * a token costs one look-up and a form that is in no phrase costs nothing more. Immutable.
 *
 * @param <T> what a phrase means
 */
public final class FormTable<T> {
    /**
     * A phrase as it is written with certain clitics.
     *
     * @param value what it means
     * @param proclitics clitics in front of its first word, as in {@link Morph}
     * @param rest the folded forms of its second and further words
     */
    public record Entry<T>(T value, int proclitics, List<String> rest) {
        /** Number of tokens. */
        public int length() {
            return rest.size() + 1;
        }

        public boolean has(int proclitic) {
            return (proclitics & proclitic) != 0;
        }
    }

    private final Map<String, Start<T>> starts = new HashMap<>();

    /** The phrases that a word may begin, or null. */
    private final Fact<Word, @Nullable Start<T>> startsWith = new Fact<>(this::startingWith);

    private FormTable(Map<String, List<Entry<T>>> entries) {
        entries.forEach((form, list) -> starts.put(form, Start.of(list)));
    }

    private @Nullable Start<T> startingWith(Word word) {
        return word.kind() == Word.Kind.ARABIC ? starts.get(word.form()) : null;
    }

    /**
     * The phrases that begin with one word.
     *
     * @param all of them, longest first
     * @param alone the phrase that is this word by itself, or null
     * @param further those that go on, by their second word, longest first
     */
    private record Start<T>(List<Entry<T>> all, @Nullable Entry<T> alone, Map<String, List<Entry<T>>> further) {
        private static <T> Start<T> of(List<Entry<T>> entries) {
            Entry<T> alone = null;
            Map<String, List<Entry<T>>> further = new HashMap<>();
            for (Entry<T> entry : entries) {
                if (!entry.rest.isEmpty()) {
                    further.computeIfAbsent(entry.rest.get(0), second -> new ArrayList<>(1))
                            .add(entry);
                } else if (alone == null) {
                    alone = entry;
                }
            }
            return new Start<>(entries, alone, further);
        }

        private @Nullable Entry<T> longest(List<Token> tokens, int i) {
            if (!further.isEmpty() && i + 1 < tokens.size()) {
                List<Entry<T>> candidates = further.get(tokens.get(i + 1).form());
                if (candidates != null) {
                    for (Entry<T> candidate : candidates) {
                        if (stands(candidate.rest, tokens, i + 1)) {
                            return candidate;
                        }
                    }
                }
            }
            return alone;
        }
    }

    /** Looks every token of a sentence up once. */
    public Row<T> over(List<Token> tokens) {
        return new Row<>(this, tokens);
    }

    /**
     * A sentence whose tokens have been looked up.
     *
     * @param <T> what a phrase means
     */
    public static final class Row<T> {
        private final FormTable<T> table;
        private final List<Token> tokens;
        private final @Nullable Entry<T>[] entries;

        @SuppressWarnings({"unchecked", "rawtypes"})
        private Row(FormTable<T> table, List<Token> tokens) {
            this.table = table;
            this.tokens = tokens;
            int n = tokens.size();
            this.entries = new Entry[n];
            for (int i = 0; i < n; i++) {
                entries[i] = table.at(tokens, i);
            }
        }

        /** The longest phrase that starts at a token, or null; null, too, beyond either end. */
        public @Nullable Entry<T> at(int i) {
            return i < 0 || i >= entries.length ? null : entries[i];
        }

        /** Every phrase that starts at a token, longest first. */
        public List<Entry<T>> allAt(int i) {
            return table.allAt(tokens, i);
        }
    }

    /** The longest phrase that starts at token {@code i}, or null. */
    public @Nullable Entry<T> at(List<Token> tokens, int i) {
        Start<T> start = startsWith.of(tokens.get(i).word());
        return start == null ? null : start.longest(tokens, i);
    }

    /** Every phrase that starts at token {@code i}, longest first. */
    private List<Entry<T>> allAt(List<Token> tokens, int i) {
        Start<T> start = starts.get(tokens.get(i).form());
        if (start == null) {
            return List.of();
        }
        return start.all.stream()
                .filter(candidate -> stands(candidate.rest, tokens, i + 1))
                .toList();
    }

    private static boolean stands(List<String> rest, List<Token> tokens, int from) {
        int n = rest.size();
        if (from + n > tokens.size()) {
            return false;
        }
        for (int k = 0; k < n; k++) {
            if (!tokens.get(from + k).form().equals(rest.get(k))) {
                return false;
            }
        }
        return true;
    }

    /** Collects phrases. @param <T> what a phrase means */
    public static final class Builder<T> {
        private final Map<String, List<Entry<T>>> entries = new HashMap<>();
        private final List<Derived<T>> derived = new ArrayList<>();
        private final List<Extra<T>> extra = new ArrayList<>();

        private record Extra<T>(String form, int proclitics, T value) {}

        private record Derived<T>(
                String stem, boolean article, List<String> rest, T value, Set<String> except, boolean mayTakeArticle) {}

        /**
         * Adds a phrase.
         *
         * @param phrase its words, spelt in any way that folds to the same
         * @param clitics whether "and, so, by, to" may be written together with its first word
         * @param article whether the article may be, too
         * @param except folded forms that are other words
         */
        public Builder<T> add(String phrase, T value, boolean clitics, boolean article, Set<String> except) {
            String[] words = Spelling.fold(phrase).trim().split("\\s+");
            // The objects that the forms of a text share too.
            Arrays.setAll(words, i -> words[i].intern());
            List<String> rest = List.of(words).subList(1, words.length);
            entries.computeIfAbsent(words[0], key -> new ArrayList<>(1)).add(new Entry<>(value, 0, rest));
            if (clitics) {
                boolean has = words[0].startsWith("ال") && words[0].length() > 4;
                derived.add(new Derived<>(has ? words[0].substring(2) : words[0], has, rest, value, except, article));
            }
            return this;
        }

        /** Adds every first form of another table with its clitics, where {@link #build} finds it to have no meaning yet. */
        void addForms(FormTable<?> other, T value) {
            other.starts.forEach((form, start) -> extra.add(new Extra<>(form, start.all.get(0).proclitics, value)));
        }

        /** Derived forms come last and never displace a word written the same way. */
        public FormTable<T> build() {
            for (Derived<T> one : derived) {
                for (String conjunction : List.of("", "و", "ف")) {
                    for (String preposition : List.of("", "ب", "ل")) {
                        for (boolean article : new boolean[] {false, true}) {
                            if (article != one.article && !(article && one.mayTakeArticle)) {
                                continue;
                            }
                            derive(one, conjunction, preposition, article);
                        }
                    }
                }
            }
            for (Extra<T> one : extra) {
                put(one.form, new Entry<>(one.value, one.proclitics, List.of()));
            }
            for (List<Entry<T>> list : entries.values()) {
                list.sort(Comparator.comparingInt((Entry<T> entry) -> -entry.length()));
            }
            return new FormTable<>(entries);
        }

        private void derive(Derived<T> one, String conjunction, String preposition, boolean article) {
            String core = one.stem;
            if (article) {
                core = preposition.equals("ل") ? "ل" + core : "ال" + core;
            }
            String form = conjunction + preposition + core;
            if (one.except.contains(form)) {
                return;
            }
            int proclitics = (article ? Morph.AL : 0)
                    | switch (conjunction) {
                        case "و" -> Morph.WA;
                        case "ف" -> Morph.FA;
                        default -> 0;
                    }
                    | switch (preposition) {
                        case "ب" -> Morph.BI;
                        case "ل" -> Morph.LI;
                        default -> 0;
                    };
            put(form, new Entry<>(one.value, proclitics, one.rest));
        }

        private void put(String form, Entry<T> entry) {
            List<Entry<T>> list = entries.computeIfAbsent(form, key -> new ArrayList<>(1));
            boolean stands = list.stream().anyMatch(other -> other.rest.equals(entry.rest));
            if (!stands) {
                list.add(entry);
            }
        }
    }
}
