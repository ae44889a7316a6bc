package org.raqib.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.raqib.ledger.IndexRow.CaptureRow;
import org.raqib.ledger.IndexRow.CheckpointRow;
import org.raqib.ledger.IndexRow.DecisionRow;
import org.raqib.ledger.IndexRow.ReadingRow;
import org.raqib.ledger.IndexRow.TextRow;
import org.raqib.proof.Hash;

/** Rows of the tables of a ledger. */
final class SqlStore implements Store {
    private final Database database;

    /** A SHA-256 digest. */
    private static final int DIGEST_BYTES = 32;

    SqlStore(Database database) {
        this.database = database;
    }

    /** The number of the last entry recorded at that moment or before; 0 for none. */
    long lastUpTo(Instant moment) {
        // A time is kept to the millisecond, and never earlier than that of the entry before: halving finds it.
        String time = EntryHeader.spell(moment);
        long known = 0;
        long later = head().entries() + 1;
        while (later - known > 1) {
            long middle = known + (later - known) / 2;
            String at = database.first("SELECT at FROM entry WHERE number = ?", row -> words(row, 1), middle);
            if (at != null && at.compareTo(time) <= 0) {
                known = middle;
            } else {
                later = middle;
            }
        }
        return known;
    }

    /** The hashes kept beside the entries from one number to another, both included. */
    List<Hash> hashes(long first, long last) {
        List<Hash> hashes = new ArrayList<>();
        database.each(
                "SELECT hash FROM entry WHERE number BETWEEN ? AND ? ORDER BY number",
                row -> hashes.add(hash(row, 1)),
                first,
                last);
        return hashes;
    }

    /** The entry of that number and the hash kept beside it; the empty ledger's head for 0. */
    Head head(long number) {
        Head head = database.first(
                "SELECT number, hash FROM entry WHERE number = ?",
                row -> new Head(row.getLong(1), hash(row, 2)),
                number);
        return head == null ? new Head(0, Hash.NONE) : head;
    }

    /** When the last entry was recorded; long ago where there is none, or where that cannot be read. */
    Instant lastTime() {
        String time = database.first("SELECT at FROM entry ORDER BY number DESC LIMIT 1", row -> words(row, 1));
        try {
            return time == null ? Instant.EPOCH : Instant.parse(time);
        } catch (DateTimeException e) {
            return Instant.EPOCH;
        }
    }

    /** The last entry's number and the hash kept beside it. */
    Head head() {
        Head head = database.first(
                "SELECT number, hash FROM entry ORDER BY number DESC LIMIT 1",
                row -> new Head(row.getLong(1), hash(row, 2)));
        return head == null ? new Head(0, Hash.NONE) : head;
    }

    @Override
    public @Nullable StoredEntry stored(long number) {
        return database.first(
                "SELECT number, type, at, header, hash FROM entry WHERE number = ?",
                row -> new StoredEntry(
                        row.getLong(1), words(row, 2), words(row, 3), content(row, 4), content(row, 5), parts(number)),
                number);
    }

    /** The entries from one number to another, both included; those that are not there are left out. */
    List<StoredEntry> stored(long first, long last) {
        return stored(first, last, Long.MAX_VALUE).entries();
    }

    /**
     * A stretch of entries.
     *
     * @param last the number that it goes to, be there such an entry or not
     */
    record Stretch(long last, List<StoredEntry> entries) {}

    /**
     * The entries from one number to another, both included, or fewer that together hold no more content than so many bytes,
     * but at least the first; those that are not there are left out.
     */
    Stretch stored(long first, long last, long bytes) {
        Map<Long, List<Part>> parts = new HashMap<>();
        long[] end = {last};
        long[] held = {0};
        database.each(
                "SELECT entry, name, salt, content FROM part WHERE entry BETWEEN ? AND ? ORDER BY entry, name",
                row -> {
                    long entry = row.getLong(1);
                    if (held[0] > bytes && !parts.containsKey(entry)) {
                        end[0] = entry - 1;
                        return false;
                    }
                    byte[] content = content(row, 4);
                    held[0] += content.length;
                    return parts.computeIfAbsent(entry, none -> new ArrayList<>(2))
                            .add(new Part(words(row, 2), content(row, 3), content));
                },
                first,
                last);
        List<StoredEntry> entries = new ArrayList<>();
        database.each(
                "SELECT number, type, at, header, hash FROM entry WHERE number BETWEEN ? AND ? ORDER BY number",
                row -> entries.add(new StoredEntry(
                        row.getLong(1),
                        words(row, 2),
                        words(row, 3),
                        content(row, 4),
                        content(row, 5),
                        parts.getOrDefault(row.getLong(1), List.of()))),
                first,
                end[0]);
        return new Stretch(end[0], entries);
    }

