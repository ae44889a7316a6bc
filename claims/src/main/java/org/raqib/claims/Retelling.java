package org.raqib.claims;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.raqib.knowledge.Lexicon;
import org.raqib.model.Entities;
import org.raqib.model.EventType;
import org.raqib.model.Mention;
import org.raqib.model.Modality;
import org.raqib.model.Mode;
import org.raqib.model.Toll;

/**
 * Tells whether words of an act tell again of an act told before: the title in the body, «الهجوم» of the attack just told.
 * Who, whom, where, when, how and how many of both are compared, and weighed with the weights of
 * {@code rules/retelling.tsv}, which {@code tools/weights} learns from annotated reports. Immutable.
 */
final class Retelling {
    /** The shipped weights. */
    static final String FILE = "rules/retelling.tsv";

    private static final int NONE = 0;
    private static final int ONE = 1;
    private static final int SHARED = 2;
    private static final int OTHER = 3;
    private static final List<String> SLOT = List.of("none", "one", "shared", "other");
    /** A toll that may be another's, or a way of telling one violence: between shared and other. */
    private static final int NEARLY = 4;

    private static final List<String> TOLL = List.of("none", "one", "shared", "other", "overlap");
    private static final List<String> MODE = List.of("none", "one", "shared", "other", "kin");
    private static final List<String> EVENT =
            Arrays.stream(EventType.values()).map(Enum::name).toList();
    private static final List<String> FORM = Arrays.stream(WorthFeatures.Sort.values())
            .map(WorthFeatures.Sort::written)
            .toList();
    private static final List<String> WORD = List.of("same-word", "same-rule", "other");
    private static final List<String> APART =
            List.of("near", "sentence", "title-lead", "title-body", "next", "close", "far", "farther");
    private static final List<String> BETWEEN = List.of("0", "1", "2", "4");
    private static final List<String> ALIKE = List.of(
            "none", "1 some", "1 most", "2 some", "2 most", "3 some", "3 most", "4 some", "4 most", "5 some", "5 most",
            "6 some", "6 most");
    private static final List<String> NO_YES = List.of("no", "yes");

    /** All respects in which tellings are compared, in the order in which {@link #answers} gives the answers. */
    private static final List<Comparison> ALL = List.of(
            new Comparison("bias", List.of("")),
            new Comparison("event", EVENT),
            new Comparison("actors", SLOT),
            new Comparison("recipients", SLOT),
            new Comparison("places", SLOT),
            Comparison.of("parties", SLOT, SLOT),
            new Comparison("date", SLOT),
            new Comparison("killed", TOLL),
            new Comparison("injured", TOLL),
            new Comparison("mode", MODE),
            new Comparison("modality", List.of("same", "other")),
            new Comparison("speakers", SLOT),
            new Comparison("word", WORD),
            Comparison.of("event-word", EVENT, WORD),
            new Comparison("form", FORM),
            new Comparison("form-before", FORM),
            Comparison.of("form-actors", FORM, SLOT),
            Comparison.of("form-recipients", FORM, SLOT),
            Comparison.of("form-apart", FORM, APART),
            Comparison.of("form-word", FORM, WORD),
            new Comparison("demonstrative", NO_YES),
            new Comparison("points-back", NO_YES),
            new Comparison("title", NO_YES),
            new Comparison("apart", APART),
            Comparison.of("apart-word", APART, WORD),
            Comparison.of("apart-actors", APART, SLOT),
            Comparison.of("apart-recipients", APART, SLOT),
            new Comparison("between", BETWEEN),
            Comparison.of("form-between", FORM, BETWEEN),
            Comparison.of("apart-between", APART, BETWEEN),
            new Comparison("alike", ALIKE),
            Comparison.of("alike-apart", ALIKE, APART),
            Comparison.of("alike-word", ALIKE, WORD),
            Comparison.of("alike-form", ALIKE, FORM),
            Comparison.of("alike-actors", ALIKE, SLOT),
            Comparison.of("toll-only", NO_YES, NO_YES),
            Comparison.of("modes", TellingSigns.MODES, TellingSigns.MODES),
            new Comparison("goes-on", TellingSigns.GOES_ON),
            new Comparison("which", TellingSigns.WHICH),
            new Comparison("lands", TellingSigns.LANDS),
            new Comparison("sides", TellingSigns.SIDES),
            new Comparison("objects", TellingSigns.OBJECTS),
            Comparison.of("manners", TellingSigns.MANNERS, TellingSigns.MANNERS));

