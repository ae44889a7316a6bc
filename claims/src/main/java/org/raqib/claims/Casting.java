package org.raqib.claims;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.raqib.model.EntityKind;
import org.raqib.model.Mention;
import org.raqib.model.Modality;
import org.raqib.model.Mode;
import org.raqib.model.Slot;
import org.raqib.model.Span;

/** Weighs who has which part in an act, beyond the first guess of the rules. */
class Casting {
    /** Log-odds, in thousandths, above which a part is given: where precision and recall balance best. */
    private static final float ACTS = -400;
    /** A second actor beside a likelier one must be surer. */
    private static final float ACTS_TOO = -300;

    private static final float SUFFERS = -500;
    /** What the rules found stays unless it is unlikely. */
    private static final float STAYS = -900;
    /** What grammar alone decides is as sure as this. */
    private static final float SETTLED = 5000;
    /** Whom grammar shows to have acted alone is no less sure than this; a better name of his stays before him. */
    private static final float ACTED = 300;
    /** How far what is thought of the likeliest of a list is thought of the others. */
    private static final float POOLED = .3f;

    private final Looks looks;
    private final Grammar grammar;
    private final Mentions mentions;
    private final CastCandidates contenders;
    private final CastFeatures features;

    Casting(Looks looks, RuleBook book, Arguments arguments, Mentions mentions) {
        this.looks = looks;
        this.grammar = book.grammar;
        this.mentions = mentions;
        Parties parties = new Parties(book, arguments, mentions);
        this.contenders = new CastCandidates(book, mentions, parties);
        this.features = new CastFeatures(book.grammar, parties);
    }

    /** Notes who may have a part in the acts of a scene. */
    void note(Scene scene, int order, List<Draft> drafts, List<Voice> voices, Cast cast) {
        boolean asked = false;
        for (Draft draft : drafts) {
            asked |= draft.mayTell();
        }
        for (Phrase phrase : scene.phrases) {
            if (asked || Arguments.surelyActs(phrase)) {
                cast.note(phrase, mentions.of(scene, phrase));
            }
        }
        join(scene);
        @Nullable Draft[] next = goOn(scene, drafts);
        for (Draft draft : drafts) {
            if (draft.mayTell()) {
                resolve(draft, cast);
                List<Candidate> candidates = contenders.of(draft, cast);
                if (draft.toldTo >= 0 || scene.knownTo > 0) {
                    // «انتهاك حظر الأسلحة الذي فرضه المجلس»: neither act has who did the other.
                    candidates.removeIf(candidate -> Imposed.isElsewhere(draft, candidate.phrase()));
                }
                for (Draft mate : drafts) {
                    draft.answer = TwoActs.isAnswered(mate, draft) ? mate : draft.answer;
                }
                candidates.removeIf(candidate -> isSubjectOfNext(draft, next, candidate.phrase()));
                CastFeatures.Act act = features.act(draft, drafts, voices, cast);
                for (Candidate candidate : candidates) {
                    candidate.know(features.of(act, candidate));
                    candidate.settle(candidate.phrase() == null ? null : draft.settled(candidate.phrase()));
                }
                draft.candidates = candidates;
            }
            cast.play(draft);
        }
        cast.name(scene, order);
        for (Voice voice : voices) {
            voice.speakers().forEach(speaker -> cast.speak(speaker, order));
        }
    }

    /** Notes which phrases "and" joins to one another. */
    private static void join(Scene scene) {
        for (int p = 1; p < scene.phrases.size(); p++) {
            Phrase phrase = scene.phrases.get(p);
            Phrase before = scene.phrases.get(p - 1);
            if (phrase.joined
                    && phrase.preposition.equals(before.preposition)
                    && !Arguments.endsList(scene, before, phrase)) {
                before.joinedTo = before.joinedTo == null ? before : before.joinedTo;
                phrase.joinedTo = before.joinedTo;
                phrase.joinedTo.joinedEnd = phrase.to;
            }
        }
    }

    /** «اشتباكات بين الطرفين»: who the two sides are was told before. */
    private static void resolve(Draft draft, Cast cast) {
        if (cast.sides().isEmpty()) {
            return;
        }
        for (Phrase phrase : draft.scene.phrases) {
            if (CastCandidates.isSides(draft.scene, phrase)) {
                Mention named = Cast.named(phrase).mention();
                for (List<Mention> part : List.of(draft.actors, draft.recipients)) {
                    if (part.removeIf(mention -> mention.key().equals(named.key()))) {
                        give(draft, part, cast.sides());
                    }
                }
            }
        }
    }

    /** Gives the two sides a part, but who has it, or the other part of an act of one side, already. */
    private static void give(Draft draft, List<Mention> part, List<Mention> sides) {
        List<Mention> other = part == draft.actors ? draft.recipients : draft.actors;
        for (Mention side : sides) {
            if (!Sameness.has(part, side) && (draft.rule.twoSided() || !Sameness.has(other, side))) {
                part.add(side);
            }
        }
    }

    /** Who may have a part in each claim of a report, with what is known of them before any slot is weighed. */
    static List<List<Candidate>> known(List<Draft> claims) {
        return claims.stream().map(CastFeatures::of).toList();
    }

