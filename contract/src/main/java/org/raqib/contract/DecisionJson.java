package org.raqib.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Set;
import org.raqib.model.Decision;

/**
 * What a person decided. Keys: {@code kind, by, at, targets} (each {@code sort:identifier}), {@code reason, payload} (an
 * object, its keys sorted at every depth).
 */
public final class DecisionJson {
    private static final Set<String> KEYS = Set.of("kind", "by", "at", "targets", "reason", "payload");

    private DecisionJson() {}

    /**
     * The decision as one canonical line, without line feed.
     *
     * @throws ContractException if its payload is not one JSON object
     */
    public static String write(Decision decision) {
        JsonNode payload = CanonicalJson.parse(decision.payload());
        if (!payload.isObject()) {
            throw new ContractException("payload is not a JSON object");
        }
        return CanonicalJson.line(json -> {
            json.writeStringField("kind", decision.kind().code());
            json.writeStringField("by", decision.by());
            CanonicalJson.spelled(json, "at", decision.at());
            CanonicalJson.strings(
                    json,
                    "targets",
                    decision.targets().stream().map(Decision.Target::spelled).toList());
            json.writeStringField("reason", decision.reason());
            json.writeFieldName("payload");
            SortedJson.write(json, payload);
        });
    }

    /**
     * Reads back what {@link #write} wrote.
     *
     * @throws ContractException if {@code line} is anything else
     */
    public static Decision read(String line) {
        JsonObject json = JsonObject.of(line, KEYS);
        return json.made(() -> new Decision(
                json.spelled("kind", "a kind of decision", Decision.Kind::ofCode),
                json.string("by"),
                json.spelled("at", "a moment in UTC", Instant::parse),
                json.strings("targets").stream().map(Decision.Target::parse).toList(),
                json.string("reason"),
                SortedJson.line(json.object("payload"))));
    }

    /**
     * The canonical form of a payload.
     *
     * @throws ContractException if {@code payload} is not one JSON object
     */
    public static String payload(String payload) {
        JsonNode node = CanonicalJson.parse(payload);
        if (!node.isObject()) {
            throw new ContractException("The payload is not a JSON object");
        }
        return SortedJson.line(node);
    }
}
