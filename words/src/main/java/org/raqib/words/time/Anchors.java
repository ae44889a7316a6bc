package org.raqib.words.time;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.raqib.knowledge.CommitmentFile;
import org.raqib.knowledge.Lexicon;
import org.raqib.knowledge.Spelling;
import org.raqib.knowledge.WordKey;
import org.raqib.model.Commitment;
import org.raqib.model.Entity;
import org.raqib.model.EventDate;
import org.raqib.words.Sentence;
import org.raqib.words.Token;

/**
 * Dated happenings that reports name without their year. What the knowledge of commitments holds serves here: each has
 * words by which reports name it, who it binds, where, and the day on which it was declared. Immutable.
 */
final class Anchors {
    /**
     * A happening that a sentence names.
     *
     * @param id the commitment's identifier
     * @param declared when it was declared, to the day
     * @param bearer whether the sentence also names who is bound by it, or who leads or speaks for them
     */
    record Anchor(String id, EventDate declared, boolean bearer) {}

    private record Known(Commitment commitment, EventDate declared, List<Set<String>> names) {}

    private final Lexicon lexicon;
    private final Map<String, List<Known>> byWord = new HashMap<>();

    private Anchors(List<Known> known, Lexicon lexicon) {
        this.lexicon = lexicon;
        for (Known one : known) {
            for (Set<String> name : one.names) {
                // The longest word is the least likely to stand in sentences that do not name it.
                String key = name.stream()
                        .max((a, b) -> Integer.compare(a.length(), b.length()))
                        .orElseThrow();
                byWord.computeIfAbsent(key, word -> new ArrayList<>()).add(one);
            }
        }
    }

    static Anchors standard() {
        return Standard.ANCHORS;
    }

    private static final class Standard {
        private static final Anchors ANCHORS = of(CommitmentFile.shipped(), Lexicon.shipped());
    }

    /** @param commitments those without a day of declaration, or without an area, say nothing here */
    static Anchors of(List<Commitment> commitments, Lexicon lexicon) {
        List<Known> known = new ArrayList<>();
        for (Commitment commitment : commitments) {
            EventDate declared = commitment.declared();
            boolean dated = declared != null
                    && declared.start().isDay()
                    && declared.end().isDay();
            if (declared == null || !dated || commitment.areas().isEmpty()) {
                continue;
            }
            List<Set<String>> names = new ArrayList<>();
            for (String name : commitment.names()) {
                Set<String> words = new HashSet<>();
                for (String word : Lexicon.words(name)) {
                    words.add(bare(Spelling.fold(word)));
                }
                if (words.size() > 1) {
                    names.add(Set.copyOf(words));
                }
            }
            known.add(new Known(commitment, declared, names));
        }
        return new Anchors(known, lexicon);
    }

    /**
     * The happenings that the sentences of one text name.
     *
     * @param text the whole text, which must be about a happening's area
     */
    Named in(List<Sentence> text) {
        return new Named(text);
    }

    /** The happenings that one text names. */
    final class Named {
        private final List<Sentence> text;
        /** By commitment, whether the text names its area: asked of the whole text, and so once. */
        private final Map<String, Boolean> about = new HashMap<>();

        private Named(List<Sentence> text) {
            this.text = text;
        }

        /** Those of one of its sentences: every word of one of their names stands in it. */
        List<Anchor> in(Sentence sentence) {
            List<Anchor> anchors = new ArrayList<>(0);
            Set<String> words = new HashSet<>();
            for (Token token : sentence.tokens()) {
                for (Known candidate : byWord.getOrDefault(bare(token.form()), List.of())) {
                    if (words.isEmpty()) {
                        sentence.tokens().forEach(other -> words.add(bare(other.form())));
                    }
                    Commitment commitment = candidate.commitment;
                    boolean there = anchors.stream().anyMatch(anchor -> anchor.id.equals(commitment.id()));
                    if (!there && candidate.names.stream().anyMatch(words::containsAll) && isAbout(commitment)) {
                        boolean bearer = names(sentence, entity -> isOrLeads(entity, commitment.bearers()));
                        anchors.add(new Anchor(commitment.id(), candidate.declared, bearer));
                    }
                }
            }
            return anchors;
        }

        private boolean isAbout(Commitment commitment) {
            return about.computeIfAbsent(
                    commitment.id(),
                    id -> text.stream()
                            .anyMatch(sentence -> names(sentence, entity -> isIn(entity, commitment.areas()))));
        }
    }

    private boolean names(Sentence sentence, Predicate<Entity> wanted) {
        List<Token> tokens = sentence.tokens();
        WordKey[] words = new WordKey[tokens.size()];
        for (int i = 0; i < words.length; i++) {
            words[i] = lexicon.key(tokens.get(i).form());
        }
        boolean[] found = new boolean[1];
        for (int i = 0; i < words.length && !found[0]; i++) {
            lexicon.match(words[i], words, i, words.length, hit -> {
                if (!hit.name().ambiguous() && wanted.test(hit.entity())) {
                    found[0] = true;
                }
            });
        }
        return found[0];
    }

    private static boolean isIn(Entity entity, List<String> areas) {
        String country = entity.country();
        return areas.contains(entity.id()) || (country != null && areas.contains(country));
    }

    private static boolean isOrLeads(Entity entity, List<String> bearers) {
        return bearers.contains(entity.id())
                || entity.relations().stream()
                        .anyMatch(relation -> bearers.contains(relation.target())
                                && switch (relation.type()) {
                                    case COMMANDS, SPEAKS_FOR, PART_OF -> true;
                                    case ALLIED_WITH, LOCATED_IN, KIND_OF -> false;
                                });
    }

    /** A word without "and, so, by, to, the" in front, as far as letters alone can tell. */
    private static String bare(String form) {
        String word = form;
        if (word.length() > 4 && (word.charAt(0) == 'و' || word.charAt(0) == 'ف')) {
            word = word.substring(1);
        }
        if (word.startsWith("لل") && word.length() > 4) {
            return word.substring(2);
        }
        if (word.length() > 5 && word.startsWith("بال")) {
            return word.substring(3);
        }
        return word.startsWith("ال") && word.length() > 4 ? word.substring(2) : word;
    }
}
