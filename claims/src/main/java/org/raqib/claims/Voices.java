package org.raqib.claims;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.raqib.knowledge.Hit;
import org.raqib.model.EntityKind;
import org.raqib.model.Mention;
import org.raqib.words.Pos;

/** Finds who says what in a scene: verbs of saying, "according to", and the colons of headlines. */
final class Voices {
    /** How far behind a verb of saying its complement may begin. */
    private static final int REACH = 40;

    private final RuleBook book;
    private final Arguments arguments;
    private final Mentions mentions;

    Voices(RuleBook book, Arguments arguments, Mentions mentions) {
        this.book = book;
        this.arguments = arguments;
        this.mentions = mentions;
    }

    /**
     * The voices of a scene, in order of their words.
     *
     * @param memory who spoke in the sentences before, whom «وأضاف» and «المصدر» go on with
     */
    List<Voice> in(Scene scene, Speakers memory) {
        List<Voice> voices = new ArrayList<>();
        Voice headline = headline(scene, memory);
        if (headline != null) {
            voices.add(headline);
            memory.remember(headline.speakers());
        }
        for (int i = 0; i < scene.size(); i++) {
            WordTrie.Found<String> according = book.grammar.according.longest(scene, i);
            if (according != null) {
                Voice voice = according(scene, i, according.to(), memory);
                if (voice != null) {
                    voices.add(voice);
                    memory.remember(voice.speakers());
                    i = according.to();
                    continue;
                }
            }
            Governor governor = speech(scene, i);
            if (governor == null) {
                continue;
            }
            Voice voice = saying(scene, i, governor, memory);
            if (voice != null) {
                voices.add(voice);
                memory.remember(voice.speakers());
            }
        }
        return voices;
    }

    private @Nullable Governor speech(Scene scene, int i) {
        if (scene.isVerb(i)) {
            List<RuleBook.VerbGovernor> governors = book.verbGovernors.get(scene.stem(i));
            if (governors != null) {
                boolean negated = i > 0
                        && (book.grammar.negations.contains(scene.form(i - 1))
                                || book.grammar.negations.contains(scene.stem(i - 1)));
                for (RuleBook.VerbGovernor form : governors) {
                    if (form.governor().kind() == Governor.Kind.SPEECH && !negated) {
                        return form.governor();
                    }
                }
            }
            return null;
        }
        Pos pos = scene.pos(i);
        if ((pos == Pos.ADJECTIVE || pos == Pos.NOUN || pos == Pos.ADVERB) && !scene.morphs[i].hasArticle()) {
            Governor governor = book.participleGovernors.get(scene.stem(i));
            return governor != null && governor.kind() == Governor.Kind.SPEECH ? governor : null;
        }
        return null;
    }

    private @Nullable Voice saying(Scene scene, int verb, Governor governor, Speakers memory) {
        int complement = complement(scene, verb);
        boolean clause = complement >= 0;
        if (!clause && governor.needsClause()) {
            return null;
        }
        int from = clause ? complement : verb + 1;
        Phrase subject = null;
        int source = from(scene, verb, from);
        if (source >= 0) {
            // «نقلت وكالة عن مسؤول قوله»: the source speaks, the agency only carries it.
            subject = scene.phraseAt[source];
        }
        if (subject == null && scene.isVerb(verb)) {
            for (Phrase phrase : arguments.behind(scene, verb + 1)) {
                if (clause && phrase.from >= complement) {
                    break;
                }
                if (phrase.bare() && !Arguments.isTimePhrase(scene, phrase)) {
                    if (!isAccusative(scene, phrase) && Arguments.canAct(phrase) && (clause || !isAct(scene, phrase))) {
                        subject = phrase;
                    }
                    break;
                }
                if (!clause && !phrase.bare()) {
                    break;
                }
            }
            if (subject == null) {
                Arguments.@Nullable Before before = arguments.before(scene, verb);
                if (before != null && Arguments.canAct(before.phrase()) && !isAct(scene, before.phrase())) {
                    subject = before.phrase();
                }
            }
        }
        List<Mention> speakers;
        if (subject == null) {
            if (scene.pos(verb).isPassive()) {
                return null;
            }
            speakers = memory.last();
        } else {
            speakers = speakers(scene, subject, clause ? complement : scene.size(), memory);
            if (!clause) {
                from = Math.max(from, subject.to);
            }
        }
        if (!clause && speakers.isEmpty()) {
            return null;
        }
        boolean inclusive = clause
                        && from > 0
                        && from <= scene.size()
                        && scene.form(from - 1).length() > 2
                        && scene.form(from - 1).startsWith("ان")
                || clause
                        && from < scene.size()
                        && scene.form(from).length() > 2
                        && scene.form(from).startsWith("ان")
                        && scene.morphs[from].hasPronoun();
        return new Voice(
                speakers,
                governor.modality(),
                from,
                scene.size(),
                !clause && governor.performs(),
                verb,
                subject == null ? null : body(scene, subject, clause ? complement : scene.size()),
                inclusive,
                governor.id());
    }

