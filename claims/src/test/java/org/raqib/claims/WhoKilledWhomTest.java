package org.raqib.claims;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.raqib.model.Claim;

/** «قتل» and its like, whose letters may be the active or the passive, before one or two sorts of people. */
final class WhoKilledWhomTest {
    private static final String TITLE = "آخر التطورات";

    @ParameterizedTest
    @CsvSource({
        "مهاجمان, ثلاثة جنود, 3, قتل مهاجمان ثلاثة جنود عند نقطة تفتيش.",
        "مسلحان, خمسة مدنيين, 5, قتل مسلحان خمسة مدنيين في بنغازي.",
        "خمسة مسلحين, ثلاثة جنود, 3, قتل خمسة مسلحين ثلاثة جنود في هجوم على حاجز.",
        "ثلاثة انتحاريين, عشرين شخصا, 20, قتل ثلاثة انتحاريين عشرين شخصا في مسجد.",
        "مسلح, شرطيين اثنين, 2, قتل مسلح شرطيين اثنين في باريس.",
        "متطرف, ثلاثة أشخاص, 3, قتل متطرف ثلاثة أشخاص في نيس.",
        "مستوطن, فلسطينيين, '', قتل مستوطن فلسطينيين قرب نابلس.",
        "جندي إسرائيلي, فلسطينيين, '', قتل جندي إسرائيلي فلسطينيين قرب نابلس.",
    })
    void oneBehindTheOther(String killer, String victims, String killed, String text) {
        Claim claim = only(text);
        assertThat(NewsRead.texts(claim.actors())).containsExactly(killer);
        assertThat(NewsRead.texts(claim.recipients())).contains(victims).doesNotContain(killer);
        assertThat(NewsRead.written(claim.killed())).isEqualTo(written(killed));
    }

    @ParameterizedTest
    @CsvSource({
        "جنديان, 2, قتل جنديان في انفجار لغم غرب الموصل.",
        "مسلح, 1, قتل مسلح برصاص الشرطة في نابلس.",
        "ثلاثة جنود, 3, قتل ثلاثة جنود أمس في هجوم على حاجز.",
        "11 جنديا, 11, قتل 11 جنديا خمسة منهم ضباط في هجوم على حاجز.",
    })
    void whoeverStandsAloneIsWhoWasKilled(String victims, String killed, String text) {
        Claim claim = only(text);
        assertThat(NewsRead.texts(claim.recipients())).contains(victims);
        assertThat(NewsRead.texts(claim.actors())).doesNotContain(victims);
        assertThat(NewsRead.written(claim.killed())).isEqualTo(written(killed));
    }

    @ParameterizedTest
    @CsvSource({
        "مسلح, قتل مسلح وجنديان في جنين.",
        "مسلح فلسطيني, قتل مسلح فلسطيني وإسرائيليان في حوارة.",
        "مسلح, أصيب مسلح وشرطيان في نابلس.",
        "خمسة مسلحين, قتل خمسة مسلحين ثلاثة سعوديين ويمنيان في غارة.",
        "ستة جنود, أصيب ستة جنود ثلاثة ضباط وثلاثة أفراد في تفجير.",
        "قائد مسلحين, قتل قائد مسلحين في غارة على درنة.",
    })
    void whoFellTogetherKilledNobody(String victims, String text) {
        Claim claim = only(text);
        assertThat(claim.actors()).isEmpty();
        assertThat(NewsRead.texts(claim.recipients())).contains(victims);
    }

    @Test
    void whoIsJoinedToTheDeadIsNotWhomTheyKilled() {
        Claim claim = only("قتل ثلاثة مسلحين وأحد جنود الجيش خلال هجوم على حاجز.");
        assertThat(claim.actors()).isEmpty();
        assertThat(NewsRead.texts(claim.recipients())).contains("ثلاثة مسلحين");
    }

    @Test
    void anAdjectiveBehindAVerbIsWhoActs() {
        assertThat(NewsRead.actors("خطف", "خطف مسلحان الموظف في بنغازي.")).containsExactly("مسلحان");
        assertThat(NewsRead.recipients("خطف", "خطف مسلحان الموظف في بنغازي.")).containsExactly("الموظف");
    }

    private static String written(String killed) {
        return killed.isEmpty() ? "-" : killed + "/" + killed;
    }

    private static Claim only(String text) {
        return NewsRead.last(NewsRead.report(TITLE, text));
    }
}
