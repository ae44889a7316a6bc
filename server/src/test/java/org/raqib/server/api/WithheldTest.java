package org.raqib.server.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.raqib.desk.IncidentQuery;
import org.raqib.desk.ReportQuery;
import org.raqib.desk.ReportRow;
import org.raqib.ledger.Ledger;
import org.raqib.ledger.Ledgers;
import org.raqib.ledger.MerkleLog;
import org.raqib.proof.SigningKey;
import org.raqib.server.ServerFixture;
import org.raqib.server.safety.Role;
import org.raqib.server.state.Desking;

/** A source that was withheld, and the words of its report, leave by none of the ways that lead out. */
class WithheldTest {
    private static final String OUTLET = "بوابة المرسى للأنباء";
    private static final String WORDS = "قصفت قوة مجهولة مستودع الميناء القديم في طرابلس وقتلت تسعة عمال";

    private static ServerFixture server;
    private static Client administrator;
    private static ReportRow report;

    @BeforeAll
    static void start() throws IOException {
        server = ServerFixture.start();
        administrator = new Client(server, Role.ADMINISTRATOR);
        HttpResponse<String> taken = administrator.send(
                "POST",
                "/api/v1/reports?name=secret.jsonl",
                "application/x-ndjson",
                "{\"id\":\"marsa-1\",\"title\":\"غارة على الميناء القديم\",\"text\":\"" + WORDS
                        + ".\",\"published\":\"2020-04-30\",\"publisher\":\"" + OUTLET
                        + "\",\"url\":\"https://marsa.example/1\"}\n"
                        + "{\"id\":\"other-1\",\"title\":\"غارة على المطار\",\"text\":\"قصفت طائرات مجهولة مطار المدينة.\","
                        + "\"published\":\"2020-04-30\",\"publisher\":\"صحيفة أخرى\","
                        + "\"url\":\"https://other.example/from/marsa-1\"}\n");
        assertThat(taken.statusCode()).as(taken.body()).isEqualTo(201);
        settle();
        report = server.part(Desking.class).desk().report("marsa-1").orElseThrow();
        assertThat(report.claims()).isPositive();
        assertThat(everything()).as("before").contains(OUTLET).contains("الميناء القديم");
        HttpResponse<String> withheld = administrator.post(
                "/api/v1/decisions",
                "{\"kind\":\"withhold\",\"targets\":[\"report:marsa-1\"],\"reason\":\"a source in danger\"}");
        assertThat(withheld.statusCode()).as(withheld.body()).isEqualTo(201);
        try (Ledger ledger = Ledgers.open(server.ledger().toString(), java.time.Clock.systemUTC())) {
            MerkleLog.sign(ledger, SigningKey.create(new java.security.SecureRandom()));
        }
        settle();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static void settle() {
        assertThat(server.part(Desking.class).await(Duration.ofSeconds(60))).isTrue();
    }

    private static List<String> ways() {
        long n = report.n();
        String incident = server.part(Desking.class)
                .desk()
                .incidentsOf(n)
                .values()
                .iterator()
                .next();
        List<String> ways = new ArrayList<>(List.of(
                "/api/v1/reports?limit=1000",
                "/api/v1/reports?limit=1000&format=csv",
                "/api/v1/reports/" + n,
                "/api/v1/reports/"
                        + server.part(Desking.class)
                                .desk()
                                .report("other-1")
                                .orElseThrow()
                                .n(),
                "/api/v1/reports/" + n + "/versions",
                "/api/v1/reports/" + n + "/claims/0",
                "/api/v1/incidents?limit=1000",
                "/api/v1/incidents?limit=1000&format=csv",
                "/api/v1/incidents?limit=1000&format=geojson",
                "/api/v1/incidents/" + incident,
                "/api/v1/findings?limit=1000",
                "/api/v1/proposals",
                "/api/v1/decisions",
                "/api/v1/balance",
                "/api/v1/digest?day=2020-04-30",
                "/api/v1/digest?from=2020-04-01&to=2020-05-31",
                "/api/v1/proofs/" + n + "/0",
                "/api/v1/proofs/" + incident,
                "/feeds/incidents.atom",
                "/feeds/findings.atom",
                "/feeds/proposals.atom",
                "/digests/council/report.ar.html?from=2020-04-01&to=2020-05-31",
                "/proof/" + n + "/0",
                "/ledger"));
        for (String format : List.of(
                "acled", "ucdp-ged", "plover", "incidents.csv", "claims.csv", "findings.csv", "geojson", "prov")) {
            ways.add("/api/v1/exports/" + format);
        }
        return ways;
    }

    private static String everything() {
        StringBuilder all = new StringBuilder();
        for (String way : ways()) {
            all.append(administrator.get(way).body()).append('\n');
        }
        return all.toString();
    }

    @Test
    void neitherTheSourceNorItsWordsLeave() {
        for (String way : ways()) {
            HttpResponse<String> answer = administrator.get(way);
            assertThat(answer.statusCode()).as(way + " " + answer.body()).isEqualTo(200);
            assertThat(answer.body())
                    .as(way)
                    .doesNotContain(OUTLET)
                    .doesNotContain("marsa")
                    .doesNotContain("الميناء القديم");
        }
        assertThat(server.part(Desking.class).desk().count(IncidentQuery.ALL, 1_000))
                .isPositive();
    }

    @Test
    void nobodyFindsByWordsWhatIsWithheld() {
        assertThat(server.part(Desking.class)
                        .desk()
                        .reports(
                                new ReportQuery("\"الميناء القديم\"", null, null, null, null, null, null, null),
                                null,
                                5)
                        .items())
                .isNotEmpty();
        String words = java.net.URLEncoder.encode("\"الميناء القديم\"", java.nio.charset.StandardCharsets.UTF_8);
        String outlet = java.net.URLEncoder.encode(OUTLET, java.nio.charset.StandardCharsets.UTF_8);
        assertThat(administrator.json("/api/v1/reports?q=" + words).get("items"))
                .isEmpty();
        assertThat(administrator.json("/api/v1/reports?outlet=" + outlet).get("items"))
                .isEmpty();
    }

    @Test
    void theReportItselfSaysThatItIsWithheld() {
        var json = administrator.json("/api/v1/reports/" + report.n());
        assertThat(json.get("withheld").toString()).isEqualTo("[\"source\",\"text\"]");
        assertThat(json.get("text").isNull()).isTrue();
        assertThat(json.get("outlet").isNull()).isTrue();
        assertThat(json.get("read")).isNotEmpty();
    }
}
