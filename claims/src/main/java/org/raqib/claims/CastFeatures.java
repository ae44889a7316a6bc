package org.raqib.claims;

import static org.raqib.claims.CastFeature.ACCORD;
import static org.raqib.claims.CastFeature.ACCUSATIVE;
import static org.raqib.claims.CastFeature.ACTED;
import static org.raqib.claims.CastFeature.ACTORS;
import static org.raqib.claims.CastFeature.ACTS;
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
import static org.raqib.claims.CastFeature.CLOSED;
import static org.raqib.claims.CastFeature.COMMAS;
import static org.raqib.claims.CastFeature.COMPLEMENT;
import static org.raqib.claims.CastFeature.COMPLEMENTIZERS;
import static org.raqib.claims.CastFeature.CONJUNCTION;
import static org.raqib.claims.CastFeature.COUNTED;
import static org.raqib.claims.CastFeature.DEFINITE;
import static org.raqib.claims.CastFeature.DISTANCE;
import static org.raqib.claims.CastFeature.EVENT;
import static org.raqib.claims.CastFeature.FEMININE;
import static org.raqib.claims.CastFeature.FORM;
import static org.raqib.claims.CastFeature.GAP;
import static org.raqib.claims.CastFeature.GIVEN;
import static org.raqib.claims.CastFeature.GIVEN_BEFORE;
import static org.raqib.claims.CastFeature.GIVEN_BEHIND;
import static org.raqib.claims.CastFeature.GOVERNED;
import static org.raqib.claims.CastFeature.IN_OTHER;
import static org.raqib.claims.CastFeature.IN_TITLE;
import static org.raqib.claims.CastFeature.JOINED;
import static org.raqib.claims.CastFeature.JOINED_ACT;
import static org.raqib.claims.CastFeature.KEPT;
import static org.raqib.claims.CastFeature.KIND;
import static org.raqib.claims.CastFeature.LAST_ACTOR;
import static org.raqib.claims.CastFeature.LAST_RECIPIENT;
import static org.raqib.claims.CastFeature.LENGTH;
import static org.raqib.claims.CastFeature.NAMED;
import static org.raqib.claims.CastFeature.NAME_AT;
import static org.raqib.claims.CastFeature.NEARER;
import static org.raqib.claims.CastFeature.NTH_BARE;
import static org.raqib.claims.CastFeature.OBJECT;
import static org.raqib.claims.CastFeature.OF;
import static org.raqib.claims.CastFeature.OTHER_NEARER;
import static org.raqib.claims.CastFeature.PHRASES;
import static org.raqib.claims.CastFeature.PLACES;
import static org.raqib.claims.CastFeature.PLACE_HEAD;
import static org.raqib.claims.CastFeature.POS;
import static org.raqib.claims.CastFeature.PREPOSITION;
import static org.raqib.claims.CastFeature.PREPOSITION_BEFORE;
import static org.raqib.claims.CastFeature.PRONOUN;
import static org.raqib.claims.CastFeature.QUOTES;
import static org.raqib.claims.CastFeature.RECIPIENTS;
import static org.raqib.claims.CastFeature.RELATIVES;
import static org.raqib.claims.CastFeature.RIVALS;
import static org.raqib.claims.CastFeature.RIVAL_GIVEN;
import static org.raqib.claims.CastFeature.SAME_VOICE;
import static org.raqib.claims.CastFeature.SELF;
import static org.raqib.claims.CastFeature.SIZE;
import static org.raqib.claims.CastFeature.SORT;
import static org.raqib.claims.CastFeature.SORT_BEFORE;
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
import static org.raqib.claims.CastFeature.TRANSPARENT;
import static org.raqib.claims.CastFeature.TWO_SIDED;
import static org.raqib.claims.CastFeature.USED_ACTOR;
import static org.raqib.claims.CastFeature.USED_COUNTED;
import static org.raqib.claims.CastFeature.USED_PLACE;
import static org.raqib.claims.CastFeature.USED_RECIPIENT;
import static org.raqib.claims.CastFeature.USED_SPEAKER;
import static org.raqib.claims.CastFeature.USED_SUBJECT;
import static org.raqib.claims.CastFeature.VERBS;
import static org.raqib.claims.CastFeature.VERB_BEFORE;
import static org.raqib.claims.CastFeature.VOICED;
import static org.raqib.claims.CastFeature.WHERE;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.raqib.knowledge.Hit;
import org.raqib.knowledge.Name;
import org.raqib.model.EntityKind;
import org.raqib.model.Mention;
import org.raqib.words.Morph;
import org.raqib.words.Pos;

