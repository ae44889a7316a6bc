package org.raqib.contract;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Set;
import org.raqib.model.Report;

/**
 * A report with its text. Keys: {@code id, sha256, title, text, published, publisher, url, language}. It may be given to
 * {@code raqib read} as a line of {@code .jsonl}, which then has a hash of its own.
 */
public final class ReportJson {
    private static final Set<String> KEYS =
            Set.of("id", "sha256", "title", "text", "published", "publisher", "url", "language");

    private ReportJson() {}

    /** The report as one canonical line, without line feed. */
    public static String write(Report report) {
        return CanonicalJson.line(json -> fields(json, report));
    }

    /** As {@link #write}, in UTF-8. */
    public static byte[] utf8(Report report) {
        return CanonicalJson.utf8(json -> fields(json, report));
    }

    /**
     * Reads back what {@link #write} wrote.
     *
     * @throws ContractException if {@code line} is anything else
     */
    public static Report read(String line) {
        JsonObject json = JsonObject.of(line, KEYS);
        return new Report(
                json.string("id"),
                json.string("sha256"),
                json.string("title"),
                json.string("text"),
                json.spelledOrNull("published", "a day YYYY-MM-DD", LocalDate::parse),
                json.stringOrNull("publisher"),
                json.stringOrNull("url"),
                json.string("language"));
    }

    /**
     * As {@link #read(String)}, of the line's bytes in UTF-8: faster for what {@link #write} wrote.
     *
     * @throws ContractException if {@code line} is anything else
     */
    public static Report read(byte[] line) {
        return WrittenLine.read(line, ReportJson::read, ReportJson::read);
    }

    private static Report read(WrittenLine json) {
        json.pass("{\"id\":");
        String id = json.string();
        json.pass(",\"sha256\":");
        String sha256 = json.string();
        json.pass(",\"title\":");
        String title = json.string();
        json.pass(",\"text\":");
        String text = json.string();
        json.pass(",\"published\":");
        LocalDate published = json.spelledOrNull(LocalDate::parse);
        json.pass(",\"publisher\":");
        String publisher = json.stringOrNull();
        json.pass(",\"url\":");
        String url = json.stringOrNull();
        json.pass(",\"language\":");
        String language = json.string();
        json.pass("}");
        return new Report(id, sha256, title, text, published, publisher, url, language);
    }

    private static void fields(JsonGenerator json, Report report) throws IOException {
        json.writeStringField("id", report.id());
        json.writeStringField("sha256", report.sha256());
        json.writeStringField("title", report.title());
        json.writeStringField("text", report.text());
        CanonicalJson.spelled(json, "published", report.published());
        CanonicalJson.string(json, "publisher", report.publisher());
        CanonicalJson.string(json, "url", report.url());
        json.writeStringField("language", report.language());
    }
}
