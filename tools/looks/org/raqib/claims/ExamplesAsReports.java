package org.raqib.claims;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintStream;
import java.util.List;
import org.raqib.knowledge.KnowledgeFiles;
import org.raqib.model.Slot;

/**
 * Writes the sentences that stand beside the rules, with the slots they mark, as reports and claims of one act each: {@code
 * ExamplesAsReports REPORTS.jsonl CLAIMS.jsonl}
 */
public final class ExamplesAsReports {
    private static final ObjectMapper JSON = new ObjectMapper();

    private ExamplesAsReports() {}

    public static void main(String[] arguments) throws Exception {
        try (PrintStream reports = new PrintStream(arguments[0], "UTF-8");
                PrintStream claims = new PrintStream(arguments[1], "UTF-8")) {
            int count = 0;
            for (RuleExample example : RuleExample.of(KnowledgeFiles.shipped())) {
                if (!example.positive() || example.event() == null) {
                    continue;
                }
                Example sentence = Example.of(example.marked());
                String id = "rule-" + count++;
                reports.println(JSON.createObjectNode()
                        .put("id", id)
                        .put("title", "")
                        .put("text", sentence.text()));
                ObjectNode claim = JSON.createObjectNode();
                claim.putArray("quotes").add(sentence.text());
                claim.put("event", example.event().name());
                entities(claim.putArray("actors"), sentence, Slot.ACTOR);
                entities(claim.putArray("recipients"), sentence, Slot.RECIPIENT);
                entities(claim.putArray("speakers"), sentence, Slot.SPEAKER);
                entities(claim.putArray("places"), sentence, Slot.PLACE);
                claim.put("modality", "fact").putNull("date").putNull("mode").putNull("killed").putNull("injured");
                claim.putNull("breach").put("aggregate", false);
                ObjectNode line = JSON.createObjectNode().put("id", id);
                line.putArray("claims").add(claim);
                claims.println(line);
            }
        }
    }

    private static void entities(ArrayNode list, Example sentence, Slot slot) {
        for (String words : sentence.slots().getOrDefault(slot, List.of())) {
            list.addArray().add(words);
        }
    }
}