/**
 * What is known of a candidate as against an act, as small numbers: how the act is stated, where the candidate stands,
 * what stands between, what it is, which part the rule gave it. No feature knows a word or a name: parties are cast by
 * grammar alone.
 */
final class CastFeatures {
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

    /**
     * An act with what all candidates for a part in it share.
     *
     * @param rivals the first tokens of the phrases that denote someone who acts, but for the act's own
     * @param told the actors of the acts before it that are words: condemnations, demands
     * @param numbers what is known of the act itself
     */
    record Act(
            Draft draft,
            List<Draft> mates,
            List<Voice> voices,
            Cast cast,
            Map<Phrase, Mention> mentionAt,
            int[] rivals,
            List<Mention> told,
            int[] numbers) {}

    Act act(Draft draft, List<Draft> mates, List<Voice> voices, Cast cast, Map<Phrase, Mention> mentionAt) {
        int[] rivals = new int[draft.scene.phrases.size()];
        int count = 0;
        for (Phrase phrase : draft.scene.phrases) {
            if (!phrase.contains(draft.trigger) && Arguments.surelyActs(phrase)) {
                rivals[count++] = phrase.from;
            }
        }
        List<Mention> told = new ArrayList<>(0);
        for (Draft mate : mates) {
            // «أدان المجلس الهجوم»: who condemns an act or asks for one speaks of it, whether or not his words are a
            // claim.
            if (mate != draft && mate.trigger < draft.trigger && Attribution.isVerbalAct(mate.rule.event())) {
                told.addAll(mate.actors);
            }
        }
        int[] x = new int[SIZE];
        act(draft, voices, x);
        x[IN_TITLE.at] = draft.scene.sentence.title() ? 1 : 0;
        return new Act(draft, mates, voices, cast, mentionAt, Arrays.copyOf(rivals, count), told, x);
    }

    int[] of(Act act, Candidate candidate) {
        Draft draft = act.draft;
        Scene scene = draft.scene;
        Mention mention = candidate.mention();
        Phrase phrase = candidate.phrase();
        int[] x;
        if (phrase == null) {
            x = act.numbers.clone();
            x[KIND.at] = mention.kind() == null ? 0 : mention.kind().ordinal() + 1;
        } else {
            x = sum(act.numbers, shape(scene, phrase));
            between(act, phrase, x);
            neighbours(draft, phrase, act.mentionAt, x);
            governed(draft, phrase, x);
            others(draft, phrase, mention, act.mates, x);
            x[SAME_VOICE.at] = within(act.voices, phrase.from, draft.trigger) ? 1 : 0;
        }
        x[GIVEN.at] = given(draft, mention);
        x[WHERE.at] = candidate.where().ordinal();
        for (Voice voice : act.voices) {
            if (has(voice.speakers(), mention)) {
                x[SPEAKS.at] = 1;
                x[SPEAKER.at] |= voice.covers(draft.trigger) ? 1 : 0;
            }
        }
        if (has(act.told, mention)) {
            x[SPEAKS.at] = 1;
            x[SPEAKER.at] = 1;
        }
        Cast.Member member = act.cast.of(mention);
        if (member != null) {
            x[ACTED.at] = Math.min(3, member.acted);
            x[SUFFERED.at] = Math.min(3, member.suffered);
            x[NAMED.at] = Math.min(6, member.named);
            x[TITLED.at] = member.title ? 1 : 0;
            x[GAP.at] = Math.min(6, draft.order - member.lastOrder);
        }
        Draft last = act.cast.last;
        if (last != null) {
            x[LAST_ACTOR.at] = has(last.actors, mention) ? 1 : 0;
            x[LAST_RECIPIENT.at] = has(last.recipients, mention) ? 1 : 0;
        }
        for (Mention other : draft.actors) {
            if (!other.key().equals(mention.key())) {
                x[RIVAL_GIVEN.at] = other.kind() == null ? Math.max(x[RIVAL_GIVEN.at], 1) : 2;
            }
        }
        return x;
    }

