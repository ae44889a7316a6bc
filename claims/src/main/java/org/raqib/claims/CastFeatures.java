package org.raqib.claims;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.raqib.knowledge.Hit;
import org.raqib.knowledge.Name;
import org.raqib.model.Mention;
import org.raqib.words.Morph;
import org.raqib.words.Pos;

/**
 * What is known of a candidate as against an act, as small numbers: how the act is stated, where the candidate stands,
 * what stands between, what it is, which part the rule gave it. No feature knows a word or a name: parties are cast by
 * grammar alone.
 */
final class CastFeatures {
    /** Names of the numbers, in order. */
    static final List<String> NAMES = List.of(
            "event",
            "stated",
            "subject",
            "object",
            "of",
            "self",
            "twosided",
            "conj",
            "pron",
            "def",
            "announced",
            "toll",
            "nA",
            "nR",
            "nP",
            "pos",
            "plural",
            "fem",
            "voiced",
            "given",
            "where",
            "dist",
            "phrases",
            "verbs",
            "commas",
            "relative",
            "complement",
            "quotes",
            "rank",
            "prep",
            "joined",
            "prevgiven",
            "adjacent",
            "nextgiven",
            "kind",
            "form",
            "cdef",
            "acc",
            "counted",
            "cpos",
            "closed",
            "acts",
            "time",
            "transparent",
            "placehead",
            "accord",
            "cpron",
            "len",
            "cconj",
            "speaker",
            "speaks",
            "samevoice",
            "acted",
            "suffered",
            "named",
            "title",
            "gap",
            "agree",
            "lastA",
            "lastR",
            "scene",
            "headname",
            "prevprep",
            "usedsubject",
            "usedspeaker",
            "usedplace",
            "usedcounted",
            "rivals",
            "rivalgiven",
            "nearer",
            "complementizer",
            "kept",
            "tellings",
            "told",
            "telling");

    /** What the second look adds: the first look's log-odds of the candidate and of its best rival, in quarters. */
    static final List<String> SECOND_NAMES = Stream.concat(
                    NAMES.stream(), Stream.of("ownA", "ownR", "rivalA", "aheadA", "overA", "rivalR", "aheadR", "overR"))
            .toList();

    private static final List<String> PREPOSITIONS = List.of(
            "",
            "في",
            "من",
            "علي",
            "الي",
            "ل",
            "ب",
            "عن",
            "مع",
            "بين",
            "ضد",
            "بعد",
            "قبل",
            "خلال",
            "منذ",
            "حول",
            "تجاه",
            "نحو",
            "امام",
            "ك",
            "لدي",
            "عبر",
            "جراء",
            "بسبب",
            "من قبل",
            "علي يد",
            "من جانب",
            "الي جانب",
            "بقياده",
            "باتجاه",
            "بحق",
            "عقب",
            "اثر",
            "داخل",
            "قرب",
            "تحت",
            "حتي",
            "بشان",
            "بمن فيهم",
            "خلف");
    private static final Map<String, Integer> PREPOSITION = IntStream.range(0, PREPOSITIONS.size())
            .boxed()
            .collect(Collectors.toUnmodifiableMap(PREPOSITIONS::get, i -> i));

    /** Surer than this is as good as sure, in thousandths of log-odds. */
    static final int LIMIT = 6000;

    private final Grammar grammar;
    private final Parties parties;
    private final NounUse uses = new NounUse();

    CastFeatures(Grammar grammar, Parties parties) {
        this.grammar = grammar;
        this.parties = parties;
    }

    /** Bit set of the parts the rule gave: 1 actor, 2 recipient, 4 place. */
    static int given(Draft draft, @Nullable Mention mention) {
        if (mention == null) {
            return 0;
        }
        return (has(draft.actors, mention) ? 1 : 0)
                | (has(draft.recipients, mention) ? 2 : 0)
                | (has(draft.places, mention) ? 4 : 0);
    }

    private static boolean has(List<Mention> list, Mention mention) {
        String key = mention.key();
        for (Mention other : list) {
            if (other.key().equals(key)) {
                return true;
            }
        }
        return false;
    }

