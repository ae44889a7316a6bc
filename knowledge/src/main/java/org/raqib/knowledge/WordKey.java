package org.raqib.knowledge;

/**
 * What one lexicon knows of a word, looked up once so that names are sought without comparing letters again. Of use only
 * with the lexicon that gave it; immutable.
 */
public final class WordKey {
    private static final WordKey UNKNOWN =
            new WordKey(NameTrie.NONE, NameTrie.NONE, NameTrie.NONE, NameTrie.NONE, NameTrie.NONE, NameTrie.NONE);

    /** The number of the word as it stands. */
    final int word;
    /** The number of the word without its article. */
    final int bare;
    /** Where names that begin with the word lead. */
    final int names;
    /** Where names lead that begin with the word in its other form: with the article, if it has none, and without. */
    final int otherNames;
    /** Where kinds and nisbas that begin with the word lead. */
    final int kinds;
    /** Where they lead without its article. */
    final int bareKinds;

    private WordKey(int word, int bare, int names, int otherNames, int kinds, int bareKinds) {
        this.word = word;
        this.bare = bare;
        this.names = names;
        this.otherNames = otherNames;
        this.kinds = kinds;
        this.bareKinds = bareKinds;
    }

    static WordKey of(NameTrie trie, int namesRoot, int kindsRoot, int word, int bare, int other) {
        int names = trie.step(namesRoot, word);
        int otherNames = trie.step(namesRoot, other);
        return word == NameTrie.NONE && bare == NameTrie.NONE && otherNames == NameTrie.NONE
                ? UNKNOWN
                : new WordKey(word, bare, names, otherNames, trie.step(kindsRoot, word), trie.step(kindsRoot, bare));
    }

    /** Whether no name of any form holds the word. */
    @SuppressWarnings("ReferenceEquality") // there is one object for all words that are not known
    public boolean isUnknown() {
        return this == UNKNOWN;
    }

    /** Whether a name of any form begins with the word. */
    public boolean begins() {
        return names != NameTrie.NONE
                || otherNames != NameTrie.NONE
                || kinds != NameTrie.NONE
                || bareKinds != NameTrie.NONE;
    }
}
