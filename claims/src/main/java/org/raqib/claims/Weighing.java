package org.raqib.claims;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Weighs what the rules only guess: who has which part in an act, where it happened, when and how. Each looks at all there is in
 * the act's sentence and what was told before.
 */
record Weighing(Casting casting, Placing placing, Timing timing, Moding moding) {
    private static final String CASTING = "casting";
    private static final String PLACING = "placing";
    private static final String TIMING = "timing";

    /** The names of the looks, and of their files. */
    static final List<String> NAMES = List.of(CASTING, PLACING, TIMING);

    /** The weights of this build. */
    static Weighing shipped(RuleBook book) {
        return of(
                book,
                new Looks(CASTING, CastFeature.NAMES, CastFeature.WHERE, List.of("actor", "recipient")),
                new Looks(PLACING, PlaceFeature.NAMED_AS, PlaceFeature.WHERE, List.of("place")),
                new Looks(TIMING, DateFeature.NAMES, DateFeature.WHERE, List.of("date")),
                Moding.shipped(book));
    }

    /** Weights that have learned nothing: for those who gather what to learn from, and cast nothing. */
    static Weighing unlearned(RuleBook book) {
        return of(book, Looks.unlearned(), Looks.unlearned(), Looks.unlearned(), new Moding(book, null));
    }

    private static Weighing of(RuleBook book, Looks casting, Looks placing, Looks timing, Moding moding) {
        Mentions mentions = new Mentions(book.grammar);
        return new Weighing(
                new Casting(casting, book, new Arguments(book), mentions),
                new Placing(placing, book.grammar, mentions),
                new Timing(timing, book.grammar),
                moding);
    }

    /** What a report has told so far, for one reading of it. */
    static final class Memory {
        private final Cast cast = new Cast();
        private final Sites sites = new Sites();
        private final Days days = new Days();
        private final Arsenal arsenal;

        Memory(RuleBook book) {
            this.arsenal = new Arsenal(book);
        }
    }

    /** Notes what may fill the slots of the acts of a scene. */
    void note(
            Scene scene,
            int order,
            List<Draft> drafts,
            List<Voice> voices,
            Memory memory,
            @Nullable LocalDate published) {
        casting.note(scene, order, drafts, voices, memory.cast);
        placing.note(scene, order, drafts, voices, memory.sites);
        timing.note(scene, order, drafts, voices, memory.days, published);
        Arsenal.Sentence named = memory.arsenal.note(scene);
        drafts.forEach(draft -> draft.arsenal = named);
    }

    /** Fills the slots of the claims of a report by weight. */
    void cast(List<Draft> claims) {
        // Each sees the other slots as the rules gave them, as it did where it was learned: what is known comes first.
        moding.cast(claims);
        List<List<Timing.When>> dates = timing.known(claims);
        List<List<Candidate>> parties = Casting.known(claims);
        placing.cast(claims);
        timing.cast(claims, dates);
        casting.cast(claims, parties);
        claims.forEach(Weighing::speaksForHimself);
    }

    /** Who asks, refuses, blames, threatens or backs in words of his own is who does it, and no voice beside that. */
    private static void speaksForHimself(Draft claim) {
        if (Attribution.isVerbalAct(claim.rule.event())) {
            claim.speakers.removeIf(speaker -> Sameness.among(claim.actors, speaker));
        }
    }
}
