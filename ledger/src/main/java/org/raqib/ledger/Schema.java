package org.raqib.ledger;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * The versions of a ledger's tables. {@code entry} and {@code part} are the ledger; the other tables only find things in it,
 * and could be made again from it. Version <i>n</i> is made from version <i>n-1</i> by one script of each store; a script adds
 * and never rewrites entries.
 */
final class Schema {
    /** What each version adds, by the names of the scripts. */
    private static final List<String> SCRIPTS = List.of("V1__entries.sql", "V2__decisions.sql");

    /** The version this Raqib writes. */
    static final int VERSION = SCRIPTS.size();

    private Schema() {}

    /** The scripts of a store up to a version, in order. */
    static List<String> scripts(String store, int version) {
        return SCRIPTS.subList(0, version).stream()
                .map(name -> resource(store + "/" + name))
                .toList();
    }

    /** A file that lies beside this class. */
    static String resource(String name) {
        try (InputStream in = Schema.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(name + " is missing from the build");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The types whose indexes a ledger of some version has. */
    static List<EntryType> indexes(int version) {
        return version < 2
                ? List.of(EntryType.CAPTURE, EntryType.TEXT, EntryType.READING)
                : List.of(EntryType.values());
    }

    /** The sentence for a ledger of a later version than this Raqib knows. */
    static LedgerException tooNew(String name, int version) {
        return new LedgerException(name + " was written by a newer Raqib (ledger version " + version
                + ", this Raqib knows up to " + VERSION + "); update Raqib to use it.");
    }
}
