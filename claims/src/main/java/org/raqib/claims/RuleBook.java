package org.raqib.claims;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.raqib.knowledge.Entries;
import org.raqib.knowledge.Entry;
import org.raqib.knowledge.KnowledgeException;
import org.raqib.knowledge.KnowledgeFiles;
import org.raqib.model.Modality;
import org.raqib.words.Conjugation;
import org.raqib.words.Pos;

/** All rules, governors and mode cues, with the tables through which words find them. Immutable once built. */
final class RuleBook {
    /** The files of rules this build ships. */
    static final List<String> RULE_FILES = List.of(
            "assault.ini",
            "harm.ini",
            "fighting.ini",
            "coerce.ini",
            "custody.ini",
            "movement.ini",
            "truce.ini",
            "talks.ini",
            "diplomacy.ini",
            "seizing.ini",
            "columns.ini",
            "aid.ini",
            "words-acts.ini",
            "refusals.ini",
            "blame.ini",
            "threats.ini",
            "protests.ini",
            "sanctions.ini");

    private static final String GOVERNORS = "rules/governors.ini";
    private static final String MODES = "rules/modes.ini";
    private static final String MEANS = "rules/means.ini";
    private static final String GRAMMAR = "rules/grammar.ini";
    private static final Set<String> OTHERS = Set.of(GOVERNORS, MODES, MEANS, GRAMMAR);

    /** Rules, governors and cues as they are written down, by identifier; empty for a book that no file gave. */
    final Map<String, Entry> entries = new HashMap<>();

    final List<Rule> rules;
    final List<Governor> governors;
    final List<ModeCue> cues;
    final Grammar grammar;

    /** Verb form to the rules whose verb it is. */
    final Map<String, List<VerbRule>> verbRules = new WordMap<>();
    /** Noun stem to rules. */
    final Map<String, List<Rule>> nounRules = new WordMap<>();
    /** Participle form to rules. */
    final Map<String, List<Rule>> participleRules = new WordMap<>();

    final Map<String, List<Rule>> objectParticipleRules = new WordMap<>();
    final Map<String, List<Rule>> subjectParticipleRules = new WordMap<>();
    /** All words of the four tables before, for a word of a text is in none of them most often. */
    final Set<String> nominals = new WordList();

    final WordTrie<Rule> afterRecipient;
    final WordTrie<Rule> phraseRules;
    final Map<String, List<VerbGovernor>> verbGovernors = new WordMap<>();
    final Map<String, List<Governor>> nounGovernors = new WordMap<>();
    final Map<String, Governor> participleGovernors = new WordMap<>();
    /** Nouns of saying («إعلان الرئيس عن ضربات»), apart from the others: the same noun may also lend a doer. */
    final Map<String, Governor> speechNouns = new WordMap<>();

    private final Map<ModeCue, Integer> cueRank = new IdentityHashMap<>();
    final WordTrie<ModeCue> cueWords;

    /** Sorts of words that tell with what violence is done, in the order of their numbers. */
    final List<Means> means;

    final WordTrie<Means> meansWords;

    /** A rule under one form of one of its verbs. */
    record VerbRule(Rule rule, Pos pos) {}

    /** A governor under one form of one of its verbs. */
    record VerbGovernor(Governor governor, Pos pos) {}

    RuleBook(List<Rule> rules, List<Governor> governors, List<ModeCue> cues, List<Means> means, Grammar grammar) {
        this.rules = List.copyOf(rules);
        this.governors = List.copyOf(governors);
        this.cues = List.copyOf(cues);
        this.means = List.copyOf(means);
        this.grammar = grammar;
        this.afterRecipient = new WordTrie<>(grammar.openers);
        this.phraseRules = new WordTrie<>(grammar.openers);
        this.cueWords = new WordTrie<>(grammar.openers);
        this.meansWords = new WordTrie<>(grammar.openers);
        rules.forEach(this::index);
        List.of(nounRules, participleRules, objectParticipleRules, subjectParticipleRules)
                .forEach(table -> nominals.addAll(table.keySet()));
        governors.forEach(this::index);
        cues.forEach(cue -> cueRank.put(cue, cueRank.size()));
        cues.forEach(cue -> cue.words().forEach(words -> cueWords.add(words, cue)));
        means.forEach(sort -> sort.words().forEach(words -> meansWords.add(words, sort)));
    }

    /** The place of a cue in its file: what stands higher wins. */
    int rank(ModeCue cue) {
        Integer rank = cueRank.get(cue);
        return rank == null ? Integer.MAX_VALUE : rank;
    }

