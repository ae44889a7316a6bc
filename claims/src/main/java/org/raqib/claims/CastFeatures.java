package org.raqib.claims;

import static org.raqib.claims.CastFeature.ACTED;
import static org.raqib.claims.CastFeature.ACTORS;
import static org.raqib.claims.CastFeature.ACTS_BETWEEN;
import static org.raqib.claims.CastFeature.ACT_ARTICLE;
import static org.raqib.claims.CastFeature.ACT_FEMININE;
import static org.raqib.claims.CastFeature.ACT_PLURAL;
import static org.raqib.claims.CastFeature.ACT_POS;
import static org.raqib.claims.CastFeature.ACT_PRONOUN;
import static org.raqib.claims.CastFeature.ADJACENT;
import static org.raqib.claims.CastFeature.AGREES;
import static org.raqib.claims.CastFeature.ANNOUNCED;
import static org.raqib.claims.CastFeature.BARE;
import static org.raqib.claims.CastFeature.COMMAS;
import static org.raqib.claims.CastFeature.COMPLEMENTIZERS;
import static org.raqib.claims.CastFeature.DISTANCE;
import static org.raqib.claims.CastFeature.EVENT;
import static org.raqib.claims.CastFeature.GAP;
import static org.raqib.claims.CastFeature.GIVEN;
import static org.raqib.claims.CastFeature.GIVEN_BEFORE;
import static org.raqib.claims.CastFeature.GIVEN_BEHIND;
import static org.raqib.claims.CastFeature.GOVERNED;
import static org.raqib.claims.CastFeature.IN_OTHER;
import static org.raqib.claims.CastFeature.IN_TITLE;
import static org.raqib.claims.CastFeature.JOINED_ACT;
import static org.raqib.claims.CastFeature.KEPT;
import static org.raqib.claims.CastFeature.KIND;
import static org.raqib.claims.CastFeature.LAST_ACTOR;
import static org.raqib.claims.CastFeature.LAST_RECIPIENT;
import static org.raqib.claims.CastFeature.NAMED;
import static org.raqib.claims.CastFeature.NEARER;
import static org.raqib.claims.CastFeature.NTH_BARE;
import static org.raqib.claims.CastFeature.OBJECT;
import static org.raqib.claims.CastFeature.OF;
import static org.raqib.claims.CastFeature.OTHER_NEARER;
import static org.raqib.claims.CastFeature.PHRASES;
import static org.raqib.claims.CastFeature.PLACES;
import static org.raqib.claims.CastFeature.PREPOSITION_BEFORE;
import static org.raqib.claims.CastFeature.QUOTES;
import static org.raqib.claims.CastFeature.RECIPIENTS;
import static org.raqib.claims.CastFeature.RELATIVES;
import static org.raqib.claims.CastFeature.RIVALS;
import static org.raqib.claims.CastFeature.RIVAL_GIVEN;
import static org.raqib.claims.CastFeature.SAME_VOICE;
import static org.raqib.claims.CastFeature.SELF;
import static org.raqib.claims.CastFeature.SIZE;
import static org.raqib.claims.CastFeature.SPEAKER;
import static org.raqib.claims.CastFeature.SPEAKS;
import static org.raqib.claims.CastFeature.STATED;
import static org.raqib.claims.CastFeature.SUBJECT;
import static org.raqib.claims.CastFeature.SUFFERED;
import static org.raqib.claims.CastFeature.TELLING;
import static org.raqib.claims.CastFeature.TELLINGS;
import static org.raqib.claims.CastFeature.TITLED;
import static org.raqib.claims.CastFeature.TOLD;
import static org.raqib.claims.CastFeature.TOLL;
import static org.raqib.claims.CastFeature.TWO_SIDED;
import static org.raqib.claims.CastFeature.VERBS;
import static org.raqib.claims.CastFeature.VERB_BEFORE;
import static org.raqib.claims.CastFeature.VOICED;
import static org.raqib.claims.CastFeature.WHERE;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.raqib.model.Mention;
import org.raqib.words.Morph;

/**
 * What is known of a candidate as against an act, as small numbers: how the act is stated, where the candidate stands,
 * what stands between, what it is, which part the rule gave it. No feature knows a word or a name: parties are cast by
 * grammar alone.
 */
final class CastFeatures {
    private final Grammar grammar;
    private final PhraseShape shapes;

    CastFeatures(Grammar grammar, Parties parties) {
        this.grammar = grammar;
        this.shapes = new PhraseShape(grammar, parties);
    }

