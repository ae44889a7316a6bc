import edu.stanford.nlp.international.arabic.process.ArabicSegmenter;
import edu.stanford.nlp.ling.HasWord;
import edu.stanford.nlp.ling.TaggedWord;
import edu.stanford.nlp.ling.Word;
import edu.stanford.nlp.tagger.maxent.MaxentTagger;
import java.io.BufferedWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.raqib.knowledge.Spelling;
import org.raqib.words.Sentence;
import org.raqib.words.Token;
import org.raqib.words.Tokenizer;

/**
 * Makes silver data: news texts, cut by our own tokenizer, then segmented and tagged by Stanford CoreNLP. A development
 * tool; neither it nor what it writes is shipped.
 *
 * <p>Arguments: the output file, the number of words wanted, then the .jsonl files of news.
 *
 * <p>Output: one sentence a line, tokens separated by spaces, each {@code surface|segment/TAG|segment/TAG...}; a line
 * starts with the publisher's number, so that whole outlets can be held out.
 */
public final class SilverMaker {
    private static final Pattern FIELD = Pattern.compile("\"(title|text|publisher)\"\\s*:\\s*\"([^\"\\\\]*+(?:\\\\.[^\"\\\\]*+)*+)\"");

    public static void main(String[] args) throws Exception {
        long wanted = Long.parseLong(args[1]);
        int limit = Integer.getInteger("words.of.report", 350);
        Map<String, Integer> outlets = new LinkedHashMap<>();
        Map<String, Deque<String[]>> queues = new LinkedHashMap<>();
        for (int f = 2; f < args.length; f++) {
            List<String> lines = new ArrayList<>(Files.readAllLines(Path.of(args[f])));
            Collections.shuffle(lines, new Random(7));
            for (String line : lines) {
                Map<String, String> fields = new LinkedHashMap<>();
                Matcher m = FIELD.matcher(line);
                while (m.find()) {
                    fields.putIfAbsent(m.group(1), unescape(m.group(2)));
                }
                String outlet = fields.getOrDefault("publisher", "?");
                outlets.putIfAbsent(outlet, outlets.size());
                queues.computeIfAbsent(outlet, k -> new ArrayDeque<>())
                        .add(new String[] {fields.getOrDefault("title", ""), fields.getOrDefault("text", "")});
            }
        }
        Properties props = new Properties();
        props.setProperty("loadClassifier", "edu/stanford/nlp/models/segmenter/arabic/arabic-segmenter-atb+bn+arztrain.ser.gz");
        props.setProperty("model", "edu/stanford/nlp/models/segmenter/arabic/arabic-segmenter-atb+bn+arztrain.ser.gz");
        props.setProperty("prefixMarker", "\u0001");
        props.setProperty("suffixMarker", "\u0002");
        ArabicSegmenter segmenter = new ArabicSegmenter(props);
        segmenter.loadSegmenter(props.getProperty("model"), props);
        MaxentTagger tagger = new MaxentTagger("edu/stanford/nlp/models/pos-tagger/arabic.tagger");
        Tokenizer tokenizer = new Tokenizer();
        long words = 0;
        long skipped = 0;
        long start = System.currentTimeMillis();
        try (BufferedWriter out = Files.newBufferedWriter(Path.of(args[0]), StandardCharsets.UTF_8)) {
            while (words < wanted && !queues.isEmpty()) {
                for (String outlet : List.copyOf(queues.keySet())) {
                    Deque<String[]> queue = queues.get(outlet);
                    String[] report = queue.poll();
                    if (report == null) {
                        queues.remove(outlet);
                        continue;
                    }
                    String body = report[0] + "\n" + report[1];
                    int taken = 0;
                    for (Sentence sentence : tokenizer.sentences(body, report[0].length())) {
                        int n = sentence.tokens().size();
                        if (n > 120 || taken > limit) {
                            continue;
                        }
                        taken += n;
                        String line = read(sentence, segmenter, tagger);
                        if (line == null) {
                            skipped++;
                            continue;
                        }
                        words += n;
                        out.write(outlets.get(outlet) + (sentence.title() ? "T " : " ") + line + "\n");
                    }
                }
                out.flush();
                System.err.printf("%d words, %d skipped sentences, %d s%n", words, skipped, (System.currentTimeMillis() - start) / 1000);
            }
        }
    }

    private static String read(Sentence sentence, ArabicSegmenter segmenter, MaxentTagger tagger) {
        StringBuilder line = new StringBuilder();
        for (Token token : sentence.tokens()) {
            String bare = bare(token.word().surface());
            line.append(line.isEmpty() ? "" : " ").append(bare.isEmpty() ? "-" : bare);
        }
        String[] parts = segmenter.segmentString(line.toString()).trim().split("\\s+");
        List<List<HasWord>> tokens = new ArrayList<>();
        boolean open = false;
        for (String part : parts) {
            boolean suffix = part.startsWith("\u0002");
            boolean prefix = part.endsWith("\u0001");
            String segment = part.replace("\u0001", "").replace("\u0002", "");
            if (!suffix && !open) {
                tokens.add(new ArrayList<>());
            }
            if (tokens.isEmpty() || segment.isEmpty()) {
                return null;
            }
            tokens.get(tokens.size() - 1).add(new Word(segment));
            open = prefix;
        }
        if (tokens.size() != sentence.tokens().size()) {
            return null;
        }
        List<HasWord> all = new ArrayList<>();
        tokens.forEach(all::addAll);
        List<TaggedWord> tagged = tagger.tagSentence(all);
        StringBuilder out = new StringBuilder();
        int at = 0;
        for (int i = 0; i < tokens.size(); i++) {
            out.append(i == 0 ? "" : " ").append(sentence.tokens().get(i).word().surface().replace(' ', '_'));
            for (HasWord segment : tokens.get(i)) {
                TaggedWord word = tagged.get(at++);
                out.append('|').append(word.word()).append('/').append(word.tag());
            }
        }
        return out.toString();
    }

    private static String bare(String surface) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < surface.length(); i++) {
            char c = surface.charAt(i);
            if (!Spelling.isMark(c)) {
                out.append(c >= '٠' && c <= '٩' ? (char) ('0' + c - '٠') : c);
            }
        }
        return out.toString();
    }

    private static String unescape(String json) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < json.length(); i++) {
            char c = json.charAt(i);
            if (c != '\\') {
                out.append(c);
                continue;
            }
            char e = json.charAt(++i);
            switch (e) {
                case 'n' -> out.append('\n');
                case 't' -> out.append('\t');
                case 'r' -> out.append('\r');
                case 'b', 'f' -> out.append(' ');
                case 'u' -> {
                    out.append((char) Integer.parseInt(json.substring(i + 1, i + 5), 16));
                    i += 4;
                }
                default -> out.append(e);
            }
        }
        return out.toString();
    }
}
