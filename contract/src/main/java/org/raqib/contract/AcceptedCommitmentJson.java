package org.raqib.contract;

import java.util.Set;

/**
 * The payload of a decision to accept a commitment: {@code {"commitment": "..."}}, the commitment in the form of a knowledge
 * file, so that what was accepted stays what it was, whatever later rules would propose.
 */
public final class AcceptedCommitmentJson {
    private static final Set<String> KEYS = Set.of("commitment");

    private AcceptedCommitmentJson() {}

    /** @param commitment the commitment in the form of a knowledge file */
    public static String write(String commitment) {
        return CanonicalJson.line(json -> json.writeStringField("commitment", commitment));
    }

    /**
     * The text that {@link #write} was given.
     *
     * @throws ContractException if {@code payload} is anything else
     */
    public static String read(String payload) {
        return JsonObject.of(payload, KEYS).string("commitment");
    }
}