    /** Two vectors of which each knows what the other does not. */
    static int[] sum(int[] one, int[] other) {
        int[] both = new int[one.length];
        for (int i = 0; i < both.length; i++) {
            both[i] = one[i] + other[i];
        }
        return both;
    }

    private static void act(Draft draft, List<Voice> voices, int[] x) {
        Scene scene = draft.scene;
        Rule rule = draft.rule;
        Morph morph = scene.morphs[draft.trigger];
        x[EVENT.at] = rule.event().ordinal();
        x[STATED.at] = draft.afterRecipient
                ? 4
                : !draft.verbal ? 2 : scene.pos(draft.trigger).isPassive() ? 1 : 0;
        x[SUBJECT.at] = rule.subject().ordinal();
        x[OBJECT.at] = rule.object().ordinal();
        x[OF.at] = rule.of().ordinal();
        x[SELF.at] = rule.self().ordinal();
        x[TWO_SIDED.at] = rule.twoSided() ? 1 : 0;
        x[JOINED_ACT.at] = morph.hasConjunction() ? 1 : 0;
        x[ACT_PRONOUN.at] = morph.hasPronoun() ? 1 : 0;
        x[ACT_ARTICLE.at] = morph.hasArticle() ? 1 : 0;
        x[ANNOUNCED.at] = draft.announced ? 1 : 0;
        x[TOLL.at] = draft.isTollOnly() ? 1 : 0;
        x[ACTORS.at] = Math.min(3, draft.actors.size());
        x[RECIPIENTS.at] = Math.min(3, draft.recipients.size());
        x[PLACES.at] = Math.min(3, draft.places.size());
        x[ACT_POS.at] = morph.pos().ordinal();
        x[ACT_PLURAL.at] = draft.verbal && Arguments.isPlural(scene, draft.trigger) ? 1 : 0;
        x[ACT_FEMININE.at] = draft.verbal && isFeminine(scene.stem(draft.trigger)) ? 1 : 0;
        for (Voice voice : voices) {
            if (voice.covers(draft.trigger)) {
                x[VOICED.at] = voice.direct() ? 2 : 1;
            }
        }
    }

    /** «قصفت»، «تقصف»: the verb agrees with a feminine, which in Arabic every plural of things and every force is. */
    private static boolean isFeminine(String stem) {
        return stem.endsWith("ت") || stem.startsWith("ت");
    }

    private void between(Act act, Phrase phrase, int[] x) {
        Draft draft = act.draft;
        boolean before = phrase.from < draft.trigger;
        boolean own = phrase.contains(draft.trigger);
        int rivals = act.rivals.length;
        int nearer = 0;
        for (int from : act.rivals) {
            if (before ? from < draft.trigger && from > phrase.from : from >= draft.trigger && from < phrase.from) {
                nearer++;
            }
        }
        if (!own && Arguments.surelyActs(phrase) && draft.scene.phraseAt[phrase.from] == phrase) {
            rivals--;
        }
        x[RIVALS.at] = Math.min(5, rivals);
        x[NEARER.at] = Math.min(5, nearer);
        Between between = Between.of(grammar, draft, phrase.from, phrase.to);
        x[DISTANCE.at] = Math.min(40, between.distance());
        x[PHRASES.at] = Math.min(10, between.phrases());
        x[BARE.at] = Math.min(6, between.bare());
        x[VERBS.at] = Math.min(4, between.verbs());
        x[COMMAS.at] = Math.min(4, between.commas());
        x[RELATIVES.at] = Math.min(3, between.relatives());
        x[QUOTES.at] = Math.min(4, between.quotes());
        x[COMPLEMENTIZERS.at] = Math.min(3, between.complementizers());
    }

