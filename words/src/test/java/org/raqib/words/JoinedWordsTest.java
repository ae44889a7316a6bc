package org.raqib.words;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JoinedWordsTest {
    private final JoinedWords joined = Tagger.standard().joinedWords(form -> false);

    @Test
    void noNameIsCutWhateverWordsItsLettersHold() {
        Word town = new Word("وأنامور", Word.Kind.ARABIC);
        assertThat(joined.cut(new Word("أنامور", Word.Kind.ARABIC))).isEqualTo(2);
        assertThat(Tagger.standard().joinedWords("انامور"::equals).cut(town)).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "يواصل|الجيش",
                "قبل|الهدنة",
                "في|المدينة",
                "أن|الهدنة",
                "موسكو|في",
                "النار|أولا",
                "أعلن|أن",
                "استهداف|قوات",
                "مراسل|الوكالة",
                "الخرطوم|أتلفوا",
                "العراق|استهداف",
                "واستهداف|آلية",
                "بعد|عملية",
                "كما|أعلنت",
                "ذلك|إحباط",
                "الروسي|قصف",
                "أنّ|الجيش",
                "مصادرُ|في",
                "وكانت|مسيّرات",
                "صواريخ|ردّاً"
            })
    void twoWordsWrittenAsOne(String words) {
        assertThat(cut(words.replace("|", ""))).isEqualTo(words);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "فيتعرض",
                "وسيقاتلونهم",
                "بالاتفاقيات",
                "للاحتلال",
                "استقبلاه",
                "والسودانيين",
                "عنانها",
                "منتصرون",
                "والأسوأ",
                "المتّحدة",
                "يتصدَّون",
                "وللمقاومين",
                "المتأخرون",
                "وتفاءلنا"
            })
    void oneWordWithItsParticlesAndPronouns(String word) {
        assertThat(cut(word)).isEqualTo(word);
    }

    @Test
    void threeWordsWrittenAsOne() {
        assertThat(new Tokenizer().sentences("مراسلالقناةفي صنعاء", 0).get(0).tokens())
                .extracting(token -> token.word().surface())
                .containsExactly("مراسل", "القناة", "في", "صنعاء");
    }

    @Test
    void aWordCutTwice() {
        assertThat(new Tokenizer().sentences("مراسلالجيشفي صنعاء", 0).get(0).tokens())
                .extracting(token -> token.word().surface())
                .containsExactly("مراسل", "الجيش", "في", "صنعاء");
    }

    @Property
    void tokensOfAnyLettersAreThoseLetters(
            @ForAll @StringLength(min = 1, max = 80) @CharRange(from = '\u0641', to = '\u064a') String letters) {
        StringBuilder read = new StringBuilder();
        for (Sentence sentence : new Tokenizer().sentences(letters, 0)) {
            for (Token token : sentence.tokens()) {
                assertThat(token.end()).isGreaterThan(token.start());
                read.append(letters, token.start(), token.end());
            }
        }
        assertThat(read).hasToString(letters);
    }

    private String cut(String word) {
        int letters = joined.cut(new Word(word, Word.Kind.ARABIC));
        return letters == 0 ? word : word.substring(0, letters) + "|" + word.substring(letters);
    }
}
