package org.raqib.claims;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.raqib.model.Claim;
import org.raqib.model.Report;

/** A report of a million letters is read within a heap of 256 MB, whatever else that holds. */
class LongReportTest {
    private static final int LETTERS = 1_000_000;
    private static final String HEAP = "-Xmx256m";
    private static final int MINUTES = 3;

    private static final List<String> ACTS = List.of(
            "قصفت طائرات حربية %d منازل في مدينة سرت صباح أمس، ما أسفر عن مقتل %d مدنيين وإصابة آخرين. ",
            "وقال متحدث باسم الجيش الوطني الليبي إن قوات الوفاق هاجمت %d نقاط جنوب طرابلس وقتلت %d جنود. ",
            "وتظاهر %d شخص في بنغازي احتجاجا على تأخر رواتب %d شهر. ",
            "ودعت الأمم المتحدة الطرفين بعد %d يوما إلى وقف إطلاق النار خلال %d ساعة. ",
            "واتهمت الحكومة %d مسلحين بخرق الهدنة في تعز وخطف %d عمال إغاثة. ");

    @Test
    void aMillionLettersFitIntoASmallHeap() throws IOException, InterruptedException {
        Process child = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        HEAP,
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        LongReportTest.class.getName())
                .redirectErrorStream(true)
                .start();
        try {
            String said = new String(child.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

            assertThat(child.waitFor(MINUTES, TimeUnit.MINUTES)).as(said).isTrue();
            assertThat(child.exitValue()).as(said).isZero();
            assertThat(Integer.parseInt(said.strip())).isGreaterThan(LETTERS / 1000);
        } finally {
            child.destroy();
        }
    }

    /** Reads such a report and prints how many acts its claims were told by. */
    public static void main(String[] args) {
        StringBuilder text = new StringBuilder(LETTERS + 200);
        for (int i = 0; text.length() < LETTERS; i++) {
            text.append(ACTS.get(i % ACTS.size()).formatted(2 + i, 3 + i % 17));
        }
        Report report = new Report("long", "0".repeat(64), "", text.toString(), null, null, null, "ar");
        int acts = 0;
        for (Claim claim : Reader.standard().read(report).claims()) {
            acts += 1 + claim.mentions().size();
        }
        System.out.println(acts);
    }
}
