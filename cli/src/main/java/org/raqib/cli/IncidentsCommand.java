package org.raqib.cli;

import java.io.InputStream;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.raqib.contract.IncidentJson;
import org.raqib.incidents.Reconciler;
import org.raqib.knowledge.Lexicon;
import org.raqib.model.Copy;
import org.raqib.model.Incident;
import org.raqib.model.Reading;
import org.raqib.model.Report;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code raqib incidents}: what is said to have happened, each happening once, with every voice. */
@Command(
        name = "incidents",
        description = "Joins the claims of all reports about one happening, and prints the incidents.",
        footer = {
            "",
            "Examples:",
            "  raqib incidents --ledger libya.raqib --date 2020-04-30",
            "  raqib incidents feeds/ --format jsonl > incidents.jsonl"
        },
        mixinStandardHelpOptions = true)
final class IncidentsCommand implements Callable<Integer> {
    private final Function<OwnKnowledge, Function<Report, Reading>> reader;
    private final InputStream standardInput;

    @Spec
    private CommandSpec spec;

    @Mixin
    private ClaimSource source;

    @Mixin
    private Days days;

    @Mixin
    private Shown shown;

    /** With the reader of this build, and the standard input of this process. */
    IncidentsCommand() {
        this(own -> own.reader()::read, System.in);
    }

    /**
     * @param reader gives the reader with some knowledge once it is needed
     * @param standardInput what {@code -} reads
     */
    @SuppressWarnings("NullAway.Init") // picocli fills the options in
    IncidentsCommand(Function<OwnKnowledge, Function<Report, Reading>> reader, InputStream standardInput) {
        this.reader = reader;
        this.standardInput = standardInput;
    }

    @Override
    public Integer call() {
        source.check(spec);
        days.check(spec);
        Diagnostics diagnostics = new Diagnostics(spec.commandLine().getErr());
        PrintWriter out = spec.commandLine().getOut();
        Lexicon lexicon = source.knowledge().lexicon();
        Tellings tellings = source.tellings(reader, standardInput, diagnostics);
        List<Incident> incidents = Reconciler.with(lexicon).reconcile(tellings.claims(), tellings.copies());
        IncidentText text = new IncidentText(lexicon, shown.language());
        for (Incident incident : incidents) {
            if (days.hold(incident)) {
                List<Copy> copies = tellings.copies().among(incident.claims());
                out.print(shown.asLines() ? IncidentJson.write(incident, copies) + "\n" : text.of(incident, copies));
                if (out.checkError()) {
                    break;
                }
            }
        }
        return diagnostics.failed() ? Main.SOME_FAILED : Main.OK;
    }
}