    /** Gives the parts in the claims of a report by weight; what the rules gave stays where the weights agree. */
    void cast(List<Draft> claims, List<List<Candidate>> known) {
        for (int i = 0; i < claims.size(); i++) {
            cast(claims.get(i), known.get(i));
        }
    }

    void cast(Draft claim, List<Candidate> candidates) {
        List<byte[]> known = new ArrayList<>(candidates.size());
        candidates.forEach(candidate -> known.add(candidate.known()));
        float[][] weights = looks.weigh(known);
        pool(candidates, weights);
        settle(claim, candidates, weights);
        List<Part> parts = new ArrayList<>();
        for (int i = 0; i < weights.length; i++) {
            Candidate candidate = candidates.get(i);
            int kept = candidate.known()[CastFeature.KEPT];
            // «محادثات جنيف»: what a town is said to have done, a rule must say.
            boolean acts = ((kept & 1) != 0 || candidate.mention().kind() != EntityKind.PLACE)
                    && !accuses(claim, candidate.mention())
                    && !isSpokenOf(claim, candidate)
                    && !answers(claim, candidate);
            if (acts && weights[i][0] >= ((kept & 1) != 0 ? STAYS : ACTS)) {
                parts.add(new Part(candidate, Slot.ACTOR, weights[i][0]));
            }
            if (weights[i][1] >= ((kept & 2) != 0 ? STAYS : SUFFERS)) {
                parts.add(new Part(candidate, Slot.RECIPIENT, weights[i][1]));
            }
        }
        parts.sort((one, other) -> Float.compare(other.weight, one.weight));
        List<Part> taken = new ArrayList<>();
        Doubles doubles = new Doubles(claim);
        boolean acted = false;
        for (Part part : parts) {
            boolean acts = part.slot == Slot.ACTOR;
            boolean another = acts && acted && part.weight < ACTS_TOO && !claim.rule.twoSided();
            if (!another && isNew(part, taken, doubles)) {
                taken.add(part);
                acted |= acts;
            }
        }
        give(claim, Slot.ACTOR, claim.actors, taken);
        give(claim, Slot.RECIPIENT, claim.recipients, taken);
        if (claim.mode == Mode.CLASH) {
            fight(claim);
        }
    }

    /** «تصدت المقاومة لقوات الجيش»: in a fight whoever is a party acts, whom the other drove back too. */
    private static void fight(Draft claim) {
        for (Mention party : List.copyOf(claim.recipients)) {
            boolean fights = party.kind() == EntityKind.FORCE || party.kind() == EntityKind.GROUP;
            if (fights
                    && claim.actors.size() == 1
                    && claim.actors.get(0).kind() != EntityKind.MEDIA
                    && !Sameness.has(claim.actors, party)) {
                claim.recipients.remove(party);
                claim.actors.add(party);
                claim.evidence.removeIf(
                        ground -> ground.slot() == Slot.RECIPIENT && Objects.equals(ground.span(), party.span()));
                claim.explain(Slot.ACTOR, party.span(), "casting");
            }
        }
    }

    /** «دعت بريطانيا وفرنسا»: what one of a list did, the others are likelier to have done. */
    private static void pool(List<Candidate> candidates, float[][] weights) {
        Map<Phrase, float[]> best = new IdentityHashMap<>();
        for (int i = 0; i < weights.length; i++) {
            Phrase phrase = candidates.get(i).phrase();
            if (phrase != null && phrase.joinedTo != null) {
                best.merge(phrase.joinedTo, weights[i].clone(), Casting::higher);
            }
        }
        for (int i = 0; i < weights.length && !best.isEmpty(); i++) {
            Phrase phrase = candidates.get(i).phrase();
            float[] most = phrase == null || phrase.joinedTo == null ? null : best.get(phrase.joinedTo);
            for (int part = 0; most != null && part < most.length; part++) {
                weights[i][part] += POOLED * (most[part] - weights[i][part]);
            }
        }
    }

    /**
     * What grammar leaves no doubt of, no weights undo. Who is surely named in a further telling is often the same party under
     * another name, and acts besides only where nobody else is known to.
     */
    private static void settle(Draft claim, List<Candidate> candidates, float[][] weights) {
        boolean acted = false;
        for (int i = 0; i < weights.length; i++) {
            Candidate candidate = candidates.get(i);
            Slot part = candidate.settled();
            acted |= part == null ? weights[i][0] >= ACTS : part == Slot.ACTOR && isLeading(claim, candidate);
        }
        for (int i = 0; i < weights.length; i++) {
            Candidate candidate = candidates.get(i);
            Slot part = candidate.settled();
            if (part != null) {
                boolean alone = part == Slot.ACTOR && !claim.rule.twoSided();
                boolean further = alone && acted && !isLeading(claim, candidate);
                float least = further ? weights[i][0] : Math.max(weights[i][0], alone ? ACTED : SETTLED);
                // A place has neither part.
                weights[i][0] = part == Slot.ACTOR ? least : -SETTLED;
                weights[i][1] = part == Slot.RECIPIENT ? Math.max(weights[i][1], SETTLED) : -SETTLED;
            }
        }
    }

