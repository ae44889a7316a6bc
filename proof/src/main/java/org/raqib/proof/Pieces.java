package org.raqib.proof;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * A document, one line of canonical JSON, committed to piece by piece, so that some of it can be shown and the rest withheld
 * while all of it stays vouched for.
 *
 * <p>The line is cut
 *
 * <ul>
 *   <li>before each key of its object but the first;
 *   <li>in a list of objects, before each object, and in each of these before its keys {@code actors}, {@code date}, {@code
 *       quote} and {@code rule}, so that the words of a report can be told apart from how they were coded;
 *   <li>where payloads are cut, in the object under its key {@code payload}, before each key, and in each object under these
 *       before each key, so that the words of a report that a person's decision quotes can be told apart from what the person
 *       decided;
 *   <li>in the string under its key {@code text}, after each of {@code . ! ?}, U+061F and U+06D4 that a space or an escape
 *       follows, and after each escaped line feed: at the ends of sentences.
 * </ul>
 *
 * The pieces, put together again, are the line; there is no byte that belongs to none. With <i>i</i> counting from 0, piece
 * <i>i</i> has the salt {@code SHA-256(salt || i)}, <i>i</i> as four bytes, the most significant first, of which the first 16
 * bytes count; its hash is {@code SHA-256(salt of the piece || piece)}; and the document's commitment is the SHA-256 of all
 * these hashes in order. Who is shown a piece with its salt can compute its hash, and cannot guess at any other piece.
 */
public final class Pieces {
    private static final int SALT_BYTES = 16;
    private static final Set<String> KEYS_OF_LISTED = Set.of("actors", "date", "quote", "rule");

    private Pieces() {}

    /**
     * The pieces of a document; of bytes that are no JSON, some pieces all the same.
     *
     * @param payloads whether what stands under its key {@code payload} is cut too
     */
    public static List<byte[]> cut(byte[] document, boolean payloads) {
        List<byte[]> pieces = new ArrayList<>();
        int from = 0;
        for (int to : new Cuts(document, payloads).find()) {
            pieces.add(Arrays.copyOfRange(document, from, to));
            from = to;
        }
        pieces.add(Arrays.copyOfRange(document, from, document.length));
        return pieces;
    }

    /** The salt of one piece; who has it can check that piece, and learns nothing of another. */
    public static byte[] salt(byte[] salt, int piece) {
        byte[] numbered = ByteBuffer.allocate(salt.length + Integer.BYTES)
                .put(salt)
                .putInt(piece)
                .array();
        return Arrays.copyOf(Hash.of(numbered).bytes(), SALT_BYTES);
    }

    /** The hash of one piece. */
    public static Hash hash(byte[] saltOfPiece, byte[] piece) {
        return Hash.commitment(saltOfPiece, piece);
    }

    /** The hashes of all pieces of a document, cut as {@link #cut} does. */
    public static List<Hash> hashes(byte[] salt, byte[] document, boolean payloads) {
        List<Hash> hashes = new ArrayList<>();
        for (byte[] piece : cut(document, payloads)) {
            hashes.add(hash(salt(salt, hashes.size()), piece));
        }
        return hashes;
    }

    /** The commitment to the document whose pieces have these hashes. */
    public static Hash commitment(List<Hash> hashes) {
        ByteBuffer all = ByteBuffer.allocate(hashes.size() * 32);
        hashes.forEach(hash -> all.put(hash.bytes()));
        return Hash.of(all.array());
    }

    /** The commitment to a document under a salt, its pieces cut as {@link #cut} does. */
    public static Hash commitment(byte[] salt, byte[] document, boolean payloads) {
        // The same as commitment(hashes(...)), without an object for each hash: verifying does this for all content.
        MessageDigest all = Hash.sha256();
        MessageDigest one = Hash.sha256();
        List<Integer> cuts = new Cuts(document, payloads).find();
        int from = 0;
        for (int piece = 0; piece <= cuts.size(); piece++) {
            int to = piece < cuts.size() ? cuts.get(piece) : document.length;
            one.update(salt);
            one.update((byte) (piece >>> 24));
            one.update((byte) (piece >>> 16));
            one.update((byte) (piece >>> 8));
            one.update((byte) piece);
            one.update(one.digest(), 0, SALT_BYTES);
            one.update(document, from, to - from);
            all.update(one.digest());
            from = to;
        }
        return Hash.ofDigest(all.digest());
    }

