package org.raqib.proof;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;

/**
 * Text with the signatures under it, in the form of C2SP <a href="https://c2sp.org/signed-note">signed-note</a>, which the
 * tools of transparency logs read:
 *
 * <pre>{@code
 * TEXT, lines that each end in a line feed
 *
 * — NAME BASE64
 * }</pre>
 *
 * where what is in base 64 is the four bytes of {@link VerifyingKey#id} and the signature over the text's bytes.
 *
 * @param text the signed lines, the last line feed included
 * @param signatures one or more
 */
public record SignedNote(String text, List<Signature> signatures) {
    private static final String MARK = "— ";
    /** More than any tool takes: what is longer is no note. */
    private static final int MOST_CHARACTERS = 1 << 20;

    private static final int ID_BYTES = 4;

    public SignedNote {
        signatures = List.copyOf(signatures);
        if (!text.endsWith("\n") || text.codePoints().anyMatch(c -> c < ' ' && c != '\n')) {
            throw new ProofException(
                    "The text of a signed note is lines that end in a line feed, without other controls");
        }
    }

    /**
     * One line under the text.
     *
     * @param name the name of the key
     * @param base64 the key's identifier and the signature, as the line has it
     */
    public record Signature(String name, String base64) {
        byte[] id() {
            return Arrays.copyOf(bytes(), ID_BYTES);
        }

        byte[] signature() {
            byte[] bytes = bytes();
            return Arrays.copyOfRange(bytes, ID_BYTES, bytes.length);
        }

        private byte[] bytes() {
            return Base64.getDecoder().decode(base64);
        }
    }

    /** Whether a key can have that name: it has no spaces and no plus sign, and is not empty. */
    public static boolean isName(String name) {
        return !name.isEmpty()
                && name.codePoints().noneMatch(c -> c == '+' || c < ' ' || Character.isWhitespace(c) || isSpace(c));
    }

    private static boolean isSpace(int codePoint) {
        return Character.isSpaceChar(codePoint);
    }

    static SignedNote of(String name, String text, SigningKey key) {
        if (!isName(name)) {
            throw new ProofException("'" + name + "' cannot name a key: a name has no spaces and no plus sign");
        }
        byte[] id = key.verifying().id(name);
        byte[] signature = key.sign(text.getBytes(StandardCharsets.UTF_8));
        byte[] both = Arrays.copyOf(id, id.length + signature.length);
        System.arraycopy(signature, 0, both, id.length, signature.length);
        return new SignedNote(
                text, List.of(new Signature(name, Base64.getEncoder().encodeToString(both))));
    }

    /** Whether one of the signatures is that key's, under that name. Signatures by keys not known are passed over. */
    public boolean isSignedBy(String name, VerifyingKey key) {
        byte[] message = text.getBytes(StandardCharsets.UTF_8);
        return signatures.stream()
                .filter(signature -> signature.name().equals(name) && Arrays.equals(signature.id(), key.id(name)))
                .anyMatch(signature -> key.verifies(message, signature.signature()));
    }

    /** The note as it is written. */
    @Override
    public String toString() {
        StringBuilder note = new StringBuilder(text).append('\n');
        for (Signature signature : signatures) {
            note.append(MARK)
                    .append(signature.name())
                    .append(' ')
                    .append(signature.base64())
                    .append('\n');
        }
        return note.toString();
    }

    /**
     * Reads what {@link #toString} writes.
     *
     * @throws ProofException if it is anything else
     */
    public static SignedNote parse(String note) {
        int end = note.lastIndexOf("\n\n");
        if (note.length() > MOST_CHARACTERS || end < 0 || !note.endsWith("\n")) {
            throw new ProofException("It is not a signed note: lines of text, an empty line, lines of signatures");
        }
        List<Signature> signatures = new ArrayList<>();
        for (String line : note.substring(end + 2).split("\n", -1)) {
            if (line.isEmpty()) {
                continue;
            }
            String[] fields =
                    line.startsWith(MARK) ? line.substring(MARK.length()).split(" ", -1) : new String[0];
            if (fields.length != 2 || !isName(fields[0]) || !isSignature(fields[1])) {
                throw new ProofException("'" + line + "' is not a line of signature, " + MARK + "NAME BASE64");
            }
            signatures.add(new Signature(fields[0], fields[1]));
        }
        if (signatures.isEmpty()) {
            throw new ProofException("The note has no signature");
        }
        SignedNote parsed = new SignedNote(note.substring(0, end + 1), signatures);
        if (!parsed.toString().equals(note)) {
            throw new ProofException("The note is not spelled as a signed note is");
        }
        return parsed;
    }

    private static boolean isSignature(String base64) {
        try {
            byte[] bytes = Base64.getDecoder().decode(base64);
            return bytes.length > ID_BYTES
                    && Base64.getEncoder().encodeToString(bytes).equals(base64);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
