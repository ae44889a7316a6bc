package org.raqib.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyFileTest {
    @TempDir
    Path folder;

    @Test
    void aKeyIsMadeOnceForItsOwnerAlone() throws IOException {
        Path path = folder.resolve("new/checkpoint.key");
        KeyFile made = KeyFile.openOrMake(path, new SecureRandom());
        assertThat(made.made()).isTrue();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path)))
                .isEqualTo("rw-------");
        assertThat(Files.readString(path)).startsWith("-----BEGIN PRIVATE KEY-----\n");
        assertThat(VerifyingKey.read(Files.readString(made.publicPath())))
                .isEqualTo(made.key().verifying());

        KeyFile again = KeyFile.openOrMake(path, new SecureRandom());
        assertThat(again.made()).isFalse();
        assertThat(again.key().verifying()).isEqualTo(made.key().verifying());
        try (var files = Files.list(folder.resolve("new"))) {
            assertThat(files).hasSize(2);
        }
    }

    /** As {@code openssl genpkey -algorithm ed25519} of OpenSSL 3 wrote it, and {@code openssl pkey -pubout} of it. */
    @Test
    void aKeyOfOpenSsl() throws IOException {
        Path path = folder.resolve("openssl.pem");
        Files.createFile(path, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(path, """
                -----BEGIN PRIVATE KEY-----
                MC4CAQAwBQYDK2VwBCIEIEx5EyOmrLRRgbAq2Cd465seCq+BPP97Knmk8d1Jau+B
                -----END PRIVATE KEY-----
                """);
        assertThat(KeyFile.open(path).key().verifying().pem()).isEqualTo("""
                -----BEGIN PUBLIC KEY-----
                MCowBQYDK2VwAyEAgh9DEu9gSIwzemcc17QB8zYFWwlTpQfc256LTBYTKOw=
                -----END PUBLIC KEY-----
                """);
    }

    @Test
    void aKeyThatOthersMayReadIsRefused() throws IOException {
        Path path = folder.resolve("key");
        KeyFile.openOrMake(path, new SecureRandom());
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rw-r-----"));
        assertThatThrownBy(() -> KeyFile.openOrMake(path, new SecureRandom()))
                .isInstanceOf(ProofException.class)
                .hasMessageContaining("others than its owner may read")
                .hasMessageContaining("chmod 600");
    }

    @Test
    void whatIsNoKeyIsRefusedWithARemedy() throws IOException {
        Path path = folder.resolve("key");
        Files.createFile(path, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        for (String text : new String[] {
            "a shopping list", Pem.write("PRIVATE KEY", new byte[48]), Pem.write("PRIVATE KEY", new byte[0])
        }) {
            Files.writeString(path, text);
            assertThatThrownBy(() -> KeyFile.openOrMake(path, new SecureRandom()))
                    .isInstanceOf(ProofException.class)
                    .hasMessageStartingWith(path.toString())
                    .hasMessageContaining("openssl genpkey");
        }
        assertThatThrownBy(() -> VerifyingKey.read("a+b+c")).isInstanceOf(ProofException.class);
        assertThatThrownBy(() -> VerifyingKey.read(Pem.write("PUBLIC KEY", new byte[44])))
                .hasMessageContaining("not of Ed25519");
    }
}
