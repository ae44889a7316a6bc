package org.raqib.ledger;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An entry exactly as the store gives it back, before anything about it is believed.
 *
 * @param number its place in the ledger
 * @param type what the store says the header says
 * @param at what the store says the header says
 * @param header the bytes that were hashed, {@link EntryHeader#canonical()}
 * @param hash the leaf hash kept beside them, 32 bytes
 * @param parts its content, by name
 */
public record StoredEntry(long number, String type, String at, byte[] header, byte[] hash, List<Part> parts) {
    public StoredEntry {
        parts = List.copyOf(parts);
    }

    /** The part of that name, or null where there is none. */
    public @Nullable Part part(String name) {
        for (Part part : parts) {
            if (part.name().equals(name)) {
                return part;
            }
        }
        return null;
    }
}
