package org.raqib.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class TokenizerTest {
    private final Tokenizer tokenizer = new Tokenizer();

    private List<List<String>> cut(String body) {
        return tokenizer.sentences(body, 0).stream()
                .map(sentence -> sentence.tokens().stream()
                        .map(token -> token.word().surface())
                        .toList())
                .toList();
    }

    @Test
    void cutsLettersFromDigitsAndSigns() {
        assertThat(cut("أكدت مصرع15 شخصا، بينهم 1.200 جندي"))
                .containsExactly(List.of("أكدت", "مصرع", "15", "شخصا", "،", "بينهم", "1.200", "جندي"));
    }

    @Test
    void cutsWordsThatLostTheSpaceBetweenThem() {
        assertThat(cut("المقاومةتعلن علىالجريمة مؤتمراًدولياً مجددًااستعدادها"))
                .containsExactly(
                        List.of("المقاومة", "تعلن", "على", "الجريمة", "مؤتمراً", "دولياً", "مجددًا", "استعدادها"));
        assertThat(cut("السوريةى فتاةً شيئاً مبنىً")).containsExactly(List.of("السوريةى", "فتاةً", "شيئاً", "مبنىً"));
    }

    @Test
    void endsSentencesAtFullStopsAndLines() {
        assertThat(cut("توقف القصف. ثم عاد.\nهدوء حذر")).hasSize(3);
    }

    @Test
    void keepsAbbreviationsAndPausesInside() {
        assertThat(cut("د. سالم وصل.. ثم غادر")).hasSize(1);
    }

    @Test
    void closingQuotationMarkStaysWithItsSentence() {
        assertThat(cut("قال \"توقفنا.\" ثم غادر"))
                .hasSize(2)
                .first()
                .satisfies(first -> assertThat(first).endsWith(".", "\""));
    }

    @Test
    void vowelSignsBelongToTheirWordAndFoldAway() {
        Token token = tokenizer.sentences("قُتِلَ", 0).get(0).tokens().get(0);
        assertThat(token.form()).isEqualTo("قتل");
        assertThat(token.span().length()).isEqualTo(6);
    }

    @Property(seed = "20200430")
    void everyTokenIsTheTextAtItsSpanAndSpansNeverOverlap(@ForAll String body) {
        int last = 0;
        for (Sentence sentence : tokenizer.sentences(body, 0)) {
            for (Token token : sentence.tokens()) {
                assertThat(token.start()).isGreaterThanOrEqualTo(last);
                assertThat(token.end()).isGreaterThan(token.start());
                assertThat(body.substring(token.start(), token.end()))
                        .isEqualTo(token.word().surface());
                last = token.end();
            }
        }
    }
}