    /** One pass over the bytes of a document. */
    private static final class Cuts {
        private static final byte QUOTE = '"';
        private static final byte ESCAPE = '\\';

        private final byte[] bytes;
        private final boolean payloads;
        private final List<Integer> cuts = new ArrayList<>();
        /** How many brackets are open. */
        private int depth;
        /** Whether the bracket of each depth up to 3 is a brace. */
        private final boolean[] isObject = new boolean[4];

        private boolean keyFollows;
        private String topKey = "";

        Cuts(byte[] bytes, boolean payloads) {
            this.bytes = bytes;
            this.payloads = payloads;
        }

        List<Integer> find() {
            int at = 0;
            while (at < bytes.length) {
                at = switch (bytes[at]) {
                    case QUOTE -> string(at);
                    case '{' -> open(at, true);
                    case '[' -> open(at, false);
                    case '}', ']' -> {
                        depth = Math.max(0, depth - 1);
                        keyFollows = false;
                        yield at + 1;
                    }
                    case ',' -> {
                        keyFollows = depth < isObject.length && isObject[depth];
                        yield at + 1;
                    }
                    default -> at + 1;
                };
            }
            return cuts;
        }

        private int open(int at, boolean object) {
            if (object && isListed(depth + 1)) {
                cut(at);
            }
            depth++;
            if (depth < isObject.length) {
                isObject[depth] = object;
            }
            keyFollows = object;
            return at + 1;
        }

        /** Whether a bracket of that depth opens an object in a list under a key of the document. */
        private boolean isListed(int depth) {
            return depth == 3 && isObject[1] && !isObject[2];
        }

        /** Whether what is open is the object of a payload, or an object right under one of its keys. */
        private boolean isInPayload() {
            return payloads
                    && (depth == 2 || depth == 3)
                    && topKey.equals("payload")
                    && isObject[1]
                    && isObject[2]
                    && (depth == 2 || isObject[3]);
        }

        private int string(int at) {
            boolean isText = depth == 1 && !keyFollows && topKey.equals("text");
            int end = Math.min(bytes.length, (isText ? textEnd(at + 1) : stringEnd(at + 1)) + 1);
            if (keyFollows && (depth == 1 || isListed(depth) || isInPayload())) {
                key(at, new String(bytes, at + 1, Math.max(0, end - at - 2), StandardCharsets.UTF_8));
            }
            keyFollows = false;
            return end;
        }

        /** Where a string's closing quotation mark stands. */
        private int stringEnd(int from) {
            byte[] all = bytes;
            int end = from;
            while (end < all.length) {
                byte one = all[end];
                if (one == QUOTE) {
                    break;
                }
                end += one == ESCAPE ? 2 : 1;
            }
            return end;
        }

        /** As {@link #stringEnd}, with cuts at the ends of sentences. */
        private int textEnd(int from) {
            int end = from;
            while (end < bytes.length && bytes[end] != QUOTE) {
                int length = bytes[end] == ESCAPE ? 2 : 1;
                if (endsSentence(end)) {
                    cut(end + length);
                }
                end += length;
            }
            return end;
        }

        private void key(int at, String key) {
            if (depth == 1) {
                topKey = key;
                if (at > 1) {
                    cut(at);
                }
            } else if (isInPayload() || (isListed(depth) && isObject[3] && KEYS_OF_LISTED.contains(key))) {
                cut(at);
            }
        }

        private boolean endsSentence(int at) {
            byte b = bytes[at];
            if (b == ESCAPE) {
                return next(at, 1) == 'n';
            }
            boolean mark = b == '.'
                    || b == '!'
                    || b == '?'
                    || (previous(at) == (byte) 0xd8 && b == (byte) 0x9f)
                    || (previous(at) == (byte) 0xdb && b == (byte) 0x94);
            return mark && (next(at, 1) == ' ' || next(at, 1) == ESCAPE);
        }

        private byte previous(int at) {
            return at > 0 ? bytes[at - 1] : 0;
        }

        private byte next(int at, int ahead) {
            return at + ahead < bytes.length ? bytes[at + ahead] : 0;
        }

        private void cut(int at) {
            if (at < bytes.length) {
                cuts.add(at);
            }
        }
    }
}
