package org.raqib.words.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.raqib.model.EventDate;
import org.raqib.words.Sentence;
import org.raqib.words.time.DateMention.Kind;
import org.raqib.words.time.PublicationDate.Basis;
import org.raqib.words.time.Resolver.Pick;

/**
 * Weighs what a text says about its own day of publication. Clues are gathered first; {@link #infer} then asks, from the
 * surest kind to the least sure, whether they allow exactly one day.
 */
final class PublicationClues {
    /** A stamp or dispatch head stands among the first sentences, near their start. */
    private static final int HEAD_SENTENCES = 3;

    /** «نُشر في 14/11/2017» below the text. */
    private static final int FOOT_SENTENCES = 2;

    private static final int HEAD_TOKENS = 14;
    private static final int LONGEST_HEAD = 12;
    private static final int LEAD_SENTENCES = 3;
    /** Behind a date that is a stamp: «2017/5/23 الساعة 17:01». */
    private static final String HOUR = "الساعه";

    private final List<Sentence> sentences;
    private final List<List<DateMention>> mentions;
    private final Dates dates;

    /** Full dates beside "today", moved to today. */
    private final Set<LocalDate> todays = new HashSet<>();
    /** Full dates set apart, behind words like "published on". */
    private final Set<LocalDate> announced = new HashSet<>();
    /** The same at the end of the text. */
    private final Set<LocalDate> footed = new HashSet<>();
    /** Full dates set apart. */
    private final Set<LocalDate> stamps = new HashSet<>();
    /** Days of the year set apart or beside "today", without a year. */
    private final Set<MonthDay> heads = new HashSet<>();
    /** Weekdays beside a day and month without a year. */
    private final List<Written> weekdays = new ArrayList<>();
    /** What weekday publication must be. */
    private final Set<DayOfWeek> todayIs = new HashSet<>();
    /** Publication lies within a year of each of these. */
    private final List<EventDate> withinAYear = new ArrayList<>();
    /** Publication lies within a week of each of these. */
    private final Set<LocalDate> newsOfTheDay = new HashSet<>();

    private int latestYear;
    private @Nullable LocalDate latestDay;
    private @Nullable LocalDate notBefore;

    PublicationClues(Dates dates, Anchors anchors, List<Sentence> sentences) {
        this.dates = dates;
        this.sentences = sentences;
        this.mentions = dates.in(sentences, null);
        Anchors.Named named = anchors.in(sentences);
        for (int i = 0; i < sentences.size(); i++) {
            for (DateMention mention : mentions.get(i)) {
                gather(i, mention);
            }
            for (Anchors.Anchor anchor : named.in(sentences.get(i))) {
                gather(i, anchor);
            }
        }
    }

    // --- gathering ---

    private void gather(int sentence, DateMention mention) {
        Written written = mention.written();
        if (written == null) {
            return;
        }
        boolean ahead = mention.kind() == Kind.UNTIL || dates.isAhead(sentences.get(sentence), mention);
        if (written.year() != 0 && !ahead) {
            latestYear = Math.max(latestYear, written.year());
        }
        Integer offset = dates.offset(sentences.get(sentence), mention);
        boolean single =
                mention.kind() == Kind.CALENDAR || mention.kind() == Kind.WEEKDAY || mention.kind() == Kind.RELATIVE;
        if (!single) {
            return;
        }
        DayOfWeek weekday = written.weekday();
        if (written.day() == 0) {
            if (offset != null && weekday != null) {
                todayIs.add(weekday.plus(-offset));
            }
            return;
        }
        if (weekday != null && written.year() == 0) {
            weekdays.add(written);
        }
        LocalDate full = written.year() == 0 || mention.date() == null
                ? null
                : mention.date().earliest();
        if (full != null && weekday != null && full.getDayOfWeek() != weekday) {
            // A slip of the pen in one of the two; which one cannot be told.
            return;
        }
        if (full != null && !ahead) {
            latestDay = latestDay == null || full.isAfter(latestDay) ? full : latestDay;
        }
        if (offset != null) {
            if (full != null) {
                todays.add(full.minusDays(offset));
            } else if (offset == 0 && isDayOfAYear(written)) {
                heads.add(MonthDay.of(written.month(), written.day()));
            }
        }
        boolean ends = sentence < HEAD_SENTENCES || sentence >= sentences.size() - FOOT_SENTENCES;
        if (ends && full != null && dates.isAnnounced(sentences.get(sentence), mention)) {
            (sentence < HEAD_SENTENCES ? announced : footed).add(full);
        } else if (isSetApart(sentence, mention)) {
            if (full != null) {
                stamps.add(full);
            } else if (isDayOfAYear(written)) {
                heads.add(MonthDay.of(written.month(), written.day()));
            }
        }
    }

