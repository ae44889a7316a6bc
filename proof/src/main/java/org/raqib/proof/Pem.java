package org.raqib.proof;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Bytes between lines of dashes (RFC 7468). */
final class Pem {
    private static final int LINE = 64;

    private Pem() {}

    static String write(String label, byte[] bytes) {
        String base64 = Base64.getMimeEncoder(LINE, "\n".getBytes(StandardCharsets.US_ASCII))
                .encodeToString(bytes);
        return "-----BEGIN " + label + "-----\n" + base64 + "\n-----END " + label + "-----\n";
    }

    /** The bytes of the first block of that label, or null where there is none. */
    static byte @Nullable [] read(String label, String text) {
        Matcher block = Pattern.compile("-----BEGIN " + label + "-----([A-Za-z0-9+/=\\s]*)-----END " + label + "-----")
                .matcher(text);
        if (!block.find()) {
            return null;
        }
        try {
            return Base64.getDecoder().decode(block.group(1).replaceAll("\\s+", ""));
        } catch (IllegalArgumentException e) {
            throw new ProofException("The block " + label + " is not in base 64", e);
        }
    }
}
