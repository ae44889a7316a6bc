package org.raqib.server.lexicon;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.jspecify.annotations.Nullable;
import org.raqib.model.Decision;

/** The form in which remarks of the ledger carry proposals for the lexicon. */
final class Proposals {
    /** The key of the payload: a section of a knowledge file. */
    static final String KEY = "lexicon";

    private static final ObjectMapper JSON = new ObjectMapper();

    private Proposals() {}

    /** The section that a remark proposes, or null where it proposes none. */
    static @Nullable String text(Decision decision) {
        if (!decision.payload().contains('"' + KEY + '"')) {
            return null;
        }
        try {
            JsonNode text = JSON.readTree(decision.payload()).get(KEY);
            return text == null || !text.isTextual() ? null : text.textValue();
        } catch (JsonProcessingException e) {
            // Whatever it carries, it is no proposal.
            return null;
        }
    }

    /** Words as one line of a file: nothing that a person typed begins another line or section. */
    static String line(String words) {
        return words.replaceAll("[\\p{Cntrl}\\u2028\\u2029\\s]+", " ").strip();
    }
}
