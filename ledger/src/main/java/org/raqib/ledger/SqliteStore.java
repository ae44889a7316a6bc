package org.raqib.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.raqib.ledger.IndexRow.CaptureRow;
import org.raqib.ledger.IndexRow.ReadingRow;
import org.raqib.ledger.IndexRow.TextRow;
import org.raqib.proof.Hash;

/** Rows of the tables of {@link SqliteSchema}, one at a time. */
final class SqliteStore implements Store {
    private final Sqlite sqlite;

    /** A SHA-256 digest. */
    private static final int DIGEST_BYTES = 32;

    SqliteStore(Sqlite sqlite) {
        this.sqlite = sqlite;
    }

    /** The last entry's number and the hash kept beside it. */
    Head head() {
        Head head = sqlite.first(
                "SELECT number, hash FROM entry ORDER BY number DESC LIMIT 1",
                row -> new Head(row.getLong(1), hash(row, 2)));
        return head == null ? new Head(0, Hash.NONE) : head;
    }

    @Override
    public @Nullable StoredEntry stored(long number) {
        return sqlite.first(
                "SELECT number, type, at, header, hash FROM entry WHERE number = ?",
                row -> new StoredEntry(
                        row.getLong(1), words(row, 2), words(row, 3), content(row, 4), content(row, 5), parts(number)),
                number);
    }

    private List<Part> parts(long number) {
        List<Part> parts = new ArrayList<>(2);
        sqlite.each(
                "SELECT name, salt, content FROM part WHERE entry = ? ORDER BY name",
                row -> parts.add(new Part(words(row, 1), content(row, 2), content(row, 3))),
                number);
        return parts;
    }

    /** A column's text; a damaged file can hold null where none was ever written, and {@code verify} must tell it. */
    private static String words(ResultSet row, int column) throws SQLException {
        String words = row.getString(column);
        return words == null ? "" : words;
    }

    /** A column's digest; {@link Hash#NONE} where what stands there is none. */
    private static Hash hash(ResultSet row, int column) throws SQLException {
        byte[] digest = content(row, column);
        return digest.length == DIGEST_BYTES ? Hash.ofDigest(digest) : Hash.NONE;
    }

    /** A column's bytes; the driver gives null for none of them. */
    private static byte[] content(ResultSet row, int column) throws SQLException {
        byte[] bytes = row.getBytes(column);
        return bytes == null ? new byte[0] : bytes;
    }

    @Override
    public @Nullable IndexRow indexed(EntryType type, long number) {
        return switch (type) {
            case CAPTURE ->
                sqlite.first(
                        "SELECT id, sha256 FROM capture WHERE entry = ?",
                        row -> new CaptureRow(number, words(row, 1), words(row, 2)),
                        number);
            case TEXT ->
                sqlite.first(
                        "SELECT capture, sha256 FROM text WHERE entry = ?",
                        row -> new TextRow(number, row.getLong(1), words(row, 2)),
                        number);
            case READING ->
                sqlite.first(
                        "SELECT capture, text, reader, published, happened_from, happened_to, claims"
                                + " FROM reading WHERE entry = ?",
                        row -> new ReadingRow(
                                number,
                                row.getLong(1),
                                row.getLong(2),
                                words(row, 3),
                                row.getString(4),
                                row.getString(5),
                                row.getString(6),
                                row.getLong(7)),
                        number);
        };
    }

    /** How many rows of that type's index find entries up to {@code last}. */
    long indexedUpTo(EntryType type, long last) {
        return sqlite.number("SELECT count(*) FROM " + type.code() + " WHERE entry <= ?", last);
    }

    @Override
    public @Nullable String reportOf(long number) {
        return sqlite.first(
                "SELECT id FROM capture WHERE entry = coalesce((SELECT capture FROM reading WHERE entry = ?1),"
                        + " (SELECT capture FROM text WHERE entry = ?1), ?1)",
                row -> row.getString(1),
                number);
    }

    void insert(EntryHeader header, byte[] canonical, Hash hash, List<Part> parts) {
        sqlite.update(
                "INSERT INTO entry (number, type, at, header, hash) VALUES (?, ?, ?, ?, ?)",
                header.number(),
                header.type().code(),
                header.time(),
                canonical,
                hash.bytes());
        for (Part part : parts) {
            sqlite.update(
                    "INSERT INTO part (entry, name, salt, content) VALUES (?, ?, ?, ?)",
                    header.number(),
                    part.name(),
                    part.salt(),
                    part.content());
        }
    }

    void insert(IndexRow row) {
        switch (row) {
            case CaptureRow capture ->
                sqlite.update(
                        "INSERT INTO capture (entry, id, sha256) VALUES (?, ?, ?)",
                        capture.entry(),
                        capture.key(),
                        capture.sha256());
            case TextRow text ->
                sqlite.update(
                        "INSERT INTO text (entry, capture, sha256) VALUES (?, ?, ?)",
                        text.entry(),
                        text.capture(),
                        text.sha256());
            case ReadingRow reading ->
                sqlite.update(
                        "INSERT INTO reading (entry, capture, text, reader, published, happened_from, happened_to,"
                                + " claims) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                        reading.entry(),
                        reading.capture(),
                        reading.text(),
                        reading.reader(),
                        reading.published(),
                        reading.happenedFrom(),
                        reading.happenedTo(),
                        reading.claims());
        }
    }
}
