package org.raqib.claims;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.raqib.model.Claim;
import org.raqib.model.EventType;
import org.raqib.model.Mention;
import org.raqib.model.Modality;
import org.raqib.model.Mode;

/** Embargoes, lists and frozen funds: whose measure it is, and whom it falls on; and accusations of what was told before. */
final class MeasuresTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "مجلس الأمن | سالم العبيدي | جاء القرار بعد يوم من إضافة مجلس الأمن سالم العبيدي، وهو قائد سابق، إلى قائمة العقوبات الدولية.",
                "الاتحاد الأوروبي | سالم العبيدي | أضاف الاتحاد الأوروبي سالم العبيدي إلى لائحة العقوبات.",
                "الاتحاد الأوروبي | ثلاثة سياسيين | قرر الاتحاد الأوروبي تجميد أصول ثلاثة سياسيين.",
                "فرنسا | ستة أشخاص | أعلنت فرنسا تجميد أي ممتلكات محتملة على أراضيها لستة أشخاص.",
                "واشنطن | شخصيات | أعلنت واشنطن أمس عقوبات على شخصيات أعلنت دعمها لإيران.",
                "واشنطن | إيران | بحث الوزيران الوضع بعد فرض واشنطن عقوبات على إيران أمس.",
                "مجلس الأمن | ليبيا | قرر مجلس الأمن فرض حظر السلاح على ليبيا.",
                "مجلس الأمن | ستة أشخاص | اتخذ مجلس الأمن الخميس عقوبات بحق ستة أشخاص.",
            })
    void aMeasureHasWhoTookItAndOnWhomItFalls(String actor, String recipient, String text) {
        Claim claim = sanctions(text).get(0);
        assertThat(names(claim.actors())).as(text).containsExactly(actor);
        assertThat(names(claim.recipients())).as(text).contains(recipient);
        assertThat(claim.modality()).as(text).isEqualTo(Modality.FACT);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "الأمم المتحدة | اتهمت فرنسا تركيا بانتهاك حظر الأسلحة الذي تفرضه الأمم المتحدة على ليبيا.",
                "مجلس الأمن | قال الوزير إن تركيا تنتهك حظر الأسلحة الذي فرضه مجلس الأمن على ليبيا عام 2011.",
                "مجلس الأمن | بعد قرار الاتحاد الأوروبي إنشاء مهمة للسيطرة على حظر الأسلحة، الذي طرحه مجلس الأمن عام 2011، اجتمع الوزراء.",
            })
    @DisplayName(
            "«انتهاك حظر الأسلحة الذي فرضه المجلس»: the embargo stands, by whoever imposed it, and nobody alleges it")
    void anEmbargoNamedInPassingIsTheOneOfWhoImposedIt(String actor, String text) {
        List<Claim> embargoes = sanctions(text).stream()
                .filter(claim -> claim.mode() == Mode.EMBARGO)
                .toList();
        assertThat(embargoes).as(text).hasSize(1);
        Claim claim = embargoes.get(0);
        assertThat(names(claim.actors())).as(text).containsExactly(actor);
        assertThat(claim.modality()).as(text).isEqualTo(Modality.FACT);
        assertThat(claim.speakers()).as(text).isEmpty();
    }

    @Test
    @DisplayName(
            "«انتهكت تركيا الحظر الذي فرضه المجلس عام 2011»: neither date nor parties of the embargo are the breach's")
    void aBreachHasNothingOfTheEmbargo() {
        Claim breach =
                NewsRead.claims("قال الوزير إن تركيا تنتهك حظر الأسلحة الذي فرضه مجلس الأمن على ليبيا عام 2011.")
                        .stream()
                        .filter(claim -> claim.event() == EventType.AID)
                        .findFirst()
                        .orElseThrow();
        assertThat(names(breach.actors())).containsExactly("تركيا");
        assertThat(breach.recipients()).isEmpty();
        assertThat(breach.date()).isNull();
    }

    @Test
    @DisplayName("«قرار الاتحاد إنشاء مهمة للسيطرة على حظر الأسلحة»: who decided it watches")
    void whoSendsTheMissionWatches() {
        Claim watch = sanctions(
                        "بعد قرار الاتحاد الأوروبي إنشاء مهمة للسيطرة على حظر الأسلحة، الذي طرحه مجلس الأمن عام 2011، اجتمع الوزراء.")
                .stream()
                .filter(claim -> claim.mode() == Mode.ENFORCE)
                .findFirst()
                .orElseThrow();
        assertThat(names(watch.actors())).containsExactly("الاتحاد الأوروبي");
        assertThat(watch.date()).isNull();
    }

    @Test
    void oneEmbargoNamedTwiceInPassingIsOneClaim() {
        assertThat(
                        sanctions(
                                "انتقدت الحكومة حظر الأسلحة الذي فرضه مجلس الأمن على ليبيا عام 2011. وقال الوزير إن تركيا تنتهك حظر الأسلحة المفروض على ليبيا."))
                .hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "روسيا | الولايات المتحدة | استهدفت ضربات جوية اتهمت الولايات المتحدة روسيا بتنفيذها معسكرا في البادية.",
                "تنظيم داعش | الحكومة التركية | وقع تفجير انتحاري في مدينة سوروج، وحملت الحكومة التركية تنظيم داعش مسؤوليته.",
                "إسرائيل | دمشق | واستهدفت الضربات التي اتهمت دمشق إسرائيل بتنفيذها مخازن سلاح.",
                "إيران | الرياض | استهدف هجوم منشآت النفط السعودية، اتهمت الرياض إيران بالوقوف وراءه.",
            })
    @DisplayName("«ضربات اتهمت واشنطن موسكو بتنفيذها»: what the pronoun points back at is what somebody is accused of")
    void anAccusationThatPointsBackTellsTheActOfTheAccused(String accused, String accuser, String text) {
        List<Claim> claims = NewsRead.claims(text);
        assertThat(claims).as(text).noneMatch(claim -> claim.event() == EventType.ACCUSE);
        Claim act = claims.stream()
                .filter(claim -> claim.event() == EventType.ASSAULT)
                .findFirst()
                .orElseThrow();
        assertThat(act.modality()).as(text).isEqualTo(Modality.ALLEGED);
        assertThat(names(act.actors())).as(text).containsExactly(accused);
        assertThat(names(act.speakers())).as(text).containsExactly(accuser);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "قتل مدنيون في هجوم على تعز أمس، واتهمت الجماعة الحكومة بالتنصل من مسؤوليتها.",
                "قتل مدنيون في هجوم على تعز أمس، وحملت الحكومة الأمم المتحدة مسؤوليتها عن التقاعس.",
                "قتل مدنيون في هجوم على تعز أمس، واتهمت الجماعة مجلس الأمن بالتخلي عن مسؤوليته تجاه اليمن.",
                "قتل مدنيون في هجوم على تعز أمس، واتهمت الجماعة الحكومة بالتقصير في القيام بمسؤوليتها.",
            })
    @DisplayName("«بالتنصل من مسؤوليتها»: duties of the accused point back at no act")
    void whoNeglectsDutiesIsNoAttacker(String text) {
        List<Claim> claims = NewsRead.claims(text);
        assertThat(claims).as(text).anyMatch(claim -> claim.event() == EventType.ACCUSE);
        assertThat(claims).as(text).anyMatch(claim -> claim.event() == EventType.ASSAULT);
        assertThat(claims)
                .as(text)
                .allMatch(claim ->
                        claim.event() != EventType.ASSAULT || claim.actors().isEmpty());
    }

    @Test
    @DisplayName("«غارة بعد هجوم اتهمت واشنطن طهران بالمسؤولية عنه»: the raid is nobody's charge")
    void anAccusationAboutAnotherActIsNotSaidOfThisOne() {
        assertThat(NewsRead.claims("قتل الجنرال في غارة أمريكية بعد هجوم اتهمت واشنطن طهران بالمسؤولية عنه."))
                .allMatch(claim ->
                        claim.event() != EventType.ASSAULT || claim.speakers().isEmpty());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ناقش الوزراء حظر الأسلحة الذي طرحته فرنسا على ليبيا.",
                "انتهكت روسيا حظر الأسلحة الذي أعلنت أوكرانيا التزامها به.",
                "رفع مجلس الأمن حظر الأسلحة الذي فرضه على ليبيا.",
                "قصف الجيش قرية قرب تعز. علقت الولايات المتحدة عقوبات بحق ستة أشخاص.",
                "وضعت حركة الشباب المدرجة على قائمة الإرهاب عبوة ناسفة في السوق.",
                "قصف الجيش قرية قرب تعز. رفعت واشنطن الجماعة من قائمة المنظمات الإرهابية.",
            })
    @DisplayName("A draft, what is lifted and who is on a list already are no measures")
    void whatNobodyImposesIsNoMeasure(String text) {
        assertThat(NewsRead.claims(text)).as(text).noneMatch(claim -> claim.event() == EventType.SANCTION);
    }

    @Test
    @DisplayName("«إضافة الجماعة إلى القائمة»: who is alone behind the noun is put there; accounts and aid own nothing")
    void whoOrWhatStandsBehindTheMeasure() {
        Claim put =
                sanctions("جاء القرار بعد إضافة الحوثيين إلى قائمة العقوبات.").get(0);
        assertThat(names(put.recipients())).containsExactly("الحوثيين");
        assertThat(put.actors()).isEmpty();
        Claim froze =
                sanctions("جمدت الأمم المتحدة أموال المساعدات المخصصة لليمن.").get(0);
        assertThat(names(froze.recipients())).doesNotContain("المساعدات المخصصة");
        assertThat(names(sanctions("جمدت بريطانيا حسابات مصرفية لسالم العبيدي.")
                        .get(0)
                        .recipients()))
                .containsExactly("سالم العبيدي");
    }

    private static List<Claim> sanctions(String text) {
        List<Claim> sanctions = NewsRead.claims(text).stream()
                .filter(claim -> claim.event() == EventType.SANCTION)
                .toList();
        assertThat(sanctions).as(text).isNotEmpty();
        return sanctions;
    }

    private static List<String> names(List<Mention> mentions) {
        return mentions.stream().map(Mention::text).toList();
    }
}
