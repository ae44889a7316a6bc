package org.raqib.exports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.raqib.model.EventType;
import org.raqib.model.Mode;
import org.raqib.model.Toll;

/** The data files beside the classes: whatever they name is there. */
class DataFilesTest {
    @Test
    void everyIdentifierListedIsInTheLexicon() {
        assertThat(Localities.listed())
                .allSatisfy(id -> assertThat(Told.LEXICON.find(id)).as(id).isNotNull());
        assertThat(Parties.listed())
                .allSatisfy(id -> assertThat(Told.LEXICON.find(id)).as(id).isNotNull());
    }

    @Test
    void everySectionIsAnActThatThereIs() {
        for (String file : List.of(AcledCodes.FILE, CameoCodes.FILE)) {
            assertThat(Shipped.entries(file).stream().map(Act::parse))
                    .as(file)
                    .isNotEmpty()
                    .doesNotHaveDuplicates();
        }
    }

    /** The codes a monitor needs most (design notes of the project): truce, blockade, embargo, military aid. */
    @Test
    void cameoCodes() {
        assertThat(CameoCodes.of(EventType.RETREAT, Mode.CEASEFIRE, null)).isEqualTo("0871");
        assertThat(CameoCodes.of(EventType.SANCTION, Mode.EMBARGO, null)).isEqualTo("163");
        assertThat(CameoCodes.of(EventType.AID, Mode.ARMS, null)).isEqualTo("072");
        assertThat(CameoCodes.of(EventType.ASSAULT, Mode.TARGETED, null)).isNull();
        assertThat(CameoCodes.of(EventType.ASSAULT, Mode.TARGETED, Toll.exactly(1)))
                .isEqualTo("186");
        assertThat(CameoCodes.of(EventType.ASSAULT, null, null)).isNull();
        assertThat(CameoCodes.of(EventType.REQUEST, null, null)).isNull();
    }

    @Test
    void countriesOfConflictsAreThere() {
        for (String country :
                List.of("LBY", "SYR", "YEM", "IRQ", "SDN", "PSE", "LBN", "AFG", "UKR", "ETH", "SOM", "MLI")) {
            assertThat(Countries.of(country)).as(country).isNotNull();
        }
        assertThat(Objects.requireNonNull(Countries.of("EGY")).ucdpRegion()).isEqualTo("Middle East");
        assertThat(Objects.requireNonNull(Countries.of("SDN")).ucdpRegion()).isEqualTo("Africa");
        assertThat(Objects.requireNonNull(Countries.of("PSE")).ucdpRegion()).isNull();
        assertThat(Countries.of("XXX")).isNull();
    }
}
