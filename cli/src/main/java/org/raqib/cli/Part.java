package org.raqib.cli;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.raqib.digest.Scope;
import org.raqib.knowledge.Lexicon;
import org.raqib.model.Entity;
import org.raqib.model.EntityKind;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** Which part of the record a command is asked about: an area, a party, both. */
final class Part {
    /** Farther than a town's suburbs, nearer than the next town. */
    private static final String DEFAULT_KM = "20";

    /** Names told in a refusal. */
    private static final int MOST_NAMED = 5;

    @Option(
            names = "--area",
            paramLabel = "PLACE|BOX",
            description = "Only what happened in that place, by name or identifier (Tripoli, LBY), or in a box of "
                    + "degrees: SOUTH,WEST,NORTH,EAST.")
    private @Nullable String area;

    @Option(
            names = "--within",
            paramLabel = "KM",
            defaultValue = DEFAULT_KM,
            description = "How far from --area a named place still counts, in km (default: ${DEFAULT-VALUE}).")
    private double km;

    @Option(
            names = "--party",
            paramLabel = "PARTY",
            description = "Only what is said to be by or upon that party, by name or identifier, or those under it.")
    private @Nullable String party;

    /** The part asked about, or a refusal that says which names there are. */
    Scope scope(CommandSpec spec, Lexicon lexicon) {
        if (km < 0 || km > 20_000 || Double.isNaN(km)) {
            throw new ParameterException(spec.commandLine(), "--within (" + km + ") is not a distance on Earth in km.");
        }
        String place = area;
        String who = party;
        return new Scope(
                place == null ? null : area(spec, lexicon, place),
                who == null
                        ? null
                        : one(spec, lexicon, "--party", who, Part::canAct).id());
    }

    private Scope.Area area(CommandSpec spec, Lexicon lexicon, String place) {
        try {
            Scope.Box box = Scope.Box.parse(place);
            if (box != null) {
                return box;
            }
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), "--area: " + e.getMessage() + ".", e);
        }
        return new Scope.Near(one(spec, lexicon, "--area", place, Part::isPlace).id(), km);
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

    private static Entity one(
            CommandSpec spec, Lexicon lexicon, String option, String name, Predicate<Entity> fitting) {
        Entity known = lexicon.find(name);
        if (known != null && fitting.test(known)) {
            return known;
        }
        List<Entity> named = lexicon.all().stream()
                .map(entry -> entry.entity())
                .filter(fitting)
                .filter(entity -> entity.en().stream().anyMatch(name::equalsIgnoreCase)
                        || entity.ar().contains(name.strip()))
                .toList();
        if (named.size() == 1) {
            return named.getFirst();
        }
        throw new ParameterException(
                spec.commandLine(),
                named.isEmpty()
                        ? option + ": Raqib knows nobody and no place called '" + name
                                + "'; give a name or an identifier that stands in its knowledge."
                        : option + ": '" + name + "' is the name of several: "
                                + named.stream()
                                        .limit(MOST_NAMED)
                                        .map(entity -> entity.id())
                                        .collect(Collectors.joining(", "))
                                + (named.size() > MOST_NAMED ? " and others" : "")
                                + "; give one of these identifiers.");
    }
}
