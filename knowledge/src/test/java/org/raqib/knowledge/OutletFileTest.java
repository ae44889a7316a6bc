package org.raqib.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutletFileTest {
    private static final OutletFile SHIPPED = OutletFile.of(KnowledgeFiles.shipped());

    @Test
    void everyAlignmentNamesAPartyOfTheLexiconAndASource() {
        assertThat(SHIPPED.all())
                .isNotEmpty()
                .flatExtracting(Outlet::alignments)
                .allSatisfy(alignment -> {
                    assertThat(Lexicon.shipped().find(alignment.party()))
                            .as(alignment.party())
                            .isNotNull();
                    assertThat(alignment.source()).isNotBlank();
                });
    }

    @Test
    void anOutletIsFoundByItsAddressOrItsNameAndElseNotGuessed() {
        assertThat(Objects.requireNonNull(SHIPPED.find("AlHadeth", "https://libyaalhadath.net/?p=1"))
                        .id())
                .isEqualTo("OUTLET-LIBYA-AL-HADATH");
        assertThat(Objects.requireNonNull(SHIPPED.find("x", "https://www.alarabiya.net/a?b=%zz d")))
                .satisfies(found -> assertThat(found.id()).isEqualTo("OUTLET-AL-ARABIYA"));
        assertThat(Objects.requireNonNull(SHIPPED.find("bbc arabic", null)).id())
                .isEqualTo("OUTLET-BBC-ARABIC");
        assertThat(SHIPPED.find("AlHadeth", null)).isNull();
        assertThat(SHIPPED.find(null, "https://notalarabiya.net/x")).isNull();
        assertThat(SHIPPED.find(null, null)).isNull();
    }

    @Test
    void onesOwnAreLaidOverAndFaultsNamed(@TempDir Path folder) throws IOException {
        Path mine = Files.createDirectories(folder.resolve("outlets")).resolve("mine.ini");
        Files.writeString(mine, "[MINE]\nnames = جريدتي\naligned = LBY-GNA | described | a study\n");
        assertThat(Objects.requireNonNull(
                                OutletFile.of(KnowledgeFiles.with(folder)).find("جريدتي", null))
                        .id())
                .isEqualTo("MINE");
        Files.writeString(mine, "[MINE]\nnames = جريدتي\naligned = LBY-GNA | described\n");
        assertThatThrownBy(() -> OutletFile.of(KnowledgeFiles.with(folder)))
                .isInstanceOf(KnowledgeException.class)
                .hasMessageContaining("mine.ini:3")
                .hasMessageContaining("no alignment without a source");
        Files.writeString(mine, "[MINE]\nnames = BBC Arabic\n");
        assertThatThrownBy(() -> OutletFile.of(KnowledgeFiles.with(folder))).hasMessageContaining("is also of");
    }
}
