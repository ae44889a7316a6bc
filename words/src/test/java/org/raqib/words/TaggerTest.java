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

    @Test
    void dammaOnTheTaBehindAnAlifMakesThePassive() {
        assertThat(tag("واستُهدف جنود واعتُقل ثلاثة"))
                .extracting(Morph::pos)
                .containsExactly(Pos.PERFECT_PASSIVE, Pos.NOUN, Pos.PERFECT_PASSIVE, Pos.NUMBER);
        assertThat(tag("واستَهدف جنود").get(0).pos()).isEqualTo(Pos.PERFECT);
    }

    /** What the shipped model reaches on sentences of our own; a model that does worse is not shipped. */
    @Test
    void agreesWithSentencesTaggedByHand() {
        int words = 0;
        int right = 0;
        int segmented = 0;
        int verbs = 0;
        int verbsFound = 0;
        for (TaggedSentences.Sample sample : TaggedSentences.read().samples()) {
            Sentence sentence = new Tokenizer().sentences(sample.text(), 0).get(0);
            assertThat(sentence.tokens())
                    .as(sample.text())
                    .hasSize(sample.right().size());
            Morph[] found = Tagger.standard().tag(sentence);
            for (int i = 0; i < found.length; i++) {
                Morph morph = found[i];
                List<Morph> wanted = sample.right().get(i);
                if (wanted.isEmpty() || sentence.tokens().get(i).word().kind() == Word.Kind.SIGN) {
                    continue;
                }
                words++;
                right += wanted.contains(morph) ? 1 : 0;
                segmented += wanted.stream()
                                .anyMatch(w -> w.stem().equals(morph.stem()) && w.proclitics() == morph.proclitics())
                        ? 1
                        : 0;
                if (wanted.stream().allMatch(w -> w.pos().isVerb())) {
                    verbs++;
                    verbsFound += wanted.contains(morph) ? 1 : 0;
                }
            }
        }
        assertThat(words).isGreaterThan(500);
        assertThat(right / (double) words).as("whole analysis").isGreaterThanOrEqualTo(0.98);
        assertThat(segmented / (double) words).as("clitics and stem").isGreaterThanOrEqualTo(0.99);
        assertThat(verbsFound / (double) verbs).as("verbs, with their voice").isGreaterThanOrEqualTo(0.94);
    }

    @Test
    void vowelSignsDecideTheVoice() {
        assertThat(tag("نُقلت الجثث.").get(0).pos()).isEqualTo(Pos.PERFECT_PASSIVE);
        assertThat(tag("نَقلت السيارة الجثث.").get(0).pos()).isEqualTo(Pos.PERFECT);
    }

    @Test
    void carelessSpellingIsReadAlike() {
        assertThat(tag("أعلنت إيران إطلاق القمر إلى الفضاء")).isEqualTo(tag("اعلنت ايران اطلاق القمر الى الفضاء"));
        assertThat(tag("قصفت طائرة مدرسة فى المدينه").get(4))
                .isEqualTo(tag("قصفت طائرة مدرسة في المدينة").get(4));
    }

    @Test
    void aFormThatNobodyHasSeenIsStillTakenApart() {
        assertThat(tag("وسيستزرعونها قريبا.").get(0))
                .isEqualTo(new Morph(Morph.WA | Morph.SA, "يستزرعون", "ها", Pos.IMPERFECT));
    }

    @Property(seed = "20200430")
    void anyTextGivesOneAnalysisForEachToken(@ForAll String body) {
        for (Sentence sentence : new Tokenizer().sentences(body, 0)) {
            assertThat(Tagger.standard().tag(sentence))
                    .hasSize(sentence.tokens().size())
                    .doesNotContainNull();
        }
    }
}
