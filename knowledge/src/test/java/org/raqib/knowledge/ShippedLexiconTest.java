package org.raqib.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.util.ULocale;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.raqib.model.Entity;
import org.raqib.model.EntityKind;

/** The examples of the shipped files are the tests of the lexicon. */
class ShippedLexiconTest {
    private static final Path RESOURCES = Path.of("src/main/resources/org/raqib/knowledge");

    private final Lexicon lexicon = Lexicon.shipped();

    @Test
    void everyFileOnDiskIsListedInTheIndex() throws Exception {
        try (Stream<Path> files = Stream.of("actors", "places", "kinds")
                .map(RESOURCES::resolve)
                .flatMap(folder -> {
                    try {
                        return Files.list(folder);
                    } catch (java.io.IOException e) {
                        throw new java.io.UncheckedIOException(e);
                    }
                })) {
            assertThat(files.map(file -> RESOURCES.relativize(file).toString().replace('\\', '/')))
                    .containsExactlyInAnyOrderElementsOf(Lexicon.files());
        }
    }

    @Test
    void everyExampleHolds() {
        assertThat(LexiconExamples.faults(lexicon)).isEmpty();
    }

    @Test
    void everyNameLeadsToItsEntity() {
        List<String> failures = new ArrayList<>();
        for (NamedEntity named : lexicon.all()) {
            for (Name name : named.names()) {
                if (lexicon.named(name.text()).stream()
                        .noneMatch(entity -> entity.id().equals(named.entity().id()))) {
                    failures.add(named.entity().id() + ": " + name.text());
                }
            }
        }
        assertThat(failures).isEmpty();
    }

    @Test
    void familyExamplesNameEntitiesOfTheirFile() {
        List<String> failures = new ArrayList<>();
        for (String file : Lexicon.files()) {
            if (file.endsWith(".ini")) {
                for (String example : EntityFile.familyExamples(Entries.shipped(file))) {
                    for (LexiconExamples.Bracketed part : LexiconExamples.bracketed(example)) {
                        boolean found = part.hits(lexicon).stream()
                                .anyMatch(hit -> hit.to() == part.to()
                                        && lexicon.all().stream()
                                                .anyMatch(named -> named.entity() == hit.entity()
                                                        && named.entry().file().equals(file)));
                        if (!found) {
                            failures.add(file + ": '" + part.shown() + "' in '" + example + "'");
                        }
                    }
                }
            }
        }
        assertThat(failures).isEmpty();
    }

    /** The Unicode locale data are an independent list of the states and their Arabic names. */
    @Test
    void everyStateOfTheUnicodeLocaleDataIsKnownByItsArabicName() {
        List<String> failures = new ArrayList<>();
        for (Entity state : entities(EntityKind.STATE)) {
            if (state.id().length() == 3) {
                String twoLetters = Stream.of(Locale.getISOCountries())
                        .filter(code ->
                                new ULocale("und", code).getISO3Country().equals(state.id()))
                        .findFirst()
                        .orElse("XK");
                String arabic = new ULocale("und", twoLetters)
                        .getDisplayCountry(new ULocale("ar"))
                        .replaceAll(" \\(.*\\)", "");
                if (lexicon.named(arabic).stream()
                        .noneMatch(entity -> entity.id().equals(state.id()))) {
                    failures.add(state.id() + " " + arabic);
                }
                assertThat(state.country()).isEqualTo(state.id());
            }
        }
        assertThat(failures).isEmpty();
        assertThat(entities(EntityKind.STATE)).hasSizeGreaterThan(195);
    }

    @Test
    void kindsFormATreeAndAgreeInKind() {
        BiFunction<Entity, Entity.Relation.Type, List<Entity>> targets = (entity, type) -> entity.relations().stream()
                .filter(relation -> relation.type() == type)
                .map(relation -> lexicon.byId(relation.target()))
                .toList();
        for (Entity kind : entities(EntityKind.ROLE)) {
            Entity at = kind;
            for (int steps = 0; !targets.apply(at, Entity.Relation.Type.KIND_OF).isEmpty(); steps++) {
                assertThat(steps).as("no circle above " + kind.id()).isLessThan(10);
                at = targets.apply(at, Entity.Relation.Type.KIND_OF).get(0);
                assertThat(at.kind()).isEqualTo(EntityKind.ROLE);
            }
        }
    }

    @Test
    void loadTime() {
        long start = System.nanoTime();
        Lexicon again = Lexicon.of(lexicon.all());
        long millis = (System.nanoTime() - start) / 1_000_000;
        System.out.println("Lexicon: " + again.all().size() + " entities, "
                + again.all().stream().mapToInt(n -> n.names().size()).sum() + " names; compiled in " + millis + " ms");
        assertThat(again.all()).hasSameSizeAs(lexicon.all());
    }

    private List<Entity> entities(EntityKind kind) {
        return lexicon.all().stream()
                .map(NamedEntity::entity)
                .filter(entity -> entity.kind() == kind)
                .toList();
    }
}
