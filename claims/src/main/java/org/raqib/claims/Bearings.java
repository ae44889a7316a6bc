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
    private static final Sorts LEADS = new Sorts(
            "بعد عقب اثر غداه وبعد وعقب بعدما فبعد",
            "قبل وقبل قبيل",
            "منذ ومنذ مذ",
            "خلال اثناء وخلال واثناء حين عندما لدي بينما فيما",
            "لاجل اجل بهدف بغيه لغرض بغرض كي لكي حتي قصد دون عدم",
            "ان بان وان انه انها",
            "في وفي",
            "من ومن",
            "علي وعلي",
            "الي والي",
            "عن وعن",
            "بسبب جراء نتيجه ردا",
            "التي الذي والتي والذي الذين اللذين");
    /** Behind the lists: what leads an act that is no word of theirs. */
    private static final int BI = LEADS.count() + 1;

    private static final int LI = LEADS.count() + 2;
    private static final int VERB = LEADS.count() + 3;
    private static final int COMMA = LEADS.count() + 4;
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
            int lead = LEADS.of(scene.form(i));
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

    /** Sorts of words, each written as its folded words with spaces between them. */
    static final class Sorts {
        private final WordTable<Integer> bySort = new WordTable<>();
        private final int count;

        Sorts(String... sorts) {
            count = sorts.length;
            for (int sort = 0; sort < count; sort++) {
                for (String word : sorts[sort].split(" ")) {
                    bySort.put(word, sort + 1);
                }
            }
        }

        int count() {
            return count;
        }

        /** Of which sort a word is, counted from 1, or 0. */
        int of(String form) {
            Integer sort = bySort.get(form);
            return sort == null ? 0 : sort;
        }
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
        if (i >= draft.trigger && i < draft.triggerTo) {
            return 1;
        }
        for (Draft mate : mates) {
            if (i >= mate.trigger && i < mate.triggerTo && !mate.dropped) {
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
