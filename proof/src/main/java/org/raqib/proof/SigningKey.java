package org.raqib.proof;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.spec.NamedParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Arrays;
import java.util.HexFormat;

/** An Ed25519 key (RFC 8032) that signs checkpoints. */
public final class SigningKey {
    private static final int SEED_BYTES = 32;
    /** What stands before the key's 32 bytes in its PKCS#8 form (RFC 8410). */
    private static final byte[] PKCS8_PREFIX = HexFormat.of().parseHex("302e020100300506032b657004220420");

    private final byte[] seed;
    private final VerifyingKey verifying;

    private SigningKey(byte[] seed, VerifyingKey verifying) {
        this.seed = seed;
        this.verifying = verifying;
    }

    /** A new key. */
    public static SigningKey create(SecureRandom random) {
        byte[] seed = new byte[SEED_BYTES];
        random.nextBytes(seed);
        return ofSeed(seed);
    }

    /** The key of 32 secret bytes. */
    static SigningKey ofSeed(byte[] seed) {
        try {
            // Java computes the public half only while it makes a pair, out of the bytes that its source of chance
            // gives:
            // it is given the seed. Whether it took it so is checked, by what the new pair says and by what it signs.
            KeyPairGenerator pairs = KeyPairGenerator.getInstance("Ed25519");
            pairs.initialize(NamedParameterSpec.ED25519, new Given(seed));
            KeyPair pair = pairs.generateKeyPair();
            SigningKey key = new SigningKey(
                    seed.clone(), VerifyingKey.ofX509(pair.getPublic().getEncoded()));
            if (Arrays.equals(pkcs8(seed), pair.getPrivate().getEncoded())
                    && key.verifying.verifies(PKCS8_PREFIX, key.sign(PKCS8_PREFIX))) {
                return key;
            }
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform since 15 offers Ed25519", e);
        }
        throw new ProofException("This Java cannot compute the public half of an Ed25519 key; run Raqib on OpenJDK.");
    }

    private static final class Given extends SecureRandom {
        private static final long serialVersionUID = 1L;
        private final byte[] bytes;

        Given(byte[] bytes) {
            this.bytes = bytes.clone();
        }

        @Override
        public void nextBytes(byte[] into) {
            System.arraycopy(bytes, 0, into, 0, Math.min(bytes.length, into.length));
        }
    }

    /** The half to give to others. */
    public VerifyingKey verifying() {
        return verifying;
    }

    /** The signature of 64 bytes. */
    byte[] sign(byte[] message) {
        try {
            PrivateKey key = KeyFactory.getInstance("Ed25519").generatePrivate(new PKCS8EncodedKeySpec(pkcs8(seed)));
            Signature ed25519 = Signature.getInstance("Ed25519");
            ed25519.initSign(key);
            ed25519.update(message);
            return ed25519.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform since 15 offers Ed25519", e);
        }
    }

    /** The note, signed under a name. */
    public SignedNote sign(String name, String text) {
        return SignedNote.of(name, text, this);
    }

    /** The secret half in the form that OpenSSL reads: PKCS#8 in PEM. */
    String pem() {
        return Pem.write("PRIVATE KEY", pkcs8(seed));
    }

    /**
     * Reads {@link #pem}, or what {@code openssl genpkey -algorithm ed25519} writes.
     *
     * @throws ProofException if it is anything else
     */
    static SigningKey read(String text) {
        byte[] pkcs8 = Pem.read("PRIVATE KEY", text);
        if (pkcs8 == null) {
            throw new ProofException("there is no private key in PEM in it");
        }
        if (pkcs8.length != PKCS8_PREFIX.length + SEED_BYTES
                || !Arrays.equals(pkcs8, 0, PKCS8_PREFIX.length, PKCS8_PREFIX, 0, PKCS8_PREFIX.length)) {
            throw new ProofException("its private key is not of Ed25519");
        }
        return ofSeed(Arrays.copyOfRange(pkcs8, PKCS8_PREFIX.length, pkcs8.length));
    }

    private static byte[] pkcs8(byte[] seed) {
        byte[] pkcs8 = Arrays.copyOf(PKCS8_PREFIX, PKCS8_PREFIX.length + SEED_BYTES);
        System.arraycopy(seed, 0, pkcs8, PKCS8_PREFIX.length, SEED_BYTES);
        return pkcs8;
    }
}
