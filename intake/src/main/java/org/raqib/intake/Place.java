package org.raqib.intake;

/**
 * Where reports come from.
 *
 * @param shown how faults and origins call the file
 * @param id how identifiers begin
 */
record Place(String shown, String id) {}