    /** Whether what grammar says of a candidate is said in the telling that leads. */
    private static boolean isLeading(Draft claim, Candidate candidate) {
        Phrase phrase = candidate.phrase();
        return phrase != null
                && phrase.begins < claim.scene.size()
                && claim.scene.phraseAt[phrase.begins] != null
                && claim.scene.phraseAt[phrase.begins].from == phrase.begins
                && claim.settled(phrase) == candidate.settled();
    }

    private static float[] higher(float[] one, float[] other) {
        for (int part = 0; part < one.length; part++) {
            one[part] = Math.max(one[part], other[part]);
        }
        return one;
    }

    /** «أعلن المجلس الحظر، لذلك نطلب»: where the verb says "we", whoever does not speak is not meant. */
    private static boolean isSpokenOf(Draft claim, Candidate candidate) {
        return claim.verbal
                && !claim.rule.twoSided()
                && candidate.phrase() != null
                && candidate.known()[CastFeature.SAME_VOICE] != 0
                && VerbFrame.isFirstPerson(claim.scene, claim.trigger)
                && (candidate.known()[CastFeature.KEPT] & 1) == 0
                && candidate.known()[CastFeature.SPEAKER] == 0;
    }

    /** The acts with which the sentence goes on, by the token behind their verb, where who does them would stand. */
    private static @Nullable Draft[] goOn(Scene scene, List<Draft> drafts) {
        @Nullable Draft[] next = new Draft[scene.size() + 1];
        for (Draft draft : drafts) {
            boolean goesOn = draft.verbal
                    && scene.morphs[draft.trigger].hasConjunction()
                    && draft.rule.subject() == Role.ACTOR
                    && draft.rule.toll() == null
                    && !scene.pos(draft.trigger).isPassive();
            next[draft.triggerTo] = goesOn ? draft : next[draft.triggerTo];
        }
        return next;
    }

    /**
     * «سيطر الجيش على قرية وسيطرت الفصائل على تلة»: who does the next act has no part in the one before it, unless the two
     * verbs share him («حاصرت وقصفت القوات»).
     */
    private boolean isSubjectOfNext(Draft draft, @Nullable Draft[] goOn, @Nullable Phrase phrase) {
        Draft next = phrase == null || !phrase.bare() ? null : goOn[phrase.from];
        return next != null
                && phrase != null
                && next.trigger > draft.trigger
                && draft.scene.landmarks(grammar).bare(draft.triggerTo, next.trigger) > 0
                && Sameness.has(next.actors, Cast.named(phrase).mention());
    }

    /** «قصفت إسرائيل المواقع ردا على إطلاق صواريخ»: whoever answers an act did not do it. */
    private static boolean answers(Draft claim, Candidate candidate) {
        Phrase phrase = candidate.phrase();
        // «ردا على هجوم شنه الحوثيون»: the words of the act say who did it.
        boolean told = phrase != null && phrase.from >= claim.triggerTo;
        return claim.answer != null && !told && Sameness.has(claim.answer.actors, candidate.mention());
    }

    /** «اتهم الحوثيون التحالف بقصف الميناء»: who accuses another of an act did not do it. */
    private static boolean accuses(Draft claim, Mention mention) {
        return claim.modality == Modality.ALLEGED
                && !claim.rule.twoSided()
                && !Attribution.isVerbalAct(claim.rule.event())
                && Sameness.among(claim.speakers, mention);
    }

    /**
     * «وزارة الصحة الليبية»: who acts as a whole does not act in part besides. «مواقع الحوثيين»، «تجمعات ومواقع للحوثيين»:
     * what is hit and whose it is are one.
     */
    private static boolean isNew(Part part, List<Part> taken, Doubles doubles) {
        for (Part other : taken) {
            if (doubles.isOne(part.candidate, other.candidate)
                    || part.slot == other.slot && doubles.isPartOf(part.candidate, other.candidate)) {
                return false;
            }
        }
        return true;
    }

    /** Gives a slot to those who were weighed for it; the rules' grounds stay with whom they gave it to, the rest goes. */
    private static void give(Draft claim, Slot slot, List<Mention> list, List<Part> taken) {
        List<Mention> chosen = new ArrayList<>();
        for (Part part : taken) {
            if (part.slot == slot) {
                chosen.add(part.candidate.mention());
            }
        }
        claim.evidence.removeIf(ground -> ground.slot() == slot && !names(chosen, ground.span()));
        for (Mention mention : chosen) {
            if (!claim.isGrounded(slot, mention.span())) {
                claim.explain(slot, mention.span(), "casting");
            }
        }
        list.clear();
        list.addAll(chosen);
    }

    /** Whether one of the mentions stands there. */
    static boolean names(List<Mention> mentions, @Nullable Span span) {
        for (Mention mention : mentions) {
            if (Objects.equals(mention.span(), span)) {
                return true;
            }
        }
        return false;
    }

    private record Part(Candidate candidate, Slot slot, float weight) {}
}
