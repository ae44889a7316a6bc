package org.raqib.ledger;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.LongConsumer;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;
import org.raqib.contract.ContractException;
import org.raqib.contract.ExportJson;
import org.raqib.proof.Hash;

/**
 * A ledger as a file that no store has a part in: lines of JSON ({@link ExportJson}), compressed with gzip, every hashed byte
 * as it is. {@link Ledger#fill} takes it in again, in whichever store, with the same hashes; so every proof holds there too.
 */
public final class LedgerExport {
    private LedgerExport() {}

    /**
     * Writes all of a ledger, as of the call.
     *
     * @param to is not closed
     * @param progress is given the number of entries written so far
     * @return the ledger's head, up to which was written
     */
    public static Head write(LedgerView ledger, OutputStream to, LongConsumer progress) throws IOException {
        Head head = ledger.head();
        GZIPOutputStream zipped = new GZIPOutputStream(to, 1 << 16);
        Writer lines = new BufferedWriter(new OutputStreamWriter(zipped, StandardCharsets.UTF_8), 1 << 16);
        String frame = ExportJson.write(
                        new ExportJson.Frame(head.entries(), head.hash().hex())) + "\n";
        lines.write(frame);
        try (Stream<StoredEntry> entries = ledger.entries(1, head.entries())) {
            for (Iterator<StoredEntry> each = entries.iterator(); each.hasNext(); ) {
                StoredEntry entry = each.next();
                lines.write(ExportJson.write(new ExportJson.Entry(
                                entry.header(),
                                entry.parts().stream()
                                        .map(part -> new ExportJson.Part(part.name(), part.salt(), part.content()))
                                        .toList()))
                        + "\n");
                progress.accept(entry.number());
            }
        }
        lines.write(frame);
        lines.flush();
        zipped.finish();
        return head;
    }

    /**
     * Reads the entries of an exported ledger, one at a time. What is wrong with the file is thrown as a
     * {@link LedgerException} by the iterator, at the latest when it is asked whether there is more after the last.
     *
     * @param name what the file is called in sentences
     * @param from the file; is not closed
     */
    public static Iterator<StoredEntry> read(String name, InputStream from) {
        return new Entries(name, from);
    }

    private static final class Entries implements Iterator<StoredEntry> {
        private final String name;
        private final BufferedReader lines;
        private final String first;
        private final ExportJson.Frame frame;
        private long number;
        private @Nullable String next;

        Entries(String name, InputStream from) {
            this.name = name;
            try {
                // Strict: bytes that are not UTF-8 are told, not replaced.
                lines = new BufferedReader(
                        new InputStreamReader(
                                new GZIPInputStream(new BufferedInputStream(from), 1 << 16),
                                StandardCharsets.UTF_8.newDecoder()),
                        1 << 16);
            } catch (ZipException | EOFException e) {
                throw new LedgerException(
                        name + " is not an exported ledger; give a file that 'raqib export-ledger' wrote.", e);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            String line = line();
            if (line == null) {
                throw cutShort();
            }
            first = line;
            frame = read(() -> ExportJson.frame(line));
            next = line();
        }

        private @Nullable String line() {
            try {
                return lines.readLine();
            } catch (EOFException e) {
                throw cutShort();
            } catch (ZipException | CharacterCodingException e) {
                throw new LedgerException(
                        name + " is damaged after entry " + number + "; export the ledger again, or take another copy.",
                        e);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private LedgerException cutShort() {
            return new LedgerException(
                    name + " was cut short after entry " + number + "; export the ledger again, or take another copy.");
        }

        private interface Form<T> {
            T read();
        }

        private <T> T read(Form<T> form) {
            try {
                return form.read();
            } catch (ContractException e) {
                throw new LedgerException(name + ", line " + (number + 1) + ": " + e.getMessage() + ".", e);
            }
        }

        @Override
        public boolean hasNext() {
            String line = next;
            if (line == null) {
                throw cutShort();
            }
            if (number < frame.entries()) {
                return true;
            }
            if (!line.equals(first) || line() != null) {
                throw new LedgerException(name + " does not end with entry " + frame.entries()
                        + " as its first line says; export the ledger again.");
            }
            return false;
        }

        @Override
        public StoredEntry next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            String line = String.valueOf(next);
            number++;
            ExportJson.Entry entry = read(() -> ExportJson.entry(line));
            EntryHeader header;
            try {
                header = EntryHeader.parse(entry.header());
            } catch (IllegalArgumentException e) {
                throw new LedgerException(name + ", line " + (number + 1) + ": " + e.getMessage() + ".", e);
            }
            List<Part> parts = entry.parts().stream()
                    .map(part -> new Part(part.name(), part.salt(), part.content()))
                    .toList();
            Hash hash = Hash.leaf(entry.header());
            if (number == frame.entries() && !hash.hex().equals(frame.head())) {
                throw new LedgerException(
                        name + " was changed: its last entry is not the one that its first line vouches for.");
            }
            next = line();
            return new StoredEntry(number, header.type().code(), header.time(), entry.header(), hash.bytes(), parts);
        }
    }
}
