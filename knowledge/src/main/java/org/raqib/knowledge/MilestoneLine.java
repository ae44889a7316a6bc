package org.raqib.knowledge;

import java.time.DateTimeException;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.raqib.model.EventDate;
import org.raqib.model.Milestone;
import org.raqib.model.Milestone.Moment;
import org.raqib.model.Milestone.Stage;
import org.raqib.model.Text;

/**
 * One line of a commitment's timeline: {@code effect = 2022-04-02 19:00 until 2022-06-02 19:00 by YEM-GOV | العربية | English}.
 * The hour, {@code until} and {@code by} may be left out; the source, in both languages, may not.
 */
final class MilestoneLine {
    private final Entry entry;
    private final Entry.Field field;
    private final Stage stage;
    private final String[] words;
    private int at;

    private MilestoneLine(Entry entry, Entry.Field field, Stage stage, String head) {
        this.entry = entry;
        this.field = field;
        this.stage = stage;
        this.words = head.split("\\s+");
    }

    static List<Milestone> read(Entry entry) {
        List<Milestone> milestones = new ArrayList<>();
        for (Stage stage : Stage.values()) {
            for (Entry.Field field : entry.all(stage.code())) {
                List<String> parts = CommitmentFile.parts(field);
                if (parts.size() != 3 || parts.stream().anyMatch(String::isEmpty)) {
                    throw entry.fault(
                            field,
                            "write '" + stage.code() + " = DATE | العربية | English': the date, then the source that"
                                    + " says so, in both languages");
                }
                milestones.add(new MilestoneLine(entry, field, stage, parts.getFirst())
                        .milestone(new Text(parts.get(1), parts.get(2))));
            }
        }
        return milestones;
    }

    private Milestone milestone(Text source) {
        Moment moment = moment();
        Moment until = null;
        List<String> by = List.of();
        while (at < words.length) {
            String word = words[at++];
            if (word.equals("until") && until == null && at < words.length) {
                until = until(moment);
            } else if (word.equals("by") && by.isEmpty() && at < words.length) {
                by = by();
            } else {
                throw entry.fault(
                        field,
                        "'" + word + "' cannot stand there; after the date come an hour (19:00), 'until DATE' and"
                                + " 'by ID, ID'");
            }
        }
        return new Milestone(stage, moment, until, by, source);
    }

    private Moment until(Moment from) {
        if (stage != Stage.EFFECT && stage != Stage.EXTENDED && stage != Stage.SUSPENDED) {
            throw entry.fault(
                    field,
                    "'until' belongs to effect, extended and suspended; write an end of its own as 'ended = DATE"
                            + " | ...'");
        }
        Moment until = moment();
        if (until.day().latest().isBefore(from.day().earliest())) {
            throw entry.fault(
                    field,
                    "[" + entry.id() + "] ends (" + until.day() + ") before it takes effect (" + from.day()
                            + "); correct one of the dates");
        }
        return until;
    }

    private List<String> by() {
        StringBuilder ids = new StringBuilder(words[at++]);
        while (at < words.length && ids.charAt(ids.length() - 1) == ',') {
            ids.append(words[at++]);
        }
        return List.of(ids.toString().split(",", -1));
    }

    private Moment moment() {
        EventDate day;
        try {
            day = EventDate.parse(words[at++]);
        } catch (DateTimeException e) {
            throw entry.fault(field, e.getMessage() + " (a range is written DATE/DATE)");
        }
        LocalTime hour = null;
        if (at < words.length && words[at].indexOf(':') > 0) {
            hour = hour(words[at++]);
            if (!day.isDay()) {
                throw entry.fault(field, "an hour needs one day before it, not " + day);
            }
        }
        return new Moment(day, hour);
    }

    private LocalTime hour(String word) {
        try {
            return LocalTime.parse(word);
        } catch (DateTimeException e) {
            throw entry.fault(field, "'" + word + "' is not an hour; write for example 19:00, local time at the place");
        }
    }

    /** What is written before the source. */
    static String head(Milestone milestone) {
        Moment until = milestone.until();
        return milestone.at()
                + (until == null ? "" : " until " + until)
                + (milestone.by().isEmpty() ? "" : " by " + String.join(", ", milestone.by()));
    }

    /** Refuses a timeline that cannot have been so. */
    static void check(Entry entry, List<Milestone> milestones) {
        @Nullable Milestone effect = null;
        for (Milestone one : milestones) {
            if (one.stage() == Stage.EFFECT
                    && (effect == null
                            || one.at()
                                    .day()
                                    .earliest()
                                    .isBefore(effect.at().day().earliest()))) {
                effect = one;
            }
        }
        for (Milestone one : milestones) {
            if (one.stage() == Stage.DECLARED || one.stage() == Stage.EFFECT) {
                continue;
            }
            String key = one.stage().code();
            if (effect == null && one.stage() != Stage.ENDED) {
                throw entry.fault(
                        key,
                        "[" + entry.id() + "] is " + key + " and never took effect; add a line 'effect = "
                                + "DATE | ...'");
            }
            if (effect != null
                    && one.at().day().latest().isBefore(effect.at().day().earliest())) {
                throw entry.fault(
                        key,
                        "[" + entry.id() + "] is " + key + " (" + one.at().day() + ") before it takes effect ("
                                + effect.at().day() + "); correct one of the dates");
            }
            if (one.stage() == Stage.RESUMED
                    && milestones.stream().noneMatch(other -> other.stage() == Stage.SUSPENDED)) {
                throw entry.fault(key, "[" + entry.id() + "] is resumed and was never suspended; add the suspension");
            }
        }
    }
}
