package org.raqib.ledger;

/**
 * A part of an entry's content. The entry's header holds only a commitment to it ({@link EntryHeader#vouchesFor}), so that it
 * can be withheld from an export or a proof while the chain still verifies.
 *
 * @param name {@link #DOCUMENT} or {@link #BYTES}
 * @param salt {@value #SALT_LENGTH} random bytes
 * @param content the content
 */
public record Part(String name, byte[] salt, byte[] content) {
    /** What every entry has: its facts, as one canonical line of module {@code contract} in UTF-8. */
    public static final String DOCUMENT = "document";
    /** A capture's bytes, unaltered. */
    public static final String BYTES = "bytes";

    public static final int SALT_LENGTH = 16;
}
