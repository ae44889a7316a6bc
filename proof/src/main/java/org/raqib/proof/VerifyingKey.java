package org.raqib.proof;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.SignatureException;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/**
 * The public half of an Ed25519 key (RFC 8032): whoever has it can tell what its other half signed.
 *
 * @param hex the 32 bytes of the key, as 64 lower-case hexadecimal digits
 */
public record VerifyingKey(String hex) {
    /** The byte that stands for Ed25519 in the key lines and key hashes of C2SP signed notes. */
    private static final byte ED25519 = 0x01;

    private static final int KEY_BYTES = 32;
    private static final int ID_BYTES = 4;
    private static final HexFormat HEX = HexFormat.of();

    /** What stands before the key's 32 bytes in its X.509 form (RFC 8410). */
    private static final byte[] X509_PREFIX = HEX.parseHex("302a300506032b6570032100");

    public VerifyingKey {
        if (!hex.matches("[0-9a-f]{64}")) {
            throw new ProofException("An Ed25519 public key has 64 hexadecimal digits, not '" + hex + "'");
        }
        PublicKey unused = key(HEX.parseHex(hex));
    }

    static VerifyingKey of(byte[] bytes) {
        return new VerifyingKey(HEX.formatHex(bytes));
    }

    /** Whether {@code signature} was made over {@code message} with the other half of this key. */
    public boolean verifies(byte[] message, byte[] signature) {
        try {
            Signature ed25519 = Signature.getInstance("Ed25519");
            ed25519.initVerify(key(HEX.parseHex(hex)));
            ed25519.update(message);
            return ed25519.verify(signature);
        } catch (SignatureException malformed) {
            return false;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform since 15 offers Ed25519", e);
        }
    }

    /**
     * The four bytes by which a signature line says which key of that name it was made with (C2SP signed-note): the first of
     * SHA-256(name || line feed || 0x01 || key).
     */
    public byte[] id(String name) {
        ByteArrayOutputStream hashed = new ByteArrayOutputStream();
        hashed.writeBytes(name.getBytes(StandardCharsets.UTF_8));
        hashed.write('\n');
        hashed.write(ED25519);
        hashed.writeBytes(HEX.parseHex(hex));
        return Arrays.copyOf(Hash.of(hashed.toByteArray()).bytes(), ID_BYTES);
    }

    /** The key under a name as one line, {@code name+id+base64}, as tools for C2SP signed notes take it. */
    public String line(String name) {
        byte[] typed = new byte[KEY_BYTES + 1];
        typed[0] = ED25519;
        System.arraycopy(HEX.parseHex(hex), 0, typed, 1, KEY_BYTES);
        return name + "+" + HEX.formatHex(id(name)) + "+" + Base64.getEncoder().encodeToString(typed);
    }

    /**
     * Reads what {@link #line} wrote.
     *
     * @throws ProofException if it is anything else, or its key is not the one its identifier says
     */
    public static VerifyingKey ofLine(String line) {
        String[] fields = line.strip().split("\\+", 3);
        try {
            byte[] typed = fields.length < 3 ? new byte[0] : Base64.getDecoder().decode(fields[2]);
            if (typed.length == KEY_BYTES + 1 && typed[0] == ED25519) {
                VerifyingKey key = of(Arrays.copyOfRange(typed, 1, typed.length));
                if (key.line(fields[0]).equals(line.strip())) {
                    return key;
                }
            }
        } catch (IllegalArgumentException notBase64) {
            // told below
        }
        throw new ProofException("'" + line.strip() + "' is not a key line of an Ed25519 key, NAME+ID+KEY");
    }

    /** The key in the form that OpenSSL reads: X.509 in PEM. */
    public String pem() {
        byte[] x509 = Arrays.copyOf(X509_PREFIX, X509_PREFIX.length + KEY_BYTES);
        System.arraycopy(HEX.parseHex(hex), 0, x509, X509_PREFIX.length, KEY_BYTES);
        return Pem.write("PUBLIC KEY", x509);
    }

    /**
     * Reads a public key from PEM, or from a key line.
     *
     * @throws ProofException if there is none of Ed25519
     */
    public static VerifyingKey read(String text) {
        byte[] x509 = Pem.read("PUBLIC KEY", text);
        if (x509 == null) {
            return ofLine(text);
        }
        return ofX509(x509);
    }

    static VerifyingKey ofX509(byte[] x509) {
        if (x509.length != X509_PREFIX.length + KEY_BYTES
                || !Arrays.equals(x509, 0, X509_PREFIX.length, X509_PREFIX, 0, X509_PREFIX.length)) {
            throw new ProofException("The public key is not of Ed25519");
        }
        return of(Arrays.copyOfRange(x509, X509_PREFIX.length, x509.length));
    }

    private static PublicKey key(byte[] bytes) {
        byte[] x509 = Arrays.copyOf(X509_PREFIX, X509_PREFIX.length + KEY_BYTES);
        System.arraycopy(bytes, 0, x509, X509_PREFIX.length, KEY_BYTES);
        try {
            return KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(x509));
        } catch (GeneralSecurityException e) {
            throw new ProofException("The public key is not a point of Ed25519", e);
        }
    }
}