    int[] of(Draft draft, Candidate candidate, List<Voice> voices, Cast cast, Map<Phrase, Mention> mentionAt) {
        int[] x = new int[NAMES.size()];
        act(draft, voices, x);
        Scene scene = draft.scene;
        Mention mention = candidate.mention();
        x[19] = given(draft, mention);
        x[20] = candidate.where().ordinal();
        Phrase phrase = candidate.phrase();
        if (phrase != null) {
            between(draft, phrase, x);
            shape(scene, phrase, x);
            neighbours(draft, phrase, mentionAt, x);
            x[51] = within(voices, phrase.from, draft.trigger) ? 1 : 0;
        }
        for (Voice voice : voices) {
            if (has(voice.speakers(), mention)) {
                x[50] = 1;
                x[49] |= voice.covers(draft.trigger) ? 1 : 0;
            }
        }
        Cast.Member member = cast.of(mention);
        if (member != null) {
            x[52] = Math.min(3, member.acted);
            x[53] = Math.min(3, member.suffered);
            x[54] = Math.min(6, member.named);
            x[55] = member.title ? 1 : 0;
            x[56] = Math.min(6, draft.order - member.lastOrder);
        }
        if (cast.last != null) {
            x[58] = has(cast.last.actors, mention) ? 1 : 0;
            x[59] = has(cast.last.recipients, mention) ? 1 : 0;
        }
        for (Mention other : draft.actors) {
            if (!other.key().equals(mention.key())) {
                x[68] = other.kind() == null ? Math.max(x[68], 1) : 2;
            }
        }
        x[60] = scene.sentence.title() ? 1 : 0;
        if (phrase == null) {
            x[34] = mention.kind() == null ? 0 : mention.kind().ordinal() + 1;
        }
        return x;
    }

    private static void act(Draft draft, List<Voice> voices, int[] x) {
        Scene scene = draft.scene;
        Rule rule = draft.rule;
        Morph morph = scene.morphs[draft.trigger];
        x[0] = rule.event().ordinal();
        x[1] = draft.afterRecipient
                ? 4
                : !draft.verbal ? 2 : scene.pos(draft.trigger).isPassive() ? 1 : 0;
        x[2] = rule.subject().ordinal();
        x[3] = rule.object().ordinal();
        x[4] = rule.of().ordinal();
        x[5] = rule.self().ordinal();
        x[6] = rule.twoSided() ? 1 : 0;
        x[7] = morph.hasConjunction() ? 1 : 0;
        x[8] = morph.hasPronoun() ? 1 : 0;
        x[9] = morph.hasArticle() ? 1 : 0;
        x[10] = draft.announced ? 1 : 0;
        x[11] = draft.isTollOnly() ? 1 : 0;
        x[12] = Math.min(3, draft.actors.size());
        x[13] = Math.min(3, draft.recipients.size());
        x[14] = Math.min(3, draft.places.size());
        x[15] = morph.pos().ordinal();
        x[16] = draft.verbal && Arguments.isPlural(scene, draft.trigger) ? 1 : 0;
        x[17] = draft.verbal && isFeminine(scene.stem(draft.trigger)) ? 1 : 0;
        for (Voice voice : voices) {
            if (voice.covers(draft.trigger)) {
                x[18] = voice.direct() ? 2 : 1;
            }
        }
    }

    /** «قصفت»، «تقصف»: the verb agrees with a feminine, which in Arabic every plural of things and every force is. */
    private static boolean isFeminine(String stem) {
        return stem.endsWith("ت") || stem.startsWith("ت");
    }

