package org.raqib.server.safety;

import java.time.Instant;

/** What an authenticator app shows. */
public final class Codes {
    private Codes() {}

    public static String now(String secret, Instant now) {
        return Totp.code(Totp.decode(secret), Math.floorDiv(now.getEpochSecond(), 30));
    }
}