    /** All files that decide what this build reads, besides the lexicon's. */
    static List<String> files() {
        List<String> files = new ArrayList<>();
        RULE_FILES.forEach(file -> files.add("rules/" + file));
        files.add(Moding.FILE);
        files.addAll(List.of(
                GOVERNORS,
                MODES,
                MEANS,
                GRAMMAR,
                Worth.FILE,
                Retelling.FILE,
                NounUse.FILE,
                "words/numbers.ini",
                "words/time.ini"));
        Weighing.NAMES.forEach(name -> files.addAll(Looks.files(name)));
        return files;
    }

    /** The book of this build. */
    static RuleBook shipped() {
        return of(KnowledgeFiles.shipped());
    }

    /**
     * The book of these files.
     *
     * @throws KnowledgeException if a rule, governor, cue, sort of means or class of words cannot be used
     */
    static RuleBook of(KnowledgeFiles files) {
        List<Entry> rules = files.entries(
                RULE_FILES.stream().map(file -> "rules/" + file).toList(),
                own -> own.startsWith("rules/") && !OTHERS.contains(own));
        List<Entry> governors = files.entries(GOVERNORS);
        List<Entry> cues = files.entries(MODES);
        List<Entry> means = files.entries(MEANS);
        RuleBook book = new RuleBook(
                RuleFile.rules(rules),
                governors.stream().map(Governor::of).toList(),
                cues.stream().map(ModeCue::of).toList(),
                Means.of(means, Entries.shipped(MEANS)),
                Grammar.of(Entries.shipped(GRAMMAR), files.ownEntries(GRAMMAR)));
        List.of(cues, means, governors, rules)
                .forEach(entries -> entries.forEach(entry -> book.entries.put(entry.id(), entry)));
        return book;
    }

    /** What a verb of saying governs, or null where the verb says nothing. */
    @Nullable
    Governor saying(String stem) {
        for (VerbGovernor form : verbGovernors.getOrDefault(stem, List.of())) {
            if (form.governor().kind() == Governor.Kind.SPEECH) {
                return form.governor();
            }
        }
        return null;
    }

    /** What a verb of believing governs («يعتقد المسؤولون أن»), or null where the verb is none. */
    @Nullable
    Governor believing(String stem) {
        for (VerbGovernor form : verbGovernors.getOrDefault(stem, List.of())) {
            Governor governor = form.governor();
            if (governor.kind() == Governor.Kind.NONE && governor.modality() == Modality.ALLEGED) {
                return governor;
            }
        }
        return null;
    }

    private void index(Rule rule) {
        for (String verb : rule.verbs()) {
            String[] parts = verb.split("/");
            Conjugation.forms(parts[0].strip(), parts[1].strip())
                    .forEach((form, pos) -> add(verbRules, form, new VerbRule(rule, pos)));
        }
        Set<String> nouns = new HashSet<>();
        rule.nouns().forEach(noun -> nouns.addAll(Stems.withDuals(noun)));
        nouns.addAll(rule.bareNouns());
        nouns.addAll(rule.nounWith().keySet());
        nouns.forEach(noun -> add(nounRules, noun, rule));
        rule.participles().forEach(word -> add(participleRules, Stems.stem(word), rule));
        rule.objectParticiples().forEach(word -> add(objectParticipleRules, Stems.stem(word), rule));
        rule.subjectParticiples().forEach(word -> add(subjectParticipleRules, Stems.stem(word), rule));
        rule.afterRecipient().forEach(words -> afterRecipient.add(words, rule));
        rule.phrases().forEach(words -> phraseRules.add(words, rule));
    }

    private void index(Governor governor) {
        for (String verb : governor.verbs()) {
            String[] parts = verb.split("/");
            Conjugation.forms(parts[0].strip(), parts[1].strip())
                    .forEach((form, pos) -> add(verbGovernors, form, new VerbGovernor(governor, pos)));
        }
        if (governor.kind() == Governor.Kind.SPEECH) {
            governor.nouns().forEach(noun -> speechNouns.putIfAbsent(Stems.stem(noun), governor));
        } else {
            governor.nouns().forEach(noun -> add(nounGovernors, Stems.stem(noun), governor));
        }
        governor.participles().forEach(word -> participleGovernors.putIfAbsent(Stems.stem(word), governor));
    }

    private static <T> void add(Map<String, List<T>> map, String key, T value) {
        List<T> values = map.computeIfAbsent(key, missing -> new ArrayList<>(1));
        if (!values.contains(value)) {
            values.add(value);
        }
    }
}
