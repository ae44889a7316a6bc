package org.raqib.ledger;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.raqib.model.Claim;
import org.raqib.model.Decision;
import org.raqib.model.Reading;

/** What a store keeps beside an entry to find it by. All of it can be told from the entries, and is checked against them. */
sealed interface IndexRow {
    /** The entry it finds. */
    long entry();

    /**
     * @param key {@link #key} of the report's identifier
     * @param sha256 hash of the captured bytes
     */
    record CaptureRow(long entry, String key, String sha256) implements IndexRow {
        static CaptureRow of(long entry, String id, String sha256) {
            return new CaptureRow(entry, IndexRow.key(id), sha256);
        }
    }

    /**
     * A report's identifier as text that any store can hold: the same, but for what UTF-8 (half a surrogate pair) or a
     * database (a zero) cannot hold, which is escaped as in Java, and the backslash, which is doubled.
     */
    static String key(String id) {
        StringBuilder key = new StringBuilder(id.length());
        id.codePoints().forEach(c -> {
            if (c == 0 || (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE)) {
                key.append(String.format(Locale.ROOT, "\\u%04x", c));
            } else if (c == '\\') {
                key.append("\\\\");
            } else {
                key.appendCodePoint(c);
            }
        });
        return key.toString();
    }

    /**
     * @param kind what was decided
     * @param targets what about, each {@link #key} of its spelling, with line feeds between
     */
    record DecisionRow(long entry, String kind, String targets) implements IndexRow {
        static DecisionRow of(long entry, Decision decision) {
            return new DecisionRow(
                    entry,
                    decision.kind().code(),
                    decision.targets().stream()
                            .map(target -> IndexRow.key(target.spelled()))
                            .collect(Collectors.joining("\n")));
        }
    }

    /** Only says which entries are checkpoints. */
    record CheckpointRow(long entry) implements IndexRow {}

    /**
     * @param capture the number of the capture it was read out of
     * @param sha256 hash of the text's document
     */
    record TextRow(long entry, long capture, String sha256) implements IndexRow {}

    /**
     * @param capture the number of the capture
     * @param text the number of the text
     * @param reader {@link #key} of the version of the reader
     * @param published the day of publication, given or inferred, or null
     * @param happenedFrom the first day on which any of the acts may have happened, or null where none has a date
     * @param happenedTo the last such day, or null
     * @param claims how many claims there are
     */
    record ReadingRow(
            long entry,
            long capture,
            long text,
            String reader,
            @Nullable String published,
            @Nullable String happenedFrom,
            @Nullable String happenedTo,
            long claims)
            implements IndexRow {
        static ReadingRow of(long entry, long capture, long text, Reading reading) {
            return new ReadingRow(
                    entry,
                    capture,
                    text,
                    IndexRow.key(reading.readerVersion()),
                    spell(reading.published()),
                    spell(reading.claims().stream()
                            .map(Claim::date)
                            .filter(Objects::nonNull)
                            .map(date -> date.earliest())
                            .min(LocalDate::compareTo)
                            .orElse(null)),
                    spell(reading.claims().stream()
                            .map(Claim::date)
                            .filter(Objects::nonNull)
                            .map(date -> date.latest())
                            .max(LocalDate::compareTo)
                            .orElse(null)),
                    reading.claims().size());
        }

        private static @Nullable String spell(@Nullable LocalDate day) {
            return day == null ? null : day.toString();
        }
    }
}
