package org.raqib.incidents;

import org.raqib.model.Text;

/** A step of evidence for or against two claims' telling one happening, in the words given to a person. */
enum Step {
    SAME_DAY("اليوم نفسه", "the same day"),
    NEAR_DAY("وقت متقارب", "about the same time"),
    OTHER_DAY("يومان مختلفان", "different days"),
    NO_DAY("أحدهما بلا تاريخ", "one has no date"),
    DAYS_APART("أيام متباعدة", "days too far apart"),
    SAME_PLACE("المكان نفسه", "the same place"),
    NEAR_PLACE("مكان متقارب", "places near or within one another"),
    OTHER_PLACE("مكانان مختلفان", "different places"),
    OTHER_COUNTRY("بلدان مختلفان", "different countries"),
    SAME_MEANS("الوسيلة نفسها", "the same means"),
    OTHER_MEANS("وسيلتان مختلفتان", "different means"),
    SAME_ACTOR("الفاعل نفسه", "the same actor"),
    OTHER_ACTOR("فاعلان مختلفان", "different actors"),
    SAME_TARGET("المستهدَف أو المتلقي نفسه", "the same target or recipient"),
    OTHER_TARGET("مستهدَفان مختلفان", "different targets"),
    ANSWER("كل منهما على الآخر", "each against the other"),
    SAME_TOLL("الحصيلة نفسها", "the same toll"),
    NEAR_TOLL("حصيلة متقاربة", "tolls that agree"),
    OTHER_TOLL("حصيلتان مختلفتان", "different tolls"),
    SAME_WORDS("ألفاظ مشتركة", "words in common"),
    OTHER_WORDS("لا ألفاظ مشتركة ذات دلالة", "no telling words in common"),
    SAME_WORDING("النص نفسه تقريبا", "almost the same wording"),
    NOTHING_PARTICULAR("لا شيء خاص مشترك بينهما", "nothing particular in common"),
    SUM("أحدهما حصيلة مدة", "one sums up a period"),
    INTENTION("أحدهما نية لا واقعة", "one is an intention, not a deed"),
    ONE_TELLER("ميّز بينهما تقرير واحد", "one report tells them apart"),
    OTHER_ACT("فعلان من نوعين مختلفين", "acts of different types");

    private final Text wording;

    Step(String ar, String en) {
        this.wording = new Text(ar, en);
    }

    /** What the step says, as a phrase. */
    Text wording() {
        return wording;
    }
}
