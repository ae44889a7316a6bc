package org.raqib.findings;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.raqib.model.Commitment;
import org.raqib.model.EventDate;
import org.raqib.model.Incident;
import org.raqib.model.Text;

/**
 * Was the commitment in effect when the act happened? The day of publication is never taken for the day of the act: it
 * only bounds it. Where a day or a stretch of days may lie on either side of the moment of effect, the answer is open.
 */
final class TimeQuestion {
    /** An undated act told this long after a lasting rule took effect is not taken for one from before it. */
    private static final int SETTLED_DAYS = 365;

    /** A report this long after a truce's end may still tell of its last days. */
    private static final int AFTERMATH_DAYS = 14;

    private TimeQuestion() {}

    static Answer answer(Commitment commitment, Incident incident, Press press) {
        EventDate from = commitment.effectiveFrom() != null ? commitment.effectiveFrom() : commitment.declared();
        EventDate to = commitment.effectiveTo();
        return incident.when() != null
                ? dated(incident.when(), from, to)
                : undated(commitment, incident, press, from, to);
    }

    private static Answer dated(EventDate when, @Nullable EventDate from, @Nullable EventDate to) {
        if (from != null && when.latest().isBefore(from.earliest())) {
            return Answer.no(
                    "وقع الفعل (" + when + ") قبل السريان (" + from + ").",
                    "The act (" + when + ") came before it took effect (" + from + ").");
        }
        if (to != null && when.earliest().isAfter(to.latest())) {
            return Answer.no(
                    "وقع الفعل (" + when + ") بعد انتهاء السريان (" + to + ").",
                    "The act (" + when + ") came after it ended (" + to + ").");
        }
        if (isAfterStart(when, from) && isBeforeEnd(when, to)) {
            return Answer.yes(
                    "الفعل مؤرخ في " + when + "، والالتزام سارٍ "
                            + period(from, to).ar() + ".",
                    "The act is dated " + when + "; the commitment is in effect "
                            + period(from, to).en() + ".");
        }
        if (!isAfterStart(when, from)) {
            return Answer.open(
                    new Text(
                            "تاريخ الفعل (" + when + ") لا يكفي لمعرفة أسبق السريان (" + from + ") أم تلاه.",
                            "The date of the act (" + when + ") does not tell whether it came before or after the"
                                    + " commitment took effect (" + from + ")."),
                    new Text(
                            "ساعة الفعل وساعة السريان.",
                            "The hour of the act, and the hour at which the commitment took effect."));
        }
        return Answer.open(
                new Text(
                        "تاريخ الفعل (" + when + ") لا يكفي لمعرفة أسبق نهاية السريان (" + to + ") أم تلاها.",
                        "The date of the act (" + when + ") does not tell whether it came before or after the"
                                + " commitment ended (" + to + ")."),
                new Text("تاريخ أدق للفعل.", "A more exact date of the act."));
    }

    /** A commitment that takes effect on a named day covers that day; one known only to a range covers what follows it. */
    private static boolean isAfterStart(EventDate when, @Nullable EventDate from) {
        return from == null
                || (from.isDay()
                        ? !when.earliest().isBefore(from.earliest())
                        : when.earliest().isAfter(from.latest()));
    }

    private static boolean isBeforeEnd(EventDate when, @Nullable EventDate to) {
        return to == null
                || (to.isDay()
                        ? !when.latest().isAfter(to.latest())
                        : when.latest().isBefore(to.earliest()));
    }

    private static Answer undated(
            Commitment commitment, Incident incident, Press press, @Nullable EventDate from, @Nullable EventDate to) {
        if (commitment.kind() == Commitment.Kind.LAW) {
            return Answer.yes(
                    "لا يؤرخ أي تقرير الفعل؛ والقاعدة سارية " + period(from, to).ar() + " بلا انقطاع.",
                    "No report dates the act; the rule has been in force "
                            + period(from, to).en() + " without a break.");
        }
        LocalDate first = Press.firstPublished(incident);
        LocalDate last = Press.lastPublished(incident);
        if (last != null && from != null && last.isBefore(from.earliest())) {
            return Answer.no(
                    "نُشر التقرير (" + last + ") قبل السريان (" + from + ").",
                    "It was reported (" + last + ") before the commitment took effect (" + from + ").");
        }
        boolean published = first != null
                && (from == null || !first.isBefore(from.latest()))
                && (to == null || !first.isAfter(to.earliest()));
        if (published && Press.isCalledBreach(commitment, incident)) {
            return Answer.yes(
                    "لا يؤرخ أي تقرير الفعل؛ لكن من يرويه يسميه خرقا، وكان الالتزام ساريا يوم النشر (" + first + ").",
                    "No report dates the act; but those who tell it call it a breach, and the commitment was in effect"
                            + " when it was reported (" + first + ").");
        }
        if (published
                && from != null
                && to == null
                && commitment.kind() != Commitment.Kind.TRUCE
                && ChronoUnit.DAYS.between(from.latest(), Objects.requireNonNull(first)) >= SETTLED_DAYS) {
            return Answer.yes(
                    "لا يؤرخ أي تقرير الفعل؛ نُشر الخبر في " + first + " والالتزام سارٍ منذ " + from
                            + "، ولا شيء في التقارير يضعه قبل ذلك.",
                    "No report dates the act; it was told as news on " + first + ", the commitment has been in effect"
                            + " since " + from + ", and nothing in the reports places it earlier.");
        }
        boolean near = last != null
                && (from == null || !last.isBefore(from.earliest()))
                && (to == null || !last.isAfter(to.latest().plusDays(AFTERMATH_DAYS)));
        if (near || (last == null && press.isNamed(commitment, incident))) {
            return Answer.open(
                    new Text(
                            "لا يؤرخ أي تقرير الفعل، فلا يُعرف أوقع قبل السريان (" + from + ") أم بعده.",
                            "No report dates the act, so it cannot be told whether it came before or after the"
                                    + " commitment took effect (" + from + ")."),
                    new Text("تقرير يؤرخ الفعل باليوم والساعة.", "A report that dates the act, by day and hour."));
        }
        return Answer.no(
                "لا يؤرخ أي تقرير الفعل، ولا شيء يربطه بهذا الالتزام.",
                "No report dates the act, and nothing ties it to this commitment.");
    }

    private static Text period(@Nullable EventDate from, @Nullable EventDate to) {
        if (from == null) {
            return to == null ? new Text("على الدوام", "at all times") : new Text("حتى " + to, "until " + to);
        }
        return to == null
                ? new Text("منذ " + from, "since " + from)
                : new Text("من " + from + " إلى " + to, "from " + from + " to " + to);
    }
}
