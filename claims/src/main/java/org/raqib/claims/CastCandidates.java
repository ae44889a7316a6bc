package org.raqib.claims;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.raqib.knowledge.Hit;
import org.raqib.model.EntityKind;
import org.raqib.model.Mention;
import org.raqib.words.Pos;

/** Finds who may have a part in an act, for {@link Casting} to weigh. */
final class CastCandidates {
    /** Words farther away hardly have a part; a text without stops must not be weighed whole for each of its acts. */
    private static final int REACH = 60;

    /** So many candidates an act has mostly whom no phrase of its sentence names. */
    private static final int EXPECTED_BESIDE = 9;

    /** Words for two that were named before. */
    private static final Set<String> SIDES = Set.of("طرفان", "طرفين", "جانبان", "جانبين");

    private final RuleBook book;
    private final Mentions mentions;
    private final Parties parties;

    CastCandidates(RuleBook book, Mentions mentions, Parties parties) {
        this.book = book;
        this.mentions = mentions;
        this.parties = parties;
    }

    /** «الطرفان»، «الجانبين». */
    static boolean isSides(Scene scene, Phrase phrase) {
        return phrase.to == phrase.from + 1 && phrase.definite && SIDES.contains(scene.stem(phrase.from));
    }

    /** The candidates for a part in an act: phrases of its sentence, names within them, and who was named before. */
    List<Candidate> of(Draft draft, Cast cast) {
        Scene scene = draft.scene;
        List<Candidate> found = new ArrayList<>(scene.phrases.size());
        for (Phrase phrase : scene.phrases) {
            if (Math.abs(phrase.from - draft.trigger) > REACH
                    || Arguments.isTimePhrase(scene, phrase)
                    || book.grammar.isAdverbial(scene, phrase)) {
                continue;
            }
            if (phrase.contains(draft.trigger)) {
                own(draft, phrase, found);
                continue;
            }
            Candidate.Where where = phrase.from < draft.trigger ? Candidate.Where.BEFORE : Candidate.Where.BEHIND;
            Cast.Named named = Cast.named(phrase);
            Phrase shooter = parties.genitiveOfShots(scene, phrase);
            if (shooter != null) {
                shooter.preposition = phrase.preposition;
                found.add(new Candidate(mentions.of(scene, shooter), shooter, Candidate.Where.INNER));
            } else if (isSides(scene, phrase) && !cast.sides().isEmpty()) {
                cast.sides().forEach(side -> found.add(new Candidate(side, phrase, where)));
            } else if (!tellsAnAct(draft, phrase)) {
                found.add(new Candidate(named, phrase, where));
                inner(scene, phrase, named.mention(), found);
            }
            doer(scene, phrase, found);
        }
        Set<String> keys = HashSet.newHashSet(found.size() + EXPECTED_BESIDE);
        for (Candidate candidate : found) {
            keys.add(candidate.key());
        }
        for (List<Mention> list : List.of(draft.actors, draft.recipients, draft.places)) {
            for (Mention mention : list) {
                if (keys.add(Sameness.key(mention))) {
                    found.add(new Candidate(mention, null, Candidate.Where.GIVEN));
                }
            }
        }
        for (Cast.Member member : cast.before()) {
            if (keys.add(member.key)) {
                found.add(new Candidate(member));
            }
        }
        return found;
    }

    /** What the trigger's own phrase holds behind it. */
    private void own(Draft draft, Phrase phrase, List<Candidate> found) {
        Scene scene = draft.scene;
        if (draft.trigger > phrase.from) {
            Phrase before = new Phrase(phrase.from);
            before.to = draft.trigger;
            before.preposition = phrase.preposition;
            before.definite = phrase.definite;
            before.name = phrase.name != null && phrase.name.to() <= draft.trigger ? phrase.name : null;
            before.generic = phrase.generic;
            found.add(new Candidate(mentions.of(scene, before), before, Candidate.Where.BEFORE));
        } else if (draft.rule.self() != Role.NONE) {
            found.add(new Candidate(mentions.of(scene, phrase), phrase, Candidate.Where.GENITIVE));
        }
        // «الحرب الروسية على»: whose act it is may stand among the words of the act themselves.
        for (int i = draft.trigger + 1; i < Math.max(phrase.to, draft.triggerTo); i++) {
            Hit hit = scene.hitAt[i];
            boolean suffers = i == draft.triggerTo && !draft.verbal && NounFrame.isSufferer(draft, i);
            if (hit != null && hit.from() == i && Phrase.isOrigin(hit) && !suffers) {
                Phrase part = Parties.part(scene, phrase, i);
                found.add(new Candidate(mentions.of(scene, hit), part, Candidate.Where.NISBA));
                i = hit.to() - 1;
                continue;
            }
            if (i >= draft.triggerTo && (scene.pos(i).isNominal() && scene.pos(i) != Pos.ADJECTIVE || hit != null)) {
                Phrase part = Parties.part(scene, phrase, i);
                part.people |= suffers && Phrase.isOrigin(hit);
                Mention mention = mentions.of(scene, part);
                found.add(new Candidate(mention, part, Candidate.Where.GENITIVE));
                inner(scene, part, mention, found);
                return;
            }
        }
    }

    /** «إعلان الحكومة», «مقتل ضابط» are no parties: the government and the officer are. Words may be about what was done. */
    private boolean tellsAnAct(Draft draft, Phrase phrase) {
        Scene scene = draft.scene;
        return parties.isAction(scene, phrase)
                || phrase.to > phrase.from + 1
                        && (book.nounGovernors.containsKey(scene.lemma(phrase.from))
                                || scene.pos(phrase.from) == Pos.VERBAL_NOUN
                                        && parties.holdsTrigger(scene, phrase)
                                        && !Parties.isAboutActs(draft.rule.event()));
    }

    /** The government of «إعلان الحكومة»: whose act a verbal noun tells. */
    private void doer(Scene scene, Phrase phrase, List<Candidate> found) {
        boolean act = scene.pos(phrase.from) == Pos.VERBAL_NOUN && phrase.to > phrase.from + 1;
        if (!act
                || scene.hitAt[phrase.from + 1] == null
                        && !scene.pos(phrase.from + 1).isNominal()) {
            return;
        }
        Cast.Part doer = phrase.doer;
        if (doer == null) {
            Phrase part = Parties.part(scene, phrase, phrase.from + 1);
            part.preposition = phrase.preposition;
            doer = new Cast.Part(mentions.of(scene, part), part);
            phrase.doer = doer;
        }
        found.add(new Candidate(doer, Candidate.Where.INNER));
    }

    /** A party named within a phrase: the Houthis of «مواقع الحوثيين». */
    private void inner(Scene scene, Phrase phrase, Mention whole, List<Candidate> found) {
        Hit name = phrase.name;
        if (name == null || name.from() == phrase.from || name.entity().id().equals(whole.id())) {
            return;
        }
        EntityKind kind = name.entity().kind();
        if (kind == EntityKind.THING || kind == EntityKind.ACCORD) {
            return;
        }
        Cast.Part inner = phrase.inner;
        if (inner == null) {
            Phrase part = Parties.part(scene, phrase, name.from());
            part.preposition = phrase.preposition;
            part.people = false;
            inner = new Cast.Part(mentions.of(scene, name), part);
            phrase.inner = inner;
        }
        found.add(new Candidate(inner, Candidate.Where.INNER));
    }
}
