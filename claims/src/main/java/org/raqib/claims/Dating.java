package org.raqib.claims;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.raqib.model.EventDate;
import org.raqib.model.EventType;
import org.raqib.model.Mode;
import org.raqib.model.PartialDate;
import org.raqib.model.Slot;
import org.raqib.words.Pos;
import org.raqib.words.time.DateMention;

/** Fills when an act happened, from the dates of its sentence. */
final class Dating {
    /** Farther words hardly speak of the act. */
    private static final int REACH = 28;
    /** Words between "since" and the date of what began then («منذ اندلاع الصراع في أبريل»). */
    private static final int SINCE_REACH = 12;

    /** Words before "since" within which something is called the most of its sort. */
    private static final int COMPARED = 3;

    private static final Set<String> MOST = Set.of(
            "الاولي", "الاول", "اول", "الاعنف", "اعنف", "الاكبر", "اكبر", "الاسوا", "اسوا", "الاشد", "اشد", "الاكثر");
    /** What a clause says of the beginning of what goes on. */
    private static final Set<String> BEGAN =
            Set.of("بدات", "بدا", "اندلعت", "اندلع", "انطلقت", "انطلق", "نشبت", "نشب", "تفجرت", "تفجر");
    /** Words between a beginning and the noun of what began. */
    private static final int BEGAN_REACH = 6;
    /** Words between a verb and how long ago it was. */
    private static final int AGO_REACH = 6;

    /** Verbs that say that something went on, and so not that it was over so long ago. */
    private static final Set<String> LASTS =
            Set.of("استمر", "استمرت", "تواصل", "تواصلت", "دام", "دامت", "ظل", "ظلت", "بقي", "بقيت", "كان", "كانت");

    /** Nouns of the beginning of what goes on: «منذ اندلاع القتال». */
    private static final Set<String> BEGINNINGS = Set.of("بدء", "بدايه", "اندلاع", "انطلاق", "نشوب", "تفجر");
    /** The noun of a seizure that goes on: «سيطرة التنظيم على المدينة منذ 2014». */
    private static final String CONTROL = "سيطره";

    private static final Set<String> SINCE = Set.of("منذ", "ومنذ");
    /** Words that make a feast the time of an act rather than what it is about («خلال رمضان», not «تهنئة بالعيد»). */
    private static final Set<String> DURING = Set.of(
            "في", "خلال", "ايام", "اول", "ثاني", "عشيه", "ليله", "يوم", "صباح", "طوال", "طيله", "عطله", "شهر", "قبل",
            "بعد", "منذ");

    /**
     * Gives an act the date nearest to it in its own clause; when it was told of is no date of it.
     *
     * @param within the voice whose words the act stands in, or null
     * @param published the day of publication, to which what goes on since a date runs, or null
     */
    void fill(Draft draft, @Nullable Voice within, @Nullable LocalDate published) {
        if (draft.afterRecipient) {
            // «المدعومة من مصر» tells how parties stand, at no time.
            return;
        }
        DateMention best = nearest(draft, within == null ? 0 : within.from(), published);
        Dated dated = best == null ? null : of(draft, best, published);
        if (best == null || dated == null) {
            return;
        }
        draft.date = dated.date;
        draft.aggregate |= dated.lasting && draft.rule.event() == EventType.ASSAULT;
        draft.explain(Slot.DATE, best.span(), by(dated.lasting ? DateMention.Kind.SINCE : best.kind()));
    }

    /** As what evidence names a way of saying a date. */
    static String by(DateMention.Kind kind) {
        return "date." + kind.name().toLowerCase(Locale.ROOT);
    }

    /**
     * What a date says of an act.
     *
     * @param lasting whether the act began then and went on
     */
    record Dated(EventDate date, boolean lasting) {}

    /** What a date says of an act, or null where that is nothing. */
    static @Nullable Dated of(Draft draft, DateMention mention, @Nullable LocalDate published) {
        EventDate date = mention.date();
        if (date == null) {
            EventDate reckoned = Reckoning.of(draft, mention, published);
            return reckoned == null ? null : new Dated(reckoned, false);
        }
        // «أمس انتهكت حظر الأسلحة المفروض»: what is named as known in words about another act has none of that one's
        // dates.
        if (!mention.isDate() || isOfFirst(draft, mention) || Imposed.isOfOther(draft, mention.first())) {
            return null;
        }
        boolean lasting = mention.kind() == DateMention.Kind.SINCE
                || since(draft, mention) >= 0
                || goesOn(draft) && isLongAgo(date, published) && began(draft, mention);
        if (lasting) {
            boolean on = goesOn(draft) && !(mention.kind() == DateMention.Kind.SINCE && isAgo(draft, mention));
            date = on ? lasting(date, published) : EventDate.of(date.start());
            lasting = on || !goesOn(draft);
        }
        return new Dated(date, lasting);
    }

    /** «شهدت منذ يومين مناوشات»: a counted time since what is over is how long ago it was; «تدور منذ يومين» goes on. */
    private static boolean isAgo(Draft draft, DateMention since) {
        Scene scene = draft.scene;
        if (since.length() == null
                || since.date() == null
                || !since.date().start().isDay()) {
            return false;
        }
        if (draft.verbal) {
            return scene.pos(draft.trigger) == Pos.PERFECT;
        }
        for (int i = since.first() - 1; i >= 0 && i >= since.first() - AGO_REACH; i--) {
            if (scene.isVerb(i)) {
                return draft.trigger > i && scene.pos(i) == Pos.PERFECT && !LASTS.contains(scene.stem(i));
            }
        }
        return false;
    }

