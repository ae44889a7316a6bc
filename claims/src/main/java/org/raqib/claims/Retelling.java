package org.raqib.claims;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
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

    private static final String NONE = "none";
    private static final String ONE = "one";
    private static final String SHARED = "shared";
    private static final String OTHER = "other";

    private final Weights weights;

    private Retelling(Weights weights) {
        this.weights = weights;
    }

    static Retelling shipped() {
        return new Retelling(Weights.shipped(FILE, List.of()));
    }

    /** Above nothing where the later words tell of the earlier act again. */
    double of(Draft earlier, Draft later) {
        double[] sum = new double[1];
        describe(earlier, later, (kind, value) -> sum[0] += weights.of(kind, value, 0));
        return sum[0];
    }

    /** What can never be one: acts of two types, an act and its denial, tolls that exclude each other. */
    static boolean excluded(Draft a, Draft b) {
        return a.rule.event() != b.rule.event()
                || (a.modality == Modality.DENIED) != (b.modality == Modality.DENIED)
                || a.date != null && b.date != null && !a.date.overlaps(b.date);
    }

    /** Compares two tellings; each comparison is a kind and a value. */
    static void describe(Draft a, Draft b, WorthFeatures.Sink sink) {
        String actors = compare(a.actors, b.actors);
        String recipients = compare(a.recipients, b.recipients);
        String places = compare(a.places, b.places);
        String form = WorthFeatures.Sort.of(b).written();
        String word = a.scene.lemma(a.trigger).equals(b.scene.lemma(b.trigger))
                ? "same-word"
                : a.rule == b.rule ? "same-rule" : OTHER;
        String apart = apart(a, b);
        boolean title = a.scene.sentence.title();
        sink.add("bias", "");
        sink.add("event", a.rule.event().name());
        sink.add("actors", actors);
        sink.add("recipients", recipients);
        sink.add("places", places);
        sink.add("parties", actors + " " + recipients);
        sink.add("date", a.date == null && b.date == null ? NONE : a.date == null || b.date == null ? ONE : SHARED);
        sink.add("killed", tolls(a.killed, b.killed));
        sink.add("injured", tolls(a.injured, b.injured));
        sink.add("mode", modes(a.mode, b.mode));
        sink.add("modality", a.modality == b.modality ? "same" : OTHER);
        sink.add("speakers", compare(a.speakers, b.speakers));
        sink.add("word", word);
        sink.add("event-word", a.rule.event().name() + " " + word);
        sink.add("form", form);
        sink.add("form-before", WorthFeatures.Sort.of(a).written());
        sink.add("form-actors", form + " " + actors);
        sink.add("form-recipients", form + " " + recipients);
        sink.add("form-apart", form + " " + apart);
        sink.add("form-word", form + " " + word);
        sink.add("demonstrative", demonstrative(b) ? "yes" : "no");
        sink.add("points-back", b.anaphoric ? "yes" : "no");
        sink.add("title", title ? "yes" : "no");
        sink.add("apart", apart);
        sink.add("apart-word", apart + " " + word);
        sink.add("apart-actors", apart + " " + actors);
        sink.add("apart-recipients", apart + " " + recipients);
        String between = between(a, b);
        sink.add("between", between);
        sink.add("form-between", form + " " + between);
        sink.add("apart-between", apart + " " + between);
        String alike = alike(a, b);
        sink.add("alike", alike);
        sink.add("alike-apart", alike + " " + apart);
        sink.add("alike-word", alike + " " + word);
        sink.add("alike-form", alike + " " + form);
        sink.add("alike-actors", alike + " " + actors);
        sink.add("toll-only", (a.isTollOnly() ? "yes" : "no") + " " + (b.isTollOnly() ? "yes" : "no"));
    }

    /** How many acts of the type were told since the earlier one was last spoken of. */
    private static String between(Draft a, Draft b) {
        int others = b.ordinal - a.latest - 1;
        return others <= 0 ? "0" : others == 1 ? "1" : others <= 3 ? "2" : "4";
    }

    /** How many of the words around one stand around the other too, and whether that is most of them. */
    private static String alike(Draft a, Draft b) {
        Set<String> few = a.words().size() < b.words().size() ? a.words() : b.words();
        Set<String> many = few == a.words() ? b.words() : a.words();
        int shared = 0;
        for (String word : few) {
            shared += many.contains(word) ? 1 : 0;
        }
        String most = shared * 2 > few.size() ? "most" : "some";
        return shared == 0 ? NONE : shared < 6 ? shared + " " + most : "6 " + most;
    }

    /** Where the two stand to each other. */
    private static String apart(Draft a, Draft b) {
        if (a.scene == b.scene) {
            int words = Math.abs(b.trigger - a.trigger);
            return words < 8 ? "near" : "sentence";
        }
        if (a.scene.sentence.title()) {
            return b.order - a.order <= 2 ? "title-lead" : "title-body";
        }
        int sentences = b.order - a.order;
        return sentences == 1 ? "next" : sentences <= 3 ? "close" : sentences <= 8 ? "far" : "farther";
    }

    private static String compare(List<Mention> a, List<Mention> b) {
        if (a.isEmpty() || b.isEmpty()) {
            return a.isEmpty() && b.isEmpty() ? NONE : ONE;
        }
        return Sameness.share(a, b) ? SHARED : OTHER;
    }

    private static String tolls(@Nullable Toll a, @Nullable Toll b) {
        if (a == null || b == null) {
            return a == null && b == null ? NONE : ONE;
        }
        return Objects.equals(a, b) ? SHARED : a.overlaps(b) ? "overlap" : OTHER;
    }

    private static String modes(@Nullable Mode a, @Nullable Mode b) {
        if (a == null || b == null) {
            return a == null && b == null ? NONE : ONE;
        }
        return a == b ? SHARED : kin(a, b) || kin(b, a) ? "kin" : OTHER;
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
