package org.raqib.findings;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.raqib.model.Commitment;
import org.raqib.model.EventDate;
import org.raqib.model.Incident;
import org.raqib.model.Milestone;
import org.raqib.model.Milestone.Stage;
import org.raqib.model.Text;
import org.raqib.model.Timeline;
import org.raqib.model.Timeline.Standing;

/**
 * Was the commitment in effect when the act happened? The day of publication is never taken for the day of the act: it
 * only bounds it. Where a day or a stretch of days may lie on either side of the moment of effect, of a suspension or of the
 * end, the answer is open. What one party alone declared, suspended or ended counts for that party; whether it frees the
 * others is disputed in each case, and so open.
 */
final class TimeQuestion {
    /** An undated act told this long after a lasting rule took effect is not taken for one from before it. */
    private static final int SETTLED_DAYS = 365;

    /** A report this long after a truce's end may still tell of its last days. */
    private static final int AFTERMATH_DAYS = 14;

    private final Names names;

    TimeQuestion(Names names) {
        this.names = names;
    }

    /** @param bearers through whom the accused are bound; empty where nobody is named, or everyone is bound */
    Answer answer(Commitment commitment, Incident incident, Press press, List<String> bearers) {
        Timeline timeline = commitment.timeline().only(one -> concerns(one, bearers));
        EventDate from = timeline.effectiveFrom() != null ? timeline.effectiveFrom() : timeline.declared();
        EventDate to = timeline.effectiveTo();
        EventDate when = incident.when();
        return when == null
                ? undated(commitment, incident, press, from, to)
                : dated(commitment, when, timeline, from, to, bearers);
    }

    private static boolean concerns(Milestone milestone, List<String> bearers) {
        return milestone.stage() == Stage.DECLARED
                || milestone.by().isEmpty()
                || bearers.isEmpty()
                || milestone.by().stream().anyMatch(bearers::contains);
    }

    private Answer dated(
            Commitment commitment,
            EventDate when,
            Timeline timeline,
            @Nullable EventDate from,
            @Nullable EventDate to,
            List<String> bearers) {
        Set<Standing> standings = commitment.standings(when, timeline);
        if (standings.equals(Set.of(Standing.IN_EFFECT))) {
            Milestone left = leftByOthers(commitment, when, bearers);
            return left != null ? others(left) : inEffect(when, timeline, from, to);
        }
        if (!standings.contains(Standing.IN_EFFECT)) {
            return notInEffect(when, timeline, standings, from, to);
        }
        if (standings.contains(Standing.SUSPENDED)) {
            return Answer.open(
                    new Text(
                            "تاريخ الفعل (" + when + ") لا يكفي لمعرفة هل وقع والالتزام معلق.",
                            "The date of the act (" + when
                                    + ") does not tell whether the commitment was suspended at the" + " time."),
                    new Text("ساعة الفعل وساعة التعليق.", "The hour of the act, and that of the suspension."));
        }
        if (standings.contains(Standing.ENDED)) {
            return Answer.open(
                    new Text(
                            "تاريخ الفعل (" + when + ") لا يكفي لمعرفة أسبق نهاية السريان (" + to + ") أم تلاها.",
                            "The date of the act (" + when + ") does not tell whether it came before or after the"
                                    + " commitment ended (" + to + ")."),
                    new Text("تاريخ أدق للفعل.", "A more exact date of the act."));
        }
        return Answer.open(
                new Text(
                        "تاريخ الفعل (" + when + ") لا يكفي لمعرفة أسبق السريان (" + from + ") أم تلاه.",
                        "The date of the act (" + when + ") does not tell whether it came before or after the"
                                + " commitment took effect (" + from + ")."),
                new Text(
                        "ساعة الفعل وساعة السريان.",
                        "The hour of the act, and the hour at which the commitment took effect."));
    }

