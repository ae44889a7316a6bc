package org.raqib.server.safety;

import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;

/**
 * Passwords as they are kept: argon2id (RFC 9106) with 19 MiB, two passes and one lane, the least that OWASP's Password
 * Storage Cheat Sheet (2025) recommends. No more than two are computed at once, so that many attempts cannot use up memory.
 */
final class Passwords {
    /** The shortest password of one's own; NIST SP 800-63B asks for 8, and for 15 without a second factor. */
    static final int SHORTEST = 12;

    /** What is longer is refused before it is hashed. */
    static final int LONGEST = 200;

    private final Argon2PasswordEncoder argon2 = new Argon2PasswordEncoder(16, 32, 1, 19 * 1024, 2);
    private final Semaphore atOnce = new Semaphore(2);
    private final String nobodys = hash(Secrets.token());

    String hash(String password) {
        return alone(() -> Objects.requireNonNull(argon2.encode(password)));
    }

    /** Takes as long whether or not there is such an account. */
    boolean matches(String password, Optional<String> hash) {
        String kept = hash.orElse(nobodys);
        String tried = password.length() > LONGEST ? "" : password;
        return alone(() -> argon2.matches(tried, kept)) && hash.isPresent() && !tried.isEmpty();
    }

    private <T> T alone(Supplier<T> work) {
        atOnce.acquireUninterruptibly();
        try {
            return work.get();
        } finally {
            atOnce.release();
        }
    }
}
