package org.raqib.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.raqib.claims.Reader;
import org.raqib.claims.RuleExample;
import org.raqib.findings.ClauseExamples;
import org.raqib.knowledge.CommitmentFile;
import org.raqib.knowledge.Entry;
import org.raqib.knowledge.KnowledgeException;
import org.raqib.knowledge.KnowledgeFiles;
import org.raqib.knowledge.Lexicon;
import org.raqib.knowledge.LexiconExamples;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code raqib knowledge}: what Raqib knows, as text that a person can change. */
@Command(
        name = "knowledge",
        description = "Checks what Raqib knows: actors, places, rules, commitments, as text files.",
        synopsisSubcommandLabel = "COMMAND",
        mixinStandardHelpOptions = true,
        subcommands = KnowledgeCommand.Check.class)
final class KnowledgeCommand implements Runnable {
    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before anything runs
    private CommandSpec spec;

    @Override
    public void run() {
        throw new CommandLine.ParameterException(spec.commandLine(), "Missing required subcommand");
    }

    /** {@code raqib knowledge check}: every entry loads, and every example holds. */
    @Command(
            name = "check",
            description = "Loads all knowledge and holds every example in it against the reader.",
            footer = {
                "",
                "DIR is built like Raqib's own knowledge: folders actors, places, kinds, rules, commitments, with .ini files",
                "in them. A section whose identifier Raqib has too takes that one's place; any other is added. The folder is",
                "used with --knowledge DIR by read, explain, eval, ingest, incidents, findings and digest.",
                "",
                "Examples:",
                "  raqib knowledge check",
                "  raqib knowledge check my-knowledge"
            },
            mixinStandardHelpOptions = true)
    static final class Check implements Callable<Integer> {
        @Spec
        private CommandSpec spec;

        @Parameters(paramLabel = "DIR", arity = "0..1", description = "One's own knowledge, laid over Raqib's.")
        private @Nullable Path folder;

        @SuppressWarnings("NullAway.Init") // picocli fills the options in
        Check() {}

        @Override
        public Integer call() {
            Diagnostics diagnostics = new Diagnostics(spec.commandLine().getErr());
            KnowledgeFiles files = folder == null ? KnowledgeFiles.shipped() : KnowledgeFiles.with(folder);
            Lexicon lexicon = lexicon(files, diagnostics);
            List<RuleExample> rules = rules(files, diagnostics);
            if (lexicon == null || rules == null) {
                return Main.SOME_FAILED;
            }
            LexiconExamples.faults(lexicon).forEach(diagnostics::fail);
            Reader reader = Reader.with(files);
            for (RuleExample example : rules) {
                String fault = example.fault(reader);
                if (fault != null) {
                    diagnostics.fail(fault);
                }
            }
            int clauses = clauses(files, lexicon, diagnostics);
            if (diagnostics.failed()) {
                return Main.SOME_FAILED;
            }
            PrintWriter out = spec.commandLine().getOut();
            out.println(String.format(
                    Locale.ROOT,
                    "All holds: %,d names' entries, %,d examples of rules, %,d of clauses.",
                    lexicon.all().size(),
                    rules.size(),
                    clauses));
            out.println("Readings made with it say: " + reader.version());
            return Main.OK;
        }

        private static @Nullable Lexicon lexicon(KnowledgeFiles files, Diagnostics diagnostics) {
            try {
                return Lexicon.of(files);
            } catch (KnowledgeException e) {
                diagnostics.fail(Faults.sentence(e));
                return null;
            }
        }

        private static @Nullable List<RuleExample> rules(KnowledgeFiles files, Diagnostics diagnostics) {
            try {
                return RuleExample.of(files);
            } catch (KnowledgeException e) {
                diagnostics.fail(Faults.sentence(e));
                return null;
            }
        }

        /** How many examples the clauses have. */
        private static int clauses(KnowledgeFiles files, Lexicon lexicon, Diagnostics diagnostics) {
            try {
                List<List<Entry>> entries = CommitmentFile.files(files);
                ClauseExamples.faults(entries, lexicon).forEach(diagnostics::fail);
                return entries.stream()
                        .mapToInt(one -> CommitmentFile.examples(one).size())
                        .sum();
            } catch (KnowledgeException e) {
                diagnostics.fail(Faults.sentence(e));
                return 0;
            }
        }
    }
}
