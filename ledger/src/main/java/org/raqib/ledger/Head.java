package org.raqib.ledger;

import org.raqib.proof.Hash;

/**
 * The state of a ledger in two figures: whoever keeps them can later tell whether anything before them was changed.
 *
 * @param entries how many entries there are; the number of the last
 * @param hash the hash of the last entry, {@link Hash#NONE} for an empty ledger
 */
public record Head(long entries, Hash hash) {}