    /** The weights of the answers of each comparison. */
    private final float[][] weights;

    private final TellingSigns signs;

    private Retelling(Weights weights, TellingSigns signs) {
        this.signs = signs;
        this.weights =
                ALL.stream().map(comparison -> comparison.weights(weights)).toArray(float[][]::new);
    }

    /** With the names that ship. */
    static Retelling shipped() {
        return shipped(Lexicon.shipped());
    }

    static Retelling shipped(Entities entities) {
        return new Retelling(Weights.shipped(FILE, List.of()), new TellingSigns(entities));
    }

    /** What later words are, whatever earlier ones they are compared with. */
    static final class Later {
        private final Draft draft;
        private final int form;
        private final int demonstrative;
        private final int goesOn;
        private final int which;

        Later(Draft draft) {
            this.draft = draft;
            this.form = WorthFeatures.Sort.of(draft).ordinal();
            this.demonstrative = demonstrative(draft) ? 1 : 0;
            this.goesOn = TellingSigns.goesOn(draft);
            this.which = TellingSigns.which(draft);
        }
    }

    /** Above nothing where the later words tell of the earlier act again. */
    double of(Draft earlier, Later later) {
        int[] answers = answers(earlier, later);
        double sum = 0;
        for (int i = 0; i < answers.length; i++) {
            sum += weights[i][answers[i]];
        }
        return sum;
    }

    /** What can never be one: acts of two types, an act and its denial, tolls that exclude each other. */
    static boolean excluded(Draft a, Draft b) {
        return a.rule.event() != b.rule.event()
                || (a.modality == Modality.DENIED) != (b.modality == Modality.DENIED)
                || a.date != null && b.date != null && !a.date.overlaps(b.date)
                || isWatched(a, b)
                || isWatched(b, a)
                || TwoActs.areTold(a, b);
    }

    /** «مراقبة حظر الأسلحة الذي فرضه المجلس»: who imposed an embargo did another act than who watches over it. */
    private static boolean isWatched(Draft embargo, Draft watch) {
        return embargo.mode == Mode.EMBARGO && embargo.standing && watch.mode == Mode.ENFORCE;
    }

    /** Compares two tellings in words: what each comparison is of, and its answer. */
    Map<String, String> describe(Draft a, Draft b) {
        int[] answers = answers(a, new Later(b));
        Map<String, String> words = new LinkedHashMap<>();
        for (int i = 0; i < answers.length; i++) {
            words.put(ALL.get(i).kind(), ALL.get(i).answers().get(answers[i]));
        }
        return words;
    }