    /** Bit set of the parts the rule gave: 1 actor, 2 recipient, 4 place. */
    static int given(Draft draft, @Nullable Mention mention) {
        if (mention == null) {
            return 0;
        }
        return (Sameness.has(draft.actors, mention) ? 1 : 0)
                | (Sameness.has(draft.recipients, mention) ? 2 : 0)
                | (Sameness.has(draft.places, mention) ? 4 : 0);
    }

    /**
     * An act with what all candidates for a part in it share.
     *
     * @param given what the rules gave the phrase that begins at each token of its sentence, see {@link #given}
     * @param told the actors of the acts before it that are words: condemnations, demands
     * @param numbers what is known of the act itself
     * @param x for the numbers of one candidate after the other
     */
    record Act(
            Draft draft,
            List<Draft> mates,
            List<Voice> voices,
            Cast cast,
            byte[] given,
            List<Mention> told,
            int[] numbers,
            int[] x) {}

    Act act(Draft draft, List<Draft> mates, List<Voice> voices, Cast cast) {
        Scene scene = draft.scene;
        byte[] given = new byte[scene.size()];
        for (Phrase phrase : scene.phrases) {
            given[phrase.from] = (byte) given(draft, Cast.named(phrase).mention());
        }
        List<Mention> told = new ArrayList<>(0);
        for (Draft mate : mates) {
            // «أدان المجلس الهجوم»: who condemns an act or asks for one speaks of it, whether or not his words are a
            // claim.
            if (mate != draft && mate.trigger < draft.trigger && Attribution.isVerbalAct(mate.rule.event())) {
                told.addAll(mate.actors);
            }
        }
        int[] numbers = new int[SIZE];
        act(draft, voices, numbers);
        numbers[IN_TITLE] = scene.sentence.title() ? 1 : 0;
        return new Act(draft, mates, voices, cast, given, told, numbers, new int[SIZE]);
    }

    byte[] of(Act act, Candidate candidate) {
        Draft draft = act.draft;
        Scene scene = draft.scene;
        Mention mention = candidate.mention();
        Phrase phrase = candidate.phrase();
        Cast.@Nullable Named own = phrase == null || scene.phraseAt[phrase.from] != phrase ? null : Cast.named(phrase);
        // «الطرفان» is who the two are.
        Cast.@Nullable Named named = own == null || own.mention() != mention ? null : own;
        int[] x = act.x;
        if (phrase == null) {
            System.arraycopy(act.numbers, 0, x, 0, SIZE);
            x[KIND] = mention.kind() == null ? 0 : mention.kind().ordinal() + 1;
        } else {
            // Each knows what the other does not.
            byte[] shape = shapes.of(scene, phrase);
            for (int i = 0; i < SIZE; i++) {
                x[i] = act.numbers[i] + shape[i];
            }
            between(draft, phrase, x);
            neighbours(act, phrase, x);
            governed(draft, phrase, x);
            others(draft, phrase, mention, act.mates, x);
            x[SAME_VOICE] = within(act.voices, phrase.from, draft.trigger) ? 1 : 0;
        }
        x[GIVEN] = phrase != null && named != null ? act.given[phrase.from] : given(draft, mention);
        x[WHERE] = candidate.where().ordinal();
        for (Voice voice : act.voices) {
            if (Sameness.has(voice.speakers(), mention)) {
                x[SPEAKS] = 1;
                x[SPEAKER] |= voice.covers(draft.trigger) ? 1 : 0;
            }
        }
        if (Sameness.has(act.told, mention)) {
            x[SPEAKS] = 1;
            x[SPEAKER] = 1;
        }
        Cast.Member member = named != null ? named.member() : act.cast.of(mention);
        if (member != null) {
            x[ACTED] = Math.min(3, member.acted);
            x[SUFFERED] = Math.min(3, member.suffered);
            x[NAMED] = Math.min(6, member.named);
            x[TITLED] = member.title ? 1 : 0;
            x[GAP] = Math.min(6, draft.order - member.lastOrder);
        }
        Draft last = act.cast.last;
        if (last != null) {
            x[LAST_ACTOR] = Sameness.has(last.actors, mention) ? 1 : 0;
            x[LAST_RECIPIENT] = Sameness.has(last.recipients, mention) ? 1 : 0;
        }
        for (Mention other : draft.actors) {
            if (!other.key().equals(mention.key())) {
                x[RIVAL_GIVEN] = other.kind() == null ? Math.max(x[RIVAL_GIVEN], 1) : 2;
            }
        }
        return Candidate.small(x);
    }

