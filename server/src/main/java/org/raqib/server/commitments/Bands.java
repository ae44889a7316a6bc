package org.raqib.server.commitments;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.raqib.model.Commitment;
import org.raqib.model.EventDate;
import org.raqib.model.Milestone;
import org.raqib.model.Timeline.Standing;
import org.raqib.server.charts.Svg;
import org.raqib.server.charts.Svg.Hold;
import org.raqib.server.incidents.Naming;
import org.raqib.server.web.Chrome;
import org.raqib.server.web.Html;
import org.raqib.server.web.Language;

/** Commitments as bands over time: where each stood, and what happened to it. */
final class Bands {
    private static final double WIDTH = 920;
    private static final double NAMES = 300;
    private static final double ROW = 34;
    private static final double TOP = 62;
    private static final int NAME_LENGTH = 42;

    private final Naming naming;
    private final Chrome chrome;
    private final boolean mirrored;

    Bands(Naming naming, Chrome chrome) {
        this.naming = naming;
        this.chrome = chrome;
        this.mirrored = chrome.language() == Language.ARABIC;
    }

    /** So long it stood so; several standings where that is open. */
    private record Stretch(LocalDate from, LocalDate to, Set<Standing> standings) {}

    /** All of them, each leading to its page. */
    Html all(List<Commitment> commitments, LocalDate from, LocalDate to, String title, String description) {
        Svg svg = new Svg("bands", WIDTH, TOP + commitments.size() * ROW + 8, mirrored, title, description);
        Axis axis = new Axis(from, to, NAMES, WIDTH - 10);
        double bottom = TOP + commitments.size() * ROW;
        years(svg, axis, bottom);
        key(svg);
        for (int i = 0; i < commitments.size(); i++) {
            Commitment one = commitments.get(i);
            double y = TOP + i * ROW;
            String name = chrome.of(one.title());
            svg.link("/commitments/" + one.id(), name);
            svg.rect(0, y, WIDTH, ROW, "c-touch");
            svg.label(NAMES - 12, y + 21, shortened(name), Hold.END, "c-label c-link");
            svg.endLink();
            band(svg, one, axis, y + 8, 16);
        }
        return svg.done();
    }

    /** One of them, with what happened to it and the findings on it by month. */
    Html one(
            Commitment commitment, LocalDate from, LocalDate to, List<LocalDate> findings, String title, String words) {
        double height = 190;
        Svg svg = new Svg("band", WIDTH, height, mirrored, title, words);
        Axis axis = new Axis(from, to, 20, WIDTH - 20);
        years(svg, axis, 118);
        key(svg);
        band(svg, commitment, axis, 72, 26);
        double last = -100;
        int level = 0;
        for (Milestone milestone : commitment.timeline().milestones()) {
            LocalDate day = milestone.at().day().earliest();
            if (day.isBefore(from) || day.isAfter(to)) {
                continue;
            }
            double x = axis.at(day);
            level = x - last < 86 ? (level + 1) % 3 : 0;
            last = x;
            svg.line(x, 98, x, 128 + level * 17, "c-grid");
            svg.label(
                    x,
                    138 + level * 17,
                    chrome.say("commitments.stage." + milestone.stage().code()),
                    hold(x),
                    "c-label");
        }
        findings(svg, axis, findings);
        return svg.done();
    }

    private static Hold hold(double x) {
        return x < 60 ? Hold.START : x > WIDTH - 80 ? Hold.END : Hold.MIDDLE;
    }

    private void findings(Svg svg, Axis axis, List<LocalDate> days) {
        for (LocalDate day : days) {
            if (!day.isBefore(axis.from) && !day.isAfter(axis.to)) {
                double x = axis.at(day);
                svg.line(x, 56, x, 68, "c-finding");
            }
        }
        if (!days.isEmpty()) {
            svg.line(20 + 560, 8, 20 + 560, 20, "c-finding")
                    .label(590, 18, chrome.say("commitments.key.finding"), Hold.START, "c-label");
        }
    }

    private void key(Svg svg) {
        double x = 20;
        svg.rect(x, 8, 22, 12, "c-plain", 2).label(x + 28, 18, standing(Standing.IN_EFFECT), Hold.START, "c-label");
        x += 130;
        svg.hatched(x, 8, 22, 12, "c-edge", true)
                .label(x + 28, 18, standing(Standing.SUSPENDED), Hold.START, "c-label");
        x += 120;
        svg.rect(x, 11, 22, 6, "c-declared").label(x + 28, 18, standing(Standing.DECLARED), Hold.START, "c-label");
        x += 140;
        svg.hatched(x, 8, 22, 12, "c-edge", false)
                .label(x + 28, 18, chrome.say("commitments.key.open"), Hold.START, "c-label");
    }

    private void years(Svg svg, Axis axis, double bottom) {
        int years = axis.to.getYear() - axis.from.getYear() + 1;
        if (years <= 2) {
            months(svg, axis, bottom);
            return;
        }
        int every = years > 12 ? 2 : 1;
        for (int year = axis.from.getYear() + 1; year <= axis.to.getYear(); year++) {
            double x = axis.at(LocalDate.of(year, 1, 1));
            svg.line(x, 44, x, bottom, "c-grid");
            if (year % every == 0) {
                svg.label(x, 40, Integer.toString(year), Hold.MIDDLE, "c-number");
            }
        }
    }