    private void between(Draft draft, Phrase phrase, int[] x) {
        Scene scene = draft.scene;
        boolean before = phrase.from < draft.trigger;
        int from = before ? Math.min(phrase.to, draft.trigger) : draft.triggerTo;
        int to = before ? draft.trigger : phrase.from;
        x[21] = Math.min(40, Math.max(0, to - from));
        for (Phrase other : scene.phrases) {
            if (other == phrase || other.contains(draft.trigger) || !Arguments.surelyActs(other)) {
                continue;
            }
            x[67] = Math.min(5, x[67] + 1);
            boolean same = other.from < draft.trigger == before;
            if (same && (before ? other.from > phrase.from : other.from < phrase.from)) {
                x[69] = Math.min(5, x[69] + 1);
            }
        }
        int phrases = 0;
        int bare = 0;
        Phrase at = null;
        for (int i = from; i < to; i++) {
            Phrase here = scene.phraseAt[i];
            if (here != null) {
                if (here != at && here.from != phrase.from && !here.contains(draft.trigger)) {
                    phrases++;
                    bare += here.bare() && !here.joined && !Arguments.isTimePhrase(scene, here) ? 1 : 0;
                }
                at = here;
                continue;
            }
            if (scene.isVerb(i)) {
                x[23]++;
            } else if (scene.isComma(i)) {
                x[24]++;
            } else if (scene.isQuote(i)) {
                x[27]++;
            } else if (scene.pos(i) == Pos.RELATIVE) {
                x[25]++;
            } else if (grammar.complementizers.contains(scene.form(i))) {
                x[70]++;
            }
        }
        x[22] = Math.min(10, phrases);
        x[28] = Math.min(6, bare);
        x[23] = Math.min(4, x[23]);
        x[24] = Math.min(4, x[24]);
        x[27] = Math.min(4, x[27]);
    }

    private void shape(Scene scene, Phrase phrase, int[] x) {
        x[29] = PREPOSITION.getOrDefault(
                phrase.preposition,
                Chunker.isDirection(phrase.preposition) ? PREPOSITIONS.size() : PREPOSITIONS.size() + 1);
        x[30] = phrase.joined ? 1 : 0;
        x[34] = phrase.kind() == null ? 0 : phrase.kind().ordinal() + 1;
        Hit head = scene.hitAt[phrase.from];
        x[35] = head == null ? 0 : head.name().form().ordinal() + 1;
        x[36] = phrase.definite ? 1 : 0;
        x[37] = scene.isAccusative(phrase.from) ? 1 : 0;
        x[38] = Chunker.countOf(scene, phrase) != null ? 1 : 0;
        x[39] = scene.pos(phrase.from).ordinal();
        String stem = scene.stem(phrase.from);
        x[40] = stem.length() > 4 && stem.endsWith("ون") ? 1 : stem.length() > 4 && stem.endsWith("ين") ? 2 : 0;
        x[41] = parties.holdsTrigger(scene, phrase) ? 1 : 0;
        x[42] = Arguments.isTimePhrase(scene, phrase) ? 1 : 0;
        x[43] = grammar.transparentHeads.contains(stem) ? 1 : 0;
        x[44] = grammar.placeHeads.contains(stem) ? 1 : 0;
        x[45] = grammar.accords.contains(scene.lemma(phrase.from)) ? 1 : 0;
        x[46] = scene.morphs[phrase.from].hasPronoun() ? 1 : 0;
        x[47] = Math.min(6, phrase.to - phrase.from);
        x[48] = scene.morphs[phrase.from].hasConjunction() ? 1 : 0;
        x[57] = stem.endsWith("ه") ? 1 : 0;
        boolean common = scene.pos(phrase.from) != Pos.NAME
                && (head == null || head.name().form() != Name.Form.NAME);
        int use = common ? uses.of(scene.lemma(phrase.from)) : 0;
        x[63] = use / 1000;
        x[64] = use / 100 % 10;
        x[65] = use / 10 % 10;
        x[66] = use % 10;
        x[61] = phrase.name == null ? 0 : phrase.name.from() == phrase.from ? 1 : 2;
    }

    private static void neighbours(Draft draft, Phrase phrase, Map<Phrase, Mention> mentionAt, int[] x) {
        Scene scene = draft.scene;
        Phrase previous = phrase.from > 0 ? before(scene, phrase.from) : null;
        if (previous != null) {
            x[31] = given(draft, mentionAt.get(previous));
            x[32] = previous.contains(draft.trigger) ? 2 : previous.to == phrase.from ? 1 : 0;
            x[62] = previous.preposition.isEmpty() ? 0 : 1;
        }
        Phrase next = phrase.to < scene.size() ? scene.phraseAt[phrase.to] : null;
        x[33] = next == null ? 8 : given(draft, mentionAt.get(next));
    }

