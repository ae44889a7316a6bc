package org.raqib.ledger;

import org.jspecify.annotations.Nullable;

/** What has to be asked of any store to verify the ledger in it. */
interface Store {
    /** The entry of that number, or null where there is none. */
    @Nullable
    StoredEntry stored(long number);

    /** What finds that entry, or null where nothing does. */
    @Nullable
    IndexRow indexed(EntryType type, long number);

    /** The identifier of the report that an entry is about as the index has it, or null. */
    @Nullable
    String reportOf(long number);
}
