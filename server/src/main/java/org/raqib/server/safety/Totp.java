package org.raqib.server.safety;

import java.net.URLEncoder;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Locale;
import java.util.OptionalLong;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Codes of six digits that follow from a shared secret and the time: RFC 6238 with HMAC-SHA-1 and steps of 30 s, which every
 * authenticator app knows.
 */
final class Totp {
    private static final int STEP_SECONDS = 30;

    /** A clock that is off by one step either way is forgiven (RFC 6238, 5.2). */
    private static final int FORGIVEN = 1;

    private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    private Totp() {}

    /** A secret of 160 bits, as RFC 4226 recommends, in base32. */
    static String secret() {
        return encode(Secrets.bytes(20));
    }

    /** What a QR code for authenticator apps says. */
    static String address(String secret, String account, String host) {
        String label = "Raqib:" + account + "@" + host;
        return "otpauth://totp/" + encoded(label) + "?secret=" + secret + "&issuer=Raqib";
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** The step of time whose code this is, near now and later than the last that was used; or none. */
    static OptionalLong step(String secret, String code, Instant now, long last) {
        byte[] given = code.replace(" ", "").getBytes(StandardCharsets.UTF_8);
        long step = Math.floorDiv(now.getEpochSecond(), STEP_SECONDS);
        OptionalLong found = OptionalLong.empty();
        for (long near = step - FORGIVEN; near <= step + FORGIVEN; near++) {
            byte[] right = code(decode(secret), near).getBytes(StandardCharsets.UTF_8);
            if (MessageDigest.isEqual(given, right) && near > last) {
                found = OptionalLong.of(near);
            }
        }
        return found;
    }

    /** The code of a step of time (RFC 4226, 5.3). */
    static String code(byte[] key, long step) {
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(key, "HmacSHA1"));
            byte[] hash = mac.doFinal(ByteBuffer.allocate(8).putLong(step).array());
            int offset = hash[hash.length - 1] & 0xf;
            int number = ByteBuffer.wrap(hash).getInt(offset) & 0x7fff_ffff;
            return String.format(Locale.ROOT, "%06d", number % 1_000_000);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has HmacSHA1", e);
        }
    }

    private static String encode(byte[] bytes) {
        StringBuilder text = new StringBuilder();
        int bits = 0;
        int held = 0;
        for (byte next : bytes) {
            bits = bits << 8 | next & 0xff;
            held += 8;
            while (held >= 5) {
                held -= 5;
                text.append(BASE32.charAt(bits >> held & 31));
            }
        }
        if (held > 0) {
            text.append(BASE32.charAt(bits << (5 - held) & 31));
        }
        return text.toString();
    }

    static byte[] decode(String base32) {
        ByteBuffer bytes = ByteBuffer.allocate(base32.length() * 5 / 8);
        int bits = 0;
        int held = 0;
        for (char letter : base32.toCharArray()) {
            bits = bits << 5 | BASE32.indexOf(letter);
            held += 5;
            if (held >= 8) {
                held -= 8;
                bytes.put((byte) (bits >> held));
            }
        }
        return bytes.array();
    }
}
