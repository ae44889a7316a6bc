package org.raqib.copies;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.raqib.model.Copy;
import org.raqib.model.Text;

/** The sentence that says why one report is taken for a copy of another. */
final class Wording {
    private Wording() {}

    static Text reason(
            @Nullable LocalDate late,
            @Nullable LocalDate early,
            String of,
            @Nullable String publisher,
            Copy.Kind kind,
            double share,
            List<String> credits) {
        // Not rounded up: 100% is said of all of it only.
        int percent = (int) (share * 100);
        Text what = kind == Copy.Kind.EXACT
                ? new Text("نصه هو نص التقرير " + of, "Its text is word for word that of report " + of)
                : new Text(
                        percent + "% من عباراته هي عبارات التقرير " + of,
                        percent + "% of its wording stands in report " + of);
        Text outlet = publisher == null ? new Text("", "") : new Text(" (" + publisher + ")", " (" + publisher + ")");
        Text when = when(late, early);
        Text credit = credits.isEmpty()
                ? new Text("", "")
                : new Text("، وينسبه إلى " + String.join("، ", credits), "; it credits " + String.join(", ", credits));
        return new Text(
                what.ar() + outlet.ar() + when.ar() + credit.ar() + ".",
                what.en() + outlet.en() + when.en() + credit.en() + ".");
    }

    private static Text when(@Nullable LocalDate late, @Nullable LocalDate early) {
        if (late == null || early == null) {
            return new Text("، ولا يُعرف أيهما نُشر أولا", "; which was published first is not known");
        }
        long days = ChronoUnit.DAYS.between(early, late);
        if (days == 0) {
            return new Text("، المنشور في اليوم نفسه", ", published on the same day");
        }
        return new Text("، المنشور في " + early, ", published on " + early);
    }
}
