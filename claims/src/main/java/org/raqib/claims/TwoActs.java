package org.raqib.claims;

import java.util.List;
import java.util.Set;
import org.raqib.model.EntityKind;
import org.raqib.model.Mention;
import org.raqib.words.Pos;

/**
 * What grammar tells apart within a sentence, whatever else two acts share: each has a doer of its own, each was in a town of its
 * own, or one came so long after the other, or in answer to it.
 */
final class TwoActs {
    /** Words between what leads an act that came before and that act. */
    private static final int REACH = 10;
    /** Words of a length of time and what leads it («بعد نحو ثلاثة أيام من»). */
    private static final int LENGTH = 5;
    /** Words between a verb and who does it or where it is done. */
    private static final int CLAUSE = 8;

    /** «غداة مقتل»: what stands behind was the day before or after. */
    private static final Set<String> NEXT_DAY = Set.of("غداه", "عشيه", "وغداه", "وعشيه");

    /** Verbs by which a known act comes about at a time. */
    private static final Set<String> CAME = WordList.of("جاء", "جاءت", "ياتي", "تاتي", "وقع", "وقعت", "اتي", "اتت");

    private static final Set<String> BEFORE_OR_AFTER = Set.of("بعد", "قبل", "وبعد", "وقبل");
    private static final Set<String> LINKS = Set.of("من", "علي");
    /** Lengths of time, in the forms that stand behind "after": a longer word may be anything. */
    private static final Set<String> LENGTHS = WordList.of(
            "دقائق", "ساعه", "ساعتين", "ساعات", "يوم", "يومين", "ايام", "اسبوع", "اسبوعين", "اسابيع", "شهر", "شهرين",
            "اشهر", "شهور", "عام", "عامين", "اعوام", "سنه", "سنتين", "سنوات");

    /** Words between "in answer to" and what is answered. */
    private static final int ANSWERED = 4;

    private static final String ANSWER = "رد";
    private static final String TO = "علي";

    private TwoActs() {}

    /** Whether the words of one sentence tell two acts apart; false for words of two sentences. */
    static boolean areTold(Draft a, Draft b) {
        return a.scene == b.scene
                && a.trigger < b.trigger
                && (isTimed(a, b) || isAnswered(a, b) || a.verbal && b.verbal && eachHasItsOwn(a, b));
    }

    /** «قصف المخيم بعد يوم من مقتل جنديين»، «هاجم الحاجز غداة تفجير السوق». */
    private static boolean isTimed(Draft a, Draft b) {
        Scene scene = b.scene;
        boolean came = a.trigger > 0 && CAME.contains(scene.stem(a.trigger - 1));
        if (!a.verbal && scene.morphs[a.trigger].hasArticle() && !came) {
            // «تبنى التنظيم الهجوم بعد يوم من تفجير السوق»: it was told before, and is the same; not so «جاء الهجوم بعد
            // يوم من».
            return false;
        }
        for (int i = b.trigger - 1; !b.verbal && i >= Math.max(a.triggerTo, b.trigger - REACH); i--) {
            if (scene.isVerb(i) || scene.isComma(i)) {
                return false;
            }
            if (NEXT_DAY.contains(scene.form(i)) || LINKS.contains(scene.form(i)) && isLength(scene, a.triggerTo, i)) {
                return true;
            }
        }
        return false;
    }

    /** Whether "after" and a length of time lead to a token. */
    private static boolean isLength(Scene scene, int from, int link) {
        boolean length = false;
        for (int i = link - 1; i >= Math.max(from, link - LENGTH); i--) {
            if (BEFORE_OR_AFTER.contains(scene.form(i))) {
                return length;
            }
            length |= LENGTHS.contains(scene.stem(i));
        }
        return false;
    }

    /** «قصف المواقع ردا على إطلاق صواريخ»: whether the later words tell what the earlier ones answer. */
    static boolean isAnswered(Draft a, Draft b) {
        Scene scene = b.scene;
        if (a.scene != scene) {
            return false;
        }
        for (int i = b.trigger - 1; i > Math.max(a.trigger, b.trigger - ANSWERED); i--) {
            if (scene.isComma(i) || scene.isVerb(i)) {
                return false;
            }
            if (scene.form(i).equals(TO)
                    && scene.stem(i - 1).startsWith(ANSWER)
                    && scene.stem(i - 1).length() <= 3) {
                return true;
            }
        }
        return false;
    }

    /** «سيطر الجيش على قرية وسيطرت الفصائل على تلة»، «التقى الوزير في أنقرة وبحث مع السفير في روما». */
    private static boolean eachHasItsOwn(Draft a, Draft b) {
        if (!b.scene.morphs[b.trigger].hasConjunction() || b.scene.pos(b.trigger) == Pos.OTHER) {
            return false;
        }
        // «هاجم مسلحون الحاجز وقتل المهاجمون جنديين»: people may be the same ones again.
        boolean people = !CastFeatures.isFeminine(b.scene.stem(b.trigger))
                && b.actors.stream().anyMatch(actor -> actor.kind() == EntityKind.ROLE);
        boolean doers = !people
                && !a.rule.twoSided()
                && !b.rule.twoSided()
                && own(a, a.actors)
                && own(b, b.actors)
                && !Sameness.share(a.actors, b.actors);
        return doers || areTowns(a, b);
    }

    private static boolean areTowns(Draft a, Draft b) {
        return own(a, a.places)
                && own(b, b.places)
                && isTown(a.places)
                && isTown(b.places)
                && !Sameness.share(a.places, b.places);
    }

    private static boolean isTown(List<Mention> places) {
        return places.size() == 1
                && places.get(0).kind() == EntityKind.PLACE
                && places.get(0).id() != null;
    }

    /** Whether all of them stand in the verb's own clause, behind it. */
    private static boolean own(Draft draft, List<Mention> mentions) {
        int from = draft.scene.tokens.get(draft.trigger).start();
        int last = Math.min(draft.scene.size(), draft.triggerTo + CLAUSE) - 1;
        int to = draft.scene.tokens.get(last).end();
        for (Mention mention : mentions) {
            if (mention.span() == null
                    || mention.span().start() < from
                    || mention.span().end() > to) {
                return false;
            }
        }
        return !mentions.isEmpty();
    }
}
