package org.raqib.ledger;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.raqib.proof.Hash;
import org.raqib.proof.Pieces;

/**
 * The hashed part of an entry: everything that a proof shows, and nothing that may have to be withheld.
 *
 * <p>Its {@link #canonical()} bytes are one JSON object in ASCII with sorted keys and no white space:
 *
 * <pre>{@code
 * {"at":"2020-04-30T12:00:00.000Z","entry":2,"format":2,"from":1,"parts":{"document":"…"},"previous":"…","type":"text"}
 * }</pre>
 *
 * The hash of an entry is the RFC 9162 leaf hash of those bytes. Each header holds the hash of the entry before, so the last
 * hash vouches for the whole ledger; a Merkle tree over the same hashes needs nothing rewritten.
 *
 * @param format the version of the header's form: 1 commits to each part as a whole, 2 to documents piece by piece
 *     ({@link Pieces}), 3 also to payloads piece by piece. Decisions, which have payloads, are written with 3, all else with
 *     2; what was written remains
 * @param number the entry's place in the ledger, 1 or more, without gaps
 * @param type what it records
 * @param at when it was recorded, UTC, whole milliseconds
 * @param from the number of the earlier entry it was derived from, or 0 for none
 * @param previous the hash of the entry before, {@link Hash#NONE} for the first
 * @param parts the commitment to each part, by the part's name
 */
public record EntryHeader(
        int format, long number, EntryType type, Instant at, long from, Hash previous, SortedMap<String, Hash> parts) {
    /** The version in which documents are cut. */
    private static final int PIECES = 2;

    /** The version in which payloads are cut too. */
    private static final int PAYLOADS = 3;

    /** The latest that this build knows. */
    static final int LATEST = PAYLOADS;

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

    public EntryHeader {
        at = at.truncatedTo(ChronoUnit.MILLIS);
        parts = Collections.unmodifiableSortedMap(new TreeMap<>(parts));
    }

    /** The header of an entry made of {@code parts}. */
    public static EntryHeader of(long number, EntryType type, Instant at, long from, Hash previous, List<Part> parts) {
        int format = type == EntryType.DECISION ? PAYLOADS : PIECES;
        TreeMap<String, Hash> commitments = new TreeMap<>();
        for (Part part : parts) {
            commitments.put(part.name(), commitment(format, part));
        }
        return new EntryHeader(format, number, type, at, from, previous, commitments);
    }

    /** Whether this header vouches for a part with that content. */
    public boolean vouchesFor(Part part) {
        return part.salt().length == Part.SALT_LENGTH
                && commitment(format, part).equals(parts.get(part.name()));
    }

    private static Hash commitment(int format, Part part) {
        return format >= PIECES && part.name().equals(Part.DOCUMENT)
                ? Pieces.commitment(part.salt(), part.content(), format >= PAYLOADS)
                : Hash.commitment(part.salt(), part.content());
    }

    /** Whether it commits to each part as a whole. */
    boolean isWhole() {
        return format < PIECES;
    }

    /** The pieces of its document that it commits to, where not {@link #isWhole}. */
    List<byte[]> cut(byte[] document) {
        return Pieces.cut(document, format >= PAYLOADS);
    }

    /** The bytes that are hashed. */
    public byte[] canonical() {
        StringBuilder json = new StringBuilder(400);
        json.append("{\"at\":\"").append(time());
        json.append("\",\"entry\":").append(number);
        json.append(",\"format\":").append(format);
        json.append(",\"from\":").append(from);
        json.append(",\"parts\":{");
        String separator = "";
        for (Map.Entry<String, Hash> part : parts.entrySet()) {
            json.append(separator).append('"').append(part.getKey()).append("\":\"");
            json.append(part.getValue().hex()).append('"');
            separator = ",";
        }
        json.append("},\"previous\":\"").append(previous.hex());
        json.append("\",\"type\":\"").append(type.code()).append("\"}");
        return json.toString().getBytes(StandardCharsets.US_ASCII);
    }

    /** {@link #at} in the one spelling headers use, which sorts as text. */
    String time() {
        return spell(at);
    }

    /** A moment in the spelling of headers, cut to the millisecond. */
    static String spell(Instant moment) {
        LocalDateTime time = LocalDateTime.ofInstant(moment, ZoneOffset.UTC);
        if (time.getYear() < 0 || time.getYear() > 9999) {
            return TIME.format(time.atOffset(ZoneOffset.UTC));
        }
        // By hand, as every entry that is added is spelled twice; what it gives is TIME's own spelling.
        char[] spelled = "0000-00-00T00:00:00.000Z".toCharArray();
        digits(spelled, 4, time.getYear());
        digits(spelled, 7, time.getMonthValue());
        digits(spelled, 10, time.getDayOfMonth());
        digits(spelled, 13, time.getHour());
        digits(spelled, 16, time.getMinute());
        digits(spelled, 19, time.getSecond());
        digits(spelled, 23, time.getNano() / 1_000_000);
        return new String(spelled);
    }

    /** Writes a number so that its last digit stands before {@code end}, over the zeros that stand there. */
    private static void digits(char[] into, int end, int number) {
        int at = end;
        for (int left = number; left > 0; left /= 10) {
            into[--at] = (char) ('0' + left % 10);
        }
    }

    /**
     * Reads canonical bytes back.
     *
     * @throws IllegalArgumentException if they are not exactly what {@link #canonical()} writes; the message completes a
     *     sentence
     */
    public static EntryHeader parse(byte[] canonical) {
        return new HeaderBytes(canonical).header();
    }
}
