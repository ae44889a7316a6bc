package org.raqib.claims;

import java.util.List;
import java.util.Set;
import org.raqib.words.Morph;
import org.raqib.words.Pos;

/** What leads an act, and what governs a date or a place: how these hang together in a sentence, in small numbers. */
final class Bearings {
    /** «هذا الهجوم»: an act that was told of before. */
    private static final Set<String> POINTING =
            WordList.of("هذا", "هذه", "ذلك", "تلك", "وهذا", "وهذه", "بهذا", "بهذه", "لهذا", "لهذه", "هذين");
    /** Words before an act that make it the time, the aim, the content or the cause of another, sort by sort. */
    private static final List<Set<String>> LEADS = List.of(
            WordList.of("بعد", "عقب", "اثر", "غداه", "وبعد", "وعقب", "بعدما", "فبعد"),
            WordList.of("قبل", "وقبل", "قبيل"),
            WordList.of("منذ", "ومنذ", "مذ"),
            WordList.of("خلال", "اثناء", "وخلال", "واثناء", "حين", "عندما", "لدي", "بينما", "فيما"),
            WordList.of("لاجل", "اجل", "بهدف", "بغيه", "لغرض", "بغرض", "كي", "لكي", "حتي", "قصد", "دون", "عدم"),
            WordList.of("ان", "بان", "وان", "انه", "انها"),
            WordList.of("في", "وفي"),
            WordList.of("من", "ومن"),
            WordList.of("علي", "وعلي"),
            WordList.of("الي", "والي"),
            WordList.of("عن", "وعن"),
            WordList.of("بسبب", "جراء", "نتيجه", "ردا"),
            WordList.of("التي", "الذي", "والتي", "والذي", "الذين", "اللذين"));
    /** Behind the lists: what leads an act that is no word of theirs. */
    private static final int BI = LEADS.size() + 1;

    private static final int LI = LEADS.size() + 2;
    private static final int VERB = LEADS.size() + 3;
    private static final int COMMA = LEADS.size() + 4;
    /** Words between such a word and its act. */
    private static final int LED_REACH = 3;
    /** Words between a relative and the verb of its clause. */
    private static final int RELATIVE_REACH = 3;

    private static final int NOTHING_GOVERNS = 5;

    private Bearings() {}

    /** «هذا الهجوم»: whether an act is pointed back at. */
    static boolean isPointedAt(Scene scene, int trigger) {
        return trigger > 0 && POINTING.contains(scene.form(trigger - 1));
    }

    /** What leads an act: a word of the lists by its sort, a prefix, a verb or a comma; 0 where nothing does. */
    static int led(Scene scene, int trigger) {
        Morph morph = scene.morphs[trigger];
        if (morph.has(Morph.BI)) {
            return BI;
        }
        if (morph.has(Morph.LI)) {
            return LI;
        }
        for (int i = trigger - 1; i >= Math.max(0, trigger - LED_REACH); i--) {
            int lead = lead(LEADS, scene.form(i));
            if (lead != 0) {
                return lead;
            }
            if (scene.isVerb(i)) {
                return VERB;
            }
            if (scene.isComma(i)) {
                return COMMA;
            }
        }
        return 0;
    }

    /** Whether an act is told in a relative clause: 2 where it is the clause's first verb, 1 farther on. */
    static int inRelative(Scene scene, int trigger) {
        for (int i = trigger - 1; i >= 0 && !scene.isComma(i); i--) {
            if (scene.pos(i) == Pos.RELATIVE) {
                return trigger - i <= RELATIVE_REACH ? 2 : 1;
            }
        }
        return 0;
    }

    /** Which of some lists a word is in, counted from 1, or 0. */
    static int lead(List<Set<String>> leads, String form) {
        for (int k = 0; k < leads.size(); k++) {
            if (leads.get(k).contains(form)) {
                return k + 1;
            }
        }
        return 0;
    }

    /** The nearest act or verb from a token on: the act itself, another, a word of saying, another verb, none. */
    static int governor(Draft draft, int from, int step, List<Draft> mates, List<Voice> voices) {
        for (int i = from; i >= 0 && i < draft.scene.size(); i += step) {
            int sort = sort(draft, i, mates, voices);
            if (sort != 0) {
                return sort;
            }
        }
        return NOTHING_GOVERNS;
    }

    private static int sort(Draft draft, int i, List<Draft> mates, List<Voice> voices) {
        if (i == draft.trigger) {
            return 1;
        }
        for (Draft mate : mates) {
            if (mate.trigger == i && !mate.dropped) {
                return 2;
            }
        }
        if (!draft.scene.isVerb(i)) {
            return 0;
        }
        for (Voice voice : voices) {
            if (voice.verb() == i) {
                return 3;
            }
        }
        return 4;
    }
}
