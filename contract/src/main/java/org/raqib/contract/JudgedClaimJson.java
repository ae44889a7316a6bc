package org.raqib.contract;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.raqib.model.Claim;

/**
 * The payload of a decision about a claim. Keys: {@code read}, the claim as the reader had read it when it was decided about,
 * by which it is known again in a later reading; {@code claim}, what stands by the decision. Each is a claim
 * ({@link ClaimJson}) or null: nothing was read where a claim is added, nothing stands where one is rejected.
 */
public final class JudgedClaimJson {
    private static final Set<String> KEYS = Set.of("read", "claim");

    private JudgedClaimJson() {}

    /**
     * What a person judged.
     *
     * @param read the claim as it was read, or null where the reader found none
     * @param claim what stands instead, or null where nothing does
     */
    public record Judged(@Nullable Claim read, @Nullable Claim claim) {}

    /** The payload in canonical form. */
    public static String write(Judged judged) {
        return DecisionJson.payload(CanonicalJson.line(json -> {
            field(json, "read", judged.read());
            field(json, "claim", judged.claim());
        }));
    }

    private static void field(JsonGenerator json, String key, @Nullable Claim claim) throws IOException {
        if (claim == null) {
            json.writeNullField(key);
        } else {
            json.writeObjectFieldStart(key);
            ClaimJson.fields(json, claim);
            json.writeEndObject();
        }
    }

    /**
     * Reads back what {@link #write} wrote.
     *
     * @throws ContractException if {@code payload} is anything else
     */
    public static Judged read(String payload) {
        JsonObject json = JsonObject.of(payload, KEYS);
        return new Judged(
                json.objectOrNull("read", ClaimJson.KEYS, ClaimJson::read),
                json.objectOrNull("claim", ClaimJson.KEYS, ClaimJson::read));
    }
}