    private static @Nullable Phrase before(Scene scene, int token) {
        for (int i = token - 1; i >= 0 && i >= token - 3; i--) {
            Phrase phrase = scene.phraseAt[i];
            if (phrase != null) {
                return phrase;
            }
        }
        return null;
    }

    /** Whether two tokens stand in the same innermost voice. */
    private static boolean within(List<Voice> voices, int a, int b) {
        for (Voice voice : voices) {
            if (voice.covers(a) != voice.covers(b)) {
                return false;
            }
        }
        return true;
    }

    /**
     * Who may have a part in a claim: the candidates of all its tellings, each once, as the fullest telling shows it, with
     * what the rules gave it in the end.
     */
    static List<Candidate> of(Draft claim) {
        List<Candidate> all = new ArrayList<>();
        Map<String, Integer> at = new HashMap<>();
        int tellings = Math.min(4, claim.tellings.size());
        for (int t = -1; t < tellings; t++) {
            Draft telling = t < 0 ? claim : claim.tellings.get(t);
            for (Candidate candidate : telling.candidates) {
                Integer before = at.get(candidate.mention().key());
                if (before != null) {
                    int[] x = all.get(before).known();
                    x[73] += all.get(before).known()[74] == t + 1 ? 0 : 1;
                    boolean better = x[74] == t + 1 && x[19] == 0 && candidate.known()[19] != 0
                            || x[20] == Candidate.Where.EARLIER.ordinal()
                                    && candidate.where() != Candidate.Where.EARLIER;
                    if (!better) {
                        continue;
                    }
                }
                int[] x = Arrays.copyOf(candidate.known(), NAMES.size());
                x[71] = given(claim, candidate.mention());
                x[72] = tellings;
                x[73] = before == null ? 1 : all.get(before).known()[73];
                x[74] = t + 1;
                if (before == null) {
                    at.put(candidate.mention().key(), all.size());
                    all.add(candidate.with(x));
                } else {
                    all.set(before, candidate.with(x));
                }
            }
        }
        for (List<Mention> list : List.of(claim.actors, claim.recipients)) {
            for (Mention mention : list) {
                if (at.putIfAbsent(mention.key(), all.size()) == null) {
                    int[] x = new int[NAMES.size()];
                    x[71] = given(claim, mention);
                    x[20] = Candidate.Where.GIVEN.ordinal();
                    x[34] = mention.kind() == null ? 0 : mention.kind().ordinal() + 1;
                    x[0] = claim.rule.event().ordinal();
                    x[6] = claim.rule.twoSided() ? 1 : 0;
                    all.add(new Candidate(mention, null, Candidate.Where.GIVEN, x));
                }
            }
        }
        return all;
    }

    /**
     * The numbers of the second look at candidate {@code i}, which sees what the first look thought of all of them.
     *
     * @param first log-odds of acting and of suffering, of each candidate, in thousandths
     */
    static int[] second(List<Candidate> candidates, int[][] first, int i) {
        int[] x = Arrays.copyOf(candidates.get(i).known(), SECOND_NAMES.size());
        int at = NAMES.size();
        x[at++] = quarters(first[i][0]);
        x[at++] = quarters(first[i][1]);
        for (int role = 0; role < 2; role++) {
            int best = -LIMIT;
            int over = 0;
            for (int j = 0; j < first.length; j++) {
                if (j == i) {
                    continue;
                }
                best = Math.max(best, first[j][role]);
                over += first[j][role] > first[i][role] ? 1 : 0;
            }
            x[at++] = quarters(best);
            x[at++] = quarters(first[i][role] - best);
            x[at++] = over;
        }
        return x;
    }

    private static int quarters(int thousandths) {
        return Math.floorDiv(thousandths, 250);
    }
}