    private void months(Svg svg, Axis axis, double bottom) {
        long months = ChronoUnit.MONTHS.between(axis.from, axis.to) + 1;
        long every = Math.max(1, months / 8);
        LocalDate first = axis.from.withDayOfMonth(1).plusMonths(1);
        for (int i = 0; !first.plusMonths(i).isAfter(axis.to); i++) {
            LocalDate month = first.plusMonths(i);
            double x = axis.at(month);
            svg.line(x, 44, x, bottom, "c-grid");
            if (i % every == 0) {
                svg.label(
                        x,
                        40,
                        month.getYear() + "-" + String.format("%02d", month.getMonthValue()),
                        Hold.MIDDLE,
                        "c-number");
            }
        }
    }

    private void band(Svg svg, Commitment commitment, Axis axis, double y, double tall) {
        for (Stretch stretch : stretches(commitment, axis.from, axis.to)) {
            double x = axis.at(stretch.from);
            double wide = Math.max(2.5, axis.at(stretch.to.plusDays(1)) - x);
            svg.group(words(stretch));
            if (stretch.standings.size() > 1) {
                svg.hatched(x, y, wide, tall, "c-edge", false);
            } else if (stretch.standings.contains(Standing.IN_EFFECT)) {
                svg.rect(x, y, wide, tall, "c-plain");
            } else if (stretch.standings.contains(Standing.SUSPENDED)) {
                svg.hatched(x, y, wide, tall, "c-edge", true);
            } else {
                svg.rect(x, y + tall / 3, wide, tall / 3, "c-declared");
            }
            svg.end();
        }
        for (Milestone milestone : commitment.timeline().milestones()) {
            LocalDate day = milestone.at().day().earliest();
            if (!day.isBefore(axis.from) && !day.isAfter(axis.to)) {
                svg.group(chrome.say("commitments.stage." + milestone.stage().code()) + ": "
                        + naming.date(milestone.at().day(), chrome));
                svg.diamond(axis.at(day), y + tall / 2, 5.5, "c-milestone");
                svg.end();
            }
        }
    }

    private String words(Stretch stretch) {
        String standings = stretch.standings.stream()
                .map(this::standing)
                .reduce((one, other) -> chrome.say("commitments.or", "one", one, "other", other))
                .orElse("");
        return standings + ": " + naming.days(stretch.from, stretch.to, chrome);
    }

    private String standing(Standing standing) {
        return chrome.say("commitments.standing." + standing.code());
    }

    /** Where it stood, day by day, joined; what is not yet declared or has ended is left out. */
    private static List<Stretch> stretches(Commitment commitment, LocalDate from, LocalDate to) {
        Set<LocalDate> changes = new TreeSet<>(Set.of(from));
        for (Milestone milestone : commitment.timeline().milestones()) {
            add(changes, milestone.at().day());
            Milestone.Moment until = milestone.until();
            if (until != null) {
                add(changes, until.day());
            }
        }
        changes.removeIf(day -> day.isBefore(from) || day.isAfter(to));
        List<LocalDate> days = new ArrayList<>(changes);
        List<Stretch> stretches = new ArrayList<>();
        for (int i = 0; i < days.size(); i++) {
            LocalDate first = days.get(i);
            LocalDate last = i + 1 < days.size() ? days.get(i + 1).minusDays(1) : to;
            Set<Standing> standings = EnumSet.copyOf(commitment.standings(EventDate.of(first)));
            if (standings.size() == 1 && (standings.contains(Standing.ENDED) || standings.contains(Standing.NOT_YET))) {
                continue;
            }
            Stretch before = stretches.isEmpty() ? null : stretches.getLast();
            if (before != null
                    && before.standings.equals(standings)
                    && before.to.plusDays(1).equals(first)) {
                stretches.set(stretches.size() - 1, new Stretch(before.from, last, standings));
            } else {
                stretches.add(new Stretch(first, last, standings));
            }
        }
        return stretches;
    }

    private static void add(Set<LocalDate> changes, EventDate date) {
        changes.add(date.earliest());
        changes.add(date.earliest().plusDays(1));
        changes.add(date.latest());
        changes.add(date.latest().plusDays(1));
    }

    private static String shortened(String name) {
        String plain = Naming.plain(name);
        return plain.codePointCount(0, plain.length()) <= NAME_LENGTH
                ? plain
                : plain.substring(0, plain.offsetByCodePoints(0, NAME_LENGTH - 1))
                                .strip() + "…";
    }

    /** The days that a commitment's own page is drawn for: some time around all that happened to it. */
    static LocalDate[] around(Commitment commitment, @Nullable LocalDate lastFinding, LocalDate today) {
        LocalDate first = null;
        LocalDate last = null;
        for (Milestone milestone : commitment.timeline().milestones()) {
            Milestone.Moment until = milestone.until();
            LocalDate begins = milestone.at().day().earliest();
            LocalDate ends =
                    until == null ? milestone.at().day().latest() : until.day().latest();
            first = first == null || begins.isBefore(first) ? begins : first;
            last = last == null || ends.isAfter(last) ? ends : last;
        }
        if (first == null || last == null) {
            return new LocalDate[] {today.minusYears(2), today};
        }
        boolean open = !commitment.standings(EventDate.of(last.plusDays(2))).equals(Set.of(Standing.ENDED));
        if (open && today.isAfter(last)) {
            last = today;
        }
        if (lastFinding != null && lastFinding.isAfter(last)) {
            last = lastFinding;
        }
        long days = Math.max(20, ChronoUnit.DAYS.between(first, last));
        return new LocalDate[] {first.minusDays(days / 12 + 3), last.plusDays(days / 12 + 3)};
    }

    /** From a day to a place on the drawing. */
    private record Axis(LocalDate from, LocalDate to, double start, double end) {
        double at(LocalDate day) {
            double whole = Math.max(1, ChronoUnit.DAYS.between(from, to) + 1);
            double part = Math.clamp(ChronoUnit.DAYS.between(from, day), 0, whole);
            return start + (end - start) * part / whole;
        }
    }
}
