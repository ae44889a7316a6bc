package org.raqib.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Signed notes and checkpoints: the forms that others' tools read, and no others. */
class SignedNoteTest {
    /** Key and note that the documentation of Go's {@code golang.org/x/mod/sumdb/note} shows. */
    private static final String GO_NAME = "PeterNeumann";

    private static final String GO_SECRET = "AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz";
    private static final String GO_KEY = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";
    private static final String GO_NOTE = """
            If you think cryptography is the answer to your problem,
            then you don't know what your problem is.

            — PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=
            """;

    private static final SigningKey KEY = SigningKey.ofSeed(
            HexFormat.of().parseHex("9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60"));

    private static final Checkpoint CHECKPOINT =
            new Checkpoint("raqib.example/ledger", 60, Hash.of("x".getBytes(StandardCharsets.US_ASCII)));

    /** RFC 8032, 7.1, test 1. */
    @Test
    void theKeyOfTheStandard() {
        assertThat(KEY.verifying().hex()).isEqualTo("d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a");
        assertThat(HexFormat.of().formatHex(KEY.sign(new byte[0])))
                .isEqualTo("e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e06522490155"
                        + "5fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b");
    }

    @Test
    void aNoteOfGo() {
        SignedNote note = SignedNote.parse(GO_NOTE);
        VerifyingKey key = VerifyingKey.ofLine(GO_KEY);
        assertThat(note.isSignedBy(GO_NAME, key)).isTrue();
        assertThat(note.isSignedBy("Peter", key)).isFalse();
        assertThat(note.isSignedBy(GO_NAME, KEY.verifying())).isFalse();
        assertThat(note).hasToString(GO_NOTE);

        byte[] typed = Base64.getDecoder().decode(GO_SECRET);
        SigningKey secret = SigningKey.ofSeed(Arrays.copyOfRange(typed, 1, typed.length));
        assertThat(secret.verifying().line(GO_NAME)).isEqualTo(GO_KEY);
        assertThat(secret.sign(GO_NAME, note.text())).isEqualTo(note);
    }

    @Test
    void aCheckpointIsThreeLines() {
        SignedNote note = CHECKPOINT.signed(KEY);
        assertThat(note.toString()).startsWith("""
                raqib.example/ledger
                60
                %s

                — raqib.example/ledger\s""".formatted(root()));
        SignedNote read = SignedNote.parse(note.toString());
        assertThat(read.isSignedBy("raqib.example/ledger", KEY.verifying())).isTrue();
        assertThat(Checkpoint.parse(read.text())).isEqualTo(CHECKPOINT);
        assertThat(Checkpoint.parse(CHECKPOINT.text() + "a witness may add lines\n"))
                .isEqualTo(CHECKPOINT);
    }

    private static String root() {
        return Base64.getEncoder().encodeToString(CHECKPOINT.root().bytes());
    }

    @Property(tries = 400, seed = "8032")
    void noBitOfANoteCanBeFlipped(@ForAll @IntRange(max = 100_000) int any) {
        byte[] note = CHECKPOINT.signed(KEY).toString().getBytes(StandardCharsets.UTF_8);
        note[any / 8 % note.length] ^= (byte) (1 << any % 8);
        boolean holds;
        try {
            holds = SignedNote.parse(new String(note, StandardCharsets.UTF_8))
                    .isSignedBy(CHECKPOINT.origin(), KEY.verifying());
        } catch (ProofException refused) {
            holds = false;
        }
        assertThat(holds).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "text\n",
                "text\n\n",
                "text\n\nno mark abcdefgh\n",
                "text\n\n— name !!!!\n",
                "text\n\n— na+me AAAAAAAAAA==\n",
                "text\n\n— name AAAAAAAAAB==\n",
                "text\n\n— name AAAAAAAAAA==",
                "te\txt\n\n— name AAAAAAAAAA==\n"
            })
    void whatIsNoNoteIsRefused(String note) {
        assertThatThrownBy(() -> SignedNote.parse(note)).isInstanceOf(ProofException.class);
    }

    @Test
    void whatIsNoCheckpointIsRefused() {
        String root = root();
        for (String text : List.of(
                "",
                "log\n60\n",
                "\n60\n" + root + "\n",
                "lo g\n60\n" + root + "\n",
                "log\n060\n" + root + "\n",
                "log\n-1\n" + root + "\n",
                "log\n60\nAAAA\n",
                "log\n60\n" + root + "\n\n",
                "log\n60\n" + root.replace("=", "") + "\n")) {
            assertThatThrownBy(() -> Checkpoint.parse(text)).as(text).isInstanceOf(ProofException.class);
        }
        assertThatThrownBy(() -> new Checkpoint("a b", 1, Hash.NONE)).hasMessageContaining("no spaces");
    }
}
