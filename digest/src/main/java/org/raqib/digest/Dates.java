package org.raqib.digest;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.chrono.HijrahDate;
import java.time.format.TextStyle;
import java.time.temporal.ChronoField;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.raqib.model.EventDate;
import org.raqib.model.PartialDate;
import org.raqib.model.Text;

/** Dates in words, in both languages; the Hijri ones by the Umm al-Qura calendar of Mecca, which the JDK carries. */
public final class Dates {
    private static final List<String> MONTHS = List.of(
            "يناير", "فبراير", "مارس", "أبريل", "مايو", "يونيو", "يوليو", "أغسطس", "سبتمبر", "أكتوبر", "نوفمبر",
            "ديسمبر");

    private static final List<String> WEEKDAYS =
            List.of("الاثنين", "الثلاثاء", "الأربعاء", "الخميس", "الجمعة", "السبت", "الأحد");

    private static final List<Text> HIJRI_MONTHS = List.of(
            new Text("محرم", "Muharram"),
            new Text("صفر", "Safar"),
            new Text("ربيع الأول", "Rabi al-Awwal"),
            new Text("ربيع الآخر", "Rabi al-Thani"),
            new Text("جمادى الأولى", "Jumada al-Ula"),
            new Text("جمادى الآخرة", "Jumada al-Akhira"),
            new Text("رجب", "Rajab"),
            new Text("شعبان", "Shaban"),
            new Text("رمضان", "Ramadan"),
            new Text("شوال", "Shawwal"),
            new Text("ذو القعدة", "Dhu al-Qada"),
            new Text("ذو الحجة", "Dhu al-Hijja"));

    private static final Pattern DATE =
            Pattern.compile("(?<![\\d-])\\d{4}-\\d{2}(?:-\\d{2})?(?:/\\d{4}-\\d{2}(?:-\\d{2})?)?(?![\\d-])");

    private final Phrases phrases;

    public Dates(Phrases phrases) {
        this.phrases = phrases;
    }

    /** As it stands inside a sentence: "on Thursday, 30 April 2020", "in April 2020", "between ... and ...". */
    Text inSentence(EventDate date) {
        PartialDate start = date.start();
        if (!start.equals(date.end())) {
            return phrases.say("date.between", Map.of("from", plain(start), "to", plain(date.end())));
        }
        return phrases.say(start.isDay() ? "date.day" : start.month() != 0 ? "date.month" : "date.year", parts(start));
    }

    /** By itself: "30 April 2020". */
    public Text plain(EventDate date) {
        return date.start().equals(date.end())
                ? plain(date.start())
                : phrases.say("date.between", Map.of("from", plain(date.start()), "to", plain(date.end())));
    }

    /** By itself: "30 April 2020". */
    public Text plain(LocalDate day) {
        return plain(PartialDate.of(day));
    }

    /** By itself: one day, or "1 April 2020 to 30 April 2020". */
    public Text span(Period period) {
        return period.days() == 1
                ? plain(period.from())
                : phrases.say("date.span", Map.of("from", plain(period.from()), "to", plain(period.to())));
    }

    /**
     * A sentence from elsewhere with its dates of the form 2020-04-30 in words: digits and hyphens change places among
     * Arabic letters.
     */
    public Text reworded(Text sentence) {
        return new Text(reworded(sentence.ar(), "ar"), reworded(sentence.en(), "en"));
    }

    private String reworded(String sentence, String language) {
        return DATE.matcher(sentence).replaceAll(found -> {
            try {
                return Matcher.quoteReplacement(
                        plain(EventDate.parse(found.group())).in(language));
            } catch (DateTimeException e) {
                return Matcher.quoteReplacement(found.group());
            }
        });
    }

    /** The day of the week by itself. */
    public Text weekday(LocalDate day) {
        return new Text(
                WEEKDAYS.get(day.getDayOfWeek().getValue() - 1),
                day.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.ENGLISH));
    }

    /** The Hijri day, or an empty text for a day before or after the calendar's tables (1300 to 1600 AH). */
    public Text hijri(LocalDate day) {
        HijrahDate date;
        try {
            date = HijrahDate.from(day);
        } catch (DateTimeException e) {
            return new Text("", "");
        }
        return phrases.say(
                "date.hijri",
                Map.of(
                        "day", same(date.get(ChronoField.DAY_OF_MONTH)),
                        "month", HIJRI_MONTHS.get(date.get(ChronoField.MONTH_OF_YEAR) - 1),
                        "year", same(date.get(ChronoField.YEAR))));
    }

    private Text plain(PartialDate date) {
        return phrases.say(
                date.isDay() ? "date.plain.day" : date.month() != 0 ? "date.plain.month" : "date.plain.year",
                parts(date));
    }

    private Map<String, Text> parts(PartialDate date) {
        Text none = new Text("", "");
        Text month = date.month() == 0
                ? none
                : new Text(
                        MONTHS.get(date.month() - 1),
                        Month.of(date.month()).getDisplayName(TextStyle.FULL, Locale.ENGLISH));
        return Map.of(
                "year",
                same(date.year()),
                "month",
                month,
                "day",
                date.isDay() ? same(date.day()) : none,
                "weekday",
                date.isDay() ? weekday(date.earliest()) : none);
    }

    private static Text same(int number) {
        String digits = Integer.toString(number);
        return new Text(digits, digits);
    }
}
