package org.raqib.contract;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.raqib.proof.ProvenEntry.Piece;
import org.raqib.proof.ProvenEntry.Shown;
import org.raqib.proof.ProvenEntry.ShownPart;

/**
 * What a proof shows of a person's decision about a claim.
 *
 * @param facts its own keys that are shown, but for the payload, each value as JSON
 * @param claim what is shown of the claim that stands by it, each value as JSON; empty where none does, or all is withheld
 * @param read the same of the claim as the reader had read it
 * @param says what can be seen of its payload
 */
public record ShownDecision(Map<String, String> facts, Map<String, String> claim, Map<String, String> read, Says says) {
    /** What can be seen of what stands by a decision. */
    public enum Says {
        /** That there is a claim that stands by it. */
        A_CLAIM,
        /** That it quotes none. */
        NOTHING,
        /** Not even that. */
        WITHHELD
    }

    /** The pieces before that which opens the payload: see {@link DecisionJson}. */
    private static final int PAYLOAD = 5;

    /** The keys of a claim in a payload, each of which begins a piece. */
    private static final List<String> KEYS = ClaimJson.KEYS.stream().sorted().toList();

    private static final String OPENS_PAYLOAD = "\"payload\":{";
    private static final String OPENS_CLAIM = "\"claim\":{";
    private static final String NO_CLAIM = "\"claim\":null,";
    private static final String OPENS_READ = "\"read\":{";

    public ShownDecision {
        facts = Map.copyOf(facts);
        claim = Map.copyOf(claim);
        read = Map.copyOf(read);
    }

    /** What is shown of a decision's document, which may be committed to in any of the ways in which ledgers did. */
    public static ShownDecision of(ShownPart document) {
        List<Piece> pieces = document.pieces();
        Map<String, String> facts = new LinkedHashMap<>();
        for (int i = 0; i < Math.min(pieces.size(), PAYLOAD + 1); i++) {
            facts.putAll(JsonText.members(shown(pieces, i)));
        }
        String payload = facts.remove("payload");
        if (payload != null) {
            Map<String, String> members = JsonText.members(payload);
            String claim = members.getOrDefault("claim", "null");
            return new ShownDecision(
                    facts,
                    JsonText.members(claim),
                    JsonText.members(members.getOrDefault("read", "null")),
                    claim.startsWith("{") ? Says.A_CLAIM : Says.NOTHING);
        }
        // Pieces count by their place, so that what is withheld cannot make one claim pass for the other.
        String first = shown(pieces, PAYLOAD + 1);
        if (!shown(pieces, PAYLOAD).equals(OPENS_PAYLOAD) || first.isEmpty()) {
            return new ShownDecision(facts, Map.of(), Map.of(), Says.WITHHELD);
        }
        boolean quotes = first.equals(OPENS_CLAIM);
        int read = PAYLOAD + 2 + (quotes ? KEYS.size() : 0);
        boolean quotesRead =
                (quotes || first.equals(NO_CLAIM)) && shown(pieces, read).equals(OPENS_READ);
        return new ShownDecision(
                facts,
                quotes ? claim(pieces, PAYLOAD + 2) : Map.of(),
                quotesRead ? claim(pieces, read + 1) : Map.of(),
                quotes ? Says.A_CLAIM : Says.NOTHING);
    }

    private static Map<String, String> claim(List<Piece> pieces, int from) {
        Map<String, String> claim = new LinkedHashMap<>();
        for (int i = 0; i < KEYS.size(); i++) {
            Map<String, String> members = JsonText.members(shown(pieces, from + i));
            String value = members.get(KEYS.get(i));
            if (value != null && members.size() == 1) {
                claim.put(KEYS.get(i), value);
            }
        }
        return claim;
    }

    private static String shown(List<Piece> pieces, int at) {
        return at < pieces.size() && pieces.get(at) instanceof Shown piece ? piece.content() : "";
    }

    /** The words of a fact that is a string, or null where it is not shown. */
    public @Nullable String words(String fact) {
        String json = facts.get(fact);
        return json == null || !json.startsWith("\"") ? null : JsonText.words(json.substring(1));
    }

    /** What it is about, each {@code sort:identifier}; empty where that is withheld. */
    public List<String> targets() {
        String json = facts.get("targets");
        return json == null ? List.of() : JsonText.strings(json);
    }
}
