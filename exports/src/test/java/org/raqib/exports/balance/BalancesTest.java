package org.raqib.exports.balance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringWriter;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.raqib.exports.Extract;
import org.raqib.exports.Told;
import org.raqib.knowledge.KnowledgeFiles;
import org.raqib.knowledge.OutletFile;
import org.raqib.model.EventType;
import org.raqib.model.Modality;
import org.raqib.model.Mode;

class BalancesTest {
    private static final OutletFile OUTLETS = OutletFile.of(KnowledgeFiles.shipped());

    /** Strikes by one party and another, each on its own day and in its own place; every second one of the first is denied. */
    private static Extract strikes(int byOne, int byOther) {
        Told told = new Told();
        for (int i = 0; i < byOne + byOther; i++) {
            String who = i < byOne ? "LBY-LNA" : "LBY-GNA-FORCES";
            String day = LocalDate.of(2019, 1, 1).plusDays(12L * i).toString();
            String place = i % 2 == 0 ? "PLACE-LBY-TRIPOLI" : "PLACE-LBY-BENGHAZI";
            told.report("r" + i, i % 3 == 0 ? "BBC Arabic" : "صحيفة")
                    .act(EventType.ASSAULT, Mode.AERIAL)
                    .by(who)
                    .at(place)
                    .when(day)
                    .told();
            if (i < byOne && i % 2 == 0) {
                told.report("d" + i, "وكالة")
                        .act(EventType.ASSAULT, Mode.AERIAL)
                        .as(Modality.DENIED)
                        .by(who)
                        .said("LBY-P-MISMARI")
                        .at(place)
                        .when(day)
                        .told();
            }
        }
        return told.extract();
    }

    private static Balance.Row row(Balance balance, String table, String id) {
        return balance.tables().stream()
                .filter(one -> one.id().equals(table))
                .flatMap(one -> one.rows().stream())
                .filter(row -> row.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new AssertionError(id + " is not in " + balance));
    }

    private static Comparison share(Balance.Row row, Measure measure) {
        return Objects.requireNonNull(row.shares().get(measure), measure.code());
    }

    @Test
    void countsEachPartyAndItsDenials() {
        Balance balance = Balances.of(strikes(10, 12), OUTLETS, 10);
        List<Balance.Row> parties = balance.tables().getFirst().rows();
        assertThat(parties).hasSize(2);
        assertThat(parties)
                .extracting(row -> row.label().en())
                .containsExactlyInAnyOrder("Libyan National Army", "forces of the Government of National Accord");
        Balance.Row other = row(balance, "party", "LBY-GNA");
        assertThat(other.counts()).containsEntry(Measure.INCIDENTS, 12.0);
        assertThat(share(other, Measure.DENIED).own()).isEqualTo(new Share(0, 12));
        assertThat(share(other, Measure.DENIED).others()).isEqualTo(new Share(5, 10));
        assertThat(share(other, Measure.DENIED).isFlagged()).isTrue();
        assertThat(share(other, Measure.DENIED).isSmall()).isTrue();
    }

    /** The measure itself takes no side: with the names exchanged, it gives the same figures exchanged. */
    @Test
    void theSameCasesGiveTheSameFiguresWhoeverTheyAreOf() {
        Balance balance = Balances.of(strikes(10, 0), OUTLETS, 10);
        Balance turned = Balances.of(strikes(0, 10), OUTLETS, 10);
        assertThat(balance.tables().getFirst().rows().getFirst().counts().get(Measure.INCIDENTS))
                .isEqualTo(turned.tables().getFirst().rows().getFirst().counts().get(Measure.INCIDENTS));
    }

    @Test
    void anOutletOfWhichNothingIsOnRecordIsNotKnown() {
        Balance balance = Balances.of(strikes(6, 6), OUTLETS, 10);
        assertThat(row(balance, "outlets", "GBR").counts()).containsEntry(Measure.CLAIMS, 4.0);
        assertThat(row(balance, "outlets", Balances.NOT_KNOWN).counts()).containsEntry(Measure.CLAIMS, 8.0);
    }

    @Test
    void embargoMattersAreToldByRoute() {
        Told told = new Told();
        told.report("a", "x")
                .act(EventType.AID, Mode.ARMS)
                .by("TUR")
                .on("LBY-GNA")
                .at("KIND-PORT")
                .when("2020-04-01")
                .told();
        told.report("b", "x")
                .act(EventType.AID, Mode.ARMS)
                .by("ARE")
                .on("LBY-LNA")
                .when("2020-04-05")
                .told();
        Balance balance = Balances.of(told.extract(), OUTLETS, 10);
        assertThat(row(balance, "route", "sea").counts()).containsEntry(Measure.INCIDENTS, 1.0);
        assertThat(row(balance, "route", "not-told").counts()).containsEntry(Measure.INCIDENTS, 1.0);
        assertThat(row(balance, "route", "air").counts()).containsEntry(Measure.INCIDENTS, 0.0);
    }

    @Test
    void anEmptyRecordIsMeasuredToo() {
        Balance balance = Balances.of(new Told().extract(), OUTLETS, 10);
        assertThat(balance.incidents()).isZero();
        assertThat(balance.comparisons()).isZero();
        StringWriter csv = new StringWriter();
        BalanceTables.csv(balance, csv);
        assertThat(csv.toString()).startsWith(String.join(",", BalanceTables.COLUMNS) + "\r\n");
    }

    @Test
    void csvAndJsonHoldTheSameFigures() {
        Balance balance = Balances.of(strikes(10, 12), OUTLETS, 10);
        StringWriter csv = new StringWriter();
        BalanceTables.csv(balance, csv);
        assertThat(csv.toString()).contains("party,LBY-GNA,").contains(",denied,0,12,0.0,5,10,0.5,-0.5,");
        StringWriter json = new StringWriter();
        BalanceTables.json(balance, json);
        assertThat(json.toString())
                .contains("\"denied\":{\"count\":0,\"of\":12,\"others_count\":5,\"others_of\":10,\"difference\":-0.5");
    }
}
