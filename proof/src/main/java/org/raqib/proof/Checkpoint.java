package org.raqib.proof;

import java.util.Base64;

/**
 * A log's state in three lines, in the form of C2SP <a href="https://c2sp.org/tlog-checkpoint">tlog-checkpoint</a>: whose
 * log, how many entries, and the root of the Merkle tree over them.
 *
 * @param origin the log's name, the same in all its checkpoints and in no other log's
 * @param size how many entries
 * @param root the root over them, {@link CompactTree#root}
 */
public record Checkpoint(String origin, long size, Hash root) {
    public Checkpoint {
        if (!SignedNote.isName(origin)) {
            throw new ProofException("'" + origin + "' cannot name a log: a name has no spaces and no plus sign");
        }
        if (size < 0) {
            throw new ProofException("A log cannot have " + size + " entries");
        }
    }

    /** The lines that are signed. */
    public String text() {
        return origin + "\n" + size + "\n" + Base64.getEncoder().encodeToString(root.bytes()) + "\n";
    }

    /** The checkpoint signed by the log's key, which bears the log's name. */
    public SignedNote signed(SigningKey key) {
        return key.sign(origin, text());
    }

    /**
     * Reads the text of a note. Further lines, which the form allows, are signed with the rest and mean nothing here.
     *
     * @throws ProofException if it is no checkpoint
     */
    public static Checkpoint parse(String text) {
        String[] lines = text.split("\n", -1);
        if (lines.length < 4) {
            throw new ProofException("A checkpoint has three lines: the log's name, its size, its root");
        }
        for (int i = 0; i < lines.length - 1; i++) {
            if (lines[i].isEmpty()) {
                throw new ProofException("A checkpoint has no empty lines");
            }
        }
        if (!lines[1].matches("0|[1-9][0-9]{0,17}")) {
            throw new ProofException("The second line of a checkpoint is its log's size, not '" + lines[1] + "'");
        }
        byte[] root;
        try {
            root = Base64.getDecoder().decode(lines[2]);
        } catch (IllegalArgumentException e) {
            root = new byte[0];
        }
        if (root.length != 32 || !Base64.getEncoder().encodeToString(root).equals(lines[2])) {
            throw new ProofException("The third line of a checkpoint is its root in base 64, not '" + lines[2] + "'");
        }
        return new Checkpoint(lines[0], Long.parseLong(lines[1]), Hash.ofDigest(root));
    }
}
