package org.raqib.claims;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.raqib.knowledge.Lexicon;
import org.raqib.model.Mention;
import org.raqib.model.Report;
import org.raqib.model.Span;

/**
 * Writes what is known of every candidate for a slot of every claim of a file of reports, and of how its violence was done,
 * as JSON lines: first the names of the numbers, then a line for each report. {@code LooksExamples REPORTS.jsonl OUT}
 */
public final class LooksExamples {
    private static final ObjectMapper JSON = new ObjectMapper();

    private ArrayNode claims = JSON.createArrayNode();
    private Map<Draft, ObjectNode> byDraft = new IdentityHashMap<>();

    private LooksExamples() {}

    private ObjectNode line(Draft claim) {
        return byDraft.computeIfAbsent(claim, draft -> {
            ObjectNode line = claims.addObject();
            line.put("event", claim.rule.event().name());
            line.put("twosided", claim.rule.twoSided());
            Span trigger = claim.triggerSpan();
            line.putArray("trigger").add(trigger.start()).add(trigger.end());
            entities(line.putArray("actors"), claim.actors);
            entities(line.putArray("recipients"), claim.recipients);
            entities(line.putArray("speakers"), claim.speakers);
            entities(line.putArray("places"), claim.places);
            line.put("date", claim.date == null ? null : claim.date.toString());
            return line;
        });
    }

    private void candidates(Draft claim, String name, List<Candidate> candidates) {
        ArrayNode all = line(claim).putArray(name);
        candidates.forEach(candidate -> numbers(entity(all, candidate.mention()), candidate.known()));
    }

    private static void numbers(ObjectNode candidate, byte[] known) {
        ArrayNode numbers = candidate.putArray("x");
        for (byte number : known) {
            numbers.add(number);
        }
    }

    private static void entities(ArrayNode list, List<Mention> mentions) {
        mentions.forEach(mention -> entity(list, mention));
    }

    private static ObjectNode entity(ArrayNode list, Mention mention) {
        ObjectNode entity = list.addObject();
        entity.put("text", mention.text());
        entity.put("id", mention.id());
        entity.put("name", mention.name());
        ArrayNode names = entity.putArray("names");
        mention.names().forEach(names::add);
        return entity;
    }

    private Weighing noting(RuleBook book) {
        Arguments arguments = new Arguments(book);
        Mentions mentions = new Mentions(book.grammar);
        return new Weighing(
                new Casting(Looks.unlearned(), book, arguments, mentions) {
                    @Override
                    void cast(Draft claim, List<Candidate> candidates) {
                        candidates(claim, "casting", candidates);
                    }
                },
                new Placing(Looks.unlearned(), book.grammar, mentions) {
                    @Override
                    void cast(Draft claim, List<Candidate> candidates) {
                        candidates(claim, "placing", candidates);
                    }
                },
                new Timing(Looks.unlearned(), book.grammar) {
                    @Override
                    void cast(Draft claim, List<When> candidates) {
                        ArrayNode all = line(claim).putArray("timing");
                        for (When when : candidates) {
                            numbers(all.addObject().put("date", when.date().toString()), when.known());
                        }
                    }
                },
                new Moding(book, null) {
                    @Override
                    void cast(Draft claim, byte[] known) {
                        ObjectNode line = line(claim);
                        line.put("mode", claim.mode == null ? null : claim.mode.code());
                        numbers(line.putObject("modes"), known);
                    }
                });
    }

    private static void names(ObjectNode head, String name, List<String> names) {
        names.forEach(head.putArray(name)::add);
    }

    private void write(Path reports, PrintStream out) throws Exception {
        RuleBook book = RuleBook.shipped();
        Weighing noting = noting(book);
        Reader reader = new Reader(book, Lexicon.shipped(), "learning", noting);
        ObjectNode head = JSON.createObjectNode();
        names(head, "casting", CastFeature.NAMES);
        names(head, "placing", PlaceFeature.NAMED_AS);
        names(head, "timing", DateFeature.NAMES);
        names(head, "modes", noting.moding().names());
        names(head, "modes answers", Moding.answers());
        out.println(JSON.createObjectNode().set("names", head));
        for (String line : Files.readAllLines(reports)) {
            JsonNode report = JSON.readTree(line);
            String published = report.path("published").asText("");
            claims = JSON.createArrayNode();
            byDraft = new IdentityHashMap<>();
            reader.read(new Report(
                    report.get("id").asText(),
                    "0".repeat(64),
                    report.path("title").asText(""),
                    report.get("text").asText(),
                    published.length() < 10 ? null : LocalDate.parse(published.substring(0, 10).replace('/', '-')),
                    null,
                    report.path("url").asText(null),
                    "ar"));
            ObjectNode read = JSON.createObjectNode();
            read.put("id", report.get("id").asText());
            read.set("claims", claims);
            out.println(read);
        }
    }

    public static void main(String[] arguments) throws Exception {
        try (PrintStream out = new PrintStream(arguments[1], "UTF-8")) {
            new LooksExamples().write(Path.of(arguments[0]), out);
        }
    }
}