    private static boolean isAccusative(Scene scene, Phrase phrase) {
        return phrase.name == null && !phrase.definite && scene.isAccusative(phrase.from);
    }

    /** A phrase whose head states an act is what is announced, not who announces. */
    private boolean isAct(Scene scene, Phrase phrase) {
        return book.nounRules.containsKey(scene.lemma(phrase.from)) || scene.pos(phrase.from) == Pos.VERBAL_NOUN;
    }

    /** The token behind «عن» that names the source of a transmitted statement, or -1. */
    private static int from(Scene scene, int verb, int limit) {
        String stem = scene.stem(verb);
        if (!stem.startsWith("نقل") && !stem.startsWith("تنقل") && !stem.startsWith("ينقل")) {
            return -1;
        }
        for (int i = verb + 1; i < limit && i < verb + 8 && i + 1 < scene.size(); i++) {
            if (scene.form(i).equals("عن") && scene.phraseAt[i + 1] != null) {
                return i + 1;
            }
        }
        return -1;
    }

    /** First token of the clause or quotation a word of saying introduces, or -1. */
    private int complement(Scene scene, int verb) {
        int end = Math.min(scene.size(), verb + 1 + REACH);
        for (int i = verb + 1; i < end; i++) {
            if (book.grammar.complementizers.contains(scene.form(i))) {
                return i + (scene.form(i).length() <= 3 ? 1 : 0);
            }
            if (scene.tokens.get(i).is(':') && i + 1 < scene.size()) {
                return i + 1;
            }
            if (scene.form(i).equals("قوله")
                    || scene.form(i).equals("قولها")
                    || scene.form(i).equals("قولهم")) {
                return i + 1;
            }
            if (scene.isVerb(i) && i > verb + 1 && !arguments.isRelative(scene, i - 1)) {
                return -1;
            }
        }
        return -1;
    }

    private @Nullable Voice according(Scene scene, int at, int next, Speakers memory) {
        int i = next;
        // «بحسب ما أفاد مسؤول»
        if (i < scene.size() && (scene.form(i).equals("ما"))) {
            i++;
        }
        if (i < scene.size() && scene.isVerb(i)) {
            i++;
        }
        for (int k = i; k < Math.min(scene.size(), i + 3); k++) {
            Phrase phrase = scene.phraseAt[k];
            if (phrase != null && phrase.from >= i) {
                List<Mention> speakers = speakers(scene, phrase, scene.size(), memory);
                if (speakers.isEmpty()) {
                    return null;
                }
                boolean leads = at <= 1;
                return new Voice(
                        speakers,
                        null,
                        leads ? phrase.to : 0,
                        leads ? scene.size() : at,
                        false,
                        -1,
                        null,
                        false,
                        "according");
            }
        }
        return null;
    }

    /** «المسماري: الجيش لم ينسحب». */
    private @Nullable Voice headline(Scene scene, Speakers memory) {
        for (int i = 1; i < Math.min(scene.size() - 1, 10); i++) {
            if (scene.isVerb(i)) {
                return null;
            }
            if (scene.tokens.get(i).is(':')) {
                Phrase first = scene.phraseAt[0] == null && scene.size() > 1 ? scene.phraseAt[1] : scene.phraseAt[0];
                if (first == null || !Arguments.canAct(first) || isAct(scene, first)) {
                    return null;
                }
                if (scene.inDate(i - 1)) {
                    return null;
                }
                List<Mention> speakers = speakers(scene, first, i, memory);
                return new Voice(speakers, null, i + 1, scene.size(), false, -1, null, false, "headline.colon");
            }
        }
        return null;
    }

