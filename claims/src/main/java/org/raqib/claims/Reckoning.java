package org.raqib.claims;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.raqib.model.EventDate;
import org.raqib.model.EventType;
import org.raqib.words.Pos;
import org.raqib.words.time.DateMention;
import org.raqib.words.time.Length;
import org.raqib.words.time.TimeUnit;

/**
 * When an act was that another came so long after: «بعد أربع سنوات من الإطاحة به»، «بعد ثلاثة أيام على الهجوم»; or that lasted so
 * long: «حملة استمرت شهرين». It is counted back from the date of the other, and where that has none, from the day of
 * publication.
 */
final class Reckoning {
    /** Words between the length of time and the act it is counted from. */
    private static final int REACH = 12;

    /** Words between an act and how long it lasted. */
    private static final int LASTED_REACH = 7;

    /** Prepositions behind which another act stands. */
    private static final Set<String> OTHER = Set.of("بعد", "قبل", "عقب", "اثر", "خلال", "منذ");

    /** Verbs that say how long an act went on. */
    private static final Set<String> LASTED = Set.of("استمر", "استمرت", "دام", "دامت");

    private static final String FROM = "من";
    /** Between a length of time and the act that it is counted from. */
    private static final Set<String> LINKS = Set.of(FROM, "علي");

    private static final String AFTER = "بعد";
    private static final String AGO = "قبل";
    /** Verbs whose object hangs on "from". */
    private static final Set<String> TAKES_FROM = WordList.of(
            "تمكن", "تمكنت", "تمكنوا", "انسحب", "انسحبت", "خرج", "خرجت", "فر", "فرت", "انتهي", "انتهت", "طرد", "طردت",
            "نجا", "نجت");
    /** Words between such a verb, or an act, and how long ago it was. */
    private static final int AGO_REACH = 6;
    /** What leads a length of time that is counted from another act, with or without "and". */
    private static final Set<String> BEHIND = Set.of(AFTER, "عقب", "اثر", "غداه");

    /** Broken plurals and nouns of what goes on. */
    private static final Set<String> LASTING =
            Set.of("معارك", "حرب", "حروب", "قتال", "حصار", "نزاع", "صراع", "سيطره", "احتلال", "ضغط", "تمرد");
    /** The ending of sound plurals. */
    private static final String PLURAL = "ات";

    private Reckoning() {}

    /** The day, month or year of an act by a length of time that is counted from it, or null. */
    static @Nullable EventDate of(Draft draft, DateMention mention, @Nullable LocalDate published) {
        Length length = mention.length();
        if (mention.date() != null || length == null) {
            return null;
        }
        Scene scene = draft.scene;
        if (mention.kind() == DateMention.Kind.DURATION) {
            EventDate end = went(draft, mention) ? base(scene, mention, published) : null;
            return end == null || length.unit().compareTo(TimeUnit.WEEK) < 0 ? null : length.upTo(end);
        }
        if (mention.kind() != DateMention.Kind.RELATIVE) {
            return null;
        }
        if (isAgo(draft, mention)) {
            return published == null ? null : length.before(EventDate.of(published));
        }
        int link = link(scene, mention);
        if (link < 0 || !isNext(draft, link)) {
            return null;
        }
        EventDate base = base(scene, mention, published);
        if (base == null) {
            return null;
        }
        return lasted(draft, link) ? length.upTo(base) : length.before(base);
    }

    /** «حملة استمرت شهرين»، «استمرت العمليات في درنة ستة أسابيع»: an act that is told to have lasted so long. */
    private static boolean went(Draft draft, DateMention length) {
        Scene scene = draft.scene;
        if (draft.verbal || draft.trigger > length.first() || length.first() - draft.trigger > LASTED_REACH) {
            return false;
        }
        boolean lasted = false;
        for (int i = Math.max(0, draft.trigger - 1); i <= length.first(); i++) {
            boolean last = LASTED.contains(scene.stem(i)) && scene.pos(i) == Pos.PERFECT;
            boolean other = i > draft.trigger && OTHER.contains(scene.form(i));
            if (other || scene.isComma(i) || scene.isVerb(i) && !last) {
                return false;
            }
            lasted |= last;
        }
        return lasted;
    }

