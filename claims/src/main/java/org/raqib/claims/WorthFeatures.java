package org.raqib.claims;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.raqib.model.Evidence;
import org.raqib.words.Pos;
import org.raqib.words.time.DateMention;

/**
 * Describes how an act is told, so that {@link Worth} can weigh it: how it is worded, what is said of it, which words stand
 * around it and in what sort of sentence. A description is a trait and a value ({@code before خطر}). Nothing here looks at
 * who a party is: names count as that and no more.
 */
final class WorthFeatures {
    /** Words so far before an act still stand over it. */
    private static final int NEAR = 3;
    /** How far back the verb over an act is looked for. */
    private static final int VERB_REACH = 10;
    /** Words before an act by which it may be only thought of. */
    private static final Set<String> UNREAL =
            WordList.of("اذا", "لو", "قد", "ربما", "يمكن", "هل", "ان", "لعل", "ينبغي", "يجب", "سوف", "كي", "لكي");
    /** Words by which somebody speaks for himself: letters to the editor, sermons, interviews. */
    private static final Set<String> WE = WordList.of("نحن", "اننا", "انني", "انا");

    private static final String[] COUNTS = {"0", "1", "2", "3", "4", "5", "6"};
    private static final String NO = "no";
    private static final String YES = "yes";

    private final RuleBook book;

    WorthFeatures(RuleBook book) {
        this.book = book;
    }

    /** How an act is worded. */
    enum Sort {
        PERFECT,
        IMPERFECT,
        PASSIVE,
        NOUN,
        THE_NOUN,
        THEIR_NOUN,
        PHRASE,
        THE_PHRASE,
        BEHIND_RECIPIENT;

        /** As the file of weights names it. */
        String written() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        static Sort of(Draft draft) {
            if (draft.afterRecipient) {
                return BEHIND_RECIPIENT;
            }
            boolean article = draft.scene.morphs[draft.trigger].hasArticle();
            if (draft.verbal) {
                Pos pos = draft.scene.pos(draft.trigger);
                return pos.isPassive() ? PASSIVE : pos == Pos.IMPERFECT ? IMPERFECT : PERFECT;
            }
            if (draft.triggerTo > draft.trigger + 1) {
                return article ? THE_PHRASE : PHRASE;
            }
            return article ? THE_NOUN : draft.scene.morphs[draft.trigger].hasPronoun() ? THEIR_NOUN : NOUN;
        }
    }

    /** What is said of an act, in the order in which it is said. */
    enum Trait {
        SORT,
        EVENT,
        RULE,
        WORD,
        PARTIES,
        PLACE,
        TOLL,
        DATE,
        MODALITY,
        VOICE,
        ANNOUNCED,
        MODE,
        POINTS_BACK,
        SUMS_UP,
        KNOWN,
        LACKS,
        BEFORE,
        BEHIND,
        PREPOSITION,
        AND,
        HEAD,
        NEAR,
        NEXT,
        VERB_WORD,
        VERB_ASPECT,
        VERB,
        UNREAL,
        CALENDAR,
        RECENT,
        SENTENCE_TOLL,
        QUESTION,
        WE,
        IMPERFECTS,
        ACTS,
        NUMBERS,
        LENGTH,
        AT,
        ORDER,
        TOLD_BEFORE,
        SAME_IN_TITLE,
        ALONE;

        /** As the file of weights names it. */
        final String kind = name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Takes the descriptions one by one. */
    interface Sink {
        void add(Trait trait, String value);
    }

    /**
     * Describes an act.
     *
     * @param mates all acts of its sentence, itself included
     */
    void describe(Draft draft, List<Draft> mates, Sink sink) {
        sink.add(Trait.SORT, "");
        sink.add(Trait.EVENT, draft.rule.event().name());
        sink.add(Trait.RULE, draft.rule.id());
        sink.add(Trait.WORD, draft.scene.lemma(draft.trigger));
        said(draft, sink);
        around(draft, sink);
        over(draft, sink);
        sentence(draft, mates, sink);
        report(draft, sink);
    }

    private static String yes(boolean value) {
        return value ? YES : NO;
    }

    private static String count(long value, int most) {
        return COUNTS[(int) Math.min(value, most)];
    }

    /** What is said of the act itself. */
    private static void said(Draft draft, Sink sink) {
        boolean place = false;
        for (Evidence ground : draft.evidence) {
            place |= ground.rule().equals("place");
        }
        boolean toll = draft.killed != null || draft.injured != null;
        int parties = (draft.actors.isEmpty() ? 0 : 1) + (draft.recipients.isEmpty() ? 0 : 2);
        int known = (draft.actors.isEmpty() ? 0 : 1)
                + (draft.recipients.isEmpty() ? 0 : 1)
                + (place ? 1 : 0)
                + (toll ? 1 : 0)
                + (draft.date != null ? 1 : 0);
        sink.add(Trait.PARTIES, COUNTS[parties]);
        sink.add(Trait.PLACE, yes(place));
        sink.add(Trait.TOLL, yes(toll));
        sink.add(Trait.DATE, draft.date == null ? NO : draft.date.isDay() ? "day" : "loose");
        sink.add(Trait.MODALITY, draft.modality.name());
        sink.add(Trait.VOICE, yes(!draft.speakers.isEmpty()));
        sink.add(Trait.ANNOUNCED, yes(draft.announced));
        sink.add(Trait.MODE, yes(draft.mode != null));
        sink.add(Trait.POINTS_BACK, yes(draft.anaphoric));
        sink.add(Trait.SUMS_UP, yes(draft.aggregate));
        sink.add(Trait.KNOWN, COUNTS[known]);
        Uncoded lacking = Merger.emptyTalk(draft);
        sink.add(Trait.LACKS, lacking == null ? "" : lacking.name());
    }

