package org.raqib.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import org.junit.jupiter.api.Test;
import org.raqib.knowledge.KnowledgeException;

class MainTest {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int raqib(String... args) {
        return Main.run(new PrintWriter(out), new PrintWriter(err), args);
    }

    @Test
    void helpIsAResult() {
        assertThat(raqib("--help")).isEqualTo(Main.OK);
        assertThat(out.toString()).contains("Usage: raqib", "Exit codes:", "generate-completion");
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void versionIsOneLine() {
        assertThat(raqib("--version")).isEqualTo(Main.OK);
        assertThat(out.toString().lines())
                .singleElement()
                .asString()
                .matches("raqib \\d+\\.\\d+\\.\\d+\\S*( \\([0-9a-f]{7,}\\+?\\))?");
    }

    @Test
    void completionIsAShellScript() {
        assertThat(raqib("generate-completion")).isEqualTo(Main.OK);
        assertThat(out.toString()).startsWith("#!/usr/bin/env bash");
    }

    @Test
    void noCommandIsAFaultOfUsage() {
        assertThat(raqib()).isEqualTo(Main.USAGE);
        assertThat(out.toString()).isEmpty();
        assertThat(err.toString()).startsWith("raqib: ").contains("Try 'raqib --help'.");
    }

    @Test
    void anUnknownCommandIsAFaultOfUsageWithoutTheWholeHelp() {
        assertThat(raqib("generate-completions")).isEqualTo(Main.USAGE);
        assertThat(out.toString()).isEmpty();
        assertThat(err.toString()).contains("generate-completion").hasLineCount(3);
    }

    @Test
    void aDayThatIsNoneIsSaidPlainly() {
        assertThat(raqib("digest", "--date", "30.4.2020", "a.txt")).isEqualTo(Main.USAGE);
        assertThat(raqib("incidents", "--from", "2020-02-30", "a.txt")).isEqualTo(Main.USAGE);
        assertThat(err.toString().lines())
                .containsExactly(
                        "raqib: Invalid value for option '--date': '30.4.2020' is not a day of the calendar as in 2020-04-30",
                        "Try 'raqib digest --help'.",
                        "raqib: Invalid value for option '--from': '2020-02-30' is not a day of the calendar as in 2020-04-30",
                        "Try 'raqib incidents --help'.");
    }

    @Test
    void faultsArePutIntoASentence() {
        assertThat(Faults.sentence(new UncheckedIOException(new NoSuchFileException("a.txt"))))
                .isEqualTo("a.txt: there is no such file or folder.");
        assertThat(Faults.sentence(new FileSystemException("a.txt", null, "No space left on device")))
                .isEqualTo("a.txt: No space left on device");
        assertThat(Faults.sentence(new IllegalStateException("x"))).startsWith("a fault of Raqib itself");
    }

    @Test
    void knowledgeThatIsRefusedIsPutIntoASentence() {
        var refused = new KnowledgeException("rules/assault.ini", 271, "[assault.run-over] needs a line 'yes = '");
        assertThat(Faults.onLoading(new ExceptionInInitializerError(refused), new PrintWriter(err, true)))
                .isEqualTo(Main.SOME_FAILED);
        assertThat(err.toString())
                .isEqualToIgnoringNewLines("raqib: rules/assault.ini:271: [assault.run-over] needs a line 'yes = '");
    }

    @Test
    void aFailureToWriteIsKept() throws IOException {
        Output output = new Output(new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("No space left on device");
            }
        });
        Writer writer = output.writer();
        PrintWriter printer = new PrintWriter(writer);
        printer.println("رقيب");
        printer.flush();
        assertThat(output.failure()).hasMessage("No space left on device");
        assertThat(output.readerLeft()).isFalse();
    }
}
