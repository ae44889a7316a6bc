package org.raqib.proof;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A SHA-256 digest (FIPS 180-4).
 *
 * @param hex 64 lower-case hexadecimal digits
 */
public record Hash(String hex) {
    private static final HexFormat HEX = HexFormat.of();
    /** Before the bytes of a leaf, so that no leaf can be passed off as an inner node of the tree (RFC 9162, 2.1.1). */
    private static final byte LEAF_PREFIX = 0x00;
    /** Before the two hashes under an inner node of the tree. */
    private static final byte NODE_PREFIX = 0x01;

    /** What stands for "the entry before" in the first entry. */
    public static final Hash NONE = new Hash("0".repeat(64));

    public Hash {
        if (!isHex(hex)) {
            throw new IllegalArgumentException("Not a SHA-256 hash in lower-case hexadecimal: '" + hex + "'");
        }
    }

    private static boolean isHex(String hex) {
        if (hex.length() != 64) {
            return false;
        }
        for (int i = 0; i < 64; i++) {
            char c = hex.charAt(i);
            if ((c < '0' || c > '9') && (c < 'a' || c > 'f')) {
                return false;
            }
        }
        return true;
    }

    /**
     * @param digest 32 bytes
     * @throws IllegalArgumentException if there are more or fewer
     */
    public static Hash ofDigest(byte[] digest) {
        return new Hash(HEX.formatHex(digest));
    }

    /** SHA-256 of the bytes themselves: how a report's bytes are known outside the ledger. */
    public static Hash of(byte[] bytes) {
        return ofDigest(sha256().digest(bytes));
    }

    /** The leaf hash of an entry in the Merkle log over all entries: SHA-256(0x00 || header). */
    public static Hash leaf(byte[] header) {
        MessageDigest sha256 = sha256();
        sha256.update(LEAF_PREFIX);
        return ofDigest(sha256.digest(header));
    }

    /** The hash of an inner node of the tree: SHA-256(0x01 || left || right). */
    public static Hash node(Hash left, Hash right) {
        MessageDigest sha256 = sha256();
        sha256.update(NODE_PREFIX);
        sha256.update(left.bytes());
        return ofDigest(sha256.digest(right.bytes()));
    }

    /**
     * What a header says of a part: SHA-256(salt || content). The salt keeps short content (a name, say) from being guessed
     * out of a proof from which the part was withheld.
     */
    public static Hash commitment(byte[] salt, byte[] content) {
        MessageDigest sha256 = sha256();
        sha256.update(salt);
        return ofDigest(sha256.digest(content));
    }

    /** The 32 bytes. */
    public byte[] bytes() {
        return HEX.parseHex(hex);
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform must offer SHA-256", e);
        }
    }

    @Override
    public String toString() {
        return hex;
    }
}
