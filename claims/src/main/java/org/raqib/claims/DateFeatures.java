package org.raqib.claims;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.raqib.model.EventDate;
import org.raqib.words.Pos;
import org.raqib.words.time.DateMention;

/** Computes what is known of a date as against an act ({@link DateFeature}). */
final class DateFeatures {
    /** Words that stand before a verb that tells what had happened before. */
    private static final Set<String> HAD = WordList.of("كان", "كانت", "قد", "وكان", "وكانت", "وقد", "كانوا");
    /** Words between such a word and its verb. */
    private static final int HAD_REACH = 5;
    /** Days before the day of publication, in classes. */
    private static final int[] AGES = {0, 1, 2, 4, 8, 32, 366};

    private static final int AGE_UNKNOWN = AGES.length + 2;
    /** Words that lead a date, sort by sort. */
    private static final Bearings.Sorts LEADS = new Bearings.Sorts(
            "منذ ومنذ مذ",
            "خلال وخلال اثناء طوال طيله مدي مدار",
            "قبل وقبل",
            "بعد وبعد عقب اثر",
            "في وفي",
            "حتي وحتي الي",
            "من ومن",
            "عام العام سنه");

    /** Sentences to where a date is never told. */
    private static final byte FAR = 12;

    private final Grammar grammar;

    DateFeatures(Grammar grammar) {
        this.grammar = grammar;
    }

    /** What is known of an act, whatever date is held against it. */
    static int[] act(Draft draft, List<Voice> voices) {
        int[] x = new int[DateFeature.SIZE];
        Scene scene = draft.scene;
        x[DateFeature.EVENT] = draft.rule.event().ordinal();
        x[DateFeature.STATED] = draft.afterRecipient
                ? 5
                : !draft.verbal
                        ? scene.morphs[draft.trigger].hasArticle() ? 3 : 2
                        : scene.pos(draft.trigger).isPassive() ? 1 : scene.pos(draft.trigger) == Pos.IMPERFECT ? 4 : 0;
        for (int i = Math.max(0, draft.trigger - HAD_REACH); i < draft.trigger; i++) {
            x[DateFeature.PERFECTED] |= HAD.contains(scene.form(i)) ? 1 : 0;
        }
        x[DateFeature.AGGREGATE] = draft.aggregate ? 1 : 0;
        x[DateFeature.TOLL] = draft.isTollOnly() ? 1 : 0;
        x[DateFeature.IN_TITLE] = scene.sentence.title() ? 1 : 0;
        x[DateFeature.ORDER] = Math.min(8, draft.order);
        x[DateFeature.JOINED_ACT] = scene.morphs[draft.trigger].hasConjunction() ? 1 : 0;
        x[DateFeature.MODALITY] = draft.modality.ordinal();
        x[DateFeature.LED] = Bearings.led(scene, draft.trigger);
        x[DateFeature.IN_RELATIVE] = Bearings.inRelative(scene, draft.trigger);
        x[DateFeature.POINTED] = Bearings.isPointedAt(scene, draft.trigger) ? 1 : 0;
        x[DateFeature.LOCATED] = draft.places.isEmpty() ? 0 : 1;
        x[DateFeature.VOICED] = Voice.over(voices, draft.trigger);
        return x;
    }

    /**
     * Where a date stands as against the act, the other acts and the other dates of the sentence.
     *
     * @param meant what the date means for the act: «منذ مايو» is since May
     */
    void stands(Draft draft, DateMention date, EventDate meant, List<Draft> mates, List<Voice> voices, int[] x) {
        Landmarks.Between between = draft.scene.landmarks(grammar).between(draft, date.first(), date.end());
        boolean before = date.first() < draft.trigger;
        x[DateFeature.WHERE] = (before ? Candidate.Where.BEFORE : Candidate.Where.BEHIND).ordinal();
        between.note(
                x,
                DateFeature.DISTANCE,
                DateFeature.PHRASES,
                DateFeature.VERBS,
                DateFeature.COMMAS,
                DateFeature.RELATIVES,
                DateFeature.QUOTES,
                DateFeature.COMPLEMENTIZERS);
        int own = draft.away(date.first(), date.end());
        for (Draft mate : mates) {
            if (mate != draft && !mate.dropped) {
                boolean inside = mate.trigger > draft.trigger != before
                        && Math.abs(mate.trigger - draft.trigger) < Math.abs(date.first() - draft.trigger);
                x[DateFeature.ACTS_BETWEEN] = Math.min(3, x[DateFeature.ACTS_BETWEEN] + (inside ? 1 : 0));
                x[DateFeature.OTHER_NEARER] |= mate.away(date.first(), date.end()) < own ? 1 : 0;
            }
        }
        for (DateMention other : draft.scene.dates) {
            if (other != date && other.date() != null && other.isDate()) {
                x[DateFeature.RIVALS] = Math.min(4, x[DateFeature.RIVALS] + 1);
                x[DateFeature.NEARER] |= draft.away(other.first(), other.end()) < own ? 1 : 0;
            }
        }
        governed(draft, date, meant, mates, voices, x);
        x[DateFeature.SAME_VOICE] = CastFeatures.within(voices, date.first(), draft.trigger) ? 1 : 0;
        x[DateFeature.TOKEN] = Math.min(6, date.first());
    }

