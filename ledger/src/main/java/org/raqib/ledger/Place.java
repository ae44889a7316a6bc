package org.raqib.ledger;

/**
 * Where a report's current reading is recorded.
 *
 * @param capture the number of the entry that holds its bytes
 * @param text that of the text read out of them
 * @param reading that of the reading of this text
 */
public record Place(long capture, long text, long reading) {}
