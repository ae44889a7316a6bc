package org.raqib.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class FingerprintTest {
    @Test
    void isTheSameForTheSameFilesAndAnotherForOthers() {
        String one = Fingerprint.of(List.of("words/time.ini"));
        assertThat(one).matches("[0-9a-f]{12}").isEqualTo(Fingerprint.of(List.of("words/time.ini")));
        assertThat(Fingerprint.of(List.of("words/numbers.ini"))).isNotEqualTo(one);
    }
}