    /** What is known of a phrase by itself, found out once. */
    private int[] shape(Scene scene, Phrase phrase) {
        int[] x = phrase.shape;
        if (x == null) {
            x = new int[SIZE];
            shape(scene, phrase, x);
            phrase.shape = x;
        }
        return x;
    }

    private void shape(Scene scene, Phrase phrase, int[] x) {
        x[PREPOSITION.at] = Prepositions.number(phrase.preposition);
        x[SORT.at] = grammar.sort(phrase);
        Phrase previous = phrase.from > 0 ? before(scene, phrase.from) : null;
        x[SORT_BEFORE.at] = previous == null || previous.to < phrase.from ? -1 : grammar.sort(previous);
        Phrase next = phrase.to < scene.size() ? scene.phraseAt[phrase.to] : null;
        x[COMPLEMENT.at] = next == null || next.from != phrase.to
                ? 0
                : next.preposition.equals("ل") ? 1 : next.preposition.equals("من") ? 2 : 0;
        x[JOINED.at] = phrase.joined ? 1 : 0;
        x[KIND.at] = phrase.kind() == null ? 0 : phrase.kind().ordinal() + 1;
        Hit head = scene.hitAt[phrase.from];
        x[FORM.at] = head == null ? 0 : head.name().form().ordinal() + 1;
        x[DEFINITE.at] = phrase.definite ? 1 : 0;
        x[ACCUSATIVE.at] = scene.isAccusative(phrase.from) ? 1 : 0;
        x[COUNTED.at] = Chunker.countOf(scene, phrase) != null ? 1 : 0;
        x[POS.at] = scene.pos(phrase.from).ordinal();
        String stem = scene.stem(phrase.from);
        // How the name of a town is spelt tells nothing of its case or gender.
        boolean inflected = phrase.kind() != EntityKind.PLACE && phrase.kind() != EntityKind.STATE;
        x[CLOSED.at] = !inflected || stem.length() <= 4 ? 0 : stem.endsWith("ون") ? 1 : stem.endsWith("ين") ? 2 : 0;
        x[ACTS.at] = parties.holdsTrigger(scene, phrase) ? 1 : 0;
        x[TRANSPARENT.at] = grammar.transparentHeads.contains(stem) ? 1 : 0;
        x[PLACE_HEAD.at] = grammar.placeHeads.contains(stem) ? 1 : 0;
        x[ACCORD.at] = grammar.accords.contains(scene.lemma(phrase.from)) ? 1 : 0;
        x[PRONOUN.at] = scene.morphs[phrase.from].hasPronoun() ? 1 : 0;
        x[LENGTH.at] = Math.min(6, phrase.to - phrase.from);
        x[CONJUNCTION.at] = scene.morphs[phrase.from].hasConjunction() ? 1 : 0;
        x[FEMININE.at] = inflected && stem.endsWith("ه") ? 1 : 0;
        boolean common = scene.pos(phrase.from) != Pos.NAME
                && (head == null || head.name().form() != Name.Form.NAME);
        byte[] use = uses.of(common ? scene.lemma(phrase.from) : "");
        x[USED_SUBJECT.at] = use[0];
        x[USED_SPEAKER.at] = use[1];
        x[USED_PLACE.at] = use[2];
        x[USED_COUNTED.at] = use[3];
        x[USED_ACTOR.at] = use[4];
        x[USED_RECIPIENT.at] = use[5];
        x[NAME_AT.at] = phrase.name == null ? 0 : phrase.name.from() == phrase.from ? 1 : 2;
    }

    /** What the rule says of its preposition, and how it goes with a verb before it. */
    private static void governed(Draft draft, Phrase phrase, int[] x) {
        Scene scene = draft.scene;
        Role role = draft.rule.prepositions().get(phrase.preposition);
        x[GOVERNED.at] = role == null ? 0 : 1 + role.ordinal();
        if (draft.verbal && phrase.from >= draft.triggerTo) {
            boolean feminine = scene.stem(phrase.from).endsWith("ه");
            x[AGREES.at] = feminine == isFeminine(scene.stem(draft.trigger)) ? 1 : 2;
            int nth = 0;
            for (Phrase other : scene.phrases) {
                if (other.from > phrase.from || nth == 4) {
                    break;
                }
                nth += other.from >= draft.triggerTo && other.bare() && !other.joined ? 1 : 0;
            }
            x[NTH_BARE.at] = nth;
        }
    }

