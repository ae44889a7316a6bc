package org.raqib.contract;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.raqib.model.Claim;
import org.raqib.model.Reading;
import org.raqib.model.Report;

/**
 * What {@code raqib read --format jsonl} prints for a report. Keys: {@code id, sha256, title, published,
 * published_inferred, language, reader, claims}; of a claim see {@link ClaimJson}. Offsets count UTF-16 code units of
 * title, line feed, text.
 */
public final class ReadingJson {
    private static final Set<String> KEYS =
            Set.of("id", "sha256", "title", "published", "published_inferred", "language", "reader", "claims");

    private ReadingJson() {}

    /** The reading as one canonical line, without line feed. */
    public static String write(Reading reading) {
        return CanonicalJson.line(json -> fields(json, reading));
    }

    /** As {@link #write}, in UTF-8. */
    public static byte[] utf8(Reading reading) {
        return CanonicalJson.utf8(json -> fields(json, reading));
    }

    private static void fields(JsonGenerator json, Reading reading) throws IOException {
        Report report = reading.report();
        json.writeStringField("id", report.id());
        json.writeStringField("sha256", report.sha256());
        json.writeStringField("title", report.title());
        CanonicalJson.spelled(json, "published", reading.published());
        json.writeBooleanField("published_inferred", reading.publishedInferred());
        json.writeStringField("language", report.language());
        json.writeStringField("reader", reading.readerVersion());
        CanonicalJson.objects(json, "claims", reading.claims(), ClaimJson::fields);
    }

    /**
     * Joins what {@link #write} wrote with the report it speaks of: the line holds no text.
     *
     * @throws ContractException if {@code line} is anything else, or speaks of another report
     */
    public static Reading read(String line, Report report) {
        JsonObject json = JsonObject.of(line, KEYS);
        checkReport(json.string("id"), json.string("sha256"), report);
        return new Reading(
                report,
                json.spelledOrNull("published", "a day YYYY-MM-DD", LocalDate::parse),
                json.bool("published_inferred"),
                json.objects("claims", ClaimJson.KEYS, ClaimJson::read),
                json.string("reader"));
    }

    /**
     * As {@link #read(String, Report)}, of the line's bytes in UTF-8: several times as fast for what {@link #write} wrote.
     *
     * @throws ContractException if {@code line} is anything else, or speaks of another report
     */
    public static Reading read(byte[] line, Report report) {
        return WrittenLine.read(line, written -> read(written, report), any -> read(any, report));
    }

    static Reading read(WrittenLine json, Report report) {
        json.pass("{\"id\":");
        String id = json.string();
        json.pass(",\"sha256\":");
        checkReport(id, json.string(), report);
        json.pass(",\"title\":");
        json.stringOrNull();
        json.pass(",\"published\":");
        LocalDate published = json.spelledOrNull(LocalDate::parse);
        json.pass(",\"published_inferred\":");
        boolean inferred = json.bool();
        json.pass(",\"language\":");
        json.stringOrNull();
        json.pass(",\"reader\":");
        String reader = json.string();
        json.pass(",\"claims\":");
        List<Claim> claims = json.list(ClaimJson::read);
        json.pass("}");
        return new Reading(report, published, inferred, claims, reader);
    }

    private static void checkReport(String id, String sha256, Report report) {
        if (!id.equals(report.id()) || !sha256.equals(report.sha256())) {
            throw new ContractException("The reading is of report " + id + ", not of " + report.id());
        }
    }
}
