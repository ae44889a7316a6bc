package org.raqib.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What only a ledger in a file does; the rest is in {@link LedgerContractTest}. */
class SqliteLedgerTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2020-05-01T12:00:00.123456Z"), ZoneOffset.UTC);

    @TempDir
    Path folder;

    @Test
    void anyFileNameWillDo() {
        Path file = folder.resolve("سجل الهدنة? 100% #1;a=b.raqib");
        try (SqliteLedger ledger = SqliteLedger.open(file, CLOCK)) {
            ledger.append(List.of(Samples.submission("a", 1, "1")));
        }
        assertThat(file).exists();
        try (SqliteLedger ledger = SqliteLedger.openToRead(file)) {
            assertThat(ledger.counts().reports()).isEqualTo(1);
        }
    }

    @Test
    void isOneFile() throws Exception {
        try (Ledger ledger = SqliteLedger.open(folder.resolve("ledger.raqib"), CLOCK)) {
            ledger.append(List.of(Samples.submission("a", 1, "1")));
            try (var files = Files.list(folder)) {
                assertThat(files).containsExactly(folder.resolve("ledger.raqib"));
            }
        }
    }
}