    private static Answer inEffect(
            EventDate when, Timeline timeline, @Nullable EventDate from, @Nullable EventDate to) {
        Text period = period(from, to);
        Text extended = extended(when, timeline);
        return Answer.yes(
                "الفعل مؤرخ في " + when + "، والالتزام سارٍ " + period.ar() + "." + extended.ar(),
                "The act is dated " + when + "; the commitment is in effect " + period.en() + "." + extended.en());
    }

    /** That it would have lapsed by then, had it not been extended. */
    private static Text extended(EventDate when, Timeline timeline) {
        Milestone last = null;
        for (Milestone one : timeline.of(Stage.EXTENDED)) {
            if (!one.at().day().earliest().isAfter(when.latest())) {
                last = one;
            }
        }
        Milestone.Moment first = timeline.of(Stage.EFFECT).isEmpty()
                ? null
                : timeline.of(Stage.EFFECT).getFirst().until();
        return last == null
                        || first == null
                        || !when.latest().isAfter(first.day().earliest())
                ? Text.NONE
                : new Text(
                        " وقد مُدد (" + last.source().ar() + ").",
                        " It was extended (" + last.source().en() + ").");
    }

    private static Answer notInEffect(
            EventDate when,
            Timeline timeline,
            Set<Standing> standings,
            @Nullable EventDate from,
            @Nullable EventDate to) {
        if (standings.contains(Standing.DECLARED) && timeline.of(Stage.EFFECT).isEmpty()) {
            return Answer.open(
                    new Text(
                            "أُعلن الالتزام (" + from + ")، ولا يقول أي مصدر متى يبدأ سريانه.",
                            "The commitment was declared (" + from + "), and no source says when it took effect."),
                    new Text("مصدر يقول متى بدأ السريان.", "A source that says when it took effect."));
        }
        if (standings.contains(Standing.SUSPENDED)) {
            return Answer.no(
                    "وقع الفعل (" + when + ") والالتزام معلق.",
                    "The act (" + when + ") came while the commitment was suspended.");
        }
        return standings.contains(Standing.ENDED)
                ? Answer.no(
                        "وقع الفعل (" + when + ") بعد انتهاء السريان (" + to + ").",
                        "The act (" + when + ") came after it ended (" + to + ").")
                : Answer.no(
                        "وقع الفعل (" + when + ") قبل السريان (" + from + ").",
                        "The act (" + when + ") came before it took effect (" + from + ").");
    }

    /** A suspension or an end that another party alone declared before, and that nothing since undid. */
    private static @Nullable Milestone leftByOthers(Commitment commitment, EventDate when, List<String> bearers) {
        Milestone left = null;
        for (Milestone one : commitment.timeline().milestones()) {
            if (!concerns(one, bearers) && !one.at().day().earliest().isAfter(when.latest())) {
                switch (one.stage()) {
                    case SUSPENDED, ENDED -> left = one;
                    case RESUMED, EFFECT, EXTENDED -> left = null;
                    case DECLARED -> {}
                }
            }
        }
        return left;
    }

    private Answer others(Milestone left) {
        Text who = names.ids(left.by());
        boolean ended = left.stage() == Stage.ENDED;
        return Answer.open(
                new Text(
                        "أعلن " + who.ar() + (ended ? " إنهاء" : " تعليق") + " ما يخصه من الالتزام (" + left.at()
                                + ")؛ ولا يُعرف هل يبقى ملزما لغيره.",
                        who.en() + (ended ? " declared its part ended (" : " declared its part suspended (") + left.at()
                                + "); whether it still binds the others is open."),
                new Text(
                        "نص أو إعلان يقول هل يبقى الالتزام ساريا على الطرف الآخر.",
                        "A text or statement that says whether the commitment still binds the other party."));
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
                && commitment.effectiveFrom() != null
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
                    from == null
                            ? new Text(
                                    "لا يؤرخ أي تقرير الفعل، ولا يُعرف متى بدأ سريان الالتزام.",
                                    "No report dates the act, and it is not known when the commitment took effect.")
                            : new Text(
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
