package org.raqib.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.LongStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The tree, against the figures that the Certificate Transparency project's own tests use, and as properties. */
class MerkleTest {
    /** The eight leaves of that project's tests ({@code merkletree/merkle_verifier_test.cc}). */
    private static final List<String> LEAVES =
            List.of("", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f");

    private static Hash reference(int leaf) {
        return Hash.leaf(HexFormat.of().parseHex(LEAVES.get(leaf)));
    }

    private static Hash leaf(long number) {
        return Hash.leaf(Long.toString(number).getBytes(StandardCharsets.US_ASCII));
    }

    private static ProofPass pass(int size, List<Long> leaves, List<Long> earlier) {
        ProofPass pass = new ProofPass(size, leaves, earlier);
        for (int i = 0; i < size; i++) {
            pass.take(size <= LEAVES.size() ? reference(i) : leaf(i));
        }
        return pass;
    }

    private static CompactTree tree(long size) {
        CompactTree tree = CompactTree.EMPTY;
        for (long i = 0; i < size; i++) {
            tree = tree.with(leaf(i));
        }
        return tree;
    }

    @ParameterizedTest
    @CsvSource({
        "0, e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
        "1, 6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
        "2, fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
        "3, aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
        "4, d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
        "5, 4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
        "6, 76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
        "7, ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
        "8, 5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
    })
    void rootsOfTheReference(int size, String root) {
        CompactTree tree = CompactTree.EMPTY;
        for (int i = 0; i < size; i++) {
            tree = tree.with(reference(i));
        }
        assertThat(tree.root().hex()).isEqualTo(root);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 1, ''",
        "0, 8, 96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7"
                + " 5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e"
                + " 6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4",
        "5, 8, bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b"
                + " ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0"
                + " d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
        "2, 3, fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
        "1, 5, 6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d"
                + " 5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e"
                + " bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b",
    })
    void inclusionProofsOfTheReference(long leaf, int size, String path) {
        assertThat(spelled(pass(size, List.of(leaf), List.of()).inclusion(leaf).path()))
                .isEqualTo(path);
    }

    @ParameterizedTest
    @CsvSource({
        "1, 1, ''",
        "1, 8, 96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7"
                + " 5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e"
                + " 6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4",
        "6, 8, 0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a"
                + " ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0"
                + " d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
        "2, 5, 5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e"
                + " bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b",
    })
    void consistencyProofsOfTheReference(long earlier, int size, String path) {
        assertThat(spelled(pass(size, List.of(), List.of(earlier))
                        .consistency(earlier)
                        .path()))
                .isEqualTo(path);
    }

    private static String spelled(List<Hash> path) {
        return String.join(" ", path.stream().map(Hash::hex).toList());
    }

    /** Every leaf and every earlier size of every tree up to 70 leaves, all in one pass each. */
    @Test
    void everyProofOfEverySmallTreeHolds() {
        List<Hash> roots = LongStream.rangeClosed(0, 70)
                .mapToObj(size -> tree(size).root())
                .toList();
        for (int size = 9; size <= 70; size++) {
            List<Long> leaves = LongStream.range(0, size).boxed().toList();
            List<Long> sizes = LongStream.rangeClosed(1, size).boxed().toList();
            ProofPass pass = pass(size, leaves, sizes);
            Hash root = roots.get(size);
            assertThat(pass.tree().root()).isEqualTo(root);
            for (long leaf : leaves) {
                InclusionProof proof = pass.inclusion(leaf);
                assertThat(proof.proves(leaf(leaf), root)).isTrue();
                assertThat(proof.proves(leaf(leaf + 1), root)).isFalse();
                assertThat(proof.path()).hasSizeLessThanOrEqualTo(7);
            }
            for (long earlier : sizes) {
                ConsistencyProof proof = pass.consistency(earlier);
                assertThat(proof.proves(roots.get((int) earlier), root)).isTrue();
                assertThat(proof.proves(roots.get((int) earlier - 1), root)).isFalse();
            }
        }
    }

    @Property(tries = 300, seed = "9162")
    void anInclusionProofHoldsAndNoOtherDoes(
            @ForAll @IntRange(min = 9, max = 600) int size,
            @ForAll @LongRange(max = 599) long any,
            @ForAll @IntRange(max = 255) int bit,
            @ForAll @IntRange(max = 9) int at) {
        long leaf = any % size;
        ProofPass pass = pass(size, List.of(leaf), List.of());
        Hash root = pass.tree().root();
        InclusionProof proof = pass.inclusion(leaf);
        assertThat(proof.proves(leaf(leaf), root)).isTrue();

        assertThat(proof.proves(flipped(leaf(leaf), bit), root)).isFalse();
        assertThat(proof.proves(leaf(leaf), flipped(root, bit))).isFalse();
        List<Hash> path = new ArrayList<>(proof.path());
        int changed = at % path.size();
        path.set(changed, flipped(path.get(changed), bit));
        assertThat(new InclusionProof(leaf, size, path).proves(leaf(leaf), root))
                .isFalse();
        assertThat(new InclusionProof(leaf, size, proof.path().subList(1, path.size())).proves(leaf(leaf), root))
                .isFalse();
        List<Hash> longer = new ArrayList<>(proof.path());
        longer.add(root);
        assertThat(new InclusionProof(leaf, size, longer).proves(leaf(leaf), root))
                .isFalse();
        assertThat(new InclusionProof(leaf ^ 1, size + 1, proof.path()).proves(leaf(leaf), root))
                .isFalse();
    }

    @Property(tries = 300, seed = "6962")
    void aConsistencyProofHoldsAndNoOtherDoes(
            @ForAll @IntRange(min = 9, max = 600) int size,
            @ForAll @LongRange(max = 599) long any,
            @ForAll @IntRange(max = 255) int bit,
            @ForAll @IntRange(max = 9) int at) {
        long earlier = 1 + any % (size - 1);
        Hash before = tree(earlier).root();
        ProofPass pass = pass(size, List.of(), List.of(earlier));
        Hash after = pass.tree().root();
        ConsistencyProof proof = pass.consistency(earlier);
        assertThat(proof.proves(before, after)).isTrue();

        assertThat(proof.proves(flipped(before, bit), after)).isFalse();
        assertThat(proof.proves(before, flipped(after, bit))).isFalse();
        List<Hash> path = new ArrayList<>(proof.path());
        int changed = at % path.size();
        path.set(changed, flipped(path.get(changed), bit));
        assertThat(new ConsistencyProof(earlier, size, path).proves(before, after))
                .isFalse();
        assertThat(new ConsistencyProof(earlier, size, path.subList(0, path.size() - 1)).proves(before, after))
                .isFalse();
    }

    @Test
    void aTreeIsSmall() {
        CompactTree tree = tree(100_000);
        assertThat(tree.size()).isEqualTo(100_000);
        assertThat(tree.peaks()).hasSize(Long.bitCount(100_000));
        assertThat(new CompactTree(tree.size(), tree.peaks()).root())
                .as("what is kept is all there is")
                .isEqualTo(tree.root());
        assertThatThrownBy(() -> new CompactTree(3, tree.peaks())).isInstanceOf(IllegalArgumentException.class);
    }

    private static Hash flipped(Hash hash, int bit) {
        byte[] bytes = hash.bytes();
        bytes[bit / 8] ^= (byte) (1 << bit % 8);
        return Hash.ofDigest(bytes);
    }
}
