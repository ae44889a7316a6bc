package org.raqib.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.raqib.model.Capture;
import org.raqib.model.Reading;
import org.raqib.model.Report;
import org.raqib.proof.Hash;
import org.raqib.proof.SigningKey;

/** A ledger moves from one store to the other and back, and not a byte of it changes. */
class LedgerExportTest {
    @TempDir
    Path folder;

    private byte[] exported = {};
    private Head head = new Head(0, Hash.NONE);

    @BeforeEach
    void anExportedLedger() throws IOException {
        Path file = folder.resolve("first.raqib");
        try (SqliteLedger ledger = SqliteLedger.open(file, Clock.systemUTC())) {
            ledger.append(List.of(
                    Samples.submission("a", 1, "1"),
                    Samples.submission("نص", 2, "1"),
                    Samples.submission("a", 3, "1"),
                    notText(),
                    Samples.submission("a", 3, "2")));
            ledger.decide(List.of(Samples.retraction("a")));
            MerkleLog.sign(ledger, SigningKey.create(new SecureRandom()));
            exported = export(ledger);
            head = ledger.head();
        }
    }

    /** Bytes that are not UTF-8, and text with half a pair and a zero. */
    private static Submission notText() {
        byte[] bytes = {1, 2, 3, 0, (byte) 0xff, (byte) 0xd8};
        Report report = new Report(
                "\uD83D \u0000 \\", Hash.of(bytes).hex(), "\uDE00", "نص\u2028 \uFEFF \n", null, null, null, "und");
        return new Submission(
                new Capture(report, bytes, "text/plain", "x", Samples.CAPTURED),
                new Reading(report, null, false, List.of(), "1"));
    }

    private static byte[] export(LedgerView ledger) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            LedgerExport.write(ledger, bytes, n -> {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static Head fill(Ledger ledger, byte[] file) {
        return ledger.fill(LedgerExport.read("x.gz", new ByteArrayInputStream(file)), n -> {});
    }

    @Test
    void intoTheOtherStoreAndBack() throws IOException {
        byte[] again;
        try (Ledger there = TestStore.POSTGRESQL.place(folder).open(Clock.systemUTC())) {
            assertThat(fill(there, exported)).isEqualTo(head);
            assertThat(there.head()).isEqualTo(head);
            assertThat(there.verify(head, n -> {}).faults()).isEmpty();
            again = export(there);
        }
        assertThat(again).isEqualTo(exported);
        try (SqliteLedger back = SqliteLedger.open(folder.resolve("back.raqib"), Clock.systemUTC());
                SqliteLedger first = SqliteLedger.openToRead(folder.resolve("first.raqib"))) {
            fill(back, again);
            assertThat(back.entries(1, head.entries()).toList())
                    .usingRecursiveFieldByFieldElementComparator()
                    .isEqualTo(first.entries(1, head.entries()).toList());
            assertThat(back.verify(head, n -> {}).faults()).isEmpty();
            assertThat(back.counts()).isEqualTo(first.counts());
            assertThat(back.decisions()).isEqualTo(first.decisions());
            assertThat(back.readings().toList()).isEqualTo(first.readings().toList());
            // It goes on where the other stood.
            back.append(List.of(Samples.submission("more", 5, "1")));
            assertThat(back.verify(head, n -> {}).faults()).isEmpty();
        }
    }

    @Test
    void anEmptyLedger() {
        try (SqliteLedger empty = SqliteLedger.open(folder.resolve("empty.raqib"), Clock.systemUTC())) {
            assertThat(fill(empty, export(empty)).entries()).isZero();
        }
    }

    @Test
    void onlyIntoANewLedger() {
        try (SqliteLedger first = SqliteLedger.open(folder.resolve("first.raqib"), Clock.systemUTC())) {
            assertThatThrownBy(() -> fill(first, exported))
                    .isInstanceOf(LedgerException.class)
                    .hasMessageEndingWith(
                            "first.raqib holds entries already; a ledger is taken over only into a new one.");
            assertThat(first.head()).isEqualTo(head);
        }
    }

    /** Any byte of the lines within the file, and any byte of the file itself, changed: refused, or nothing is lost by it. */
    @Test
    void aChangedByteIsRefused() throws IOException {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        byte[] lines = new GZIPInputStream(new ByteArrayInputStream(exported)).readAllBytes();
        for (int i = 0; i < 200; i++) {
            boolean within = i % 2 == 0;
            byte[] other = within ? lines.clone() : exported.clone();
            int at = random.nextInt(other.length);
            other[at] ^= (byte) (1 << random.nextInt(8));
            Path file = folder.resolve("changed.raqib");
            Files.deleteIfExists(file);
            try (SqliteLedger ledger = SqliteLedger.open(file, Clock.systemUTC())) {
                try {
                    fill(ledger, within ? zipped(other) : other);
                    // Some bytes of gzip's own header mean nothing; some of JSON (the case of a hexadecimal digit)
                    // neither.
                    assertThat(ledger.head()).as("byte %s of seed %s", at, seed).isEqualTo(head);
                    assertThat(ledger.verify(head, n -> {}).faults()).isEmpty();
                } catch (LedgerException e) {
                    assertThat(e.getMessage()).doesNotContain("Exception").endsWith(".");
                    assertThat(ledger.head().entries())
                            .as("nothing is recorded")
                            .isZero();
                }
            }
        }
    }

    @Test
    void aFileCutShortIsRefused() throws IOException {
        byte[] lines = new GZIPInputStream(new ByteArrayInputStream(exported)).readAllBytes();
        int lastLine = new String(lines, StandardCharsets.ISO_8859_1).lastIndexOf('\n', lines.length - 2) + 1;
        for (byte[] cut : List.of(
                new byte[0],
                Arrays.copyOf(exported, exported.length - 1),
                Arrays.copyOf(exported, exported.length / 2),
                zipped(Arrays.copyOf(lines, lastLine)),
                zipped(Arrays.copyOf(lines, lines.length / 2)),
                zipped(new byte[0]),
                "a spreadsheet".getBytes(StandardCharsets.UTF_8))) {
            Path file = folder.resolve("cut.raqib");
            Files.deleteIfExists(file);
            try (SqliteLedger ledger = SqliteLedger.open(file, Clock.systemUTC())) {
                assertThatThrownBy(() -> fill(ledger, cut))
                        .isInstanceOf(LedgerException.class)
                        .message()
                        .startsWith("x.gz")
                        .endsWith(".");
                assertThat(ledger.head().entries()).isZero();
            }
        }
    }

    private static byte[] zipped(byte[] lines) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(bytes)) {
            zip.write(lines);
        }
        return bytes.toByteArray();
    }
}
