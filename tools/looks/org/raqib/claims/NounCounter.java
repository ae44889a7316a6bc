package org.raqib.claims;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.raqib.knowledge.Lexicon;
import org.raqib.model.Report;
import org.raqib.words.Pos;
import org.raqib.words.Tagger;
import org.raqib.words.Tokenizer;
import org.raqib.words.number.Numbers;
import org.raqib.words.time.Dates;

/** Counts over raw news how common nouns are used, into {@code nouns.tsv}. {@code NounCounter OUT NEWS.jsonl ...} */
public final class NounCounter {
    private static final int USES = 6;
    /** Rarer nouns say nothing. */
    private static final int LEAST = 12;
    /** As if every noun had been met so often before, used as nouns are on the whole. */
    private static final int PRIOR = 10;

    private NounCounter() {}

    public static void main(String[] arguments) throws Exception {
        RuleBook book = RuleBook.shipped();
        SceneBuilder scenes = new SceneBuilder(
                Tagger.standard(), Lexicon.shipped(), Numbers.standard(), Dates.standard(), book.grammar);
        Tokenizer tokenizer = new Tokenizer();
        Reader reader = new Reader(book, Lexicon.shipped(), "counting", Weighing.unlearned(book));
        Map<String, int[]> counts = new TreeMap<>();
        ObjectMapper json = new ObjectMapper();
        for (String file : List.of(arguments).subList(1, arguments.length)) {
            for (String line : Files.readAllLines(Path.of(file))) {
                JsonNode report = json.readTree(line);
                String title = report.path("title").asText("");
                String body = title + "\n" + report.get("text").asText();
                Report whole = new Report(
                        report.get("id").asText(), "0".repeat(64), title, report.get("text").asText(), null, null, null, "ar");
                reader.drafts(whole).forEach(draft -> parts(draft, counts));
                for (Scene scene : scenes.scenes(body, tokenizer.sentences(body, title.length() + 1), null)) {
                    count(book, scene, counts);
                }
            }
        }
        write(arguments[0], counts);
    }

    /** Counts which nouns the rules give a part in an act. */
    private static void parts(Draft draft, Map<String, int[]> counts) {
        for (Candidate candidate : draft.candidates) {
            int given = candidate.known()[CastFeature.GIVEN];
            Phrase phrase = candidate.phrase();
            if (phrase != null && (given & 3) != 0) {
                int[] uses = counts.computeIfAbsent(draft.scene.lemma(phrase.from), missing -> new int[USES + 1]);
                uses[4] += given & 1;
                uses[5] += given >> 1 & 1;
            }
        }
    }

    private static void count(RuleBook book, Scene scene, Map<String, int[]> counts) {
        for (Phrase phrase : scene.phrases) {
            Pos pos = scene.pos(phrase.from);
            boolean common = pos == Pos.NOUN || pos == Pos.VERBAL_NOUN || pos == Pos.ADJECTIVE;
            String stem = scene.lemma(phrase.from);
            if (!common || stem.length() < 2 || stem.length() > 12 || Arguments.isTimePhrase(scene, phrase)) {
                continue;
            }
            int[] uses = counts.computeIfAbsent(stem, missing -> new int[USES + 1]);
            uses[USES]++;
            if (phrase.bare() && phrase.from > 0 && scene.isVerb(phrase.from - 1)) {
                uses[0]++;
                List<RuleBook.VerbGovernor> over = book.verbGovernors.get(scene.stem(phrase.from - 1));
                uses[1] += over != null && over.get(0).governor().kind() == Governor.Kind.SPEECH ? 1 : 0;
            }
            uses[2] += book.grammar.placePrepositions.contains(phrase.preposition) ? 1 : 0;
            uses[3] += Counted.countOf(scene, phrase) != null ? 1 : 0;
        }
    }

    private static void write(String file, Map<String, int[]> counts) throws Exception {
        counts.values().removeIf(uses -> uses[USES] < LEAST);
        long[] sums = new long[USES + 1];
        counts.values().forEach(uses -> {
            for (int i = 0; i <= USES; i++) {
                sums[i] += uses[i];
            }
        });
        try (PrintStream out = new PrintStream(file, "UTF-8")) {
            out.println("# How nouns are used in news, counted over raw text by tools/looks: folded stem, then how often it"
                    + " follows a verb,");
            out.println("# follows a word of saying, stands behind a preposition of place, is counted, acts by the rules, suffers"
                    + " by them;");
            out.println("# each 1 (seldom) to 7 (often), 4 = as any noun.");
            counts.forEach((stem, uses) -> {
                StringBuilder line = new StringBuilder(stem);
                for (int i = 0; i < USES; i++) {
                    double usual = (double) sums[i] / sums[USES];
                    double share = (uses[i] + usual * PRIOR) / (uses[USES] + PRIOR);
                    long grade = 4 + Math.round(Math.log(share / usual) / Math.log(2));
                    line.append('\t').append(Math.max(1, Math.min(7, grade)));
                }
                out.println(line);
            });
        }
    }
}