    /**
     * «سيطر قبل شهرين على المدينة»، «تمكنت قبل أيام من دخولها»: what follows "so long ago" hangs on the verb or the noun of the
     * act, and not on the time as it does in «قبل يومين من الهجوم».
     */
    private static boolean isAgo(Draft draft, DateMention mention) {
        Scene scene = draft.scene;
        int link = mention.end();
        if (link >= scene.size() || !isLed(scene.form(mention.first()), AGO)) {
            return false;
        }
        boolean from = scene.form(link).equals(FROM);
        for (int i = mention.first() - 1; i >= Math.max(0, mention.first() - AGO_REACH) && !scene.isComma(i); i--) {
            if (from && TAKES_FROM.contains(scene.stem(i))) {
                return i == draft.trigger || isNext(draft, link);
            }
            if (!from && i == draft.trigger) {
                return true;
            }
            if (scene.isVerb(i)) {
                return false;
            }
        }
        return false;
    }

    private static boolean isLed(String form, String word) {
        return form.equals(word) || form.length() == word.length() + 1 && form.endsWith(word) && isAnd(form.charAt(0));
    }

    /** The "from" or "on" behind "after so long", or -1. */
    private static int link(Scene scene, DateMention mention) {
        String first = scene.form(mention.first());
        boolean after = BEHIND.contains(first)
                || first.length() > AFTER.length() && BEHIND.contains(first.substring(1)) && isAnd(first.charAt(0));
        if (!after) {
            return -1;
        }
        for (int i = mention.end(); i < Math.min(scene.size(), mention.end() + 2); i++) {
            if (LINKS.contains(scene.form(i))) {
                return i;
            }
        }
        return -1;
    }

    private static boolean isAnd(char letter) {
        return letter == 'و' || letter == 'ف';
    }

    /** Whether an act is what the words behind the link tell: no verb and no comma stands between. */
    private static boolean isNext(Draft draft, int link) {
        if (draft.trigger <= link || draft.trigger - link > REACH) {
            return false;
        }
        for (int i = link + 1; i < draft.trigger; i++) {
            if (draft.scene.isVerb(i) || draft.scene.isComma(i)) {
                return false;
            }
        }
        return !draft.scene.isVerb(draft.trigger);
    }

    /** The date of the act that came later: told before these words, or behind them in its own clause, or the news. */
    private static @Nullable EventDate base(Scene scene, DateMention mention, @Nullable LocalDate published) {
        EventDate told = null;
        int at = 0;
        boolean relative = false;
        boolean apart = false;
        for (DateMention other : scene.dates) {
            if (other.date() == null || !other.isDate() || other.kind() == DateMention.Kind.UNTIL) {
                continue;
            }
            if (other.first() < mention.first()) {
                for (; at < other.first(); at++) {
                    relative = !scene.isComma(at) && (relative || scene.pos(at) == Pos.RELATIVE);
                }
                // «الجماعات التي استولت على المدينة عام 2014»: a date of a relative clause is none of what the sentence
                // tells.
                told = told != null && relative ? told : other.date();
            } else if (told == null) {
                for (at = Math.max(at, mention.end()); at < other.first(); at++) {
                    apart |= scene.isComma(at);
                }
                told = apart && isNews(other.date(), published) ? other.date() : null;
            }
        }
        return told != null || published == null ? told : EventDate.of(published);
    }

    private static boolean isNews(EventDate date, @Nullable LocalDate published) {
        return published != null && date.isDay() && !date.earliest().isBefore(published.minusDays(Days.FRESH));
    }

    /** «بعد ثلاث سنوات من المعارك»: what fills the time, rather than what the time is counted from. */
    private static boolean lasted(Draft draft, int link) {
        Scene scene = draft.scene;
        EventType event = draft.rule.event();
        boolean goesOn = event == EventType.ASSAULT || event == EventType.PROTEST || event == EventType.CONSULT;
        String noun = scene.stem(draft.trigger);
        boolean fills = LASTING.contains(noun) || goesOn && noun.endsWith(PLURAL);
        return fills && draft.trigger == link + 1 && scene.form(link).equals(FROM);
    }
}
