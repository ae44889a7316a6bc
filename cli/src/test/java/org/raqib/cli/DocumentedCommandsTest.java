package org.raqib.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every {@code ./raqib} command that the documentation shows is one that the command line understands. */
class DocumentedCommandsTest {
    /**
     * From {@code ./raqib} to the end of that command: a pipe, a redirection, a comment or the end of the line. A comment
     * begins behind a space only: "report-7#0" is an identifier.
     */
    private static final Pattern COMMAND = Pattern.compile("\\./raqib ((?:[^|>;&#\\n]|(?<=\\S)#)*)");

    private static final Pattern WORD = Pattern.compile("'[^']*'|\"[^\"]*\"|\\S+");

    private static final List<String> PAGES = List.of(
            "README.md",
            "ARCHITECTURE.md",
            "CONTRIBUTING.md",
            "docs/input-and-output.md",
            "docs/proofs.md",
            "docs/commitments.md",
            "docs/exports.md",
            "docs/balance.md",
            "docs/serve.md",
            "samples/README.md",
            "knowledge/src/main/resources/org/raqib/knowledge/README.md");

    @TestFactory
    Stream<DynamicTest> itIsUnderstood() throws IOException {
        List<DynamicTest> tests = new ArrayList<>();
        for (String page : PAGES) {
            for (String command : commands(Files.readString(root().resolve(page)))) {
                tests.add(DynamicTest.dynamicTest(
                        page + ": " + command,
                        () -> assertThatCode(() -> Main.commandLine().parseArgs(words(command)))
                                .as("./raqib %s", command)
                                .doesNotThrowAnyException()));
            }
        }
        return tests.stream();
    }

    @Test
    void theReadmeShowsEveryStepOfTheFlow() throws IOException {
        assertThat(commands(Files.readString(root().resolve("README.md"))))
                .extracting(command -> command.split("\\s+")[0])
                .contains("demo", "read", "ingest", "incidents", "findings", "digest", "verify");
    }

    @Test
    void commandsAreFoundInBlocksOnly() {
        assertThat(commands("""
                        Say `./raqib prose` to your `./raqib`.

                        ```sh
                        cat x | ./raqib read - | head   # comment
                        ./raqib digest --date 2020-04-30 > page.html
                        ```

                            ./raqib demo
                            ./raqib ...     # anything
                        """)).containsExactly("read -", "digest --date 2020-04-30", "demo");
    }

    /** The arguments of each command in a block of code, fenced or indented. {@code ./raqib ...} stands for any. */
    private static List<String> commands(String page) {
        List<String> commands = new ArrayList<>();
        boolean fenced = false;
        for (String line : page.lines().toList()) {
            if (line.startsWith("```")) {
                fenced = !fenced;
            } else if (fenced || line.startsWith("    ")) {
                Matcher matcher = COMMAND.matcher(line);
                while (matcher.find()) {
                    String command = matcher.group(1).strip();
                    if (!command.equals("...")) {
                        commands.add(command);
                    }
                }
            }
        }
        return commands;
    }

    /** As a shell would: what stands in quotation marks is one word. */
    private static String[] words(String command) {
        return WORD.matcher(command)
                .results()
                .map(word -> word.group().replaceAll("^['\"]|['\"]$", ""))
                .toArray(String[]::new);
    }

    private static Path root() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.exists(folder.resolve("mvnw"))) {
            folder = folder.getParent();
            if (folder == null) {
                throw new IllegalStateException("These tests run inside the repository; no folder above has mvnw");
            }
        }
        return folder;
    }
}