    /** Whether a date stands by itself at the head: before a colon, dash, bracket or hour, or at the end of its line. */
    private boolean isSetApart(int index, DateMention mention) {
        Sentence sentence = sentences.get(index);
        if (index >= HEAD_SENTENCES || mention.first() > HEAD_TOKENS || dates.isInSentence(sentence, mention)) {
            return false;
        }
        int before = mention.first() - 1;
        if (before >= 0 && sentence.tokens().get(before).is(':')) {
            // "Date: 4 April" is the date of what is told.
            return false;
        }
        if (mention.end() >= sentence.tokens().size()) {
            return sentence.tokens().size() <= LONGEST_HEAD;
        }
        String next = sentence.tokens().get(mention.end()).form();
        return next.equals(HOUR)
                || next.equals(":")
                || next.equals("-")
                || next.equals("–")
                || next.equals("—")
                || next.equals(")")
                || next.equals("(")
                || next.equals("|")
                || next.equals("/");
    }

    private void gather(int index, Anchors.Anchor anchor) {
        LocalDate first = anchor.declared().earliest();
        LocalDate last = anchor.declared().latest();
        notBefore = notBefore == null || first.isAfter(notBefore) ? first : notBefore;
        for (DateMention mention : mentions.get(index)) {
            Written written = mention.written();
            if (written == null || written.year() != 0) {
                continue;
            }
            for (LocalDate day = first; !day.isAfter(last); day = day.plusDays(1)) {
                if (written.day() == day.getDayOfMonth() && written.month() == day.getMonthValue()) {
                    withinAYear.add(EventDate.of(day));
                }
                if (index < LEAD_SENTENCES
                        && anchor.bearer()
                        && mention.kind() == Kind.WEEKDAY
                        && written.month() == 0
                        && day.getDayOfWeek() == written.weekday()) {
                    newsOfTheDay.add(day);
                }
            }
        }
    }

    // --- weighing ---

    @Nullable
    PublicationDate infer() {
        if (!todays.isEmpty()) {
            return full(todays, Basis.TODAY_DATED);
        }
        if (!announced.isEmpty()) {
            // Pages show later dates, too (of copyright, of their last visit); the words in front decide.
            return only(announced, Basis.STAMP);
        }
        if (!stamps.isEmpty()) {
            return full(stamps, Basis.STAMP);
        }
        if (!footed.isEmpty()) {
            return full(footed, Basis.STAMP);
        }
        if (heads.size() == 1) {
            return ofHead(heads.iterator().next());
        }
        return heads.isEmpty() ? ofNews() : null;
    }

    private @Nullable PublicationDate full(Set<LocalDate> days, Basis basis) {
        PublicationDate only = only(days, basis);
        boolean tooEarly = only != null && latestDay != null && only.day().isBefore(latestDay);
        return only != null && !tooEarly && agrees(only.day()) ? only : null;
    }

    private static @Nullable PublicationDate only(Set<LocalDate> days, Basis basis) {
        return days.size() == 1 ? new PublicationDate(days.iterator().next(), basis) : null;
    }

    private @Nullable PublicationDate ofHead(MonthDay head) {
        if (!withinAYear.isEmpty()) {
            Set<LocalDate> possible = new HashSet<>();
            int year = withinAYear.get(0).earliest().getYear();
            for (int candidate = year; candidate <= year + 1; candidate++) {
                if (head.isValidYear(candidate) && agrees(head.atYear(candidate))) {
                    possible.add(head.atYear(candidate));
                }
            }
            return only(possible, Basis.KNOWN_HAPPENING);
        }
        if (latestYear == 0 || (weekdays.isEmpty() && todayIs.isEmpty())) {
            return null;
        }
        Set<LocalDate> possible = new HashSet<>();
        for (int year = latestYear; year <= latestYear + 1; year++) {
            if (head.isValidYear(year) && agrees(head.atYear(year))) {
                possible.add(head.atYear(year));
            }
        }
        return only(possible, Basis.WEEKDAY);
    }

    private @Nullable PublicationDate ofNews() {
        Set<LocalDate> possible = new HashSet<>();
        for (LocalDate day : newsOfTheDay) {
            if (agrees(day)) {
                possible.add(day);
            }
        }
        return only(possible, Basis.NEWS_OF_THE_DAY);
    }

    /** Whether everything the text says fits a report published on that day. */
    private boolean agrees(LocalDate day) {
        if (day.getYear() < latestYear || (notBefore != null && day.isBefore(notBefore))) {
            return false;
        }
        for (DayOfWeek weekday : todayIs) {
            if (day.getDayOfWeek() != weekday) {
                return false;
            }
        }
        Resolver resolver = new Resolver(day);
        for (Written written : weekdays) {
            Written bare = new Written(0, written.month(), written.day(), null);
            EventDate date = resolver.calendar(bare, Pick.NEAREST, false);
            if (date == null || date.earliest().getDayOfWeek() != written.weekday()) {
                return false;
            }
        }
        for (EventDate happening : withinAYear) {
            LocalDate from = happening.earliest();
            if (day.isBefore(from) || !day.isBefore(from.plusYears(1))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isDayOfAYear(Written written) {
        return written.month() >= 1
                && written.day() >= 1
                && Month.of(written.month()).maxLength() >= written.day();
    }
}
