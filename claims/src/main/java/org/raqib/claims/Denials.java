package org.raqib.claims;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.raqib.model.Mention;
import org.raqib.model.Modality;
import org.raqib.words.Pos;

/**
 * Finds denials whose object points back at what was told: «نفت دمشق ذلك», «وهو ما تنفيه طهران», «نفت الحركة الاتهامات», «نفى تورطه في
 * الهجوم». What stands in a denial's own words («نفى أن يكون الجيش قصف المدينة») is told there, and no denial of this sort.
 */
final class Denials {
    /** Accusations that are denied stand at most so far behind the word of denying. */
    private static final int OBJECT_REACH = 8;

    final Grammar grammar;
    final Arguments arguments;
    final Mentions mentions;
    final SaySubjects subjects;
    private final RuleBook book;
    private final SpeakerNames names;
    private final ToldBack toldBack;
    private final NotDenied notDenied;

    /**
     * Who denies.
     *
     * @param subject the words that name him, or null
     * @param speakers whom they denote; empty where nobody is found
     * @param body whom he speaks for, or null
     */
    record Denier(
            @Nullable Phrase subject,
            List<Mention> speakers,
            @Nullable Mention body) {}

    Denials(RuleBook book, Arguments arguments, Mentions mentions) {
        this.book = book;
        this.grammar = book.grammar;
        this.arguments = arguments;
        this.mentions = mentions;
        this.subjects = new SaySubjects(book, arguments);
        this.names = new SpeakerNames(mentions, book);
        this.toldBack = new ToldBack(grammar, subjects);
        this.notDenied = new NotDenied(grammar, arguments);
    }

    /** The denials of a scene that point back, in order. */
    List<Denial> in(Scene scene, int order, List<Draft> drafts, List<Voice> spoken, Speakers memory) {
        List<Denial> found = new ArrayList<>(0);
        for (int i = 0; i < scene.size(); i++) {
            String by = denies(scene, i);
            if (by != null) {
                leaveOutAccusations(scene, i, drafts, by);
                Denial denial = new DeniedThing(
                                this, scene, order, drafts, spoken, i, by, denier(scene, i, spoken, memory))
                        .denial();
                if (denial != null) {
                    settle(denial);
                    found.add(denial);
                }
            }
        }
        return found;
    }

    /** «نفت الاتهامات»: that somebody accused is not what is denied. */
    private void leaveOutAccusations(Scene scene, int verb, List<Draft> drafts, String by) {
        for (Draft draft : drafts) {
            int behind = draft.trigger - verb;
            boolean object = behind > 0 && behind <= OBJECT_REACH && !draft.verbal && draft.modality == Modality.DENIED;
            if (object && draft.rule.accuses() && grammar.said.contains(scene.lemma(draft.trigger))) {
                draft.drop(Uncoded.SWALLOWED, by);
            }
        }
    }

    /**
     * «نفت أي صلة لها بأعمال عنف»: acts in which somebody denies a part are spoken of as having happened, whatever else the words
     * around would make of them.
     */
    private static void settle(Denial denial) {
        Draft named = denial.named();
        if (named != null && denial.isPart() && named.modality == Modality.DENIED) {
            named.worth = Math.max(named.worth, 0);
        }
    }

    /** The identifier of the word of denying at a token, or null. */
    private @Nullable String denies(Scene scene, int i) {
        if (scene.isVerb(i)) {
            Governor saying = book.saying(scene.stem(i));
            if (saying == null
                    || saying.modality() != Modality.DENIED
                    || scene.pos(i).isPassive()) {
                return null;
            }
            return notDenied.verb(scene, i) ? null : saying.id();
        }
        Governor noun = scene.morphs[i].hasArticle() ? null : book.speechNouns.get(scene.lemma(i));
        if (noun != null) {
            return noun.modality() != Modality.DENIED || notDenied.noun(scene, i) ? null : noun.id();
        }
        Pos pos = scene.pos(i);
        boolean participle = pos == Pos.ADJECTIVE || pos == Pos.NOUN || pos == Pos.ADVERB;
        Governor governor =
                participle && !scene.morphs[i].hasArticle() ? book.participleGovernors.get(scene.stem(i)) : null;
        boolean denies = governor != null && governor.modality() == Modality.DENIED && !notDenied.participle(scene, i);
        return denies && governor != null ? governor.id() : null;
    }

    private Denier denier(Scene scene, int verb, List<Voice> spoken, Speakers memory) {
        boolean verbal = scene.isVerb(verb);
        boolean pronoun = pointsWithPronoun(scene, verb);
        Phrase subject = verbal ? eachOf(scene, verb) : null;
        if (verbal && subject == null) {
            // «نفى ذلك المتحدث»
            subject = pronoun ? null : toldBack.teller(scene, verb);
        }
        if (verbal && subject == null) {
            subject = subjects.subject(scene, verb, -1);
        }
        if (subject != null && grammar.said.contains(scene.lemma(subject.from))) {
            // «كذبت هذه الأقاويل»: what is denied is nobody.
            return new Denier(null, List.of(), null);
        }
        if (verbal && subject == null && subjects.isWithin(scene, verb)) {
            subject = subjects.earlierSubject(scene, verb, spoken);
        }
        if (subject != null && !(pronoun && subject.from < verb)) {
            return new Denier(
                    subject, names.of(scene, subject, scene.size(), memory), names.body(scene, subject, scene.size()));
        }
        for (Voice voice : spoken) {
            if (voice.verb() == verb && voice.modality() == Modality.DENIED) {
                return new Denier(null, voice.speakers(), voice.body());
            }
        }
        return pronoun ? new Denier(null, List.of(), null) : new Denier(null, memory.last(), memory.body());
    }

    /** «نفاه كل من الجيش والحكومة». */
    private static @Nullable Phrase eachOf(Scene scene, int verb) {
        boolean each = verb + 3 < scene.size()
                && (scene.form(verb + 1).equals("كل") || scene.form(verb + 1).equals("كلا"))
                && scene.form(verb + 2).equals("من");
        return each ? scene.phraseAt[verb + 3] : null;
    }

    /** «وهو ما تنفيه»: whether the verb's own pronoun is what it denies. */
    static boolean pointsWithPronoun(Scene scene, int verb) {
        return scene.isVerb(verb) && Antecedents.pointsAt(scene.morphs[verb]);
    }

    /** «الهجوم», «هذا القصف»: an act that is spoken of as known. */
    static boolean isKnown(Draft draft) {
        Scene scene = draft.scene;
        return !draft.verbal
                && (scene.morphs[draft.trigger].hasArticle()
                        || draft.trigger > 0 && scene.pos(draft.trigger - 1) == Pos.DEMONSTRATIVE);
    }
}
