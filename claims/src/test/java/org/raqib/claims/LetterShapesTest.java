package org.raqib.claims;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.raqib.knowledge.Spelling;
import org.raqib.model.Claim;
import org.raqib.model.Mention;
import org.raqib.model.Report;

/** Texts whose letters come as they are drawn (Unicode's presentation forms) are read as any others. */
class LetterShapesTest {
    private static final String PLAIN = "قصفت قوات حفتر مطار معيتيقة في طرابلس، ما أدى إلى مقتل خمسة أشخاص.";
    private static final String DRAWN = "ﻗﺼﻔﺖ ﻗﻮﺍﺕ ﺣﻔﺘﺮ ﻣﻄﺎﺭ ﻣﻌﻴﺘﻴﻘﺔ ﻓﻲ ﻃﺮﺍﺑﻠﺲ، ﻣﺎ ﺃﺩﻯ ﺇﻟﻰ ﻣﻘﺘﻞ ﺧﻤﺴﺔ ﺃﺷﺨﺎﺹ.";

    private static List<Claim> read(String text) {
        return Reader.standard()
                .read(new Report("shapes", "", "", text, LocalDate.of(2020, 5, 9), null, null, "ar"))
                .claims();
    }

    @Test
    void shapesAreLetters() {
        assertThat(Spelling.letters("ﻃﺮﺍﺑﻠﺲ")).isEqualTo("طرابلس");
        assertThat(Spelling.fold("ﺍﻷﻣﻢ")).isEqualTo(Spelling.fold("الأمم"));
        assertThat(Spelling.fold("ﷲ")).isEqualTo(Spelling.fold("الله"));
        assertThat(Spelling.fold("ﻗﹷﺼﹷﻒ")).isEqualTo("قصف");
        assertThat(Spelling.letters(PLAIN)).isSameAs(PLAIN);
    }

    @Test
    void claimsAreTheSame() {
        List<Claim> plain = read(PLAIN);
        List<Claim> drawn = read(DRAWN);

        assertThat(drawn).hasSameSizeAs(plain).isNotEmpty();
        for (int i = 0; i < plain.size(); i++) {
            Claim claim = drawn.get(i);
            assertThat(claim.event()).isEqualTo(plain.get(i).event());
            assertThat(claim.killed()).isEqualTo(plain.get(i).killed());
            assertThat(claim.actors())
                    .extracting(Mention::id)
                    .isEqualTo(plain.get(i).actors().stream().map(Mention::id).toList());
            assertThat(claim.places())
                    .extracting(Mention::id)
                    .isEqualTo(plain.get(i).places().stream().map(Mention::id).toList());
        }
    }

    /** No letter of these words is drawn together with another, so that every offset is that of the plain text. */
    @Test
    void offsetsAreThoseOfTheText() {
        assertThat(DRAWN).hasSameSizeAs(PLAIN);
        assertThat(read(DRAWN))
                .extracting(Claim::span)
                .isEqualTo(read(PLAIN).stream().map(Claim::span).toList());
        BrokenTextPropertyTest.assertPoints("", DRAWN);
    }

    @Test
    void lettersDrawnAsOneKeepTheirPlace() {
        String text = "ﻗﺼﻔﺖ ﻗﻮﺍﺕ ﺣﻔﺘﺮ ﺍﻟﻼﺟﺌﻴﻦ ﻓﻲ ﻃﺮﺍﺑﻠﺲ.";
        assertThat(BrokenTextPropertyTest.assertPoints("", text)).isNotEmpty();
    }
}
