package org.raqib.server.api;

import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.raqib.contract.ObjectJson;
import org.raqib.exports.CsvLines;
import org.raqib.server.web.Answer;
import org.springframework.http.HttpHeaders;

/**
 * Some of many, in the form that was asked for.
 *
 * @param items the items, each as one JSON object
 * @param next where the list goes on, or null
 * @param table the same as lines of a table, the first naming the columns; empty where a list is never a table
 */
record Listing(List<String> items, @Nullable String next, List<List<@Nullable Object>> table) {
    static final Set<Asked.Form> PLAIN = Set.of(Asked.Form.JSON, Asked.Form.JSONL);
    static final Set<Asked.Form> TABLE = Set.of(Asked.Form.JSON, Asked.Form.JSONL, Asked.Form.CSV);

    /** A list that is no table. */
    static <T> Listing of(List<T> items, @Nullable String next, Function<T, String> json) {
        return new Listing(items.stream().map(json).toList(), next, List.of());
    }

    Answer answer(Asked asked, String tag) {
        return answer(asked, asked.form(table.isEmpty() ? PLAIN : TABLE), tag);
    }

    Answer answer(Asked asked, Asked.Form form, String tag) {
        Answer answer = switch (form) {
            case JSONL ->
                Answer.text(form.type() + ";charset=UTF-8", items.isEmpty() ? "" : String.join("\n", items) + "\n");
            case CSV ->
                Answer.of(form.type() + ";charset=UTF-8", out -> {
                    Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
                    CsvLines csv = new CsvLines(writer);
                    table.forEach(csv::line);
                    writer.flush();
                });
            case JSON, GEOJSON ->
                Answer.json(
                        new ObjectJson().forms("items", items).put("next", next).line());
        };
        if (next != null) {
            answer.with(HttpHeaders.LINK, "<" + asked.hereWith(next) + ">; rel=\"next\"");
        }
        return answer.tagged(tag + "-" + form.code());
    }
}
