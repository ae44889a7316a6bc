package org.raqib.contract;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import org.raqib.model.Grounds;
import org.raqib.model.Grounds.Pair;

/**
 * Why claims stand together. Keys: {@code incident, needed, joined, apart}; an element of the last two is {@code claim, other}
 * (keys of claims), {@code incident} (of the other), {@code likeness, why, words, steps} ({@code weight} and the wording).
 */
public final class GroundsJson {
    private GroundsJson() {}

    /** The grounds as one canonical line, without line feed. */
    public static String write(Grounds grounds) {
        return CanonicalJson.line(json -> {
            json.writeStringField("incident", grounds.incident());
            json.writeNumberField("needed", grounds.needed());
            CanonicalJson.objects(json, "joined", grounds.joined(), GroundsJson::pair);
            CanonicalJson.objects(json, "apart", grounds.apart(), GroundsJson::pair);
        });
    }

    private static void pair(JsonGenerator json, Pair pair) throws IOException {
        json.writeStringField("claim", pair.claim().key());
        json.writeStringField("other", pair.other().key());
        json.writeStringField("incident", pair.incident());
        json.writeNumberField("likeness", hundredths(pair.likeness()));
        CanonicalJson.text(json, "why", pair.why());
        CanonicalJson.strings(json, "words", pair.words());
        CanonicalJson.objects(json, "steps", pair.steps(), (out, step) -> {
            out.writeNumberField("weight", hundredths(step.weight()));
            CanonicalJson.text(out, "wording", step.wording());
        });
    }

    private static double hundredths(double value) {
        return Math.round(value * 100) / 100.0;
    }
}
