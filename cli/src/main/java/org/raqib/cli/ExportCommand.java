package org.raqib.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.raqib.exports.Exports;
import org.raqib.exports.Extract;
import org.raqib.record.Days;
import org.raqib.record.Derived;
import org.raqib.record.Extracts;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code raqib export}: the record, or a part of it, in a format of the field. */
@Command(
        name = "export",
        description =
                "Writes the record, or a part of it, in a format of the field; what each column holds, and what has "
                        + "no counterpart, is in docs/exports.md.",
        synopsisSubcommandLabel = "FORMAT",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Examples:",
            "  raqib export acled --ledger libya.raqib --from 2020-04-01 --to 2020-04-30 --out april.csv",
            "  raqib export csv --table claims --ledger libya.raqib --party LBY-LNA --as-of 2020-05-01",
            "  raqib export prov reports/ > provenance.jsonld"
        },
        subcommands = {
            ExportCommand.Acled.class,
            ExportCommand.Ged.class,
            ExportCommand.Plover.class,
            ExportCommand.Csv.class,
            ExportCommand.GeoJson.class,
            ExportCommand.Prov.class
        })
final class ExportCommand implements Runnable {
    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before anything runs
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(), "Say what to write: acled, ucdp-ged, plover, csv, geojson or prov.");
    }

    /** One format. */
    abstract static class Form implements Callable<Integer> {
        @Spec
        private CommandSpec spec;

        @Mixin
        private ClaimSource source;

        @Mixin
        private DayOptions options;

        @Mixin
        private Part part;

        @Option(
                names = {"--out", "--output"},
                paramLabel = "FILE",
                description = "Where to, instead of standard output.")
        private @Nullable Path out;

        @SuppressWarnings("NullAway.Init") // picocli fills the options in
        Form() {}

        /** What is written. */
        abstract Exports.Format format();

        /** Whether a byte order mark stands before it. */
        boolean marked() {
            return false;
        }

        @Override
        public Integer call() throws Exception {
            source.check(spec);
            Days days = options.days(spec);
            Diagnostics diagnostics = new Diagnostics(spec.commandLine().getErr());
            Extracts extracts = new Extracts(format().needsPassages());
            var scope = part.scope(spec, source.knowledge().lexicon());
            Derived derived = source.derived(diagnostics, extracts);
            Extract extract = extracts.of(derived, days, scope, "raqib " + Version.current());
            Exports.Outcome outcome;
            if (out == null) {
                PrintWriter results = spec.commandLine().getOut();
                outcome = write(extract, results);
            } else {
                outcome = toFile(extract, out);
            }
            tell(outcome, spec.commandLine().getErr());
            return diagnostics.failed() ? Main.SOME_FAILED : Main.OK;
        }

        private Exports.Outcome write(Extract extract, Writer writer) throws IOException {
            if (marked()) {
                writer.write('\uFEFF');
            }
            return Exports.write(format(), extract, writer);
        }

        private Exports.Outcome toFile(Extract extract, Path file) throws IOException {
            Path name = file.getFileName();
            if (name == null || Files.isDirectory(file)) {
                throw new ParameterException(spec.commandLine(), "--out must name a file, not a folder: " + file);
            }
            return WholeFile.text(file, writer -> write(extract, writer));
        }

        private void tell(Exports.Outcome outcome, PrintWriter err) {
            int left = outcome.leftOut().values().stream()
                    .mapToInt(Integer::intValue)
                    .sum();
            if (left > 0) {
                err.println("raqib: " + outcome.written() + " written; left out, having no counterpart in this format: "
                        + left + " ("
                        + outcome.leftOut().entrySet().stream()
                                .sorted(Map.Entry.comparingByKey())
                                .map(one -> one.getKey() + " " + one.getValue())
                                .collect(Collectors.joining(", "))
                        + ")");
            }
        }
    }

    /** A table. */
    abstract static class Table extends Form {
        @Option(names = "--bom", description = "Begin with a byte order mark, by which Excel knows UTF-8.")
        private boolean bom;

        @Override
        boolean marked() {
            return bom;
        }
    }

    /** ACLED's columns. */
    @Command(
            name = "acled",
            description = "Incidents as CSV in the columns of the Armed Conflict Location and Event Data project.",
            mixinStandardHelpOptions = true)
    static final class Acled extends Table {
        @Override
        Exports.Format format() {
            return Exports.Format.ACLED;
        }
    }

    /** GED's columns. */
    @Command(
            name = "ucdp-ged",
            description = "Lethal incidents as CSV in the columns of the UCDP Georeferenced Event Dataset.",
            mixinStandardHelpOptions = true)
    static final class Ged extends Table {
        @Override
        Exports.Format format() {
            return Exports.Format.UCDP_GED;
        }
    }

    /** PLOVER. */
    @Command(
            name = "plover",
            description = "Claims as PLOVER event records, one JSON object a line.",
            mixinStandardHelpOptions = true)
    static final class Plover extends Form {
        @Override
        Exports.Format format() {
            return Exports.Format.PLOVER;
        }
    }

    /** Raqib's own tables. */
    @Command(
            name = "csv",
            description = "Incidents, claims or findings as CSV in Raqib's own columns.",
            mixinStandardHelpOptions = true)
    static final class Csv extends Table {
        /** What the rows are. */
        enum Rows {
            INCIDENTS,
            CLAIMS,
            FINDINGS;

            @Override
            public String toString() {
                return name().toLowerCase(Locale.ROOT);
            }
        }

        @Option(
                names = "--table",
                paramLabel = "ROWS",
                defaultValue = "incidents",
                description = "What the rows are: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
        private Rows rows;

        @SuppressWarnings("NullAway.Init") // picocli fills the options in
        Csv() {}

        @Override
        Exports.Format format() {
            return switch (rows) {
                case INCIDENTS -> Exports.Format.CSV_INCIDENTS;
                case CLAIMS -> Exports.Format.CSV_CLAIMS;
                case FINDINGS -> Exports.Format.CSV_FINDINGS;
            };
        }
    }

    /** A map. */
    @Command(
            name = "geojson",
            description = "Incidents and the areas of commitments as GeoJSON (RFC 7946).",
            mixinStandardHelpOptions = true)
    static final class GeoJson extends Form {
        @Override
        Exports.Format format() {
            return Exports.Format.GEOJSON;
        }
    }

    /** Provenance. */
    @Command(
            name = "prov",
            description =
                    "Claims, incidents and findings with where each comes from: W3C PROV-O and Web Annotation, JSON-LD.",
            mixinStandardHelpOptions = true)
    static final class Prov extends Form {
        @Override
        Exports.Format format() {
            return Exports.Format.PROV;
        }
    }
}
