package org.raqib.server.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.raqib.desk.DerivingProcess;
import org.raqib.desk.IncidentQuery;
import org.raqib.desk.ReportQuery;
import org.raqib.desk.ReportRow;
import org.raqib.ledger.Ledger;
import org.raqib.ledger.Ledgers;
import org.raqib.model.Decision;
import org.raqib.server.ServerFixture;

/** The desk of a running workbench shows what the ledger gains, whoever adds it. */
class DeskingTest {
    private static final Duration LONGEST = Duration.ofSeconds(60);

    private static Decision retract(ReportRow report) {
        return new Decision(
                Decision.Kind.RETRACT,
                "a reviewer",
                Instant.EPOCH,
                List.of(new Decision.Target(Decision.Target.Sort.REPORT, report.id())),
                "withdrawn",
                Decision.NO_PAYLOAD);
    }

    @Test
    void showsWhatTheWorkbenchAndWhatOtherProcessesAdd() throws Exception {
        try (ServerFixture fixture = ServerFixture.start()) {
            Desking desking = fixture.part(Desking.class);
            assertThat(desking.await(LONGEST)).isTrue();
            List<ReportRow> reports =
                    desking.desk().reports(ReportQuery.ALL, null, 2).items();
            int incidents = desking.desk().count(IncidentQuery.ALL, 10_000);
            assertThat(incidents).isPositive();
            List<String> tags = new CopyOnWriteArrayList<>();
            desking.changes(tags::add);

            fixture.part(Ledgering.class).decide(retract(reports.getFirst()));
            assertThat(desking.await(LONGEST)).isTrue();
            assertThat(desking.desk()
                            .report(reports.getFirst().n())
                            .orElseThrow()
                            .retracted())
                    .isTrue();
            assertThat(desking.desk().incidentsOf(reports.getFirst().n())).isEmpty();
            assertThat(tags).isNotEmpty().last().isEqualTo(desking.desk().tag());

            try (Ledger other = Ledgers.open(fixture.ledger().toString(), Clock.systemUTC())) {
                other.decide(List.of(retract(reports.getLast())));
            }
            assertThat(desking.await(LONGEST)).isTrue();
            assertThat(desking.desk()
                            .report(reports.getLast().n())
                            .orElseThrow()
                            .retracted())
                    .isTrue();
        }
    }

    @Test
    void aProcessOfItsOwnDerivesTheSame() throws Exception {
        try (ServerFixture fixture = ServerFixture.start()) {
            Desking desking = fixture.part(Desking.class);
            assertThat(desking.await(LONGEST)).isTrue();
            var before = desking.desk().incidents(IncidentQuery.ALL, null, 1000);
            assertThat(DerivingProcess.run(
                            fixture.ledger().toString(), fixture.data().resolve("desk.db"), null, "512m"))
                    .isTrue();
            assertThat(desking.desk().refresh()).isTrue();
            assertThat(desking.desk().incidents(IncidentQuery.ALL, null, 1000)).isEqualTo(before);
        }
    }
}
