package org.raqib.server;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Spring is in this module alone, its packages have no cycles, and its templates escape all they are given. */
class ArchitectureTest {
    private static final JavaClasses RAQIB = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.raqib");

    @Test
    void springIsInTheServerAloneAndNothingDependsOnTheServer() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.raqib.server..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.springframework..",
                        "jakarta.servlet..",
                        "gg.jte..",
                        "io.micrometer..",
                        "org.raqib.server..")
                .check(RAQIB);
    }

    @Test
    void noCycles() {
        slices().matching("org.raqib.server.(*)..").should().beFreeOfCycles().check(RAQIB);
    }

    @Test
    void noTemplateWritesAnythingUnescaped() throws IOException {
        Path templates = ServerFixture.root().resolve("server/src/main/jte");
        try (Stream<Path> files = Files.walk(templates)) {
            List<Path> all =
                    files.filter(file -> file.toString().endsWith(".jte")).toList();
            assertThat(all).isNotEmpty();
            for (Path file : all) {
                assertThat(Files.readString(file))
                        .as("%s", file)
                        .doesNotContain("$unsafe")
                        .doesNotContainPattern("<script(?![^>]* src=)")
                        .doesNotContainPattern("<style|\\sstyle=|\\son[a-z]+=|javascript:");
            }
        }
    }
}
