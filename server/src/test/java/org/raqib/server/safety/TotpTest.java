package org.raqib.server.safety;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TotpTest {
    /** The last six digits of the codes in RFC 6238, appendix B, for SHA-1. */
    @ParameterizedTest
    @CsvSource({
        "59, 287082",
        "1111111109, 081804",
        "1111111111, 050471",
        "1234567890, 005924",
        "2000000000, 279037",
        "20000000000, 353130"
    })
    void theCodesOfTheStandard(long seconds, String code) {
        byte[] key = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);
        assertThat(Totp.code(key, seconds / 30)).isEqualTo(code);
    }

    @Test
    void aSecretInBase32IsReadBack() {
        assertThat(Totp.decode("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ"))
                .isEqualTo("12345678901234567890".getBytes(StandardCharsets.US_ASCII));
        assertThat(Totp.decode(Totp.secret())).hasSize(20);
    }

    @Test
    void aCodeHoldsOneStepEitherWayAndOnceOnly() {
        String secret = Totp.secret();
        Instant now = Instant.ofEpochSecond(3_000_000_000L);
        long step = now.getEpochSecond() / 30;
        String code = Totp.code(Totp.decode(secret), step);
        assertThat(Totp.step(secret, code, now, 0)).hasValue(step);
        assertThat(Totp.step(secret, code, now.plusSeconds(30), 0)).hasValue(step);
        assertThat(Totp.step(secret, code, now.minusSeconds(30), 0)).hasValue(step);
        assertThat(Totp.step(secret, code, now.plusSeconds(61), 0)).isEmpty();
        assertThat(Totp.step(secret, code, now, step)).as("used before").isEmpty();
    }
}
