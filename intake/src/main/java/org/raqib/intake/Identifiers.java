package org.raqib.intake;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * Sees to it that no two reports of one run bear one identifier. Remembers 8 bytes of each identifier's SHA-256 (16 to 32
 * bytes of memory a report): among ten million reports the chance that two that differ are taken for one is under 3 in a
 * million, and such a pair would only be renamed.
 */
final class Identifiers {
    private long[] seen = new long[1 << 10];
    private int count;

    /** The id itself, if no report bore it, or the id with {@code ~} and the first 8 digits of the bytes' hash. */
    String distinct(String id, String sha256, long line) {
        if (add(id)) {
            return id;
        }
        String renamed = id + "~" + sha256.substring(0, 8);
        // The very same bytes a third time: the line tells them apart, and failing that a count.
        for (long n = line; !add(renamed); n++) {
            renamed = id + "~" + sha256.substring(0, 8) + "~" + n;
        }
        return renamed;
    }

    static String sha256(byte[] bytes) {
        return HexFormat.of().formatHex(digest(bytes));
    }

    private boolean add(String id) {
        long key = ByteBuffer.wrap(digest(id.getBytes(StandardCharsets.UTF_8))).getLong();
        // Zero marks an empty place.
        if (!put(seen, key == 0 ? 1 : key)) {
            return false;
        }
        count++;
        if (count * 2L > seen.length) {
            long[] larger = new long[Math.multiplyExact(seen.length, 2)];
            Arrays.stream(seen).filter(k -> k != 0).forEach(k -> put(larger, k));
            seen = larger;
        }
        return true;
    }

    private static boolean put(long[] places, long key) {
        int mask = places.length - 1;
        int at = (int) key & mask;
        while (places[at] != 0) {
            if (places[at] == key) {
                return false;
            }
            at = (at + 1) & mask;
        }
        places[at] = key;
        return true;
    }

    private static byte[] digest(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
