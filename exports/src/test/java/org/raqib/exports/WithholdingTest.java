package org.raqib.exports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringWriter;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.raqib.exports.Exports.Format;
import org.raqib.model.Decision;
import org.raqib.model.Decision.Target;
import org.raqib.model.EventType;
import org.raqib.model.Mode;

/** What people decided to withhold is in no format, by no way round. */
class WithholdingTest {
    private static final String SECRET = "جريدة الأسرار";

    private static Extract extract(Target target) {
        Told told = new Told();
        told.report("open", "صحيفة")
                .act(EventType.ASSAULT, Mode.AERIAL)
                .by("LBY-LNA")
                .at("PLACE-LBY-TRIPOLI")
                .when("2020-05-01")
                .killed(1, 1)
                .words("كلمات مفتوحة")
                .told();
        told.report("secret-17", SECRET)
                .act(EventType.ASSAULT, Mode.AERIAL)
                .by("LBY-LNA", "كتيبة مجهولة الاسم")
                .said("LBY-P-MISMARI")
                .at("PLACE-LBY-TRIPOLI")
                .when("2020-05-01")
                .killed(2, 2)
                .words("كلمات لا يجوز نشرها")
                .told();
        Decision decision = new Decision(
                Decision.Kind.WITHHOLD, "Salma", Instant.EPOCH, List.of(target), "a threat", Decision.NO_PAYLOAD);
        return Withholding.apply(told.extract(), List.of(decision));
    }

    private static String text(Format format, Extract extract) {
        StringWriter out = new StringWriter();
        Exports.write(format, extract, out);
        return out.toString();
    }

    @ParameterizedTest
    @EnumSource(Format.class)
    void aSourceIsNowhereAndWhatItClaimedStays(Format format) {
        String text = text(format, extract(new Target(Target.Sort.SOURCE, SECRET)));
        assertHidden(text);
        if (format == Format.ACLED || format == Format.UCDP_GED || format == Format.CSV_INCIDENTS) {
            assertThat(text).contains("Tripoli", "2020-05-01");
        }
    }

    @ParameterizedTest
    @EnumSource(Format.class)
    void norIsAReport(Format format) {
        assertHidden(text(format, extract(new Target(Target.Sort.REPORT, "secret-17"))));
    }

    @ParameterizedTest
    @EnumSource(Format.class)
    void theWordsOfAClaimAreNowhere(Format format) {
        assertThat(text(format, extract(new Target(Target.Sort.CLAIM, "secret-17#0"))))
                .doesNotContain("لا يجوز نشرها");
    }

    @ParameterizedTest
    @EnumSource(Format.class)
    void aSpeakerIsNowhere(Format format) {
        assertThat(text(format, extract(new Target(Target.Sort.SOURCE, "LBY-P-MISMARI"))))
                .doesNotContain("Mismari", "المسماري", "MISMARI", "لا يجوز نشرها");
    }

    @ParameterizedTest
    @EnumSource(Format.class)
    void anIncidentIsLeftOutWhole(Format format) {
        Extract whole = extract(new Target(Target.Sort.SOURCE, "nobody"));
        String id = whole.incidents().getFirst().id();
        assertThat(text(format, extract(new Target(Target.Sort.INCIDENT, id)))).doesNotContain(id);
    }

    private static void assertHidden(String text) {
        assertThat(text)
                .doesNotContain(SECRET)
                .doesNotContain("secret-17", "secret%2d17", "example.org/secret")
                .doesNotContain("لا يجوز نشرها")
                .doesNotContain("كتيبة مجهولة")
                .doesNotContain(Integer.toHexString("secret-17".hashCode()))
                .doesNotContain("Salma");
    }
}
