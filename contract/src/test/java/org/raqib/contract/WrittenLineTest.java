package org.raqib.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.raqib.model.Capture;
import org.raqib.model.Claim;
import org.raqib.model.EntityKind;
import org.raqib.model.EventDate;
import org.raqib.model.EventType;
import org.raqib.model.Evidence;
import org.raqib.model.GeoPoint;
import org.raqib.model.Mention;
import org.raqib.model.Modality;
import org.raqib.model.Mode;
import org.raqib.model.Reading;
import org.raqib.model.Report;
import org.raqib.model.Slot;
import org.raqib.model.Span;
import org.raqib.model.Toll;

/** Lines read from their bytes come out as they do by way of a tree of nodes, and what that refuses is refused. */
class WrittenLineTest {
    @Property(seed = "20200430", tries = 500)
    void readings(@ForAll("readings") Reading reading) {
        assertThat(ReadingJson.read(bytes(ReadingJson.write(reading)), reading.report()))
                .isEqualTo(reading);
    }

    @Property(seed = "20200430", tries = 500)
    void reports(@ForAll("reports") Report report) {
        assertThat(ReportJson.read(bytes(ReportJson.write(report)))).isEqualTo(report);
    }

    @Property(seed = "20200430", tries = 300)
    void captures(@ForAll("captures") Capture capture) {
        assertThat(CaptureJson.read(bytes(CaptureJson.write(capture)), capture.report(), capture.bytes()))
                .isEqualTo(capture);
    }

    /**
     * A line that was changed.
     *
     * @param where what part of the line, out of a million, stands before the change
     * @param cut how many bytes are taken out there
     * @param put what is put in
     */
    record Change(int where, int cut, String put) {
        byte[] of(byte[] line) {
            int at = (int) ((long) line.length * where / 1_000_000);
            int rest = Math.min(line.length, at + cut);
            byte[] middle = put.getBytes(StandardCharsets.ISO_8859_1);
            return ByteBuffer.allocate(at + middle.length + line.length - rest)
                    .put(line, 0, at)
                    .put(middle)
                    .put(line, rest, line.length - rest)
                    .array();
        }
    }

    @Property(seed = "20200430", tries = 3000)
    void changedReadings(@ForAll("readings") Reading reading, @ForAll("changes") Change change) {
        byte[] line = change.of(bytes(ReadingJson.write(reading)));
        same(line, any -> ReadingJson.read(any, reading.report()), any -> ReadingJson.read(any, reading.report()));
    }

    @Property(seed = "20200430", tries = 2000)
    void changedReports(@ForAll("reports") Report report, @ForAll("changes") Change change) {
        same(change.of(bytes(ReportJson.write(report))), ReportJson::read, ReportJson::read);
    }

    @Property(seed = "20200430", tries = 1000)
    void changedCaptures(@ForAll("captures") Capture capture, @ForAll("changes") Change change) {
        same(change.of(bytes(CaptureJson.write(capture))), CaptureJson::read, CaptureJson::read);
    }

    private static <T> void same(byte[] line, Function<byte[], T> quick, Function<String, T> strict) {
        T expected;
        try {
            expected = strict.apply(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(line))
                    .toString());
        } catch (ContractException | CharacterCodingException refused) {
            assertThatThrownBy(() -> quick.apply(line)).isInstanceOf(ContractException.class);
            return;
        }
        assertThat(quick.apply(line)).isEqualTo(expected);
    }

    /** What is written day by day needs no tree; otherwise nothing would be gained. */
    @Test
    void aUsualLineIsReadFromItsBytes() {
        Report report =
                new Report("n-1", "ab".repeat(32), "عنوان", "قصفت \"القوات\" البلدة.\nوقتل ٣.", null, null, null, "ar");
        Mention who = new Mention(
                "القوات",
                new Span(12, 18),
                "LBY-1",
                "The forces",
                List.of("القوات"),
                EntityKind.STATE,
                new GeoPoint(32.5, -13.0));
        Mention other = new Mention("القوات", null, null, null, List.of(), null, null);
        Claim claim = new Claim(
                EventType.ASSAULT,
                Mode.AERIAL,
                Modality.FACT,
                List.of(who),
                List.of(other),
                List.of(),
                List.of(who),
                EventDate.parse("2020-04/2020-05-01"),
                Toll.atLeast(3),
                null,
                null,
                false,
                new Span(6, 10),
                new Span(6, 30),
                report.body().substring(6, 30),
                "rule",
                List.of(new Span(0, 3)),
                List.of(new Evidence(Slot.ACTOR, new Span(12, 18), "rule"), new Evidence(Slot.DATE, null, "rule")));
        Reading reading = new Reading(report, LocalDate.of(2020, 5, 1), true, List.of(claim, claim), "0.1");
        Reading read =
                WrittenLine.read(bytes(ReadingJson.write(reading)), line -> ReadingJson.read(line, report), any -> {
                    throw new AssertionError("by way of a tree: " + any);
                });
        assertThat(read).isEqualTo(reading);
    }

    @Provide
    Arbitrary<Change> changes() {
        Arbitrary<String> put = Arbitraries.of(
                "",
                "",
                "\"",
                "\\",
                ",",
                ":",
                "{",
                "}",
                "[",
                "]",
                " ",
                "0",
                "1",
                "-",
                ".5",
                "e3",
                "null",
                "true",
                "\n",
                "\\u0041",
                "\\/",
                "\u00ff",
                "\u00d9",
                "\u00ef\u00bf\u00bd",
                "\"id\":\"\",");
        return Combinators.combine(
                        Arbitraries.integers().between(0, 1_000_000),
                        Arbitraries.integers().between(0, 3),
                        put)
                .as(Change::new);
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

    private static byte[] bytes(String line) {
        return line.getBytes(StandardCharsets.UTF_8);
    }
}