    private static void act(Draft draft, List<Voice> voices, int[] x) {
        Scene scene = draft.scene;
        Rule rule = draft.rule;
        Morph morph = scene.morphs[draft.trigger];
        x[EVENT] = rule.event().ordinal();
        x[STATED] = draft.afterRecipient
                ? 4
                : !draft.verbal ? 2 : scene.pos(draft.trigger).isPassive() ? 1 : 0;
        x[SUBJECT] = rule.subject().ordinal();
        x[OBJECT] = rule.object().ordinal();
        x[OF] = rule.of().ordinal();
        x[SELF] = rule.self().ordinal();
        x[TWO_SIDED] = rule.twoSided() ? 1 : 0;
        x[JOINED_ACT] = morph.hasConjunction() ? 1 : 0;
        x[ACT_PRONOUN] = morph.hasPronoun() ? 1 : 0;
        x[ACT_ARTICLE] = morph.hasArticle() ? 1 : 0;
        x[ANNOUNCED] = draft.announced ? 1 : 0;
        x[TOLL] = draft.isTollOnly() ? 1 : 0;
        x[ACTORS] = Math.min(3, draft.actors.size());
        x[RECIPIENTS] = Math.min(3, draft.recipients.size());
        x[PLACES] = Math.min(3, draft.places.size());
        x[ACT_POS] = morph.pos().ordinal();
        x[ACT_PLURAL] = draft.verbal && Arguments.isPlural(scene, draft.trigger) ? 1 : 0;
        x[ACT_FEMININE] = draft.verbal && isFeminine(scene.stem(draft.trigger)) ? 1 : 0;
        x[VOICED] = Voice.over(voices, draft.trigger);
    }

    /** «قصفت»، «تقصف»: the verb agrees with a feminine, which in Arabic every plural of things and every force is. */
    static boolean isFeminine(String stem) {
        return stem.endsWith("ت") || stem.startsWith("ت");
    }

    private void between(Draft draft, Phrase phrase, int[] x) {
        Scene scene = draft.scene;
        Landmarks landmarks = scene.landmarks(grammar);
        boolean before = phrase.from < draft.trigger;
        int rivals = landmarks.acting(0, scene.size());
        int nearer = before
                ? landmarks.acting(phrase.from + 1, draft.trigger)
                : landmarks.acting(draft.trigger, phrase.from);
        Phrase own = scene.phraseAt[draft.trigger];
        if (own != null && Arguments.surelyActs(own)) {
            rivals--;
            boolean counted = before
                    ? own.from > phrase.from && own.from < draft.trigger
                    : own.from == draft.trigger && own.from < phrase.from;
            nearer -= counted ? 1 : 0;
        }
        if (!phrase.contains(draft.trigger) && Arguments.surelyActs(phrase) && scene.phraseAt[phrase.from] == phrase) {
            rivals--;
        }
        x[RIVALS] = Math.min(5, rivals);
        x[NEARER] = Math.min(5, nearer);
        Landmarks.Between between = landmarks.between(draft, phrase.from, phrase.to);
        between.note(x, DISTANCE, PHRASES, VERBS, COMMAS, RELATIVES, QUOTES, COMPLEMENTIZERS);
        x[BARE] = Math.min(6, between.bare());
    }

    /** What the rule says of its preposition, and how it goes with a verb before it. */
    private void governed(Draft draft, Phrase phrase, int[] x) {
        Scene scene = draft.scene;
        Role role = draft.rule.prepositions().get(phrase.preposition);
        x[GOVERNED] = role == null ? 0 : 1 + role.ordinal();
        if (draft.verbal && phrase.from >= draft.triggerTo) {
            boolean feminine = scene.stem(phrase.from).endsWith("ه");
            x[AGREES] = feminine == isFeminine(scene.stem(draft.trigger)) ? 1 : 2;
            int nth = scene.landmarks(grammar).bare(draft.triggerTo, phrase.from + 1);
            x[NTH_BARE] = Math.min(4, nth);
        }
    }