    /** What leads a date, sets it apart, and in whose clause it stands; and which dates the rules gave the other acts. */
    private static void governed(
            Draft draft, DateMention date, EventDate meant, List<Draft> mates, List<Voice> voices, int[] x) {
        Scene scene = draft.scene;
        x[DateFeature.DATE_LED] = ledDate(scene, date.first());
        boolean before = date.first() > 0 && scene.isComma(date.first() - 1);
        boolean behind = date.end() >= scene.size() || scene.isComma(date.end());
        x[DateFeature.APART] = (before ? 1 : 0) + (behind ? 2 : 0) + (date.first() == 0 ? 4 : 0);
        x[DateFeature.UNIT] =
                date.length() == null ? 0 : 1 + date.length().unit().ordinal();
        x[DateFeature.GOVERNOR] = Bearings.governor(draft, date.first() - 1, -1, mates, voices);
        x[DateFeature.GOVERNS] = Bearings.governor(draft, date.end(), 1, mates, voices);
        int then = 0;
        int other = 0;
        for (Draft mate : mates) {
            if (mate != draft && !mate.dropped && mate.date != null) {
                boolean same = mate.date.equals(meant);
                then += same ? 1 : 0;
                other += same ? 0 : 1;
            }
        }
        x[DateFeature.MATES_THEN] = Math.min(3, then);
        x[DateFeature.MATES_ELSE] = Math.min(3, other);
    }

    /** What leads a date: in its own words, counted from 1, or right before them, counted on. */
    private static int ledDate(Scene scene, int first) {
        int own = LEADS.of(scene.form(first));
        int before = own == 0 && first > 0 ? LEADS.of(scene.form(first - 1)) : 0;
        return before == 0 ? own : LEADS.count() + before;
    }

    /** What a date is by itself, and what was told of it so far. */
    static void known(Draft draft, EventDate date, Days days, int[] x) {
        x[DateFeature.DAY] = date.isDay() ? 1 : 0;
        x[DateFeature.RANGE] = date.start().equals(date.end()) ? 0 : 1;
        x[DateFeature.AGE] = age(date, days.published);
        x[DateFeature.GIVEN] = date.equals(draft.date) ? 1 : draft.date == null ? 0 : 2;
        Days.Day day = days.of(date);
        if (day != null) {
            int gap = draft.order - day.lastOrder;
            // Below nothing where the last act of that date is told farther on.
            x[DateFeature.GAP] = gap < 0 ? Math.max(-FAR, gap) : 1 + Math.min(8, gap);
            x[DateFeature.ACTS_THEN] = Math.min(4, day.acts);
        }
        x[DateFeature.LAST] = days.isLast(date) ? 1 : 0;
        x[DateFeature.FIRST] = days.isFirst(date) ? 1 : 0;
    }

    private static int age(EventDate date, @Nullable LocalDate published) {
        if (published == null) {
            return AGE_UNKNOWN;
        }
        long days = ChronoUnit.DAYS.between(date.latest(), published);
        if (days < 0) {
            return AGES.length + 1;
        }
        int age = 0;
        while (age < AGES.length && days >= AGES[age]) {
            age++;
        }
        return age;
    }

    /** What the whole report tells of a date, once all of it is read. */
    static void reported(Days days, Draft claim, EventDate date, byte[] x) {
        x[DateFeature.REPORT_DATES] = (byte) Math.min(10, days.all().size());
        x[DateFeature.REPORT_DATED] = (byte) Math.min(12, days.dated());
        Days.Told told = days.told(date);
        if (told == null) {
            x[DateFeature.REPORT_FIRST] = FAR;
            x[DateFeature.REPORT_SINCE] = FAR;
            x[DateFeature.REPORT_UNTIL] = FAR;
            return;
        }
        x[DateFeature.REPORT_ALIKE] = (byte) told.alike(claim);
        x[DateFeature.REPORT_ACTS] = (byte) Math.min(10, told.acts());
        x[DateFeature.REPORT_SHARE] = (byte) (days.dated() == 0 ? 0 : 10 * told.acts() / days.dated());
        x[DateFeature.REPORT_TELLINGS] = (byte) Math.min(8, told.sentences());
        x[DateFeature.REPORT_FIRST] = (byte) Math.min(FAR - 1, told.first);
        int since = told.since(claim.order);
        int until = told.until(claim.order);
        x[DateFeature.REPORT_SINCE] = (byte) (since < 0 ? FAR : Math.min(FAR - 1, since));
        x[DateFeature.REPORT_UNTIL] = (byte) (until < 0 ? FAR : Math.min(FAR - 1, until));
        x[DateFeature.REPORT_MOST] = (byte) (told.acts() == days.most() ? 1 : 0);
        x[DateFeature.REPORT_NEWS] = (byte) (days.tellsNews() ? 1 : 0);
    }
}
