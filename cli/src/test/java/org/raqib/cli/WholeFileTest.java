package org.raqib.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a command writes is whole, or what stood there before. */
class WholeFileTest {
    @TempDir
    Path folder;

    @Test
    void aFileThatCannotBeWrittenToItsEndLeavesWhatWasThere() throws IOException {
        Path file = Files.writeString(folder.resolve("digest.html"), "of yesterday");
        assertThatThrownBy(() -> WholeFile.text(file, out -> {
                    out.write("half of today's".repeat(10_000));
                    throw new IOException("No space left on device");
                }))
                .isInstanceOf(IOException.class)
                .hasMessageStartingWith(
                        file + " cannot be written to its end (No space left on device); free some space");
        assertThat(file).hasContent("of yesterday");
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left).containsExactly(file);
        }
        assertThat(WholeFile.<Integer>text(file, out -> {
                    out.write("اليوم");
                    return 1;
                }))
                .isEqualTo(1);
        assertThat(file).hasContent("اليوم");
    }

    @Test
    void twoAtATimeDoNotMeet() throws IOException {
        Path file = folder.resolve("digest.html");
        WholeFile.text(file, out -> {
            out.append("the first, ");
            out.flush();
            WholeFile.text(file, other -> other.append("the second"));
            assertThat(file).hasContent("the second");
            return out.append("whole");
        });
        assertThat(file).hasContent("the first, whole");
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left).containsExactly(file);
        }
    }

    @Test
    void aLinkStaysALink() throws IOException {
        Path file = Files.writeString(folder.resolve("digest-1.html"), "of yesterday");
        Path link = Files.createSymbolicLink(folder.resolve("digest.html"), file);
        WholeFile.text(link, out -> out.append("of today"));
        assertThat(link).isSymbolicLink();
        assertThat(file).hasContent("of today");
    }

    @Test
    void aFullDiskAndAFolderThatIsNotThereAreSentences() {
        Path none = folder.resolve("none/digest.html");
        assertThatThrownBy(() -> WholeFile.text(none, out -> out.append("x")))
                .hasMessage(none + " cannot be written, its folder is not there; make the folder, or name another.");
        Path full = Path.of("/dev/full");
        assumeThat(full).as("a device that is always full, as Linux has it").exists();
        assertThatThrownBy(() -> WholeFile.text(full, out -> out.append("x")))
                .hasMessageStartingWith("/dev/full cannot be written to its end (")
                .hasMessageEndingWith("run the command again.");
    }
}
