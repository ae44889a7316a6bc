package org.raqib.eval;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The parts of a claim that are compared, besides its event type. */
public enum Field {
    ACTORS(true),
    RECIPIENTS(true),
    SPEAKERS(true),
    PLACES(true),
    MODE(false),
    MODALITY(false),
    DATE(false),
    KILLED(false),
    INJURED(false),
    BREACH(false);

    /** Those that hold entities. */
    public static final List<Field> ENTITIES =
            Arrays.stream(values()).filter(Field::holdsEntities).toList();

    /** Those that hold one value. */
    public static final List<Field> VALUES =
            Arrays.stream(values()).filter(field -> !field.entities).toList();

    private final boolean entities;

    Field(boolean entities) {
        this.entities = entities;
    }

    /** Whether it holds any number of entities, rather than one value or none. */
    public boolean holdsEntities() {
        return entities;
    }

    /** The published spelling, for example {@code actors}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
