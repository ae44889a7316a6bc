package org.raqib.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.raqib.model.Reading;

/**
 * Ledgers written once and kept: what was recorded then must be readable, and verify, for ever. The first has headers of
 * format 1, the second of format 2.
 *
 * <p>Where the form of a header or document has to change, old ones must still be read, and a further golden ledger is added.
 * Once there is a release, none is ever replaced; until then the last one may be: the one that the tests of today write lies in
 * {@code target/golden-2.raqib}.
 */
class GoldenLedgerTest {
    private static final String HEAD_2 = "13:74bf5bef4fbd7d0e4f55fa5a16636cb32523968eaf2c3e15aba3a3680292f921";

    private static final String HEAD_1 = "13:548ad0d3e3cf8d0d95e9c634fd51098a161c78734a1b84e6021a7cb95fcb0527";

    private static final List<Submission> CONTENT = List.of(
            Samples.submission("golden-a", 1, "1"),
            Samples.submission(Samples.capture("golden-b", 2, null), "1"),
            new Submission(Samples.capture("golden-unread", 3, LocalDate.of(2020, 5, 2)), null),
            Samples.submission("golden-a", 4, "1"),
            Samples.submission("golden-a", 4, "2"),
            Samples.submission("golden-a", 1, "2"));

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({"golden-1.raqib, " + HEAD_1, "golden-2.raqib, " + HEAD_2})
    void isReadAndVerifies(String name, String head) throws IOException {
        Path file = folder.resolve(name);
        try (InputStream golden = GoldenLedgerTest.class.getResourceAsStream(name)) {
            assertThat(golden).isNotNull();
            Files.copy(golden, file);
        }
        try (SqliteLedger ledger = SqliteLedger.openToRead(file)) {
            Verification found = ledger.verify(n -> {});
            assertThat(found.faults()).isEmpty();
            assertThat(found.head().entries() + ":" + found.head().hash()).isEqualTo(head);
            assertThat(ledger.readings())
                    .containsExactly(reading(1), reading(4))
                    .extracting(Reading::readerVersion)
                    .containsExactly("1", "2");
            assertThat(ledger.report("golden-unread").orElseThrow().bytes())
                    .isEqualTo(CONTENT.get(2).capture().bytes());
        }
    }

    @Test
    void isStillWrittenTheSame() throws IOException {
        Path file = Files.createDirectories(Path.of("target")).resolve("golden-2.raqib");
        Files.deleteIfExists(file);
        SqliteLedger.Settings settings = new SqliteLedger.Settings(
                Clock.fixed(Instant.parse("2020-05-03T09:00:00Z"), ZoneOffset.UTC),
                new Random(1),
                Duration.ofSeconds(1),
                0);
        try (SqliteLedger ledger = SqliteLedger.open(file, settings)) {
            ledger.append(CONTENT);
            Head head = ledger.head();
            assertThat(head.entries() + ":" + head.hash())
                    .as("the form of headers or documents has changed, see the comment on this class")
                    .isEqualTo(HEAD_2);
        }
    }

    private static Reading reading(int submission) {
        return Objects.requireNonNull(CONTENT.get(submission).reading());
    }
}
