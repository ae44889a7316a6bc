package org.raqib.claims;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.raqib.words.Morph;

/** The means of violence that a report names, sentence by sentence; gathered while it is read. */
final class Arsenal {
    /** More words of a sort say no more. */
    private static final int MANY = 6;

    /** Words farther away than these belong to an act less and less. */
    private static final int[] NEAR = {2, 6, 14};

    /** How far behind a verb that is not the act's. */
    private static final int BEHIND_A_VERB = 12;

    private static final int FAR = 25;

    private static final int[] NONE = {};

    /** The words of the act itself. */
    static final int TRIGGER = 7;

    private final RuleBook book;
    private @Nullable Sentence last;
    /** The first word of each sort in titles. */
    final @Nullable Named[] titled;
    /** The first word of each sort in the report. */
    final @Nullable Named[] first;

    final int[] count;

    Arsenal(RuleBook book) {
        this.book = book;
        this.titled = new Named[book.means.size()];
        this.first = new Named[book.means.size()];
        this.count = new int[book.means.size()];
    }

    /** How words hang on an act. */
    enum Hold {
        NOT,
        BEFORE,
        BEFORE_BY_PREPOSITION,
        /** «بصواريخ» */
        WITH,
        /** «غارة جوية» */
        WITHIN,
        BEHIND,
        IN,
        FROM,
        BEHIND_BY_PREPOSITION,
        TRIGGER
    }

    /** Words of a sort, and where they stand. */
    record Named(Scene scene, Means means, int from, int to) {}

    /** What a sentence names. */
    static final class Sentence {
        final Arsenal report;
        final Scene scene;
        final List<Named> named;
        final @Nullable Sentence before;

        @Nullable
        Sentence behind;

        /** How many verbs stand before each token, and before the end; empty where nothing is named that may stand near an act. */
        private final int[] verbs;

        private Sentence(Arsenal report, Scene scene, List<Named> named, @Nullable Sentence before) {
            this.report = report;
            this.scene = scene;
            this.named = named;
            this.before = before;
            this.verbs = named.isEmpty() ? NONE : verbs(scene);
        }

        private static int[] verbs(Scene scene) {
            int[] verbs = new int[scene.size() + 1];
            for (int i = 0; i < scene.size(); i++) {
                verbs[i + 1] = verbs[i] + (scene.isVerb(i) ? 1 : 0);
            }
            return verbs;
        }

        /** How near words stand to those of an act of the sentence: from 1, far off, to {@link #TRIGGER}, among them. */
        int nearness(Draft draft, int token) {
            if (token >= draft.trigger && token < draft.triggerTo) {
                return TRIGGER;
            }
            boolean before = token < draft.trigger;
            int distance = before ? draft.trigger - token : token - draft.triggerTo + 1;
            int between = before ? verbs[draft.trigger] - verbs[token + 1] : verbs[token] - verbs[draft.triggerTo];
            if (between == 0) {
                for (int i = 0; i < NEAR.length; i++) {
                    if (distance <= NEAR[i]) {
                        return TRIGGER - 1 - i;
                    }
                }
            }
            return distance <= BEHIND_A_VERB && between <= 1 ? 3 : distance <= FAR ? 2 : 1;
        }

        /** How words hang on an act: before it or behind, in its own phrase, bare or by which preposition. */
        Hold hold(Draft draft, int token) {
            if (token >= draft.trigger && token < draft.triggerTo) {
                return Hold.TRIGGER;
            }
            Phrase phrase = scene.phraseAt[token];
            String preposition = phrase == null ? "" : phrase.preposition;
            if (token < draft.trigger) {
                return preposition.isEmpty() ? Hold.BEFORE : Hold.BEFORE_BY_PREPOSITION;
            }
            if (phrase != null && phrase == scene.phraseAt[draft.trigger]) {
                return Hold.WITHIN;
            }
            if (preposition.equals("ب") || scene.morphs[token].has(Morph.BI)) {
                return Hold.WITH;
            }
            return switch (preposition) {
                case "" -> Hold.BEHIND;
                case "في" -> Hold.IN;
                case "من" -> Hold.FROM;
                default -> Hold.BEHIND_BY_PREPOSITION;
            };
        }
    }

    /** Notes what the next sentence of the report names. */
    Sentence note(Scene scene) {
        List<Named> named = new ArrayList<>();
        for (int i = 0; i < scene.size(); i++) {
            WordTrie.Found<String> other = book.grammar.noMeans.longest(scene, i);
            if (other != null) {
                i = other.to() - 1;
                continue;
            }
            List<WordTrie.Found<Means>> found = book.meansWords.all(scene, i);
            for (int k = 0; k < found.size(); k++) {
                named.add(new Named(scene, found.get(k).value(), i, found.get(k).to()));
            }
        }
        for (Named words : named) {
            int sort = words.means.number();
            count[sort] = Math.min(MANY, count[sort] + 1);
            first[sort] = first[sort] == null ? words : first[sort];
            titled[sort] = titled[sort] == null && scene.sentence.title() ? words : titled[sort];
        }
        Sentence sentence = new Sentence(this, scene, named, last);
        if (last != null) {
            last.behind = sentence;
        }
        last = sentence;
        return sentence;
    }
}
