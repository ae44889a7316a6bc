package org.raqib.claims;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.raqib.claims.WorthFeatures.Sink;
import org.raqib.claims.WorthFeatures.Trait;
import org.raqib.model.Mention;
import org.raqib.model.Span;
import org.raqib.words.Pos;

/**
 * Describes what {@link WorthFeatures} does not: what sort of words name the parties of an act, which acts stand around it,
 * whether it is quoted or counted, and words of what may be or is sought. Nothing here looks at who a party is.
 */
final class WorthSurroundings {
    /** An act so close governs the next, or is governed by it. */
    private static final int CLOSE = 5;
    /** Words of what may be or is sought stand at most so far before an act. */
    private static final int REACH = 6;
    /** A number stands at most so far before what it counts. */
    private static final int COUNT_REACH = 2;

    /** Stems of words for what may be, is feared, sought, averted, or is so in general. */
    private static final Set<String> SOUGHT = WordList.of(
            "حال",
            "احتمال",
            "احتمالات",
            "امكانيه",
            "مخاوف",
            "خشيه",
            "خوفا",
            "تحسبا",
            "مخاطر",
            "خطر",
            "تهديد",
            "تهديدات",
            "ضروره",
            "اهميه",
            "حق",
            "قدره",
            "اجل",
            "بهدف",
            "دون",
            "بدون",
            "عدم",
            "بدلا",
            "منع",
            "وقف",
            "انهاء",
            "نهايه",
            "مواجهه",
            "مكافحه",
            "ضد",
            "جهود",
            "محاوله",
            "محاولات",
            "استعداد",
            "خطط",
            "خطه",
            "مشروع",
            "استراتيجيه",
            "سياسه",
            "مستقبل",
            "دائما",
            "عاده",
            "احيانا",
            "اي",
            "كل",
            "مثل");

    private WorthSurroundings() {}

    /**
     * Describes an act.
     *
     * @param mates all acts of its sentence, itself included
     */
    static void describe(Draft draft, List<Draft> mates, Sink sink) {
        Scene scene = draft.scene;
        sink.add(Trait.QUOTED, WorthFeatures.yes(isQuoted(draft)));
        sink.add(Trait.COUNTED, WorthFeatures.yes(isCounted(scene, draft.trigger - COUNT_REACH, draft.trigger)));
        sink.add(Trait.WHO, named(draft, draft.actors));
        sink.add(Trait.WHOM, named(draft, draft.recipients));
        for (int i = Math.max(0, draft.trigger - REACH); i < draft.trigger; i++) {
            if (SOUGHT.contains(scene.stem(i))) {
                sink.add(Trait.SOUGHT, scene.stem(i));
            }
        }
        neighbours(draft, mates, sink);
        String rule = draft.rule.id();
        sink.add(Trait.RULE_VOICE, rule + (draft.speakers.isEmpty() ? " no" : " yes"));
        sink.add(Trait.RULE_MODALITY, rule + ' ' + draft.modality);
        String word = scene.lemma(draft.trigger) + ' ';
        sink.add(Trait.WORD_BEFORE, word + WorthFeatures.word(scene, draft.trigger - 1));
        sink.add(Trait.WORD_BEHIND, word + WorthFeatures.word(scene, draft.triggerTo));
    }

    /** The acts told right before and behind it. */
    private static void neighbours(Draft draft, List<Draft> mates, Sink sink) {
        Draft over = null;
        Draft under = null;
        for (Draft mate : mates) {
            if (mate.trigger < draft.trigger) {
                over = over == null || mate.trigger > over.trigger ? mate : over;
            } else if (mate.trigger > draft.trigger) {
                under = under == null || mate.trigger < under.trigger ? mate : under;
            }
        }
        sink.add(Trait.OVER, neighbour(draft, over));
        sink.add(Trait.UNDER, neighbour(draft, under));
    }

    private static String neighbour(Draft draft, @Nullable Draft other) {
        if (other == null) {
            return "none";
        }
        String type = other.rule.event().name();
        boolean close = Math.abs(other.trigger - draft.trigger) < CLOSE;
        return (other.dropped ? "let go " : "") + type + (close ? " close" : "");
    }

    private static boolean isQuoted(Draft draft) {
        Scene scene = draft.scene;
        if (draft.trigger < scene.quotedTo) {
            return true;
        }
        for (int i = draft.trigger - 1; i >= 0; i--) {
            if (scene.isQuote(i) && scene.quoteEnd(i) > draft.trigger) {
                return true;
            }
        }
        return false;
    }

    private static boolean isCounted(Scene scene, int from, int to) {
        for (int i = Math.max(0, from); i < to; i++) {
            if (scene.pos(i) == Pos.NUMBER) {
                return true;
            }
        }
        return false;
    }

    /** What sort of words name the first of its parties, and on which side of the act they stand. */
    private static String named(Draft draft, List<Mention> parties) {
        if (parties.isEmpty()) {
            return "none";
        }
        Scene scene = draft.scene;
        Mention first = parties.get(0);
        Span span = first.span();
        if (span == null || !scene.sentence.span().contains(span)) {
            return first.id() == null ? "elsewhere" : "elsewhere name";
        }
        int i = 0;
        while (i < scene.size() - 1 && scene.tokens.get(i).end() <= span.start()) {
            i++;
        }
        String side = i < draft.trigger ? "before " : "behind ";
        Phrase phrase = scene.phraseAt[i];
        if (phrase == null) {
            return side + "word";
        }
        if (isCounted(scene, phrase.from - COUNT_REACH, phrase.to)) {
            return side + "number";
        }
        if (phrase.name != null) {
            return side + (phrase.name.from() == phrase.from ? "name" : "of name");
        }
        return side + (phrase.definite ? "definite" : "indefinite");
    }
}
