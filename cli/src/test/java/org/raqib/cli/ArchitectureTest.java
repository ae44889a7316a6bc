package org.raqib.cli;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Data flows one way: no module knows what is downstream of it, and the core knows nothing but the JDK. */
class ArchitectureTest {

    private static final String ROOT = "org.raqib.";

    /** Each module and the modules it may use, as ARCHITECTURE.md draws them. */
    private static final Map<String, Set<String>> MAY_USE = Map.ofEntries(
            Map.entry("model", Set.of()),
            Map.entry("knowledge", Set.of("model")),
            Map.entry("intake", Set.of("model")),
            Map.entry("watch", Set.of("model", "knowledge", "intake")),
            Map.entry("words", Set.of("model", "knowledge")),
            Map.entry("claims", Set.of("model", "knowledge", "words")),
            Map.entry("copies", Set.of("model", "knowledge")),
            Map.entry("incidents", Set.of("model", "knowledge", "copies")),
            Map.entry("findings", Set.of("model", "knowledge", "words", "incidents")),
            Map.entry("digest", Set.of("model", "knowledge")),
            Map.entry("exports", Set.of("model", "knowledge", "incidents", "digest")),
            Map.entry("proof", Set.of()),
            Map.entry("contract", Set.of("model", "proof")),
            Map.entry("ledger", Set.of("model", "proof", "contract")),
            Map.entry(
                    "record",
                    Set.of(
                            "model",
                            "knowledge",
                            "copies",
                            "incidents",
                            "findings",
                            "digest",
                            "exports",
                            "proof",
                            "contract",
                            "ledger")),
            Map.entry("eval", Set.of("model")),
            Map.entry("report", Set.of("model", "knowledge", "digest")),
            Map.entry(
                    "cli",
                    Set.of(
                            "model",
                            "knowledge",
                            "intake",
                            "watch",
                            "words",
                            "claims",
                            "copies",
                            "incidents",
                            "findings",
                            "digest",
                            "exports",
                            "proof",
                            "contract",
                            "ledger",
                            "record",
                            "eval",
                            "report")));

    /** What the modules of the core may use besides each other: the language, and no framework, database or JSON. */
    private static final Set<String> CORE =
            Set.of("model", "knowledge", "words", "claims", "copies", "incidents", "findings", "digest", "proof");

    private static final List<String> CORE_LIBRARIES = List.of(
            "java.io..",
            "java.lang..",
            "java.math..",
            "java.net",
            "java.nio..",
            "java.security..",
            "java.text..",
            "java.time..",
            "java.util..",
            "org.jspecify.annotations..");

    private static final JavaClasses RAQIB = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.raqib");

    @Test
    void everyModuleIsKnownHere() {
        Set<String> found = RAQIB.stream()
                .map(type -> type.getPackageName().substring(ROOT.length()))
                .map(name -> name.replaceFirst("\\..*", ""))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(found).isEqualTo(new TreeSet<>(MAY_USE.keySet()));
    }

    @TestFactory
    Stream<DynamicTest> aModuleUsesOnlyWhatIsUpstream() {
        return MAY_USE.entrySet().stream().sorted(Map.Entry.comparingByKey()).map(module -> {
            String[] closed = MAY_USE.keySet().stream()
                    .filter(other -> !other.equals(module.getKey()))
                    .filter(other -> !module.getValue().contains(other))
                    .map(other -> ROOT + other + "..")
                    .toArray(String[]::new);
            return DynamicTest.dynamicTest(module.getKey(), () -> noClassesOf(module.getKey(), closed));
        });
    }

    private static void noClassesOf(String module, String... closed) {
        noClasses()
                .that()
                .resideInAPackage(ROOT + module + "..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(closed)
                .check(RAQIB);
    }

    @TestFactory
    Stream<DynamicTest> theCoreUsesNothingButTheJdk() {
        return CORE.stream()
                .sorted()
                .map(module -> DynamicTest.dynamicTest(module, () -> {
                    String[] open = Stream.concat(Stream.of("org.raqib.."), CORE_LIBRARIES.stream())
                            .toArray(String[]::new);
                    classes()
                            .that()
                            .resideInAPackage(ROOT + module + "..")
                            .should()
                            .onlyDependOnClassesThat()
                            .resideInAnyPackage(open)
                            .check(RAQIB);
                }));
    }

    @Test
    void onlyAPdfLoadsWhatMakesPdfs() {
        noClasses()
                .that()
                .resideInAPackage("org.raqib..")
                .and()
                .haveNameNotMatching(".*\\.report\\.(Pdf\\w+|Typeface)(\\$.*)?")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.apache.pdfbox..", "org.apache.fontbox..", "java.awt..")
                .check(RAQIB);
    }

    @Test
    void noCycles() {
        slices().matching("org.raqib.(**)").should().beFreeOfCycles().check(RAQIB);
    }
}
