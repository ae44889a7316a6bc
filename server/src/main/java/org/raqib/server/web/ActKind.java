package org.raqib.server.web;

import java.util.Locale;
import org.raqib.model.EventType;

/**
 * The few kinds into which acts fall where they are told apart by sight: each has a colour ({@code --kind-…} in {@code
 * raqib.css}), a line of its own and a name ({@code kind.…}), so that nobody has to see colours.
 */
public enum ActKind {
    FORCE,
    MOVE,
    WORDS,
    PEACE,
    AID,
    OTHER;

    /** The kind that acts of a type are of. */
    public static ActKind of(EventType event) {
        return switch (event) {
            case ASSAULT, COERCE -> FORCE;
            case MOBILIZE -> MOVE;
            case REQUEST, REJECT, ACCUSE, THREATEN -> WORDS;
            case AGREE, CONSULT, SUPPORT, COOPERATE, CONCEDE, RETREAT -> PEACE;
            case AID -> AID;
            case PROTEST, SANCTION -> OTHER;
        };
    }

    /** The spelling in style sheets and phrases, for example {@code force}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
