package org.raqib.claims;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.raqib.model.Claim;
import org.raqib.model.Mention;

/** Several acts that one verb tells. */
final class GapsTest {
    @Test
    void aTargetWithMeansOfItsOwnIsStruckByAnActOfItsOwn() {
        List<Claim> claims = NewsRead.claims("قصفت الحركة مدينة عسقلان بالصواريخ، ومدينة أسدود بقذائف الهاون.");
        assertThat(claims).hasSize(2);
        assertThat(claims).allSatisfy(claim -> assertThat(names(claim.actors())).containsExactly("الحركة"));
        assertThat(names(claims.get(0).recipients())).containsExactly("مدينة عسقلان");
        assertThat(names(claims.get(1).recipients())).containsExactly("مدينة أسدود");
    }

    @Test
    void aTargetThatIsOnlyJoinedIsStruckByTheSameAct() {
        List<Claim> claims = NewsRead.claims("قصفت الحركة مدينة عسقلان ومدينة أسدود بالصواريخ.");
        assertThat(claims).hasSize(1);
        assertThat(names(claims.get(0).recipients())).containsExactlyInAnyOrder("مدينة عسقلان", "مدينة أسدود");
    }

    private static List<String> names(List<Mention> mentions) {
        return mentions.stream().map(Mention::text).toList();
    }
}
