package org.raqib.server.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.StringWriter;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.raqib.desk.ReportQuery;
import org.raqib.desk.ReportRow;
import org.raqib.digest.Scope;
import org.raqib.exports.Exports;
import org.raqib.ledger.Ledger;
import org.raqib.ledger.Ledgers;
import org.raqib.record.Days;
import org.raqib.record.Derived;
import org.raqib.record.Extracts;
import org.raqib.record.Tellings;
import org.raqib.server.ServerFixture;
import org.raqib.server.Version;
import org.raqib.server.safety.Role;
import org.raqib.server.state.Desking;

/** The API as programs use it: conditions, slices, forms, deciding, taking in, being told. */
class ApiTest {
    private static final Duration LONGEST = Duration.ofSeconds(60);

    private static ServerFixture server;
    private static Client viewer;
    private static Client analyst;
    private static Client reviewer;

    @BeforeAll
    static void start() throws IOException {
        server = ServerFixture.start();
        settle();
        viewer = new Client(server, Role.VIEWER);
        analyst = new Client(server, Role.ANALYST);
        reviewer = new Client(server, Role.REVIEWER);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static void settle() {
        assertThat(server.part(Desking.class).await(LONGEST)).isTrue();
    }

    private static ReportRow withClaims() {
        return server.part(Desking.class).desk().reports(ReportQuery.ALL, null, 100).items().stream()
                .filter(row -> row.claims() > 1)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void whatHasNotChangedIsNotSentAgain() {
        HttpResponse<String> first = viewer.get("/api/v1/incidents");
        String tag = first.headers().firstValue("ETag").orElseThrow();
        HttpResponse<String> again = viewer.get("/api/v1/incidents", "If-None-Match", tag);
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        assertThat(viewer.get("/api/v1/incidents", "If-None-Match", "\"other\"").statusCode())
                .isEqualTo(200);
        // Another form of the same is another answer.
        assertThat(viewer.get("/api/v1/incidents?format=csv", "If-None-Match", tag)
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void slicesStayTrueWhileTheLedgerGrows() {
        Set<Long> before = new HashSet<>();
        JsonNode all = viewer.json("/api/v1/reports?limit=1000");
        all.get("items").forEach(row -> before.add(row.get("n").asLong()));
        List<Long> walked = new ArrayList<>();
        String cursor = null;
        int slices = 0;
        do {
            JsonNode slice = viewer.json("/api/v1/reports?limit=5" + (cursor == null ? "" : "&cursor=" + cursor));
            slice.get("items").forEach(row -> walked.add(row.get("n").asLong()));
            cursor = slice.get("next").textValue();
            if (slices++ == 1) {
                HttpResponse<String> taken = analyst.send(
                        "POST",
                        "/api/v1/reports?name=growing.jsonl",
                        "application/x-ndjson",
                        "{\"id\":\"growing-1\",\"title\":\"هدوء في المدينة\",\"text\":\"ساد الهدوء المدينة.\",\"published\":\"2031-01-01\"}\n");
                assertThat(taken.statusCode()).as(taken.body()).isEqualTo(201);
                assertThat(ContractTestFaults.none(taken)).isTrue();
                settle();
            }
        } while (cursor != null);
        assertThat(walked).doesNotHaveDuplicates();
        assertThat(new HashSet<>(walked)).isEqualTo(before);
        assertThat(viewer.json("/api/v1/reports?limit=1")
                        .get("items")
                        .get(0)
                        .get("id")
                        .asText())
                .isEqualTo("growing-1");
    }

    /** The little that is checked of an upload's answer. */
    private static final class ContractTestFaults {
        static boolean none(HttpResponse<String> taken) {
            JsonNode answer = Client.parse(taken.body());
            return answer.get("reports").size() == 1
                    && answer.get("faults").isEmpty()
                    && answer.get("reports").get(0).get("added").toString().contains("report");
        }
    }

    @Test
    void listsComeAsLinesAndTablesThatNoSpreadsheetRuns() {
        analyst.send(
                "POST",
                "/api/v1/reports",
                "application/x-ndjson",
                "{\"id\":\"formula\",\"title\":\"=HYPERLINK(\\\"x\\\")\",\"text\":\"قصفت قوة مجهولة المطار.\",\"published\":\"2019-01-02\"}\n");
        settle();
        HttpResponse<String> table = viewer.get("/api/v1/reports?to=2019-02-01", "Accept", "text/csv");
        assertThat(table.headers().firstValue("Content-Type").orElse("")).startsWith("text/csv");
        assertThat(table.body())
                .contains("'=HYPERLINK")
                .doesNotContain(",=HYPERLINK")
                .doesNotContain(",\"=");
        HttpResponse<String> lines = viewer.get("/api/v1/reports?limit=3", "Accept", "application/x-ndjson");
        assertThat(lines.body().lines())
                .hasSize(3)
                .allMatch(line -> Client.parse(line).has("n"));
        assertThat(lines.headers().firstValue("Link").orElse("")).contains("rel=\"next\"");
        JsonNode features = viewer.json("/api/v1/incidents?format=geojson&limit=200");
        assertThat(features.get("features"))
                .filteredOn(feature -> !feature.get("geometry").isNull())
                .isNotEmpty()
                .allSatisfy(feature -> assertThat(
                                feature.at("/geometry/coordinates/1").asDouble())
                        .isEqualTo(feature.at("/properties/point/lat").asDouble()));
    }

    @Test
    void aDecisionIsAnEntryAndTheMachinesReadingStays() {
        ReportRow report = withClaims();
        String path = "/api/v1/reports/" + report.n() + "/claims/0";
        HttpResponse<String> before = viewer.get(path);
        String tag = before.headers().firstValue("ETag").orElseThrow();
        JsonNode read = Client.parse(before.body()).get("read");
        String body = "{\"kind\":\"correct\",\"targets\":[\"claim:" + report.id()
                + "#0\"],\"reason\":\"as the text has it\",\"payload\":{\"killed\":[7,7]}}";
        assertThat(viewer.post("/api/v1/decisions", body).statusCode()).isEqualTo(403);

        HttpResponse<String> made = analyst.post("/api/v1/decisions", body, "If-Match", tag);
        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
        settle();
        JsonNode after = viewer.json(path);
        assertThat(after.get("read")).isEqualTo(read);
        assertThat(after.get("standing").asText()).isEqualTo("corrected");
        assertThat(after.at("/stands/killed/0").asInt()).isEqualTo(7);
        assertThat(after.at("/decisions/0/decision/by").asText()).isEqualTo("The analyst");

        HttpResponse<String> late = analyst.post("/api/v1/decisions", body, "If-Match", tag);
        assertThat(late.statusCode()).isEqualTo(412);
        assertThat(Client.parse(late.body()).get("type").asText()).isEqualTo("urn:raqib:problem:changed");

        long entry = Client.parse(made.body()).at("/items/0/entry").asLong();
        String undo = "{\"kind\":\"reject\",\"targets\":[\"entry:" + entry + "\"],\"reason\":\"by mistake\"}";
        assertThat(new Client(server, Role.ANALYST)
                        .post("/api/v1/decisions", undo)
                        .statusCode())
                .isEqualTo(201);
        settle();
        assertThat(viewer.json(path).get("standing").asText()).isEqualTo("read");
        assertThat(viewer.json("/api/v1/decisions/" + entry).get("in_force").asBoolean())
                .isFalse();
    }

    @Test
    void whatTakesAHigherRoleToDecideTakesItToUndo() {
        ReportRow report = withClaims();
        Client administrator = new Client(server, Role.ADMINISTRATOR);
        long withheld = entry(administrator.post(
                "/api/v1/decisions",
                "{\"kind\":\"withhold\",\"targets\":[\"source:nobody.example\"],\"reason\":\"a source in danger\"}"));
        assertThat(undo(reviewer, withheld))
                .as("a reviewer opens what an administrator withheld")
                .isEqualTo(403);
        assertThat(undo(analyst, withheld)).isEqualTo(403);

        long others = entry(reviewer.post(
                "/api/v1/decisions", "{\"kind\":\"accept\",\"targets\":[\"claim:" + report.id() + "#0\"]}"));
        assertThat(undo(analyst, others))
                .as("at once, before the desk knows it")
                .isEqualTo(403);
        assertThat(undo(reviewer, others)).isEqualTo(201);
        assertThat(undo(administrator, withheld)).isEqualTo(201);
        assertThat(undo(reviewer, 1)).as("no decision").isEqualTo(409);
        assertThat(analyst.post(
                                "/api/v1/decisions",
                                "{\"kind\":\"reject\",\"targets\":[\"commitment:PRP-1\"],\"reason\":\"x\"}")
                        .statusCode())
                .as("a proposal is a reviewer's to reject, as on the page")
                .isEqualTo(403);
    }

    @Test
    void nobodyWritesTheWorkbenchsOwnNotes() {
        for (String body : List.of(
                "{\"kind\":\"note\",\"targets\":[\"source:raqib-workbench\"],\"payload\":{\"event\":\"switched\"}}",
                "{\"kind\":\"note\",\"targets\":[\"entry:1\"],\"payload\":{\"digest\":{\"id\":\"DIG-1\"}}}")) {
            assertThat(reviewer.post("/api/v1/decisions", body).statusCode())
                    .as(body)
                    .isEqualTo(409);
        }
    }

    private static long entry(HttpResponse<String> made) {
        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
        return Client.parse(made.body()).at("/items/0/entry").asLong();
    }

    private static int undo(Client who, long entry) {
        return who.post(
                        "/api/v1/decisions",
                        "{\"kind\":\"reject\",\"targets\":[\"entry:" + entry + "\"],\"reason\":\"by mistake\"}")
                .statusCode();
    }

    @Test
    void onlyWhoMayDecidesAndNothingThatMeansNothing() {
        ReportRow report = withClaims();
        String withhold = "{\"kind\":\"withhold\",\"targets\":[\"report:" + report.id() + "\"],\"reason\":\"x\"}";
        assertThat(reviewer.post("/api/v1/decisions", withhold).statusCode()).isEqualTo(403);
        assertThat(analyst.post(
                                "/api/v1/decisions",
                                "{\"kind\":\"accept-commitment\",\"targets\":[\"commitment:X\"],\"reason\":\"x\"}")
                        .statusCode())
                .isEqualTo(403);
        for (String body : List.of(
                "{\"kind\":\"accept\",\"targets\":[\"claim:none#0\"]}",
                "{\"kind\":\"accept\",\"targets\":[\"claim:" + report.id() + "#900\"]}",
                "{\"kind\":\"merge\",\"targets\":[\"incident:INC-000000000000\",\"incident:INC-111111111111\"],\"reason\":\"x\"}",
                "{\"kind\":\"accept-commitment\",\"targets\":[\"commitment:X\"],\"reason\":\"x\"}")) {
            assertThat(reviewer.post("/api/v1/decisions", body).statusCode())
                    .as(body)
                    .isEqualTo(409);
        }
        for (String body : List.of(
                "{\"kind\":\"accept\",\"targets\":[]}",
                "{\"kind\":\"accept\",\"targets\":[\"claim\"]}",
                "{\"kind\":\"guess\",\"targets\":[\"claim:a#0\"]}",
                "[]",
                "{")) {
            assertThat(reviewer.post("/api/v1/decisions", body).statusCode())
                    .as(body)
                    .isEqualTo(400);
        }
    }

    @Test
    void exportsAreTheBytesThatTheCommandWrites() {
        settle();
        for (Exports.Format format : List.of(Exports.Format.ACLED, Exports.Format.PLOVER, Exports.Format.CSV_CLAIMS)) {
            Desking desking = server.part(Desking.class);
            StringWriter written = new StringWriter();
            try (Ledger ledger = Ledgers.openToRead(server.ledger().toString())) {
                Extracts extracts = new Extracts(format.needsPassages());
                Derived derived =
                        Derived.from(Tellings.of(ledger, ledger, desking.lexicon(), extracts), desking.knowledge());
                Exports.write(format, extracts.of(derived, Days.ALL, Scope.ALL, "raqib " + Version.current()), written);
            }
            String name = switch (format) {
                case ACLED -> "acled";
                case PLOVER -> "plover";
                default -> "claims.csv";
            };
            HttpResponse<String> answer = viewer.get("/api/v1/exports/" + name);
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.body()).isEqualTo(written.toString()).hasSizeGreaterThan(500);
            assertThat(answer.headers().firstValue("Content-Disposition").orElse(""))
                    .startsWith("attachment; filename=\"raqib-");
        }
    }

    @Test
    void uploadsOfNoKnownKindAreRefusedAndFaultsAreTold() {
        assertThat(analyst.send("POST", "/api/v1/reports", "application/zip", "PK")
                        .statusCode())
                .isEqualTo(415);
        assertThat(analyst.send("POST", "/api/v1/reports?name=x.exe", "text/plain", "MZ")
                        .statusCode())
                .isEqualTo(415);
        assertThat(viewer.send("POST", "/api/v1/reports", "text/plain", "x").statusCode())
                .isEqualTo(403);
        HttpResponse<String> broken =
                analyst.send("POST", "/api/v1/reports", "application/x-ndjson", "{\"id\": broken\n");
        assertThat(broken.statusCode()).isEqualTo(422);
        assertThat(Client.parse(broken.body()).get("faults")).isNotEmpty();
        HttpResponse<String> climbing = analyst.send(
                "POST",
                "/api/v1/reports?name=..%2F..%2Fescaped.txt",
                "text/plain",
                "عنوان\n\nزار وفد من الأمم المتحدة المدينة.");
        assertThat(climbing.statusCode()).as(climbing.body()).isEqualTo(201);
        assertThat(server.data().resolve("../escaped.txt")).doesNotExist();
    }

    @Test
    void whoListensIsToldWhenTheRecordChanges() throws Exception {
        var visitor = server.as(Role.VIEWER);
        HttpClient http =
                HttpClient.newBuilder().cookieHandler(visitor.cookies()).build();
        HttpResponse<java.io.InputStream> stream =
                http.send(visitor.request("/api/v1/changes").GET().build(), BodyHandlers.ofInputStream());
        assertThat(stream.statusCode()).isEqualTo(200);
        assertThat(stream.headers().firstValue("Content-Type").orElse("")).startsWith("text/event-stream");
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(stream.body(), StandardCharsets.UTF_8))) {
            String first = data(lines);
            analyst.post("/api/v1/decisions", "{\"kind\":\"note\",\"targets\":[\"entry:1\"],\"reason\":\"heard\"}");
            String second = data(lines);
            assertThat(Client.parse(second).get("shown").asLong())
                    .isGreaterThan(Client.parse(first).get("shown").asLong() - 1);
            assertThat(second).isNotEqualTo(first);
        }
    }

    private static String data(BufferedReader lines) throws IOException {
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.startsWith("data:")) {
                return line.substring(5).strip();
            }
        }
        throw new IllegalStateException("The stream ended");
    }
}
