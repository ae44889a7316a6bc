package org.raqib.intake;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Sees to it that no two reports of one run that differ bear one identifier. Remembers 8 bytes of the SHA-256 of each
 * identifier and 8 of its report's (32 to 64 bytes of memory a report): among ten million reports the chance that two
 * identifiers that differ are taken for one is under 3 in a million, and such a report would only be renamed.
 */
final class Identifiers {
    private long[] ids = new long[1 << 10];
    private long[] reports = new long[1 << 10];
    private int count;

    /**
     * What a report is called.
     *
     * @param id its identifier
     * @param before whether the same bytes went by that identifier before
     */
    record Called(String id, boolean before) {}

    /**
     * The id itself, if no other report bore it, or the id with {@code ~} and the first 8 digits of the bytes' hash, which
     * are the same in every run.
     */
    Called call(String id, String sha256) {
        long report = Long.parseUnsignedLong(sha256.substring(0, 16), 16);
        String name = id;
        for (int n = 1; ; n++) {
            long key = key(name);
            int at = place(ids, key);
            if (ids[at] == 0) {
                put(at, key, report);
                return new Called(name, false);
            }
            if (reports[at] == report) {
                return new Called(name, true);
            }
            name = id + "~" + sha256.substring(0, 8) + (n == 1 ? "" : "~" + n);
        }
    }

    static String sha256(byte[] bytes) {
        return HexFormat.of().formatHex(digest(bytes));
    }

    private void put(int at, long key, long report) {
        ids[at] = key;
        reports[at] = report;
        count++;
        if (count * 2L > ids.length) {
            long[] oldIds = ids;
            long[] oldReports = reports;
            ids = new long[Math.multiplyExact(oldIds.length, 2)];
            reports = new long[ids.length];
            for (int i = 0; i < oldIds.length; i++) {
                if (oldIds[i] != 0) {
                    int to = place(ids, oldIds[i]);
                    ids[to] = oldIds[i];
                    reports[to] = oldReports[i];
                }
            }
        }
    }

    /** Where the key stands, or the empty place where it would. */
    private static int place(long[] ids, long key) {
        int mask = ids.length - 1;
        int at = (int) key & mask;
        while (ids[at] != 0 && ids[at] != key) {
            at = (at + 1) & mask;
        }
        return at;
    }

    /** Never 0, which marks an empty place. */
    private static long key(String id) {
        long key = ByteBuffer.wrap(digest(id.getBytes(StandardCharsets.UTF_8))).getLong();
        return key == 0 ? 1 : key;
    }

    private static byte[] digest(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