    /** The words right around it. */
    private void around(Draft draft, Sink sink) {
        Scene scene = draft.scene;
        int at = draft.trigger;
        Phrase phrase = scene.phraseAt[at];
        sink.add(Trait.BEFORE, word(scene, at - 1));
        sink.add(Trait.BEHIND, word(scene, draft.triggerTo));
        sink.add(Trait.PREPOSITION, phrase == null ? "" : phrase.preposition);
        sink.add(Trait.AND, yes(scene.morphs[at].hasConjunction()));
        if (phrase != null && phrase.from < at) {
            sink.add(Trait.HEAD, word(scene, phrase.from));
        }
        for (int i = Math.max(0, at - NEAR); i < at; i++) {
            sink.add(Trait.NEAR, word(scene, i));
        }
        for (int i = draft.triggerTo; i < Math.min(scene.size(), draft.triggerTo + 2); i++) {
            sink.add(Trait.NEXT, word(scene, i));
        }
    }

    /** The verb over it, and words that take it out of what happened. */
    private void over(Draft draft, Sink sink) {
        Scene scene = draft.scene;
        String verb = "none";
        int least = Math.max(0, draft.trigger - VERB_REACH + 1);
        for (int i = draft.trigger - 1; i >= least; i--) {
            if (scene.isVerb(i)) {
                String stem = scene.stem(i);
                List<RuleBook.VerbGovernor> governors = book.verbGovernors.get(stem);
                verb = governors != null
                        ? governors.get(0).governor().id()
                        : book.verbRules.containsKey(stem) ? "act" : "other";
                sink.add(Trait.VERB_WORD, stem);
                sink.add(Trait.VERB_ASPECT, scene.pos(i) == Pos.IMPERFECT ? "imperfect" : "perfect");
                break;
            }
        }
        sink.add(Trait.VERB, verb);
        for (int i = least; i < draft.trigger; i++) {
            if (UNREAL.contains(scene.form(i))) {
                sink.add(Trait.UNREAL, scene.form(i));
            }
        }
    }

    /**
     * How a sentence speaks, found out once for all its acts.
     *
     * @param calendar whether it names a day by the calendar
     * @param recent whether it names one as of now
     */
    record Tone(boolean calendar, boolean recent, boolean question, boolean we, int imperfects, int verbs) {
        private static Tone of(Scene scene) {
            boolean calendar = false;
            boolean recent = false;
            for (DateMention date : scene.dates) {
                calendar |= date.kind() == DateMention.Kind.CALENDAR;
                recent |= date.kind() == DateMention.Kind.WEEKDAY || date.kind() == DateMention.Kind.RELATIVE;
            }
            boolean question = false;
            boolean we = false;
            int imperfects = 0;
            int verbs = 0;
            for (int i = 0; i < scene.size(); i++) {
                question |= scene.tokens.get(i).is('؟');
                we |= WE.contains(scene.form(i));
                imperfects += scene.pos(i) == Pos.IMPERFECT ? 1 : 0;
                verbs += scene.isVerb(i) ? 1 : 0;
            }
            return new Tone(calendar, recent, question, we, imperfects, verbs);
        }
    }

    /** The sentence it stands in. */
    private static void sentence(Draft draft, List<Draft> mates, Sink sink) {
        Scene scene = draft.scene;
        boolean toll = false;
        int acts = 0;
        for (Draft mate : mates) {
            toll |= mate.killed != null || mate.injured != null;
            acts += mate.dropped ? 0 : 1;
        }
        Tone tone = scene.tone;
        if (tone == null) {
            tone = Tone.of(scene);
            scene.tone = tone;
        }
        sink.add(Trait.CALENDAR, yes(tone.calendar));
        sink.add(Trait.RECENT, yes(tone.recent));
        sink.add(Trait.SENTENCE_TOLL, yes(toll));
        sink.add(Trait.QUESTION, yes(tone.question));
        sink.add(Trait.WE, yes(tone.we));
        sink.add(Trait.IMPERFECTS, tone.verbs == 0 ? NO : count(4L * tone.imperfects / tone.verbs, 4));
        sink.add(Trait.ACTS, count(acts, 5));
        sink.add(Trait.NUMBERS, count(scene.numbers.size(), 3));
        sink.add(Trait.LENGTH, count(scene.size() / 12, 6));
        sink.add(Trait.AT, count(draft.trigger / 6, 4));
    }

    /** Where in the report it stands: what a report on fighting mentions in passing is likelier a happening. */
    private static void report(Draft draft, Sink sink) {
        sink.add(Trait.ORDER, draft.order == 0 ? "0" : draft.order < 3 ? "1" : "3");
        sink.add(Trait.TOLD_BEFORE, draft.toldBefore == 0 ? "0" : draft.toldBefore < 3 ? "1" : "3");
        sink.add(Trait.SAME_IN_TITLE, yes(draft.sameInTitle));
        sink.add(Trait.ALONE, yes(draft.alone));
    }

    /** A word as a value: names only as names. */
    private static String word(Scene scene, int i) {
        if (i < 0) {
            return "^";
        }
        if (i >= scene.size()) {
            return "$";
        }
        if (scene.isSign(i)) {
            return scene.form(i);
        }
        if (scene.hitAt[i] != null || scene.pos(i) == Pos.NAME) {
            return scene.pos(i) == Pos.ADJECTIVE ? "NISBA" : "NAME";
        }
        return scene.pos(i) == Pos.NUMBER ? "NUMBER" : scene.lemma(i);
    }
}
