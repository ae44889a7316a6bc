package org.raqib.claims;

/**
 * The words with which the expressions of several {@linkplain WordTrie tries} begin, so that a word of a text is looked up
 * once for all of them: most words begin none. Filled before it is asked.
 */
final class Openers {
    private final WordTable<Long> tries = new WordTable<>();
    private int made;

    /** The bit of another trie. */
    long next() {
        if (made == Long.SIZE - 1) {
            throw new IllegalStateException("there are more tries than bits");
        }
        return 1L << made++;
    }

    /** Notes that expressions of a trie begin with a word. */
    void add(String word, long bit) {
        tries.put(word, of(word) | bit);
    }

    /** The tries, as bits, in which any of a token's three forms begins an expression. */
    @SuppressWarnings("ReferenceEquality") // most words share one object for all three
    long of(String stem, String lemma, String form) {
        long all = of(stem);
        if (lemma != stem) {
            all |= of(lemma);
        }
        return form == stem ? all : all | of(form);
    }

    private long of(String word) {
        Long bits = tries.get(word);
        return bits == null ? 0 : bits;
    }
}
