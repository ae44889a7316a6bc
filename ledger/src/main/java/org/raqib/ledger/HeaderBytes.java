package org.raqib.ledger;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.TreeMap;
import org.raqib.proof.Hash;

/**
 * The bytes of a header, read in the one form in which {@link EntryHeader#canonical} writes them; nothing else is taken. Written
 * by hand, since every command reads headers by the hundred thousand.
 */
final class HeaderBytes {
    private static final int MOST_DIGITS = 18;
    private static final int HASH_DIGITS = 64;

    private final byte[] bytes;
    private int at;

    HeaderBytes(byte[] bytes) {
        this.bytes = bytes;
    }

    /**
     * The header.
     *
     * @throws IllegalArgumentException if the bytes are of another form; the message completes a sentence
     */
    EntryHeader header() {
        pass("{\"at\":\"");
        Instant time = time();
        pass("\",\"entry\":");
        long number = number();
        pass(",\"format\":");
        long format = number();
        if (format < 1 || format > EntryHeader.LATEST) {
            throw unknown();
        }
        pass(",\"from\":");
        long from = number();
        pass(",\"parts\":{");
        TreeMap<String, Hash> parts = parts();
        pass("},\"previous\":\"");
        Hash previous = hash();
        pass("\",\"type\":\"");
        EntryType type = EntryType.ofCode(word());
        pass("\"}");
        if (at != bytes.length) {
            throw unknown();
        }
        return new EntryHeader((int) format, number, type, time, from, previous, parts);
    }

    private TreeMap<String, Hash> parts() {
        TreeMap<String, Hash> parts = new TreeMap<>();
        while (next() == '"') {
            pass("\"");
            String name = word();
            pass("\":\"");
            Hash commitment = hash();
            pass("\"");
            if (!parts.isEmpty() && parts.lastKey().compareTo(name) >= 0) {
                throw notCanonical();
            }
            parts.put(name, commitment);
            if (next() != ',') {
                return parts;
            }
            pass(",");
            if (next() != '"') {
                throw notCanonical();
            }
        }
        return parts;
    }

    /** A moment as {@link EntryHeader#spell} spells it. */
    private Instant time() {
        int year = digits(4, '-');
        int month = digits(2, '-');
        int day = digits(2, 'T');
        int hour = digits(2, ':');
        int minute = digits(2, ':');
        int second = digits(2, '.');
        int millis = digits(3, 'Z');
        try {
            return LocalDateTime.of(year, month, day, hour, minute, second, millis * 1_000_000)
                    .toInstant(ZoneOffset.UTC);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("the header's time cannot be read", e);
        }
    }

    private int digits(int count, char then) {
        int value = 0;
        for (int i = 0; i < count; i++) {
            value = value * 10 + digit();
        }
        if (next() != then) {
            throw unknown();
        }
        at++;
        return value;
    }

    private int digit() {
        byte one = next();
        if (one < '0' || one > '9') {
            throw unknown();
        }
        at++;
        return one - '0';
    }

    private long number() {
        int from = at;
        long value = digit();
        while (next() >= '0' && next() <= '9' && at - from < MOST_DIGITS) {
            value = value * 10 + digit();
        }
        if (bytes[from] == '0' && at - from > 1) {
            throw notCanonical();
        }
        return value;
    }

    /** Letters from a to z, one or more. */
    private String word() {
        int from = at;
        while (next() >= 'a' && next() <= 'z') {
            at++;
        }
        if (at == from) {
            throw unknown();
        }
        return new String(bytes, from, at - from, StandardCharsets.ISO_8859_1);
    }

    private Hash hash() {
        if (bytes.length - at < HASH_DIGITS) {
            throw unknown();
        }
        String hex = new String(bytes, at, HASH_DIGITS, StandardCharsets.ISO_8859_1);
        at += HASH_DIGITS;
        try {
            return new Hash(hex);
        } catch (IllegalArgumentException e) {
            throw unknown();
        }
    }

    private void pass(String what) {
        for (int i = 0; i < what.length(); i++) {
            if (next() != what.charAt(i)) {
                throw unknown();
            }
            at++;
        }
    }

    private byte next() {
        if (at >= bytes.length) {
            throw unknown();
        }
        return bytes[at];
    }

    private static IllegalArgumentException unknown() {
        return new IllegalArgumentException("the header is of no format that is known");
    }

    private static IllegalArgumentException notCanonical() {
        return new IllegalArgumentException("the header is not in its canonical form");
    }
}
