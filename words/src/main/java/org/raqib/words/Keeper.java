package org.raqib.words;

import org.jspecify.annotations.Nullable;

/**
 * Something that recurs in texts and keeps what {@linkplain Fact facts} found out about it, so that a frequent word is
 * looked up in each table once and not at each of its occurrences.
 */
public abstract sealed class Keeper permits Word, Morph {
    /** More than there are facts in a running program, so that they seldom displace each other. */
    static final int PLACES = 8;

    /**
     * Written without a lock: what is kept is immutable, and the worst outcome of a race is that it is found out twice.
     */
    private Fact.@Nullable Kept @Nullable [] kept;

    Keeper() {}

    final Fact.@Nullable Kept kept(int place) {
        Fact.@Nullable Kept[] all = kept;
        return all == null ? null : all[place];
    }

    final void keep(int place, Fact.Kept found) {
        Fact.@Nullable Kept[] all = kept;
        if (all == null) {
            all = new Fact.Kept[PLACES];
            kept = all;
        }
        all[place] = found;
    }
}
