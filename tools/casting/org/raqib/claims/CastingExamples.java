package org.raqib.claims;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.raqib.knowledge.Lexicon;
import org.raqib.model.Mention;
import org.raqib.model.Report;
import org.raqib.model.Span;

/**
 * Writes what is known of every candidate for a part in every claim of a file of reports, as JSON lines: first the names of
 * the numbers, then a line for each report. {@code CastingExamples REPORTS.jsonl OUT}
 */
public final class CastingExamples {
    private static final ObjectMapper JSON = new ObjectMapper();

    private CastingExamples() {}

    private static final class Noting extends Casting {
        private ArrayNode claims = JSON.createArrayNode();

        Noting(RuleBook book) {
            super(book, new Arguments(book.grammar), new Mentions(book.grammar));
        }

        @Override
        void cast(Draft claim, List<Candidate> candidates) {
            ObjectNode line = claims.addObject();
            line.put("event", claim.rule.event().name());
            Span trigger = claim.triggerSpan();
            line.putArray("trigger").add(trigger.start()).add(trigger.end());
            ArrayNode all = line.putArray("c");
            for (Candidate candidate : candidates) {
                ArrayNode numbers = entity(all, candidate.mention()).putArray("x");
                for (int number : candidate.known()) {
                    numbers.add(number);
                }
            }
            entities(line.putArray("actors"), claim.actors);
            entities(line.putArray("recipients"), claim.recipients);
            entities(line.putArray("speakers"), claim.speakers);
            entities(line.putArray("places"), claim.places);
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
    }

    public static void main(String[] arguments) throws Exception {
        RuleBook book = RuleBook.shipped();
        Noting noting = new Noting(book);
        Reader reader = new Reader(book, Lexicon.shipped(), "learning", noting);
        try (PrintStream out = new PrintStream(arguments[1], "UTF-8")) {
            ObjectNode head = JSON.createObjectNode();
            ArrayNode names = head.putArray("names");
            CastFeatures.NAMES.forEach(names::add);
            out.println(head);
            for (String line : Files.readAllLines(Path.of(arguments[0]))) {
                JsonNode report = JSON.readTree(line);
                String published = report.path("published").asText("");
                noting.claims = JSON.createArrayNode();
                reader.read(new Report(
                        report.get("id").asText(),
                        "0".repeat(64),
                        report.path("title").asText(""),
                        report.get("text").asText(),
                        published.length() < 10 ? null : LocalDate.parse(published.substring(0, 10).replace('/', '-')),
                        null,
                        null,
                        "ar"));
                ObjectNode read = JSON.createObjectNode();
                read.put("id", report.get("id").asText());
                read.set("drafts", noting.claims);
                out.println(read);
            }
        }
    }
}