    private static void neighbours(Act act, Phrase phrase, int[] x) {
        Draft draft = act.draft;
        Scene scene = draft.scene;
        Phrase previous = phrase.from > 0 ? PhraseShape.before(scene, phrase.from) : null;
        if (previous != null) {
            x[GIVEN_BEFORE] = act.given[previous.from];
            x[ADJACENT] = previous.contains(draft.trigger) ? 2 : previous.to == phrase.from ? 1 : 0;
            x[PREPOSITION_BEFORE] = previous.preposition.isEmpty() ? 0 : 1;
        }
        Phrase next = phrase.to < scene.size() ? scene.phraseAt[phrase.to] : null;
        int last = phrase.from - 1;
        x[VERB_BEFORE] = last < 0 || !scene.isVerb(last) ? 0 : last == draft.triggerTo - 1 ? 1 : 2;
        x[GIVEN_BEHIND] = next == null ? 8 : act.given[next.from];
    }

    /** The other acts of the sentence that want the candidate. */
    private static void others(Draft draft, Phrase phrase, Mention mention, List<Draft> mates, int[] x) {
        int own = draft.away(phrase.from, phrase.to);
        int nearest = Integer.MAX_VALUE;
        int between = 0;
        Draft near = null;
        for (Draft mate : mates) {
            if (mate == draft || mate.dropped) {
                continue;
            }
            boolean inside = mate.trigger > draft.trigger == phrase.from > draft.trigger
                    && Math.abs(mate.trigger - draft.trigger) < Math.abs(phrase.from - draft.trigger);
            between += inside ? 1 : 0;
            int distance = mate.away(phrase.from, phrase.to);
            if (distance < nearest) {
                nearest = distance;
                near = mate;
            }
        }
        if (near != null) {
            x[OTHER_NEARER] = nearest < own ? 1 : 0;
            x[IN_OTHER] = given(near, mention);
        }
        x[ACTS_BETWEEN] = Math.min(3, between);
    }

    /** Whether two tokens stand in the same innermost voice. */
    static boolean within(List<Voice> voices, int a, int b) {
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
        int own = claim.candidates.size();
        List<Candidate> all = new ArrayList<>(own + 2);
        Map<String, Integer> at = HashMap.newHashMap(own + 2);
        int tellings = Math.min(4, claim.tellings.size());
        for (int t = -1; t < tellings; t++) {
            Draft telling = t < 0 ? claim : claim.tellings.get(t);
            for (Candidate candidate : telling.candidates) {
                Integer before = at.get(candidate.key());
                if (before != null) {
                    byte[] x = all.get(before).known();
                    x[TOLD] += all.get(before).known()[TELLING] == t + 1 ? 0 : 1;
                    boolean better = x[GIVEN] == 0 && candidate.known()[GIVEN] != 0
                            || x[WHERE] == Candidate.Where.EARLIER.ordinal()
                                    && candidate.where() != Candidate.Where.EARLIER
                            || x[TELLING] == t + 1
                                    && (x[GIVEN] == 0) == (candidate.known()[GIVEN] == 0)
                                    && candidate.where() != Candidate.Where.EARLIER
                                    && candidate.known()[DISTANCE] < x[DISTANCE];
                    if (!better) {
                        all.get(before).settle(candidate.settled());
                        continue;
                    }
                }
                // No other claim has this telling: its numbers may be written into.
                byte[] x = candidate.known();
                x[KEPT] = (byte) given(claim, candidate.mention());
                x[TELLINGS] = (byte) tellings;
                x[TOLD] = before == null ? 1 : all.get(before).known()[TOLD];
                x[TELLING] = (byte) (t + 1);
                if (before == null) {
                    at.put(candidate.key(), all.size());
                    all.add(candidate);
                } else {
                    candidate.settle(all.get(before).settled());
                    all.set(before, candidate);
                }
            }
        }
        addGiven(claim, claim.actors, at, all);
        addGiven(claim, claim.recipients, at, all);
        return all;
    }

    /** Adds those that the rules gave a part in the end, and that no telling shows. */
    private static void addGiven(Draft claim, List<Mention> given, Map<String, Integer> at, List<Candidate> all) {
        for (Mention mention : given) {
            if (at.putIfAbsent(Sameness.key(mention), all.size()) == null) {
                int[] x = new int[SIZE];
                x[KEPT] = given(claim, mention);
                x[WHERE] = Candidate.Where.GIVEN.ordinal();
                x[KIND] = mention.kind() == null ? 0 : mention.kind().ordinal() + 1;
                x[EVENT] = claim.rule.event().ordinal();
                x[TWO_SIDED] = claim.rule.twoSided() ? 1 : 0;
                all.add(new Candidate(mention, null, Candidate.Where.GIVEN, Candidate.small(x)));
            }
        }
    }
}
