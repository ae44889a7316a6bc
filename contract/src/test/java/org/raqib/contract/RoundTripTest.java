package org.raqib.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.raqib.model.Capture;
import org.raqib.model.Claim;
import org.raqib.model.Decision;
import org.raqib.model.Digest;
import org.raqib.model.Finding;
import org.raqib.model.Reading;
import org.raqib.model.Report;

/** What is written is read back whole, through the bytes, and written again as the same bytes. */
class RoundTripTest {
    @Property(seed = "20200430", tries = 500)
    void claims(@ForAll("claims") Claim claim) {
        String line = throughBytes(ClaimJson.write(claim));
        assertThat(ClaimJson.read(line)).isEqualTo(claim);
        assertThat(ClaimJson.write(ClaimJson.read(line))).isEqualTo(line);
    }

    @Property(seed = "20200430", tries = 300)
    void readings(@ForAll("readings") Reading reading) {
        String line = throughBytes(ReadingJson.write(reading));
        assertThat(ReadingJson.read(line, reading.report())).isEqualTo(reading);
    }

    @Property(seed = "20200430", tries = 500)
    void reports(@ForAll("reports") Report report) {
        String line = throughBytes(ReportJson.write(report));
        assertThat(ReportJson.read(line)).isEqualTo(report);
    }

    @Property(seed = "20200430", tries = 300)
    void captures(@ForAll("captures") Capture capture) {
        String line = throughBytes(CaptureJson.write(capture));
        assertThat(CaptureJson.read(line, capture.report(), capture.bytes())).isEqualTo(capture);
        assertThat(CaptureJson.read(line).id()).isEqualTo(capture.report().id());
    }

    @Property(seed = "20200430", tries = 300)
    void decisions(@ForAll("decisions") Decision decision) {
        String line = throughBytes(DecisionJson.write(decision));
        assertThat(DecisionJson.read(line)).isEqualTo(decision);
    }

    @Property(seed = "20200430", tries = 200)
    void incidents(@ForAll("incidents") IncidentJson.Written written) {
        String line = throughBytes(IncidentJson.write(written.incident(), written.copies()));
        assertThat(IncidentJson.read(line)).isEqualTo(written);
    }

    @Property(seed = "20200430", tries = 200)
    void findings(@ForAll("findings") Finding finding) {
        String line = throughBytes(FindingJson.write(finding));
        assertThat(FindingJson.read(line)).isEqualTo(finding);
    }

    @Property(seed = "20200430", tries = 100)
    void digests(@ForAll("digests") Digest digest) {
        String line = throughBytes(DigestJson.write(digest));
        assertThat(DigestJson.write(DigestJson.read(line))).isEqualTo(line);
    }

    @Test
    void aReportOfAnyLength() {
        Report report = new Report("1", "", "", "ب".repeat(21_000_000), null, null, null, "ar");
        assertThat(ReportJson.read(ReportJson.write(report))).isEqualTo(report);
    }

    @Provide
    Arbitrary<IncidentJson.Written> incidents() {
        return AnyRecord.incidents();
    }

    @Provide
    Arbitrary<Finding> findings() {
        return AnyRecord.findings();
    }

    @Provide
    Arbitrary<Digest> digests() {
        return AnyRecord.digests();
    }

    @Provide
    Arbitrary<Claim> claims() {
        return AnyModel.claims();
    }

    @Provide
    Arbitrary<Reading> readings() {
        return AnyModel.readings();
    }

    @Provide
    Arbitrary<Report> reports() {
        return AnyModel.reports();
    }

    @Provide
    Arbitrary<Capture> captures() {
        return AnyModel.captures();
    }

    @Provide
    Arbitrary<Decision> decisions() {
        return AnyModel.decisions();
    }

    private static String throughBytes(String line) {
        assertThat(List.of(line.split("\n", -1))).as("one line").hasSize(1);
        return new String(line.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    }
}
