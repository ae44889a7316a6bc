package org.raqib.claims;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.raqib.knowledge.Lexicon;
import org.raqib.model.Report;

/** Acts found in annotated reports, each with what stands around it and whether the annotators took it for a happening. */
final class WorthExamples {
    /**
     * An act.
     *
     * @param group the document; acts of one document are never both learned from and tested on
     * @param source the file it comes from
     * @param unit the sentence or report of which at least one act must be kept, or not
     * @param told whether it is a happening by the annotators
     * @param gold the gold claim it tells, or null
     */
    record Act(String group, String source, String unit, String event, boolean told, List<String> features, String gold) {}

    private final RuleBook book = RuleBook.shipped();
    private final Reader reader = new Reader(book, Lexicon.shipped(), "learning", Weighing.unlearned(book));
    private final WorthFeatures describer = new WorthFeatures(book);
    private final ObjectMapper json = new ObjectMapper();
    final List<Act> acts = new ArrayList<>();
    /** Sentences of the sentence corpus by event and label, to know how many there are. */
    final Map<String, Integer> sentences = new HashMap<>();

    /** Reports with claims as in the annotators' guidelines: an act inside a quotation of a claim of its type is told. */
    void reports(Path reports, Path claims) throws IOException {
        String source = reports.getFileName().toString();
        Annotated.read(reports, claims, (report, wanted) -> {
            for (Map.Entry<Draft, List<String>> each : drafts(report).entrySet()) {
                String hit = hit(report.body(), each.getKey(), wanted);
                acts.add(new Act(report.id(), source, report.id(), each.getKey().rule.event().name(), hit != null, each.getValue(), hit));
            }
        });
    }

    /** Sentences labelled for one type of event: yes, easy no; other labels are left out. */
    void sentences(Path file) throws IOException {
        for (String line : Files.readAllLines(file)) {
            JsonNode node = json.readTree(line);
            String event = node.get("event").asText();
            String label = node.get("label").asText();
            if (!label.equals("yes") && !label.equals("easy no")) {
                continue;
            }
            sentences.merge(event + " " + label, 1, Integer::sum);
            Report report = report(node);
            String id = report.id();
            for (Map.Entry<Draft, List<String>> each : drafts(report).entrySet()) {
                if (each.getKey().rule.event().name().equals(event)) {
                    String group = id.contains("-") ? id.substring(0, id.lastIndexOf('-')) : id;
                    acts.add(new Act(group, "sentences", event + " " + label + " " + id, event, label.equals("yes"), each.getValue(), null));
                }
            }
        }
    }

    static Report report(JsonNode node) {
        String published = node.path("published").asText("");
        LocalDate day = published.matches("\\d{4}[-/]\\d{2}[-/]\\d{2}.*") ? LocalDate.parse(published.substring(0, 10).replace('/', '-')) : null;
        return new Report(node.get("id").asText(), "0".repeat(64), node.path("title").asText(""), node.get("text").asText(), day, null, node.path("url").asText(null), "ar");
    }

    /** The acts of a report that reach the weighing, described. */
    private Map<Draft, List<String>> drafts(Report report) {
        List<Draft> drafts = reader.drafts(report);
        Map<Scene, List<Draft>> mates = new IdentityHashMap<>();
        drafts.forEach(draft -> mates.computeIfAbsent(draft.scene, scene -> new ArrayList<>()).add(draft));
        Map<Draft, List<String>> described = new IdentityHashMap<>();
        for (Draft draft : drafts) {
            if (draft.dropped || draft.scene.sentence.title()) {
                continue;
            }
            List<String> features = new ArrayList<>();
            String sort = WorthFeatures.Sort.of(draft).written();
            describer.describe(draft, mates.get(draft.scene), (trait, value) -> {
                features.add(trait.kind + "\t" + value + "\tany");
                features.add(trait.kind + "\t" + value + "\t" + sort);
            });
            described.put(draft, features);
        }
        return described;
    }

    private static String hit(String body, Draft draft, JsonNode claims) {
        Set<Integer> all = hits(body, draft, claims);
        return all.isEmpty() ? null : all.iterator().next().toString();
    }

    /** The claims of its type in whose quotations an act stands, counted from 1. */
    static Set<Integer> hits(String body, Draft draft, JsonNode claims) {
        int from = draft.triggerSpan().start();
        int to = draft.triggerSpan().end();
        int number = 0;
        Set<Integer> found = new TreeSet<>();
        for (JsonNode claim : claims) {
            number++;
            if (!claim.get("event").asText().equals(draft.rule.event().name())) {
                continue;
            }
            for (JsonNode quote : claim.get("quotes")) {
                String words = quote.asText();
                for (int at = body.indexOf(words); at >= 0; at = body.indexOf(words, at + 1)) {
                    if (from >= at - 2 && to <= at + words.length() + 2) {
                        found.add(number);
                    }
                }
            }
        }
        return found;
    }
}
