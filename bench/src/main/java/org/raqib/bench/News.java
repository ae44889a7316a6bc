package org.raqib.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.raqib.intake.Intake;
import org.raqib.intake.Limits;
import org.raqib.model.Report;
import org.raqib.words.Sentence;
import org.raqib.words.Tokenizer;

/**
 * Real news, dealt out in portions of exactly {@link #WORDS} words, so that a score is words per second whatever is
 * measured. A word is a run of characters between white space, in title or text: the same count for Raqib and Lucene.
 */
@State(Scope.Benchmark)
public class News {
    /** Words in a portion: some thirty reports. */
    static final int WORDS = 10_000;

    /** Enough to leave the processor's caches, little enough to be held in memory with its tokens. */
    private static final int MOST_PORTIONS = 60;

    /** The file of JSON lines to read; {@code -p news=FILE} names another. */
    @Param("../shared/data/news/conflict.jsonl")
    public String news = "";

    private List<Portion> portions = List.of();
    private int next;

    /**
     * @param reports whose words are {@link #WORDS} in all
     * @param bodies title, line feed and text of each
     * @param sentences of all of them, for what begins at words
     */
    record Portion(List<Report> reports, List<String> bodies, List<Sentence> sentences) {}

    /** Reads the file and deals it out. */
    @Setup(Level.Trial)
    public void load() {
        Path file = Path.of(news).toAbsolutePath().normalize();
        if (!Files.isReadable(file)) {
            throw new IllegalArgumentException("There is no readable file " + file
                    + ": name a file of reports, one JSON object a line, with -p news=FILE");
        }
        List<Report> reports = new ArrayList<>();
        new Intake(Limits.standard(), Clock.systemUTC(), capture -> reports.add(capture.report()), fault -> {})
                .read(file);
        portions = deal(reports);
        if (portions.isEmpty()) {
            throw new IllegalArgumentException(file + " holds fewer than " + WORDS + " words: name a larger file");
        }
    }

    /** The portions one after another, for ever. */
    Portion next() {
        Portion portion = portions.get(next);
        next = (next + 1) % portions.size();
        return portion;
    }

    /** A report that does not fit a portion is cut there; its rest is left out. */
    private static List<Portion> deal(List<Report> reports) {
        List<Portion> portions = new ArrayList<>();
        List<Report> portion = new ArrayList<>();
        int missing = WORDS;
        for (Report report : reports) {
            int title = words(report.title());
            int all = title + words(report.text());
            if (title >= missing) {
                continue;
            }
            if (all <= missing) {
                portion.add(report);
                missing -= all;
            } else {
                portion.add(cut(report, missing - title));
                missing = 0;
            }
            if (missing == 0) {
                portions.add(portion(portion));
                portion = new ArrayList<>();
                missing = WORDS;
                if (portions.size() == MOST_PORTIONS) {
                    break;
                }
            }
        }
        return portions;
    }

    private static Portion portion(List<Report> reports) {
        Tokenizer tokenizer = new Tokenizer();
        List<String> bodies = reports.stream().map(Report::body).toList();
        List<Sentence> sentences = reports.stream()
                .flatMap(report ->
                        tokenizer.sentences(report.body(), report.title().length() + 1).stream())
                .toList();
        return new Portion(List.copyOf(reports), bodies, sentences);
    }

    private static Report cut(Report report, int words) {
        return new Report(
                report.id(),
                report.sha256(),
                report.title(),
                report.text().substring(0, endOfWord(report.text(), words)),
                report.published(),
                report.publisher(),
                report.url(),
                report.language());
    }

    static int words(String text) {
        int words = 0;
        for (int i = 0; i < text.length(); i++) {
            if (beginsWord(text, i)) {
                words++;
            }
        }
        return words;
    }

    private static int endOfWord(String text, int words) {
        int seen = 0;
        for (int i = 0; i < text.length(); i++) {
            if (beginsWord(text, i) && ++seen > words) {
                return i;
            }
        }
        return text.length();
    }

    private static boolean beginsWord(String text, int i) {
        return !Character.isWhitespace(text.charAt(i)) && (i == 0 || Character.isWhitespace(text.charAt(i - 1)));
    }
}
