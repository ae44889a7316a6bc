package org.raqib.knowledge;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;

/** Tells one state of the shipped knowledge from another, so that a reading can say with which it was made. */
public final class Fingerprint {
    private static final int LETTERS = 12;

    private Fingerprint() {}

    /**
     * Twelve hexadecimal letters that change when a name or byte of these files, or of the lexicon's, changes.
     *
     * @param files shipped files, as {@link Entries#shipped} names them
     */
    public static String of(Collection<String> files) {
        List<String> all = new ArrayList<>(files);
        all.addAll(Lexicon.files());
        MessageDigest digest;
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
        for (String file : all) {
            digest.update(file.getBytes(StandardCharsets.UTF_8));
            digest.update(Entries.shippedText(file).getBytes(StandardCharsets.UTF_8));
        }
        return HexFormat.of().formatHex(digest.digest()).substring(0, LETTERS);
    }
}
