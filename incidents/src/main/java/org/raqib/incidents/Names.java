package org.raqib.incidents;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import org.raqib.model.Claim;
import org.raqib.model.Mention;
import org.raqib.model.ReportedClaim;

/**
 * The identifiers that incidents are given. Every claim has a name of its own: {@code INC-} and twelve hexadecimal digits of
 * the SHA-256 of its report's hash, event type, trigger, modality and speakers. An incident bears the name of the claim of
 * it that came first, and so keeps it as it grows; where two incidents turn out to be one, the claim that came first still
 * names both. Any name ever given out leads, through the claim that bears it, to the incident that now holds that claim.
 */
final class Names {
    private static final String PREFIX = "INC-";
    private static final int BYTES = 6;

    private final Members byName = new Members();
    private long[] names = new long[1024];

    /** Names a claim, whose position is the number of claims named before. */
    void add(int position, ReportedClaim reported) {
        if (position == names.length) {
            names = Arrays.copyOf(names, position * 2);
        }
        // Two claims of one voice on one trigger, or one report taken in under two identifiers: numbered as they come.
        String voice = voice(reported);
        long name = hash(voice);
        for (int again = 2; byName.count(name) > 0; again++) {
            name = hash(voice + ' ' + again);
        }
        names[position] = name;
        byName.add(name, position);
    }

    /** The name of the claim at a position. */
    String of(int position) {
        return PREFIX + HexFormat.of().toHexDigits(names[position], 2 * BYTES);
    }

    /** The position of the claim of that name, or -1 where there is none. */
    int find(String name) {
        if (!name.startsWith(PREFIX) || name.length() != PREFIX.length() + 2 * BYTES) {
            return -1;
        }
        try {
            long key = HexFormat.fromHexDigitsToLong(name, PREFIX.length(), name.length());
            return byName.count(key) == 0 ? -1 : byName.array(key)[0];
        } catch (NumberFormatException e) {
            return -1;
        }
    }

    private static String voice(ReportedClaim reported) {
        Claim claim = reported.claim();
        List<Mention> speakers = claim.speakers();
        return reported.reportSha256()
                + ' '
                + claim.event()
                + ' '
                + claim.trigger().start()
                + ' '
                + claim.modality()
                + ' '
                + speakers.stream().map(Mention::key).collect(Collectors.joining(", ", "[", "]"));
    }

    private static long hash(String text) {
        byte[] hash = sha256(text);
        long name = 0;
        for (int i = 0; i < BYTES; i++) {
            name = name << 8 | (hash[i] & 0xFF);
        }
        return name;
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256; this one does not", e);
        }
    }
}
