package org.raqib.claims;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.raqib.model.Claim;
import org.raqib.model.Evidence;
import org.raqib.model.Mention;
import org.raqib.model.Modality;
import org.raqib.model.Slot;

/** Denials that point back at what was told, and what of a sentence stands in a denial. */
final class DenialTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "دمشق | قالت منظمة إن الجيش السوري قصف مدينة دوما. ونفت دمشق ذلك.",
                "دمشق | قالت منظمة إن الجيش السوري قصف مدينة دوما، لكن دمشق نفت ذلك.",
                "الجيش السوري | قالت منظمة إن الجيش السوري قصف مدينة دوما، وهو ما ينفيه الجيش السوري.",
                "دمشق | قالت منظمة إن الجيش السوري قصف مدينة دوما، الأمر الذي تنفيه دمشق بشدة.",
                "دمشق | قالت منظمة إن الجيش السوري قصف مدينة دوما. ونفت دمشق هذه التقارير بشكل قاطع.",
                "دمشق | قالت منظمة إن الجيش السوري قصف مدينة دوما. ونفت دمشق صحة ما نشرته المنظمة.",
                "دمشق | قالت منظمة إن الجيش السوري قصف مدينة دوما. ونفت دمشق، التي تحاصر المدينة، أي مسؤولية لها عن ذلك.",
                "المتحدث باسم الجيش | قالت منظمة إن الجيش السوري قصف مدينة دوما. ونفى ذلك المتحدث باسم الجيش.",
                "الجيش السوري | قالت منظمة إن الجيش السوري قصف مدينة دوما. وسارع الجيش السوري إلى نفي ذلك.",
            })
    void aDenialThatPointsBackTellsTheActInTheMouthOfWhoDenies(String speaker, String text) {
        List<Claim> denied = NewsRead.claims(text).stream()
                .filter(claim -> claim.modality() == Modality.DENIED)
                .toList();
        assertThat(denied).as(text).hasSize(1);
        Claim claim = denied.get(0);
        assertThat(names(claim.speakers())).as(text).containsExactly(speaker);
        assertThat(names(claim.recipients())).as(text).contains("مدينة دوما");
        assertThat(claim.killed()).as(text).isNull();
    }

    @Test
    void whoDeniesAPartIsTheActorOfWhatIsDenied() {
        Claim claim = denial(
                "قتل عشرة أشخاص في تفجير انتحاري استهدف مسجدا في كابول. ونفت حركة طالبان أي تورط لها في الهجوم.");
        assertThat(names(claim.actors())).containsExactly("حركة طالبان");
        assertThat(names(claim.recipients())).contains("مسجدا");
        assertThat(claim.mode()).isNotNull();
    }

    @Test
    void explainsThatTheActStandsElsewhere() {
        Claim claim = denial("قالت منظمة إن الجيش السوري قصف مدينة دوما. ونفت دمشق ذلك.");
        assertThat(claim.quote()).contains("نفت دمشق ذلك");
        Evidence event = claim.evidence().stream()
                .filter(evidence -> evidence.slot() == Slot.EVENT)
                .findFirst()
                .orElseThrow();
        assertThat(Objects.requireNonNull(event.span()).end())
                .isLessThan(claim.trigger().start());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "قالت منظمة إن الجيش السوري قصف مدينة دوما. واتهمت واشنطن دمشق بالفساد، وهو ما تنفيه دمشق.",
                "قالت منظمة إن الجيش السوري قصف مدينة دوما. ونفت دمشق اتهامات واشنطن بالفساد.",
                "قالت منظمة إن الجيش السوري قصف مدينة دوما. ولم تنف دمشق ذلك.",
                "طالبت منظمة بوقف القصف. ونفت دمشق ذلك.",
                "قتل خمسة جنود في تفجير في بغداد. ونفى المدير دوره في الأزمة المالية وعلاقته بالأنباء.",
                "قتل خمسة جنود في تفجير في بغداد. ونفى وزير المالية تورطه.",
            })
    void whereNoActIsFoundThereIsNoClaim(String text) {
        assertThat(NewsRead.claims(text)).as(text).noneMatch(claim -> claim.modality() == Modality.DENIED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ورفض متحدث باسم الجيش تأكيد أو نفي ذلك.",
                "دون أن تنفي دمشق ذلك.",
                "ولم تسارع دمشق إلى نفي ذلك.",
                "وقد تنفي دمشق ذلك.",
                "وستنفي دمشق ذلك.",
                "وسوف تنفي دمشق ذلك.",
                "هل تنفي دمشق ذلك؟",
                "ولو نفت دمشق ذلك لما صدقها أحد.",
                "وتوقع مراقبون أن تنفي دمشق ذلك.",
                "دون نفي دمشق ذلك.",
                "ولم يصدر نفي من دمشق لذلك.",
                "ولم تؤكد دمشق ذلك أو تنفه.",
                "ولم تؤكد دمشق أو تنفي ذلك.",
                "ورفضت دمشق نفي ذلك.",
                "وطالبت المعارضة دمشق بنفي ذلك.",
                "وليس هناك ما ينفي ذلك.",
                "وإذا كانت دمشق تنفي ذلك فعليها أن تتكلم.",
                "ولم تعد دمشق تنفي ذلك.",
                "وربما نفت دمشق ذلك.",
                "وامتنعت دمشق عن نفي ذلك.",
            })
    void whatIsRefusedNegatedToComeAskedOrExpectedIsNoDenial(String text) {
        String report = "قالت منظمة إن الجيش السوري قصف مدينة دوما. " + text;
        assertThat(NewsRead.claims(report)).as(text).noneMatch(claim -> claim.modality() == Modality.DENIED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ولا تزال دمشق تنفي ذلك.",
                "ولم تتردد دمشق في نفي ذلك.",
                "وكانت دمشق قد نفت ذلك.",
                "وسبق أن نفت دمشق ذلك.",
            })
    void whatIsStillOrWasBeforeDeniedIsDenied(String text) {
        String report = "قالت منظمة إن الجيش السوري قصف مدينة دوما. " + text;
        assertThat(names(denial(report).speakers())).as(text).containsExactly("دمشق");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "DENIED | نفت روسيا الاتهامات بأنها قصفت مستشفى في إدلب.",
                "DENIED | سارع الجيش الروسي إلى نفي قصف طائراته مستشفى في إدلب.",
                "FACT | نفت روسيا مسؤوليتها عن الانفجار، مؤكدة أن الجيش السوري قصف مستشفى في إدلب.",
            })
    void onlyWhatIsDeniedStandsInADenial(Modality modality, String text) {
        Claim claim = NewsRead.claims(text).stream()
                .filter(one -> names(one.recipients()).contains("مستشفى"))
                .findFirst()
                .orElseThrow();
        assertThat(claim.modality()).as(text).isEqualTo(modality);
    }

    private static Claim denial(String text) {
        return NewsRead.claims(text).stream()
                .filter(claim -> claim.modality() == Modality.DENIED)
                .findFirst()
                .orElseThrow();
    }

    private static List<String> names(List<Mention> mentions) {
        return mentions.stream().map(Mention::text).toList();
    }

    @Test
    @Timeout(60)
    @DisplayName("A row of a hundred thousand words of denying is read, and denies nothing")
    void aRowOfDenials() {
        assertThat(Reader.standard()
                        .read(NewsRead.report("تنفي ".repeat(100_000)))
                        .claims())
                .isEmpty();
    }
}
