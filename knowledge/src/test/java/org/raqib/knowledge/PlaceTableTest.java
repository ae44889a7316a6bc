package org.raqib.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.raqib.model.Entity;

class PlaceTableTest {
    private static final String TABLE = "t.tsv";

    @Test
    void aMarkMakesANameAmbiguousAndIsNoPartOfIt() {
        List<NamedEntity> places = PlaceTable.read(
                TABLE, "# a comment\nP1\tIRN\t36.3\t59.6\tMashhad\tمشهد?\nP2\tMAR\t34\t-5\tFez\tفاس|فأس المغرب\n");
        assertThat(places).hasSize(2);
        assertThat(places.get(0).entity().ar()).containsExactly("مشهد");
        assertThat(places.get(0).names()).allMatch(Name::ambiguous);
        assertThat(places.get(1).names()).hasSize(2).noneMatch(Name::ambiguous);
        assertThat(places.get(1).entity().country()).isEqualTo("MAR");
    }

    @Test
    void aPlaceWrittenByHandComesBeforeOneOfTheTable() {
        List<NamedEntity> all = new ArrayList<>(EntityFile.named(Entries.parse(
                "hand.ini", "[HAND]\nkind = place\nen = Tobruk\nar = طبرق\ncountry = LBY\npoint = 32, 24\n")));
        all.addAll(PlaceTable.read(TABLE, "TABLE\tLBY\t32.1\t23.9\tTobruk\tطبرق\n"));
        assertThat(Lexicon.of(all).named("طبرق")).extracting(Entity::id).containsExactly("HAND", "TABLE");
    }

    @Test
    void aFaultNamesTheLineAndTheRemedy() {
        assertThatThrownBy(() -> PlaceTable.read(TABLE, "# head\nP1\tLBY\t32\t23\tTobruk\n"))
                .isInstanceOf(KnowledgeException.class)
                .hasMessageContaining("t.tsv:2")
                .hasMessageContaining("needs 6 columns");
        assertThatThrownBy(() -> PlaceTable.read(TABLE, "P1\tLBY\t32\t233\tTobruk\tطبرق\n"))
                .hasMessageContaining("must be degrees");
        assertThatThrownBy(() -> PlaceTable.read(TABLE, "P1\tLBY\t32\t23\tTobruk\tطبرق|?\n"))
                .hasMessageContaining("needs Arabic names");
    }
}
