package org.raqib.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What {@code verify} says of what it derived once more, and how fast. */
final class VerifyText {
    private static final JsonMapper JSON = new JsonMapper();

    private VerifyText() {}

    /** For a person. */
    static List<String> of(Rederivation.Result found) {
        List<String> lines = new ArrayList<>();
        lines.add(String.format(
                Locale.ROOT,
                "Derived again: %,d texts from their bytes, %,d readings from their texts, %,d incidents and %,d findings from"
                        + " the claims, twice.",
                found.texts(),
                found.readings(),
                found.incidents(),
                found.findings()));
        if (found.otherTexts() > 0) {
            lines.add(String.format(
                    Locale.ROOT,
                    "Not derived again: %,d texts, which this build takes otherwise out of their bytes.",
                    found.otherTexts()));
        }
        found.otherReaders()
                .forEach((version, count) -> lines.add(String.format(
                        Locale.ROOT,
                        "Not derived again: %,d readings by %s, which is another version than this build's; their hashes hold.",
                        count,
                        ReportWords.oneLine(version))));
        return lines;
    }

    /** One line of JSON. */
    static String asJson(Rederivation.Result found) {
        Map<String, @Nullable Object> whole = new LinkedHashMap<>();
        whole.put("texts_derived", found.texts());
        whole.put("texts_taken_otherwise", found.otherTexts());
        whole.put("readings_derived", found.readings());
        whole.put("readings_by_other_versions", found.otherReaders());
        whole.put("incidents", found.incidents());
        whole.put("findings", found.findings());
        whole.put("seconds", Math.round(found.nanos() / 1e7) / 100.0);
        return json(whole);
    }

    /** How fast: {@code 98.3 MB in 0.9 s, 109 MB/s}. */
    static String speed(long bytes, long nanos) {
        double seconds = Math.max(nanos, 1) / 1e9;
        return String.format(
                Locale.ROOT, "%,.1f MB in %,.1f s, %,.0f MB/s", bytes / 1e6, seconds, bytes / 1e6 / seconds);
    }

    private static String json(Map<String, @Nullable Object> fields) {
        try {
            return JSON.writeValueAsString(fields);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