    /** The speakers a subject denotes: of a spokesman and his body the spokesman; of a title and a name the name. */
    List<Mention> speakers(Scene scene, Phrase subject, int limit, Speakers memory) {
        List<Mention> speakers = new ArrayList<>();
        if (subject.to == subject.from + 1 && scene.morphs[subject.from].hasArticle() && subject.name == null) {
            Mention earlier = memory.earlier(scene.stem(subject.from));
            if (earlier != null) {
                return List.of(earlier);
            }
        }
        for (Phrase one : Arguments.joined(scene, subject)) {
            if (one.from >= limit) {
                break;
            }
            speakers.add(speaker(scene, one, limit));
        }
        return speakers;
    }

    /** «المتحدث باسم الجيش»: the body behind "in the name of", or the speaker himself. */
    private @Nullable Mention body(Scene scene, Phrase subject, int limit) {
        int at = scene.phrases.indexOf(subject);
        for (int p = at + 1; p < scene.phrases.size() && p <= at + 2; p++) {
            Phrase next = scene.phrases.get(p);
            if (next.from >= limit) {
                break;
            }
            if (next.preposition.equals("باسم") || next.preposition.equals("ل") && subject.kind() == EntityKind.ROLE) {
                return mentions.of(scene, next);
            }
        }
        return subject.kind() == EntityKind.ROLE ? null : mentions.of(scene, subject);
    }

    private Mention speaker(Scene scene, Phrase subject, int limit) {
        if (subject.apposition != null
                || subject.name != null && subject.name.entity().kind() == EntityKind.PERSON) {
            return mentions.of(scene, subject);
        }
        boolean office = subject.kind() == EntityKind.ROLE || subject.kind() == null;
        if (office) {
            int at = scene.phrases.indexOf(subject);
            int end = subject.to;
            for (int p = at + 1; p < scene.phrases.size() && p <= at + 4; p++) {
                Phrase next = scene.phrases.get(p);
                if (next.from >= limit || next.joined || verbBetween(scene, end, next.from)) {
                    break;
                }
                if (next.bare() && isPerson(scene, next)) {
                    Mention person = mentions.of(scene, next);
                    List<String> names = new ArrayList<>(person.names());
                    names.add(scene.text(subject.from, subject.to));
                    names.add(scene.text(subject.from, end));
                    return new Mention(
                            person.text(), person.span(), person.id(), person.name(), names, EntityKind.PERSON, null);
                }
                if (next.apposition != null && isPerson(scene, next.apposition)) {
                    return mentions.of(scene, next.apposition);
                }
                boolean hangs = !next.bare() && next.from - end <= 2 && !scene.inDate(next.from);
                if (hangs
                        && (next.preposition.equals("باسم")
                                || next.preposition.equals("ل")
                                || next.preposition.equals("في"))) {
                    end = next.to;
                } else if (!next.bare()) {
                    continue;
                } else {
                    break;
                }
            }
            if (end > subject.to) {
                Mention office2 = mentions.of(scene, subject.from, end);
                return new Mention(
                        office2.text(),
                        office2.span(),
                        null,
                        null,
                        List.of(scene.text(subject.from, subject.to)),
                        EntityKind.ROLE,
                        null);
            }
        }
        return mentions.of(scene, subject);
    }

    private static boolean verbBetween(Scene scene, int from, int to) {
        for (int i = from; i < to; i++) {
            if (scene.isVerb(i)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isPerson(Scene scene, Phrase phrase) {
        Hit hit = phrase.name;
        if (hit != null) {
            return hit.entity().kind() == EntityKind.PERSON;
        }
        return phrase.generic == null && scene.pos(phrase.from) == Pos.NAME;
    }

    /** Words of doubt around a token. */
    boolean hedged(Scene scene, int token) {
        for (int i = Math.max(0, token - 12); i < token; i++) {
            WordTrie.Found<String> found = book.grammar.hedges.longest(scene, i);
            if (found != null && !verbBetween(scene, found.to(), token)) {
                return true;
            }
        }
        return false;
    }
}
