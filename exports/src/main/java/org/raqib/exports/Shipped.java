package org.raqib.exports;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.raqib.knowledge.Entries;
import org.raqib.knowledge.Entry;
import org.raqib.knowledge.KnowledgeException;

/** The data files beside these classes: how the record's words and codes stand to those of other projects. */
final class Shipped {
    private Shipped() {}

    static byte[] bytes(String name) {
        try (InputStream in = Shipped.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new KnowledgeException(name, 0, "is not part of this build; rebuild Raqib");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the shipped file " + name, e);
        }
    }

    static List<Entry> entries(String name) {
        return Entries.parse(name, bytes(name));
    }
}
