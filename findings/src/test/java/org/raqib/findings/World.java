package org.raqib.findings;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import org.raqib.knowledge.EntityFile;
import org.raqib.knowledge.Entries;
import org.raqib.knowledge.Entry;
import org.raqib.model.Entities;

/** The small world of the golden cases. */
final class World {
    private World() {}

    static Entities entities() {
        return Entities.of(entries("world.ini").stream().map(EntityFile::entity).toList());
    }

    static List<Entry> entries(String resource) {
        try (InputStream in = Objects.requireNonNull(World.class.getResourceAsStream(resource), resource)) {
            return Entries.parse(resource, in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(resource, e);
        }
    }
}
