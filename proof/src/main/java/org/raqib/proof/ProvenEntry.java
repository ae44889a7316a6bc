package org.raqib.proof;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the log as far as a proof shows it.
 *
 * @param number its number, 1 or more; leaf 0 of the tree is entry 1
 * @param header the hashed line
 * @param path the hashes beside its way to the root, from the leaf upwards
 * @param parts what is shown of its content
 */
public record ProvenEntry(long number, String header, List<Hash> path, List<ShownPart> parts) {
    public ProvenEntry {
        path = List.copyOf(path);
        parts = List.copyOf(parts);
    }

    /** The leaf hash. */
    public Hash leaf() {
        return Hash.leaf(header.getBytes(StandardCharsets.UTF_8));
    }

    /** Whether it is an entry of the log that the checkpoint is of. */
    public boolean isIn(Checkpoint checkpoint) {
        return number >= 1
                && number <= checkpoint.size()
                && new InclusionProof(number - 1, checkpoint.size(), path).proves(leaf(), checkpoint.root());
    }

    /** The part of that name, or null where nothing is shown of it. */
    public @Nullable ShownPart part(String name) {
        return parts.stream()
                .filter(part -> part.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    /**
     * A part of an entry, its pieces shown or withheld one by one.
     *
     * @param name its name in the header
     * @param whole whether the header commits to the part as a whole and not piece by piece (headers of format 1); it then
     *     has one piece
     * @param pieces all its pieces in order
     */
    public record ShownPart(String name, boolean whole, List<Piece> pieces) {
        public ShownPart {
            pieces = List.copyOf(pieces);
        }

        /** The commitment that its entry's header must have. */
        public Hash commitment() {
            return whole && pieces.size() == 1
                    ? pieces.getFirst().hash()
                    : Pieces.commitment(pieces.stream().map(Piece::hash).toList());
        }

        /**
         * What is shown of pieces that follow one another.
         *
         * @param from the first
         * @param to the one after the last
         * @return the words, or null where one of them is withheld or not there
         */
        public @Nullable String shown(int from, int to) {
            StringBuilder shown = new StringBuilder();
            for (int i = from; i < to; i++) {
                if (i >= pieces.size() || !(pieces.get(i) instanceof Shown piece)) {
                    return null;
                }
                shown.append(piece.content());
            }
            return shown.toString();
        }

        /** Each longest run of pieces that are shown, in order. */
        public List<String> runs() {
            List<String> runs = new ArrayList<>();
            StringBuilder run = new StringBuilder();
            for (Piece piece : pieces) {
                if (piece instanceof Shown shown) {
                    run.append(shown.content());
                } else if (!run.isEmpty()) {
                    runs.add(run.toString());
                    run.setLength(0);
                }
            }
            if (!run.isEmpty()) {
                runs.add(run.toString());
            }
            return runs;
        }
    }

    /** A piece of a part. */
    public sealed interface Piece {
        /** The hash that goes into the part's commitment. */
        Hash hash();
    }

    /**
     * A piece given away with its salt.
     *
     * @param salt the salt of this piece, lower-case hexadecimal
     * @param content the piece, text
     */
    public record Shown(String salt, String content) implements Piece {
        public Shown {
            if (!salt.matches("([0-9a-f]{2})*")) {
                throw new IllegalArgumentException("A salt is lower-case hexadecimal, not '" + salt + "'");
            }
        }

        @Override
        public Hash hash() {
            return Pieces.hash(HexFormat.of().parseHex(salt), content.getBytes(StandardCharsets.UTF_8));
        }
    }

    /** A piece of which only the hash is told. */
    public record Withheld(Hash hash) implements Piece {}
}
