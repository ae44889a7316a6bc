package org.raqib.claims;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.raqib.model.Claim;

/**
 * Whatever bytes arrive are read, and what is read points at its own words. In a normal run the texts in the resources
 * beside it are read, and what fuzzing found; CONTRIBUTING.md tells how to fuzz.
 */
class ReaderFuzzTest {
    @FuzzTest(maxDuration = "10m")
    void readsWhateverArrives(byte[] bytes) {
        String all = new String(bytes, StandardCharsets.UTF_8);
        int title = Math.max(0, all.indexOf('\n'));

        List<Claim> claims = BrokenTextPropertyTest.assertPoints(all.substring(0, title), all.substring(title));

        assertThat(BrokenTextPropertyTest.assertPoints(all.substring(0, title), all.substring(title)))
                .as("read again")
                .isEqualTo(claims);
    }
}
