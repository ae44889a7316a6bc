package org.raqib.words.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.raqib.model.EventDate;
import org.raqib.words.Sentence;
import org.raqib.words.SharedFiles;
import org.raqib.words.Tokenizer;
import org.raqib.words.number.NumberMention;
import org.raqib.words.number.Numbers;

/** Duckling's Arabic cases, as far as they are Standard Arabic that news uses. */
class DucklingCasesTest {
    private static final LocalDate REFERENCE = LocalDate.of(2013, 2, 12);
    private static final double BAR = 0.9;

    /** Hours and minutes: Raqib's dates are days. */
    private static final Pattern CLOCK =
            Pattern.compile("الساعة|\\d:\\d\\d|فجرا|عصرا|صباحا|بعد الظهر|^حالا$|اللحظة|^(هذه )?الليلة$|^ثانية$|^لحظة$");

    /** Words of dialects, and months by number, which dialects use. */
    private static final Pattern DIALECT = Pattern.compile(
            "بكر[ةا]|امبارح|الجاي|(^| )(الي|القبل|نص)( |$)|كريسماس|شهر (ثلاثة?|عشرة|3)( |$)|الشهر (الثامن|التاسع)|^من اسبوع$");

    /** Churches keep Easter on two different days. */
    private static final Pattern TWO_DATES = Pattern.compile("عيد الفصح");

    /**
     * Where Raqib's rule differs by intent: the beginning, middle and end of a month are told as the month, a month as a
     * month, feasts as all their days, and the week under way as the part of it that the tense leaves.
     */
    private static final Set<String> BY_RULE = Set.of(
            "2/2013",
            "منتصف اذار",
            "في نصف شهر مارس",
            "في اوائل اذار",
            "في أوائل شهر مارس",
            "في اواخر اذار",
            "في أواخر شهر مارس",
            "هذا الاسبوع",
            "الاسبوع الحالي",
            "الاسابيع الثلاثة القادمة",
            "عيد الأضحى",
            "عيد الأضحى 2013",
            "عيد الفطر",
            "عيد الفطر 2013");

    private final Tokenizer tokenizer = new Tokenizer();

    private record Case(String text, String json) {
        private @Nullable String field(String name) {
            Matcher matcher = Pattern.compile("\"" + name + "\": \"?([^\",}]+)").matcher(json);
            return matcher.find() ? matcher.group(1) : null;
        }

        private double value() {
            return Double.parseDouble(String.valueOf(field("value")));
        }
    }

