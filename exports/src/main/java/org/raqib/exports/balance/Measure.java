package org.raqib.exports.balance;

import java.util.Locale;
import org.raqib.model.Text;

/** What is measured of each group. Counts are told; shares are compared as well. */
public enum Measure {
    CLAIMS("الأقوال", "claims"),
    CLAIMS_AS_FACT("أقوال مروية وقائعَ", "claims told as fact"),
    NAMED("تسميته فاعلا", "claims that name the party"),
    INCIDENTS("الحوادث", "incidents"),
    SUFFERED("حوادث وقعت عليه", "incidents suffered"),
    CONFIRMED("مؤكدة", "graded confirmed"),
    FAIR("متوسطة التأييد", "graded fair"),
    WEAK("مصدر واحد", "graded weak"),
    CONTESTED("متنازع عليها", "graded contested"),
    DISCOUNTED("مستبعدة", "graded discounted"),
    DENIED("نفي محفوظ", "with a denial kept"),
    HEARD("سُمع فيها الطرف", "in which the party is heard"),
    FINDINGS("النتائج", "findings"),
    FINDING_ALLEGED("منسوبة", "findings alleged"),
    FINDING_SUPPORTED("مؤيدة", "findings supported"),
    FINDING_CONTESTED("متنازع عليها", "findings contested"),
    FINDING_DENIED("منفية", "findings denied"),
    FINDING_INDETERMINATE("غير محسومة", "findings indeterminate"),
    WITHIN_A_DAY("نُشرت في غضون يوم", "published within a day"),
    MEDIAN_DAYS("وسيط الأيام إلى النشر", "median days to publication");

    private final Text label;

    Measure(String ar, String en) {
        label = new Text(ar, en);
    }

    /** What it is called. */
    public Text label() {
        return label;
    }

    /** The published spelling, for example {@code claims-as-fact}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
