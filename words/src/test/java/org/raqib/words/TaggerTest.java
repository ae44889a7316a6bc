package org.raqib.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class TaggerTest {
    private static List<Morph> tag(String sentence) {
        return List.of(
                Tagger.standard().tag(new Tokenizer().sentences(sentence, 0).get(0)));
    }

    @Test
    void takesClaimSentencesApart() {
        assertThat(tag("وقصفت طائرات مجهولة مخازنهم."))
                .containsExactly(
                        new Morph(Morph.WA, "قصفت", "", Pos.PERFECT),
                        new Morph(0, "طائرات".replace('ئ', 'ي'), "", Pos.NOUN),
                        new Morph(0, "مجهوله", "", Pos.ADJECTIVE),
                        new Morph(0, "مخازن", "هم", Pos.NOUN),
                        new Morph(0, ".", "", Pos.OTHER));
    }

    @Property
    void anyTextGivesOneAnalysisForEachToken(@ForAll String body) {
        for (Sentence sentence : new Tokenizer().sentences(body, 0)) {
            assertThat(Tagger.standard().tag(sentence))
                    .hasSize(sentence.tokens().size())
                    .doesNotContainNull();
        }
    }
}
