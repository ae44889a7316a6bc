package org.raqib.digest;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.raqib.model.EventDate;
import org.raqib.model.Incident;
import org.raqib.model.Mode;
import org.raqib.model.ReportedClaim;

/**
 * Which incidents belong to a period, and how.
 *
 * @param dated some claim dates it to a day or a few days of the period
 * @param undated no claim dates it, and a report of the period tells it
 * @param vague claims date it only to a longer time that includes days of the period ("in February", "since April")
 * @param elsewhere a report of the period tells it, dated to other days
 */
record Selection(List<Incident> dated, List<Incident> undated, List<Incident> vague, List<Incident> elsewhere) {
    /** A date this long or shorter, in days, still points at a day; a longer one tells of a time. */
    private static final long SHARP = 7;

    static Selection of(Period period, List<Incident> incidents) {
        Selection selection = new Selection(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        incidents.forEach(incident -> selection.place(period, incident));
        return selection;
    }

    /** What the period's sections tell and its figures count. */
    List<Incident> told() {
        List<Incident> told = new ArrayList<>(dated);
        told.addAll(undated);
        return told;
    }

    /** All that may fall in the period. */
    List<Incident> possible() {
        List<Incident> possible = told();
        possible.addAll(vague);
        return possible;
    }

    private void place(Period period, Incident incident) {
        boolean hasDate = false;
        boolean touches = false;
        boolean published = false;
        for (ReportedClaim claim : incident.claims()) {
            EventDate date = claim.claim().date();
            published |= period.contains(claim.published());
            if (date == null) {
                continue;
            }
            hasDate = true;
            if (period.overlaps(date)) {
                if (new Period(date.earliest(), date.latest()).days() <= Math.max(SHARP, period.days())) {
                    dated.add(incident);
                    return;
                }
                touches = true;
            }
        }
        if (touches) {
            vague.add(incident);
        } else if (published) {
            (hasDate ? elsewhere : undated).add(incident);
        }
    }

    /** The mode most claims give, or null. */
    static @Nullable Mode mode(Incident incident) {
        return incident.modes().isEmpty() ? null : incident.modes().getFirst();
    }
}
