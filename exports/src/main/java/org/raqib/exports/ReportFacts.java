package org.raqib.exports;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.raqib.model.Reading;
import org.raqib.model.Report;

/**
 * What exports say of a report: where it is from, never its text.
 *
 * @param id the report's identifier
 * @param sha256 the hash of its bytes, or null where it is withheld
 * @param title its title, or empty
 * @param url where it was published, or null
 * @param publisher the outlet, or null
 * @param published the day of publication, or null
 * @param publishedInferred whether that day was inferred from the text
 * @param language BCP 47 tag
 * @param reader the version of the reader that read it
 */
public record ReportFacts(
        String id,
        @Nullable String sha256,
        String title,
        @Nullable String url,
        @Nullable String publisher,
        @Nullable LocalDate published,
        boolean publishedInferred,
        String language,
        String reader) {

    /**
     * What may be said of a report of which something is withheld: in which language it is, and what read it.
     *
     * @param name what stands for the report's identifier
     * @param outlet what stands for the outlet, or null
     */
    public ReportFacts hidden(String name, @Nullable String outlet) {
        return new ReportFacts(name, null, "", null, outlet, null, false, language, reader);
    }

    /** Of the report that was read. */
    public static ReportFacts of(Reading reading) {
        Report report = reading.report();
        return new ReportFacts(
                report.id(),
                report.sha256(),
                report.title(),
                report.url(),
                report.publisher(),
                reading.published(),
                reading.publishedInferred(),
                report.language(),
                reading.readerVersion());
    }
}
