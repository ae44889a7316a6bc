package org.raqib.ledger;

/**
 * How much a ledger holds.
 *
 * @param entries entries of every type
 * @param reports reports, told apart by identifier
 * @param captures reports and their further versions
 * @param readings readings by every version of the reader
 * @param claims claims of the current readings
 */
public record Counts(long entries, long reports, long captures, long readings, long claims) {}
