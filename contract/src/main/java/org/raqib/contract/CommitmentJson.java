package org.raqib.contract;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.raqib.model.Commitment;
import org.raqib.model.EventType;
import org.raqib.model.Mode;

/**
 * A commitment. Keys: {@code id, kind, title, names, basis, bearers, beneficiaries, areas, declared, effective_from,
 * effective_to, clauses, notes}; of a clause: {@code id, text, acts, protected_kinds, exceptions}, where {@code acts}
 * maps event types to lists of modes, an empty list meaning any mode; of an exception: {@code id, test,
 * entities, text}.
 */
public final class CommitmentJson {
    private CommitmentJson() {}

    /** The commitment as one canonical line, without line feed. */
    public static String write(Commitment commitment) {
        return CanonicalJson.line(json -> {
            json.writeStringField("id", commitment.id());
            json.writeStringField("kind", commitment.kind().name().toLowerCase(Locale.ROOT));
            CanonicalJson.text(json, "title", commitment.title());
            CanonicalJson.strings(json, "names", commitment.names());
            json.writeStringField("basis", commitment.basis());
            CanonicalJson.strings(json, "bearers", commitment.bearers());
            CanonicalJson.strings(json, "beneficiaries", commitment.beneficiaries());
            CanonicalJson.strings(json, "areas", commitment.areas());
            CanonicalJson.date(json, "declared", commitment.declared());
            CanonicalJson.date(json, "effective_from", commitment.effectiveFrom());
            CanonicalJson.date(json, "effective_to", commitment.effectiveTo());
            CanonicalJson.objects(json, "clauses", commitment.clauses(), CommitmentJson::clause);
            CanonicalJson.texts(json, "notes", commitment.notes());
        });
    }

    private static void clause(JsonGenerator json, Commitment.Clause clause) throws IOException {
        json.writeStringField("id", clause.id());
        CanonicalJson.text(json, "text", clause.text());
        acts(json, clause.acts());
        CanonicalJson.strings(json, "protected_kinds", clause.protectedKinds());
        CanonicalJson.objects(json, "exceptions", clause.exceptions(), (out, exception) -> {
            out.writeStringField("id", exception.id());
            out.writeStringField("test", exception.test().code());
            CanonicalJson.strings(out, "entities", exception.entities());
            CanonicalJson.text(out, "text", exception.text());
        });
    }

    /** Maps and sets come in no order of their own: the order of the model's enums stands in for it. */
    private static void acts(JsonGenerator json, Map<EventType, Set<Mode>> acts) throws IOException {
        json.writeObjectFieldStart("acts");
        for (EventType event : EventType.values()) {
            Set<Mode> modes = acts.get(event);
            if (modes != null) {
                CanonicalJson.list(
                        json,
                        event.name(),
                        modes.stream().sorted().toList(),
                        (out, mode) -> out.writeString(mode.code()));
            }
        }
        json.writeEndObject();
    }
}
