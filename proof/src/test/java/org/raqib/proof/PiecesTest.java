package org.raqib.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class PiecesTest {
    private static final byte[] SALT = new byte[16];

    private static List<String> cut(String document) {
        return cut(document, false);
    }

    private static List<String> cut(String document, boolean payloads) {
        return Pieces.cut(document.getBytes(StandardCharsets.UTF_8), payloads).stream()
                .map(piece -> new String(piece, StandardCharsets.UTF_8))
                .toList();
    }

    @Test
    void aReportIsCutAtItsKeysAndSentences() {
        assertThat(
                        cut(
                                "{\"id\":\"a\",\"title\":\"عنوان. طويل\",\"text\":\"جملة أولى. كم بلغت؟ بلغت 3.5\\nسطر\\\\n.\",\"url\":null}"))
                .containsExactly(
                        "{\"id\":\"a\",",
                        "\"title\":\"عنوان. طويل\",",
                        "\"text\":\"جملة أولى.",
                        " كم بلغت؟",
                        " بلغت 3.5\\n",
                        "سطر\\\\n.\",",
                        "\"url\":null}");
    }

    @Test
    void aReadingIsCutAtItsClaimsAndTheirWords() {
        assertThat(cut(
                        "{\"id\":\"a\",\"claims\":[{\"event\":\"X\",\"actors\":[{\"text\":\"م. ن\",\"rule\":1}],\"date\":null,"
                                + "\"quote\":\"} , {\\\"\",\"rule\":\"r\"},{\"event\":\"Y\",\"actors\":[]}]}"))
                .containsExactly(
                        "{\"id\":\"a\",",
                        "\"claims\":[",
                        "{\"event\":\"X\",",
                        "\"actors\":[{\"text\":\"م. ن\",\"rule\":1}],",
                        "\"date\":null,",
                        "\"quote\":\"} , {\\\"\",",
                        "\"rule\":\"r\"},",
                        "{\"event\":\"Y\",",
                        "\"actors\":[]}]}");
    }

    @Test
    void otherDocumentsAreCutAtTheirKeys() {
        assertThat(cut("{\"kind\":\"note\",\"payload\":{\"a\":[1,{\"date\":2}]},\"list\":[\"text\",\"date\"]}"))
                .containsExactly(
                        "{\"kind\":\"note\",",
                        "\"payload\":{\"a\":[1,{\"date\":2}]},",
                        "\"list\":[\"text\",\"date\"]}");
        assertThat(cut("")).containsExactly("");
        assertThat(cut("{}")).containsExactly("{}");
    }

    @Test
    void aPayloadIsCutAtItsKeysAndTheirsWhereItIsToBe() {
        String decision =
                "{\"kind\":\"correct\",\"targets\":[\"claim:a#0\"],\"payload\":{\"claim\":{\"actors\":[{\"text\":\"م\"}],"
                        + "\"quote\":\"} , {\\\"\"},\"parts\":[\"text\",{\"a\":{\"b\":1}}],\"read\":null}}";
        assertThat(cut(decision, true))
                .containsExactly(
                        "{\"kind\":\"correct\",",
                        "\"targets\":[\"claim:a#0\"],",
                        "\"payload\":{",
                        "\"claim\":{",
                        "\"actors\":[{\"text\":\"م\"}],",
                        "\"quote\":\"} , {\\\"\"},",
                        "\"parts\":[\"text\",{\"a\":{\"b\":1}}],",
                        "\"read\":null}}");
        assertThat(cut(decision, false)).hasSize(3);
        String report = "{\"id\":\"a\",\"text\":\"جملة. أخرى\",\"payloads\":{\"a\":1}}";
        assertThat(cut(report, true)).isEqualTo(cut(report, false));
    }

    /** Known figures, so that the form cannot change unseen: docs/proofs.md computes the same with sha256sum. */
    @Test
    void theCommitmentIsTheDocumentedOne() {
        byte[] document = "{\"a\":1,\"b\":2}".getBytes(StandardCharsets.UTF_8);
        Hash first = Hash.commitment(Pieces.salt(SALT, 0), "{\"a\":1,".getBytes(StandardCharsets.UTF_8));
        Hash second = Hash.commitment(Pieces.salt(SALT, 1), "\"b\":2}".getBytes(StandardCharsets.UTF_8));
        assertThat(Pieces.hashes(SALT, document, false)).containsExactly(first, second);
        assertThat(Pieces.commitment(SALT, document, false).hex())
                .isEqualTo("3a44e486e0b11e18bdbbe7957e78475aa91feb54cf1feb996bde444a9e1f486f");
    }

    @Property(tries = 500, seed = "1619")
    void thePiecesAreTheDocumentWhateverItIs(
            @ForAll @Size(max = 200) List<@IntRange(max = 17) Integer> any, @ForAll boolean payloads) {
        String[] alphabet = {
            "{",
            "}",
            "[",
            "]",
            "\"",
            "\\",
            ",",
            ":",
            "text",
            "date",
            " ",
            ".",
            "؟",
            "n",
            "claims",
            "\u06d4",
            "payload",
            "\"payload\":{"
        };
        StringBuilder document = new StringBuilder();
        any.forEach(i -> document.append(alphabet[i]));
        byte[] bytes = document.toString().getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream together = new ByteArrayOutputStream();
        Pieces.cut(bytes, payloads).forEach(together::writeBytes);
        assertThat(together.toByteArray()).isEqualTo(bytes);
        assertThat(Pieces.commitment(SALT, bytes, payloads))
                .isEqualTo(Pieces.commitment(Pieces.hashes(SALT, bytes, payloads)));
    }

    @Property(tries = 300, seed = "1620")
    void anyFlippedBitGivesAnotherCommitment(@ForAll @IntRange(max = 10_000) int any) {
        byte[] document = "{\"id\":\"a\",\"text\":\"جملة. أخرى.\\n\",\"claims\":[{\"event\":\"X\",\"quote\":\"جملة\"}]}"
                .getBytes(StandardCharsets.UTF_8);
        byte[] other = document.clone();
        other[any / 8 % other.length] ^= (byte) (1 << any % 8);
        assertThat(Pieces.commitment(SALT, other, false)).isNotEqualTo(Pieces.commitment(SALT, document, false));
        byte[] salt = SALT.clone();
        salt[any / 8 % salt.length] ^= (byte) (1 << any % 8);
        assertThat(Pieces.commitment(salt, document, false)).isNotEqualTo(Pieces.commitment(SALT, document, false));
    }

    @Test
    void aPieceCanBeShownByItself() {
        byte[] document = "{\"id\":\"a\",\"publisher\":\"x\",\"text\":\"y\"}".getBytes(StandardCharsets.UTF_8);
        Hash commitment = Pieces.commitment(SALT, document, false);
        List<Hash> hashes = new ArrayList<>(Pieces.hashes(SALT, document, false));
        hashes.set(2, Pieces.hash(Pieces.salt(SALT, 2), "\"text\":\"y\"}".getBytes(StandardCharsets.UTF_8)));
        assertThat(Pieces.commitment(hashes)).isEqualTo(commitment);
    }
}