    private static void neighbours(Draft draft, Phrase phrase, Map<Phrase, Mention> mentionAt, int[] x) {
        Scene scene = draft.scene;
        Phrase previous = phrase.from > 0 ? before(scene, phrase.from) : null;
        if (previous != null) {
            x[GIVEN_BEFORE.at] = given(draft, mentionAt.get(previous));
            x[ADJACENT.at] = previous.contains(draft.trigger) ? 2 : previous.to == phrase.from ? 1 : 0;
            x[PREPOSITION_BEFORE.at] = previous.preposition.isEmpty() ? 0 : 1;
        }
        Phrase next = phrase.to < scene.size() ? scene.phraseAt[phrase.to] : null;
        int last = phrase.from - 1;
        x[VERB_BEFORE.at] = last < 0 || !scene.isVerb(last) ? 0 : last == draft.triggerTo - 1 ? 1 : 2;
        x[GIVEN_BEHIND.at] = next == null ? 8 : given(draft, mentionAt.get(next));
    }

    /** The other acts of the sentence that want the candidate. */
    private static void others(Draft draft, Phrase phrase, Mention mention, List<Draft> mates, int[] x) {
        int own = away(draft, phrase);
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
            int distance = away(mate, phrase);
            if (distance < nearest) {
                nearest = distance;
                near = mate;
            }
        }
        if (near != null) {
            x[OTHER_NEARER.at] = nearest < own ? 1 : 0;
            x[IN_OTHER.at] = given(near, mention);
        }
        x[ACTS_BETWEEN.at] = Math.min(3, between);
    }

    private static int away(Draft draft, Phrase phrase) {
        return phrase.from >= draft.triggerTo ? phrase.from - draft.triggerTo : Math.abs(draft.trigger - phrase.to);
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
        List<Candidate> all = new ArrayList<>();
        Map<String, Integer> at = new HashMap<>();
        int tellings = Math.min(4, claim.tellings.size());
        for (int t = -1; t < tellings; t++) {
            Draft telling = t < 0 ? claim : claim.tellings.get(t);
            for (Candidate candidate : telling.candidates) {
                Integer before = at.get(candidate.mention().key());
                if (before != null) {
                    int[] x = all.get(before).known();
                    x[TOLD.at] += all.get(before).known()[TELLING.at] == t + 1 ? 0 : 1;
                    boolean better = x[GIVEN.at] == 0 && candidate.known()[GIVEN.at] != 0
                            || x[WHERE.at] == Candidate.Where.EARLIER.ordinal()
                                    && candidate.where() != Candidate.Where.EARLIER;
                    if (!better) {
                        continue;
                    }
                }
                // No other claim has this telling: its numbers may be written into.
                int[] x = candidate.known();
                x[KEPT.at] = given(claim, candidate.mention());
                x[TELLINGS.at] = tellings;
                x[TOLD.at] = before == null ? 1 : all.get(before).known()[TOLD.at];
                x[TELLING.at] = t + 1;
                if (before == null) {
                    at.put(candidate.mention().key(), all.size());
                    all.add(candidate);
                } else {
                    all.set(before, candidate);
                }
            }
        }
        for (List<Mention> list : List.of(claim.actors, claim.recipients)) {
            for (Mention mention : list) {
                if (at.putIfAbsent(mention.key(), all.size()) == null) {
                    int[] x = new int[SIZE];
                    x[KEPT.at] = given(claim, mention);
                    x[WHERE.at] = Candidate.Where.GIVEN.ordinal();
                    x[KIND.at] = mention.kind() == null ? 0 : mention.kind().ordinal() + 1;
                    x[EVENT.at] = claim.rule.event().ordinal();
                    x[TWO_SIDED.at] = claim.rule.twoSided() ? 1 : 0;
                    all.add(new Candidate(mention, null, Candidate.Where.GIVEN, x));
                }
            }
        }
        return all;
    }
}
