package org.raqib.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.raqib.model.Capture;
import org.raqib.model.Report;

/** Whatever comes in, something comes out: reports that can be made again from their bytes, or sentences. */
class AnyBytesTest {
    private static final String TEXT = "أعلنت القوات وقف إطلاق النار \uD83D\uDE00 \u202Eفي البلدة.";

    private static final List<String> GOOD = List.of(
            TEXT + "\n\n" + TEXT,
            "{\"id\":\"1\",\"text\":\"" + TEXT + "\",\"published\":\"2020-04-30\"}\n".repeat(3),
            "<!doctype html><html><head><meta charset=\"windows-1256\"><title>" + TEXT + "</title>"
                    + "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"datePublished\":\"2020-04-30\"}</script>"
                    + "</head><body><nav><a href='/'>س</a></nav><article><p>" + TEXT + "</p></article></body></html>");

    @Property(seed = "20200430", tries = 3_000)
    void goodInputWithAnyDamage(@ForAll("damaged") byte[] bytes) {
        check(bytes);
    }

    @Property(seed = "20200430", tries = 1_000)
    void anyBytes(@ForAll byte[] bytes) {
        check(bytes);
    }

    private static void check(byte[] bytes) {
        Run run = new Run(new Limits(1_000)).read(new ByteArrayInputStream(bytes));
        for (Capture capture : run.captures) {
            Report report = capture.report();
            assertThat(report.text()).isNotBlank().doesNotContain("\0");
            assertThat(report.body().getBytes(StandardCharsets.UTF_16LE))
                    .hasSize(2 * report.body().length());
            assertThat(new String(report.body().getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8))
                    .isEqualTo(report.body());
            assertThat(report.sha256()).isEqualTo(Identifiers.sha256(capture.bytes()));
            assertThat(Intake.again(capture.bytes(), capture.mediaType(), report.id()))
                    .isEqualTo(report);
        }
        assertThat(run.captures.size() + run.faults.size()).isPositive();
        assertThat(run.faults)
                .allSatisfy(fault -> assertThat(fault.sentence())
                        .matches("[A-Z][^\\p{Cntrl}]{10,400}")
                        .doesNotContain("\u202E"));
    }

    /** Good input in some encoding with bytes changed, cut out or doubled. */
    @Provide
    Arbitrary<byte[]> damaged() {
        Arbitrary<byte[]> good = Arbitraries.of(GOOD)
                .flatMap(text -> Arbitraries.of("UTF-8", "UTF-16LE", "UTF-16BE", "windows-1256", "ISO-8859-6")
                        .map(charset -> (charset.startsWith("UTF-16") ? "\uFEFF" + text : text)
                                .getBytes(Charset.forName(charset))));
        return good.flatMap(bytes -> Arbitraries.longs().map(seed -> damage(bytes, new Random(seed))));
    }

    private static byte[] damage(byte[] good, Random random) {
        byte[] bytes = good.clone();
        for (int times = random.nextInt(4); times > 0; times--) {
            int at = random.nextInt(bytes.length);
            switch (random.nextInt(4)) {
                case 0 -> bytes[at] = (byte) random.nextInt(256);
                case 1 -> bytes[at] ^= (byte) (1 << random.nextInt(8));
                case 2 -> bytes = Arrays.copyOf(bytes, at + 1);
                default -> {
                    byte[] doubled = Arrays.copyOf(bytes, bytes.length + at);
                    System.arraycopy(bytes, 0, doubled, bytes.length, at);
                    bytes = doubled;
                }
            }
        }
        return bytes;
    }
}
