package org.raqib.claims;

import java.util.AbstractSet;
import java.util.Collections;
import java.util.HashSet;
import java.util.Iterator;
import java.util.Set;

/** A set of words that is quick to say no. */
final class WordList extends AbstractSet<String> {
    private final Set<String> words = new HashSet<>();
    private final WordTable<String> table = new WordTable<>();

    /** A list of just these words, which is not added to. */
    static Set<String> of(String... words) {
        WordList list = new WordList();
        Collections.addAll(list, words);
        return list;
    }

    @Override
    public boolean add(String word) {
        table.put(word, word);
        return words.add(word);
    }

    @Override
    public boolean contains(Object word) {
        return word instanceof String text && table.has(text);
    }

    @Override
    public Iterator<String> iterator() {
        return words.iterator();
    }

    @Override
    public int size() {
        return words.size();
    }
}