    private int[] answers(Draft a, Later later) {
        Draft b = later.draft;
        int event = a.rule.event().ordinal();
        int actors = compare(a.actors, b.actors);
        int recipients = compare(a.recipients, b.recipients);
        int places = compare(a.places, b.places);
        int form = later.form;
        int word = a.scene.lemma(a.trigger).equals(b.scene.lemma(b.trigger)) ? 0 : a.rule == b.rule ? 1 : 2;
        int apart = apart(a, b);
        int between = between(a, b);
        int alike = alike(a, b);
        int slots = SLOT.size();
        int words = WORD.size();
        return new int[] {
            0,
            event,
            actors,
            recipients,
            places,
            actors * slots + recipients,
            a.date == null && b.date == null ? NONE : a.date == null || b.date == null ? ONE : SHARED,
            tolls(a.killed, b.killed),
            tolls(a.injured, b.injured),
            modes(a.mode, b.mode),
            a.modality == b.modality ? 0 : 1,
            compare(a.speakers, b.speakers),
            word,
            event * words + word,
            form,
            WorthFeatures.Sort.of(a).ordinal(),
            form * slots + actors,
            form * slots + recipients,
            form * APART.size() + apart,
            form * words + word,
            later.demonstrative,
            b.anaphoric ? 1 : 0,
            a.scene.sentence.title() ? 1 : 0,
            apart,
            apart * words + word,
            apart * slots + actors,
            apart * slots + recipients,
            between,
            form * BETWEEN.size() + between,
            apart * BETWEEN.size() + between,
            alike,
            alike * APART.size() + apart,
            alike * words + word,
            alike * FORM.size() + form,
            alike * slots + actors,
            (a.isTollOnly() ? 2 : 0) + (b.isTollOnly() ? 1 : 0),
            TellingSigns.mode(a.mode) * TellingSigns.MODES.size() + TellingSigns.mode(b.mode),
            later.goesOn,
            later.which,
            places == OTHER ? signs.lands(a.places, b.places) : 0,
            actors == OTHER ? signs.sides(a.actors, b.actors) : 0,
            TellingSigns.objects(a.recipients, b.recipients),
            a.modality.ordinal() * TellingSigns.MANNERS.size() + b.modality.ordinal()
        };
    }

    /** How many acts of the type were told since the earlier one was last spoken of. */
    private static int between(Draft a, Draft b) {
        int others = b.ordinal - a.latest - 1;
        return others <= 0 ? 0 : others == 1 ? 1 : others <= 3 ? 2 : 3;
    }

    /** How many of the words around one stand around the other too, and whether that is most of them. */
    private static int alike(Draft a, Draft b) {
        int shared = a.words().shared(b.words());
        boolean most = shared * 2 > Math.min(a.words().size(), b.words().size());
        return shared == 0 ? 0 : 2 * Math.min(6, shared) - (most ? 0 : 1);
    }

    /** Where the two stand to each other. */
    private static int apart(Draft a, Draft b) {
        if (a.scene == b.scene) {
            return Math.abs(b.trigger - a.trigger) < 8 ? 0 : 1;
        }
        int sentences = b.order - a.order;
        if (a.scene.sentence.title()) {
            return sentences <= 2 ? 2 : 3;
        }
        return sentences == 1 ? 4 : sentences <= 3 ? 5 : sentences <= 8 ? 6 : 7;
    }

    private static int compare(List<Mention> a, List<Mention> b) {
        if (a.isEmpty() || b.isEmpty()) {
            return a.isEmpty() && b.isEmpty() ? NONE : ONE;
        }
        return Sameness.share(a, b) ? SHARED : OTHER;
    }

    private static int tolls(@Nullable Toll a, @Nullable Toll b) {
        if (a == null || b == null) {
            return a == null && b == null ? NONE : ONE;
        }
        return a.equals(b) ? SHARED : a.overlaps(b) ? NEARLY : OTHER;
    }

    private static int modes(@Nullable Mode a, @Nullable Mode b) {
        if (a == null || b == null) {
            return a == null && b == null ? NONE : ONE;
        }
        return a == b ? SHARED : kin(a, b) || kin(b, a) ? NEARLY : OTHER;
    }

    /** Ways of telling one violence that reports exchange freely. */
    private static boolean kin(Mode a, Mode b) {
        return a == Mode.AERIAL && (b == Mode.HEAVY_WEAPONS || b == Mode.DRONE)
                || a == Mode.EXPLOSIVES && b == Mode.SUICIDE_ATTACK;
    }

    /** «هذا الهجوم». */
    private static boolean demonstrative(Draft draft) {
        return draft.trigger > 0 && draft.scene.pos(draft.trigger - 1) == org.raqib.words.Pos.DEMONSTRATIVE;
    }
}
