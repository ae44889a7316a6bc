package org.raqib.cli;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.raqib.digest.Scope;
import org.raqib.exports.Extract;
import org.raqib.exports.balance.Balance;
import org.raqib.exports.balance.BalanceTables;
import org.raqib.exports.balance.Balances;
import org.raqib.record.Days;
import org.raqib.record.Derived;
import org.raqib.record.Extracts;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code raqib balance}: how evenly the record treats parties, outlets and routes. */
@Command(
        name = "balance",
        description =
                "Measures how evenly the record treats parties, outlets and routes, and flags differences with their "
                        + "size; docs/balance.md explains each figure.",
        footer = {
            "",
            "Examples:",
            "  raqib balance --ledger libya.raqib",
            "  raqib balance --ledger libya.raqib --from 2020-04-01 --to 2020-06-30 --format csv --out balance.csv",
            "  raqib balance reports/ --area LBY --lang ar"
        },
        mixinStandardHelpOptions = true)
final class BalanceCommand implements Callable<Integer> {
    /** What the balance is written as. */
    enum Form {
        /** Tables for a terminal. */
        TEXT,
        /** One JSON object. */
        JSON,
        /** A line for each measure of each group. */
        CSV;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @Spec
    private CommandSpec spec;

    @Mixin
    private ClaimSource source;

    @Mixin
    private DayOptions options;

    @Mixin
    private Part part;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "text",
            description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
    private Form format;

    @Option(
            names = "--lang",
            paramLabel = "LANG",
            defaultValue = "en",
            description = "The language of the tables, ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
    private Spoken language;

    @Option(
            names = "--most",
            paramLabel = "N",
            defaultValue = "10",
            description = "How many parties to tell of, those with most incidents first (default: ${DEFAULT-VALUE}).")
    private int most;

    @Option(
            names = {"--out", "--output"},
            paramLabel = "FILE",
            description = "Where to, instead of standard output.")
    private @Nullable Path out;

    @SuppressWarnings("NullAway.Init") // picocli fills the options in
    BalanceCommand() {}

    @Override
    public Integer call() throws IOException {
        source.check(spec);
        Days days = options.days(spec);
        if (most < 1) {
            throw new ParameterException(spec.commandLine(), "--most must be 1 or more, not " + most + ".");
        }
        Diagnostics diagnostics = new Diagnostics(spec.commandLine().getErr());
        Scope scope = part.scope(spec, source.knowledge().lexicon());
        Extracts extracts = new Extracts(false);
        Derived derived = source.derived(diagnostics, extracts);
        Extract extract = extracts.of(derived, days, scope, "raqib " + Version.current());
        Balance balance = Balances.of(extract, source.knowledge().outlets(), most);
        if (out == null) {
            write(balance, spec.commandLine().getOut());
        } else {
            WholeFile.text(out, file -> {
                write(balance, file);
                return file;
            });
        }
        return diagnostics.failed() ? Main.SOME_FAILED : Main.OK;
    }

    private void write(Balance balance, Writer writer) throws IOException {
        switch (format) {
            case TEXT -> writer.write(BalanceText.of(balance, language.toString()));
            case JSON -> BalanceTables.json(balance, writer);
            case CSV -> BalanceTables.csv(balance, writer);
        }
    }
}