    private static @Nullable DateMention nearest(Draft draft, int from, @Nullable LocalDate published) {
        Scene scene = draft.scene;
        DateMention best = null;
        int bestDistance = Integer.MAX_VALUE;
        for (DateMention date : scene.dates) {
            if (date.date() == null && Reckoning.of(draft, date, published) != null) {
                return date;
            }
            boolean usable = date.date() != null
                    && date.isDate()
                    && !isOfFirst(draft, date)
                    && !Imposed.isOfOther(draft, date.first())
                    && date.kind() != DateMention.Kind.UNTIL
                    && date.first() >= from
                    && !(date.kind() == DateMention.Kind.SINCE && isForeign(draft, date))
                    && !(date.kind() == DateMention.Kind.HOLIDAY && !isDuring(scene, date));
            if (!usable) {
                continue;
            }
            int distance = date.first() >= draft.triggerTo
                    ? date.first() - draft.triggerTo
                    : (draft.trigger - date.end()) * 2 + 2;
            distance += Settings.barriers(scene, draft.trigger, date.first()) * 8;
            if (distance < bestDistance && distance <= REACH) {
                best = date;
                bestDistance = distance;
            }
        }
        return best;
    }

    /** «منذ 2011» tells of words, or of what is the fiercest since, nothing. */
    private static boolean isForeign(Draft draft, DateMention since) {
        if (Attribution.isVerbalAct(draft.rule.event())) {
            return true;
        }
        return isCompared(draft.scene, since.first());
    }

    private static boolean isCompared(Scene scene, int since) {
        for (int i = Math.max(0, since - COMPARED); i < since; i++) {
            if (MOST.contains(scene.form(i))) {
                return true;
            }
        }
        return false;
    }

    /** «للمرة الأولى منذ هدنة عام 2017»: the year of the truce, and not of what is the first since. */
    private static boolean isOfFirst(Draft draft, DateMention date) {
        int since = date.kind() == DateMention.Kind.SINCE ? date.first() : since(draft, date);
        return since >= 0 && isCompared(draft.scene, since);
    }

    /** Fighting, sieges and control go on since a day; a truce and a seizure came about on it. */
    private static boolean goesOn(Draft draft) {
        return switch (draft.rule.event()) {
            case ASSAULT, PROTEST -> true;
            case COERCE ->
                draft.mode != Mode.SEIZE
                        || !draft.verbal && draft.scene.stem(draft.trigger).equals(CONTROL);
            default -> false;
        };
    }

    private static boolean isDuring(Scene scene, DateMention feast) {
        for (int i = Math.max(0, feast.first() - 2); i <= feast.first(); i++) {
            if (DURING.contains(scene.form(i))) {
                return true;
            }
        }
        return false;
    }

    /** The token of a "since" under which a date stands and the act does not, but for its beginning («منذ بدء القتال في»), or -1. */
    private static int since(Draft draft, DateMention date) {
        Scene scene = draft.scene;
        for (int i = date.first() - 1; i >= 0 && i >= date.first() - SINCE_REACH; i--) {
            if (scene.isComma(i)) {
                return -1;
            }
            if (SINCE.contains(scene.form(i))) {
                boolean inside = draft.trigger > i && draft.trigger < date.first();
                boolean begins = i + 1 < draft.trigger && BEGINNINGS.contains(scene.stem(i + 1)) && goesOn(draft);
                return inside && !begins || date.kind() == DateMention.Kind.DURATION ? -1 : i;
            }
        }
        return -1;
    }

    private static boolean isLongAgo(EventDate date, @Nullable LocalDate published) {
        return published != null && date.latest().isBefore(published.minusDays(Days.FRESH));
    }

    /** «الحرب التي اندلعت في 15 أبريل»، «بدأت الاحتجاجات في 30 مارس»: what began then, and is told of now, went on. */
    private static boolean began(Draft draft, DateMention date) {
        Scene scene = draft.scene;
        boolean ago = date.kind() == DateMention.Kind.RELATIVE && date.length() != null;
        if (date.kind() != DateMention.Kind.CALENDAR && !ago) {
            return false;
        }
        int from = Math.max(0, Math.min(draft.trigger - BEGAN_REACH, date.first() - SINCE_REACH));
        for (int i = date.first() - 1; i >= from; i--) {
            if (scene.isComma(i)) {
                return false;
            }
            if (BEGAN.contains(scene.stem(i)) && scene.isVerb(i)) {
                return draft.trigger > i - BEGAN_REACH;
            }
            if (scene.isVerb(i) && i != draft.trigger) {
                return false;
            }
        }
        return false;
    }

    /** From its beginning to the day of publication, as exact as the beginning is told. */
    private static EventDate lasting(EventDate date, @Nullable LocalDate published) {
        PartialDate start = date.start();
        if (published == null || start.earliest().isAfter(published)) {
            return date;
        }
        PartialDate end = new PartialDate(
                published.getYear(),
                start.month() == 0 ? 0 : published.getMonthValue(),
                start.day() == 0 ? 0 : published.getDayOfMonth());
        return end.equals(start) ? EventDate.of(start) : new EventDate(start, end);
    }
}
