package org.raqib.words.time;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.raqib.knowledge.Entries;
import org.raqib.knowledge.Entry;
import org.raqib.knowledge.Spelling;
import org.raqib.words.number.FormTable;
import org.raqib.words.number.Numbers;

/** Reads {@code words/time.ini}; the keys are explained at the top of that file. */
final class TimeFile {
    private static final String NAME = "words/time.ini";
    private static final Set<String> KEYS = Set.of(
            "kind", "value", "unit", "ar", "weak", "days", "clitics", "article", "except", "example", "not", "note");

    private TimeFile() {}

    static Dates read(Numbers numbers) {
        return read(Entries.shipped(NAME), numbers);
    }

    static Dates read(List<Entry> entries, Numbers numbers) {
        FormTable.Builder<TimeWord> words = new FormTable.Builder<>();
        for (Entry entry : entries) {
            entry.allowOnly(KEYS);
            if (entry.all("example").isEmpty() && entry.all("not").isEmpty()) {
                throw entry.fault("[" + entry.id()
                        + "] has no example; add a line 'example = ... [words] ... => date' or 'not = ...'");
            }
            add(entry, words);
        }
        TimeWord number = new TimeWord(TimeWord.Kind.NUMBER, 0, null, false, null);
        numbers.addFormsTo(words, number);
        return new Dates(words.build(), numbers);
    }

    private static void add(Entry entry, FormTable.Builder<TimeWord> words) {
        TimeWord.Kind kind = TimeWord.Kind.ofCode(entry.one("kind"));
        if (kind == null) {
            throw entry.fault("'" + entry.one("kind")
                    + "' is not a kind of word of time; the kinds are listed at the top of " + NAME);
        }
        int value = value(entry);
        TimeUnit unit = unit(entry);
        Holiday days = holiday(entry);
        boolean clitics = !"no".equals(entry.optional("clitics"));
        boolean article = clitics && !"no".equals(entry.optional("article"));
        Set<String> except = entry.list("except").stream().map(Spelling::fold).collect(Collectors.toSet());
        for (String form : entry.list("ar")) {
            words.add(form, new TimeWord(kind, value, unit, false, days), clitics, article, except);
        }
        for (String form : entry.list("weak")) {
            words.add(form, new TimeWord(kind, value, unit, true, days), clitics, article, except);
        }
    }

    private static int value(Entry entry) {
        String text = entry.optional("value");
        try {
            return text == null ? 0 : Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw entry.fault("'value' of [" + entry.id() + "] must be a whole number, not '" + text + "'");
        }
    }

    private static @Nullable TimeUnit unit(Entry entry) {
        String text = entry.optional("unit");
        TimeUnit unit = text == null ? null : TimeUnit.ofCode(text);
        if (text != null && unit == null) {
            throw entry.fault(
                    "'" + text + "' is not a unit of time; use second, minute, hour, day, week, month, year or decade");
        }
        return unit;
    }

    /** {@code days = hijri 10-1 3}: calendar, first day as month-day, number of days (0 for the whole month). */
    private static @Nullable Holiday holiday(Entry entry) {
        String text = entry.optional("days");
        if (text == null) {
            return null;
        }
        String[] parts = text.split("[\\s-]+");
        try {
            if (parts.length == 4 && (parts[0].equals("hijri") || parts[0].equals("gregorian"))) {
                return new Holiday(
                        parts[0].equals("hijri"),
                        Integer.parseInt(parts[1]),
                        Integer.parseInt(parts[2]),
                        Integer.parseInt(parts[3]));
            }
        } catch (NumberFormatException e) {
            // falls through to the one message
        }
        throw entry.fault(
                "'days' of [" + entry.id() + "] must read 'hijri MONTH-DAY LENGTH' or 'gregorian MONTH-DAY LENGTH'");
    }
}
