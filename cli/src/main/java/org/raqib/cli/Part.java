package org.raqib.cli;

import org.jspecify.annotations.Nullable;
import org.raqib.digest.Scope;
import org.raqib.knowledge.Lexicon;
import org.raqib.record.Parts;
import org.raqib.record.Unknown;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** Which part of the record a command is asked about: an area, a party, both. */
final class Part {
    /** Farther than a town's suburbs, nearer than the next town. */
    private static final String DEFAULT_KM = "" + (int) Parts.USUAL_KM;

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
        try {
            return Parts.of(lexicon, given("--area", area, spec), km, given("--party", party, spec));
        } catch (Unknown e) {
            throw new ParameterException(spec.commandLine(), "--" + e.why(), e);
        }
    }

    private static @Nullable String given(String option, @Nullable String name, CommandSpec spec) {
        if (name != null && name.isBlank()) {
            throw new ParameterException(spec.commandLine(), option + " is empty; give a name, or leave it out.");
        }
        return name;
    }
}
