package org.raqib.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.raqib.contract.ShownDecision.Says;
import org.raqib.model.Claim;
import org.raqib.model.Decision;
import org.raqib.model.Decision.Target;
import org.raqib.model.EventType;
import org.raqib.model.Modality;
import org.raqib.model.Mode;
import org.raqib.model.Span;
import org.raqib.model.Toll;
import org.raqib.proof.Pieces;
import org.raqib.proof.ProvenEntry.Piece;
import org.raqib.proof.ProvenEntry.Shown;
import org.raqib.proof.ProvenEntry.ShownPart;
import org.raqib.proof.ProvenEntry.Withheld;

class ShownDecisionTest {
    private static Claim claim(int killed) {
        return new Claim(
                EventType.ASSAULT,
                Mode.HEAVY_WEAPONS,
                Modality.FACT,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                null,
                new Toll(killed, killed),
                null,
                null,
                false,
                new Span(0, 4),
                new Span(0, 9),
                "قصفت \"كذا",
                "sample.rule",
                List.of(),
                List.of());
    }

    private static byte[] document(String payload) {
        return DecisionJson.write(new Decision(
                        Decision.Kind.CORRECT,
                        "Salma",
                        Instant.parse("2020-05-01T12:00:00Z"),
                        List.of(new Target(Target.Sort.CLAIM, "a#0")),
                        "\"payload\":{",
                        payload))
                .getBytes(StandardCharsets.UTF_8);
    }

    private static final byte[] CORRECTED =
            document(JudgedClaimJson.write(new JudgedClaimJson.Judged(claim(3), claim(4))));

    private static ShownDecision shown(byte[] document, boolean payloads, Set<Integer> withheld) {
        List<Piece> pieces = new ArrayList<>();
        for (byte[] piece : Pieces.cut(document, payloads)) {
            Shown shown = new Shown("00", new String(piece, StandardCharsets.UTF_8));
            pieces.add(withheld.contains(pieces.size()) ? new Withheld(shown.hash()) : shown);
        }
        return ShownDecision.of(new ShownPart("document", false, pieces));
    }

    @Test
    void isReadFromPiecesAndFromTheWhole() {
        ShownDecision decision = shown(CORRECTED, true, Set.of());
        assertThat(decision).isEqualTo(shown(CORRECTED, false, Set.of()));
        String whole = new String(CORRECTED, StandardCharsets.UTF_8);
        assertThat(ShownDecision.of(new ShownPart("document", true, List.of(new Shown("00", whole)))))
                .isEqualTo(decision);
        assertThat(decision.says()).isEqualTo(Says.A_CLAIM);
        assertThat(decision.words("by")).isEqualTo("Salma");
        assertThat(decision.words("reason")).isEqualTo("\"payload\":{");
        assertThat(decision.targets()).containsExactly("claim:a#0");
        assertThat(decision.claim()).hasSize(18).containsEntry("killed", "[4,4]");
        assertThat(decision.read()).hasSize(18).containsEntry("killed", "[3,3]");
    }

    @Test
    void saysWhatItDoesNotSay() {
        ShownDecision rejected =
                shown(document(JudgedClaimJson.write(new JudgedClaimJson.Judged(claim(3), null))), true, Set.of());
        assertThat(rejected.says()).isEqualTo(Says.NOTHING);
        assertThat(rejected.claim()).isEmpty();
        assertThat(rejected.read()).containsEntry("killed", "[3,3]");
        ShownDecision added =
                shown(document(JudgedClaimJson.write(new JudgedClaimJson.Judged(null, claim(4)))), true, Set.of());
        assertThat(added.claim()).containsEntry("killed", "[4,4]");
        assertThat(added.read()).isEmpty();
        for (String other : List.of("{}", "{\"parts\":[\"text\"]}", "{\"a\":{\"claim\":{\"event\":\"X\"}}}")) {
            assertThat(shown(document(other), true, Set.of()).says()).as(other).isEqualTo(Says.NOTHING);
            assertThat(shown(document(other), true, Set.of()).claim()).isEmpty();
        }
        assertThat(shown(CORRECTED, false, Set.of(5)).says()).isEqualTo(Says.WITHHELD);
    }

    /** Whatever is withheld, what is shown of the one claim is never taken for the other's. */
    @Property(tries = 300, seed = "1803")
    void withholdingNeverChangesWhatIsSaid(@ForAll Set<@IntRange(max = 44) Integer> withheld) {
        ShownDecision all = shown(CORRECTED, true, Set.of());
        ShownDecision some = shown(CORRECTED, true, withheld);
        isWithin(some.facts(), all.facts());
        isWithin(some.claim(), all.claim());
        isWithin(some.read(), all.read());
    }

    private static void isWithin(Map<String, String> some, Map<String, String> all) {
        assertThat(all.entrySet()).containsAll(some.entrySet());
    }
}