    private List<Part> parts(long number) {
        List<Part> parts = new ArrayList<>(2);
        database.each(
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
        return database.first(indexOf(type) + " WHERE entry = ?", row -> indexRow(type, row), number);
    }

    /** The rows of an index that find entries from one number to another, both included, by entry. */
    Map<Long, IndexRow> indexed(EntryType type, long first, long last) {
        Map<Long, IndexRow> rows = new HashMap<>();
        database.each(
                indexOf(type) + " WHERE entry BETWEEN ? AND ?",
                row -> {
                    IndexRow one = indexRow(type, row);
                    rows.put(one.entry(), one);
                    return true;
                },
                first,
                last);
        return rows;
    }

    private static String indexOf(EntryType type) {
        String columns = switch (type) {
            case CAPTURE -> ", id, sha256";
            case TEXT -> ", capture, sha256";
            case READING -> ", capture, text, reader, published, happened_from, happened_to, claims";
            case DECISION -> ", kind, targets";
            case CHECKPOINT -> "";
        };
        return "SELECT entry" + columns + " FROM " + type.code();
    }

    private static IndexRow indexRow(EntryType type, ResultSet row) throws SQLException {
        long entry = row.getLong(1);
        return switch (type) {
            case CAPTURE -> new CaptureRow(entry, words(row, 2), words(row, 3));
            case TEXT -> new TextRow(entry, row.getLong(2), words(row, 3));
            case READING ->
                new ReadingRow(
                        entry,
                        row.getLong(2),
                        row.getLong(3),
                        words(row, 4),
                        row.getString(5),
                        row.getString(6),
                        row.getString(7),
                        row.getLong(8));
            case DECISION -> new DecisionRow(entry, words(row, 2), words(row, 3));
            case CHECKPOINT -> new CheckpointRow(entry);
        };
    }

    /** How many rows of that type's index find entries up to {@code last}. */
    long indexedUpTo(EntryType type, long last) {
        return database.number("SELECT count(*) FROM " + type.code() + " WHERE entry <= ?", last);
    }

    @Override
    public @Nullable String reportOf(long number) {
        return database.first(
                "SELECT id FROM capture WHERE entry = coalesce((SELECT capture FROM reading WHERE entry = ?1),"
                        + " (SELECT capture FROM text WHERE entry = ?1), ?1)",
                row -> row.getString(1),
                number);
    }

    void insert(EntryHeader header, byte[] canonical, Hash hash, List<Part> parts) {
        insert(new StoredEntry(header.number(), header.type().code(), header.time(), canonical, hash.bytes(), parts));
    }

    /** Adds an entry as it is. */
    void insert(StoredEntry entry) {
        database.update(
                "INSERT INTO entry (number, type, at, header, hash) VALUES (?, ?, ?, ?, ?)",
                entry.number(),
                entry.type(),
                entry.at(),
                entry.header(),
                entry.hash());
        for (Part part : entry.parts()) {
            database.update(
                    "INSERT INTO part (entry, name, salt, content) VALUES (?, ?, ?, ?)",
                    entry.number(),
                    part.name(),
                    part.salt(),
                    part.content());
        }
    }

    void insert(IndexRow row) {
        switch (row) {
            case CaptureRow capture ->
                database.update(
                        "INSERT INTO capture (entry, id, sha256) VALUES (?, ?, ?)",
                        capture.entry(),
                        capture.key(),
                        capture.sha256());
            case TextRow text ->
                database.update(
                        "INSERT INTO text (entry, capture, sha256) VALUES (?, ?, ?)",
                        text.entry(),
                        text.capture(),
                        text.sha256());
            case ReadingRow reading ->
                database.update(
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
            case DecisionRow decision ->
                database.update(
                        "INSERT INTO decision (entry, kind, targets) VALUES (?, ?, ?)",
                        decision.entry(),
                        decision.kind(),
                        decision.targets());
            case CheckpointRow checkpoint ->
                database.update("INSERT INTO checkpoint (entry) VALUES (?)", checkpoint.entry());
        }
    }
}
