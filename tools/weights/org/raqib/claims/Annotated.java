package org.raqib.claims;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import org.raqib.model.Report;

/** Reports with the claims that annotators found in them. */
final class Annotated {
    private Annotated() {}

    /** Takes every report of one file that another has claims for, with these. */
    static void read(Path reports, Path claims, BiConsumer<Report, JsonNode> each) throws IOException {
        ObjectMapper json = new ObjectMapper();
        Map<String, JsonNode> gold = new HashMap<>();
        for (String line : Files.readAllLines(claims)) {
            JsonNode node = json.readTree(line);
            gold.put(node.get("id").asText(), node.get("claims"));
        }
        for (String line : Files.readAllLines(reports)) {
            JsonNode node = json.readTree(line);
            JsonNode wanted = gold.get(node.get("id").asText());
            if (wanted != null) {
                each.accept(WorthExamples.report(node), wanted);
            }
        }
    }
}