    private static List<Case> cases(String name) throws IOException {
        Path file = SharedFiles.require("data/dates/" + name);
        List<Case> cases = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            String text = line.split("\"")[3];
            boolean scope = !CLOCK.matcher(text).find()
                    && !DIALECT.matcher(text).find()
                    && !TWO_DATES.matcher(text).find();
            if (scope) {
                cases.add(new Case(text, line));
            }
        }
        assertThat(cases).isNotEmpty();
        return cases;
    }

    private Sentence sentence(String text) {
        return tokenizer.sentences(text, 0).get(0);
    }

    /** Duckling looks ahead where a date can lie on either side. */
    private List<DateMention> dates(String text) {
        return Dates.standard().in(sentence(text), REFERENCE, Tense.FUTURE, null);
    }

    private static void report(String what, int all, List<String> missed) {
        int read = all - missed.size();
        System.out.printf("%s: %d of %d read%s%n", what, read, all, missed.isEmpty() ? "" : "; missed: " + missed);
        assertThat((double) read / all).as("%s, missed: %s", what, missed).isGreaterThanOrEqualTo(BAR);
    }

    @Test
    void readsTimes() throws IOException {
        List<String> missed = new ArrayList<>();
        List<Case> cases = cases("duckling-time.jsonl");
        for (Case one : cases) {
            EventDate expected = expected(one);
            boolean read = dates(one.text).stream()
                    .map(DateMention::date)
                    .anyMatch(date -> date != null
                            && (same(date, expected) || BY_RULE.contains(one.text) && date.overlaps(expected)));
            if (!read) {
                missed.add(one.text + " "
                        + dates(one.text).stream().map(DateMention::date).toList());
            }
        }
        report("times", cases.size(), missed);
    }

    private static boolean same(EventDate date, EventDate expected) {
        return date.earliest().equals(expected.earliest()) && date.latest().equals(expected.latest());
    }

    private static EventDate expected(Case one) {
        LocalDate from = LocalDate.parse(String.valueOf(one.field("from")).substring(0, 10));
        String to = one.field("to");
        String grain = String.valueOf(one.field("grain"));
        LocalDate last;
        if (to != null) {
            LocalDate end = LocalDate.parse(to.substring(0, 10));
            last = grain.equals("second") ? end : end.minusDays(1);
        } else {
            last = switch (grain) {
                case "week" -> from.plusDays(6);
                case "month" -> from.plusMonths(1).minusDays(1);
                case "year" -> from.plusYears(1).minusDays(1);
                default -> from;
            };
        }
        return EventDate.parse(from + "/" + last);
    }

    @Test
    void readsLengths() throws IOException {
        List<String> missed = new ArrayList<>();
        List<Case> cases = cases("duckling-duration.jsonl");
        for (Case one : cases) {
            boolean read = dates(one.text).stream()
                    .map(DateMention::length)
                    .anyMatch(length -> length != null
                            && length.amount().min() == one.value()
                            && length.unit().code().equals(one.field("unit")));
            if (!read) {
                missed.add(one.text);
            }
        }
        report("lengths", cases.size(), missed);
    }

    @Test
    void readsNumbers() throws IOException {
        List<String> missed = new ArrayList<>();
        // Below zero and fractions with a slash count nothing that news counts, and are dates there.
        List<Case> cases = cases("duckling-numeral.jsonl").stream()
                .filter(one -> !one.text.startsWith("-") && !one.text.contains("/"))
                .toList();
        for (Case one : cases) {
            List<NumberMention> numbers = Numbers.standard().in(sentence(one.text));
            boolean read = numbers.size() == 1
                    && Math.abs(numbers.get(0).quantity().min() - one.value()) < 1e-9
                    && numbers.get(0).span().length() == one.text.length();
            if (!read) {
                missed.add(one.text);
            }
        }
        report("numbers", cases.size(), missed);
    }

    @Test
    void readsOrdinals() throws IOException {
        List<String> missed = new ArrayList<>();
        List<Case> cases = cases("duckling-ordinal.jsonl");
        for (Case one : cases) {
            List<NumberMention> numbers = Numbers.standard().in(sentence(one.text));
            if (numbers.size() != 1 || numbers.get(0).quantity().min() != one.value()) {
                missed.add(one.text);
            }
        }
        report("ordinals", cases.size(), missed);
    }

    @Test
    void findsNoDateWhereThereIsNone() throws IOException {
        for (Case one : cases("duckling-time.negative.jsonl")) {
            assertThat(dates(one.text)).as(one.text).isEmpty();
        }
    }

    @Test
    void agreesWithTheUmmAlQuraCalendarOnEveryDay() throws IOException {
        String[] months = {
            "محرم",
            "صفر",
            "ربيع الأول",
            "ربيع الآخر",
            "جمادى الأولى",
            "جمادى الآخرة",
            "رجب",
            "شعبان",
            "رمضان",
            "شوال",
            "ذو القعدة",
            "ذي الحجة"
        };
        int days = 0;
        for (String line : Files.readAllLines(SharedFiles.require("data/dates/hijri-gregorian.tsv"))) {
            if (line.startsWith("#") || line.isBlank()) {
                continue;
            }
            String[] columns = line.split("\t");
            String[] hijri = columns[0].split("-");
            String text = "في " + Integer.parseInt(hijri[2]) + " " + months[Integer.parseInt(hijri[1]) - 1] + " "
                    + hijri[0] + " هـ";
            assertThat(dates(text))
                    .as(text)
                    .singleElement()
                    .satisfies(mention ->
                            assertThat(String.valueOf(mention.date())).isEqualTo(columns[1]));
            days++;
        }
        assertThat(days).isGreaterThan(300);
    }
}
