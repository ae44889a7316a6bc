package org.raqib.claims;

import java.util.AbstractSet;
import java.util.HashSet;
import java.util.Iterator;
import java.util.Set;

/** A set of words that is quick to say no. */
final class WordList extends AbstractSet<String> {
    private final Set<String> words = new HashSet<>();
    private final WordFilter filter = new WordFilter();

    @Override
    public boolean add(String word) {
        boolean added = words.add(word);
        if (added) {
            filter.add(word, words);
        }
        return added;
    }

    @Override
    public boolean contains(Object word) {
        return word instanceof String text && filter.mayHold(text) && words.contains(text);
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
