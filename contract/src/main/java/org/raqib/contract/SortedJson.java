package org.raqib.contract;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Writes JSON whose keys no form declares: sorted at every depth, so that equal values give equal bytes. */
final class SortedJson {
    private SortedJson() {}

    /** An object as one line. */
    static String line(JsonNode object) {
        return CanonicalJson.line(json -> fields(json, object));
    }

    static void write(JsonGenerator json, JsonNode node) throws IOException {
        switch (node.getNodeType()) {
            case OBJECT -> {
                json.writeStartObject();
                fields(json, node);
                json.writeEndObject();
            }
            case ARRAY -> {
                json.writeStartArray();
                for (JsonNode element : node) {
                    write(json, element);
                }
                json.writeEndArray();
            }
            case STRING -> json.writeString(node.textValue());
            case NUMBER -> number(json, node);
            case BOOLEAN -> json.writeBoolean(node.booleanValue());
            default -> json.writeNull();
        }
    }

    private static void fields(JsonGenerator json, JsonNode object) throws IOException {
        List<String> keys = new ArrayList<>();
        object.fieldNames().forEachRemaining(keys::add);
        Collections.sort(keys);
        for (String key : keys) {
            json.writeFieldName(key);
            write(json, object.get(key));
        }
    }

    /** Whole numbers as they are, others as the shortest decimal that reads back as the same double. */
    private static void number(JsonGenerator json, JsonNode node) throws IOException {
        if (node.isIntegralNumber()) {
            json.writeNumber(node.bigIntegerValue());
        } else if (Double.isFinite(node.doubleValue())) {
            json.writeNumber(node.doubleValue());
        } else {
            throw new ContractException("The payload has a number that is too large: " + node.asText());
        }
    }
}
