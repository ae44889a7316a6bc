package org.raqib.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.raqib.proof.ProvenEntry;

/** An incident, and a finding from it, as a proof shows them; and claims as a proof shows them. */
public final class DerivedJson {
    /** The keys of a claim that tell how the reader came to it, not what it says. */
    public static final Set<String> HOW_READ = Set.of("rule", "evidence", "mentions", "span", "trigger");

    private static final String BLACKED_OUT = "\u2588*";

    private final JsonNode incident;
    private final @Nullable JsonNode finding;

    private DerivedJson(JsonNode incident, @Nullable JsonNode finding) {
        this.incident = incident;
        this.finding = finding;
    }

    /**
     * @param incident one line of JSON
     * @param finding one line of JSON, or null
     * @throws ContractException if they are not in the form of {@link IncidentJson} and {@link FindingJson}
     */
    public static DerivedJson of(String incident, @Nullable String finding) {
        return new DerivedJson(CanonicalJson.parse(incident), finding == null ? null : CanonicalJson.parse(finding));
    }

    /** Whether the subject is what is shown, and a finding shown is one from the incident shown. */
    public boolean names(String kind, String id) {
        if (finding == null) {
            return kind.equals("incident") && incident.path("id").asText().equals(id);
        }
        return kind.equals("finding")
                && finding.path("id").asText().equals(id)
                && finding.path("incident").asText().equals(incident.path("id").asText());
    }

    /** The identifiers of the incident's claims. */
    public Set<String> claimKeys() {
        Set<String> keys = new LinkedHashSet<>();
        incident.path("claims").forEach(claim -> keys.add(key(claim)));
        return keys;
    }

    private static String key(JsonNode claim) {
        return claim.path("report").asText() + "#" + claim.path("index").asText();
    }

    /**
     * The first key of a claim's record that the incident has another value for, or null.
     *
     * @param recorded what is shown of the claim as recorded, each value as JSON
     */
    public @Nullable String differs(String key, Map<String, String> recorded) {
        for (JsonNode claim : incident.path("claims")) {
            if (key(claim).equals(key)) {
                for (Map.Entry<String, String> one : recorded.entrySet()) {
                    JsonNode told = claim.get(one.getKey());
                    if (told == null || !told.equals(CanonicalJson.parse(one.getValue()))) {
                        return one.getKey();
                    }
                }
            }
        }
        return null;
    }

    /**
     * What the incident says of a claim, by key, that is not shown of its record: it may be held against nothing. Without how
     * the claim was read, and without what is blacked out in the incident too.
     *
     * @param shown the keys that are shown of the claim as recorded
     */
    public List<String> unseen(String key, Set<String> shown) {
        Set<String> unseen = new TreeSet<>();
        for (JsonNode claim : incident.path("claims")) {
            if (key(claim).equals(key)) {
                for (String slot : ClaimJson.KEYS) {
                    JsonNode told = claim.path(slot);
                    boolean says = told.isContainerNode()
                            ? !told.isEmpty()
                            : !told.isNull()
                                    && !told.isMissingNode()
                                    && !told.asText().matches(BLACKED_OUT);
                    if (says && !shown.contains(slot) && !HOW_READ.contains(slot)) {
                        unseen.add(slot);
                    }
                }
            }
        }
        return List.copyOf(unseen);
    }

    /**
     * What a proof shows of one claim of a reading: its keys and values, each as JSON. Claims that are not shown count by their
     * pieces, of which each claim has five ({@code org.raqib.proof.Pieces}).
     */
    public static Map<String, String> claim(ProvenEntry.ShownPart reading, int index) {
        Map<String, String> members = new HashMap<>();
        if (reading.whole()) {
            reading.pieces().stream()
                    .filter(ProvenEntry.Shown.class::isInstance)
                    .map(piece -> CanonicalJson.parse(((ProvenEntry.Shown) piece).content()))
                    .map(document -> document.path("claims").path(index))
                    .forEach(claim -> claim.fields()
                            .forEachRemaining(field ->
                                    members.put(field.getKey(), field.getValue().toString())));
            return members;
        }
        int first = FIRST_OF_CLAIMS + PIECES_OF_A_CLAIM * index;
        for (int i = first;
                i < first + PIECES_OF_A_CLAIM && i < reading.pieces().size();
                i++) {
            if (reading.pieces().get(i) instanceof ProvenEntry.Shown shown) {
                Map<String, String> some = JsonText.members(shown.content());
                if (i == first && !shown.content().startsWith("{\"event\":")) {
                    return Map.of();
                }
                members.putAll(some);
            }
        }
        return members;
    }

    /** The keys of a reading before its claims' own, {@code "claims":[} being the last: see {@link ReadingJson}. */
    private static final int FIRST_OF_CLAIMS = 8;

    private static final int PIECES_OF_A_CLAIM = 5;
}
