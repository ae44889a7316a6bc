package org.raqib.claims;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
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

    /**
     * Whether two acts are one happening, by the claims whose quotations they stand in; null where these do not tell.
     *
     * @param first the claims of one act, by number
     * @param second those of the other
     */
    static @Nullable Boolean areOne(Set<Integer> first, Set<Integer> second) {
        if (first.isEmpty() || second.isEmpty()) {
            return null;
        }
        boolean apart = Collections.disjoint(first, second);
        return apart || first.size() + second.size() == 2 || first.equals(second) ? !apart : null;
    }
}
