package org.raqib.exports.balance;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.raqib.exports.CsvLines;

/** A balance for programs: as CSV, a line for each measure of each group, and as one JSON object. */
public final class BalanceTables {
    /** The columns of the CSV. */
    public static final List<String> COLUMNS = List.of(
            "table",
            "group",
            "label_en",
            "label_ar",
            "measure",
            "count",
            "of",
            "share",
            "others_count",
            "others_of",
            "others_share",
            "difference",
            "low",
            "high",
            "flagged",
            "small");

    private BalanceTables() {}

    /** As CSV. */
    public static void csv(Balance balance, Writer out) {
        CsvLines csv = new CsvLines(out);
        csv.line(COLUMNS);
        for (Balance.Table table : balance.tables()) {
            for (Balance.Row row : table.rows()) {
                row.counts().forEach((measure, count) -> csv.line(cells(table, row, measure, count)));
                row.shares().forEach((measure, shares) -> csv.line(cells(table, row, measure, shares)));
            }
        }
    }

    private static List<@Nullable Object> start(Balance.Table table, Balance.Row row, Measure measure) {
        return new ArrayList<>(Arrays.asList(
                table.id(), row.id(), row.label().en(), row.label().ar(), measure.code()));
    }

    private static List<@Nullable Object> cells(Balance.Table table, Balance.Row row, Measure measure, Double count) {
        List<@Nullable Object> cells = start(table, row, measure);
        cells.add(whole(count));
        for (int i = cells.size(); i < COLUMNS.size(); i++) {
            cells.add(null);
        }
        return cells;
    }

    private static List<@Nullable Object> cells(
            Balance.Table table, Balance.Row row, Measure measure, Comparison pair) {
        List<@Nullable Object> cells = start(table, row, measure);
        cells.addAll(Arrays.asList(
                pair.own().count(),
                pair.own().of(),
                share(pair.own()),
                pair.others().count(),
                pair.others().of(),
                share(pair.others())));
        if (pair.isPossible()) {
            cells.addAll(Arrays.asList(
                    rounded(pair.difference()),
                    rounded(pair.low()),
                    rounded(pair.high()),
                    pair.isFlagged(),
                    pair.isSmall()));
        } else {
            cells.addAll(Arrays.<@Nullable Object>asList(null, null, null, null, true));
        }
        return cells;
    }

    private static @Nullable Double share(Share share) {
        return share.of() == 0 ? null : rounded(share.value());
    }

    private static Double rounded(double value) {
        return Math.round(value * 10_000) / 10_000.0;
    }

    private static Number whole(double count) {
        if (count == Math.rint(count)) {
            return (long) count;
        }
        return count;
    }

    /** As one JSON object on a line. */
    public static void json(Balance balance, Writer out) {
        try (JsonGenerator json = JsonFactory.builder()
                .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
                .build()
                .createGenerator(out)) {
            json.writeStartObject();
            json.writeNumberField("incidents", balance.incidents());
            json.writeNumberField("claims", balance.claims());
            json.writeNumberField("findings", balance.findings());
            json.writeNumberField("comparisons", balance.comparisons());
            json.writeNumberField("flagged", balance.flagged());
            json.writeObjectFieldStart("tables");
            for (Balance.Table table : balance.tables()) {
                json.writeArrayFieldStart(table.id());
                for (Balance.Row row : table.rows()) {
                    row(json, row);
                }
                json.writeEndArray();
            }
            json.writeEndObject();
            json.writeEndObject();
            json.writeRaw('\n');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void row(JsonGenerator json, Balance.Row row) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", row.id());
        json.writeStringField("ar", row.label().ar());
        json.writeStringField("en", row.label().en());
        for (Map.Entry<Measure, Double> count : row.counts().entrySet()) {
            json.writeFieldName(count.getKey().code());
            Number number = whole(count.getValue());
            if (number instanceof Long integer) {
                json.writeNumber(integer);
            } else {
                json.writeNumber(number.doubleValue());
            }
        }
        json.writeObjectFieldStart("shares");
        for (Map.Entry<Measure, Comparison> share : row.shares().entrySet()) {
            comparison(json, share.getKey(), share.getValue());
        }
        json.writeEndObject();
        json.writeEndObject();
    }

    private static void comparison(JsonGenerator json, Measure measure, Comparison pair) throws IOException {
        json.writeObjectFieldStart(measure.code());
        json.writeNumberField("count", pair.own().count());
        json.writeNumberField("of", pair.own().of());
        json.writeNumberField("others_count", pair.others().count());
        json.writeNumberField("others_of", pair.others().of());
        if (pair.isPossible()) {
            json.writeNumberField("difference", rounded(pair.difference()));
            json.writeNumberField("low", rounded(pair.low()));
            json.writeNumberField("high", rounded(pair.high()));
            json.writeBooleanField("flagged", pair.isFlagged());
        }
        json.writeBooleanField("small", pair.isSmall());
        json.writeEndObject();
    }
}
