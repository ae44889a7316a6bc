package org.raqib.record;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.raqib.digest.Scope;
import org.raqib.knowledge.Lexicon;
import org.raqib.model.Entity;
import org.raqib.model.EntityKind;

/** Which part of the record is asked about: an area, a party, both; by names and identifiers of the lexicon. */
public final class Parts {
    /** How far from a town a named place still counts, in km, where nothing else is said: farther than suburbs, nearer than the next town. */
    public static final double USUAL_KM = 20;

    /** Names told in a refusal. */
    private static final int MOST_NAMED = 5;

    private Parts() {}

    /**
     * The part asked about.
     *
     * @param area a place by name or identifier, or a box of degrees {@code SOUTH,WEST,NORTH,EAST}; empty or null for everywhere
     * @param km how far from the area a named place still counts
     * @param party a party by name or identifier; empty or null for anyone
     * @throws Unknown if there is none such, or several
     */
    public static Scope of(Lexicon lexicon, @Nullable String area, double km, @Nullable String party) {
        if (!(km >= 0 && km <= 20_000)) {
            throw new Unknown("within", km + " is not a distance on Earth in km.");
        }
        return new Scope(
                area == null || area.isBlank() ? null : area(lexicon, area.strip(), km),
                party == null || party.isBlank()
                        ? null
                        : one(lexicon, "party", party.strip(), Parts::canAct).id());
    }

    private static Scope.Area area(Lexicon lexicon, String place, double km) {
        try {
            Scope.Box box = Scope.Box.parse(place);
            if (box != null) {
                return box;
            }
        } catch (IllegalArgumentException e) {
            throw new Unknown("area", e.getMessage() + ".");
        }
        return new Scope.Near(one(lexicon, "area", place, Parts::isPlace).id(), km);
    }

    private static boolean isPlace(Entity entity) {
        return entity.kind() == EntityKind.PLACE || entity.kind() == EntityKind.STATE;
    }

    private static boolean canAct(Entity entity) {
        return switch (entity.kind()) {
            case STATE, GOVERNMENT, FORCE, GROUP, ORGANISATION, BODY, MEDIA, PERSON, ROLE -> true;
            case PLACE, ACCORD, THING -> false;
        };
    }

    private static Entity one(Lexicon lexicon, String parameter, String name, Predicate<Entity> fitting) {
        Entity known = lexicon.find(name);
        if (known != null && fitting.test(known)) {
            return known;
        }
        List<Entity> named = lexicon.all().stream()
                .map(entry -> entry.entity())
                .filter(fitting)
                .filter(entity -> entity.en().stream().anyMatch(name::equalsIgnoreCase)
                        || entity.ar().contains(name))
                .toList();
        if (named.size() == 1) {
            return named.getFirst();
        }
        throw new Unknown(
                parameter,
                named.isEmpty()
                        ? "Raqib knows nobody and no place called '" + name
                                + "'; give a name or an identifier that stands in its knowledge."
                        : "'" + name + "' is the name of several: "
                                + named.stream()
                                        .limit(MOST_NAMED)
                                        .map(Entity::id)
                                        .collect(Collectors.joining(", "))
                                + (named.size() > MOST_NAMED ? " and others" : "")
                                + "; give one of these identifiers.");
    }
}
